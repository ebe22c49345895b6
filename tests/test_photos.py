"""Photographs: whose they are, which words are the caption, whether a date is given."""

from __future__ import annotations

from pathlib import Path

import pytest
from notation import Line, report_of

from cpraudit.report.model import Photo, Report

FRONT: list[Line] = [
    "# 2. Essential information",
    ["Name of child", "Leo Marsh"],
    ["Date of birth", "4 May 2022"],
    "# 5. Family composition",
    ["*Name", "*Relationship", "*Date of birth"],
    ["Kirsty Marsh", "Mother", "9 October 1998"],
    ["Maisie Marsh", "Sister", "12 January 2020"],
    ["Joe Marsh", "Brother", "1 March 2018"],
]
MOTHER = "# 19. Birth mother"


def photos(lines: list[Line], folder: Path) -> tuple[Report, list[Photo]]:
    """The report and its photographs."""
    report = report_of([*FRONT, *lines], folder)
    return report, list(report.photos)


def one(lines: list[Line], folder: Path) -> Photo:
    """The only photograph."""
    (photo,) = photos(lines, folder)[1]
    return photo


@pytest.mark.parametrize(
    "lines",
    [
        [MOTHER, "[photo]", "Kirsty, May 2025", "She bakes bread."],
        [MOTHER, "[photo]", "", "Kirsty, May 2025", "She bakes bread."],
        [MOTHER, "[photo] Kirsty, May 2025", "She bakes bread."],
        [MOTHER, ["[photo]", "Kirsty, May 2025"], ["Work", "Baker"]],
        [MOTHER, ["[photo] ¶ Kirsty, May 2025"], ["She bakes bread."]],
        [MOTHER, ["[photo]"], ["Kirsty, May 2025"], ["She bakes bread."]],
    ],
)
def test_captions_below_beside_and_in_the_same_place(lines: list[Line], tmp_path: Path) -> None:
    photo = one(lines, tmp_path)
    assert photo.caption_text == "Kirsty, May 2025"
    assert photo.dated
    assert photo.person is not None
    assert photo.person.first == "Kirsty"


def test_words_above_count_when_they_speak_of_the_picture(tmp_path: Path) -> None:
    above: list[Line] = [
        MOTHER,
        "This photograph was taken in May 2025:",
        "[photo]",
        "# 20. Birth father",
        "A roofer.",
    ]
    assert one(above, tmp_path).caption_text == "This photograph was taken in May 2025:"
    other: list[Line] = [
        MOTHER,
        "She moved to Saltmere in May 2025.",
        "[photo]",
        "# 20. Birth father",
        "A roofer.",
    ]
    assert one(other, tmp_path).caption is None


def test_a_caption_belongs_to_one_picture(tmp_path: Path) -> None:
    lines: list[Line] = [
        MOTHER,
        "[photo]",
        "Photograph taken in May 2025",
        "[photo]",
        "# 20. Birth father",
        "A roofer.",
    ]
    assert [p.dated for p in photos(lines, tmp_path)[1]] == [True, False]


def test_a_row_of_pictures_with_captions_below(tmp_path: Path) -> None:
    lines: list[Line] = [
        "# 24. Brothers and sisters",
        ["[photo]", "[photo]"],
        ["Maisie, 3 May 2025", "Joe at the sea"],
    ]
    found = photos(lines, tmp_path)[1]
    assert [(p.caption_text, p.dated) for p in found] == [
        ("Maisie, 3 May 2025", True),
        ("Joe at the sea", False),
    ]
    assert [p.person.first for p in found if p.person] == ["Maisie", "Joe"]


def test_a_long_paragraph_or_a_label_below_is_no_caption(tmp_path: Path) -> None:
    story = (
        "Kirsty bakes bread in Quay Street, where she began in September 2014, and sings alto in a choir "
        "that meets above the fish market on Thursdays."
    )
    assert one([MOTHER, "[photo]", story], tmp_path).caption is None
    photo = one([MOTHER, ["Photograph", "[photo]"], ["Date of birth", "9 October 1998"]], tmp_path)
    assert photo.caption is None
    assert not photo.dated


@pytest.mark.parametrize(
    ("caption", "dated"),
    [
        ("Kirsty, 3 May 2025", True),
        ("Kirsty on 03.05.25", True),
        ("Kirsty, May '25", True),
        ("Summer 2025", True),
        ("Taken in 2024", True),
        ("Kirsty at the bakery", False),
        ("Kirsty at 26", False),
        ("Kirsty, photograph 2 of 3", False),
        ("Kirsty last week", False),
    ],
)
def test_what_counts_as_a_date(caption: str, dated: bool, tmp_path: Path) -> None:
    assert one([MOTHER, "[photo]", caption, "# 20. Birth father", "A roofer."], tmp_path).dated is dated


@pytest.mark.parametrize(
    "label", ["Date photograph taken", "Photograph taken on", "When taken", "Photo dated"]
)
def test_a_row_for_the_date(label: str, tmp_path: Path) -> None:
    assert one([MOTHER, ["Photograph", "[photo]"], [label, "3 May 2025"], ["Work", "Baker"]], tmp_path).dated
    assert not one([MOTHER, ["Photograph", "[photo]"], [label, ""], ["Work", "Baker"]], tmp_path).dated


def test_family_trees_are_known_by_words_or_by_place_and_shape(tmp_path: Path) -> None:
    assert one(["# 5b. Genogram", "[photo 300x400]", "Leo's genogram"], tmp_path).is_genogram
    assert one(
        ["# 21. Family background", "[photo 300x400]", "The family tree, drawn with Kirsty"], tmp_path
    ).is_genogram
    assert one(["# 5b. Family members", "[photo 700x300]"], tmp_path).is_genogram
    assert not one(["# 1. Photograph", "[photo 700x300]", "Leo, May 2025"], tmp_path).is_genogram


def test_whose_photograph_it_is(tmp_path: Path) -> None:
    lines: list[Line] = [
        "# 1. Photograph",
        "[photo]",
        "On the swing, May 2025",
        "# 16. Relationships",
        "[photo]",
        "Maisie, May 2025",
        MOTHER,
        "[photo]",
        "With Leo, May 2025",
        "# 24. Brothers and sisters",
        "## Joe Marsh",
        "[photo]",
        "At the sea, May 2025",
    ]
    assert [p.person.first if p.person else "" for p in photos(lines, tmp_path)[1]] == [
        "Leo",
        "Maisie",
        "Kirsty",
        "Joe",
    ]


@pytest.mark.parametrize(
    "caption", ["Leo's drawing of a bus", "Leo's handprints", "A certificate that Leo won"]
)
def test_drawings_and_papers_are_of_nobody(caption: str, tmp_path: Path) -> None:
    assert one(["# 18. Wishes and feelings of the child", "[photo]", caption], tmp_path).person is None


def test_icons_are_left_out(tmp_path: Path) -> None:
    report, found = photos([MOTHER, "Kirsty bakes bread."], tmp_path)
    assert found == []
    assert report.document.pictures == ()
