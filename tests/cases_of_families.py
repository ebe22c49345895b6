"""Invented families of different shapes, as cases: for the drawings, and for whoever else needs a family."""

from __future__ import annotations

from datetime import date
from typing import Any

from cpraudit.case.model import Case

AS_OF = date(2026, 2, 6)


def _case(**parts: Any) -> Case:
    return Case.model_validate(parts)


def simple_family() -> Case:
    """Married and separated parents, one child, two grandmothers' sides half filled in, a foster carer."""
    return _case(
        child={"name": "Ellie Rose Kay", "sex": "female", "date_of_birth": "14 March 2021"},
        mother={
            "name": "Sarah Louise Kay",
            "sex": "female",
            "date_of_birth": "2 May 1998",
            "household": "Mill Lane",
        },
        father={"name": "Liam Kay", "sex": "male", "date_of_birth": "about 1995"},
        couples=[
            {
                "people": ["Sarah Louise Kay", "Liam Kay"],
                "kind": "married",
                "began": "6 June 2018",
                "ended": "March 2024",
                "how_ended": "separated",
            }
        ],
        relatives=[
            {
                "name": "Carol Ann Brennan",
                "relation": "maternal great-aunt",
                "date_of_birth": "1961",
                "household": "Mill Lane",
            },
            {"name": "Patricia Kay", "relation": "paternal grandmother", "date_of_birth": "3 July 1970"},
            {"name": "Joan Whitworth", "relation": "family friend and godmother"},
        ],
        carer={
            "name": "Janet Lee",
            "sex": "female",
            "relationship": "foster carer",
            "since": "12 November 2024",
        },
        placements=[
            {
                "began": "14 March 2021",
                "ended": "12 November 2024",
                "who_with": "her parents, then her mother",
            },
            {"began": "12 November 2024", "who_with": "foster carers"},
        ],
        child_chronology=[
            {"when": "2 April 2022", "what": "Ellie took her first steps, her mother says."},
            {"when": "September 2024", "what": "Ellie started at Little Acorns Nursery."},
        ],
        legal={
            "orders": [
                {
                    "kind": "interim care order",
                    "court": "Family Court at Manchester",
                    "made": "12 November 2024",
                }
            ]
        },
    )


def three_fathers() -> Case:
    """A mother with children of three fathers; twins; a pregnancy; a divorce; a cousin; a death."""
    return _case(
        child={"name": "Tyler James Moss", "sex": "male", "date_of_birth": "9 August 2019"},
        mother={
            "name": "Kirsty Anne Moss",
            "sex": "female",
            "date_of_birth": "21 January 1992",
            "household": "Mother's flat",
        },
        father={
            "name": "Dean Robert Hallam",
            "sex": "male",
            "date_of_birth": "4 April 1988",
            "died": "November 2021",
        },
        siblings=[
            {
                "name": "Noah Peter Dean",
                "sex": "male",
                "date_of_birth": "3 June 2011",
                "kind": "half, same mother",
                "other_parent": "Paul Dean",
                "household": "Paul's house",
            },
            {
                "name": "Ruby Hallam",
                "sex": "female",
                "date_of_birth": "17 December 2016",
                "kind": "full",
                "household": "carers",
            },
            {
                "name": "Alfie Okafor-Moss",
                "sex": "male",
                "date_of_birth": "5 May 2023",
                "kind": "half, same mother",
                "other_parent": "Emeka Okafor",
                "household": "Mother's flat",
            },
            {
                "name": "Amara Okafor-Moss",
                "sex": "female",
                "date_of_birth": "5 May 2023",
                "kind": "half, same mother",
                "other_parent": "Emeka Okafor",
                "household": "Mother's flat",
            },
            {
                "expected": "June 2026",
                "kind": "half, same mother",
                "other_parent": "Emeka Okafor",
            },
        ],
        couples=[
            {
                "people": ["Kirsty Anne Moss", "Paul Dean"],
                "kind": "married",
                "began": "2010",
                "ended": "2014",
                "how_ended": "divorced",
            },
            {
                "people": ["Kirsty Anne Moss", "Dean Robert Hallam"],
                "kind": "relationship",
                "began": "2015",
                "ended": "2020",
                "how_ended": "separated",
            },
            {"people": ["Kirsty Moss", "Emeka Okafor"], "kind": "living together", "began": "2022"},
        ],
        relatives=[
            {"name": "Barbara Moss", "relation": "maternal grandmother", "date_of_birth": "1965"},
            {
                "name": "Frank Moss",
                "relation": "maternal grandfather",
                "date_of_birth": "1960",
                "died": "2018",
            },
            {"name": "Lisa Moss", "relation": "maternal aunt", "date_of_birth": "1995"},
            {
                "name": "Emeka Okafor",
                "relation": "mother's partner",
                "sex": "male",
                "household": "Mother's flat",
            },
            {"name": "Jade Moss", "relation": "maternal cousin, daughter of Lisa Moss", "sex": "female"},
        ],
        carer={"name": "Mo and Anna Field", "relationship": "foster carers", "household": "carers"},
    )


def grandparents_raise() -> Case:
    """Grandparents who bring up a half-sister, an unknown father, a disabled aunt, a brother who died as a baby."""
    return _case(
        child={"name": "Zofia Nowak", "sex": "female", "date_of_birth": "30 September 2022"},
        mother={"name": "Magdalena Nowak", "sex": "female", "date_of_birth": "12 October 2000"},
        father="not known because Magdalena has not said who he is",
        siblings=[
            {
                "name": "Hanna Nowak",
                "sex": "female",
                "date_of_birth": "1 March 2017",
                "kind": "half, same mother",
                "other_parent": "not known because he has not been traced",
                "household": "Grandparents",
            },
            {
                "name": "Adam Nowak",
                "sex": "male",
                "date_of_birth": "2 January 2020",
                "died": "20 April 2020",
                "kind": "half, same mother",
            },
        ],
        relatives=[
            {
                "name": "Krystyna Nowak",
                "relation": "maternal grandmother",
                "date_of_birth": "1974",
                "household": "Grandparents",
            },
            {
                "name": "Andrzej Nowak",
                "relation": "maternal grandfather",
                "date_of_birth": "1970",
                "household": "Grandparents",
            },
            {"name": "Ewa Nowak", "relation": "mother's sister", "date_of_birth": "1998"},
            {"name": "Piotr Nowak", "relation": "maternal uncle", "date_of_birth": "2003"},
            {"name": "Irena Zielińska", "relation": "maternal grandmother's sister", "date_of_birth": "1972"},
        ],
        couples=[{"people": ["Krystyna Nowak", "Andrzej Nowak"], "kind": "married", "began": "1996"}],
        carer={"name": "Irena Zielińska", "relationship": "maternal great-aunt"},
    )


def two_sides() -> Case:
    """Half-siblings on both sides, a divorced father who married again, a step-sister, grandparents on both sides."""
    return _case(
        child={
            "name": "Muhammad Idris Rahman",
            "known_as": "Idris",
            "sex": "male",
            "date_of_birth": "11 November 2018",
        },
        mother={"name": "Chloe Bennett", "sex": "female", "date_of_birth": "7 July 1995"},
        father={
            "name": "Tariq Rahman",
            "sex": "male",
            "date_of_birth": "19 February 1989",
            "household": "Father",
        },
        siblings=[
            {
                "name": "Aisha Rahman",
                "sex": "female",
                "date_of_birth": "2012",
                "kind": "half, same father",
                "other_parent": "Nadia Rahman",
                "household": "Nadia",
            },
            {
                "name": "Yusuf Rahman",
                "sex": "male",
                "date_of_birth": "2014",
                "kind": "half, same father",
                "other_parent": "Nadia Rahman",
                "household": "Nadia",
            },
            {
                "name": "Layla Bennett",
                "sex": "female",
                "date_of_birth": "8 January 2021",
                "kind": "full",
            },
            {
                "name": "Bilal Rahman",
                "sex": "male",
                "date_of_birth": "1 December 2025",
                "kind": "half, same father",
                "other_parent": "Samira Aziz",
                "household": "Father",
            },
            {"name": "Inaya Aziz", "sex": "female", "kind": "step", "other_parent": "Samira Aziz"},
            {
                "name": "Jayden Cole",
                "sex": "male",
                "date_of_birth": "January 2015",
                "kind": "half, same mother",
                "other_parent": "Marcus Cole",
            },
        ],
        couples=[
            {
                "people": ["Tariq Rahman", "Nadia Rahman"],
                "kind": "married",
                "began": "2010",
                "ended": "2016",
                "how_ended": "divorced",
            },
            {"people": ["Tariq Rahman", "Samira Aziz"], "kind": "married", "began": "May 2024"},
            {"people": ["Tariq Rahman", "Chloe Bennett"], "kind": "relationship", "ended": "2020"},
        ],
        relatives=[
            {
                "name": "Samira Aziz",
                "relation": "step-mother",
                "date_of_birth": "1993",
                "household": "Father",
            },
            {"name": "Yasmin Rahman", "relation": "paternal grandmother", "date_of_birth": "1964"},
            {
                "name": "Abdul Rahman",
                "relation": "paternal grandfather",
                "date_of_birth": "1958",
                "died": "3 March 2020",
            },
            {"name": "Omar Rahman", "relation": "paternal uncle", "date_of_birth": "1992"},
            {"name": "Susan Bennett", "relation": "maternal grandmother", "date_of_birth": "1968"},
            {"name": "Gary Bennett", "relation": "maternal grandfather"},
            {"name": "Kelly Bennett", "relation": "maternal aunt", "date_of_birth": "1990"},
            {"name": "Mrs Daphne Old", "relation": "neighbour"},
        ],
        carer={"name": "Kelly Bennett", "relationship": "maternal aunt"},
    )


def unborn_baby() -> Case:
    """An unborn baby without a name, alleged paternity, a young mother who lives with her own mother."""
    return _case(
        child={"expected": "20 June 2026"},
        mother={
            "name": "Leanne Marie Shaw",
            "sex": "female",
            "date_of_birth": "3 March 2009",
            "household": "Shaw",
        },
        father={"name": "Callum Reid", "sex": "male", "date_of_birth": "2007", "is_alleged": "yes"},
        relatives=[
            {
                "name": "Donna Shaw",
                "relation": "maternal grandmother",
                "date_of_birth": "1985",
                "household": "Shaw",
            }
        ],
    )


def almost_nothing() -> Case:
    """A case that has only just been opened."""
    return _case(child={"name": "Baby Smith"})


def large_family() -> Case:
    """Nine children, four partners, six aunts and uncles: as wide as families come."""
    children = ["Ava", "Benjamin", "Christopher", "Darcie", "Evangeline", "Finlay", "Gracie-Mae", "Harrison"]
    fathers = ["Ryan Cartwright", "Stephen Oyelaran", "Thomas Featherstonehaugh", "Umar Siddiqui"]
    kinds = ["full", "full", *["half, same mother"] * 6]
    return _case(
        child={"name": "Isabella Grace Cartwright", "sex": "female", "date_of_birth": "1 May 2022"},
        mother={"name": "Danielle Marie Hutchinson", "sex": "female", "date_of_birth": "1990"},
        father={"name": fathers[0], "sex": "male", "date_of_birth": "1987"},
        siblings=[
            {
                "name": f"{name} {fathers[place // 2].split()[-1]}",
                "sex": "female" if place % 2 == 0 else "male",
                "date_of_birth": str(2008 + place),
                "kind": kinds[place],
                "other_parent": fathers[place // 2],
            }
            for place, name in enumerate(children)
        ],
        couples=[
            {"people": ["Danielle Marie Hutchinson", name], "kind": "relationship", "how_ended": "separated"}
            for name in fathers
        ],
        relatives=[
            {"name": "Margaret Hutchinson", "relation": "maternal grandmother", "date_of_birth": "1962"},
            {"name": "William Hutchinson", "relation": "maternal grandfather", "died": "2001"},
            {"name": "Sheila Cartwright", "relation": "paternal grandmother"},
            {"name": "Kenneth Cartwright", "relation": "paternal grandfather"},
            *(
                {"name": f"{name} Hutchinson", "relation": "maternal aunt", "date_of_birth": "1985"}
                for name in ("Bethany", "Alexandra", "Gillian")
            ),
            *(
                {"name": f"{name} Cartwright", "relation": "paternal uncle", "date_of_birth": "1984"}
                for name in ("Jonathan", "Sebastian", "Lee")
            ),
        ],
    )


def long_life() -> Case:
    """Seventeen years with many moves, a short stay, inexact dates, two gaps, two homes at a time."""
    homes = [
        ("2 March 2009", "April 2012", "his mother"),
        ("April 2012", "3 September 2012", "his maternal grandmother"),
        ("3 September 2012", "10 September 2012", "emergency foster carers"),
        ("10 September 2012", "about 2014", "foster carers in another town, with his brother"),
        ("2016", "19 May 2018", "his mother and her partner"),
        ("1 June 2017", "19 May 2018", "his father at weekends"),
        ("1 July 2018", "August 2021", "foster carers"),
        ("August 2021", "", "his paternal aunt"),
    ]
    events = [
        ("5 March 2009", "First days in the special care unit of the hospital."),
        ("September 2013", "He started school."),
        (
            "11 May 2018",
            "He told his teacher that he was afraid to go home. A meeting was held on the same day.",
        ),
        ("14 May 2018", "The police were called."),
        ("19 May 2018", "He was taken into police protection."),
        ("summer 2020", "He learnt to swim and won a badge."),
        ("September 2020", "He started at secondary school."),
        ("25 December 2025", "His first Christmas with all his cousins."),
        ("", "He was baptised."),
    ]
    return _case(
        child={"name": "Kai Morgan", "sex": "male", "date_of_birth": "2 March 2009"},
        placements=[{"began": began, "ended": ended, "who_with": who} for began, ended, who in homes],
        child_chronology=[{"when": day, "what": what} for day, what in events],
        legal={
            "orders": [
                {"kind": "emergency protection order", "made": "21 May 2018", "ended": "29 May 2018"},
                {"kind": "interim care order", "court": "Family Court at Leeds", "made": "29 May 2018"},
                {"kind": "care order", "court": "Family Court at Leeds", "made": "4 February 2019"},
                {"kind": "special guardianship order", "made": "1 March 2022"},
            ]
        },
    )


def short_life() -> Case:
    """Three months: a baby who came from the hospital to early permanence carers."""
    return _case(
        child={"name": "Baby Grace Ward", "sex": "female", "date_of_birth": "4 November 2025"},
        placements=[
            {"began": "4 November 2025", "ended": "12 November 2025", "who_with": "the maternity ward"},
            {"began": "12 November 2025", "who_with": "early permanence carers"},
        ],
        child_chronology=[
            {"when": "10 November 2025", "what": "Discharge meeting."},
            {"when": "6 January 2026", "what": "First smile for her mother in family time."},
        ],
        legal={"orders": [{"kind": "interim care order", "made": "12 November 2025"}]},
    )


FAMILIES = {
    "simple": simple_family,
    "three fathers": three_fathers,
    "grandparents": grandparents_raise,
    "two sides": two_sides,
    "unborn": unborn_baby,
    "nothing": almost_nothing,
    "large": large_family,
    "long life": long_life,
    "short life": short_life,
}
