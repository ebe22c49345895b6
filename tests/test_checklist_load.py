"""The shipped checklist is whole, and mistakes in a copy are told with file, line and suggestion."""

from __future__ import annotations

from pathlib import Path

import pytest
from checklist_case import cases

from cpraudit.audit import all_rules
from cpraudit.checklist.evidence import GATHERERS
from cpraudit.checklist.load import load_checklist
from cpraudit.errors import SettingsError, UsageError
from cpraudit.resources import checklists_folder

SHIPPED = checklists_folder() / "cpr-qa-audit.yaml"
ROWS = [
    *(f"GEN-{n:02}" for n in range(1, 14)),
    *(f"CHR-{n:02}" for n in range(1, 6)),
    "HEA-01",
    *(f"WIS-{n:02}" for n in range(1, 7)),
    "SIB-01",
    "SIB-02",
    *(f"FAM-{n:02}" for n in range(1, 5)),
    "REL-01",
    "OTH-01",
    "OTH-02",
    "COM-01",
]
RULES = [rule.id for rule in all_rules()]


def copy(folder: Path, old: str, new: str) -> tuple[Path, int]:
    """An agency's copy with one change, and the line where it stands."""
    text = SHIPPED.read_text(encoding="utf-8")
    assert old in text
    path = folder / "our-audit.yaml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path, text[: text.index(old)].count("\n") + 1


def test_the_shipped_form_has_every_question_in_order() -> None:
    checklist = load_checklist(rules=RULES)
    assert [row.id for _, row in checklist.rows()] == ROWS
    assert [h.id for h in checklist.header] == [f"HDR-{n:02}" for n in range(1, 13)]


def test_every_gatherer_serves_a_question() -> None:
    assert {row.evidence for _, row in load_checklist().rows()} - {""} == set(GATHERERS)


def test_only_a_question_without_a_human_part_may_be_answered_yes() -> None:
    certain = [row for _, row in load_checklist().rows() if row.certain]
    assert [row.id for row in certain] == ["GEN-13"]
    assert not any(row.person_judges or row.person_only for row in certain)


def test_an_agency_may_use_a_copy_with_its_own_words(tmp_path: Path) -> None:
    path, _ = copy(tmp_path, "question: Is the report up to date", "question: Is our report up to date")
    assert next(r for _, r in load_checklist(str(path)).rows()).question.startswith("Is our report")


@pytest.mark.parametrize("case", cases("mistakes"), ids=lambda c: c["told"][:60])
def test_a_mistake_is_told_with_file_line_and_suggestion(case: dict[str, str], tmp_path: Path) -> None:
    told = case["told"]
    path, line = copy(tmp_path, case["old"], case["new"])
    with pytest.raises(SettingsError) as caught:
        load_checklist(str(path), rules=RULES)
    message = str(caught.value)
    assert told in message
    assert message.startswith("our-audit.yaml, line ")
    if "stands twice" not in told and "GEN-13" not in told:  # these speak of a whole row or form
        assert message.startswith(f"our-audit.yaml, line {line}:")


def test_a_missing_field_is_named(tmp_path: Path) -> None:
    path, _ = copy(tmp_path, "        no_when: It has no date", "        # It has no date")
    with pytest.raises(SettingsError, match="the field 'no_when' is missing"):
        load_checklist(str(path))


def test_broken_yaml_is_told_with_its_line(tmp_path: Path) -> None:
    path, line = copy(tmp_path, "evidence: currency", "evidence: [currency")
    with pytest.raises(SettingsError, match=rf"our-audit.yaml, line ({line}|{line + 1})"):
        load_checklist(str(path))


def test_a_wrong_name_is_told_with_the_known_ones() -> None:
    with pytest.raises(UsageError, match=r"There is no checklist 'cpr-qa'.*did you mean 'cpr-qa-audit'\?"):
        load_checklist("cpr-qa")


def test_sections_of_an_agencys_own_form_are_known(tmp_path: Path) -> None:
    path, _ = copy(tmp_path, "key_sections: [MOTHER,", "key_sections: [OUR-HERITAGE, MOTHER,")
    assert load_checklist(str(path), rules=RULES, sections=["OUR-HERITAGE"])
    with pytest.raises(SettingsError, match="no section of the form 'OUR-HERITAGE'"):
        load_checklist(str(path), rules=RULES)
