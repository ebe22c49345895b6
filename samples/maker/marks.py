"""Reads the marks that stand inside the text of a sample report.

A mark names what is to be known about some words, and is never printed:

    {{judgemental|words|why}}          a known fault on these words
    {{judgemental!may|words|why}}      the same, with its own severity
    {{date_inconsistent#dob|words|why}}  the same, with a key that another place can be tied to
    {{=dob|words}}                     the other place where a finding for that fault is equally right
    {{?jargon|words|why}}              open: a fair reader could mark these words or leave them
    {{~judgemental|words|why}}         a near miss: looks like that fault and is not one

Marks may stand inside one another.  ``{+words+}`` is a tracked insertion, ``{-words-}`` a tracked deletion.
"""

import re
from dataclasses import dataclass
from typing import Literal

from maker.categories import CATEGORIES

Kind = Literal["fault", "open", "near_miss", "also_here"]
Change = Literal["", "ins", "del"]

_KINDS: dict[str, Kind] = {"": "fault", "?": "open", "~": "near_miss", "=": "also_here"}
_OPENING = re.compile(
    r"\{\{(?P<kind>[?~=]?)(?P<name>[a-z_]+)(?:#(?P<key>[a-z]+))?(?:!(?P<severity>[a-z]+))?\|"
)
_CLOSING = re.compile(r"(?:\|(?P<why>[^{}|]+))?\}\}")
_TRACKED = re.compile(r"\{(?P<sign>[+-])(?P<words>.*?)(?P=sign)\}")


class MarkError(ValueError):
    """A mark is written wrongly; the message quotes the text around it."""


@dataclass(frozen=True)
class Mark:
    """One mark, with the place of its words in the visible text of its paragraph."""

    kind: Kind
    category: str  # for "also_here": empty
    key: str
    severity: str  # empty: the usual one for the category
    why: str
    start: int
    end: int


@dataclass(frozen=True)
class Piece:
    """A stretch of text that is written in one go: plain, or a tracked change."""

    text: str
    change: Change = ""


@dataclass(frozen=True)
class MarkedText:
    """The text of one paragraph, taken apart."""

    pieces: tuple[Piece, ...]
    marks: tuple[Mark, ...]

    @property
    def visible(self) -> str:
        """The words that a reader sees: tracked insertions kept, tracked deletions left out."""
        return "".join(piece.text for piece in self.pieces if piece.change != "del")


def read_marks(source: str) -> MarkedText:
    """Takes one paragraph of source text apart into words and marks.

    Raises:
        MarkError: a mark is not closed, gives no reason, or names an unknown category.

    """
    pieces: list[Piece] = []
    marks: list[Mark] = []
    open_marks: list[tuple[re.Match[str], int]] = []
    place = seen = 0

    def add(text: str, change: Change = "") -> None:
        nonlocal seen
        if not change and pieces and not pieces[-1].change:
            pieces[-1] = Piece(pieces[-1].text + text)
        else:
            pieces.append(Piece(text, change))
        seen += 0 if change == "del" else len(text)

    while place < len(source):
        if found := _OPENING.match(source, place):
            open_marks.append((found, seen))
        elif open_marks and (found := _CLOSING.match(source, place)):
            opening, start = open_marks.pop()
            marks.append(_mark(opening, found["why"] or "", start, seen, source))
        elif found := _TRACKED.match(source, place):
            add(found["words"], "ins" if found["sign"] == "+" else "del")
        else:
            add(source[place])
            place += 1
            continue
        place = found.end()
    if open_marks:
        raise MarkError(f"a mark is not closed: {source[:90]}")
    return MarkedText(tuple(pieces), tuple(marks))


def _mark(opening: re.Match[str], why: str, start: int, end: int, source: str) -> Mark:
    kind = _KINDS[opening["kind"]]
    name, key = opening["name"], opening["key"] or ""
    if kind == "also_here":
        name, key = "", name
    elif name not in CATEGORIES or not why:
        raise MarkError(f"unknown category, or no reason given: {opening[0]} in {source[:90]}")
    if start == end:
        raise MarkError(f"no words stand in the mark {opening[0]} in {source[:90]}")
    return Mark(kind, name, key, opening["severity"] or "", why.strip(), start, end)
