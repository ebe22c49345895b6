"""The orders of a report against the case file: kind, date and court."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cpraudit.case.care import OrderKind
from cpraudit.case.faults import Path, in_words
from cpraudit.case.model import Case
from cpraudit.case.reading import days_of, entries_of, value_of
from cpraudit.checks.case_common import mention_place, says
from cpraudit.checks.case_rules import ORDER
from cpraudit.checks.common import place
from cpraudit.consistency.days import Days
from cpraudit.dates import Precision, uk_date
from cpraudit.findings.model import Finding, Place, Severity
from cpraudit.report.events import find_events
from cpraudit.report.model import Report
from cpraudit.text import folded

_KINDS = {
    "interim care order": OrderKind.INTERIM_CARE,
    "placement order": OrderKind.PLACEMENT,
    "emergency protection order": OrderKind.EMERGENCY_PROTECTION,
    "supervision order": OrderKind.SUPERVISION,
}
# The longest first: a care order is named inside of an interim care order.
_BY_LENGTH = sorted((k for k in OrderKind if k is not OrderKind.OTHER), key=lambda k: -len(k.value))
_OFFICIAL = {"LEGAL", "KEYFACTS", "FRONT-A1", "AGENCY", "AGENCYCHRON", "CARECHRON"}
_NOT_MADE = re.compile(
    r"\b(?:appl\w+|ask\w*|seek\w*|sought|propos\w+|plan\w*|list\w*|due|will|would|should|if|hearing|not)\b",
    re.IGNORECASE,
)
_COURT_WORDS = {
    "family",
    "court",
    "at",
    "the",
    "in",
    "sitting",
    "county",
    "high",
    "division",
    "case",
    "of",
    "and",
}
_NEAR = 45  # days; in the text, what is further away is another child's order


@dataclass(frozen=True, slots=True)
class _Order:
    """An order of the case."""

    path: Path
    kind: OrderKind
    days: Days | None
    made: object
    court: str


@dataclass(frozen=True, slots=True)
class _Told:
    """An order with its day as the report tells it; `court` only from a list of orders."""

    kind: OrderKind
    day: date
    at: Place
    court: str = ""
    listed: bool = False


def orders(report: Report, case: Case) -> Iterator[Finding]:
    """What the report tells of orders, then the orders of the case that it does not tell of."""
    own = list(_orders_of(case))
    told = _told(report)
    for one in told:
        yield from _compare(report, own, one)
    if report.with_id("LEGAL"):
        text = folded("\n".join(b.text for b in report.document.blocks))
        for order in own:
            if folded(order.kind.value) not in text:
                yield Finding(
                    ORDER,
                    f"The {order.kind.value} ({order.made}) is in the case file ({in_words(order.path)}), and the "
                    "report does not tell of such an order.",
                    severity=Severity.SHOULD,
                    section_id="LEGAL",
                )


def _orders_of(case: Case) -> Iterator[_Order]:
    legal = value_of(case.legal)
    for index, order in enumerate(entries_of(legal.orders) if legal is not None else []):
        kind = value_of(order.kind)
        if kind is not None and kind is not OrderKind.OTHER:
            yield _Order(
                ("legal", "orders", index),
                kind,
                days_of(order.made),
                order.made,
                value_of(order.court) or "",
            )


def _told(report: Report) -> list[_Told]:
    listed = list(_listed(report))
    places = {(t.at.block, t.at.start) for t in listed}
    events = [
        _Told(_KINDS[e.kind], e.day, place(e.at))
        for e in find_events(report)
        if e.kind in _KINDS and (e.at.block, e.at.start) not in places
    ]
    return listed + events


def _listed(report: Report) -> Iterator[_Told]:
    """Rows of the part about legal status that have one day and the name of an order."""
    blocks = {b.index for s in report.with_id("LEGAL") for b in report.blocks_of(s)}
    for table in report.document.tables:
        for row in table.rows:
            inside = [i for cell in row for i in cell.blocks if i in blocks]
            text = " | ".join(report.document.cell_text(cell) for cell in row)
            days = [
                (i, m)
                for i in inside
                for m in report.dates.get(i, ())
                if m.precision is Precision.DAY and m.first is not None and not m.impossible
            ]
            kind = _kind_in(text)
            if len(days) == 1 and kind is not None and not _NOT_MADE.search(text):
                block, mention = days[0]
                assert mention.first is not None
                yield _Told(kind, mention.first, mention_place(block, mention), text, listed=True)


def _kind_in(text: str) -> OrderKind | None:
    plain = folded(text)
    return next((kind for kind in _BY_LENGTH if re.search(rf"\b{kind.value}s?\b", plain)), None)


def _compare(report: Report, own: list[_Order], told: _Told) -> Iterator[Finding]:
    same = [order for order in own if order.kind is told.kind]
    if not same:
        if own and told.listed and told.day <= report.written_until:
            yield Finding(
                ORDER,
                f"The case file has no {told.kind.value} (legal > orders).",
                told.at,
                severity=Severity.SHOULD,
            )
        return
    if any(order.days is None for order in same):
        return
    day = Days.on(told.day)
    right = next((order for order in same if order.days is not None and order.days.meets(day)), None)
    if right is None:
        nearest = min(same, key=lambda order: _distance(order, told.day))
        official = told.listed or bool(_OFFICIAL & report.ids_of(told.at.block))
        if official or _distance(nearest, told.day) <= _NEAR:
            yield Finding(
                ORDER,
                f"The {told.kind.value} is dated {uk_date(told.day)} here; {says(nearest.made, (*nearest.path, 'made'))}.",
                told.at,
            )
    elif told.court and _other_court(told.court, right.court):
        yield Finding(
            ORDER,
            f"The court of the {told.kind.value} is another one here; {says(right.court, (*right.path, 'court'))}.",
            told.at,
        )


def _distance(order: _Order, day: date) -> int:
    assert order.days is not None
    return min(abs((order.days.first - day).days), abs((order.days.last - day).days))


def _other_court(row: str, court: str) -> bool:
    """Whether a row that names a court names none of the words that tell the case's court from others."""
    wanted = set(re.findall(r"[a-z]+", folded(court))) - _COURT_WORDS
    given = set(re.findall(r"[a-z]+", folded(row)))
    return bool(wanted) and "court" in given and not wanted & given
