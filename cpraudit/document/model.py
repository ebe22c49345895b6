"""A Word file as cpraudit sees it: blocks of text in reading order, tables, pictures; no XML.

Every character of a block belongs to one `Piece`, which says which run (`w:r`) of which part it came from,
so that a finding can later be anchored in Word on the exact words.
"""

from __future__ import annotations

import bisect
from dataclasses import dataclass, field
from datetime import datetime

BODY = "document"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a block's text that comes from one run."""

    start: int
    end: int
    run: int  # which w:r of the part (of its whole XML), counted from 0 in document order
    node: int  # which child element of that run
    inserted: bool = False  # a tracked insertion or the new place of moved text


@dataclass(frozen=True, slots=True)
class CellRef:
    """Where a block stands in a table: table number, row and column, all from 0."""

    table: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in the report; nothing of it is kept but its measures and dates."""

    block: int  # the block it stands in
    part_name: str  # where the package keeps it, "word/media/image1.jpeg"; "" when it does not
    kind: str  # PNG, JPEG, ... or "" when it cannot be read
    size: int  # bytes
    width: int  # pixels, 0 when unknown
    height: int
    width_mm: float  # as printed, 0 when unknown
    height_mm: float
    alt_text: str
    exif_date: str  # ISO date of the photograph in the file, "" when absent
    external: bool = False  # linked, not stored: never fetched
    problem: str = ""  # why it could not be read


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of visible text."""

    index: int  # in reading order, over the whole report
    part: str  # "document", "header1", "footnotes", ...
    paragraph: int  # which w:p of the part; the last one where a tracked deletion joins several
    text: str
    pieces: tuple[Piece, ...] = ()
    style: str = ""  # name of the paragraph style
    outline: int | None = None  # 0 for Heading 1, 1 for Heading 2 ...; None for text
    label: str = ""  # the automatic list number or bullet that Word prints before it
    bold: float = 0.0  # share of the letters that are bold
    italic: float = 0.0
    size: float = 0.0  # font size of most letters, in points
    cell: CellRef | None = None
    textbox: bool = False
    note: str = ""  # id of the footnote or endnote that this block belongs to
    control: str = ""  # title of the content control that holds it
    prompt: bool = False  # a content control that still shows its prompt
    prompts: tuple[tuple[int, int], ...] = ()  # stretches of text that are such prompts
    pictures: tuple[int, ...] = ()

    @property
    def in_body(self) -> bool:
        """False for headers, footers and notes."""
        return self.part == BODY


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell; merged cells appear once, with the number of grid columns that they span."""

    row: int
    column: int  # grid column of its left edge
    span: int
    blocks: tuple[int, ...]  # its own paragraphs, nested tables' included
    continues: bool = False  # the lower part of a vertically merged cell


@dataclass(frozen=True, slots=True)
class Table:
    """A table: rows of cells."""

    index: int
    rows: tuple[tuple[Cell, ...], ...]
    parent: CellRef | None = None

    @property
    def width(self) -> int:
        """Grid columns of the widest row."""
        return max((sum(c.span for c in row) for row in self.rows), default=0)


@dataclass(frozen=True, slots=True)
class Change:
    """A tracked change: an insertion (with its words in the block) or a deletion (words not kept)."""

    kind: str  # "insertion" | "deletion"
    block: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Comment:
    """A reviewer's comment and the words that it hangs on."""

    text: str
    author: str
    block: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Hidden:
    """Hidden text: not printed, so not audited, but its place is told."""

    block: int
    characters: int


@dataclass(frozen=True, slots=True)
class Properties:
    """What the file says of itself."""

    title: str = ""
    author: str = ""
    last_modified_by: str = ""
    created: datetime | None = None
    modified: datetime | None = None
    template: str = ""
    application: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A whole Word file."""

    name: str
    sha256: str
    blocks: tuple[Block, ...]
    tables: tuple[Table, ...] = ()
    pictures: tuple[Picture, ...] = ()
    changes: tuple[Change, ...] = ()
    comments: tuple[Comment, ...] = ()
    hidden: tuple[Hidden, ...] = ()
    properties: Properties = Properties()
    fonts: tuple[tuple[str, float, int], ...] = ()  # font, size in points, letters; most used first
    warnings: tuple[str, ...] = ()  # macros, links to outside, embedded objects, unreadable parts
    converted_by: str = ""  # "LibreOffice ..." when the file had to be converted first
    _offsets: list[int] = field(default_factory=list, compare=False, repr=False)
    _body: list[str] = field(default_factory=list, compare=False, repr=False)

    def cell_text(self, cell: Cell) -> str:
        """The text of a cell, paragraphs on lines of their own."""
        return "\n".join(self.blocks[i].text for i in cell.blocks).strip()

    @property
    def body_text(self) -> str:
        """All text of the body in reading order, a newline after each paragraph (notes, headers left out)."""
        self._prepare()
        return self._body[0]

    def offset(self, block: int, start: int) -> int:
        """Where a character of a body block stands in `body_text`."""
        self._prepare()
        return self._offsets[block] + start

    def block_at(self, offset: int) -> tuple[int, int]:
        """The block and the place in it of a character of `body_text`."""
        self._prepare()
        index = bisect.bisect_right(self._offsets, offset) - 1
        return index, offset - self._offsets[index]

    def _prepare(self) -> None:
        if self._body:
            return
        at, parts = 0, []
        for block in self.blocks:
            self._offsets.append(at)
            if block.in_body:
                parts.append(block.text + "\n")
                at += len(block.text) + 1
        self._body.append("".join(parts))
