"""Reads the text of a sample report: a few settings, a line ``---``, then one block after another.

Each paragraph is one line.  What a line begins with says what it is:

    !  title          !!  line under the title
    #  heading        ##  sub-heading                 -  point in a list
    @form             label and value tables: one row on each line that follows, cells parted by `` :: ``
    @table 3.5 5 8    the same with a row of column heads first; the numbers are widths in cm
    @photo child :: caption :: what the picture shows
    @genogram caption :: what the picture shows
    @comment words    a reviewer's comment on the paragraph before it
    @absent category :: why :: heading :: section id   a fault that has no words, such as a missing photograph
    @checklist        one row and one answer on each line that follows

A cell that begins with ``@prompt`` is a content control still showing its prompt.
"""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Heading:
    """A heading; level 0 is the title and -1 the line under it."""

    text: str
    level: int


@dataclass(frozen=True)
class Paragraph:
    """A paragraph, or one point in a list."""

    text: str
    bullet: bool = False


@dataclass(frozen=True)
class Photo:
    """A drawn portrait with its caption (empty: none)."""

    person: str
    caption: str
    shows: str


@dataclass(frozen=True)
class Genogram:
    """The drawn family tree with its caption."""

    caption: str
    shows: str


@dataclass(frozen=True)
class Table:
    """Rows of cells. In a form the first column holds labels; otherwise the first row holds column heads."""

    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    form: bool


@dataclass(frozen=True)
class Comment:
    """A reviewer's comment on the paragraph before it."""

    text: str


@dataclass(frozen=True)
class Absent:
    """A fault without words to quote; ``section`` and ``section_id`` where it is not the section above."""

    category: str
    why: str
    section: str
    section_id: str


Block = Heading | Paragraph | Photo | Genogram | Table | Comment | Absent

FORM_WIDTHS = (5.6, 11.0)
_HEADINGS = {"!": 0, "!!": -1, "#": 1, "##": 2}


@dataclass(frozen=True)
class Source:
    """One sample report as its author wrote it."""

    settings: dict[str, str]
    blocks: tuple[Block, ...]
    checklist: dict[str, str]


def read_source(path: Path) -> Source:
    """Reads one source file.

    Raises:
        ValueError: a line begins with an unknown ``@`` word.

    """
    head, _, body = path.read_text(encoding="utf-8").partition("\n---\n")
    settings = dict(line.split(": ", 1) for line in head.splitlines())
    blocks: list[Block] = []
    checklist: dict[str, str] = {}
    lines = body.splitlines()
    while lines:
        line = lines.pop(0).strip()
        first, _, rest = line.partition(" ")
        if not line:
            continue
        if first in _HEADINGS:
            blocks.append(Heading(rest, _HEADINGS[first]))
        elif first in ("@form", "@table"):
            rows = tuple(tuple(_cells(row)) for row in _rows(lines))
            widths = tuple(float(width) for width in rest.split()) or FORM_WIDTHS
            blocks.append(Table(rows, widths, first == "@form"))
        elif first == "@checklist":
            checklist = dict(row.split() for row in _rows(lines))
        elif first.startswith("@"):
            blocks.append(_directive(first, _cells(rest)))
        else:
            blocks.append(Paragraph(rest, bullet=True) if first == "-" else Paragraph(line))
    return Source(settings, tuple(blocks), checklist)


def _rows(lines: list[str]) -> list[str]:
    """Takes lines off the front, up to the next empty one."""
    rows = []
    while lines and lines[0].strip():
        rows.append(lines.pop(0).strip())
    return rows


def _cells(row: str) -> list[str]:
    return [cell.strip() for cell in f"{row} ".split(" ::")]


def _directive(name: str, parts: list[str]) -> Block:
    match name, parts:
        case "@photo", [person, caption, shows]:
            return Photo(person, caption, shows)
        case "@genogram", [caption, shows]:
            return Genogram(caption, shows)
        case "@comment", [text]:
            return Comment(text)
        case "@absent", [category, why, *where]:
            section, section_id = (*where, "", "")[:2]
            return Absent(category, why, section, section_id)
    raise ValueError(f"cannot read this line: {name} {' :: '.join(parts)}")
