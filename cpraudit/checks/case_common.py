"""Small things that the checks of a report against its case file share."""

from __future__ import annotations

import re
from functools import lru_cache

from cpraudit.case.faults import Path, in_words
from cpraudit.checks.known_names import name_words
from cpraudit.consistency.days import Days
from cpraudit.dates import DateMention, Precision
from cpraudit.findings.model import Place
from cpraudit.report.model import Report, Source
from cpraudit.text import folded


def says(value: object, path: Path) -> str:
    """What the case has, with the field: "the case file has 9 June 2021 (child > date_of_birth)"."""
    return f"the case file has {value} ({in_words(path)})"


def words_at(report: Report, at: Place | Source) -> str:
    """The words of the report at a place."""
    return report.document.blocks[at.block].text[at.start : at.end]


def days_of_mention(mention: DateMention) -> Days | None:
    """The days that a date of the report can mean; None for ages, open ends and what is no date."""
    if mention.first is None or mention.last is None or mention.precision is Precision.AGE:
        return None
    return Days(mention.first, mention.last)


def mention_place(block: int, mention: DateMention) -> Place:
    """The words of a date."""
    return Place(block, mention.start, mention.end)


@lru_cache(maxsize=2)
def _capitalised(report: Report) -> frozenset[str]:
    """Every word of the report that begins with a capital, in plain form, and its parts when it has a hyphen."""
    out: set[str] = set()
    for block in report.document.blocks:
        for word in re.findall(r"(?<!\w)[A-ZÀ-Þ][\w'’\-]*", block.text):
            plain = folded(word).removesuffix("'s").rstrip("'")
            out |= {plain, *plain.split("-")}
    return frozenset(out)


def is_named(report: Report, *names: str) -> bool:
    """Whether the report has the first word of any of these names, or an everyday name of one word."""
    present = _capitalised(report)
    return any(words and words[0] in present for words in map(name_words, names))


def surname_is_named(report: Report, name: str) -> bool:
    """Whether the report has the last word of a name."""
    words = name_words(name)
    return bool(words) and words[-1] in _capitalised(report)
