"""Single dates against births, deaths and the date of the report; ends against beginnings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from cpraudit.case.care import OrderKind
from cpraudit.case.faults import Path
from cpraudit.case.fields import CaseModel, label
from cpraudit.case.model import Case
from cpraudit.case.people import Photograph
from cpraudit.case.reading import (
    Someone,
    child_of,
    days_of,
    entries_of,
    everybody,
    report_day,
    value_of,
    when,
)
from cpraudit.case.shape import parts
from cpraudit.case.values import PartialDate
from cpraudit.checks.dates import BEFORE_BIRTH, FUTURE
from cpraudit.consistency.days import Days
from cpraudit.consistency.telling import is_still_to_come
from cpraudit.dates import age_in_months
from cpraudit.doubts.model import Doubt
from cpraudit.doubts.rules import AFTER_DEATH, IMPOSSIBLE_ORDER, OLD_PHOTOGRAPH
from cpraudit.settings import Settings

# Fields of one part, the earlier one first.
_PAIRS = (
    ("began", "ended"),
    ("when", "until"),
    ("made", "ended"),
    ("began", "completed"),
    ("start", "report_due"),
    ("start", "due"),
    ("qualified", "signed"),
)
# Orders about the child; others may be older and about the parents.
_ABOUT_THE_CHILD = frozenset(OrderKind) - {
    OrderKind.NON_MOLESTATION,
    OrderKind.PROHIBITED_STEPS,
    OrderKind.OTHER,
}
_PREGNANCY = re.compile(
    r"\b(?:pregnan\w+|unborn|scan|antenatal|midwi\w+|expect\w*|before (?:he|she|the) (?:was born|birth))\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class _Moment:
    """A date of the case that the birth or the report limits."""

    path: Path
    date: PartialDate
    days: Days
    what: str


def moments(case: Case, settings: Settings, today: date) -> Iterator[Doubt]:
    """Ends before beginnings, then what lies before a birth, after a death or after the report."""
    yield from _ends(case)
    yield from _before_birth(case)
    for someone in everybody(case):
        yield from _after_death(case, someone)
    yield from _photographs(case, settings, today)
    report = report_day(case)
    if report is not None:
        yield from _after_report(case, report)


def _ends(case: Case) -> Iterator[Doubt]:
    for path, part in parts(case):
        for earlier, later in _PAIRS:
            first, second = getattr(part, earlier, None), getattr(part, later, None)
            start, end = days_of(first), days_of(second)
            if start is not None and end is not None and end.before(start):
                yield Doubt(
                    IMPOSSIBLE_ORDER,
                    (*path, later),
                    f"{_sentence(type(part), later)} ({second}) lies before {label(type(part), earlier)} ({first}).",
                )


def _sentence(model: type[CaseModel], name: str) -> str:
    words = label(model, name)
    return words[0].upper() + words[1:]


def _moment(path: Path, value: object, what: str) -> Iterator[_Moment]:
    days = days_of(value)
    if isinstance(value, PartialDate) and days is not None:
        yield _Moment(path, value, days, what)


def _of_list(path: Path, fact: Any, field: str, what: str) -> Iterator[_Moment]:
    for index, entry in enumerate(entries_of(fact)):
        yield from _moment((*path, index, field), getattr(entry, field), what)


def _before_birth(case: Case) -> Iterator[Doubt]:
    child = child_of(case)
    born = child.date_of_birth
    birth = days_of(born)
    if birth is not None and isinstance(born, PartialDate):
        for moment in (*_of_the_child(case), *_events_of_the_child(case)):
            if moment.days.before(birth):
                yield Doubt(
                    BEFORE_BIRTH,
                    moment.path,
                    f"{moment.what} {when(moment.date)} lies before the child was born ({born}).",
                )


def _of_the_child(case: Case) -> Iterator[_Moment]:
    """What is done with or for a child who has been born."""
    child, legal = child_of(case), value_of(case.legal)
    carer, decisions = value_of(case.carer), value_of(case.decisions)
    health, education = value_of(child.health), value_of(child.education)
    views = value_of(child.views)
    yield from _of_list(("placements",), case.placements, "began", "The beginning of this home")
    if legal is not None:
        yield from _moment(("legal", "since"), legal.since, "The beginning of being looked after")
        for index, order in enumerate(entries_of(legal.orders)):
            if value_of(order.kind) in _ABOUT_THE_CHILD:
                yield from _moment(("legal", "orders", index, "made"), order.made, "This order")
    if carer is not None:
        yield from _moment(("carer", "since"), carer.since, "The beginning with the present carer")
    if health is not None:
        yield from _moment(("child", "health", "last_medical"), health.last_medical, "The medical")
        yield from _moment(("child", "health", "summary_date"), health.summary_date, "The medical summary")
    if education is not None:
        path: Path = ("child", "education", "schools")
        yield from _of_list(path, education.schools, "began", "The beginning of nursery or school")
    if views is not None:
        path = ("child", "views", "direct_work")
        yield from _of_list(path, views.direct_work, "when", "This direct work")
    if decisions is not None:
        for name in ("report_completed", "report_updated", "should_be_placed"):
            yield from _moment(
                ("decisions", name), getattr(decisions, name), _sentence(type(decisions), name)
            )


def _events_of_the_child(case: Case) -> Iterator[_Moment]:
    """The child's chronology, without what it tells of the pregnancy."""
    for index, event in enumerate(entries_of(case.child_chronology)):
        if not _PREGNANCY.search(str(event.what or "")):
            yield from _moment(("child_chronology", index, "when"), event.when, "This event")


def _after_death(case: Case, someone: Someone) -> Iterator[Doubt]:
    died = getattr(someone.part, "died", None)
    death = days_of(died)
    if death is None:
        return
    for index, event in enumerate(entries_of(getattr(someone.part, "chronology", None))):
        for moment in _moment((*someone.path, "chronology", index, "when"), event.when, "This event"):
            if death.before(moment.days):
                yield Doubt(
                    AFTER_DEATH,
                    moment.path,
                    f"This event {when(moment.date)} lies after the death of {someone.called} ({died}).",
                )
    names = {n for n in (value_of(someone.part.name), value_of(someone.part.known_as)) if n}
    for index, couple in enumerate(entries_of(case.couples)):
        people: list[str] = entries_of(couple.people)
        if names & set(people):
            for moment in _moment(("couples", index, "began"), couple.began, ""):
                if death.before(moment.days):
                    yield Doubt(
                        AFTER_DEATH,
                        moment.path,
                        f"This couple began {when(moment.date)}, after the death of {someone.called} ({died}).",
                    )


def _photographs(case: Case, settings: Settings, today: date) -> Iterator[Doubt]:
    people = {someone.path: someone for someone in everybody(case)}
    for path, part in parts(case):
        someone = people.get(path[:-1])
        if not isinstance(part, Photograph) or someone is None:
            continue
        for moment in _moment((*path, "taken"), part.taken, ""):
            birth, death = days_of(someone.part.date_of_birth), days_of(getattr(someone.part, "died", None))
            if birth is not None and moment.days.before(birth):
                yield Doubt(
                    BEFORE_BIRTH,
                    moment.path,
                    f"The photograph was taken {when(moment.date)}, before {someone.called} was born "
                    f"({someone.part.date_of_birth}).",
                )
            elif death is not None and death.before(moment.days):
                yield Doubt(
                    AFTER_DEATH,
                    moment.path,
                    f"The photograph was taken {when(moment.date)}, after the death of {someone.called} "
                    f"({someone.part.died}).",
                )
            elif path[0] == "child" and moment.days.last < today:
                months = age_in_months(moment.days.last, today)
                if months > settings.child_photo_months:
                    yield Doubt(
                        OLD_PHOTOGRAPH,
                        moment.path,
                        f"The child's photograph was taken {when(moment.date)}, {months} months before the report.",
                    )


def _after_report(case: Case, report: PartialDate) -> Iterator[Doubt]:
    last = days_of(report)
    for moment in _told_as_done(case):
        if last is not None and last.before(moment.days):
            yield Doubt(
                FUTURE,
                moment.path,
                f"{moment.what} {when(moment.date)} lies after the date of the report ({report}).",
            )


def _told_as_done(case: Case) -> Iterator[_Moment]:
    """What the report tells as done: events that say that they are planned are left out."""
    child = child_of(case)
    views, health, legal = value_of(child.views), value_of(child.health), value_of(case.legal)
    if views is not None:
        path: Path = ("child", "views", "direct_work")
        yield from _of_list(path, views.direct_work, "when", "This direct work")
    if health is not None:
        yield from _moment(("child", "health", "last_medical"), health.last_medical, "The medical")
        yield from _moment(("child", "health", "summary_date"), health.summary_date, "The medical summary")
    if legal is not None:
        yield from _of_list(("legal", "orders"), legal.orders, "made", "This order")
    yield from _of_list(("placements",), case.placements, "began", "The beginning of this home")
    yield from _of_list(("other_views",), case.other_views, "when", "This view")
    for name in ("parent_assessments", "relative_assessments"):
        yield from _of_list((name,), getattr(case, name), "completed", "The end of this assessment")
    for path, part in parts(case):
        if isinstance(part, Photograph):
            yield from _moment((*path, "taken"), part.taken, "This photograph")
    lists: list[tuple[Path, Any]] = [
        (("child_chronology",), case.child_chronology),
        (("agency_chronology",), case.agency_chronology),
    ]
    for name in ("mother", "father"):
        parent = value_of(getattr(case, name))
        lists.append(((name, "chronology"), parent.chronology if parent is not None else None))
    for path, fact in lists:
        for index, event in enumerate(entries_of(fact)):
            if not is_still_to_come(str(event.what or "")):
                yield from _moment((*path, index, "when"), event.when, "This event")
