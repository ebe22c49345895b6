"""The names and the key dates that the report gives, for the reviewer to compare with the case record."""

from __future__ import annotations

from cpraudit.checklist.evidence.base import Evidence, EvidenceResult, Shown, each_once, listed, short
from cpraudit.checklist.evidence.reading import EVERYWHERE, Reading


def names(reading: Reading) -> EvidenceResult:
    """The family as the report's own tables and headings name them."""
    items = []
    family = [p for p in reading.report.people if p.role.family and p.name]
    for person in family:
        if person.named_at is not None:
            also = f", known as {listed(list(person.known_as))}" if person.known_as else ""
            text = f"{person.name}{also} ({person.relation or person.role.value})"
            items.append(
                Evidence(
                    text=short(text),
                    section=reading.heading(person.named_at.block),
                    place=reading.place(person.named_at),
                )
            )
    why = f"the report's own tables name {len(family)} members of the family"
    return EvidenceResult(Shown.ALL if family else Shown.UNSURE, why, each_once(items), (), (EVERYWHERE,))


def dates(reading: Reading) -> EvidenceResult:
    """Dates of birth, orders, decisions and of the report."""
    facts = [f for f in reading.report.facts if f.day is not None]
    items = [
        Evidence(
            text=f"{f.kind.replace('.', ', ')}: {short(f.value)}",
            section=reading.heading(f.source.block),
            place=reading.place(f.source),
        )
        for f in facts
    ]
    why = f"{len(facts)} key dates were read and compared"
    return EvidenceResult(Shown.ALL if facts else Shown.UNSURE, why, each_once(items), (), (EVERYWHERE,))
