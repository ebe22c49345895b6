"""Small Word reports that tests write and audit; every person in them is invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import docx

from cpraudit.audit import AuditResult, audit_report, load_settings, load_tools
from cpraudit.findings.model import Category, Finding, Place, Related, Rule, Severity
from cpraudit.settings import Run

AS_OF = date(2026, 2, 6)
PLACEHOLDER = "[insert name of school]"


def write_report(path: Path, *paragraphs: str) -> Path:
    """A report with a header, three headed sections, a table and the paragraphs that a test adds."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Confidential: Rowan Ashby"
    document.add_heading("1. Essential information", 1)
    table = document.add_table(rows=0, cols=2)
    for label, value in (
        ("Name of child", "Rowan Ashby"),
        ("Date of birth", "3 March 2022"),
        ("Sex", "Female"),
        ("Social worker", "Petra Lindqvist"),
        ("Date of report", "2 February 2026"),
    ):
        cells = table.add_row().cells
        cells[0].text, cells[1].text = label, value
    document.add_heading("2. Personality, likes and dislikes", 1)
    document.add_paragraph("Rowan likes trains & boats, and laughs when the wind is < a breeze.")
    document.add_paragraph(f"Rowan goes to {PLACEHOLDER} each morning.")
    document.add_heading("3. Health", 1)
    for text in paragraphs or ("Rowan is well and growing. She sees the dentist twice a year.",):
        document.add_paragraph(text)
    document.save(path)
    return path


def audited(path: Path) -> AuditResult:
    """The audit of a report with everything as shipped."""
    run = Run(as_of=AS_OF, auditor="Imogen Vale", title="Panel adviser")
    return audit_report(path, run, load_tools("cpr-qa-audit", "legacy-33", load_settings()))


def rule(
    name: str = "test-rule",
    category: Category = Category.DATE_INCONSISTENT,
    severity: Severity = Severity.MUST,
) -> Rule:
    """A rule for findings that a test makes up."""
    title = name.replace("-", " ").capitalize()
    return Rule(
        id=name,
        name=title,
        category=category,
        severity=severity,
        source="A source",
        why="It matters.",
        advice="Write it plainly.",
        bad=("bad",),
        good=("good",),
    )


def with_findings(result: AuditResult, *findings: Finding) -> AuditResult:
    """The same audit with findings of a test's own and answers that rest on none."""
    answers = tuple(a.model_copy(update={"findings": []}) for a in result.answers)
    return replace(result, findings=findings, answers=answers)


def place_of(result: AuditResult, words: str, nth: int = 1) -> Place:
    """Where words stand in the report."""
    for block in result.document.blocks:
        at = -1
        while (at := block.text.find(words, at + 1)) != -1:
            nth -= 1
            if nth == 0:
                return Place(block.index, at, at + len(words))
    raise AssertionError(f"{words!r} does not stand there so often")


def related(result: AuditResult, words: str, note: str) -> Related:
    """A related place."""
    return Related(place_of(result, words), note)
