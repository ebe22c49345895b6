"""Where everything of a genogram stands on the paper."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field

from cpraudit.drawing.family import CARERS, GRANDPARENTS, Ending, Family, Sibship, Union
from cpraudit.drawing.labels import Label
from cpraudit.drawing.order import gap_of, leaves_left
from cpraudit.drawing.people import Symbol
from cpraudit.drawing.shapes import Box
from cpraudit.drawing.spacing import Spacing

HALF = 4.3  # of a symbol's width
DIAMOND = 5.5
RING = 1.1  # between the two outlines of the child's symbol
BADGE = 1.9  # radius of the letter that marks a household
MARGIN = 2.0
SLASH = 2.4  # from the stroke that ends a couple's line to the symbol beside it
_GAP, _CLOSE = 3.2, 1.4  # between neighbours
_DROP_ROOM = 2.4  # on either side of a line that comes down between two people
_FIRST_EXIT, _NEXT_EXIT = 2.6, 1.7  # where lines go down beside somebody
_BAR = 4.6  # of the line over brothers and sisters above their symbols
_ABOVE, _ABOVE_TOP = 8.4, 1.6
_LEVEL = 3.2  # from one line below the names to the next


@dataclass(slots=True)
class Exit:
    """A line that leaves somebody sideways and goes down: to a partner who stands further off, or to a lone parent's child.

    `level` counts from the shallowest; `offset` is the place of the vertical line from the person's middle.
    """

    union: Union | None
    sibship: Sibship | None
    level: int
    port: float = 0.0
    offset: float = 0.0


@dataclass(slots=True)
class Cell:
    """The paper of one person; distances from the middle of the symbol, on the right without and with a letter."""

    number: int
    label: Label
    left: float
    plain_right: float
    right: float
    exits_left: list[Exit] = field(default_factory=list)
    exits_right: list[Exit] = field(default_factory=list)

    @property
    def whole_left(self) -> float:
        """With the lines that go down on the left."""
        return self.left + _beside(self.exits_left)

    @property
    def whole_right(self) -> float:
        """With the lines that go down on the right."""
        return self.right + _beside(self.exits_right)


def _beside(exits: list[Exit]) -> float:
    return _FIRST_EXIT + _NEXT_EXIT * (len(exits) - 1) + 0.8 if exits else 0.0


def reach(symbol: Symbol, *, is_child: bool = False) -> float:
    """From the middle of a symbol to its side and to its top."""
    half = DIAMOND if symbol is Symbol.UNRECORDED else HALF
    if not is_child:
        return half
    return half + RING * {Symbol.UNBORN: 5**0.5, Symbol.UNRECORDED: 2**0.5}.get(symbol, 1)


class Layout:
    """Places for a family with given labels.

    Attributes:
        cells: by number of the person.
        x: the middle of each symbol.
        y: the middle of the symbols of each row.
        label_top, label_bottom: of each row.
        bar: the height of the line above brothers and sisters of each row.
        drop: for each sibship (by its index) where its line comes down.
        width, bottom: how far it reaches.

    """

    def __init__(
        self, family: Family, labels: dict[int, Label], width: float, top: float, *, close: bool = False
    ) -> None:
        """Lays the family out within a width if that is possible; the layout's own width tells whether it was.

        Neighbours stand `close` when their labels are numbers.
        """
        self.family, self.gap = family, _CLOSE if close else _GAP
        self._shared = {number for members in family.households().values() for number in members}
        self.cells = {
            number: self._cell(number, labels[number], number in self._shared)
            for row in family.rows
            for number in row
        }
        self.levels = [self._levels(index) for index in range(len(family.rows))]
        self.x: dict[int, float] = {}
        self.drop: list[float] = []
        self._across(width)
        self._down(top)

    def _cell(self, number: int, label: Label, lettered: bool) -> Cell:
        side = self._side(number)
        half = max(label.width / 2, side + 0.6)
        return Cell(number, label, half, half, max(half, side + 2 * BADGE + 0.9) if lettered else half)

    def _side(self, number: int) -> float:
        """From the middle of somebody's symbol to its side and to its top."""
        person = self.family.people[number]
        return reach(person.symbol, is_child=person.is_child)

    # ------------------------------------------------------------------ lines beside and below people

    def adjacent(self, union: Union) -> bool:
        """Whether the two stand side by side, so that one straight line joins them."""
        row = self._row(union.one)
        return abs(row.index(union.one) - row.index(union.other)) == 1

    def _row(self, number: int) -> list[int]:
        return next(row for row in self.family.rows if number in row)

    def _levels(self, index: int) -> int:
        """Gives the lines below the names of a row their levels; how many levels there are."""
        row = self.family.rows[index]
        apart = [u for u in self.family.unions if u.one in row and not self.adjacent(u)]
        spans = sorted((abs(row.index(u.one) - row.index(u.other)), i) for i, u in enumerate(apart))
        taken: list[tuple[int, int, int]] = []
        for _, which in spans:
            union = apart[which]
            first, last = sorted((row.index(union.one), row.index(union.other)))
            level = 1 + max((lv for a, b, lv in taken if a <= last and first <= b), default=-1)
            taken.append((first, last, level))
            self.cells[row[first]].exits_right.append(Exit(union, None, level))
            self.cells[row[last]].exits_left.append(Exit(union, None, level))
        deepest = max((level for *_, level in taken), default=-1)
        for sibship in self.family.sibships:
            if sibship.parent is not None and sibship.parent in row:
                deepest += 1
                cell = self.cells[sibship.parent]
                left = leaves_left(sibship.parent, row, self.family)
                (cell.exits_left if left else cell.exits_right).append(Exit(None, sibship, deepest))
        for number in row:
            self._fan(number, row)
        return deepest + 1

    def _fan(self, number: int, row: list[int]) -> None:
        """The deeper a line goes, the nearer it stays and the lower it leaves: then none crosses another."""
        place = row.index(number)
        cell = self.cells[number]
        for exits, neighbour, room in (
            (cell.exits_left, place - 1, cell.left),
            (cell.exits_right, place + 1, cell.right),
        ):
            exits.sort(key=lambda each: -each.level)
            beside = 0 <= neighbour < len(row) and self.family.union_of(number, row[neighbour]) is not None
            for index, each in enumerate(exits):
                each.offset = room + _FIRST_EXIT + _NEXT_EXIT * index
                if beside or len(exits) > 1:
                    each.port = HALF * (0.78 - 0.5 * index / max(1, len(exits) - 1 + beside))

    # ------------------------------------------------------------------ across

    def _across(self, width: float) -> None:
        spacing, family = Spacing(), self.family
        wall = spacing.add()
        things = {number: spacing.add() for row in family.rows[:CARERS] for number in row}
        end = spacing.add()
        carers = family.rows[CARERS]
        things |= dict.fromkeys(carers, things[family.child])
        for row in family.rows:
            for number in row:
                spacing.at_least(wall, things[number], self.cells[number].whole_left + MARGIN)
                spacing.at_least(things[number], end, self.cells[number].whole_right + MARGIN)
            for left, right in itertools.pairwise(row):
                gap = self.gap if self._shared.isdisjoint((left, right)) else _GAP
                distance = self.cells[left].whole_right + gap + self.cells[right].whole_left
                spacing.at_least(things[left], things[right], distance)
                spacing.wish((things[left],), (things[right],), 0.05)
        drops = [self._drop(spacing, things, sibship) for sibship in family.sibships]
        for union in family.unions:
            self._join(spacing, things, drops, union)
        for number, cell in self.cells.items():
            for each in (e for e in (*cell.exits_left, *cell.exits_right) if e.sibship is not None):
                drop = drops[next(i for i, s in enumerate(family.sibships) if s is each.sibship)]
                ends = (drop, things[number]) if each in cell.exits_left else (things[number], drop)
                spacing.at_least(*ends, each.offset)
        places = spacing.solve(width)
        start = min((places[things[n]] - self.cells[n].whole_left for n in things), default=0.0) - MARGIN
        self.x = {number: places[thing] - start for number, thing in things.items()}
        self.drop = [places[drop] - start for drop in drops]
        self.width = MARGIN + max(self.x[n] + self.cells[n].whole_right for n in self.x)

    def _drop(self, spacing: Spacing, things: dict[int, int], sibship: Sibship) -> int:
        """The place where a line comes down on brothers and sisters: somewhere above them."""
        children = [things[number] for number in sibship.children]
        if len(children) == 1:
            return children[0]
        drop = spacing.add()
        spacing.at_least(children[0], drop, 0)
        spacing.at_least(drop, children[-1], 0)
        spacing.wish((drop,), (children[0], children[-1]), 1.0)
        if sibship.parent is not None:
            spacing.wish((drop,), (things[sibship.parent],), 0.5)
        return drop

    def _join(self, spacing: Spacing, things: dict[int, int], drops: list[int], union: Union) -> None:
        """The line down comes between the partners."""
        row = self._row(union.one)
        left, right = sorted((union.one, union.other), key=row.index)
        below = [drop for drop, s in zip(drops, self.family.sibships, strict=True) if s.union is union]
        if self.adjacent(union):
            before = self.cells[left].whole_right + _DROP_ROOM
            after = self.cells[right].whole_left + _DROP_ROOM
            if union.ending is not Ending.NONE:
                after = max(after, self._side(right) + SLASH + 2.2)
        else:
            before = next(e.offset for e in self.cells[left].exits_right if e.union is union)
            after = next(e.offset for e in self.cells[right].exits_left if e.union is union)
        spacing.at_least(things[left], things[right], before + after)
        if self.adjacent(union):
            spacing.wish((things[left],), (things[right],), 0.3)
        for drop in below:
            spacing.at_least(things[left], drop, before)
            spacing.at_least(drop, things[right], after)
            if self.adjacent(union):
                spacing.wish((drop,), (things[left], things[right]), 0.6)
            else:
                far_left = gap_of(union, row, self.family) < row.index(left) + 1
                spacing.wish((drop,), (things[left if far_left else right],), 0.8)

    # ------------------------------------------------------------------ down

    def _down(self, top: float) -> None:
        family = self.family
        self.y, self.bar, self.label_top, self.label_bottom, self.first_level = [], [], [], [], []
        bottom = top
        for index, row in enumerate(family.rows):
            over = any(s.children[0] in row for s in family.sibships if not s.loose) or index == CARERS
            above = (_ABOVE if over else _ABOVE_TOP) if row else 0
            if index == GRANDPARENTS and family.ties:
                above = _ABOVE + 2.4
            tall = max((self._side(number) for number in row), default=0)
            middle = bottom + above + tall
            self.y.append(middle)
            self.bar.append(middle - tall - _BAR)
            self.label_top.append(middle + tall + 1.2)
            bottom = self.label_top[-1] + max((self.cells[n].label.height for n in row), default=-1.2)
            self.label_bottom.append(bottom)
            self.first_level.append(bottom + 2.4)
            if self.levels[index]:
                bottom += 2.4 + _LEVEL * (self.levels[index] - 1)
        self.bottom = bottom

    def move(self, by: float) -> None:
        """Everything further to the right."""
        self.x = {number: x + by for number, x in self.x.items()}
        self.drop = [x + by for x in self.drop]

    def level(self, row: int, number: int) -> float:
        """The height of a line below the names of a row."""
        return self.first_level[row] + _LEVEL * number

    def box(self, number: int) -> Box:
        """The paper that a person's symbol, letter and label need."""
        row = next(index for index, people in enumerate(self.family.rows) if number in people)
        cell, x = self.cells[number], self.x[number]
        bottom = self.label_top[row] + cell.label.height
        return Box(x - cell.left, self.y[row] - self._side(number), x + cell.plain_right, bottom)
