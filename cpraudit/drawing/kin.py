"""Works out from a case who belongs to which generation of its genogram."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from cpraudit.case.child import Child
from cpraudit.case.family import OtherHolder, Relative
from cpraudit.case.model import Case
from cpraudit.case.parents import Parent
from cpraudit.case.people import Person, Sex
from cpraudit.case.values import NotKnown
from cpraudit.drawing.family import CARERS, CHILDREN, GRANDPARENTS, PARENTS, Bond, Ending, Family, Union
from cpraudit.drawing.lettering import printable
from cpraudit.drawing.people import (
    Shown,
    Somebody,
    Symbol,
    given_name,
    nobody_known,
    somebody,
    symbol_of,
    value,
)
from cpraudit.drawing.relations import Kin, Relation, Side, read_relation
from cpraudit.text import folded

T = TypeVar("T")
_PARENTS = ("mother", "father")
_MEANT_FIRST = [PARENTS, None, GRANDPARENTS, CARERS, CHILDREN]  # where several people have one name


class Kindred:
    """The people of a case by generation, before they are put in order.

    Attributes:
        family: people, unions and notes so far.
        generation: in which row somebody belongs.
        unplaced: those who matter and have no place of their own, with the words of their relationship.
        grandparents: by side and sex.
        aunts, great_aunts: with what the words of their relationship say.
        cousins: with the aunt or uncle whose child each is.

    """

    def __init__(self, case: Case, shown: Shown, *, homes: bool = True) -> None:
        """Enters the child, the parents and the relatives; without `homes` nobody has a household.

        When everybody is entered, `complete_grandparents` adds those who are not named.
        """
        self.case, self.shown, self.homes = case, shown, homes
        self.family = Family()
        self.generation: dict[int, int] = {}
        self.unplaced: dict[int, str] = {}
        self.grandparents: dict[tuple[Side, Sex], int] = {}
        self.aunts: dict[int, Relation] = {}
        self.great_aunts: dict[int, Relation] = {}
        self.cousins: dict[int, int] = {}
        self._names: list[tuple[str, int]] = []
        self._child_and_parents()
        for relative in listed(case.relatives):
            self._relative(relative)
        named = {folded(given_name(relative)) for relative in listed(case.relatives)} - {""}
        for holder in listed(case.others_with_parental_responsibility):
            if folded(given_name(holder)) not in named:  # many are entered among the relatives as well
                self._relative(holder)

    def add(self, person: Person | Child, role: str, generation: int | None, sex: Sex | None = None) -> int:
        """Enters a person of the case; her or his number."""
        number = len(self.family.people)
        entry = somebody(number, person, role, self.shown, sex)
        self._names += [
            (folded(name), number) for name in (value(person.name), value(person.known_as)) if name
        ]
        return self._enter(entry if self.homes else replace(entry, household=""), generation)

    def add_unknown(self, role: str, generation: int, sex: Sex | None, why: NotKnown | None = None) -> int:
        """Enters somebody who must exist and of whom nothing is said."""
        return self._enter(nobody_known(len(self.family.people), role, sex, why, self.shown), generation)

    def _enter(self, entry: Somebody, generation: int | None) -> int:
        self.family.people[entry.number] = entry
        if generation is not None:
            self.generation[entry.number] = generation
        return entry.number

    def find(self, name: str) -> int | None:
        """Who is called so: by the whole name, or by first name and surname when only one person fits.

        Sons are named after their fathers: of several with one name a parent or a partner is meant first.
        """
        plain = folded(name)
        whole = [number for known, number in self._names if known == plain]
        if whole:
            return min(whole, key=lambda number: _MEANT_FIRST.index(self.generation.get(number)))
        if " " not in plain:
            return None
        ends = plain.split()[0], plain.split()[-1]
        alike = {number for known, number in self._names if (known.split()[0], known.split()[-1]) == ends}
        return alike.pop() if len(alike) == 1 else None

    def parent(self, side: Side) -> int:
        """The mother's or the father's number."""
        return self.family.mother if side is Side.MOTHER else self.family.father

    def union(self, one: int, other: int) -> Union:
        """What is between two people of a generation; entered when it is new."""
        found = self.family.union_of(one, other)
        if found is None:
            found = Union(one, other)
            self.family.unions.append(found)
        return found

    def take_place(self, number: int, generation: int, sex: Sex | None = None) -> None:
        """Somebody who had no place gets one beside a partner."""
        self.unplaced.pop(number, None)
        self.generation[number] = generation
        person = self.family.people[number]
        if person.symbol is Symbol.UNRECORDED:
            self.family.people[number] = replace(person, symbol=symbol_of(sex))

    def relative(self, person: Person, words: str) -> int:
        """Enters a relative where the words of the relationship say, or among those without a place."""
        relation = read_relation(words)
        sex = person.sex if isinstance(person.sex, Sex) else relation.sex if relation else None
        number = self.add(person, relation.words(sex) if relation else "", None, sex)
        if relation is None or not self._place(number, relation, sex):
            self.unplaced[number] = printable(self.shown(words)) if words else ""
        return number

    def _child_and_parents(self) -> None:
        case, family = self.case, self.family
        child = case.child if isinstance(case.child, Child) else Child()
        family.child = self.add(child, "child", CHILDREN)
        family.father = self._parent_or_unknown(case.father, "father", Sex.MALE)
        family.mother = self._parent_or_unknown(case.mother, "mother", Sex.FEMALE)
        self.union(family.father, family.mother)

    def _parent_or_unknown(self, parent: Parent | NotKnown | None, role: str, sex: Sex) -> int:
        if isinstance(parent, Parent):
            return self.add(parent, role, PARENTS, sex)
        return self.add_unknown(role, PARENTS, sex, parent)

    def _relative(self, person: Relative | OtherHolder) -> None:
        words = value(person.relation)
        number = self.find(given_name(person)) if folded(words).removeprefix("birth ") in _PARENTS else None
        if number not in (self.family.mother, self.family.father):  # a parent has a place already
            self.relative(person, words)

    def _place(self, number: int, relation: Relation, sex: Sex | None) -> bool:
        """Gives a relative her or his generation; False when the place is not clear or is taken."""
        if relation.kin is Kin.GRANDPARENT:
            if sex is None or (relation.side, sex) in self.grandparents:
                return False
            self.grandparents[relation.side, sex] = number
            self.generation[number] = GRANDPARENTS
        elif relation.kin is Kin.GREAT_AUNT:
            self.great_aunts[number] = relation
            self.generation[number] = GRANDPARENTS
        elif relation.kin is Kin.AUNT:
            self.aunts[number] = relation
            self.generation[number] = PARENTS
        elif relation.kin is Kin.PARTNER:
            self.generation[number] = PARENTS
            union = self.union(self.parent(relation.side), number)
            union.bond = Bond.MARRIED if relation.married else Bond.TOGETHER
            over = Ending.DIVORCED if relation.married else Ending.SEPARATED
            union.ending = over if relation.former else Ending.NONE
        else:
            aunt = self.find(relation.parent) if relation.parent else None
            if aunt is None or aunt not in self.aunts:
                return False
            self.cousins[number] = aunt
            self.generation[number] = CHILDREN
        return True

    def complete_grandparents(self) -> None:
        """A side of which anybody is named shows both grandparents, the unnamed one with a question mark."""
        sides = {side for side, _ in self.grandparents}
        sides |= {relation.side for relation in (*self.aunts.values(), *self.great_aunts.values())}
        for side in (side for side in Side if side in sides):
            word = "maternal" if side is Side.MOTHER else "paternal"
            for sex, noun in ((Sex.MALE, "grandfather"), (Sex.FEMALE, "grandmother")):
                if (side, sex) not in self.grandparents:
                    blank = self.add_unknown(f"{word} {noun}", GRANDPARENTS, sex)
                    self.grandparents[side, sex] = blank
            self.union(self.grandparents[side, Sex.MALE], self.grandparents[side, Sex.FEMALE])


def listed(fact: list[T] | NotKnown | None) -> list[T]:
    """The entries of a list; none when it is not filled in."""
    return fact if isinstance(fact, list) else []
