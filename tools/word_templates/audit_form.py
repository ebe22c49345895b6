"""The audit form."""

from __future__ import annotations

import io
from datetime import datetime
from typing import Any

from docx import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Cm, Pt

from cpraudit.outputs.zipped import same_bytes
from word_templates.word import (
    LABEL_TINT,
    PAGE_WIDTH,
    TINTS,
    add_field,
    add_group_row,
    add_heading_row,
    add_row,
    add_table,
    each,
    only_if,
    set_page,
    set_styles,
    with_loop,
)


def build() -> bytes:
    """The template, the same bytes every time."""
    document = Document()
    set_page(document)
    set_styles(document)
    set_running_lines(document)
    document.add_paragraph("Child Permanence Report", style="Title")
    document.add_paragraph("Quality-assurance audit form: {{ form.stage }}", style="Subtitle")
    add_header_fields(document)
    add_summary(document)
    add_questions(document)
    add_ease(document)
    add_not_checked(document)
    add_findings(document)
    core = document.core_properties
    core.title, core.comments = "Audit form for a Child Permanence Report", ""
    core.author = core.last_modified_by = "cpraudit"
    core.created = core.modified = datetime(2026, 1, 1)
    buffer = io.BytesIO()
    document.save(buffer)
    return same_bytes(buffer.getvalue())


def set_running_lines(document: Any) -> None:
    """What stands at the head and foot of every page."""
    section = document.sections[0]
    head, foot = section.header.paragraphs[0], section.footer.paragraphs[0]
    head.add_run("CONFIDENTIAL\t{{ form.child }}")
    foot.add_run("Audit of {{ form.file }} as of {{ form.as_of }}\tPage ")
    add_field(foot, "PAGE")
    foot.add_run(" of ")
    add_field(foot, "NUMPAGES")
    for paragraph in (head, foot):
        paragraph.style = document.styles["Note"]
        paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(PAGE_WIDTH), WD_TAB_ALIGNMENT.RIGHT)


# ---- the parts of the form


def add_header_fields(document: Any) -> None:
    """The fields at the head of the form, two pairs a row."""
    table = add_table(document, (3.6, 5.1, 3.6, 5.1))
    cells = []
    for name in ("pair.left", "pair.right"):
        note = only_if(f"{name}.note", [("Field note", f"{{{{ {name}.note }}}}")])
        cells += [[("Label", f"{{{{ {name}.label }}}}")], [("Value", f"{{{{ {name}.value }}}}"), *note]]
    with_loop(table, "pair in header", lambda: add_row(table, cells, tints={0: LABEL_TINT, 2: LABEL_TINT}))


def add_summary(document: Any) -> None:
    """The result on the first page: counts, and one reasoned sentence."""
    document.add_paragraph("At a glance", style="Heading 1")
    table = add_table(document, (2.8, 2.8, 2.6, 2.3, 2.3, 2.3, 2.3))
    counts = {
        "must": "must put right",
        "should": "should put right",
        "consider": "worth a look",
        "yes": "rows: Yes",
        "partial": "rows: Partial",
        "no": "rows: No",
        "reviewer": "rows for you",
    }
    cells = [[("Number", f"{{{{ outcome.{key} }}}}"), ("Small", name)] for key, name in counts.items()]
    add_row(table, cells, tints={0: TINTS["Answer no"], 1: TINTS["Answer partial"], 2: LABEL_TINT})
    document.add_paragraph("{{ outcome.summary }}").paragraph_format.space_before = Pt(6)
    document.add_paragraph(
        "The answers below are proposals with their evidence; a box that is left blank is for the person "
        "completing the audit. Findings are numbered: the list at the end gives each with its place and what "
        "to write instead.",
        style="Note",
    )


def add_questions(document: Any) -> None:
    """The questions of the form, by group."""
    document.add_paragraph("The audit", style="Heading 1")
    table = add_table(document, (5.7, 2.3, 9.4))
    add_heading_row(table, "Section / issue", "Completed", "Comments / actions required")
    question = [("Question", "{{ row.question }}"), ("Place", "{{ row.id }}")]
    answer: list[tuple[str, str]] = []
    for style, word in zip(TINTS, ("Yes", "Partial", "No", "N/A"), strict=True):
        test = "elif" if answer else "if"
        answer += [("Answer blank", f'{{%p {test} row.answer == "{word}" %}}'), (style, word)]
    # A cell without a paragraph is a damaged file, so the blank answer has one too.
    answer += [("Answer blank", "{%p else %}"), ("Answer blank", ""), ("Answer blank", "{%p endif %}")]
    comments = [
        ("Comment", "{{ row.basis }}"),
        *each("comment in row.comments", [("Evidence", "•\u00a0{{ comment }}")]),
        *only_if("row.see", [("Place", "{{ row.see }}")]),
    ]

    def group() -> None:
        add_group_row(table, [("Group", "{{ group.name }}")])
        with_loop(table, "row in group.rows", lambda: add_row(table, [question, answer, comments]))

    with_loop(table, "group in groups", group)


def add_ease(document: Any) -> None:
    """How each section reads, with a bar for the reading age."""
    document.add_paragraph("How each section reads", style="Heading 1")
    document.add_paragraph(
        "Reading age in years by the Automated Readability Index + 5, for sections of 100 words and more; many adults "
        "read best at 11 to 14. It counts letters, words and sentences only: it cannot tell whether a text is kind or "
        "clear. Names and dates raise it.",
        style="Note",
    )
    table = add_table(document, (6.6, 1.7, 2.4, 2.4, 4.3))
    add_heading_row(table, "Section", "Words", "Words in a sentence", "Longest sentence", "Reading age")
    cells = [
        [("Comment", "{{ row.section }}")],
        [("Small", "{{ row.words }}")],
        [("Small", "{{ row.sentence }}")],
        [("Small", "{{ row.longest }}")],
        [("Bar", "{{ row.bar }} {{ row.age }}")],
    ]
    with_loop(table, "row in ease", lambda: add_row(table, cells))


def add_not_checked(document: Any) -> None:
    """What this audit says nothing about."""
    document.add_paragraph("What was not checked, and why", style="Heading 1")
    table = add_table(document, (5.7, 11.7))
    cells = [[("Label", "{{ item.what }}")], [("Comment", "{{ item.why }}")]]
    with_loop(table, "item in not_checked", lambda: add_row(table, cells, tints={0: LABEL_TINT}))


def add_findings(document: Any) -> None:
    """Every finding, worst first, kind by kind."""
    heading = document.add_paragraph("All findings", style="Heading 1")
    heading.paragraph_format.page_break_before = True
    document.add_paragraph("{{ form.findings_note }}", style="Note")
    document.add_paragraph("{%p for severity in severities %}")
    document.add_paragraph("{{ severity.title }}", style="Heading 2")
    table = add_table(document, (1.1, 6.6, 9.7))
    add_heading_row(table, "No.", "Words and place", "What is wrong, and what to write instead")
    number = [("Small", "{{ finding.number }}")]
    words = [
        *only_if("finding.quote", [("Comment", "{{ finding.quote }}")]),
        ("Place", "{{ finding.where }}"),
    ]
    message = [
        ("Comment", "{{ finding.message }}"),
        *each("other in finding.related", [("Evidence", "•\u00a0{{ other }}")]),
        *only_if("finding.advice", [("Instead", "Instead: {{ finding.advice }}")]),
        *only_if("finding.source", [("Source", "{{ finding.source }}")]),
    ]

    def rule() -> None:
        name = ("Group", "{{ rule.name }} ({{ rule.count }})")
        advice = only_if("rule.advice", [("Instead", "Instead: {{ rule.advice }}")])
        add_group_row(table, [name, *advice, ("Source", "{{ rule.source }}")])
        with_loop(table, "finding in rule.findings", lambda: add_row(table, [number, words, message]))

    with_loop(table, "rule in severity.rules", rule)
    document.add_paragraph("{%p endfor %}")
