"""The Child Permanence Report: 33 sections and the optional front sheet (Section A). Titles and order are ours."""

from __future__ import annotations

from cpraudit.case.fields import Paper
from cpraudit.case.model import CourtMatters
from word_templates.cpr_child import child_sections
from word_templates.cpr_family import family_sections
from word_templates.cpr_plan import plan_sections
from word_templates.facts import READING, Writer, begun, finished


def build() -> bytes:
    """The template."""
    write = begun(
        Paper.CPR,
        READING,
        "CONFIDENTIAL\tChild Permanence Report: {{ child.name }}",
        "{{ authority.name }}, reference {{ reference }}",
    )
    with write.when("logo"):
        write.picture("logo")
    write.document.add_paragraph("Child Permanence Report", style="Title")
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
    return finished(write, "Child Permanence Report")


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
