"""Cells, boxes and running lines that may be left without a paragraph: Word calls such a file damaged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from cpraudit.document.ooxml import w
from cpraudit.generate.checking.model import Problem, Rule
from cpraudit.generate.checking.syntax import BETWEEN, CLOSING, OPENING
from cpraudit.generate.checking.tags import Tag

_HOLDERS = tuple(w(name) for name in ("tc", "txbxContent", "footnote", "hdr", "ftr"))
_TRANSPARENT = frozenset(w(name) for name in ("sdt", "sdtContent", "ins", "customXml"))


@dataclass
class _Block:
    """What stands between two tags: for each branch its paragraphs (True), tables (False) and inner blocks."""

    branches: list[list[bool | _Block]] = field(default_factory=lambda: [[]])
    has_else: bool = False


def may_be_empty(root: Element, tags: Sequence[Tag]) -> Iterator[Problem]:
    """A problem for each holder that a template can leave without a last paragraph."""
    by_paragraph: dict[Element, Tag] = {}
    with_rows: set[Element] = set()
    for tag in tags:
        paragraph = next(tag.element.iterancestors(w("p")), None)
        if paragraph is not None and tag.prefix == "p":
            by_paragraph[paragraph] = tag
        elif tag.prefix in ("tr", "tc"):
            with_rows |= set(tag.element.iterancestors(w("tc")))
    for holder in root.iter(*_HOLDERS):
        own = [by_paragraph[p] for p in _paragraphs(holder) if p in by_paragraph]
        if own and holder not in with_rows and not _ends_in_paragraph(_read(holder, by_paragraph)):
            last = own[-1]
            yield last.problem(
                Rule.EMPTY_CELL,
                "where this block prints nothing, no paragraph is left here, and Word calls the file damaged: put an "
                "empty line below the last tag",
            )


def _paragraphs(holder: Element) -> Iterator[Element]:
    for child in holder:
        if child.tag == w("p"):
            yield child
        elif child.tag in _TRANSPARENT:
            yield from _paragraphs(child)


def _read(holder: Element, tags: dict[Element, Tag]) -> list[bool | _Block]:
    """The paragraphs, tables and blocks of a holder."""
    whole = _Block()
    stack = [whole]
    for child in _children(holder):
        tag = tags.get(child)
        if tag is None:
            stack[-1].branches[-1].append(child.tag == w("p"))
        elif tag.sign == "{#":
            continue
        elif tag.word in OPENING:
            block = _Block()
            stack[-1].branches[-1].append(block)
            stack.append(block)
        elif tag.word in BETWEEN and len(stack) > 1:
            stack[-1].has_else = tag.word == "else"
            stack[-1].branches.append([])
        elif tag.word in CLOSING and len(stack) > 1:
            closed = stack.pop()
            if not closed.has_else:
                closed.branches.append([])  # nothing at all
    return whole.branches[0]


def _children(holder: Element) -> Iterator[Element]:
    for child in holder:
        if child.tag in (w("p"), w("tbl")):
            yield child
        elif child.tag in _TRANSPARENT:
            yield from _children(child)


def _ends_in_paragraph(content: Sequence[bool | _Block], before: bool = False) -> bool:
    """Whether the last thing that is printed is a paragraph whatever the case says; `before`: what stands before."""
    ends = before
    for item in content:
        inner = item.branches if isinstance(item, _Block) else None
        ends = item is True if inner is None else all(_ends_in_paragraph(branch, ends) for branch in inner)
    return ends
