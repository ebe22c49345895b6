"""What the dates of a case mean by the limits: when each thing was due, and whether it was done in time.

Only exact days count. "March 2025" starts no clock and proves nothing in time or late.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from cpraudit.case.care import OrderKind
from cpraudit.case.model import Case
from cpraudit.case.plan_parts import Alternative, PlanOption
from cpraudit.case.planning import PermanencePlan
from cpraudit.case.preproceedings import LetterKind, PreProceedings
from cpraudit.case.values import NotKnown, PartialDate
from cpraudit.timescales.due import FIRST_YEAR, LAST_YEAR, Due, due
from cpraudit.timescales.model import Moment, OnlyIf, Shown, Timescales, load_timescales

T = TypeVar("T")
_ADOPTION = (PlanOption.ADOPTION, PlanOption.EARLY_PERMANENCE)
_OTHER_REVIEWS = ("gateway", "pre-proceedings", "child protection", "conference", "fostering", "annual")


@dataclass(slots=True)
class _Days:
    """The exact days that a case gives: those that start clocks, and those on which things were or will be done."""

    starts: dict[Moment, date] = field(default_factory=dict)
    done: dict[Moment, date] = field(default_factory=dict)

    def start(self, moment: Moment, value: object) -> None:
        """Notes what starts a clock."""
        day = _exact(value)
        if day is not None:
            self.starts[moment] = day

    def finish(self, moment: Moment, value: object) -> None:
        """Notes when something was done, or is to be."""
        day = _exact(value)
        if day is not None:
            self.done[moment] = day


def letter_dates(
    pre: PreProceedings, timescales: Timescales | None = None, *, as_of: date | None = None
) -> tuple[Due, ...]:
    """The limits of pre-proceedings, from the gateway meeting.

    For the closing letter only those that its own end must keep; for the letter of issue none (see court_dates).

    Args:
        pre: the pre-proceedings of a case.
        timescales: the limits; by default those that travel with the program.
        as_of: the day on which the question is asked; without it nothing is "not yet".

    """
    days = _Days()
    kind = _value(pre.letter)
    if kind is LetterKind.ISSUE:
        return ()
    days.start(Moment.GATEWAY, pre.gateway)
    if kind is LetterKind.CLOSING:
        ending = _value(pre.ending)
        days.finish(Moment.END_OF_PRE_PROCEEDINGS, ending and ending.decided)
    else:
        meeting = _value(pre.meeting)
        days.finish(Moment.LETTER_SENT, pre.sent)
        days.finish(Moment.FIRST_MEETING, meeting and meeting.date)
        days.finish(Moment.PROGRESS_REVIEW, pre.review)
    found = _all_due(Shown.LETTER, days, {}, timescales, as_of)
    if kind is LetterKind.CLOSING:
        return tuple(d for d in found if d.limit.done is Moment.END_OF_PRE_PROCEEDINGS)
    return found


def court_dates(
    pre: PreProceedings, timescales: Timescales | None = None, *, as_of: date | None = None
) -> tuple[Due, ...]:
    """The limits from the decision to apply to court, and from the issue of the application.

    Where the case gives no such decision, a letter of issue takes the gateway meeting's date for it.
    """
    days = _Days()
    court = _value(pre.court)
    if _value(pre.letter) is LetterKind.ISSUE:
        days.start(Moment.DECISION_TO_APPLY, pre.gateway)
        days.finish(Moment.ISSUE_LETTER, pre.sent)
    days.start(Moment.DECISION_TO_APPLY, court and court.decided)
    days.start(Moment.APPLICATION, court and court.issued)
    return _all_due(Shown.COURT, days, {}, timescales, as_of)


def plan_dates(
    case: Case, timescales: Timescales | None = None, *, as_of: date | None = None
) -> tuple[Due, ...]:
    """The limits of looked-after planning, permanence planning meetings and the way to adoption."""
    days = _Days()
    plan = _value(case.plan) or PermanencePlan()
    legal, decisions = _value(case.legal), _value(case.decisions)
    days.start(Moment.GATEWAY, plan.gateway)
    days.start(Moment.ENTRY_TO_CARE, legal and legal.since)
    days.start(Moment.ENTRY_TO_CARE, plan.entered_care)
    days.start(Moment.PLANNING_MEETING, plan.held)
    days.start(Moment.PLAN, plan.plan_dated)
    days.start(Moment.ADOPTION_DECISION, decisions and decisions.should_be_placed)
    days.finish(Moment.ADOPTION_DECISION, decisions and decisions.should_be_placed)
    if _value(plan.updated) is False:  # an update says nothing about when there first was a plan
        days.finish(Moment.PLAN, plan.plan_dated)
    days.finish(Moment.NEXT_PLANNING_MEETING, plan.next_meeting)
    days.finish(Moment.NEXT_REVIEW, plan.next_review)
    days.finish(Moment.MATCH, plan.matched_on)
    if str(_value(plan.number) or "").strip().casefold() in ("first", "1", "1st", "one"):
        days.finish(Moment.FIRST_PLANNING_MEETING, plan.held)
    days.start(Moment.AUTHORITY_TO_PLACE, _authority_to_place(case))
    _note_reviews(days, case)
    return _all_due(Shown.PLAN, days, _conditions(plan), timescales, as_of)


def _all_due(
    shown: Shown,
    days: _Days,
    conditions: Mapping[OnlyIf, bool],
    timescales: Timescales | None,
    as_of: date | None,
) -> tuple[Due, ...]:
    timescales = timescales or load_timescales()
    found = []
    for limit in timescales.limits:
        start = days.starts.get(limit.clock)
        if shown not in limit.shown or start is None or not FIRST_YEAR <= start.year <= LAST_YEAR:
            continue
        if limit.only_if is not None and not conditions.get(limit.only_if, False):
            continue
        done = days.done.get(limit.done) if limit.done else None
        found.append(due(limit, start, working_days=timescales.working_days, done=done, as_of=as_of))
    return tuple(sorted(found, key=lambda d: (d.day, d.limit.id)))


def _note_reviews(days: _Days, case: Case) -> None:
    """The reviews of a looked-after child, from the agency's chronology, and the next one from the plan."""
    entry = days.starts.get(Moment.ENTRY_TO_CARE)
    if entry is None:
        return
    reviews = [day for day in _reviews(case) if day >= entry]
    planned = days.done.get(Moment.NEXT_REVIEW)
    if planned and reviews and planned <= reviews[-1]:  # a plan from before the latest review
        planned = None
        del days.done[Moment.NEXT_REVIEW]
    held = days.starts.get(Moment.PLANNING_MEETING)
    # Without any review in the chronology, the next one can be the first only in the first weeks of care.
    first_weeks = held is not None and (held - entry).days <= 31
    in_order = [*reviews, planned] if planned and (reviews or first_weeks) else reviews
    for moment, day in zip((Moment.FIRST_REVIEW, Moment.SECOND_REVIEW), in_order, strict=False):
        days.done[moment] = day
    if reviews:
        days.starts[Moment.FIRST_REVIEW] = reviews[0]
    if len(reviews) > 1:
        days.starts[Moment.LATEST_REVIEW] = reviews[-1]
    authority = days.starts.get(Moment.AUTHORITY_TO_PLACE)
    if authority is not None:
        since = [day for day in reviews if day > authority]
        if since:
            days.done[Moment.FIRST_ADOPTION_REVIEW] = since[0]
            days.starts[Moment.LATEST_ADOPTION_REVIEW] = since[-1]
        elif planned and planned > authority:
            days.done[Moment.FIRST_ADOPTION_REVIEW] = planned


def _reviews(case: Case) -> list[date]:
    """The days of looked-after reviews, oldest first: entries of the agency's chronology whose kind is a review."""
    found = set()
    for event in _value(case.agency_chronology) or []:
        kind = str(_value(event.kind) or "").casefold()
        day = _exact(event.when)
        if day and "review" in kind and not any(other in kind for other in _OTHER_REVIEWS):
            found.add(day)
    return sorted(found)


def _authority_to_place(case: Case) -> PartialDate | None:
    """The first placement order's date (Adoption and Children Act 2002, section 21)."""
    legal = _value(case.legal)
    made = [
        order.made
        for order in (_value(legal.orders) if legal else None) or []
        if _value(order.kind) is OrderKind.PLACEMENT and _exact(order.made)
    ]
    return min((m for m in made if isinstance(m, PartialDate)), key=lambda m: m.first, default=None)


def _conditions(plan: PermanencePlan) -> dict[OnlyIf, bool]:
    alternatives: list[Alternative] = _value(plan.alternatives) or []
    options = [_value(plan.option), *(_value(a.option) for a in alternatives)]
    several = _value(plan.several_tracks) is True
    return {
        OnlyIf.ONE_PLAN: not several,
        OnlyIf.SEVERAL_PLANS: several,
        OnlyIf.ADOPTION: any(option in _ADOPTION for option in options),
    }


def _value(fact: T | NotKnown | None) -> T | None:
    """A fact's value, None for a gap and for an answer without one."""
    return None if isinstance(fact, NotKnown) else fact


def _exact(value: object) -> date | None:
    return value.day if isinstance(value, PartialDate) else None
