"""The few lines below a symbol: name and years of life."""

from __future__ import annotations

from dataclasses import dataclass

from cpraudit.drawing.lettering import fill, height, tied, width
from cpraudit.drawing.people import Somebody

MOST_LINES = 3
_NARROWEST, _WIDEST, _STEP = 12.0, 46.0, 1.0  # millimetres


@dataclass(frozen=True, slots=True)
class Label:
    """Lines of text below a symbol, and the paper they need."""

    lines: tuple[str, ...]
    size: float
    bold: bool = False

    @property
    def width(self) -> float:
        """In millimetres."""
        return max((width(each, self.size, self.bold) for each in self.lines), default=0)

    @property
    def height(self) -> float:
        """In millimetres."""
        return height(len(self.lines), self.size)


def label(person: Somebody, size: float) -> Label | None:
    """Name and years on at most three lines, as narrow as that allows; None when they do not fit."""
    bold = person.is_child
    name = person.name if person.named else person.name.replace("not known", tied("not known"))
    parts = name.split(" "), person.years()
    room = max(_NARROWEST, *(width(word, size, bold) for part in parts for word in part))
    while room <= _WIDEST:
        lines = [each for part in parts for each in fill(part, size, room, bold)]
        if len(lines) <= MOST_LINES:
            return Label(tuple(lines), size, bold)
        room += _STEP
    return None
