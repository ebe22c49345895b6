"""What the words of a relationship say, and where things stand that keep their distances."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpraudit.case.people import Sex
from cpraudit.drawing.relations import Kin, Relation, Side, read_relation
from cpraudit.drawing.spacing import Spacing

F, M = Sex.FEMALE, Sex.MALE


@pytest.mark.parametrize(
    ("words", "relation"),
    [
        ("maternal grandmother", Relation(Kin.GRANDPARENT, Side.MOTHER, F)),
        ("Paternal Grandad", Relation(Kin.GRANDPARENT, Side.FATHER, M)),
        ("maternal nan", Relation(Kin.GRANDPARENT, Side.MOTHER, F)),
        ("mother's father", Relation(Kin.GRANDPARENT, Side.MOTHER, M)),
        ("her father’s mum", Relation(Kin.GRANDPARENT, Side.FATHER, F)),
        ("maternal aunt", Relation(Kin.AUNT, Side.MOTHER, F)),
        ("paternal uncle.", Relation(Kin.AUNT, Side.FATHER, M)),
        ("mother's brother", Relation(Kin.AUNT, Side.MOTHER, M)),
        ("maternal great-aunt", Relation(Kin.GREAT_AUNT, Side.MOTHER, F)),
        ("paternal great uncle", Relation(Kin.GREAT_AUNT, Side.FATHER, M)),
        ("mother's aunt", Relation(Kin.GREAT_AUNT, Side.MOTHER, F)),
        ("maternal grandmother's sister", Relation(Kin.GREAT_AUNT, Side.MOTHER, F, of=F)),
        ("paternal grandfather's brother", Relation(Kin.GREAT_AUNT, Side.FATHER, M, of=M)),
        ("maternal cousin", Relation(Kin.COUSIN, Side.MOTHER)),
        ("maternal cousin (son of Lisa Moss)", Relation(Kin.COUSIN, Side.MOTHER, parent="lisa moss")),
        ("paternal cousin, daughter of Omar", Relation(Kin.COUSIN, Side.FATHER, parent="omar")),
        ("mother's partner", Relation(Kin.PARTNER, Side.MOTHER)),
        ("father's wife", Relation(Kin.PARTNER, Side.FATHER, F, married=True)),
        ("mother's former partner", Relation(Kin.PARTNER, Side.MOTHER, former=True)),
        ("mother's ex-husband", Relation(Kin.PARTNER, Side.MOTHER, M, former=True, married=True)),
        ("step-father", Relation(Kin.PARTNER, Side.MOTHER, M)),
        ("stepmother", Relation(Kin.PARTNER, Side.FATHER, F)),
    ],
)
def test_words_that_say_it_all_give_a_place(words: str, relation: Relation) -> None:
    assert read_relation(words) == relation


@pytest.mark.parametrize(
    "words",
    [
        "",
        "grandmother",
        "aunt",
        "great-aunt",
        "maternal great-grandmother",
        "maternal step-grandmother",
        "maternal half-uncle",
        "maternal aunt by marriage",
        "foster aunt",
        "family friend",
        "friend of the maternal grandmother",
        "mother's social worker",
        "neighbour",
        "godmother",
        "mother",
    ],
)
def test_words_that_leave_it_open_give_none(words: str) -> None:
    assert read_relation(words) is None


@pytest.mark.parametrize(
    ("words", "ours"),
    [
        ("mother's sister", "maternal aunt"),
        ("maternal cousin (son of Lisa Moss)", "maternal cousin"),
        ("paternal nan", "paternal grandmother"),
        ("step-father", "mother's partner"),
    ],
)
def test_our_own_words_for_a_relationship_hold_no_names(words: str, ours: str) -> None:
    relation = read_relation(words)
    assert relation is not None
    assert relation.words(relation.sex) == ours


# ---------------------------------------------------------------------- spacing


def test_things_keep_their_distances_and_come_as_near_as_they_wish() -> None:
    spacing = Spacing()
    a, b, c = spacing.add(), spacing.add(), spacing.add()
    spacing.at_least(a, b, 10)
    spacing.at_least(b, c, 5)
    spacing.wish((a,), (c,), 1.0)
    places = spacing.solve(100)
    assert places == pytest.approx([0, 10, 15], abs=0.01)


def test_a_parent_stands_in_the_middle_of_the_children() -> None:
    spacing = Spacing()
    first, last, parent = spacing.add(), spacing.add(), spacing.add()
    spacing.at_least(first, last, 30)
    spacing.at_least(first, parent, 0)
    spacing.at_least(parent, last, 0)
    spacing.wish((parent,), (first, last))
    places = spacing.solve(200)
    assert places[parent] == pytest.approx((places[first] + places[last]) / 2, abs=0.1)


def test_what_cannot_fit_is_laid_out_as_narrow_as_can_be() -> None:
    spacing = Spacing()
    a, b = spacing.add(), spacing.add()
    spacing.at_least(a, b, 50)
    assert spacing.solve(20) == [0, 50]


def test_rules_that_contradict_each_other_are_refused() -> None:
    spacing = Spacing()
    a, b = spacing.add(), spacing.add()
    spacing.at_least(a, b, 1)
    spacing.at_least(b, a, 1)
    with pytest.raises(ValueError, match="contradict"):
        spacing.solve(10)


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9), st.floats(0, 20)), max_size=30), st.data())
def test_every_rule_is_kept_whatever_is_wished(
    rules: list[tuple[int, int, float]], data: st.DataObject
) -> None:
    spacing = Spacing()
    for _ in range(10):
        spacing.add()
    kept = [(min(a, b), max(a, b), distance) for a, b, distance in rules if a != b]
    for left, right, distance in kept:
        spacing.at_least(left, right, distance)
    for _ in range(data.draw(st.integers(0, 8))):
        pair = data.draw(st.tuples(st.integers(0, 9), st.integers(0, 9)))
        spacing.wish((pair[0],), (pair[1],), data.draw(st.floats(0.1, 1)))
    places = spacing.solve(500)
    for left, right, distance in kept:
        assert places[right] - places[left] >= distance - 1e-6
    assert min(places) == 0
