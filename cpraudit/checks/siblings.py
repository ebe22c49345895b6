"""Brothers and sisters: something is said of each, or what was done to find out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cpraudit.checks.base import AuditInput, Check
from cpraudit.checks.common import GUIDANCE, shown
from cpraudit.findings.model import Category, Finding, Place, Rule, Severity
from cpraudit.report.siblings import SiblingBlock, sibling_blocks
from cpraudit.text import sentences, word_count

BARE = Rule(
    id="sibling-without-information",
    name="A brother or sister of whom almost nothing is said",
    category=Category.SIBLING_WITHOUT_INFORMATION,
    severity=Severity.MUST,
    source=(
        f"{GUIDANCE}: every sibling is described; where nothing is known, the efforts to find out are;"
        " Adoption Agencies Regulations 2005, Schedule 1 Part 3 paragraphs 7 to 11"
    ),
    why=(
        "Brothers and sisters are often the longest relationship of a life. The adopted person needs to know"
        " who they are, or that somebody tried to find out."
    ),
    advice=(
        "Write name, age, where and with whom they live, what they are like, their orders and plans; or who"
        " was asked for news, when, and what came of it."
    ),
    bad=("Chloe: half-sister, through Paul. Not known.", "a sibling's heading with nothing below it"),
    good=(
        (
            "Little can be said: I telephoned her mother on 8 January and wrote on 2 February 2026; she"
            " prefers not to share more."
        ),
    ),
)

_EFFORT = re.compile(
    r"\b(?:asked|ask(?:ing)?|wrote|written|letters?|telephoned|rang|phoned|called|emailed|e-mailed|"
    r"contacted|approached|tried|attempt\w*|request\w*|search\w*|enquir\w+|"
    r"inquir\w+|told (?:me|us)|spoke|spoken|visited|met|sought|requested|traced?|tracing|replied|answered|prefers?|"
    r"declined)\b",
    re.IGNORECASE,
)
_UNKNOWN = re.compile(
    r"\b(?:not known|unknown|nothing (?:else |more |further )?(?:is |was )?known|no (?:further |more |other"
    r" )?(?:information|details|news)|not available|little is known|n/?k|n/?a)\b",
    re.IGNORECASE,
)
_FEWEST_WORDS = 22
_PLAIN_FACTS = re.compile(
    r"\b(?:born|date of birth|half-?\s?(?:brother|sister)|full (?:brother|sister)|brother|sister|through|same"
    r" (?:mother|father)|lives?|living|with|in|aged?|white|british|male|female|adopted|his|her|the|mother|"
    r"father|dad|mum)\b",
    re.IGNORECASE,
)
# What makes a passage more than an entry in a table: the sibling as a person.
_PORTRAIT = re.compile(
    r"\b(?:likes?|loves?|enjoys?|plays?|laughs?|chatty|quiet|shy|funny|kind|gentle|serious|lively|cheerful|"
    r"bright|hair|eyes|school|nursery|walks?|talks?|says|favourite|cheeks|"
    r"smiles?|goes"
    r" to|football|reads?|sings?|draws?|thriving|healthy|caring|clever|confident|order|foster|placed|carers|"
    r"grandmother|grandparents|aunt|uncle|plan)\b",
    re.IGNORECASE,
)


def check(given: AuditInput) -> Iterator[Finding]:
    """One finding a sibling of whom too little is said."""
    report = given.report
    if not report.with_id("SIBLINGS"):
        return  # the missing section is told by another check
    for sibling in sibling_blocks(report):
        name = sibling.person.first or sibling.person.relation or "a sibling"
        if not sibling.text.strip():
            section = sibling.section
            if section is None:
                continue
            yield Finding(
                BARE,
                f"Nothing is said about {name} in the part about brothers and sisters.",
                section_heading=section.heading,
                section_id=section.id or "SIBLINGS",
            )
        elif _bare(sibling):
            block = sibling.blocks[0]
            spans = sentences(block.text)
            unknown = next((s for s in spans if _UNKNOWN.search(block.text[s.start : s.end])), spans[0])
            start, end = (
                (spans[0].start, spans[-1].end)
                if word_count(block.text) <= 25
                else (unknown.start, unknown.end)
            )
            yield Finding(
                BARE,
                f"About {name} the report says only '{shown(sibling.text)}', and not what was done to find"
                " out.",
                Place(block.index, start, end),
            )


def _bare(sibling: SiblingBlock) -> bool:
    text = sibling.text
    if _EFFORT.search(text):
        return False
    words = word_count(text)
    if _UNKNOWN.search(text) and words <= 45:
        return True
    return words < _FEWEST_WORDS and len(_PORTRAIT.findall(text)) < 2


CHECK = Check("siblings", "Brothers and sisters described", (BARE,), check)
