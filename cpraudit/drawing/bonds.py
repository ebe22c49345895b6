"""Who in the family belongs together: brothers and sisters with their other parents, couples, carers."""

from __future__ import annotations

import re
from dataclasses import replace

from cpraudit.case.family import Couple, Sibling, SiblingKind
from cpraudit.case.parents import Parent
from cpraudit.case.people import Person, Sex
from cpraudit.case.professionals import Carer
from cpraudit.case.values import NotKnown
from cpraudit.drawing.family import CARERS, CHILDREN, PARENTS, Sibship
from cpraudit.drawing.kin import Kindred, listed
from cpraudit.drawing.lettering import printable
from cpraudit.drawing.people import Symbol, given_name, value
from cpraudit.drawing.relations import Side, read_relation
from cpraudit.text import folded

_WITH_CHILD = "where the child lives"  # stands for the name of a home that has none in the case
_HALVES = {SiblingKind.MATERNAL_HALF: Side.MOTHER, SiblingKind.PATERNAL_HALF: Side.FATHER}
_WORDS = {
    SiblingKind.FULL: "",
    SiblingKind.MATERNAL_HALF: "half-",
    SiblingKind.PATERNAL_HALF: "half-",
    SiblingKind.STEP: "step-",
}


def add_siblings(kindred: Kindred) -> list[Sibship]:
    """Enters the child's brothers and sisters with their other parents; the sibships of the child's generation."""
    family = kindred.family
    union = kindred.union(family.father, family.mother)
    father = kindred.case.father
    alleged = isinstance(father, Parent) and father.is_alleged is True
    own = Sibship([family.child], union, alleged=alleged)
    sibships = [own]
    for sibling in listed(kindred.case.siblings):
        kind = sibling.kind if isinstance(sibling.kind, SiblingKind) else None
        number = kindred.add(sibling, _role(sibling, kind), CHILDREN)
        _not_twice(kindred, given_name(sibling))
        if kind is SiblingKind.FULL:
            own.children.append(number)
        elif kind in _HALVES:
            shared = kindred.parent(_HALVES[kind])
            other = _other_parent(kindred, sibling, number, shared)
            _join(kindred, sibships, number, shared, other)
        else:
            step_parent = kindred.find(value(sibling.other_parent)) if kind is SiblingKind.STEP else None
            placed = step_parent is not None and kindred.generation.get(step_parent) == PARENTS
            _join(kindred, sibships, number, step_parent if placed else None, None)
    _perhaps_several(kindred, sibships)
    for cousin, aunt in kindred.cousins.items():
        partners = [union.partner(aunt) for union in family.unions if union.of(aunt)]
        _join(kindred, sibships, cousin, aunt, partners[0] if len(partners) == 1 else None)
    return sibships


def _perhaps_several(kindred: Kindred, sibships: list[Sibship]) -> None:
    """Nobody says that children of unnamed parents have the same one: the label leaves it open."""
    people = kindred.family.people
    for sibship in sibships:
        if sibship.union is None or len(kindred.family.twins(sibship)) < 2:
            continue
        for number in (sibship.union.one, sibship.union.other):
            person = people[number]
            if not person.known and number not in (kindred.family.mother, kindred.family.father):
                people[number] = replace(person, name=f"{person.name}, perhaps more than one")


def _not_twice(kindred: Kindred, name: str) -> None:
    """A brother or sister who is entered among the relatives as well is shown once."""
    listed_as = kindred.find(name) if name else None
    words = kindred.unplaced.get(listed_as, "") if listed_as is not None else ""
    if listed_as is not None and re.search("brother|sister|sibling", words, re.I):
        del kindred.unplaced[listed_as]


def _role(sibling: Sibling, kind: SiblingKind | None) -> str:
    nouns: dict[Sex, str] = {Sex.FEMALE: "sister", Sex.MALE: "brother"}
    noun = nouns[sibling.sex] if isinstance(sibling.sex, Sex) else "brother or sister"
    return f"{_WORDS[kind]}{noun}" if kind else f"{noun}, whether full or half is not recorded"


def _join(kindred: Kindred, sibships: list[Sibship], number: int, one: int | None, other: int | None) -> None:
    """Puts a child among those of the same parents."""
    union = kindred.union(one, other) if one is not None and other is not None else None
    parent = one if union is None else None
    for sibship in sibships:
        if sibship.union is union and sibship.parent == parent:
            sibship.children.append(number)
            return
    sibships.append(Sibship([number], union, parent, loose=union is None and parent is None))


def _other_parent(kindred: Kindred, sibling: Sibling, child: int, shared: int) -> int | None:
    """The other parent of a half-brother or half-sister; None when that person is of another generation."""
    of_mother = shared == kindred.family.mother
    role, sex = ("father", Sex.MALE) if of_mother else ("mother", Sex.FEMALE)
    role = f"{role} of a half-brother or half-sister"
    name = value(sibling.other_parent)
    if not name:
        why = sibling.other_parent if isinstance(sibling.other_parent, NotKnown) else None
        return _unnamed_parent(kindred, shared, role, sex, why)
    number = kindred.find(name)
    if number is None or kindred.generation.get(number) == CHILDREN:  # a son may be named after his father
        number = kindred.add(Person(name=name), role, PARENTS, sex)
    elif number in kindred.unplaced:
        kindred.take_place(number, PARENTS, sex)
    if kindred.generation[number] != PARENTS:
        people = kindred.family.people
        kindred.family.notes.append(f"{people[number].name} is the other parent of {people[child].name}.")
        return None
    return number if number != shared else None


def _unnamed_parent(kindred: Kindred, shared: int, role: str, sex: Sex, why: NotKnown | None) -> int:
    """One symbol stands for all unnamed other parents of whom the case says the same."""
    because = printable(kindred.shown(why.because)) if why else ""
    for union in kindred.family.unions:
        if union.of(shared):
            person = kindred.family.people[union.partner(shared)]
            if not person.known and person.role == role and person.why == because:
                return person.number
    return kindred.add_unknown(role, PARENTS, sex, why)


def add_carer(kindred: Kindred, *, drawn: bool) -> None:
    """The child lives with the carer: one of the family, or somebody in a row of her or his own if `drawn`."""
    carer = kindred.case.carer
    if not isinstance(carer, Carer):
        return
    number = _carer_in_family(kindred, carer)
    if number is None and drawn:
        role = printable(kindred.shown(value(carer.relationship) or "carer")) or "carer"
        number = kindred.add(carer, role, CARERS)
        entry = replace(kindred.family.people[number], is_carer=True)
        if not entry.named:
            entry = replace(entry, name=role[:1].upper() + role[1:])
        kindred.family.people[number] = entry
    home = value(carer.household)
    if number is not None:
        home = home or kindred.family.people[number].household
        _lives(kindred, number, home or _WITH_CHILD)
    _lives(kindred, kindred.family.child, home or _WITH_CHILD)


def _carer_in_family(kindred: Kindred, carer: Carer) -> int | None:
    name, words = given_name(carer), value(carer.relationship)
    number = kindred.find(name) if name else None
    if number is not None:
        return number
    plain = folded(words).removeprefix("birth ")
    if plain in (Side.MOTHER.value, Side.FATHER.value):
        return kindred.parent(Side(plain))
    return kindred.relative(carer, words) if read_relation(words) is not None else None


def _lives(kindred: Kindred, number: int, home: str) -> None:
    person = kindred.family.people[number]
    if kindred.homes and not person.dead and person.symbol is not Symbol.UNBORN:
        kindred.family.people[number] = replace(person, household=home)


def add_couples(kindred: Kindred) -> None:
    """Enters what the case says about couples; a partner who is nowhere else in it gets a place beside the other."""
    for couple in listed(kindred.case.couples):
        names = [value(name) for name in listed(couple.people)]
        if len(names) == 2 and all(names) and folded(names[0]) != folded(names[1]):
            _couple(kindred, couple, names)


def _couple(kindred: Kindred, couple: Couple, names: list[str]) -> None:
    numbers = [kindred.find(name) for name in names]
    for mine, theirs in ((0, 1), (1, 0)):
        number, partner = numbers[mine], numbers[theirs]
        row = kindred.generation.get(partner) if partner is not None else None
        if row is None or row == CARERS:
            continue
        if number is None:
            numbers[mine] = kindred.add(Person(name=names[mine]), "partner", row)
        elif number in kindred.unplaced:
            kindred.take_place(number, row)
    one, other = numbers
    if one is not None and other is not None and one != other:
        rows = kindred.generation.get(one), kindred.generation.get(other)
        if rows[0] == rows[1] and rows[0] not in (None, CARERS):
            kindred.union(one, other).learn(couple)
            return
    shown = [printable(kindred.shown(name)) or "somebody whose name is not shared" for name in names]
    kindred.family.notes.append(f"{shown[0]} and {shown[1]} are or were a couple.")
