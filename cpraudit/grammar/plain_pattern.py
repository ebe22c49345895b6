"""What a plain pattern is: words that are wrong wherever they stand, and what was probably meant."""

from __future__ import annotations

import re
from typing import NamedTuple


class Pattern(NamedTuple):
    r"""What is wrong, and what was probably meant (`\g<...>` stands for words of the text)."""

    regex: re.Pattern[str]
    message: str
    better: str
    not_after: frozenset[str] = frozenset()  # two words before it that make it right


def any_of(words: str) -> str:
    """One of some words or phrases, which are separated by commas."""
    return "(?:" + "|".join(word.strip() for word in words.split(",")) + ")"


def pattern(regex: str, message: str, better: str, not_after: frozenset[str] = frozenset()) -> Pattern:
    """A pattern from its expression."""
    return Pattern(re.compile(regex), message, better, not_after)


class Shown(NamedTuple):
    """A pattern with a text that it must find and one that it must leave alone."""

    pattern: Pattern
    flag: str
    leave: str


def shown(regex: str, message: str, better: str, flag: str, leave: str) -> Shown:
    """A pattern with its examples."""
    return Shown(pattern(regex, message, better), flag, leave)
