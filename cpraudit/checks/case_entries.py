"""Chronologies, direct work, assessments and views of a report against the entries of the case file.

An entry of the case belongs to the words of the report that tell the same: by the date, else by the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from cpraudit.case.faults import Path, in_words
from cpraudit.case.model import Case
from cpraudit.case.reading import child_of, days_of, entries_of, value_of
from cpraudit.case.values import PartialDate
from cpraudit.checks.case_common import days_of_mention, mention_place, says, words_at
from cpraudit.checks.case_matching import Entry, Passage, holds, match
from cpraudit.checks.case_rules import DATE, DATES_MISSING
from cpraudit.checks.common import place, shown
from cpraudit.consistency.days import Days
from cpraudit.dates import Period, find_period
from cpraudit.findings.model import Finding, Place
from cpraudit.report.model import ChronologyRow, Owner, Report

_MOST_TOLD = 8  # dates in one message


def entries(report: Report, case: Case) -> Iterator[Finding]:
    """Each list of the case against the part of the report that holds it."""
    for owner, name, own in _chronologies(case):
        rows = [_row(report, row) for c in report.chronology_of(owner) for row in c.rows]
        yield from _compare(report, name, own, [row for row in rows if row is not None])
    for sections, name, own in _others(case):
        yield from _compare(report, name, own, _passages(report, sections))
    for section, name, own in _lasting(case):
        yield from _compare(report, name, own, _times(report, section))


def _chronologies(case: Case) -> Iterator[tuple[Owner, str, list[Entry]]]:
    homes = _entries(
        ("placements",),
        case.placements,
        ("began", "ended"),
        lambda p: (p.who_with, p.where, p.quality, p.why_moved),
    )
    events = _entries(("child_chronology",), case.child_chronology, ("when", "until"), lambda e: (e.what,))
    yield Owner.CHILD, "the child's homes and events", homes + events
    for owner, name in ((Owner.MOTHER, "mother"), (Owner.FATHER, "father")):
        parent = value_of(getattr(case, name))
        fact = parent.chronology if parent is not None else None
        yield (
            owner,
            f"the {name}'s chronology",
            _entries((name, "chronology"), fact, ("when", "until"), lambda e: (e.what,)),
        )
    agency = _entries(("agency_chronology",), case.agency_chronology, ("when", ""), lambda e: (e.what,))
    yield Owner.AGENCY, "the agency's decisions and actions", agency


def _others(case: Case) -> Iterator[tuple[tuple[str, ...], str, list[Entry]]]:
    views = value_of(child_of(case).views)
    work = views.direct_work if views is not None else None
    path: Path = ("child", "views", "direct_work")
    yield (
        ("CHILDVIEW",),
        "direct work",
        _entries(path, work, ("when", ""), lambda w: (w.who, w.method, w.said)),
    )
    for name, section, words in (
        ("parent_assessments", "PARENTASSESS", "assessments of the parents"),
        ("relative_assessments", "RELASSESS", "assessments of relatives and friends"),
    ):
        yield (
            (section,),
            words,
            _entries(
                (name,),
                getattr(case, name),
                ("completed", ""),
                lambda a: (a.of, a.kind, a.outcome, a.reason),
            ),
        )
    yield (
        ("OTHERVIEW",),
        "views of others",
        _entries(("other_views",), case.other_views, ("when", ""), lambda v: (v.who, v.view)),
    )


def _lasting(case: Case) -> Iterator[tuple[str, str, list[Entry]]]:
    education = value_of(child_of(case).education)
    schools = education.schools if education is not None else None
    for section, name, path, fact, texts in (
        ("EDUC", "nurseries and schools", ("child", "education", "schools"), schools, _school),
        ("PARENTREL", "marriages and partnerships", ("couples",), case.couples, _couple),
    ):
        yield section, name, _entries(path, fact, ("began", "ended"), texts)


def _school(school: Any) -> tuple[object, ...]:
    return school.name, school.kind


def _couple(couple: Any) -> tuple[object, ...]:
    return *entries_of(couple.people), couple.kind


def _entries(
    path: Path, fact: Any, fields: tuple[str, str], texts: Callable[[Any], Sequence[object]]
) -> list[Entry]:
    begin, end = fields
    out = []
    for index, part in enumerate(entries_of(fact)):
        date = getattr(part, begin)
        days = days_of(date)
        if days is not None and isinstance(date, PartialDate):
            text = " ".join(t for t in texts(part) if isinstance(t, str))
            out.append(
                Entry((*path, index), begin, date, days, getattr(part, end) if end else None, end, text)
            )
    return out


def _row(report: Report, row: ChronologyRow) -> Passage | None:
    """A row of a chronology whose beginning could be read."""
    return _of_period(row.text, row.period, place(row.when))


def _of_period(text: str, period: Period | None, at: Place) -> Passage | None:
    begin = days_of_mention(period.begin) if period is not None else None
    if period is None or begin is None:
        return None
    finish = period.finish
    end = days_of_mention(finish) if finish is not None and finish is not period.begin else None
    return Passage(text, ((begin, at),), end, is_open=finish is None)


def _times(report: Report, section: str) -> list[Passage]:
    """The rows of a part's tables that have a time in a cell of its own."""
    out: list[Passage] = []
    blocks = {b.index for s in report.with_id(section) for b in report.blocks_of(s)}
    for table in report.document.tables:
        for row in table.rows:
            for index in (i for cell in row for i in cell.blocks if i in blocks):
                words = report.document.blocks[index].text
                text = " ".join(report.document.cell_text(cell) for cell in row)
                period = find_period(words, pivot=report.pivot)
                found = _of_period(text, period, Place(index, 0, len(words)))
                out += [found] if found is not None else []
    return out


def _passages(report: Report, sections: tuple[str, ...]) -> list[Passage]:
    """The rows of tables and the paragraphs of these sections that have a date."""
    out: list[Passage] = []
    blocks = {b.index for s in report.with_id(*sections) for b in report.blocks_of(s)}
    in_rows: set[int] = set()
    for table in report.document.tables:
        for row in table.rows:
            inside = [i for cell in row for i in cell.blocks if i in blocks]
            in_rows.update(inside)
            if inside:
                text = " ".join(report.document.cell_text(cell) for cell in row)
                out += _passage(report, text, inside)
    for index in sorted(blocks - in_rows):
        out += _passage(report, report.document.blocks[index].text, [index])
    return out


def _passage(report: Report, text: str, blocks: list[int]) -> Iterator[Passage]:
    dates = [
        (days, mention_place(i, m), _is_the_date(report, i, m.start, m.end))
        for i in blocks
        for m in report.dates.get(i, ())
        if (days := days_of_mention(m)) is not None
    ]
    telling = [found for found in dates if found[2]] or dates
    if telling:
        yield Passage(text, tuple((days, at) for days, at, _ in telling))


def _is_the_date(report: Report, block: int, start: int, end: int) -> bool:
    """A date that stands alone in its cell, or that says when something was completed."""
    text = report.document.blocks[block].text
    alone = len(text.strip()) - (end - start) <= 2
    return (
        alone
        or re.search(r"\b(?:completed|dated|finished|on)[: ]*$", text[:start], re.IGNORECASE) is not None
    )


def _compare(report: Report, name: str, own: list[Entry], passages: list[Passage]) -> Iterator[Finding]:
    found = match(own, passages)
    for entry, passage in found.agreed:
        if _ends_otherwise(entry, passage):
            yield _differs(report, passage, entry.end, (*entry.path, entry.end_field))
    for entry, passage in found.differing:
        yield _differs(report, passage, entry.date, (*entry.path, entry.field))
    yield from _missing(report, name, found.left)


def _differs(report: Report, passage: Passage, value: object, path: Path) -> Finding:
    at = passage.dates[0][1]
    return Finding(DATE, f"'{shown(words_at(report, at))}' here; {says(value, path)}.", at)


def _ends_otherwise(entry: Entry, passage: Passage) -> bool:
    """Whether the same words tell of another end; a report may leave an end out, but a home that ended is not "to date"."""
    own = days_of(entry.end)
    if own is None or not holds(entry.text, passage.text):
        return False
    ends_elsewhere = passage.end is not None and not passage.end.meets(own)
    return ends_elsewhere or (passage.is_open and entry.path[0] == "placements")


def _missing(report: Report, name: str, entries: list[Entry]) -> Iterator[Finding]:
    """One finding for all dates of a list that stand nowhere in the report."""
    absent = [e for e in entries if not _is_told(report, e.days)]
    if not absent:
        return
    dates = "; ".join(f"{e.date} ({in_words((*e.path, e.field))})" for e in absent[:_MOST_TOLD])
    more = f"; and {len(absent) - _MOST_TOLD} more" if len(absent) > _MOST_TOLD else ""
    yield Finding(
        DATES_MISSING,
        f"Of {name}, the case file has what the report does not date: {dates}{more}.",
    )


def _is_told(report: Report, days: Days) -> bool:
    """Whether the report has the date anywhere, as a day or as its month."""
    return any(
        found.meets(days) and (found.last - found.first).days <= max(31, (days.last - days.first).days)
        for mentions in report.dates.values()
        for mention in mentions
        if (found := days_of_mention(mention)) is not None
    )
