"""Who has signed and dated the report, and whether it says that it was proofread."""

from __future__ import annotations

import re

from cpraudit.checklist.evidence.base import Evidence, EvidenceResult, Shown, evidence, listed, short
from cpraudit.checklist.evidence.reading import Reading
from cpraudit.checks.signatures import SignatureLine, signature_lines
from cpraudit.findings.model import Place

_AUTHOR = re.compile(
    r"\b(?:author|social worker|written by|report writer|prepared by|completed by)\b", re.IGNORECASE
)
_MANAGER = re.compile(
    r"\bmanager\b|\bsupervis\w+|\bteam leader\b|\bsenior\b|\bprincipal\b|\bhead\b|\bagreed by\b|"
    r"\bapproved\b|\bcountersign",
    re.IGNORECASE,
)
_PROOFREAD = re.compile(
    r"\bproof-?\s?read|\bread through\b|\bspell-?\s?check|\bchecked for (?:errors|mistakes|spelling)",
    re.IGNORECASE,
)


def signatures(reading: Reading) -> EvidenceResult:
    """Each person who should sign, and whether each has signed and dated."""
    lines = signature_lines(reading.report)
    searched = reading.searched("SIGN")
    if not lines:
        return EvidenceResult(Shown.NONE, "no place with signatures was found", searched=searched)
    items = tuple(_shown(reading, line) for line in lines)
    done = [line for line in lines if line.signed and line.dated]
    undone = [_who(reading, line) for line in lines if line not in done]
    if not done:
        return EvidenceResult(Shown.NONE, "nobody has both signed and dated the report", items, (), searched)
    lacking = []
    signed = " ".join(_words(reading, line) for line in done)
    if len(lines) == 1 and not _AUTHOR.search(signed):
        lacking.append("No signature of the author was found.")
    if len(lines) == 1 and not _MANAGER.search(signed):
        lacking.append("No signature of a manager or supervisor was found.")
    why = f"signed and dated: {listed([_who(reading, line) for line in done])}"
    why += f"; not: {listed(undone)}" if undone else ""
    return EvidenceResult(
        Shown.SOME if lacking or undone else Shown.ALL, why, items, tuple(lacking), searched
    )


def proofreading(reading: Reading) -> EvidenceResult:
    """The signatures, and any note that the report was proofread."""
    signed = signatures(reading)
    notes = reading.matching(_PROOFREAD)
    items = tuple(evidence(reading, s) for s in notes) or signed.items
    why = (
        f"{signed.why}; "
        f"{'the report says that it was proofread' if notes else 'no note that it was proofread was found'}"
    )
    return EvidenceResult(signed.shown, why, items, signed.lacking, signed.searched)


def _missing(line: SignatureLine) -> str:
    if line.signed and line.dated:
        return "signed and dated"
    if not line.signed and not line.dated:
        return "neither signed nor dated"
    return "not signed" if not line.signed else "not dated"


def _words(reading: Reading, line: SignatureLine) -> str:
    return f"{reading.row_label(line.block)} {line.block.text} {line.who}"


def _who(reading: Reading, line: SignatureLine) -> str:
    """The role of a signer: 'Team manager', or the words of the line."""
    return short(reading.row_label(line.block) or line.block.text)


def _shown(reading: Reading, line: SignatureLine) -> Evidence:
    place = Place(line.block.index, 0, len(line.block.text))
    text = f"{short(reading.row_text(line.block))} ({_missing(line)})"
    return Evidence(text=text, section=reading.heading(line.block.index), place=place)
