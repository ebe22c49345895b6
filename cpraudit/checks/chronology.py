"""Chronologies: they begin at birth, run forwards and leave no unexplained gap."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from cpraudit.checks.base import AuditInput, Check
from cpraudit.checks.common import AAR, GUIDANCE, place, shown
from cpraudit.consistency.chronology import (
    Entry,
    child_begins_late,
    gaps_in_a_life,
    gaps_in_care,
    mostly_lasting,
    out_of_order,
    parent_begins_late,
    runs_backwards,
    says_why,
    tells_of_childhood,
)
from cpraudit.consistency.days import Days, length_in_words
from cpraudit.dates import uk_date
from cpraudit.findings.model import Category, Finding, Place, Related, Rule, Severity
from cpraudit.report.model import Chronology, ChronologyRow, Owner, Report, Role
from cpraudit.text import word_count

GAP = Rule(
    id="chronology-gap",
    name="A gap in a chronology",
    category=Category.CHRONOLOGY_GAP,
    severity=Severity.MUST,
    source=f"{GUIDANCE}: chronologies are complete; {AAR}, Schedule 1 Part 1 paragraph 9",
    why=(
        "For an adopted person a gap in the report is a gap in their life, and there may be nobody left who"
        " can fill it."
    ),
    advice=(
        "Add where the child lived and with whom in that time, or say that it is not known and what was done"
        " to find out."
    ),
    bad=("a row that ends on 6 January 2024, and the next that begins on 30 May 2024",),
    good=(
        "rows that share the day of the move",
        "a row that says that nobody knows where the family stayed in March, and who was asked",
    ),
)
ORDER = Rule(
    id="chronology-order",
    name="A chronology entry out of order",
    category=Category.CHRONOLOGY_ORDER,
    severity=Severity.SHOULD,
    source=f"{GUIDANCE}: chronologies run in the order of events",
    why="An entry out of order makes the story hard to follow and hides gaps.",
    advice="Move the entry to its place in time.",
    bad=("2011 to 2014, then 2006 to 2010",),
    good=("2005 to 2012, then 2009: they overlap but begin in order",),
)
START = Rule(
    id="chronology-start",
    name="A chronology that does not begin at birth",
    category=Category.CHRONOLOGY_START,
    severity=Severity.MUST,
    source=(
        f"{GUIDANCE}: the child's chronology begins with the birth; each parent's tells of childhood and"
        f" school; {AAR}, Schedule 1 Part 1 paragraph 9 and Part 3 paragraph 20"
    ),
    why=(
        "The first weeks of a life, and a parent's own childhood, are what an adopted person asks about"
        " first."
    ),
    advice="Begin with the birth. If the early time is not known, say so and say what was done to find out.",
    bad=(
        "a child born on 23 April 2023 whose chronology begins in May 2023",
        "a father's chronology that begins when he was 20",
    ),
    good=("a first entry about the pregnancy, then the birth",),
)
PARENT_GAP = Rule(
    id="parent-chronology-gap",
    name="Years missing from a parent's chronology",
    category=Category.CHRONOLOGY_GAP,
    severity=Severity.CONSIDER,
    source=f"{GUIDANCE}: each parent's chronology is full; {AAR}, Schedule 1 Part 3 paragraph 20",
    why="What a parent did in those years may be all that an adopted person ever learns of them.",
    advice="Add what is known of those years, or say that nothing is known and who was asked.",
    bad=("2003 to 2010, then 2016",),
    good=("2003 to 2010, then 2010 to 2016",),
)
LONG = Rule(
    id="long-agency-entry",
    name="A long entry in the agency's chronology",
    category=Category.CHRONOLOGY_DETAIL,
    severity=Severity.CONSIDER,
    source=f"{GUIDANCE}: the agency's chronology is short and holds only key decisions and actions",
    why="Key decisions drown in detail that belongs elsewhere.",
    advice="Keep the decision, who made it and why; move the rest to its own section.",
    bad=("an entry of 120 words about a visit",),
    good=("12 June 2025: interim care order, Family Court.",),
)

_CHILDHOOD = re.compile(
    r"\b(?:childhood|early (?:life|years)|birth|born|growing up|as a (?:baby|child))\b", re.IGNORECASE
)
_OWNER = {
    Owner.CHILD: "the child's",
    Owner.MOTHER: "the mother's",
    Owner.FATHER: "the father's",
    Owner.AGENCY: "the agency's",
}
_STORY = 3  # dated things that make an account of a life


def check(given: AuditInput) -> Iterator[Finding]:
    """Start, order and gaps of each chronology; long entries of the agency's."""
    report = given.report
    yield from _untabled(report)
    for chronology in report.chronologies:
        if runs_backwards([e for _, e in _dated(chronology.rows, report.pivot)]):
            yield Finding(
                ORDER,
                f"{_OWNER[chronology.owner].capitalize()} chronology runs backwards: the newest entry stands"
                " first.",
                place(chronology.rows[0].when),
            )
            chronology = replace(chronology, rows=chronology.rows[::-1])
        dated = _dated(chronology.rows, report.pivot)
        late = out_of_order([entry for _, entry in dated])
        for late_one, before_it in late:
            row, before = dated[late_one][0], dated[before_it][0]
            yield Finding(
                ORDER,
                f"'{shown(_when(report, row))}' stands after '{shown(_when(report, before))}' in"
                f" {_OWNER[chronology.owner]} chronology.",
                place(row.when),
                related=(Related(place(before.when), "the entry before it"),),
            )
        moved = {position for position, _ in late}
        in_order = [pair for position, pair in enumerate(dated) if position not in moved]
        if chronology.owner is Owner.CHILD:
            yield from _child(given, chronology, in_order)
        elif chronology.owner in (Owner.MOTHER, Owner.FATHER):
            yield from _parent(given, chronology, in_order)
        else:
            for row in chronology.rows:
                if word_count(row.text) > given.settings.agency_row_words:
                    yield Finding(LONG, f"This entry has {word_count(row.text)} words.", place(row.when))


def _when(report: Report, row: ChronologyRow) -> str:
    return report.document.blocks[row.when.block].text[row.when.start : row.when.end]


def _dated(rows: Sequence[ChronologyRow], today: date) -> list[tuple[ChronologyRow, Entry]]:
    """The rows whose beginning could be read, each with its days; what has not ended covers until today."""
    out = []
    for row in rows:
        if row.period is None or row.period.begin.first is None or row.period.begin.last is None:
            continue
        begin, finish = row.period.begin, row.period.finish
        entry = Entry(
            Days(row.period.begin.first, row.period.begin.last),
            today if finish is None else finish.last,
            lasted=finish is not begin,
        )
        out.append((row, entry))
    return out


def _child(
    given: AuditInput, chronology: Chronology, dated: list[tuple[ChronologyRow, Entry]]
) -> Iterator[Finding]:
    report = given.report
    birth = report.birth_of(report.child)
    if not dated:
        return
    entries = [entry for _, entry in dated]
    if birth is not None and child_begins_late(entries[0], birth):
        first = dated[0][0]
        yield Finding(
            START,
            f"The child was born on {uk_date(birth)}, but the chronology begins with"
            f" '{shown(_when(report, first))}'.",
            place(first.when),
        )
    for gap in gaps_in_care(entries, birth, report.pivot, given.settings.child_gap_days):
        before = dated[gap.before][0]
        after = dated[gap.after][0] if gap.after is not None else None
        if _explained(report, chronology, before, after):
            continue
        if after is None:
            yield Finding(
                GAP,
                f"The chronology ends on {uk_date(gap.since)}, {length_in_words(gap.until - gap.since)}"
                " before the report.",
                place(before.when),
            )
        else:
            yield Finding(
                GAP,
                f"Nothing is said of the time from {uk_date(gap.since)} to {uk_date(gap.until)}"
                f" ({length_in_words(gap.until - gap.since)}).",
                place(after.when),
                severity=None if mostly_lasting(entries) else Severity.CONSIDER,
                related=(Related(place(before.when), "the entry before the gap"),),
            )


def _parent(
    given: AuditInput, chronology: Chronology, dated: list[tuple[ChronologyRow, Entry]]
) -> Iterator[Finding]:
    report = given.report
    role = Role.MOTHER if chronology.owner is Owner.MOTHER else Role.FATHER
    person = next(iter(report.people_with(role)), None)
    birth = report.birth_of(person) if person is not None else None
    if not dated or (not chronology.from_table and len(dated) < 4):
        return
    first, entry = dated[0]
    early = [r for r in chronology.rows if r.when.block < first.when.block]
    told = any(r.early or _CHILDHOOD.search(_when(report, r) + " " + r.text) for r in early) or re.search(
        r"\bborn\b|\bchildhood\b", first.text, re.IGNORECASE
    )
    if (
        birth is not None
        and parent_begins_late(entry, birth)
        and not told
        and not _early_in_prose(report, chronology)
    ):
        age = (entry.begins.first - birth).days // 365
        yield Finding(
            START,
            f"{_OWNER[chronology.owner].capitalize()} chronology begins with"
            f" '{shown(_when(report, first))}', at about {age} years: nothing before it tells of birth and"
            " early childhood.",
            place(first.when),
        )
    entries = [entry for _, entry in dated]
    for gap in gaps_in_a_life(entries, birth, given.settings.parent_gap_years):
        before, after = dated[gap.before][0], dated[gap.after or 0][0]
        if not _explained(report, chronology, before, after):
            yield Finding(
                PARENT_GAP,
                f"Nothing is said of the time from {gap.since.year} to {gap.until.year} in"
                f" {_OWNER[chronology.owner]} chronology.",
                place(after.when),
                related=(Related(place(before.when), "the entry before"),),
            )


def _untabled(report: Report) -> Iterator[Finding]:
    """A parent's life told in prose that begins long after birth, with not a word of childhood."""
    for role, section_id, owner in (
        (Role.MOTHER, "MOTHER", Owner.MOTHER),
        (Role.FATHER, "FATHER", Owner.FATHER),
    ):
        person = next(iter(report.people_with(role)), None)
        birth = report.birth_of(person) if person is not None else None
        sections = report.with_id(section_id)
        if birth is None or not sections or any(len(c.rows) >= _STORY for c in report.chronology_of(owner)):
            continue
        if tells_of_childhood("\n".join(b.text for s in sections for b in report.blocks_of(s))):
            continue
        for block in (b for s in sections for b in report.blocks_of(s)):
            days = [
                m
                for m in report.dates.get(block.index, ())
                if m.first is not None and m.first.year != birth.year
            ]
            years = {m.first.year for m in days if m.first is not None}
            if len(years) >= _STORY and days[0].first is not None and days[0].first.year - birth.year >= 6:
                yield Finding(
                    START,
                    f"The account of {'the mother' if role is Role.MOTHER else 'the father'}'s life begins"
                    f" with '{shown(days[0].text)}', at about {days[0].first.year - birth.year} years:"
                    " nothing tells of birth and childhood.",
                    Place(block.index, days[0].start, days[0].end),
                )
                break


def _early_in_prose(report: Report, chronology: Chronology) -> bool:
    """True when dated paragraphs of the same person's part tell of the early years outside the table."""
    section = report.sections[chronology.section]
    top = section
    while top.parent is not None and report.sections[top.parent].ids:
        top = report.sections[top.parent]
    first = chronology.rows[0].when.block
    text = " ".join(b.text for b in report.blocks_of(top) if b.index < first and b.cell is None)
    return tells_of_childhood(text) and bool(re.search(r"\bschool\b", text, re.IGNORECASE))


def _explained(
    report: Report, chronology: Chronology, before: ChronologyRow, after: ChronologyRow | None
) -> bool:
    """True when words beside the gap say that it is one and why."""
    texts = [before.text, after.text if after else ""]
    section = report.sections[chronology.section]
    inside = {i for r in chronology.rows for i in r.blocks}
    texts += [b.text for b in report.blocks_of(section, own=True) if b.index not in inside and b.cell is None]
    return any(says_why(t) for t in texts)


CHECK = Check(
    "chronology", "Chronologies are complete and in order", (GAP, ORDER, START, PARENT_GAP, LONG), check
)
