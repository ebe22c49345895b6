"""The family as a genogram shows it: people in generations, couples, brothers and sisters."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from cpraudit.case.family import Couple
from cpraudit.case.values import PartialDate
from cpraudit.drawing.people import Somebody, value, when
from cpraudit.text import folded

GRANDPARENTS, PARENTS, CHILDREN, CARERS = range(4)


class Bond(StrEnum):
    """What is or was between two people, as far as the case tells."""

    MARRIED = "married"
    CIVIL = "civil partners"
    TOGETHER = "together"
    UNRECORDED = "not recorded"


class Ending(StrEnum):
    """How it ended."""

    NONE = "not ended"
    SEPARATED = "separated"
    DIVORCED = "divorced"


@dataclass(slots=True)
class Union:
    """Two people of one generation who are or were a couple or have a child together."""

    one: int
    other: int
    bond: Bond = Bond.UNRECORDED
    ending: Ending = Ending.NONE
    began: PartialDate | None = None
    ended: PartialDate | None = None
    living_together: bool = False

    def of(self, number: int) -> bool:
        """Whether somebody is one of the two."""
        return number in (self.one, self.other)

    def partner(self, number: int) -> int:
        """The other one."""
        return self.other if number == self.one else self.one

    def learn(self, couple: Couple) -> None:
        """Takes over what the case says about the couple."""
        kind, end = folded(value(couple.kind)), folded(value(couple.how_ended))
        married = "married" in kind or "marriage" in kind
        if "divorce" in kind or "separated" in kind:
            end, married = end or kind, married or "divorce" in kind
        civil = "civil" in kind
        self.bond = Bond.CIVIL if civil else Bond.MARRIED if married else Bond.TOGETHER
        self.living_together = "living together" in kind or "cohabit" in kind
        self.began, self.ended = when(couple.began), when(couple.ended)
        widowed = "widow" in end or "died" in end or "death" in end
        if "divorce" in end or "dissol" in end or "annul" in end:
            self.ending = Ending.DIVORCED
        elif not widowed and (end or self.ended is not None):
            self.ending = Ending.SEPARATED


@dataclass(slots=True)
class Sibship:
    """Brothers and sisters, oldest first, and the line from which they come.

    They come from a union; or from one parent alone; or, with neither, they are joined to each other only.
    `alleged` is for paternity that is not established, `loose` for those whom no line joins.
    """

    children: list[int]
    union: Union | None = None
    parent: int | None = None
    alleged: bool = False
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Tie:
    """A great-aunt or great-uncle of whom it is not said which grandparent's sister or brother she or he is."""

    person: int
    grandparents: Union


@dataclass(frozen=True, slots=True)
class Other:
    """Somebody who matters and has no place of her or his own in the picture."""

    person: Somebody
    relation: str


@dataclass(slots=True)
class Family:
    """Everything that the picture shows; the numbers are those of `people`.

    `rows` are the generations from the grandparents down, each from left to right; the last one holds the carers.
    """

    people: dict[int, Somebody] = field(default_factory=dict)
    rows: list[list[int]] = field(default_factory=lambda: [[], [], [], []])
    unions: list[Union] = field(default_factory=list)
    sibships: list[Sibship] = field(default_factory=list)
    ties: list[Tie] = field(default_factory=list)
    others: list[Other] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    child: int = 0
    mother: int = 0
    father: int = 0

    def row_of(self, number: int) -> int | None:
        """The generation in which somebody stands."""
        return next((index for index, row in enumerate(self.rows) if number in row), None)

    def union_of(self, one: int, other: int) -> Union | None:
        """What is between two people."""
        return next((union for union in self.unions if union.of(one) and union.of(other)), None)

    def households(self) -> dict[str, list[int]]:
        """Who lives with whom, for homes with at least two people of the picture."""
        homes: dict[str, list[int]] = {}
        for row in self.rows:
            for number in row:
                if self.people[number].household:
                    homes.setdefault(folded(self.people[number].household), []).append(number)
        return {home: members for home, members in homes.items() if len(members) > 1}

    def twins(self, sibship: Sibship) -> list[list[int]]:
        """The children of a sibship in groups: those born on the same day together."""
        groups: list[list[int]] = []
        for number in sibship.children:
            day = self._birthday(number)
            if groups and day is not None and day == self._birthday(groups[-1][-1]):
                groups[-1].append(number)
            else:
                groups.append([number])
        return groups

    def _birthday(self, number: int) -> object:
        person = self.people[number]
        return person.born.day if person.born is not None else None
