"""The medical adviser's summary of the child's health.

Source: Adoption Agencies Regulations 2005, regulation 17(1)(b): a summary by the agency's medical adviser.
"""

from __future__ import annotations

import re

from cpraudit.checklist.evidence.base import Evidence, EvidenceResult, Shown, each_once, evidence
from cpraudit.checklist.evidence.reading import Reading

_ADVISER = re.compile(
    r"\bmedical advis[eo]r|\badoption doctor\b|\bagency(?:'s)? doctor\b|\badvising doctor\b", re.IGNORECASE
)
_DOCTOR = re.compile(r"\b(?:Dr|Doctor)\.? [A-Z]")
_EXAMINED = re.compile(
    r"\bmedicals?\b|\bhealth assessment\b|\bassess\w+\b|\bexamin\w+|\bsummary\b|\bsummaris\w+|"
    r"\breport\w*\b|\bsaw\b|\bseen\b|\bprovided\b|\bwrote\b|\bwritten\b|\bdated\b",
    re.IGNORECASE,
)


def _one_a_row(items: list[Evidence]) -> tuple[Evidence, ...]:
    """The first sentence of each paragraph: the label of a row speaks for all its sentences."""
    first: dict[int, Evidence] = {}
    for item in items:
        if item.place is not None:
            first.setdefault(item.place.block, item)
    return each_once(list(first.values()))


def health_summary(reading: Reading) -> EvidenceResult:
    """The adviser by name, and the date of the summary or the medical."""
    statements = reading.under("HEALTH")
    searched = reading.searched("HEALTH")
    named = reading.matching(_ADVISER, statements) or reading.matching(_ADVISER)
    doctor = any(_DOCTOR.search(s.full) for s in named)
    near = [
        s
        for s in (*statements, *named)
        if (s.dates and _EXAMINED.search(s.text)) or (s.label_dates and _EXAMINED.search(s.label))
    ]
    items = _one_a_row([evidence(reading, s) for s in (*named, *near)])
    if not statements and not named:
        return EvidenceResult(Shown.NONE, "no summary of the child's health was found", (), (), searched)
    lacking = []
    if not named:
        lacking.append("The medical adviser is not mentioned.")
    elif not doctor:
        lacking.append("The medical adviser is not named.")
    if not near:
        lacking.append("No date of the summary, the medical or the last health assessment was found.")
    if not named and not near:
        return EvidenceResult(
            Shown.NONE,
            "neither the medical adviser nor a date of a medical was found",
            items,
            tuple(lacking),
            searched,
        )
    why = "the medical adviser's summary is mentioned" if named else "a medical is mentioned"
    return EvidenceResult(
        Shown.SOME if lacking else Shown.ALL,
        f"{why}{' with a date' if near else ''}",
        items,
        tuple(lacking),
        searched,
    )
