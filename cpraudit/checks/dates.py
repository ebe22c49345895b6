"""Dates that cannot be right by themselves: no such day, wrong weekday, future told as past, before the child was born."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cpraudit.checks.base import AuditInput, Check
from cpraudit.checks.common import GUIDANCE, shown
from cpraudit.consistency.telling import is_still_to_come
from cpraudit.dates import DateMention, Precision, uk_date, weekday_name
from cpraudit.document.model import Block
from cpraudit.findings.model import Category, Finding, Place, Rule, Severity
from cpraudit.report.model import Report, Role
from cpraudit.text import inside, quoted_spans, sentence_at

_SOURCE = f"{GUIDANCE}: all dates are correct and agree throughout"
_WHY = (
    "Wrong dates tell the adopted person that nobody took care, and a court that the report cannot be"
    " relied on."
)
IMPOSSIBLE = Rule(
    id="impossible-date",
    name="A date that does not exist",
    category=Category.DATE_INCONSISTENT,
    severity=Severity.MUST,
    source=_SOURCE,
    why=_WHY,
    advice="Look the date up in the record and correct it.",
    bad=("31 April 2025", "29 February 2023"),
    good=("29 February 2024",),
)
WEEKDAY = Rule(
    id="wrong-weekday",
    name="A weekday that does not fit its date",
    category=Category.DATE_INCONSISTENT,
    severity=Severity.MUST,
    source=_SOURCE,
    why=_WHY,
    advice="Check in the record whether the weekday or the date is wrong, and correct it.",
    bad=("Tuesday 5 May 2025 (a Monday)",),
    good=("Monday 5 May 2025",),
)
FUTURE = Rule(
    id="future-told-as-past",
    name="A date after the report, told as past",
    category=Category.DATE_INCONSISTENT,
    severity=Severity.MUST,
    source=_SOURCE,
    why=_WHY,
    advice="Correct the date; or, if it is still to come, say so: planned, booked, listed.",
    bad=("The review took place on 3 June 2026, in a report of May 2026",),
    good=("Final hearing listed for 8 December 2025", "Eye clinic 14 October 2025 (booked)"),
)
BEFORE_BIRTH = Rule(
    id="before-birth",
    name="Something that happened to the child before the child was born",
    category=Category.DATE_INCONSISTENT,
    severity=Severity.MUST,
    source=_SOURCE,
    why=_WHY,
    advice="Correct the date.",
    bad=("a child born in 2024 who started nursery in September 2023",),
    good=("the mother's illness in 2019",),
)

_PAST = re.compile(
    r"\b(?:was|were|took place|attended|visited|met|completed|made|held|saw|seen|moved|began|started|"
    r"decided|agreed|told|said|had|has|reported|found|granted|ratified|approved|wrote|gave|given|"
    r"did|came|went|read|signed|shown|sent|heard|confirmed|reviewed|placed|ended|spoke|asked|became|passed|"
    r"received|played|worked|observed|assessed)\b",
    re.IGNORECASE,
)
_RITES = re.compile(r"\b(?:christen|bapti[sz]|bless|naming|circumcis)\w*", re.IGNORECASE)
_CHILD_ONLY = {
    "LOOKS",
    "PERSON",
    "DEVELOP",
    "SELFCARE",
    "EDUC",
    "IDENTITY",
    "CHILDVIEW",
    "HEALTH",
    "CARER",
    "FT-NOW",
    "RELATIONS",
}
_NOT_THE_CHILD = re.compile(
    r"\b(?:mother|father|mum|mummy|dad|daddy|parents?|brother|sister|sibling|half-|grand\w+|nan\w?|aunt\w*|"
    r"uncle|cousin|pregnan\w+|before (?:he|she|the birth)|unborn|qualified|approved|trained|"
    r"opened|built|worked|since (?:they|she|he) (?:were|was) approved|foster(?:ed|ing) since|carers? since|"
    r"family history|scan|antenatal|gestation|birth mother|birth father|Act|Regulations)\b",
    re.IGNORECASE,
)


# "The hearing is now on", "panel sits on", "was put off to", right before the date: told of now, but still to come.
# "Agreed to a visit on 20 March": what was done is the agreeing. Only "told me on 20 March" dates the telling.
_ARRANGING = (
    "told (?:of|about|that)|said that|asked|agreed|decided|written to|wrote to|gave notice|heard"
    " that|confirmed|offered|invited|informed|advised|arranged"
)
_ARRANGED = re.compile(
    rf"\b(?:(?:(?:was|were|has|have|had|been) )*(?!given\b)(?:{_ARRANGING})|(?:was|were|been)"
    r" given|has|have|had|was|were)\b",
    re.IGNORECASE,
)
_TOLD_ON = re.compile(
    rf"\b(?:{_ARRANGING})(?: (?:me|us|him|her|them|so|it|this|that|to (?:him|her|them|[A-Z]\w+)))? on $",
    re.IGNORECASE,
)
_HAD = re.compile(r"\bhad (?:his|her|their|a|an|the|no|two|three)\b", re.IGNORECASE)
_DONE_TO = re.compile(rf"\b(?:was|were|been) (?!(?:{_ARRANGING}|due|to|not)\b)\w+", re.IGNORECASE)
_THING = r"(?:the|this|that|his|her|their|its|our|a|an) \w+(?: \w+)?"
_GIVEN_A_DAY = r"fixed|listed|timetabled|diarised|booked|arranged|scheduled|named|chosen|chose"
# "Moved it to", "put the hearing back from 2 March to", "was brought forward by a week to".
_PUT_OFF = (
    r"(?:(?:moved|changed|extended|adjourned|postponed|deferred|delayed|relisted|re-listed|rearranged|rescheduled|switched|"
    rf"transferred|shifted)(?: (?:it|them|this|that|{_THING}))?(?: on| back| forward| over)?|"
    rf"(?:put|brought|pushed|carried|held|stood|taken|took)(?: (?:it|them|this|that|{_THING}))?"
    r" (?:back|off|forward|over|on))"
)
_COMING = re.compile(
    r"\b(?:(?:is|are) (?:now )?(?:on|for|from|at|in)|(?:gave|(?:was|were|been) given|set|fixed|offered)|"
    r"(?:sits?|meets?|falls?|takes? place|begins?|starts?|opens?|runs? out|ends?)(?: on| in| from| at)?|"
    rf"{_PUT_OFF}(?: again)?(?: (?:by|from) [^.;]{{3,30}})? (?:to|until|till)|"
    rf"(?:set|put|pencilled|{_GIVEN_A_DAY})(?: (?:it|them|this|that|{_THING}))?(?: down| in)? for|"
    rf"(?:{_GIVEN_A_DAY}|gave|given|set|offered|with)(?: \w+){{0,3}} (?:date|day)s?(?: \w+)? of) $",
    re.IGNORECASE,
)
_PLACE_KEPT = re.compile(
    r"\bhas (?:a|an|been given a) (?:\w+ )?(?:place|slot|space|appointment)\b", re.IGNORECASE
)
_WEEKDAY_AFTER = re.compile(r"\s?\((?:an? )?((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\)")


def check(given: AuditInput) -> Iterator[Finding]:
    """Every date mention of the report, in reading order."""
    report = given.report
    for block in report.document.blocks:
        quotes = quoted_spans(block.text)
        for mention in report.dates.get(block.index, ()):
            yield from _one(report, block, mention, inside(quotes, mention.start, mention.end))


def _one(report: Report, block: Block, mention: DateMention, quoted: bool) -> Iterator[Finding]:
    at = Place(block.index, mention.start, mention.end)
    if mention.impossible:
        yield Finding(
            IMPOSSIBLE,
            f"There is no {mention.text}: {mention.why_impossible or 'the calendar has no such day'}.",
            at,
        )
        return
    if mention.precision is not Precision.DAY or mention.first is None:
        return
    right = weekday_name(mention.first.weekday())
    after = _WEEKDAY_AFTER.match(block.text, mention.end)
    if mention.weekday is not None and mention.weekday != mention.first.weekday():
        yield Finding(
            WEEKDAY, f"{uk_date(mention.first)} was a {right}, not a {weekday_name(mention.weekday)}.", at
        )
    elif after is not None and after.group(1) != right:
        wider = Place(block.index, mention.start, after.end())
        yield Finding(WEEKDAY, f"{uk_date(mention.first)} was a {right}, not a {after.group(1)}.", wider)
    if quoted or block.part.startswith(("header", "footer")):
        return
    span = sentence_at(block.text, mention.start)
    sentence = block.text[span.start : span.end]
    clause = next((c for c in sentence.split(";") if mention.text in c), sentence)
    if mention.first > report.written_until:
        yield from _future(report, block, mention, clause, at)
    birth = report.birth_of(report.child)
    ids = report.ids_of(block.index)
    about_child = bool(_CHILD_ONLY & ids) or ("HERITAGE" in ids and _RITES.search(sentence) is not None)
    if birth is not None and mention.first < birth and about_child:
        others = [
            n
            for p in report.people
            if p.role is not Role.CHILD and p.role.family
            for n in (p.first, *p.known_as)
            if n
        ]
        named = any(re.search(rf"\b{re.escape(n)}\b", sentence) for n in others)
        # A date of birth that differs is told by another check.
        if (
            not named
            and not _NOT_THE_CHILD.search(sentence)
            and not re.search(r"\b(?:born|birth)\b", sentence, re.IGNORECASE)
        ):
            if _is_field_of_birth(report, block.index):
                return
            yield Finding(
                BEFORE_BIRTH, f"{uk_date(mention.first)} is before the child was born ({uk_date(birth)}).", at
            )


def _is_field_of_birth(report: Report, block: int) -> bool:
    return any(block in f.blocks and re.search(r"birth|born|dob", f.key) for f in report.fields)


def _future(
    report: Report, block: Block, mention: DateMention, sentence: str, at: Place
) -> Iterator[Finding]:
    row = next((r for c in report.chronologies for r in c.rows if block.index in r.blocks), None)
    text = sentence
    if row is not None:
        when = report.document.blocks[row.when.block].text
        text = f"{when} {row.text}" if block.index == row.when.block else sentence
    if is_still_to_come(text) or not _PAST.search(text):
        return
    before = block.text[: mention.start]
    if _COMING.search(before) or _PLACE_KEPT.search(text):
        return
    happened = _PAST.search(_ARRANGED.sub(" ", text)) or _DONE_TO.search(text) or _TOLD_ON.search(before)
    begins = sentence[: sentence.find(mention.text)].strip() == "On"
    if row is None and not happened and not begins and not _HAD.search(text):
        return
    agency = {"AGENCY", "FRONT-A1", "LEGAL"} & report.ids_of(block.index)
    if (
        agency
        and row is None
        and any(block.index in f.blocks and f.table >= 0 for f in report.fields)
        and not re.search(
            r"\b(?:was|were|took place|decided|has been|given|held|done|passed|attended|weighed|tested)\b",
            text,
        )
    ):
        return
    day = mention.first
    if day is not None:
        yield Finding(
            FUTURE,
            f"{uk_date(day)} is after the date of the report ({uk_date(report.written_until)}), but it is"
            f" told as past: '{shown(text)}'.",
            at,
        )


CHECK = Check("dates", "Dates that can be", (IMPOSSIBLE, WEEKDAY, FUTURE, BEFORE_BIRTH), check)
