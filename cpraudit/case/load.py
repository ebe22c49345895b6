"""Reads a case file: YAML or JSON, every value as text, every mistake told at once."""

from __future__ import annotations

import codecs
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from cpraudit.case.explain import explained
from cpraudit.case.faults import CaseFaults, Fault
from cpraudit.case.fields import CaseModel
from cpraudit.case.model import Case
from cpraudit.case.read_json import read_json
from cpraudit.case.read_yaml import read_yaml
from cpraudit.case.tree import Node, control_character, plain
from cpraudit.errors import CaseError

Part = TypeVar("Part", bound=CaseModel)

SUFFIXES = (".yaml", ".yml", ".json")
LARGEST = 5_000_000  # bytes; the longest reports hold about a tenth of it
_OTHER_FILES = {
    b"PK": "a Word, Excel or zip file",
    b"\xd0\xcf\x11\xe0": "a Word or Excel file of the old kind",
    b"%PDF": "a PDF file",
    b"\xff\xd8\xff": "a picture",
    b"\x89PNG": "a picture",
}
_NEW = "`cpraudit new case.yaml` makes one to fill in"


def load_case(path: Path) -> Case:
    """The case of a file that ends in .yaml, .yml or .json.

    Parts and entries of lists in which nothing is filled in are left out, so that a file from `cpraudit new` that
    nobody has touched is an empty case. Raises CaseError with one sentence when the file cannot be read at all,
    and CaseFaults, a CaseError with the list of every mistake, when its content is wrong.
    """
    return read_case(_text(path), path.name)


def read_case(text: str, name: str) -> Case:
    """The case of a text; `name` is the file's name, which decides between JSON and YAML. Raises as `load_case`."""
    odd = control_character(text, 1, ())
    if odd is not None:
        raise CaseFaults(name, [odd])
    is_json = name.lower().endswith(".json") and text.strip() != ""
    root, faults = read_json(text) if is_json else read_yaml(text)
    if root is None and not faults:
        raise CaseError(f"{name} is empty. {_NEW}.")
    if root is not None and not isinstance(root.value, dict):
        what = "a list" if isinstance(root.value, list) else "text"
        faults = [
            Fault(
                root.line, (), f"the file begins with {what}; fields such as 'child:' are expected. {_NEW}."
            )
        ]
    elif root is not None:
        case, more = _validated(root)
        faults += more
        if case is not None and not faults:
            return case
    raise CaseFaults(name, faults)


def _validated(root: Node) -> tuple[Case | None, list[Fault]]:
    try:
        case = Case.model_validate(plain(root))
    except ValidationError as error:
        return None, explained(error, root)
    return _filled_in(case) or Case(), []


def _filled_in(part: Part) -> Part | None:
    """The part without what is empty in it, None when nothing is filled in."""
    changed: dict[str, Any] = {}
    for name in type(part).model_fields:
        value = getattr(part, name)
        if isinstance(value, CaseModel):
            changed[name] = _filled_in(value)
        elif isinstance(value, list):
            entries = [_filled_in(entry) if isinstance(entry, CaseModel) else entry for entry in value]
            changed[name] = [entry for entry in entries if entry not in (None, "")] or None
        else:
            changed[name] = value
    return None if all(value is None for value in changed.values()) else part.model_copy(update=changed)


def _text(path: Path) -> str:
    """The text of a case file; raises CaseError when it is missing, too large, or no text."""
    if path.is_dir():
        raise CaseError(f"{path} is a folder. Give the name of the case file in it.")
    if path.suffix.lower() not in SUFFIXES and path.exists():
        raise CaseError(f"{path.name} is not a case file, which ends in .yaml, .yml or .json. {_NEW}.")
    if path.exists() and not path.is_file():
        raise CaseError(f"{path} is not a file that can be read.")
    try:
        if path.stat().st_size > LARGEST:
            raise CaseError(
                f"{path.name} is larger than 5 MB, far more than the facts of a case. Check the name."
            )
        data = path.read_bytes()
    except FileNotFoundError:
        raise CaseError(f"There is no file {path}. Check the name and the folder; {_NEW}.") from None
    except OSError as error:
        raise CaseError(f"{path} cannot be read: {error.strerror or type(error).__name__}.") from None
    for start, what in _OTHER_FILES.items():
        if data.startswith(start):
            raise CaseError(f"{path.name} is {what}, whatever its name says, and no case file. {_NEW}.")
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise CaseError(f"{path.name} is saved as UTF-16. Save it again with the encoding UTF-8.")
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise CaseError(
            f"{path.name} is not saved as UTF-8: line {line} has a character of another encoding. Save it again "
            "with the encoding UTF-8 (in Notepad: Save as, Encoding)."
        ) from None
