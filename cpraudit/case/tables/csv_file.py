"""Reads text with separators: comma, semicolon or tab; UTF-8, UTF-16 or the encoding of British Windows."""

from __future__ import annotations

import codecs
import csv
import io
import re

from cpraudit.case.tables.model import Cell, Row, Sheet
from cpraudit.case.tables.refusals import too_large
from cpraudit.errors import TableUnreadable

SEPARATORS = (",", ";", "\t")
MAX_TEXT, MAX_ROW = 10 * 2**20, 20_000
_SAYS_SEPARATOR = re.compile(r"sep=([,;\t])\r?\n")  # Excel's own first line, not shown as a row


def decoded(data: bytes, name: str) -> str:
    """The text of the file; raises TableUnreadable for bytes that are no text."""
    if len(data) > MAX_TEXT:
        raise too_large(name)
    utf16 = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))  # Excel's "Unicode Text"
    encodings = ["utf-16"] if utf16 else ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise TableUnreadable(
        f"{name} is not a text file that can be read. Open it in Excel, save it as CSV UTF-8 or as an Excel Workbook, and "
        "import that file."
    )


def said_separator(text: str) -> tuple[str | None, str]:
    """The separator that a first line "sep=;" states, None without one; and the text below that line."""
    found = _SAYS_SEPARATOR.match(text)
    return (found[1], text[found.end() :]) if found else (None, text)


def read_rows(text: str, separator: str, name: str) -> Sheet:
    """The rows; their numbers count records, as Excel counts rows, and not the lines of the file.

    A cell that begins with "=" is text like any other. Raises TableUnreadable for quotation marks that do not match.
    """
    rows: list[Row] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for number, cells in enumerate(reader, start=1):
            rows.append(Row(number, tuple(Cell(_plain(cell)) for cell in cells)))
            if number > MAX_ROW:
                raise too_large(name)
    except csv.Error:
        raise TableUnreadable(
            f"{name}: the quotation marks do not match in the row that begins after row {len(rows)}. "
            "Each text in quotation marks must close them, and a quotation mark inside it is written twice."
        ) from None
    return Sheet("", rows)


def _plain(cell: str) -> str:
    return cell.replace("\r\n", "\n").replace("\r", "\n").strip()
