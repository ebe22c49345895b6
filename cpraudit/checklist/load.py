"""Loads an audit form: the shipped one by its id, or an agency's own file."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

import yaml

from cpraudit import yamlfile
from cpraudit.checklist.model import Checklist, is_rule_id, suggestion
from cpraudit.errors import SettingsError, UsageError
from cpraudit.findings.model import Category
from cpraudit.report.profile import load_profile
from cpraudit.resources import checklists_folder

DEFAULT = "cpr-qa-audit"
SHIPPED_FORM = "legacy-33"
_OTHER_FILES = ("timescales",)  # in the same folder, and no audit forms


def load_checklist(
    name: str = DEFAULT, *, rules: Collection[str] | None = None, sections: Collection[str] = ()
) -> Checklist:
    """A checklist by its id ('cpr-qa-audit') or from a file.

    `rules` are the ids of the program's rules; when given, a rule id that is not among them is a mistake too.
    `sections` are the ids of the sections of an agency's own form, beside those of the shipped one.
    Raises UsageError when there is no such checklist, and SettingsError with the file, the line and a
    suggestion when the file has a mistake.
    """
    path = _find(name)
    known = {*load_profile(SHIPPED_FORM).by_id, *sections}
    findings = None if rules is None else [*rules, *(c.value for c in Category)]
    checklist = yamlfile.load(path, Checklist)
    faults = [
        fault
        for _, row in checklist.rows()
        for fault in (
            *_unknown(filter(is_rule_id, sorted(row.answered_by.names)), findings, "rule"),
            *_unknown(
                (*row.answered_by.sections, *row.answered_by.key_sections), known, "section of the form"
            ),
        )
    ]
    if faults:
        root = yaml.compose(yamlfile.read_text(path))
        raise SettingsError(
            "\n".join(f"{path.name}, line {_line(root, word)}: {text}" for word, text in faults[:5])
        )
    return checklist


def _find(name: str) -> Path:
    folder = checklists_folder()
    shipped = folder / f"{name}.yaml"
    if shipped.is_file():
        return shipped
    path = Path(name)
    if path.is_file():
        return path
    known = [p.stem for p in sorted(folder.glob("*.yaml")) if p.stem not in _OTHER_FILES]
    raise UsageError(
        f"There is no checklist '{name}'{suggestion(name, known) or '.'} Known: {', '.join(known)}. "
        "Or give the path of your own file."
    )


def _unknown(words: Iterable[str], known: Collection[str] | None, what: str) -> Iterator[tuple[str, str]]:
    if known is None:
        return
    for word in words:
        if word not in known:
            yield word, f"there is no {what} '{word}'{suggestion(word, known)}"


def _line(node: yaml.Node | None, word: str) -> int:
    """The line of the first value that is just this word."""
    if isinstance(node, yaml.ScalarNode):
        return int(node.start_mark.line) + 1 if node.value == word else 0
    children: list[yaml.Node] = []
    if isinstance(node, yaml.SequenceNode):
        children = list(node.value)
    elif isinstance(node, yaml.MappingNode):
        children = [value for _, value in node.value]
    return next((line for child in children if (line := _line(child, word))), 0)
