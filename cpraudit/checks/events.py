"""Orders, reviews and medicals: one date each, and in an order that the law allows."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from cpraudit.checks.base import AuditInput, Check
from cpraudit.checks.common import GUIDANCE, heading_of, place, shown
from cpraudit.consistency.days import Days
from cpraudit.consistency.events import AFTER_BIRTH, impossible_orders
from cpraudit.dates import Precision, uk_date
from cpraudit.findings.model import Category, Finding, Place, Related, Rule, Severity
from cpraudit.report.events import Event, find_events
from cpraudit.report.model import Report, Source
from cpraudit.text import sentence_at

_SOURCE = f"{GUIDANCE}: all dates are correct and agree throughout"
TWO_DATES = Rule(
    id="event-with-two-dates",
    name="The same event with two dates",
    category=Category.DATE_INCONSISTENT,
    severity=Severity.MUST,
    source=_SOURCE,
    why="A court order or medical has one date. Two of them make the reader doubt both.",
    advice="Look the date up (order, medical report, minutes) and write the same one everywhere.",
    bad=("interim care order on 9 May 2025 in one section and on 19 May 2025 in another",),
    good=("the medical on 17 February and its summary on 24 February",),
)
WRONG_ORDER = Rule(
    id="events-in-impossible-order",
    name="Events in an order that cannot be",
    category=Category.DATE_INCONSISTENT,
    severity=Severity.MUST,
    source=(
        f"{_SOURCE}; Adoption and Children Act 2002 sections 21 and 22; Children Act 1989 sections 31 and 38"
    ),
    why=(
        "A placement order before the court case began, or a report before the child was born, shows that a"
        " date is wrong."
    ),
    advice="Check both dates in the court's papers and correct the one that is wrong.",
    bad=("placement order applied for in December 2024, court case begun in January 2025",),
    good=("care proceedings, then an interim care order, then a placement order",),
)


def check(given: AuditInput) -> Iterator[Finding]:
    """Two dates for one event, then impossible orders."""
    report = given.report
    events = find_events(report)
    by_kind: dict[str, list[Event]] = {}
    for event in events:
        by_kind.setdefault(event.kind, []).append(event)
    wrong: set[Source] = set()
    for kind_events in by_kind.values():
        for event, finding in _two_dates(report, kind_events):
            wrong.add(event.at)
            yield finding
    yield from _order(report, {k: [e for e in v if e.at not in wrong] for k, v in by_kind.items()})


def _two_dates(report: Report, events: list[Event]) -> Iterator[tuple[Event, Finding]]:
    days = [e.day for e in events]
    if len(set(days)) < 2:
        return
    usual = max(dict.fromkeys(days), key=lambda d: (days.count(d), -days.index(d)))
    origin = next(e for e in events if e.day == usual)
    for event in events:
        if event.day != usual:
            alike = (
                (event.day.day == usual.day)
                + (event.day.month == usual.month)
                + (event.day.year == usual.year)
            )
            # A slip of the pen keeps two of day, month and year; two real events rarely do.
            if alike < 2 and not (event.kind in _ONCE and abs((event.day - usual).days) <= 45):
                continue
            message = (
                f"The {event.plain} is dated {uk_date(event.day)} here and {uk_date(usual)} in"
                f" '{shown(heading_of(report, origin.at.block))}'."
            )
            yield (
                event,
                Finding(
                    TWO_DATES,
                    message,
                    place(event.at),
                    related=(Related(place(origin.at), "the other date"),),
                ),
            )


# Orders and medicals that a child has once; two dates within weeks of each other are one event.
_ONCE = {
    "interim care order",
    "placement order",
    "emergency protection order",
    "police protection",
    "adoption medical",
}


def _order(report: Report, by_kind: dict[str, list[Event]]) -> Iterator[Finding]:
    told: set[Source] = set()
    first = {kind: min(found, key=lambda e: e.day) for kind, found in by_kind.items() if found}
    for earlier, later in impossible_orders({kind: Days.on(e.day) for kind, e in first.items()}):
        before, after = first[earlier], first[later]
        if after.at not in told:
            told.add(after.at)
            yield Finding(
                WRONG_ORDER,
                f"The {after.plain} ({uk_date(after.day)}) cannot come before the {before.plain}"
                f" ({uk_date(before.day)}).",
                place(after.at),
                related=(Related(place(before.at), f"the {before.plain}"),),
            )
    yield from _report_before_meeting(report)
    birth = report.birth_of(report.child)
    if birth is None:
        return
    for fact in report.facts_of("report.completed"):
        if fact.day is not None and fact.day < birth:
            yield Finding(
                WRONG_ORDER,
                f"The report is dated {uk_date(fact.day)}, before the child was born ({uk_date(birth)}).",
                place(fact.source),
            )
    for kind in AFTER_BIRTH:
        for event in by_kind.get(kind, []):
            if event.day < birth:
                yield Finding(
                    WRONG_ORDER,
                    f"The {event.plain} is dated {uk_date(event.day)}, before the child was born"
                    f" ({uk_date(birth)}).",
                    place(event.at),
                )


_SEEN = re.compile(
    r"\b(?:saw|met|assessed|visited|examined|interviewed|observed|was seen|were seen)\b", re.IGNORECASE
)
_REPORTED = re.compile(
    r"\b(?:and|then)\b[^.;]{0,40}\b(?:report\w*|wrote|gave|sent|completed|concluded|filed|told"
    r" us|provided|prepared|summary)\b",
    re.IGNORECASE,
)


# "Summary of 3 February 2026, after the medical of 9 February 2026".
_AFTER = re.compile(r"^[),]{0,2} (?:after|following|further to) [^.;:]{3,80}\b(?:of|on) $", re.IGNORECASE)


def _report_before_meeting(report: Report) -> Iterator[Finding]:
    """A report dated before the meeting it rests on: seen on 20 January, reported on 9 January."""
    for block in report.prose():
        days = [
            m
            for m in report.dates.get(block.index, ())
            if m.precision is Precision.DAY and m.first is not None
        ]
        for first, second in itertools.pairwise(days):
            span = sentence_at(block.text, first.start)
            between = block.text[first.end : second.start]
            if second.end > span.end or first.first is None or second.first is None:
                continue
            if _AFTER.match(between) and first.first < second.first:
                at = Place(block.index, first.start, first.end)
                yield Finding(
                    WRONG_ORDER,
                    f"{uk_date(first.first)} cannot be after {uk_date(second.first)}.",
                    at,
                    related=(Related(Place(block.index, second.start, second.end), "the earlier event"),),
                )
            if second.first >= first.first:
                continue
            if _SEEN.search(block.text[span.start : first.start]) and _REPORTED.search(between):
                at = Place(block.index, second.start, second.end)
                yield Finding(
                    WRONG_ORDER,
                    f"The report ({uk_date(second.first)}) cannot come before the meeting it rests on"
                    f" ({uk_date(first.first)}).",
                    at,
                    related=(Related(Place(block.index, first.start, first.end), "the meeting"),),
                )


CHECK = Check("events", "Orders and events with one date each", (TWO_DATES, WRONG_ORDER), check)
