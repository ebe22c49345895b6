"""The names of picture files in a case: they lead into the folder of the case file and nowhere else."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, TypeAlias

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from cpraudit.case.values import Line
from cpraudit.errors import CaseError

# Names that Windows takes for devices, whatever their ending.
_DEVICE = re.compile(r"(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³]|conin\$|conout\$)(?:\.|$)", re.I)
_ADVICE = (
    "Put the picture into the folder of the case file, or a folder in it, and write its name like "
    "'photographs/ellie.jpg'"
)


def why_refused(name: str) -> str:
    """Why a name leads elsewhere than into the folder of the case file; '' for a name that may be used."""
    plain = name.replace("\\", "/")
    steps = [step for step in plain.split("/") if step != "."]
    if plain.startswith("/") or ":" in plain:
        return "this is not the name of a file in the folder of the case file"
    if any(len(step) > 1 and not step.strip(" .") for step in steps):
        return "this leads out of the folder of the case file"
    if any(_DEVICE.match(step.strip()) for step in steps):
        return "Windows keeps this name for a device"
    if any(step != step.strip() or step.endswith(".") for step in steps):
        return "a part of this name begins or ends with a space or a dot, which Windows drops"
    if re.search(r'[\x00-\x1f<>"|?*]', plain) or not "".join(steps[-1:]):
        return "this is not the name of a file"
    return ""


def _checked(name: str) -> str:
    why = why_refused(name)
    if why:
        raise PydanticCustomError("picture_name", "{why}. {advice}", {"why": why, "advice": _ADVICE})
    return name


PictureName: TypeAlias = Annotated[Line, AfterValidator(_checked)]


def picture_path(case_folder: Path, name: str) -> Path:
    """The file that a case names, below the folder of the case file; whether it exists is not asked.

    Both kinds of slash are understood. Raises CaseError when the name, or a link on the way, leads elsewhere.
    """
    why = why_refused(name)
    path = case_folder.joinpath(*name.replace("\\", "/").split("/"))
    if not why and not _below(path, case_folder):
        why = "this leads out of the folder of the case file"
    if why:
        raise CaseError(f"The picture '{name}' cannot be used: {why}. {_ADVICE}.")
    return path


def _below(path: Path, folder: Path) -> bool:
    try:
        return path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):  # a link that leads to itself
        return False
