"""Entries are put into a case file in order of their dates, and every other character stays as it stood."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cpraudit.case.load import read_case
from cpraudit.case.model import Case
from cpraudit.case.splice import NewEntry, splice
from cpraudit.case.starter import starter
from cpraudit.case.tables.write import entry_lines
from cpraudit.case.values import PartialDate
from cpraudit.dates import uk_date
from cpraudit.errors import CaseError

CHILD = ("child_chronology",)
MOTHER = ("mother", "chronology")

CASE = """\
# The case of Ellie.
reference:   'RV-1'        # ours
child_chronology:
  # oldest first
  - when: 14 March 2019   # from the red book
    what: |
      Ellie was born.

      She weighed 3 kg.

  # about 2021 little is known
  - {when: "2021", what: 'Nursery: began.'}
  - what: Moved.
    when: 5 May 2023

mother:
  name: Sarah Louise Kay   # Sal
father: not known because he has not been found
"""


def entry(day: date, what: str, **more: str) -> NewEntry:
    """An entry on a day."""
    return NewEntry(day, {"when": uk_date(day), **more, "what": what})


def dates(case: Case) -> list[str]:
    """The dates of the child's chronology, as they stand."""
    events = case.child_chronology
    assert isinstance(events, list)
    return [str(event.when) for event in events]


def without(text: str, added: str) -> str:
    """The text without a piece that stands in it once."""
    assert text.count(added) == 1
    return text.replace(added, "")


def test_an_entry_goes_before_the_first_of_a_later_day_and_nothing_else_changes() -> None:
    new = splice(CASE, CHILD, [entry(date(2020, 6, 1), "Ellie walked.")], "case.yaml").text
    assert without(new, "  - when: 1 June 2020\n    what: Ellie walked.\n") == CASE
    assert dates(read_case(new, "case.yaml")) == ["14 March 2019", "1 June 2020", "2021", "5 May 2023"]


def test_entries_go_before_between_and_after_the_old_ones() -> None:
    added = [
        entry(date(2018, 1, 1), "a"),
        entry(date(2018, 1, 2), "b"),
        entry(date(2022, 1, 1), "c"),
        entry(date(2024, 1, 1), "d"),
    ]
    new = splice(CASE, CHILD, added, "case.yaml").text
    assert dates(read_case(new, "case.yaml")) == [
        "1 January 2018",
        "2 January 2018",
        "14 March 2019",
        "2021",
        "1 January 2022",
        "5 May 2023",
        "1 January 2024",
    ]
    kept = iter(new.splitlines())
    assert all(line in kept for line in CASE.splitlines())  # every old line, in the old order
    assert "  # oldest first\n  - when: 1 January 2018\n" in new


def test_an_entry_that_stands_there_already_is_left_out() -> None:
    same = entry(date(2023, 5, 5), "Moved.")
    result = splice(CASE, CHILD, [same, entry(date(2023, 5, 5), "Moved again.")], "case.yaml")
    assert result.already_there == 1
    assert "Moved again." in result.text
    nothing_new = splice(CASE, CHILD, [same], "case.yaml")
    assert (nothing_new.text, nothing_new.already_there) == (CASE, 1)


def test_a_list_that_is_missing_is_added_to_its_part() -> None:
    new = splice(CASE, MOTHER, [entry(date(1998, 5, 2), "Sarah was born.")], "case.yaml").text
    added = "  chronology:\n    - when: 2 May 1998\n      what: Sarah was born.\n"
    assert without(new, added) == CASE
    assert new.index(added) == CASE.index("father:")


def test_a_part_that_is_missing_is_added_at_the_end() -> None:
    text = "reference: RV-1"  # without a line break at its end
    new = splice(text, MOTHER, [entry(date(1998, 5, 2), "Sarah was born.")], "case.yaml").text
    assert (
        new
        == "reference: RV-1\nmother:\n  chronology:\n    - when: 2 May 1998\n      what: Sarah was born.\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "reference: RV-1\nmother:\n  chronology: # none yet\n  name: Sarah\n",
        "reference: RV-1\nmother:\n  chronology: []\n  name: Sarah\n",
        'reference: RV-1\nmother:\n  chronology: ""   # none\n  name: Sarah\n',
        "reference: RV-1\nmother:\nfather:\n  name: Liam\n",
        "reference: RV-1\nmother: {name: Sarah}\n",
        "reference: RV-1\nmother: {name: Sarah, chronology: []}\n",
        "reference: RV-1\nmother: {chronology: , name: Sarah}\n",
        "mother:\n  chronology:\n  - when: 2001\n    what: At school.\n",
        "mother:\n    chronology:\n          -   when: 2001\n              what: >-\n                At\n                school.\n\n\n\n# the end\n",
        "mother:\n  chronology: [{when: 2001, what: At school.}]\n",
        "mother:\n  chronology:\n    [\n      {when: 2001, what: At school.},\n      {when: 1990, what: x}\n    ]\n",
    ],
)
def test_lists_in_every_style_take_entries(text: str) -> None:
    new = splice(text, MOTHER, [entry(date(1998, 5, 2), "Born: at home #1")], "case.yaml").text
    mother = read_case(new, "case.yaml").mother
    before = read_case(text, "case.yaml").mother
    events = list(mother.chronology)  # type: ignore[union-attr, arg-type]
    old = list(getattr(before, "chronology", None) or [])
    assert len(events) == len(old) + 1
    assert events[0].when == PartialDate.read("2 May 1998")
    assert events[0].what == "Born: at home #1"
    assert events[1:] == old
    if '""' not in text and "[]" not in text:
        rest = iter(new)
        assert all(letter in rest for letter in text)  # every old character, in the old order


def test_the_line_ends_of_windows_stay() -> None:
    text = CASE.replace("\n", "\r\n")
    new = splice(text, CHILD, [entry(date(2020, 6, 1), "Ellie walked.\nShe fell.")], "case.yaml").text
    added = "  - when: 1 June 2020\r\n    what: |\r\n      Ellie walked.\r\n      She fell.\r\n"
    assert without(new, added) == text


@pytest.mark.parametrize("indent", [None, 2, "\t"])
def test_json_files_take_entries_too(indent: int | str | None) -> None:
    data = {
        "reference": "RV-1",
        "child_chronology": [
            {"when": "2019", "what": 'Born \U0001f600 "here".'},
            {"when": "2021", "what": "x"},
        ],
        "mother": {"name": "Sarah", "chronology": None},
    }
    text = json.dumps(data, indent=indent)
    new = splice(
        text, CHILD, [entry(date(2020, 6, 1), "Walked."), entry(date(2024, 6, 1), "Ran.")], "case.json"
    ).text
    assert dates(read_case(new, "case.json")) == ["2019", "1 June 2020", "2021", "1 June 2024"]
    json.loads(new)
    new = splice(text, MOTHER, [entry(date(1998, 5, 2), "Born.")], "case.json").text
    assert json.loads(new)["mother"]["chronology"] == [{"when": "2 May 1998", "what": "Born."}]
    new = splice(text, ("father", "chronology"), [entry(date(1998, 5, 2), "Born.")], "case.json").text
    assert json.loads(new)["father"] == {"chronology": [{"when": "2 May 1998", "what": "Born."}]}
    new = splice("{}", CHILD, [entry(date(1998, 5, 2), "Born.")], "case.json").text
    assert json.loads(new) == {"child_chronology": [{"when": "2 May 1998", "what": "Born."}]}


def test_an_answer_is_not_overwritten() -> None:
    with pytest.raises(CaseError, match="'father' says why there is nothing to enter"):
        splice(CASE, ("father", "chronology"), [entry(date(1998, 5, 2), "Born.")], "case.yaml")
    text = "child_chronology: not applicable because Ellie was born yesterday\n"
    with pytest.raises(CaseError, match="'child_chronology' says why"):
        splice(text, CHILD, [entry(date(2019, 3, 14), "Born.")], "case.yaml")


def test_a_file_that_says_where_it_ends_takes_entries_before_that() -> None:
    new = splice("reference: RV-1\n...\n", CHILD, [entry(date(2019, 3, 14), "Born.")], "case.yaml").text
    assert new.endswith("what: Born.\n...\n")
    assert dates(read_case(new, "case.yaml")) == ["14 March 2019"]


def test_a_file_in_which_the_entries_would_go_wrong_is_refused() -> None:
    text = "child_chronology: |\n  \nreference: RV-1\n"
    assert read_case(text, "case.yaml").reference == "RV-1"
    with pytest.raises(CaseError, match="written in an unusual way"):
        splice(text, CHILD, [entry(date(2019, 3, 14), "Born.")], "case.yaml")


def test_a_new_case_file_takes_entries_below_its_explanations() -> None:
    text = starter()
    new = splice(text, CHILD, [entry(date(2019, 3, 14), "Ellie was born.")], "case.yaml").text
    new = splice(new, MOTHER, [entry(date(1998, 5, 2), "Sarah was born.")], "case.yaml").text
    case = read_case(new, "case.yaml")
    assert dates(case) == ["14 March 2019"]
    kept = iter(new.splitlines())
    assert all(line in kept for line in text.splitlines())


texts = (
    st.text(
        alphabet=st.characters(
            codec="utf-8",
            exclude_categories=("Cc", "Cs"),
            exclude_characters="\u2028\u2029\ufffe\uffff\ufeff",
        ),
        min_size=1,
        max_size=120,
    )
    .map(lambda text: " ".join(text.split()))
    .filter(lambda text: len(text) > 1)
)
paragraphs = st.lists(texts, min_size=1, max_size=3).map("\n".join)


@given(
    st.lists(
        st.tuples(st.dates(date(1950, 1, 1), date(2026, 1, 1)), paragraphs),
        max_size=4,
        unique_by=lambda e: e[1],
    )
)
@settings(max_examples=100, deadline=None)
def test_whatever_is_put_in_comes_out_again(new: list[tuple[date, str]]) -> None:
    added = [entry(day, f"x {what}") for day, what in sorted(new)]
    text = splice(CASE, CHILD, added, "case.yaml").text
    events = read_case(text, "case.yaml").child_chronology
    assert isinstance(events, list)
    assert {str(event.what) for event in events} >= {e.fields["what"] for e in added}
    assert len(events) == 3 + len(added)
    kept = iter(text.splitlines())
    assert all(line in kept for line in CASE.splitlines())


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Ellie was born.", "what: Ellie was born."),
        ("yes", "what: yes"),
        ("Born: at home", "what: 'Born: at home'"),
        ("Flat #3", "what: 'Flat #3'"),
        ("A note:", "what: 'A note:'"),
        ("'Hello'", "what: '''Hello'''"),
        ("- a dash", "what: '- a dash'"),
        ("=SUM(1)", "what: '=SUM(1)'"),
        ("10:30 came", "what: 10:30 came"),
    ],
)
def test_texts_are_quoted_only_where_they_must_be(text: str, line: str) -> None:
    assert entry_lines([{"what": text}], 0) == [f"- {line}"]
