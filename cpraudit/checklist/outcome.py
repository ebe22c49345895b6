"""The header of the form and the proposed outcome: counts and a sentence; the decision is the reviewer's."""

from __future__ import annotations

from collections.abc import Sequence

from cpraudit.checklist.evidence.base import listed
from cpraudit.checklist.model import (
    Answer,
    Checklist,
    ChecklistAnswer,
    HeaderField,
    HeaderSource,
    HeaderValue,
    Outcome,
)
from cpraudit.dates import uk_date
from cpraudit.findings.model import Finding, Severity
from cpraudit.report.model import Fact, Report, Role
from cpraudit.settings import Run, Stage

_FACTS = {
    HeaderSource.AUTHOR: "agency.social_worker",
    HeaderSource.MANAGER: "agency.manager",
    HeaderSource.LOCAL_AUTHORITY: "agency.local_authority",
    HeaderSource.DECISION_DATE: "decision.shobpa",
    HeaderSource.PLACEMENT_ORDER_DATE: "order.placement",
    HeaderSource.PANEL_DATE: "panel.matching",
}
_STAGE = {
    Stage.SHOBPA: "the decision whether the child should be placed for adoption",
    Stage.MATCHING: "the matching panel",
    Stage.FINAL: "the file for life",
}


def header_values(checklist: Checklist, report: Report, run: Run) -> list[HeaderValue]:
    """Each header field with its value from the report or the user, and a note on contradictions."""
    return [_value(field, report, run) for field in checklist.header]


def _value(field: HeaderField, report: Report, run: Run) -> HeaderValue:
    value, note = "", ""
    match field.source:
        case HeaderSource.CHILD_NAME:
            value = report.child.name
        case HeaderSource.CHILD_BIRTH:
            day = report.birth_of(report.child)
            value = uk_date(day) if day is not None else ""
            note = _conflict(report.child.births)
        case HeaderSource.AUDITOR:
            value = run.auditor
        case HeaderSource.AUDITOR_TITLE:
            value = run.title
        case HeaderSource.AUDIT_DATE:
            value = uk_date(run.as_of)
        case HeaderSource.REVIEWER:
            value = ""
        case _:
            facts = report.facts_of(_FACTS[field.source]) or _professionals(report, field.source)
            value = facts[0].value if facts else ""
            note = _conflict(facts)
    if not value and run.stage in field.expected_at:
        note = "Not found in the report, and expected at this stage."
    return HeaderValue(id=field.id, label=field.label, value=value, note=note)


def _professionals(report: Report, source: HeaderSource) -> list[Fact]:
    """The author or manager from the people of the report, when no field names them."""
    words = {
        HeaderSource.AUTHOR: ("social worker", "author"),
        HeaderSource.MANAGER: ("manager", "supervisor"),
    }.get(source, ())
    for person in report.people_with(Role.PROFESSIONAL):
        if person.named_at is not None and any(w in person.relation.lower() for w in words):
            return [Fact(_FACTS[source], person.name, person.named_at)]
    return []


def _conflict(facts: Sequence[Fact]) -> str:
    values = list(dict.fromkeys(f.day.isoformat() if f.day is not None else f.value for f in facts))
    if len(values) < 2:
        return ""
    printed = list(dict.fromkeys(f.value for f in facts))
    return f"The report gives more than one: {listed(printed)}."


def propose_outcome(answers: Sequence[ChecklistAnswer], findings: Sequence[Finding], run: Run) -> Outcome:
    """Counts, and a sentence that says on what they rest."""
    counts = {a: sum(x.answer is a for x in answers) for a in Answer}
    levels = {s.value: sum(f.level is s for f in findings) for s in Severity}
    no = [x.id for x in answers if x.answer is Answer.NO]
    partial = [x.id for x in answers if x.answer is Answer.PARTIAL]
    parts = []
    if no:
        parts.append(f"{_number(len(no), 'question')} answered No ({', '.join(no)})")
    if partial:
        parts.append(f"{_number(len(partial), 'question')} answered Partial ({', '.join(partial)})")
    lead = f"Proposed: {' and '.join(parts)}" if parts else "Nothing was found that asks for No or Partial"
    judged = f"{_number(counts[Answer.REVIEWER], 'question')} left to the reviewer"
    faults = (
        f"{_number(levels['must'], 'finding')} to put right before the report goes to {_STAGE[run.stage]}"
        if levels["must"]
        else f"no finding that must be put right before {_STAGE[run.stage]}"
    )
    left = "Whether the report is good enough is for the reviewer to decide."
    return Outcome(answers=counts, severities=levels, sentence=f"{lead}; {judged}; {faults}. {left}")


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
