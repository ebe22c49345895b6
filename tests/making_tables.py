"""Makes Excel workbooks and CSV files for tests of `cpraudit import`, and changes what openpyxl cannot write."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl

from cpraudit.case.tables import Owner, TableRead, read_table

TODAY = date(2026, 11, 28)
HEADINGS = ("Date", "Event")


def workbook(
    path: Path, rows: Iterable[Sequence[Any]], change: Callable[[Any, Any], None] | None = None
) -> Path:
    """A workbook with one sheet of these rows; `change` gets the workbook and the sheet before it is saved."""
    book = openpyxl.Workbook()
    sheet = book.active
    for row in rows:
        sheet.append(list(row))
    if change is not None:
        change(book, sheet)
    book.save(path)
    return path


def with_part(path: Path, part: str, change: Callable[[bytes], bytes]) -> Path:
    """The same zip file with one part changed; an empty result leaves the part out, a missing part is added."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[part] = change(parts.get(part, b""))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            if content:
                archive.writestr(name, content)
    path.write_bytes(out.getvalue())
    return path


def text_file(path: Path, text: str, encoding: str = "utf-8") -> Path:
    """A text file with exactly these characters."""
    path.write_bytes(text.encode(encoding))
    return path


def read(path: Path, owner: Owner = Owner.CHILD, sheet: str | None = None) -> TableRead:
    """The table, read on a fixed day."""
    return read_table(path, owner, sheet=sheet, today=TODAY)


def fields(table: TableRead) -> list[dict[str, str]]:
    """The entries as a case file writes them."""
    return [entry.fields for entry in table.entries]


def faults(table: TableRead) -> list[str]:
    """The faults as they are told."""
    return [str(fault) for fault in table.faults]
