"""Photographs: whose they are, what the caption says, whether a date is given."""

from __future__ import annotations

import re
from datetime import date

from cpraudit.dates import Precision, find_dates
from cpraudit.document.model import Block, Document, Picture
from cpraudit.report.model import Field, Person, Photo, Role, Section, Source
from cpraudit.text import folded, sentences

_GENOGRAM = re.compile(r"genogram|family tree|eco-?map|family diagram", re.IGNORECASE)
_PHOTO_DATE_LABEL = re.compile(
    r"date .*(?:photo|picture|taken)|photo.* (?:date|taken)|(?:photo|picture).*dated?|taken on|when taken"
)
_DATED = {Precision.DAY, Precision.MONTH, Precision.SEASON, Precision.YEAR}
_LONGEST_CAPTION = 260
_SHORT = 25  # words
_PICTURED = re.compile(r"\bphoto|\bpicture|\btaken\b|\bshown\b|\bdated\b", re.IGNORECASE)
# The picture itself is a drawing; "Leo with a map" is still a photograph.
_DRAWN = re.compile(
    r"^\W*(?:(?:a|an|his|her|their|the|[\w\-]+['’]s)\s)?(?:\w+\s){0,2}?(?:drawing|painting|artwork|"
    r"hand-?prints?|logo|collage|map|letter|certificate)\b|"
    r"\b(?:drawn|painted|drew)\b",
    re.IGNORECASE,
)
_PHOTO = re.compile(r"\b(?:photo(?:graph)?s?|pictures?|portrait|snapshot)\b", re.IGNORECASE)
_NO_PHOTO = re.compile(
    r"\b(?:no|not|another|other|asked|ask|promised|shows? (?:him|her|them)|memory box|life story|book|wall|phone|looks? at)\b",
    re.IGNORECASE,
)
_SMALL_MM = 12.0  # icons and rules are smaller


def find_photos(
    document: Document,
    sections: tuple[Section, ...],
    fields: list[Field],
    people: tuple[Person, ...],
    pivot: date,
) -> tuple[Photo, ...]:
    """The pictures of the body that can be photographs or family trees."""
    out = []
    heads = {s.heading_block for s in sections}
    for number, picture in enumerate(document.pictures):
        block = document.blocks[picture.block]
        if not block.in_body or 0 < picture.width_mm < _SMALL_MM:
            continue
        section = max(
            (s for s in sections if s.start <= block.index < s.end), key=lambda s: s.level, default=None
        )
        if section is None:
            continue
        caption = _caption(document, block.index, heads)
        text = document.blocks[caption.block].text if caption else ""
        said = f"{text} {picture.alt_text}"
        family = _chain(sections, section)
        genogram = bool(_GENOGRAM.search(said)) or ("FAMILYTABLE" in family and _wide(picture))
        drawn = bool(_DRAWN.search(text)) and not re.search(r"\bphoto", text, re.IGNORECASE)
        person = None if genogram or drawn else _person(sections, section, people, text)
        dated = (
            any(m.precision in _DATED for m in find_dates(text, pivot=pivot))
            or _dated_beside(document, section, fields, pivot, block.index)
            or _dated_in_text(document, section, pivot, block.index, caption)
        )
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
    if block.cell is not None:
        beside = _in_next_cell(document, block)
        if beside is not None:
            return Source(beside.index, 0, len(beside.text))
    for step in (1, 2):
        if index + step >= len(document.blocks):
            break
        after = document.blocks[index + step]
        if after.index in heads or after.pictures:
            break
        if after.text.strip():
            if after.cell == block.cell and _is_caption(after):
                return Source(after.index, 0, len(after.text))
            break
    before = document.blocks[index - 1] if index else None
    # Words above a picture belong to it when they say so, and not to a picture above them.
    if (
        before is not None
        and before.text.strip()
        and before.cell == block.cell
        and not (index > 1 and document.blocks[index - 2].pictures)
    ):
        announced = (
            bool(_PICTURED.search(before.text))
            and len(before.text.split()) <= _SHORT
            and index - 1 not in heads
        )
        if "caption" in before.style.lower() or announced:
            return Source(before.index, 0, len(before.text))
    return None


def _in_next_cell(document: Document, block: Block) -> Block | None:
    """The caption in the cell to the right of a picture, or, in a row of pictures only, in the cell below it."""
    table = next((t for t in document.tables if block.cell is not None and t.index == block.cell.table), None)
    if table is None or block.cell is None:
        return None
    row = table.rows[block.cell.row]
    own = next((c for c in row if block.index in c.blocks), None)
    if own is None or any(document.blocks[i].text.strip() for i in own.blocks):
        return None
    if not any(document.cell_text(c) for c in row) and block.cell.row + 1 < len(table.rows):
        near = [c for c in table.rows[block.cell.row + 1] if c.column == own.column]
    else:
        near = [c for c in row if c.column > own.column][:1]
    words = [document.blocks[i] for c in near for i in c.blocks if document.blocks[i].text.strip()]
    return words[0] if words and _is_caption(words[0]) else None


def _is_caption(block: Block) -> bool:
    """Short words, or longer ones that speak of the picture; not the first paragraph of the text below."""
    if len(block.text) > _LONGEST_CAPTION:
        return False
    return len(block.text.split()) <= _SHORT or bool(_PICTURED.search(block.text))


def _person(
    sections: tuple[Section, ...], section: Section, people: tuple[Person, ...], caption: str
) -> Person | None:
    words = set(re.findall(r"[\w'’\-]+", folded(caption)))
    named = [
        p for p in people if p.role.family and ({folded(p.first), *map(folded, p.known_as)} - {""}) & words
    ]
    ids = _chain(sections, section)
    for section_id, role in (("MOTHER", Role.MOTHER), ("FATHER", Role.FATHER)):
        if section_id in ids and not {"MOTHER", "FATHER"} <= ids:
            return next((p for p in people if p.role is role), None)
    if "SIBLINGS" in ids:
        heading = set(re.findall(r"[\w'’\-]+", folded(section.heading)))
        for person in people:
            if (
                person.role is Role.SIBLING
                and folded(person.first)
                and folded(person.first) in heading | words
            ):
                return person
        siblings = [p for p in people if p.role is Role.SIBLING]
        close = [p for p in named if p.role is Role.SIBLING]
        return close[0] if close else (siblings[0] if len(siblings) == 1 else None)
    if len(named) == 1:
        return named[0]
    if {"ID", "KEYFACTS", "LOOKS", "PERSON"} & ids or (section.index == 0 and named):
        return next((p for p in people if p.role is Role.CHILD), None)
    return named[0] if named else None


_SAYS_WHEN = re.compile(
    r"\b(?:photo(?:graph)?s?|picture|snapshot|portrait|image|it|this|these)\b[^.]*\b(?:taken|took|dated?|dates|is from|shows?|was|were)\b|"
    r"\b(?:taken|took|photographed|dated?)\b",
    re.IGNORECASE,
)
_POINTS_DOWN = re.compile(r"\b(?:below|following|overleaf|underneath|opposite|next)\b", re.IGNORECASE)
_POINTS_UP = re.compile(r"\babove\b", re.IGNORECASE)


def _dated_in_text(
    document: Document, section: Section, pivot: date, block: int, caption: Source | None
) -> bool:
    """'The photograph below was taken by Siân on 26 December 2025.' above a picture that has a caption, or below both."""
    first = max(section.start, 0)
    last = min(section.own_end, len(document.blocks))
    own = caption.block if caption is not None else block
    alone = sum(1 for b in document.blocks[first:last] if b.pictures) == 1
    for index in range(first, last):
        other = document.blocks[index]
        if index in (block, own) or (not _PHOTO.search(other.text) and not (index == own + 1 and alone)):
            continue
        for span in sentences(other.text):
            words = other.text[span.start : span.end]
            said = _PHOTO.search(words) or (
                index == own + 1 and re.match(r"\W*(?:taken|dated?)\b", words, re.IGNORECASE)
            )
            if not said or not _SAYS_WHEN.search(words) or _NO_PHOTO.search(words):
                continue
            between = document.blocks[min(index, block) + 1 : max(index, block)]
            near = not any(b.pictures for b in between)
            down, up = bool(_POINTS_DOWN.search(words)), bool(_POINTS_UP.search(words))
            meant = (near and ((down and index < block) or (up and index > block))) or (
                alone and not down and not up
            )
            if meant and any(
                m.precision in _DATED and not m.impossible for m in find_dates(words, pivot=pivot)
            ):
                return True
    return False


def _dated_beside(document: Document, section: Section, fields: list[Field], pivot: date, block: int) -> bool:
    """A row 'Date photograph taken: 1 March 2026' in the same section."""
    for field in fields:
        if section.start <= field.source.block < section.end and _PHOTO_DATE_LABEL.search(field.key):
            text = document.blocks[field.source.block].text[field.source.start : field.source.end]
            if (
                any(m.precision in _DATED and not m.impossible for m in find_dates(text, pivot=pivot))
                and abs(field.source.block - block) < 12
            ):
                return True
    return False
