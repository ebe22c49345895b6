"""Who stands where in a genogram, and how people are joined."""

from __future__ import annotations

from typing import Any

import pytest
from cases_of_families import (
    AS_OF,
    large_family,
    simple_family,
    three_fathers,
    two_sides,
)
from checking_drawings import (
    legend,
    svg_texts,
)

from cpraudit.case.model import Case
from cpraudit.drawing import genogram
from cpraudit.drawing.family import CHILDREN, GRANDPARENTS, PARENTS, Bond, Ending, Family
from cpraudit.drawing.order import family_of
from cpraudit.drawing.people import Symbol, as_given


def family(**parts: Any) -> Family:
    return family_of(Case.model_validate(parts), as_given)


def row(found: Family, generation: int) -> list[str]:
    return [found.people[number].name for number in found.rows[generation]]


HALF = {"sex": "male", "kind": "half, same mother"}


def test_the_father_stands_left_of_the_mother_and_half_siblings_parents_beside_the_shared_parent() -> None:
    found = family_of(three_fathers(), as_given)
    assert row(found, PARENTS) == [
        "Dean Robert Hallam",
        "Kirsty Anne Moss",
        "Paul Dean",
        "Emeka Okafor",
        "Lisa Moss",
    ]


def test_children_stand_under_their_own_parents_from_the_oldest_to_the_unborn() -> None:
    found = family_of(three_fathers(), as_given)
    assert row(found, CHILDREN) == [
        "Ruby Hallam",
        "Tyler James Moss",
        "Noah Peter Dean",
        "Alfie Okafor-Moss",
        "Amara Okafor-Moss",
        "no name yet",
        "Jade Moss",
    ]


def test_the_fathers_family_stands_on_the_left_and_the_mothers_on_the_right() -> None:
    found = family_of(two_sides(), as_given)
    assert row(found, GRANDPARENTS) == ["Abdul Rahman", "Yasmin Rahman", "Gary Bennett", "Susan Bennett"]
    assert row(found, PARENTS)[0] == "Omar Rahman"
    assert row(found, PARENTS)[-1] == "Kelly Bennett"


def test_an_unnamed_grandparent_has_a_symbol_of_her_own_only_if_anybody_of_that_side_is_named() -> None:
    found = family(relatives=[{"name": "Ann Lee", "relation": "maternal aunt"}])
    assert row(found, GRANDPARENTS) == ["not named", "not named"]
    assert row(family(relatives=[{"name": "Ann Lee", "relation": "godmother"}]), GRANDPARENTS) == []


def test_people_without_a_place_are_listed_with_their_relationship() -> None:
    drawing = genogram(simple_family(), AS_OF)
    assert "Joan Whitworth, family friend and godmother" in svg_texts(drawing)
    assert "Others who matter" in legend(drawing)
    assert "Others who matter" not in legend(genogram(large_family(), AS_OF))


def test_a_second_grandmother_of_one_side_is_listed_and_not_drawn_over_the_first() -> None:
    found = family(
        relatives=[
            {"name": "Ann Lee", "relation": "maternal grandmother"},
            {"name": "Sue Ford", "relation": "maternal grandmother"},
        ]
    )
    assert row(found, GRANDPARENTS) == ["not named", "Ann Lee"]
    assert [other.person.name for other in found.others] == ["Sue Ford"]


def test_a_cousin_stands_below_the_aunt_whom_the_words_name_and_is_listed_when_they_name_nobody() -> None:
    aunt = {"name": "Lisa Moss", "relation": "maternal aunt"}
    named = family(relatives=[aunt, {"name": "Jade", "relation": "maternal cousin (daughter of Lisa Moss)"}])
    assert row(named, CHILDREN) == ["name not known", "Jade"]
    unnamed = family(relatives=[aunt, {"name": "Jade", "relation": "maternal cousin"}])
    assert row(unnamed, CHILDREN) == ["name not known"]
    assert [other.person.name for other in unnamed.others] == ["Jade"]


def test_a_great_aunt_hangs_from_her_sister_when_the_words_say_whose_sister_she_is() -> None:
    said = family(relatives=[{"name": "Irena", "relation": "maternal grandmother's sister"}])
    assert not said.ties
    assert any([said.people[n].name for n in s.children] == ["not named", "Irena"] for s in said.sibships)
    unsaid = family(relatives=[{"name": "Irena", "relation": "maternal great-aunt"}])
    assert [unsaid.people[tie.person].name for tie in unsaid.ties] == ["Irena"]


def test_a_son_named_after_his_father_is_not_taken_for_him() -> None:
    found = family(siblings=[{"name": "Paul Dean", **HALF, "other_parent": "Paul Dean"}])
    assert row(found, PARENTS) == ["not named", "not named", "Paul Dean"]
    assert row(found, CHILDREN) == ["name not known", "Paul Dean"]
    assert not found.notes


def test_a_grandfather_may_have_the_fathers_name() -> None:
    found = family(
        father={"name": "John Kay", "sex": "male"},
        relatives=[{"name": "John Kay", "relation": "paternal grandfather"}],
        couples=[{"people": ["John Kay", "Ann Lee"], "kind": "married"}],
    )
    assert row(found, GRANDPARENTS) == ["John Kay", "not named"]
    assert row(found, PARENTS) == ["Ann Lee", "John Kay", "not named"]


def test_somebody_listed_as_a_relative_and_as_having_parental_responsibility_is_drawn_once() -> None:
    person = {"name": "Omar Ali", "relation": "step-father"}
    found = family(relatives=[person], others_with_parental_responsibility=[person])
    assert row(found, PARENTS) == ["not named", "not named", "Omar Ali"]


def test_a_parent_or_sibling_listed_among_the_relatives_as_well_is_drawn_once() -> None:
    found = family(
        mother={"name": "Sarah Kay"},
        siblings=[{"name": "Noah Kay", "kind": "full"}],
        relatives=[
            {"name": "Sarah Kay", "relation": "mother"},
            {"name": "Noah Kay", "relation": "brother"},
        ],
    )
    assert not found.others


def test_a_partner_named_only_among_the_couples_gets_a_place_beside_the_other() -> None:
    found = family(
        mother={"name": "Sarah Louise Kay"},
        couples=[{"people": ["Sarah Kay", "Ben Hall"], "kind": "married", "how_ended": "divorced"}],
    )
    assert row(found, PARENTS) == ["not named", "Sarah Louise Kay", "Ben Hall"]
    union = found.union_of(found.mother, found.rows[PARENTS][2])
    assert union is not None
    assert (union.bond, union.ending) == (Bond.MARRIED, Ending.DIVORCED)


def test_a_couple_of_two_generations_is_told_because_no_line_can_show_it() -> None:
    found = family(
        mother={"name": "Sarah Kay"},
        relatives=[{"name": "Ted Dean", "relation": "paternal grandfather"}],
        couples=[{"people": ["Sarah Kay", "Ted Dean"], "kind": "relationship"}],
    )
    assert found.notes == ["Sarah Kay and Ted Dean are or were a couple."]


def test_a_former_husband_among_the_relatives_is_drawn_as_divorced() -> None:
    found = family(relatives=[{"name": "Ben Hall", "relation": "mother's ex-husband"}])
    union = found.union_of(found.mother, found.rows[PARENTS][2])
    assert union is not None
    assert (union.bond, union.ending) == (Bond.MARRIED, Ending.DIVORCED)


@pytest.mark.parametrize(
    ("couple", "bond", "ending"),
    [
        ({"kind": "married"}, Bond.MARRIED, Ending.NONE),
        ({"kind": "civil partners"}, Bond.CIVIL, Ending.NONE),
        ({"kind": "living together"}, Bond.TOGETHER, Ending.NONE),
        ({"kind": "relationship", "ended": "2020"}, Bond.TOGETHER, Ending.SEPARATED),
        ({"kind": "married", "how_ended": "separated"}, Bond.MARRIED, Ending.SEPARATED),
        ({"kind": "married", "how_ended": "divorced", "ended": "2020"}, Bond.MARRIED, Ending.DIVORCED),
        ({"kind": "divorced"}, Bond.MARRIED, Ending.DIVORCED),
        ({"kind": "married", "how_ended": "widowed", "ended": "2020"}, Bond.MARRIED, Ending.NONE),
    ],
)
def test_the_words_about_a_couple_decide_the_line(couple: dict[str, str], bond: Bond, ending: Ending) -> None:
    found = family(
        mother={"name": "A Kay"},
        father={"name": "B Dean"},
        couples=[{"people": ["A Kay", "B Dean"], **couple}],
    )
    union = found.union_of(found.mother, found.father)
    assert union is not None
    assert (union.bond, union.ending) == (bond, ending)


def test_parents_of_whom_no_relationship_is_recorded_are_joined_by_a_line_that_says_so() -> None:
    found = family(mother={"name": "A Kay"}, father={"name": "B Dean"})
    assert found.unions[0].bond is Bond.UNRECORDED


def test_half_siblings_without_a_named_father_share_a_symbol_that_leaves_open_whether_it_is_one_man() -> None:
    found = family(siblings=[{"name": "A", **HALF}, {"name": "B", **HALF, "date_of_birth": "2019"}])
    assert row(found, PARENTS) == ["not named", "not named", "not named, perhaps more than one"]
    one = family(siblings=[{"name": "A", **HALF}])
    assert row(one, PARENTS) == ["not named", "not named", "not named"]


def test_a_sibling_of_whom_it_is_not_recorded_how_is_shown_without_a_line() -> None:
    drawing = genogram(Case.model_validate({"siblings": [{"name": "Max Kay"}]}), AS_OF)
    assert "symbol without a line" in legend(drawing)
    assert "Max Kay (brother or sister, whether full or half is not recorded) is shown without a line" in (
        drawing.alternative
    )


def test_symbol_kinds_follow_the_relationships_words_when_no_sex_is_entered() -> None:
    found = family(
        relatives=[
            {"name": "Ann", "relation": "maternal grandmother"},
            {"name": "Bob", "relation": "maternal uncle"},
            {"name": "Cal", "relation": "mother's partner"},
        ]
    )
    kinds = {person.name: person.symbol for person in found.people.values()}
    assert (kinds["Ann"], kinds["Bob"], kinds["Cal"]) == (Symbol.FEMALE, Symbol.MALE, Symbol.UNRECORDED)


def test_a_carer_who_is_a_relative_and_not_listed_as_one_gets_the_relatives_place() -> None:
    found = family(carer={"name": "Ann Lee", "relationship": "maternal grandmother"})
    assert row(found, GRANDPARENTS) == ["not named", "Ann Lee"]
    assert len(found.households()) == 1
