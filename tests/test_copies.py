"""What each copy of a report shows: nobody is led to a door or to a foster carer; nothing is lost for the file."""

from __future__ import annotations

from typing import Any

import pytest
from generating import report_of, sample, words

from cpraudit.case.fields import Copy
from cpraudit.case.model import Case
from cpraudit.generate.copies import confidential_lines, first_name, shareable

COPIES = list(Copy)


def family(**more: Any) -> Case:
    """A small family with a foster carer and the father of a half-brother."""
    return Case.model_validate(
        {
            "child": {"name": "Ellie Rose Kay", "address": "3 Oak Way, Millby MB1 1ZZ"},
            "mother": {
                "name": "Sarah Kay",
                "address": "14 Mill Lane, Millby MB2 2ZZ",
                "home": "A flat at 14 Mill Lane, Millby MB2 2ZZ",
            },
            "carer": {
                "name": "Janet Hollis",
                "phone": "01632 960111",
                "view": "Mrs Hollis said that she is glad.",
            },
            "siblings": [
                {
                    "name": "Noah Dean",
                    "other_parent": "Paul Dean",
                    "description": "Paul Dean takes him fishing.",
                }
            ],
            "relatives": [
                {"name": "Carol Kay", "relation": "maternal aunt", "address": "9 Elm Road, Millby MB3 3ZZ"}
            ],
            "parents_relationship": "Janet Hollis saw them together. Hollis Street is where they met.",
        }
        | more
    )


@pytest.mark.parametrize("copy", COPIES)
def test_no_copy_holds_an_address_or_a_carers_surname(copy: Copy) -> None:
    text = str(shareable(family(), copy).model_dump())
    for secret in ("Mill Lane", "Oak Way", "Elm Road", "01632", "Janet Hollis", "Mrs Hollis", "Paul Dean"):
        assert secret not in text


@pytest.mark.parametrize("copy", COPIES)
def test_the_birth_family_and_first_names_stay(copy: Copy) -> None:
    shown = shareable(family(), copy)
    text = str(shown.model_dump())
    for name in (
        "Ellie Rose Kay",
        "Sarah Kay",
        "Noah Dean",
        "Carol Kay",
        "Janet said that she is glad",
        "Paul takes him fishing",
    ):
        assert name in text


def test_a_surname_that_the_child_bears_too_is_left_alone() -> None:
    case = family(carer={"name": "Ruth Kay", "view": "Ruth Kay is no relation of Sarah Kay. Miss Kay knits."})
    shown = shareable(case, Copy.ADOPTERS)
    assert "Sarah Kay" in str(shown.model_dump())
    assert "Ruth is no relation of Sarah Kay. Ruth knits." in str(shown.model_dump())


def test_what_is_missing_stays_missing() -> None:
    shown = shareable(family(child={"name": "Ellie Rose Kay"}), Copy.ADOPTERS)
    assert shown.child is not None
    assert shown.child.address is None  # type: ignore[union-attr]  # so that its placeholder stands in the report


def test_a_reason_why_an_address_is_not_given_stays() -> None:
    case = family(mother={"name": "Sarah Kay", "address": "not known because she has not been found"})
    assert "she has not been found" in str(shareable(case, Copy.CHILD).mother)


def test_the_confidential_sheet_holds_what_the_report_leaves_out() -> None:
    lines = {(line.whose, line.what, line.value) for line in confidential_lines(family())}
    assert ("Janet", "full name", "Janet Hollis") in lines
    assert ("Janet", "phone", "01632 960111") in lines
    assert ("Paul", "full name", "Paul Dean") in lines
    assert ("Sarah Kay", "address", "14 Mill Lane, Millby MB2 2ZZ") in lines
    assert ("Ellie Rose Kay", "address", "3 Oak Way, Millby MB1 1ZZ") in lines
    assert not any(whose == "Noah Dean" for whose, _, _ in lines)


def test_the_case_itself_is_not_changed() -> None:
    case = family()
    before = case.model_dump()
    shareable(case, Copy.ADOPTERS)
    assert case.model_dump() == before


@pytest.mark.parametrize(
    ("name", "first"), [("Mrs Janet Hollis", "Janet"), ("Dr. Shah", "Shah"), ("Ann", "Ann"), (None, "")]
)
def test_the_first_name_is_found_behind_a_title(name: str | None, first: str) -> None:
    assert first_name(name) == first


@pytest.mark.parametrize("copy", COPIES)
def test_a_whole_report_holds_no_confidential_value(copy: Copy) -> None:
    text = words(report_of("simple", copy=copy))
    secret = [line.value for line in confidential_lines(sample("simple"))]
    assert len(secret) >= 4
    assert not [value for value in secret if value in text]


def test_only_the_court_copy_and_cases_with_court_matters_have_section_a() -> None:
    assert "Section A: Report authors" in words(report_of("minimal", copy=Copy.COURT))
    assert "Section A: Report authors" not in words(report_of("minimal", copy=Copy.FILE))
