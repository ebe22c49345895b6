"""What the walk through a file has found so far, shared by all its parts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace

from lxml.etree import _Element as Element

from cpraudit.document.model import Block, Change, Comment, Hidden, Piece, Table
from cpraudit.document.ooxml import w
from cpraudit.document.refusals import too_large
from cpraudit.document.styles import Look, Style

MAX_CHARACTERS = 3_000_000  # half a million words; a long report has 25,000


@dataclass
class OpenParagraph:
    """A paragraph while it is being read. With tracked changes it may run over several w:p."""

    index: int
    style: Style
    length: int = 0
    text: list[str] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    looks: Counter[Look] = field(default_factory=Counter)  # letters of each
    hidden: int = 0
    boxes: list[tuple[Element, int, int]] = field(default_factory=list)  # text box, the run and its child
    notes: list[tuple[str, str]] = field(default_factory=list)  # kind and id
    pictures: list[Element] = field(default_factory=list)
    prompts: list[tuple[int, int]] = field(default_factory=list)
    controls: list[str] = field(default_factory=list)

    def add(self, text: str, look: Look, run: int, node: int, inserted: bool) -> None:
        """Text from one child of one run."""
        end = self.length + len(text)
        self.pieces.append(Piece(self.length, end, run, node, inserted))
        self.text.append(text)
        self.length = end
        letters = len(text) - sum(map(text.count, " \t\n\u00a0"))
        if letters:
            self.looks[look] += letters

    def share(self, quality: str) -> float:
        """Which part of the letters is, say, bold."""
        letters = self.looks.total()
        having = sum(n for look, n in self.looks.items() if getattr(look, quality))
        return having / letters if letters else 0.0

    def size(self) -> float:
        """The size of most letters; 0 without any."""
        sizes: Counter[float] = Counter()
        for look, letters in self.looks.items():
            sizes[look.size] += letters
        return sizes.most_common(1)[0][0] if sizes else 0.0


@dataclass
class _Hanging:
    """A comment and the words it hangs on, before the blocks are finished."""

    text: str
    author: str
    start: tuple[int, int]
    end: tuple[int, int]


@dataclass
class Found:
    """Collects; `finish` must be called once at the end."""

    file_name: str
    comment_texts: dict[str, tuple[str, str]]  # id to author and text, of comments not yet met
    blocks: list[Block] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)
    hidden: list[Hidden] = field(default_factory=list)
    pictures: list[tuple[int, str, Element]] = field(default_factory=list)  # block, package part, drawing
    fonts: Counter[tuple[str, float]] = field(default_factory=Counter)
    _characters: int = 0
    _starts: dict[str, tuple[int, int]] = field(default_factory=dict)
    _hanging: list[_Hanging] = field(default_factory=list)

    def add_block(self, block: Block, paragraph: OpenParagraph, part: str) -> None:
        """A finished paragraph; raises ReportRefused when there is more text than any report has."""
        self.blocks.append(block)
        self._characters += paragraph.length + 1
        if self._characters > MAX_CHARACTERS:
            raise too_large(self.file_name)
        if paragraph.hidden:
            self.hidden.append(Hidden(block.index, paragraph.hidden))
        self.pictures += [(block.index, part, drawing) for drawing in paragraph.pictures]
        for look, letters in paragraph.looks.items():
            self.fonts[(look.font, look.size)] += letters

    def inserted(self, block: int, start: int, end: int) -> None:
        """A tracked insertion; one that goes on where the last one ended belongs to it."""
        last = self.changes[-1] if self.changes else None
        if last is not None and last.kind == "insertion" and (last.block, last.end) == (block, start):
            self.changes[-1] = replace(last, end=end)
        else:
            self.changes.append(Change("insertion", block, start, end))

    def deleted(self, block: int, at: int) -> None:
        """A tracked deletion; neighbours without anything between them count once."""
        change = Change("deletion", block, at, at)
        if not self.changes or self.changes[-1] != change:
            self.changes.append(change)

    def comment_starts(self, element: Element, block: int, at: int) -> None:
        """Where the words of a comment begin."""
        self._starts[element.get(w("id")) or ""] = (block, at)

    def comment_ends(self, element: Element, block: int, at: int) -> None:
        """Where they end, or the point where a comment without words hangs."""
        comment_id = element.get(w("id")) or ""
        if comment_id in self.comment_texts:
            author, text = self.comment_texts.pop(comment_id)
            start = self._starts.pop(comment_id, (block, at))
            self._hanging.append(_Hanging(text, author, start, (block, at)))

    def finish(self) -> None:
        """Settles what could not be known before all blocks were there."""
        if not self.blocks:
            self.changes.clear()
            return
        for number, change in enumerate(self.changes):
            block, start = self._settled(change.block, change.start)
            if block != change.block:
                self.changes[number] = replace(change, block=block, start=start, end=start)
        for hanging in self._hanging:
            block, start = self._settled(*hanging.start)
            length = len(self.blocks[block].text)
            # Words that run over several paragraphs are given as far as the first of them goes.
            end = min(hanging.end[1] if hanging.end[0] == block else length, length)
            self.comments.append(Comment(hanging.text, hanging.author, block, min(start, end), end))

    def _settled(self, block: int, at: int) -> tuple[int, int]:
        """A place in the next block as a place at the end of the last one, when no block followed."""
        last = len(self.blocks) - 1
        return (block, at) if block <= last else (last, len(self.blocks[last].text))


def plain_text(element: Element) -> str:
    """The words of a comment, paragraphs on lines of their own, deleted words left out."""
    lines = []
    for paragraph in element.iter(w("p")):
        out: list[str] = []
        _collect(paragraph, out)
        lines.append("".join(out))
    return "\n".join(lines).strip()


def _collect(element: Element, out: list[str]) -> None:
    for child in element:
        if child.tag == w("t"):
            out.append(child.text or "")
        elif child.tag in (w("tab"), w("br"), w("cr")):
            out.append(" ")
        elif child.tag not in (w("del"), w("moveFrom"), w("pPr"), w("rPr")):
            _collect(child, out)
