"""The life-line: homes, times that are not accounted for, events and orders along the years."""

from __future__ import annotations

import itertools
from datetime import date
from typing import Any

import pytest
from cases_of_families import AS_OF, FAMILIES, long_life, short_life, simple_family, unborn_baby
from checking_drawings import (
    bounds,
    check_everything_is_on_the_paper,
    check_no_line_passes_through_words_or_people,
    check_no_words_cover_each_other,
    paths,
    svg_texts,
    texts,
)

from cpraudit.case.model import Case
from cpraudit.drawing import PORTRAIT_MM, Drawing, life_line
from cpraudit.drawing.life import Life, letters, life_of
from cpraudit.drawing.life_bands import bands_of
from cpraudit.drawing.people import as_given
from cpraudit.drawing.shapes import Role

BORN = {"date_of_birth": "14 March 2021"}


def case(homes: list[tuple[str, str, str]], child: dict[str, str] = BORN, **more: Any) -> Case:
    placements = [{"began": began, "ended": ended, "who_with": who} for began, ended, who in homes]
    return Case.model_validate({"child": child, "placements": placements, **more})


def life(homes: list[tuple[str, str, str]], **more: Any) -> Life:
    found = life_of(case(homes, **more), AS_OF, as_given)
    assert found is not None
    return found


def gaps(homes: list[tuple[str, str, str]], **more: Any) -> list[tuple[str, str]]:
    return [(gap.since, gap.until) for gap in life(homes, **more).gaps]


def drawn(homes: list[tuple[str, str, str]], **more: Any) -> Drawing:
    return life_line(case(homes, **more), AS_OF)


@pytest.mark.parametrize("make", FAMILIES.values(), ids=FAMILIES)
def test_every_invented_life_is_drawn_clearly(make: Any) -> None:
    drawing = life_line(make(), AS_OF)
    assert drawing.width_mm == PORTRAIT_MM
    check_everything_is_on_the_paper(drawing)
    check_no_words_cover_each_other(drawing)
    check_no_line_passes_through_words_or_people(drawing)
    assert min(text.size for text in texts(drawing)) >= 8


# ---------------------------------------------------------------------- gaps


def test_a_time_between_two_homes_is_a_gap() -> None:
    homes = [("14 March 2021", "3 May 2022", "a"), ("1 July 2022", "", "b")]
    assert gaps(homes) == [("3 May 2022", "1 July 2022")]
    assert "not accounted for: from 3 May 2022 to 1 July 2022" in svg_texts(drawn(homes))


@pytest.mark.parametrize("moved", ["3 May 2022", "4 May 2022"])
def test_moving_on_the_same_or_the_next_day_leaves_no_gap(moved: str) -> None:
    assert gaps([("14 March 2021", "3 May 2022", "a"), (moved, "", "b")]) == []


def test_one_night_without_a_home_is_a_gap() -> None:
    assert gaps([("14 March 2021", "3 May 2022", "a"), ("5 May 2022", "", "b")]) == [
        ("3 May 2022", "5 May 2022")
    ]


def test_the_time_after_birth_and_the_time_until_now_can_be_gaps() -> None:
    assert gaps([("1 April 2021", "3 May 2025", "a")]) == [
        ("birth", "1 April 2021"),
        ("3 May 2025", "6 February 2026"),
    ]


def test_without_any_home_the_whole_life_is_a_gap() -> None:
    assert gaps([]) == [("birth", "6 February 2026")]


def test_inexact_dates_are_read_generously() -> None:
    assert gaps([("14 March 2021", "May 2022", "a"), ("1 June 2022", "", "b")]) == []
    assert gaps([("14 March 2021", "about 2022", "a"), ("2022", "", "b")]) == []
    assert gaps([("14 March 2021", "May 2022", "a"), ("July 2022", "", "b")]) == [("May 2022", "July 2022")]


def test_a_home_of_which_the_end_is_not_recorded_lasts_until_the_next_begins() -> None:
    assert gaps([("14 March 2021", "", "a"), ("1 July 2022", "", "b")]) == []
    told = drawn([("14 March 2021", "", "a"), ("1 July 2022", "", "b")]).alternative
    assert "Home A: the child lived with a from 14 March 2021, and the end is not recorded." in told


def test_a_second_home_at_the_same_time_fills_no_gap_twice_and_has_a_lane_of_its_own() -> None:
    homes = [("14 March 2021", "1 May 2025", "a"), ("1 May 2022", "1 May 2023", "b"), ("1 May 2025", "", "c")]
    assert gaps(homes) == []
    assert [band.lane for band in bands_of(life(homes))] == [0, 1, 0]


def test_homes_out_of_order_are_put_in_order() -> None:
    found = life([("1 July 2022", "", "b"), ("14 March 2021", "1 July 2022", "a")])
    assert [(home.letter, home.who) for home in found.homes] == [("A", "a"), ("B", "b")]
    assert not found.gaps


# ---------------------------------------------------------------------- what is drawn


def test_a_gap_is_hatched_and_a_life_without_gaps_has_no_hatching() -> None:
    hatched = drawn([("14 March 2021", "3 May 2022", "a"), ("1 July 2023", "", "b")])
    red = [path for path in paths(hatched, Role.BAND) if path.pen and path.pen.colour == "#8c1515"]
    assert len(red) > 10
    whole = drawn([("14 March 2021", "", "a")])
    assert not [path for path in paths(whole, Role.BAND) if path.pen and path.pen.colour == "#8c1515"]
    assert "Crossed strokes" not in whole.svg()


def test_neighbouring_homes_differ_without_colour() -> None:
    """Every second one has strokes on it, or white and grey alternate."""
    homes = [(f"{year}", f"{year + 1}", "x") for year in range(2021, 2026)]
    drawing = drawn(homes)
    fills = [
        path.fill
        for path in paths(drawing, Role.BAND)
        if path.closed and path.pen is None and bounds(path).bottom - bounds(path).top > 8
    ]
    assert all(one != other for one, other in itertools.pairwise(fills))


def test_an_inexact_date_gives_a_leaning_dashed_edge_and_an_exact_one_an_upright_whole_one() -> None:
    drawing = drawn([("14 March 2021", "2023", "a"), ("2023", "", "b")])
    leaning = [
        p
        for p in paths(drawing, Role.BAND)
        if len(p.points) == 2 and 1 < abs(p.points[0].x - p.points[1].x) < 40
    ]
    assert leaning
    assert all(path.pen and path.pen.dash for path in leaning)
    assert "A slanted or dashed edge" in drawing.svg()
    exact = drawn([("14 March 2021", "3 May 2023", "a"), ("3 May 2023", "", "b")])
    assert not [p for p in paths(exact, Role.BAND) if p.pen and p.pen.dash]
    assert "A slanted or dashed edge" not in exact.svg()


def test_bands_say_with_whom_and_short_stays_have_a_letter_above() -> None:
    words = svg_texts(life_line(long_life(), AS_OF))
    assert "A: his mother" in words
    assert "B–C" in words
    assert "emergency foster carers: 3 September 2012 to 10 September 2012" in words


def test_letters_that_do_not_follow_each_other_are_not_told_as_a_range() -> None:
    short = [
        ("1 May 2022", "4 May 2022", "b"),
        ("1 May 2022", "1 May 2024", "c"),
        ("10 May 2022", "14 May 2022", "d"),
    ]
    words = svg_texts(drawn([("14 March 2021", "", "a"), *short]))
    assert "B, D" in words
    assert "B–D" not in words


def test_events_are_numbered_in_the_order_of_time_and_orders_stand_in_square_frames() -> None:
    found = life_of(simple_family(), AS_OF, as_given)
    assert found is not None
    assert [(event.number, event.dates, event.is_order) for event in found.events] == [
        (1, ("2 April 2022",), False),
        (2, ("September 2024",), False),
        (3, ("12 November 2024",), True),
    ]
    words = svg_texts(life_line(simple_family(), AS_OF))
    assert "12 November 2024: interim care order (Family Court at Manchester)" in words


def test_events_near_each_other_share_a_mark() -> None:
    words = svg_texts(life_line(long_life(), AS_OF))
    assert "3–8" in words
    assert "2" in words


def test_an_event_without_a_date_or_after_the_line_is_listed_and_not_marked() -> None:
    events = [{"when": "", "what": "Baptised."}, {"when": "1 May 2030", "what": "School."}]
    drawing = drawn([("14 March 2021", "", "a")], child_chronology=events)
    assert "no date: Baptised" in svg_texts(drawing)
    assert "1 May 2030: School" in svg_texts(drawing)
    assert not texts(drawing, Role.MARK)


def test_a_long_event_is_cut_at_a_word() -> None:
    events = [{"when": "1 May 2022", "what": "She " + "went and " * 60 + "came."}]
    words = svg_texts(drawn([("14 March 2021", "", "a")], child_chronology=events))
    assert any(each.startswith("1 May 2022: She went and") and each.endswith(" …") for each in words)


def test_only_the_first_sentence_of_an_event_is_printed() -> None:
    events = [{"when": "1 May 2022", "what": "Dr. Shah saw her. She was well."}]
    words = svg_texts(drawn([("14 March 2021", "", "a")], child_chronology=events))
    assert "1 May 2022: Dr. Shah saw her" in words


# ---------------------------------------------------------------------- scales


def test_a_long_life_is_measured_in_years_and_a_short_one_in_weeks() -> None:
    long, short = svg_texts(life_line(long_life(), AS_OF)), svg_texts(life_line(short_life(), AS_OF))
    assert {"age in years", "16"} <= set(long)
    assert {"age in weeks", "13", "4 Nov"} <= set(short)
    assert "17" not in long


def test_two_years_are_measured_in_months() -> None:
    words = svg_texts(drawn([], child={"date_of_birth": "14 March 2024"}))
    assert {"age in months", "22"} <= set(words)
    assert "23" not in words


def test_a_child_born_on_29_february_has_birthdays() -> None:
    words = svg_texts(drawn([], child={"date_of_birth": "29 February 2020"}))
    assert {"0", "1", "5"} <= set(words)


def test_without_a_date_of_birth_the_line_begins_at_the_first_date_and_shows_no_age() -> None:
    drawing = drawn([("3 May 2022", "", "a")], child={})
    assert not any(each.startswith("age in") for each in svg_texts(drawing))
    assert "from 3 May 2022, the first date recorded" in drawing.alternative
    assert "The date of birth is not recorded." in drawing.alternative


def test_an_unborn_baby_and_an_empty_case_have_no_line_yet() -> None:
    for nothing in (unborn_baby(), Case()):
        drawing = life_line(nothing, AS_OF)
        assert drawing.alternative.startswith("There is no life-line yet")
        check_everything_is_on_the_paper(drawing)


def test_a_life_that_begins_on_the_day_itself_is_drawn() -> None:
    drawing = life_line(case([], child={"date_of_birth": "6 February 2026"}), date(2026, 2, 6))
    check_everything_is_on_the_paper(drawing)
    assert drawing.png(72)


# ---------------------------------------------------------------------- in words


def test_the_alternative_tells_each_home_with_its_dates_and_each_gap() -> None:
    told = life_line(long_life(), AS_OF).alternative
    for part in (
        "This life-line shows the child's life from birth on 2 March 2009 to 6 February 2026.",
        "Home A: the child lived with his mother from 2 March 2009 until April 2012.",
        "It is not recorded where the child lived from about 2014 to 2016.",
        "Home H: since August 2021 the child has lived with his paternal aunt.",
        "Order 8, 4 February 2019: care order (Family Court at Leeds).",
        "Event 13, no date: He was baptised.",
    ):
        assert part in told
    assert told.index("Home D") < told.index("about 2014 to 2016") < told.index("Home E")


def test_texts_are_those_that_the_copy_shows() -> None:
    drawing = life_line(simple_family(), AS_OF, lambda text: text.replace("Ellie", "the child"))
    assert "Ellie" not in drawing.svg()
    assert "2 April 2022: the child took her first steps, her mother says" in svg_texts(drawing)


def test_everything_may_be_unknown() -> None:
    absent = "not known because nobody has asked"
    parts = {"began": absent, "ended": absent, "who_with": absent}
    drawing = life_line(
        Case.model_validate(
            {
                "child": BORN,
                "placements": [parts, {}],
                "child_chronology": [{"when": absent, "what": absent}, {}],
                "legal": {"orders": [{"kind": absent, "made": absent, "court": absent}, {}]},
            }
        ),
        AS_OF,
    )
    check_everything_is_on_the_paper(drawing)
    assert "NotKnown" not in drawing.svg()
    assert "None" not in drawing.svg()
    assert "what happened is not recorded" in drawing.alternative


@pytest.mark.parametrize(("place", "letter"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA")])
def test_homes_beyond_z_have_two_letters(place: int, letter: str) -> None:
    assert letters(place) == letter
