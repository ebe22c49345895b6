"""The scales of a life-line: the child's age and the calendar, in years, months or weeks."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from cpraudit.dates import uk_date
from cpraudit.drawing.lettering import ascent, width
from cpraudit.drawing.shapes import BLACK, GREY, Align, Pen, Point, Role, Shape, Text, line

SIZE = 8.0
_GRID = Pen(0.2, "#c9c9c9")
_LONG, _SHORT = 3 * 365, 200  # days: above it the scale is in years, below it in weeks


@dataclass(frozen=True, slots=True)
class Scale:
    """Days from left to right."""

    start: date
    end: date
    left: float
    right: float

    def x(self, day: date) -> float:
        """Where a day stands; days outside stand at the ends."""
        part = (day - self.start).days / max(1, (self.end - self.start).days)
        return self.left + min(max(part, 0.0), 1.0) * (self.right - self.left)

    @property
    def days(self) -> int:
        """How long the line is."""
        return (self.end - self.start).days


def draw_scales(scale: Scale, born: date | None, top: float, base: float) -> Iterator[Shape]:
    """The base line with ages (when the birth is known) and dates below it; thin lines up to `top` at the ages."""
    yield line(Point(scale.left, base), Point(scale.right, base), pen=Pen(0.5))
    unit = "years" if scale.days > _LONG else "months" if scale.days > _SHORT else "weeks"
    row = base + 1.6 + ascent(SIZE)
    if born is not None:
        yield _heading(f"age in {unit}", scale.left, row)
        ticks = [(day, str(count)) for count, day in _ages(born, scale.end, unit)]
        for day, words in _thinned(scale, ticks):
            x = scale.x(day)
            yield line(Point(x, top), Point(x, base), pen=_GRID, role=Role.KEY)
            yield line(Point(x, base), Point(x, base + 1.2))
            yield Text((words,), Point(x, row), SIZE, Align.MIDDLE, colour=BLACK, role=Role.KEY)
        row += 4.9
    yield _heading("year" if unit == "years" else "date", scale.left, row)
    for day, words in _thinned(scale, list(_dates(scale, unit))):
        x = scale.x(day)
        yield line(Point(x, row - ascent(SIZE) - 1.5), Point(x, row - ascent(SIZE) - 0.6), pen=Pen(0.3, GREY))
        yield Text((words,), Point(x, row), SIZE, Align.MIDDLE, colour=GREY, role=Role.KEY)


def depth(born: date | None) -> float:
    """How much room the scales need below the base line."""
    return 10.2 if born is not None else 5.3


def _heading(words: str, left: float, y: float) -> Text:
    return Text((words,), Point(left - 8, y), SIZE, Align.RIGHT, role=Role.KEY)


def _ages(born: date, end: date, unit: str) -> Iterator[tuple[int, date]]:
    step: Callable[[int], date] = {
        "years": lambda count: _months_later(born, 12 * count),
        "months": lambda count: _months_later(born, count),
        "weeks": lambda count: born + timedelta(weeks=count),
    }[unit]
    count = 0
    while (day := step(count)) <= end:
        yield count, day
        count += 1


def _months_later(day: date, months: int) -> date:
    """The same day of a later month, or the first of the next when there is none."""
    years, month = divmod(day.month - 1 + months, 12)
    try:
        return day.replace(year=day.year + years, month=month + 1)
    except ValueError:
        return _months_later(day.replace(day=1), months + 1)


def _dates(scale: Scale, unit: str) -> Iterator[tuple[date, str]]:
    if unit == "years":
        for year in range(scale.start.year + 1, scale.end.year + 1):
            yield date(year, 1, 1), str(year)
        return
    if unit == "months":
        day = _months_later(scale.start.replace(day=1), 1)
        while day <= scale.end:
            yield day, f"{uk_date(day).split()[1][:3]} {day.year}"
            day = _months_later(day, 1)
        return
    for days in range(0, scale.days + 1, 7):
        day = scale.start + timedelta(days=days)
        yield day, f"{day.day} {uk_date(day).split()[1][:3]}"


def _thinned(scale: Scale, ticks: list[tuple[date, str]]) -> list[tuple[date, str]]:
    """Every tick, or every second, third, fourth ... so that the words have room."""
    for step in (1, 2, 3, 4, 5, 6, 8, 10, 12, 20, 24, 52):
        kept = ticks[::step]
        spots = [(scale.x(day), width(words, SIZE) / 2) for day, words in kept]
        if all(a + wa + 2 <= b - wb for (a, wa), (b, wb) in itertools.pairwise(spots)):
            return kept
    return ticks[:1]
