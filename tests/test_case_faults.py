"""The mistakes in the content of a case file are told all at once, each with its line and what was expected."""

from __future__ import annotations

import pytest

from cpraudit.case.faults import MOST_TOLD, CaseFaults
from cpraudit.case.load import read_case


def told(text: str) -> list[str]:
    with pytest.raises(CaseFaults) as caught:
        read_case(text, "case.yaml")
    return [str(fault) for fault in caught.value.faults]


def only(text: str) -> str:
    faults = told(text)
    assert len(faults) == 1, faults
    return faults[0]


def test_every_mistake_is_told_at_once_in_the_order_of_the_file() -> None:
    text = "\n".join(
        [
            "child:",
            "  sex: femal",
            "  date_of_birth: 30 February 2021",
            "  disabled: maybe",
            "siblings:",
            "- name: Noah",
            "- kind: cousin",
            "author:",
            "  child_care_years: six",
        ]
    )
    with pytest.raises(CaseFaults) as caught:
        read_case(text, "kay.yaml")
    lines = str(caught.value).split("\n")
    assert lines[0] == "kay.yaml has 5 mistakes:"
    assert [line.split(":")[0].strip() for line in lines[1:]] == [
        "line 2, child > sex",
        "line 3, child > date_of_birth",
        "line 4, child > disabled",
        "line 7, siblings 2 > kind",
        "line 9, author > child_care_years",
    ]


def test_of_very_many_mistakes_the_first_are_told_and_the_others_counted() -> None:
    text = "attached:\n- x\nsiblings:\n" + "- sex: x\n" * (MOST_TOLD + 7)
    with pytest.raises(CaseFaults) as caught:
        read_case(text, "case.yaml")
    lines = str(caught.value).split("\n")
    assert (len(lines), lines[-1]) == (MOST_TOLD + 2, "  and 7 more")
    assert len(caught.value.faults) == MOST_TOLD + 7


# ---- field names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("child:\n  nam: x", "did you mean 'name'?"),
        ("child:\n  date of birth: x", "did you mean 'date_of_birth'?"),
        ("child:\n  Date-of-Birth: x", "did you mean 'date_of_birth'?"),
        ("child:\n  dob: x", "did you mean 'date_of_birth'?"),
        ("child:\n  gender: x", "did you mean 'sex'?"),
        ("sibling: x", "did you mean 'siblings'?"),
        ("mum: x", "did you mean 'mother'?"),
        ("child:\n  nationality: x", "'nationality' belongs under child > heritage."),
        ("child:\n  natonality: x", "'nationality' belongs under child > heritage."),
        ("mother:\n  feeding: x", "'feeding' belongs under child > daily_care."),
        ("child:\n  heritage:\n    likes: x", "'likes' belongs under child."),
        ("child:\n  siblings: x", "'siblings' stands at the left margin, in no part."),
        ("team:\n  hearing: x", "'hearing' belongs under pre_proceedings > court."),
        ("qualified: x", "'qualified' belongs under author."),
    ],
)
def test_an_unknown_field_is_told_with_the_one_that_was_meant(text: str, expected: str) -> None:
    assert only(text).endswith(expected)


def test_an_unknown_field_like_no_other_is_told_with_the_fields_that_stand_there() -> None:
    fault = only("child:\n  photograph:\n    xyzzy: x")
    assert fault == (
        "line 3, child > photograph > xyzzy: there is no such field here. "
        "The fields here are: file, taken, shows, why_none."
    )
    assert only("xyzzy: x").endswith("more.")


def test_an_unknown_field_is_told_even_when_it_is_empty() -> None:
    assert "did you mean 'religion'?" in only("child:\n  heritage:\n    religon:\n")


# ---- values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sex: femal", "'femal' stands here: one of these is expected: female; male. Did you mean 'female'?"),
        ("sex: x", "'x' stands here: one of these is expected: female; male."),
        ("disabled: perhaps", "'perhaps' stands here: write yes or no."),
        ("date_of_birth: soon", "'soon' stands here: this is not a date; write it like '14 March 2019', "
         "'March 2019', '2019' or 'about 2019'."),
        ("date_of_birth: 31/04/2020", "'31/04/2020' stands here: there is no such day: April has 30 days."),
        ("name: [a, b]", "a text is expected here. If the text holds a colon, or begins with a bracket or a dash, "
         "put it into quotation marks. For example: Ellie Rose Kay."),
        ("likes:\n    swimming: yes", "a text is expected here. If the text holds a colon, or begins with a bracket "
         "or a dash, put it into quotation marks. For example: She likes splashing, pasta and the song about the "
         "bus. She does not like loud hand dryers."),
        ("heritage: British", "fields are expected below it, each on its own line, such as nationality, immigration "
         "and ethnicity; or, for the whole part, a reason such as 'not known because ...'."),
        ("heritage: [x]", "fields are expected below it, each on its own line, such as nationality, immigration "
         "and ethnicity; or, for the whole part, a reason such as 'not known because ...'."),
        ("appearance: not known", "say why: 'not known because ...'."),
    ],
)  # fmt: skip
def test_a_wrong_value_is_told_with_what_was_expected(text: str, expected: str) -> None:
    fault = only(f"child:\n  {text}")
    assert fault.split(": ", 1)[1] == expected


@pytest.mark.parametrize(
    ("text", "where", "expected"),
    [
        ("siblings:\n  name: Noah", "line 1, siblings", "a list is expected: a line for each entry that begins with "
         "a dash and a space, then name: and the other fields below it."),
        ("relatives:\n- Carol", "line 2, relatives 1", "fields are expected after the dash, such as name, known_as "
         "and sex."),
        ("attached: a letter", "line 1, attached", "a list is expected: a line for each entry that begins with a "
         "dash and a space. For example: - sibling assessment."),
        ("attached:\n- x\n- letter: of May", "line 3, attached 2", "a text is expected here. If the text holds a "
         "colon, or begins with a bracket or a dash, put it into quotation marks."),
        ("author:\n  child_care_years: six", "line 2, author > child_care_years", "'six' stands here: a number is "
         "expected. For example: 6."),
        ("author:\n  child_care_years: [6]", "line 2, author > child_care_years", "a number is expected. For "
         "example: 6."),
        ("legal:\n  basis: interim", "line 2, legal > basis", "Did you mean 'interim care order'?"),
        ("pre_proceedings:\n  letter: letter before proceedings", "line 2, pre_proceedings > letter",
         "Did you mean 'before proceedings'?"),
    ],
)  # fmt: skip
def test_lists_numbers_and_choices_as_well(text: str, where: str, expected: str) -> None:
    fault = only(text)
    assert fault.startswith(f"{where}: ")
    assert fault.endswith(expected)


def test_a_text_that_is_too_long_is_told_with_the_number_that_fits() -> None:
    assert only(f"reference: {'x' * 1_001}") == (
        "line 1, reference: this text is longer than 1,000 characters, more than fits; shorten it."
    )
    assert "60,000" in only(f"wider_family: {'x' * 60_001}")


def test_a_long_wrong_value_is_not_repeated() -> None:
    fault = only(f"child:\n  date_of_birth: {'she said ' * 9}")
    assert "she said" not in fault
    assert fault.startswith("line 2, child > date_of_birth: this is not a date")


def test_a_picture_that_leads_elsewhere_is_told_wherever_it_is_named() -> None:
    text = "authority:\n  logo: C:\\logo.png\nfather:\n  photograph:\n    file: ../liam.jpg\n"
    first, second = told(text)
    assert "line 2, authority > logo: 'C:\\logo.png' stands here: this is not the name of a file in" in first
    assert (
        "line 5, father > photograph > file: '../liam.jpg' stands here: this leads out of the folder"
        in second
    )
    assert second.endswith("write its name like 'photographs/ellie.jpg'.")


def test_mistakes_of_form_and_content_are_told_together() -> None:
    faults = told("child:\n  name: &x A\n  name: B\n  sex: x\n")
    assert len(faults) == 3
