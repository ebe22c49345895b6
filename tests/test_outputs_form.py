"""The audit form in Word: what it holds, that nothing breaks it, and that it is never lost."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.document import Document as DocxDocument
from small_reports import PLACEHOLDER, audited, place_of, related, rule, with_findings, write_report

from cpraudit.audit import AuditResult
from cpraudit.checklist.model import Answer
from cpraudit.errors import SettingsError
from cpraudit.findings.model import Finding, Severity
from cpraudit.outputs.form_docx import to_form
from cpraudit.outputs.form_fields import form_fields
from cpraudit.outputs.own_docx import is_ours
from cpraudit.resources import templates_folder
from cpraudit.scope import NotChecked

TEMPLATE = templates_folder() / "audit_form.docx"


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory) -> AuditResult:
    texts = [f"Tom came on day {n}." for n in range(1, 41)]
    return audited(write_report(tmp_path_factory.mktemp("form") / "rowan.docx", *texts))


@pytest.fixture(scope="module")
def form(result: AuditResult) -> DocxDocument:
    return opened(to_form(result))


def opened(data: bytes) -> DocxDocument:
    return docx.Document(io.BytesIO(data))


def cells(document: DocxDocument) -> list[list[str]]:
    """The rows of all tables, merged cells once."""
    rows = []
    for table in document.tables:
        for row in table.rows:
            seen: dict[int, str] = {id(cell._tc): cell.text for cell in row.cells}
            rows.append(list(seen.values()))
    return rows


def text_of(document: DocxDocument) -> str:
    return "\n".join([*(p.text for p in document.paragraphs), *(" | ".join(row) for row in cells(document))])


def test_the_form_holds_every_question_with_its_answer_in_order(
    result: AuditResult, form: DocxDocument
) -> None:
    printed = {
        Answer.YES: "Yes",
        Answer.NO: "No",
        Answer.PARTIAL: "Partial",
        Answer.NOT_APPLICABLE: "N/A",
        Answer.REVIEWER: "",
    }
    rows = [
        row
        for row in cells(form)
        if len(row) == 3 and row[0].split("\n")[-1] in {a.id for a in result.answers}
    ]
    assert [(row[0], row[1]) for row in rows] == [
        (f"{answer.question}\n{answer.id}", printed[answer.answer]) for answer in result.answers
    ]
    for row, answer in zip(rows, result.answers, strict=True):
        assert answer.basis in row[2]
    groups = [row[0] for row in cells(form) if len(row) == 1]
    wanted = list(dict.fromkeys(a.group for a in result.answers))
    assert [g for g in groups if g in wanted] == wanted


def test_the_form_names_the_child_the_auditor_and_the_day(form: DocxDocument) -> None:
    values = {row[i]: row[i + 1] for row in cells(form) if len(row) == 4 for i in (0, 2)}
    assert values["Name of child"] == "Rowan Ashby"
    assert values["Person completing the audit"] == "Imogen Vale"
    assert values["Title"] == "Panel adviser"
    assert values["Date of audit"] == "6 February 2026"
    assert values["Outcome"] == ""


def test_every_finding_is_listed_once_with_its_number_words_and_message(
    result: AuditResult, form: DocxDocument
) -> None:
    listed = [row for row in cells(form) if len(row) == 3 and row[0].isdigit()]
    assert [int(row[0]) for row in listed] == list(range(1, len(result.findings) + 1))
    text = text_of(form)
    assert f"“{PLACEHOLDER}”" in text
    for finding in result.findings:
        assert " ".join(finding.message.split()) in text


def test_what_was_not_checked_is_said_with_the_reason(result: AuditResult, form: DocxDocument) -> None:
    pairs = [tuple(row) for row in cells(form) if len(row) == 2]
    absent = [(engine.name, engine.note) for engine in result.engines if not engine.ran]
    assert [*((item.what, item.why) for item in result.not_checked), *absent] == pairs


def test_the_worst_comes_first_and_long_lists_are_cut(result: AuditResult) -> None:
    mild = rule("mild-rule", severity=Severity.SHOULD)
    many = [Finding(mild, f"Mild {n}.", place_of(result, "Tom", n)) for n in range(1, 31)]
    grave = Finding(
        rule("grave-rule"), "Grave.", place_of(result, "Tom", 35), related=(related(result, "boats", "see"),)
    )
    form = opened(to_form(with_findings(result, *many, grave)))
    text = text_of(form)
    assert text.index("Grave-rule".replace("-", " ") + " (1)") < text.index("Mild rule (30)")
    assert "see: “boats” (paragraph 1 in “2. Personality, likes and dislikes”)" in text
    assert "And 5 more like this (27 to 31)" in text or "and 5 more like this (27 to 31)" in text
    assert "Mild 25." in text
    assert "Mild 26." not in text


def test_characters_that_mean_something_in_xml_or_in_templates_stay_as_they_are(result: AuditResult) -> None:
    nasty = "A & B, age < 3 > 2, \"q\" 'q', {{ form.child }}, {% for x in y %}, <w:p/>, ]]> &amp; é ﷺ 😀"
    shown = text_of(opened(to_form(with_findings(result, Finding(rule(), nasty)))))
    assert nasty in shown


@pytest.mark.parametrize("bad", ["\x00", "\x08", "\x0b", "\x1b[31m", "\ud800", "\ufffe", "\u202e"])
def test_characters_that_word_cannot_hold_cost_nothing_but_themselves(result: AuditResult, bad: str) -> None:
    run = result.run.model_copy(update={"auditor": f"Imo{bad}gen"})
    odd = replace(with_findings(result, Finding(rule(), f"before{bad}after")), run=run)
    shown = text_of(opened(to_form(odd)))
    assert "before" in shown
    assert "after" in shown


def test_an_audit_without_findings_says_that_this_is_no_proof(result: AuditResult) -> None:
    assert "Nothing was found. That is no proof" in text_of(opened(to_form(with_findings(result))))


def test_the_same_audit_gives_the_same_bytes_and_no_time_of_day(result: AuditResult) -> None:
    first, second = to_form(result), to_form(result)
    assert first == second
    core = opened(first).core_properties
    assert (core.author, core.last_modified_by) == ("Imogen Vale", "cpraudit")
    assert core.created is not None
    assert core.created.date() == result.run.as_of
    with zipfile.ZipFile(io.BytesIO(first)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_form_is_ours_until_somebody_works_on_it(result: AuditResult) -> None:
    data = to_form(result)
    assert is_ours(data)
    document = opened(data)
    document.add_paragraph("My own comments.")
    buffer = io.BytesIO()
    document.save(buffer)
    assert not is_ours(buffer.getvalue())
    assert not is_ours(TEMPLATE.read_bytes())
    assert not is_ours(b"no Word file")


def test_tables_repeat_their_head_and_no_row_is_torn(form: DocxDocument) -> None:
    from docx.oxml.ns import qn

    heads = [t for t in form.tables if t.rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None]
    assert len(heads) >= 2
    for table in form.tables:
        for row in table.rows:
            assert row._tr.find(f".//{qn('w:cantSplit')}") is not None


# ---- templates of an agency


def edited(path: Path, old: str, new: str) -> Path:
    """A copy of the template in which some text is changed, as an agency would in Word."""
    with zipfile.ZipFile(TEMPLATE) as source, zipfile.ZipFile(path, "w") as target:
        for entry in source.infolist():
            data = source.read(entry)
            if entry.filename == "word/document.xml":
                assert old.encode() in data
                data = data.replace(old.encode(), new.encode())
            target.writestr(entry.filename, data)
    return path


def test_an_agency_may_change_the_words_of_the_template(result: AuditResult, tmp_path: Path) -> None:
    own = edited(tmp_path / "own.docx", "At a glance", "Midshire: in short, {{ form.producer }}")
    assert "Midshire: in short, cpraudit" in text_of(opened(to_form(result, own)))


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("{{ form.chlid }}", "chlid"),
        ("{{ form. }}", "mistake"),
        ("{% for x in header %}", "mistake"),
        ("{{ form.__class__.__mro__ }}", "mistake"),
        ("{{ header.append(1) }}", "mistake"),
        ("{{ cycler.__init__.__globals__.os.popen('id').read() }}", "mistake"),
        ("{% include 'x' %}", "mistake"),
        ("{{ 1 + form.file }}", "mistake"),
    ],
)
def test_a_mistake_or_a_trick_in_a_template_is_told_and_not_obeyed(
    result: AuditResult, tmp_path: Path, field: str, said: str
) -> None:
    own = edited(tmp_path / "own.docx", "At a glance", field)
    with pytest.raises(SettingsError, match=r"own\.docx") as error:
        to_form(result, own)
    assert said in str(error.value)


@pytest.mark.parametrize("content", [b"", b"not a Word file", b"PK\x03\x04 broken"])
def test_a_template_that_is_no_word_file_is_told(result: AuditResult, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "own.docx"
    path.write_bytes(content)
    with pytest.raises(SettingsError, match="not a sound Word file"):
        to_form(result, path)
    with pytest.raises(SettingsError, match="does not exist"):
        to_form(result, tmp_path / "none.docx")


def test_every_field_of_the_template_is_described(result: AuditResult) -> None:
    described = (Path(__file__).parent.parent / "docs" / "outputs.md").read_text(encoding="utf-8")

    def names(value: object) -> set[str]:
        if isinstance(value, dict):
            return set(value).union(*(names(v) for v in value.values()))
        return set().union(*(names(v) for v in value)) if isinstance(value, list) else set()

    missing = {name for name in names(form_fields(result)) if not re.search(rf"[`.]{name}[`.]", described)}
    assert not missing


def test_the_templates_are_what_their_script_builds() -> None:
    from test_outputs_json import _tool

    for name, build in _tool("make_templates").TEMPLATES.items():
        assert build() == (TEMPLATE.parent / name).read_bytes(), f"{name}: run tools/make_templates.py"


def test_engines_that_did_not_run_stand_among_what_was_not_checked(result: AuditResult) -> None:
    from cpraudit.grammar.model import EngineNote

    odd = replace(
        result,
        engines=(EngineNote("Spelling", False, "", "Not installed."),),
        not_checked=(NotChecked("a", "b"),),
    )
    pairs = [tuple(row) for row in cells(opened(to_form(odd))) if len(row) == 2]
    assert pairs == [("a", "b"), ("Spelling", "Not installed.")]
