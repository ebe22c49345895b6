"""Writes entries as the lines of a case file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from cpraudit.case.tables.columns import TARGETS
from cpraudit.case.tables.model import TableRead

_LONGEST_LINE = 90  # longer texts stand below a |
_PLAIN = re.compile(r"[A-Za-z0-9](?:[^\n]*\S)?")


def snippet(table: TableRead, file: str) -> str:
    """The entries as a piece of a case file, below the names under which they belong; `file` is the table's name."""
    path = TARGETS[table.owner].path
    source = f"{file}, sheet {table.sheet}" if table.sheet else file
    lines = [
        f"# From {' '.join(source.split())}. Copy this into your case file; where it has the same name already,",
        "# copy only the entries below that name.",
    ]
    indent = 0
    for name in path:
        lines.append(f"{' ' * indent}{name}:")
        indent += 2
    return "\n".join([*lines, *entry_lines((e.fields for e in table.entries), indent)]) + "\n"


def entry_lines(entries: Iterable[Mapping[str, str]], indent: int) -> list[str]:
    """The lines of a list of entries whose dashes stand after `indent` spaces."""
    lines: list[str] = []
    for entry in entries:
        for number, (name, text) in enumerate(entry.items()):
            lead = " " * indent + ("- " if number == 0 else "  ")
            lines += _field(lead + name, text, indent + 4)
    return lines


def _field(name: str, text: str, indent: int) -> Sequence[str]:
    if "\n" in text or len(text) > _LONGEST_LINE:
        return [f"{name}: |", *(" " * indent + line for line in text.split("\n"))]
    # Unquoted where that cannot be misread: YAML ends a text at " #" and takes ": " for a field.
    if _PLAIN.fullmatch(text) and not re.search(r"\s#|:\s|:$", text):
        return [f"{name}: {text}"]
    quoted = text.replace("'", "''")
    return [f"{name}: '{quoted}'"]
