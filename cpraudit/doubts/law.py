"""Orders in an order that the law allows, the status that they give, and who may write the report."""

from __future__ import annotations

from collections.abc import Iterator

from cpraudit.case.authorship import may_write
from cpraudit.case.care import LookedAfter, Order, OrderKind
from cpraudit.case.faults import Path
from cpraudit.case.model import Case
from cpraudit.case.preproceedings import PreProceedings
from cpraudit.case.professionals import Writer
from cpraudit.case.reading import days_of, entries_of, report_day, value_of, when
from cpraudit.case.values import PartialDate
from cpraudit.checks.events import WRONG_ORDER
from cpraudit.consistency.days import Days
from cpraudit.consistency.events import impossible_orders
from cpraudit.doubts.model import Doubt
from cpraudit.doubts.rules import EXPERIENCE, MAY_NOT_WRITE, STATUS_WITHOUT_ORDER

_EVENTS = {
    OrderKind.EMERGENCY_PROTECTION: "emergency protection order",
    OrderKind.INTERIM_CARE: "interim care order",
    OrderKind.PLACEMENT: "placement order",
}
_GIVEN_BY = {
    LookedAfter.INTERIM_CARE_ORDER: (OrderKind.INTERIM_CARE,),
    LookedAfter.CARE_ORDER: (OrderKind.CARE,),
    LookedAfter.PLACEMENT_ORDER: (OrderKind.PLACEMENT,),
    LookedAfter.EMERGENCY: (OrderKind.EMERGENCY_PROTECTION,),
}


def law(case: Case) -> Iterator[Doubt]:
    """Orders, then the author."""
    yield from _orders(case)
    yield from _status(case)
    yield from _author(case)


def _orders(case: Case) -> Iterator[Doubt]:
    first: dict[str, tuple[Path, PartialDate, Days]] = {}

    def note(kind: str, path: Path, fact: object) -> None:
        days = days_of(fact)
        if days is None or not isinstance(fact, PartialDate):
            return
        if kind not in first or days.last < first[kind][2].last:
            first[kind] = path, fact, days

    for index, order in enumerate(_list_of_orders(case)):
        kind = value_of(order.kind)
        if kind in _EVENTS:
            note(_EVENTS[kind], ("legal", "orders", index, "made"), order.made)
    decisions, letters = value_of(case.decisions), value_of(case.pre_proceedings)
    if decisions is not None:
        note("decision", ("decisions", "should_be_placed"), decisions.should_be_placed)
    court = value_of(letters.court) if isinstance(letters, PreProceedings) else None
    if court is not None:
        note("proceedings", ("pre_proceedings", "court", "issued"), court.issued)
    for earlier, later in impossible_orders({kind: days for kind, (_, _, days) in first.items()}):
        path, fact, _ = first[later]
        yield Doubt(
            WRONG_ORDER,
            path,
            f"The {_plain(later)} ({fact}) cannot come before the {_plain(earlier)} ({first[earlier][1]}).",
        )


def _plain(kind: str) -> str:
    return {
        "decision": "decision that the child should be placed for adoption",
        "proceedings": "start of the court case",
    }.get(kind, kind)


def _list_of_orders(case: Case) -> list[Order]:
    legal = value_of(case.legal)
    return entries_of(legal.orders) if legal is not None else []


def _status(case: Case) -> Iterator[Doubt]:
    """A list of orders that lacks the one which the legal status names; an empty list is a gap and told as one."""
    legal = value_of(case.legal)
    basis = value_of(legal.basis) if legal is not None else None
    wanted = _GIVEN_BY.get(basis) if basis is not None else None
    kinds = [value_of(order.kind) for order in _list_of_orders(case)]
    if wanted and kinds and None not in kinds and not set(wanted) & set(kinds):
        yield Doubt(
            STATUS_WITHOUT_ORDER,
            ("legal", "basis"),
            f"The legal status is '{basis}', and no such order is in the list of orders.",
        )


def _author(case: Case) -> Iterator[Doubt]:
    author, supervisor = value_of(case.author), value_of(case.supervisor)
    if author is not None:
        judged = may_write(author, supervisor)
        if judged.allowed is False:
            yield Doubt(MAY_NOT_WRITE, ("author",), f"{judged.because[0].upper()}{judged.because[1:]}.")
    for name, writer in (("author", author), ("supervisor", supervisor)):
        if writer is not None:
            yield from _experience(case, name, writer)


def _experience(case: Case, name: str, writer: Writer) -> Iterator[Doubt]:
    years, qualified = writer.child_care_years, days_of(writer.qualified)
    day = days_of(report_day(case)) or days_of(writer.signed)
    if not isinstance(years, float) or qualified is None or day is None:
        return
    possible = (day.last - qualified.first).days / 365.25
    if years > possible + 1:  # people round up
        since = when(writer.qualified) if isinstance(writer.qualified, PartialDate) else ""
        yield Doubt(
            EXPERIENCE,
            (name, "child_care_years"),
            f"{years:g} years of experience since qualifying, but the qualification was {since}, about "
            f"{possible:.0f} years before the report.",
        )
