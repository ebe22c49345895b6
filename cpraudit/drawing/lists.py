"""Lists below a drawing: what its numbers and letters stand for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cpraudit.drawing.lettering import ascent, height, line_height, width, wrap
from cpraudit.drawing.shapes import Point, Role, Shape, Text

SIZE = 8.0
_MARGIN = 2.0
_COLUMN = 65.0  # the least width of one


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a list; `key` is the number or letter by which the picture calls it, empty when it has none."""

    key: str
    words: str


def draw_list(heading: str, entries: Sequence[Entry], top: float, room: float) -> tuple[list[Shape], float]:
    """Entries under a heading, in two columns if there is room; and where they end."""
    columns = 1 if len(entries) < 3 else max(1, min(3, int(room / _COLUMN)))
    wide = (room - 2 * _MARGIN) / columns
    indent = max((width(entry.key, SIZE, bold=True) + 1.6 for entry in entries if entry.key), default=0.0)
    shapes: list[Shape] = []
    y = top + 1
    if heading:
        shapes.append(Text((heading,), Point(_MARGIN, y + ascent(SIZE)), SIZE, bold=True, role=Role.KEY))
        y += line_height(SIZE) + 0.6
    texts = [wrap(entry.words, SIZE, wide - indent - 3) for entry in entries]
    talls = [height(max(1, len(lines)), SIZE) + 1.3 for lines in texts]
    start, column, lowest, enough = y, 0, y, sum(talls) / columns
    for entry, lines, tall in zip(entries, texts, talls, strict=True):
        if y > start and y + tall / 2 > start + enough and column < columns - 1:
            column, y = column + 1, start
        left, base = _MARGIN + column * wide, y + ascent(SIZE)
        if entry.key:
            shapes.append(Text((entry.key,), Point(left, base), SIZE, bold=True, role=Role.KEY))
        shapes.append(Text(tuple(lines), Point(left + indent, base), SIZE, role=Role.LABEL))
        y += tall
        lowest = max(lowest, y)
    return shapes, lowest + 1
