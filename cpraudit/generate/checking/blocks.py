"""Whether the blocks of a story open and close in order, and whether the document would hold together.

docxtpl takes away the whole paragraph around {%p %}, the row around {%tr %}, the cell around {%tc %}; an unmarked tag
cuts the text where it stands. What lies between two tags of a block may vanish or be repeated, so both must cut the
document at the same height: two paragraphs of one cell, two rows of one table, two places of one paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml.etree import _Element as Element

from cpraudit.document.ooxml import w
from cpraudit.generate.checking.model import Problem, Rule
from cpraudit.generate.checking.syntax import BETWEEN, CLOSING, OPENING, Read
from cpraudit.generate.checking.tags import Tag

_AROUND = {"p": w("p"), "tr": w("tr"), "tc": w("tc"), "r": w("r")}
_CALLED = {"p": "paragraph", "tr": "row of a table", "tc": "cell of a table", "r": "run"}
_ALONE = ("p", "tr", "tc")
_BOUNDS = frozenset(w(name) for name in ("tc", "tr", "tbl", "txbxContent", "footnote"))
_DRAWN = tuple(w(name) for name in ("drawing", "pict", "object"))


@dataclass(frozen=True, slots=True)
class Paired:
    """The tags in an order that jinja2 can read, and what is wrong with their blocks."""

    lines: tuple[tuple[Tag, str], ...]
    problems: tuple[Problem, ...]


def pair(reads: Sequence[Read]) -> Paired:
    """Pairs the tags of a story; what does not fit is told, and left out or closed, so that the rest can be read."""
    pairing = _Pairing()
    for entry in reads:
        pairing.take(entry)
    pairing.close_all()
    return Paired(tuple(pairing.lines), tuple(pairing.problems))


class _Pairing:
    def __init__(self) -> None:
        self.lines: list[tuple[Tag, str]] = []
        self.problems: list[Problem] = []
        self._open: list[list[Tag]] = []  # of each open block its tags so far

    def take(self, entry: Read) -> None:
        tag, word = entry.tag, entry.tag.word if entry.tag.sign == "{%" else ""
        if word in OPENING:
            self._open.append([tag])
        elif word in BETWEEN:
            if not self._open or self._open[-1][0].word not in BETWEEN[word]:
                self._say(Rule.UNOPENED, tag, f"'{word}' stands in no block that could have it")
                return
            if word == self._open[-1][-1].word == "else":
                self._say(Rule.UNOPENED, tag, "this block has an 'else' already")
                return
            self._join(self._open[-1], tag)
        elif word in CLOSING and not self._close(tag, CLOSING[word]):
            return
        if entry.line:
            self.lines.append((tag, entry.line))

    def _close(self, tag: Tag, word: str) -> bool:
        """Closes a block; blocks inside it that are still open have no end."""
        if all(block[0].word != word for block in self._open):
            self._say(
                Rule.UNOPENED,
                tag,
                f"'{tag.word}' ends a block that does not begin: there is no '{word}' before it",
            )
            return False
        while self._open[-1][0].word != word:
            inner = self._open.pop()[0]
            end = OPENING[inner.word]
            self._say(
                Rule.CROSSED,
                inner,
                f"this block is not closed before '{tag.word}' ends the block around it: {end} is missing, or stands "
                "too late",
            )
            self.lines.append((inner, f"{{% {end} %}}"))
        self._join(self._open.pop(), tag)
        return True

    def close_all(self) -> None:
        """What is open at the end of the story has no end."""
        while self._open:
            first = self._open.pop()[0]
            end = OPENING[first.word]
            self._say(
                Rule.UNCLOSED,
                first,
                f"this block has no end: {{%{first.prefix} {end} %}} is missing",
            )
            self.lines.append((first, f"{{% {end} %}}"))

    def _join(self, block: list[Tag], tag: Tag) -> None:
        problem = _torn(block[-1], tag)
        if problem:
            self._say(Rule.TORN, tag, problem)
        block.append(tag)

    def _say(self, rule: Rule, tag: Tag, message: str) -> None:
        self.problems.append(tag.problem(rule, message))


def _torn(first: Tag, second: Tag) -> str:
    """Why two tags of a block do not cut the document at the same height; '' when they do."""
    if first.joins or second.joins:
        return ""  # its place is that of another paragraph's end; a trial run tells whether that works
    if first.prefix != second.prefix:
        return f"the block begins with {_sign(first)} and goes on with {_sign(second)}: write both in the same way"
    one, other = _above(first), _above(second)
    shared = sum(1 for _ in _common(one, other))
    below, below_other = one[shared:], other[shared:]
    if any(element.tag in _BOUNDS for element in (*below, *below_other)):
        return f"the block begins in another cell, table or box ({first.place}) and goes on here"
    if [e.tag for e in below] != [e.tag for e in below_other]:
        return "the block begins outside a link, content control or tracked change and ends inside it, or the other way"
    return ""


def _sign(tag: Tag) -> str:
    return f"{{%{tag.prefix} {tag.word} %}}"


def _above(tag: Tag) -> list[Element]:
    """The elements, outermost first, in which the tag stands once docxtpl has taken away what surrounds it."""
    around = _surrounding(tag)
    if around is None:
        return [*reversed(list(tag.element.iterancestors())), tag.element]
    return list(reversed(list(around.iterancestors())))


def _common(one: list[Element], other: list[Element]) -> Iterator[Element]:
    for left, right in zip(one, other, strict=False):
        if left is not right:
            return
        yield left


def _surrounding(tag: Tag) -> Element | None:
    """What docxtpl takes away with the tag."""
    if not tag.prefix:
        return None
    return next(tag.element.iterancestors(_AROUND[tag.prefix]), None)


# ---- tags that stand in the wrong place


def misplaced(tags: Sequence[Tag]) -> Iterator[Problem]:
    """Prefixes that fit no element, and words that would be thrown away with a tag."""
    texts = {tag: _surrounding(tag) for tag in tags}
    seen: set[Element] = set()
    for tag, around in texts.items():
        if not tag.prefix:
            continue
        if around is None:
            yield tag.problem(Rule.PREFIX, f"{_start(tag)} stands in no {_CALLED[tag.prefix]}")
        elif tag.sign == "{{":
            yield tag.problem(
                Rule.PREFIX, f"a field is printed with {{{{ {tag.body} }}}}, without '{tag.prefix}'"
            )
        elif "%" in tag.body or "}" in tag.body:
            yield tag.problem(Rule.PREFIX, f"a tag that begins with {_start(tag)} may hold no % and no brace")
        elif tag.prefix in _ALONE and around not in seen:
            seen.add(around)
            lost = _lost(tag, around)
            if lost:
                yield tag.problem(Rule.LOST_TEXT, lost)


def _start(tag: Tag) -> str:
    return f"{tag.sign}{tag.prefix}"


def _lost(tag: Tag, around: Element) -> str:
    """What else stands in the element that vanishes with the tag."""
    printed = "".join(text.text or "" for text in around.iter(w("t")))
    rest = " ".join(printed.replace(tag.whole, "", 1).split())
    drawn = any(True for _ in around.iter(*_DRAWN))
    if not rest and not drawn:
        return ""
    called = _CALLED[tag.prefix].split()[0]
    what = f"'{rest[:40]}{'…' if len(rest) > 40 else ''}'" if rest else "the picture or text box"
    return f"everything else in this {called} is thrown away ({what}): give the tag a {called} of its own"
