"""Small things that several checks need."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cpraudit.document.model import Block
from cpraudit.findings.model import Place
from cpraudit.report.model import Report, Source

GUIDANCE = "CPR guidance and audit form (Warrington, Securing Permanence, Appendix 8)"
AAR = "Adoption Agencies Regulations 2005"


def place(source: Source) -> Place:
    """The place of a fact."""
    return Place(source.block, source.start, source.end)


def whole(block: Block) -> Place:
    """All words of a block, space around them left out."""
    text = block.text
    return Place(block.index, len(text) - len(text.lstrip()), len(text.rstrip()))


def matches(block: Block, pattern: re.Pattern[str]) -> Iterator[tuple[re.Match[str], Place]]:
    """Each hit of a pattern in a block, with its place."""
    for match in pattern.finditer(block.text):
        yield match, Place(block.index, match.start(), match.end())


def heading_of(report: Report, block: int) -> str:
    """The nearest heading above a block, as printed."""
    section = report.section_of(block)
    return section.heading if section is not None else ""


def shown(text: str, longest: int = 60) -> str:
    """Words for a message, cut at a word when long."""
    plain = " ".join(text.split())
    if len(plain) <= longest:
        return plain
    return plain[:longest].rsplit(" ", 1)[0] + " ..."
