"""Small Word templates for the tests, made with python-docx, and what the check says of them."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from unittest.mock import patch

from docx import Document
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from cpraudit.case.fields import Paper
from cpraudit.generate.template_check import Checked, check_template

_WORDPROCESSING = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def document(*paragraphs: str) -> Any:
    """A Word document with these paragraphs; '# ' before one makes it a heading."""
    made = Document()
    for text in paragraphs:
        add(made, text)
    return made


def add(container: Any, text: str) -> Any:
    """Another paragraph."""
    if text.startswith("# "):
        return container.add_heading(text[2:], 1)
    return container.add_paragraph(text)


def add_table(container: Any, *rows: Sequence[str]) -> Any:
    """A table; a line break in a cell begins another paragraph."""
    table = container.add_table(rows=len(rows), cols=len(rows[0]))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            lines = text.split("\n")
            cell.paragraphs[0].text = lines[0]
            for line in lines[1:]:
                cell.add_paragraph(line)
    return table


def add_runs(container: Any, *texts: str) -> Any:
    """A paragraph of several runs, as Word makes them when somebody corrects a letter."""
    paragraph = container.add_paragraph()
    for text in texts:
        paragraph.add_run(text)
    return paragraph


def add_link(paragraph: Any, text: str, address: str = "https://example.org") -> None:
    """A hyperlink at the end of a paragraph."""
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(address, f"{_OFFICE}/hyperlink", is_external=True))
    run = OxmlElement("w:r")
    words = OxmlElement("w:t")
    words.text = text
    run.append(words)
    link.append(run)
    paragraph._p.append(link)


def add_text_box(container: Any, text: str) -> None:
    """A paragraph with a text box, as Word writes it: the modern one and its old copy."""
    content = f"<w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent>"
    container.add_paragraph("Beside:")._p.append(
        parse_xml(
            f'<w:r {nsdecls("w", "wp", "a")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
            'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
            'xmlns:v="urn:schemas-microsoft-com:vml"><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline>'
            '<wp:extent cx="9" cy="9"/><wp:docPr id="7" name="Box"/><a:graphic><a:graphicData uri="x"><wps:wsp><wps:txbx>'
            f"{content}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback>"
            f"<w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        )
    )


def add_note(made: Any, kind: str, text: str) -> None:
    """A footnote or an endnote ('footnotes', 'endnotes'), after the two lines that Word keeps there for itself."""
    name = kind.removesuffix("s")
    own = "".join(f'<w:{name} w:type="separator" w:id="{number}"><w:p/></w:{name}>' for number in (-1, 0))
    xml = f'<w:{kind} {nsdecls("w")}>{own}<w:{name} w:id="1"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:{name}></w:{kind}>'
    part = Part(
        PackURI(f"/word/{kind}.xml"), f"{_WORDPROCESSING}.{kind}+xml", xml.encode(), made.part.package
    )
    made.part.relate_to(part, f"{_OFFICE}/{kind}")


def data(made: Any) -> bytes:
    """The bytes of a document."""
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def check(folder: Path, made: Any, paper: Paper = Paper.CPR, *, trial: bool = False) -> Checked:
    """What is said of a template; the trial runs, which take a second, only where the test is about them."""
    path = folder / "ours.docx"
    path.write_bytes(made if isinstance(made, bytes) else data(made))
    if trial:
        return check_template(path, paper)
    with patch("cpraudit.generate.template_check.faults", return_value=[]):
        return check_template(path, paper)
