"""Which parts of the form a report answers, whatever its headings look like."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from notation import Line, report_of

from cpraudit.report.model import Report, Section

CHILD: list[Line] = [["Name of child", "Leo Marsh"], ["Date of birth", "4 May 2022"]]
# Eight ordinary parts, so that a report is not taken for one that is a table of labels.
USUAL: tuple[tuple[str, str], ...] = (
    ("Legal status", "Interim care order."),
    ("Physical description", "Brown hair, grey eyes."),
    ("Personality", "He loves buses."),
    ("Self-care skills", "He eats with a fork."),
    ("Health", "He is well."),
    ("Identity", "He has a memory box."),
    ("Relationships", "Maisie comes first."),
    ("Assessment of needs", "He needs calm mornings."),
)
IDS = ["LEGAL", "LOOKS", "PERSON", "SELFCARE", "HEALTH", "IDENTITY", "RELATIONS", "NEEDS"]


def about(report: Report, section_id: str) -> str:
    """All words that stand under a section id."""
    return " ".join(report.text_of(section_id).split())


def only(report: Report, section_id: str) -> Section:
    """The one section with an id."""
    (section,) = report.with_id(section_id)
    return section


def styled(numbered: bool = False) -> list[Line]:
    """The usual parts under heading styles."""
    return [x for n, (h, t) in enumerate(USUAL, 6) for x in (f"# {n}. {h}" if numbered else f"# {h}", t)]


MAKE_UPS: dict[str, list[Line]] = {
    "heading styles": styled(),
    "numbered heading styles": styled(numbered=True),
    "bold lines": [x for h, t in USUAL for x in (f"**{h}**", t)],
    "bold numbered lines": [x for n, (h, t) in enumerate(USUAL, 6) for x in (f"**{n}) {h}:**", t)],
    "bold lines in capitals": [x for h, t in USUAL for x in (f"**{h.upper()}**", t)],
    "plain numbered lines": [x for n, (h, t) in enumerate(USUAL, 6) for x in (f"{n}. {h}", t)],
    "headings in cells of their own": [[x] for h, t in USUAL for x in (f"*{h}", t)],
    "a table of labels and answers": [[h, t] for h, t in USUAL],
    "content controls with titles": [f"<{h}> {t}" for h, t in USUAL],
}


@pytest.mark.parametrize("make_up", MAKE_UPS)
def test_every_make_up_gives_the_same_sections(make_up: str, tmp_path: Path) -> None:
    report = report_of([*CHILD, *MAKE_UPS[make_up]], tmp_path)
    found = [i for s in report.sections for i in s.ids if i in IDS]
    assert found == IDS
    for section_id, (_, words) in zip(IDS, USUAL, strict=True):
        assert about(report, section_id) == words


@pytest.mark.parametrize(
    ("heading", "ids"),
    [
        ("10. Personality, likes and dislikes", {"PERSON"}),
        ("Personality and self-care skills", {"PERSON", "SELFCARE"}),
        ("Nationality, ethnicity, religion and language", {"HERITAGE"}),
        ("Physical description and personality", {"LOOKS", "PERSON"}),
        ("Current and proposed contact", {"FT-NOW", "FT-PLAN"}),
        ("19. Birth mother", {"MOTHER"}),
        ("What Leo looks like", {"LOOKS"}),
        ("What Leo is like", {"PERSON"}),
        ("Leo's health", {"HEALTH"}),
        ("Where Leo has lived since he was born", {"CARECHRON"}),
        ("Seeing his family now", {"FT-NOW"}),
        ("The child's wishes and feelings", {"CHILDVIEW"}),
        ("Wishes and feelings of the birth parents", {"PARENTVIEW"}),
        ("What the council decided and did", {"AGENCYCHRON"}),
        ("B1.4 Health", {"HEALTH"}),
        ("Section 13: Health", {"HEALTH"}),
        ("Part B - 3.1 Birth mother", {"MOTHER"}),
        ("A note on the weather", set()),
        ("Harbour Street", set()),
    ],
)
def test_the_words_of_a_heading_decide(heading: str, ids: set[str], tmp_path: Path) -> None:
    report = report_of([*CHILD, *styled(), f"# {heading}", "Some words."], tmp_path)
    assert set(report.sections[-1].ids) == ids


def test_the_number_does_not_decide(tmp_path: Path) -> None:
    """Agencies number the parts in their own ways."""
    report = report_of([*CHILD, "# 13. Birth father", "A roofer.", "# 4. Health", "Well."], tmp_path)
    assert about(report, "FATHER") == "A roofer."
    assert about(report, "HEALTH") == "Well."


def test_an_umbrella_heading_is_no_section_and_keeps_its_parts_apart(tmp_path: Path) -> None:
    lines: list[Line] = [
        "# Part B: The child",
        "## Physical description",
        "Brown hair.",
        "## Health",
        "Well.",
    ]
    report = report_of([*CHILD, *lines], tmp_path)
    part = next(s for s in report.sections if s.heading.startswith("Part B"))
    assert part.umbrella
    assert part.ids == ()
    assert about(report, "LOOKS") == "Brown hair."
    assert about(report, "HEALTH") == "Well."


def test_headings_below_a_parent_belong_to_the_parent(tmp_path: Path) -> None:
    """'Health' below the birth mother is hers, not the child's."""
    lines: list[Line] = [
        "# Birth mother",
        "Kirsty bakes.",
        "## Health",
        "She has asthma.",
        "## Education",
        "Two schools.",
    ]
    report = report_of([*CHILD, *styled(), *lines], tmp_path)
    assert about(report, "HEALTH") == "He is well."
    assert "She has asthma." in about(report, "MOTHER")
    assert not report.with_id("EDUC")
    below = report.sections[-1]
    assert report.ids_of(below.start) == {"MOTHER"}


def test_headings_below_a_parent_in_bold_on_one_level(tmp_path: Path) -> None:
    """All bold and of one size: topics already answered for the child are a parent's own."""
    usual: list[Line] = [x for n, (h, t) in enumerate(USUAL, 6) for x in (f"**{n}. {h}**", t)]
    lines: list[Line] = [
        "**19. Birth mother**",
        "Kirsty bakes.",
        "**Health**",
        "She has asthma.",
        "**20. Birth father**",
        "A roofer.",
    ]
    report = report_of([*CHILD, *usual, *lines], tmp_path)
    assert about(report, "HEALTH") == "He is well."
    assert about(report, "FATHER") == "A roofer."
    assert "She has asthma." in about(report, "MOTHER")


def test_siblings_have_parts_of_their_own(tmp_path: Path) -> None:
    lines: list[Line] = [
        "# Brothers and sisters",
        "## Maisie Marsh",
        "She is six.",
        "## Joe Marsh",
        "He is ten.",
    ]
    report = report_of([*CHILD, *styled(), *lines], tmp_path)
    top = only(report, "SIBLINGS")
    parts = [s for s in report.sections if s.parent == top.index]
    assert [s.heading for s in parts] == ["Maisie Marsh", "Joe Marsh"]
    assert report.section_of(parts[1].start) == parts[1]


def test_siblings_named_with_their_kinship_are_no_sections_of_the_form(tmp_path: Path) -> None:
    headings = [
        "Maisie Marsh, sister",
        "Joe Bell, half-brother (same mother)",
        "Baby, unborn brother or sister",
    ]
    lines: list[Line] = ["# Brothers and sisters"]
    for heading in headings:
        lines += [f"## {heading}", "Likes football."]
    report = report_of([*CHILD, *styled(), *lines], tmp_path)
    top = only(report, "SIBLINGS")
    assert [s.heading for s in report.sections if s.parent == top.index] == headings


def test_a_heading_that_only_ends_with_brothers_and_sisters_is_the_part_of_the_form(tmp_path: Path) -> None:
    report = report_of([*CHILD, *styled(), "# The child's brothers and sisters", "None."], tmp_path)
    assert about(report, "SIBLINGS") == "None."


def test_mother_in_the_table_of_family_time_is_a_person(tmp_path: Path) -> None:
    lines: list[Line] = ["**Family time now**", ["Mother", "Saturdays"], ["Father", "None"]]
    report = report_of([*CHILD, *lines], tmp_path)
    assert not report.with_id("MOTHER", "FATHER")
    assert "Saturdays" in about(report, "FT-NOW")


@pytest.mark.parametrize(
    "line",
    [
        "**Leo said that he would like to live with Maisie and a dog, and a bus.**",
        "**Kirsty: she told me this on 3 March.**",
        "6 buses passed.",
        "1. He likes health food.",
        "Health was good.",
    ],
)
def test_emphasis_and_lists_are_no_headings(line: str, tmp_path: Path) -> None:
    report = report_of([*CHILD, *styled(), line, "More about his needs."], tmp_path)
    assert "More about his needs." in about(report, "NEEDS")


def test_the_title_of_the_report_opens_no_section(tmp_path: Path) -> None:
    report = report_of(["# Child Permanence Report", *CHILD, *styled()], tmp_path)
    assert all(s.heading != "Child Permanence Report" for s in report.sections)
    assert report.child.name == "Leo Marsh"


def test_what_stands_before_the_first_heading_is_kept(tmp_path: Path) -> None:
    report = report_of([*CHILD, *styled()], tmp_path)
    assert report.sections[0].heading_block == -1
    assert report.sections[0].start == 0
    assert report.sections[1].heading == "Legal status"


def test_sections_follow_one_another_without_holes(tmp_path: Path) -> None:
    report = report_of([*CHILD, *styled(numbered=True)], tmp_path)
    tops = [s for s in report.sections if s.level == 1]
    for section, after in pairwise(tops):
        assert section.end == after.heading_block
        assert section.start <= section.own_end <= section.end


def test_a_label_table_that_answers_parts_of_the_form_is_noted(tmp_path: Path) -> None:
    lines: list[Line] = [
        "# Essential information",
        ["Ethnicity", "White British"],
        ["Current carer", "H and B"],
    ]
    report = report_of([*CHILD, *styled(), *lines], tmp_path)
    assert {"CARER", "HERITAGE"} <= set(report.labelled)
    assert report.labelled["CARER"][0].value == "H and B"


@pytest.mark.parametrize("below", ["## ", "# "])
@pytest.mark.parametrize(
    ("mothers", "fathers"), [("Birth mother", "Birth father"), ("Views of Kirsty", "Views of Daniel")]
)
def test_a_parent_below_the_parents_views_opens_no_section_about_the_parent(
    mothers: str, fathers: str, below: str, tmp_path: Path
) -> None:
    views = [f"{below}{mothers}", "She wants him home.", f"{below}{fathers}", "He agrees with her."]
    lines: list[Line] = [
        *styled(numbered=True),
        "# 19. Birth mother",
        "Kirsty bakes bread.",
        "# 20. Birth father",
        "Daniel mends roofs.",
        "# 28. Parents' views, and work with them",
        *views,
        "# 29. Views of others",
        "The guardian agrees.",
    ]
    report = report_of(lines, tmp_path, family=True)
    assert [s.heading for s in report.with_id("MOTHER", "FATHER")] == ["19. Birth mother", "20. Birth father"]
    assert "She wants him home." in about(report, "PARENTVIEW")
    assert "He agrees with her." in about(report, "PARENTVIEW")
