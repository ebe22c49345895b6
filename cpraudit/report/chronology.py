"""Chronologies: rows of (when, what) from tables and from paragraphs that begin with a date, per owner."""

from __future__ import annotations

import re
from datetime import date

from cpraudit.dates import Period, find_period, uk_date
from cpraudit.document.model import Cell, Document, Table
from cpraudit.report.model import Chronology, ChronologyRow, Owner, Section, Source
from cpraudit.text import heading_key

_OWNERS = (
    ("CARECHRON", Owner.CHILD),
    ("AGENCYCHRON", Owner.AGENCY),
    ("MOTHER", Owner.MOTHER),
    ("FATHER", Owner.FATHER),
)
_LEAD = re.compile(
    r"^(?:On|In|From|By|Around|About|During|At)\s+(?=\S)|^(?:Then|Next|Later),?\s+(?:on|in|from)\s+(?=\S)"
)
_BIRTH = re.compile(r"^(?:From )?(?:Birth|Born)(?=\s*(?:$|[-–,.:]|to\b|until\b|till\b))", re.IGNORECASE)
_EARLY = re.compile(
    r"\b(?:childhood|early (?:life|years)|birth|born|growing up|as a (?:baby|child)|infancy)\b", re.IGNORECASE
)
_ENOUGH = 0.6  # share of rows whose first cell is a date, for a table to be a chronology
_FEWEST = 2


def find_chronologies(
    document: Document, sections: tuple[Section, ...], pivot: date, births: dict[Owner, date]
) -> tuple[Chronology, ...]:
    """Every chronology of the report, in reading order; `births` are the birthdays that 'Birth' stands for."""
    out: list[Chronology] = []
    taken: set[int] = set()
    for table in document.tables:
        # The first row may hold the section's own title.
        inside = next((i for r in reversed(table.rows) for c in r for i in c.blocks), 0)
        section = _section_of(sections, inside)
        owner = _owner(document, sections, section, table)
        rows = _dated_run(
            _table_rows(document, table, pivot, births.get(owner) if owner is not None else None)
        )
        if len(rows) < _FEWEST or sum(r.period is not None for r in rows) < _ENOUGH * len(rows):
            continue
        if section is not None and owner is not None:
            out.append(Chronology(owner, section.index, tuple(rows)))
            taken.add(section.index)
    for section in sections:
        owner = _owner_of_section(sections, section)
        if owner is None or section.index in taken:
            continue
        rows = _paragraph_rows(document, section, pivot)
        if len(rows) >= _FEWEST:
            out.append(Chronology(owner, section.index, tuple(rows), from_table=False))
    return tuple(sorted(out, key=lambda c: c.rows[0].when.block))


def _dated_run(rows: list[ChronologyRow]) -> list[ChronologyRow]:
    """The rows from the first dated one to the last, without labelled answers of the same table around them.

    A row such as 'Childhood' directly before the first date belongs to the story.
    """
    dated = [i for i, row in enumerate(rows) if row.period is not None]
    if not dated:
        return []
    first = dated[0]
    while first > 0 and len(rows[first - 1].text.split()) > 3 and rows[first - 1].early:
        first -= 1
    return rows[first : dated[-1] + 1]


def _section_of(sections: tuple[Section, ...], block: int) -> Section | None:
    holding = [s for s in sections if s.start <= block < s.end]
    return max(holding, key=lambda s: s.level, default=None)


def _owner_of_section(sections: tuple[Section, ...], section: Section) -> Owner | None:
    current: Section | None = section
    while current is not None:
        owners = [owner for section_id, owner in _OWNERS if section_id in current.ids]
        if len(owners) == 1:
            return owners[0]
        current = sections[current.parent] if current.parent is not None else None
    return None


def _owner(
    document: Document, sections: tuple[Section, ...], section: Section | None, table: Table
) -> Owner | None:
    if section is None:
        return None
    owner = _owner_of_section(sections, section)
    if owner is None and {"MOTHER", "FATHER"} & set(section.ids):
        header = heading_key(" ".join(document.cell_text(c) for c in table.rows[0]))
        if re.search(r"\b(?:mother|mum)\b", header):
            return Owner.MOTHER
        if re.search(r"\b(?:father|dad)\b", header):
            return Owner.FATHER
    return owner


def _table_rows(document: Document, table: Table, pivot: date, birth: date | None) -> list[ChronologyRow]:
    if not table.rows:
        return []
    header = [heading_key(document.cell_text(c)) for c in table.rows[0]]
    two_dates = (
        len(header) > 2
        and re.match(r"(?:from|start|began|date from)\b", header[0])
        and re.match(r"(?:to|until|end|till|date to|left)\b", header[1])
    )
    out = []
    for number, row in enumerate(table.rows):
        cells = [c for c in row if not c.continues]
        if len(cells) < 2:
            continue
        words = _words(document, cells[0])
        if words is None:
            continue
        block, text = words
        rest = cells[1:]
        when = text
        if two_dates and len(cells) > 2:
            finish = re.sub(
                r"^(?:to|until|till)\s+", "", document.cell_text(cells[1]).strip(), flags=re.IGNORECASE
            )
            when = f"{text.strip()} to {finish}" if re.search(r"\w", finish) else f"{text.strip()} to date"
            rest = cells[2:]
        if birth is not None:
            when = _BIRTH.sub(uk_date(birth), when.strip())
        period = find_period(_LEAD.sub("", when.strip()), pivot=pivot)
        if period is None and number == 0:
            continue  # the header row
        what = " | ".join(t for c in rest if (t := document.cell_text(c)))
        blocks = tuple(i for c in cells for i in c.blocks)
        early = period is None and bool(_EARLY.search(text))
        out.append(ChronologyRow(period, Source(block, 0, len(text)), what, blocks, early))
    return out


def _words(document: Document, cell: Cell) -> tuple[int, str] | None:
    for index in cell.blocks:
        text = document.blocks[index].text
        if text.strip():
            return index, text
    return None


def _paragraph_rows(document: Document, section: Section, pivot: date) -> list[ChronologyRow]:
    out = []
    rows_of = {t.index: t.rows for t in document.tables}
    for block in document.blocks[section.start : section.own_end]:
        found = dated_start(block.text, pivot)
        framed = block.cell is not None and len(rows_of[block.cell.table][block.cell.row]) > 1
        if found is not None and not framed:
            period, start, end = found
            out.append(
                ChronologyRow(
                    period, Source(block.index, start, end), block.text[end:].strip(" .:;,–-"), (block.index,)
                )
            )
    return out


def dated_start(text: str, pivot: date) -> tuple[Period, int, int] | None:
    """The date or period that a paragraph begins with, and where it stands."""
    body = text.lstrip()
    skipped = len(text) - len(body)
    number = re.match(r"(?:\d{1,2}\.\d{1,2}|[•\-–*])\s+", body)
    if number:
        skipped += number.end()
        body = body[number.end() :]
    lead = _LEAD.match(body)
    if lead and not body.startswith("From"):
        skipped += lead.end()
        body = body[lead.end() :]
    period = find_period(body, pivot=pivot)
    if period is None or period.start > 1:
        return None
    return period, skipped + period.start, skipped + period.end
