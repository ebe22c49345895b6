"""What an audit says about its own limits."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from small_reports import audited, rule, write_report

from cpraudit.audit import AuditResult, all_rules
from cpraudit.document.model import Change, Comment, Document, Hidden, Picture
from cpraudit.findings.model import Category
from cpraudit.grammar.model import EngineNote
from cpraudit.scope import engines, not_checked


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> Document:
    result: AuditResult = audited(write_report(tmp_path_factory.mktemp("scope") / "rowan.docx"))
    return result.document


def said(document: Document, off: tuple[str, ...] = ()) -> dict[str, str]:
    return {item.what: item.why for item in not_checked(document, all_rules(), off)}


def test_it_always_says_that_it_cannot_know_whether_the_report_is_true(document: Document) -> None:
    assert "it has seen no other papers" in said(document)["Whether the report is true"]


def test_what_is_in_the_file_and_was_not_read_is_told(document: Document) -> None:
    picture = Picture(0, "p", "PNG", 1, 9, 9, 0, 0, "", "")
    odd = replace(
        document,
        pictures=(
            picture,
            picture,
            replace(picture, kind="", problem="damaged"),
            replace(picture, external=True),
        ),
        changes=(Change("deletion", 0, 0, 0), Change("insertion", 0, 0, 3)),
        comments=(Comment("secret remark", "A", 0, 0, 3), Comment("b", "A", 0, 0, 3)),
        hidden=(Hidden(0, 1200), Hidden(1, 34)),
        warnings=("The file contains macros. They were not run.",),
    )
    told = said(odd)
    assert {
        "What 2 pictures show",
        "2 pictures",
        "Words struck out with tracked changes (one place)",
        "2 reviewer's comments",
        "Hidden text (1,234 characters)",
        "Parts of the Word file",
    } <= set(told)
    assert "damaged; linked, not stored in the file" in told["2 pictures"]
    assert "secret remark" not in "".join(told.values())
    assert set(told) > set(said(document))


def test_rules_that_are_switched_off_are_told_with_what_they_leave_unlooked_for(document: Document) -> None:
    off = tuple(r.id for r in all_rules() if r.category is Category.DUPLICATED_TEXT)
    names = [r.name for r in all_rules() if r.id in off]
    told = [item for item in not_checked(document, all_rules(), off) if item.what == " and ".join(names)]
    assert len(told) == 1
    assert "Nothing at all was looked for under: duplicated text." in told[0].why


def test_kinds_of_fault_without_a_rule_are_named(document: Document) -> None:
    (item,) = [i for i in not_checked(document, [rule()], ()) if "no rules" in i.why]
    assert item.what.startswith("Missing section, empty section")
    assert "date inconsistent" not in item.what


def told(document: Document) -> tuple[EngineNote, ...]:
    """The engines of an audit that needed no model and had no proof-reader."""
    return engines(document, all_rules(), model_asked=False, proof=())


def test_a_converted_report_names_the_converter(document: Document) -> None:
    assert next(iter(told(document))).name == "cpraudit"
    converted = told(replace(document, converted_by="LibreOffice 24.2"))
    assert ("LibreOffice", True, "LibreOffice 24.2") in [(e.name, e.ran, e.version) for e in converted]
    assert "LibreOffice" not in [e.name for e in told(document)]


def test_the_report_itself_is_only_read(tmp_path: Path) -> None:
    path = write_report(tmp_path / "rowan.docx")
    before = (path.read_bytes(), path.stat().st_mtime_ns)
    audited(path)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
    assert list(tmp_path.iterdir()) == [path]
