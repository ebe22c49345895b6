"""Reads a table: opens the file, finds the headings, and makes an entry of each row or tells what is wrong with it."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from cpraudit.case.shape import holds_prose
from cpraudit.case.tables.columns import TARGETS, Headings, Target, find_headings
from cpraudit.case.tables.csv_file import SEPARATORS, decoded, read_rows, said_separator
from cpraudit.case.tables.model import Cell, Column, Entry, Owner, Row, RowFault, Sheet, TableRead
from cpraudit.case.tables.refusals import is_workbook
from cpraudit.case.tables.when import NoDate, read_end, read_span
from cpraudit.case.tables.xlsx import read_sheet
from cpraudit.case.tree import CONTROL
from cpraudit.case.values import NotKnown, PartialDate
from cpraudit.errors import TableUnreadable, UsageError

_BREAKS = re.compile("[\x85\u2028\u2029]")  # line breaks to YAML, but not to Excel
_ANSWER = re.compile(r"(?i)\s*(?:not known|not applicable|not shared) because\b")
_BETWEEN = {True: "\n", False: ", "}  # paragraphs, parts of a line
_NOTHING = {"-", "–", "—", "n/a", "na", "unknown", "not known"}  # in columns that may be empty


def read_table(path: Path, owner: Owner, *, sheet: str | None = None, today: date) -> TableRead:
    """The entries of a table, and the rows that could not be read.

    Args:
        path: an Excel workbook (.xlsx, .xlsm) or a CSV file.
        owner: whose chronology it is.
        sheet: the sheet of a workbook; needed only when several hold something.
        today: two-figure years lie at most two years after it.

    Raises TableUnreadable when the file cannot be opened or has no headings that are known, UsageError when a sheet
    must be chosen.

    """
    data = _bytes(path)
    target = TARGETS[owner]
    hidden_sheets: list[str] = []
    if is_workbook(data, path.name):
        found, hidden_sheets = read_sheet(data, path.name, sheet)
        headings = find_headings(found.rows, target)
    else:
        if sheet is not None:
            raise UsageError(f"{path.name} is a CSV file, which has no sheets. Leave --sheet out.")
        found, headings = _of_csv(data, path.name, target)
    if headings is None:
        raise _no_headings(path.name, owner, target)
    reader = _Rows(found, headings, target, today)
    rows = [row for row in found.rows if row.number >= headings.first_row]
    entries, faults = reader.read(rows)
    read_rows = {entry.row for entry in entries} | {fault.row for fault in faults}
    return TableRead(
        owner=owner,
        sheet=found.name,
        columns=headings.columns,
        unread=headings.unread,
        entries=sorted(entries, key=lambda entry: (entry.when.first, entry.when.last)),
        faults=faults,
        hidden_rows=sorted(found.hidden_rows & read_rows),
        hidden_sheets=hidden_sheets,
    )


def _bytes(path: Path) -> bytes:
    if path.is_dir():
        raise UsageError(f"{path} is a folder. Give the name of the file in it.")
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise UsageError(f"There is no file {path}. Check the name and the folder.") from None
    except PermissionError:
        raise TableUnreadable(f"{path} cannot be read. Close it in Excel and try again.") from None
    except OSError as error:
        raise TableUnreadable(f"{path} cannot be read: {error.strerror or type(error).__name__}.") from None


def _of_csv(data: bytes, name: str, target: Target) -> tuple[Sheet, Headings | None]:
    """The rows by the separator that gives headings."""
    said, text = said_separator(decoded(data, name))
    fault: TableUnreadable | None = None
    empty = Sheet("", [])
    for separator in [said] if said else SEPARATORS:
        try:
            found = read_rows(text, separator, name)
        except TableUnreadable as error:
            fault = fault or error
            continue
        headings = find_headings(found.rows, target)
        if headings is not None:
            return found, headings
    if fault is not None:
        raise fault
    return empty, None


def _no_headings(name: str, owner: Owner, target: Target) -> TableUnreadable:
    what = (
        "'With whom', 'Carer', 'Placement'"
        if owner is Owner.PLACEMENTS
        else "'Event', 'What happened', 'Details'"
    )
    return TableUnreadable(
        f"{name} has no row of headings that is known: one column must be headed 'Date', 'When' or 'From', another "
        f"{what} or the like. Change the headings, or write them above the columns, and import it again."
    )


class _Rows:
    """Makes entries of rows."""

    def __init__(self, sheet: Sheet, headings: Headings, target: Target, today: date) -> None:
        self._sheet, self._headings, self._target, self._today = sheet, headings, target, today
        self._by_number = {row.number: row for row in sheet.rows}
        self._when = headings.of(target.when)[0]
        self._until = next(iter(headings.of(target.until or "until")), None)
        others = (target.when, target.until or "until")
        self._texts = [column for column in headings.columns if column.field not in others]

    def read(self, rows: list[Row]) -> tuple[list[Entry], list[RowFault]]:
        """The entries, and the faults of the rows that give none."""
        entries, faults = [], []
        for row in rows:
            if self._says_nothing(row):
                continue
            read = self._entry(row)
            if isinstance(read, Entry):
                entries.append(read)
            else:
                faults.append(read)
        return entries, faults

    def _says_nothing(self, row: Row) -> bool:
        """An empty row, one that only counts, or the headings again at the top of a printed page."""
        read = [row.cell(column.index) for column in self._headings.columns]
        if all(cell.is_empty for cell in read):
            return all(cell.is_empty or cell.is_number or cell.text.isdigit() for cell in row.cells)
        return all(
            cell.text == column.heading for cell, column in zip(read, self._headings.columns, strict=True)
        )

    def _entry(self, row: Row) -> Entry | RowFault:
        column = self._when
        cell = self._dated(row, column)
        try:
            if cell.is_empty:
                raise NoDate("there is no date")
            when, until = read_span(cell, today=self._today)
            if self._until is not None:
                column = self._until
                until = read_end(self._dated(row, column), today=self._today) or until
        except NoDate as error:
            return RowFault(row.number, column, str(error))
        if until is not None and until.last < when.first:
            return RowFault(row.number, column, f"the end, {until}, is before the beginning, {when}")
        return self._made(row, when, until)

    def _dated(self, row: Row, column: Column) -> Cell:
        """The cell of a date; for an empty one that is merged with cells above it, the top one."""
        cell = row.cell(column.index)
        top = self._sheet.merged.get((row.number, column.index), row.number)
        return self._by_number[top].cell(column.index) if cell.is_empty and top in self._by_number else cell

    def _made(self, row: Row, when: PartialDate, until: PartialDate | None) -> Entry | RowFault:
        for column in self._texts:
            error = row.cell(column.index).error
            if error:
                return RowFault(row.number, column, error)
        texts = self._texts_of(row)
        if self._target.text not in texts:
            column = self._headings.of(self._target.text)[0]
            return RowFault(row.number, column, "the cell is empty, but the row has a date")
        if until is not None and not self._target.until:
            texts[self._target.text] += f"\n(until {until})"
        fields: dict[str, object] = {self._target.when: when, **texts}
        if until is not None and self._target.until:
            fields[self._target.until] = until
        try:
            part = self._target.model.model_validate(fields)
        except ValidationError as error:
            fault = error.errors()[0]
            return RowFault(row.number, self._column_of(str(fault["loc"][0])), str(fault["msg"]))
        for name, text in texts.items():
            if isinstance(getattr(part, name), NotKnown) and not _ANSWER.match(text):
                message = "begins as case files say that something is not known; word it differently"
                return RowFault(row.number, self._column_of(name), message)
        return Entry(row.number, when, part)

    def _texts_of(self, row: Row) -> dict[str, str]:
        """The texts by their fields; of a field with several columns each is a paragraph."""
        texts: dict[str, str] = {}
        for column in self._texts:
            text = _fit(row.cell(column.index).text)
            optional = column.field != self._target.text
            if not text or (optional and text.casefold() in _NOTHING):
                continue
            prose = holds_prose(self._target.model, column.field)
            text = text if prose else " ".join(text.split())
            before = texts.get(column.field)
            texts[column.field] = f"{before}{_BETWEEN[prose]}{text}" if before else text
        return texts

    def _column_of(self, field: str) -> Column | None:
        return next(iter(self._headings.of(field)), None)


def _fit(text: str) -> str:
    """The text of a cell without characters that a case file cannot hold."""
    return CONTROL.sub("", _BREAKS.sub("\n", text)).replace("\t", " ").strip()
