"""Sentences that read like those that advisers mark, though no list has their words: worth a look, never more."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cpraudit.checks.base import AuditInput, Check
from cpraudit.checks.language_lists import NOT_PROSE
from cpraudit.findings.model import Category, Finding, Place, Rule, Severity
from cpraudit.language.context import Context, Passage
from cpraudit.language.learned import Reads, reads_like
from cpraudit.language.particulars import has_particulars, is_sourced
from cpraudit.text import Span

_GUIDE = "CPR guidance (Warrington App. 8)"
_SHORT = 4  # words; fewer say too little
EXCUSED = 2.0  # by how much an excused sentence must pass the threshold
SILENT = 99.0  # no score is so high
# "Not known: he has not been named" and a placeholder say why words are absent, and are no words about anybody.
_ABSENT = re.compile(
    r"\W*(?:Not (?:known|applicable|shared|given|recorded)|None|To be added)\b\s?[:;,.–-]|\["
)
_WENT_ON = re.compile(r"(?:He|She|They|It|This|These|For example|Once|Twice)\b")
_COUNTED = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|once|twice|\d+) (?:days|weeks|times|nights|mornings|hours|minutes|sessions|"
    r"visits|occasions|lessons|words|meals|teeth|of)\b"
)
_LONG = re.compile(
    r"\b(?!(?:that|this|with|from|have|been|were|when|they|them|their|there|about|which|would|also)\b)[a-z]{4,}\b"
)
_WORDS = re.compile(
    r"\b(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)[^\W\d_]{2,}\b"
)


def _rule(
    name: str,
    category: Category,
    title: str,
    why: str,
    advice: str,
    bad: tuple[str, ...],
    good: tuple[str, ...],
) -> Rule:
    return Rule(
        id=f"reads-like-{name}",
        name=title,
        category=category,
        severity=Severity.CONSIDER,
        source=f"{_GUIDE}; found by likeness to labelled sentences (docs/design.md), so it may be wrong.",
        why=why,
        advice=advice,
        bad=bad,
        good=good,
    )


RULES = (
    _rule(
        "judgement",
        Category.JUDGEMENTAL,
        "Sentence that may judge, mock or disbelieve",
        "The child will read this as an adult. Contempt has endless wordings; please read the sentence as they will.",
        "If it judges, say what was seen, said or done, and when; if it does not, leave it.",
        ("A man with any self-respect would have found work by now.",),
        ("He has applied for six jobs since May and had one interview.",),
    ),
    _rule(
        "absolute",
        Category.ABSOLUTE,
        "Sentence that may claim too much",
        "One exception makes an absolute untrue, and no one knows the future.",
        "If it is certain of more than anyone can know, say how sure you are and why.",
        ("Nobody in this family could ever keep a child safe.",),
        ("Neither of the two relatives who were assessed could keep her safe at home.",),
    ),
    _rule(
        "vagueness",
        Category.GENERALISATION,
        "Sentence that may say too little",
        "The reader cannot tell what happened, when, or how it touched the child.",
        "If particulars are missing, say what, who, when and how often.",
        ("School has been a bit up and down for him.",),
        ("He missed nine days of school between March and May.",),
    ),
    _rule(
        "unsourced",
        Category.UNVERIFIED_AS_FACT,
        "Grave sentence whose source may be missing",
        "What is written as a fact is read as a fact for a hundred years.",
        "If the report does not say how this is known, name who says so, or the finding, charge or test.",
        ("He would lock her in the flat and take the key to work.",),
        ("She told the police on 3 May 2024 that he locked her in the flat.",),
    ),
    _rule(
        "graphic",
        Category.GRAPHIC_DETAIL,
        "Sentence with a picture that may be too much",
        "The picture stays with the child for life; the fact can be told without it.",
        "If the child does not need the picture, tell the fact, the date and the finding in one plain sentence.",
        ("The skin hung from his back in strips and the sheet had stuck to it.",),
        ("He had a burn to his back, which has healed.",),
    ),
    _rule(
        "jargon",
        Category.JARGON,
        "Sentence that may need the words of a neighbour",
        "Adopters and the adopted adult must be able to read every sentence.",
        "If a neighbour would not follow it, say it in everyday words.",
        ("Carers should offer a playful, attuned, co-regulatory stance within a trauma-responsive frame.",),
        ("Carers should stay close to him and keep their voices low when he is upset.",),
    ),
)
_BY_CATEGORY = {rule.category.value: rule for rule in RULES}
_OWN_VOICE = {
    c.value for c in (Category.JUDGEMENTAL, Category.ABSOLUTE, Category.GENERALISATION, Category.JARGON)
}
_OTHERS = {Context.ATTRIBUTED, Context.OPINION, Context.COURT}


def run(audit: AuditInput) -> Iterable[Finding]:
    """One finding for a sentence and category. What a list finds in the same words is told instead (`refine`)."""
    for passage in audit.passages:
        if passage.ids & NOT_PROSE:
            continue
        for span in passage.sentences:
            for reads in readings(passage, span):
                rule = _BY_CATEGORY[reads.category]
                place = Place(passage.block, span.start, span.end)
                yield Finding(rule, _message(rule, reads), place)


def readings(passage: Passage, span: Span) -> Iterator[Reads]:
    """The categories that a sentence reads like; clearly so where what it seems to lack stands beside it."""
    sentence = passage.text[span.start : span.end]
    if is_readable(passage, span):
        for reads in reads_like(sentence):
            if reads.above > excuse(passage, span, reads.category):
                yield reads


def is_readable(passage: Passage, span: Span) -> bool:
    """True for a sentence of the writer's own that is long enough to judge: no label, and no reason why nothing is said."""
    sentence = passage.text[span.start : span.end]
    if passage.label or _ABSENT.match(sentence):
        return False
    return len(_WORDS.findall(sentence)) >= _SHORT and not _is_quotation(passage, span)


def _is_quotation(passage: Passage, span: Span) -> bool:
    """True when most of a sentence stands inside quotation marks."""
    inside = sum(max(0, min(q.end, span.end) - max(q.start, span.start)) for q in passage.quoted)
    return inside * 2 > span.end - span.start


def excuse(passage: Passage, span: Span, category: str) -> float:
    """By how much a sentence must pass the threshold because somebody else says it, or what it lacks stands beside it.

    What stands beside it may speak of something else, so that a clear sentence is told all the same, unless the next
    ones speak of the same thing.
    """
    if category in _OWN_VOICE and passage.contexts(span.end - 1, span.end) & _OTHERS:
        return EXCUSED
    if category == Category.GENERALISATION.value and has_particulars(passage, span.start, span.end, None):
        return SILENT if _goes_on(passage, span) else EXCUSED
    if category == Category.UNVERIFIED_AS_FACT.value and is_sourced(passage, span.start, span.end, None):
        return EXCUSED
    return 0.0


def _goes_on(passage: Passage, span: Span) -> bool:
    """True when the next sentence counts what "he" or "she" did, or one of the next two has a word of this one."""
    number = passage.number(span.start)
    after = passage.said(number + 1)
    if _WENT_ON.match(after) and _COUNTED.search(after):
        return True
    mine = set(_LONG.findall(passage.said(number).lower()))
    return any(mine & set(_LONG.findall(passage.said(n).lower())) for n in (number + 1, number + 2))


def _message(rule: Rule, reads: Reads) -> str:
    words = ", ".join(f"'{w}'" for w in reads.words)
    return f"{rule.name}. It reads like sentences that advisers have marked{f'; most by: {words}' if words else ''}."


CHECK = Check("learned-wording", "Wording that is worth a second look", RULES, run)
