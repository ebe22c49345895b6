"""The header of the form, and an outcome that counts, reasons and leaves the decision to the reviewer."""

from __future__ import annotations

from pathlib import Path

from checklist_case import AS_OF, Changes, answers, build, finding

from cpraudit.checklist.load import load_checklist
from cpraudit.checklist.model import Answer, HeaderValue
from cpraudit.checklist.outcome import header_values, propose_outcome
from cpraudit.findings.model import Category, Severity
from cpraudit.report.model import Report
from cpraudit.settings import Run, Stage


def header(report: Report, run: Run) -> dict[str, HeaderValue]:
    return {h.id: h for h in header_values(load_checklist(), report, run)}


def test_the_header_is_filled_from_the_report_and_the_user(tmp_path: Path) -> None:
    given = header(build(tmp_path), Run(as_of=AS_OF, auditor="Petra Lind", title="Panel adviser"))
    assert {i: h.value for i, h in given.items()} == {
        "HDR-01": "Ellie Rae Pascoe",
        "HDR-02": "4 June 2023",
        "HDR-03": "Nia Calder",
        "HDR-04": "Hugh Barr",
        "HDR-05": "Trelow Council",
        "HDR-06": "",
        "HDR-07": "",
        "HDR-08": "",
        "HDR-09": "Petra Lind",
        "HDR-10": "Panel adviser",
        "HDR-11": "20 May 2026",
        "HDR-12": "",
    }
    assert not any(h.note for h in given.values())


def test_a_blank_that_the_stage_expects_is_told(tmp_path: Path) -> None:
    report = build(tmp_path)
    notes = {
        stage: [i for i, h in header(report, Run(as_of=AS_OF, stage=stage)).items() if h.note]
        for stage in Stage
    }
    assert notes == {
        Stage.SHOBPA: [],
        Stage.MATCHING: ["HDR-06", "HDR-07"],
        Stage.FINAL: ["HDR-06", "HDR-07", "HDR-08"],
    }


def test_two_dates_of_birth_are_told_and_not_chosen_between_in_silence(tmp_path: Path) -> None:
    changes: Changes = {
        "KEYFACTS": [["Full name", "Ellie Rae Pascoe"], ["Date of birth", "4 July 2023"], ["Sex", "Female"]]
    }
    given = header(build(tmp_path, changes), Run(as_of=AS_OF))["HDR-02"]
    assert given.note == "The report gives more than one: 4 June 2023 and 4 July 2023."


def test_the_outcome_counts_reasons_and_leaves_the_decision(tmp_path: Path) -> None:
    report, run = build(tmp_path, {"SUPPORT": None}), Run(as_of=AS_OF)
    found = [finding(report, Category.PHOTO_UNDATED, "Ellie at the beach", severity=Severity.SHOULD)]
    given = list(answers(report, found).values())
    outcome = propose_outcome(given, found, run)
    assert outcome.severities == {"must": 0, "should": 1, "consider": 0}
    assert (outcome.answers[Answer.NO], outcome.answers[Answer.PARTIAL]) == (1, 1)
    assert sum(outcome.answers.values()) == 35
    assert outcome.sentence.startswith(
        "Proposed: 1 question answered No (OTH-02) and 1 question answered Partial (GEN-05); "
    )
    assert outcome.sentence.endswith("Whether the report is good enough is for the reviewer to decide.")
    assert outcome.decision == ""


def test_a_good_report_is_not_called_good_enough(tmp_path: Path) -> None:
    report = build(tmp_path)
    outcome = propose_outcome(list(answers(report).values()), [], Run(as_of=AS_OF, stage=Stage.MATCHING))
    assert outcome.sentence.startswith("Nothing was found that asks for No or Partial; ")
    assert "before the matching panel" in outcome.sentence


def test_findings_that_must_be_put_right_are_counted(tmp_path: Path) -> None:
    report = build(tmp_path)
    found = [
        finding(report, Category.DATE_INCONSISTENT, "4 June 2023"),
        finding(report, Category.UNSIGNED, "Hugh Barr"),
    ]
    outcome = propose_outcome(list(answers(report, found).values()), found, Run(as_of=AS_OF))
    assert "2 findings to put right before the report goes to the decision" in outcome.sentence
