"""Who is who: the child, the family and the professionals, from whatever tables and headings a report has."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from notation import Line, report_of

from cpraudit.report.family import relation_of
from cpraudit.report.model import Person, Report, Role

FRONT: list[Line] = [
    "# 1. Photograph",
    ["Name of child", "Leo Marsh"],
    ["Date of birth", "4 May 2022"],
    ["Sex", "Male"],
]
HEADER: list[str] = ["*Name", "*Relationship to Leo", "*Date of birth"]


def one(report: Report, role: Role) -> Person:
    """The only person of a role."""
    (person,) = report.people_with(role)
    return person


@pytest.mark.parametrize(
    "lines",
    [
        [["Name of child", "Leo James Marsh"]],
        [["Child's full name", "Leo James Marsh"], ["Sex", "Male"]],
        [["First names", "Leo James"], ["Surname", "Marsh"]],
        [["Surname", "Marsh", "Forenames", "Leo James"]],
        ["Name: Leo James Marsh. Born 4 May 2022."],
        ["Child Permanence Report for Leo James Marsh"],
        ["Leo James Marsh, born 4 May 2022"],
        ["# Child Permanence Report: Leo James Marsh", "Saltmere Council"],
        [["Name of child", "Leo James Marsh (known as Lee)"]],
        [["Name(s) of child", "Marsh, Leo James"]],
        [["Child's full legal name and date of birth", "Leo James Marsh 4 May 2022"]],
        ["Leo James Marsh, known as Lee. Date of birth: 4 May 2022."],
        ["His forenames are Leo James, his surname is Marsh and his sex is male. He was born at St Ann's."],
        ["This report is about Leo James Marsh, who is called Lee.", "He was born on 4 May 2022."],
        [
            ["Re:", "Baby Boy Marsh (to be known as Leo James Marsh)"],
            "# Mother",
            ["Full name", "Kirsty Marsh"],
        ],
        ["# Mother", "Kirsty Marsh was born in Hull.", ["Name of child", "Leo James Marsh"]],
    ],
)
def test_the_childs_name_is_found(lines: list[Line], tmp_path: Path) -> None:
    report = report_of([*lines, "# Health", "He is well."], tmp_path)
    assert report.child.name == "Leo James Marsh"
    assert report.child.first == "Leo"
    assert report.child.surname == "Marsh"


def test_the_childs_name_from_headings_when_nothing_else_gives_it(tmp_path: Path) -> None:
    lines: list[Line] = [
        "# What Leo looks like",
        "Brown hair.",
        "# What Leo is like",
        "Kind.",
        "# Leo's health",
        "Well.",
    ]
    assert report_of(lines, tmp_path).child.first == "Leo"


def test_a_name_in_text_and_headings_is_a_name_the_child_goes_by(tmp_path: Path) -> None:
    lines: list[Line] = [
        "**Child Permanence Report**",
        "His forenames are Kolade Emrys, his surname is Bell. He is known as Kola, and as Emrys to his father.",
        "**What Kola looks like**",
        "Brown eyes.",
    ]
    report = report_of(lines, tmp_path)
    assert (report.child.name, report.child.known_as) == ("Kolade Emrys Bell", ("Kola", "Emrys"))
    headed: list[Line] = [*FRONT, "# What Lee likes", "x", "# What Lee needs", "x", "# Lee's health", "x"]
    assert report_of(headed, tmp_path).child.known_as == ("Lee",)


def test_titles_in_capitals_and_the_familys_names_are_not_the_childs(tmp_path: Path) -> None:
    lines: list[Line] = [*FRONT, "# Family", HEADER, ["Kirsty Marsh", "Mother", ""]]
    lines += [
        x for t in ("Legal Needs", "His Needs", "Other Needs") for x in (f"# {t}", "Her needs are met.")
    ]
    lines += [x for t in ("About Kirsty", "How Kirsty is", "What Kirsty says") for x in (f"# {t}", "Well.")]
    assert report_of(lines, tmp_path).child.known_as == ()


def test_a_carers_or_authors_name_is_not_the_childs(tmp_path: Path) -> None:
    lines: list[Line] = [
        "# Agency details",
        ["Name of author", "Jo Hallam"],
        "# Photograph",
        ["Name of child", "Leo Marsh"],
    ]
    assert report_of(lines, tmp_path).child.name == "Leo Marsh"


@pytest.mark.parametrize(
    ("label", "value", "names"),
    [
        ("Known as", "Lee", ("Lee",)),
        ("Known as", "Leelee to his sister; Leo to everyone else", ("Leelee", "Leo")),
        ("Also known as", "Leo Corrigan (until 2023)", ("Leo Corrigan",)),
        ("Preferred name", "Lenny", ("Lenny",)),
        ("Known as", "None", ()),
        ("Known as", "no other names", ()),
    ],
)
def test_names_that_the_child_goes_by(label: str, value: str, names: tuple[str, ...], tmp_path: Path) -> None:
    report = report_of([*FRONT, [label, value], "# Health", "Well."], tmp_path)
    assert report.child.known_as == names


@pytest.mark.parametrize(
    ("rows", "sex"),
    [
        ([["Sex", "Female"]], "F"),
        ([["Gender", "Boy"]], "M"),
        ([["Girl or boy", "girl"]], "F"),
        ([["Male / Female", "M"]], "M"),
        ([["Sex", "Not recorded"]], ""),
        ([["Hair", "Fair, male-pattern"]], ""),
    ],
)
def test_the_childs_sex_is_read_and_never_guessed(rows: list[Line], sex: str, tmp_path: Path) -> None:
    lines: list[Line] = [
        "# Essential information",
        ["Name of child", "Ashley Marsh"],
        *rows,
        "# Health",
        "Well.",
    ]
    assert report_of(lines, tmp_path).child.sex == sex


def test_sex_in_running_text_of_the_key_facts(tmp_path: Path) -> None:
    lines: list[Line] = [
        "# Essential information",
        "Name: Orla Finch. Female. Born 1 June 2023.",
        "# Health",
        "Well.",
    ]
    assert report_of(lines, tmp_path).child.sex == "F"


def test_birthdays_that_differ_are_all_kept(tmp_path: Path) -> None:
    lines: list[Line] = [
        "# Essential information",
        ["Full name", "Leo Marsh"],
        ["DOB", "05/05/2022"],
        "Leo was born on 4 May 2022.",
    ]
    report = report_of([*FRONT, *lines], tmp_path)
    assert [f.day for f in report.child.births] == [date(2022, 5, 4), date(2022, 5, 5), date(2022, 5, 4)]
    assert report.birth_of(report.child) == date(2022, 5, 4)
    words = [
        report.document.blocks[f.source.block].text[f.source.start : f.source.end]
        for f in report.child.births
    ]
    assert words == ["4 May 2022", "05/05/2022", "4 May 2022"]


def test_a_parents_birthday_is_not_the_childs(tmp_path: Path) -> None:
    lines: list[Line] = ["# Birth mother", ["Full name", "Kirsty Marsh"], ["Date of birth", "9 October 1998"]]
    report = report_of([*FRONT, *lines], tmp_path)
    assert [f.day for f in report.child.births] == [date(2022, 5, 4)]
    assert report.birth_of(one(report, Role.MOTHER)) == date(1998, 10, 9)


FAMILY: list[Line] = [
    "# 5. Family composition",
    HEADER,
    ["Kirsty Anne Marsh", "Mother", "9 October 1998"],
    ["Daniel Corrigan (known as Danny)", "Birth father", "2.2.95"],
    ["Maisie Marsh", "Full sister", "12/01/2020"],
    ["Ethan Cole", "Half-brother (same father)", "9 May 2017"],
    ["Sandra Marsh", "Mother's mum", "1970"],
    ["Beth Marsh", "Kirsty's sister", ""],
    ["Joe", "Maternal uncle", ""],
    ["H and B", "Foster carers", ""],
]


def test_a_family_table_gives_everybody_with_role_and_sex(tmp_path: Path) -> None:
    report = report_of([*FRONT, *FAMILY], tmp_path)
    people = {p.first: (p.role, p.sex) for p in report.people}
    assert people["Kirsty"] == (Role.MOTHER, "F")
    assert people["Daniel"] == (Role.FATHER, "M")
    assert people["Maisie"] == (Role.SIBLING, "F")
    assert people["Ethan"] == (Role.SIBLING, "M")
    assert people["Sandra"] == (Role.RELATIVE, "F")
    assert people["Beth"] == (Role.RELATIVE, "F")
    assert people["Joe"] == (Role.RELATIVE, "M")
    assert one(report, Role.FATHER).known_as == ("Danny",)
    assert report.birth_of(one(report, Role.FATHER)) == date(1995, 2, 2)


def test_a_name_is_quoted_where_it_stands(tmp_path: Path) -> None:
    report = report_of([*FRONT, *FAMILY], tmp_path)
    at = one(report, Role.FATHER).named_at
    assert at is not None
    assert report.document.blocks[at.block].text[at.start : at.end] == "Daniel Corrigan"


def test_the_same_person_in_two_places_is_one(tmp_path: Path) -> None:
    lines: list[Line] = [
        "# 19. Birth mother",
        ["Name", "Kirsty Marsh"],
        ["Known as", "Kay"],
        ["Date of birth", "10 October 1998"],
        "# 24. Siblings",
        "## Maisie Marsh",
        "Born 12 January 2020. She is six.",
    ]
    report = report_of([*FRONT, *FAMILY, *lines], tmp_path)
    mother = one(report, Role.MOTHER)
    assert mother.name == "Kirsty Anne Marsh"
    assert mother.known_as == ("Kay",)
    assert [f.day for f in mother.births] == [date(1998, 10, 9), date(1998, 10, 10)]
    assert [p.first for p in report.people_with(Role.SIBLING)] == ["Maisie", "Ethan"]


def test_siblings_named_by_headings_only(tmp_path: Path) -> None:
    lines: list[Line] = [
        "# 24. Brothers and sisters",
        "## Maisie Marsh",
        "She is six.",
        "## Ethan",
        "He is eight.",
    ]
    report = report_of([*FRONT, *lines], tmp_path)
    assert [p.name for p in report.people_with(Role.SIBLING)] == ["Maisie Marsh", "Ethan"]


def test_a_sibling_without_a_name_is_kept_without_one(tmp_path: Path) -> None:
    rows: list[Line] = [
        "# 5. Family composition",
        HEADER,
        ["Kirsty Marsh", "Mother", ""],
        ["Name not known", "Half-sister", ""],
    ]
    report = report_of([*FRONT, *rows], tmp_path)
    assert [(p.name, p.sex) for p in report.people_with(Role.SIBLING)] == [("", "F")]


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("Mother", Role.MOTHER),
        ("Birth mum", Role.MOTHER),
        ("Putative father", Role.FATHER),
        ("Twin", Role.SIBLING),
        ("Half-sister (paternal)", Role.SIBLING),
        ("Maternal grandmother", Role.RELATIVE),
        ("Father's brother", Role.RELATIVE),
        ("Kirsty's mother", Role.OTHER),
        ("Great-aunt", Role.RELATIVE),
        ("Mother's partner", Role.OTHER),
        ("Stepfather", Role.RELATIVE),
        ("Foster mother", Role.CARER),
        ("Child's father", Role.FATHER),
        ("Her mother", Role.MOTHER),
        ("Subject child", Role.CHILD),
    ],
)
def test_relations_in_words(words: str, role: Role) -> None:
    found = relation_of(words)
    assert found is not None
    assert found[0] is role


def test_an_unknown_relation_is_none() -> None:
    assert relation_of("Lives in Saltmere") is None


def test_professionals_are_known_by_post_or_title(tmp_path: Path) -> None:
    lines: list[Line] = [
        "# 2. Agency details",
        ["Social worker", "Jo Hallam"],
        ["Team manager", "Marion Tate, since 2019"],
        "# 13. Health",
        "Dr Anne Farrant wrote the summary. The health visitor Shirley Banks saw him.",
        "Lewis Hart, the guardian, agreed.",
    ]
    names = {p.name for p in report_of([*FRONT, *FAMILY, *lines], tmp_path).people_with(Role.PROFESSIONAL)}
    assert {"Jo Hallam", "Marion Tate", "Dr Anne Farrant", "Shirley Banks", "Lewis Hart"} <= names
    assert not names & {"Kirsty Anne Marsh", "Leo Marsh", "Maisie Marsh"}


def test_titles_are_no_first_names() -> None:
    assert Person(Role.PROFESSIONAL, "Mrs Okoro").first == ""
    assert Person(Role.PROFESSIONAL, "Mrs Okoro").surname == "Okoro"
    assert Person(Role.PROFESSIONAL, "Dr Anne Farrant").first == "Anne"
    assert Person(Role.SIBLING, "Maisie").surname == ""


def test_a_report_without_any_name_has_a_child_all_the_same(tmp_path: Path) -> None:
    report = report_of(["Some words about nobody in particular."], tmp_path)
    assert report.child.name == ""
    assert report.birth_of(report.child) is None
