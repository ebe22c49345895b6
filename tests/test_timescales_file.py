"""The file of time limits: the shipped one is whole, and mistakes in a copy are told with line and suggestion."""

from __future__ import annotations

import re
import sys
from datetime import date
from pathlib import Path

import pytest

from cpraudit.case.preproceedings import PreProceedings
from cpraudit.checklist.load import load_checklist
from cpraudit.errors import SettingsError, UsageError
from cpraudit.resources import checklists_folder
from cpraudit.timescales import Due, Met, letter_dates, load_timescales

ROOT = Path(__file__).parent.parent
SHIPPED = checklists_folder() / "timescales.yaml"
LETTER = PreProceedings.model_validate(
    {"letter": "before proceedings", "gateway": "14 October 2025", "sent": "17 October 2025"}
)


def by_id(found: tuple[Due, ...]) -> dict[str, Due]:
    """The dates by the marks of their limits."""
    return {one.limit.id: one for one in found}


def test_the_shipped_file_loads_and_every_limit_says_where_it_comes_from() -> None:
    timescales = load_timescales()
    assert len(timescales.limits) > 30
    assert timescales.by_id["PRE-05"].amount == 5
    for one in timescales.limits:
        assert (one.status.value == "local policy") == bool(one.authority), one.id
        assert re.match("[A-Z]", one.source), one.id


def own_file(folder: Path, old: str, new: str) -> Path:
    """A copy of the shipped file with one change."""
    text = SHIPPED.read_text(encoding="utf-8")
    assert old in text
    path = folder / "timescales.yaml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("    amount: 3\n", "    amuont: 3\n", ["'amuont'", "did you mean 'amount'?"]),
        ("    unit: working days\n", "    unit: fortnights\n", ["unit", "working days"]),
        ("    clock: gateway meeting\n", "    clock: gateway\n", ["clock", "gateway meeting"]),
        ("    amount: 3\n", "    amount: 0\n", ["amount", "greater than or equal to 1"]),
        ("    authority: Warrington\n", "", ["needs 'authority'"]),
        ("  - id: PRE-05\n", "  - id: PRE-04\n", ["'PRE-04' stands twice"]),
        ("  added: []\n", "  added: [{day: 2026-02-30, name: some day}]\n", ["day"]),
        ("    who: team manager\n", "", ["'who' is missing"]),
    ],
)
def test_a_mistake_in_the_file_is_told_with_its_line(
    tmp_path: Path, old: str, new: str, words: list[str]
) -> None:
    with pytest.raises(SettingsError) as fault:
        load_timescales(own_file(tmp_path, old, new))
    message = str(fault.value)
    assert re.search(r"timescales\.yaml, line \d+", message)
    for word in words:
        assert word in message


def test_the_line_of_a_misspelt_field_is_the_right_one(tmp_path: Path) -> None:
    path = own_file(tmp_path, "    amount: 3\n", "    amuont: 3\n")
    line = path.read_text(encoding="utf-8").splitlines().index("    amuont: 3") + 1
    with pytest.raises(SettingsError, match=f"line {line}: 'amuont'"):
        load_timescales(path)


def test_bank_holidays_of_the_file_are_counted(tmp_path: Path) -> None:
    path = own_file(tmp_path, "  added: []", "  added: [{day: 2025-10-15, name: a proclaimed day}]")
    shipped = by_id(letter_dates(LETTER))["PRE-05"]
    own = by_id(letter_dates(LETTER, load_timescales(path)))["PRE-05"]
    assert (shipped.day, own.day) == (date(2025, 10, 21), date(2025, 10, 22))


def test_a_limit_of_ones_own_is_worked_out_like_the_others(tmp_path: Path) -> None:
    own = """limits:
  - id: OUR-01
    name: letter explained by telephone
    shown: [letter]
    clock: gateway meeting
    amount: 1
    unit: weeks
    kind: within
    done: letter before proceedings
    who: duty worker
    status: local policy
    authority: Reddish Vale
    source: Reddish Vale's practice guide
"""
    path = tmp_path / "own.yaml"
    path.write_text(own, encoding="utf-8")
    (found,) = letter_dates(LETTER, load_timescales(path))
    assert (found.day, found.met) == (date(2025, 10, 21), Met.IN_TIME)


def test_the_file_of_limits_is_not_offered_as_an_audit_form() -> None:
    with pytest.raises(UsageError) as fault:
        load_checklist("no-such-form")
    assert "timescales" not in str(fault.value)


def test_the_page_of_limits_is_up_to_date() -> None:
    sys.path.insert(0, str(ROOT / "tools"))
    import make_timescales_page

    text = (ROOT / "docs" / "timescales.md").read_text(encoding="utf-8")
    assert text == make_timescales_page.page(), "run python tools/make_timescales_page.py"
