"""Reads a case for checks: values without their gaps, the days that dates can mean, the people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, TypeVar

from cpraudit.case.child import Child
from cpraudit.case.faults import Path
from cpraudit.case.fields import CaseModel
from cpraudit.case.model import Case
from cpraudit.case.values import NotKnown, PartialDate
from cpraudit.consistency.days import Days
from cpraudit.dates import uk_date

T = TypeVar("T")
_LEAST_LEEWAY = timedelta(days=31)  # of a date that is only approximate


def value_of(fact: T | NotKnown | None) -> T | None:
    """A fact's value; None for a gap and for an answer without a value."""
    return None if isinstance(fact, NotKnown) else fact


def entries_of(fact: list[T] | NotKnown | None) -> list[T]:
    """The entries of a list, none for a gap and for an answer without a value."""
    return value_of(fact) or []


def days_of(fact: object) -> Days | None:
    """The days that a date can mean, with leeway on both sides for "about"; None for whatever is no date."""
    if not isinstance(fact, PartialDate):
        return None
    if not fact.about:
        return Days(fact.first, fact.last)
    leeway = max(_LEAST_LEEWAY, fact.last - fact.first)
    return Days(fact.first - leeway, fact.last + leeway)


def when(fact: PartialDate) -> str:
    """A date in a sentence: "on 4 May 2022", "in March 2019", "about 2019"."""
    if fact.about:
        return fact.text
    return f"on {uk_date(fact.first)}" if fact.first == fact.last else f"in {fact.text}"


@dataclass(frozen=True, slots=True)
class Someone:
    """A person of the case and where she or he stands in it."""

    path: Path
    part: Any  # a Child or a Person: both have a name, an everyday name, births and deaths

    @property
    def name(self) -> str:
        """The name for messages: the everyday one, else the first name; '' when no name is known."""
        known_as, name = value_of(self.part.known_as), value_of(self.part.name)
        return known_as or (name.split()[0] if name else "")

    @property
    def called(self) -> str:
        """The name, or who it is: "the mother"."""
        if self.name:
            return self.name
        return {"child": "the child", "mother": "the mother", "father": "the father"}.get(
            str(self.path[0]), "this person"
        )


def family(case: Case) -> Iterator[Someone]:
    """The child, the parents, brothers and sisters, relatives, others with parental responsibility."""
    for name in ("child", "mother", "father"):
        part = value_of(getattr(case, name))
        if isinstance(part, CaseModel):
            yield Someone((name,), part)
    for name in ("siblings", "relatives", "others_with_parental_responsibility"):
        for index, part in enumerate(entries_of(getattr(case, name))):
            yield Someone((name, index), part)


def everybody(case: Case) -> Iterator[Someone]:
    """The family and the carer."""
    yield from family(case)
    carer = value_of(case.carer)
    if carer is not None:
        yield Someone(("carer",), carer)


def child_of(case: Case) -> Child:
    """The child of the case; one of whom nothing is known when the case has none yet."""
    return value_of(case.child) or Child()


def report_day(case: Case) -> PartialDate | None:
    """When the report was last brought up to date, or completed; None when the case does not say."""
    decisions = value_of(case.decisions)
    told = [decisions.report_completed, decisions.report_updated] if decisions else []
    return max((d for d in told if isinstance(d, PartialDate)), key=lambda d: d.last, default=None)
