"""Somebody in a genogram: symbol, name as this copy shows it, years of life, age."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from cpraudit.case.child import Child
from cpraudit.case.family import Sibling
from cpraudit.case.people import Person, Sex
from cpraudit.case.values import Absence, NotKnown, PartialDate
from cpraudit.dates import age_in_months
from cpraudit.drawing.lettering import printable

# What a copy prints for a name of the case, or for a short text that may hold names; empty: it is not shown.
Shown: TypeAlias = Callable[[str], str]


def as_given(text: str) -> str:
    """Names and texts as the case gives them."""
    return text


class Symbol(StrEnum):
    """The shape of a person."""

    MALE = "male"
    FEMALE = "female"
    UNRECORDED = "sex not recorded"
    UNBORN = "unborn"


@dataclass(frozen=True, slots=True)
class Somebody:
    """One person of the picture.

    Attributes:
        number: her or his number in the family.
        name: as this copy shows it, or the words that stand for it: "name not known".
        role: what she or he is to the child: "mother", "maternal uncle", "half-brother".
        symbol: the shape.
        named: whether the name is a name.
        known: False for somebody who must exist but of whom the case says nothing, or that nobody knows.
        why: the reason, when the case gives one for what is not known.
        born: date of birth.
        expected: date on which a baby is expected.
        died: date of death; `dead` can be true without it.
        household: people with the same word live together; empty when it is not known.

    """

    number: int
    name: str
    role: str
    symbol: Symbol
    named: bool = True
    known: bool = True
    why: str = ""
    born: PartialDate | None = None
    expected: PartialDate | None = None
    died: PartialDate | None = None
    household: str = ""
    is_child: bool = False
    is_carer: bool = False

    @property
    def dead(self) -> bool:
        """Whether she or he has died."""
        return self.died is not None

    def years(self) -> tuple[str, ...]:
        """The years of life in pieces that stay on one line: ("born 1998",), ("born", "about 1998"), ("1960–2021",)."""
        if self.symbol is Symbol.UNBORN:
            return ("expected", self.expected.text) if self.expected else ("expected",)
        born, died = _year(self.born), _year(self.died)
        if born and died:
            return (f"{born}–{died}",)
        verb, year = ("died", died) if died else ("born", born)
        return () if not year else (f"{verb} {year}",) if year.isdigit() else (verb, year)

    def age(self, as_of: date) -> str:
        """The age in the symbol: years, or months with an m, weeks with a w; "~" before it when it is not exact."""
        last = self.died or PartialDate.of(as_of)
        if self.born is None or self.symbol is Symbol.UNBORN or self.born.first > last.last:
            return ""
        young, old = _age(self.born.last, last.first), _age(self.born.first, last.last)
        exact = young == old and not (self.born.about or last.about)
        return young if exact else f"~{young}"


def _year(when: PartialDate | None) -> str:
    if when is None:
        return ""
    if when.first.year != when.last.year:
        return when.text
    return f"about {when.first.year}" if when.about else str(when.first.year)


def _age(born: date, on: date) -> str:
    on = max(born, on)
    months = age_in_months(born, on)
    if months >= 24:
        return str(months // 12)
    return f"{months}m" if months >= 1 else f"{(on - born).days // 7}w"


def value(fact: object) -> str:
    """The text of a fact on one line, empty when there is none."""
    return printable(fact) if isinstance(fact, str) else ""


def when(fact: PartialDate | NotKnown | None) -> PartialDate | None:
    """The date of a fact, None when there is none."""
    return fact if isinstance(fact, PartialDate) else None


def given_name(person: Person | Child) -> str:
    """The name by which a person is called elsewhere in the case; empty when there is none."""
    return value(person.name) or value(person.known_as)


def shown_name(person: Person | Child, shown: Shown, *, unborn: bool = False) -> tuple[str, bool]:
    """What stands for the name in this copy, and whether it is a name."""
    given = given_name(person)
    if given:
        name = printable(shown(given))
        return (name, True) if name else ("name not shared", False)
    if isinstance(person.name, NotKnown) and person.name.kind is Absence.NOT_SHARED:
        return "name not shared", False
    return ("no name yet" if unborn else "name not known"), False


def somebody(
    number: int,
    person: Person | Child,
    role: str,
    shown: Shown,
    sex: Sex | None = None,
) -> Somebody:
    """A person of the case as one of the picture.

    `sex` is what the relationship's word tells, for those whose sex is not entered.
    """
    born = when(person.date_of_birth)
    expected = when(person.expected) if isinstance(person, Sibling | Child) else None
    unborn = born is None and expected is not None
    own = person.sex if isinstance(person.sex, Sex) else sex
    name, named = shown_name(person, shown, unborn=unborn)
    died = when(person.died) if isinstance(person, Person) else None
    lives_in = value(person.household) if isinstance(person, Person) and not (died or unborn) else ""
    return Somebody(
        number,
        name,
        role,
        Symbol.UNBORN if unborn else symbol_of(own),
        named=named,
        born=born,
        expected=expected,
        died=died,
        household=lives_in,
        is_child=isinstance(person, Child),
    )


def symbol_of(sex: Sex | None) -> Symbol:
    """The shape for a sex."""
    return {Sex.MALE: Symbol.MALE, Sex.FEMALE: Symbol.FEMALE, None: Symbol.UNRECORDED}[sex]


def nobody_known(number: int, role: str, sex: Sex | None, why: NotKnown | None, shown: Shown) -> Somebody:
    """Somebody who must exist, and who is "not known", "not shared" or, when the case is silent, "not named"."""
    name = "not named" if why is None else "not shared" if why.kind is Absence.NOT_SHARED else "not known"
    because = printable(shown(why.because)) if why else ""
    return Somebody(number, name, role, symbol_of(sex), named=False, known=False, why=because)
