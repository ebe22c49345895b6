"""Writes one sample report as a Word document and notes where the marked words come to stand."""

import datetime
import io
from dataclasses import dataclass
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor

from maker import pictures
from maker.marks import Mark, Piece, read_marks
from maker.source import Absent, Block, Comment, Genogram, Heading, Paragraph, Photo, Source, Table

CONFIDENTIAL = "Confidential - invented sample"
_BLUE = RGBColor(0x1F, 0x3A, 0x5F)
_GREY = RGBColor(0x59, 0x59, 0x59)
_TEXT_WIDTH = 16.6
_ROWS_KEPT_TOGETHER = 8  # a table this short does not run over two pages


@dataclass(frozen=True)
class Placed:
    """A mark with its place in the whole text of the report, and the headings it stands under."""

    mark: Mark
    quote: str
    start: int
    section: str
    parent: str


@dataclass(frozen=True)
class PlacedAbsence:
    """A fault without words: where the text had got to, and the headings above."""

    absent: Absent
    start: int
    section: str
    parent: str


class ReportWriter:
    """Writes the blocks of a source in reading order, so that the place of each word is known at once."""

    def __init__(self, source: Source) -> None:
        self.settings = source.settings
        self.headed = self.settings["layout"] == "headings"
        self.document: Any = Document()
        self.text = ""
        self.placed: list[Placed] = []
        self.absences: list[PlacedAbsence] = []
        self._section, self._chapter = "(title)", ""
        self._tracked = 100
        self._last: Any = None
        self._drop_ballast()
        self._prepare_page()
        for block in source.blocks:
            self._write(block)

    # ---- the page

    def _drop_ballast(self) -> None:
        """Leaves out what python-docx starts with and no report needs, as the files are not compressed."""
        document = self.document
        for holder, ending in ((document.part, "/stylesWithEffects"), (document.part.package, "/thumbnail")):
            for name, relation in list(holder.rels.items()):
                if relation.reltype.endswith(ending):
                    del holder.rels[name]
        for style in list(document.styles):
            if style.type == WD_STYLE_TYPE.TABLE and style.name not in ("Normal Table", "Table Grid"):
                style.delete()

    def _prepare_page(self) -> None:
        settings, document = self.settings, self.document
        day = datetime.datetime.fromisoformat(settings["as_of"])
        about = document.core_properties
        about.author = about.last_modified_by = settings["author"]
        about.title, about.comments, about.revision = "Child Permanence Report", CONFIDENTIAL, 7
        about.created, about.modified = day - datetime.timedelta(days=45), day + datetime.timedelta(hours=15)
        page = document.sections[0]
        page.page_width, page.page_height = Cm(21), Cm(29.7)
        page.left_margin = page.right_margin = Cm((21 - _TEXT_WIDTH) / 2)
        page.top_margin = page.bottom_margin = Cm(2.2)
        normal = document.styles["Normal"]
        self._font(normal, float(settings["size"]))
        normal.paragraph_format.space_after = Pt(6)
        for name, size in (("Heading 1", 14), ("Heading 2", 12)):
            self._font(document.styles[name], size)
            document.styles[name].font.color.rgb = _BLUE
            document.styles[name].paragraph_format.space_before = Pt(14)
            document.styles[name].paragraph_format.space_after = Pt(5)
        self._edge(page.header.paragraphs[0], settings["running_head"])
        self._edge(page.footer.paragraphs[0], "")

    def _font(self, style: Any, size: float) -> None:
        style.font.name, style.font.size = self.settings["font"], Pt(size)
        fonts = style.element.rPr.rFonts
        for which in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            fonts.attrib.pop(qn(which), None)
        fonts.set(qn("w:eastAsia"), self.settings["font"])

    def _edge(self, paragraph: Any, left: str) -> None:
        """A header (with words on the left) or a footer (with the page number); both say it is a sample."""
        paragraph.style = self.document.styles["Normal"]
        paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(_TEXT_WIDTH), WD_TAB_ALIGNMENT.RIGHT)
        if left:
            self._small(paragraph, f"{left}\t{CONFIDENTIAL}")
            return
        self._small(paragraph, f"{CONFIDENTIAL}\tPage ")
        for number in ("PAGE", "NUMPAGES"):
            for kind in ("begin", "code", "end"):
                run = self._small(paragraph, "")
                if kind == "code":
                    run._r.append(parse_xml(f"<w:instrText {nsdecls('w')}>{number}</w:instrText>"))
                else:
                    run._r.append(parse_xml(f'<w:fldChar {nsdecls("w")} w:fldCharType="{kind}"/>'))
            if number == "PAGE":
                self._small(paragraph, " of ")

    def _small(self, paragraph: Any, words: str) -> Any:
        run = paragraph.add_run(words)
        run.font.size, run.font.color.rgb = Pt(8.5), _GREY
        return run

    # ---- blocks

    def _write(self, block: Block) -> None:
        match block:
            case Heading():
                self._heading(block)
            case Paragraph():
                style = "List Bullet" if block.bullet else None
                self._last = self._fill(self.document.add_paragraph(style=style), block.text)
            case Photo():
                drawing = pictures.portrait(pictures.PEOPLE[block.person])
                self._picture(drawing, 3.8, block.caption, block.shows)
            case Genogram():
                self._picture(pictures.genogram(), 15.5, block.caption, block.shows)
            case Table():
                self._table(block)
            case Comment():
                self._comment(block.text)
            case Absent():
                place = (block.section, "") if block.section else (self._section, self._parent())
                self.absences.append(PlacedAbsence(block, len(self.text), *place))

    def _parent(self) -> str:
        return self._chapter if self._section != self._chapter else ""

    def _heading(self, heading: Heading) -> None:
        if heading.level > 0:
            self._section = read_marks(heading.text).visible
            self._chapter = self._section if heading.level == 1 else self._chapter
        if heading.level > 0 and self.headed:
            self._fill(self.document.add_heading("", heading.level), heading.text)
            return
        paragraph = self.document.add_paragraph()
        size = {0: 20, -1: 12, 1: 12, 2: 10.5}[heading.level]
        self._fill(paragraph, heading.text, bold=heading.level >= 0, size=size)
        paragraph.paragraph_format.keep_with_next = True
        if heading.level > 0:
            paragraph.paragraph_format.space_before = Pt(12)
        else:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            paragraph.paragraph_format.space_after = Pt(2 if heading.level == 0 else 14)

    def _picture(self, drawing: bytes, width: float, caption: str, shows: str) -> None:
        paragraph = self._fill(self.document.add_paragraph(), "")
        shape = paragraph.add_run().add_picture(io.BytesIO(drawing), width=Cm(width))
        shape._inline.docPr.set("descr", shows)
        paragraph.paragraph_format.space_before = Pt(6)
        if caption:
            paragraph.paragraph_format.keep_with_next = True
            self._fill(self.document.add_paragraph(), caption, italic=True)

    def _table(self, block: Table) -> None:
        table = self.document.add_table(rows=len(block.rows), cols=len(block.widths))
        table.style, table.autofit, table.alignment = "Table Grid", False, WD_TABLE_ALIGNMENT.CENTER
        if self.headed:
            self._soften(table)
        for column, width in zip(table.columns, block.widths, strict=True):
            column.width = Cm(width)
        for number, (row, cells) in enumerate(zip(table.rows, block.rows, strict=True)):
            properties = row._tr.get_or_add_trPr()
            properties.append(OxmlElement("w:cantSplit"))
            if number == 0 and not block.form:
                properties.append(OxmlElement("w:tblHeader"))
            last_kept = len(block.rows) - 2 if len(block.rows) <= _ROWS_KEPT_TOGETHER else 0
            for column, (cell, words) in enumerate(zip(row.cells, cells, strict=True)):
                cell.width = Cm(block.widths[column])
                self._cell(cell, words, label=column == 0 if block.form else number == 0)
                for paragraph in cell.paragraphs:
                    paragraph.paragraph_format.keep_with_next = number <= last_kept or None
        space = self._fill(self.document.add_paragraph(), "")
        space.paragraph_format.space_after = Pt(0)
        space.paragraph_format.line_spacing = Pt(8)

    def _soften(self, table: Any) -> None:
        sides = "".join(
            f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="A6B4C2"/>'
            for side in ("top", "left", "bottom", "right", "insideH", "insideV")
        )
        borders = parse_xml(f"<w:tblBorders {nsdecls('w')}>{sides}</w:tblBorders>")
        table._tbl.tblPr.find(qn("w:tblLayout")).addprevious(borders)  # Word minds the order of these

    def _cell(self, cell: Any, words: str, *, label: bool) -> None:
        if label and self.headed:
            shade = f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="E8EEF4"/>'
            cell._tc.get_or_add_tcPr().append(parse_xml(shade))
        prompt = words.startswith("@prompt ")
        for number, part in enumerate(words.removeprefix("@prompt ").split(" // ")):
            paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
            paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(2)
            self._fill(paragraph, part, bold=label, size=float(self.settings["size"]) - 1)
            if prompt:
                self._show_prompt(paragraph)

    def _show_prompt(self, paragraph: Any) -> None:
        """Puts the words of a paragraph into a content control that nobody has typed into."""
        control = parse_xml(
            f'<w:sdt {nsdecls("w")}><w:sdtPr><w:alias w:val="Entry"/><w:id w:val="41970236"/>'
            "<w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent/></w:sdt>"
        )
        for run in paragraph.runs:
            run.font.color.rgb = _GREY
            control[-1].append(run._r)
        paragraph._p.append(control)

    def _comment(self, words: str) -> None:
        reviewer = self.settings["reviewer"]
        initials = "".join(name[0] for name in reviewer.split())
        comment = self.document.add_comment(self._last.runs, text=words, author=reviewer, initials=initials)
        comment._comment_elm.set(qn("w:date"), f"{self.settings['as_of']}T09:30:00Z")

    # ---- words

    def _fill(
        self, paragraph: Any, source: str, *, bold: bool = False, italic: bool = False, size: float = 0
    ) -> Any:
        """Writes one paragraph; every word of the report passes through here."""
        marked = read_marks(source)
        for piece in marked.pieces:
            run = paragraph.add_run(piece.text)
            run.bold, run.italic = bold or None, italic or None
            if size:
                run.font.size = Pt(size)
            if piece.change:
                self._track(run, piece)
        visible = marked.visible
        for mark in marked.marks:
            quote = visible[mark.start : mark.end]
            self.placed.append(
                Placed(mark, quote, len(self.text) + mark.start, self._section, self._parent())
            )
        self.text += visible + "\n"
        return paragraph

    def _track(self, run: Any, piece: Piece) -> None:
        self._tracked += 1
        change = OxmlElement(f"w:{piece.change}")
        change.set(qn("w:id"), str(self._tracked))
        change.set(qn("w:author"), self.settings["reviewer"])
        change.set(qn("w:date"), f"{self.settings['as_of']}T09:{self._tracked % 60:02d}:00Z")
        run._r.addprevious(change)
        change.append(run._r)
        if piece.change == "del":
            run._r.find(qn("w:t")).tag = qn("w:delText")
