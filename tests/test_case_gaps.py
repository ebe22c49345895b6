"""What is missing in a case, for which document, and who can supply it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from example_case import example_case, without

from cpraudit.case.fields import ALL, CaseModel, Paper, Who, about
from cpraudit.case.gaps import Gap, gaps
from cpraudit.case.load import read_case
from cpraudit.case.model import Case
from cpraudit.case.naming import ENTRIES
from cpraudit.case.preproceedings import LetterKind
from cpraudit.case.shape import item_part, part_type
from cpraudit.case.values import Absence, NotKnown

KINDS = [kind.value for kind in LetterKind]
SPARED = {
    ("carer", "sex"),
    ("carer", "date_of_birth"),
}  # what every person has and no document needs of a carer
Path = tuple[str | int, ...]


def case_of(text: str) -> Case:
    return read_case(text, "case.yaml")


def paths(case: Case, paper: Paper) -> list[Path]:
    return [gap.path for gap in gaps(case, paper)]


def gap_at(case: Case, paper: Paper, *path: str | int) -> Gap:
    return next(gap for gap in gaps(case, paper) if gap.path == path)


def declared(paper: Paper, model: type[CaseModel] = Case, used: tuple[Paper, ...] = ALL) -> Iterator[Path]:
    """The fields that the models say a document needs, in a case whose lists have one entry each."""
    for name in model.model_fields:
        known = about(model, name)
        papers = known.papers or used
        if paper not in papers:
            continue
        if paper in known.needed:
            yield (name,)
        part, entry = part_type(model, name), item_part(model, name)
        if part is not None:
            yield from ((name, *path) for path in declared(paper, part, papers))
        elif entry is not None:
            yield from ((name, 0, *path) for path in declared(paper, entry, papers))


def asked(case: Case, paper: Paper) -> set[Path]:
    """The fields for which a document asks when one after the other is emptied."""
    found = set()
    for path in every_path(case):
        missing = paths(without(case, path), paper)
        assert missing in ([], [path]), "emptying one field asks for that field and no other"
        found |= set(missing)
    return found


def every_path(part: CaseModel) -> Iterator[Path]:
    for name in type(part).model_fields:
        yield (name,)
        value = getattr(part, name)
        if isinstance(value, CaseModel):
            yield from ((name, *path) for path in every_path(value))
        elif isinstance(value, list) and isinstance(value[0], CaseModel):
            yield from ((name, 0, *path) for path in every_path(value[0]))


# ---- complete and not


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("paper", Paper)
def test_a_case_with_every_field_lacks_nothing(paper: Paper, kind: str) -> None:
    assert gaps(example_case(kind), paper) == ()


@pytest.mark.parametrize("paper", [Paper.CPR, Paper.PLAN])
def test_any_one_needed_field_that_is_empty_is_the_one_gap(paper: Paper) -> None:
    case = example_case()
    of_photographs = {
        p for p in every_path(case) if p[-2:] in (("photograph", "taken"), ("photograph", "shows"))
    }
    expected = set(declared(paper)) | (of_photographs if paper is Paper.CPR else set())
    assert asked(case, paper) == expected - SPARED
    assert len(expected) > 80


def test_a_reason_is_an_answer_in_every_needed_field() -> None:
    case, reason = example_case(), NotKnown(Absence.NOT_KNOWN, "nobody has said it")
    for path in set(declared(Paper.CPR)) - SPARED:
        holder: Any = case
        for step in path[:-1]:
            holder = holder[step] if isinstance(step, int) else getattr(holder, step)
        emptied = without(case, path)
        assert paths(emptied, Paper.CPR) == [path]
        changed = holder.model_copy(update={path[-1]: reason})
        assert path not in paths(_replaced(case, path[:-1], changed), Paper.CPR)


def _replaced(value: Any, path: Path, new: Any) -> Any:
    if not path:
        return new
    step = path[0]
    if isinstance(step, int):
        return [_replaced(entry, path[1:], new) if n == step else entry for n, entry in enumerate(value)]
    return value.model_copy(update={step: _replaced(getattr(value, str(step)), path[1:], new)})


def test_an_empty_case_lacks_whole_parts_and_each_says_what_it_needs() -> None:
    missing = gaps(Case(), Paper.LETTER)
    assert [gap.path for gap in missing] == [
        ("reference",),
        ("authority",),
        ("child",),
        ("team",),
        ("pre_proceedings",),
    ]
    assert missing[1].fields == ("name", "address", "phone")
    assert missing[2].fields == ("name", "date_of_birth")
    assert missing[0].fields == ()
    assert "court" not in missing[4].fields


@pytest.mark.parametrize("text", ["siblings: []", "siblings:\n- name:\n", "siblings:"])
def test_a_list_without_entries_is_a_gap_and_a_reason_is_none(text: str) -> None:
    assert ("siblings",) in paths(case_of(f"reference: x\n{text}"), Paper.CPR)
    no_siblings = case_of("siblings: not applicable because Ellie is the only child")
    assert ("siblings",) not in paths(no_siblings, Paper.CPR)


def test_each_person_of_a_list_is_asked_for() -> None:
    case = case_of(
        "siblings:\n- name: Noah\n  nationality: British\n- known_as: Mo\n  name: Mohammed Ali Dean\n"
    )
    found = paths(case, Paper.CPR)
    assert ("siblings", 0, "nationality") not in found
    assert ("siblings", 1, "nationality") in found
    gap = gap_at(case, Paper.CPR, "siblings", 1, "nationality")
    assert (gap.part, gap.label, gap.who) == ("brother or sister 2 (Mo)", "nationality", Who.FAMILY)
    assert (gap.description, gap.example, gap.fields) == ("Nationality", "British", ())


def test_a_document_asks_only_for_what_it_uses() -> None:
    """The letter's recipients stand in the letters: nobody needs a mother's schools for one."""
    case = case_of("mother:\n  name: Sarah\nsiblings:\n- name: Noah\npre_proceedings:\n  letter: issue\n")
    assert not {path[0] for path in paths(case, Paper.LETTER)} & {"mother", "siblings", "plan"}
    assert not {path[0] for path in paths(case, Paper.PLAN)} & {"mother", "siblings", "pre_proceedings"}
    assert {path[0] for path in paths(case, Paper.CPR)} >= {"mother", "siblings"}
    assert ("pre_proceedings", "court") not in paths(case, Paper.CPR)


def test_a_part_that_is_not_needed_is_looked_into_once_it_is_there() -> None:
    assert not [path for path in paths(example_case(), Paper.PLAN) if path[0] == "team"]
    case = case_of("team:\n  others:\n  - name: Anwen Rees\n")
    assert ("team", "others", 0, "role") in paths(case, Paper.CPR)
    assert (
        gap_at(case, Paper.CPR, "team", "others", 0, "role").part
        == "team > other professional 1 (Anwen Rees)"
    )


# ---- who can supply it


def test_who_supplies_a_part_supplies_its_fields_unless_they_say_otherwise() -> None:
    case = case_of(
        "child:\n  daily_care:\n    sleep: x\n  views:\n    identity: x\n    direct_work:\n    - when: 2025\n"
        "  health:\n    needs: x\n"
    )
    who = {gap.path: gap.who for gap in gaps(case, Paper.CPR)}
    assert who["child", "daily_care", "feeding"] is Who.CARER
    assert who["child", "health", "summary"] is Who.MEDICAL
    assert who["child", "views", "adoption"] is Who.CHILD
    assert who["child", "views", "direct_work", 0, "said"] is Who.CHILD
    assert who["child", "views", "direct_work", 0, "method"] is Who.WORKER
    assert who["child", "needs"] is Who.WORKER
    assert who["legal",] is Who.WORKER


# ---- photographs


@pytest.mark.parametrize(
    ("photograph", "missing"),
    [
        ("{file: e.jpg, taken: May 2026, shows: x}", []),
        ("{why_none: asked twice}", []),
        ("not applicable because the parents refused", []),
        ("{file: e.jpg}", ["taken", "shows"]),
        ("{file: e.jpg, taken: not known because it came by post}", ["shows"]),
        ("{file: e.jpg, why_none: x}", ["taken", "shows"]),
        ("{taken: May 2026, shows: x}", ["file"]),
    ],
)
@pytest.mark.parametrize("who", ["child", "mother"])
def test_a_photograph_needs_its_date_and_words_or_there_is_a_reason(
    photograph: str, missing: list[str], who: str
) -> None:
    found = paths(case_of(f"{who}:\n  photograph: {photograph}\n"), Paper.CPR)
    assert [path[-1] for path in found if path[:2] == (who, "photograph")] == missing


def test_a_photograph_of_which_nothing_is_said_is_one_gap() -> None:
    gap = gap_at(case_of("child:\n  name: x"), Paper.CPR, "child", "photograph")
    assert gap.fields == ("file", "taken", "shows")
    assert ("child", "photograph") not in paths(case_of("child:\n  name: x"), Paper.PLAN)


# ---- letters


def letter(kind: str, more: str = "") -> list[str]:
    text = f"child:\n  known_as: Ellie\npre_proceedings:\n  letter: {kind}\n{more}"
    return [str(path[1]) for path in paths(case_of(text), Paper.LETTER) if path[0] == "pre_proceedings"]


def test_a_letter_before_proceedings_needs_concerns_changes_and_a_meeting() -> None:
    needed = letter("before proceedings")
    assert {"concerns", "changes", "help_given", "meeting", "assessments", "solicitors", "review"} <= set(
        needed
    )
    assert not {"court", "ending", "birth"} & set(needed)


def test_a_letter_of_issue_needs_the_court_and_nothing_to_change_or_meet_about() -> None:
    needed = letter("issue")
    assert {"court", "concerns", "solicitors", "legal_contact", "enclosures"} <= set(needed)
    assert not {"changes", "meeting", "help_given", "ending", "birth"} & set(needed)


def test_a_closing_letter_needs_the_ending_and_no_concerns() -> None:
    needed = letter("closing")
    assert {"ending", "recipients", "signatory", "sent"} <= set(needed)
    assert not {"concerns", "changes", "assessments", "meeting", "court", "birth"} & set(needed)


def test_what_another_letter_needs_is_not_asked_for_though_it_is_begun() -> None:
    begun = "  court:\n    court: Manchester\n  ending:\n    outcome: x\n  birth:\n    midwife: x\n"
    assert not {"court", "ending", "birth"} & set(letter("before proceedings", begun))
    assert letter("issue", begun).count("court") == 2, "orders sought and hearing"
    assert letter("unborn baby", begun).count("birth") == 3


def test_the_letter_before_proceedings_is_meant_until_the_case_says_which() -> None:
    found = [
        path[1] for path in paths(case_of("pre_proceedings:\n  sent: 2026"), Paper.LETTER) if len(path) > 1
    ]
    assert found[0] == "letter"
    assert "changes" in found


@pytest.mark.parametrize(
    ("text", "paper", "missing"),
    [
        ("letter: unborn baby", Paper.LETTER, ["expected"]),
        ("letter: before proceedings", Paper.LETTER, ["name", "date_of_birth"]),
        ("letter: unborn baby", Paper.CPR, ["name", "sex", "date_of_birth"]),
    ],
)
def test_an_unborn_baby_has_a_day_that_is_expected_and_no_name(
    text: str, paper: Paper, missing: list[str]
) -> None:
    case = case_of(f"child:\n  known_as: Baby Kay\npre_proceedings:\n  {text}\n")
    found = [path[1] for path in paths(case, paper) if path[0] == "child" and len(path) == 2]
    assert [name for name in found if name in ("name", "sex", "date_of_birth", "expected")] == missing


def test_a_baby_who_is_expected_or_born_since_is_not_asked_for_twice() -> None:
    expected = case_of("child:\n  expected: 20 June 2026\npre_proceedings:\n  letter: unborn baby\n")
    assert not [path for path in paths(expected, Paper.LETTER) if path[0] == "child"]
    assert ("child", "date_of_birth") not in paths(expected, Paper.PLAN)
    born = case_of("child:\n  date_of_birth: 20 June 2026\npre_proceedings:\n  letter: unborn baby\n")
    assert ("child", "name") in paths(born, Paper.LETTER)
    assert ("child", "expected") not in paths(born, Paper.LETTER)


# ---- other exceptions


def test_an_unborn_brother_or_sister_has_no_name_portrait_or_photograph_yet() -> None:
    unborn = {
        path[2] for path in paths(case_of("siblings:\n- expected: June 2026"), Paper.CPR) if len(path) > 2
    }
    assert not unborn & {"name", "sex", "date_of_birth", "photograph", "description", "lives", "looked_after"}
    assert {"kind", "plan", "together_or_apart"} <= unborn
    born = {path[2] for path in paths(case_of("siblings:\n- kind: full"), Paper.CPR) if len(path) > 2}
    assert {"name", "sex", "date_of_birth", "description"} <= born


@pytest.mark.parametrize(
    ("kind", "asked_for", "spared"),
    [
        ("direct", {"frequency", "length", "place", "supervision", "quality"}, set()),
        ("indirect", {"frequency", "quality"}, {"length", "place", "supervision"}),
        ("no family time", {"quality"}, {"frequency", "length", "place", "supervision"}),
    ],
)
def test_family_time_that_does_not_happen_has_no_length(
    kind: str, asked_for: set[str], spared: set[str]
) -> None:
    found = {
        path[-1] for path in paths(case_of(f"family_time_now:\n- kind: {kind}"), Paper.CPR) if len(path) == 3
    }
    assert asked_for <= found
    assert not spared & found


def test_no_planned_family_time_needs_only_its_reason() -> None:
    found = [
        path[2]
        for path in paths(case_of("family_time_planned:\n- kind: no family time"), Paper.CPR)
        if len(path) == 3
    ]
    assert found == ["person", "why"]


def test_a_child_who_is_not_looked_after_has_no_date_since_when() -> None:
    assert ("legal", "since") not in paths(case_of("legal:\n  basis: not looked after"), Paper.CPR)
    assert ("legal", "since") in paths(case_of("legal:\n  basis: care order"), Paper.CPR)


def test_a_carer_is_not_asked_for_what_could_lead_to_the_home() -> None:
    found = [path[1] for path in paths(case_of("carer:\n  known_as: Janet"), Paper.CPR) if path[0] == "carer"]
    assert {"name", "relationship", "since", "view"} <= set(found)
    assert not {"sex", "date_of_birth", "address"} & set(found)


# ---- names of entries


def test_every_list_of_parts_has_a_word_for_one_entry() -> None:
    lists: set[str] = set()

    def visit(model: type[CaseModel]) -> None:
        for name in model.model_fields:
            entry = item_part(model, name)
            if entry is not None:
                lists.add(name)
            below = part_type(model, name) or entry
            if below is not None:
                visit(below)

    visit(Case)
    assert lists <= set(ENTRIES)
    assert set(ENTRIES) <= lists, "words for lists that are not there"


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("placements:\n- who_with: her mother\n  began: 2021", "home of the child 1 (her mother)"),
        ("placements:\n- began: 2021", "home of the child 1 (2021)"),
        ("agency_chronology:\n- when: May 2024", "decision or action 1 (May 2024)"),
        ("agency_chronology:\n- what: A long story", "decision or action 1"),
        ("legal:\n  orders:\n  - kind: care order", "legal > order 1 (care order)"),
        (f"options:\n- option: {'word ' * 20}", "option 1 (word word word word word word word word…)"),
    ],
)  # fmt: skip
def test_an_entry_is_called_by_what_tells_it_from_the_others(text: str, part: str) -> None:
    assert part in {gap.part for gap in gaps(case_of(text), Paper.CPR)}
