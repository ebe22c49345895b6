"""Words and signs that dates are written with, and the few rules about the words around them."""

from __future__ import annotations

import re

from cpraudit.text import straight

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

# What `straight` leaves alone. One character for one character, so that offsets stay as typed.
_ALSO_PLAIN = str.maketrans(
    {
        **dict.fromkeys("\u2002\u2003\u2005\u2007\u2008\u2009\u200a\u202f", " "),
        **dict.fromkeys("\u2010\u2012\u2014\u2015\u2212", "-"),
        **dict.fromkeys("\u2032`", "'"),
    }
)

# "Febuary" and the like are read: the date is clear, and spelling is the business of another check.
MONTH_NAME = (
    r"(?i:jan(?:ur?ary)?|feb(?:r?u?ary|urary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![A-Za-z])"
)
MONTH = rf"(?P<month>{MONTH_NAME})"
_MONTH_NUMBERS = {name[:3].lower(): number for number, name in enumerate(MONTHS, start=1)}

# What stands between two dates of one list or range: ", " / " and on " / " to the " / " - ".
JOIN = re.compile(
    r"(?: ?[,;](?: ?(?:and|&|or|then)(?![a-z]))?"
    r"| ?(?:(?P<range>(?:up to|through to|to|until|till)(?![a-z])|-)|(?:and|or)(?![a-z])|&|/|\+))"
    r"(?: (?:then|again|also|finally|once))?(?: ?(?:on|in|from|the)(?![a-z]))* ?"
)

_NOT_A_DATE_BEFORE = re.compile(
    r"(?i)(?:^|[^a-z])(?:ref|reference|nos?|number|section|sections|paras?|paragraphs?|regs?|regulations?|"
    r"rules?"
    r"|cases?|pages?|pp?|version|v|tel|telephone|phone|mobile|article|schedule|invoice|ext|item|chapter|"
    r"question"
    r"|standard|form|table|figure|appendix|sort code|account|s\.?i|room|flat|ward|unit|house|financial year"
    r"|tax year|score|scored|aged?|weeks?|scale|(?-i:Years?))[.:]? ?(?:is |was |of )?(?:#|no\.? ?)?$"
)
_LAW_BEFORE = re.compile(
    r"(?:Acts?|Regulations?|Rules|Orders?|Guidance|Bill|Code|Measure|Standards|Strategy|Plan|Policy)"
    r"(?: of)?[',\"]? $"
)
_COUNTED_AFTER = re.compile(
    r" ?(?:to \d{4} ?(?:hours|hrs)|words|people|children|families|cases|pounds|hours|hrs|metres|miles|steps"
    r"|calories|kcal|mls?|mg|g|grams|kg|cm|mm|m|km|sessions|times|homes|houses|pupils|places|staff|adopters|"
    r"carers"
    r"|referrals|households|characters|pages|days|weeks)(?![a-z])"
)
_STREET_AFTER = re.compile(
    r" (?:Street|Road|Avenue|Close|Lane|Terrace|Drive|Crescent|Court|Gardens|Way|Place|Grove|Hill|Park|Walk"
    r"|View|Rise|Mews|House|Square|Cottages)(?![a-z])"
)


def plain(text: str) -> str:
    """The text with one kind each of space, dash and apostrophe; every character keeps its place."""
    return straight(text).translate(_ALSO_PLAIN)


def month_number(word: str) -> int:
    """1 to 12 for a word matched by MONTH."""
    return _MONTH_NUMBERS[word[:3].lower()]


def is_reference(text: str, start: int) -> bool:
    """Whether the word before makes the figures a number of something: "section", "ref", "page", "flat"."""
    return _NOT_A_DATE_BEFORE.search(text[max(0, start - 20) : start]) is not None


def names_a_law(text: str, start: int) -> bool:
    """Whether the year belongs to a title: "Regulations 2005", "Act 1989", "Strategy 2022"."""
    return _LAW_BEFORE.search(text[max(0, start - 20) : start]) is not None


def counts_something(text: str, end: int) -> bool:
    """Whether the figure counts what follows: "2000 words", "1950 people"."""
    return _COUNTED_AFTER.match(text, end) is not None


def is_address(text: str, end: int) -> bool:
    """Whether a street follows: "12 May Terrace"."""
    return _STREET_AFTER.match(text, end) is not None
