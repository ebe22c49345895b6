"""Ages in a sentence: "aged 3", "when she was 14", "at ten months", "a five-year-old", "Kirsty was 17."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cpraudit.dates.draft import Draft
from cpraudit.dates.numbers import ABOUT, HALF, NUMBER, UNIT, Amount, read_amount

_BEGINS = rf"(?={ABOUT}?{NUMBER})"
_AGED = re.compile(rf"(?<![A-Za-z-])(?:[Aa]ge[ds]?|AGED?)(?: of| between| from| is| was)?:? {_BEGINS}")
_BEFORE_AGE = re.compile(r"(?i)(?<!\w)(?:(?:at|by|before|after|around|between) (?:the )?|the )$")
_LIMIT_BEFORE = re.compile(
    r"(?i)(?<!\w)(?:over|under|above|below|beyond|past|than|least|every|each|reach(?:es)?)(?: the)? $"
)
_OR_OVER = re.compile(r" (?:and|or) (?:over|under|above|below|older|younger|up)\b")
_NEXT_IN_LIST = re.compile(
    rf"(?:, |,? and |,? & )(?={NUMBER}(?: and {NUMBER})?"
    r"(?:[.,;:)\n]|$| (?:who|live|are|were|respectively)\b))"
)

_OLD = re.compile(rf"[- ]?{UNIT}[- ](?:old|of age)(?![a-z])")
_NUMBER_BEFORE_OLD = re.compile(
    rf"(?<![\w£.,/:-])(?:{ABOUT}?(?:{NUMBER}[- ](?:years?|yrs?),?(?: and)? )?"
    rf"(?:{NUMBER}{HALF}? ?(?:to|-|or) ?)?{NUMBER}{HALF}?|(?P<a>[Aa]n?))$"
)

_WAS = re.compile(rf"(?<![A-Za-z])(?P<verb>was|were|is|turned) {_BEGINS}")
_WHEN_SOMEONE = re.compile(
    r"(?<!\w)(?:[Ww]hen|[Uu]ntil|[Tt]ill|[Ss]ince|[Ww]hile|[Bb]efore|[Aa]fter|[Bb]y the time)"
    r" (?P<whose>(?:[\w'-]+ ){0,3}?(?P<last>[\w'-]+)) $"
)
_SOMEONE = re.compile(
    r"(?<![\w'-])(?P<whose>[Ss]?[Hh]e|[Ww]ho|I"
    r"|(?:(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Tt]he|[A-Z][\w-]*'s?) )(?:[\w-]+ ){0,2}?(?:mother|father|mum|mummy"
    r"|dad|daddy|parent|brother|sister|sibling|half-brother|half-sister|grandmother|grandfather|nan|son|"
    r"daughter"
    r"|child|baby|boy|girl|aunt|uncle|cousin|twin|twins)"
    r"|(?P<name>[A-Z][A-Za-z'-]*[a-z](?: [A-Z][A-Za-z'-]*[a-z]){0,2})) $"
)
# Sentences about these begin with a capital and end in a number too: "Attendance was 17."
_NOT_PEOPLE = {
    "it", "there", "this", "that", "these", "those", "we", "you", "they", "which", "what", "here", "one",
    "total", "attendance", "weight", "height", "score", "scores", "number", "result", "temperature",
    "length", "figure", "size", "time", "age", "amount", "cost", "rate", "section", "paragraph", "page",
    "part", "question", "answer", "level", "percentile", "centile", "bmi", "address", "flat", "room",
    "house", "ward", "door", "appointment", "contact", "session", "sessions", "placement", "option",
    "stage", "step", "count", "capacity", "maximum", "minimum", "average", "deadline", "order",
    "birthweight", "apgar", "pulse", "grade", "mark", "year", "week", "today", "dose", "dosage", "first",
    "second", "last", "next", "gestation", "pregnancy", "hearing", "review", "meeting", "class", "group",
    "item", "point", "limit", "target", "visit", "visits",
}  # fmt: skip
# "was born on 6 May 1997 and is 29"
_BORN_AND = re.compile(r"\bborn\b[^.;:]{4,52}\band (?:so )?$")
_CLAUSE_ENDS = re.compile(r"$|[.;:)\]\"”!?\n]|,(?!\d)")
_GOES_ON_AFTER_WAS = re.compile(r" (?:when|and|with|while|but|at the time|then|now)\b(?! a half)")
_ON_ARRIVAL = re.compile(
    r" (?:on arrival|on admission|at placement|when (?:he|she|they) (?:came|moved|arrived))\b"
)
_GOES_ON_AFTER_WHEN = re.compile(
    r" (?:and|or|but|he|she|they|it|his|her|their|because|with|in|by|the|who|which|when|while|after|before|on"
    r"|at|as|living|from|until|to [a-z]|Mr|Mrs|Ms|social|police|a [a-z]|[A-Z])"
)
_NOT_HER_AGE = re.compile(
    r" ?(?:pregnan|gestation|into|notice|intervals?|apart|later|before|after|clean|sober|from|since|following"
    r"|behind|ahead|in custody|imprison|late|early|premature|overdue|short|away|abstinen|along|')"
)
_AT = re.compile(rf"(?<![A-Za-z])[Aa]t {_BEGINS}")
_REVIEW_BEFORE = re.compile(r"(?i)(?:reviews?|reviewed|follow-?up|repeated|again) $")
_AT_AGE = re.compile(
    rf"(?<![A-Za-z])(?:school|home|care|pregnant|married|mother|father|parent) (?P<at>at (?P<age>{NUMBER}))"
    r"(?=$|[.;)\n]|,(?!\d)| (?:and|when|with|because|to|after|but)\b)"
)


def read_ages(text: str) -> Iterator[Draft]:
    """Every age of the text (plain text, see words.plain); who it is about is kept when the words say so."""
    for found in _AGED.finditer(text):
        yield from _aged(text, found)
    for found in _OLD.finditer(text):
        yield from _old(text, found)
    for found in _WAS.finditer(text):
        yield from _was(text, found)
    for found in _AT.finditer(text):
        amount = read_amount(text, found.end())
        if amount and _is_age_at(text, found, amount):
            yield _draft(found.start(), amount)
    for found in _AT_AGE.finditer(text):
        amount = read_amount(text, found.start("age"))
        if amount and 13 <= amount.low <= 30:  # up to twelve it may be the hour
            yield _draft(found.start("at"), amount)


def _draft(start: int, amount: Amount, whose: str = "") -> Draft:
    return Draft(start, amount.end, years_old=(amount.low, amount.high), whose=whose)


def _aged(text: str, found: re.Match[str]) -> Iterator[Draft]:
    before = text[max(0, found.start() - 20) : found.start()]
    if _LIMIT_BEFORE.search(before):
        return
    lead = _BEFORE_AGE.search(before)
    start = found.start() - len(lead[0]) if lead else found.start()
    between = "between" in text[start : found.end()].lower()
    amount = read_amount(text, found.end(), joins=("to", "-", "or", "and") if between else ("to", "-", "or"))
    if amount and _OR_OVER.match(text, amount.end):
        return
    while amount is not None:
        yield _draft(start, amount)
        following = _NEXT_IN_LIST.match(text, amount.end)
        start = following.end() if following else 0
        amount = read_amount(text, start) if following else None


def _old(text: str, found: re.Match[str]) -> Iterator[Draft]:
    window = max(0, found.start() - 40)
    number = _NUMBER_BEFORE_OLD.search(text[window : found.start()])
    if number is None:
        return
    start = window + number.start()
    if _LIMIT_BEFORE.search(text[max(0, start - 14) : start]):
        return
    if number["a"]:  # "a year old", "a month old"
        size = 1.0 if "y" in found[0] else 1 / 12
        if found[0].lstrip(" -")[:1] in "ym":
            yield Draft(start, found.end(), years_old=(size, 2 * size))
        return
    amount = read_amount(text, start)
    if amount and amount.end == found.end():
        yield _draft(start, amount)


def _was(text: str, found: re.Match[str]) -> Iterator[Draft]:
    amount = read_amount(text, found.end())
    if amount is None:
        return
    window = max(0, found.start() - 60)
    before = text[window : found.start()]
    when = _WHEN_SOMEONE.search(before)
    if (
        when is not None
    ):  # "when she is ten", "until he is 18" look ahead and say nothing about an age reached
        if found["verb"] != "is" and when["last"].lower() not in _NOT_PEOPLE and _is_age_when(text, amount):
            yield _draft(window + when.start(), amount, when["whose"])
        return
    if found["verb"] == "is" and _BORN_AND.search(before) and _is_age_was(text, amount):
        yield _draft(found.start(), amount)
        return
    someone = _SOMEONE.search(before)
    if someone is None or not _is_age_was(text, amount):
        return
    if someone["name"] and _is_no_name(before, someone):
        return
    yield _draft(window + someone.start(), amount, someone["whose"])


def _is_no_name(before: str, someone: re.Match[str]) -> bool:
    last = someone["name"].lower().split()[-1]
    if last in _NOT_PEOPLE or last.endswith(("ment", "tion", "sion", "ness", "ship")):
        return True
    return before[: someone.start()].lower().endswith(("the ", " a ", " an ", "section "))


def _is_age_when(text: str, amount: Amount) -> bool:
    if amount.old:
        return True
    if amount.unit in ("w", "d") or _NOT_HER_AGE.match(text, amount.end):
        return False
    if _CLAUSE_ENDS.match(text, amount.end):
        return True
    return not amount.is_one and _GOES_ON_AFTER_WHEN.match(text, amount.end) is not None


def _is_age_was(text: str, amount: Amount) -> bool:
    if amount.old:
        return True
    if amount.unit in ("w", "d"):
        return False
    if _CLAUSE_ENDS.match(text, amount.end) or _ON_ARRIVAL.match(text, amount.end):
        return True
    return not amount.unit and not amount.is_one and _GOES_ON_AFTER_WAS.match(text, amount.end) is not None


def _is_age_at(text: str, found: re.Match[str], amount: Amount) -> bool:
    """Whether "at ten months" is an age: "at 38 weeks" is a pregnancy and "at 10" an hour."""
    if amount.old:
        return True
    if amount.unit not in ("y", "m") or _NOT_HER_AGE.match(text, amount.end):
        return False
    return not _REVIEW_BEFORE.search(text[max(0, found.start() - 14) : found.start()])
