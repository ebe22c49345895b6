"""A short notation for small Word reports, so that a case is a few lines of YAML and still a real .docx.

"# Heading", "## Heading"     heading styles 1 and 2
"**Bold line**"               a paragraph all in bold
["Label", "Answer"]           a row of a table; rows that follow one another make one table
["*Date", "*What"]            cells that begin with * are bold (a header row)
"[photo] Leo in June"         a picture, with words in the same paragraph if there are any
"[photo 90x120]"              a picture of so many pixels; both also inside a cell
"a cell ¶ two paragraphs"     the paragraphs of one cell
"<Title> text"                a content control with a title; "<Title?> text" still shows its prompt
"text {+inserted+} {-deleted-} {!words that a comment hangs on!}"
"text {~hidden~} {%Georgia: words in another font%}"
anything else                 a paragraph
"""

from __future__ import annotations

import io
import re
from datetime import date
from pathlib import Path

from docx import Document
from docx.document import Document as DocxDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.text.paragraph import Paragraph
from PIL import Image

from cpraudit.document.read import read_report
from cpraudit.report.build import build_report
from cpraudit.report.model import Report
from cpraudit.report.profile import load_profile

AS_OF = date(2026, 3, 10)
Line = str | list[str]

FAMILY: list[Line] = [
    "# 1. Photograph",
    ["Name of child", "Leo Marsh"],
    ["Date of birth", "4 May 2022"],
    ["Sex", "Male"],
    "# 2. Agency details",
    [
        "Author",
        (
            "Jo Hallam, social worker, qualified July 2012; meets the Restriction on the Preparation of "
            "Adoption Reports Regulations 2005"
        ),
    ],
    ["Report completed", "10 March 2026"],
    "# 5. Family composition",
    ["*Name", "*Relationship", "*Date of birth"],
    ["Kirsty Marsh", "Mother", "9 October 1998"],
    ["Daniel Corrigan", "Father", "2 February 1995"],
    ["Maisie Marsh", "Sister", "12 January 2020"],
]


def report_of(lines: list[Line], folder: Path, *, family: bool = False) -> Report:
    """The lines written as a .docx and read back, as cpraudit understands them."""
    document = read_report(write(lines, folder / "case.docx", family=family))
    return build_report(document, load_profile("legacy-33"), as_of=AS_OF)


def write(lines: list[Line], path: Path, *, family: bool = True) -> Path:
    """Writes the .docx; `family` puts a small invented family before the lines, with headings like theirs."""
    document = Document()
    rows: list[list[str]] = []
    bold = any(str(x).startswith("**") for x in lines) and not any(str(x).startswith("#") for x in lines)
    before = [f"**{x[2:]}**" if bold and isinstance(x, str) else x for x in FAMILY] if family else []
    for line in [*before, *lines, "\0"]:
        if isinstance(line, list):
            if rows and len(rows[0]) != len(line):
                _table(document, rows)
                rows = []
            rows.append(line)
            continue
        if rows:
            _table(document, rows)
            rows = []
        if line == "\0":
            break
        _paragraph(document, line)
    document.save(str(path))
    return path


def _paragraph(document: DocxDocument, line: str) -> None:
    heading = re.match(r"(#{1,3}) (.*)", line)
    if heading:
        document.add_heading(heading[2], len(heading[1]))
    elif control := re.match(r"<(\w[^<>?]*)(\??)> ?(.*)", line):
        _control(document.add_paragraph(), control[1], control[3], prompt=bool(control[2]))
    elif line.startswith("**") and line.endswith("**"):
        document.add_paragraph().add_run(line[2:-2]).bold = True
    else:
        _fill(document, document.add_paragraph(), line)


def _table(document: DocxDocument, rows: list[list[str]]) -> None:
    table = document.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            for number, part in enumerate(text.split(" ¶ ")):
                paragraph = cell.add_paragraph() if number else cell.paragraphs[0]
                if part.startswith("*"):
                    paragraph.add_run(part[1:]).bold = True
                else:
                    _fill(document, paragraph, part)
    document.add_paragraph()


def _control(paragraph: Paragraph, title: str, words: str, *, prompt: bool) -> None:
    paragraph.add_run(words)
    parts = ("sdt", "sdtPr", "sdtContent", "alias")
    control, settings, content, name = (OxmlElement(f"w:{part}") for part in parts)
    name.set(qn("w:val"), title)
    settings.append(name)
    if prompt:
        settings.append(OxmlElement("w:showingPlcHdr"))
    control.extend([settings, content])
    paragraph._p.addprevious(control)
    content.append(paragraph._p)


def _fill(document: DocxDocument, paragraph: Paragraph, text: str) -> None:
    photo = re.match(r"\[photo(?: (\d+)x(\d+))?\] ?", text)
    if photo:
        picture = io.BytesIO()
        Image.new("RGB", (int(photo[1] or 300), int(photo[2] or 400)), (120, 150, 180)).save(picture, "PNG")
        picture.seek(0)
        paragraph.add_run().add_picture(picture, width=Mm(40))
        text = text[photo.end() :]
    for piece in re.split(r"(\{\+.*?\+\}|\{-.*?-\}|\{!.*?!\}|\{~.*?~\}|\{%.*?%\})", text):
        font = re.fullmatch(r"\{%([\w ]+): (.*)%\}", piece)
        if font:
            run = paragraph.add_run(font[2])
            run.font.name = font[1]
        elif piece.startswith("{~"):
            paragraph.add_run(piece[2:-2]).font.hidden = True
        elif piece.startswith(("{+", "{-")):
            _tracked(paragraph, "ins" if piece[1] == "+" else "del", piece[2:-2])
        elif piece.startswith("{!"):
            run = paragraph.add_run(piece[2:-2])
            document.add_comment([run], text="Is this right?", author="A reviewer", initials="AR")
        elif piece:
            paragraph.add_run(piece)


def _tracked(paragraph: Paragraph, kind: str, words: str) -> None:
    change, run, text = (OxmlElement(f"w:{n}") for n in (kind, "r", "t" if kind == "ins" else "delText"))
    change.set(qn("w:id"), "900")
    change.set(qn("w:author"), "A reviewer")
    text.text = words
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    run.append(text)
    change.append(run)
    paragraph._p.append(change)
