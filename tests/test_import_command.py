"""`cpraudit import` as a user types it: what is written, what is said, the exit status."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml
from making_tables import HEADINGS, text_file, workbook

from cpraudit.case.load import load_case
from cpraudit.cli import main

CASE = """\
# Ellie's case
child_chronology:
  - when: 14 March 2019   # red book
    what: Ellie was born.
mother:
  name: Sarah Louise Kay
"""


def cpraudit(*arguments: object) -> int:
    """The exit status of a command."""
    with pytest.raises(SystemExit) as end:
        main([str(argument) for argument in arguments])
    return int(str(end.value.code or 0))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which the command is typed."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def good(folder: Path) -> Path:
    """A workbook in which every row can be read."""
    return workbook(
        folder / "list.xlsx", [HEADINGS, (date(2020, 5, 1), "Moved."), (date(2019, 3, 14), "Ellie was born.")]
    )


def test_a_table_becomes_a_piece_of_a_case_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cpraudit("import", good(folder)) == 0
    said = capsys.readouterr().out
    assert "list.xlsx, sheet 'Sheet': 2 of 2 rows read." in said
    assert "Columns read: A (Date), B (Event)." in said
    assert str((folder / "chronology.yaml").resolve()) in said
    assert load_case(folder / "chronology.yaml").child_chronology is not None
    assert yaml.safe_load((folder / "chronology.yaml").read_text(encoding="utf-8")) == {
        "child_chronology": [
            {"when": "14 March 2019", "what": "Ellie was born."},
            {"when": "1 May 2020", "what": "Moved."},
        ]
    }


@pytest.mark.parametrize(
    ("owner", "path"),
    [
        ("mother", ["mother", "chronology"]),
        ("father", ["father", "chronology"]),
        ("agency", ["agency_chronology"]),
    ],
)
def test_the_entries_stand_under_the_right_name(folder: Path, owner: str, path: list[str]) -> None:
    assert cpraudit("import", good(folder), "--as", owner, "--out", "o.yaml") == 0
    value = yaml.safe_load((folder / "o.yaml").read_text(encoding="utf-8"))
    for step in path:
        ((name, value),) = value.items()
        assert name == step
    assert len(value) == 2
    load_case(folder / "o.yaml")


def test_nothing_that_exists_is_overwritten(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "chronology.yaml").write_text("mine", encoding="utf-8")
    assert cpraudit("import", good(folder)) == 0
    assert (folder / "chronology.yaml").read_text(encoding="utf-8") == "mine"
    assert (folder / "chronology (2).yaml").is_file()
    assert cpraudit("import", good(folder), "--out", "chronology.yaml") == 5
    assert (folder / "chronology.yaml").read_text(encoding="utf-8") == "mine"
    assert "is kept" in capsys.readouterr().err


def test_rows_that_cannot_be_read_are_told_and_the_others_written(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = text_file(folder / "list.csv", "Date,Event\n14/03/2019,Ellie was born.\nsoon,Sarah drank again.\n")
    assert cpraudit("import", path) == 1
    said = capsys.readouterr().out
    assert "list.csv: 1 of 2 rows read." in said
    assert "row 3, column A (Date): " in said
    assert "soon" in said
    assert "drank" not in said
    assert "Ellie was born." in (folder / "chronology.yaml").read_text(encoding="utf-8")


def test_when_no_row_can_be_read_nothing_is_written(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = text_file(folder / "list.csv", "Date,Event\nsoon,x\nlater,y\n")
    assert cpraudit("import", path) == 3
    told = capsys.readouterr().err
    assert "No row of list.csv could be read, so nothing was written." in told
    assert "row 2, column A (Date)" in told
    assert "Traceback" not in told
    assert [p.name for p in folder.iterdir()] == ["list.csv"]


def test_a_table_with_headings_only_says_so(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cpraudit("import", text_file(folder / "list.csv", "Date,Event\n")) == 3
    assert "Below the headings there is nothing." in capsys.readouterr().err


def test_entries_go_into_a_new_case_file_and_the_old_one_stays(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = text_file(folder / "case.yaml", CASE)
    assert cpraudit("import", good(folder), "--case", case, "--out", "new.yaml") == 0
    assert case.read_text(encoding="utf-8") == CASE
    new = (folder / "new.yaml").read_bytes().decode()
    added = "  - when: 1 May 2020\n    what: Moved.\n"
    assert new.replace(added, "") == CASE
    assert added in new
    assert "1 entry stood in the case already: left out." in capsys.readouterr().out
    load_case(folder / "new.yaml")


def test_a_case_file_of_windows_keeps_its_mark_and_line_ends(folder: Path) -> None:
    case = text_file(folder / "case.yaml", CASE.replace("\n", "\r\n"), "utf-8-sig")
    assert cpraudit("import", good(folder), "--case", case, "--out", "new.yaml") == 0
    new = (folder / "new.yaml").read_bytes()
    assert new.replace(b"  - when: 1 May 2020\r\n    what: Moved.\r\n", b"") == case.read_bytes()
    assert b"1 May 2020" in new


def test_a_case_needs_a_place_to_go(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = text_file(folder / "case.yaml", CASE)
    assert cpraudit("import", good(folder), "--case", case) == 2
    assert "--out case-new.yaml; case.yaml itself is never changed" in capsys.readouterr().err
    assert cpraudit("import", good(folder), "--case", case, "--out", "case.yaml") == 5
    assert cpraudit("import", good(folder), "--case", case, "--out", "case.json") == 2
    assert case.read_text(encoding="utf-8") == CASE


def test_a_case_with_a_mistake_is_told_first(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = text_file(folder / "case.yaml", CASE.replace("mother:", "mohter:"))
    assert cpraudit("import", good(folder), "--case", case, "--out", "new.yaml") == 6
    assert "did you mean 'mother'" in capsys.readouterr().err
    assert not (folder / "new.yaml").exists()


def test_hidden_rows_and_columns_that_were_not_read_are_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def hide(book: object, sheet: object) -> None:
        for row in (2, 3):
            sheet.row_dimensions[row].hidden = True  # type: ignore[attr-defined]
        book.create_sheet("Lists").sheet_state = "hidden"  # type: ignore[attr-defined]

    rows = [
        (*HEADINGS, "Source"),
        (date(2020, 5, 1), "Moved.", "x"),
        (date(2019, 3, 14), "Ellie was born.", "x"),
    ]
    assert cpraudit("import", workbook(folder / "list.xlsx", rows, hide)) == 0
    said = capsys.readouterr().out
    assert "Not read: C (Source)." in said
    assert "Hidden in Excel, and read like the others: rows 2 and 3." in said
    assert "Hidden sheets, not read: Lists." in said


def test_a_file_of_another_kind_has_its_sentence(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = folder / "list.pdf"
    path.write_bytes(b"%PDF-1.7")
    assert cpraudit("import", path) == 3
    assert "list.pdf is a PDF" in capsys.readouterr().err
