"""Plain errors of spelling and grammar that need no language model: each is wrong wherever it stands.

Anything that depends on the meaning of a sentence is left to a spelling engine.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from cpraudit import yamlfile
from cpraudit.grammar.plain_patterns import PATTERNS
from cpraudit.grammar.plain_words import WORDS
from cpraudit.language.nlp import is_word
from cpraudit.language.wordlists import folder


class Slip(NamedTuple):
    """An error, what is wrong and what was probably meant."""

    start: int
    end: int
    message: str
    better: str


class Misspellings(BaseModel):
    """`misspellings.yaml`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    words: dict[str, str]


@lru_cache(maxsize=1)
def misspellings() -> dict[str, str]:
    """Wrong spelling to right spelling, small letters."""
    return dict(yamlfile.load(folder() / "misspellings.yaml", Misspellings).words)


# Words that may stand twice: "had had", "night night", "knock knock".
_SAID_TWICE = """
    had that her moin bye night no yes ha la knock choo very so baa beep chop hop tick woof quack moo there now
    well please round again over more many long far big up down hear boo dum yum tut row blah
"""
_TWICE_RIGHT = frozenset(_SAID_TWICE.split())
_TWICE = re.compile(r"\b([^\W\d_]+)(\s+)\1\b", re.I)
_SPELT = re.compile(r"[a-z][a-z']+|[A-Z][a-z']+")


def slips(text: str) -> Iterator[Slip]:
    """The plain errors of a text with straight quotation marks, in order of their kind."""
    spelled = misspellings()
    for found in _SPELT.finditer(text):
        better = spelled.get(found.group().lower())
        if better is not None and not (found.group()[0].isupper() and _inside_name(text, found.start())):
            yield Slip(found.start(), found.end(), f"'{found.group()}' is misspelt", better)
    for found in _TWICE.finditer(text):
        first, second = found.group().split()
        is_name = first[0].isupper() and second[0].isupper()
        # "moin moin" is a dish: only what the language model's word list has can stand twice by mistake.
        if first.lower() not in _TWICE_RIGHT and not is_name and (len(first) < 4 or is_word(first)):
            yield Slip(found.start(), found.end(), f"'{first}' stands twice", first)
    for pattern in (*PATTERNS, *(shown.pattern for shown in WORDS)):
        for found in pattern.regex.finditer(text):
            if pattern.not_after and pattern.not_after & set(_words_before(text, found.start())):
                continue
            yield Slip(found.start(), found.end(), pattern.message, found.expand(pattern.better))


def _words_before(text: str, start: int) -> list[str]:
    """The last two words before a place in its sentence."""
    return re.findall(r"[\w']+", re.split(r"[.!?;:]\s", text[max(start - 40, 0) : start].lower())[-1])[-2:]


def _inside_name(text: str, start: int) -> bool:
    """True for a capital in the middle of a sentence: it may be a surname."""
    before = text[:start].rstrip()
    return bool(before) and before[-1] not in ".!?:\"'(|"
