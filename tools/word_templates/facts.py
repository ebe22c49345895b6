"""Parts of a template that follow the case: tables of facts, records, notes where something is absent.

Labels, and which fields must show a placeholder when they are empty, come from the models of the case.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from docx import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Cm

from cpraudit.case.fields import CaseModel, Paper, about, label
from cpraudit.outputs.zipped import same_bytes
from word_templates.word import (
    GREY,
    INK,
    LABEL_TINT,
    NAVY,
    Look,
    add_field,
    add_heading_row,
    add_row,
    add_table,
    set_page,
    set_styles,
    with_loop,
)

WIDTH = 17.4  # between the margins, in cm

# For people who read a long report on paper or on a screen: larger letters than in a form.
READING: dict[str, Look] = {
    "Body": (11, INK, False, False, 0, 6),
    "Row label": (10, INK, True, False, 2, 2),
    "Row value": (10.5, INK, False, False, 2, 2),
    "Column heading": (10, "FFFFFF", True, False, 2, 2),
    "List Bullet": (11, INK, False, False, 0, 4),
    "Heading 3": (10.5, GREY, True, False, 8, 2),
    "Caption": (9.5, GREY, False, True, 2, 8),
    "Tag": (6, GREY, False, False, 0, 0),
    "Cover name": (22, NAVY, True, False, 6, 6),
}


class Writer:
    """Writes one template for one paper."""

    def __init__(self, document: Any, paper: Paper) -> None:
        self.document, self.paper = document, paper

    def heading(self, text: str, level: int = 1) -> Any:
        """A heading: it shows in Word's navigation pane."""
        return self.document.add_paragraph(text, style=f"Heading {level}")

    def text(self, text: str, style: str = "Body") -> Any:
        """A paragraph."""
        return self.document.add_paragraph(text, style=style)

    def tag(self, text: str) -> None:
        """A paragraph that only holds a tag (docxtpl takes it away)."""
        self.document.add_paragraph(f"{{%p {text} %}}", style="Tag")

    @contextmanager
    def when(self, test: str) -> Iterator[None]:
        """What stands there only when the test holds."""
        self.tag(f"if {test}")
        yield
        self.tag("endif")

    @contextmanager
    def unless_absent(self, path: str) -> Iterator[None]:
        """A part or list of the case; where it is absent, its note stands instead."""
        self.tag(f"if {path}_note")
        self.text(f"{{{{ {path}_note }}}}")
        self.tag("else")
        yield
        self.tag("endif")

    @contextmanager
    def each(self, loop: str) -> Iterator[None]:
        """What is repeated."""
        self.tag(f"for {loop}")
        yield
        self.tag("endfor")

    def prose(self, path: str, model: type[CaseModel], *names: str, level: int = 2) -> None:
        """Fields that are told in paragraphs, each below a small heading."""
        for name in names:
            shown = self._shown(path, model, name)
            if shown:
                self.tag(f"if {path}.{name}")
            self.heading(sentence(label(model, name)), level)
            self.text(f"{{{{ {path}.{name} }}}}")
            if shown:
                self.tag("endif")

    def facts(self, path: str, model: type[CaseModel], *names: str, first: float = 5.5) -> None:
        """A table with a row for each field: its label and its value."""
        rows = []
        for name in names:
            value = f"{path}.{name}" if path else name
            text = f"{{{{ {value}|sentence }}}}"
            rows.append((sentence(label(model, name)), text, value if self._shown(path, model, name) else ""))
        self.rows(rows, first=first)

    def rows(self, rows: Sequence[tuple[str, str, str]], *, first: float = 5.5) -> None:
        """A table of labels and values; the third text is a test without which a row is left out."""
        table = self._table((first, WIDTH - first))
        for name, value, test in rows:
            cells = [[("Row label", name)], [("Row value", value)]]
            if test:
                add_row(table, [[("Tag", f"{{%tr if {test} %}}")], []])
            add_row(table, cells, tints={0: LABEL_TINT}, split=True)
            if test:
                add_row(table, [[("Tag", "{%tr endif %}")], []])
        self.document.add_paragraph("", style="Tag")

    def records(self, loop: str, columns: Sequence[tuple[str, str, float]]) -> None:
        """A table with a heading row (printed again on each page) and a row for each item of a list."""
        table = self._table([width for _, _, width in columns])
        add_heading_row(table, *(name for name, _, _ in columns))
        cells = [[("Row value", text)] for _, text, _ in columns]
        with_loop(table, loop, lambda: add_row(table, cells, split=True))
        self.document.add_paragraph("", style="Tag")

    def picture(self, mark: str, caption: str = "") -> None:
        """Where a picture goes."""
        self.text(f"{{{{ {mark} }}}}").paragraph_format.keep_with_next = bool(caption)
        if caption:
            self.text(f"{{{{ {caption} }}}}", "Caption")

    def photograph(self, path: str) -> None:
        """A photograph with its caption, or why there is none."""
        self.tag(f"if {path}.photograph.picture")
        self.picture(f"{path}.photograph.picture", f"{path}.photograph.caption")
        self.tag(f"elif {path}.photograph.none")
        self.text(f"No photograph. {{{{ {path}.photograph.none }}}}")
        self.tag("endif")

    def _shown(self, path: str, model: type[CaseModel], name: str) -> bool:
        """Whether a field is left out when it is empty: those that this paper needs never are."""
        return self.paper not in about(model, name).needed

    def _table(self, widths: Sequence[float]) -> Any:
        table = add_table(self.document, widths)
        # Headers of rows and columns are told to screen readers.
        look = table._tbl.tblPr.find(qn("w:tblLook"))
        if look is not None:
            look.set(qn("w:firstRow"), "1")
            look.set(qn("w:firstColumn"), "1")
        return table


def sentence(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


def running_lines(document: Any, head: str, foot: str) -> None:
    """What stands at the head and foot of every page; the foot ends with the number of the page."""
    section = document.sections[0]
    top, bottom = section.header.paragraphs[0], section.footer.paragraphs[0]
    top.add_run(head)
    bottom.add_run(f"{foot}\tPage ")
    add_field(bottom, "PAGE")
    bottom.add_run(" of ")
    add_field(bottom, "NUMPAGES")
    for paragraph in (top, bottom):
        paragraph.style = document.styles["Note"]
        paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(WIDTH), WD_TAB_ALIGNMENT.RIGHT)


def begun(paper: Paper, looks: dict[str, Look], head: str, foot: str) -> Writer:
    """A new template with its page, styles and running lines."""
    document = Document()
    set_page(document)
    set_styles(document, looks)
    running_lines(document, head, foot)
    return Writer(document, paper)


def finished(write: Writer, title: str) -> bytes:
    """The bytes of a template, the same every time."""
    core = write.document.core_properties
    core.title, core.comments = title, ""
    core.author = core.last_modified_by = "cpraudit"
    core.created = core.modified = datetime(2026, 1, 1)
    buffer = io.BytesIO()
    write.document.save(buffer)
    return same_bytes(buffer.getvalue())
