"""Whatever the family: nothing covers anything, no line passes through words or people, everyone is named once."""

from __future__ import annotations

from typing import Any

from cases_of_families import AS_OF
from checking_drawings import (
    bounds,
    check_everything_is_on_the_paper,
    check_marks_are_free,
    check_no_line_passes_through_words_or_people,
    check_no_symbols_cover_each_other_or_words,
    check_no_words_cover_each_other,
    in_polygon,
    paths,
    svg_texts,
    symbols,
)
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cpraudit.case.model import Case
from cpraudit.drawing import genogram
from cpraudit.drawing.order import family_of
from cpraudit.drawing.people import as_given
from cpraudit.drawing.shapes import Role

FIRST = [
    "Al",
    "Bo",
    "Cerys",
    "Christopher-James",
    "Dorothea",
    "Esmé",
    "Fatoumata",
    "Gwendoline",
    "Łucja",
    "Oluwaseun",
]
LAST = ["Ng", "Kay", "Featherstonehaugh", "O'Sullivan-Montgomery", "Smith", "Zielińska"]
RELATIONS = [
    "maternal grandmother", "maternal grandfather", "paternal grandmother", "paternal grandfather",
    "maternal aunt", "maternal uncle", "paternal aunt", "paternal uncle", "mother's sister", "father's brother",
    "maternal great-aunt", "paternal great-uncle", "maternal grandmother's sister", "paternal grandfather's brother",
    "step-father", "father's partner", "maternal cousin", "family friend", "great-grandmother", "",
]  # fmt: skip
DATES = ["", "3 May 2015", "3 May 2015", "March 2012", "about 1990", "1965", "2 January 2026", "spring 2019"]
ABSENT = "not known because nobody has said"


class Names:
    """Names that all differ."""

    def __init__(self) -> None:
        self.count = 0

    def new(self, draw: Any) -> str:
        self.count += 1
        return f"{draw(st.sampled_from(FIRST))}{self.count} {draw(st.sampled_from(LAST))}"


@st.composite
def families(draw: Any) -> dict[str, Any]:
    names = Names()
    home = st.sampled_from(["", "", "one", "two", "three"])
    given_names: list[str] = []

    def person(**more: Any) -> dict[str, Any]:
        name = draw(st.sampled_from([names.new(draw)] * 6 + ["", ABSENT]))
        if name not in ("", ABSENT):
            given_names.append(name)
        return {
            "name": name,
            "sex": draw(st.sampled_from(["male", "female", ""])),
            "date_of_birth": draw(st.sampled_from(DATES)),
            "died": draw(st.sampled_from(["", "", "", "2 February 2026"])),
            "household": draw(home),
            **more,
        }

    def child() -> dict[str, Any]:
        entry = person()
        return {key: entry[key] for key in ("name", "sex", "date_of_birth")} | {
            "expected": draw(st.sampled_from(["", "June 2026"]))
        }

    parent = st.one_of(st.just(""), st.just(ABSENT), st.builds(person))
    mother, father = draw(parent), draw(parent)
    if isinstance(father, dict):
        father["is_alleged"] = draw(st.sampled_from(["", "yes", "no"]))
    partners = [names.new(draw) for _ in range(draw(st.integers(0, 6)))]
    others = st.sampled_from([*partners, *partners, "", ABSENT])
    kinds = ["full", "half, same mother", "half, same father", "half, same mother", "step", ""]
    siblings = [
        person(
            kind=draw(st.sampled_from(kinds)),
            other_parent=draw(others),
            expected=draw(st.sampled_from(["", "", "June 2026"])),
        )
        for _ in range(draw(st.integers(0, 8)))
    ]
    relatives = [person(relation=draw(st.sampled_from(RELATIONS))) for _ in range(draw(st.integers(0, 12)))]
    anybody = st.sampled_from([*given_names, *partners, "Somebody Else"])
    couples = [
        {
            "people": [draw(anybody), draw(anybody)],
            "kind": draw(
                st.sampled_from(["married", "living together", "relationship", "civil partners", ""])
            ),
            "how_ended": draw(st.sampled_from(["", "separated", "divorced", "widowed"])),
            "began": draw(st.sampled_from(["", "2001", "3 May 2015"])),
        }
        for _ in range(draw(st.integers(0, 5)))
    ]
    carer = draw(st.sampled_from(["none", "foster", "family"]))
    parts: dict[str, Any] = {
        "child": child(),
        "mother": mother,
        "father": father,
        "siblings": siblings,
        "relatives": relatives,
        "couples": couples,
    }
    if carer == "foster":
        parts["carer"] = {"name": names.new(draw), "relationship": "foster carers", "household": draw(home)}
    elif carer == "family":
        parts["carer"] = {"name": draw(anybody), "relationship": "a relative"}
    return parts


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(families())
def test_any_family_is_drawn_clearly(parts: dict[str, Any]) -> None:
    case = Case.model_validate(parts)
    drawing = genogram(case, AS_OF)
    check_everything_is_on_the_paper(drawing)
    check_no_words_cover_each_other(drawing)
    check_no_symbols_cover_each_other_or_words(drawing)
    check_no_line_passes_through_words_or_people(drawing)
    check_marks_are_free(drawing)
    family = family_of(case, as_given)
    words = svg_texts(drawing)
    drawn = [family.people[number] for row in family.rows for number in row]
    for somebody in [*drawn, *(other.person for other in family.others)]:
        if somebody.named:
            assert sum(somebody.name in each for each in words) >= 1
            assert somebody.name in drawing.alternative
    homes = family.households()
    for outline in paths(drawing, Role.HOUSEHOLD):
        centres = {bounds(symbol).centre for symbol in symbols(drawing)}
        inside = {(round(c.x, 1), round(c.y, 1)) for c in centres if in_polygon(c, outline.points)}
        assert len(inside) in {len(members) for members in homes.values()}
