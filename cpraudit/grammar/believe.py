"""Which of an engine's spelling remarks to believe: a name is never called a misspelling.

An engine knows English; it does not know this family, its places, services, foods and languages. A remark counts
only where the word is written small, is a slip of one letter (two in a long word) from an English word, and is
neither known to us nor used again and again. The rest is left alone: a missed slip is cheaper than a child's name
called an error.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from pydantic import BaseModel, ConfigDict, Field
from rapidfuzz.distance import OSA

from cpraudit import yamlfile
from cpraudit.grammar.model import SPELLING, Remark
from cpraudit.grammar.plain import misspellings
from cpraudit.resources import checklists_folder
from cpraudit.text import straight

_LONG = 8  # letters from which a word may be two slips away
_SETTLED = 3  # a word that the report writes so often is meant
_STRANGE = 3  # so many unknown words in a paragraph are another language or a dialect
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")


class Vocabulary(BaseModel):
    """`checklists/grammar/vocabulary.yaml`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    words: str = Field(
        description="words that are right although no dictionary has them, separated by spaces"
    )


@lru_cache(maxsize=1)
def known_words() -> frozenset[str]:
    """Words of social work, of British families and of their languages, in small letters."""
    path = checklists_folder() / "grammar" / "vocabulary.yaml"
    return frozenset(yamlfile.load(path, Vocabulary).words.lower().split())


@dataclass(frozen=True, slots=True)
class OwnWords:
    """What one report calls people and things."""

    names: frozenset[str]  # small letters
    often: frozenset[str]  # words that it writes again and again

    @classmethod
    def of(cls, names: Iterable[str], texts: Iterable[str]) -> OwnWords:
        """From everybody's names and all paragraphs."""
        counts = Counter(w.lower() for t in texts for w in _WORD.findall(straight(t)))
        return cls(frozenset(names), frozenset(w for w, n in counts.items() if n >= _SETTLED))


def believed(text: str, remarks: Iterable[Remark], own: OwnWords) -> list[Remark]:
    """The remarks on a paragraph that are worth telling."""
    remarks = list(remarks)
    unknown = [r for r in remarks if r.rule == SPELLING and text[r.start : r.end].islower()]
    strange = len({text[r.start : r.end] for r in unknown}) >= _STRANGE
    return [
        r for r in remarks if r.rule != SPELLING or _is_slip(text[r.start : r.end], r.better, own, strange)
    ]


def _is_slip(said: str, better: str, own: OwnWords, strange: bool) -> bool:
    word = straight(said).removesuffix("'s").removesuffix("'")
    if word.lower() in misspellings():
        return True
    if strange or not word.islower() or not better or any(c.isdigit() for c in word):
        return False
    parts = {word, *word.split("-")}
    if parts & own.names or parts & known_words() or word in own.often:
        return False
    allowed = 2 if len(word) >= _LONG else 1
    return better.islower() and 0 < OSA.distance(word, better.lower()) <= allowed
