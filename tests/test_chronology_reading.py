"""Chronologies as they stand in reports: tables, From and To columns, dated paragraphs; whose they are."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from notation import AS_OF, Line, report_of

from cpraudit.report.chronology import dated_start
from cpraudit.report.model import Chronology, Owner, Report

FRONT: list[Line] = [
    "# 1. Photograph",
    ["Name of child", "Leo Marsh"],
    ["Date of birth", "4 May 2022"],
    "# 5. Family composition",
    ["*Name", "*Relationship", "*Date of birth"],
    ["Kirsty Marsh", "Mother", "9 October 1998"],
    ["Daniel Corrigan", "Father", "2 February 1995"],
]


def only(report: Report, owner: Owner) -> Chronology:
    """The one chronology of an owner."""
    (chronology,) = report.chronology_of(owner)
    return chronology


def days(chronology: Chronology) -> list[tuple[date | None, date | None]]:
    """First and last day of each entry; None for what has not ended."""
    out = []
    for row in chronology.rows:
        assert row.period is not None
        finish = row.period.finish
        out.append((row.period.begin.first, finish.last if finish else None))
    return out


def words(report: Report, chronology: Chronology) -> list[str]:
    """The words of the dates."""
    return [report.document.blocks[r.when.block].text[r.when.start : r.when.end] for r in chronology.rows]


def test_a_table_with_a_header_and_periods(tmp_path: Path) -> None:
    lines: list[Line] = [
        "# 8. Chronology of care since birth",
        ["*Dates", "*Where", "*Notes"],
        ["04.05.22 - 30.09.24", "With Kirsty", "Health visitor weekly"],
        ["1 October 2024 to date", "Foster carers", ""],
    ]
    report = report_of([*FRONT, *lines], tmp_path)
    chronology = only(report, Owner.CHILD)
    assert chronology.from_table
    assert days(chronology) == [(date(2022, 5, 4), date(2024, 9, 30)), (date(2024, 10, 1), None)]
    assert words(report, chronology) == ["04.05.22 - 30.09.24", "1 October 2024 to date"]
    assert chronology.rows[0].text == "With Kirsty | Health visitor weekly"


@pytest.mark.parametrize(
    "header",
    [["*From", "*To", "*Where"], ["*Date from", "*Date to", "*Address"], ["*Start", "*End", "*Home"]],
)
@pytest.mark.parametrize("last", ["", "to date", "present", "-"])
def test_columns_from_and_to_make_one_period(header: list[str], last: str, tmp_path: Path) -> None:
    lines: list[Line] = [
        "# 8. Care history",
        header,
        ["4 May 2022", "30 September 2024", "Kirsty"],
        ["1 October 2024", last, "Carers"],
    ]
    chronology = only(report_of([*FRONT, *lines], tmp_path), Owner.CHILD)
    assert days(chronology) == [(date(2022, 5, 4), date(2024, 9, 30)), (date(2024, 10, 1), None)]
    assert [r.text for r in chronology.rows] == ["Kirsty", "Carers"]


@pytest.mark.parametrize("start", ["Birth", "From birth", "Born"])
def test_birth_stands_for_the_birthday(start: str, tmp_path: Path) -> None:
    lines: list[Line] = [
        "# 8. Care history",
        ["*When", "*Where"],
        [f"{start} to 30 September 2024", "Kirsty"],
        ["1 October 2024 to now", "Carers"],
        "# 19. Birth mother",
        ["*When", "*Kirsty"],
        ["Birth", "In Saltmere"],
        ["2003 to 2014", "School"],
    ]
    report = report_of([*FRONT, *lines], tmp_path)
    assert days(only(report, Owner.CHILD))[0] == (date(2022, 5, 4), date(2024, 9, 30))
    assert days(only(report, Owner.MOTHER))[0][0] == date(1998, 10, 9)


def test_dated_paragraphs(tmp_path: Path) -> None:
    lines: list[Line] = [
        "# 27. Decisions and actions of the agency",
        "In the autumn the family asked for help.",
        "19 November 2024: child protection plan.",
        "On 5 December 2024 the letter before court was sent.",
        "Kirsty rang twice in between.",
        "20.02.25 - interim care order.",
    ]
    report = report_of([*FRONT, *lines], tmp_path)
    chronology = only(report, Owner.AGENCY)
    assert not chronology.from_table
    assert words(report, chronology)[-3:] == ["19 November 2024", "5 December 2024", "20.02.25"]
    assert chronology.rows[-1].text == "interim care order"


def test_each_parent_has_a_chronology(tmp_path: Path) -> None:
    lines: list[Line] = [
        "# 19. Birth mother",
        "Kirsty bakes.",
        ["*Date", "*Kirsty"],
        ["9 October 1998", "Born"],
        ["2003 to 2014", "Two schools"],
        "# 20. Birth father",
        "Daniel is a roofer.",
        "2 February 1995: born.",
        "1999 to 2011: two schools.",
        "Since 2011: roofer.",
    ]
    report = report_of([*FRONT, *lines], tmp_path)
    assert [r.text for r in only(report, Owner.MOTHER).rows] == ["Born", "Two schools"]
    assert days(only(report, Owner.FATHER))[-1] == (date(2011, 1, 1), None)


def test_one_part_for_both_parents_is_told_by_the_header(tmp_path: Path) -> None:
    lines: list[Line] = [
        "# Birth parents",
        ["*Date", "*The mother's life"],
        ["1998", "Born"],
        ["2003 to 2014", "School"],
        "Daniel's life is told below.",
        ["*Date", "*The father's life"],
        ["1995", "Born"],
        ["1999 to 2011", "School"],
    ]
    report = report_of([*FRONT, *lines], tmp_path)
    assert days(only(report, Owner.MOTHER))[0][0] == date(1998, 1, 1)
    assert days(only(report, Owner.FATHER))[0][0] == date(1995, 1, 1)


def test_tables_that_tell_no_story_are_no_chronologies(tmp_path: Path) -> None:
    lines: list[Line] = [
        "# 25. Family time now",
        ["*With", "*Arrangement"],
        ["Kirsty", "Saturdays"],
        ["Daniel", "None, as he has not asked"],
        "# 13. Health",
        ["*Date", "*Weight"],
        ["3 March 2025", "13 kg"],
        ["3 September 2025", "14 kg"],
        "# 8. Care history",
        ["Social worker", "Jo Hallam"],
        ["Carers", "H and B"],
    ]
    assert report_of([*FRONT, *lines], tmp_path).chronologies == ()


def test_a_row_whose_date_cannot_be_read_is_kept_without_one(tmp_path: Path) -> None:
    lines: list[Line] = [
        "# 8. Care history",
        ["*When", "*Where"],
        ["4 May 2022 to 1 July 2024", "Kirsty"],
        ["A few weeks", "A friend's sofa"],
        ["1 October 2024 to date", "Carers"],
    ]
    chronology = only(report_of([*FRONT, *lines], tmp_path), Owner.CHILD)
    assert [r.period is None for r in chronology.rows] == [False, True, False]
    assert chronology.rows[1].text == "A friend's sofa"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("19 November 2024: plan made.", "19 November 2024"),
        ("On 5th December 2024 the letter was sent.", "5th December 2024"),
        ("• 20.02.25 order made", "20.02.25"),
        ("8.1 March 2023: moved.", "March 2023"),
        ("2003 to 2010: school.", "2003 to 2010"),
        ("From 1 May 2024 to 3 June 2024 he lived with Beth.", "From 1 May 2024 to 3 June 2024"),
        ("Then, in May 2024, he moved.", "May 2024"),
        ("Kirsty moved on 3 March 2025.", None),
        ("Two years passed.", None),
    ],
)
def test_the_date_that_a_paragraph_begins_with(text: str, found: str | None) -> None:
    start = dated_start(text, AS_OF)
    assert (text[start[1] : start[2]] if start else None) == found
