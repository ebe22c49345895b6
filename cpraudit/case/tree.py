"""A case file as it stands, before anything is known of its fields: texts, fields and lists, each with its line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, TypeAlias

from cpraudit.case.faults import Fault, Path

DEEPEST = 20  # the deepest field of a case stands five deep; a bomb stands thousands deep

Value: TypeAlias = "str | dict[str, Node] | list[Node]"

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


class TooDeep(Exception):
    """Such a file is read no further; `fault` tells it."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.fault = Fault(line, (), "fields stand far deeper inside each other than a case ever needs.")


@dataclass(frozen=True, slots=True)
class Node:
    """A value of the file; its line is that of the field's name, or of the entry of a list."""

    line: int
    value: Value


def plain(node: Node) -> Any:
    """The values without their lines."""
    if isinstance(node.value, dict):
        return {name: plain(below) for name, below in node.value.items()}
    if isinstance(node.value, list):
        return [plain(below) for below in node.value]
    return node.value


def line_of(node: Node, path: Path) -> int:
    """The line of the field at a path, or of the deepest one on the way to it."""
    for step in path:
        below = node.value
        if isinstance(below, dict) and step in below:
            node = below[str(step)]
        elif isinstance(below, list) and isinstance(step, int) and step < len(below):
            node = below[step]
        else:
            break
    return node.line


def control_character(text: str, line: int, path: Path) -> Fault | None:
    """The fault of a text with a character that cannot be printed, None when there is none."""
    found = CONTROL.search(text)
    if found is None:
        return None
    return Fault(
        line + text.count("\n", 0, found.start()),
        path,
        f"there is an invisible control character (code {ord(found[0]):X}), perhaps pasted from another "
        "program; delete it and type the text around it again.",
    )
