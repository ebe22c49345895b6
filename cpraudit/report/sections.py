"""Finds the sections of a report whatever its make-up: heading styles, bold or numbered lines, headings inside
table cells, label-value tables, titles of content controls.
"""  # noqa: D205

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

from cpraudit.document.model import Block, Document
from cpraudit.report.headings import HeadingMatcher
from cpraudit.report.model import Field, Section

_KEPT_BELOW_A_PERSON = {
    "PARENTREL",
    "OTHERPR",
    "PARENTVIEW",
    "OTHERVIEW",
    "PARENTASSESS",
    "RELASSESS",
    "FT-PLAN",
}


_TOPICS_OF_A_PERSON = {
    "ID",
    "KEYFACTS",
    "HEALTH",
    "EDUC",
    "PERSON",
    "LOOKS",
    "DEVELOP",
    "HERITAGE",
    "IDENTITY",
    "RELATIONS",
    "CARECHRON",
    "LEGAL",
}


PERSON_SECTIONS = {
    "MOTHER",
    "FATHER",
    "SIBLINGS",
    "RELATIVES",
    "PARENTVIEW",
    "OTHERVIEW",
    "PARENTASSESS",
    "RELASSESS",
    "FT-NOW",
    "FT-PLAN",
}


_ABOUT_EACH = {"FT-NOW", "FT-PLAN", "PARENTVIEW", "OTHERVIEW", "PARENTASSESS", "RELASSESS", "SIGN"}


_EACH = {"MOTHER", "FATHER", "SIBLINGS", "RELATIVES"}


_REPORT_TITLE = re.compile(r"child('?s)? permanence report|annex b report|\bcpr\b", re.IGNORECASE)


_NUMBERED = re.compile(
    r"^\s*(?:section|part)?\s*\(?(?:[A-Za-z]?\d+(?:[.\-]\d+)*|[A-Za-z])[.):]?\)?[\s:.\-]", re.IGNORECASE
)


# "Half-sister: Maisie", "Callum Marsh, half-brother (same mother)": such a heading opens what is said of one person.
_KIN = (
    r"(?:(?:full|half|step|older|elder|eldest|young(?:er|est)|twin|maternal|paternal|birth|unborn|big|little)[\s\-]+)*"
    r"(?:brother|sister|sibling|twin)"
)
_KIN_HEADING = re.compile(
    rf"{_KIN}(?: \d| [A-D])?(?:\s?\([^)]{{2,40}}\))?:\s+\S+(?: \S+){{0,6}}$"
    rf"|\S+(?: \S+){{0,4}},\s{_KIN}(?:\sor\s{_KIN})?(?:\s\([^)]{{2,40}}\))?$",
    re.IGNORECASE,
)


_FEW = 8  # with fewer recognised headings than this, labels of table rows are taken for headings


@dataclass(frozen=True, slots=True)
class _Candidate:
    block: Block
    rank: float  # smaller is higher: outline level, or minus the font size
    ids: tuple[str, ...]
    numbered: bool
    styled: bool
    umbrella: bool = False


def find_sections(document: Document, fields: list[Field], matcher: HeadingMatcher) -> tuple[Section, ...]:
    """The sections in reading order; a first one without a heading holds what stands before."""
    candidates = [c for b in document.blocks if (c := _candidate(document, b, matcher)) is not None]
    found = {i for c in candidates for i in c.ids}
    if len(found) < _FEW:
        candidates = _with_labels(document, fields, matcher, candidates)
    opened = _levels(_without_umbrellas(document, candidates))
    opened = _with_controls(document, matcher, opened)
    return _closed(document, opened)


def _candidate(document: Document, block: Block, matcher: HeadingMatcher) -> _Candidate | None:
    text = block.text.strip()
    if (
        not block.in_body
        or not text
        or len(text) > 120
        or len(text.split()) > 18
        or block.textbox
        or "\n" in text
    ):
        return None
    if _REPORT_TITLE.search(text) and len(text.split()) < 9:
        return None
    numbered = bool(_NUMBERED.match(text)) or bool(block.label and block.label != "•")
    of_one = bool(_KIN_HEADING.match(text))
    if block.outline is not None:
        return _Candidate(block, float(block.outline), () if of_one else matcher.match(text), numbered, True)
    if block.cell is not None and not _alone_in_row(document, block):
        return None
    if text.endswith((".", ";", ",")) and not numbered:
        return None
    ids = () if of_one else matcher.match(text)
    if block.bold > 0.9 and (numbered or ids or not re.search(r":\s+\S", text) or of_one):
        return _Candidate(block, 100.0 - block.size, ids, numbered, False)
    # A plain numbered line is a heading only when it is one of the form's, to the word.
    if numbered and ids and matcher.exact(text) and len(text.split()) <= 12:
        return _Candidate(block, 100.0 - block.size, ids, numbered, False)
    return None


def _alone_in_row(document: Document, block: Block) -> bool:
    if block.cell is None:
        return False
    table = next(t for t in document.tables if t.index == block.cell.table)
    row = table.rows[block.cell.row]
    return len(row) == 1 or (
        len([c for c in row if document.cell_text(c)]) == 1 and row[0].span >= table.width
    )


def _with_labels(
    document: Document, fields: list[Field], matcher: HeadingMatcher, candidates: list[_Candidate]
) -> list[_Candidate]:
    known = {c.block.index for c in candidates}
    found = {i for c in candidates for i in c.ids}
    out = list(candidates)
    for field in fields:
        ids = tuple(i for i in matcher.match(field.label) if i not in found)
        above = next((c for c in reversed(candidates) if c.block.index < field.label_block), None)
        if above is not None and _ABOUT_EACH & set(above.ids):
            continue  # "Mother" in the table of family time is a person, not a part
        if field.table >= 0 and ids and field.label_block not in known and matcher.exact(field.label):
            block = document.blocks[field.label_block]
            out.append(_Candidate(block, 50.0, ids, False, True))
            found.update(ids)
    return sorted(out, key=lambda c: c.block.index)


def _without_umbrellas(document: Document, candidates: list[_Candidate]) -> list[_Candidate]:
    """A heading such as 'Part B' or 'B1. The child', with nothing but numbered or deeper sections below, is no section."""
    out = []
    for c, after in zip(candidates, [*candidates[1:], None], strict=False):
        # "Photograph" right below "Birth mother" is a part of hers.
        person = {"MOTHER", "FATHER", "SIBLINGS"} & set(c.ids)
        persons_part = bool(person) and after is not None and set(after.ids) <= _TOPICS_OF_A_PERSON
        # "Birth mother" right below "Parents' views" is what she says, not the section about her.
        if after is not None and _ABOUT_EACH & set(c.ids):
            persons_part = persons_part or set(after.ids) <= _EACH
        if after is not None and after.ids and not persons_part:
            between = document.blocks[c.block.index + 1 : after.block.index]
            if not any(b.text.strip() or b.pictures for b in between):
                mine, next_one = _number(c.block.text), _number(after.block.text)
                below = bool(mine) and next_one.startswith(mine) and next_one != mine
                if below or c.rank < after.rank:
                    c = replace(c, ids=(), umbrella=True)
        out.append(c)
    return out


def _number(heading: str) -> str:
    """'B1.' -> 'b1', 'Part A - 1.1' -> 'a1.1', 'Section 3' -> '3'."""
    match = re.match(
        r"\s*(?:(?:part|section)\s+)?([A-Za-z](?![a-z])|)[\s\-–.]*((?:\d+(?:\.\d+)*)?)",
        heading,
        re.IGNORECASE,
    )
    return (match.group(1) + match.group(2)).lower() if match else ""


def _levels(candidates: list[_Candidate]) -> list[Section]:
    """Which candidates open a section of the form, and which a part of one."""
    ranks = Counter(c.rank for c in candidates if c.ids)
    usual = ranks.most_common(1)[0][0] if ranks else 0.0
    with_styles = sum(1 for c in candidates if c.styled and c.ids) >= _FEW
    out: list[Section] = []
    seen: set[str] = set()
    current: Section | None = None  # the section of the form that is open
    below: float | None = None  # rank of the parts of that section
    ids: tuple[str, ...]
    for c in candidates:
        if with_styles and not c.styled and c.rank != usual:
            # A bold line in a report that has real headings.
            if current is None:
                continue
            level, ids = 3 if below is not None else 2, ()
        else:
            level, ids = _level(c, usual, current, seen)
            if level == 2:
                below = c.rank if below is None else min(below, c.rank)
                level, ids = (3, ()) if c.rank > below else (2, ids)
        section = Section(
            len(out),
            ids,
            c.block.text.strip(),
            level,
            c.block.index,
            c.block.index + 1,
            0,
            0,
            umbrella=c.umbrella,
        )
        seen.update(ids)
        if level == 1:
            current, below = section, None
        out.append(section)
    return out


_WHEN = (
    (re.compile(r"\b(?:current|now|present|existing|so far)", re.IGNORECASE), "FT-NOW"),
    (re.compile(r"\b(?:proposed|planned|plans?|future|later|after)\b", re.IGNORECASE), "FT-PLAN"),
)


def _level(
    c: _Candidate, usual: float, current: Section | None, seen: set[str]
) -> tuple[int, tuple[str, ...]]:
    about_person = current is not None and bool(set(current.ids) & PERSON_SECTIONS)
    if c.ids:
        if c.rank > usual and current is not None:
            if {"MOTHER", "FATHER"} <= set(current.ids) and set(c.ids) & {"MOTHER", "FATHER"}:
                return 2, tuple(i for i in c.ids if i in ("MOTHER", "FATHER"))
            kept = tuple(i for i in c.ids if i in _KEPT_BELOW_A_PERSON and i not in current.ids)
            return 2, kept if about_person else c.ids
        if about_person and not c.numbered and set(c.ids) <= seen & _TOPICS_OF_A_PERSON:
            return 2, ()
        about_each = current is not None and bool(set(current.ids) & _ABOUT_EACH)
        if about_each and not c.numbered and set(c.ids) <= seen & _EACH:
            return 2, ()
        return 1, c.ids
    if current is not None and {"FT-NOW", "FT-PLAN"} <= set(current.ids) and c.rank >= usual:
        # "Current arrangements" and "Proposed arrangements" below "Family time".
        return 2, tuple(section_id for pattern, section_id in _WHEN if pattern.search(c.block.text))[:1]
    if c.rank < usual or current is None or (c.umbrella and c.rank <= usual):
        return 1, ()
    if c.rank > usual:
        return 2, ()
    return (1, ()) if (c.numbered or c.styled) and not about_person else (2, ())


def _with_controls(document: Document, matcher: HeadingMatcher, opened: list[Section]) -> list[Section]:
    """Titles of content controls open a section that no heading opens."""
    found = {i for s in opened for i in s.ids}
    heads = {s.heading_block for s in opened}
    out = list(opened)
    last = ""
    for block in document.blocks:
        if (
            block.control
            and block.control != last
            and block.in_body
            and block.cell is None
            and block.index not in heads
        ):
            ids = tuple(i for i in matcher.exact(block.control) if i not in found)
            if ids and not any(s.start == block.index for s in out):
                out.append(Section(0, ids, block.control, 1, -1, block.index, 0, 0))
                found.update(ids)
        last = block.control
    return sorted(out, key=lambda s: s.start)


def _closed(document: Document, opened: list[Section]) -> tuple[Section, ...]:
    """Works out where each section ends, and its parent."""
    body_end = next(
        (b.index for b in document.blocks if b.part.startswith(("header", "footer"))), len(document.blocks)
    )
    first = min((s.start - 1 if s.heading_block >= 0 else s.start for s in opened), default=body_end)
    if first > 0:
        opened = [Section(0, (), "(title)", 1, -1, 0, 0, 0), *opened]
    out: list[Section] = []
    for number, section in enumerate(opened):
        after = opened[number + 1 :]
        next_any = _opening(after[0]) if after else body_end
        end = next((_opening(s) for s in after if s.level <= section.level), body_end)
        above = next((s.index for s in reversed(out) if s.level < section.level), None)
        out.append(
            replace(
                section,
                index=number,
                end=max(end, section.start),
                own_end=max(next_any, section.start),
                parent=above,
            )
        )
    return tuple(out)


def _opening(section: Section) -> int:
    return section.heading_block if section.heading_block >= 0 else section.start
