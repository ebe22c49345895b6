"""Reads one sheet of an Excel workbook: values as Excel last computed them, with how much of each date is shown.

openpyxl reads in its streaming mode, within limits that are checked in the zip's directory first (Python's zipfile
never unpacks more than the directory says).
"""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from cpraudit.case.tables.layout import read_layout
from cpraudit.case.tables.model import EMPTY, Cell, Row, Sheet, Shows
from cpraudit.case.tables.refusals import damaged, strange, strict, too_large
from cpraudit.dates import uk_date
from cpraudit.errors import CprauditError, TableUnreadable, UsageError

MAX_PARTS = 2_000
MAX_PART = 12 * 2**20  # of one XML part: some 60,000 rows of dates and events
MAX_XML = 40 * 2**20
MAX_ROW, MAX_COLUMNS = 20_000, 100
_STRICT = b"http://purl.oclc.org/ooxml/spreadsheetml/main"
_UNCALCULATED = (
    "the cell holds a formula without a result; open the file in Excel, save it and import it again"
)
_NOT_SHOWN = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')  # words, spacing and colours within a number format
_CARRIAGE_RETURN = re.compile("_x000D_\n?|\r\n?")


def read_sheet(data: bytes, name: str, wanted: str | None) -> tuple[Sheet, list[str]]:
    """The wanted sheet, or the only one that holds anything; and the names of the hidden sheets.

    Raises UsageError when a sheet must be chosen, TableUnreadable for a workbook that cannot be opened.
    """
    _check_sizes(data, name)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about drop-down lists and styles that openpyxl leaves out
            return _read(data, name, wanted)
    except CprauditError:
        raise
    except Exception:  # openpyxl raises whatever it stumbles over in a broken file
        raise damaged(name) from None


def _read(data: bytes, name: str, wanted: str | None) -> tuple[Sheet, list[str]]:
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        sheets: dict[str, Any] = {ws.title: ws for ws in book.worksheets}
        # No public name tells which part of the package a sheet is.
        layouts = {
            title: read_layout(archive, ws._worksheet_path, MAX_ROW, MAX_COLUMNS)
            for title, ws in sheets.items()
        }
        hidden = [title for title, ws in sheets.items() if ws.sheet_state != "visible"]
        title = _chosen(
            list(sheets), [t for t in sheets if layouts[t].last_row and t not in hidden], wanted, name
        )
    layout = layouts[title]
    if layout.last_row > MAX_ROW:
        raise TableUnreadable(
            f"The sheet '{title}' of {name} has something in row {layout.last_row}; at most {MAX_ROW:,} rows are read. "
            "Delete the empty rows at its end, or copy the list into a new workbook."
        )
    sheet = sheets[title]
    sheet.reset_dimensions()  # some programs write a wrong size, and openpyxl would believe it
    columns = min(layout.last_column + 1, MAX_COLUMNS)
    rows = [
        Row(number, tuple(_cell(cell, (number, n) in layout.uncalculated) for n, cell in enumerate(cells)))
        for number, cells in enumerate(sheet.iter_rows(max_row=MAX_ROW, max_col=columns), start=1)
    ]
    return Sheet(title, rows, frozenset(layout.hidden), layout.merged), [t for t in hidden if t != title]


def _chosen(titles: Sequence[str], filled: Sequence[str], wanted: str | None, name: str) -> str:
    listed = ", ".join(f"'{title}'" for title in titles)
    if wanted is not None:
        plain = wanted.strip().casefold()
        found = [t for t in titles if t == wanted] or [t for t in titles if t.strip().casefold() == plain]
        if found:
            return found[0]
        raise UsageError(f"{name} has no sheet '{wanted}'. Its sheets are: {listed}.")
    if len(filled) == 1:
        return filled[0]
    if filled:
        raise UsageError(
            f"{name} has several sheets: {', '.join(repr(t) for t in filled)}. Say which one, for example "
            f'--sheet "{filled[0]}".'
        )
    raise TableUnreadable(f"{name} has nothing in any sheet that is shown. Its sheets are: {listed}.")


def _cell(cell: Any, is_uncalculated: bool) -> Cell:
    value = cell.value
    if value is None:
        return Cell(error=_UNCALCULATED) if is_uncalculated else EMPTY
    if isinstance(value, datetime | date):
        day = value.date() if isinstance(value, datetime) else value
        return Cell(uk_date(day), day, shown_by(cell.number_format))
    if isinstance(value, time | timedelta):
        return Cell(str(value), None, Shows.TIME)
    if isinstance(value, bool):
        return Cell("yes" if value else "no")
    if isinstance(value, int | float):
        whole = isinstance(value, float) and value.is_integer()
        return Cell(str(int(value)) if whole else str(value), is_number=True)
    if cell.data_type == "e":
        return Cell(error=f"the cell shows {value}, a formula that went wrong")
    return Cell(_CARRIAGE_RETURN.sub("\n", str(value)).strip())


def shown_by(number_format: str) -> Shows:
    """How much of a date a number format shows: 'mmm-yy' a month, 'dd/mm/yyyy' a day."""
    codes = set(_NOT_SHOWN.sub("", number_format.split(";")[0].lower()))
    if number_format == "General":  # of cells that hold a date as text of a fixed form
        return Shows.DAY
    if "y" in codes:
        return Shows.DAY if "d" in codes else Shows.MONTH if "m" in codes else Shows.YEAR
    if "d" in codes or ("m" in codes and not codes & {"h", "s"}):
        return Shows.NO_YEAR
    return Shows.TIME


def _check_sizes(data: bytes, name: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            if any(part.flag_bits & 1 for part in parts):
                raise strange(name)
            xml = [part for part in parts if part.filename.lower().endswith((".xml", ".rels"))]
            sizes = [part.file_size for part in xml]
            if len(parts) > MAX_PARTS or sum(sizes) > MAX_XML or max(sizes, default=0) > MAX_PART:
                raise too_large(name)
            for part in xml:
                with archive.open(part) as stream:
                    start = stream.read(2_000)
                if (
                    b"<!DOCTYPE" in start or b"<!ENTITY" in start
                ):  # entities can fill the memory; Excel writes none
                    raise strange(name)
                if part.filename.lower() == "xl/workbook.xml" and _STRICT in start:
                    raise strict(name)
    except CprauditError:
        raise
    except Exception:  # zipfile raises a dozen kinds of error for a broken file
        raise damaged(name) from None
