"""Finds the tags of a story, and what only looks like a tag: halves, tags over two paragraphs, hidden ones.

A tag may be split over many runs: Word does that whenever somebody corrects a letter in it. Its text is that of the
w:t elements from its first brace to its last.
"""

from __future__ import annotations

import bisect
import re
from dataclasses import dataclass

from lxml.etree import _Element as Element

from cpraudit.document.ooxml import w
from cpraudit.generate.checking.model import Problem, Rule
from cpraudit.generate.checking.stories import Piece, Story

_OPEN = re.compile(r"\{\{|\{%|\{#")
_CLOSE = {"{{": "}}", "{%": "%}", "{#": "#}"}
_PREFIX = re.compile(r"(tr|tc|p|r) ")
_END_OF_RAW = re.compile(r"\{%-?\s*endraw\s*-?%\}")
_PRINTED_SIGNS = re.compile(r"\{_[{%]|[}%]_\}")
_STRAY = re.compile(r"\}\}|%\}")
_PARTED = re.compile(r"\{\s+[{%]\s*[A-Za-z_][^{}]*[}%]\s*\}")
_ONE_BRACE = re.compile(r"(?<!\{)\{\s*([a-z_]+(?:\.[a-z_]+)*)\s*\}(?!\})")
# Word's automatic quotes; others are not understood in a tag.
_QUOTES = str.maketrans("“”‘’", "\"\"''")
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag as its author sees it.

    Attributes:
        sign: '{{', '{%' or '{#'.
        prefix: 'p', 'tr', 'tc' or 'r': what docxtpl takes away around the tag; '' for none.
        body: what stands in it, without the prefix, in straight quotes.
        whole: all of it, as it stands in the file; `text` is the same, cut to a length for messages.
        joins: whether it begins with a minus sign, by which it joins the paragraph before.
        order: its place among all texts of the story.

    """

    sign: str
    prefix: str
    body: str
    whole: str
    text: str
    place: str
    element: Element
    order: int
    joins: bool = False

    @property
    def word(self) -> str:
        """The first word: 'if', 'endfor'."""
        return self.body.split(None, 1)[0] if self.body else ""

    def problem(self, rule: Rule, message: str, meant: tuple[str, ...] = ()) -> Problem:
        """Something that is wrong with this tag."""
        return Problem(rule, self.place, self.text, message, meant, self.order)


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in one story."""

    tags: tuple[Tag, ...]
    problems: tuple[Problem, ...]


def find_tags(story: Story, known: frozenset[str]) -> Found:
    """All tags of a story, and the problems of their braces; `known` are the paths of fields."""
    finder = _Finder(story, known)
    finder.read()
    finder.tags.sort(key=lambda tag: tag.order)
    return Found(tuple(finder.tags), tuple(finder.problems))


class _Finder:
    def __init__(self, story: Story, known: frozenset[str]) -> None:
        self._story, self._known = story, known
        self.tags: list[Tag] = []
        self.problems: list[Problem] = []

    def read(self) -> None:
        text = _Text()
        for order, piece in enumerate(self._story.pieces()):
            if piece.printed:
                text.add(order, piece)
            else:
                alone = _Text()
                alone.add(order, piece)
                self._scan(alone)
        self._scan(text)

    def _scan(self, text: _Text) -> None:
        plain: list[tuple[int, int]] = []
        at = 0
        while (opened := _OPEN.search(text.all, at)) is not None:
            plain.append((at, opened.start()))
            at = self._tag(text, opened.start(), opened[0])
        plain.append((at, len(text.all)))
        for start, end in plain:
            self._look_for_halves(text, start, end)

    def _tag(self, text: _Text, start: int, sign: str) -> int:
        """Takes in the tag that begins at a position; gives back where to read on."""
        close = text.all.find(_CLOSE[sign], start + 2)
        following = _OPEN.search(text.all, start + 2)
        if close < 0 or (following is not None and following.start() < close and sign != "{#"):
            self._problem(Rule.HALF_TAG, text, start, f"this tag has no end: {_CLOSE[sign]} is missing")
            return start + 2
        end = close + 2
        if text.paragraph(start) is not text.paragraph(close + 1):
            other = self._story.places.of(text.piece(close).element)
            self._problem(
                Rule.HALF_TAG,
                text,
                start,
                f"this tag begins here and ends in {other}; write it in one paragraph",
            )
        tag = self._made(text, start, end, sign)
        if tag.word == "raw" and sign == "{%":
            over = _END_OF_RAW.search(text.all, end)
            if over is not None:
                return over.end()
        self.tags.append(tag)
        return end

    def _made(self, text: _Text, start: int, end: int, sign: str) -> Tag:
        piece, whole = text.piece(start), text.all[start:end]
        inner = whole[2:-2]
        prefix = _PREFIX.match(inner)
        inner = inner[prefix.end() :] if prefix else inner
        joins = inner.startswith("-")
        body = " ".join(inner.removeprefix("-").removesuffix("-").translate(_QUOTES).split())
        if piece.deleted:
            self._problem(
                Rule.HIDDEN_TAG,
                text,
                start,
                "this tag stands in text that is deleted with tracked changes, and it would still be filled; accept "
                "the change in Word",
            )
        return Tag(
            sign=sign,
            prefix=prefix[1] if prefix else "",
            body=body,
            whole=whole,
            text=_shortened(whole),
            place=self._story.places.of(piece.element),
            element=piece.element,
            order=text.order(start),
            joins=joins,
        )

    def _look_for_halves(self, text: _Text, start: int, end: int) -> None:
        """Braces outside tags that were meant to be tags."""
        words = _PRINTED_SIGNS.sub(_blank, text.all[start:end])
        for parted in _PARTED.finditer(words):
            self._problem(
                Rule.HALF_TAG, text, start + parted.start(), "there is a space between the two signs of a tag"
            )
        words = _PARTED.sub(_blank, words)
        for stray in _STRAY.finditer(words):
            self._problem(
                Rule.HALF_TAG, text, start + stray.start(), f"{stray[0]} ends a tag that does not begin"
            )
        for single in _ONE_BRACE.finditer(words):
            if single[1] in self._known:
                self._problem(
                    Rule.HALF_TAG,
                    text,
                    start + single.start(),
                    "one brace on each side is plain text; a tag has two",
                    (f"{{{{ {single[1]} }}}}",),
                )

    def _problem(self, rule: Rule, text: _Text, at: int, message: str, meant: tuple[str, ...] = ()) -> None:
        place = self._story.places.of(text.piece(at).element)
        self.problems.append(Problem(rule, place, text.around(at), message, meant, text.order(at)))


class _Text:
    """Pieces as one text, in which every letter still knows where it stands."""

    def __init__(self) -> None:
        self.all = ""
        self._starts: list[int] = []
        self._pieces: list[tuple[int, Piece]] = []

    def add(self, order: int, piece: Piece) -> None:
        """Adds a piece at the end."""
        self._starts.append(len(self.all))
        self._pieces.append((order, piece))
        self.all += piece.text

    def piece(self, at: int) -> Piece:
        """The piece in which a letter stands."""
        return self._entry(at)[1]

    def order(self, at: int) -> int:
        """The number of that piece."""
        return self._entry(at)[0]

    def paragraph(self, at: int) -> Element | None:
        """The paragraph in which a letter stands."""
        return next(self.piece(at).element.iterancestors(w("p")), None)

    def around(self, at: int) -> str:
        """The words from a letter on, or its whole paragraph, as a user would look for them."""
        first = last = at
        paragraph = self.paragraph(at)
        while last < len(self.all) and last - at < _LONGEST and self.paragraph(last) is paragraph:
            last += 1
        while (
            last - at < 3
            and first > 0
            and at - first < _LONGEST // 2
            and self.paragraph(first - 1) is paragraph
        ):
            first -= 1
        return _shortened(self.all[first:last])

    def _entry(self, at: int) -> tuple[int, Piece]:
        return self._pieces[bisect.bisect_right(self._starts, at) - 1]


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _shortened(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST - 1]}…"
