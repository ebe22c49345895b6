"""The account of the agency's decisions and actions: is it dated, and are the main steps in it."""

from __future__ import annotations

import re

from cpraudit.checklist.evidence.base import EvidenceResult, Shown, listed, row_evidence
from cpraudit.checklist.evidence.reading import Reading
from cpraudit.report.model import Owner

# Steps of planning for nearly every child (care proceedings, then a plan for adoption).
_WORDS_STEPS = (
    (
        "the step before court (legal meeting or letter to the parents)",
        r"letter|pre-?\s?proceedings|legal (?:planning|gateway|advice)|gateway|lawyer|solicitor|"
        r"public law outline|\bPLO\b|legal meeting",
    ),
    (
        "the court application or first order",
        r"\border\b|proceedings|court|police protection|\bICO\b|\bEPO\b|section 20|accommodat",
    ),
    ("a review of the care plan", r"review"),
    (
        "the decision on adoption as the plan",
        r"adoption|decision-?\s?maker|\bADM\b|\bSHOBPA\b|permanence|final (?:care )?plan|"
        r"should be placed|placement order",
    ),
)
_STEPS = tuple((name, re.compile(words, re.IGNORECASE | re.DOTALL)) for name, words in _WORDS_STEPS)
_MAY_LACK = 1


def agency_milestones(reading: Reading) -> EvidenceResult:
    """Dated rows in the agency's chronology, and which main steps they hold."""
    report = reading.report
    searched = reading.searched("AGENCYCHRON")
    rows = [r for c in report.chronology_of(Owner.AGENCY) for r in c.rows if r.period is not None]
    statements = [s for s in reading.under("AGENCYCHRON") if s.dates or s.label_dates]
    if not rows and not statements:
        return EvidenceResult(
            Shown.NONE, "no dated account of the agency's decisions and actions was found", (), (), searched
        )
    text = "\n".join([r.text for r in rows] + [s.text for s in statements])
    absent = [name for name, pattern in _STEPS if not pattern.search(text)]
    items = row_evidence(
        reading, [r for r in reading.rows("AGENCYCHRON") if any(p.search(r.text) for _, p in _STEPS)]
    )
    lacking = (f"Not found in the account: {listed(absent)}.",) if absent else ()
    why = (
        f"{max(len(rows), len({s.block for s in statements}))} dated entries, with "
        f"{len(_STEPS) - len(absent)} of {len(_STEPS)} main steps of planning"
    )
    return EvidenceResult(Shown.SOME if len(absent) > _MAY_LACK else Shown.ALL, why, items, lacking, searched)
