"""The short comments beside an answer: what is wrong and where; then what is lacking; then what was seen."""

from __future__ import annotations

from collections.abc import Sequence

from cpraudit.checklist.evidence.base import EvidenceResult, Shown, listed, short
from cpraudit.checklist.evidence.reading import Reading
from cpraudit.checklist.model import Answer
from cpraudit.checklist.weigh import Weighed
from cpraudit.findings.model import Finding

MOST = 6  # lines that a table cell of the form can bear
MOST_SEEN = 3


def comments_on(
    answer: Answer,
    weighed: Weighed,
    evidence: EvidenceResult | None,
    findings: Sequence[Finding],
    reading: Reading,
    unchecked: Sequence[str] = (),
) -> list[str]:
    """At most `MOST` lines, and 'and N more' when there are more.

    `unchecked` are the kinds of fault that were not looked for.
    """
    if answer is Answer.NOT_APPLICABLE:
        return [_seen(e.text, e.section) for e in evidence.items[:MOST_SEEN]] if evidence is not None else []
    wrong = [_finding(findings[i], reading) for i in weighed.all]
    lacking = list(evidence.lacking) if evidence is not None else []
    lines = [*wrong, *(line for line in lacking if line not in wrong)]
    room = MOST - len(lines)
    if evidence is not None and room > 0:
        lines += [_seen(e.text, e.section) for e in evidence.items[: min(room, MOST_SEEN)]]
        if evidence.shown is Shown.NONE and not evidence.items and evidence.searched and len(lines) < MOST:
            lines.append(f"Looked for in: {', '.join(evidence.searched)}.")
    if unchecked:
        lines.append(
            "Not looked for by the program: "
            f"{listed([u.replace('_', ' ').replace('-', ' ') for u in unchecked])}."
        )
    if len(lines) > MOST:
        return [*lines[:MOST], f"and {len(lines) - MOST} more"]
    return lines


def _finding(finding: Finding, reading: Reading) -> str:
    if finding.place is None:
        where = (
            finding.section_heading or reading.report.spec(finding.section_id).title
            if finding.section_id or finding.section_heading
            else ""
        )
        return f"{finding.message}{f' ({where})' if where else ''}"
    block = reading.report.document.blocks[finding.place.block]
    quote = short(block.text[finding.place.start : finding.place.end])
    where = reading.heading(block.index)
    words = f"“{quote}”{f' ({where})' if where else ''}"
    return words if quote in finding.message and len(finding.message) > 200 else f"{words}: {finding.message}"


def _seen(text: str, section: str) -> str:
    return f"Seen: “{text}”{f' ({section})' if section else ''}"
