"""Reads JSON into a tree in which every value is text: json checks the form, a walk over the text finds the lines."""

from __future__ import annotations

import json
import re
from typing import Any

from cpraudit.case.faults import Fault, Path
from cpraudit.case.tree import DEEPEST, Node, TooDeep, control_character

_WORDS = {"true": "yes", "false": "no", "null": ""}
_SPACE = re.compile(r"[ \t\r\n]*")
_BARE = re.compile(r"[^\s,\]}]+")


def read_json(text: str) -> tuple[Node | None, list[Fault]]:
    """The tree, None when the text is not JSON, and the mistakes of its form."""
    try:
        # Numbers stay as they are written: a telephone number is no number.
        json.loads(text, parse_int=str, parse_float=str, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        what = f"this cannot be read as JSON ({error.msg[:1].lower()}{error.msg[1:]})"
        return None, [
            Fault(error.lineno, (), f"{what}. Check the commas, brackets and quotation marks there.")
        ]
    except ValueError as error:
        return None, [Fault(1, (), f"{error.args[0]} is not a value of JSON; put it into quotation marks.")]
    except RecursionError:
        return None, [TooDeep(1).fault]
    reader = _Reader(text)
    try:
        return reader.value(0, ())[0], reader.faults
    except TooDeep as error:
        return None, [*reader.faults, error.fault]


def _refuse(word: str) -> Any:
    raise ValueError(word)


class _Reader:
    """Walks over a text that is known to be JSON."""

    def __init__(self, text: str) -> None:
        self._text, self._decoder = text, json.JSONDecoder()
        self._counted = (0, 1)  # up to which place the lines are counted, and the number of that line
        self.faults: list[Fault] = []

    def value(self, at: int, path: Path) -> tuple[Node, int]:
        """The value that begins at a place, perhaps after spaces, and the place after it."""
        at = self._skip(at)
        line = self._line(at)
        if len(path) > DEEPEST:
            raise TooDeep(line)
        first = self._text[at]
        if first == "{":
            fields, end = self._fields(at + 1, path)
            return Node(line, fields), end
        if first == "[":
            entries, end = self._entries(at + 1, path)
            return Node(line, entries), end
        if first == '"':
            words, end = self._words(at)
            odd = control_character(words, line, path)
            if odd is not None:
                self.faults.append(odd)
            return Node(line, words), end
        bare = _BARE.match(self._text, at)
        assert bare is not None
        return Node(line, _WORDS.get(bare[0], bare[0])), bare.end()

    def _fields(self, at: int, path: Path) -> tuple[dict[str, Node], int]:
        fields: dict[str, Node] = {}
        while self._text[at := self._skip(at)] != "}":
            if self._text[at] == ",":
                at = self._skip(at + 1)
            line = self._line(at)
            name, at = self._words(at)
            below, at = self.value(self._skip(at) + 1, (*path, name))
            if name in fields:
                first = fields[name].line
                message = f"this field stands already in line {first}; keep one of the two."
                self.faults.append(Fault(line, (*path, name), message))
            else:
                fields[name] = Node(line, below.value)
        return fields, at + 1

    def _entries(self, at: int, path: Path) -> tuple[list[Node], int]:
        entries: list[Node] = []
        while self._text[at := self._skip(at)] != "]":
            if self._text[at] == ",":
                at += 1
            entry, at = self.value(at, (*path, len(entries)))
            entries.append(entry)
        return entries, at + 1

    def _words(self, at: int) -> tuple[str, int]:
        words, end = self._decoder.raw_decode(self._text, at)
        return str(words), end

    def _skip(self, at: int) -> int:
        found = _SPACE.match(self._text, at)
        assert found is not None
        return found.end()

    def _line(self, at: int) -> int:
        counted, line = self._counted
        line += self._text.count("\n", counted, at)
        self._counted = (at, line)
        return line
