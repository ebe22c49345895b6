"""A short notation for small Word reports, so that a case is a few lines of YAML and still a real .docx.

    "# Heading", "## Heading"     heading styles 1 and 2
    "**Bold line**"               a paragraph all in bold
    ["Label", "Answer"]           a row of a table; rows that follow one another make one table
    ["*Date", "*What"]            cells that begin with * are bold (a header row)
    "[photo]"                     a small picture
    "text {+inserted+} {-deleted-} {!words that a comment hangs on!}"
    anything else                 a paragraph
"""

from __future__ import annotations

import io
import re
from pathlib import Path

from docx import Document
from docx.document import Document as DocxDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from PIL import Image

Line = str | list[str]

FAMILY: list[Line] = [
    "# 1. Photograph",
    ["Name of child", "Leo Marsh"],
    ["Date of birth", "4 May 2022"],
    ["Sex", "Male"],
    "# 2. Agency details",
    ["Author", "Jo Hallam, social worker, qualified July 2012; meets the Restriction on the Preparation of Adoption Reports Regulations 2005"],
    ["Report completed", "10 March 2026"],
    "# 5. Family composition",
    ["*Name", "*Relationship", "*Date of birth"],
    ["Kirsty Marsh", "Mother", "9 October 1998"],
    ["Daniel Corrigan", "Father", "2 February 1995"],
    ["Maisie Marsh", "Sister", "12 January 2020"],
]


def write(lines: list[Line], path: Path, *, family: bool = True) -> Path:
    """Writes the .docx; `family` puts a small invented family before the lines."""
    document = Document()
    rows: list[list[str]] = []
    for line in [*(FAMILY if family else []), *lines, "\0"]:
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
    elif line == "[photo]":
        picture = io.BytesIO()
        Image.new("RGB", (300, 400), (120, 150, 180)).save(picture, "PNG")
        picture.seek(0)
        document.add_paragraph().add_run().add_picture(picture)
    elif line.startswith("**") and line.endswith("**"):
        document.add_paragraph().add_run(line[2:-2]).bold = True
    else:
        _fill(document, document.add_paragraph(), line)


def _table(document: DocxDocument, rows: list[list[str]]) -> None:
    table = document.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            bold = text.startswith("*")
            if bold or not text:
                cell.paragraphs[0].add_run(text[1:]).bold = bold
            else:
                _fill(document, cell.paragraphs[0], text)
    document.add_paragraph()


def _fill(document: DocxDocument, paragraph: Paragraph, text: str) -> None:
    for piece in re.split(r"(\{\+.*?\+\}|\{-.*?-\}|\{!.*?!\})", text):
        if piece.startswith(("{+", "{-")):
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
