"""Dates in figures: "03/04/19" and "3.4.2019" (always the day first), "2019-04-03", "03/2019"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from cpraudit.dates.days import full_year, why_no_such_day
from cpraudit.dates.draft import Draft
from cpraudit.dates.words import is_reference

_START = r"(?<![\w£$€#/])(?<!\d[.,:])(?<![A-Za-z]-)"
_END = r"(?![\w%£]|[.,:/]\d|-\d(?!\d?[/.]\d))"
_DAY_FIRST = re.compile(
    rf"{_START}(?P<day>\d{{1,2}})"
    r"(?:(?P<sign>[.-])(?P<month>\d{1,2})(?P=sign)| ?/ ?(?P<month_by_slash>\d{1,2}) ?/ ?)"
    rf"(?P<year>\d{{2,5}}){_END}"
)
_YEAR_FIRST = re.compile(rf"{_START}((?:19|20)\d\d)([-/.])(\d{{1,2}})\2(\d{{1,2}})(?:(?=T\d\d)|{_END})")
_MONTH_AND_YEAR = re.compile(rf"{_START}(0?[1-9]|1[0-2])/((?:19|20)\d\d){_END}")

_NUMBERED_BEFORE = re.compile(r"(?i)(?:^|[^a-z])(?:see|policy|guidance|procedure|release|at|under) \(?$")
_LINE_OR_RANGE_AFTER = re.compile(r" *(?:$|\n|to\b|-|:|onwards)")


def read_numeric(text: str, pivot: date) -> Iterator[Draft]:
    """Every date of the text that is all figures (plain text, see words.plain)."""
    for found in _YEAR_FIRST.finditer(text):
        if not is_reference(text, found.start()):
            yield Draft(
                found.start(), found.end(), day=int(found[4]), month=int(found[3]), year=int(found[1])
            )
    for found in _DAY_FIRST.finditer(text):
        draft = _day_first(text, found, pivot)
        if draft is not None:
            yield draft
    for found in _MONTH_AND_YEAR.finditer(text):
        if not is_reference(text, found.start()):
            yield Draft(found.start(), found.end(), month=int(found[1]), year=int(found[2]))


def _day_first(text: str, found: re.Match[str], pivot: date) -> Draft | None:
    """The shape decides: the fewer figures and the odder the sign, the more must vouch for a date."""
    by_slash, figures = found["sign"] is None, found["year"]
    day, month = int(found["day"]), int(found["month_by_slash"] if by_slash else found["month"])
    year = full_year(int(figures), pivot, month, day) if len(figures) == 2 else int(figures)
    draft = Draft(found.start(), found.end(), day=day, month=month, year=year)
    exists = not why_no_such_day(day, month, year)
    if len(figures) == 4 and figures[:2] in ("19", "20") and exists:
        return draft
    if is_reference(text, found.start()):
        return None
    if by_slash:
        counts_on = not exists and month == day + 1 and figures == str(day + 2)  # "in Year 12/13/14"
        looks_like_a_date = day <= 39 and month <= 19 and not counts_on
        return draft if len(figures) == 4 or looks_like_a_date else None
    if len(figures) == 4 and figures[:2] in ("19", "20"):
        return draft
    # "30.02.26" has the shape of a date although February never has 30 days; "5.40.12" has not.
    nearly = 29 <= day <= 31 and 1 <= month <= 12 and len(found["month"]) == 2
    return draft if len(figures) == 2 and (exists or nearly) and _vouched(text, found, year, pivot) else None


def _vouched(text: str, found: re.Match[str], year: int, pivot: date) -> bool:
    """Whether "5.1.12" is a date at the start of a line, where a paragraph number looks the same."""
    if text[text.rfind("\n", 0, found.start()) + 1 : found.start()].strip():
        return _NUMBERED_BEFORE.search(text[max(0, found.start() - 14) : found.start()]) is None
    if len(found["day"]) == 2 or _LINE_OR_RANGE_AFTER.match(text, found.end()):
        return True
    return year >= pivot.year - 8  # paragraphs are not numbered so high on the third level
