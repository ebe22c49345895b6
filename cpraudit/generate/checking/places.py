"""Says where a paragraph of a template is, in words by which a Word user finds it."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from cpraudit.document.ooxml import value, w
from cpraudit.document.styles import Styles

_BOX = w("txbxContent")
_LONGEST = 60


@dataclass
class _Spot:
    """Where the walk is: within what, below which heading, how many paragraphs and tables have gone by."""

    within: str = ""  # the cell, box or header that holds it; '' for the body itself
    after: str = ""  # what is said after its place: below which heading a table stands
    heading: str = ""
    paragraphs: int = 0
    tables: int = 0
    alone: bool = False  # one paragraph only, so that its number says nothing

    def step(self) -> str:
        """The next paragraph."""
        self.paragraphs += 1
        number = "" if self.alone else f"paragraph {self.paragraphs}"
        return ", ".join(filter(None, (self.within, number))) + (self.after if self.within else self.below)

    @property
    def below(self) -> str:
        return f" below the heading '{self.heading}'" if self.heading else ""


@dataclass
class Places:
    """The places of all paragraphs of one story."""

    styles: Styles
    _known: dict[Element, str] = field(default_factory=dict)

    def read(self, root: Element, within: str = "") -> None:
        """Walks through a story; `within` is its name, '' for the body."""
        alone = bool(within) and _filled_paragraphs(root) == 1 and root.find(w("tbl")) is None
        self._walk(root, _Spot(within, alone=alone))

    def of(self, element: Element) -> str:
        """Where an element is."""
        paragraph: Element | None = element
        while paragraph is not None and paragraph not in self._known:
            paragraph = paragraph.getparent()
        return self._known[paragraph] if paragraph is not None else "the document"

    def _walk(self, parent: Element, spot: _Spot) -> None:
        for child in parent:
            if child.tag == w("p"):
                self._paragraph(child, spot)
            elif child.tag == w("tbl"):
                self._table(child, spot)
            elif child.tag == _BOX or child.tag != w("sectPr"):
                self._walk(child, spot)

    def _paragraph(self, paragraph: Element, spot: _Spot) -> None:
        text = _text(paragraph)
        heading = self._is_heading(paragraph) and not spot.within
        if heading and text:
            spot.heading, spot.paragraphs = _shortened(text), 0
            place = f"the heading '{spot.heading}'"
        elif text:
            place = spot.step()
        else:  # an empty line is not counted: nobody sees it
            place = spot.within or f"an empty line after paragraph {spot.paragraphs}{spot.below}"
        self._known[paragraph] = place
        for box in paragraph.iter(_BOX):
            if next(box.iterancestors(w("p"))) is paragraph:
                alone = _filled_paragraphs(box) == 1
                self._walk(box, _Spot(f"text box at {place}", alone=alone))

    def _table(self, table: Element, spot: _Spot) -> None:
        spot.tables += 1
        inner = ", row " in spot.within
        name = f"{'inner ' if inner else ''}table {spot.tables}"
        if spot.within:
            name = f"{spot.within}, {name}"
        after = spot.after if spot.within else spot.below
        for row_number, row in enumerate(_below(table, "tr"), 1):
            for column, cell in enumerate(_below(row, "tc"), 1):
                at = f"{name}, row {row_number}, column {column}"
                self._walk(cell, _Spot(at, after, alone=_filled_paragraphs(cell) <= 1))

    def _is_heading(self, paragraph: Element) -> bool:
        style = self.styles.paragraph(value(paragraph.find(w("pPr")), "pStyle"))
        return style.outline is not None or style.name.lower() == "title"


def _below(element: Element, name: str) -> list[Element]:
    """Rows of a table or cells of a row, also inside content controls."""
    found: list[Element] = []
    for child in element:
        if child.tag == w(name):
            found.append(child)
        elif child.tag in (w("sdt"), w("sdtContent"), w("ins"), w("customXml")):
            found += _below(child, name)
    return found


def _filled_paragraphs(parent: Element) -> int:
    return sum(1 for paragraph in parent.iterfind(w("p")) if _text(paragraph))


def _text(paragraph: Element) -> str:
    """What a paragraph says, without what its text boxes say."""
    own = (t for t in paragraph.iter(w("t"), w("delText")) if next(t.iterancestors(w("p"))) is paragraph)
    return "".join(t.text or "" for t in own).strip()


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
