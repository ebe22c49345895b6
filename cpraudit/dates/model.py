"""What a date in a report looks like to the rest of the program, and sums with ages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cpraudit.dates.words import MONTHS, WEEKDAYS


class Precision(StrEnum):
    """How exactly a date is given."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"  # spring 2018, Easter 2020, autumn term 2023, early 2017
    YEAR = "year"
    SCHOOL_YEAR = "school year"
    DAY_NO_YEAR = "day without year"
    MONTH_NO_YEAR = "month without year"
    AGE = "age"
    OPEN = "open"  # "to date", "today", "present": the far end of a time that has not ended


@dataclass(frozen=True, slots=True)
class DateMention:
    """One date, age or open end in a text.

    `text` is `source[start:end]`, with the weekday or the words "when she was" where they belong to it.
    `first` and `last` are the first and last day that the words can mean: None when the year is not known,
    for an age, for an open end, and for a day that does not exist. `day`, `month` and `year` are as written,
    after a year shared by a list has been filled in (`inherited_year`).
    `years_old` holds for an age the lowest age in years that fits and the first that no longer does:
    "aged 3" is (3.0, 4.0), "18 months old" (18/12, 19/12). `whose` is the person named by the words of an age
    ("she", "his mother", "Kirsty"), or empty.
    """

    start: int
    end: int
    text: str
    precision: Precision
    first: date | None = None
    last: date | None = None
    impossible: bool = False
    why_impossible: str = ""
    weekday: int | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    inherited_year: bool = False
    years_old: tuple[float, float] | None = None
    whose: str = ""


@dataclass(frozen=True, slots=True)
class Period:
    """The time that a table cell, or the start of a paragraph, speaks of.

    `finish` is None when the time has not ended ("to date", "onwards", "since 4 April 2025"); for a single
    date it is the same mention as `begin`.
    """

    start: int
    end: int
    text: str
    begin: DateMention
    finish: DateMention | None


def age_in_months(birth: date, day: date) -> int:
    """Whole months lived on a day; negative when the day is before the birth.

    A month is complete on the same day of the month, or the next day when there is none: a child born on
    29 February is a year older on 1 March of a common year.
    """
    months = (day.year - birth.year) * 12 + day.month - birth.month
    return months - 1 if day.day < birth.day else months


def age_on(birth: date, day: date) -> tuple[int, int]:
    """Age on a day as (whole years, whole months beyond them).

    Raises:
        ValueError: the day is before the birth.

    """
    if day < birth:
        raise ValueError(f"{uk_date(day)} is before the birth on {uk_date(birth)}.")
    years, months = divmod(age_in_months(birth, day), 12)
    return years, months


def weekday_name(n: int) -> str:
    """English name of a weekday, Monday being 0 as in `date.weekday`."""
    return WEEKDAYS[n]


def day_in_full(d: date) -> str:
    """A day with its weekday: "Monday 9 June 2025"."""
    return f"{weekday_name(d.weekday())} {uk_date(d)}"


def uk_date(d: date) -> str:
    """A date in the British form "9 June 2025", whatever the language of the computer."""
    return f"{d.day} {MONTHS[d.month - 1]} {d.year}"
