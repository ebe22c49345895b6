"""How old: amounts of years, months, weeks and days as they are written in ages."""

from __future__ import annotations

import re
from collections.abc import Container
from typing import NamedTuple

from cpraudit.dates.words import MONTH_NAME

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    "ten", "eleven", "twelve", "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_VALUES = {word: n for n, word in enumerate((*_ONES, *_TEENS), start=1)}
_VALUES |= {word: 10 * n for n, word in enumerate(_TENS, start=2)}

NUMBER = (
    rf"(?:\d{{1,3}}(?!\d)|(?i:(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_ONES)}))?"
    rf"|{'|'.join((*_TEENS, *_ONES))})(?![A-Za-z]))"
)
HALF = r"(?: ?½|\.5|[- ]and[- ]a[- ]half)"
UNIT = r"(?:years?|yrs?|months?|mths?|weeks?|wks?|days?)(?![a-z])"
ABOUT = (
    r"(?:(?:about|around|approximately|approx\.?|roughly|nearly|almost|just under|just over|just turned"
    r"|coming up to|only|just|still|now|then|already|by then|barely) )"
)
# Figures that are no age: measures, times, scores, ordinals, the day of a date.
_NO_AGE = (
    r"(?![\d%+£]|[.:,/]\d|'\d|-(?!(?:year|yr|month|mth|week|wk|day|and-))[A-Za-z]"
    r"| ?(?:st|nd|rd|th|ft|kg|kgs|lbs?|cm|mm|mg|ml|am|pm|stone|feet|inches|o'clock|degrees|per cent)(?![a-z])"
    rf"| {MONTH_NAME})"
)
_AMOUNT = re.compile(
    rf"(?P<about>{ABOUT})?(?P<number>{NUMBER})(?P<half>{HALF})?{_NO_AGE}(?:[- ]?(?P<unit>{UNIT}))?"
    rf"(?:,? (?:and )?(?P<months>{NUMBER})[- ]?(?:months?|mths?)(?![a-z]))?"
    rf"(?: ?(?P<join>to|-|or|and) ?(?P<upper>{NUMBER}){_NO_AGE}(?:[- ]?(?P<upper_unit>{UNIT}))?)?"
    r"(?P<old>[- ](?:old|of age)(?![a-z]))?"
)
_PARTS_OF_A_YEAR = {"y": 1.0, "m": 12.0, "w": 365.25 / 7, "d": 365.25}
_ROOM = {"y": 1, "m": 2, "w": 2, "d": 3}  # how far "about" and "nearly" reach, in the unit itself


class Amount(NamedTuple):
    """An age as written: where it ends, the years that fit it, its unit ("" when only a number) and "old"."""

    end: int
    low: float
    high: float
    unit: str
    old: bool
    is_one: bool


def number_value(word: str) -> int:
    """Value of a number in figures or words up to ninety-nine."""
    if word.isdecimal():
        return int(word)
    return sum(_VALUES[part] for part in re.split(r"[- ]", word.lower()))


def read_amount(text: str, start: int, *, joins: Container[str] = ("to", "-", "or")) -> Amount | None:
    """The amount that starts at a place of a text, in years: "3 to 5" is [3, 6), "18 months" [18/12, 19/12).

    `joins` are the words between two numbers that make a range of them; else the first number stands alone.
    """
    found = _AMOUNT.match(text, start)
    if found is None:
        return None
    if found["join"] and found["join"] not in joins:
        found = _AMOUNT.match(text, start, found.start("join"))
        if found is None:
            return None
    unit = (found["unit"] or found["upper_unit"] or "").lower()[:1]
    low, high = _span(found, number_value(found["number"]), unit or "y")
    if found["upper"]:
        upper_unit = (found["upper_unit"] or unit or "years").lower()[:1]
        high = (number_value(found["upper"]) + 1) / _PARTS_OF_A_YEAR[upper_unit]
    is_one = found["number"].lower() == "one" and not found["half"] and not unit
    return (
        Amount(found.end(), low, high, unit, found["old"] is not None, is_one) if low < high <= 121 else None
    )


def _span(found: re.Match[str], number: int, unit: str) -> tuple[float, float]:
    size, about = _PARTS_OF_A_YEAR[unit], (found["about"] or "").strip()
    if found["months"] and unit == "y":
        months = 12 * number + number_value(found["months"])
        return months / 12, (months + 1) / 12
    if about in ("nearly", "almost", "just under", "coming up to"):
        return max(0, number - _ROOM[unit]) / size, number / size
    if about.startswith(("about", "around", "approx", "roughly")):
        return max(0, number - _ROOM[unit]) / size, (number + 1 + _ROOM[unit]) / size
    if found["half"] and unit == "y":
        return number + 0.25, number + 1.0
    return number / size, (number + 1) / size
