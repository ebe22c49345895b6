"""What the file says of itself, and what it holds or points to that is never run, followed or opened."""

from datetime import datetime
from pathlib import Path

import pytest
from making_docx import p, parts, read, read_bytes, texts, zipped

from cpraudit.document.model import Properties

CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
    "<dc:title>CPR</dc:title>"
    "<dc:creator>A. Writer</dc:creator><cp:lastModifiedBy>B. Manager</cp:lastModifiedBy>"
    "<dcterms:created>{}</dcterms:created><dcterms:modified>2024-05-03T12:00:00Z</dcterms:modified>"
    "</cp:coreProperties>"
)
APP = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Template>CPR form.dotx</Template><Application>Microsoft Office Word</Application></Properties>"
)


def test_properties(tmp_path: Path) -> None:
    document = read(tmp_path, p("x"), core=CORE.format("2024-05-01T10:00:00+01:00"), app=APP)
    assert document.properties == Properties(
        "CPR",
        "A. Writer",
        "B. Manager",
        datetime(2024, 5, 1, 9),
        datetime(2024, 5, 3, 12),
        "CPR form.dotx",
        "Microsoft Office Word",
    )


@pytest.mark.parametrize("created", ["", "yesterday", "2024-13-45T00:00:00Z", "0001-01-01T00:00:00+14:00"])
def test_odd_dates_are_no_dates(tmp_path: Path, created: str) -> None:
    assert read(tmp_path, p("x"), core=CORE.format(created)).properties.created is None


def test_a_file_without_properties_has_none(tmp_path: Path) -> None:
    assert read(tmp_path, p("x")).properties == Properties()


def test_an_ordinary_file_gives_no_warning(tmp_path: Path) -> None:
    usual = {"t": ("attachedTemplate", "file:///C:\\Templates\\CPR%20form.dotx")}
    assert (
        read(
            tmp_path, p("x"), external=usual, styles="", numbering="", core=CORE.format(""), app=APP
        ).warnings
        == ()
    )


def test_macros_embedded_objects_diagrams_and_charts_are_told(tmp_path: Path) -> None:
    content = parts(p("x"))
    content |= {
        "word/vbaProject.bin": b"\0",
        "word/embeddings/oleObject1.bin": b"\0",
        "word/embeddings/Sheet1.xlsx": b"\0",
        "word/activeX/activeX1.bin": b"\0",
        "word/diagrams/data1.xml": b"<x/>",
        "word/charts/chart1.xml": b"<x/>",
    }
    document = read_bytes(tmp_path, zipped(content), "report.docm")
    said = " ".join(document.warnings)
    assert len(document.warnings) == 4
    for words in (
        "contains macros",
        "contains 3 embedded object(s)",
        "contains 1 SmartArt diagram(s)",
        "contains 1 chart(s)",
    ):
        assert words in said


def test_inserted_documents_are_told(tmp_path: Path) -> None:
    document = read(tmp_path, p("a") + '<w:altChunk r:id="c"/>' + p("b"))
    assert texts(document) == ["a", "b"]
    (warning,) = document.warnings
    assert warning.startswith("The file contains 1 inserted document(s)")


@pytest.mark.parametrize(
    ("kind", "target", "words"),
    [
        ("hyperlink", "https://example.org", "1 web or e-mail link(s)"),
        ("hyperlink", "mailto:a@example.org", "1 web or e-mail link(s)"),
        ("image", "https://example.org/p.png", "1 picture(s) that are only linked to"),
        ("attachedTemplate", "https://example.org/evil.dotm", "a link to a template on another computer"),
        ("attachedTemplate", "file://///server/share/evil.dotm", "a link to a template on another computer"),
        ("attachedTemplate", "\\\\server\\share\\evil.dotm", "a link to a template on another computer"),
        ("subDocument", "file:///C:/other.docx", "1 part(s) of the report that stand in other files"),
        ("oleObject", "file:///C:/book.xlsx", "1 linked object(s)"),
        ("frame", "https://example.org", "1 other link(s) to outside"),
    ],
)
def test_links_to_outside_are_told(tmp_path: Path, kind: str, target: str, words: str) -> None:
    (warning,) = read(tmp_path, p("x"), external={"out": (kind, target)}).warnings
    assert warning.startswith(f"The file contains {words}")
    assert warning.endswith(" None was followed.")
    assert target not in warning


def test_links_of_headers_and_settings_are_told_too(tmp_path: Path) -> None:
    content = parts(p("x"), external={"l": ("hyperlink", "https://example.org")}, settings="")
    content["word/_rels/settings.xml.rels"] = content["word/_rels/document.xml.rels"]
    (warning,) = read_bytes(tmp_path, zipped(content)).warnings
    assert "2 web or e-mail link(s)" in warning


def test_damaged_side_parts_are_told_by_name_and_the_words_are_read(tmp_path: Path) -> None:
    content = parts(
        p("x"), styles="", numbering="", settings="", comments="", core=CORE.format(""), app=APP, theme="<a/>"
    )
    damaged = [n for n in content if n.startswith(("word/s", "word/n", "word/c", "word/theme", "docProps"))]
    for name in damaged:
        content[name] = b"<damaged"
    document = read_bytes(tmp_path, zipped(content))
    assert texts(document) == ["x"]
    assert len(document.warnings) == len(damaged) == 7
    for name in damaged:
        assert any(f"({name.rpartition('/')[2]})" in w for w in document.warnings)
