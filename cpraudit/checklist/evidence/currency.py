"""Is the report up to date: its own date, and the dates that its stage needs."""

from __future__ import annotations

from datetime import date

from cpraudit.checklist.evidence.base import Evidence, EvidenceResult, Shown, short
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


def currency(reading: Reading) -> EvidenceResult:
    """The newest date of the report against the day of the audit, and the dates that the stage needs."""
    report = reading.report
    written = [f for k in ("report.completed", "report.updated") for f in report.facts_of(k) if f.day is not None]
    searched = reading.searched("AGENCY", "LEGAL")
    if not written:
        return EvidenceResult(Shown.NONE, "no date of the report was found", searched=searched)
    newest = max(written, key=lambda f: f.day or date.min)
    months = _months(newest.day or report.as_of, report.as_of)
    items = [_evidence(reading, f) for f in written]
    lacking = []
    for kind, words in _NEEDED[reading.run.stage]:
        facts = report.facts_of(kind)
        items += [_evidence(reading, f) for f in facts]
        if not facts:
            lacking.append(f"Not found, and needed at this stage: {words}.")
    why = f"the report is dated {newest.value}"
    if months > reading.settings.stale_after_months:
        lacking.insert(0, f"The report is {months} months old on the day of the audit ({report.as_of:%d %B %Y}).")
    return EvidenceResult(Shown.SOME if lacking else Shown.ALL, why, tuple(items), tuple(lacking), searched)


def _months(then: date, now: date) -> int:
    """Whole months between two days."""
    return (now.year - then.year) * 12 + now.month - then.month - (now.day < then.day)


def _evidence(reading: Reading, fact: Fact) -> Evidence:
    block = reading.report.document.blocks[fact.source.block]
    return Evidence(text=short(reading.row_text(block)), section=reading.heading(block.index), place=reading.place(fact.source))
