"""Puts entries into a list of a case file in order of their dates and leaves every other character of it as it stands.

YAML libraries that write a file back change its spacing and quotation marks. Here the parser only tells where
things stand; the new lines are put between the old ones. What comes out is read again and compared with what was
meant, so that a file built in a way that was not foreseen is refused and not damaged.
"""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import yaml
from pydantic_core import PydanticCustomError

from cpraudit.case.read_json import read_json
from cpraudit.case.read_yaml import read_yaml
from cpraudit.case.tables.write import entry_lines
from cpraudit.case.tree import plain
from cpraudit.case.values import PartialDate
from cpraudit.errors import CaseError

_FIRST_DAY = ("when", "began")
_DATES = (*_FIRST_DAY, "until", "ended")


@dataclass(frozen=True, slots=True)
class NewEntry:
    """An entry to be put in: its first day, and its fields as the case file writes them."""

    day: date
    fields: dict[str, str]


@dataclass(frozen=True, slots=True)
class Spliced:
    """The new text, and how many entries stood in the list already and were left out."""

    text: str
    already_there: int


def splice(text: str, path: Sequence[str], entries: Sequence[NewEntry], name: str) -> Spliced:
    """The text of a case file with entries in the list at `path`, each before the first entry of a later day.

    Args:
        text: a case file that can be loaded, YAML or JSON.
        path: the names that lead to the list: ("mother", "chronology").
        entries: in order of their dates; one that stands there already is left out.
        name: the file's name: decides between JSON and YAML, and stands in messages.

    Raises CaseError when the list holds an answer such as "not known because ...", or cannot be added to.

    """
    is_json = name.lower().endswith(".json")
    before = _read(text, is_json)
    wanted, places, double = _merged(before, path, entries, name)
    if not places:
        return Spliced(text, double)
    after = _Splicer(text, is_json).put(path, places)
    if after is None or _read(after, is_json) != wanted:
        raise CaseError(
            f"The entries cannot be put into {name}, which is written in an unusual way. Import them without --case "
            "and copy them from the file that this writes."
        )
    return Spliced(after, double)


def _read(text: str, is_json: bool) -> Any:
    root, faults = read_json(text) if is_json else read_yaml(text.replace("\r\n", "\n").replace("\r", "\n"))
    return None if root is None or faults else _trimmed(plain(root))


def _trimmed(value: Any) -> Any:
    """The values without the line break that a text below a | ends with."""
    if isinstance(value, dict):
        return {name: _trimmed(below) for name, below in value.items()}
    if isinstance(value, list):
        return [_trimmed(below) for below in value]
    return value.rstrip("\n")


Places = dict[int, list[NewEntry]]  # the place in the old list before which they go


def _merged(
    before: Any, path: Sequence[str], entries: Sequence[NewEntry], name: str
) -> tuple[Any, Places, int]:
    """What the file is to hold, where in the old list the new entries go, and how many were there already."""
    wanted = copy.deepcopy(before)
    part = wanted
    for step in path[:-1]:
        part[step] = part.get(step) or {}
        part = part[step]
        _refuse_answer(part, step, name)
    old = part.get(path[-1]) or []
    _refuse_answer(old, path[-1], name)
    known = {_content(entry) for entry in old}
    new = [entry for entry in entries if _content(entry.fields) not in known]
    days = [_day(entry) for entry in old]
    places: Places = {}
    for entry in new:
        later = (n for n, day in enumerate(days) if day is not None and day > entry.day)
        places.setdefault(next(later, len(old)), []).append(entry)
    merged = []
    for n in range(len(old) + 1):
        merged += [entry.fields for entry in places.get(n, [])]
        merged += old[n : n + 1]
    part[path[-1]] = merged
    return wanted, places, len(entries) - len(new)


def _refuse_answer(value: Any, step: str, name: str) -> None:
    if isinstance(value, str):
        raise CaseError(
            f"In {name}, '{step}' says why there is nothing to enter. Delete that answer, then import again."
        )


def _content(entry: Any) -> frozenset[tuple[str, str]]:
    """What an entry says, however it is spaced and its dates are written."""
    if not isinstance(entry, dict):
        return frozenset()
    said = {name: " ".join(value.split()) for name, value in entry.items() if isinstance(value, str)}
    for name in _DATES:
        day = _date(said.get(name, ""))
        if day is not None:
            said[name] = str(day)
    return frozenset((name, value) for name, value in said.items() if value)


def _day(entry: Any) -> date | None:
    """The first day of an entry that stands in the file, None when it has no date."""
    if not isinstance(entry, dict):
        return None
    written = next((entry[name] for name in _FIRST_DAY if name in entry), "")
    found = _date(written) if isinstance(written, str) else None
    return found.first if found else None


def _date(written: str) -> PartialDate | None:
    try:
        return PartialDate.read(written)
    except PydanticCustomError:
        return None


class _Splicer:
    """Finds the places in the text and puts the lines there."""

    def __init__(self, text: str, is_json: bool) -> None:
        self._text, self._is_json = text, is_json
        self._newline = "\r\n" if "\r\n" in text else "\n"
        self._edits: list[tuple[int, int, str]] = []  # from, to, what stands there instead

    def put(self, path: Sequence[str], places: Places) -> str | None:
        """The new text; None for a file that the parser of YAML does not understand."""
        try:
            # Tabs between the values of JSON are no spaces to YAML; in the same place they are.
            node = yaml.compose(self._text.replace("\t", " "), Loader=yaml.SafeLoader)
            self._put(node, path, places)
        except yaml.YAMLError:
            return None
        text = self._text
        for start, end, new in sorted(self._edits, reverse=True):
            text = text[:start] + new + text[end:]
        return text

    def _put(self, node: Any, path: Sequence[str], places: Places) -> None:
        step, rest = path[0], path[1:]
        found = next(((key, value) for key, value in node.value if key.value == step), None)
        if found is None:
            self._add_field(node, step, _nested(rest, places))
        elif self._is_empty(found[1]):
            self._fill(node, *found, _nested(rest, places))
        elif rest:
            self._put(found[1], rest, places)
        elif found[1].flow_style:
            self._into_flow(found[1], places)
        else:
            self._into_block(found[1], places)

    def _is_empty(self, value: Any) -> bool:
        return value.value in ("", []) or (self._is_json and value.value == "null" and not value.style)

    def _add_field(self, part: Any, name: str, value: Any) -> None:
        if part.flow_style:
            end = self._end(part.value[-1][1]) if part.value else part.start_mark.index + 1
            self._insert(end, f"{', ' if part.value else ''}{json.dumps(name)}: {_json(value)}")
        else:
            self._insert_lines(self._line_after(part), _lines(name, value, part.start_mark.column))

    def _fill(self, part: Any, key: Any, empty: Any, value: Any) -> None:
        start, end = empty.start_mark.index, empty.end_mark.index
        if part.flow_style:
            self._edits.append((start, end, f"{' ' if start == end else ''}{_json(value)}"))
            return
        self._edits.append((start, end, ""))  # "" and [] make room for the lines below
        _, *below = _lines(key.value, value, key.start_mark.column)
        self._insert_lines(self._next_line(end), below)

    def _into_block(self, old: Any, places: Places) -> None:
        column = old.start_mark.column
        for place, entries in places.items():
            at = self._line_after(old.value[place - 1]) if place else old.start_mark.index - column
            self._insert_lines(at, entry_lines((entry.fields for entry in entries), column))

    def _into_flow(self, old: Any, places: Places) -> None:
        first = old.value[0].start_mark
        own_line = not self._text[first.index - first.column : first.index].strip()
        comma = f",{self._newline}{' ' * first.column}" if own_line else ", "
        for place, entries in places.items():
            new = comma.join(_json(entry.fields) for entry in entries)
            if place < len(old.value):
                self._insert(old.value[place].start_mark.index, new + comma)
            else:
                self._insert(self._end(old.value[-1]), comma + new)

    def _insert(self, at: int, new: str) -> None:
        self._edits.append((at, at, new))

    def _insert_lines(self, at: int, lines: Sequence[str]) -> None:
        before = "" if at == 0 or self._text[at - 1] in "\r\n" else self._newline
        self._insert(at, before + self._newline.join(lines) + self._newline)

    def _end(self, node: Any) -> int:
        """Where the last value of a node ends; for a text below a |, the beginning of the line below it."""
        if isinstance(node, yaml.ScalarNode) or node.flow_style:
            end = int(node.end_mark.index)
            if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
                blank = re.search(r"(?:(?<=\n)[ \t]*\r?\n)*\Z", self._text[:end])
                return blank.start() if blank else end
            return end
        last = node.value[-1]
        return self._end(last[1] if isinstance(node, yaml.MappingNode) else last)

    def _line_after(self, node: Any) -> int:
        end = self._end(node)
        return end if end and self._text[end - 1] == "\n" else self._next_line(end)

    def _next_line(self, at: int) -> int:
        found = self._text.find("\n", at)
        return len(self._text) if found < 0 else found + 1


def _nested(path: Sequence[str], places: Places) -> Any:
    """The new list below the names that are missing above it."""
    value: Any = [entry.fields for entries in places.values() for entry in entries]
    for step in reversed(path):
        value = {step: value}
    return value


def _lines(name: str, value: Any, column: int) -> list[str]:
    head = f"{' ' * column}{name}:"
    if isinstance(value, dict):
        return [head, *(line for key, below in value.items() for line in _lines(key, below, column + 2))]
    return [head, *entry_lines(value, column + 2)]


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
