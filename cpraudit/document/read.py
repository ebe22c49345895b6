"""Reads a Word report into a `Document`: the one door through which a report comes in."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath

from lxml.etree import _Element as Element

from cpraudit.document.convert import to_docx
from cpraudit.document.found import Found, plain_text
from cpraudit.document.images import read_pictures
from cpraudit.document.model import BODY, Block, Document, Picture
from cpraudit.document.numbering import Numbering
from cpraudit.document.ooxml import R, switched_on, w
from cpraudit.document.outside import damaged_part, warnings
from cpraudit.document.package import Package, read_file
from cpraudit.document.properties import read_properties
from cpraudit.document.refusals import NeedsConversion, damaged, strange, too_large
from cpraudit.document.styles import Styles, theme_fonts
from cpraudit.document.walk import Notes, Story, Walker
from cpraudit.errors import ReportRefused, ReportUnreadable

MAX_PARAGRAPHS = 30_000  # of one part; a report of 25,000 words has some 3,000
MAX_RUNS = 200_000
_NOTES = {"footnotes": "footnote", "endnotes": "endnote"}


def read_report(path: Path) -> Document:
    """A Word file (.docx, .docm, .dotx, .dotm) as blocks of text in reading order.

    .doc, .rtf, .odt and Strict files are converted in a private temporary folder when LibreOffice is there.
    Raises ReportUnreadable or ReportRefused with a plain sentence; the file itself is only read.
    """
    data = read_file(path)
    digest = hashlib.sha256(data).hexdigest()
    converted_by = ""
    try:
        try:
            package = Package(data, path.name)
        except NeedsConversion as needed:
            data, converted_by = to_docx(data, needed)
            package = Package(data, path.name)
        document = _Reader(package).read()
    except MemoryError:
        raise too_large(path.name) from None
    except RecursionError:
        raise strange(path.name) from None
    return replace(document, name=path.name, sha256=digest, converted_by=converted_by)


class _Reader:
    """Reads the stories of one package."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._warnings = warnings(package)
        self._parts: dict[str, list[str]] = {}  # parts related to the body, by kind
        for relation in package.related(package.main).values():
            if not relation.external:
                self._parts.setdefault(relation.kind, []).append(relation.target)
        theme = self._side("theme")
        self._styles = Styles(self._side("styles"), theme_fonts(theme))
        self._numbering = Numbering(self._side("numbering"), self._styles)
        comments = self._side("comments")
        self._found = Found(package.name, {
            comment.get(w("id")) or "": (comment.get(w("author")) or "", plain_text(comment))
            for comment in (comments if comments is not None else ())
            if comment.tag == w("comment")
        })  # fmt: skip

    def read(self) -> Document:
        """Reads the body with its notes, then the headers and footers that are printed."""
        found, root = self._found, self._package.root
        if root.find(w("body")) is None:
            raise damaged(self._package.name)
        notes = {kind: notes for kind in _NOTES if (notes := self._notes(kind)) is not None}
        self._walker(Story(BODY, self._package.main, root), notes).read(root)
        for story in self._headers_and_footers():
            self._walker(story).read(story.root)
        found.finish()
        pictures = read_pictures(self._package, found.pictures)
        return Document(
            name="",
            sha256="",
            blocks=_with_pictures(found, pictures),
            tables=tuple(found.tables),
            pictures=tuple(pictures),
            changes=tuple(found.changes),
            comments=tuple(found.comments),
            hidden=tuple(found.hidden),
            properties=read_properties(self._property_roots()),
            fonts=tuple((font, size, letters) for (font, size), letters in found.fonts.most_common()),
            warnings=tuple(self._warnings),
        )

    def _walker(self, story: Story, notes: dict[str, Notes] | None = None) -> Walker:
        # Counted by libxml2, which is cheap, before each gets an object of its own, which is not.
        for tag, most in (("p", MAX_PARAGRAPHS), ("r", MAX_RUNS)):
            if int(str(story.root.xpath(f"count(.//*[local-name()='{tag}'])")).partition(".")[0]) > most:
                raise too_large(self._package.name)
        return Walker(story, self._styles, self._numbering, self._found, notes)

    def _notes(self, kind: str) -> Notes | None:
        root = self._side(kind)
        if root is None:
            return None
        walker = self._walker(Story(kind, self._parts[kind][0], root))
        return Notes(walker, {
            note.get(w("id")) or "": note
            for note in root.iterfind(w(_NOTES[kind]))
            if note.get(w("type")) in (None, "normal")
        })  # fmt: skip

    def _headers_and_footers(self) -> Iterator[Story]:
        """Those that are printed: a first-page or even-page one may be in the file but switched off."""
        settings = self._side("settings")
        even = switched_on(settings, "evenAndOddHeaders") or False
        related = self._package.related(self._package.main)
        current: dict[tuple[str, str], str] = {}  # a section without its own goes on with the last one's
        shown: dict[str, None] = {}
        for section in self._package.root.iter(w("sectPr")):
            above = section.getparent()
            if above is not None and above.tag == w("sectPrChange"):
                continue
            for reference in section:
                if reference.tag in (w("headerReference"), w("footerReference")):
                    relation = related.get(reference.get(R + "id") or "")
                    if relation is not None and not relation.external:
                        current[(str(reference.tag), reference.get(w("type")) or "default")] = relation.target
            printed = {"default": True, "even": even, "first": switched_on(section, "titlePg") or False}
            shown |= dict.fromkeys(part for (_, kind), part in current.items() if printed.get(kind))
        names = {BODY, *_NOTES}
        for part in shown:
            root = self._xml(part)
            if root is not None:
                stem = PurePosixPath(part).stem
                name = stem if stem not in names else part
                names.add(name)
                yield Story(name, part, root)

    def _side(self, kind: str) -> Element | None:
        """The root of the first part of a kind that is related to the body."""
        parts = self._parts.get(kind)
        return self._xml(parts[0]) if parts else None

    def _xml(self, part: str) -> Element | None:
        """The root of a side part; a damaged one (never the body) is left out and told."""
        try:
            return self._package.xml(part)
        except ReportRefused:
            raise
        except ReportUnreadable:
            self._warnings.append(damaged_part(PurePosixPath(part).name))
            return None

    def _property_roots(self) -> Iterator[Element]:
        for relation in self._package.related().values():
            if relation.kind in ("core-properties", "extended-properties") and not relation.external:
                root = self._xml(relation.target)
                if root is not None:
                    yield root


def _with_pictures(found: Found, pictures: list[Picture]) -> tuple[Block, ...]:
    by_block: dict[int, list[int]] = {}
    for number, picture in enumerate(pictures):
        by_block.setdefault(picture.block, []).append(number)
    for index, numbers in by_block.items():
        found.blocks[index] = replace(found.blocks[index], pictures=tuple(numbers))
    return tuple(found.blocks)
