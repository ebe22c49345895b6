"""Capitals of family words: used for all relations or for none."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from cpraudit.checks.base import AuditInput, Check
from cpraudit.checks.common import GUIDANCE
from cpraudit.document.model import Block
from cpraudit.findings.model import Category, Finding, Place, Rule, Severity
from cpraudit.text import inside, quoted_spans, sentences

MIXED = Rule(
    id="mixed-capitals",
    name="Family words with and without a capital",
    category=Category.CAPITALS_INCONSISTENT,
    severity=Severity.CONSIDER,
    source=f"{GUIDANCE}: capitals only where needed, and the same for every relation",
    why="Mixed capitals look careless, and as if some relatives counted for more than others.",
    advice=(
        "Write family words the same way throughout: small letters ('his aunt'), capitals only as part of a"
        " name ('Auntie Jo')."
    ),
    bad=("his Grandmother was kind, and his grandmother still cooks for him",),
    good=("Nana Pat looked after her; her grandmother has arthritis",),
)

_KIN = (
    "mother|father|parents?|brothers?|sisters?|siblings?|half-brothers?|half-sisters?|grandmothers?|"
    "grandfathers?|grandparents?|aunts?|uncles?|cousins?|nieces?|nephews?|"
    "daughters?|sons?|step-?father|step-?mother|mum|dad|mummy|daddy|auntie|aunty|nan|nana|granny|gran|"
    "grandma|grandpa|grandad|granddad"
)
# Not in a name: "Mother Teresa", "the Mother and Baby Unit".
_WORD = re.compile(
    rf"\b((?i:{_KIN}))\b(?!['’]?\s?[A-ZÀ-Þ])(?! (?:and|&) (?:Baby|Babies|Child|Infant|Toddler)\b)"
)
# A relation, not a form of address: something that points at it stands before.
_POINTER = re.compile(
    r"\b(?:his|her|their|my|our|your|the|a|an|this|that|both|each|birth|maternal|paternal|older|younger|"
    r"elder|eldest|youngest|full|half|great|foster|adoptive|step|two|three|four|'s|s'|[\w\-]+['’]s|"
    r"s['’])[\s\-]+$",
    re.IGNORECASE,
)
# "the one living Grandmother": a word that describes may stand between, unless the word is also a form of address.
_DESCRIBED = re.compile(
    r"\b(?:his|her|their|my|our|your|the|a|an|this|that|both|each|two|three|'s|s'|[\w\-]+['’]s|s['’])\s(?:(?:one|only|living|late|"
    r"dear|own|new|other|surviving|remaining|first|second|favourite|beloved|frail|elderly|young|little|big|dead|absent|adult|"
    r"grown-up|married|single|widowed|retired|loving|kind|\w+[- ]side)\s){1,3}$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"(?:mum|dad|mummy|daddy|auntie|aunty|nan|nana|granny|gran|grandma|grandpa|grandad|granddad)$", re.I
)
_FEWEST = 3


def check(given: AuditInput) -> Iterator[Finding]:
    """The rarer way of writing, when one way clearly prevails."""
    report = given.report
    capital: list[tuple[Place, str]] = []
    small: list[tuple[Place, str]] = []
    for block in report.prose():
        if _is_label(block):
            continue
        quotes = quoted_spans(block.text)
        starts = {s.start for s in sentences(block.text)}
        for match in _WORD.finditer(block.text):
            word = match.group(1)
            before = block.text[: match.start()]
            if re.match(r"Half-[A-Z]", word):
                capital.append((Place(block.index, match.start(), match.end()), word))
                continue
            if (
                match.start() in starts
                or inside(quotes, match.start(), match.end())
                or not (_POINTER.search(before) or (_DESCRIBED.search(before) and not _ADDRESS.match(word)))
            ):
                continue
            # "Birth Mother" and "Half-Brother" carry the capital of the pair.
            previous = re.search(r"([\w'’]+)[\s-]$", before)
            if (
                previous
                and previous.group(1)[0].isupper()
                and previous.start() in starts
                and previous.group(1).lower() in ("birth", "half", "step", "maternal", "paternal", "foster")
            ):
                continue
            (capital if word[0].isupper() else small).append(
                (Place(block.index, match.start(), match.end()), word)
            )
    if len(small) >= _FEWEST and capital and len(capital) * 2 < len(small):
        rarer, usual = capital, "small letters"
    elif len(capital) >= _FEWEST and small and len(small) * 3 < len(capital):
        rarer, usual = small, "capitals"
    else:
        return
    counts = Counter(w.lower() for _, w in rarer)
    for place, word in rarer:
        yield Finding(
            MIXED,
            f"'{word}' here, while family words mostly have {usual} in this report ({counts[word.lower()]}"
            " like this).",
            place,
        )


def _is_label(block: Block) -> bool:
    """Short cells and lines are labels and titles, not running text."""
    return (block.cell is not None and len(block.text.split()) <= 6) or len(block.text.split()) <= 3


CHECK = Check("capitals", "Family words written alike", (MIXED,), check)
