"""Is the report up to date: its own date, and the dates that its stage needs."""

from __future__ import annotations

import re
from datetime import date

from cpraudit.checklist.evidence.base import Evidence, EvidenceResult, Shown, evidence, short
from cpraudit.checklist.evidence.reading import Reading
from cpraudit.report.model import Fact
from cpraudit.settings import Stage

# What must have been decided before a report goes to the matching panel or on the file for life.
_NEEDED: dict[Stage, tuple[tuple[str, str], ...]] = {
    Stage.SHOBPA: (),
    Stage.MATCHING: (
        ("decision.shobpa", "the date of the decision that the child should be placed for adoption"),
        ("order.placement", "the date of the placement order"),
    ),
    Stage.FINAL: (
        ("decision.shobpa", "the date of the decision that the child should be placed for adoption"),
        ("order.placement", "the date of the placement order"),
        ("panel.matching", "the date of the matching panel"),
    ),
}
# The same dates where a report tells of them in its chronology and not in a field.
_WORDS = {
    "decision.shobpa": (
        r"\b(?:decision-?\s?maker|ADM|SHOBPA)\b.{0,80}\b(?:decided|agreed|approved|made)\b|"
        r"\bshould be placed for adoption\b"
    ),
    "order.placement": (
        r"\bplacement order\b(?! (?:application|hearing|is sought|would))"
        r".{0,60}\b(?:made|granted)\b|\b(?:made|granted)\b.{0,60}\bplacement order\b|^[^:]*: placement"
        r" order\b"
    ),
    "panel.matching": r"\bmatching panel\b|\bpanel recommended the match\b",
}
_TOLD = {kind: re.compile(words, re.IGNORECASE) for kind, words in _WORDS.items()}


def currency(reading: Reading) -> EvidenceResult:
    """The newest date of the report (its age is for a check to weigh), and the dates that the stage needs."""
    report = reading.report
    written = [
        f for k in ("report.completed", "report.updated") for f in report.facts_of(k) if f.day is not None
    ]
    searched = reading.searched("AGENCY", "LEGAL")
    if not written:
        signed = [s for s in reading.under("SIGN") if s.dates]
        if signed:
            dated = tuple(evidence(reading, s) for s in signed)
            return EvidenceResult(
                Shown.UNSURE,
                "the report gives no date of its own, only the dates of its signatures",
                dated,
                (),
                searched,
            )
        return EvidenceResult(Shown.NONE, "no date of the report was found", searched=searched)
    newest = max(written, key=lambda f: f.day or date.min)
    items = [_evidence(reading, f) for f in written]
    lacking = []
    for kind, words in _NEEDED[reading.run.stage]:
        facts = report.facts_of(kind)
        items += [_evidence(reading, f) for f in facts]
        told = (
            []
            if facts
            else [
                s
                for s in reading.under("AGENCYCHRON", "LEGAL", "OPTIONS")
                if (s.dates or s.label_dates) and _TOLD[kind].search(s.full)
            ]
        )
        items += [evidence(reading, s) for s in told]
        if not facts and not told:
            lacking.append(f"Not found, and needed at this stage: {words}.")
    why = f"the report is dated {newest.value}"
    return EvidenceResult(Shown.SOME if lacking else Shown.ALL, why, tuple(items), tuple(lacking), searched)


def _evidence(reading: Reading, fact: Fact) -> Evidence:
    block = reading.report.document.blocks[fact.source.block]
    return Evidence(
        text=short(reading.row_text(block)),
        section=reading.heading(block.index),
        place=reading.place(fact.source),
    )
