"""Dates of birth that differ from place to place, and stated ages that do not fit them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from cpraudit.checks.base import AuditInput, Check
from cpraudit.checks.birth_statements import names_of, statements, usual
from cpraudit.checks.common import GUIDANCE, place, shown
from cpraudit.dates import DateMention, Precision, uk_date
from cpraudit.document.model import Block
from cpraudit.findings.model import Category, Finding, Place, Related, Rule, Severity
from cpraudit.report.model import ChronologyRow, Fact, Owner, Person, Report, Role
from cpraudit.report.siblings import sibling_blocks
from cpraudit.text import folded, inside, quoted_spans, sentence_at

_SOURCE = f"{GUIDANCE}: all dates are correct and agree throughout"


BIRTHS = Rule(
    id="birth-date-differs",
    name="A date of birth that differs from place to place",
    category=Category.DATE_INCONSISTENT,
    severity=Severity.MUST,
    source=_SOURCE,
    why=(
        "The date of birth is the first fact of a person's record; two of them put every other fact in doubt."
    ),
    advice="Check the birth certificate and write the same date everywhere.",
    bad=("23 April 2023 on the front page and 24 April 2023 in the table",),
    good=("twins with the same date of birth", "two sisters with different dates of birth"),
)


AGE = Rule(
    id="age-does-not-fit",
    name="A stated age that does not fit the date of birth",
    category=Category.DATE_INCONSISTENT,
    severity=Severity.MUST,
    source=_SOURCE,
    why="A wrong age makes a wrong story: a parent of 17 and one of 19 are not the same.",
    advice="Work the age out again from the date of birth, or correct the date.",
    bad=("born on 14 November 1999, aged 26 in September 2025",),
    good=("born on 14 November 1999, aged 25 in September 2025",),
)


_FAMILY = (Role.CHILD, Role.MOTHER, Role.FATHER, Role.SIBLING, Role.RELATIVE)


def check(given: AuditInput) -> Iterator[Finding]:
    """Births, then ages."""
    report = given.report
    yield from _births(report)
    yield from _ages(report)


def _births(report: Report) -> Iterator[Finding]:
    for person in report.people_with(*_FAMILY):
        told = statements(report, person)
        birth = usual(told, person)
        if birth is None:
            continue
        origin = next(t for t in told if t.day == birth)
        for statement in told:
            if statement.day != birth:
                who = "the child" if person.role is Role.CHILD else person.first or person.relation
                yield Finding(
                    BIRTHS,
                    f"Here {who} was born on {uk_date(statement.day)}, elsewhere on {uk_date(birth)}.",
                    statement.at,
                    related=(Related(origin.at, "the other date"),),
                )


_NUMBERS = (
    "nought",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)


_AFTER_BIRTH = re.compile(
    r"\s?\((\d{1,2})(?: years?(?: old)?)?\)|,? (?:and )?is (?:now )?(\d{1,2})(?=[.,;]|$)"
)


# "She was two when she came": to the home where the child still is.
_ON_ARRIVAL = re.compile(
    r"^,? when (?:he|she|you|they) (?:came|arrived|moved in)(?: (?:here|to (?:(?:his|her|your|the|their)"
    r" )?(?:foster )?(?:carers?|care|[A-Z] and [A-Z])))?\b(?! \w+ing)(?=\s*(?:[.,;]|$|on\b|in\b|and\b))"
)


# "She cannot lift a two-year-old": any child of that age.
_ANYBODY = re.compile(
    r"(?<!\bis )(?<!\bwas )(?<!\bas )\b(?:a|an|any|every|most|like a|another) (?:\w+ )?$", re.IGNORECASE
)


_NEAR_AN_AGE = 10  # years; numbers further off count something else


_PRESENT = re.compile(r"\b(?:is|are|now|currently)\b")


_THEN = re.compile(
    r"\b(?:was|were|when|at|had|became|came|left|by the time|from the age|until)\b", re.IGNORECASE
)


def _ages(report: Report) -> Iterator[Finding]:
    for block in report.document.blocks:
        quotes = quoted_spans(block.text)
        for mention in report.dates.get(block.index, ()):
            if (
                mention.precision is Precision.AGE
                and mention.years_old is not None
                and not inside(quotes, mention.start, mention.end)
            ):
                yield from _age(report, block, mention)
        for mention in _beside_names(report, block):
            if not inside(quotes, mention.start, mention.end):
                yield from _age(report, block, mention)


def _bare_age(
    match: re.Match[str], offset: int, birth: date, person: Person, report: Report
) -> Iterator[DateMention]:
    group = 1 if match.group(1) else 2
    words = match.group(group)
    years = int(words) if words.isdigit() else _NUMBERS.index(words)
    if abs(years - _years(birth, report.pivot)) <= _NEAR_AN_AGE:
        start, end = match.start(group) + offset, match.end(group) + offset
        yield DateMention(start, end, words, Precision.AGE, years_old=(years, years + 1), whose=person.first)


def _age(report: Report, block: Block, mention: DateMention) -> Iterator[Finding]:
    span = sentence_at(block.text, mention.start)
    if _ANYBODY.search(block.text[span.start : mention.start]):
        return
    person = _person(report, block, mention, span.start)
    birth = report.birth_of(person) if person is not None else None
    if person is None or birth is None or mention.years_old is None:
        return
    moment = _moment(report, block, mention, span.start, span.end, birth)
    if moment is None:
        return
    first, last, words = moment
    if last < birth:
        return
    low, high = mention.years_old
    youngest, oldest = _years(birth, max(first, birth)), _years(birth, last)
    slack = 1.5 / 12 if high - low < 0.9 else 0.0  # months are rounded by everyone
    if oldest < low - slack or youngest >= high + slack:
        who = "the child" if person.role is Role.CHILD else person.first or person.relation
        real = f"{int(youngest)}" if youngest >= 2 else f"{int(youngest * 12)} months"
        source = next((f for f in person.births if f.day == birth), None)
        yield Finding(
            AGE,
            f"'{shown(mention.text)}': {who} was born on {uk_date(birth)} and {words} {real}.",
            Place(block.index, mention.start, mention.end),
            related=_related(source),
        )


def _related(fact: Fact | None) -> tuple[Related, ...]:
    return (Related(place(fact.source), "the date of birth"),) if fact is not None else ()


def _years(birth: date, day: date) -> float:
    whole = day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))
    month = birth.month
    try:
        last = date(birth.year + whole, month, birth.day)
    except ValueError:  # born on 29 February
        last = date(birth.year + whole, 2, 28)
    return whole + min((day - last).days / 365.25, 0.999)


def _person(report: Report, block: Block, mention: DateMention, start: int) -> Person | None:
    """Whose age it is: the person whom the words name, else the nearest family name before, else the person of the part."""
    whose = folded(mention.whose)
    before = block.text[start : mention.start]
    row_of = _row(report, block.index)
    ids = report.ids_of(block.index)
    owner = (
        {Owner.MOTHER: Role.MOTHER, Owner.FATHER: Role.FATHER, Owner.CHILD: Role.CHILD}.get(row_of[0])
        if row_of is not None
        else None
    )
    if re.search(r"\b(?:mother|mum)\b", whose) or re.search(r"\b(?:father|dad)\b", whose):
        role = Role.MOTHER if re.search(r"mother|mum", whose) else Role.FATHER
        # In a parent's own part "her mother" is somebody else, unless a child's birth is told.
        if (
            whose.startswith(("her ", "his "))
            and ids & {"MOTHER", "FATHER"}
            and not re.search(r"\bborn\b", before)
        ):
            return None
        return next(iter(report.people_with(role)), None)
    pronoun = {"she": "F", "he": "M"}.get(whose)
    if whose and pronoun is None:
        return next(
            (
                p
                for p in report.people
                if any(folded(n) == whose or folded(n).split()[0] == whose for n in names_of(p))
            ),
            None,
        )
    if pronoun is not None and owner in (Role.MOTHER, Role.FATHER):
        person = next(iter(report.people_with(owner)), None)
        return person if person is not None and person.sex in (pronoun, "") else None
    best: tuple[int, Person] | None = None
    for person in report.people:
        if pronoun is not None and person.sex not in (pronoun, ""):
            continue
        for name in names_of(person):
            for match in re.finditer(rf"\b{re.escape(name)}\b(?!['’]s\b)", before):
                if best is None or match.end() > best[0]:
                    best = (match.end(), person)
    if _KIN.search(before[best[0] :] if best else before):
        return None
    if best is not None:
        # A pronoun goes back to the name that the sentence begins with, not to any that it mentions.
        subject = best[0] <= len(best[1].name) + 12
        return best[1] if pronoun is None or (best[1].sex == pronoun and subject) else None
    if owner is not None:
        return next(iter(report.people_with(owner)), None)
    for section_id, role in (("MOTHER", Role.MOTHER), ("FATHER", Role.FATHER)):
        if section_id in ids and not {"MOTHER", "FATHER"} <= ids:
            return next((p for p in report.people_with(role) if pronoun in (None, p.sex)), None)
    holding = [s.person for s in sibling_blocks(report) if any(b.index == block.index for b in s.blocks)]
    if holding:
        return holding[0] if len(holding) == 1 else None
    if ids & {"LOOKS", "PERSON", "DEVELOP", "SELFCARE", "HEALTH", "EDUC", "CHILDVIEW", "IDENTITY"} and (
        pronoun == report.child.sex or re.match(r"\W*(?:At|Aged)\b", block.text[start:])
    ):
        return report.child
    return None


_KIN = re.compile(
    r"\b(?:mother|father|mum|dad|grand\w+|brother|sister|cousin|aunt|uncle|daughter|son|parents|children|"
    r"child|carer|worker|neighbour|friend|partner)\b",
    re.IGNORECASE,
)


def _row(report: Report, block: int) -> tuple[Owner, ChronologyRow] | None:
    return next(((c.owner, r) for c in report.chronologies for r in c.rows if block in r.blocks), None)


def _moment(
    report: Report, block: Block, mention: DateMention, start: int, end: int, birth: date
) -> tuple[date, date, str] | None:
    """The day or days that the age speaks of, and words for them."""
    sentence = block.text[start:end]
    before = block.text[start : mention.start]
    others = [
        m
        for m in report.dates.get(block.index, ())
        if start <= m.start < end
        and m is not mention
        and m.first is not None
        and m.last is not None
        and m.precision not in (Precision.AGE, Precision.OPEN)
        and m.first != birth
    ]
    row_of = _row(report, block.index)
    today = (min(report.pivot, report.written_until), max(report.pivot, report.written_until))
    if re.search(r"\b(?:is|are|now|currently)\b", mention.text) or re.search(
        r"\b(?:is|are|is now|now) (?:aged )?$", before
    ):
        return *today, "is"
    now = bool(re.match(r"aged\b|\(?age\b|\d", mention.text, re.IGNORECASE)) and not re.search(
        r"\bwhen\b|\bwas\b|\bat the age\b", before[-40:] + mention.text
    )
    if row_of is not None and row_of[1].period is not None and not others:
        period = row_of[1].period
        if period.begin.first is None or period.begin.last is None:
            return None
        finish = report.pivot if period.finish is None else period.finish.last or period.begin.last
        return (
            period.begin.first,
            max(finish, period.begin.last),
            f"was {'then' if not others else ''}".strip(),
        )
    if len(others) == 1 and not (now and _born_before(sentence, mention.start - start)):
        other = others[0]
        if other.first is None or other.last is None or _another_clause(block.text, mention, other):
            return None
        return other.first, other.last, "was then"
    if others:
        return None
    if _ON_ARRIVAL.match(block.text[mention.end :]):
        homes = [
            r.period.begin
            for c in report.chronology_of(Owner.CHILD)
            for r in c.rows
            if r.period is not None and r.period.finish is None
        ]
        last = homes[-1] if homes else None
        return (last.first, last.last, "was then") if last is not None and last.first and last.last else None
    if re.match(r" on (?:arrival|admission)\b", block.text[mention.end : mention.end + 14]):
        arrived = next(
            (
                m.first
                for m in report.dates.get(block.index, ())
                if m.precision is Precision.DAY and m.first is not None
            ),
            None,
        )
        return (arrived, arrived, "was then") if arrived is not None else None
    if now and (
        _PRESENT.search(before) or not _THEN.search(before) or _born_before(sentence, mention.start - start)
    ):
        return *today, "is"
    return None


# "It was noticed when she was seven, and Dr Bell confirmed it on 8 December 2025": two times, two clauses.
_NEW_CLAUSE = re.compile(
    r"[;:]|,? (?:and|but|so|then|although|though|while|whereas|until|before|after|since|because|yet) (?:then |later |that |by |in"
    r" )?(?:(?:he|she|they|it|i|we|there|the|a|an|his|her|their|its|this|my|our|nobody|no one|both)\b|(?-i:[A-ZÀ-Þ]))|"
    r",? and (?:then |later )?(?:came|went|moved|left|returned|began|started|met|got|had|was|gave|lived|became|took|made|\w{3,}ed)\b|"
    r",? (?:who|which)\b(?=.* (?:was|were|had|\w+ed)\b)|\b(?:reports?|wrote|told|said|says|confirmed|recalls?|explained)\b",
    re.IGNORECASE,
)


def _another_clause(text: str, mention: DateMention, other: DateMention) -> bool:
    """True when the one date of a sentence stands in another clause than an age such as 'when she was seven'."""
    if not re.match(
        r"(?:when|until|till|since|while|before|after|by|at|from|aged?)\b", mention.text, re.IGNORECASE
    ):
        return False
    first, second = sorted((mention, other), key=lambda m: m.start)
    between = text[first.end : second.start]
    if _bounds(text, first, second):
        return True
    # "On 8 May 2024 she told me that he left when she was nine."
    return bool(_NEW_CLAUSE.search(between))


_SINCE = re.compile(r"\b(?:from|since|between)(?: when)? $", re.IGNORECASE)
_UNTIL = re.compile(r"(?:until|till|to|and)\b", re.IGNORECASE)


def _bounds(text: str, first: DateMention, second: DateMention) -> bool:
    """True for the beginning and the end of one time: 'from 17 March 2000 until he was 18'."""
    begins = re.match(r"since\b", first.text, re.IGNORECASE) or _SINCE.search(text[: first.start])
    ends = text[first.end : second.start].strip() + " " + second.text
    return begins is not None and _UNTIL.match(ends.strip()) is not None


def _born_before(sentence: str, at: int) -> bool:
    return bool(re.search(r"\bborn\b|\bbirth\b|\d{4},? \(?(?:and (?:is )?)?$", sentence[:at], re.IGNORECASE))


def _beside_names(report: Report, block: Block) -> Iterator[DateMention]:
    """'Kirsty (27)' and 'Kirsty, 27, bakes': a bare number, near enough to the person's age to be meant as one."""
    for person in report.people_with(*_FAMILY):
        birth = report.birth_of(person)
        names = "|".join(re.escape(n) for n in sorted(names_of(person), key=len, reverse=True))
        if birth is None or not names:
            continue
        for match in re.finditer(
            rf"\b(?:{names})(?: \((\d{{1,2}})\)|, (\d{{1,2}}|{'|'.join(_NUMBERS[1:])}),)", block.text
        ):
            yield from _bare_age(match, 0, birth, person, report)
        for mention in report.dates.get(block.index, ()):
            after = (
                _AFTER_BIRTH.match(block.text[mention.end :])
                if mention.first == birth == mention.last
                else None
            )
            if after is not None:
                yield from _bare_age(after, mention.end, birth, person, report)


CHECK = Check("births-and-ages", "Births and ages agree", (BIRTHS, AGE), check)
