"""The time that a table cell or the start of a paragraph speaks of: "3 March - 18 November 2024"."""

from __future__ import annotations

import re
from datetime import date

from cpraudit.dates.draft import Draft
from cpraudit.dates.find import find_drafts
from cpraudit.dates.model import DateMention, Period, Precision
from cpraudit.dates.numbers import NUMBER, UNIT, read_amount
from cpraudit.dates.words import JOIN, plain

# "Until 2019" has no beginning and is left alone.
_LEAD = re.compile(
    r"(?i)[ \t•*(\[-]*(?P<words>(?:(?:from|since|on|in|between|during|around|about|approx(?:imately)?\.?"
    r"|circa|c\.|the|dates?|born(?: on)?|dob|d\.o\.b\.?|date of birth"
    r"|birth(?= ?[:,(])|w/c|w/e"
    r"|week (?:commencing|beginning|ending)|signed|dated|or)[ :,(-]+)*)"
)
_OPENS = re.compile(r"(?i)\b(?:from|since)\b")
_BETWEEN = re.compile(r"(?i)\bbetween\b")
_TO = re.compile(
    r"(?: ?\([^()\n]{0,40}\))? ?(?:-|(?:up to|through to|to|until|till)(?![a-z])) ?(?:(?:on|the(?! age)) )*"
)
_BIRTH = re.compile(r"[Bb]irth(?![a-z'])|BIRTH|0(?= ?(?:-|to) ?\d+ ?[a-z])")
_AGE = re.compile(rf"{NUMBER}[- ]?{UNIT}")
_OPEN_WORD = re.compile(r"(?:today|date|present(?: day)?|now|ongoing|current)(?![a-z])", re.IGNORECASE)
_NOTHING_FOLLOWS = re.compile(r" *(?:$|[.,;:()\n-])")


def find_period(text: str, *, pivot: date) -> Period | None:
    """The date or span of time that a whole cell, or the start of a paragraph, gives; None without one.

    Args:
        text: the cell or paragraph.
        pivot: the date of the report, for two-figure years as in find_dates.

    The words after the time ("(planned)", "lived with her aunt") are not part of the period. A list of days
    ("2 and 30 October 2025") begins and ends on its first day. Birth is an age of (0.0, 0.0).

    """
    typed = plain(text)
    lead = _LEAD.match(typed)
    if lead is None:  # cannot be: every part of the pattern may be empty
        return None
    drafts = find_drafts(typed, pivot)
    by_age = _period_by_age(text, typed, lead, drafts)
    if by_age is not None:
        return by_age
    mentions = [draft.mention(text) for draft in drafts]
    if not mentions or mentions[0].whose or mentions[0].precision is Precision.OPEN:
        return None
    begin = mentions[0]
    before = _LEAD.fullmatch(typed, 0, begin.start)
    if before is None:
        return None
    last = _end_of_list(typed, mentions)
    following = mentions[last + 1] if last + 1 < len(mentions) else None
    finish: DateMention | None = begin
    end = mentions[last].end
    if following is not None and following.precision is Precision.OPEN:
        finish, end = None, following.end
    elif following is not None and _joins(typed, before["words"], mentions[last], following):
        finish, end = following, following.end
    elif _OPENS.search(before["words"]):
        finish = None
    start = min(before.start("words"), begin.start)
    return Period(start, end, text[start:end], begin, finish)


def _end_of_list(typed: str, mentions: list[DateMention]) -> int:
    """Index of the last day of a list that shares one year, so that the words of the period are all of it."""
    last = 0
    while mentions[last].inherited_year and last + 1 < len(mentions):
        join = JOIN.fullmatch(typed, mentions[last].end, mentions[last + 1].start)
        if join is None or join["range"]:
            break
        last += 1
    return last


def _joins(typed: str, lead: str, begin: DateMention, following: DateMention) -> bool:
    if following.precision is Precision.AGE and begin.precision is not Precision.AGE:
        return False
    if _BETWEEN.search(lead) and JOIN.fullmatch(typed, begin.end, following.start):
        return True
    return _TO.fullmatch(typed, begin.end, following.start) is not None


def _period_by_age(text: str, typed: str, lead: re.Match[str], drafts: list[Draft]) -> Period | None:
    """Reads "Birth to 3 months", "Birth to date", "3 months to 2 years"; a bare "3 months" is a duration."""
    start = lead.end()
    begin = _birth_or_age(typed, start)
    if begin is None:
        return None
    from_birth = begin.years_old == (0.0, 0.0)
    first = begin.mention(text)
    to = _TO.match(typed, begin.end)
    if to is None:
        stands_alone = from_birth and _NOTHING_FOLLOWS.match(typed, begin.end)
        opens = _OPENS.search(lead["words"])
        if stands_alone and (opens or not typed[begin.end :].strip(" .:")):
            return _period(text, lead, begin.end, first, None if opens else first)
        return None
    finish = _birth_or_age(typed, to.end())
    if finish is None:
        finish = next((draft for draft in drafts if draft.start == to.end() and not draft.open_end), None)
    if finish is not None and _NOTHING_FOLLOWS.match(typed, finish.end):
        return _period(text, lead, finish.end, first, finish.mention(text))
    is_open = _OPEN_WORD.match(typed, to.end()) if finish is None else None
    return _period(text, lead, is_open.end(), first, None) if is_open else None


def _birth_or_age(typed: str, start: int) -> Draft | None:
    birth = _BIRTH.match(typed, start)
    if birth is not None:
        return Draft(birth.start(), birth.end(), years_old=(0.0, 0.0))
    amount = read_amount(typed, start, joins=()) if _AGE.match(typed, start) else None
    return Draft(start, amount.end, years_old=(amount.low, amount.high)) if amount else None


def _period(
    text: str, lead: re.Match[str], end: int, begin: DateMention, finish: DateMention | None
) -> Period:
    start = lead.start("words")
    return Period(start, end, text[start:end], begin, finish)
