"""The words of one report: the names in it, and what it writes in small letters."""

from __future__ import annotations

from cpraudit.language.wordlists import service_list
from cpraudit.report.model import TITLES, Report
from cpraudit.text import WORD, straight

_BY_PERSON = {"RELATIVES", "SIBLINGS", "FT-NOW", "FT-PLAN", "RELASSESS", "OTHERVIEW", "PARENTVIEW"}


def people_words(report: Report) -> frozenset[str]:
    """The words of everybody's names in small letters, without titles and initials."""
    words = {
        w.lower()
        for p in report.people
        for name in (p.name, *p.known_as)
        for w in WORD.findall(straight(name))
    }
    for field in report.fields:
        # Rows about relatives are labelled with their names.
        if report.ids_of(field.label_block) & _BY_PERSON and len(field.label.split()) <= 3:
            words |= {w.lower() for w in WORD.findall(straight(field.label)) if w[:1].isupper()}
    ordinary = TITLES | set(service_list().proper_words) | {"and", "in", "of", "the", "at", "on"}
    return frozenset(w for w in words if len(w) > 1 and w not in ordinary)


def small_words(report: Report) -> frozenset[str]:
    """Words that the report writes in small letters somewhere."""
    return frozenset(w for block in report.prose() for w in WORD.findall(straight(block.text)) if w.islower())
