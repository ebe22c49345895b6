"""Excel workbooks: where the headings stand, what dates show, and what is told about rows and sheets."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from making_tables import HEADINGS, faults, fields, read, with_part, workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from cpraudit.case.tables import Owner
from cpraudit.case.tables.model import Shows, letter
from cpraudit.case.tables.xlsx import shown_by
from cpraudit.errors import TableUnreadable

BORN = {"when": "14 March 2019", "what": "Ellie was born."}


def test_a_plain_list_becomes_entries_in_order_of_their_dates(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "c.xlsx",
        [HEADINGS, (date(2020, 5, 1), "Moved to Carol."), (datetime(2019, 3, 14, 10, 30), "Ellie was born.")],
    )
    table = read(path)
    assert fields(table) == [BORN, {"when": "1 May 2020", "what": "Moved to Carol."}]
    assert [entry.row for entry in table.entries] == [3, 2]
    assert not table.faults


def test_headings_may_stand_below_merged_titles_and_empty_rows(tmp_path: Path) -> None:
    rows: list[tuple[Any, ...]] = [
        ("Chronology of significant events",),
        (),
        ("Child:", "Ellie Kay"),
        (None, "No.", "Date of Event:", "What happened? (who says so)", "Source"),
        (None, 1, date(2019, 3, 14), "Ellie was born.", "red book"),
    ]
    table = read(workbook(tmp_path / "c.xlsx", rows, lambda _, ws: ws.merge_cells("A1:E1")))
    assert fields(table) == [BORN]
    assert table.unread == ["B (No.)", "E (Source)"]


@pytest.mark.parametrize(
    ("when", "what"),
    [
        ("Date", "Event"),
        ("WHEN", "What happened"),
        ("From", "Details"),
        ("Start", "Description"),
        ("Date of\nevent", "Significant Event"),
        ("Date (dd/mm/yy)", "Action"),
        ("Date/Time", "Decision / Action"),
        ("Date of significant event", "Event:"),
    ],
)
def test_the_usual_headings_are_known(tmp_path: Path, when: str, what: str) -> None:
    path = workbook(tmp_path / "c.xlsx", [(when, what), (date(2019, 3, 14), "Ellie was born.")])
    assert fields(read(path)) == [BORN]


@pytest.mark.parametrize(("when", "what"), [("Date of birth", "Event"), ("Date", "Outcome"), ("Name", "Age")])
def test_other_headings_are_not_taken_for_them(tmp_path: Path, when: str, what: str) -> None:
    path = workbook(tmp_path / "c.xlsx", [(when, what), (date(2019, 3, 14), "Ellie was born.")])
    with pytest.raises(TableUnreadable, match=r"one column must be headed 'Date', 'When' or 'From'"):
        read(path)


@pytest.mark.parametrize(
    ("end", "heading"), [(date(2019, 4, 2), "To"), ("2.4.19", "Until"), ("2 April 2019", "End")]
)
def test_the_end_of_a_time_is_read(tmp_path: Path, end: object, heading: str) -> None:
    path = workbook(
        tmp_path / "c.xlsx", [("From", heading, "Event"), (date(2019, 3, 14), end, "In hospital.")]
    )
    assert fields(read(path)) == [{"when": "14 March 2019", "until": "2 April 2019", "what": "In hospital."}]


@pytest.mark.parametrize("end", [None, "ongoing", "Present", "to date", "-", "n/a"])
def test_a_time_that_has_not_ended_has_no_end(tmp_path: Path, end: object) -> None:
    path = workbook(tmp_path / "c.xlsx", [("From", "To", "Event"), (date(2019, 3, 14), end, "At nursery.")])
    assert fields(read(path)) == [{"when": "14 March 2019", "what": "At nursery."}]


def test_an_end_before_the_beginning_is_a_fault(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "c.xlsx", [("From", "To", "Event"), (date(2019, 3, 14), date(2018, 3, 14), "Away.")]
    )
    assert faults(read(path)) == [
        "row 2, column B (To): the end, 14 March 2018, is before the beginning, 14 March 2019"
    ]


def test_from_and_to_may_stand_below_a_merged_heading(tmp_path: Path) -> None:
    rows = [
        ("Date", None, "Event"),
        ("From", "To", None),
        (date(2019, 3, 14), date(2019, 4, 2), "In hospital."),
    ]
    path = workbook(tmp_path / "c.xlsx", rows, lambda _, ws: ws.merge_cells("A1:B1"))
    table = read(path)
    assert fields(table) == [{"when": "14 March 2019", "until": "2 April 2019", "what": "In hospital."}]
    assert not table.faults


# What a date shows ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number_format", "when"),
    [
        ("dd/mm/yyyy", "1 March 2019"),
        ("mm-dd-yy", "1 March 2019"),
        ("[$-F800]dddd, mmmm dd, yyyy", "1 March 2019"),
        ('d"st" mmmm yyyy', "1 March 2019"),
        ("dd/mm/yyyy hh:mm", "1 March 2019"),
        ("mmm-yy", "March 2019"),
        ("mmmm yyyy", "March 2019"),
        ("yyyy", "2019"),
    ],
)
def test_a_date_of_excel_is_as_exact_as_it_is_shown(tmp_path: Path, number_format: str, when: str) -> None:
    """Who types "March 2019" into Excel gets the first of March, shown as Mar-19."""

    def shown(_: Any, sheet: Any) -> None:
        sheet["A2"].number_format = number_format

    path = workbook(tmp_path / "c.xlsx", [HEADINGS, (date(2019, 3, 1), "Ellie walked.")], shown)
    assert fields(read(path)) == [{"when": when, "what": "Ellie walked."}]


def test_a_date_that_is_shown_without_its_year_is_a_fault(tmp_path: Path) -> None:
    """Who types "3 Jan" gets the year of that day, and does not see it."""

    def shown(_: Any, sheet: Any) -> None:
        sheet["A2"].number_format = "d-mmm"

    path = workbook(tmp_path / "c.xlsx", [HEADINGS, (date(2026, 1, 3), "x")], shown)
    assert faults(read(path)) == [
        "row 2, column A (Date): the cell shows a date without a year; write the year into it"
    ]


@pytest.mark.parametrize(
    ("number_format", "shows"),
    [
        ("General", Shows.DAY),
        ("h:mm AM/PM", Shows.TIME),
        ("mm:ss", Shows.TIME),
        ("mmmm", Shows.NO_YEAR),
        ("dddd", Shows.NO_YEAR),
        ("yyyy\\-mm\\-dd;@", Shows.DAY),
        ('"day" yyyy', Shows.YEAR),
    ],
)
def test_number_formats(number_format: str, shows: Shows) -> None:
    assert shown_by(number_format) is shows


def test_numbers_with_a_date_format_are_dates_and_others_are_not(tmp_path: Path) -> None:
    def formatted(_: Any, sheet: Any) -> None:
        sheet["A2"].number_format = "dd/mm/yyyy"

    rows = [HEADINGS, (43538, "Ellie was born."), (43539, "A number."), (2019, "A year."), (12.5, "Half.")]
    table = read(workbook(tmp_path / "c.xlsx", rows, formatted))
    assert fields(table) == [{"when": "2019", "what": "A year."}, BORN]
    assert faults(table) == [
        "row 3, column A (Date): the number 43539 is no date; in Excel, give the cell a date format",
        "row 5, column A (Date): the number 12.5 is no date; in Excel, give the cell a date format",
    ]


def test_workbooks_that_count_from_1904_give_the_same_days(tmp_path: Path) -> None:
    def from_1904(book: Any, _: Any) -> None:
        book.epoch = CALENDAR_MAC_1904

    path = workbook(tmp_path / "c.xlsx", [HEADINGS, (date(2019, 3, 14), "Ellie was born.")], from_1904)
    assert fields(read(path)) == [BORN]


def test_a_time_of_day_is_no_date(tmp_path: Path) -> None:
    path = workbook(tmp_path / "c.xlsx", [HEADINGS, (time(10, 30), "x")])
    assert faults(read(path)) == ["row 2, column A (Date): “10:30:00” is a time of day and no date"]


# Rows ----------------------------------------------------------------------------------------------------------------


def test_formulas_count_with_the_result_that_excel_saved(tmp_path: Path) -> None:
    path = workbook(tmp_path / "c.xlsx", [HEADINGS, (date(2019, 3, 14), '="Ellie was "&"born."')])
    part = "xl/worksheets/sheet1.xml"
    assert faults(read(path)) == [
        "row 2, column B (Event): the cell holds a formula without a result; open the file in Excel, save it and "
        "import it again"
    ]
    with_part(
        path, part, lambda xml: re.sub(rb"(?<=</f>)<v ?/>|(?<=</f>)<v></v>", b"<v>Ellie was born.</v>", xml)
    )
    with_part(path, part, lambda xml: xml.replace(b'<c r="B2"', b'<c r="B2" t="str"'))
    assert fields(read(path)) == [BORN]


def test_a_formula_that_went_wrong_is_a_fault(tmp_path: Path) -> None:
    path = workbook(tmp_path / "c.xlsx", [HEADINGS, ("#REF!", "x"), (date(2019, 3, 14), "#N/A")])
    assert faults(read(path)) == [
        "row 2, column A (Date): the cell shows #REF!, a formula that went wrong",
        "row 3, column B (Event): the cell shows #N/A, a formula that went wrong",
    ]


def test_rows_without_a_date_or_without_an_event_are_told_and_empty_ones_are_not(tmp_path: Path) -> None:
    rows = [
        ("No.", "Date", "Event", "Source"),
        (1, date(2019, 3, 14), "Ellie was born.", None),
        (2, None, None, None),
        (None, None, None, None),
        (3, None, "Moved.", None),
        (4, date(2020, 1, 1), "  ", None),
        (5, None, None, "a letter"),
    ]
    table = read(workbook(tmp_path / "c.xlsx", rows))
    assert fields(table) == [BORN]
    assert faults(table) == [
        "row 5, column B (Date): there is no date",
        "row 6, column C (Event): the cell is empty, but the row has a date",
        "row 7, column B (Date): there is no date",
    ]


def test_headings_that_are_repeated_on_every_page_are_passed_over(tmp_path: Path) -> None:
    path = workbook(tmp_path / "c.xlsx", [HEADINGS, (date(2019, 3, 14), "Ellie was born."), HEADINGS])
    table = read(path)
    assert fields(table) == [BORN]
    assert not table.faults


def test_a_date_that_is_merged_over_several_rows_counts_for_each(tmp_path: Path) -> None:
    rows = [
        HEADINGS,
        (date(2019, 3, 14), "Ellie was born."),
        (None, "Carol visited."),
        (None, "x"),
        (None, None),
    ]

    def merged(_: Any, sheet: Any) -> None:
        sheet.merge_cells("A2:A3")

    table = read(workbook(tmp_path / "c.xlsx", rows, merged))
    assert fields(table) == [BORN, {"when": "14 March 2019", "what": "Carol visited."}]
    assert faults(table) == ["row 4, column A (Date): there is no date"]


def test_hidden_rows_are_read_and_told(tmp_path: Path) -> None:
    def hidden(_: Any, sheet: Any) -> None:
        sheet.row_dimensions[2].hidden = True
        sheet.row_dimensions[9].hidden = True

    path = workbook(tmp_path / "c.xlsx", [HEADINGS, (date(2019, 3, 14), "Ellie was born.")], hidden)
    table = read(path)
    assert fields(table) == [BORN]
    assert table.hidden_rows == [2]


def test_several_columns_of_events_are_paragraphs_of_one_entry(tmp_path: Path) -> None:
    rows = [
        ("Date", "Event", "Details", "Outcome"),
        (date(2019, 3, 14), "Birth", "Ellie was\nborn at home.", "well"),
    ]
    table = read(workbook(tmp_path / "c.xlsx", rows))
    assert fields(table) == [{"when": "14 March 2019", "what": "Birth\nEllie was\nborn at home."}]
    assert table.unread == ["D (Outcome)"]


@pytest.mark.parametrize("text", ["N/A", "Unknown", "Not known - nobody remembers"])
def test_a_text_that_a_case_file_would_take_for_an_answer_is_a_fault(tmp_path: Path, text: str) -> None:
    table = read(workbook(tmp_path / "c.xlsx", [HEADINGS, (date(2019, 3, 14), text)]))
    assert not table.entries
    assert faults(table)[0].startswith("row 2, column B (Event): ")


def test_such_a_text_with_its_reason_is_kept(tmp_path: Path) -> None:
    text = "not known because the records were lost"
    assert fields(read(workbook(tmp_path / "c.xlsx", [HEADINGS, (2019, text)]))) == [
        {"when": "2019", "what": text}
    ]


def test_characters_that_no_case_file_can_hold_are_left_out(tmp_path: Path) -> None:
    rows = [HEADINGS, (date(2019, 3, 14), "Ellie\twas_x000D_\nborn\u2028here.\u0085")]
    assert fields(read(workbook(tmp_path / "c.xlsx", rows))) == [
        {"when": "14 March 2019", "what": "Ellie was\nborn\nhere."}
    ]


# Whose chronology ----------------------------------------------------------------------------------------------------


def test_the_agencys_entries_have_a_kind_and_say_when_they_ended(tmp_path: Path) -> None:
    rows = [
        ("Date", "Type", "Action"),
        (date(2024, 10, 14), "gateway", "Pre-proceedings agreed."),
        ("Jan 2025 - March 2025", "-", "Assessment."),
    ]
    assert fields(read(workbook(tmp_path / "c.xlsx", rows), Owner.AGENCY)) == [
        {"when": "14 October 2024", "what": "Pre-proceedings agreed.", "kind": "gateway"},
        {"when": "January 2025", "what": "Assessment.\n(until March 2025)"},
    ]


def test_placements_have_carers_places_and_reasons(tmp_path: Path) -> None:
    rows = [
        ("From", "To", "Carer", "Where", "Legal status", "Reason for move"),
        (
            date(2021, 3, 14),
            date(2024, 11, 12),
            "her mother",
            "a flat in\nStockport",
            "-",
            "An interim care order.",
        ),
        (date(2024, 11, 12), "present", "Janet and Tom", None, "interim care order", None),
    ]
    assert fields(read(workbook(tmp_path / "c.xlsx", rows), Owner.PLACEMENTS)) == [
        {
            "began": "14 March 2021",
            "ended": "12 November 2024",
            "who_with": "her mother",
            "where": "a flat in Stockport",
            "why_moved": "An interim care order.",
        },
        {"began": "12 November 2024", "who_with": "Janet and Tom", "basis": "interim care order"},
    ]


def test_a_list_of_events_is_no_list_of_placements(tmp_path: Path) -> None:
    path = workbook(tmp_path / "c.xlsx", [HEADINGS, (date(2019, 3, 14), "x")])
    with pytest.raises(TableUnreadable, match="'With whom'"):
        read(path, Owner.PLACEMENTS)


def test_columns_have_the_letters_of_excel() -> None:
    assert [letter(n) for n in (0, 25, 26, 51, 52, 701, 702)] == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]


def test_a_wrong_size_in_the_sheet_is_not_believed(tmp_path: Path) -> None:
    path = workbook(tmp_path / "c.xlsx", [HEADINGS, (date(2019, 3, 14), "Ellie was born.")])
    with_part(path, "xl/worksheets/sheet1.xml", lambda xml: xml.replace(b'ref="A1:B2"', b'ref="A1"'))
    assert fields(read(path)) == [BORN]


def test_cells_without_their_places_stand_one_after_the_other(tmp_path: Path) -> None:
    """Excel writes a place into every cell; other programs need not."""
    path = workbook(tmp_path / "c.xlsx", [("Source", *HEADINGS), ("x", date(2019, 3, 14), "Ellie was born.")])
    with_part(path, "xl/worksheets/sheet1.xml", lambda xml: re.sub(rb' r="[A-Z]*[0-9]+"', b"", xml))
    assert fields(read(path)) == [BORN]
