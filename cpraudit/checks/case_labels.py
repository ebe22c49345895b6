"""Dates that have a label of their own in a report, against the case file: front page, legal status, health, pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cpraudit.case.faults import Path
from cpraudit.case.model import Case
from cpraudit.case.reading import days_of, value_of
from cpraudit.checks.case_common import days_of_mention, mention_place, says, words_at
from cpraudit.checks.case_people import Pair
from cpraudit.checks.case_rules import DATE
from cpraudit.checks.common import shown
from cpraudit.dates import DateMention
from cpraudit.findings.model import Finding
from cpraudit.report.model import Report, Source
from cpraudit.text import folded

# The section, the label, and where the case has the date.
_LABELS: tuple[tuple[frozenset[str], re.Pattern[str], Path], ...] = (
    (
        frozenset({"LEGAL", "KEYFACTS", "ID", "AGENCY"}),
        re.compile(
            r"(?:date )?(?:first |became |child )*looked after(?: since| from)?|looked after(?: by .*)? since"
            r"|date (?:accommodated|of (?:entry|coming|reception) (?:in)?to care)|(?:came|entered) (?:in)?to care(?: on)?"
        ),
        ("legal", "since"),
    ),
    (
        frozenset({"CARER"}),
        re.compile(
            r"since|(?:placed|lived|living) (?:here |there |with \w+ )?since|date of (?:this )?placement"
        ),
        ("carer", "since"),
    ),
    (
        frozenset({"HEALTH"}),
        re.compile(r"(?:date of )?(?:the )?(?:last )?(?:adoption )?medical(?: examination)?(?: on| date)?"),
        ("child", "health", "last_medical"),
    ),
    (
        frozenset({"HEALTH"}),
        re.compile(r"date of (?:the |medical )*(?:summary|report)|summary (?:written|dated)(?: on)?"),
        ("child", "health", "summary_date"),
    ),
)
_DEATH = re.compile(r"(?:date of death|died)(?: on)?")
_FACTS: dict[str, Path] = {
    "report.completed": ("decisions", "report_completed"),
    "report.updated": ("decisions", "report_updated"),
    "decision.shobpa": ("decisions", "should_be_placed"),
}


def labelled_dates(report: Report, case: Case, pairs: list[Pair]) -> Iterator[Finding]:
    """Each labelled date that the case gives differently."""
    for kind, path in _FACTS.items():
        for fact in report.facts_of(kind):
            yield from _first_date(report, fact.source, _at(case, path), path)
    for sections, pattern, path in _LABELS:
        for field in report.fields:
            if pattern.fullmatch(field.key) and sections & report.ids_of(field.source.block):
                yield from _first_date(report, field.source, _at(case, path), path)
    yield from _deaths(report, pairs)
    yield from _signatures(report, case)
    yield from _pictures(report, case, pairs)


def _within(report: Report, block: int, start: int, end: int) -> list[DateMention]:
    return [m for m in report.dates.get(block, ()) if start <= m.start and m.end <= end]


def _at(case: Case, path: Path) -> object:
    """The value at a path; None where a part on the way is missing."""
    value: object = case
    for step in path:
        value = value_of(getattr(value, str(step))) if value is not None else None
    return value


def _deaths(report: Report, pairs: list[Pair]) -> Iterator[Finding]:
    """The date of death in a person's own part of the report."""
    for field in report.fields:
        section = report.section_of(field.source.block)
        if section is None or not _DEATH.fullmatch(field.key):
            continue
        for pair in pairs:
            died = getattr(pair.someone.part, "died", None)
            if pair.person.first and folded(pair.person.first) in folded(section.heading).split():
                yield from _first_date(report, field.source, died, (*pair.someone.path, "died"))


def _signatures(report: Report, case: Case) -> Iterator[Finding]:
    """The day beside a signature, in a row that names who signed."""
    author, decisions = value_of(case.author), value_of(case.decisions)
    team = value_of(case.team)
    manager = value_of(team.manager) if team is not None else None
    wanted: list[tuple[str | None, object, Path]] = []
    if author is not None:
        wanted.append((value_of(author.name), author.signed, ("author", "signed")))
    if manager is not None and decisions is not None:
        path: Path = ("decisions", "manager_signed")
        wanted.append((value_of(manager.name), decisions.manager_signed, path))
    blocks = {b.index for s in report.with_id("SIGN") for b in report.blocks_of(s)}
    for table in report.document.tables:
        for row in table.rows:
            text = folded(" ".join(report.document.cell_text(cell) for cell in row))
            inside = [i for cell in row for i in cell.blocks if i in blocks and report.dates.get(i)]
            for name, signed, path in wanted:
                if name and folded(name) in text and len(inside) == 1:
                    length = len(report.document.blocks[inside[0]].text)
                    yield from _first_date(report, Source(inside[0], 0, length), signed, path)


def _first_date(report: Report, source: Source, value: object, path: Path) -> Iterator[Finding]:
    """A finding when the first date of some words is not that of the case."""
    own = days_of(value)
    for mention in _within(report, source.block, source.start, source.end)[:1]:
        days = days_of_mention(mention)
        if own is not None and days is not None and not own.meets(days):
            at = mention_place(source.block, mention)
            yield Finding(DATE, f"'{shown(words_at(report, at))}' here; {says(value, path)}.", at)


def _pictures(report: Report, case: Case, pairs: list[Pair]) -> Iterator[Finding]:
    """A caption whose one date is not that of the photograph in the case."""
    for photo in report.photos:
        if photo.is_genogram or photo.person is None or photo.caption is None:
            continue
        pair = next((p for p in pairs if p.person is photo.person), None)
        photograph = value_of(getattr(pair.someone.part, "photograph", None)) if pair is not None else None
        if pair is None or photograph is None:
            continue
        mentions = _within(report, photo.caption.block, photo.caption.start, photo.caption.end)
        if len(mentions) == 1:
            path = (*pair.someone.path, "photograph", "taken")
            yield from _first_date(report, photo.caption, photograph.taken, path)
