"""Every place in a report that says when somebody was born."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from cpraudit.checks.common import place
from cpraudit.dates import DateMention, Precision
from cpraudit.findings.model import Place
from cpraudit.report.model import ChronologyRow, Owner, Person, Report, Role
from cpraudit.report.siblings import sibling_blocks


@dataclass(frozen=True, slots=True)
class Told:
    """A place that gives somebody a day of birth."""

    person: Person
    day: date
    at: Place


def names_of(person: Person) -> list[str]:
    """The names by which a person may be spoken of."""
    return [n for n in dict.fromkeys((person.name, person.first, *person.known_as)) if n]


def usual(told: list[Told], person: Person) -> date | None:
    """The day that most places give; among equals the one in the person's own table or, for the child, the first."""
    days = [t.day for t in told]
    if len(set(days)) < 2:
        return None
    own = [f.day for f in person.births if f.day is not None]
    return max(dict.fromkeys(days), key=lambda d: (days.count(d), own.count(d), -days.index(d)))


def statements(report: Report, person: Person) -> list[Told]:
    """Every place that says when somebody was born."""
    out: dict[tuple[int, int], Told] = {}

    def add(block: int, mention: DateMention, offset: int = 0) -> None:
        if mention.precision is Precision.DAY and mention.first is not None and not mention.impossible:
            key = (block, mention.start + offset)
            out.setdefault(
                key, Told(person, mention.first, Place(block, mention.start + offset, mention.end + offset))
            )

    for fact in person.births:
        if fact.day is not None:
            out[(fact.source.block, fact.source.start)] = Told(person, fact.day, place(fact.source))
    names = "|".join(re.escape(n) for n in sorted(names_of(person), key=len, reverse=True))
    if names:
        said = re.compile(
            rf"\b(?:{names})(?:\s\([^)]*\))?,?\s+(?:who\s)?(?:was\s|is\s)?[Bb]orn\s+(?:on\s|at [\w'"
            r" ]{3,40}? on |in [\w' ]{3,30}? on )?"
        )
        for block in report.document.blocks:
            for match in said.finditer(block.text):
                for mention in report.dates.get(block.index, ()):
                    if match.end() - 1 <= mention.start <= match.end() + 12:
                        add(block.index, mention)
    owner = {Role.CHILD: Owner.CHILD, Role.MOTHER: Owner.MOTHER, Role.FATHER: Owner.FATHER}.get(person.role)
    for chronology in report.chronologies:
        for row in chronology.rows:
            begins = re.match(r"(?:\W|[A-ZÀ-Þ][\w'’ ]+\| )?(?:Was )?[Bb]orn\b", row.text)
            named = bool(names and re.match(rf"(?:{names})(?:\s\([^)]*\))? (?:was |is )?born\b", row.text))
            told = bool(names and re.search(rf"\b(?:{names}) (?:was )?born\b", row.text[:120]))
            own = chronology.owner is owner and (begins is not None or told)
            if (
                (own or named)
                and row.period is not None
                and row.period.begin.precision is Precision.DAY
                and (own or row.period.finish is row.period.begin)
            ):
                add(
                    row.when.block,
                    row.period.begin,
                    row.when.start if not chronology.from_table else _offset(report, row),
                )
    if person.role is Role.CHILD:
        for block in report.document.blocks:
            if report.ids_of(block.index) & {
                "HEALTH",
                "KEYFACTS",
                "ID",
                "CARECHRON",
                "LOOKS",
            } and not report.ids_of(block.index) & {"MOTHER", "FATHER"}:
                for match in re.finditer(r"(?:^|[.;] )Born (?:on )?(?=\d)", block.text):
                    for mention in report.dates.get(block.index, ()):
                        if mention.start == match.end():
                            add(block.index, mention)
    if person.role is Role.SIBLING:
        for sibling in sibling_blocks(report):
            if sibling.person is person and sibling.blocks:
                first = sibling.blocks[0]
                birth = re.search(r"\b[Bb]orn(?: in [\w' ]{2,30}?)?(?: on)? ", first.text[:140])
                if birth is not None:
                    for mention in report.dates.get(first.index, ()):
                        if birth.end() - 1 <= mention.start <= birth.end() + 8:
                            add(first.index, mention)
    return sorted(out.values(), key=lambda t: (t.at.block, t.at.start))


def _offset(report: Report, row: ChronologyRow) -> int:
    """Where the row's period stands in its block: the block's own date mention."""
    begin = row.period.begin if row.period else None
    for mention in report.dates.get(row.when.block, ()):
        if begin is not None and mention.first == begin.first:
            return mention.start - begin.start
    return 0
