"""Passages that stand twice: signs of copying and pasting."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cpraudit.checks.base import AuditInput, Check
from cpraudit.checks.common import GUIDANCE, heading_of, shown
from cpraudit.findings.model import Category, Finding, Place, Related, Rule, Severity

COPIED = Rule(
    id="copied-passage", name="The same passage twice", category=Category.DUPLICATED_TEXT, severity=Severity.SHOULD,
    source=f"{GUIDANCE}: not written by copying and pasting",
    why="Copied passages answer no question twice, and an update often reaches only one of them.",
    advice="Keep the passage where it belongs and write here what this question asks.",
    bad=("a sentence of thirty words that stands in two sections, word for word",), good=("'The records were searched on 3 March 2025' said of each parent",),
)  # fmt: skip

_TOKEN = re.compile(r"[\w'’]+")


def check(given: AuditInput) -> Iterator[Finding]:
    """Each later copy of at least `copied_words` words, with its first place."""
    report, size = given.report, given.settings.copied_words
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
            while i + length < len(plain) and first[1] + length < len(other) and other[first[1] + length].group().lower() == plain[i + length]:
                length += 1
            start, end = words[i].start(), _closing(block.text, words[i + length - 1].end())
            origin = Place(first[0], other[first[1]].start(), other[first[1] + length - 1].end())
            yield Finding(COPIED, f"These {length} words stand already in '{shown(heading_of(report, first[0]))}'.", Place(block.index, start, end),
                          related=(Related(origin, "the first copy"),))  # fmt: skip
            i += length
        for i, key in enumerate(keys):
            seen.setdefault(key, (block.index, i))


def _closing(text: str, end: int) -> int:
    """Includes the full stop or bracket that ends the passage."""
    while end < len(text) and text[end] in ".!?)”\"'":
        end += 1
    return end


CHECK = Check("duplicates", "Nothing copied and pasted", (COPIED,), check)
