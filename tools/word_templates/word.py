"""Building blocks of the Word templates: page, named styles, tables, tags."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

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


def set_styles(document: Any, more: dict[str, Look] | None = None) -> None:
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
    known = {style.name for style in document.styles}
    for name, look in (STYLES | (more or {})).items():
        if name in known:
            set_look(document.styles[name], look)
            continue
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


def add_row(
    table: Any, cells: Sequence[Paragraphs], *, tints: dict[int, str] | None = None, split: bool = False
) -> Any:
    """A row that does not break across pages, unless it may be split."""
    row = table.add_row()
    if not split:
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
