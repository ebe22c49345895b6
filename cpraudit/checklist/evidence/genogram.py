"""Is there a family tree, and are all brothers and sisters in it."""

from __future__ import annotations

import re

from cpraudit.checklist.evidence.base import Evidence, EvidenceResult, Shown, evidence, listed, short
from cpraudit.checklist.evidence.reading import Reading
from cpraudit.findings.model import Place
from cpraudit.report.model import Person, Role

_WORDS = re.compile(r"\bgenogram\b|\bfamily tree\b", re.IGNORECASE)
_PROMPT = re.compile(
    r"\binsert\b|\[|\bto follow\b|\bto be (?:added|inserted|attached|completed|drawn)\b|\btbc\b|"
    r"\bclick\b|\badd (?:the )?genogram\b|\bx{2,}\b",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\battach|\bappend|\bannex|\bon file\b|\bseparate|\benclosed|\bheld\b", re.IGNORECASE
)
_FEWEST_NAMES = 3


def genogram(reading: Reading) -> EvidenceResult:
    """A picture of the family tree, or one made of text boxes; with the names that must be in it."""
    report = reading.report
    names = [_name(p) for p in reading.siblings]
    tick = f"; to be in it: {listed(names)}" if names else "; the report names no brothers or sisters"
    searched = reading.searched("FAMILYTABLE")
    pictures = [p for p in report.photos if p.is_genogram]
    if pictures:
        items = tuple(
            Evidence(
                text=short(p.caption_text) or "(picture without a caption)",
                section=reading.heading(p.block),
                place=(
                    Place(p.caption.block, p.caption.start, p.caption.end)
                    if p.caption
                    else Place(p.block, 0, 0)
                ),
            )
            for p in pictures
        )
        return EvidenceResult(Shown.ALL, f"a picture of a family tree is there{tick}", items, (), searched)
    drawn = _drawn_in_boxes(reading)
    if drawn:
        place = Place(drawn[0], 0, len(report.document.blocks[drawn[0]].text))
        absent = [
            _name(p)
            for p in reading.siblings
            if p.first and not any(reading.names(p, report.document.blocks[b].text) for b in drawn)
        ]
        lacking = (f"Not in the family tree: {listed(absent)}.",) if absent else ()
        item = Evidence(
            text=short(" / ".join(report.document.blocks[b].text for b in drawn)),
            section=reading.heading(drawn[0]),
            place=place,
        )
        return EvidenceResult(
            Shown.SOME if absent else Shown.ALL,
            f"a family tree drawn in text boxes{tick}",
            (item,),
            lacking,
            searched,
        )
    said = [s for s in reading.matching(_WORDS) if not _PROMPT.search(s.full)]
    items = tuple(evidence(reading, s) for s in said)
    if any(_ELSEWHERE.search(s.full) for s in said):
        lacking = (
            f"The family tree is said to be elsewhere; check that it shows {listed(names) or 'the family'}.",
        )
        return EvidenceResult(
            Shown.SOME, "a family tree is mentioned but is not in this file", items, lacking, searched
        )
    if said and any(p.block for p in report.document.pictures if "FAMILYTABLE" in report.ids_of(p.block)):
        return EvidenceResult(
            Shown.UNSURE, f"a picture stands with the family table{tick}", items, (), searched
        )
    if said:
        lacking = ("No picture or drawing of the family tree was found.",)
        return EvidenceResult(
            Shown.SOME, "a family tree is mentioned but none was found in this file", items, lacking, searched
        )
    prompts = tuple(evidence(reading, s) for s in reading.matching(_WORDS))
    why = "only a prompt stands where the family tree belongs" if prompts else "no family tree was found"
    return EvidenceResult(Shown.NONE, why, prompts, (), searched)


def _drawn_in_boxes(reading: Reading) -> list[int]:
    """Text boxes that hold nothing but names, as many as make a family tree."""
    family = [p for p in reading.report.people if p.role.family and p.role is not Role.RELATIVE]
    boxes = [
        b for b in reading.report.document.blocks if b.textbox and b.text.strip() and len(b.text.split()) <= 8
    ]
    named = [b.index for b in boxes if any(reading.names(p, b.text) for p in family)]
    return named if len(named) >= _FEWEST_NAMES else []


def _name(person: Person) -> str:
    return person.first or person.relation or "a brother or sister without a name"
