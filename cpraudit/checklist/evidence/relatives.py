"""Other people who were assessed as carers for the child: the outcome and its reason."""

from __future__ import annotations

import re

from cpraudit.checklist.evidence.base import Evidence, EvidenceResult, Shown, each_once, evidence, short
from cpraudit.checklist.evidence.reading import EVERYWHERE, Reading, Statement
from cpraudit.checks.relatives import Item, relative_items
from cpraudit.findings.model import Place

_NOBODY = re.compile(
    r"\b(?:no one|nobody|no-one|no (?:relatives?|other|family|friends?|member|person|people|"
    r"viability|assessments?)|none)\b[^.;]{0,80}\b(?:put forward|came forward|come forward|"
    r"assess\w*|offered|suggested|named|identified)\b"
    r"|\b(?:did not|have not|has not|neither parent) (?:put|name[d]?|suggest\w*) (?:forward )?any",
    re.IGNORECASE,
)
_A_PASSAGE = 8  # words; fewer are an outcome ("Negative.") or a heading
_VIABILITY = re.compile(r"\bviabilit\w+\b", re.IGNORECASE)


def relatives_assessed(reading: Reading) -> EvidenceResult:
    """Each person who was assessed, and whether a reason stands with the outcome."""
    searched = (*reading.searched("RELASSESS"), EVERYWHERE)
    told = relative_items(reading.report)
    nobody = [s for s in reading.under("RELASSESS") if _NOBODY.search(s.text)]
    if not told and nobody:
        items = each_once([evidence(reading, s) for s in nobody])
        return EvidenceResult(
            Shown.DOES_NOT_ARISE,
            "the report says that nobody else was put forward or assessed",
            items,
            (),
            searched,
        )
    if not told:
        elsewhere = [s for s in reading.matching(_VIABILITY) if not s.ids & {"ANNEX", "AGENCYCHRON"}]
        items = each_once([evidence(reading, s) for s in elsewhere])
        if elsewhere:
            return EvidenceResult(
                Shown.UNSURE,
                "an assessment of somebody else is mentioned outside the section for it",
                items,
                (),
                searched,
            )
        return EvidenceResult(Shown.UNSURE, "whether anybody else was assessed is not said", (), (), searched)
    reasoned = [i for i in told if i.reason]
    items = tuple(_shown(reading, i) for i in told)
    inside = {b.index for i in told for b, _ in i.parts}
    others = [
        s for s in reading.under("RELASSESS") if s.block not in inside or not any(_covers(i, s) for i in told)
    ]
    if (
        not reasoned
        and len(told) + len(others) > 1
        and any(len(s.text.split()) >= _A_PASSAGE for s in others)
    ):
        lacking = ("A passage on a person who was assessed gives no reason.",)
        return EvidenceResult(
            Shown.SOME, "people were assessed; not every passage could be read", items, lacking, searched
        )
    if not reasoned:
        lacking = ("No reason for the outcome of any assessment was found.",)
        return EvidenceResult(
            Shown.NONE,
            "people were assessed and no reason for the outcome was found",
            items,
            lacking,
            searched,
        )
    return EvidenceResult(
        Shown.ALL,
        f"a reason is given in {len(reasoned)} of {len(told)} passages on people who were assessed",
        items,
        (),
        searched,
    )


def _covers(item: Item, statement: Statement) -> bool:
    return any(b.index == statement.block and s.start <= statement.start < s.end for b, s in item.parts)


def _shown(reading: Reading, item: Item) -> Evidence:
    block, span = item.parts[0]
    label = reading.row_label(block)
    text = f"{label}: {item.text}" if label else item.text
    return Evidence(
        text=short(text), section=reading.heading(block.index), place=Place(block.index, span.start, span.end)
    )
