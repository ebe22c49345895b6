"""Walks the XML of one part of a Word file and collects its visible text in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml.etree import _Element as Element

from cpraudit.document.found import Found, OpenParagraph
from cpraudit.document.inline import SKIPPED, Inline, shows_prompt
from cpraudit.document.model import Block, Cell, CellRef, Piece, Table
from cpraudit.document.numbering import Numbering
from cpraudit.document.ooxml import MC, VAL, VML, chosen, value, w, whole
from cpraudit.document.styles import NOTHING_SAID, Style, Styles, list_place
from cpraudit.document.symbols import code_point

_INSERTED, _DELETED = (w("ins"), w("moveTo")), (w("del"), w("moveFrom"))
_MAX_SPAN = 63  # columns that a table in Word may have
# Between two paragraphs these do not keep a tracked deletion from joining them.
_MARKS = frozenset(w(n) for n in ("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd",
                                  "proofErr", "permStart", "permEnd", "moveFromRangeStart",
                                  "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Story:
    """A part of the file that is read: its name in our blocks, its name in the package, its XML."""

    name: str
    part: str
    root: Element


@dataclass(frozen=True, slots=True)
class Around:
    """What surrounds the paragraph that is being read."""

    cell: CellRef | None = None
    textbox: bool = False
    note: str = ""
    control: str = ""
    prompt: bool = False
    inserted: bool = False
    table: Style = NOTHING_SAID  # what the style of the table says of the letters in this cell


@dataclass
class Notes:
    """The footnotes or endnotes: who reads them, and those that no reference has shown yet."""

    walker: Walker
    waiting: dict[str, Element] = field(default_factory=dict)


class Walker:
    """Reads one story (`document`, `header1`, `footnotes`, ...) into what has been found."""

    def __init__(self, story: Story, styles: Styles, numbering: Numbering, found: Found,
                 notes: dict[str, Notes] | None = None) -> None:  # fmt: skip
        """`notes` maps 'footnotes' and 'endnotes' to what the references of this story show."""
        self._story, self._styles, self._numbering, self._found = story, styles, numbering, found
        self._notes = notes or {}
        self._paragraphs = {paragraph: i for i, paragraph in enumerate(story.root.iter(w("p")))}
        self._inline = Inline(story.root, styles, found)

    def read(self, element: Element, around: Around = Around()) -> None:
        """Reads all paragraphs and tables below an element."""
        pending: tuple[Element, OpenParagraph] | None = None
        for child in element:
            if child.tag == w("p"):
                pending = self._paragraph(child, around, pending)
            elif child.tag in _MARKS:
                self._comment_mark(child, pending)
            elif child.tag not in SKIPPED:
                if pending:
                    self._close(*pending, around)
                    pending = None
                self._other(child, around)
        if pending:
            self._close(*pending, around)

    def _other(self, element: Element, around: Around) -> None:
        tag = element.tag
        if tag == w("tbl"):
            self._table(element, around)
        elif tag == w("sdt"):
            self.read(element, _in_control(element, around))
        elif tag in _INSERTED:
            self.read(element, replace(around, inserted=True))
        elif tag in _DELETED:
            self._found.deleted(len(self._found.blocks), 0)
        elif tag == MC + "AlternateContent":
            branch = chosen(element)
            if branch is not None:
                self.read(branch, around)
        else:
            self.read(element, around)

    def _comment_mark(self, element: Element, pending: tuple[Element, OpenParagraph] | None) -> None:
        blocks = self._found.blocks
        if element.tag == w("commentRangeStart"):
            place = (pending[1].index, pending[1].length) if pending else (len(blocks), 0)
            self._found.comment_starts(element, *place)
        elif element.tag == w("commentRangeEnd"):
            place = (pending[1].index, pending[1].length) if pending else _end_of(blocks)
            self._found.comment_ends(element, *place)

    # ---- tables

    def _table(self, element: Element, around: Around) -> None:
        number = len(self._found.tables)
        style, marked = _table_style(element)
        self._found.tables.append(Table(number, ()))  # nested tables come after their outer one
        rows: list[tuple[Cell, ...]] = []
        for row, inside in self._children(element, w("tr"), around):
            properties = row.find(w("trPr"))
            if properties is not None and properties.find(w("del")) is not None:
                self._found.deleted(len(self._found.blocks), 0)
                continue
            if properties is not None and properties.find(w("ins")) is not None:
                self._found.inserted(len(self._found.blocks), 0, 0)
                inside = replace(inside, inserted=True)
            first_column = max(0, min(whole(value(properties, "gridBefore")) or 0, _MAX_SPAN))
            shown = marked if not rows else marked - {"firstRow"}
            looks = (self._styles.in_table(style, shown), self._styles.in_table(style, shown - {"firstCol"}))
            rows.append(self._row(row, CellRef(number, len(rows), first_column), inside, looks))
        self._found.tables[number] = Table(number, tuple(rows), around.cell)

    def _row(
        self, element: Element, at: CellRef, around: Around, looks: tuple[Style, Style]
    ) -> tuple[Cell, ...]:
        """The cells of a row; `looks` is what the table's style says of the first one and of the others."""
        cells: list[tuple[Cell, list[int]]] = []
        for cell, inside in self._children(element, w("tc"), around):
            properties = cell.find(w("tcPr"))
            if properties is not None and properties.find(w("cellDel")) is not None:
                self._found.deleted(len(self._found.blocks), 0)
                continue
            if properties is not None and properties.find(w("cellIns")) is not None:
                self._found.inserted(len(self._found.blocks), 0, 0)
                inside = replace(inside, inserted=True)
            span = max(1, min(whole(value(properties, "gridSpan")) or 1, _MAX_SPAN))
            merged = bool(cells) and _continues(properties, "hMerge")  # the old way to merge across
            if merged:
                left, blocks = cells[-1]
                cells[-1] = replace(left, span=left.span + span), blocks
            else:
                cells.append((Cell(at.row, at.column, span, (), _continues(properties, "vMerge")), []))
            first = len(self._found.blocks)
            place = replace(at, column=cells[-1][0].column)
            self.read(cell, replace(inside, cell=place, table=looks[0 if len(cells) == 1 else 1]))
            cells[-1][1].extend(b.index for b in self._found.blocks[first:] if b.part == self._story.name)
            at = replace(at, column=at.column + span)
        return tuple(replace(cell, blocks=tuple(blocks)) for cell, blocks in cells)

    def _children(self, element: Element, tag: str, around: Around) -> Iterator[tuple[Element, Around]]:
        """Rows of a table or cells of a row with what surrounds them, also inside content controls."""
        for child in element:
            if child.tag == tag:
                yield child, around
            elif child.tag in _DELETED:
                self._found.deleted(len(self._found.blocks), 0)
            elif child.tag in _MARKS:
                self._comment_mark(child, None)
            elif child.tag not in SKIPPED:
                inside = _in_control(child, around) if child.tag == w("sdt") else around
                branch = chosen(child) if child.tag == MC + "AlternateContent" else child
                if branch is not None:
                    yield from self._children(branch, tag, inside)

    # ---- paragraphs

    def _paragraph(self, element: Element, around: Around, pending: tuple[Element, OpenParagraph] | None
                   ) -> tuple[Element, OpenParagraph] | None:  # fmt: skip
        """Reads a w:p; gives it back while it is still open because its end has been deleted."""
        properties = element.find(w("pPr"))
        style = self._styles.paragraph(value(properties, "pStyle"))
        opened = pending[1] if pending else OpenParagraph(len(self._found.blocks), style)
        opened.style = style
        self._inline.read(element, opened, around.inserted, around.table)
        mark = properties.find(w("rPr")) if properties is not None else None
        if mark is not None and any(mark.find(tag) is not None for tag in _DELETED):
            self._found.deleted(opened.index, opened.length)
            return element, opened
        if mark is not None and any(mark.find(tag) is not None for tag in _INSERTED):
            self._found.inserted(opened.index, opened.length, opened.length)
        self._close(element, opened, around)
        return None

    def _close(self, element: Element, opened: OpenParagraph, around: Around) -> None:
        properties = element.find(w("pPr"))
        text = "".join(opened.text)
        if not (text or opened.pictures or opened.boxes or opened.hidden) and _end_deleted(properties):
            return  # deleted altogether
        outline = whole(value(properties, "outlineLvl"))
        all_hidden = bool(opened.hidden) and not text
        all_prompt = around.prompt or (bool(text.strip()) and _covered(opened.prompts) >= len(text.strip()))
        block = Block(
            index=opened.index,
            part=self._story.name,
            paragraph=self._paragraphs[element],
            text=text,
            pieces=tuple(opened.pieces),
            style=opened.style.name,
            outline=opened.style.outline if outline is None else (outline if 0 <= outline < 9 else None),
            label="" if all_hidden else self._label(properties, opened),
            bold=opened.share("bold"),
            italic=opened.share("italic"),
            size=opened.size(),
            cell=around.cell,
            textbox=around.textbox,
            note=around.note,
            control=around.control or (opened.controls[0] if opened.controls else ""),
            prompt=all_prompt,
            prompts=((0, len(text)),) if around.prompt and text else tuple(opened.prompts),
        )
        self._found.add_block(block, opened, self._story.part)
        for box, run, node in opened.boxes:
            self._box(box, run, node, block, around)
        for kind, note_id in opened.notes:
            self._note(kind, note_id)

    def _label(self, properties: Element | None, opened: OpenParagraph) -> str:
        return self._numbering.label(list_place(properties, opened.style.place, opened.style.id))

    def _box(self, element: Element, run: int, node: int, anchor: Block, around: Around) -> None:
        if element.tag != VML + "textpath":
            outer = self._inline.leave_fields()
            self.read(element, replace(around, textbox=True, table=NOTHING_SAID))
            self._inline.return_to_fields(outer)
            return
        words = element.get("string") or ""  # WordArt, such as a watermark that says DRAFT
        if words.strip():
            opened = OpenParagraph(len(self._found.blocks), self._styles.paragraph(None))
            opened.add(words, self._styles.look(opened.style, None), run, node, around.inserted)
            self._found.add_block(
                replace(anchor, index=opened.index, text=words, pieces=(Piece(0, len(words), run, node),),
                        label="", outline=None, bold=0.0, italic=0.0, size=0.0, prompt=False,
                        prompts=(), textbox=True),
                opened, self._story.part,
            )  # fmt: skip

    def _note(self, kind: str, note_id: str) -> None:
        notes = self._notes.get(kind)
        element = notes.waiting.pop(note_id, None) if notes is not None else None
        if notes is not None and element is not None:
            notes.walker.read(element, Around(note=note_id))


def _table_style(table: Element) -> tuple[str | None, frozenset[str]]:
    """The style of a table, and which of its special parts are switched on."""
    properties = table.find(w("tblPr"))
    look = properties.find(w("tblLook")) if properties is not None else None
    if look is None:
        return value(properties, "tblStyle"), frozenset()
    bits = code_point(look.get(VAL))  # the older way to say the same
    on = {
        part
        for part, name, bit in (("firstRow", "firstRow", 0x20), ("firstCol", "firstColumn", 0x80))
        if look.get(w(name), "1" if bits & bit else "0") in ("1", "true", "on")
    }
    return value(properties, "tblStyle"), frozenset(on)


def _in_control(element: Element, around: Around) -> Around:
    properties = element.find(w("sdtPr"))
    control = value(properties, "alias") or around.control
    return replace(around, control=control, prompt=around.prompt or shows_prompt(properties))


def _continues(properties: Element | None, merge: str) -> bool:
    element = properties.find(w(merge)) if properties is not None else None
    return element is not None and element.get(VAL) != "restart"


def _end_deleted(properties: Element | None) -> bool:
    mark = properties.find(w("rPr")) if properties is not None else None
    return mark is not None and any(mark.find(tag) is not None for tag in _DELETED)


def _covered(stretches: list[tuple[int, int]]) -> int:
    return sum(end - start for start, end in stretches)


def _end_of(blocks: list[Block]) -> tuple[int, int]:
    return (len(blocks) - 1, len(blocks[-1].text)) if blocks else (0, 0)
