"""A short invented report, built as a real Word file, of which a test may replace any section."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from notation import Line, write
from small_reports import rule

from cpraudit.checklist.answer import answer_checklist
from cpraudit.checklist.evidence import GATHERERS
from cpraudit.checklist.evidence.base import EvidenceResult
from cpraudit.checklist.evidence.reading import Reading
from cpraudit.checklist.load import load_checklist
from cpraudit.checklist.model import ChecklistAnswer
from cpraudit.document.read import read_report
from cpraudit.findings.model import Category, Finding, Place, Severity
from cpraudit.report.build import build_report
from cpraudit.report.model import Report
from cpraudit.report.profile import load_profile
from cpraudit.settings import Run, Settings, Stage

AS_OF = date(2026, 5, 20)
CASES = Path(__file__).parent / "checklist_cases"
Changes = Mapping[str, Sequence[Line] | None]


@cache
def cases(name: str) -> Any:
    """The content of a file of cases."""
    return yaml.safe_load((CASES / f"{name}.yaml").read_text(encoding="utf-8"))


def build(folder: Path, changes: Changes | None = None) -> Report:
    """The report with other lines in some sections (None: the section is left out)."""
    lines: list[Line] = ["Child Permanence Report"]
    for section_id, section in cases("report").items():
        content = (changes or {}).get(section_id, section["lines"])
        if content is not None:
            lines += [f"# {section['heading']}", *content]
    path = write(lines, folder / "report.docx", family=False)
    return build_report(read_report(path), load_profile("legacy-33"), as_of=AS_OF)


def gather(name: str, report: Report, stage: Stage = Stage.SHOBPA) -> EvidenceResult:
    """What one gatherer says of a report."""
    return GATHERERS[name](Reading(report, Settings(), Run(as_of=AS_OF, stage=stage)))


def answers(
    report: Report,
    findings: Sequence[Finding] = (),
    *,
    stage: Stage = Stage.SHOBPA,
    settings: Settings | None = None,
) -> dict[str, ChecklistAnswer]:
    """The shipped checklist answered, by id of the row."""
    run = Run(as_of=AS_OF, stage=stage)
    given = answer_checklist(load_checklist(), report, findings, run, settings or Settings())
    return {a.id: a for a in given}


def finding(
    report: Report,
    category: Category,
    words: str = "",
    *,
    severity: Severity = Severity.MUST,
    section_id: str = "",
    name: str = "",
) -> Finding:
    """A finding on some words of the report, or about an absence in a section."""
    made = rule(name or f"a-{category.value.replace('_', '-')}", category, severity)
    if not words:
        return Finding(made, "Nothing there.", section_id=section_id)
    block = next(b for b in report.document.blocks if words in b.text)
    start = block.text.index(words)
    return Finding(made, "Look at this.", Place(block.index, start, start + len(words)))
