"""Phrases that an adviser can read and write, found in a text by their words; no regular expressions.

    fail(s|ed|ing) to engage   one of the endings
    refuse~                    the word with its endings: refuse, refuses, refused, refusing
    [very] hostile             the bracketed words may be there or not
    failed to * engage         up to three words in the gap
    own _ enemy                exactly one word in its place
    <drug>                     any phrase of the group "drug" (checklists/wordlists/groups.yaml)
    attention-seeking          also without the hyphen, as one word or two

Capitals do not matter. Each phrase is looked for only in passages that hold its rarest word, so that
thousands of phrases cost little more than a look-up for each word of the report.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from functools import cache
from typing import Generic, NamedTuple, TypeVar

from cpraudit.language.inflect import endings
from cpraudit.text import straight

GAP = 3  # words that a * may stand for
_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_SPECIAL = re.compile(r"[(<~]")  # what an item is spelt out for
_CHOICE = re.compile(r"([^(<~]*)\(([^()\[\]<>~]*)\)([^(<~]*)")  # most items: fail(s|ed|ing)
_BRACKET = re.compile(r"[(\[<]")
_NO_SPACE = r"[^()\[\]<>\s]*"
# No bracket holds a space or another bracket, as in most phrases: they can be cut at their spaces.
_PLAIN = re.compile(rf"(?:[^()\[\]<>]|\({_NO_SPACE}\)|\[{_NO_SPACE}\]|<{_NO_SPACE}>)*")


class Token(NamedTuple):
    """A word of the text, in small letters, and how it hangs on the word before it."""

    word: str
    start: int
    end: int
    join: str  # " ", "-", "," or "" (something else stands between: another sentence, a bracket)


def tokens(text: str) -> list[Token]:
    """The words of a text with straight apostrophes (`cpraudit.text.straight`)."""
    out: list[Token] = []
    last = 0
    for found in _TOKEN.finditer(text):
        between = text[last : found.start()]
        bare = between.strip(" \t")
        join = "-" if between == "-" else " " if bare == "" and between else "," if bare == "," else ""
        out.append(Token(found.group().lower(), found.start(), found.end(), join))
        last = found.end()
    return out


class PhraseError(ValueError):
    """A phrase that is not written in the notation; the sentence says what is wrong."""


@dataclass(frozen=True, slots=True)
class _Step:
    """One place of a phrase: any of these word sequences, or a gap."""

    words: Mapping[str, tuple[tuple[str, ...], ...]] = field(
        default_factory=dict
    )  # sequences by their first word, longest first
    least: int = 0  # of a gap
    most: int = 0
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase made ready for finding."""

    steps: tuple[_Step, ...]
    needed: tuple[Set[str], ...]  # for each place that must be filled, the words with which it can begin

    @property
    def first_words(self) -> Set[str]:
        """Every word with which it can begin."""
        if not self.steps[0].optional:
            return self.needed[0]  # no copy: hundreds of phrases begin with the words of one group
        out: set[str] = set()
        for step in self.steps:
            out.update(step.words)
            if not step.optional:
                break
        return out

    @property
    def anchors(self) -> Set[str]:
        """Words of which one must stand in a passage that holds the phrase; as rare as the phrase allows."""
        return min(self.needed, key=lambda words: (not words.isdisjoint(_COMMON), len(words)))

    def fits(self, words: Set[str]) -> bool:
        """False when no word for one of its places is among the words of a passage; far quicker than to match."""
        return not any(map(words.isdisjoint, self.needed))

    def example(self) -> str:
        """The shortest plain text that it finds, for tests and messages."""
        return " ".join(
            " ".join(next(iter(s.words.values()))[0]) if s.words else "so"
            for s in self.steps
            if not s.optional and (s.words or s.least)
        )

    def match(self, words: list[Token], at: int) -> int | None:
        """One past the last word of the match that begins at a word, or None. Gaps are kept short."""
        return self._match(words, at, 0, at)

    def _match(self, words: list[Token], at: int, number: int, begin: int) -> int | None:
        if number == len(self.steps):
            return at
        step = self.steps[number]
        if not step.words:
            for stop in range(at, min(at + step.most, len(words)) + 1):
                if stop > max(at, begin + 1) and not words[stop - 1].join:
                    return None  # another sentence begins in the gap
                end = self._match(words, stop, number + 1, begin) if stop >= at + step.least else None
                if end is not None:
                    return end
            return None
        after_gap = number > 0 and not self.steps[number - 1].words  # "failed, on two dates, to engage"
        if at < len(words) and (
            at == begin or words[at].join in (" ", "-") or (after_gap and words[at].join)
        ):
            for sequence in step.words.get(words[at].word, ()):
                if len(sequence) == 1 or _go_on(words, at, sequence):
                    end = self._match(words, at + len(sequence), number + 1, begin)
                    if end is not None:
                        return end
        return self._match(words, at, number + 1, begin) if step.optional else None


def _go_on(words: list[Token], at: int, sequence: tuple[str, ...]) -> bool:
    """True when the words behind a first word are the rest of its sequence and hang together."""
    if at + len(sequence) > len(words):
        return False
    for number in range(1, len(sequence)):
        word = words[at + number]
        if word.word != sequence[number] or word.join not in (" ", "-"):
            return False
    return True


# The places of phrases that were made ready before: large groups come again in hundreds of phrases. The key holds the
# groups themselves, so that a place can never be taken for that of other groups.
_READY: dict[tuple[str, int], tuple[Mapping[str, tuple[str, ...]], _Step]] = {}
_NO_GROUPS: Mapping[str, tuple[str, ...]] = {}


def parse(phrase: str, groups: Mapping[str, tuple[str, ...]] | None = None) -> Phrase:
    """A phrase from its notation; raises PhraseError when it cannot be read."""
    known = _NO_GROUPS if groups is None else groups
    steps = []
    for item in _items(phrase):
        key = (item, id(known))
        ready = _READY.get(key)
        if ready is None or ready[0] is not known:
            ready = _READY[key] = (known, _step(item, known))
        steps.append(ready[1])
    needed = tuple(s.words.keys() for s in steps if s.words and not s.optional)
    if not needed:
        raise PhraseError(f"the phrase '{phrase}' holds no word that must be there")
    if not steps[0].words or not steps[-1].words:
        raise PhraseError(f"the phrase '{phrase}' begins or ends with a gap; begin and end with a word")
    return Phrase(tuple(steps), needed)


def _step(item: str, groups: Mapping[str, tuple[str, ...]]) -> _Step:
    """One place of a phrase from its notation."""
    if item == "*":
        return _Step(least=0, most=GAP)
    if item == "_":
        return _Step(least=1, most=1)
    if item.startswith("["):
        options = tuple(text for inner in _cut(item[1:-1], "|") for text in _spell(inner, groups))
        return _Step(_by_first_word(options), optional=True)
    return _Step(_by_first_word(_spell(item, groups)))


def _items(phrase: str) -> list[str]:
    """The phrase cut at spaces that stand outside brackets."""
    plain = straight(phrase).strip()
    if _PLAIN.fullmatch(plain):
        return plain.split()
    for opening, closing in ("()", "[]", "<>"):
        if plain.count(opening) != plain.count(closing):
            raise PhraseError(f"the brackets in '{phrase}' do not match")
    return [item for item in _cut(plain, " ") if item]


def _cut(text: str, mark: str) -> list[str]:
    """A text cut at a mark that stands outside brackets."""
    if not _BRACKET.search(text):
        return text.split(mark)
    out, depth, begin = [], 0, 0
    for at, letter in enumerate(text):
        depth += (letter in "([<") - (letter in ")]>")
        if letter == mark and depth == 0:
            out.append(text[begin:at])
            begin = at + 1
    return [*out, text[begin:]]


def _spell(item: str, groups: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Every way to write an item out in full."""
    if not _SPECIAL.search(item):
        return (item,)
    choice = _CHOICE.fullmatch(item)
    if choice:
        before, options, after = choice.groups()
        return tuple(before + option + after for option in options.split("|"))
    written: list[str] = [""]
    last: tuple[str, ...] = ()  # the spellings of the part that a ~ would belong to
    at = 0

    def take(options: tuple[str, ...]) -> None:
        nonlocal last
        last = options
        written[:] = [w + o for w in written for o in options]

    while at < len(item):
        letter = item[at]
        if letter == "(":
            inner = _inside(item, at, ")")
            take(tuple(s for part in _cut(inner, "|") for s in (_spell(part, groups) if part else ("",))))
            at += len(inner) + 2
        elif letter == "<":
            name = _inside(item, at, ">")
            if name not in groups:
                raise PhraseError(
                    f"there is no group <{name}>; known are: {', '.join(sorted(groups)) or 'none'}"
                )
            take(tuple(s for part in groups[name] for s in _spell(part, groups)))
            at += len(name) + 2
        elif letter == "~":
            if not last:
                raise PhraseError(f"the ~ in '{item}' must stand behind the word whose endings it means")
            written[:] = [form for w in written for form in _inflected(w)]
            at += 1
        else:
            special = _SPECIAL.search(item, at)
            take((item[at : special.start() if special else len(item)],))
            at += len(last[0])
    return tuple(written)


def _inside(item: str, at: int, closing: str) -> str:
    depth = 0
    for end in range(at, len(item)):
        depth += (item[end] in "(<") - (item[end] in ")>")
        if depth == 0 and item[end] == closing:
            return item[at + 1 : end]
    raise PhraseError(f"the brackets in '{item}' do not match")


def _inflected(stem: str) -> list[str]:
    """Endings of the last word of a stem: 'wind up' is not inflected here, 'drama queen' is."""
    head, _, last = stem.rpartition(" ")
    return [f"{head} {form}".strip() for form in endings(last)]


def _by_first_word(texts: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Texts as word sequences under their first words, longest first."""
    out: dict[str, tuple[tuple[str, ...], ...]] = {}
    several: dict[str, set[tuple[str, ...]]] = {}
    for text in texts:
        for sequence in _sequences(text):
            first = sequence[0]
            if first not in out:
                out[first] = _alone(first) if len(sequence) == 1 else (sequence,)
            else:
                several.setdefault(first, {*out[first]}).add(sequence)
    for first, found in several.items():
        out[first] = tuple(sorted(found, key=lambda s: (-len(s), s)))
    return out


def _sequences(text: str) -> Iterator[tuple[str, ...]]:
    """The words of a text; a hyphen may be a space or nothing. Each word is kept in memory once for all phrases."""
    plain = text.lower().split(" ")
    if all(map(str.isalpha, plain)):  # most are
        yield tuple(map(sys.intern, plain))
        return
    for variant in (text.replace("-", " "), text.replace("-", "")) if "-" in text else (text,):
        sequence = tuple(sys.intern(t.word) for t in tokens(variant))
        if sequence:
            yield sequence


@cache
def _alone(word: str) -> tuple[tuple[str, ...], ...]:
    """The sequences of a word that stands alone; shared by all phrases, which have it a hundred thousand times."""
    return ((word,),)


T = TypeVar("T")


class Hit(NamedTuple, Generic[T]):
    """A phrase found: whose it is, and where."""

    owner: T
    start: int
    end: int


# Too common to tell whether a phrase may stand in a passage.
_COMMON_WORDS = """
    a an the of to in on at by for with from and or but as is are was were be been being has have had
    having do does did not no never always she he they it her his him them their its this that there who
    which what will would can could may might should must very so too all any some more most only just
    out up off over than then when if
"""
_COMMON = frozenset(_COMMON_WORDS.split())


class PhraseIndex(Generic[T]):
    """Many phrases, each belonging to an owner (an entry of a word list)."""

    def __init__(self, phrases: Iterable[tuple[T, Phrase]]) -> None:
        self._by_anchor: dict[str, list[tuple[T, Phrase]]] = {}
        for row in phrases:
            for word in row[1].anchors:
                self._by_anchor.setdefault(word, []).append(row)

    def __bool__(self) -> bool:
        return bool(self._by_anchor)

    def all(self, words: list[Token]) -> list[Hit[T]]:
        """Every match, overlapping ones included."""
        places: dict[str, list[int]] = {}
        for at, token in enumerate(words):
            places.setdefault(token.word, []).append(at)
        present = places.keys()
        out: list[Hit[T]] = []
        tried: set[int] = set()
        for word in places:  # in the order of the text: the same input must give the same findings
            for row in self._by_anchor.get(word, ()):
                if id(row) in tried:
                    continue
                tried.add(id(row))
                owner, phrase = row
                if not phrase.fits(present):
                    continue
                for first in sorted(phrase.first_words & present):
                    for at in places[first]:
                        if words[at].join == "-":  # "compliant" is not looked for inside "non-compliant"
                            continue
                        stop = phrase.match(words, at)
                        if stop is not None and not (stop < len(words) and words[stop].join == "-"):
                            out.append(Hit(owner, words[at].start, words[stop - 1].end))
        return out

    def find(self, words: list[Token]) -> list[Hit[T]]:
        """The matches, those inside a longer one left out and overlapping ones of one owner made one."""
        out: list[Hit[T]] = []
        for hit in sorted(self.all(words), key=lambda h: (h.start, -h.end)):
            if out and hit.end <= out[-1].end:
                continue
            if out and hit.start < out[-1].end and hit.owner is out[-1].owner:
                out[-1] = Hit(hit.owner, out[-1].start, hit.end)
            else:
                out.append(hit)
        return out
