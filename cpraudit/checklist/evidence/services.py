"""Services and places that the report names, and which of them it describes where it first names them."""

from __future__ import annotations

import re

from cpraudit.checklist.evidence.base import EvidenceResult, Shown, each_once, evidence
from cpraudit.checklist.evidence.reading import EVERYWHERE, Reading

_KIND = (
    r"(?:charity|service|cent(?:re|er)|project|clinic|scheme|programme|team|group|unit|building|"
    r"organisation|counsellor|hostel|refuge|"
    r"house|rooms?|helpline|website|fund|playgroup|course|network)"
)
# "Lantern, a charity that ..."; "Sandpiper Family Centre (a council building)"; "the Ties service, which ..."
_GLOSSED = re.compile(
    rf"\b[A-Z][\w'&-]+(?: (?:[A-Z][\w'&-]+|of|for|and|the|service|project|clinic|centre))*\s*"
    rf"(?:\((?:an?|the|which|who|run by)\b[^)]*\)|, (?:which|who)\b[^.;]{{4,}}|, (?:an?|the|our|"
    rf"your)\b[^.;,]{{0,60}}?\b{_KIND}\b|(?: is| was) an? (?:[\w-]+ ){{0,3}}{_KIND}\b)"
)


def services(reading: Reading) -> EvidenceResult:
    """The services that are described where they are named; a check speaks of the others."""
    found = [
        s
        for s in reading.statements
        if (m := _GLOSSED.search(s.text)) and re.search(_KIND, m.group(), re.IGNORECASE)
    ]
    items = each_once([evidence(reading, s) for s in found])
    if not items:
        return EvidenceResult(Shown.UNSURE, "no description of a service was found", (), (), (EVERYWHERE,))
    return EvidenceResult(
        Shown.ALL, f"descriptions of services or places: {len(items)}", items, (), (EVERYWHERE,)
    )
