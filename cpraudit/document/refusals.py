"""The sentences for files that cannot be read: what is wrong and what to do. Never a word of the report."""

from __future__ import annotations

from cpraudit.errors import ReportRefused, ReportUnreadable

_AGAIN = "Open it in Word, save it as a new Word document (.docx) and try again."
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the container of .doc, .xls, .ppt and of encrypted files


class NeedsConversion(ReportUnreadable):
    """A format that LibreOffice can turn into .docx; `suffix` is the usual ending of its name."""

    def __init__(self, name: str, kind: str, suffix: str) -> None:
        super().__init__(
            f"{name} is {kind}. "
            "Open it in Word, choose File > Save As > Word Document (.docx), and try again."
        )
        self.suffix = suffix


def damaged(name: str) -> ReportUnreadable:
    """The file is a Word file, but broken."""
    return ReportUnreadable(
        f"{name} is damaged and cannot be opened. "
        "Open it in Word, let Word repair it, save it again and try again."
    )


def too_large(name: str) -> ReportRefused:
    """The file is larger inside than any report can be."""
    return ReportRefused(f"{name} is far larger inside than any report, so it was not opened. {_AGAIN}")


def strange(name: str) -> ReportRefused:
    """The file is built as Word never builds one, which attackers do and Word does not."""
    return ReportRefused(f"{name} is built in a way that Word never uses, so it was not opened. {_AGAIN}")


def not_word(name: str) -> ReportUnreadable:
    """Some other kind of file."""
    return ReportUnreadable(f"{name} is not a Word document. {_AGAIN}")


def not_word_but_office(name: str) -> ReportUnreadable:
    """A spreadsheet, presentation or drawing."""
    return ReportUnreadable(f"{name} is an Office file but no Word document. Choose the report's Word file.")


def has_password(name: str) -> ReportUnreadable:
    """The file is encrypted."""
    return ReportUnreadable(
        f"{name} is protected with a password. Open it in Word with the password, choose "
        "File > Info > Protect Document > Encrypt with Password, clear the password, save, and try again."
    )


def odt(name: str) -> NeedsConversion:
    """An OpenDocument text."""
    return NeedsConversion(name, "an OpenDocument file (.odt)", ".odt")


def strict(name: str) -> NeedsConversion:
    """A Word document in the Strict variant of the format."""
    return NeedsConversion(name, "saved in Word's Strict format", ".docx")


def check_first_bytes(data: bytes, name: str) -> None:
    """Passes zip files only; raises the sentence that fits for anything else."""
    if not data:
        raise ReportUnreadable(f"{name} is empty. Copy it again from where it came from.")
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise has_password(name)
        if "worddocument".encode("utf-16-le") in data.lower():
            raise NeedsConversion(name, "an old Word document (.doc)", ".doc")
        raise not_word_but_office(name)
    if data.startswith(b"%PDF"):
        raise ReportUnreadable(f"{name} is a PDF. cpraudit reads Word files: use the one it was made from.")
    if data[:64].lstrip().startswith(b"{\\rtf"):
        raise NeedsConversion(name, "a rich text file (.rtf)", ".rtf")
    if not data.startswith(b"PK"):
        raise not_word(name)
