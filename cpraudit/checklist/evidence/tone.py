"""Aids to judgement: what is told of each parent that is good and that is hard, and which passages tell hard things.

Counts of words, not an opinion: they answer nothing, and the reviewer is told so.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from pydantic import BaseModel, ConfigDict

from cpraudit import yamlfile
from cpraudit.checklist.evidence.base import (
    Evidence,
    EvidenceResult,
    Shown,
    each_once,
    evidence,
    short,
)
from cpraudit.checklist.evidence.reading import EVERYWHERE, Reading, Statement
from cpraudit.dates.numbers import NUMBER, number_value
from cpraudit.document.model import Block
from cpraudit.findings.model import Place
from cpraudit.language.phrases import PhraseIndex, parse, tokens
from cpraudit.language.readability import FORMULA, breaths, count_words, ease
from cpraudit.language.wordlists import Phrases, folder, groups
from cpraudit.report.model import Person, Role
from cpraudit.text import straight

_QUOTES = 4  # of strengths, for each parent
_PASSAGES = 8
_LEAST_HARD = 2  # different hard words that make a passage difficult to read about oneself
_OWN_SECTIONS = frozenset({"MOTHER", "FATHER", "PARENTREL", "PARENTASSESS"})
_NO = re.compile(r"\b(?:no|not|never|nor|without|denie[sd]|n't)\b[^.;]{0,25}$", re.I)
# "came to 63 of 69 family times": most of what was offered is a strength, a few of it is none.
_CAME = re.compile(
    rf"\b(?:came|come|been|gone|went|goes|attended|kept|visited|joined|there)\b[^.;]{{0,30}}?\b(?P<came>{NUMBER}) (?:out )?of "
    rf"(?:the |her |his |all )?(?P<offered>{NUMBER})",
    re.I,
)
_MOST = 0.75
_WHO = {Role.MOTHER: "birth mother", Role.FATHER: "birth father"}


class Balance(BaseModel):
    """`balance.yaml`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    strengths: Phrases
    difficulties: Phrases
    hard_facts: Phrases


@lru_cache(maxsize=1)
def _indexes() -> dict[str, PhraseIndex[str]]:
    lists = yamlfile.load(folder() / "balance.yaml", Balance)
    return {
        name: PhraseIndex((phrase, parse(phrase, groups())) for phrase in phrases)
        for name, phrases in (
            ("strengths", lists.strengths),
            ("difficulties", lists.difficulties),
            ("hard_facts", lists.hard_facts),
        )
    }


def _tells(text: str, kind: str) -> bool:
    """True when a sentence holds a word of the kind that is not denied."""
    return any(not _NO.search(text[: hit.start]) for hit in _indexes()[kind].find(tokens(text)))


def _came_to_most(text: str) -> bool:
    """True when a sentence says that somebody came to most of what was offered."""
    found = _CAME.search(text)
    return found is not None and number_value(found["came"]) >= _MOST * number_value(found["offered"])


def balance(reading: Reading) -> EvidenceResult:
    """For each parent the sentences that tell something good and those that tell a difficulty, by section."""
    items: list[Evidence] = []
    lacking: list[str] = []
    told: list[str] = []
    for parent in reading.parents:
        about = [s for s in reading.statements if s.about == {parent.role}]
        good = [s for s in about if _tells(s.text, "strengths") or _came_to_most(s.text)]
        # "He missed one session and sent a card" tells both.
        hard = [s for s in about if _tells(s.text, "difficulties")]
        who = f"the {_WHO.get(parent.role, parent.role.value)}{_named(parent)}"
        told.append(f"{who}: {_sentences(len(good))} of something good, {len(hard)} of a difficulty")
        if not good:
            lacking.append(f"No strength is recorded for {who}.")
        items += [evidence(reading, s) for s in _spread(good)]
        items += _by_section(reading, parent, good, hard)
    if not told:
        return EvidenceResult(Shown.UNSURE, "no parent was recognised", (), (), (EVERYWHERE,))
    why = f"counted by their words, as an indication only: {'; '.join(told)}"
    return EvidenceResult(Shown.UNSURE, why, each_once(items), tuple(lacking), (EVERYWHERE,))


def _sentences(number: int) -> str:
    return "one sentence tells" if number == 1 else f"{number} sentences tell"


def _named(parent: Person) -> str:
    return f" ({parent.name})" if parent.name else ""


def _spread(good: list[Statement]) -> list[Statement]:
    """A few of the statements, from as many sections as possible."""
    by_section: dict[frozenset[str], Statement] = {}
    for statement in good:
        by_section.setdefault(statement.ids, statement)
    # What the parents' own sections say of them tells more than a row of arrangements.
    first = sorted(by_section.values(), key=lambda s: not s.ids & _OWN_SECTIONS)
    return sorted([*first, *(s for s in good if s not in first)][:_QUOTES], key=lambda s: (s.block, s.start))


def _by_section(
    reading: Reading, parent: Person, good: list[Statement], hard: list[Statement]
) -> Iterator[Evidence]:
    """One line a section: how many sentences of either kind."""
    counts: dict[str, Counter[str]] = {}
    for kind, statements in (("good", good), ("hard", hard)):
        for statement in statements:
            counts.setdefault(reading.heading(statement.block), Counter())[kind] += 1
    for heading, count in counts.items():
        name = parent.name or _WHO.get(parent.role, "parent")
        yield Evidence(text=f"{name}: good {count['good']}, difficulty {count['hard']}", section=heading)


def difficult(reading: Reading) -> EvidenceResult:
    """The passages that tell hard things, the hardest to read first, each with how it reads."""
    long_words = reading.settings.long_sentence_words
    found = [
        (block, longest) for block in reading.report.prose() if (longest := _hard_passage(block)) is not None
    ]
    found.sort(key=lambda f: (-f[1], f[0].index))
    items = []
    for block, longest in found[:_PASSAGES]:
        measured = ease([block.text], long_words)
        age = measured.reading_age
        reads = f"longest sentence {longest} words" + (f", reading age {age:.0f}" if age is not None else "")
        place = Place(block.index, 0, len(block.text))
        text = f"({reads}) {' '.join(block.text.split())}"
        items.append(Evidence(text=short(text), section=reading.heading(block.index), place=place))
    number = "one passage tells" if len(found) == 1 else f"{len(found)} passages tell"
    why = f"{number} hard facts; the hardest to read come first ({FORMULA} for 100 words and more)"
    return EvidenceResult(Shown.UNSURE, why, tuple(items), (), (EVERYWHERE,))


def _hard_passage(block: Block) -> int | None:
    """The words of its longest sentence, None for a passage that tells no hard facts."""
    plain = straight(block.text)
    words = {hit.owner for hit in _indexes()["hard_facts"].find(tokens(plain))}
    if len(words) < _LEAST_HARD:
        return None
    return max(count_words(plain[s.start : s.end]) for s in breaths(plain))
