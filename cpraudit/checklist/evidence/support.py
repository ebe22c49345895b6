"""The help that the child and the new family are likely to need, soon and later."""

from __future__ import annotations

import re

from cpraudit.checklist.evidence.base import EvidenceResult, Shown, each_once, evidence
from cpraudit.checklist.evidence.reading import EVERYWHERE, Reading

_SUPPORT = re.compile(
    r"\badoption support\b|\bpost-adoption support\b|\bsettling-?\s?in\b|\bsupport fund\b|"
    r"\bASGSF\b|\badopters? (?:may|will|would|are likely to) need\b",
    re.IGNORECASE,
)
_SOON = re.compile(
    r"\b(?:first|initial\w*|short[- ]term|settling|straight away|at once|immediate\w*|"
    r"from the (?:start|beginning|outset)|to begin with|early|introductions?|when (?:she|he|"
    r"\w+) (?:moves|first)|on placement|start|"
    r"at the beginning|weekly|before|during the move|move)\b",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"\b(?:later|long(?:er)?[- ]term|in time|as (?:she|he|they|\w+) (?:grows?|gets?)|older|"
    r"teen\w*|adolescen\w*|school age|at school|future|throughout|ongoing|lifelong|life-long|"
    r"when (?:she|he) is|at (?:about )?(?:three|four|five|six|seven|eight|nine|ten|eleven|\d+)|"
    r"years? to come|until|secondary|(?:to|from) the age of|life|grow\w* up|long run|each year|"
    r"yearly|\d+ years)\b",
    re.IGNORECASE,
)


def adoption_support(reading: Reading) -> EvidenceResult:
    """Words on help soon and help later."""
    searched = reading.searched("SUPPORT")
    statements = reading.under("SUPPORT")
    if not statements:
        statements = [s for s in reading.matching(_SUPPORT) if "AGENCYCHRON" not in s.ids]
        searched = (*searched, EVERYWHERE)
    if not statements:
        return EvidenceResult(Shown.NONE, "nothing was found on adoption support", (), (), searched)
    soon = any(_SOON.search(s.full) for s in statements)
    later = any(_LATER.search(s.full) for s in statements)
    lacking = []
    if not soon:
        lacking.append("Help in the short term was not recognised.")
    if not later:
        lacking.append("Help in the long term was not recognised.")
    items = each_once([evidence(reading, s) for s in statements])
    why = "help soon and help later" if soon and later else "help is outlined"
    return EvidenceResult(Shown.SOME if lacking else Shown.ALL, why, items, tuple(lacking), searched)
