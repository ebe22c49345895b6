"""The symbols of a genogram (after McGoldrick, Gerson and Petry): people, deaths, letters for a shared home."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cpraudit.drawing.layout import BADGE, DIAMOND, HALF, RING, reach
from cpraudit.drawing.lettering import MM_PER_POINT
from cpraudit.drawing.people import Somebody, Symbol
from cpraudit.drawing.shapes import (
    BLACK,
    WHITE,
    Align,
    Box,
    Circle,
    Pen,
    Point,
    Role,
    Shape,
    Text,
    cross,
    polygon,
    rectangle,
)

OUTLINE = Pen(0.5)
CARER_OUTLINE = Pen(0.5, BLACK, (0.9, 0.7))
_DEATH = Pen(0.4)
CHILD_FILL = "#e3e3e3"
_CAPITAL = 0.73  # height of a capital letter or figure, as part of the size
MARK_SIZE = 8.0


def draw_person(person: Somebody, centre: Point, as_of: date) -> Iterator[Shape]:
    """The symbol of somebody with the age, a question mark or "FC" in it."""
    pen = CARER_OUTLINE if person.is_carer else OUTLINE
    if person.is_child:
        yield outline(person.symbol, centre, HALF, pen, WHITE, RING)
    yield outline(person.symbol, centre, HALF, pen, CHILD_FILL if person.is_child else WHITE)
    inside = "FC" if person.is_carer else person.age(as_of) if person.known else "?"
    if person.dead:
        half = HALF if person.symbol is Symbol.MALE else HALF * 0.7071
        if person.symbol is Symbol.UNRECORDED:
            half = DIAMOND / 2
        yield from cross(centre, half, pen=_DEATH, hole=1.75 if inside else 0)
    if inside:
        low = 0.9 if person.symbol is Symbol.UNBORN else 0
        yield mark(inside, Point(centre.x, centre.y + low))


def outline(
    symbol: Symbol, centre: Point, half: float, pen: Pen, fill: str | None, around: float = 0.0
) -> Shape:
    """The shape of a symbol; `half` is half of a square's side, `around` the distance of a second outline."""
    x, y = centre
    if symbol is Symbol.UNBORN:
        top, bottom = y - half - around * 5**0.5, y + half + around
        wide = (bottom - top) / 2
        corners = Point(x, top), Point(x + wide, bottom), Point(x - wide, bottom)
        return polygon(corners, pen=pen, fill=fill, role=Role.SYMBOL)
    if symbol is Symbol.UNRECORDED:
        far = half * DIAMOND / HALF + around * 2**0.5
        tips = Point(x, y - far), Point(x + far, y), Point(x, y + far), Point(x - far, y)
        return polygon(tips, pen=pen, fill=fill, role=Role.SYMBOL)
    half += around
    if symbol is Symbol.MALE:
        return rectangle(Box(x - half, y - half, x + half, y + half), pen=pen, fill=fill, role=Role.SYMBOL)
    return Circle(centre, half, pen, fill, Role.SYMBOL)


def mark(words: str, centre: Point, *, bold: bool = False) -> Text:
    """A few characters with their middle at a point."""
    base = centre.y + _CAPITAL * MARK_SIZE * MM_PER_POINT / 2
    return Text((words,), Point(centre.x, base), MARK_SIZE, Align.MIDDLE, bold, role=Role.MARK)


def badge(letter: str, centre: Point) -> Iterator[Shape]:
    """The letter of a shared home, in a small ring."""
    yield Circle(centre, BADGE, Pen(0.3), WHITE, Role.MARK)
    yield mark(letter, centre, bold=True)


def side(symbol: Symbol, port: float, *, is_child: bool = False) -> float:
    """From the middle of a symbol to its edge, at a height below its middle."""
    if symbol is Symbol.FEMALE:
        radius = HALF + (RING if is_child else 0)
        return float((radius**2 - port**2) ** 0.5)
    if symbol is Symbol.UNRECORDED:
        return reach(symbol, is_child=is_child) - abs(port)
    return HALF + (RING if is_child else 0)
