"""Runs every case of tests/cases/*.yaml: what a check must find, word for word, and what it must leave alone.

A case has `name`, `report` (lines in short notation), `finds`, and where needed
    rules      only findings of these rules count (a near-miss names the rule that it tempts)
    sections   only findings about these sections of the form count, for what is absent
    family     false: without the small invented family before the lines
    case       facts of a case file, as they would stand in one, with which the report is compared
An expected finding has `rule`, and `quote` (its exact words) or `heading` (where something is absent).
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml
from notation import AS_OF, report_of

from cpraudit.case.model import Case
from cpraudit.checks import CHECKS
from cpraudit.checks.base import AuditInput
from cpraudit.findings.model import Finding
from cpraudit.settings import Run, Settings

FILES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))
CASES = [
    pytest.param(path.stem, case, id=f"{path.stem}: {case['name']}")
    for path in FILES
    for case in yaml.safe_load(path.read_text(encoding="utf-8"))["cases"]
]
BY_ID = {check.id: check for check in CHECKS}


def found(
    check_id: str, lines: list[Any], folder: Path, *, family: bool = True, facts: dict[str, Any] | None = None
) -> list[tuple[Finding, str]]:
    """The findings of one check on a report in short notation, each with its words ('' when absent)."""
    report = report_of(lines, folder, family=family)
    document = report.document
    case = None if facts is None else Case.model_validate(facts)
    findings = BY_ID[check_id].run(AuditInput(report, Settings(), Run(as_of=AS_OF), case=case))
    places = [(f, f.place) for f in findings]
    return [(f, document.blocks[p.block].text[p.start : p.end] if p else "") for f, p in places]


@pytest.mark.parametrize(("check_id", "case"), CASES)
def test_case(check_id: str, case: dict[str, Any], tmp_path: Path) -> None:
    """`finds` lists every finding of the named rules, no more and no less; an empty list is a near-miss."""
    results = found(
        check_id, case["report"], tmp_path, family=case.get("family", True), facts=case.get("case")
    )
    rules = set(case.get("rules", [])) or {r.id for r in BY_ID[check_id].rules}
    sections = set(case.get("sections", []))
    heard = [r for r in results if r[0].rule.id in rules and (not sections or r[0].section_id in sections)]
    named = any("heading" in w for w in case["finds"])
    told = Counter((f.rule.id, words, f.section_heading if named and not words else "") for f, words in heard)
    wanted = Counter((w["rule"], w.get("quote", ""), w.get("heading", "")) for w in case["finds"])
    assert told == wanted


ODD: dict[str, list[Any]] = {
    "an empty report": [],
    "one word": ["Hello"],
    "a photograph alone": ["[photo]"],
    "blank cells": [["", "", ""], ["", "", ""]],
    "headings alone": [
        "# Birth mother",
        "# Siblings",
        "# Signatures",
        "# Chronology of care since birth",
        "# Health",
    ],
    "tables that break off": [
        "# Signatures",
        ["", "*Author", "*Manager"],
        "# Care history",
        ["*From", "*To", "*Home"],
    ],
    "a child without a name": [
        "# Name of child",
        ["Name", ""],
        "# Siblings",
        "## Maisie",
        ["Photo", "[photo]"],
    ],
    "signs and numbers": ["1. 2. 3.", "## ", "31/31/31 32/1/20 (0) , 0, [] {} «» ** **", "# ?"],
}


@pytest.mark.parametrize("lines", ODD.values(), ids=list(ODD))
def test_no_check_stumbles_over_an_odd_report(lines: list[Any], tmp_path: Path) -> None:
    """Whatever stands in the file, each check gives findings whose words exist."""
    for check in CHECKS:
        for finding, words in found(check.id, lines, tmp_path, family=False):
            assert words or finding.place is None or finding.place.start == finding.place.end
            assert finding.message


@pytest.mark.parametrize("check", CHECKS, ids=lambda c: c.id)
def test_every_rule_has_a_hit_and_a_near_miss(check: Any) -> None:
    """A rule without both is not proven."""
    path = Path(__file__).parent / "cases" / f"{check.id}.yaml"
    assert path.is_file(), f"tests/cases/{check.id}.yaml is missing"
    cases = yaml.safe_load(path.read_text(encoding="utf-8"))["cases"]
    hit = {w["rule"] for case in cases for w in case["finds"]}
    missed = {rule for case in cases if not case["finds"] for rule in case.get("rules", [])}
    for rule in check.rules:
        assert rule.id in hit, f"no case finds {rule.id}"
        assert rule.id in missed, f"no near-miss names {rule.id} in its rules"
