"""Reads YAML into a tree in which every value is text. Tags, anchors and aliases are refused, nothing is built."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from cpraudit.case.faults import Fault, Path
from cpraudit.case.tree import DEEPEST, Node, TooDeep, control_character

# libyaml is several times faster; the pure reader is there on every machine.
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_QUOTE_IT = "Put the whole text into quotation marks, or begin it on the next line after a |"


def read_yaml(text: str) -> tuple[Node | None, list[Fault]]:
    """The tree, None for a text without any value, and the mistakes of its form."""
    reader = _Reader(text)
    try:
        return reader.document(), reader.faults
    except TooDeep as error:
        return None, [*reader.faults, error.fault]
    except yaml.YAMLError as error:
        fault = _not_yaml(error, text)
        told = any(known.line == fault.line for known in reader.faults)
        return None, reader.faults if told else [*reader.faults, fault]


class _Reader:
    """Builds the tree from the events of the parser, so that aliases are seen before they are followed."""

    def __init__(self, text: str) -> None:
        self._events: Iterator[Any] = yaml.parse(text, Loader=LOADER)
        self._lines = text.split("\n")
        self.faults: list[Fault] = []

    def document(self) -> Node | None:
        root = None
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent) and root is not None:
                self._fault(
                    event,
                    (),
                    "a line of three dashes begins a second case here; a file holds one case. Delete that line.",
                )
                break
            if isinstance(event, yaml.NodeEvent):
                root = self._node(event, ())
        return None if root is None or root.value == "" else root

    def _node(self, event: Any, path: Path, line: int = 0) -> Node:
        line = line or _line(event)
        if len(path) > DEEPEST:
            raise TooDeep(line)
        if isinstance(event, yaml.AliasEvent):
            self._fault(
                event, path, f"a text may not begin with *, which YAML keeps for itself. {_QUOTE_IT}."
            )
            return Node(line, "")
        if event.anchor is not None:
            self._fault(
                event, path, f"a text may not begin with &, which YAML keeps for itself. {_QUOTE_IT}."
            )
        if event.tag is not None:
            self._fault(
                event, path, f"a text may not begin with !, which YAML keeps for itself. {_QUOTE_IT}."
            )
        if isinstance(event, yaml.MappingStartEvent):
            return Node(line, self._fields(path))
        if isinstance(event, yaml.SequenceStartEvent):
            return Node(line, self._entries(path))
        odd = control_character(event.value, line, path)
        if odd is not None:
            self.faults.append(odd)
        if self._is_cut(event):
            message = f"YAML does not read what stands after a space and #. {_QUOTE_IT}."
            self.faults.append(Fault(int(event.end_mark.line) + 1, path, message))
        empty = not event.style and event.value in (
            "null",
            "~",
        )  # so other programs write a field without a value
        return Node(line, "" if empty else event.value)

    def _is_cut(self, event: Any) -> bool:
        """Whether a text such as "Flat #3" loses its end as a note; notes have two spaces before them."""
        end = event.end_mark
        rest = self._lines[end.line][end.column :] if end.line < len(self._lines) else ""
        return event.value != "" and not event.style and rest.startswith(" #")

    def _fields(self, path: Path) -> dict[str, Node]:
        fields: dict[str, Node] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                self._fault(event, path, f"the name of a field is expected here. {_QUOTE_IT}.")
                self._node(event, (*path, "?"))
                self._node(next(self._events), (*path, "?"))
                continue
            line, name = _line(event), event.value
            below = self._node(next(self._events), (*path, name), line)
            if name in fields:
                first = fields[name].line
                self._fault(
                    event, (*path, name), f"this field stands already in line {first}; keep one of the two."
                )
            else:
                fields[name] = below
        return fields

    def _entries(self, path: Path) -> list[Node]:
        entries: list[Node] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            entries.append(self._node(event, (*path, len(entries))))
        return entries

    def _fault(self, event: Any, path: Path, message: str) -> None:
        self.faults.append(Fault(_line(event), path, message))


def _line(event: Any) -> int:
    return int(event.start_mark.line) + 1


# What the two parsers say (first libyaml's words, then PyYAML's own) and what a user can do about it.
_PROBLEMS = [
    (
        r"mapping values are not allowed",
        "a colon with a space after it stands inside a text, or the line is indented more deeply than the fields "
        f"beside it. {_QUOTE_IT}; or put the line exactly below the fields beside it.",
    ),
    (
        r"cannot start any token",
        f"a text may not begin with the character that stands here. {_QUOTE_IT}.",
    ),
    (
        r"unexpected end of stream",
        "a quotation mark is opened here and never closed. Close it; inside single quotation marks write "
        "an apostrophe twice.",
    ),
    (
        r"escape|hexdecimal|hexadecimal",
        "inside double quotation marks a backslash has a meaning of its own. Use single quotation marks, or / "
        "in the names of files.",
    ),
    (
        r"expected alphabetic or numeric",
        f"a text may not begin with * or &, which YAML keeps for itself. {_QUOTE_IT}.",
    ),
    (
        r"sequence entries are not allowed",
        "the entries of a list stand below the field's name: begin a new line before the dash.",
    ),
    (
        r"',' or '[\]}]'|node content",
        f"square and curly brackets have a meaning of their own at the beginning of a text. {_QUOTE_IT}.",
    ),
    (
        r"could not find expected ':'",
        "there is no colon after the name of the field; or this is text that belongs to the field above: then "
        "indent it by two spaces more than that field, below a |.",
    ),
    (
        r"comment or (?:a )?line break|chomping or indentation",
        "after | or > nothing else may stand on the line: begin the text on the next line, indented by two "
        "spaces more.",
    ),
]
_AFTER_QUOTE = re.compile(r"""(?:^|[:-]\s+)\s*(?:"[^"]*"|'[^']*')\s*[^\s#]""")


def _not_yaml(error: yaml.YAMLError, text: str) -> Fault:
    """The fault of a text that is not YAML, in words that say what to do."""
    problem = str(getattr(error, "problem", "") or "")
    mark = getattr(error, "problem_mark", None)
    began = getattr(error, "context_mark", None)
    if began is not None and re.search(r"unexpected end of stream|find expected ':'|',' or", problem):
        mark = began
    number = mark.line + 1 if mark is not None else 1
    lines = text.split("\n")
    here = lines[number - 1] if number <= len(lines) else ""
    if "\t" in here[: len(here) - len(here.lstrip())]:
        message = "the line begins with a tab. Indent with spaces: two for each step."
    elif re.search(r"find expected key|expected <block end>|expected '-'", problem):
        message = _misplaced(here)
    else:
        known = (advice for pattern, advice in _PROBLEMS if re.search(pattern, problem))
        message = next(
            known,
            "this cannot be read as YAML. Check the indentation, the colons and the quotation marks there.",
        )
    return Fault(number, (), message)


def _misplaced(line: str) -> str:
    if _AFTER_QUOTE.search(line):
        return (
            "text goes on after a closing quotation mark. Put the whole text on the next line after a |, or write "
            "an apostrophe inside single quotation marks twice."
        )
    return (
        "the line is indented differently from what it belongs to. Fields of one part stand exactly below each "
        "other; text below a | is indented by two spaces more than its field, in every line."
    )
