"""What the report says of each brother and sister, wherever it stands: under a heading, in a labelled row, in prose."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cpraudit.document.model import Block
from cpraudit.report.model import Person, Report, Role, Section
from cpraudit.text import folded


@dataclass(frozen=True, slots=True)
class SiblingBlock:
    """A sibling and the passages about it."""

    person: Person
    section: Section | None  # its own heading, or the section of brothers and sisters
    blocks: tuple[Block, ...]
    own_heading: bool

    @property
    def text(self) -> str:
        """All that is said, a line a paragraph."""
        return "\n".join(b.text for b in self.blocks if b.text.strip())


def sibling_blocks(report: Report) -> list[SiblingBlock]:
    """One entry a sibling, in the report's order; siblings in the family table without a passage included."""
    tops = [
        s
        for s in report.with_id("SIBLINGS")
        if s.parent is None or "SIBLINGS" not in report.sections[s.parent].ids
    ]
    parts = [
        s
        for s in report.sections
        if s.parent is not None and any(report.sections[s.parent] is t for t in tops)
    ]
    siblings = report.people_with(Role.SIBLING)
    labels = {f.label_block for f in report.fields if f.table >= 0}
    out = []
    for person in siblings:
        section = next((s for s in parts if _is_about(s.heading, person, siblings)), None)
        if section is not None:
            blocks = [b for b in report.blocks_of(section) if b.text.strip() and b.index not in labels]
            out.append(SiblingBlock(person, section, tuple(blocks), True))
            continue
        top = tops[0] if tops else None
        out.append(SiblingBlock(person, top, tuple(_mentions(report, tops, person, siblings)), False))
    return out


def _is_about(heading: str, person: Person, siblings: list[Person]) -> bool:
    words = set(re.findall(r"[\w'’\-]+", folded(heading)))
    if person.first:
        return folded(person.first) in words or bool({folded(k) for k in person.known_as} & words)
    others = {folded(p.first) for p in siblings if p.first}
    kind = set(re.findall(r"brother|sister|sibling", folded(person.relation)))
    return bool(kind & set(re.findall(r"brother|sister|sibling", folded(heading)))) and not words & others


def _mentions(report: Report, tops: list[Section], person: Person, siblings: list[Person]) -> list[Block]:
    """Labelled rows with the sibling's name, else paragraphs that name it."""
    names = {folded(n) for n in (person.first, *person.known_as) if n}
    out: dict[int, Block] = {}
    for top in tops:
        for field in report.fields:
            if (
                top.start <= field.source.block < top.end
                and field.table >= 0
                and _is_about(field.label, person, siblings)
            ):
                for index in field.blocks:
                    out[index] = report.document.blocks[index]
        if not out:
            for block in report.blocks_of(top):
                if names & set(re.findall(r"[\w'’\-]+", folded(block.text).replace("'s", ""))):
                    out[block.index] = block
    return list(out.values())
