"""The genogram: symbols, lines, homes and names, and the same in words."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from cases_of_families import (
    AS_OF,
    FAMILIES,
    almost_nothing,
    grandparents_raise,
    large_family,
    simple_family,
    three_fathers,
    two_sides,
    unborn_baby,
)
from checking_drawings import (
    bounds,
    check_everything_is_on_the_paper,
    check_marks_are_free,
    check_no_line_passes_through_words_or_people,
    check_no_symbols_cover_each_other_or_words,
    check_no_words_cover_each_other,
    in_polygon,
    legend,
    paths,
    svg_texts,
    symbols,
    texts,
)

from cpraudit.case.model import Case
from cpraudit.drawing import LANDSCAPE_MM, PORTRAIT_MM, Drawing, genogram
from cpraudit.drawing.shapes import Circle, Path, Role


def drawn(**parts: Any) -> Drawing:
    return genogram(Case.model_validate(parts), AS_OF)


@pytest.mark.parametrize("make", FAMILIES.values(), ids=FAMILIES)
def test_every_invented_family_is_drawn_clearly(make: Any) -> None:
    drawing = genogram(make(), AS_OF)
    check_everything_is_on_the_paper(drawing)
    check_no_words_cover_each_other(drawing)
    check_no_symbols_cover_each_other_or_words(drawing)
    check_no_line_passes_through_words_or_people(drawing)
    check_marks_are_free(drawing)


# ---------------------------------------------------------------------- symbols and lines


def test_men_are_squares_women_circles_the_unborn_triangles_and_others_diamonds() -> None:
    drawing = genogram(three_fathers(), AS_OF)
    kinds = [_kind(symbol) for symbol in symbols(drawing)]
    # Two of the squares are the child's.
    assert sorted((kind, kinds.count(kind)) for kind in set(kinds)) == [
        ("circle", 6), ("diamond", 1), ("square", 8), ("triangle", 1)
    ]  # fmt: skip
    words = legend(drawing).split(" | ")
    assert {"male", "female", "pregnancy", "sex not recorded"} <= set(words)
    assert "no name yet expected June 2026" in svg_texts(drawing)


def _kind(symbol: Path | Circle) -> str:
    if isinstance(symbol, Circle):
        return "circle"
    if len(symbol.points) == 3:
        return "triangle"
    return "square" if symbol.points[0].y == symbol.points[1].y else "diamond"


def test_the_child_has_two_outlines_and_nobody_else() -> None:
    drawing = genogram(simple_family(), AS_OF)
    centres = [bounds(symbol).centre for symbol in symbols(drawing)]
    doubled = {centre for centre in centres if centres.count(centre) == 2}
    assert len(doubled) == 1


def test_the_dead_are_crossed_through_with_their_years_and_age_at_death() -> None:
    drawing = genogram(three_fathers(), AS_OF)
    assert "Dean Robert Hallam 1988–2021" in svg_texts(drawing)
    assert "33" in svg_texts(drawing)
    assert "has died" in legend(drawing)
    assert "has died" not in legend(genogram(simple_family(), AS_OF))


def test_an_unknown_father_is_a_square_with_a_question_mark_and_the_reason_is_told() -> None:
    drawing = genogram(grandparents_raise(), AS_OF)
    assert "?" in svg_texts(drawing)
    assert "not known" in svg_texts(drawing)
    assert "The father is not known because Magdalena has not said who he is." in drawing.alternative


def test_alleged_paternity_has_a_dashed_line_down_and_established_paternity_has_not() -> None:
    assert "alleged paternity" in legend(genogram(unborn_baby(), AS_OF))
    assert "The paternity is alleged and not established." in genogram(unborn_baby(), AS_OF).alternative
    assert "alleged" not in legend(genogram(simple_family(), AS_OF))


def test_the_legend_explains_only_what_is_used() -> None:
    words = legend(genogram(almost_nothing(), AS_OF))
    assert "not known or not named" in words
    for absent in ("separated", "divorced", "twins", "married", "live together", "foster", "age on"):
        assert absent not in words


def test_twins_hang_from_one_point() -> None:
    drawing = genogram(three_fathers(), AS_OF)
    slanted = [
        path
        for path in paths(drawing, Role.LINE)
        if len(path.points) == 2
        and abs(path.points[0].x - path.points[1].x) > 1 < abs(path.points[0].y - path.points[1].y)
    ]
    assert len(slanted) == 2
    assert slanted[0].points[0] == slanted[1].points[0]
    assert "Alfie Okafor-Moss and Amara Okafor-Moss were born on the same day." in drawing.alternative


@pytest.mark.parametrize(
    ("born", "died", "mark"),
    [
        ("14 March 2021", "", "4"),
        ("6 February 2021", "", "5"),
        ("7 February 2021", "", "4"),
        ("1 December 2025", "", "2m"),
        ("20 January 2026", "", "2w"),
        ("1970", "", "~55"),
        ("about 1990", "", "~35"),
        ("2 May 1960", "1 May 2018", "57"),
        ("2 May 1960", "2 May 2018", "58"),
    ],
)
def test_the_age_in_a_symbol_is_that_of_the_day_or_of_death(born: str, died: str, mark: str) -> None:
    drawing = drawn(mother={"name": "Ann", "date_of_birth": born, "died": died})
    assert mark in [text.lines[0] for text in texts(drawing, Role.MARK)]


def test_nobody_has_an_age_before_birth() -> None:
    drawing = drawn(mother={"name": "Ann", "date_of_birth": "3 March 2027"})
    assert [text.lines[0] for text in texts(drawing, Role.MARK)] == ["?"]  # the father's


# ---------------------------------------------------------------------- homes and carers


def enclosed(drawing: Drawing) -> list[int]:
    """How many people each outline of a home takes in."""
    centres = {bounds(symbol).centre for symbol in symbols(drawing)}
    counts = []
    for outline in paths(drawing, Role.HOUSEHOLD):
        near = {(round(c.x), round(c.y)) for c in centres if in_polygon(c, outline.points)}
        counts.append(len(near))
    return counts


def badges(drawing: Drawing) -> list[str]:
    rings = {bounds(s).centre for s in drawing.shapes if isinstance(s, Circle) and s.role is Role.MARK}
    return [
        t.lines[0]
        for t in texts(drawing, Role.MARK)
        if t.bold and any(abs(t.at.x - c.x) < 0.01 for c in rings)
    ]


def test_people_who_live_together_are_enclosed_and_nobody_else_with_them() -> None:
    drawing = genogram(two_sides(), AS_OF)
    assert sorted(enclosed(drawing)) == [2, 3]


def test_those_whom_no_outline_can_enclose_alone_share_a_letter() -> None:
    drawing = genogram(two_sides(), AS_OF)
    assert badges(drawing) == ["A", "A"]  # the aunt and the child who lives with her
    assert "people with the same letter live together" in legend(drawing)


def test_a_foster_carer_stands_below_the_child_in_one_home_and_is_left_out_where_the_copy_says_so() -> None:
    case = simple_family()
    assert "Janet Lee" in svg_texts(genogram(case, AS_OF))
    assert "Ellie Rose Kay and Janet Lee (foster carer) live together." in genogram(case, AS_OF).alternative
    without = genogram(case, AS_OF, carers=False)
    assert "Janet Lee" not in without.svg()
    assert "FC" not in svg_texts(without)


def test_homes_can_be_left_out() -> None:
    drawing = genogram(two_sides(), AS_OF, homes=False)
    assert not paths(drawing, Role.HOUSEHOLD)
    assert not badges(drawing)
    assert "live together" not in drawing.svg()


def test_a_carer_of_the_family_is_not_drawn_twice() -> None:
    drawing = genogram(grandparents_raise(), AS_OF)
    assert sum("Irena" in each for each in svg_texts(drawing)) == 1
    assert "Irena Zielińska and Zofia Nowak live together." in drawing.alternative


def test_a_child_at_home_is_enclosed_with_the_mother() -> None:
    drawing = drawn(
        child={"name": "Ellie"},
        mother={"name": "Sarah Kay"},
        carer={"name": "Sarah Kay", "relationship": "mother"},
    )
    assert enclosed(drawing) == [2]


def test_the_dead_and_the_unborn_live_nowhere() -> None:
    drawing = drawn(
        mother={"name": "Sarah", "household": "x"},
        father={"name": "Liam", "household": "x", "died": "2020"},
        siblings=[{"expected": "June 2026", "household": "x", "kind": "full"}],
    )
    assert not paths(drawing, Role.HOUSEHOLD)
    assert not badges(drawing)


# ---------------------------------------------------------------------- names


def test_names_are_those_that_the_copy_shows() -> None:
    first_names = genogram(simple_family(), AS_OF, lambda name: name.split()[0])
    assert "Sarah born 1998" in svg_texts(first_names)
    assert "Louise" not in first_names.svg()


def test_a_name_that_the_copy_does_not_show_leaves_the_symbol_and_says_so() -> None:
    drawing = genogram(simple_family(), AS_OF, lambda name: "" if name == "Liam Kay" else name)
    assert "Liam" not in drawing.svg()
    assert "name not shared born about 1995" in svg_texts(drawing)


def test_no_word_of_the_case_passes_the_copys_rule_by() -> None:
    """Reasons, relationships and notes hold names too."""

    def hidden(text: str) -> str:
        return text.replace("Magdalena", "the mother").replace("Lisa", "an aunt")

    assert "Magdalena" not in genogram(grandparents_raise(), AS_OF, hidden).svg()
    assert "Lisa" not in genogram(three_fathers(), AS_OF, hidden).svg()


def test_a_missing_name_is_said_in_words_and_an_unborn_baby_has_none_yet() -> None:
    assert "name not known" in svg_texts(drawn(mother={"sex": "female"}, child={"name": "A"}))
    assert "no name yet expected 20 June 2026" in svg_texts(genogram(unborn_baby(), AS_OF))
    assert "name not shared" in svg_texts(
        drawn(mother={"name": "not shared because she is protected"}, child={"name": "A"})
    )


def test_the_widest_family_fits_a_page_with_numbers_and_a_list_of_names() -> None:
    drawing = genogram(large_family(), AS_OF)
    assert drawing.width_mm <= PORTRAIT_MM
    assert "Isabella Grace Cartwright, child, born 2022" in svg_texts(drawing)
    assert min(text.size for text in texts(drawing)) >= 8


def test_a_name_too_long_for_three_lines_moves_to_the_list() -> None:
    long = " ".join(["Wilhelmina-Alexandrina"] * 8)
    drawing = drawn(child={"name": long})
    assert any(long in each for each in svg_texts(drawing))
    check_everything_is_on_the_paper(drawing)


def test_a_word_without_end_is_broken_in_the_list() -> None:
    drawing = drawn(child={"name": "x" * 900})
    check_everything_is_on_the_paper(drawing)
    assert drawing.width_mm <= LANDSCAPE_MM


# ---------------------------------------------------------------------- in words


def test_the_alternative_tells_generations_couples_and_deaths() -> None:
    told = genogram(three_fathers(), AS_OF).alternative
    assert told.startswith("This genogram shows three generations of the family on 6 February 2026.")
    for part in (
        "Tyler James Moss is the child of the report: a boy, born on 9 August 2019, aged 6.",
        "The father is Dean Robert Hallam, born on 4 April 1988, died in November 2021 aged 33.",
        "Kirsty Anne Moss and Paul Dean married in 2010 and divorced in 2014.",
        "Dean Robert Hallam and Kirsty Anne Moss were in a relationship from 2015 until 2020.",
        "Kirsty Anne Moss and Emeka Okafor have been living together since 2022.",
        "The child of Kirsty Anne Moss and Paul Dean is Noah Peter Dean (half-brother, born on 3 June 2011, aged 14).",
        "The mother's sister is Lisa Moss (maternal aunt, born in 1995, aged about 30).",
    ):
        assert part in told


def test_an_empty_case_still_gives_a_picture() -> None:
    drawing = genogram(Case(), date(2026, 2, 6))
    assert "The name of the child of the report is not known." in drawing.alternative
    assert drawing.png(72).startswith(b"\x89PNG")


def test_everything_of_a_person_may_be_unknown() -> None:
    absent = "not known because nobody has asked"
    fields = dict.fromkeys(("name", "sex", "date_of_birth", "died", "household"), absent)
    drawing = drawn(
        child=dict.fromkeys(("name", "sex", "date_of_birth", "expected"), absent),
        mother=fields,
        father=fields,
        siblings=[{**fields, "kind": absent, "other_parent": absent, "expected": absent}],
        relatives=[{**fields, "relation": absent}],
        couples=[{"people": absent, "kind": absent}],
        carer={**fields, "relationship": absent},
        others_with_parental_responsibility=absent,
    )
    check_everything_is_on_the_paper(drawing)
    assert "NotKnown" not in drawing.svg()
    assert "None" not in drawing.svg()


def test_symbols_of_one_generation_stand_at_one_height() -> None:
    drawing = genogram(two_sides(), AS_OF)
    assert len({round(bounds(symbol).centre.y, 3) for symbol in symbols(drawing)}) == 3
