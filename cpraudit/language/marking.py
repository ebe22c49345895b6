"""Finds the entries of a word list in a passage and leaves alone what its surroundings excuse."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cpraudit.language.context import Passage
from cpraudit.language.particulars import has_number, has_particulars, is_sourced
from cpraudit.language.phrases import PhraseIndex, Token
from cpraudit.language.wordlists import ExcusedBy, Level, Loaded, Prepared, legal_terms

_SOFTER = [Level.OFF, Level.COUNT, Level.CONSIDER, Level.SHOULD, Level.MUST]
_WINDOW = 12  # words before and after a hit in which a longer, excused phrase may begin


class Mark(NamedTuple):
    """An entry found where nothing excuses it."""

    row: Prepared
    start: int
    end: int
    level: Level


def marks(loaded: Loaded, passage: Passage) -> Iterator[Mark]:
    """What a list finds in a passage, in reading order.

    Left alone: longer phrases named as exceptions, words of the law, sentences with excusing words, and the
    contexts that the list or the entry names. Only worth considering: the list's softer contexts.
    """
    words = passage.words
    for hit in loaded.index.find(words):
        row = hit.owner
        start, end = hit.start, hit.end
        if row.entry.capitals and not _same_capitals(row, passage.text[start:end]):
            continue
        if _covered(row.exceptions, words, start, end) or _covered(legal_terms(), words, start, end):
            continue
        if row.entry.unless_near or row.entry.only_near:
            span = passage.sentence(start)
            near = [w for w in words if span.start <= w.start and w.end <= span.end]
            if row.entry.unless_near and row.unless_near.all(near):
                continue
            if row.entry.only_near and not row.only_near.all(near):
                continue
        found = passage.contexts(start, end)
        if found & row.leave_in:
            continue
        level = row.level
        if loaded.words.excused_by is not ExcusedBy.NOTHING:
            topic = loaded.topics.get(row.entry.topic)
            if loaded.words.excused_by is ExcusedBy.SOURCE and is_sourced(passage, start, end, topic):
                continue
            if loaded.words.excused_by is ExcusedBy.PARTICULARS:
                if has_particulars(passage, start, end, topic):
                    continue
                if has_number(passage, start, end):
                    level = min(level, Level.CONSIDER, key=_SOFTER.index)
        if level in (Level.MUST, Level.SHOULD) and found & frozenset(loaded.words.soften_in):
            level = Level.CONSIDER
        yield Mark(row, start, end, level)


def _covered(phrases: PhraseIndex[bool], words: list[Token], start: int, end: int) -> bool:
    """True when one of the phrases is found on words of the stretch."""
    if not phrases:
        return False
    first = next((i for i, w in enumerate(words) if w.end > start), 0)
    last = next((i for i, w in enumerate(words) if w.start >= end), len(words))
    window = words[max(first - _WINDOW, 0) : last + _WINDOW]
    return any(h.start < end and start < h.end for h in phrases.all(window))


def _same_capitals(row: Prepared, said: str) -> bool:
    """True when the words with capitals of one of the entry's phrases stand in the text just so."""
    return any(
        all(
            word in said.replace("-", " ").split()
            for word in phrase.replace("-", " ").split()
            if any(c.isupper() for c in word)
        )
        for phrase in row.entry.phrase
    )
