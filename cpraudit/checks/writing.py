"""Plain errors of spelling and grammar."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from cpraudit.checks.base import AuditInput, Check
from cpraudit.findings.model import Category, Finding, Place, Rule, Severity
from cpraudit.language.context import passages
from cpraudit.language.grammar import Slip, slips
from cpraudit.language.vocabulary import people_words

SLIP = Rule(
    id="spelling-or-grammar",
    name="Plain error of spelling or grammar",
    category=Category.SPELLING_GRAMMAR,
    severity=Severity.SHOULD,
    source=(
        "CPR guidance (Warrington App. 8): proof-read the report; it is read by the court, by adopters and "
        "by the adopted adult."
    ),
    why="Errors make a reader doubt the care that was taken with the facts.",
    advice="Read the sentence aloud and put it right.",
    bad=("Sasha and Pam was arguing.", "We reccomend adoption.", "They have there own worker."),
    good=(
        "Gemma and Janice were arguing.",
        "We recommend adoption.",
        "There is a worker for them.",
        '"I were happy," she said.',
    ),
)


def run(audit: AuditInput) -> Iterable[Finding]:
    """One finding for each error; the same misspelling is told once. Quotations stay as they were said."""
    names = people_words(audit.report)
    groups: dict[str, list[tuple[Slip, int, str]]] = defaultdict(list)
    for passage in passages(audit.report):
        for slip in slips(passage.text):
            words = passage.text[slip.start : slip.end]
            if passage.is_quoted(slip.start, slip.end) or words.lower() in names:
                continue
            groups[f"{slip.message} {words.lower()}"].append((slip, passage.block, words))
    for found in groups.values():
        slip, block, words = found[0]
        more = tuple(Place(b, s.start, s.end) for s, b, _ in found[1:])
        yield Finding(
            SLIP,
            f"{slip.message}: '{words}'.",
            Place(block, slip.start, slip.end),
            f"Probably meant: '{slip.better}'.",
            more=more,
        )


CHECK = Check("writing", "Spelling and grammar", (SLIP,), run)
