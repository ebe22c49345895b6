"""One limit and one starting day: the day on which it ends, its rule in words, and whether it was kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from cpraudit.dates import day_in_full
from cpraudit.timescales.model import Kind, Limit, Unit
from cpraudit.timescales.working_days import WorkingDays, add_months

# Before 1978 the early May bank holiday was not there, and the library's rules end with the century.
FIRST_YEAR, LAST_YEAR = 1978, 2095


class Met(StrEnum):
    """Whether a limit was kept."""

    IN_TIME = "in time"
    TOO_EARLY = "too early"
    LATE = "late"
    NOT_YET = "not yet"  # not done, and there is still time
    NOT_GIVEN = "date not given"


@dataclass(frozen=True, slots=True)
class Due:
    """When something is due, and why.

    `day` is where the limit ends. It does not move when that is no working day: then `next_working_day` is
    another day, and both are to be shown. `done` is what the case says; `working_days_off` counts how many working
    days too late (or, for "not before", too early) that is.
    """

    limit: Limit
    start: date
    day: date
    rule_text: str
    falls_on_non_working_day: bool
    next_working_day: date
    done: date | None
    met: Met
    working_days_off: int

    @property
    def met_text(self) -> str:
        """In words: "in time", "late by 3 working days"."""
        if self.met not in (Met.LATE, Met.TOO_EARLY):
            return self.met.value
        days = self.working_days_off
        by = f"{days} working day{'' if days == 1 else 's'}" if days else "less than a working day"
        late = "later than the target" if self.limit.kind is Kind.TARGET else self.met.value
        if self.falls_on_non_working_day and self.done == self.next_working_day:
            by += f"; {day_in_full(self.day)} was no working day, and this was the next"
        return f"{late} by {by}"

    @property
    def caution(self) -> str:
        """What to say when the limit ends on a day on which nobody works; empty otherwise."""
        if not self.falls_on_non_working_day:
            return ""
        return (
            f"{day_in_full(self.day)} is not a working day, and the limit does not move; "
            f"the next working day is {day_in_full(self.next_working_day)}."
        )


def due(
    limit: Limit,
    start: date,
    *,
    working_days: WorkingDays | None = None,
    done: date | None = None,
    as_of: date | None = None,
) -> Due:
    """When a limit ends that starts on a day.

    Args:
        limit: the limit.
        start: the day of the event that starts the clock.
        working_days: the calendar; by default England's without an agency's additions.
        done: the day on which it was done, or is planned, if that is known.
        as_of: the day on which the question is asked: what is not done and not yet due is "not yet". Without it
            nobody can tell, and the answer is "date not given".

    Raises ValueError for a start outside the years for which bank holidays are known (1978 to 2095).

    """
    if not FIRST_YEAR <= start.year <= LAST_YEAR:
        raise ValueError(f"Bank holidays are known from {FIRST_YEAR} to {LAST_YEAR}.")
    days = working_days or WorkingDays()
    day = _last_day(limit, start, days)
    met, off = _compare(limit, day, days, done, as_of)
    return Due(
        limit=limit,
        start=start,
        day=day,
        rule_text=_rule(limit, start),
        falls_on_non_working_day=not days.is_working_day(day),
        next_working_day=days.on_or_after(day),
        done=done,
        met=met,
        working_days_off=off,
    )


def _last_day(limit: Limit, start: date, days: WorkingDays) -> date:
    if limit.unit is Unit.WORKING_DAYS:
        if limit.first_day_counts:  # day 1 is the first working day that is not before the start
            return days.add(start - timedelta(days=1), limit.amount)
        return days.add(start, limit.amount)
    if limit.unit is Unit.MONTHS:
        day = add_months(start, limit.amount)
    else:
        day = start + timedelta(days=limit.amount * (7 if limit.unit is Unit.WEEKS else 1))
    return day - timedelta(days=1) if limit.first_day_counts else day


def _compare(
    limit: Limit, day: date, days: WorkingDays, done: date | None, as_of: date | None
) -> tuple[Met, int]:
    if done is None:
        if as_of is not None and (as_of <= day or limit.kind is Kind.NOT_BEFORE):
            return Met.NOT_YET, 0
        return Met.NOT_GIVEN, 0
    if limit.kind is Kind.NOT_BEFORE:
        return (Met.TOO_EARLY, days.between(done, day)) if done < day else (Met.IN_TIME, 0)
    return (Met.LATE, days.between(day, done)) if done > day else (Met.IN_TIME, 0)


def _rule(limit: Limit, start: date) -> str:
    """The rule in words: "within 5 working days of the gateway meeting on Tuesday 14 October 2025 (...)"."""
    unit = limit.unit.value if limit.amount != 1 else limit.unit.value.removesuffix("s")
    length = f"{limit.amount} {unit}"
    event = f"the {limit.clock.value} on {day_in_full(start)}"
    first_day = f"{day_in_full(start)}, the day of the {limit.clock.value},"
    if limit.kind is Kind.EVERY:
        words = f"at least every {unit if limit.amount == 1 else length}, counted from {event}"
    elif limit.kind is Kind.NOT_BEFORE and limit.first_day_counts:
        words = f"not before {unit.removesuffix('s')} {limit.amount}, counting {first_day} as 1"
    elif limit.kind is Kind.NOT_BEFORE:
        words = f"not before {length} after {event}"
    elif limit.first_day_counts:
        words = f"within {length} beginning with {first_day.rstrip(',')}"
    else:
        words = f"within {length} of {event}"
    target = "target: " if limit.kind is Kind.TARGET else ""
    return f"{target}{words} ({limit.source}; {limit.status.value})"
