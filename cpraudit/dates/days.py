"""Which days a date can mean: lengths of months, seasons, feasts, school years, centuries."""

from __future__ import annotations

from calendar import isleap
from datetime import date, timedelta

from cpraudit.dates.words import MONTHS

Span = tuple[date, date]
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def month_length(month: int, year: int | None) -> int:
    """Days in a month; February has 29 when the year is not known."""
    return 29 if month == 2 and (year is None or isleap(year)) else _LENGTHS[month - 1]


def why_no_such_day(day: int, month: int, year: int | None) -> str:
    """Plain English reason why a day does not exist; empty when it does."""
    if year is not None and not 1000 <= year <= 9999:
        return f"the year {year} does not have four figures"
    if not 1 <= month <= 12:
        return f"there is no month {month} (dates are read with the day first)"
    if day < 1:
        return "there is no day 0"
    name = MONTHS[month - 1]
    if month == 2 and year is not None and day == 29 and not isleap(year):
        return f"February had only 28 days in {year}, which is not a leap year"
    if day > month_length(month, year):
        return f"{name} has {'28 or 29' if month == 2 else _LENGTHS[month - 1]} days"
    return ""


def whole_month(year: int, month: int) -> Span:
    """First and last day of a month."""
    return date(year, month, 1), date(year, month, month_length(month, year))


def whole_year(year: int) -> Span:
    """1 January to 31 December."""
    return date(year, 1, 1), date(year, 12, 31)


def school_year(year: int) -> Span:
    """1 September of the year to 31 August of the next (Education Act 1996, section 579)."""
    return date(year, 9, 1), date(year + 1, 8, 31)


def full_year(short: int, pivot: date, month: int = 1, day: int = 1) -> int:
    """The four-figure year for two figures: the latest that is not more than two years after the report."""
    limit = (pivot.year + 2, pivot.month, pivot.day)
    year = limit[0] - (limit[0] - short) % 100
    return year if (year, month, day) <= limit else year - 100


def easter(year: int) -> date:
    """Easter Sunday (the anonymous Gregorian reckoning, as printed by Meeus)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (a + 11 * h) // 319
    r = (2 * e + 2 * i - k - h + m + 32) % 7
    month = (h - m + r + 90) // 25
    return date(year, month, (h - m + r + month + 19) % 32)


# Parts of the year reach from the earliest to the latest day that anyone would call so: a season by the
# calendar or by the sun, a holiday with the weeks around it. A narrower reading would raise false alarms.
_PARTS = {
    "spring": ((3, 1), (6, 21)),
    "summer": ((6, 1), (9, 23)),
    "autumn": ((9, 1), (12, 22)),
    "winter": ((1, 1), (12, 31)),
    "spring term": ((1, 1), (4, 30)),
    "summer term": ((4, 1), (7, 31)),
    "autumn term": ((8, 25), (12, 31)),
    "early": ((1, 1), (5, 31)),
    "mid": ((4, 1), (9, 30)),
    "late": ((8, 1), (12, 31)),
}
_DAYS_OF_THE_YEAR = {
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
}
_DAYS_BY_EASTER = {"good friday": -2, "easter sunday": 0, "easter day": 0, "easter monday": 1}


def part_of_year(name: str, year: int, ends_next_year: bool = False) -> Span | None:
    """First and last day of a season, feast or part of a year; None for a name that is none (small letters).

    `ends_next_year` is for "winter 2020/21", which leaves out the January of the first year.
    """
    if name in _DAYS_OF_THE_YEAR:
        day = date(year, *_DAYS_OF_THE_YEAR[name])
        return day, day
    if name in _DAYS_BY_EASTER:
        day = easter(year) + timedelta(days=_DAYS_BY_EASTER[name])
        return day, day
    if name == "easter":
        return easter(year) - timedelta(days=16), easter(year) + timedelta(days=16)
    if name in ("christmas", "xmas"):
        return date(year, 12, 10), date(year + 1, 1, 6)
    if name == "new year":
        return date(year - 1, 12, 27), date(year, 1, 10)
    if name == "winter":
        return date(year, 12, 1) if ends_next_year else date(year, 1, 1), date(year + 1, 3, 21)
    if name in _PARTS:
        begin, end = _PARTS[name]
        return date(year, *begin), date(year, *end)
    return None


def part_of_month(part: str, year: int, month: int) -> Span:
    """Days of "early", "mid" or "late" in a month, with room on either side."""
    first, last = whole_month(year, month)
    begin, end = {"early": (1, 15), "mid": (8, 24), "late": (16, last.day)}[part]
    return first.replace(day=begin), first.replace(day=end)
