"""Mockery that lies in how a sentence is built, not in its words: scare quotes, questions to nobody, faint praise.

The word lists know phrases; a writer's irony comes in phrases of the writer's own. What it has in common is its form,
and a form is never sure: what is found here is worth a look, no more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cpraudit.checks.base import AuditInput, Check
from cpraudit.checks.language_lists import NOT_PROSE
from cpraudit.checks.tone_patterns import SNEERS
from cpraudit.findings.model import Category, Finding, Place, Rule, Severity
from cpraudit.language.context import Context, Passage

_GUIDE = "CPR guidance (Warrington App. 8): be factual; use non-judgemental, balanced language."

SCARE_QUOTES = Rule(
    id="scare-quotes",
    name="A word held up in quotation marks",
    category=Category.JUDGEMENTAL,
    severity=Severity.CONSIDER,
    source=_GUIDE,
    why="Quotation marks around a plain word, when nobody is named as having said it, say 'so she claims'.",
    advice="If they are somebody's words, say whose; if you doubt them, say what is known; else take the marks away.",
    bad=("Her 'illness' kept her away from court on 3 May.",),
    good=(
        "He calls his blanket 'baa'.",
        "Her 'illness', as she called it, kept her in bed.",
        "The card read 'love from Mum'.",
    ),
)
QUESTION = Rule(
    id="question-to-nobody",
    name="Question that the writer asks nobody",
    category=Category.JUDGEMENTAL,
    severity=Severity.CONSIDER,
    source=_GUIDE,
    why="A question that expects no answer is a verdict that does not say so.",
    advice="Say what is known and what is not, and who was asked.",
    bad=("She left at nine. How could a mother leave a baby alone?",),
    good=("Leo may ask: who chose my name? His carers will tell him.", "What does Leo like?"),
)
SNEER = Rule(
    id="faint-praise",
    name="Sentence built to mock",
    category=Category.JUDGEMENTAL,
    severity=Severity.CONSIDER,
    source=_GUIDE,
    why="The facts may be right; the turn of the sentence laughs at the person. The child will hear it.",
    advice="Tell the fact plainly, with its date, and leave out the turn.",
    bad=(
        "A better mother would have rung the doctor.",
        "Money was found for a new telephone, however.",
        "Mr Cole managed, on this occasion, to arrive sober.",
    ),
    good=(
        "Her mother found the money for his coat.",
        "She managed to finish the course on 3 May.",
        "He rang the doctor at nine.",
    ),
)

# Somebody speaks, writes, names or reads: the marks are theirs.
_SPOKEN = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|call(?:s|ed|ing)?|nam(?:e|es|ed|ing)|known|nicknamed?|words?|"
    r"phrase|ask(?:s|ed|ing)?|answer\w*|repl\w+|sing(?:s|ing)?|sang|song|shout\w*|cries|cried|read(?:s|ing)?|wr(?:ite|ites|ote|itten|iting)|"
    r"describ\w+|record\w*|report(?:s|ed)|not(?:es|ed)|stat(?:es|ed)|term(?:s|ed)?|label\w*|titled?|headed|mark(?:ed|s)|"
    r"refer\w*|mean(?:s|ing|t)?|quot\w+|put(?:s|ting)? it|accord\w+|explain\w*|claim\w*|alleg\w+|whisper\w*|mutter\w*|"
    r"learn\w*|letter|card|sign|book|film|game|programme|poem|rhyme|spell\w*|sound\w*|signal\w*|makaton|message|text\w*|plays?|watch\w*|"
    r"uses?|using|describes|graded?|rated|score\w*|judg\w+|found|answer|talk\w*|ticked|column|form|entry|entries|heard|pronounc\w+)\b",
    re.I,
)
_HELD_UP = re.compile(
    r"(?:\b(?:[Hh]er|[Hh]is|[Tt]heir|[Tt]he|[Tt]his|[Tt]hese|[Aa]n?|of|for|with|too|was|been|being|and|[A-Z]\w+'s)\s+)"
    r"(?P<said>(?P<q>['\"])[a-z][a-z'-]*(?: [a-z-]+){0,2}(?P=q))(?!\w)"
)
_ASKING = re.compile(
    r"\b(?:how (?:any|could|can|on earth|does one|many times|a)|why (?:would|did|does|should|is it|was it|else|on earth)|"
    r"wh(?:at|ich) (?:sort|kind|type|manner|mother|father|parent|more|else|did (?:she|he|they)|use|good)|"
    r"who (?:would|could|leaves|does|in their)|where (?:was|were|is|did)|is (?:it|this|that|she|he)|was (?:it|this|that|she|he)|"
    r"can (?:she|he|one|anyone)|does (?:she|he|one|anyone|this|that)|did (?:she|he|they|it|nobody|anyone)|"
    r"would (?:she|he|any|not)|and (?:the|her|his|where)|but (?:the|her|his|where|was|is|did)|surely|really)\b",
    re.I,
)
_PARENTS = re.compile(
    r"\b(?:she|he|they|her|his|mother|father|mum|dad|parents?|woman|man|anyone|anybody|one|baby|child)\b",
    re.I,
)
_WONDERS = re.compile(
    r"\b(?:ask(?:s|ed|ing)?|question\w*|wonder(?:s|ed|ing)|want(?:s|ed)? to know|such as|for example|may|might|explain\w*|help)\b|:",
    re.I,
)
_OTHERS = {Context.ATTRIBUTED, Context.OPINION, Context.QUOTED, Context.COURT}


def run(audit: AuditInput) -> Iterable[Finding]:
    """One finding for each place."""
    for passage in audit.passages:
        if not passage.ids & NOT_PROSE:
            yield from _scare_quotes(passage)
            yield from _questions(passage)
            yield from _sneers(passage)


def _scare_quotes(passage: Passage) -> Iterator[Finding]:
    for found in _HELD_UP.finditer(passage.text):
        number = passage.number(found.start("said"))
        beside = " ".join(passage.said(n) for n in (number - 1, number, number + 1))
        outside = beside.replace(found["said"], " ")
        if not _SPOKEN.search(outside) and outside.count('"') < 2 and not re.search(r" '\w", outside):
            yield _finding(SCARE_QUOTES, passage, found.start("said"), found.end("said"))


def _questions(passage: Passage) -> Iterator[Finding]:
    """Questions among sentences that are none: a row of questions is a form, or what a child may ask."""
    asked = [passage.said(n).rstrip(" )").endswith("?") for n in range(len(passage.sentences))]
    if not any(asked) or all(asked):
        return
    for number, span in enumerate(passage.sentences):
        said = passage.said(number)
        before = passage.said(number - 1)
        if (
            asked[number]
            and _ASKING.match(said)
            and _PARENTS.search(said)
            and not _WONDERS.search(before[-120:])
            and not passage.meets_quotation(span.start, span.end)
        ):
            yield _finding(QUESTION, passage, span.start, span.end)


def _sneers(passage: Passage) -> Iterator[Finding]:
    for pattern in SNEERS:
        for found in pattern.regex.finditer(passage.text):
            if not passage.contexts(found.start(), found.end()) & _OTHERS:
                yield _finding(SNEER, passage, found.start(), found.end())


def _finding(rule: Rule, passage: Passage, start: int, end: int) -> Finding:
    words = passage.text[start:end]
    said = words if rule is SCARE_QUOTES else f"'{words}'"
    return Finding(rule, f"{rule.name}: {said}.", Place(passage.block, start, end))


CHECK = Check("tone", "Tone", (SCARE_QUOTES, QUESTION, SNEER), run)
