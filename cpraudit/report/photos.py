"""Photographs: whose they are, what the caption says, whether a date is given."""

from __future__ import annotations

import re
from datetime import date

from cpraudit.dates import Precision, find_dates
from cpraudit.document.model import Document, Picture
from cpraudit.report.model import Field, Person, Photo, Role, Section, Source
from cpraudit.text import folded

_GENOGRAM = re.compile(r"genogram|family tree|eco-?map|family diagram", re.IGNORECASE)
_PHOTO_DATE_LABEL = re.compile(r"date .*(?:photo|picture|taken)|photo.* (?:date|taken)|(?:photo|picture).*dated?|taken on|when taken")
_DATED = {Precision.DAY, Precision.MONTH, Precision.SEASON, Precision.YEAR}
_LONGEST_CAPTION = 260
_SMALL_MM = 12.0  # icons and rules are smaller


def find_photos(document: Document, sections: tuple[Section, ...], fields: list[Field], people: tuple[Person, ...], pivot: date) -> tuple[Photo, ...]:
    """The pictures of the body that can be photographs or family trees."""
    out = []
    heads = {s.heading_block for s in sections}
    for number, picture in enumerate(document.pictures):
        block = document.blocks[picture.block]
        if not block.in_body or 0 < picture.width_mm < _SMALL_MM:
            continue
        section = max((s for s in sections if s.start <= block.index < s.end), key=lambda s: s.level, default=None)
        if section is None:
            continue
        caption = _caption(document, block.index, heads)
        text = document.blocks[caption.block].text if caption else ""
        said = f"{text} {picture.alt_text}"
        family = _chain(sections, section)
        genogram = bool(_GENOGRAM.search(said)) or ("FAMILYTABLE" in family and _wide(picture))
        person = None if genogram else _person(sections, section, people, text)
        dated = any(m.precision in _DATED for m in find_dates(text, pivot=pivot)) or _dated_beside(document, section, fields, pivot, block.index)
        out.append(Photo(number, block.index, section.index, caption, text, dated, genogram, person))
    return tuple(out)


def _wide(picture: Picture) -> bool:
    return picture.width > 1.25 * max(1, picture.height)


def _chain(sections: tuple[Section, ...], section: Section) -> set[str]:
    ids: set[str] = set()
    current: Section | None = section
    while current is not None:
        ids |= set(current.ids)
        current = sections[current.parent] if current.parent is not None else None
    return ids


def _caption(document: Document, index: int, heads: set[int]) -> Source | None:
    """The words beside or below a picture: its own paragraph, the next one, the neighbouring cell, or a Caption above."""
    block = document.blocks[index]
    if block.text.strip():
        return Source(index, 0, len(block.text))
    for step in (1, 2):
        if index + step >= len(document.blocks):
            break
        after = document.blocks[index + step]
        if after.index in heads or after.pictures:
            break
        if after.text.strip():
            near = after.cell == block.cell or (after.cell is not None and block.cell is not None and after.cell.table == block.cell.table)
            if len(after.text) <= _LONGEST_CAPTION and near and (after.cell is not None or len(after.text.split()) < 45):
                return Source(after.index, 0, len(after.text))
            break
    before = document.blocks[index - 1] if index else None
    if before is not None and "caption" in before.style.lower() and before.text.strip():
        return Source(before.index, 0, len(before.text))
    return None


def _person(sections: tuple[Section, ...], section: Section, people: tuple[Person, ...], caption: str) -> Person | None:
    words = set(re.findall(r"[\w'’\-]+", folded(caption)))
    named = [p for p in people if p.role.family and ({folded(p.first), *map(folded, p.known_as)} - {""}) & words]
    ids = _chain(sections, section)
    for section_id, role in (("MOTHER", Role.MOTHER), ("FATHER", Role.FATHER)):
        if section_id in ids and not {"MOTHER", "FATHER"} <= ids:
            return next((p for p in people if p.role is role), None)
    if "SIBLINGS" in ids:
        heading = set(re.findall(r"[\w'’\-]+", folded(section.heading)))
        for person in people:
            if person.role is Role.SIBLING and folded(person.first) and folded(person.first) in heading | words:
                return person
        siblings = [p for p in people if p.role is Role.SIBLING]
        close = [p for p in named if p.role is Role.SIBLING]
        return close[0] if close else (siblings[0] if len(siblings) == 1 else None)
    if len(named) == 1:
        return named[0]
    if {"ID", "KEYFACTS", "LOOKS", "PERSON"} & ids or section.index == 0 and named:
        return next((p for p in people if p.role is Role.CHILD), None)
    return named[0] if named else None


def _dated_beside(document: Document, section: Section, fields: list[Field], pivot: date, block: int) -> bool:
    """A row 'Date photograph taken: 1 March 2026' in the same section."""
    for field in fields:
        if section.start <= field.source.block < section.end and _PHOTO_DATE_LABEL.search(field.key):
            text = document.blocks[field.source.block].text[field.source.start : field.source.end]
            if any(m.precision in _DATED and not m.impossible for m in find_dates(text, pivot=pivot)) and abs(field.source.block - block) < 12:
                return True
    return False
