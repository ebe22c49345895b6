"""The child's chronology: is it there, and does the report cover each part of the story."""

from __future__ import annotations

import re

from cpraudit.checklist.evidence.base import EvidenceResult, Shown, listed, row_evidence
from cpraudit.checklist.evidence.reading import EVERYWHERE, Reading
from cpraudit.report.model import Owner

# The parts may stand anywhere in the report: a table of homes need not repeat what other sections tell.
_WORDS_PARTS = (
    ("birth and early childhood", r"\bborn\b|\bbirth\b|health visitor|as a baby|feeding|breastfed|weeks old"),
    (
        "care by the parents",
        r"\bwith (?:her|his|the|both|\w+)\b.*|lived with|looked after by|\bflat\b|\bhouse\b|parents",
    ),
    (
        "risks",
        r"police|harm|neglect|violen|assault|drug|drunk|drinking|alcohol|heroin|cannabis|cocaine|"
        r"unsafe|risk|concern|injur|bruis|alone|hit|abuse|unwell|ill\b|no (?:food|heating|milk)",
    ),
    (
        "help that was given",
        r"child protection plan|child in need|support|family (?:worker|support)|programme|course|"
        r"visited|health visitor|letter|family (?:group|meeting)|service|clinic",
    ),
    (
        "coming into care",
        r"foster|police protection|emergency protection|section 20|accommodat|into care|interim care|"
        r"looked after since|placed with|moved to",
    ),
    ("life in the placement", r"\bcarers?\b|foster (?:mum|dad|mother|father|home|family)|placement"),
    ("the court's steps", r"\border\b|\bcourt\b|hearing|proceedings"),
    (
        "why adoption became the plan",
        r"adopt\w*.{0,200}\b(?:because|as|since|so that|in time|cannot|could not|no one|nobody|"
        r"neither|need\w*)\b"
        r"|\b(?:because|as|since|so that|cannot|could not|no one|nobody|neither|"
        r"need\w*)\b.{0,200}\badopt",
    ),
)
_PARTS = tuple((name, re.compile(words, re.IGNORECASE | re.DOTALL)) for name, words in _WORDS_PARTS)
_MAY_LACK = 2


def child_chronology(reading: Reading) -> EvidenceResult:
    """Rows of the child's chronology, and the eight parts of the story anywhere in the report."""
    report = reading.report
    searched = (*reading.searched("CARECHRON"), EVERYWHERE)
    statements = [s for s in reading.under("CARECHRON") if s.dates or s.label_dates]
    rows = [r for c in report.chronology_of(Owner.CHILD) for r in c.rows]
    if not rows and not statements:
        return EvidenceResult(Shown.NONE, "no chronology of the child's care was found", (), (), searched)
    text = "\n".join(s.full for s in reading.statements)
    absent = [name for name, pattern in _PARTS if not pattern.search(text)]
    lacking = (f"Not found anywhere in the report: {listed(absent)}.",) if absent else ()
    why = f"{max(len(rows), len({s.block for s in statements}))} entries on the child's care"
    items = row_evidence(reading, reading.rows("CARECHRON"))
    return EvidenceResult(Shown.SOME if len(absent) > _MAY_LACK else Shown.ALL, why, items, lacking, searched)
