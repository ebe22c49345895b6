"""The report as the gatherers read it: sentence by sentence, each with its label, section and parents."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from cpraudit.checklist.evidence.parents import Naming, whom
from cpraudit.dates import DateMention, Precision
from cpraudit.document.model import Block, Cell, Table
from cpraudit.findings.model import Place
from cpraudit.report.fields import MAX_LABEL, is_list
from cpraudit.report.model import Person, Report, Role, Section, Source
from cpraudit.settings import Run, Settings
from cpraudit.text import folded, sentences, straight

EVERYWHERE = "the whole report"
DATED = frozenset({Precision.DAY, Precision.MONTH, Precision.DAY_NO_YEAR, Precision.MONTH_NO_YEAR})


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of the report."""

    block: int
    start: int
    end: int
    text: str  # with straight quotation marks and plain hyphens
    label: str  # the first cell of its row, when it stands in another cell
    ids: frozenset[str]  # the sections that hold it
    dates: tuple[DateMention, ...]  # days and months that it gives
    label_dates: tuple[DateMention, ...]  # those of its label: the date of a chronology's row
    about: frozenset[Role]  # which parents it is about
    lead: str = ""  # "Shelley." or "Seeing this report." at the head of its paragraph

    @property
    def place(self) -> Place:
        """Its exact words."""
        return Place(self.block, self.start, self.end)

    @property
    def full(self) -> str:
        """The sentence with its label before it: 'Shown this report: Gemma read most of it'."""
        before = ": ".join(w for w in (self.label, self.lead) if w)
        return f"{before}: {self.text}" if before else self.text


@dataclass(frozen=True, slots=True)
class RowText:
    """A row of a table, or a paragraph, that tells of one person or matter."""

    label: str  # its first cell, or the sub-heading of a paragraph
    text: str  # all of it, label included
    cells: tuple[str, ...]
    headers: tuple[str, ...]  # the header row's words above each cell; () for a paragraph
    blocks: tuple[int, ...]
    place: Place  # the words of its last cell, or the paragraph

    @property
    def said(self) -> str:
        """What stands after the label."""
        return self.text.removeprefix(self.label).strip(" |:")


_RUN_IN = re.compile(
    r"(?:[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2}(?:,? (?:and|&) [A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2})?|(?:The |His |Her )?(?:birth )?"
    r"(?:mother|father|mum|dad|parents)|(?:Seeing|Showing|Shown|Sharing|Reading|Report|Support|Help|Counselling|Independent|Views|"
    r"Own|Work|Meetings?|Wishes)(?: [\w']+){0,5})[.:]",
    re.IGNORECASE,
)
_NO_HEADING = re.compile(
    r"(?:he|she|they|it|i|we|this|that|there|none|no|not|yes|both|neither|unknown|nothing|nobody|see)\b|.*\b(?:is|was|are|were|has|had|"
    r"have|did|does|do|will|can|could|would|agrees?d?|says?|said|wants?|declined|refused)\b",
    re.IGNORECASE,
)


def _run_in_heading(sentence: str) -> str:
    """'Shelley' of a paragraph that begins 'Shelley. We talked about adoption on ...'; '' for an ordinary sentence."""
    if not _RUN_IN.fullmatch(sentence) or _NO_HEADING.match(sentence) or not sentence[:1].isupper():
        return ""
    return sentence.rstrip(".:")


class Reading:
    """A report with what the gatherers ask of it again and again, worked out once."""

    def __init__(self, report: Report, settings: Settings, run: Run) -> None:
        """`run` says the day of the audit and the stage."""
        self.report, self.settings, self.run = report, settings, run
        self.naming = Naming(report)
        self._tables: dict[int, Table] = {t.index: t for t in report.document.tables}

    # ---- sentences

    @cached_property
    def statements(self) -> list[Statement]:
        """Every sentence below a heading, in reading order."""
        return [s for block in self.report.prose() for s in self._of(block)]

    def _of(self, block: Block) -> Iterator[Statement]:
        first = self._first_cell(block)
        if first is not None and block.index in first.blocks:
            return  # it is the label of its row, and read with the other cells
        text = straight(block.text)
        label, ids = self._cell(first) if first is not None else "", self.report.ids_of(block.index)
        label_dates = tuple(d for i in (first.blocks if first is not None else ()) for d in self._dates(i))
        section = self.report.section_of(block.index)
        heading = section.heading if section is not None and section.level > 1 else ""
        dates = self._dates(block.index)
        before: frozenset[Role] = frozenset()
        spans = sentences(text)
        lead = _run_in_heading(text[spans[0].start : spans[0].end]) if len(spans) > 1 else ""
        for span in spans:
            words = text[span.start : span.end]
            own = lead if span is not spans[0] else ""
            about = whom(self.naming, words, f"{heading} {label} {own}", ids, before)
            before = about or before
            inside = tuple(d for d in dates if span.start <= d.start < span.end)
            yield Statement(
                block.index, span.start, span.end, words, label, ids, inside, label_dates, about, own
            )

    def row_label(self, block: Block) -> str:
        """The words of the cell that labels the row of a block; '' for a paragraph, or the label itself."""
        first = self._first_cell(block)
        return self._cell(first) if first is not None and block.index not in first.blocks else ""

    def _dates(self, block: int) -> list[DateMention]:
        return [d for d in self.report.dates.get(block, ()) if d.precision in DATED]

    def _first_cell(self, block: Block) -> Cell | None:
        """The cell that labels the row of a block; None outside tables and in rows of one cell."""
        table = self._tables.get(block.cell.table) if block.cell is not None else None
        if table is None or block.cell is None:
            return None
        filled = [c for c in table.rows[block.cell.row] if self.report.document.cell_text(c)]
        if len(filled) < 2 or len(self._cell(filled[0])) > MAX_LABEL:
            return None
        return filled[0]

    def under(self, *ids: str) -> list[Statement]:
        """The sentences of the sections with these ids."""
        wanted = set(ids)
        return [s for s in self.statements if wanted & s.ids]

    def matching(
        self, pattern: re.Pattern[str], statements: Iterable[Statement] | None = None
    ) -> list[Statement]:
        """The sentences whose words, with their label, match."""
        return [s for s in (self.statements if statements is None else statements) if pattern.search(s.full)]

    # ---- rows

    def rows(self, *ids: str) -> list[RowText]:
        """The rows of tables, and the paragraphs outside tables, of the sections with these ids."""
        out: list[RowText] = []
        seen: set[tuple[int, int]] = set()
        heads = {s.heading_block for s in self.report.sections}
        for block in {
            b.index: b for s in self.report.with_id(*ids) for b in self.report.blocks_of(s)
        }.values():
            if not (block.text.strip() or block.pictures) or block.index in heads:
                continue
            table = self._tables.get(block.cell.table) if block.cell is not None else None
            row = table.rows[block.cell.row] if table is not None and block.cell is not None else ()
            if table is not None and row and row is table.rows[0] and is_list(self.report.document, table):
                continue  # the names of the columns
            if table is None or len([c for c in row if not c.continues]) < 2:
                out.append(self._paragraph(block))
            elif (table.index, row[0].row) not in seen:
                seen.add((table.index, row[0].row))
                out.append(self._row(row, table))
        return out

    def row_text(self, block: Block) -> str:
        """All cells of the row that holds a block; its own words outside tables."""
        table = self._tables.get(block.cell.table) if block.cell is not None else None
        if table is None or block.cell is None:
            return straight(block.text)
        return " | ".join(t for c in table.rows[block.cell.row] if not c.continues and (t := self._cell(c)))

    def _paragraph(self, block: Block) -> RowText:
        section = self.report.section_of(block.index)
        label = section.heading if section is not None and section.level > 1 else ""
        text = straight(block.text)
        whole = f"{label}: {text}" if label else text
        return RowText(label, whole, (text,), (), (block.index,), Place(block.index, 0, len(block.text)))

    def _row(self, row: tuple[Cell, ...], table: Table) -> RowText:
        cells = [c for c in row if not c.continues]
        above = {} if row is table.rows[0] else {c.column: self._cell(c) for c in table.rows[0]}
        texts = tuple(self._cell(c) for c in cells)
        blocks = tuple(i for c in cells for i in c.blocks)
        filled = [i for i in blocks if self.report.document.blocks[i].text.strip()] or list(blocks)
        last = self.report.document.blocks[filled[-1]]
        headers = tuple(above.get(c.column, "") for c in cells)
        whole = " | ".join(t for t in texts if t)
        return RowText(texts[0], whole, texts, headers, blocks, Place(last.index, 0, len(last.text)))

    def _cell(self, cell: Cell) -> str:
        return " ".join(straight(self.report.document.cell_text(cell)).split())

    # ---- places and people

    def place(self, source: Source) -> Place:
        """Where a fact of the report stands."""
        return Place(source.block, source.start, source.end)

    def heading(self, block: int) -> str:
        """The heading that a block stands under, as printed."""
        section = self.report.section_of(block)
        return section.heading if section is not None else ""

    def searched(self, *ids: str) -> tuple[str, ...]:
        """Where it was looked for: the headings of these sections, or that the report has none."""
        out = []
        for section_id in ids:
            found: list[Section] = self.report.with_id(section_id)
            out += [s.heading for s in found if s.heading] or [
                f"(no section for: {self.report.spec(section_id).title})"
            ]
        return tuple(dict.fromkeys(out))

    @cached_property
    def parents(self) -> list[Person]:
        """The parents whom the report knows and does not say have died."""
        return [
            p for p in self.report.people_with(Role.MOTHER, Role.FATHER) if not self.naming.out_of_reach(p)
        ]

    @cached_property
    def siblings(self) -> list[Person]:
        """The child's brothers and sisters."""
        return self.report.people_with(Role.SIBLING)

    def names(self, person: Person, text: str) -> bool:
        """True when a text names a person of the family."""
        return bool(self.naming.pattern(person).search(folded(text)))
