"""Reading ages and spans of time, and sums with ages."""

from __future__ import annotations

from datetime import date

import pytest
from dates_in_short import PIVOT, read

from cpraudit.dates import (
    Period,
    Precision,
    age_in_months,
    age_on,
    find_dates,
    find_period,
    uk_date,
    weekday_name,
)
from cpraudit.dates.days import easter

AGES = [
    ("Harvey, aged 3, likes", ["aged 3 -> age 3 to 4"]),
    ("11 August 2001 (aged 24)", ["11 August 2001 -> 2001-08-11", "aged 24 -> age 24 to 25"]),
    ("aged six", ["aged six -> age 6 to 7"]),
    ("aged twenty-four", ["aged twenty-four -> age 24 to 25"]),
    ("aged 18 months", ["aged 18 months -> age 1.5 to 1.583"]),
    ("aged six weeks", ["aged six weeks -> age 0.115 to 0.1342"]),
    ("aged 3 years and 4 months", ["aged 3 years and 4 months -> age 3.333 to 3.417"]),
    ("aged two and a half", ["aged two and a half -> age 2.25 to 3"]),
    ("aged 2½", ["aged 2½ -> age 2.25 to 3"]),
    ("aged 3 to 5", ["aged 3 to 5 -> age 3 to 6"]),
    ("aged 6-9 months", ["aged 6-9 months -> age 0.5 to 0.8333"]),
    ("aged about 14", ["aged about 14 -> age 13 to 16"]),
    ("aged nearly 3", ["aged nearly 3 -> age 2 to 3"]),
    ("three boys aged 9, 6 and 2.", ["aged 9 -> age 9 to 10", "6 -> age 6 to 7", "2 -> age 2 to 3"]),
    ("between the ages of 3 and 5", ["between the ages of 3 and 5 -> age 3 to 6"]),
    ("at the age of six", ["at the age of six -> age 6 to 7"]),
    ("from the age of nine by her aunt", ["the age of nine -> age 9 to 10"]),
    ("at age 14", ["at age 14 -> age 14 to 15"]),
    ("Age: 3", ["Age: 3 -> age 3 to 4"]),
    ("bullied when she was 14 and missed a term", ["when she was 14 -> age 14 to 15"]),
    ("born, when his mother was 36.", ["when his mother was 36 -> age 36 to 37"]),
    ("First review, when Oscar was 8 months old.", ["when Oscar was 8 months old -> age 0.6667 to 0.75"]),
    ("since she was 17.", ["since she was 17 -> age 17 to 18"]),
    ("Kirsty was 17.", ["Kirsty was 17 -> age 17 to 18"]),
    ("Tyler is White British; he is five.", ["he is five -> age 5 to 6"]),
    ("his grandmother, who is 84.", ["who is 84 -> age 84 to 85"]),
    ("Her sister is 12 and at school", ["Her sister is 12 -> age 12 to 13"]),
    ("Mia is almost three.", ["Mia is almost three -> age 2 to 3"]),
    ("At ten months, Oscar", ["At ten months -> age 0.8333 to 0.9167"]),
    ("He walked at 15 months.", ["at 15 months -> age 1.25 to 1.333"]),
    ("a five-year-old boy", ["five-year-old -> age 5 to 6"]),
    ("an 18-month-old", ["18-month-old -> age 1.5 to 1.583"]),
    ("two and a half years old", ["two and a half years old -> age 2.25 to 3"]),
    ("6 weeks old", ["6 weeks old -> age 0.115 to 0.1342"]),
    ("3 years and 4 months old", ["3 years and 4 months old -> age 3.333 to 3.417"]),
    ("a year old", ["a year old -> age 1 to 2"]),
    ("Left school at 16.", ["at 16 -> age 16 to 17"]),
    ("in care from age 3 until age 18", ["age 3 -> age 3 to 4", "age 18 -> age 18 to 19"]),
    ("Jack is 2 years and 3 months old", ["Jack is 2 years and 3 months old -> age 2.25 to 2.333"]),
    (
        "Mum was 19 when Ava was born; Dad was 22.",
        ["Mum was 19 -> age 19 to 20", "Dad was 22 -> age 22 to 23"],
    ),
    ("She was about 12 or 13 when", ["She was about 12 or 13 -> age 11 to 14"]),
]


@pytest.mark.parametrize(("text", "expected"), AGES)
def test_ages_are_read_as_the_years_that_fit_them(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("when she was 14", "she"),
        ("when his mother was 36.", "his mother"),
        ("Kirsty was 17.", "Kirsty"),
        ("Maisie's older brother is 9.", "Maisie's older brother"),
        ("aged 3", ""),
    ],
)
def test_an_age_keeps_whose_it_is(text: str, whose: str) -> None:
    assert [m.whose for m in find_dates(text, pivot=PIVOT)] == [whose]


NO_AGES = [
    "born at 38 weeks",
    "at nine weeks pregnant",
    "when she was six months pregnant",
    "She is 14 weeks pregnant",
    "She is one of four.",
    "when there were three of them",
    "when it was 10 o'clock",
    "He was 10 minutes late",
    "Attendance was 17.",
    "Her SDQ score was 19.",
    "The total is five.",
    "children over the age of 10",
    "under 5 years old",
    "when he is 18",
    "would be almost three",
    "for 18 months",
    "a two-parent family",
    "at six-monthly intervals",
    "reviewed at three months",
    "with two months' notice",
    "moved home at 10",
    "came home at 14 Elm Road",
    "adults aged 18+",
    "children aged 5 and over",
    "when they reach 16 years of age",
    "HbA1c was 48.",
    "Attachment is 3.",
    "2005 Regulations",
    "see 5.1.12 above",
    "Care Leavers Strategy' 2022-2025",
    "the age of criminal responsibility",
    "5-point plan",
    "He was 5 ft",
    "He was 12.6 kg",
]


@pytest.mark.parametrize("text", NO_AGES)
def test_what_only_looks_like_an_age_is_left_alone(text: str) -> None:
    assert read(text) == []


OPEN_ENDS = [
    ("January 2026 to today", "today"),
    ("5 May 2025 to date", "to date"),
    ("12.03.24 \u2013 present", "present"),
    ("2019 to the present day.", "present day"),
    ("2019 - now", "now"),
    ("March 2024 \u2013 ongoing", "ongoing"),
    ("from 2014 onwards", "onwards"),
    ("4 April 2025 - current", "current"),
]


@pytest.mark.parametrize(("text", "words"), OPEN_ENDS)
def test_an_open_end_is_read_after_a_date(text: str, words: str) -> None:
    mentions = find_dates(text, pivot=PIVOT)
    assert [m.precision for m in mentions][-1] is Precision.OPEN
    assert mentions[-1].text == words
    assert len(mentions) == 2


@pytest.mark.parametrize("text", ["came on 3 May 2025 to present her view", "on 3 May 2025 - now she says"])
def test_other_uses_of_these_words_are_no_open_end(text: str) -> None:
    assert [m.text for m in find_dates(text, pivot=PIVOT)] == ["3 May 2025"]


def shorten(period: Period | None) -> tuple[str, str, str] | None:
    """The words of a period, its begin and its finish ("..." when open, "=" when it is a single date)."""
    if period is None:
        return None
    finish = "..." if period.finish is None else "=" if period.finish == period.begin else period.finish.text
    return period.text, period.begin.text, finish


PERIODS = [
    (
        "3 March 2024 to 18 November 2024",
        ("3 March 2024 to 18 November 2024", "3 March 2024", "18 November 2024"),
    ),
    ("3 March - 18 November 2024", ("3 March - 18 November 2024", "3 March", "18 November 2024")),
    ("3\u201318 November 2024", ("3\u201318 November 2024", "3", "18 November 2024")),
    ("2003 to 2010", ("2003 to 2010", "2003", "2010")),
    ("2003-10", ("2003-10", "2003", "10")),
    ("2003 \u2013 2010", ("2003 \u2013 2010", "2003", "2010")),
    ("2018-2019", ("2018-2019", "2018", "2019")),
    ("April 2025 to date", ("April 2025 to date", "April 2025", "...")),
    ("Since 4 April 2025", ("Since 4 April 2025", "4 April 2025", "...")),
    ("From 9 June 2025", ("From 9 June 2025", "9 June 2025", "...")),
    ("Oct 2022 \u2013 Apr 2025", ("Oct 2022 \u2013 Apr 2025", "Oct 2022", "Apr 2025")),
    ("Oct 22 \u2013 Apr 25", ("Oct 22 \u2013 Apr 25", "Oct 22", "Apr 25")),
    ("12.03.24 \u2013 present", ("12.03.24 \u2013 present", "12.03.24", "...")),
    ("May 2023 to 18 August 2023", ("May 2023 to 18 August 2023", "May 2023", "18 August 2023")),
    ("spring 2021", ("spring 2021", "spring 2021", "=")),
    ("2018/19", ("2018/19", "2018/19", "=")),
    ("aged 3", ("aged 3", "aged 3", "=")),
    ("Born 5 May 2020", ("Born 5 May 2020", "5 May 2020", "=")),
    ("Date: 5 May 2020", ("Date: 5 May 2020", "5 May 2020", "=")),
    ("2 April 2026 (planned)", ("2 April 2026", "2 April 2026", "=")),
    (
        "5 May 2025 (a Monday) to 9 May 2025",
        ("5 May 2025 (a Monday) to 9 May 2025", "5 May 2025", "9 May 2025"),
    ),
    ("Birth to 3 months", ("Birth to 3 months", "Birth", "3 months")),
    ("Birth \u2013 14 June 2024", ("Birth \u2013 14 June 2024", "Birth", "14 June 2024")),
    ("Birth to date", ("Birth to date", "Birth", "...")),
    ("From birth", ("From birth", "birth", "...")),
    ("Birth", ("Birth", "Birth", "=")),
    ("0-3 months", ("0-3 months", "0", "3 months")),
    ("3 months to 2 years", ("3 months to 2 years", "3 months", "2 years")),
    ("2019", ("2019", "2019", "=")),
    ("2019 to date", ("2019 to date", "2019", "...")),
    ("2015 - Present", ("2015 - Present", "2015", "...")),
    ("Sept 2019 \u2013 Ongoing", ("Sept 2019 \u2013 Ongoing", "Sept 2019", "...")),
    (
        "From the age of 3 until the age of 5",
        ("From the age of 3 until the age of 5", "the age of 3", "the age of 5"),
    ),
    ("Birth to the age of four", ("Birth to the age of four", "Birth", "the age of four")),
    ("01/2020 \u2013 03/2021", ("01/2020 \u2013 03/2021", "01/2020", "03/2021")),
    ("2012 onwards", ("2012 onwards", "2012", "...")),
    ("Between March 2023 and May 2024", ("Between March 2023 and May 2024", "March 2023", "May 2024")),
    ("On 12 June 2025 the court made an order", ("On 12 June 2025", "12 June 2025", "=")),
    ("2 and 30 October 2025", ("2 and 30 October 2025", "2", "=")),
    ("3 March 2024, 5 April 2024", ("3 March 2024", "3 March 2024", "=")),
    ("3 March 2024 \u2013 aged 3 weeks", ("3 March 2024", "3 March 2024", "=")),
    ("Tuesday 5 May 2025", ("Tuesday 5 May 2025", "Tuesday 5 May 2025", "=")),
    ("Early 2017 to mid 2018", ("Early 2017 to mid 2018", "Early 2017", "mid 2018")),
    ("\u2022 2003 to 2010: primary school", ("2003 to 2010", "2003", "2010")),
    (
        "3 March 2024 until 9\u00a0June 2024. Lived at",
        ("3 March 2024 until 9\u00a0June 2024", "3 March 2024", "9\u00a0June 2024"),
    ),
    ("31 April 2025", ("31 April 2025", "31 April 2025", "=")),
    ("Birth: 23 April 2023", ("Birth: 23 April 2023", "23 April 2023", "=")),
]


@pytest.mark.parametrize(("text", "expected"), PERIODS)
def test_a_cell_gives_its_period(text: str, expected: tuple[str, str, str]) -> None:
    period = find_period(text, pivot=PIVOT)
    assert shorten(period) == expected
    assert period is not None
    assert text[period.start : period.end] == period.text


NO_PERIODS = [
    "",
    "Foster carers",
    "Birth mother",
    "Birth certificate",
    "Birth weight 3.1 kg",
    "Harvey arrived on 12 May 2025",
    "Until 2019",
    "3 months",
    "6-12 months",
    "12 sessions",
    "Kirsty was 17.",
    "Regulations 2005",
    "Year 3 to Year 5",
    "to date",
    "Present",
    "Section 8 to 28",
    "2 to 3 weeks",
    "Today",
]


@pytest.mark.parametrize("text", NO_PERIODS)
def test_a_cell_without_a_time_gives_none(text: str) -> None:
    assert find_period(text, pivot=PIVOT) is None


def test_birth_and_an_age_make_a_period_of_ages() -> None:
    period = find_period("Birth to 3 months", pivot=PIVOT)
    assert period is not None
    assert period.finish is not None
    assert (period.begin.years_old, period.finish.years_old) == ((0.0, 0.0), (3 / 12, 4 / 12))


@pytest.mark.parametrize(
    ("birth", "day", "years_and_months"),
    [
        (date(2024, 2, 29), date(2026, 3, 20), (2, 0)),
        (date(2024, 2, 29), date(2025, 2, 28), (0, 11)),
        (date(2024, 2, 29), date(2025, 3, 1), (1, 0)),
        (date(1999, 11, 14), date(2025, 9, 19), (25, 10)),
        (date(2024, 6, 17), date(2025, 6, 2), (0, 11)),
        (date(2024, 1, 31), date(2024, 2, 29), (0, 0)),
        (date(2024, 1, 31), date(2024, 3, 1), (0, 1)),
        (date(2024, 6, 17), date(2024, 6, 17), (0, 0)),
    ],
)
def test_age_on_a_day(birth: date, day: date, years_and_months: tuple[int, int]) -> None:
    assert age_on(birth, day) == years_and_months
    assert age_in_months(birth, day) == 12 * years_and_months[0] + years_and_months[1]


def test_there_is_no_age_before_birth() -> None:
    assert age_in_months(date(2024, 6, 17), date(2024, 5, 1)) == -2
    with pytest.raises(ValueError, match="1 May 2024 is before the birth on 17 June 2024"):
        age_on(date(2024, 6, 17), date(2024, 5, 1))


def test_names_of_days() -> None:
    assert [weekday_name(n) for n in (0, 6)] == ["Monday", "Sunday"]
    assert uk_date(date(2025, 6, 9)) == "9 June 2025"


@pytest.mark.parametrize(
    ("year", "sunday"),
    [
        (1954, (4, 18)),
        (1981, (4, 19)),
        (2000, (4, 23)),
        (2008, (3, 23)),
        (2011, (4, 24)),
        (2024, (3, 31)),
        (2025, (4, 20)),
        (2038, (4, 25)),
    ],
)
def test_easter_is_that_of_the_calendar(year: int, sunday: tuple[int, int]) -> None:
    assert easter(year) == date(year, *sunday)
