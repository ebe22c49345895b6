"""CSV files: separators, encodings, quotation marks; and the dates that people write in cells."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from making_tables import TODAY, faults, fields, read, text_file

from cpraudit.case.tables.model import Cell
from cpraudit.case.tables.when import NoDate, read_end, read_span
from cpraudit.dates import uk_date
from cpraudit.errors import TableUnreadable, UsageError

BORN = {"when": "14 March 2019", "what": "Ellie was born."}


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_commas_semicolons_and_tabs_separate_columns(tmp_path: Path, separator: str, ending: str) -> None:
    lines = [
        separator.join(row) for row in (("Date", "Event", "Source"), ("14/03/2019", "Ellie was born.", "x"))
    ]
    table = read(text_file(tmp_path / "c.csv", ending.join(lines) + ending))
    assert fields(table) == [BORN]
    assert table.unread == ["C (Source)"]


def test_the_separator_may_stand_in_the_text_of_another(tmp_path: Path) -> None:
    path = text_file(tmp_path / "c.csv", "Date;Event\n14/03/2019;Ellie was born, at home, in Stockport.\n")
    assert fields(read(path)) == [{"when": "14 March 2019", "what": "Ellie was born, at home, in Stockport."}]


def test_a_first_line_that_names_the_separator_is_no_row(tmp_path: Path) -> None:
    path = text_file(tmp_path / "c.csv", "sep=;\r\nDate;Event\r\n14/03/2019;Ellie was born.\r\nx;y\r\n")
    table = read(path)
    assert fields(table) == [BORN]
    assert table.faults[0].row == 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_encodings_of_windows_are_read(tmp_path: Path, encoding: str) -> None:
    path = text_file(tmp_path / "c.csv", "Date,Event\n14/03/2019,Zoë’s café – £5\n", encoding)
    assert fields(read(path)) == [{"when": "14 March 2019", "what": "Zoë’s café – £5"}]


def test_line_breaks_and_quotation_marks_within_quotation_marks(tmp_path: Path) -> None:
    text = 'Date,Event\n14/03/2019,"Ellie said ""hello"",\nthen went home."\n\nnever,x\n'
    table = read(text_file(tmp_path / "c.csv", text))
    assert fields(table) == [{"when": "14 March 2019", "what": 'Ellie said "hello",\nthen went home.'}]
    assert table.faults[0].row == 4  # as Excel counts: an empty row is a row, a break within a cell is none


def test_a_quotation_mark_that_is_never_closed_is_told(tmp_path: Path) -> None:
    path = text_file(
        tmp_path / "c.csv", 'Date,Event\n14/03/2019,Fine.\n15/03/2019,"Not closed.\n16/03/2019,Lost.\n'
    )
    with pytest.raises(
        TableUnreadable, match="quotation marks do not match in the row that begins after row 2"
    ):
        read(path)


@pytest.mark.parametrize("formula", ["=SUM(A1:A2)", "=cmd|' /C calc'!A0", "+44 1632 960123", "-x", "@home"])
def test_what_looks_like_a_formula_is_text(tmp_path: Path, formula: str) -> None:
    path = text_file(tmp_path / "c.csv", f'Date,Event\n14/03/2019,"{formula}"\n')
    assert fields(read(path)) == [{"when": "14 March 2019", "what": formula}]


def test_a_csv_file_has_no_sheets(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no sheets"):
        read(text_file(tmp_path / "c.csv", "Date,Event\n"), sheet="Child")


def test_a_csv_file_without_headings_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TableUnreadable, match="no row of headings"):
        read(text_file(tmp_path / "c.csv", "14/03/2019,Ellie was born.\n"))


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "c.csv"
    path.write_bytes(b"Date,Event\n\x00\x01\x02")
    with pytest.raises(TableUnreadable, match="not a text file"):
        read(path)


def test_faults_quote_a_few_words_of_the_date_and_none_of_the_event(tmp_path: Path) -> None:
    text = "Date,Event\nsome time in the long hot summer of that year,Sarah hit the wall.\n"
    (told,) = faults(read(text_file(tmp_path / "c.csv", text)))
    assert "“some time in the long hot summ" not in told
    assert "“some time in the long hot sum…”" in told
    assert "Sarah" not in told


# Dates in cells ------------------------------------------------------------------------------------------------------


def span(text: str) -> tuple[str, str | None]:
    """Begin and end of a cell's text, as documents print them."""
    begin, end = read_span(Cell(text), today=TODAY)
    return str(begin), str(end) if end else None


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("14/03/2019", "14 March 2019"),
        ("14/3/19", "14 March 2019"),
        ("14.03.19", "14 March 2019"),
        ("2019-03-14", "14 March 2019"),
        ("2019-03-14 00:00:00", "14 March 2019"),
        ("14th March 2019", "14 March 2019"),
        ("14-Mar-19", "14 March 2019"),
        ("Thurs 14 Mar 2019", "14 March 2019"),
        ("14/03/2019 14:30", "14 March 2019"),
        ("14/03/2019 14:30 - 15:30", "14 March 2019"),
        ("14 March 2019 at 10am", "14 March 2019"),
        ("on 14 March 2019.", "14 March 2019"),
        ("Since 14 March 2019", "14 March 2019"),
        ("14 March 2019 to date", "14 March 2019"),
        ("March 2019 onwards", "March 2019"),
        ("Mar 2019", "March 2019"),
        ("03/2019", "March 2019"),
        ("late March 2019", "late March 2019"),
        ("2019", "2019"),
        ("Spring 2019", "Spring 2019"),
        ("2018/19", "2018/19"),
        ("about 2019", "about 2019"),
        ("circa Mar 2019", "about March 2019"),
        ("2019?", "about 2019"),
        ("March 2019 (approx)", "about March 2019"),
        ("14/03/2019 approx.", "about 14 March 2019"),
    ],
)
def test_dates_that_people_write(text: str, when: str) -> None:
    assert span(text) == (when, None)


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        ("Jan 2019 - March 2019", "January 2019", "March 2019"),
        ("Jan–Mar 2019", "January 2019", "March 2019"),
        ("Sept 2009 to July 2014", "September 2009", "July 2014"),
        ("3 - 8 March 2019", "3 March 2019", "8 March 2019"),
        ("3/3/19-8/3/19", "3 March 2019", "8 March 2019"),
        ("28 December - 3 January 2020", "28 December 2019", "3 January 2020"),
        ("2019-2020", "2019", "2020"),
        ("From 3 March 2019 until 8 April 2020", "3 March 2019", "8 April 2020"),
        ("Summer 2019 - Easter 2020", "Summer 2019", "Easter 2020"),
        ("w/c 4 March 2019", "4 March 2019", "10 March 2019"),
        ("week ending 10/03/2019", "4 March 2019", "10 March 2019"),
    ],
)
def test_spans_of_time_in_one_cell(text: str, begin: str, end: str) -> None:
    assert span(text) == (begin, end)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Summer holidays", "is not a date; write it like"),
        ("31/02/2019", "is no day: February has 28 or 29 days"),
        ("29/02/2019", "is no day: February had only 28 days in 2019"),
        ("12/25/2019", "there is no month 25"),
        ("3 March", "“3 March” has no year"),
        ("aged 5", "is an age and no date"),
        ("Birth", "is an age and no date"),
        ("2 and 30 October 2025", "more than one date"),
        ("14/03/2019, 15/03/2019", "is not a date"),
        ("Between Jan and Mar 2019", "more than one date"),
        ("14 March 2019 Ellie was born", "is not a date"),
        ("20190314", "is not a date"),
        ("=A1", "is not a date"),
    ],
)
def test_what_is_no_date_is_told(text: str, words: str) -> None:
    with pytest.raises(NoDate) as fault:
        span(text)
    assert words in str(fault.value)


def test_an_end_must_be_one_date() -> None:
    with pytest.raises(NoDate, match="a span of time"):
        read_end(Cell("2019 - 2020"), today=TODAY)
    with pytest.raises(NoDate, match="is not a date"):
        read_end(Cell("soon"), today=TODAY)


@given(
    st.dates(min_value=date(1950, 1, 1), max_value=TODAY),
    st.sampled_from(["%d/%m/%Y", "%Y-%m-%d", "%d.%m.%Y"]),
)
@settings(max_examples=60, deadline=None)
def test_every_day_is_read_in_every_usual_form(day: date, form: str) -> None:
    assert span(day.strftime(form)) == (uk_date(day), None)
    assert span(uk_date(day)) == (uk_date(day), None)
