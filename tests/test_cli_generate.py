"""`cpraudit generate`: what it writes and says, what it refuses, and that nothing half-written is left."""

from __future__ import annotations

import errno
import re
import shutil
from pathlib import Path

import docx
import pytest
from generating import CASES
from PIL import Image
from running import Command

from cpraudit.generate import documents
from cpraudit.outputs import files


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """The simple family in a folder of its own."""
    folder = tmp_path / "family"
    shutil.copytree(CASES / "simple", folder)
    return folder / "case.yaml"


def test_the_report_and_the_confidential_sheet_are_written(cpraudit_: Command, case: Path) -> None:
    ran = cpraudit_("generate", "cpr", case)
    assert (ran.status, ran.err) == (0, "")
    names = sorted(path.name for path in Path("documents").iterdir())
    assert names == ["RV-2026-014 - Child Permanence Report.docx", "RV-2026-014 - confidential sheet.docx"]
    assert ran.out.count("Written: ") == 2
    assert "still missing" not in ran.out


@pytest.mark.parametrize("copy", ["court", "adopters", "child"])
def test_other_copies_have_no_confidential_sheet(cpraudit_: Command, case: Path, copy: str) -> None:
    assert cpraudit_("generate", "cpr", case, "--copy", copy).status == 0
    assert not [path for path in Path("documents").iterdir() if "confidential" in path.name]


def test_drawings_are_written_as_files_of_their_own(cpraudit_: Command, case: Path) -> None:
    ran = cpraudit_("generate", "cpr", case, "--drawings", "--out", "report.docx")
    assert ran.status == 0
    for name in ("genogram", "life-line"):
        assert "<svg " in Path(f"report - {name}.svg").read_text(encoding="utf-8")
        with Image.open(f"report - {name}.png") as picture:
            assert picture.width > 600


def test_the_plan_and_the_letter_are_written(cpraudit_: Command, case: Path) -> None:
    assert cpraudit_("generate", "plan", case).status == 0
    ran = cpraudit_("generate", "letter", case)
    assert ran.status == 0
    names = sorted(path.name for path in Path("documents").iterdir())
    assert names == ["RV-2026-014 - letter 1 (mother).docx", "RV-2026-014 - permanence plan.docx"]
    assert re.search(r"reading age \d+(\.\d)? years \(Automated Readability Index", ran.out)
    assert "within 5 working days of the gateway meeting on Friday 10 January 2025" in ran.out


def test_what_is_missing_is_counted_and_the_next_step_told(cpraudit_: Command, case: Path) -> None:
    text = case.read_text(encoding="utf-8").replace("  place_of_birth: Ravensmere, England\n", "", 1)
    case.write_text(text, encoding="utf-8")
    ran = cpraudit_("generate", "cpr", case)
    assert ran.status == 0
    assert "1 fact is still missing" in ran.out
    assert f"cpraudit check {case} --for cpr" in ran.out


def test_a_document_on_which_somebody_worked_is_kept(cpraudit_: Command, case: Path) -> None:
    assert cpraudit_("generate", "plan", case, "--out", "plan.docx").status == 0
    assert cpraudit_("generate", "plan", case, "--out", "plan.docx").status == 0  # untouched: written anew
    worked_on = docx.Document("plan.docx")
    worked_on.add_paragraph("A note of mine")
    worked_on.save("plan.docx")
    before = Path("plan.docx").read_bytes()
    ran = cpraudit_("generate", "plan", case, "--out", "plan.docx")
    assert ran.status == 5
    assert "somebody has worked on it since" in ran.err
    assert Path("plan.docx").read_bytes() == before
    assert cpraudit_("generate", "plan", case).status == 0
    assert cpraudit_("generate", "plan", case).status == 0
    assert len(list(Path("documents").iterdir())) == 1


def test_the_case_file_is_not_changed(cpraudit_: Command, case: Path) -> None:
    before = case.read_bytes()
    cpraudit_("generate", "cpr", case)
    assert case.read_bytes() == before


def _edited(case: Path, old: str, new: str) -> None:
    text = case.read_text(encoding="utf-8")
    assert old in text
    case.write_text(text.replace(old, new, 1), encoding="utf-8")


# What a user may meet: the change, the exit status, a part of the sentence.
BAD = {
    "a misspelt field": (lambda c: _edited(c, "  place_of_birth:", "  place_of_brith:"), 6, "did you mean"),
    "a wrong date": (lambda c: _edited(c, "date_of_birth: 9 June 2021", "date_of_birth: 31 June 2021"), 6, "no such day"),
    "a doubled key": (lambda c: _edited(c, "\nmother:", "\nchild: x\n\nmother:"), 6, "stands already in line"),
    "a tag": (lambda c: _edited(c, "reference: RV-2026-014", "reference: !!python/object:os.system x"), 6, "may not begin with !"),
    "a picture that is missing": (lambda c: (c.parent / "photographs" / "freya.jpg").unlink(), 6, "freya.jpg is not in"),
    "a picture that is none": (
        lambda c: (c.parent / "photographs" / "freya.jpg").write_bytes(b"no picture"), 6, "not a picture that can be used",
    ),
    "a picture elsewhere": (
        lambda c: _edited(c, "file: photographs/freya.jpg", "file: ../../freya.jpg"), 6, "freya.jpg",
    ),
    "an empty file": (lambda c: c.write_bytes(b""), 6, "case.yaml"),
    "no text": (lambda c: c.write_bytes(b"\xff\xfe\x00\x01\xd8"), 6, "case.yaml"),
    "no file": (lambda c: c.unlink(), 6, "case.yaml"),
}  # fmt: skip


@pytest.mark.parametrize("what", BAD)
def test_bad_input_gets_a_sentence_and_leaves_nothing(cpraudit_: Command, case: Path, what: str) -> None:
    change, status, sentence = BAD[what]
    change(case)
    ran = cpraudit_("generate", "cpr", case)
    assert ran.status == status, ran.err
    assert sentence in ran.err
    assert ran.out == ""
    assert not Path("documents").exists() or not list(Path("documents").iterdir())


@pytest.mark.parametrize(
    ("options", "status", "sentence"),
    [
        (["--template", "none.docx"], 4, "does not exist"),
        (["--out", "report.pdf"], 2, "must end in .docx"),
        (["--out", "nowhere/report.docx"], 5, "does not exist"),
        (["--as-of", "yesterday"], 2, "is not a date"),
    ],
)
def test_options_that_cannot_be_followed_are_told(
    cpraudit_: Command, case: Path, options: list[str], status: int, sentence: str
) -> None:
    ran = cpraudit_("generate", "cpr", case, *options)
    assert ran.status == status
    assert sentence in ran.err


def test_a_template_that_is_no_word_file_is_told(cpraudit_: Command, case: Path) -> None:
    Path("mine.docx").write_bytes(b"PK no")
    ran = cpraudit_("generate", "cpr", case, "--template", "mine.docx")
    assert ran.status == 4
    assert "mine.docx" in ran.err


def test_a_full_disk_leaves_no_half_document(
    cpraudit_: Command, case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(files.os, "fsync", full)
    ran = cpraudit_("generate", "plan", case)
    assert ran.status == 5
    assert "no room on the disk" in ran.err
    assert not list(Path("documents").iterdir())


def test_an_own_template_is_used(cpraudit_: Command, case: Path) -> None:
    template = docx.Document()
    template.add_paragraph("Ours: {{ child.name }}, {{ child.date_of_birth }}")
    template.save("ours.docx")
    assert cpraudit_("generate", "cpr", case, "--template", "ours.docx", "--out", "made.docx").status == 0
    assert docx.Document("made.docx").paragraphs[0].text == "Ours: Freya Ann Calloway, 9 June 2021"


def test_the_templates_for_each_paper_travel_with_the_program() -> None:
    for name in (
        "cpr.docx",
        "permanence-plan.docx",
        "pre-proceedings-letter.docx",
        "confidential-sheet.docx",
    ):
        assert (documents.templates_folder() / name).is_file()


def test_the_notepaper_comes_from_the_settings_where_the_case_says_nothing(
    cpraudit_: Command, case: Path
) -> None:
    text = case.read_text(encoding="utf-8")
    start, end = text.index("\nauthority:"), text.index("\nchild:")
    case.write_text(text[:start] + "\nauthority:\n  phone: 01632 960999\n" + text[end:], encoding="utf-8")
    Image.new("RGB", (300, 100), "navy").save("logo.png")
    settings = "authority:\n  name: Millby Council\n  address: 1 High Street, Millby\n  phone: 01632 960000\n  logo: logo.png\n"
    Path("settings.yaml").write_text(settings, encoding="utf-8")
    assert cpraudit_("generate", "letter", case, "--config", "settings.yaml").status == 0
    letter = docx.Document(str(next(Path("documents").iterdir())))
    said = [paragraph.text for paragraph in letter.paragraphs]
    assert "Millby Council" in said
    assert "Telephone: 01632 960999" in said  # what the case says goes first
    assert len(letter.inline_shapes) == 1


def test_a_logo_that_is_missing_is_told(cpraudit_: Command, case: Path) -> None:
    Path("settings.yaml").write_text("authority:\n  logo: none.png\n", encoding="utf-8")
    ran = cpraudit_("generate", "letter", case, "--config", "settings.yaml")
    assert ran.status == 4
    assert "none.png" in ran.err
