"""Places in a report as people and machines name them: the words, which of their occurrences, the section."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from cpraudit.document.model import BODY, CellRef, Document
from cpraudit.findings.model import Finding, Place
from cpraudit.report.model import Report, Section


@dataclass(frozen=True, slots=True)
class Located:
    """One place in a report."""

    quote: str | None  # the exact words; None when something is absent
    occurrence: int | None  # which occurrence of the quote, from 1, overlapping ones counted
    section: str  # the nearest heading above, as printed
    section_id: str
    where: str  # the place in plain English
    place: Place | None
    part: str = ""
    paragraph: int = 0
    cell: CellRef | None = None


@dataclass(frozen=True)
class Locator:
    """Finds the words, section and occurrence of places; keeps the text of each part once."""

    report: Report
    _parts: dict[str, tuple[str, dict[int, int]]] = field(default_factory=dict)

    def of(self, finding: Finding) -> Located:
        """The place of a finding; for something absent, the section in which it was looked for."""
        if finding.place is not None:
            found = self.at(finding.place)
            return (
                found
                if not finding.section_id or found.section_id
                else replace(found, section_id=finding.section_id)
            )
        heading = finding.section_heading
        where = f"in “{heading}”" if heading else "in the report as a whole"
        return Located(None, None, heading, finding.section_id, where, None)

    def at(self, place: Place) -> Located:
        """A place in the report."""
        block = self.report.document.blocks[place.block]
        quote = block.text[place.start : place.end]
        section = self.report.section_of(place.block) if block.in_body or block.note else None
        return Located(
            quote=quote or None,
            occurrence=self._occurrence(place, quote) if quote else None,
            section=section.heading if section else "",
            section_id=_id(self.report, section),
            where=self._where(place.block, section),
            place=place, part=block.part, paragraph=block.paragraph, cell=block.cell,
        )  # fmt: skip

    def _occurrence(self, place: Place, quote: str) -> int:
        text, offsets = self._part(self.report.document.blocks[place.block].part)
        target = offsets[place.block] + place.start
        count, at = 0, text.find(quote)
        while at != -1 and at <= target:
            count += 1
            at = text.find(quote, at + 1)
        return max(count, 1)

    def _part(self, part: str) -> tuple[str, dict[int, int]]:
        """The text of a part, a newline after each paragraph, and where each of its blocks begins."""
        if part not in self._parts:
            self._parts[part] = _text_of_part(self.report.document, part)
        return self._parts[part]

    def _where(self, index: int, section: Section | None) -> str:
        block = self.report.document.blocks[index]
        if block.part.startswith("header"):
            return "in the header of the pages"
        if block.part.startswith("footer"):
            return "in the footer of the pages"
        below = f" in “{section.heading.strip()}”" if section and section.heading.strip() else ""
        if block.note:
            return f"in an endnote{below}" if block.part == "endnotes" else f"in a footnote{below}"
        if section is not None and section.heading_block == index:
            return f"in the heading “{section.heading.strip()}”"
        if block.textbox:
            return f"in a text box{below}"
        if block.cell is not None:
            return f"in a table, row {block.cell.row + 1}{below or ' before the first heading'}"
        if not below:
            return "before the first heading"
        first = section.start if section else 0
        number = sum(
            1 for b in self.report.document.blocks[first : index + 1] if b.text.strip() and b.in_body
        )
        return f"paragraph {max(number, 1)}{below}"


def _text_of_part(document: Document, part: str) -> tuple[str, dict[int, int]]:
    mine = [b for b in document.blocks if b.part == part]
    if part == BODY:
        return document.body_text, {b.index: document.offset(b.index, 0) for b in mine}
    offsets, at = {}, 0
    for block in mine:
        offsets[block.index] = at
        at += len(block.text) + 1
    return "".join(b.text + "\n" for b in mine), offsets


def _id(report: Report, section: Section | None) -> str:
    """The id of the section, or of the nearest one above it that the form knows."""
    while section is not None:
        if section.ids:
            return section.id
        section = report.sections[section.parent] if section.parent is not None else None
    return ""
