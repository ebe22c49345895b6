"""Puts the people of each generation in order, from left to right.

The father and his family stand on the left, the mother and hers on the right, as genograms have it; children from
the oldest to the youngest under their own parents.
"""

from __future__ import annotations

from datetime import date

from cpraudit.case.model import Case
from cpraudit.case.people import Sex
from cpraudit.drawing.bonds import add_carer, add_couples, add_siblings
from cpraudit.drawing.family import (
    CARERS,
    CHILDREN,
    GRANDPARENTS,
    PARENTS,
    Family,
    Other,
    Sibship,
    Tie,
    Union,
)
from cpraudit.drawing.kin import Kindred
from cpraudit.drawing.people import Shown, Symbol
from cpraudit.drawing.relations import Side


def family_of(case: Case, shown: Shown, *, homes: bool = True, carers: bool = True) -> Family:
    """The family of a case, in order.

    Args:
        case: the case.
        shown: gives the name that this copy prints for a name of the case; an empty one is "name not shared".
        homes: whether it may be shown who lives with whom.
        carers: whether foster carers may be shown.

    """
    kindred = Kindred(case, shown, homes=homes)
    children = add_siblings(kindred)
    add_carer(kindred, drawn=carers)
    kindred.complete_grandparents()
    add_couples(kindred)
    return _Ordered(kindred, children).family


class _Ordered:
    """Lays the rows one after the other."""

    def __init__(self, kindred: Kindred, children: list[Sibship]) -> None:
        self.kindred, self.family, self.children = kindred, kindred.family, children
        self.placed: set[int] = set()
        self._grandparents_row()
        self._parents_row()
        self._children_row()
        self.family.rows[CARERS] = [n for n, row in kindred.generation.items() if row == CARERS]
        people = self.family.people
        self.family.others = [Other(people[number], words) for number, words in kindred.unplaced.items()]

    def _grandparents_row(self) -> None:
        row, great = self.family.rows[GRANDPARENTS], self.kindred.great_aunts
        self.placed |= {*self.kindred.grandparents.values(), *great}
        for side in (Side.FATHER, Side.MOTHER):
            pair = [self.kindred.grandparents.get((side, sex)) for sex in (Sex.MALE, Sex.FEMALE)]
            if pair[0] is None or pair[1] is None:
                continue
            grandfather, grandmother = pair[0], pair[1]
            kin = self._oldest_first([n for n, relation in great.items() if relation.side is side])
            his = [n for n in kin if great[n].of is Sex.MALE]
            hers = [n for n in kin if great[n].of is Sex.FEMALE]
            unsaid = [n for n in kin if great[n].of is None]
            left = [*(unsaid if side is Side.FATHER else []), *his]
            right = [*hers, *(unsaid if side is Side.MOTHER else [])]
            for number in left:
                row += self._with_partners(number)
            row += [*self._flank(grandfather, left=True), grandfather]
            row += [grandmother, *self._flank(grandmother, left=False)]
            for number in right:
                row += self._with_partners(number)
            union = self.kindred.union(grandfather, grandmother)
            self.family.ties += [Tie(number, union) for number in unsaid]
            self.family.sibships += [
                Sibship(group) for group in ([*his, grandfather], [grandmother, *hers]) if len(group) > 1
            ]

    def _parents_row(self) -> None:
        family, kindred = self.family, self.kindred
        row = family.rows[PARENTS]
        self.placed |= {family.father, family.mother, *kindred.aunts}
        aunts = {
            side: self._oldest_first([n for n, relation in kindred.aunts.items() if relation.side is side])
            for side in Side
        }
        for number in aunts[Side.FATHER]:
            row += self._with_partners(number)
        row += [*self._flank(family.father, left=True), family.father]
        row += [family.mother, *self._flank(family.mother, left=False)]
        for number in aunts[Side.MOTHER]:
            row += self._with_partners(number)
        for side, children in (
            (Side.FATHER, [*aunts[Side.FATHER], family.father]),
            (Side.MOTHER, [family.mother, *aunts[Side.MOTHER]]),
        ):
            pair = [kindred.grandparents.get((side, sex)) for sex in (Sex.MALE, Sex.FEMALE)]
            if pair[0] is not None and pair[1] is not None:
                family.sibships.append(Sibship(children, kindred.union(pair[0], pair[1])))

    def _children_row(self) -> None:
        for sibship in self.children:
            sibship.children = self._oldest_first(sibship.children)
            self.placed |= set(sibship.children)
        for sibship in sorted(self.children, key=self._anchor):
            for number in sibship.children:
                self.family.rows[CHILDREN] += self._with_partners(number)
            self.family.sibships.append(sibship)

    def _anchor(self, sibship: Sibship) -> tuple[float, int]:
        """Where in the parents' row a sibship hangs: no two lines down then need to cross."""
        row = self.family.rows[PARENTS]
        if sibship.loose:
            return float(len(row)), 0
        if sibship.union is not None:
            return gap_of(sibship.union, row, self.family), 1
        assert sibship.parent is not None
        place = row.index(sibship.parent)
        left = leaves_left(sibship.parent, row, self.family)
        return (place - 0.5, 2) if left else (place + 0.5, 0)

    def _oldest_first(self, numbers: list[int]) -> list[int]:
        return sorted(numbers, key=self._birth)

    def _birth(self, number: int) -> tuple[int, date]:
        person = self.family.people[number]
        if person.symbol is Symbol.UNBORN:
            return 2, person.expected.first if person.expected else date.max
        return (0, person.born.first) if person.born else (1, date.max)

    def _with_partners(self, number: int) -> list[int]:
        """Somebody between her or his partners: a man stands on the left of the couple."""
        left = self.family.people[number].symbol is not Symbol.MALE
        flank = self._flank(number, left=left)
        return [*flank, number] if left else [number, *flank]

    def _flank(self, number: int, *, left: bool) -> list[int]:
        """The partners who have no place yet, in the order of time from left to right, with theirs beyond them."""
        unions = [union for union in self.family.unions if union.of(number)]
        row: list[int] = []
        for union in sorted(unions, key=self._beginning):
            partner = union.partner(number)
            if partner not in self.placed:
                self.placed.add(partner)
                beyond = self._flank(partner, left=left)
                row = [*row, *beyond, partner] if left else [*row, partner, *beyond]
        return row

    def _beginning(self, union: Union) -> date:
        children = [self._birth(n)[1] for s in self.children if s.union is union for n in s.children]
        return union.began.first if union.began else min(children, default=date.max)


def gap_of(union: Union, row: list[int], family: Family) -> float:
    """Between which two places of the row a union's children hang; 2.5 is between the third and the fourth."""
    first, last = sorted((row.index(union.one), row.index(union.other)))
    if last - first == 1 or last <= row.index(family.mother):
        return first + 0.5
    return last - 0.5


def leaves_left(number: int, row: list[int], family: Family) -> bool:
    """Whether a lone parent's line goes down on the left: it does on the father's side."""
    return row.index(number) <= row.index(family.father)
