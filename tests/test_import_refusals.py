"""Files that are no table, or no harmless one: each with a sentence that says what to do."""

from __future__ import annotations

import io
import tempfile
import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from making_tables import HEADINGS, read, with_part, workbook

from cpraudit.errors import CprauditError, TableUnreadable, UsageError

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
ROW = (date(2019, 3, 14), "Ellie was born.")


def zipped(**parts: bytes) -> bytes:
    """A zip file; __ in a name stands for /."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("DOT", "."), content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("c.xlsx", b"", "is empty"),
        ("c.xls", OLE + "Workbook".encode("utf-16-le"), "old Excel workbook (.xls)"),
        ("c.xlsx", OLE + "EncryptedPackage".encode("utf-16-le"), "protected with a password"),
        ("c.doc", OLE + "WordDocument".encode("utf-16-le"), "old Word document"),
        (
            "c.ods",
            zipped(mimetype=b"application/vnd.oasis.opendocument.spreadsheet"),
            "OpenDocument table (.ods)",
        ),
        ("c.xlsb", zipped(xl__workbookDOTbin=b"x"), "binary Excel workbook (.xlsb)"),
        ("c.zip", zipped(readme=b"x"), "no Excel workbook"),
        ("c.xlsx", b"PK\x03\x04 and then nothing", "is damaged"),
        ("c.xls", b"\xef\xbb\xbf <html><table><tr><td>Date</td></tr></table>", "web page"),
        ("c.xls", b'<?xml version="1.0"?><Workbook/>', "web page"),
        ("c.pdf", b"%PDF-1.7", "is a PDF"),
        ("c.jpg", b"\xff\xd8\xff", "neither an Excel workbook nor a CSV file"),
    ],
)
def test_other_files_are_refused(tmp_path: Path, name: str, data: bytes, words: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(TableUnreadable) as fault:
        read(path)
    assert words in str(fault.value)
    assert str(fault.value).startswith(name)


def test_a_word_document_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "c.docx"
    path.write_bytes(zipped(word__documentDOTxml=b"<w:document/>"))
    with pytest.raises(TableUnreadable, match="Word document"):
        read(path)


def test_a_file_that_is_not_there_and_a_folder_are_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no file"):
        read(tmp_path / "missing.xlsx")
    with pytest.raises(UsageError, match="is a folder"):
        read(tmp_path)


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("xl/worksheets/sheet1.xml", b"</sheetData>", b"</sheetDat"),
        ("xl/workbook.xml", b"<sheets>", b"<sheet"),
        ("[Content_Types].xml", b"<", b"["),
        ("xl/worksheets/sheet1.xml", b'<c r="A2"', b'<c r="2A"'),
        ("xl/worksheets/sheet1.xml", b'<row r="2"', b'<row r="two"'),
    ],
)
def test_a_damaged_workbook_is_told(tmp_path: Path, part: str, old: bytes, new: bytes) -> None:
    path = workbook(tmp_path / "c.xlsx", [HEADINGS, ROW])
    with_part(path, part, lambda xml: xml.replace(old, new))
    with pytest.raises(TableUnreadable, match="is damaged"):
        read(path)


def test_a_workbook_cut_short_is_told(tmp_path: Path) -> None:
    path = workbook(tmp_path / "c.xlsx", [HEADINGS, ROW])
    path.write_bytes(path.read_bytes()[:-400])
    with pytest.raises(TableUnreadable, match="is damaged"):
        read(path)


def test_a_workbook_in_the_strict_format_is_told(tmp_path: Path) -> None:
    path = workbook(tmp_path / "c.xlsx", [HEADINGS, ROW])
    usual, strict = (
        b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        b"http://purl.oclc.org/ooxml/spreadsheetml/main",
    )
    with_part(path, "xl/workbook.xml", lambda xml: xml.replace(usual, strict))
    with pytest.raises(TableUnreadable, match="Strict Open XML"):
        read(path)


def test_entities_are_refused_before_anything_is_parsed(tmp_path: Path) -> None:
    path = workbook(tmp_path / "c.xlsx", [HEADINGS, ROW])
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
    with_part(path, "xl/worksheets/sheet1.xml", lambda xml: bomb + xml)
    with pytest.raises(TableUnreadable, match="in a way that Excel never uses"):
        read(path)


def test_a_zip_bomb_is_not_unpacked(tmp_path: Path) -> None:
    path = workbook(tmp_path / "c.xlsx", [HEADINGS, ROW])
    with_part(path, "xl/sharedStrings.xml", lambda xml: xml + b" " * 13 * 2**20)
    assert path.stat().st_size < 100_000
    with pytest.raises(TableUnreadable, match="far larger inside than a list of events"):
        read(path)


def test_a_sheet_with_something_far_below_is_refused_and_named(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(HEADINGS)
    sheet["A1048576"] = "a stray word"
    path = tmp_path / "c.xlsx"
    book.save(path)
    with pytest.raises(TableUnreadable, match="something in row 1048576; at most 20,000 rows"):
        read(path)


def test_formatting_far_below_and_to_the_right_does_no_harm(tmp_path: Path) -> None:
    path = workbook(tmp_path / "c.xlsx", [HEADINGS, ROW])
    styled = b'<row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData>'
    with_part(path, "xl/worksheets/sheet1.xml", lambda xml: xml.replace(b"</sheetData>", styled))
    assert len(read(path).entries) == 1


def test_merged_cells_over_the_whole_sheet_do_no_harm(tmp_path: Path) -> None:
    path = workbook(tmp_path / "c.xlsx", [HEADINGS, ROW])
    merged = (
        b'</sheetData><mergeCells count="400">' + b'<mergeCell ref="A1:XFD1048576"/>' * 400 + b"</mergeCells>"
    )
    with_part(path, "xl/worksheets/sheet1.xml", lambda xml: xml.replace(b"</sheetData>", merged))
    assert len(read(path).entries) == 1


def test_a_csv_file_with_too_many_rows_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "c.csv"
    path.write_text("Date,Event\n" + "1/1/2019,x\n" * 20_001, encoding="utf-8")
    with pytest.raises(TableUnreadable, match="far larger"):
        read(path)


def told(path: Path) -> str:
    """The sentence for a file, empty when it could be read."""
    try:
        read(path)
    except CprauditError as error:
        return str(error)
    return ""


@given(
    st.sampled_from(["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml", "[Content_Types].xml"]),
    st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=3)), min_size=1, max_size=4),
)
@settings(max_examples=100, deadline=None)
def test_whatever_the_damage_there_is_a_table_or_a_sentence(
    part: str, damage: list[tuple[float, bytes]]
) -> None:
    def spoil(xml: bytes) -> bytes:
        for place, new in damage:
            at = int(place * len(xml))
            xml = xml[:at] + new + xml[at + 1 :]
        return xml

    with tempfile.TemporaryDirectory() as folder:
        path = with_part(workbook(Path(folder) / "c.xlsx", [HEADINGS, ROW, ("March 2020", "x")]), part, spoil)
        sentence = told(path)
    assert not sentence or "c.xlsx" in sentence


@given(st.binary(min_size=1, max_size=300))
@settings(max_examples=100, deadline=None)
def test_whatever_the_bytes_of_a_csv_file_there_is_a_table_or_a_sentence(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "c.csv"
        path.write_bytes(b"Date,Event\n" + content)
        sentence = told(path)
    assert not sentence or "c.csv" in sentence
