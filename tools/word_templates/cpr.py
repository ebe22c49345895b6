"""The Child Permanence Report: 33 sections and the optional front sheet (Section A). Titles and order are ours."""

from __future__ import annotations

import io
from datetime import datetime

from docx import Document

from cpraudit.case.fields import Paper
from cpraudit.case.model import CourtMatters
from cpraudit.outputs.zipped import same_bytes
from word_templates.cpr_child import child_sections
from word_templates.cpr_family import family_sections
from word_templates.cpr_plan import plan_sections
from word_templates.facts import READING, Writer, running_lines
from word_templates.word import set_page, set_styles


def build() -> bytes:
    """The template."""
    document = Document()
    set_page(document)
    set_styles(document, READING)
    running_lines(
        document,
        "CONFIDENTIAL\tChild Permanence Report: {{ child.name }}",
        "{{ authority.name }}, reference {{ reference }}",
    )
    write = Writer(document, Paper.CPR)
    with write.when("logo"):
        write.picture("logo")
    document.add_paragraph("Child Permanence Report", style="Title")
    write.text("{{ child.name }}", "Cover name")
    write.text(
        "{{ authority.name }}{% if authority.agency is given %}, with {{ authority.agency }}{% endif %}",
        "Subtitle",
    )
    with write.when("cpr.copy_line"):
        write.text("{{ cpr.copy_line }}")
    with write.when("cpr.section_a"):
        front_sheet(write)
    child_sections(write)
    family_sections(write)
    plan_sections(write)
    core = document.core_properties
    core.title, core.comments = "Child Permanence Report", ""
    core.author = core.last_modified_by = "cpraudit"
    core.created = core.modified = datetime(2026, 1, 1)
    buffer = io.BytesIO()
    document.save(buffer)
    return same_bytes(buffer.getvalue())


def front_sheet(write: Writer) -> None:
    """Section A: with it the report also serves as the court's Annex B report."""
    write.heading("Section A: Report authors")
    write.rows(
        [
            ("Principal author", "{{ author.name }}, {{ author.role }}", ""),
            ("Sections written", "{{ author.sections }}", "author.sections"),
            ("Qualification and experience", "Told in section 2 of this report", ""),
            ("Agency", "{{ authority.name }}, {{ authority.address }}", ""),
            ("Case reference", "{{ reference }}", ""),
        ]
    )
    write.heading("Matters for the court")
    with write.unless_absent("court_matters"):
        write.facts("court_matters", CourtMatters, "respondents", "not_notified", "under_age", "capacity")
