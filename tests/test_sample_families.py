"""The complex case and the letter cases: complete, true to the calendar, and each letter holds only its reader's affairs."""

from __future__ import annotations

import io
import re
from datetime import date
from pathlib import Path

import docx
import pytest

from cpraudit.case.family import SiblingKind
from cpraudit.case.fields import Copy, Paper
from cpraudit.case.gaps import gaps
from cpraudit.case.load import load_case
from cpraudit.case.model import Case
from cpraudit.case.preproceedings import Change, LetterKind, PreProceedings, Recipient
from cpraudit.case.values import NotKnown
from cpraudit.dates import find_dates, weekday_name
from cpraudit.generate.documents import Letter, Order, child_permanence_report, pre_proceedings_letters

CASES = Path(__file__).resolve().parent.parent / "samples" / "cases"
COMPLEX = CASES / "complex" / "case.yaml"
LETTERS = sorted((CASES / "letters").glob("*.yaml"))
WRITTEN = date(2026, 2, 6)
WITH_WEEKDAY = re.compile(r"\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (\d{1,2} [A-Z][a-z]+ \d{4})\b")


@pytest.fixture(scope="module")
def family() -> Case:
    return load_case(COMPLEX)


@pytest.fixture(scope="module")
def report(family: Case) -> str:
    return words(child_permanence_report(family, COMPLEX.parent, Order(as_of=WRITTEN)))


@pytest.fixture(scope="module")
def letters(family: Case) -> dict[str, str]:
    return by_reader(pre_proceedings_letters(family, COMPLEX.parent, Order()))


def by_reader(made: list[Letter]) -> dict[str, str]:
    return {letter.to: words(letter.data) for letter in made}


def words(data: bytes) -> str:
    """Everything that a Word file says, a line a paragraph."""
    body = docx.Document(io.BytesIO(data)).element.body
    return "\n".join(
        "".join(t.text or "" for t in p.iter() if t.tag.endswith("}t"))
        for p in body.iter()
        if p.tag.endswith("}p")
    )


@pytest.mark.parametrize("paper", Paper)
def test_nothing_is_missing_in_the_complex_case(family: Case, paper: Paper) -> None:
    assert [(gap.part, gap.label) for gap in gaps(family, paper)] == []


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.stem)
def test_nothing_is_missing_for_the_letter(path: Path) -> None:
    assert [(gap.part, gap.label) for gap in gaps(load_case(path), Paper.LETTER)] == []


def test_there_is_a_sample_of_every_kind_of_letter() -> None:
    cases = [load_case(path) for path in (COMPLEX, *LETTERS)]
    assert {getattr(case.pre_proceedings, "letter", None) for case in cases} == set(LetterKind)


def test_the_complex_case_holds_the_kinds_of_family_that_it_is_there_to_show(family: Case) -> None:
    assert isinstance(family.siblings, list)
    assert {s.kind for s in family.siblings} == set(SiblingKind) - {SiblingKind.STEP}
    assert [s.name for s in family.siblings if s.expected is not None] == ["Baby Wrona"]
    assert isinstance(family.couples, list)
    assert {c.how_ended for c in family.couples} == {"separated", "divorced", "widowed"}
    assert isinstance(family.relatives, list)
    assert any(r.died is not None for r in family.relatives)
    assert any(isinstance(r.name, NotKnown) for r in family.relatives)
    assert isinstance(family.relative_assessments, list)
    outcomes = " / ".join(str(a.outcome) for a in family.relative_assessments)
    assert "negative" in outcomes
    assert "positive; withdrew" in outcomes
    assert isinstance(family.others_with_parental_responsibility, list)


def test_the_names_in_other_parts_are_those_of_the_people(family: Case) -> None:
    people = [family.mother, family.father, family.child]
    for group in (family.siblings, family.relatives, family.others_with_parental_responsibility):
        assert isinstance(group, list)
        people += group
    names = {getattr(person, "name", None) for person in people}
    entries = [family.family_time_now, family.family_time_planned]
    assert all(isinstance(entry, list) for entry in entries)
    told = {time.person for entry in entries for time in entry}  # type: ignore[union-attr]
    for assessed in (family.parent_assessments, family.relative_assessments):
        assert isinstance(assessed, list)
        told |= {assessment.of for assessment in assessed}
    assert told <= names


@pytest.mark.parametrize("path", [COMPLEX, *LETTERS], ids=lambda path: path.stem)
def test_each_day_of_the_week_is_the_one_of_the_calendar(path: Path) -> None:
    found = list(WITH_WEEKDAY.finditer(" ".join(path.read_text(encoding="utf-8").split())))
    assert len(found) >= 3
    for mention in found:
        day = find_dates(mention[2], pivot=WRITTEN)[0].first
        assert day is not None
        assert weekday_name(day.weekday()) == f"{mention[1]}day", mention[0]


def test_every_change_in_a_letter_belongs_to_a_concern_of_its_readers() -> None:
    for path in (COMPLEX, *LETTERS):
        pre = load_case(path).pre_proceedings
        assert isinstance(pre, PreProceedings)
        headings = {c.heading for c in pre.concerns} if isinstance(pre.concerns, list) else set()
        changes = pre.changes if isinstance(pre.changes, list) else []
        assert all(isinstance(change, Change) and change.concern in headings for change in changes), path
        for person in pre.recipients if isinstance(pre.recipients, list) else []:
            assert isinstance(person, Recipient)
            assert set(person.only_for if isinstance(person.only_for, list) else []) <= headings, path


def test_the_mothers_letter_says_nothing_that_is_the_fathers_alone(letters: dict[str, str]) -> None:
    assert "Alcohol can harm" in letters["mother"]
    assert "Clear Path" in letters["mother"]
    assert "cannabis" not in letters["mother"].lower()
    assert "probation" not in letters["mother"]


def test_the_fathers_letter_says_nothing_that_is_the_mothers_alone(letters: dict[str, str]) -> None:
    assert "cannabis" in letters["father"]
    assert "alcohol" not in letters["father"].lower()
    assert "Clear Path" not in letters["father"]
    assert "safety plan" not in letters["father"]


def test_parents_who_should_not_meet_are_asked_to_meetings_of_their_own(letters: dict[str, str]) -> None:
    assert "Tuesday 10 February 2026 at 10am" in letters["mother"]
    assert "Tuesday 10 February 2026 at 2pm" in letters["father"]
    assert "10am" not in letters["father"]
    assert "interpreter" not in letters["father"].split("Who else comes")[1].split("If you cannot come")[0]


def test_neither_letter_gives_the_address_of_the_other_parent(letters: dict[str, str]) -> None:
    assert "18 Weaver Street" in letters["mother"]
    assert "18 Weaver Street" not in letters["father"]
    assert "77 Station Approach" in letters["father"]
    assert "77 Station Approach" not in letters["mother"]


def test_the_letters_about_the_expected_baby_give_the_day_from_the_brothers_and_sisters(
    letters: dict[str, str],
) -> None:
    assert all("expected on 23 June 2026" in text for text in letters.values())
    assert not any("[To be added" in text for text in letters.values())


def test_without_headings_of_their_own_both_parents_get_all_concerns(family: Case) -> None:
    pre = family.pre_proceedings
    assert isinstance(pre, PreProceedings)
    assert isinstance(pre.recipients, list)
    everybody = [person.model_copy(update={"only_for": None}) for person in pre.recipients]
    case = family.model_copy(update={"pre_proceedings": pre.model_copy(update={"recipients": everybody})})
    for text in by_reader(pre_proceedings_letters(case, COMPLEX.parent, Order())).values():
        assert "Alcohol can harm" in text
        assert "cannabis" in text


def test_the_report_of_the_complex_case_has_no_placeholder(report: str) -> None:
    assert "Filip is a sturdy little boy" in report
    assert "[To be added" not in report


def test_an_unborn_brother_or_sister_is_told_with_the_expected_day(report: str) -> None:
    assert "Baby Wrona, unborn brother or sister" in report
    assert "expected 23 June 2026" in report


@pytest.mark.parametrize("copy", Copy)
def test_half_brothers_keep_their_surname_while_their_other_parent_does_not(family: Case, copy: Copy) -> None:
    text = words(child_permanence_report(family, COMPLEX.parent, Order(copy=copy, as_of=WRITTEN)))
    assert "Oskar Bennett, half-brother (same mother)" in text
    assert "Alfie Marsden, half-brother (same father)" in text
    assert "Craig Bennett" not in text
    assert "Kelly Marsden" not in text
    assert "18 Weaver Street" not in text
