"""The dates that a case has: what was due when, and whether it was done in time."""

from __future__ import annotations

from datetime import date

import pytest

from cpraudit.case.model import Case
from cpraudit.timescales import Due, Met, court_dates, letter_dates, plan_dates


def letter_case(**changes: object) -> Case:
    """A case with a letter before proceedings."""
    pre = {
        "letter": "before proceedings",
        "gateway": "14 October 2025",
        "sent": "17 October 2025",
        "meeting": {"date": "3 November 2025"},
        "review": "28 November 2025",
    }
    return Case.model_validate({"pre_proceedings": pre | changes})


def plan_case(plan: dict[str, object], **other: object) -> Case:
    """A case with a permanence plan."""
    return Case.model_validate({"plan": plan, **other})


def by_id(found: tuple[Due, ...]) -> dict[str, Due]:
    """The dates by the marks of their limits."""
    return {one.limit.id: one for one in found}


def reviews(*days: str) -> list[dict[str, str]]:
    """Entries of the agency's chronology."""
    return [{"when": day, "kind": "review", "what": "Review held."} for day in days]


def test_the_dates_of_a_letter() -> None:
    found = by_id(letter_dates(letter_case().pre_proceedings, as_of=date(2025, 10, 20)))
    assert (found["PRE-04"].day, found["PRE-04"].met) == (date(2025, 10, 17), Met.NOT_GIVEN)
    assert (found["PRE-05"].day, found["PRE-05"].met) == (date(2025, 10, 21), Met.IN_TIME)
    assert (found["PRE-07"].day, found["PRE-07"].met_text) == (date(2025, 10, 28), "late by 4 working days")
    assert (found["PRE-11"].day, found["PRE-11"].met) == (date(2026, 2, 3), Met.NOT_YET)
    assert (found["PRE-12"].day, found["PRE-12"].met) == (date(2026, 2, 3), Met.IN_TIME)
    assert found["PRE-14"].day == date(2026, 4, 14)
    assert [d.day for d in found.values()] == sorted(d.day for d in found.values())


@pytest.mark.parametrize(
    "gateway",
    ["October 2025", "about 14 October 2025", "", "not known because the minutes are lost", "1 May 1890"],
)
def test_without_an_exact_gateway_date_of_our_time_there_are_no_dates(gateway: str) -> None:
    assert letter_dates(letter_case(gateway=gateway).pre_proceedings) == ()


def test_a_letter_with_a_partial_date_is_neither_in_time_nor_late() -> None:
    found = by_id(letter_dates(letter_case(sent="October 2025").pre_proceedings))
    assert found["PRE-05"].met is Met.NOT_GIVEN


def test_a_closing_letter_has_the_dates_that_its_end_must_keep() -> None:
    case = letter_case(letter="closing", ending={"decided": "6 February 2026"})
    found = by_id(letter_dates(case.pre_proceedings))
    assert set(found) == {"PRE-11", "PRE-14", "PRE-17"}
    assert found["PRE-11"].met_text == "later than the target by 3 working days"
    assert found["PRE-14"].met is Met.IN_TIME


def test_a_letter_of_issue_has_the_dates_of_the_court_and_not_those_of_the_gateway() -> None:
    case = letter_case(letter="issue", sent="17 October 2025", court={"issued": "28 October 2025"})
    assert letter_dates(case.pre_proceedings) == ()
    found = by_id(court_dates(case.pre_proceedings))
    assert found["PRE-22"].met_text == "late by 1 working day"
    assert found["CRT-01"].day == date(2026, 4, 27)
    assert found["CRT-03A"].day == date(2025, 11, 12)
    assert found["CRT-03B"].day == date(2025, 11, 20)


def test_a_decision_to_apply_of_its_own_counts_before_the_gateway_date() -> None:
    case = letter_case(letter="issue", sent="17 October 2025", court={"decided": "16 October 2025"})
    assert by_id(court_dates(case.pre_proceedings))["PRE-22"].met is Met.IN_TIME


def test_a_letter_before_proceedings_has_no_court_dates() -> None:
    assert court_dates(letter_case().pre_proceedings) == ()


def test_the_first_review_of_a_looked_after_child_is_due_in_20_working_days() -> None:
    case = plan_case({"entered_care": "12 November 2024"}, agency_chronology=reviews("9 December 2024"))
    found = by_id(plan_dates(case))
    assert (found["LAC-03"].day, found["LAC-03"].met) == (date(2024, 12, 10), Met.IN_TIME)
    assert found["LAC-04"].day == date(2025, 3, 9)
    assert found["LAC-04"].falls_on_non_working_day  # a Sunday
    assert "LAC-05" not in found


def test_later_reviews_are_due_six_months_after_the_latest() -> None:
    case = plan_case(
        {"entered_care": "12 November 2024", "next_review": "1 October 2025"},
        agency_chronology=reviews("3 March 2025", "9 December 2024"),
    )
    found = by_id(plan_dates(case))
    assert found["LAC-04"].met is Met.IN_TIME
    assert (found["LAC-05"].day, found["LAC-05"].met_text) == (
        date(2025, 9, 3),
        "late by 20 working days",
    )


def test_the_next_review_counts_as_the_first_only_in_the_first_weeks_of_care() -> None:
    early = plan_case(
        {"entered_care": "12 November 2024", "held": "20 November 2024", "next_review": "12 December 2024"}
    )
    assert by_id(plan_dates(early))["LAC-03"].met_text == "late by 2 working days"
    later = plan_case(
        {"entered_care": "12 November 2024", "held": "3 February 2026", "next_review": "12 May 2026"}
    )
    assert by_id(plan_dates(later))["LAC-03"].met is Met.NOT_GIVEN


def test_other_meetings_that_are_called_reviews_do_not_count() -> None:
    events = [
        {"when": "20 November 2024", "kind": "child protection review", "what": "x"},
        {"when": "21 November 2024", "kind": "gateway review", "what": "x"},
        {"when": "22 November 2024", "kind": "decision", "what": "A review was asked for."},
        {"when": "1 November 2024", "kind": "review", "what": "before the child was looked after"},
    ]
    found = by_id(plan_dates(plan_case({"entered_care": "12 November 2024"}, agency_chronology=events)))
    assert found["LAC-03"].met is Met.NOT_GIVEN
    assert "LAC-04" not in found


def test_the_date_looked_after_stands_in_for_the_entry_to_care() -> None:
    case = plan_case({}, legal={"since": "12 November 2024"})
    assert by_id(plan_dates(case))["LAC-03"].day == date(2024, 12, 10)


def test_planning_meetings_are_six_weekly_and_monthly_with_several_plans() -> None:
    plan = {"held": "31 January 2026", "next_meeting": "10 March 2026"}
    one, several = plan_case(plan), plan_case(plan | {"several_tracks": "yes"})
    found = by_id(plan_dates(one))
    assert (found["LAC-16"].day, found["LAC-16"].met) == (date(2026, 3, 14), Met.IN_TIME)
    assert "LAC-16A" not in found
    found = by_id(plan_dates(several))
    assert (found["LAC-16A"].day, found["LAC-16A"].met) == (date(2026, 2, 28), Met.LATE)
    assert "LAC-16" not in found
    assert found["LAC-10"].day == date(2026, 2, 13)


@pytest.mark.parametrize(
    ("number", "met"), [("first", Met.LATE), ("third", Met.NOT_GIVEN), ("", Met.NOT_GIVEN)]
)
def test_only_the_first_planning_meeting_is_compared_with_the_gateway(number: str, met: Met) -> None:
    case = plan_case({"gateway": "14 October 2025", "held": "3 November 2025", "number": number})
    assert by_id(plan_dates(case))["PRE-08"].met is met


def test_a_first_plan_is_compared_and_an_update_is_not() -> None:
    plan = {"entered_care": "12 November 2024", "plan_dated": "3 April 2025"}
    held = reviews("9 December 2024")
    first = plan_case(plan | {"updated": "no"}, agency_chronology=held)
    assert by_id(plan_dates(first))["LAC-06"].met is Met.LATE
    update = plan_case(plan | {"updated": "yes"}, agency_chronology=held)
    assert by_id(plan_dates(update))["LAC-06"].met is Met.NOT_GIVEN
    assert by_id(plan_dates(update))["LAC-11"].day == date(2026, 4, 3)


def test_limits_of_adoption_are_there_only_when_adoption_is_a_plan() -> None:
    plan = {"entered_care": "12 November 2024", "gateway": "14 October 2024"}
    adoption = {"ADP-04A", "ADP-04B", "PRE-10"}
    assert not adoption & set(by_id(plan_dates(plan_case(plan | {"option": "special guardianship"}))))
    assert adoption <= set(by_id(plan_dates(plan_case(plan | {"option": "adoption"}))))
    parallel = plan | {"option": "special guardianship", "alternatives": [{"option": "adoption"}]}
    assert adoption <= set(by_id(plan_dates(plan_case(parallel))))


def test_the_decision_for_adoption_starts_what_follows_it() -> None:
    case = plan_case({"matched_on": "1 September 2026"}, decisions={"should_be_placed": "20 February 2026"})
    found = by_id(plan_dates(case))
    assert found["ADP-09A"].day == date(2026, 2, 24)
    assert found["ADP-09B"].day == date(2026, 2, 27)
    assert found["ADP-10"].day == date(2026, 3, 6)
    assert (found["ADP-14"].day, found["ADP-14"].met_text) == (
        date(2026, 8, 20),
        "later than the target by 7 working days",
    )


def test_reviews_after_a_placement_order() -> None:
    order = {"kind": "placement order", "made": "15 January 2026"}
    case = plan_case(
        {"entered_care": "12 November 2024", "next_review": "20 October 2026"},
        legal={"orders": [{"kind": "interim care order", "made": "12 November 2024"}, order]},
        agency_chronology=reviews("9 December 2024", "14 April 2026"),
    )
    found = by_id(plan_dates(case))
    assert (found["ADP-16A"].day, found["ADP-16A"].met) == (date(2026, 4, 15), Met.IN_TIME)
    assert (found["ADP-16B"].day, found["ADP-16B"].met) == (date(2026, 10, 14), Met.LATE)


def test_without_a_placement_order_there_are_no_adoption_reviews() -> None:
    case = plan_case(
        {"entered_care": "12 November 2024"},
        legal={"orders": [{"kind": "care order", "made": "15 January 2026"}]},
    )
    assert not {"ADP-16A", "ADP-16B"} & set(by_id(plan_dates(case)))


def test_an_empty_case_has_no_dates() -> None:
    assert plan_dates(Case()) == ()


def test_a_next_review_that_has_been_overtaken_by_a_later_one_is_not_compared() -> None:
    case = plan_case(
        {"entered_care": "12 November 2024", "next_review": "3 March 2025"},
        agency_chronology=reviews("9 December 2024", "3 March 2025"),
    )
    assert by_id(plan_dates(case))["LAC-05"].met is Met.NOT_GIVEN
