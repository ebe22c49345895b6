"""What is said of a template."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from rapidfuzz import fuzz, process

_ALIKE = 70  # of 100; "sibling" and "siblings" have 93, "name" and "home" 50


class Rule(StrEnum):
    """The kinds of problem."""

    HALF_TAG = "half-tag"
    SYNTAX = "syntax"
    UNKNOWN_TAG = "unknown-tag"
    NOT_ALLOWED = "not-allowed"
    UNCLOSED = "unclosed-block"
    UNOPENED = "unopened-block"
    CROSSED = "crossed-blocks"
    TORN = "torn-block"
    PREFIX = "wrong-prefix"
    LOST_TEXT = "lost-text"
    EMPTY_CELL = "empty-cell"
    HIDDEN_TAG = "hidden-tag"
    NOT_FILLED = "not-filled"
    UNKNOWN_FIELD = "unknown-field"
    UNKNOWN_FILTER = "unknown-filter"
    UNKNOWN_FUNCTION = "unknown-function"
    UNKNOWN_TEST = "unknown-test"
    WRONG_KIND = "wrong-kind"
    NEVER_TRUE = "never-true"
    MAYBE_MISSING = "maybe-missing"
    LIST_WITHOUT_NOTE = "list-without-note"
    CARRIED = "carried-along"
    DOES_NOT_RUN = "does-not-run"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: where, in which tag, what, and what was probably meant.

    `order` puts the problems of a story in the order of its text.
    """

    rule: Rule
    place: str
    tag: str
    message: str
    meant: tuple[str, ...] = ()
    order: int = field(default=0, compare=False)


def nearest(word: str, known: Sequence[str], most: int = 3) -> tuple[str, ...]:
    """The known words that are most like a word, the best first; () when none is."""
    found = process.extract(
        word, known, scorer=fuzz.ratio, processor=str.casefold, limit=most, score_cutoff=_ALIKE
    )
    best = found[0][1] if found else 0
    return tuple(name for name, score, _ in found if score >= best - 10)
