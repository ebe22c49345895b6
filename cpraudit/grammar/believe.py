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
from cpraudit.language.wordlists import load_list
from cpraudit.resources import checklists_folder
from cpraudit.text import straight

_LONG = 8  # letters from which a word may be two slips away
_SETTLED = 3  # a word that the report writes so often is meant
_STRANGE = 3  # so many unknown words in a paragraph are another language or a dialect
_TWICE_RIGHT = {"had had", "that that", "her her"}
_TO_AND_FRO = re.compile(r"(\w+) to \1(?: to)?", re.IGNORECASE)  # "from room to room to see"
_INITIALS = re.compile(r"\b([A-Z]) and ([A-Z])\b|\b([A-Z])'s\b")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")


class Vocabulary(BaseModel):
    """`checklists/grammar/vocabulary.yaml`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    words: str = Field(
        description="words that are right although no dictionary has them, separated by spaces"
    )


@lru_cache(maxsize=1)
def known_words() -> frozenset[str]:
    """Words of social work, of British families and of their languages, in small letters.

    The words of the trade that the list of jargon names are jargon, not misspellings.
    """
    path = checklists_folder() / "grammar" / "vocabulary.yaml"
    trade = {w.lower() for e in load_list("jargon").words.entries for p in e.phrase for w in _WORD.findall(p)}
    return frozenset(yamlfile.load(path, Vocabulary).words.lower().split()) | trade


@dataclass(frozen=True, slots=True)
class OwnWords:
    """What one report calls people and things."""

    names: frozenset[str]  # small letters
    often: frozenset[str]  # words that it writes again and again
    initials: frozenset[str] = frozenset()  # people of whom only a letter is told: "the carers A and R"

    @classmethod
    def of(cls, names: Iterable[str], texts: Iterable[str]) -> OwnWords:
        """From everybody's names and all paragraphs."""
        texts = list(texts)
        counts = Counter(w.lower() for t in texts for w in _WORD.findall(straight(t)))
        initials = {
            letter for t in texts for pair in _INITIALS.findall(straight(t)) for letter in pair if letter
        }
        return cls(
            frozenset(names), frozenset(w for w, n in counts.items() if n >= _SETTLED), frozenset(initials)
        )


def believed(text: str, remarks: Iterable[Remark], own: OwnWords) -> list[Remark]:
    """The remarks on a paragraph that are worth telling."""
    remarks = list(remarks)
    unknown = [r for r in remarks if r.rule == SPELLING and text[r.start : r.end].islower()]
    strange = len({text[r.start : r.end] for r in unknown}) >= _STRANGE
    return [r for r in remarks if _is_believed(text, r, own, strange)]


def _is_believed(text: str, remark: Remark, own: OwnWords, strange: bool) -> bool:
    said = text[remark.start : remark.end]
    if remark.rule == SPELLING:
        return _is_slip(said, remark.better, own, strange)
    is_name = _WORD.fullmatch(said) is not None and said[0].isupper() and not _begins(text, remark.start)
    if said.split(" ")[0] in own.initials:  # "A plays him songs": A is a person here, and no article
        return False
    if _TO_AND_FRO.fullmatch(said) and re.search(r"\bfrom $", text[: remark.start], re.IGNORECASE):
        return False
    return not (is_name or said.lower() in _TWICE_RIGHT or _is_note(text, remark))


def _is_note(text: str, remark: Remark) -> bool:
    """True for "Likes baths." and the like: notes leave out who does it, so the verb has nothing to agree with."""
    first = text[remark.start : remark.end].split(" ")[0]
    return first.endswith("s") and remark.better.split(" ")[0] == first[:-1] and _begins(text, remark.start)


def _begins(text: str, start: int) -> bool:
    """True at the beginning of a sentence, where every word has a capital."""
    before = text[:start].rstrip()
    return not before or before[-1] in ".!?:\"'("


def _is_slip(said: str, better: str, own: OwnWords, strange: bool) -> bool:
    word = straight(said).removesuffix("'s").removesuffix("'")
    if word.lower() in misspellings():
        return True
    if strange or not word.islower() or not better or any(c.isdigit() for c in word):
        return False
    parts = {word, *word.split("-")}
    parts |= {part.removesuffix("s") for part in parts}
    if parts & own.names or parts & known_words() or word in own.often:
        return False
    allowed = 2 if len(word) >= _LONG else 1
    return better.islower() and 0 < OSA.distance(word, better.lower()) <= allowed
