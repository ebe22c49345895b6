"""Which kind of file a table is, by its first bytes; and the sentences for those that cannot be read."""

from __future__ import annotations

import io
import zipfile
from pathlib import PurePath

from cpraudit.errors import TableUnreadable

MAX_FILE = 50 * 2**20
_AS_XLSX = "Open it in Excel, choose File > Save As > Excel Workbook (.xlsx), and import that file."
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the container of .xls, .doc and of encrypted files
_CSV = (".csv", ".tsv", ".txt")


def is_workbook(data: bytes, name: str) -> bool:
    """True for an Excel workbook (.xlsx, .xlsm), False for text with separators (.csv).

    Raises TableUnreadable with the sentence that fits for every other kind of file.
    """
    if not data:
        raise TableUnreadable(f"{name} is empty. Copy it again from where it came from.")
    if len(data) > MAX_FILE:
        raise too_large(name)
    if data.startswith(_OLE):
        raise _old_or_locked(data, name)
    if data.startswith(b"PK"):
        return _is_xlsx(data, name)
    start = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<html", b"<!doctype", b"<table", b"<meta", b"<?xml")):
        raise TableUnreadable(f"{name} is a web page with the name of a table. {_AS_XLSX}")
    if data.startswith(b"%PDF"):
        raise TableUnreadable(f"{name} is a PDF. cpraudit reads the Excel file or CSV that it was made from.")
    if PurePath(name).suffix.lower() not in _CSV:
        raise TableUnreadable(f"{name} is neither an Excel workbook nor a CSV file. {_AS_XLSX}")
    return False


def too_large(name: str) -> TableUnreadable:
    """A file that is larger inside than any list of events."""
    return TableUnreadable(
        f"{name} is far larger inside than a list of events, so it was not opened. Copy the columns with the dates and "
        "events into a new workbook and import that."
    )


def damaged(name: str) -> TableUnreadable:
    """A workbook that is broken."""
    return TableUnreadable(f"{name} is damaged and cannot be read. {_AS_XLSX}")


def strange(name: str) -> TableUnreadable:
    """A workbook built as no program for tables builds one."""
    return TableUnreadable(
        f"{name} is built in a way that Excel never uses, so it was not opened. {_AS_XLSX}"
    )


def strict(name: str) -> TableUnreadable:
    """A workbook in the Strict variant of the format, which openpyxl takes for an empty one."""
    return TableUnreadable(f"{name} is saved as a Strict Open XML workbook. {_AS_XLSX}")


def _old_or_locked(data: bytes, name: str) -> TableUnreadable:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return TableUnreadable(
            f"{name} is protected with a password. Open it in Excel with the password, choose File > Info > "
            "Protect Workbook > Encrypt with Password, clear the password, save, and import it again."
        )
    if PurePath(name).suffix.lower() == ".doc" or "WordDocument".encode("utf-16-le") in data:
        return TableUnreadable(
            f"{name} is an old Word document and no table. Copy the table into Excel first."
        )
    return TableUnreadable(f"{name} is an old Excel workbook (.xls). {_AS_XLSX}")


def _is_xlsx(data: bytes, name: str) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {part.lstrip("/").lower() for part in archive.namelist()}
            kind = archive.read("mimetype")[:100] if "mimetype" in archive.namelist() else b""
    except (zipfile.BadZipFile, OSError, RuntimeError, ValueError, NotImplementedError, EOFError):
        raise damaged(name) from None
    if b"opendocument" in kind:
        raise TableUnreadable(f"{name} is an OpenDocument table (.ods). {_AS_XLSX}")
    if "xl/workbook.bin" in parts:
        raise TableUnreadable(f"{name} is a binary Excel workbook (.xlsb). {_AS_XLSX}")
    if any(part.startswith("word/") for part in parts):
        raise TableUnreadable(f"{name} is a Word document. Copy its table into Excel and import that file.")
    if not any(part.startswith("xl/") for part in parts):
        raise TableUnreadable(f"{name} is no Excel workbook, whatever its name says. {_AS_XLSX}")
    return True
