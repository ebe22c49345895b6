"""What the symbols of a genogram mean: only those that it uses."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import TypeAlias

from cpraudit.dates import uk_date
from cpraudit.drawing.family import Bond, Ending, Family
from cpraudit.drawing.households import HOME
from cpraudit.drawing.layout import MARGIN
from cpraudit.drawing.lettering import ascent, height, tied, wrap
from cpraudit.drawing.people import Symbol
from cpraudit.drawing.shapes import (
    GREY,
    WHITE,
    Align,
    Circle,
    Path,
    Pen,
    Point,
    Role,
    Shape,
    Text,
    cross,
    line,
    rounded,
)
from cpraudit.drawing.symbols import CHILD_FILL, OUTLINE, outline
from cpraudit.drawing.wiring import ALLEGED, BONDS, DESCENT, TIE, slashes

SIZE = 8.0
_SAMPLE, _COLUMN = 12.0, 55.0
_SMALL = 1.8  # half of a symbol's width in the legend
Sampled: TypeAlias = Callable[[Point], Iterator[Shape]]


@dataclass(frozen=True, slots=True)
class Meaning:
    """A sample of a symbol or line, and what it means."""

    sample: Sampled
    words: str


def meanings(family: Family, as_of: date, letters: int, outlines: int) -> list[Meaning]:
    """What this genogram needs explained: nothing that it does not show."""
    people = [family.people[number] for row in family.rows for number in row]
    ages = [person.age(as_of) for person in people if person.known and not person.is_carer]
    found: list[tuple[bool, Sampled, str]] = [
        (True, partial(_child, family.people[family.child].symbol), "the child"),
        (any(p.symbol is Symbol.MALE for p in people), partial(_symbol, Symbol.MALE), "male"),
        (any(p.symbol is Symbol.FEMALE for p in people), partial(_symbol, Symbol.FEMALE), "female"),
        (
            any(p.symbol is Symbol.UNRECORDED for p in people),
            partial(_symbol, Symbol.UNRECORDED),
            "sex not recorded",
        ),
        (any(p.symbol is Symbol.UNBORN for p in people), partial(_symbol, Symbol.UNBORN), "pregnancy"),
        (any(p.dead for p in people), _dead, "has died"),
        (any(ages), partial(_words, "12"), _about_ages(ages, as_of)),
        (any(not p.known for p in people), partial(_words, "?"), "not known or not named"),
        (any(p.is_carer for p in people), partial(_words, "FC"), "foster carer or other carer"),
        *_bonds(family),
        (any(s.alleged for s in family.sibships), partial(_down, ALLEGED), "alleged paternity"),
        (
            any(len(group) > 1 for s in family.sibships for group in family.twins(s)),
            _twins,
            "twins (born on one day)",
        ),
        (bool(family.ties), partial(_stroke, TIE), "sister or brother of one of these grandparents"),
        (
            any(s.loose for s in family.sibships),
            partial(_words, "–"),
            "symbol without a line: no shared parent, or not recorded whether full or half",
        ),
        (outlines > 0, _home, "people who live together"),
        (letters > 0, _letter, "people with the same letter live together"),
    ]
    return [Meaning(sample, words) for used, sample, words in found if used]


def _about_ages(ages: Sequence[str], as_of: date) -> str:
    extras = [
        tied(words)
        for sign, words in (("m", "m months"), ("w", "w weeks"), ("~", "~ about"))
        if any(sign in age for age in ages)
    ]
    inside = f" ({', '.join(extras)})" if extras else ""
    return f"age on {uk_date(as_of)} or at death{inside}"


def _bonds(family: Family) -> Iterator[tuple[bool, Sampled, str]]:
    bonds = {union.bond for union in family.unions}
    endings = {union.ending for union in family.unions}
    married = [w for bond, w in ((Bond.MARRIED, "married"), (Bond.CIVIL, "civil partners")) if bond in bonds]
    yield bool(married), partial(_stroke, BONDS[Bond.MARRIED]), " or ".join(married)
    yield Bond.TOGETHER in bonds, partial(_stroke, BONDS[Bond.TOGETHER]), "living together or relationship"
    yield (
        Bond.UNRECORDED in bonds,
        partial(_stroke, BONDS[Bond.UNRECORDED]),
        "parents; their relationship is not recorded",
    )
    for ending, words in ((Ending.SEPARATED, "separated"), (Ending.DIVORCED, "divorced")):
        yield ending in endings, partial(_ended, ending), words


def draw_legend(found: Sequence[Meaning], top: float, width: float) -> tuple[list[Shape], float]:
    """The legend in columns, filled column by column; and where it ends."""
    columns = max(1, int((width - 2 * MARGIN) // _COLUMN))
    wide = (width - 2 * MARGIN) / columns
    texts = [wrap(meaning.words, SIZE, wide - _SAMPLE - 3) for meaning in found]
    heights = [max(5.2, height(len(lines), SIZE) + 1.6) for lines in texts]
    shapes: list[Shape] = [
        line(Point(MARGIN, top), Point(width - MARGIN, top), pen=Pen(0.25, GREY), role=Role.KEY)
    ]
    start = y = top + 2
    column, lowest, enough = 0, start, sum(heights) / columns
    for meaning, lines, tall in zip(found, texts, heights, strict=True):
        if y > start and y + tall / 2 > start + enough and column < columns - 1:
            column, y = column + 1, start
        left = MARGIN + column * wide
        middle = y + tall / 2
        shapes += (replace(s, role=Role.KEY) for s in meaning.sample(Point(left + _SAMPLE / 2, middle)))
        first = middle - height(len(lines), SIZE) / 2 + ascent(SIZE)
        shapes.append(Text(tuple(lines), Point(left + _SAMPLE + 1, first), SIZE, role=Role.KEY))
        y += tall
        lowest = max(lowest, y)
    return shapes, lowest + 1


# ---------------------------------------------------------------------- samples


def _symbol(symbol: Symbol, at: Point) -> Iterator[Shape]:
    yield outline(symbol, at, _SMALL, OUTLINE, WHITE)


def _child(symbol: Symbol, at: Point) -> Iterator[Shape]:
    small = _SMALL * 0.7
    yield outline(symbol, at, small, Pen(0.35), WHITE, 0.75)
    yield outline(symbol, at, small, Pen(0.35), CHILD_FILL)


def _dead(at: Point) -> Iterator[Shape]:
    yield from _symbol(Symbol.MALE, at)
    yield from cross(at, _SMALL, pen=Pen(0.35))


def _words(words: str, at: Point) -> Iterator[Shape]:
    base = Point(at.x, at.y + 1.0)
    yield Text((words,), base, SIZE, Align.MIDDLE)


def _stroke(pen: Pen, at: Point) -> Iterator[Shape]:
    yield line(Point(at.x - 5, at.y), Point(at.x + 5, at.y), pen=pen)


def _ended(ending: Ending, at: Point) -> Iterator[Shape]:
    yield from _stroke(BONDS[Bond.MARRIED], at)
    yield from slashes(ending, at)


def _down(pen: Pen, at: Point) -> Iterator[Shape]:
    yield line(Point(at.x, at.y - 2.3), Point(at.x, at.y + 2.3), pen=pen)


def _twins(at: Point) -> Iterator[Shape]:
    for way in (-1, 1):
        yield line(Point(at.x, at.y - 2), Point(at.x + 2.5 * way, at.y + 2), pen=DESCENT)


def _home(at: Point) -> Iterator[Shape]:
    corners = [Point(at.x + dx, at.y + dy) for dx, dy in ((-5, -1.9), (5, -1.9), (5, 1.9), (-5, 1.9))]
    yield Path(rounded(corners, 1.2), HOME, closed=True)


def _letter(at: Point) -> Iterator[Shape]:
    yield Circle(at, 1.9, Pen(0.3))
    yield Text(("A",), Point(at.x, at.y + 1.03), SIZE, Align.MIDDLE, bold=True)
