"""Label and value pairs: rows of two-column tables, and 'Label: value' in paragraphs."""

from __future__ import annotations

import re

from cpraudit.document.model import Cell, Document, Table
from cpraudit.report.model import Field, Source
from cpraudit.text import heading_key

_IN_TEXT = re.compile(r"(?:^|(?<=[.;\n]\s)|(?<=\n))([A-Z][\w'’/()&,\- ]{1,60}?)\s*:\s+(?=\S)")
MAX_LABEL = 140


def read_fields(document: Document) -> list[Field]:
    """All pairs, in reading order."""
    out: list[Field] = []
    for table in document.tables:
        if not is_list(document, table):
            for row in table.rows:
                out += _row_fields(document, table, row)
    for block in document.blocks:
        if (block.in_body and block.cell is None) or (
            block.in_body and ":" in block.text and not block.text.strip().endswith(":")
        ):
            out += _text_fields(block.index, block.text)
    return sorted(out, key=lambda f: (f.source.block, f.source.start))


def is_list(document: Document, table: Table) -> bool:
    """A list has a header row and rows alike (three or more columns, or two with a header of column names)."""
    rows = [r for r in table.rows if len(r) > 1]
    if len(rows) < 2:
        return False
    header = [document.cell_text(c) for c in rows[0]]
    if not all(h and len(h) < 90 for h in header):
        return False
    bold = all(_bold(document, c) for c in rows[0])
    below = [_bold(document, r[0]) for r in rows[1:]]
    if len(header) > 2:
        return bold or (not any(_bold(document, c) for c in rows[0]) and header_like(header))
    first = heading_key(document.cell_text(rows[1][0]))
    return (bold and not all(below)) or (
        header_like(header) and heading_key(header[0]) in _DATE_WORDS and any(c.isdigit() for c in first)
    )


_HEADER_WORDS = {
    "date",
    "dates",
    "when",
    "period",
    "name",
    "relationship",
    "with",
    "with whom",
    "option",
    "role",
    "person",
    "from",
    "event",
    "what happened",
    "what",
    "year",
    "years",
    "who",
    "decision",
    "action",
    "decision or action",
    "arrangement",
    "time",
    "age",
}


_DATE_WORDS = {"date", "dates", "when", "period", "year", "years", "time", "age"}


def header_like(header: list[str]) -> bool:
    """True for column names such as Date | Event or Name | Relationship."""
    keys = [heading_key(h) for h in header]
    return (
        keys[0] in _HEADER_WORDS
        and all(len(k.split()) <= 7 for k in keys)
        and not re.search(r"\d{4}", " ".join(keys))
    )


def _bold(document: Document, cell: Cell) -> bool:
    texts = [document.blocks[i] for i in cell.blocks if document.blocks[i].text.strip()]
    return bool(texts) and all(b.bold > 0.8 or b.outline is not None for b in texts)


def _row_fields(document: Document, table: Table, row: tuple[Cell, ...]) -> list[Field]:
    out: list[Field] = []
    if len(row) % 2 or not row:
        return out
    for label_cell, value_cell in zip(row[::2], row[1::2], strict=True):
        label = document.cell_text(label_cell)
        if not label or len(label) > MAX_LABEL or label_cell.continues:
            continue
        # A nested table's rows are pairs of their own.
        blocks = tuple(i for i in value_cell.blocks if document.blocks[i].text.strip())
        value = document.cell_text(value_cell)
        first = blocks[0] if blocks else (value_cell.blocks[0] if value_cell.blocks else label_cell.blocks[0])
        text = document.blocks[first].text
        out.append(
            Field(
                heading_key(label),
                label,
                value,
                Source(first, 0, len(text)),
                label_cell.blocks[0],
                blocks,
                table.index,
            )
        )
    return out


def _text_fields(index: int, text: str) -> list[Field]:
    out = []
    marks = list(_IN_TEXT.finditer(text))
    for number, match in enumerate(marks):
        end = marks[number + 1].start() if number + 1 < len(marks) else len(text)
        stop = re.search(r"[.;](?:\s|$)|\n", text[match.end() : end])
        if stop:
            end = match.end() + stop.start()
        value = text[match.end() : end].strip()
        label = match.group(1).strip()
        if value and len(label.split()) <= 8:
            out.append(
                Field(
                    heading_key(label),
                    label,
                    value,
                    Source(index, match.end(), match.end() + len(value)),
                    index,
                    (index,),
                )
            )
    return out
