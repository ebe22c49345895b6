"""Passages that stand twice: signs of copying and pasting."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cpraudit.checks.base import AuditInput, Check
from cpraudit.checks.common import GUIDANCE, heading_of, shown
from cpraudit.document.model import Document
from cpraudit.findings.model import Category, Finding, Place, Related, Rule, Severity
from cpraudit.text import sentences

COPIED = Rule(
    id="copied-passage",
    name="The same passage twice",
    category=Category.DUPLICATED_TEXT,
    severity=Severity.SHOULD,
    source=f"{GUIDANCE}: not written by copying and pasting",
    why="Copied passages answer no question twice, and an update often reaches only one of them.",
    advice="Keep the passage where it belongs and write here what this question asks.",
    bad=("a sentence of thirty words that stands in two sections, word for word",),
    good=("'The records were searched on 3 March 2025' said of each parent",),
)

_LONG_SENTENCE = 15  # words
# Said of each parent or sibling in the same words, and rightly so.
_RECORD = re.compile(
    r"\b(?:records?|searched|not in care|looked after by|special guardianship|under section)\b", re.IGNORECASE
)
_TOKEN = re.compile(r"[\w'’]+")


def check(given: AuditInput) -> Iterator[Finding]:
    """Each later copy of at least `copied_words` words, with its first place."""
    report, size = given.report, given.settings.copied_words
    told: set[int] = set()
    seen: dict[int, tuple[int, int]] = {}  # hash of a run of words -> block and token where it first stands
    tokens: dict[int, list[re.Match[str]]] = {}
    for block in report.prose():
        words = list(_TOKEN.finditer(block.text))
        tokens[block.index] = words
        if len(words) < size:
            continue
        plain = [w.group().lower() for w in words]
        keys = [hash(tuple(plain[i : i + size])) for i in range(len(plain) - size + 1)]
        i = 0
        while i < len(keys):
            first = seen.get(keys[i])
            if first is None or (first[0] == block.index and first[1] + size > i):
                i += 1
                continue
            length = size
            other = tokens[first[0]]
            while (
                i + length < len(plain)
                and first[1] + length < len(other)
                and other[first[1] + length].group().lower() == plain[i + length]
            ):
                length += 1
            if _one_arrangement(report.document, first[0], block.index):
                i += length
                continue
            told.add(block.index)
            start, end = words[i].start(), _closing(block.text, words[i + length - 1].end())
            origin = Place(first[0], other[first[1]].start(), other[first[1] + length - 1].end())
            yield Finding(
                COPIED,
                f"These {length} words stand already in '{shown(heading_of(report, first[0]))}'.",
                Place(block.index, start, end),
                related=(Related(origin, "the first copy"),),
            )
            i += length
        for i, key in enumerate(keys):
            seen.setdefault(key, (block.index, i))
    yield from _sentences_again(given, told)


def _one_arrangement(document: Document, first: int, later: int) -> bool:
    """Two rows of one table: the same arrangement made for two people is told in the same words."""
    one, other = document.blocks[first].cell, document.blocks[later].cell
    return one is not None and other is not None and one.table == other.table and one.row != other.row


def _closing(text: str, end: int) -> int:
    """Includes the full stop or bracket that ends the passage."""
    while end < len(text) and text[end] in ".!?)”\"'":
        end += 1
    return end


def _sentences_again(given: AuditInput, told: set[int]) -> Iterator[Finding]:
    """A whole sentence of some length that stands twice, although it is shorter than a copied passage."""
    first_at: dict[str, Place] = {}
    for block in given.report.prose():
        for span in sentences(block.text):
            words = _TOKEN.findall(block.text[span.start : span.end].lower())
            if len(words) < _LONG_SENTENCE:
                continue
            key, here = " ".join(words), Place(block.index, span.start, span.end)
            first = first_at.setdefault(key, here)
            if (
                first != here
                and block.index not in told
                and not _one_arrangement(given.report.document, first.block, here.block)
                and not _RECORD.search(block.text[span.start : span.end])
            ):
                yield Finding(
                    COPIED,
                    f"This sentence stands already in '{shown(heading_of(given.report, first.block))}'.",
                    here,
                    related=(Related(first, "the first copy"),),
                )


CHECK = Check("duplicates", "Nothing copied and pasted", (COPIED,), check)
