"""The date or span of time that a cell gives."""

from __future__ import annotations

import re
from datetime import date, timedelta

from pydantic_core import PydanticCustomError

from cpraudit.case.tables.model import Cell, Shows
from cpraudit.case.values import PartialDate
from cpraudit.dates import DateMention, Period, Precision, find_dates, find_period, uk_date

_CLOCK = r"\d{1,2}(?:[:.]\d{2}){1,2}\s*(?:am|pm|hrs|hours)?|\d{1,2}\s*(?:am|pm)"
_TIME_AFTER = re.compile(rf"(?i)[\s,]+(?:at\s+|@\s*)?(?:{_CLOCK})(?:\s*(?:-|–|to|until)\s*(?:{_CLOCK}))?$")
_ABOUT_AFTER = re.compile(r"(?i)\s*(?:\(?(?:approx(?:imately)?|circa|estimated|est)\.?\)?|\?|\(\?\))$")
_ABOUT_BEFORE = re.compile(r"(?i)\b(?:about|around|approx|approximately|circa|c\.)")
_WEEK_FROM = re.compile(r"(?i)w/c|week (?:commencing|beginning)")
_WEEK_TO = re.compile(r"(?i)w/e|week ending")
_NO_END = {"", "-", "–", "—", "n/a", "na", "ongoing", "on-going", "present", "the present", "current", "currently",
           "now", "today", "to date", "to present", "date", "continuing", "unknown", "not known"}  # fmt: skip
_SHORT = 30
_HOW = "write it like '14 March 2019', 'March 2019', '2019' or 'Jan 2019 - March 2019'"

Span = tuple[PartialDate, PartialDate | None]


class NoDate(Exception):
    """What is wrong with a cell, in words."""


def read_span(cell: Cell, *, today: date) -> Span:
    """When something began and, if the cell says so, when it ended; raises NoDate."""
    if cell.error:
        raise NoDate(cell.error)
    if cell.shows is not None:
        return _of_excel(cell), None
    if cell.is_number:
        return _of_number(cell.text), None
    return _of_text(" ".join(cell.text.split()), today)


def read_end(cell: Cell, *, today: date) -> PartialDate | None:
    """When something ended, None for "ongoing" and the like; raises NoDate."""
    if cell.shows is None and not cell.error and " ".join(cell.text.split()).casefold() in _NO_END:
        return None
    begin, end = read_span(cell, today=today)
    if end is not None:
        raise NoDate(f"{_quoted(cell.text)} is a span of time, but one date is expected")
    return begin


def _of_excel(cell: Cell) -> PartialDate:
    if cell.day is None or cell.shows is Shows.TIME:
        raise NoDate(f"{_quoted(cell.text)} is a time of day and no date")
    if cell.shows is Shows.NO_YEAR:
        raise NoDate("the cell shows a date without a year; write the year into it")
    if cell.shows is Shows.DAY:
        return PartialDate.of(cell.day)
    month_and_year = uk_date(cell.day).split(" ", 1)[1]
    return PartialDate.read(month_and_year if cell.shows is Shows.MONTH else str(cell.day.year))


def _of_number(text: str) -> PartialDate:
    if re.fullmatch(r"(?:19|20)\d\d", text):
        return PartialDate.read(text)
    raise NoDate(f"the number {_short(text)} is no date; in Excel, give the cell a date format")


def _of_text(text: str, today: date) -> Span:
    whole = text
    about = _ABOUT_AFTER.search(text)
    text = text[: about.start()] if about else text
    clock = _TIME_AFTER.search(text)
    if clock and find_dates(text[: clock.start()], pivot=today):
        text = text[: clock.start()]
    text = text.rstrip(" .,;:")
    period = find_period(text, pivot=today)
    if period is None or text[: period.start].strip() or text[period.end :].strip(" )]"):
        raise NoDate(f"{_quoted(whole)} is not a date; {_HOW}")
    _check_nothing_is_left_out(period, text, today)
    lead = text[: period.begin.start]
    begin = _partial(period.begin, about=bool(about or _ABOUT_BEFORE.search(lead)))
    if _WEEK_FROM.search(lead) and begin.day:
        return begin, PartialDate.of(begin.day + timedelta(days=6))
    if _WEEK_TO.search(lead) and begin.day:
        return PartialDate.of(begin.day - timedelta(days=6)), begin
    if period.finish is None or period.finish is period.begin:
        return begin, None
    return begin, _partial(period.finish, about=False)


def _check_nothing_is_left_out(period: Period, text: str, today: date) -> None:
    used = 1 if period.finish is None or period.finish is period.begin else 2
    found = [m for m in find_dates(text, pivot=today) if m.precision is not Precision.OPEN]
    if len(found) > used:
        raise NoDate(f"{_quoted(text)} holds more than one date; give each a row of its own")


def _partial(mention: DateMention, *, about: bool) -> PartialDate:
    if mention.impossible:
        raise NoDate(f"{_quoted(mention.text)} is no day: {mention.why_impossible}")
    if mention.precision is Precision.AGE:
        raise NoDate(f"{_quoted(mention.text)} is an age and no date; {_HOW}")
    if mention.first is None:
        raise NoDate(f"{_quoted(mention.text)} has no year")
    if mention.precision is Precision.DAY:
        text = uk_date(mention.first)
    else:
        text = f"{mention.text} {mention.first.year}" if mention.inherited_year else mention.text
    try:
        return PartialDate.read(f"about {text}" if about else text)
    except PydanticCustomError as error:
        raise NoDate(f"{_quoted(mention.text)}: {error.message()}") from None


def _short(text: str) -> str:
    return text if len(text) <= _SHORT else text[: _SHORT - 1].rstrip() + "…"


def _quoted(text: str) -> str:
    return f"“{_short(' '.join(text.split()))}”"
