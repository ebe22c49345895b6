"""Whatever the family: nothing covers anything, no line passes through words or people, everyone is named once."""

from __future__ import annotations

from random import Random
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
from hypothesis import given, settings
from hypothesis import strategies as st

from cpraudit.case.model import Case
from cpraudit.drawing import LANDSCAPE_MM, genogram, life_line
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
KINDS = ["half, same mother", "half, same mother", "half, same father", "full", "step", ""]
ABSENT = "not known because nobody has said"


class Inventor:
    """Makes up families of all sizes; names all differ."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.names: list[str] = []

    def name(self) -> str:
        first, last = self.random.choice(FIRST), self.random.choice(LAST)
        self.names.append(f"{first}{len(self.names)} {last}")
        return self.names[-1]

    def person(self, **more: Any) -> dict[str, Any]:
        pick = self.random.choice
        return {
            "name": self.name() if self.random.random() < 0.85 else pick(["", ABSENT]),
            "sex": pick(["male", "female", "male", "female", ""]),
            "date_of_birth": pick(DATES),
            "died": pick(["", "", "", "", "2 February 2026"]),
            "household": pick(["", "", "one", "two", "three"]),
            **more,
        }

    def family(self) -> dict[str, Any]:
        pick, count = self.random.choice, self.random.randint
        unborn = pick([False, False, True])
        child = {"name": self.name(), "sex": pick(["male", "female", ""])}
        child |= {"expected": "June 2026"} if unborn else {"date_of_birth": pick(DATES)}
        parents = [pick([self.person(), self.person(), "", ABSENT]) for _ in range(2)]
        if isinstance(parents[1], dict):
            parents[1]["is_alleged"] = pick(["", "yes", "no"])
        partners = [self.name() for _ in range(count(1, 8))]
        kinds = pick([KINDS, KINDS[:1], KINDS[1:3]])
        siblings = [
            self.person(
                kind=pick(kinds),
                other_parent=pick([*partners, *partners, "", ABSENT]),
                expected=pick(["", "", "June 2026"]),
            )
            for _ in range(count(0, 8))
        ]
        relatives = [self.person(relation=pick(RELATIONS)) for _ in range(pick([0, 2, 6, 12]))]
        couples = [
            {
                "people": [pick([*self.names, "Somebody Else"]) for _ in range(2)],
                "kind": pick(["married", "living together", "relationship", "civil partners", ""]),
                "how_ended": pick(["", "separated", "divorced", "widowed"]),
                "began": pick(["", "2001", "3 May 2015"]),
            }
            for _ in range(count(0, 6))
        ]
        parts = {
            "child": child,
            "mother": parents[0],
            "father": parents[1],
            "siblings": siblings,
            "relatives": relatives,
            "couples": couples,
        }
        carer = pick(["none", "foster", "family"])
        if carer == "foster":
            home = pick(["", "one"])
            parts["carer"] = {"name": self.name(), "relationship": "foster carers", "household": home}
        elif carer == "family":
            parts["carer"] = {"name": pick(self.names), "relationship": "a relative"}
        return parts


families = st.randoms(use_true_random=True).map(lambda random: Inventor(random).family())


@settings(max_examples=60, deadline=None)
@given(families)
def test_any_family_is_drawn_clearly(parts: dict[str, Any]) -> None:
    case = Case.model_validate(parts)
    drawing = genogram(case, AS_OF)
    check_everything_is_on_the_paper(drawing)
    check_no_words_cover_each_other(drawing)
    check_no_symbols_cover_each_other_or_words(drawing)
    check_no_line_passes_through_words_or_people(drawing)
    check_marks_are_free(drawing)
    family = family_of(case, as_given)
    words = [each for each in svg_texts(drawing) if each not in family.notes]
    drawn = [family.people[number] for row in family.rows for number in row]
    for somebody in [*drawn, *(other.person for other in family.others)]:
        if somebody.named:
            assert sum(each.count(somebody.name) for each in words) == 1
            assert somebody.name in drawing.alternative
    homes = [len(members) for members in family.households().values()]
    for outline in paths(drawing, Role.HOUSEHOLD):
        centres = {bounds(symbol).centre for symbol in symbols(drawing)}
        inside = {(round(c.x), round(c.y)) for c in centres if in_polygon(c, outline.points)}
        homes.remove(len(inside))


HOMES = [
    "her mother",
    "foster carers",
    "Mr and Mrs Featherstonehaugh-Montgomery, who had known her before",
    "",
    ABSENT,
]
MOMENTS = [
    "", ABSENT, "3 May 2015", "March 2012", "about 2018", "2019", "summer 2020", "2 January 2026", "1 March 2027",
    "9 June 2018", "11 June 2018", "12 June 2018", "2020", "24 December 2025", "1999",
]  # fmt: skip


def lives(random: Random) -> dict[str, Any]:
    pick, count = random.choice, random.randint
    placements = [
        {"began": pick(MOMENTS), "ended": pick(MOMENTS), "who_with": pick(HOMES)}
        for _ in range(pick([0, 1, 4, 12, 40]))
    ]
    events = [
        {
            "when": pick(MOMENTS),
            "until": pick(["", "", pick(MOMENTS)]),
            "what": pick(["She swam.", "", "word " * 60]),
        }
        for _ in range(pick([0, 1, 5, 30]))
    ]
    orders = [
        {"kind": "care order", "made": pick(MOMENTS), "ended": pick(MOMENTS)} for _ in range(count(0, 4))
    ]
    return {
        "child": {
            "date_of_birth": pick(["", ABSENT, "3 May 2009", "March 2012", "1 November 2025", "1 May 2024"])
        },
        "placements": placements,
        "child_chronology": events,
        "legal": {"orders": orders},
    }


@settings(max_examples=60, deadline=None)
@given(st.randoms(use_true_random=True).map(lives))
def test_any_life_is_drawn_clearly(parts: dict[str, Any]) -> None:
    drawing = life_line(Case.model_validate(parts), AS_OF)
    assert drawing.width_mm <= LANDSCAPE_MM
    check_everything_is_on_the_paper(drawing)
    check_no_words_cover_each_other(drawing)
    check_no_line_passes_through_words_or_people(drawing)
    if len(drawing.shapes) > 2:  # else there is nothing to draw
        gaps = drawing.alternative.count("It is not recorded where the child lived")
        assert sum("not accounted for:" in each for each in svg_texts(drawing)) == gaps
