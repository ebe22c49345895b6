"""Properties of the date reader: every day in every form, any text at all, and speed."""

from __future__ import annotations

import time
from datetime import date, timedelta

from dates_in_short import PIVOT
from hypothesis import given
from hypothesis import strategies as st

from cpraudit.dates import Precision, age_in_months, find_dates, find_period, weekday_name

DAYS = st.dates(date(1950, 1, 1), date(2040, 12, 31))


SPACES = st.sampled_from([" ", "\u00a0", "\u202f"])


MONTH_NAMES = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def ordinal(day: int) -> str:
    return "th" if 11 <= day <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def written_forms(d: date, space: str) -> list[str]:
    """Every way of writing a full date with four figures for the year."""
    month = MONTH_NAMES[d.month - 1]
    abbreviation, suffix = month[:3], ordinal(d.day)
    forms = [
        f"{d.day} {month} {d.year}",
        f"{d.day:02} {month} {d.year}",
        f"{d.day}{suffix} {month} {d.year}",
        f"{d.day}{suffix} of {month}, {d.year}",
        f"{d.day} {abbreviation} {d.year}",
        f"{d.day} {month}, {d.year}",
        f"{d.day} {month.upper()} {d.year}",
        f"{d.day} {month.lower()} {d.year}",
        f"{month} {d.day}, {d.year}",
        f"{month} {d.day}{suffix} {d.year}",
        f"{abbreviation} {d.day}, {d.year}",
        f"{d.day}{suffix} {month}{d.year}",
        f"{d.day}-{abbreviation}-{d.year}",
        f"{d.day:02}/{d.month:02}/{d.year}",
        f"{d.day}/{d.month}/{d.year}",
        f"{d.day:02}.{d.month:02}.{d.year}",
        f"{d.day}-{d.month}-{d.year}",
        f"{d.day}.{d.month}.{d.year}",
        d.isoformat(),
    ]
    return [form.replace(" ", space) for form in forms]


def short_forms(d: date) -> list[str]:
    """Every way of writing a full date with two figures for the year."""
    month, yy = MONTH_NAMES[d.month - 1], f"{d.year % 100:02}"
    return [
        f"{d.day} {month} {yy}",
        f"{d.day:02} {month[:3]} {yy}",
        f"{d.day} {month} '{yy}",
        f"{d.day} {month} \u2019{yy}",
        f"{d.day}-{month[:3]}-{yy}",
        f"{d.day:02}/{d.month:02}/{yy}",
        f"{d.day}/{d.month}/{yy}",
        f"{d.day:02}.{d.month:02}.{yy}",
        f"{d.day:02}-{d.month:02}-{yy}",
        f"{d.day}{ordinal(d.day)} {month} {yy}",
    ]


@given(DAYS, SPACES)
def test_every_day_is_read_back_from_every_form(d: date, space: str) -> None:
    for form in written_forms(d, space):
        for text in (form, f"She moved on {form}.", f"Seen ({form}) at home", f"from {form} to {form}"):
            mentions = find_dates(text, pivot=PIVOT)
            assert {(m.text, m.first, m.last, m.precision) for m in mentions} == {
                (form, d, d, Precision.DAY)
            }, text


@given(DAYS, st.integers(-700, 97 * 365))
def test_every_day_is_read_back_from_two_figures_of_its_year(d: date, days_later: int) -> None:
    pivot = d + timedelta(days=days_later)
    for form in short_forms(d):
        for text in (form, f"She moved on {form}.", f"{form} \u2013 present", f"{form} to {form}"):
            days = [m for m in find_dates(text, pivot=pivot) if m.precision is not Precision.OPEN]
            assert {(m.text, m.first) for m in days} == {(form, d)}, text


@given(DAYS)
def test_a_day_with_its_weekday_is_read_whole(d: date) -> None:
    for name in (weekday_name(d.weekday()), weekday_name(d.weekday())[:3]):
        for form in written_forms(d, " ")[:5]:
            (mention,) = find_dates(f"We met on {name} {form}, at home.", pivot=PIVOT)
            assert (mention.text, mention.first, mention.weekday) == (f"{name} {form}", d, d.weekday())


@given(DAYS, DAYS)
def test_every_range_of_two_days_is_read_back_as_a_period(a: date, b: date) -> None:
    a, b = sorted((a, b))
    for first, last in zip(written_forms(a, " "), written_forms(b, " "), strict=True):
        for link in (" to ", " - ", " \u2013 ", " until "):
            period = find_period(f"{first}{link}{last}", pivot=PIVOT)
            assert period is not None
            assert period.finish is not None
            assert (period.begin.first, period.finish.first) == (a, b), first + link + last


@given(st.dates(date(1950, 1, 1), date(2040, 12, 1)), st.integers(1, 360))
def test_a_range_that_writes_its_year_once_runs_forwards(a: date, days: int) -> None:
    b = a + timedelta(days=days)
    text = f"{a.day} {MONTH_NAMES[a.month - 1]} to {b.day} {MONTH_NAMES[b.month - 1]} {b.year}"
    period = find_period(text, pivot=PIVOT)
    assert period is not None
    assert period.finish is not None
    if (a.month, a.day) == (2, 29) and b.year != a.year:
        return  # the day before which the year was left out does not exist in every year
    assert (period.begin.first, period.finish.first) == (a, b)


@given(DAYS)
def test_months_years_and_seasons_hold_each_of_their_days(d: date) -> None:
    month = MONTH_NAMES[d.month - 1]
    season = ("winter", "spring", "summer", "autumn")[d.month % 12 // 3]
    school = d.year - (d.month < 9)
    forms = [
        f"{month} {d.year}",
        f"{month[:3]} {d.year}",
        f"{d.month:02}/{d.year}",
        f"in {d.year}",
        f"{d.year}",
        f"{season} {d.year}",
    ]
    if school >= 1950:  # earlier figures are not taken for years
        forms.append(f"{school}/{(school + 1) % 100:02}")
    for form in forms:
        (mention,) = find_dates(form, pivot=PIVOT)
        assert mention.first is not None
        assert mention.last is not None
        assert mention.first <= d <= mention.last, form


@given(
    st.integers(1, 119), st.sampled_from(["aged {}", "when she was {}.", "at the age of {}", "{} years old"])
)
def test_an_age_fits_a_birthday_and_the_day_before_the_next(years: int, form: str) -> None:
    (mention,) = find_dates(form.format(years), pivot=PIVOT)
    assert mention.years_old is not None
    low, high = mention.years_old
    assert low <= age_in_months(date(1900, 5, 5), date(1900 + years, 5, 5)) / 12 < high
    assert low <= age_in_months(date(1900, 5, 5), date(1901 + years, 5, 4)) / 12 < high


PIECES = st.sampled_from(
    [
        "3",
        "31",
        "29",
        "99",
        "0",
        "2024",
        "20",
        "'19",
        "\u00a3",
        "March",
        "may",
        "Feb",
        "June",
        "st",
        "th",
        "of",
        " ",
        " ",
        " ",
        ",",
        ".",
        "/",
        "-",
        "\u2013",
        "(",
        ")",
        "to",
        "and",
        "until",
        "present",
        "date",
        "aged",
        "was",
        "when",
        "she",
        "years",
        "old",
        "months",
        "week",
        "early",
        "end of",
        "spring",
        "Easter",
        "Christmas Day",
        "Monday",
        "Tues",
        "since",
        "from",
        "birth",
        "\n",
        "\t",
        "\u00a0",
        "half",
        "one",
        "twenty",
        "\u00bd",
        "act",
        "section",
        "T10",
        "İ",
        "\u0663",
    ]
)


@given(st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=14).map("".join)), DAYS)
def test_any_text_is_survived_and_the_places_are_exact(text: str, pivot: date) -> None:
    mentions = find_dates(text, pivot=pivot)
    end = 0
    for m in mentions:
        assert end <= m.start < m.end <= len(text)
        assert text[m.start : m.end] == m.text
        assert (m.first is None) == (m.last is None)
        assert m.first is None or m.last is None or m.first <= m.last
        assert m.impossible == bool(m.why_impossible)
        end = m.end
    period = find_period(text, pivot=pivot)
    assert period is None or text[period.start : period.end] == period.text


def test_a_long_report_is_read_quickly() -> None:
    paragraph = (
        "Harvey, aged 2, came into care on 12 February 2025 and was seen on 8 July, 5 and 21 October 2025. "
        "His mother was born in 1998; she said that she was tired when she was working, and that he is often "
        "awake at night. She came to 70 of 74 sessions. From May 2023 to 18.08.2023 they lived with an aunt "
        "in the town, who may have known more than she said about the children and the house they were in. "
    )
    text = paragraph * (25_000 // len(paragraph.split()) + 1)
    best = min(_seconds(text) for _ in range(3))
    assert best < 1.0  # about a tenth of it on the machine of 2026; the room is for a busy one


def _seconds(text: str) -> float:
    begin = time.perf_counter()
    find_dates(text, pivot=PIVOT)
    return time.perf_counter() - begin
