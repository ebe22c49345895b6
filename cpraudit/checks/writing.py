"""Errors of spelling and grammar: plain slips, and what the proof-reading engine says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cpraudit.checks.base import AuditInput, Check
from cpraudit.findings.model import Category, Finding, Place, Rule, Severity
from cpraudit.grammar.agreement import disagreements
from cpraudit.grammar.believe import OwnWords, believed
from cpraudit.grammar.model import SPELLING, Remark
from cpraudit.grammar.plain import slips
from cpraudit.language.context import Passage
from cpraudit.language.vocabulary import people_words

SLIP = Rule(
    id="spelling-or-grammar",
    name="Error of spelling or grammar",
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


@dataclass(frozen=True, slots=True)
class _Error:
    remark: Remark
    block: int
    words: str


def run(audit: AuditInput) -> Iterable[Finding]:
    """One finding for each error; the same misspelling is told once. Quotations stay as they were said."""
    every = audit.passages
    names = people_words(audit.report)
    own = OwnWords.of(names, (p.text for p in every))
    disagreeing = disagreements([p.text for p in every])
    groups: dict[str, list[_Error]] = defaultdict(list)
    for passage, from_grammar in zip(every, disagreeing, strict=True):
        for error in _errors(passage, from_grammar, audit, own):
            groups[f"{error.remark.message} {error.words.lower()}"].append(error)
    for found in groups.values():
        first = found[0]
        start, end = first.remark.start, first.remark.end
        better = f"Probably meant: '{first.remark.better}'." if first.remark.better else ""
        more = tuple(Place(e.block, e.remark.start, e.remark.end) for e in found[1:])
        yield Finding(SLIP, _message(first), Place(first.block, start, end), better or SLIP.advice, more=more)


def _errors(
    passage: Passage, disagreeing: list[Remark], audit: AuditInput, own: OwnWords
) -> Iterator[_Error]:
    """The errors of a paragraph, each place told by one: ours before an engine's, whose words are not for users."""
    taken: list[tuple[int, int]] = []
    plain = [Remark(s.start, s.end, s.message, s.better, "") for s in slips(passage.text)]
    engine = believed(passage.text, audit.proof.remarks(passage.text), own)
    for remark in (*plain, *disagreeing, *engine):
        words = passage.text[remark.start : remark.end]
        if any(remark.start < end and start < remark.end for start, end in taken):
            continue
        if passage.meets_quotation(remark.start, remark.end) or words.lower() in own.names:
            continue
        taken.append((remark.start, remark.end))
        yield _Error(remark, passage.block, words)


def _message(error: _Error) -> str:
    if error.remark.rule == SPELLING:
        return f"A misspelling: '{error.words}'."
    message = error.remark.message.rstrip(".")
    return f"{message}: '{error.words}'."


CHECK = Check("writing", "Spelling and grammar", (SLIP,), run)
