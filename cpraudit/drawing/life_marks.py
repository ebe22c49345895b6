"""What stands above and below the bands of a life-line: callouts, and numbered marks for events and orders."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cpraudit.drawing.lettering import ascent, height, width
from cpraudit.drawing.life import Event, Life
from cpraudit.drawing.life_bands import Callout
from cpraudit.drawing.life_scale import SIZE, Scale
from cpraudit.drawing.shapes import (
    BLACK,
    GREY,
    WHITE,
    Align,
    Box,
    Pen,
    Point,
    Role,
    Shape,
    Text,
    line,
    polygon,
    rectangle,
    rounded,
)

_BETWEEN = 1.5  # two callouts
_MARK, _TICK = 4.4, 3.0  # height of a mark, length of its tick


def rows_of(callouts: Sequence[Callout]) -> list[tuple[Callout, int]]:
    """Each callout with its row, counted from the bands up; its words begin where its line comes down.

    From the last to the first, so that the line of a callout in a higher row passes on the left of those below it.
    """
    ends: list[float] = []  # for each row, where the callout on the right begins
    out: list[tuple[Callout, int]] = []
    for callout in sorted(callouts, key=lambda each: -each.x):
        right = callout.x + wide(callout) + _BETWEEN
        # Neither the words beside it nor the lines of those above may stand in its way.
        row = next((index for index in range(len(ends)) if right <= min(ends[index:])), len(ends))
        ends[row : row + 1] = [callout.x]
        out.append((callout, row))
    return out


def wide(callout: Callout) -> float:
    """The width of a callout's words."""
    return 1.0 + max(width(each, SIZE) for each in callout.lines)


def draw_callouts(placed: Sequence[tuple[Callout, int]], bottom: float) -> tuple[list[Shape], float]:
    """The callouts above `bottom`, the upper edge of the bands; and how much room they take."""
    count = 1 + max((row for _, row in placed), default=-1)
    talls = [
        max(height(len(callout.lines), SIZE) for callout, row in placed if row == index) + 1.4
        for index in range(count)
    ]
    shapes: list[Shape] = []
    for callout, row in placed:
        top = bottom - 1.0 - sum(talls[: row + 1])
        shapes.append(line(Point(callout.x, top), Point(callout.x, bottom), pen=Pen(0.3, callout.colour)))
        at = Point(callout.x + 1.0, top + ascent(SIZE))
        shapes.append(Text(callout.lines, at, SIZE, colour=callout.colour, role=Role.LABEL))
    return shapes, sum(talls) + 1.0 if talls else 0.0


@dataclass(frozen=True, slots=True)
class _Mark:
    """One number, or several that stand too near each other: "3–5"."""

    x: float
    events: tuple[Event, ...]

    @property
    def words(self) -> str:
        first, last = self.events[0].number, self.events[-1].number
        return str(first) if first == last else f"{first}–{last}"

    @property
    def half(self) -> float:
        return max(_MARK, width(self.words, SIZE) + 2.0) / 2

    def with_next(self, other: _Mark) -> _Mark:
        """The two as one mark in the middle of their events."""
        mine, theirs = len(self.events), len(other.events)
        x = (self.x * mine + other.x * theirs) / (mine + theirs)
        return replace(self, x=x, events=self.events + other.events)


def draw_marks(life: Life, scale: Scale, top: float) -> Iterator[Shape]:
    """Ticks from the bands down, and the numbers below them."""
    marks: list[_Mark] = []
    for event in life.events:
        if event.when is None or event.when.first > life.end or event.when.last < life.start:
            continue
        first, last = scale.x(event.when.first), scale.x(event.when.last)
        if event.until is not None and not event.is_order:
            last = scale.x(event.until.last)
        if last - first > 0.6:
            yield line(Point(first, top + 0.8), Point(last, top + 0.8), pen=Pen(0.9, GREY))
        middle = scale.x(event.middle)
        yield line(Point(middle, top), Point(middle, top + _TICK * 0.6), pen=Pen(0.4))
        marks.append(_Mark(middle, (event,)))
    for mark in _apart(marks, scale):
        for event in mark.events:
            x = scale.x(event.middle)
            yield line(Point(x, top + _TICK * 0.6), Point(mark.x, top + _TICK), pen=Pen(0.3))
        yield from _draw(mark, top + _TICK)


def room_for_marks(life: Life) -> float:
    """The height that events need below the bands."""
    return _TICK + _MARK + 1.6 if life.events else 2.0


def _apart(marks: list[_Mark], scale: Scale) -> list[_Mark]:
    """Marks that would touch become one, until none touches another."""
    out: list[_Mark] = []
    for mark in marks:
        out.append(_kept_in(mark, scale))
        while len(out) > 1 and out[-1].x - out[-1].half < out[-2].x + out[-2].half + 0.5:
            last = out.pop()
            out[-1] = _kept_in(out[-1].with_next(last), scale)
    return out


def _kept_in(mark: _Mark, scale: Scale) -> _Mark:
    """The mark, no more than a little beyond the ends of the line."""
    return replace(mark, x=min(max(mark.x, scale.left + mark.half - 3), scale.right - mark.half + 3))


def _draw(mark: _Mark, top: float) -> Iterator[Shape]:
    """A ring for events, a square for orders of a court."""
    box = Box(mark.x - mark.half, top, mark.x + mark.half, top + _MARK)
    orders = all(event.is_order for event in mark.events)
    sharp = rectangle(box, pen=Pen(0.4), fill=WHITE, role=Role.MARK)
    if orders:
        yield sharp
    else:
        yield polygon(rounded(sharp.points, _MARK / 2), pen=Pen(0.4), fill=WHITE, role=Role.MARK)
    base = Point(mark.x, box.centre.y + 1.03)
    yield Text((mark.words,), base, SIZE, Align.MIDDLE, colour=BLACK, role=Role.MARK)
