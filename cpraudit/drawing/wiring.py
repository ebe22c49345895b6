"""The lines of a genogram: couples, how they ended, and the lines down to their children."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cpraudit.drawing.family import Bond, Ending, Sibship, Union
from cpraudit.drawing.layout import SLASH, Exit, Layout, reach
from cpraudit.drawing.shapes import BLACK, WHITE, Pen, Point, Role, Shape, line
from cpraudit.drawing.symbols import side

BONDS = {
    Bond.MARRIED: Pen(0.5),
    Bond.CIVIL: Pen(0.5),
    Bond.TOGETHER: Pen(0.5, BLACK, (2.2, 1.2)),
    Bond.UNRECORDED: Pen(0.5, BLACK, (0.5, 0.9)),
}
DESCENT = Pen(0.4)
ALLEGED = Pen(0.4, BLACK, (1.3, 0.8))
TIE = Pen(0.4, BLACK, (0.4, 0.8))
_SLASH = Pen(0.5)


class _Level(NamedTuple):
    """A line that runs across below the names."""

    y: float
    left: float
    right: float


class Wiring:
    """Draws the lines of a layout."""

    def __init__(self, layout: Layout) -> None:
        self.layout, self.family = layout, layout.family
        self._across: list[_Level] = []
        self._start: dict[int, Point] = {}

    def shapes(self) -> Iterator[Shape]:
        """Couples first, then the lines down, which pass above them."""
        for union in self.family.unions:
            yield from self._straight(union) if self.layout.adjacent(union) else self._apart(union)
        for index, sibship in enumerate(self.family.sibships):
            if sibship.parent is not None:
                yield from self._lone_parent(index, sibship.parent, sibship)
        for index, sibship in enumerate(self.family.sibships):
            if not sibship.loose:
                yield from self._descent(index, sibship)
        for tie in self.family.ties:
            yield from self._tie(tie.person, tie.grandparents)

    def _row(self, number: int) -> int:
        row = self.family.row_of(number)
        assert row is not None
        return row

    def _drops(self, union: Union) -> Iterator[tuple[int, float]]:
        for index, sibship in enumerate(self.family.sibships):
            if sibship.union is union:
                yield index, self.layout.drop[index]

    def _edge(self, number: int, port: float = 0.0) -> float:
        person = self.family.people[number]
        return side(person.symbol, port, is_child=person.is_child)

    # ------------------------------------------------------------------ couples

    def _straight(self, union: Union) -> Iterator[Shape]:
        x = self.layout.x
        left, right = sorted((union.one, union.other), key=lambda number: x[number])
        y = self.layout.y[self._row(left)]
        end = x[right] - self._edge(right)
        yield line(Point(x[left] + self._edge(left), y), Point(end, y), pen=BONDS[union.bond])
        yield from slashes(union.ending, Point(end - SLASH, y))
        for index, drop in self._drops(union):
            self._start[index] = Point(drop, y)

    def _apart(self, union: Union) -> Iterator[Shape]:
        """Down beside the one, below the names of those between, and up beside the other."""
        x = self.layout.x
        left, right = sorted((union.one, union.other), key=lambda number: x[number])
        row = self._row(left)
        first = next(e for e in self.layout.cells[left].exits_right if e.union is union)
        last = next(e for e in self.layout.cells[right].exits_left if e.union is union)
        y = self.layout.level(row, first.level)
        ends = x[left] + first.offset, x[right] - last.offset
        middle = self.layout.y[row]
        yield line(
            Point(x[left] + self._edge(left, first.port), middle + first.port),
            Point(ends[0], middle + first.port),
            Point(ends[0], y),
            Point(ends[1], y),
            Point(ends[1], middle + last.port),
            Point(x[right] - self._edge(right, last.port), middle + last.port),
            pen=BONDS[union.bond],
        )
        self._across.append(_Level(y, *ends))
        busy = [*ends, *self.layout.drop]
        places = [ends[0] + (ends[1] - ends[0]) * part / 10 for part in range(1, 10)]
        best = max(places, key=lambda place: min(abs(place - each) for each in busy))
        yield from slashes(union.ending, Point(best, y))
        for index, drop in self._drops(union):
            self._start[index] = Point(drop, y)

    # ------------------------------------------------------------------ children

    def _lone_parent(self, index: int, parent: int, sibship: Sibship) -> Iterator[Shape]:
        """From the parent's side down below the names, and across to where the children are."""
        cell, row = self.layout.cells[parent], self._row(parent)
        each, sign = self._exit(cell.exits_left, cell.exits_right, sibship)
        x, middle = self.layout.x[parent], self.layout.y[row]
        down = x + sign * each.offset
        y = self.layout.level(row, each.level)
        yield from self._bridges(down, middle, y)
        yield line(
            Point(x + sign * self._edge(parent, each.port), middle + each.port),
            Point(down, middle + each.port),
            Point(down, y),
            Point(self.layout.drop[index], y),
            pen=DESCENT,
        )
        self._across.append(_Level(y, *sorted((down, self.layout.drop[index]))))
        self._start[index] = Point(self.layout.drop[index], y)

    @staticmethod
    def _exit(left: list[Exit], right: list[Exit], sibship: Sibship) -> tuple[Exit, int]:
        for exits, sign in ((left, -1), (right, 1)):
            for each in exits:
                if each.sibship is sibship:
                    return each, sign
        raise AssertionError("a lone parent's line has been given no place")

    def _descent(self, index: int, sibship: Sibship) -> Iterator[Shape]:
        """The line over brothers and sisters, the one down to it, and those to each of them; twins share one."""
        layout = self.layout
        row = self._row(sibship.children[0])
        bar, drop = layout.bar[row], layout.drop[index]
        pen = ALLEGED if sibship.alleged else DESCENT
        start = self._start.get(index)
        if start is not None:
            yield from self._bridges(drop, start.y, bar)
            yield line(start, Point(drop, bar), pen=pen)
        groups = self.family.twins(sibship)
        feet = [sum(layout.x[number] for number in group) / len(group) for group in groups]
        if len(groups) == 1 and len(groups[0]) > 1:
            feet = [drop]
        ends = min([*feet, drop]), max([*feet, drop])
        if ends[1] - ends[0] > 0.01:
            yield line(Point(ends[0], bar), Point(ends[1], bar), pen=pen)
        for foot, group in zip(feet, groups, strict=True):
            for number in group:
                person = self.family.people[number]
                top = layout.y[row] - reach(person.symbol, is_child=person.is_child)
                yield line(Point(foot, bar), Point(layout.x[number], top), pen=pen)

    def _bridges(self, x: float, top: float, bottom: float) -> Iterator[Shape]:
        """A gap in each line that is crossed, so that nobody takes the crossing for a joint."""
        for level in self._across:
            if level.left + 0.4 < x < level.right - 0.4 and top + 0.5 < level.y < bottom:
                gap = Point(x, level.y - 0.6), Point(x, level.y + 0.6)
                yield line(*gap, pen=Pen(2.0, WHITE))

    def _tie(self, number: int, union: Union) -> Iterator[Shape]:
        """From a great-aunt to the line between the two grandparents."""
        layout, row = self.layout, self._row(number)
        person = self.family.people[number]
        top = layout.y[row] - reach(person.symbol, is_child=person.is_child)
        over = layout.bar[row] - 2.4
        index = next(i for i, s in enumerate(self.family.sibships) if s.union is union)
        middle = layout.drop[index]
        yield line(
            Point(layout.x[number], top),
            Point(layout.x[number], over),
            Point(middle, over),
            Point(middle, layout.y[row]),
            pen=TIE,
        )


def slashes(ending: Ending, middle: Point) -> Iterator[Shape]:
    """One stroke across a couple's line for a separation, two for a divorce."""
    shifts = {Ending.NONE: (), Ending.SEPARATED: (0.0,), Ending.DIVORCED: (-0.6, 0.6)}[ending]
    for shift in shifts:
        lower = Point(middle.x + shift - 0.8, middle.y + 1.8)
        upper = Point(middle.x + shift + 0.8, middle.y - 1.8)
        yield line(lower, upper, pen=_SLASH, role=Role.MARK)
