"""The confidential sheet: who and where the people are whom a Child Permanence Report does not identify."""

from __future__ import annotations

from cpraudit.case.fields import Paper
from word_templates.facts import READING, begun, finished


def build() -> bytes:
    """The template."""
    write = begun(
        Paper.CPR,
        READING,
        "CONFIDENTIAL\tFor the agency's file only",
        "{{ authority.name }}, reference {{ reference }}",
    )
    write.document.add_paragraph("Confidential sheet", style="Title")
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
    return finished(write, "Confidential sheet")
