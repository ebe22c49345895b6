"""`cpraudit audit --case`: a report that somebody wrote by hand against a case file of the same child."""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result

from cpraudit.audit import audit_report, load_settings, load_tools
from cpraudit.case.model import Case
from cpraudit.checks.base import AuditInput
from cpraudit.checks.case_facts import CHECK
from cpraudit.cli import cli
from cpraudit.document.read import read_report
from cpraudit.findings.model import Severity
from cpraudit.report.build import build_report
from cpraudit.report.model import Report
from cpraudit.report.profile import load_profile
from cpraudit.settings import Run, Settings

GOOD = Path(__file__).resolve().parent.parent / "samples" / "cpr_good.docx"
AS_OF = date(2026, 4, 17)
# The facts of the report in a social worker's own words, shorter than the report's and in part less exact.
JONAH: dict[str, Any] = yaml.load(
    """
reference: WX-2026-001
child:
  name: Jonah Luke Merriott
  known_as: Jonah
  sex: male
  date_of_birth: 14 October 2023
  photograph: {taken: 28 March 2026}
  health: {adviser: Dr Ruth Fairclough, last_medical: 10 March 2026, summary_date: 18 March 2026}
  views:
    direct_work:
    - {when: 14 August 2025, who: Imogen Sharrock, method: play with the toy house}
    - {when: April 2026, who: Imogen Sharrock, method: play with the toy house}
mother:
  name: Kayleigh Rose Merriott
  sex: female
  date_of_birth: 2 June 1999
  photograph: {taken: January 2026}
  chronology:
  - {when: 2 June 1999, what: Born in Wexbourne.}
  - {when: 4 May 2009, what: Her father died.}
  - {when: 12 September 2011, until: 2 June 2017, what: In foster care.}
father:
  name: Marco Filipe Teixeira
  sex: male
  date_of_birth: 1996
  chronology:
  - {when: "2014", until: "2023", what: Mechanic.}
siblings:
- {name: Poppy Merriott, sex: female, kind: "half, same mother", date_of_birth: 8 July 2018}
- {name: Luana Teixeira, sex: female, kind: "half, same father", date_of_birth: March 2019}
relatives:
- {name: Sheila Ann Merriott, relation: maternal grandmother, date_of_birth: 23 April 1973}
- {name: Teresa Teixeira, relation: paternal grandmother, date_of_birth: about 1970}
- {name: Manuel Teixeira, relation: paternal grandfather}
- {name: Tanya Merriott, relation: maternal aunt, date_of_birth: 30 March 1996}
- {name: Keith Merriott, relation: maternal grandfather, died: 4 May 2009}
carer: {name: Anna Lowe, known_as: Anna, since: 24 June 2025}
team:
  social_worker: {name: Imogen Sharrock, role: social worker}
  manager: {name: Tariq Elmore, role: team manager}
  family_finder: {name: Bethan Coyle, role: family finder}
author: {name: Imogen Sharrock, signed: 17 April 2026}
decisions: {report_completed: 17 April 2026, manager_signed: 17 April 2026, should_be_placed: not applicable because it is asked for}
legal:
  basis: interim care order
  since: 27 May 2025
  orders:
  - {kind: interim care order, made: 30 May 2025, court: Family Court at Wexbourne}
placements:
- {began: 14 October 2023, ended: 16 October 2023, who_with: his mother, where: Wexbourne General Hospital}
- {began: 16 October 2023, ended: July 2024, who_with: both parents, where: a flat}
- {began: 21 July 2024, ended: 9 December 2024, who_with: his mother, where: a flat}
- {began: 9 December 2024, ended: 3 February 2025, who_with: his mother and Sheila, where: Sheila's house}
- {began: 3 February 2025, ended: 27 May 2025, who_with: his mother, where: her new flat}
- {began: 27 May 2025, ended: 24 June 2025, who_with: an emergency carer, where: Wexbourne}
- {began: 24 June 2025, who_with: foster carers, where: Wexbourne}
agency_chronology:
- {when: 9 January 2025, what: Child protection plan began.}
- {when: 19 June 2025, what: First review.}
parent_assessments:
- {of: Kayleigh Rose Merriott, kind: parenting assessment, author: Imogen Sharrock, completed: 13 February 2026}
- {of: Kayleigh Rose Merriott, kind: psychologist's report, author: "Dr Samuel Okonjo, psychologist", completed: 30 January 2026}
relative_assessments:
- {of: Sheila Merriott, author: Imogen Sharrock, completed: 2 October 2025}
""",
    Loader=yaml.BaseLoader,
)


@pytest.fixture(scope="module")
def report() -> Report:
    return build_report(read_report(GOOD), load_profile("legacy-33"), as_of=AS_OF)


def told(report: Report, facts: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Rule, the words of the report, the message."""
    given = AuditInput(report, Settings(), Run(as_of=AS_OF), case=Case.model_validate(facts))
    for finding in CHECK.run(given):
        at = finding.place
        words = report.document.blocks[at.block].text[at.start : at.end] if at else ""
        yield finding.rule.id, words, finding.message


def changed(path: tuple[str | int, ...], value: Any) -> dict[str, Any]:
    facts = deepcopy(JONAH)
    part: Any = facts
    for step in path[:-1]:
        part = part[step]
    part[path[-1]] = value
    return facts


def test_a_report_that_agrees_with_its_case_file_raises_nothing(report: Report) -> None:
    assert list(told(report, JONAH)) == []


@pytest.mark.parametrize(
    ("path", "value", "rule", "words"),
    [
        (("child", "name"), "Jonah Luke Meriott", "name-differs-from-case", "Jonah Luke Merriott"),
        (("child", "date_of_birth"), "24 October 2023", "date-of-birth-differs-from-case", "14 October 2023"),
        (("child", "sex"), "female", "sex-differs-from-case", "Male"),
        (("child", "photograph", "taken"), "28 February 2026", "date-differs-from-case", "28 March 2026"),
        (("mother", "name"), "Kayley Merriott", "name-differs-from-case", "Kayleigh Rose Merriott"),
        (("mother", "date_of_birth"), "June 1998", "date-of-birth-differs-from-case", "2 June 1999"),
        (("siblings", 0, "name"), "Poppie Merriott", "name-differs-from-case", "Poppy Merriott"),
        (("siblings", 1, "date_of_birth"), "2018", "date-of-birth-differs-from-case", "25 March 2019"),
        (("relatives", 0, "date_of_birth"), "1974", "date-of-birth-differs-from-case", "23 April 1973"),
        (("team", "manager", "name"), "Tarik Elmore", "name-differs-from-case", "Tariq Elmore"),
        (("team", "family_finder", "name"), "Joan Field", "name-differs-from-case", "Bethan Coyle"),
        (("author", "signed"), "16 April 2026", "date-differs-from-case", "17 April 2026"),
        (("decisions", "report_completed"), "7 April 2026", "date-differs-from-case", "17 April 2026"),
        (("legal", "orders", 0, "made"), "29 May 2025", "order-differs-from-case", "30 May 2025"),
        (("child", "views", "direct_work", 0, "when"), "15 August 2024", "dates-of-case-missing", ""),
        (("relatives", 3, "name"), "Denise Orme", "person-of-case-missing", ""),
    ],
)  # fmt: skip
def test_a_fact_that_differs_is_told_with_the_words_and_the_field(
    report: Report, path: tuple[str | int, ...], value: str, rule: str, words: str
) -> None:
    found = [(r, w, m) for r, w, m in told(report, changed(path, value)) if r == rule]
    assert words in [w for _, w, _ in found]
    field = " > ".join(str(step) for step in path if not isinstance(step, int))
    messages = (
        " ".join(m for _, _, m in found).replace(" 1 >", " >").replace(" 2 >", " >").replace(" 4)", ")")
    )
    assert value in messages
    assert field in messages or field.removesuffix(" > name") in messages


def test_the_case_file_of_another_child_is_one_finding_and_nothing_else(report: Report) -> None:
    other = {
        "child": {"name": "Orla Finch", "date_of_birth": "1 June 2023"},
        "mother": {"name": "Bridget Finch"},
    }
    ((rule, words, message),) = told(report, other)
    assert (rule, words) == ("name-differs-from-case", "Jonah Luke Merriott")
    assert "Nothing else was compared" in message


def test_without_a_case_file_nothing_is_compared_and_the_audit_says_so() -> None:
    run, tools = Run(as_of=AS_OF), load_tools("cpr-qa-audit", "legacy-33", load_settings())
    without = audit_report(GOOD, run, tools)
    assert not [f for f in without.findings if f.rule in CHECK.rules]
    said = [n for n in without.not_checked if n.what == "Whether the report agrees with the case file"]
    assert len(said) == 1
    assert "--case" in said[0].why
    with_case = audit_report(GOOD, run, tools, Case.model_validate(changed(("child", "sex"), "female")))
    assert [f.rule.id for f in with_case.findings if f.rule in CHECK.rules] == ["sex-differs-from-case"]
    assert not [n for n in with_case.not_checked if n.what == "Whether the report agrees with the case file"]


def test_an_empty_case_compares_nothing(report: Report) -> None:
    assert list(told(report, {"reference": "x"})) == []


def cpraudit(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, ["audit", *map(str, arguments), "--as-of", "2026-04-17", "--no-form"])


def test_the_command_takes_a_case_file(tmp_path: Path) -> None:
    case = tmp_path / "case.yaml"
    case.write_text(yaml.safe_dump(changed(("legal", "orders", 0, "made"), "29 May 2025")), encoding="utf-8")
    target = tmp_path / "audit.json"
    result = cpraudit(GOOD, "--case", case, "--json", target, "--fail-on", "must")
    assert result.exit_code == 1, result.output
    findings = json.loads(target.read_text(encoding="utf-8"))["findings"]
    orders = [f for f in findings if f["rule"] == "order-differs-from-case"]
    assert {f["quote"] for f in orders} == {"30 May 2025"}
    assert all(f["severity"] == Severity.MUST for f in orders)
    assert case.read_text(encoding="utf-8") == yaml.safe_dump(
        changed(("legal", "orders", 0, "made"), "29 May 2025")
    )


def test_one_case_file_is_for_one_report(tmp_path: Path) -> None:
    case = tmp_path / "case.yaml"
    case.write_text("reference: x\n", encoding="utf-8")
    result = cpraudit(GOOD, GOOD.with_name("cpr_poor.docx"), "--case", case)
    assert result.exit_code != 0
    assert "--case" in str(result.exception)


def test_a_case_file_with_a_mistake_is_told_before_anything_is_audited(tmp_path: Path) -> None:
    case = tmp_path / "case.yaml"
    case.write_text("childd: x\n", encoding="utf-8")
    result = cpraudit(GOOD, "--case", case)
    assert "childd" in str(result.exception)
    assert "FINDINGS" not in result.output
