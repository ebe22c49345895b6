"""The social worker's work with each parent, and each parent's wishes and feelings."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import zip_longest

from cpraudit.checklist.evidence.base import EvidenceResult, Shown, each_once, evidence, listed
from cpraudit.checklist.evidence.parent_told import says_shown, speaks_of_support
from cpraudit.checklist.evidence.reading import EVERYWHERE, Reading, Statement
from cpraudit.report.model import Person
from cpraudit.text import quoted_spans

_ELSEWHERE = ("PARENTASSESS", "AGENCYCHRON", "MOTHER", "FATHER", "FT-NOW", "OPTIONS")
_CONTACT = re.compile(
    r"\b(?:met|meet\w*|seen|saw|see|visit\w*|talk\w*|spoke|spoken|discuss\w*|invit\w*|letters?|"
    r"wrote|written|writing|telephon\w*|phon\w*|rang|called|text(?:ed|s)?|e-?mail\w*|"
    r"appointments?|sessions?|interview\w*|attempt\w*|tried|offered|contacted|told me|asked|"
    r"explained|read|shown|home visits?|messages?|calls?)\b",
    re.IGNORECASE,
)
_WORKER = re.compile(
    r"\b(?:I|me|we|us|my|social worker|worker|author|by the (?:agency|council))\b|\b[Ss]een\b|"
    r"\b[Ii]nvited\b|\bletters?\b|\bvisits? (?:of|on)\b"
)
# Stronger than a mere account: "he told me that in November 2025 ..." is no date of a meeting.
_EFFORT = re.compile(
    r"\b(?:met|meetings?|seen|visit\w*|spoke|spoken|talked|discuss\w*|invit\w*|letters?|wrote|"
    r"written|telephon\w*|phoned|rang|text(?:ed|s)|"
    r"e-?mail\w*|appointments?|sessions?|interview\w*|attempt\w*|tried|contacted|asked (?:him|her|"
    r"them) on)\b",
    re.IGNORECASE,
)
_WISH = re.compile(
    r"\b(?:wants?|wanted|wish\w*|would (?:\w+ )?(?:like|want|prefer|rather|wish)|hop(?:e|es|ed)|"
    r"agree\w*|oppos\w*|consent\w*|accept\w*|feels?|felt|said|says|told|asks?|asked|view\w*|"
    r"believes?|prefers?|thinks?|objects?|"
    r"supports?|disagree\w*|contests?|content|heartbroken|sad|angry|does not|do not|will not)\b",
    re.IGNORECASE,
)
_STRONG = re.compile(
    r"\b(?:wants?|wish\w*|would (?:\w+ )?(?:like|want|prefer|rather)|agree\w*|oppos\w*|adopt\w*)\b",
    re.IGNORECASE,
)
_NO_VIEW = re.compile(
    r"\b(?:views?|wishes|feelings)\b.{0,60}\b(?:not|unknown|never)\b|\b(?:has|have|did|"
    r"does) not (?:yet )?(?:give|given|share[d]?|repl\w+|respond\w*|answer\w*|tell|told|say|said|"
    r"take|taken|want|wish\w*|attend\w*)\b|\bdeclin\w+|\brefus\w+|\bchose not\b|\bpreferred not\b",
    re.IGNORECASE,
)


def work_with_parents(reading: Reading) -> EvidenceResult:
    """Dated work, or dated efforts, for each living and known parent."""
    found = _per_parent(reading, ("PARENTVIEW",), lambda s: bool(_CONTACT.search(s.full)))
    wider = _per_parent(reading, _ELSEWHERE, lambda s: bool(_CONTACT.search(s.full)) and _told_by_worker(s))
    found = {n: own if any(s.dates for s in own) else [*own, *wider[n]] for n, own in found.items()}
    return _sum_up(
        reading,
        found,
        "work, or efforts to work, with",
        _dated,
        "dates of work with, or of efforts to reach,",
    )


def _told_by_worker(statement: Statement) -> bool:
    """Only what the worker did counts; 'she met Liam in 2019' is the parent's life."""
    return (
        bool(_WORKER.search(statement.text) and _EFFORT.search(statement.text)) and not statement.label_dates
    )


def parents_wishes(reading: Reading) -> EvidenceResult:
    """Each parent's wishes and feelings, or why they are not known."""
    found = _per_parent(
        reading, ("PARENTVIEW",),
        lambda s: (bool(_WISH.search(s.text) or _NO_VIEW.search(s.text))
                   and not says_shown(s) and not speaks_of_support(s)),
    )  # fmt: skip
    if not all(found.values()):
        about_plan = re.compile(
            r"\b(?:adopt\w*|plan|placement order|family time|contact|return|home)\b", re.IGNORECASE
        )
        wider = _per_parent(
            reading, ("MOTHER", "FATHER", "OPTIONS", "PARENTASSESS", "HERITAGE"),
            lambda s: bool(_WISH.search(s.text) and about_plan.search(s.text)),
        )  # fmt: skip
        found = {name: statements or wider[name] for name, statements in found.items()}
    return _sum_up(
        reading, found, "the wishes and feelings of", lambda s: True, "the wishes and feelings of", _telling
    )


def _dated(statement: Statement) -> int:
    return len(statement.dates)


def _telling(statement: Statement) -> int:
    """The child's reader wants the parent's own words first."""
    return 2 * bool(quoted_spans(statement.text)) + bool(_STRONG.search(statement.text))


def _per_parent(
    reading: Reading, ids: tuple[str, ...], fits: Callable[[Statement], bool]
) -> dict[str, list[Statement]]:
    """For each parent, the sentences about them that fit."""
    statements = [s for s in reading.under(*ids) if fits(s)]
    return {_name(p): [s for s in statements if p.role in s.about] for p in reading.parents}


def _name(parent: Person) -> str:
    return parent.first or f"the {parent.role.value}"


def _sum_up(
    reading: Reading,
    found: dict[str, list[Statement]],
    what: str,
    full: Callable[[Statement], int],
    missing: str,
    best_first: Callable[[Statement], int] = _dated,
) -> EvidenceResult:
    searched = (*reading.searched("PARENTVIEW"), EVERYWHERE)
    if not reading.parents:
        return EvidenceResult(
            Shown.DOES_NOT_ARISE, "the report names no parent who is alive and known", (), (), searched
        )
    whole = [n for n, statements in found.items() if any(full(s) for s in statements)]
    some = [n for n, statements in found.items() if statements]
    ranked = [
        sorted(statements, key=lambda s: (-best_first(s), s.block, s.start))[:3]
        for statements in found.values()
    ]
    items = each_once([evidence(reading, s) for turn in zip_longest(*ranked) for s in turn if s is not None])
    lacking = tuple(f"Not found: {missing} {n}." for n in found if n not in whole)
    if not some:
        return EvidenceResult(
            Shown.NONE, f"nothing was found on {what} {listed(list(found))}", items, lacking, searched
        )
    shown = Shown.ALL if len(whole) == len(found) else Shown.SOME
    return EvidenceResult(shown, f"{what} {listed(whole or some)}", items, lacking, searched)
