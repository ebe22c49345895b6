"""Builds templates/audit_form.docx: the audit form with the fields that cpraudit fills in.

    python tools/make_templates.py            builds it again
    python tools/make_templates.py --check    says whether the file there is what this script builds

The template is an ordinary Word file: an agency can open it in Word, change wording, colours and columns, and
give its own copy with `cpraudit audit --template FILE`. docs/outputs.md describes the fields.
"""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from cpraudit.outputs.zipped import same_bytes

TARGET = Path(__file__).parent.parent / "templates" / "audit_form.docx"
FONT = "Arial"
NAVY, INK, GREY = "1F3864", "1A1A1A", "525252"  # on white and on the tints below: contrast of 6:1 and more
TINTS = {"Answer yes": "DFF0D8", "Answer partial": "FFEFC2", "Answer no": "F8D7DA", "Answer n/a": "E8E8E8"}
LABEL_TINT, GROUP_TINT = "EEF2F8", "DCE4F0"
PAGE_WIDTH = 17.4  # between the margins, in cm

Paragraphs = Sequence[tuple[str, str]]  # style and text of each
Look = tuple[float, str, bool, bool, float, float]  # size, colour, bold, italic, points before and after

HEADINGS: dict[str, Look] = {
    "Title": (18, NAVY, True, False, 0, 0),
    "Subtitle": (12, GREY, False, False, 0, 8),
    "Heading 1": (13, NAVY, True, False, 14, 5),
    "Heading 2": (11, NAVY, True, False, 12, 3),
}
STYLES: dict[str, Look] = {
    "Label": (9, INK, True, False, 1, 1),
    "Value": (10, INK, False, False, 1, 1),
    "Field note": (8.5, GREY, False, False, 0, 1),
    "Column heading": (9.5, "FFFFFF", True, False, 0, 1),
    "Group": (10, NAVY, True, False, 1, 1),
    "Question": (9.5, INK, False, False, 1, 2),
    "Comment": (9.5, INK, False, False, 1, 2),
    "Evidence": (9, INK, False, False, 0, 2),
    "Instead": (9, INK, False, True, 0, 2),
    "Note": (9, GREY, False, False, 0, 3),
    "Place": (8.5, GREY, False, False, 0, 1),
    "Source": (7.5, GREY, False, False, 0, 1),
    "Number": (14, NAVY, True, False, 0, 0),
    "Small": (8.5, GREY, False, False, 0, 1),
    "Bar": (8.5, NAVY, False, False, 0, 1),
    **dict.fromkeys((*TINTS, "Answer blank"), (10, INK, True, False, 0, 1)),
}


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


# ---- page and styles


def set_page(document: Any) -> None:
    """A4, with margins that leave room for three columns; the layout rules of Word 2013 and later."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21.0), Cm(29.7)
    section.left_margin = section.right_margin = Cm(1.8)
    section.top_margin, section.bottom_margin = Cm(1.9), Cm(1.7)
    section.header_distance = section.footer_distance = Cm(0.9)
    for setting in document.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")


def set_styles(document: Any) -> None:
    """Every look is a named style, so that an agency changes it in one place."""
    normal = document.styles["Normal"]
    set_look(normal, (10, INK, False, False, 0, 4))
    normal.element.rPr.append(element("lang", val="en-GB"))
    for name, look in HEADINGS.items():
        style = document.styles[name]
        set_look(style, look)
        style.paragraph_format.keep_with_next = True
        for unwanted in [*style.element.iter(qn("w:pBdr")), *style.element.rPr.findall(qn("w:spacing"))]:
            unwanted.getparent().remove(unwanted)
    for name, look in STYLES.items():
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = normal
        set_look(style, look)
    for name, tint in TINTS.items():
        properties = document.styles[name].element.get_or_add_pPr()
        tinted = element("shd", val="clear", color="auto", fill=tint)
        properties.insert_element_before(tinted, "w:tabs", "w:spacing", "w:ind", "w:jc")
    for name in (*TINTS, "Answer blank", "Number", "Small"):
        document.styles[name].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    document.styles["Group"].paragraph_format.keep_with_next = True
    evidence = document.styles["Evidence"].paragraph_format
    evidence.left_indent, evidence.first_line_indent = Cm(0.25), Cm(-0.25)


def set_look(style: Any, look: Look) -> None:
    """Font and spacing; a theme font would win over the font that is named."""
    size, colour, bold, italic, before, after = look
    font = style.font
    font.name, font.size, font.bold, font.italic = FONT, Pt(size), bold, italic
    font.color.rgb = RGBColor.from_string(colour)
    fonts = style.element.rPr.rFonts
    for attribute in [a for a in fonts.attrib if a.lower().endswith("theme")]:
        del fonts.attrib[attribute]
    for script in ("hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), FONT)
    form = style.paragraph_format
    form.space_before, form.space_after, form.line_spacing = Pt(before), Pt(after), 1.0


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


# ---- Word


def add_table(document: Any, widths: Sequence[float]) -> Any:
    """An empty table with fixed columns and thin grey lines."""
    table = document.add_table(rows=0, cols=len(widths))
    table.alignment = WD_TABLE_ALIGNMENT.LEFT
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    borders = element("tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        borders.append(element(side, val="single", sz="4", space="0", color="A6A6A6"))
    margins = element("tblCellMar")
    for side, twips in (("top", "30"), ("left", "85"), ("bottom", "30"), ("right", "85")):
        margins.append(element(side, w=twips, type="dxa"))
    properties = table._tbl.tblPr
    properties.insert_element_before(borders, "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")
    properties.insert_element_before(margins, "w:tblLook")
    return table


def add_row(table: Any, cells: Sequence[Paragraphs], *, tints: dict[int, str] | None = None) -> Any:
    """A row that does not break across pages."""
    row = table.add_row()
    row._tr.get_or_add_trPr().append(element("cantSplit"))
    for index, (cell, column, paragraphs) in enumerate(zip(row.cells, table.columns, cells, strict=True)):
        cell.width = column.width
        if tints and index in tints:
            cell._tc.get_or_add_tcPr().append(element("shd", val="clear", color="auto", fill=tints[index]))
        for number, (style, text) in enumerate(paragraphs):
            paragraph = cell.add_paragraph() if number else cell.paragraphs[0]
            paragraph.style, paragraph.text = table.part.document.styles[style], text
    return row


def add_heading_row(table: Any, *names: str) -> None:
    """The head of a table, printed again on each page."""
    tints = dict.fromkeys(range(len(names)), NAVY)
    row = add_row(table, [[("Column heading", name)] for name in names], tints=tints)
    row._tr.get_or_add_trPr().append(element("tblHeader"))


def add_group_row(table: Any, paragraphs: Paragraphs) -> None:
    """A tinted row across the table that stays with the row below it."""
    row = add_row(table, [paragraphs, *([] for _ in range(len(table.columns) - 1))], tints={0: GROUP_TINT})
    merged = row.cells[0].merge(row.cells[-1])
    for paragraph in merged.paragraphs:
        paragraph.paragraph_format.keep_with_next = True


def with_loop(table: Any, loop: str, body: Callable[[], Any]) -> None:
    """Rows between two rows that only hold the tags of a loop (docxtpl takes those rows away)."""
    blank: list[Paragraphs] = [[] for _ in range(len(table.columns) - 1)]
    add_row(table, [[("Small", f"{{%tr for {loop} %}}")], *blank])
    body()
    add_row(table, [[("Small", "{%tr endfor %}")], *blank])


def each(loop: str, paragraphs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Paragraphs that are repeated."""
    return [("Small", f"{{%p for {loop} %}}"), *paragraphs, ("Small", "{%p endfor %}")]


def only_if(test: str, paragraphs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Paragraphs that stand there only when there is something to say."""
    return [("Small", f"{{%p if {test} %}}"), *paragraphs, ("Small", "{%p endif %}")]


def add_field(paragraph: Any, name: str) -> None:
    """A field that Word fills in, such as the page number."""
    for kind in ("begin", "instruction", "separate", "result", "end"):
        run = paragraph.add_run("1" if kind == "result" else "")
        if kind == "instruction":
            instruction = element("instrText")
            instruction.text = f" {name} "
            run._r.append(instruction)
        elif kind != "result":
            run._r.append(element("fldChar", fldCharType=kind))


def element(name: str, /, **attributes: str) -> Any:
    """An element of Word's own vocabulary."""
    made = OxmlElement(f"w:{name}")
    for key, text in attributes.items():
        made.set(qn(f"w:{key}"), text)
    return made


def main() -> int:
    """Builds or checks the template."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="only say whether the file is up to date")
    check = parser.parse_args().check
    built = build()
    if check:
        if TARGET.is_file() and TARGET.read_bytes() == built:
            return 0
        print(f"{TARGET.name} is not what this script builds: run it again.", file=sys.stderr)
        return 1
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_bytes(built)
    print(f"{TARGET} ({len(built):,} bytes)")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
