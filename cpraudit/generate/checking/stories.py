"""The stories of a template that are filled: body, headers, footers, footnotes; and the texts that they are made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml.etree import _Element as Element

from cpraudit.document.ooxml import R, w
from cpraudit.document.styles import Styles
from cpraudit.generate.checking.places import Places
from cpraudit.generate.template_file import TemplateFile

_SIGNS = ("{{", "{%", "{#", "}}", "%}")
_DELETIONS = (w("del"), w("moveFrom"))
_PAGES = {"first": " of the first page", "even": " of even pages"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A text of the XML in document order.

    `printed` is false for what stands in no w:t: the code of a field, an alternative text, a tracked deletion.
    """

    text: str
    element: Element
    printed: bool
    deleted: bool = False


@dataclass(frozen=True, slots=True)
class Story:
    """A part of the file that is filled by itself; what is set in one is not known in another."""

    name: str  # '' for the body, else 'header', 'footer of the first page', 'footnotes'
    root: Element
    places: Places
    filled: bool = True  # endnotes and comments are not

    def pieces(self) -> Iterator[Piece]:
        """Its texts, in the order in which they stand in the file."""
        for element in self.root.iter():
            for text in element.attrib.values():
                if any(sign in str(text) for sign in _SIGNS):
                    yield Piece(str(text), element, printed=False)
            if element.text and (element.tag == w("t") or element.text.strip()):
                deleted = element.tag == w("delText") or any(True for _ in element.iterancestors(*_DELETIONS))
                yield Piece(element.text, element, element.tag == w("t") and not deleted, deleted)


def stories(template: TemplateFile) -> Iterator[Story]:
    """The stories that are filled, the body first; then the endnotes, which are not."""
    package = template.package
    related = package.related(package.main)
    by_kind = {kind: [r.target for r in related.values() if r.kind == kind and not r.external]
               for kind in ("styles", "header", "footer", "footnotes", "endnotes")}  # fmt: skip
    styles = Styles(_part(template, by_kind["styles"]), {})
    body = package.root.find(w("body"))
    if body is not None:
        yield _story("", body, styles)
    pages = dict(_pages(package.root, {key: r.target for key, r in related.items()}))
    for kind in ("header", "footer"):
        for target in dict.fromkeys(by_kind[kind]):
            root = _part(template, [target])
            if root is not None:
                yield _story(f"{kind}{pages.get(target, '')}", root, styles)
    for kind in ("footnotes", "endnotes"):
        root = _part(template, by_kind[kind])
        if root is not None:
            yield _notes(kind, root, styles)


def _part(template: TemplateFile, targets: list[str]) -> Element | None:
    names = {name.lower(): root for name, root in template.parts.items()}
    return names.get(targets[0].lower()) if targets else None


def _story(name: str, root: Element, styles: Styles) -> Story:
    places = Places(styles)
    places.read(root, name)
    return Story(name, root, places)


def _notes(kind: str, root: Element, styles: Styles) -> Story:
    places = Places(styles)
    real = (note for note in root if note.get(w("type")) in (None, "normal"))
    for number, note in enumerate(real, 1):
        places.read(note, f"{kind.rstrip('s')} {number}")
    return Story(kind, root, places, filled=kind == "footnotes")


def _pages(root: Element, targets: dict[str, str]) -> Iterator[tuple[str, str]]:
    """On which pages each header and footer stands, and in which section where there are several."""
    sections = list(root.iter(w("sectPr")))
    for number, section in enumerate(sections, 1):
        for reference in section.iterchildren(w("headerReference"), w("footerReference")):
            target = targets.get(reference.get(R + "id") or "")
            if target is not None:
                which = f", section {number}" if len(sections) > 1 else ""
                yield target, _PAGES.get(reference.get(w("type")) or "", "") + which
