"""The command line: what it writes and prints, how it refuses, and its exit statuses."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import docx
import jsonschema
import pytest
from running import Command
from small_reports import PLACEHOLDER, write_report

import cpraudit.audit
from cpraudit import __version__
from cpraudit.audit import all_rules
from cpraudit.commands.console import read_day

SCHEMA = json.loads(
    (Path(__file__).parent.parent / "models" / "audit.schema.json").read_text(encoding="utf-8")
)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    return write_report(tmp_path / "rowan.docx")


def files(folder: Path) -> list[str]:
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())


# ---- what an audit gives


def test_an_audit_prints_the_worst_and_says_where_the_form_lies(cpraudit_: Command, report: Path) -> None:
    before = report.read_bytes()
    ran = cpraudit_(
        "audit", report, "--as-of", "2026-02-06", "--auditor", "Imogen Vale", "--title", "Adviser"
    )
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith("rowan.docx: Rowan Ashby, born 3 March 2022\nRead as of 6 February 2026")
    assert PLACEHOLDER in ran.out
    form = Path("audit-output") / "rowan - audit form.docx"
    assert f"Audit form: {form.resolve()}" in ran.out
    assert files(Path()) == [form.as_posix()], "nothing else is written, above all not beside the report"
    text = "\n".join(
        cell.text for t in docx.Document(str(form)).tables for row in t.rows for cell in row.cells
    )
    assert "Imogen Vale" in text
    assert report.read_bytes() == before


def test_json_on_the_screen_is_all_there_is_and_no_form_is_written(cpraudit_: Command, report: Path) -> None:
    ran = cpraudit_("audit", report, "--as-of", "2026-02-06", "--format", "json", "--stage", "matching")
    data = json.loads(ran.out)
    jsonschema.validate(data, SCHEMA)
    assert data["report"]["stage"] == "matching"
    assert (ran.status, ran.err, files(Path())) == (0, "", [])


def test_the_same_command_gives_the_same_bytes(cpraudit_: Command, report: Path) -> None:
    arguments = ("audit", report, "--as-of", "2026-02-06", "--form", "f.docx", "--json", "j.json")
    first = (cpraudit_(*arguments), Path("f.docx").read_bytes(), Path("j.json").read_bytes())
    assert first == (cpraudit_(*arguments), Path("f.docx").read_bytes(), Path("j.json").read_bytes())
    assert json.loads(first[2]) == json.loads(
        cpraudit_("audit", report, "--as-of", "2026-02-06", "--format", "json").out
    )


@pytest.mark.parametrize("switch", [("--no-form",), ("--form", "-")])
def test_the_form_can_be_left_out(cpraudit_: Command, report: Path, switch: tuple[str, ...]) -> None:
    assert cpraudit_("audit", report, *switch).status == 0
    assert files(Path()) == []


def test_fail_on_tells_by_the_exit_status(cpraudit_: Command, tmp_path: Path, report: Path) -> None:
    assert cpraudit_("audit", report, "--no-form", "--fail-on", "must").status == 1
    config = tmp_path / "quiet.yaml"
    config.write_text(
        "switched_off:\n" + "".join(f"  - {rule.id}\n" for rule in all_rules()), encoding="utf-8"
    )
    assert cpraudit_("audit", report, "--no-form", "--fail-on", "should", "--config", config).status == 0


def test_several_reports_get_a_form_each_and_a_line_each_at_the_end(
    cpraudit_: Command, tmp_path: Path
) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        write_report(tmp_path / folder / "same.docx")
    ran = cpraudit_("audit", tmp_path / "a", tmp_path / "b" / "same.docx", "--form", "out", "--json", "out")
    assert ran.status == 0
    assert files(Path("out")) == [
        "same - audit (2).json",
        "same - audit form (2).docx",
        "same - audit form.docx",
        "same - audit.json",
    ]
    assert ran.out.rstrip().splitlines()[-3:-2] == ["ALL REPORTS"]
    lines = cpraudit_("audit", tmp_path / "a", tmp_path / "b", "--format", "json").out.splitlines()
    assert [json.loads(line)["report"]["file"] for line in lines] == ["same.docx", "same.docx"]


def test_a_folder_is_read_without_lock_files_forms_and_other_papers(
    cpraudit_: Command, tmp_path: Path
) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    write_report(folder / "B.DOCX")
    write_report(folder / "a.docx")
    (folder / "~$a.docx").write_bytes(b"lock")
    (folder / "notes.txt").write_text("notes", encoding="utf-8")
    assert cpraudit_("audit", folder, "--form", folder).status == 0
    filled_in = docx.Document(str(folder / "a - audit form.docx"))
    filled_in.add_paragraph("My comments.")
    filled_in.save(str(folder / "a - audit form.docx"))
    ran = cpraudit_("audit", folder, "--form", folder)
    assert ran.out.count("Audit form:") == 2, "the forms of the first run are no reports"
    assert files(folder) == [
        "B - audit form.docx",
        "B.DOCX",
        "a - audit form (2).docx",
        "a - audit form.docx",
        "a.docx",
        "notes.txt",
        "~$a.docx",
    ]


def test_one_bad_report_does_not_stop_the_others(cpraudit_: Command, tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.docx").write_bytes(b"%PDF-1.7 not a Word file")
    write_report(folder / "b.docx")
    ran = cpraudit_("audit", folder)
    assert ran.status == 3
    assert ran.err.startswith("cpraudit: a.docx")
    assert "  a.docx: not audited\n  b.docx: " in ran.out
    assert files(Path()) == ["audit-output/b - audit form.docx"]


def test_a_form_on_which_somebody_worked_is_kept(cpraudit_: Command, report: Path) -> None:
    assert cpraudit_("audit", report).status == 0
    form = Path("audit-output/rowan - audit form.docx")
    document = docx.Document(str(form))
    document.add_paragraph("My comments.")
    document.save(str(form))
    worked_on = form.read_bytes()
    assert "rowan - audit form (2).docx" in cpraudit_("audit", report).out
    refused = cpraudit_("audit", report, "--form", form)
    assert (refused.status, form.read_bytes()) == (5, worked_on)
    assert "was not written by cpraudit, or somebody has worked on it" in refused.err


# ---- what is refused


PREPARED = {
    "typo.yaml": "child_gap_days: 40\nchild_gap_day: 3\n",
    "value.yaml": "\nstale_after_months: many\n",
    "rule.yaml": "switched_off:\n  - undated-photo\n",
    "broken.yaml": "off: [a\nb: c\n",
    "nothing.docx": "",
}

# What a user types ({r} is a good report, {t} its folder), the exit status, and words of the sentence.
MISTAKES = [
    ("audit", 2, "Missing argument"),
    ("audit {t}/gone.docx", 2, "There is no file"),
    ("audit {t}/empty", 2, "There is no Word report"),
    ("audit {t}/nothing.docx", 3, "nothing.docx"),
    ("audit {r} --as-of 31/02/2026", 2, "'31/02/2026' is not a date. Write it like 2026-02-06"),
    ("audit {r} --as-of soon", 2, "'soon' is not a date"),
    ("audit {r} --as-of 2026", 2, "'2026' is not a date"),
    ("audit {r} --stage panel", 2, "shobpa"),
    ("audit {r} --forms x", 2, "--form"),
    ("audti {r}", 2, "audti"),
    ("audit {r} --profile legacy", 2, "legacy-33"),
    ("audit {r} --checklist cpr-audit", 2, "cpr-qa-audit"),
    (
        "audit {r} --config {t}/typo.yaml",
        4,
        "typo.yaml, line 2: 'child_gap_day' is not a field that is known here",
    ),
    ("audit {r} --config {t}/typo.yaml", 4, "did you mean 'child_gap_days'?"),
    ("audit {r} --config {t}/value.yaml", 4, "value.yaml, line 2: stale_after_months"),
    (
        "audit {r} --config {t}/rule.yaml",
        4,
        "rule.yaml, line 2: switched_off: there is no rule 'undated-photo'; did you mean",
    ),
    ("audit {r} --config {t}/broken.yaml", 4, "broken.yaml, line"),
    ("audit {r} --config {t}/gone.yaml", 4, "does not exist"),
    ("audit {r} --form {t}/none/f.docx", 5, "The folder"),
    ("audit {r} --json {t}/none/j.json", 5, "The folder"),
    ("audit {r} --form {r}", 2, "A report is never overwritten"),
    ("audit {r} --json {r}", 2, "A report is never overwritten"),
    ("audit {r} --form {t}/other.docx", 5, "was not written by cpraudit"),
    ("audit {r} --no-form --json {t}/other.docx", 5, "was not written by cpraudit"),
    ("audit {r} --form {t}/form.pdf", 2, "must end in .docx"),
    ("audit {r} {t}/other.docx --form {t}/typo.yaml", 2, "for several reports it must name a folder"),
    ("audit {r} --template {t}/gone.docx", 4, "does not exist"),
    ("audit {r} --template {t}/nothing.docx", 4, "not a sound Word file"),
    ("explain undated-photo", 2, "Did you mean undated-photograph"),
    ("explain photo_undated", 2, "is a category. Its rules are: undated-photograph"),
]


@pytest.mark.parametrize(("typed", "status", "said"), MISTAKES)
def test_each_mistake_is_refused_with_its_sentence(
    cpraudit_: Command, tmp_path: Path, report: Path, typed: str, status: int, said: str
) -> None:
    for name, text in PREPARED.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "other.docx").write_bytes(report.read_bytes())
    (tmp_path / "empty").mkdir()
    before = contents(tmp_path)
    ran = cpraudit_(*(word.format(t=tmp_path, r=report) for word in typed.split()))
    assert (ran.status, ran.out) == (status, "")
    assert said in " ".join(ran.err.split())
    assert contents(tmp_path) == before, "nothing is written and nothing is changed"


def closed(*_: object, **__: object) -> None:
    """What the system says of a folder without the right to write (root may write anywhere)."""
    raise PermissionError(errno.EACCES, "Permission denied")


def contents(folder: Path) -> dict[Path, bytes]:
    return {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_a_folder_that_may_not_be_written_is_told(
    cpraudit_: Command, tmp_path: Path, report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "closed").mkdir()
    monkeypatch.setattr(tempfile, "mkstemp", closed)
    ran = cpraudit_("audit", report, "--form", tmp_path / "closed" / "f.docx")
    assert (ran.status, "cannot be written" in ran.err) == (5, True)


def test_a_fault_of_the_program_is_told_without_a_word_of_the_report(
    cpraudit_: Command, report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ValueError("Rowan Ashby, born 3 March 2022")

    monkeypatch.setattr(cpraudit.audit, "refine", fail)
    ran = cpraudit_("audit", report)
    assert ran.status == 70
    assert "a fault of its own (ValueError in " in ran.err
    assert "Ashby" not in ran.err
    assert files(Path()) == []


# ---- rules, version, help


def test_checks_lists_every_rule_and_explain_explains_every_rule(cpraudit_: Command) -> None:
    listed = cpraudit_("checks").out
    for rule in all_rules():
        assert f"  {rule.id} " in listed
        explained = " ".join(cpraudit_("explain", rule.id).out.split())
        for text in (rule.name, rule.why, rule.advice, rule.source, *rule.bad, *rule.good):
            assert " ".join(text.split()) in explained, rule.id
        assert rule.bad, f"{rule.id} has no example of what it finds"
        assert rule.good, f"{rule.id} has no example of what it leaves alone"


def test_rule_ids_are_forgiven_capitals_and_underscores(cpraudit_: Command) -> None:
    assert cpraudit_("explain", "Undated_Photograph").out == cpraudit_("explain", "undated-photograph").out


def test_version_and_help(cpraudit_: Command) -> None:
    assert __version__ in cpraudit_("--version").out
    shown = cpraudit_("audit", "--help").out
    options = "as-of stage checklist profile config auditor title form no-form template json format fail-on"
    for option in options.split():
        assert f"--{option} " in shown
    for command in ("audit", "checks", "explain"):
        assert command in cpraudit_("--help").out


@pytest.mark.parametrize(
    "said", ["2026-02-06", "06/02/2026", "6 February 2026", " 6th Feb 2026 ", "Friday 6 February 2026"]
)
def test_days_in_the_ways_in_which_people_write_them(said: str) -> None:
    assert read_day(said).isoformat() == "2026-02-06"


def test_help_answers_at_once_and_loads_nothing_heavy() -> None:
    code = (
        "import sys; from cpraudit.cli import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: pass\n"
        "print([m for m in ('docx', 'lxml', 'spacy', 'pydantic', 'docxtpl') if m in sys.modules])"
    )
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    assert done.stdout.rstrip().endswith("[]")
    assert time.perf_counter() - began < 5, "half a second on an idle machine"


def test_a_console_that_knows_few_characters_gets_plain_ones(report: Path, tmp_path: Path) -> None:
    arguments = [sys.executable, "-m", "cpraudit", "audit", str(report), "--as-of", "2026-02-06", "--no-form"]
    environment = {**os.environ, "PYTHONIOENCODING": "cp437", "PYTHONUTF8": "0"}
    plain = subprocess.run(arguments, capture_output=True, env=environment, cwd=tmp_path, check=True)
    assert f'"{PLACEHOLDER}"' in plain.stdout.decode("cp437")
    data = subprocess.run(
        [*arguments, "--format", "json"], capture_output=True, env=environment, cwd=tmp_path, check=True
    )
    assert PLACEHOLDER in [f["quote"] for f in json.loads(data.stdout.decode("utf-8"))["findings"]]
