"""Every date of a text: the readers' finds put in order, with years shared along lists and open ends."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from itertools import chain, pairwise

from cpraudit.dates.ages import read_ages
from cpraudit.dates.days import why_no_such_day
from cpraudit.dates.draft import Draft
from cpraudit.dates.model import DateMention
from cpraudit.dates.numeric import read_numeric
from cpraudit.dates.words import JOIN, WEEKDAYS, plain
from cpraudit.dates.written import read_written
from cpraudit.dates.years import read_years

_WEEKDAY_BEFORE = re.compile(
    r"(?<!\w)(?:(?i:(?P<full>mon|tues|wednes|thurs|fri|satur|sun)day)"
    r"|(?P<short>Mon|Tues?|Weds?|Thurs?|Thu|Fri|Sat|Sun)\.?),? {1,2}(?:the )?$"
)
_PART_BEFORE = re.compile(
    r"(?i)(?<!\w)(?P<two>(?:early|mid)[ -](?:to|-)[ -])?(?:the )?"
    r"(?P<part>early|mid|middle|late|end|beginning|start)(?:[ -]|(?: part)? of (?:the year )?)$"
)
_WEEKDAY_NUMBERS = {name[:3].lower(): number for number, name in enumerate(WEEKDAYS)}
_PARTS = {"middle": "mid", "end": "late", "beginning": "early", "start": "early"}
_OPEN_AFTER = re.compile(
    r"(?: ?\([^()\n]{0,40}\))?,? ?(?:- ?)?"
    r"(?:(?P<to_date>(?i:(?:up )?to date|onwards?|(?:and )?ongoing))(?![A-Za-z])"
    r"|(?:(?:(?:up )?to|until|till) |(?<=-)|(?<=- ))(?:the )?(?P<word>(?i:today)(?![A-Za-z])"
    r"|(?i:present(?: (?:day|time))?|now|current(?:ly)?(?: time)?|date)(?= ?(?:$|[.,;:)\]\n]))))"
)


def find_dates(text: str, *, pivot: date) -> list[DateMention]:
    """Every date, age and open end of a text, in order and not overlapping.

    Args:
        text: a paragraph or a cell; nothing is read across the end of a line, so a whole report works too.
        pivot: the date of the report. Two-figure years lie at most two years after it.

    Never raises: what cannot be read is left out; what has the shape of a date but is no day is marked so.

    """
    return [draft.mention(text) for draft in find_drafts(plain(text), pivot)]


def find_drafts(text: str, pivot: date) -> list[Draft]:
    """The same as find_dates for plain text (see words.plain), before the mentions are made."""
    readers = (read_written(text, pivot), read_numeric(text, pivot), read_years(text, pivot), read_ages(text))
    drafts = _without_overlaps(text, chain.from_iterable(readers))
    for draft in drafts:
        _take_words_before(text, draft)
    _share_years(text, drafts)
    kept = _vouched(text, drafts)
    kept += [end for draft in kept if (end := _open_end(text, draft)) is not None]
    return sorted(kept, key=lambda draft: draft.start)


def _without_overlaps(text: str, drafts: Iterable[Draft]) -> list[Draft]:
    """The sure before the unsure, the earlier before the later, the longer before the shorter."""
    taken = bytearray(len(text))
    kept = []
    for draft in sorted(drafts, key=lambda d: (not d.sure, d.start, -d.end)):
        if not any(taken[draft.start : draft.end]):
            taken[draft.start : draft.end] = b"\1" * (draft.end - draft.start)
            kept.append(draft)
    return sorted(kept, key=lambda draft: draft.start)


def _take_words_before(text: str, draft: Draft) -> None:
    """Adds the weekday to a day and "early", "the end of" to a month or year."""
    before = text[max(0, draft.start - 28) : draft.start]
    if draft.day is not None:
        found = _WEEKDAY_BEFORE.search(before)
        if found:
            draft.weekday = _WEEKDAY_NUMBERS[(found["full"] or found["short"])[:3].lower()]
            draft.start -= len(found[0])
    elif draft.is_calendar and not draft.part and not draft.to_next_year:
        found = _PART_BEFORE.search(before)
        if found:
            part = found["part"].lower()
            draft.part = "" if found["two"] else _PARTS.get(part, part)
            draft.start -= len(found[0])


def _share_years(text: str, drafts: list[Draft]) -> None:
    """Gives the dates of a list the month and year of its last: "8 July, 4 and 25 August 2025"."""
    for draft, following in reversed(list(pairwise(drafts))):
        if not (draft.is_calendar and draft.year is None and following.is_calendar) or following.is_bare_year:
            continue
        join = JOIN.fullmatch(text, draft.end, following.start)
        if join is None:
            continue
        if draft.day is not None and draft.month is None:
            draft.month, draft.year = following.month, following.year
        elif following.year is not None:
            draft.year = _year_beside(draft, following, is_range=join["range"] is not None)
        draft.inherited_year = draft.year is not None
        draft.sure = draft.sure or draft.inherited_year


def _year_beside(draft: Draft, following: Draft, *, is_range: bool) -> int:
    """The year of the next date, or the one before it: "18 November to 3 March 2024" began in 2023.

    Lists are not always in order ("10 March and 3 March 2026"), so only a leap of half a year counts there.
    """
    year = following.year or 0
    if draft.month is None or following.month is None:
        return year
    later = (draft.month, draft.day or 1) > (following.month, following.day or 31)
    begins_before = (is_range and later) or draft.month - following.month >= 6
    if begins_before and not why_no_such_day(draft.day or 1, draft.month, year - 1):
        return year - 1
    return year


def _vouched(text: str, drafts: list[Draft]) -> list[Draft]:
    """The drafts that are dates; a bare year or month must be joined to one."""
    kept: list[Draft] = []
    for index, draft in enumerate(drafts):
        before = drafts[index - 1] if index and kept and kept[-1] is drafts[index - 1] else None
        after = drafts[index + 1] if index + 1 < len(drafts) else None
        if draft.day is not None and draft.month is None:
            continue
        vouched = _is_joined(text, before, draft) or _begins_range(text, draft, after)
        if draft.sure or vouched or _open_end(text, draft):
            kept.append(draft)
    return kept


def _is_joined(text: str, before: Draft | None, draft: Draft) -> bool:
    if before is None or not before.is_calendar or draft.part:
        return False
    join = JOIN.fullmatch(text, before.end, draft.start)
    if join is None:
        return False
    if draft.year is None:
        return before.month is not None and before.year is None
    return join["range"] is not None or before.day is None


def _begins_range(text: str, draft: Draft, after: Draft | None) -> bool:
    if after is None or draft.year is None or after.year is None or after.year < draft.year:
        return False
    join = JOIN.fullmatch(text, draft.end, after.start)
    return join is not None and join["range"] is not None


def _open_end(text: str, draft: Draft) -> Draft | None:
    if not draft.is_calendar:
        return None
    found = _OPEN_AFTER.match(text, draft.end)
    if found is None:
        return None
    start, end = found.span("to_date" if found["to_date"] else "word")
    return Draft(start, end, open_end=True)
