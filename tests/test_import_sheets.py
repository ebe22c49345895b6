"""Workbooks with several sheets: one is chosen by its name, and what is hidden is told."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from making_tables import HEADINGS, fields, read, workbook

from cpraudit.errors import TableUnreadable, UsageError


def two_sheets(book: Any, sheet: Any) -> None:
    """Adds a sheet for the agency, an empty one and a hidden one."""
    sheet.title = "Child"
    agency = book.create_sheet("Agency ")
    agency.append(["Date", "Event"])
    agency.append([date(2024, 10, 14), "Gateway meeting."])
    book.create_sheet("Sheet3")
    secret = book.create_sheet("Lists")
    secret.append(["gateway", "review"])
    secret.sheet_state = "hidden"


def test_of_several_sheets_one_must_be_chosen(tmp_path: Path) -> None:
    path = workbook(tmp_path / "c.xlsx", [HEADINGS, (date(2019, 3, 14), "Ellie was born.")], two_sheets)
    with pytest.raises(UsageError) as fault:
        read(path)
    assert "'Child', 'Agency '" in str(fault.value)
    assert "Sheet3" not in str(fault.value)
    assert "Lists" not in str(fault.value)
    assert fields(read(path, sheet="agency")) == [{"when": "14 October 2024", "what": "Gateway meeting."}]
    assert read(path, sheet="Child").hidden_sheets == ["Lists"]


def test_a_sheet_that_is_not_there_is_told_with_those_that_are(tmp_path: Path) -> None:
    path = workbook(tmp_path / "c.xlsx", [HEADINGS], two_sheets)
    with pytest.raises(
        UsageError, match=r"no sheet 'Mother'\. Its sheets are: 'Child', 'Agency ', 'Sheet3', 'Lists'"
    ):
        read(path, sheet="Mother")


def test_the_only_sheet_that_holds_anything_needs_no_name(tmp_path: Path) -> None:
    def empty_ones(book: Any, _: Any) -> None:
        book.create_sheet("Sheet2")

    path = workbook(tmp_path / "c.xlsx", [HEADINGS, (date(2019, 3, 14), "Ellie was born.")], empty_ones)
    assert read(path).sheet == "Sheet"


def test_an_empty_workbook_says_so(tmp_path: Path) -> None:
    with pytest.raises(TableUnreadable, match="nothing in any sheet"):
        read(workbook(tmp_path / "c.xlsx", []))
