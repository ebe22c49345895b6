"""The confidential sheet: who and where the people are whom a Child Permanence Report does not identify."""

from __future__ import annotations

import io
from datetime import datetime

from docx import Document

from cpraudit.case.fields import Paper
from cpraudit.outputs.zipped import same_bytes
from word_templates.facts import READING, Writer, running_lines
from word_templates.word import set_page, set_styles


def build() -> bytes:
    """The template."""
    document = Document()
    set_page(document)
    set_styles(document, READING)
    running_lines(
        document,
        "CONFIDENTIAL\tFor the agency's file only",
        "{{ authority.name }}, reference {{ reference }}",
    )
    write = Writer(document, Paper.CPR)
    document.add_paragraph("Confidential sheet", style="Title")
    write.text("{{ child.name }}", "Cover name")
    write.text(
        "This sheet belongs to the agency's own file. It holds what the Child Permanence Report leaves out, so that the report "
        "leads nobody to anybody's door. Keep it apart from the report."
    )
    write.records(
        "line in confidential",
        [
            ("Who", "{{ line.whose }}", 5.0),
            ("What", "{{ line.what|sentence }}", 4.0),
            ("Not shown in the report", "{{ line.value }}", 8.4),
        ],
    )
    core = document.core_properties
    core.title, core.comments = "Confidential sheet", ""
    core.author = core.last_modified_by = "cpraudit"
    core.created = core.modified = datetime(2026, 1, 1)
    buffer = io.BytesIO()
    document.save(buffer)
    return same_bytes(buffer.getvalue())
