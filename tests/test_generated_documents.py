"""The documents as Word files: whole, accessible, the same bytes each time, and read back as they were meant."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest
from docx import Document as WordFile
from docx.oxml.ns import qn
from generating import AS_OF, audited, changed, folder_of, read_back, report_of, sample, words
from lxml import etree

from cpraudit.case.fields import Copy, Paper
from cpraudit.findings.model import Category, Severity
from cpraudit.generate.copies import shareable
from cpraudit.generate.documents import (
    Order,
    child_permanence_report,
    confidential_sheet,
    permanence_plan,
    pre_proceedings_letters,
)
from cpraudit.generate.pictures import Pictures
from cpraudit.generate.view import view
from cpraudit.report.model import Owner, Role

COMPLETE = ("simple", "complex")


@pytest.fixture(scope="module")
def simple() -> bytes:
    return report_of("simple")


def test_the_same_case_gives_the_same_bytes(simple: bytes) -> None:
    assert report_of("simple") == simple


def test_every_heading_is_a_heading_in_words_navigation_pane(simple: bytes) -> None:
    document = WordFile(io.BytesIO(simple))
    levels = [
        p.style.name
        for p in document.paragraphs
        if p.style is not None and p.style.name.startswith("Heading")
    ]
    assert levels.count("Heading 1") >= 34  # the 33 sections and the signatures
    numbers = [
        int(m[1])
        for p in document.paragraphs
        if (m := re.match(r"(\d+)\. ", p.text)) and p.style is not None and p.style.name == "Heading 1"
    ]
    assert numbers == list(range(1, 34))


def test_pictures_have_words_for_those_who_cannot_see_them(simple: bytes) -> None:
    root = etree.fromstring(zipfile.ZipFile(io.BytesIO(simple)).read("word/document.xml"))
    pictures = list(root.iter(qn("wp:docPr")))
    assert len(pictures) >= 5  # photographs, family tree, life-line
    assert all(len(p.get("descr", "")) > 10 for p in pictures)
    assert len({p.get("id") for p in pictures}) == len(pictures)


def test_tables_with_columns_repeat_their_heads(simple: bytes) -> None:
    document = WordFile(io.BytesIO(simple))
    with_head = [t for t in document.tables if t._tbl.findall(f".//{qn('w:tblHeader')}")]
    assert len(with_head) >= 12


def test_the_language_and_the_title_are_told(simple: bytes) -> None:
    document = WordFile(io.BytesIO(simple))
    assert document.core_properties.language == "en-GB"
    assert document.core_properties.title == "Child Permanence Report: Freya Ann Calloway"
    package = zipfile.ZipFile(io.BytesIO(simple))
    assert b'w:val="en-GB"' in package.read("word/styles.xml")


def test_nothing_points_outside_the_file(simple: bytes) -> None:
    package = zipfile.ZipFile(io.BytesIO(simple))
    relations = [package.read(name) for name in package.namelist() if name.endswith(".rels")]
    assert not [text for text in relations if b'TargetMode="External"' in text]


def test_no_python_word_is_ever_printed() -> None:
    for name in ("simple", "complex", "minimal"):
        text = words(report_of(name)) + words(permanence_plan(sample(name), folder_of(name), Order()))
        assert not re.search(r"\bNone\b(?= *$)|\{\{|\{%|NotKnown|<[a-z]+\.", text, re.MULTILINE)


@pytest.mark.parametrize("name", COMPLETE)
def test_the_report_of_a_complete_case_needs_no_structural_repair(name: str, tmp_path: Path) -> None:
    result = audited(report_of(name), tmp_path)
    of_language = {
        Category.JARGON,
        Category.JUDGEMENTAL,
        Category.ABSOLUTE,
        Category.GENERALISATION,
        Category.UNVERIFIED_AS_FACT,
        Category.GRAPHIC_DETAIL,
        Category.SPELLING_GRAMMAR,
    }
    grave = [f for f in result.findings if f.level in (Severity.MUST, Severity.SHOULD)]
    assert not [
        f"{f.rule.id}: {f.message}"
        for f in grave
        if f.level is Severity.MUST or f.rule.category not in of_language
    ]


@pytest.mark.parametrize("name", COMPLETE)
def test_people_and_dates_are_read_back_as_they_were_given(name: str, tmp_path: Path) -> None:
    case, report = sample(name), read_back(report_of(name), tmp_path)
    assert case.child is not None
    assert report.child.name == case.child.name  # type: ignore[union-attr]
    assert report.birth_of(report.child) == case.child.date_of_birth.first  # type: ignore[union-attr]
    for role, person in ((Role.MOTHER, case.mother), (Role.FATHER, case.father)):
        found = report.people_with(role)
        assert [p.name for p in found] == [person.name]  # type: ignore[union-attr]
        assert report.birth_of(found[0]) == person.date_of_birth.day  # type: ignore[union-attr]
    siblings = case.siblings if isinstance(case.siblings, list) else []
    named = {s.name for s in siblings if isinstance(s.name, str)}
    assert {p.name for p in report.people_with(Role.SIBLING)} >= named


@pytest.mark.parametrize("name", COMPLETE)
def test_chronologies_are_read_back_entry_by_entry(name: str, tmp_path: Path) -> None:
    case, report = sample(name), read_back(report_of(name), tmp_path)
    for owner, entries in ((Owner.MOTHER, case.mother.chronology), (Owner.FATHER, case.father.chronology)):  # type: ignore[union-attr]
        rows = [row for c in report.chronology_of(owner) for row in c.rows]
        assert isinstance(entries, list)
        days = [row.period.begin.first for row in rows if row.period is not None]
        assert sorted(days) == sorted(e.when.first for e in entries)  # type: ignore[union-attr, type-var]
    rows = [row for c in report.chronology_of(Owner.CHILD) for row in c.rows]
    assert len(rows) == len(case.placements) + len(case.child_chronology)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", COMPLETE)
def test_every_fact_with_a_row_of_its_own_is_read_back_equal(name: str, tmp_path: Path) -> None:
    """Round trip: what stands in a cell beside its label is what the case says, letter by letter."""
    case, docx = sample(name), report_of(name)
    report = read_back(docx, tmp_path)
    read = {(field.label, " ".join(field.value.split())) for field in report.fields if field.table >= 0}
    shown = view(shareable(case, Copy.FILE), Paper.CPR, AS_OF, Pictures(folder_of(name)))
    template = WordFile(str(Path(__file__).parent.parent / "templates" / "cpr.docx"))
    checked = 0
    for table in template.tables:
        for row in table.rows:
            cells = [cell.text for cell in row.cells]
            tag = re.fullmatch(r"\{\{ ([a-z_.]+)\|sentence \}\}", cells[-1]) if len(cells) == 2 else None
            if tag is None:
                continue
            value: object = shown
            for step in tag[1].split("."):
                value = value.get(step) if isinstance(value, dict) else None
            if not isinstance(value, str) or not value:
                continue
            plain = " ".join(value.replace("\a", " ").split())
            checked += 1
            assert (cells[0], plain[:1].upper() + plain[1:]) in read, tag[1]
    assert checked > 60


def test_a_draft_of_an_empty_case_can_be_made() -> None:
    from cpraudit.case.model import Case

    text = words(child_permanence_report(Case(), Path(), Order(as_of=AS_OF)))
    assert text.count("[To be added") > 40


def test_a_part_that_the_report_does_not_need_is_not_asked_for() -> None:
    team = sample("minimal").team
    assert team is not None
    assert team.solicitor is None  # type: ignore[union-attr]
    text = words(report_of("minimal"))
    assert "(team, solicitor)" not in text
    assert "[To be added: family finder (team)]" in text  # what it does need is asked for


def test_chronologies_stand_oldest_first(tmp_path: Path) -> None:
    case = sample("simple")
    entries = case.agency_chronology
    assert isinstance(entries, list)
    turned = changed(case, ("agency_chronology",), list(reversed(entries)))
    report = read_back(child_permanence_report(turned, folder_of("simple"), Order()), tmp_path)
    days = [
        row.period.begin.first for c in report.chronology_of(Owner.AGENCY) for row in c.rows if row.period
    ]
    assert days == sorted(days)  # type: ignore[type-var]


def test_the_confidential_sheet_is_a_file_of_its_own() -> None:
    sheet = confidential_sheet(sample("simple"), folder_of("simple"), Order())
    assert sheet is not None
    assert "14 Weir Street, Ravensmere RV2 3ZZ" in words(sheet)


# ---- letters


def test_each_recipient_gets_a_letter_without_the_others_affairs() -> None:
    letters = pre_proceedings_letters(sample("complex"), folder_of("complex"), Order())
    assert len(letters) == 2
    first, second = (words(letter.data) for letter in letters)
    people = sample("complex").pre_proceedings.recipients  # type: ignore[union-attr]
    assert people[0].name in first and people[0].name not in second  # type: ignore[index, union-attr, operator]  # noqa: PT018
    assert people[1].name in second and people[1].name not in first  # type: ignore[index, union-attr, operator]  # noqa: PT018
    assert people[0].address.split(",")[0] not in second  # type: ignore[index, union-attr]


KINDS = {
    "letters/before-proceedings": (
        ["Letter before care proceedings", "What do you need to do", "Will you come to a meeting?"],
        ["What are we asking the court"],
    ),
    "complex": (
        [
            "your unborn baby",
            "What is planned for the birth?",
            "A court cannot make any order about a baby before the birth",
        ],
        ["What are we asking the court"],
    ),
    "letters/issue": (
        ["Letter of issue", "What are we asking the court to do?", "First hearing"],
        ["What do you need to do", "Will you come to a meeting?"],
    ),
    "letters/closing": (
        ["We are ending our pre-proceedings work", "What has changed?", "What happens now?"],
        ["What are we worried about?", "Why should you see a solicitor?"],
    ),
}


@pytest.mark.parametrize("name", KINDS)
def test_each_kind_of_letter_holds_what_it_must(name: str) -> None:
    must, must_not = KINDS[name]
    for letter in pre_proceedings_letters(sample(name), folder_of(name), Order()):
        text = words(letter.data)
        assert not [part for part in must if part not in text]
        assert not [part for part in must_not if part in text]


def test_free_legal_help_is_promised_only_with_parental_responsibility() -> None:
    case = sample("simple")
    path = ("pre_proceedings", "recipients", 0, "parental_responsibility")
    with_it, without = (
        words(pre_proceedings_letters(changed(case, path, answer), folder_of("simple"), Order())[0].data)
        for answer in (True, False)
    )
    assert "This is free for you" in with_it
    assert "This is free for you" not in without
    assert "Ask whether it is free for you" in without


def test_the_mother_of_an_unborn_baby_is_told_that_legal_help_is_free() -> None:
    mother, father = pre_proceedings_letters(sample("complex"), folder_of("complex"), Order())
    assert "This is free for you" in words(mother.data)
    assert "Ask whether it is free for you" in words(father.data)


def test_days_in_a_letter_are_told_with_their_weekday() -> None:
    text = words(pre_proceedings_letters(sample("simple"), folder_of("simple"), Order())[0].data)
    assert "Wednesday 22 January 2025 at 10am" in text
    assert "Friday 2 May 2025" in text  # sixteen weeks after the gateway meeting


# ---- plan


def test_the_plan_shows_dates_with_their_rules() -> None:
    text = words(permanence_plan(sample("simple"), folder_of("simple"), Order()))
    assert "Within 20 working days of the child's entry to care on Wednesday 21 May 2025" in text


# ---- wording of the templates


@pytest.mark.parametrize("name", ["cpr", "permanence-plan", "pre-proceedings-letter", "confidential-sheet"])
def test_the_templates_use_no_letters_that_somebody_must_know(name: str) -> None:
    template = (Path(__file__).parent.parent / "templates" / f"{name}.docx").read_bytes()
    text = re.sub(r"\{\{.*?\}\}|\{%.*?%\}", " ", words(template))
    assert set(re.findall(r"\b[A-Z]{2,}\b", text)) <= {"CONFIDENTIAL"}
