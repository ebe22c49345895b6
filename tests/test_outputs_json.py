"""The JSON output: its contract, its places, and the schema files."""

from __future__ import annotations

import hashlib
import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import jsonschema
import pytest
from small_reports import PLACEHOLDER, audited, place_of, related, rule, with_findings, write_report

from cpraudit.audit import AuditResult
from cpraudit.findings.model import Category, Finding, Severity
from cpraudit.outputs.contract import SCHEMA_VERSION, FindingEntry
from cpraudit.outputs.json_file import is_ours, to_json

ROOT = Path(__file__).parent.parent
SCHEMA = json.loads((ROOT / "models" / "audit.schema.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory) -> AuditResult:
    path = tmp_path_factory.mktemp("json") / "rowan.docx"
    return audited(write_report(path, "aaaa and Tom, then Tom.", "Tom again: aaaa."))


def entry(result: AuditResult, finding: Finding) -> dict[str, Any]:
    """The one finding as it stands in the JSON."""
    data = json.loads(to_json(with_findings(result, finding)))
    jsonschema.validate(data, SCHEMA, format_checker=jsonschema.FormatChecker())
    (only,) = data["findings"]
    return dict(only)


def test_a_whole_audit_follows_the_schema(result: AuditResult) -> None:
    data = json.loads(to_json(result))
    jsonschema.validate(data, SCHEMA, format_checker=jsonschema.FormatChecker())
    assert list(data) == [
        "schema_version",
        "report",
        "child",
        "facts",
        "findings",
        "checklist",
        "outcome",
        "readability",
        "engines",
        "not_checked",
    ]
    assert data["schema_version"] == SCHEMA_VERSION
    assert data["report"]["as_of"] == "2026-02-06"
    assert data["child"]["name"] == "Rowan Ashby"
    assert data["child"]["date_of_birth"] == "2022-03-03"
    assert data["findings"], "a report with a placeholder and without most sections has findings"
    assert len(data["checklist"]) == 35
    assert data["not_checked"]


def test_the_schema_refuses_what_the_contract_does_not_know(result: AuditResult) -> None:
    data = json.loads(to_json(result))
    data["findings"][0]["severity"] = "grave"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, SCHEMA)


def test_counts_in_the_outcome_are_those_of_the_lists(result: AuditResult) -> None:
    data = json.loads(to_json(result))
    for severity, number in data["outcome"]["findings"].items():
        assert number == sum(f["severity"] == severity for f in data["findings"])
    for answer, number in data["outcome"]["answers"].items():
        assert number == sum(row["answer"] == answer for row in data["checklist"])


def test_every_row_names_findings_that_exist(result: AuditResult) -> None:
    data = json.loads(to_json(result))
    assert any(row["findings"] for row in data["checklist"])
    for row in data["checklist"]:
        assert all(0 <= index < len(data["findings"]) for index in row["findings"])


def test_every_quote_stands_in_the_report_at_its_occurrence(result: AuditResult) -> None:
    body = result.document.body_text
    for found in json.loads(to_json(result))["findings"]:
        if found["quote"] is None:
            assert found["occurrence"] is None
            assert found["location"] is None
            continue
        at = -1
        for _ in range(found["occurrence"]):
            at = body.index(found["quote"], at + 1)
        location = found["location"]
        block = result.document.blocks[location["block"]]
        assert block.text[location["start"] : location["end"]] == found["quote"]
        if location["part"] == "document":
            assert result.document.block_at(at) == (location["block"], location["start"])


@pytest.mark.parametrize(
    ("words", "nth"), [("Tom", 1), ("Tom", 2), ("Tom", 3), ("aa", 1), ("aa", 2), ("aa", 5)]
)
def test_occurrences_are_counted_in_reading_order_overlapping_ones_too(
    result: AuditResult, words: str, nth: int
) -> None:
    found = entry(result, Finding(rule(), "m", place_of(result, words, nth)))
    assert (found["quote"], found["occurrence"]) == (words, nth)
    assert found["section"] == "3. Health"
    assert found["section_id"] == "HEALTH"


def test_words_in_a_page_header_are_counted_in_that_header(result: AuditResult) -> None:
    header = next(b for b in result.document.blocks if b.part.startswith("header"))
    start = header.text.index("Rowan")
    found = entry(result, Finding(rule(), "m", type(place_of(result, "Tom"))(header.index, start, start + 5)))
    assert (found["quote"], found["occurrence"], found["section"]) == ("Rowan", 1, "")
    assert found["location"]["part"] == header.part
    assert "header" in found["location"]["where"]


def test_words_in_a_table_say_which_cell(result: AuditResult) -> None:
    found = entry(result, Finding(rule(), "m", place_of(result, "3 March 2022")))
    assert found["location"]["table"] == {"table": 0, "row": 1, "column": 1}
    assert found["location"]["where"].startswith("in a table, row 2")


def test_something_absent_has_no_quote_but_a_section(result: AuditResult) -> None:
    gone = rule("no-views", Category.MISSING_SECTION)
    found = entry(
        result, Finding(gone, "No views.", section_heading="The child's views", section_id="CHILDVIEW")
    )
    assert (found["quote"], found["occurrence"], found["location"]) == (None, None, None)
    assert (found["section"], found["section_id"]) == ("The child's views", "CHILDVIEW")


def test_related_places_and_repeats_are_told_with_their_words(result: AuditResult) -> None:
    finding = Finding(
        rule(),
        "m",
        place_of(result, "Tom"),
        related=(related(result, "trains", "the other place"),),
        more=(place_of(result, "Tom", 3),),
    )
    notes = [
        (r["note"], r["quote"], r["occurrence"], r["section"]) for r in entry(result, finding)["related"]
    ]
    assert notes == [
        ("the other place", "trains", 1, "2. Personality, likes and dislikes"),
        ("the same again", "Tom", 3, "3. Health"),
    ]


def test_a_finding_without_advice_of_its_own_carries_the_rules_advice(result: AuditResult) -> None:
    assert entry(result, Finding(rule(), "m"))["advice"] == "Write it plainly."
    assert entry(result, Finding(rule(), "m", advice="Say when."))["advice"] == "Say when."
    assert entry(result, Finding(rule(), "m", severity=Severity.CONSIDER))["severity"] == "consider"


def test_the_same_report_gives_the_same_bytes_and_the_checksum_is_of_the_file(tmp_path: Path) -> None:
    path = write_report(tmp_path / "rowan.docx")
    first, second = to_json(audited(path)), to_json(audited(path))
    assert first == second
    assert json.loads(first)["report"]["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
    assert PLACEHOLDER in first.decode("utf-8")


def test_one_line_and_indented_json_say_the_same_and_are_known_as_ours(result: AuditResult) -> None:
    line, indented = to_json(result, indent=None), to_json(result)
    assert line.count(b"\n") == 1
    assert json.loads(line) == json.loads(indented)
    assert is_ours(line)
    assert is_ours(indented)
    assert not is_ours(b'{"name": "schema_version"}')
    assert not is_ours(b"")


def test_every_key_is_described(result: AuditResult) -> None:
    described = (ROOT / "docs" / "outputs.md").read_text(encoding="utf-8")
    data = json.loads(to_json(result))
    keys = {
        *data,
        *data["report"],
        *data["child"],
        *data["outcome"],
        *data["findings"][0],
        *data["checklist"][0],
    }
    keys |= {*data["facts"][0], *data["facts"][0]["location"], *data["engines"][0], *data["not_checked"][0]}
    assert not [key for key in keys if f"`{key}`" not in described]
    assert f"| {SCHEMA_VERSION} |" in described


def test_every_category_of_the_program_is_in_the_contract() -> None:
    assert set(FindingEntry.model_json_schema()["$defs"]["Category"]["enum"]) == {c.value for c in Category}


def test_schema_files_are_in_step_with_the_models() -> None:
    for name, text in _tool("make_schemas").schemas().items():
        assert (ROOT / "models" / name).read_text(encoding="utf-8") == text, "run tools/make_schemas.py"


def test_shipped_checklist_and_profile_follow_their_schemas() -> None:
    import yaml

    shipped = (
        ("checklist", "checklists/cpr*.yaml"),
        ("profile", "checklists/profiles/*.yaml"),
        ("timescales", "checklists/timescales.yaml"),
    )
    for schema, pattern in shipped:
        rules = json.loads((ROOT / "models" / f"{schema}.schema.json").read_text(encoding="utf-8"))
        files = sorted(ROOT.glob(pattern))
        assert files
        for path in files:
            jsonschema.validate(yaml.safe_load(path.read_text(encoding="utf-8")), rules)


def _tool(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "tools" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
