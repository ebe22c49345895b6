"""Dates with the month in words: "3rd of March, 2019", "12-Mar-24", "March 3, 2019", "4 and 25 May"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from cpraudit.dates.days import full_year, month_length
from cpraudit.dates.draft import Draft
from cpraudit.dates.words import MONTH, MONTHS, counts_something, is_address, is_reference, month_number

_DAY = r"(?P<day>\d{1,2})(?: ?(?P<ordinal>st|nd|rd|th)(?![a-z]))?"
_LONG_YEAR = r"(?P<long>(?:1[89]|2\d)\d\d|(?:19|20)\d{3})(?!\d)"
_YEAR = (
    rf"(?:(?:\.?,? {{0,2}}(?:of )?|[-/.]){_LONG_YEAR}"
    r"|\.?,? ?'(?P<clipped>\d\d)(?!\d)"
    r"|(?P<joint>[-/.]|\.? {1,2})(?P<short>\d\d)(?![\d/%]|[.:]\d))?"
)
# What follows the month is only looked at: in "8 July, 23 September" the 23 belongs to the next date.
_DAY_FIRST = re.compile(
    rf"(?<![\w£$€#])(?<!\d[.,:]){_DAY}(?: ?,?(?: day)? of(?: the)? |[-/.]| {{0,3}}){MONTH}"
    rf"(?=(?P<tail>{_YEAR}))"
)
_MONTH_FIRST = re.compile(
    rf"{MONTH}(?=(?P<tail>(?:(?: half[- ]term)?\.?,? {{0,2}}(?:of )?{_LONG_YEAR}"
    r"|\.? ?'(?P<clipped>\d\d)(?!\d)"
    r"|[-/](?P<short>\d\d)(?![\d%]|[-/.:]\d)"
    rf"|\.? (?:the )?{_DAY}(?![\d/%]|[.:]\d)(?:,? {{0,2}}(?P<after_day>(?:1[89]|2\d)\d\d)(?!\d))?)?))"
)

# Two figures after a month are a year when the sentence goes on like this, not "on 3 March 14 reports".
_GOES_ON = (
    r"(?:to|until|till|and|or|onwards?|at|in|with|by|when|where|who|the|from|for|on|it|he|she|they|his|her|"
    r"was|is"
    r"|as)"
)
_AFTER_SHORT_YEAR = re.compile(
    rf"(?! ?(?:am|pm|noon)\b| ?- ?\d{{1,2}}(?:[.:]\d\d)? ?(?:[ap]m|[^\w /.-]|$)| {MONTH}| and \d+ [a-z])"
    rf"(?:\W*$|[^\w\s]|\s*\n|\s+(?:{_GOES_ON}\b|[^a-z\s]))"
)
_ENDS_HERE = re.compile(r" ?(?:$|[.,;:)\]\n-](?!\d)|(?:to|until|till|onwards?)\b)")
_LINE_OR_RANGE_BEFORE = re.compile(
    r"(?:^|\n|\bto |\buntil |\btill |\d ?- ?)(?:from |since |in )?$", re.IGNORECASE
)

_WEEKDAY = r"(?:(?i:mon|tues?|wed(?:nes|s)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? (?:the )?)?"
_ITEM = rf"{_WEEKDAY}\d{{1,2}}(?:st|nd|rd|th)?"
_LIST_BEFORE = re.compile(
    rf"(?<![\w£$€#/])(?<!\d[.,:-])(?P<items>{_ITEM}(?: ?, ?(?:the |on )*{_ITEM})*)"
    r"(?P<last> ?,? ?(?:and|&|or|to|until|till|-) ?(?:on )?(?:the )?| ?, (?:the )?|/)"
    rf"{_WEEKDAY}$"
)
_LIST_DAY = re.compile(r"(?P<day>\d{1,2})(?:st|nd|rd|th)?")
_MONTHS_THAT_ARE_WORDS = {"may", "march", "mar", "dec", "jan", "sep", "sept", "jun", "jul"}

# A month on its own is a date after these words; names that people bear need the stricter ones.
_IN_MONTH = re.compile(
    r"(?:^|[^a-z])(?:in|since|until|till|during|throughout|last|next|every|each|early|late|mid|end of"
    r"|start of|beginning of|by|from|before|after)[ -]$",
    re.IGNORECASE,
)
_BEFORE_A_PERSON = re.compile(r"(?:by|from|before|after)[ -]$", re.IGNORECASE)
_MONTHS_THAT_ARE_NAMES = {"Jan", "April", "May", "June", "August"}


def read_written(text: str, pivot: date) -> Iterator[Draft]:
    """Every date of the text whose month is a word (plain text, see words.plain)."""
    for found in _DAY_FIRST.finditer(text):
        draft = _day_first(text, found, pivot)
        if draft is not None:
            yield from _days_before(text, draft)
            yield draft
    for found in _MONTH_FIRST.finditer(text):
        if found.start() and text[found.start() - 1].isalnum():
            continue
        draft = _month_first(text, found, pivot)
        if draft is not None:
            yield draft


def _day_first(text: str, found: re.Match[str], pivot: date) -> Draft | None:
    word, day, month = found["month"], int(found["day"]), month_number(found["month"])
    if day > 39:
        return None
    in_its_month = found["long"] is not None and day <= month_length(month, int(found["long"]))
    if found["ordinal"] is None and not in_its_month and is_reference(text, found.start()):
        return None
    year, end = None, found.end("tail")
    if found["long"] and not counts_something(text, end):
        year = int(found["long"])
    elif found["clipped"]:
        year = full_year(int(found["clipped"]), pivot, month, day)
    elif found["short"] and _is_short_year(text, found):
        year = full_year(int(found["short"]), pivot, month, day)
    if year is None:
        end = found.end("month")
        lower_case_word = word.islower() and word in _MONTHS_THAT_ARE_WORDS
        if lower_case_word or day > 31 or is_address(text, end) or text[end : end + 2] == "'s":
            return None
    return Draft(found.start(), end, day=day, month=month, year=year)


def _is_short_year(text: str, found: re.Match[str]) -> bool:
    if found["joint"] in ("-", "/") or found["short"].startswith("0"):
        return True
    return _AFTER_SHORT_YEAR.match(text, found.end("tail")) is not None


def _month_first(text: str, found: re.Match[str], pivot: date) -> Draft | None:
    word, month, start, end = found["month"], month_number(found["month"]), found.start(), found.end("tail")
    if found["long"] and len(found["long"]) == 4 and not counts_something(text, end):
        return Draft(start, end, month=month, year=int(found["long"]))
    if found["clipped"]:
        return Draft(start, end, month=month, year=full_year(int(found["clipped"]), pivot, month))
    if word.islower() and not (found["day"] and (found["ordinal"] or found["after_day"])):
        return None
    if found["short"]:
        return Draft(start, end, month=month, year=full_year(int(found["short"]), pivot, month))
    if found["day"]:
        draft = _month_and_figures(text, found, pivot)
        if draft is not None:
            return draft
    if word.islower():
        return None
    return _lone_month(text, start, found.end("month"), word)


def _month_and_figures(text: str, found: re.Match[str], pivot: date) -> Draft | None:
    """Reads "March 3, 2019" and "March 3rd" as days; "Oct 22" and, on its own, "October 22" as months."""
    start, figures, month = found.start(), int(found["day"]), month_number(found["month"])
    if found["after_day"] and figures <= 39 and not counts_something(text, found.end("tail")):
        return Draft(start, found.end("tail"), day=figures, month=month, year=int(found["after_day"]))
    end = found.end("ordinal") if found["ordinal"] else found.end("day")
    if found["ordinal"]:
        return Draft(start, end, day=figures, month=month) if figures <= 31 else None
    if not _ENDS_HERE.match(text, end):
        return None
    alone = _LINE_OR_RANGE_BEFORE.search(text[max(0, found.start() - 12) : found.start()])
    on_a_day = text[max(0, start - 3) : start].lower() == "on "
    if len(found["day"]) == 2 and not on_a_day and (alone or _is_abbreviated(found["month"])):
        return Draft(start, end, month=month, year=full_year(figures, pivot, month))
    return Draft(start, end, day=figures, month=month) if 1 <= figures <= 31 else None


def _is_abbreviated(word: str) -> bool:
    return len(word) < 5 and word.title() not in MONTHS


def _lone_month(text: str, start: int, end: int, word: str) -> Draft | None:
    """A month without figures: a date when words like "in" or "since" stand before, else only in a list."""
    if text[end : end + 1] == "'":
        return None
    before = text[max(0, start - 14) : start]
    sure = _IN_MONTH.search(before) is not None
    if word in _MONTHS_THAT_ARE_NAMES and (
        _BEFORE_A_PERSON.search(before) or text[end : end + 2].strip().isupper()
    ):
        sure = False
    return Draft(start, end, month=month_number(word), sure=sure)


def _days_before(text: str, date_with_month: Draft) -> Iterator[Draft]:
    """The days of "4 and 25 February", "2, 9 and 16 May", "3-18 November" that stand before the last."""
    window = max(0, date_with_month.start - 80)
    found = _LIST_BEFORE.search(text[window : date_with_month.start])
    if found is None or date_with_month.day is None:
        return
    days = list(_LIST_DAY.finditer(text, window + found.start("items"), window + found.end("items")))
    numbers = [int(d["day"]) for d in days] + [date_with_month.day]
    if is_reference(text, days[0].start()) or not 1 <= numbers[0] <= 31 or sorted(set(numbers)) != numbers:
        return
    only_commas = found["last"].strip() == ","
    if (only_commas and len(days) < 2) or (found["last"] == "/" and numbers[-1] - numbers[0] != 1):
        return
    for d in days:
        yield Draft(d.start(), d.end(), day=int(d["day"]))
