"""Time limits: counting days as the law counts them, and what one limit means from one starting day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cpraudit.timescales import Limit, Met, WorkingDays, add_months, due

ENGLAND = WorkingDays()
days_of_now = st.dates(min_value=date(2000, 1, 1), max_value=date(2050, 12, 31))


def limit(**changes: object) -> Limit:
    """A limit of 5 working days from the gateway meeting, but for the changes."""
    data = {
        "id": "PRE-05",
        "name": "letter sent",
        "shown": ["letter"],
        "clock": "gateway meeting",
        "amount": 5,
        "unit": "working days",
        "kind": "within",
        "who": "social worker",
        "status": "law",
        "source": "Some Act, section 1",
    }
    return Limit.model_validate(data | changes)


@pytest.mark.parametrize(
    "day",
    [
        date(2026, 4, 3),  # Good Friday
        date(2026, 4, 6),  # Easter Monday
        date(2026, 12, 28),  # for Boxing Day, a Saturday
        date(2027, 12, 27),  # for Christmas Day, a Saturday
        date(2027, 12, 28),  # for Boxing Day, a Sunday
        date(2028, 1, 3),  # for New Year's Day, a Saturday
        date(2020, 5, 8),  # moved for VE Day
        date(2022, 6, 2),  # moved for the jubilee
        date(2022, 6, 3),
        date(2022, 9, 19),  # the Queen's funeral
        date(2023, 5, 8),  # the King's coronation
    ],
)
def test_nobody_works_on_a_bank_holiday(day: date) -> None:
    assert not ENGLAND.is_working_day(day)


@pytest.mark.parametrize(
    "day",
    [
        date(2020, 5, 4),  # the early May bank holiday was moved from here
        date(2022, 5, 30),
        date(2026, 4, 2),
        date(2026, 3, 17),  # Saint Patrick's Day is a holiday in Northern Ireland only
        date(2026, 8, 3),  # Scotland only
        date(2026, 12, 29),
        date(2024, 5, 8),
    ],
)
def test_people_work_on_other_weekdays(day: date) -> None:
    assert ENGLAND.is_working_day(day)


def test_the_bank_holidays_of_2024_to_2030_are_eight_a_year() -> None:
    for year in range(2024, 2031):
        days = (date(year, 1, 1) + timedelta(days=n) for n in range(365))
        weekday_holidays = [d for d in days if d.weekday() < 5 and not ENGLAND.is_working_day(d)]
        assert len(weekday_holidays) == 8, year


def test_an_agency_adds_and_removes_bank_holidays() -> None:
    own = WorkingDays(added=[date(2026, 12, 24)], removed=[date(2026, 5, 4)])
    assert not own.is_working_day(date(2026, 12, 24))
    assert own.is_working_day(date(2026, 5, 4))
    assert not own.is_working_day(date(2026, 5, 25))


@given(days_of_now, st.integers(1, 60))
@settings(max_examples=60, deadline=None)
def test_a_working_day_limit_ends_on_a_working_day_and_counting_back_gives_the_number(
    start: date, days: int
) -> None:
    end = ENGLAND.add(start, days)
    assert ENGLAND.is_working_day(end)
    assert ENGLAND.between(start, end) == days
    assert ENGLAND.between(start, end - timedelta(days=1)) == days - 1
    assert end >= start + timedelta(days=days)


@given(days_of_now, st.integers(1, 30), st.integers(1, 30))
@settings(max_examples=40, deadline=None)
def test_working_days_may_be_added_in_two_steps(start: date, first: int, second: int) -> None:
    assert ENGLAND.add(ENGLAND.add(start, first), second) == ENGLAND.add(start, first + second)


@given(days_of_now, st.integers(1, 20))
@settings(max_examples=40, deadline=None)
def test_a_clock_that_starts_on_a_day_off_runs_like_one_from_the_last_working_day_before(
    start: date, days: int
) -> None:
    before = start
    while not ENGLAND.is_working_day(before):
        before -= timedelta(days=1)
    assert ENGLAND.add(start, days) == ENGLAND.add(before, days)


@given(days_of_now, st.integers(0, 60))
def test_months_end_on_the_same_date_or_on_the_last_of_the_month(start: date, months: int) -> None:
    end = add_months(start, months)
    assert (end.year - start.year) * 12 + end.month - start.month == months
    assert end.day == start.day or (end.day < start.day and (end + timedelta(days=1)).day == 1)


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        (date(2025, 8, 31), 1, date(2025, 9, 30)),
        (date(2025, 11, 30), 3, date(2026, 2, 28)),
        (date(2027, 11, 30), 3, date(2028, 2, 29)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2028, 2, 29), 6, date(2028, 8, 29)),
        (date(2025, 12, 15), 1, date(2026, 1, 15)),
    ],
)
def test_months_at_the_end_of_months_and_in_leap_years(start: date, months: int, end: date) -> None:
    assert add_months(start, months) == end


@pytest.mark.parametrize(
    ("changes", "start", "end"),
    [
        ({}, date(2025, 10, 13), date(2025, 10, 20)),  # Monday to Monday
        ({}, date(2026, 3, 31), date(2026, 4, 9)),  # across Easter
        ({}, date(2027, 12, 23), date(2028, 1, 4)),  # across Christmas with its substitutes and New Year's
        ({}, date(2025, 10, 11), date(2025, 10, 17)),  # a clock that starts on a Saturday
        ({"first_day_counts": True}, date(2025, 10, 13), date(2025, 10, 17)),
        ({"first_day_counts": True}, date(2025, 10, 11), date(2025, 10, 17)),
        ({"unit": "calendar days"}, date(2026, 3, 31), date(2026, 4, 5)),
        ({"unit": "weeks"}, date(2025, 10, 14), date(2025, 11, 18)),
        ({"unit": "weeks", "amount": 26, "first_day_counts": True}, date(2025, 10, 28), date(2026, 4, 27)),
        ({"unit": "months", "amount": 3}, date(2025, 11, 30), date(2026, 2, 28)),
        ({"unit": "months", "amount": 1, "first_day_counts": True}, date(2025, 10, 28), date(2025, 11, 27)),
    ],
)
def test_where_a_limit_ends(changes: dict[str, object], start: date, end: date) -> None:
    assert due(limit(**changes), start).day == end


def test_a_limit_that_ends_on_a_day_off_does_not_move_and_both_days_are_told() -> None:
    found = due(limit(unit="calendar days", amount=3), date(2026, 3, 31))  # Good Friday
    assert (found.day, found.falls_on_non_working_day) == (date(2026, 4, 3), True)
    assert found.next_working_day == date(2026, 4, 7)
    assert "Friday 3 April 2026 is not a working day" in found.caution
    assert "Tuesday 7 April 2026" in found.caution


def test_a_limit_that_ends_on_a_working_day_has_no_caution() -> None:
    found = due(limit(), date(2025, 10, 14))
    assert not found.falls_on_non_working_day
    assert found.next_working_day == found.day
    assert found.caution == ""


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        (
            {"status": "local policy", "authority": "Warrington", "source": "Warrington's protocol"},
            "within 5 working days of the gateway meeting on Tuesday 14 October 2025 "
            "(Warrington's protocol; local policy)",
        ),
        (
            {"amount": 1, "unit": "weeks", "kind": "target"},
            "target: within 1 week of the gateway meeting on Tuesday 14 October 2025 (Some Act, section 1; law)",
        ),
        (
            {"kind": "every", "amount": 6, "unit": "weeks"},
            "at least every 6 weeks, counted from the gateway meeting on Tuesday 14 October 2025 "
            "(Some Act, section 1; law)",
        ),
        (
            {"kind": "every", "amount": 1, "unit": "months"},
            "at least every month, counted from the gateway meeting on Tuesday 14 October 2025 "
            "(Some Act, section 1; law)",
        ),
        (
            {"first_day_counts": True, "amount": 26, "unit": "weeks", "clock": "issue of the application"},
            "within 26 weeks beginning with Tuesday 14 October 2025, the day of the issue of the application "
            "(Some Act, section 1; law)",
        ),
        (
            {"first_day_counts": True, "kind": "not before", "amount": 12},
            "not before working day 12, counting Tuesday 14 October 2025, the day of the gateway meeting, as 1 "
            "(Some Act, section 1; law)",
        ),
        (
            {"kind": "not before", "amount": 10, "unit": "weeks"},
            "not before 10 weeks after the gateway meeting on Tuesday 14 October 2025 (Some Act, section 1; law)",
        ),
    ],
)
def test_a_date_tells_its_rule(changes: dict[str, object], text: str) -> None:
    assert due(limit(**changes), date(2025, 10, 14)).rule_text == text


@pytest.mark.parametrize(
    ("changes", "done", "met", "text"),
    [
        ({}, date(2025, 10, 21), Met.IN_TIME, "in time"),
        ({}, date(2025, 10, 22), Met.LATE, "late by 1 working day"),
        ({}, date(2025, 10, 27), Met.LATE, "late by 4 working days"),
        ({"amount": 8}, date(2025, 10, 25), Met.LATE, "late by less than a working day"),  # a Saturday
        ({"kind": "target"}, date(2025, 10, 23), Met.LATE, "later than the target by 2 working days"),
        ({"kind": "not before"}, date(2025, 10, 20), Met.TOO_EARLY, "too early by 1 working day"),
        ({"kind": "not before"}, date(2025, 10, 21), Met.IN_TIME, "in time"),
        ({"kind": "not before"}, date(2026, 10, 21), Met.IN_TIME, "in time"),
        (
            {"unit": "calendar days", "amount": 4},
            date(2025, 10, 20),
            Met.LATE,
            "late by 1 working day; Saturday 18 October 2025 was no working day, and this was the next",
        ),
    ],
)
def test_what_was_done_is_compared(changes: dict[str, object], done: date, met: Met, text: str) -> None:
    found = due(limit(**changes), date(2025, 10, 14), done=done)
    assert (found.met, found.met_text) == (met, text)


def test_what_is_not_done_is_not_yet_while_there_is_time_and_unknown_afterwards() -> None:
    start, last = date(2025, 10, 14), date(2025, 10, 21)
    assert due(limit(), start, as_of=last).met is Met.NOT_YET
    assert due(limit(), start, as_of=last + timedelta(days=1)).met is Met.NOT_GIVEN
    assert due(limit(), start).met is Met.NOT_GIVEN


def test_a_start_in_a_year_without_known_bank_holidays_is_refused() -> None:
    with pytest.raises(ValueError, match="1978 to 2095"):
        due(limit(), date(9999, 12, 31))
