"""Years and parts of years: "in 2012", "2018/19", "spring 2018", "Christmas Day 2020"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from cpraudit.dates.days import full_year
from cpraudit.dates.draft import Draft
from cpraudit.dates.words import counts_something, is_reference, names_a_law

_YEAR = r"(?:19[5-9]\d|20\d\d)"
_START = r"(?<![\w£$€#.:])(?<!\d,)(?<![A-Za-z]-)"
_BARE = re.compile(rf"{_START}{_YEAR}(?![\w%£]|[.,:/]\d|-\d(?!\d{{3}}(?!\d)))")
_PAIR = re.compile(
    rf"{_START}(?<!/)(?P<year>{_YEAR})(?P<sign>[-/])(?P<next>(?:19|20)?\d\d)(?![\w%£]|[.,:/-]\d)"
)
_SCHOOL_BEFORE = re.compile(r"(?i)\b(?:academic|school)(?: years?)? $")

# Words after which four figures are a year; "Regulations 2005" and "the 1989 Act" are none.
_YEAR_WORD_BEFORE = re.compile(
    r"(?i)(?:^|[^a-z])(?:in|since|by|from|until|till|during|before|after|about|around|approx(?:\.|imately)?|"
    r"circa"
    r"|between|throughout|up to|as of|years?|born|died|dated|qualified|completed|married|divorced|separated"
    r"|registered|adopted|approved|taken|updated|reviewed|left|early|mid|middle|late|[bcd]\."
    r"|(?:end|start|beginning|middle|part|half|course) of)(?: the years?)?(?:[ -]|: | - )$"
)
_ENDS_BRACKET = re.compile(r"[)\],;:]| ?-| to\b")
_ENDS_LINE_OR_LEADS = re.compile(
    r"[ \t]*(?:[.;]? *(?:\n|$)|[:(-]|to date\b|onwards?\b)"
    r"|[ \t]+(?!Act|Regulation|Rule|Guidance|Strategy|Census|Order)[A-Z][a-z]"
)

_PART = re.compile(
    r"(?i)(?<!\w)(?P<part>(?:spring|summer|autumn|winter)(?: term)?|easter(?: (?:sunday|monday|day))?"
    r"|good friday|christmas(?: (?:eve|day))?|xmas|boxing day|new year(?:'s (?:eve|day))?)"
    r"(?: (?:half[- ]term|holidays?|break|vacation|period))?(?!\w)"
    rf"(?:,? (?:of |in )?(?:the year )?(?:(?P<year>{_YEAR})(?:[/-](?P<next>{_YEAR}|\d\d))?(?![\w/-])"
    r"|'(?P<clipped>\d\d)(?!\d)))?"
)


def read_years(text: str, pivot: date) -> Iterator[Draft]:
    """Every year, school year, season and feast of the text (plain text, see words.plain)."""
    for found in _PART.finditer(text):
        yield _part(found, pivot)
    for found in _PAIR.finditer(text):
        if not _belongs_to_something(text, found.start(), found.end()):
            yield from _pair(text, found)
    for found in _BARE.finditer(text):
        start, end = found.span()
        sure = _clearly_a_year(text, start, end)
        if sure or not _belongs_to_something(text, start, end):
            yield Draft(start, end, year=int(found[0]), sure=sure)


def _part(found: re.Match[str], pivot: date) -> Draft:
    name = found["part"].lower()
    if found["year"] is None and found["clipped"] is None:
        return Draft(found.start(), found.end(), part=name, sure=False)
    year = int(found["year"]) if found["year"] else full_year(int(found["clipped"]), pivot)
    return Draft(found.start(), found.end(), part=name, year=year, to_next_year=found["next"] is not None)


def _pair(text: str, found: re.Match[str]) -> Iterator[Draft]:
    """A school year ("2018/19", "2018-19") or two years ("2003-10"); "2018-2019" is left to _BARE."""
    year, short = int(found["year"]), len(found["next"]) == 2
    following = int(found["next"])
    if short:
        following += year - year % 100
        following += 100 if following < year else 0
    by_name = _SCHOOL_BEFORE.search(text[max(0, found.start() - 16) : found.start()]) is not None
    if following == year + 1 and (short or found["sign"] == "/" or by_name):
        yield Draft(found.start(), found.end(), year=year, to_next_year=True)
    elif short and found["sign"] == "-" and year < following <= year + 40:
        yield Draft(found.start("year"), found.end("year"), year=year)
        yield Draft(found.start("next"), found.end("next"), year=following)


def _belongs_to_something(text: str, start: int, end: int) -> bool:
    return is_reference(text, start) or names_a_law(text, start) or counts_something(text, end)


def _clearly_a_year(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 30) : start]
    if _YEAR_WORD_BEFORE.search(before):
        return not counts_something(text, end)
    if before.endswith(("(", "[")):
        return _ENDS_BRACKET.match(text, end) is not None
    starts_line = not before.rpartition("\n")[2].strip() and (start < 30 or "\n" in before)
    return starts_line and _ENDS_LINE_OR_LEADS.match(text, end) is not None
