"""How hard a text is to read: long sentences, and the reading age by a named formula.

The formula is the Automated Readability Index (Smith and Senter 1967): it counts letters, words and sentences and
needs no guess at syllables, so that anybody can check a number by hand. It gives a school grade of the United States;
a child in grade n is about n + 5 years old, which is the reading age that is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from cpraudit.text import Span, sentences, straight

FORMULA = "Automated Readability Index + 5 years"
_WORD = re.compile(r"[^\W_]+(?:['\-.][^\W_]+)*")
_LEAST_WORDS = 100  # the formula means nothing for less


@dataclass(frozen=True, slots=True)
class Ease:
    """How a text reads."""

    words: int
    sentences: int
    letters: int
    long_sentences: int
    longest: int  # words of its longest sentence

    @property
    def sentence_words(self) -> float:
        """Words in a sentence, on average; 0 for no text."""
        return self.words / self.sentences if self.sentences else 0.0

    @property
    def reading_age(self) -> float | None:
        """Years; None for a text too short to tell."""
        if self.words < _LEAST_WORDS or not self.sentences:
            return None
        grade = 4.71 * self.letters / self.words + 0.5 * self.words / self.sentences - 21.43
        return round(max(grade, 1.0) + 5, 1)


def breaths(text: str) -> list[Span]:
    """The sentences of a text, cut at semicolons and at the ends of lines as well: what is read in one breath."""
    out = []
    for span in sentences(text):
        begin = span.start
        for stop in re.finditer(r";\s+|\n+", text[span.start : span.end]):
            out.append(Span(begin, span.start + stop.start() + 1))
            begin = span.start + stop.end()
        out.append(Span(begin, span.end))
    return [s for s in out if s.end > s.start]


def count_words(text: str) -> int:
    """Words; a number or a date counts as it is read, by its parts."""
    return len(_WORD.findall(text))


def ease(texts: Iterable[str], long_words: int) -> Ease:
    """How some paragraphs read together. A sentence with more than `long_words` words counts as long."""
    words = count = letters = long = longest = 0
    for text in texts:
        plain = straight(text)
        for span in breaths(plain):
            found = _WORD.findall(plain[span.start : span.end])
            if not found:
                continue
            words += len(found)
            letters += sum(sum(c.isalnum() for c in w) for w in found)
            count += 1
            long += len(found) > long_words
            longest = max(longest, len(found))
    return Ease(words, count, letters, long, longest)
