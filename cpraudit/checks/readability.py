"""Sentences and sections that are hard to read. Never more than worth considering: some readers manage, some do not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cpraudit.checks.base import AuditInput, Check
from cpraudit.findings.model import Category, Finding, Place, Rule, Severity
from cpraudit.language.readability import FORMULA, Ease, breaths, count_words, ease
from cpraudit.report.model import Report, Section
from cpraudit.settings import Settings
from cpraudit.text import straight

_GUIDE = "CPR guidance (Warrington App. 8): plain English; the report must be readable for people with additional needs."

LONG = Rule(
    id="long-sentence",
    name="Very long sentence",
    category=Category.READABILITY,
    severity=Severity.CONSIDER,
    source=_GUIDE,
    why="A parent, an adopter or the adopted adult must hold the whole of a sentence in mind to understand it.",
    advice="Make two or three sentences of it: one thought in each, who did what first.",
    bad=(
        "On the Monday after she had moved, which was also the day on which the nursery, whose manager had been "
        "ill, opened again, her grandmother, who lives nearby, brought her in late because the bus that they "
        "take had not come.",
    ),
    good=("She moved on a Saturday. On the Monday the nursery opened again.",),
)
HARD = Rule(
    id="hard-to-read-section",
    name="Section that asks for a practised reader",
    category=Category.READABILITY,
    severity=Severity.CONSIDER,
    source=f"{_GUIDE} Measured by the {FORMULA}; HHJ Lea 2015: parents could not understand such a report.",
    why="Many adults in England read less easily than this section asks for, and the report is theirs as well.",
    advice="Shorten the sentences and choose everyday words; read it aloud to somebody who is not a social worker.",
    bad=("A section of a hundred words and more in sentences of forty words.",),
    good=("A section in sentences of fifteen words.",),
)
_LEAST_WORDS = 120  # of a section


def prose_by_section(report: Report) -> Iterator[tuple[Section, list[str]]]:
    """Each section of the form with its paragraphs of running text, in reading order."""
    texts: dict[int, list[str]] = defaultdict(list)
    sections: dict[int, Section] = {}
    for block in report.prose():
        section = report.section_of(block.index)
        if section is not None and block.text.strip():
            sections[section.index] = section
            texts[section.index].append(block.text)
    for index in sorted(sections):
        yield sections[index], texts[index]


@dataclass(frozen=True, slots=True)
class SectionEase:
    """How a section reads."""

    heading: str
    section_id: str
    ease: Ease


def section_ease(report: Report, settings: Settings) -> tuple[SectionEase, ...]:
    """Every section with running text, in reading order."""
    return tuple(
        SectionEase(section.heading, section.id, ease(texts, settings.long_sentence_words))
        for section, texts in prose_by_section(report)
    )


def run(audit: AuditInput) -> Iterable[Finding]:
    """One finding a section for its long sentences, the longest first; one for a section that is hard throughout."""
    yield from _long_sentences(audit)
    yield from _hard_sections(audit)


def _long_sentences(audit: AuditInput) -> Iterator[Finding]:
    limit = audit.settings.long_sentence_words
    by_section: dict[int, list[tuple[int, Place]]] = defaultdict(list)
    for block in audit.report.prose():
        section = audit.report.section_of(block.index)
        plain = straight(block.text)
        for span in breaths(plain):
            words = count_words(plain[span.start : span.end])
            if words > limit:
                place = Place(block.index, span.start, span.end)
                by_section[section.index if section is not None else -1].append((words, place))
    for found in by_section.values():
        found.sort(key=lambda f: (-f[0], f[1].block, f[1].start))
        words, place = found[0]
        others = f"; {len(found) - 1} more in this section are longer than {limit}" if len(found) > 1 else ""
        yield Finding(
            LONG, f"{words} words in one sentence{others}.", place, more=tuple(p for _, p in found[1:])
        )


def _hard_sections(audit: AuditInput) -> Iterator[Finding]:
    limit = audit.settings.reading_age_high
    for section in section_ease(audit.report, audit.settings):
        measured = section.ease
        age = measured.reading_age
        if age is not None and age > limit and measured.words >= _LEAST_WORDS:
            yield Finding(
                HARD,
                f"Reading age about {age:.0f} ({FORMULA}): {measured.sentence_words:.0f} words to a sentence in "
                f"{measured.words} words.",
                section_heading=section.heading,
                section_id=section.section_id,
            )


CHECK = Check("readability", "How it reads", (LONG, HARD), run)
