"""The zip package of a Word file, read within limits: nothing is unpacked to disk, followed or run.

Sizes are checked in the zip's directory before anything is read, and again while reading, because a directory
can lie. XML is parsed part by part, only when it is asked for, and only after its elements and attributes
have been counted: a tree costs memory by these and not by its letters. The limits follow what 1,083 real
files needed, with room; a report of 60,000 words saved by LibreOffice, the most wordy writer of XML, fits.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from lxml import etree
from lxml.etree import _Element as Element

from cpraudit.document.ooxml import STRICT, W
from cpraudit.document.refusals import (
    check_first_bytes,
    damaged,
    has_password,
    not_word,
    not_word_but_office,
    odt,
    strange,
    strict,
    too_large,
)
from cpraudit.errors import ReportUnreadable

MAX_FILE = 100 * 2**20
MAX_PARTS = 4_000
MAX_UNPACKED = 300 * 2**20
MAX_RATIO = 150  # of parts over 1 MB that are no pictures
MAX_XML = 32 * 2**20  # all XML that is parsed, together
MAX_NODES = 800_000  # elements (both tags count) and attributes
MAX_PICTURE = 40 * 2**20

_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".emf", ".wmf", ".webp")
_DIRECTORY_ENTRY = b"PK\x01\x02"
_ZIP_ERRORS = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, OSError,
               RuntimeError, ValueError, OverflowError)  # fmt: skip
_DECLARATION = re.compile(r"<\?xml[^>]{0,200}\?>")
_ENCODING = re.compile(rb"<\?xml[^>]{0,200}?\sencoding\s*=\s*[\"']([A-Za-z0-9._\-]{1,40})[\"']")
_UTF16 = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"<\x00": "utf-16-le", b"\x00<": "utf-16-be"}
_OTHER_APPLICATIONS = ("xl", "ppt", "visio")


@dataclass(frozen=True, slots=True)
class Relationship:
    """A pointer from one part of the package to another, or to something outside."""

    kind: str  # last word of its type: "header", "image", "hyperlink"
    target: str  # the name of a part, or the address when it leads outside
    external: bool


class Package:
    """The parts of a Word file, by name; `main` is the part that holds the body."""

    def __init__(self, data: bytes, name: str) -> None:
        """Opens the bytes of a .docx, .docm, .dotx or .dotm; `name` is the file's name, for messages.

        Raises NeedsConversion for formats that can be converted, ReportRefused for hostile or enormous files
        and ReportUnreadable for all else that cannot be opened.
        """
        check_first_bytes(data, name)
        self.name = name
        self._archive = _open_zip(data, name)
        self._entries = _checked_entries(self._archive, name)
        self._xml_bytes = self._nodes = 0
        self._related: dict[str, dict[str, Relationship]] = {}
        self.main = self._find_main()
        if self.main.split("/")[0] in _OTHER_APPLICATIONS:
            raise not_word_but_office(name)
        self.root = self.xml(self.main)
        if self.root.tag == STRICT + "document":
            raise strict(name)
        if self.root.tag != W + "document":
            raise not_word_but_office(name)

    def names(self) -> list[str]:
        """The names of all parts, as the zip has them."""
        return [entry.filename for entry in self._entries.values()]

    def has(self, part: str) -> bool:
        """Whether there is such a part."""
        return _key(part) in self._entries

    def content(self, part: str, limit: int) -> bytes:
        """The bytes of a part; raises ReportUnreadable when damaged, ReportRefused when over the limit."""
        try:
            with self._archive.open(self._entries[_key(part)]) as stream:
                content = stream.read(limit + 1)
        except (KeyError, *_ZIP_ERRORS):
            raise damaged(self.name) from None
        if len(content) > limit:
            raise too_large(self.name)
        return content

    def xml(self, part: str) -> Element:
        """The root element of a part; raises ReportUnreadable or ReportRefused."""
        content = self.content(part, MAX_XML - self._xml_bytes)
        self._xml_bytes += len(content)
        plain = _as_utf8(content)
        if plain is None:
            raise damaged(self.name)
        if b"<!DOCTYPE" in plain:  # entities can fill the memory or reach out of the file; Word writes none
            raise strange(self.name)
        self._nodes += plain.count(b"<") + plain.count(b"=")
        if self._nodes > MAX_NODES:
            raise too_large(self.name)
        parser = etree.XMLParser(
            encoding="utf-8", resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
        )
        try:
            return etree.fromstring(plain, parser)
        except etree.XMLSyntaxError as error:
            if "XML_PARSE_HUGE" in str(error):  # libxml2's limits: 256 levels, 10 million letters
                raise strange(self.name) from None
            raise damaged(self.name) from None

    def related(self, part: str = "") -> dict[str, Relationship]:
        """The relationships of a part by their ids ('' for the whole package); dangling ones are left out."""
        if part not in self._related:
            folder, _, file = part.rpartition("/")
            rels = f"{folder}/_rels/{file}.rels"
            found = self._read_relationships(rels, folder) if self.has(rels) else {}
            self._related[part] = found
        return self._related[part]

    def _read_relationships(self, rels: str, folder: str) -> dict[str, Relationship]:
        out: dict[str, Relationship] = {}
        for element in self.xml(rels):
            kind = (element.get("Type") or "").rpartition("/")[2]
            target = element.get("Target") or ""
            external = element.get("TargetMode") == "External"
            if not external:
                target = _resolve(folder, target)
            if external or self.has(target):
                out[element.get("Id") or ""] = Relationship(kind, target, external)
        return out

    def _find_main(self) -> str:
        if not self.has("_rels/.rels"):
            raise not_word(self.name)
        main = [r.target for r in self.related().values() if r.kind == "officeDocument" and not r.external]
        if main:
            return main[0]
        # A relationship that leads nowhere has been left out: the zip is a Word file without its document.
        raise damaged(self.name) if self.has("[Content_Types].xml") else not_word(self.name)


def _open_zip(data: bytes, name: str) -> zipfile.ZipFile:
    # Counted before zipfile makes an object of each entry; the count that the zip states may be a lie.
    if len(data) > MAX_FILE or data.count(_DIRECTORY_ENTRY) > MAX_PARTS:
        raise too_large(name)
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except _ZIP_ERRORS:
        raise damaged(name) from None


def _checked_entries(archive: zipfile.ZipFile, name: str) -> dict[str, zipfile.ZipInfo]:
    entries: dict[str, zipfile.ZipInfo] = {}
    unpacked = 0
    for entry in archive.infolist():
        if entry.filename.endswith("/"):
            continue
        if entry.flag_bits & 1:
            raise has_password(name)
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise strange(name)
        unpacked += entry.file_size
        picture = entry.filename.lower().endswith(_PICTURES)
        swollen = entry.file_size > 2**20 and entry.file_size > MAX_RATIO * max(1, entry.compress_size)
        if unpacked > MAX_UNPACKED or (swollen and not picture):
            raise too_large(name)
        key = _key(entry.filename)
        if key in entries:  # Word would show one of the two and we might read the other
            raise strange(name)
        entries[key] = entry
    _check_opendocument(archive, entries, name)
    return entries


def _check_opendocument(archive: zipfile.ZipFile, entries: dict[str, zipfile.ZipInfo], name: str) -> None:
    if "mimetype" not in entries or "[content_types].xml" in entries:
        return
    try:
        with archive.open(entries["mimetype"]) as stream:
            kind = stream.read(200)
    except _ZIP_ERRORS:
        raise damaged(name) from None
    if kind.startswith(b"application/vnd.oasis.opendocument.text"):
        raise odt(name)
    raise not_word(name)


def _key(part: str) -> str:
    """A part's name for comparing: case and escapes do not count; some writers use backslashes."""
    return unquote(part).replace("\\", "/").lstrip("/").lower()


def _resolve(folder: str, target: str) -> str:
    """The name of the part that a relationship means; no number of '..' leads out of the package."""
    path = target.partition("#")[0].replace("\\", "/")
    steps: list[str] = [] if path.startswith("/") else folder.split("/")
    for step in path.split("/"):
        if step == ".." and steps:
            steps.pop()
        elif step not in ("", ".", ".."):
            steps.append(step)
    return "/".join(s for s in steps if s)


def _as_utf8(content: bytes) -> bytes | None:
    """The same XML in UTF-8, so that counting and searching its bytes is safe; None for other encodings.

    A parser told "encoding='UTF-7'" would see tags where a search of the bytes sees none.
    """
    encoding = _UTF16.get(content[:2])
    if encoding is None:
        declared = _ENCODING.match(content.removeprefix(b"\xef\xbb\xbf"))
        encoding = declared.group(1).decode("ascii").lower() if declared else "utf-8"
        if encoding in ("utf-8", "utf8", "us-ascii", "ascii"):
            return content
        if encoding not in ("iso-8859-1", "windows-1252"):
            return None
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        return None
    return _DECLARATION.sub("", text, count=1).encode("utf-8", "replace")


def read_file(path: Path) -> bytes:
    """The bytes of a report; raises ReportUnreadable with a plain sentence."""
    try:
        if path.is_dir():
            raise ReportUnreadable(f"{path.name or path} is a folder. Give the name of the report inside it.")
        if path.exists() and not path.is_file():
            raise not_word(path.name)
        with path.open("rb") as file:
            data = file.read(MAX_FILE + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise ReportUnreadable(f"There is no file {path}. Check the name and the folder.") from None
    except PermissionError:
        raise ReportUnreadable(
            f"{path.name} cannot be opened: close it in Word, or ask for the right to read it."
        ) from None
    except (OSError, ValueError) as error:  # ValueError: a NUL character in the name
        reason = getattr(error, "strerror", None) or "the disk or network gave an error"
        raise ReportUnreadable(f"{path.name} cannot be read: {reason}.") from None
    if len(data) > MAX_FILE:
        raise too_large(path.name)
    return data
