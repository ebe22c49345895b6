"""The social worker's work with the child, and the child's wishes and feelings."""

from __future__ import annotations

import re

from cpraudit.checklist.evidence.base import EvidenceResult, Shown, each_once, evidence
from cpraudit.checklist.evidence.reading import EVERYWHERE, Reading, Statement
from cpraudit.text import folded, quoted_spans

_WORK = re.compile(
    r"\b(?:visit\w*|met|meet\w*|saw|see|seen|play\w*|spent time|spend time|spen[dt]\w*|work\w*|"
    r"sat|talk\w*|spoke|spoken|drew|draw\w*|observ\w*|watch\w*|read|sessions?|using|used|"
    r"with \w+ (?:dolls|cards|faces)|"
    r"direct work|life story|asked|told|said|walk\w*|paint\w*|book\w*)\b",
    re.IGNORECASE,
)
_WORKER = re.compile(
    r"\b(?:I|me|my|we|us|social worker|worker|author|student)\b|\b[Ss]een\b|\bdirect work\b|\blife story\b",
    re.IGNORECASE,
)
_TOO_YOUNG = re.compile(
    r"\btoo (?:young|little|small)\b|\bpre-?verbal\b|\bnon-?verbal\b|\bcannot (?:yet )?(?:speak|"
    r"say|tell|express|talk)\b|\bunable to (?:express|say|speak|tell)\b|\bnot (?:yet )?(?:able|"
    r"old enough)\b|\bnot (?:of an )?age\b",
    re.IGNORECASE,
)
_VIEW = re.compile(
    r"\b(?:if (?:she|he|they|\w+) (?:could|were able)|would (?:\w+ ){0,3}?(?:say|tell|ask|want|"
    r"wish|like|choose|be sad|miss|need|hope|prefer|love|worry)|in my view|my view|my opinion|"
    r"I (?:think|believe|feel|am sure|imagine|suspect|judge|understand)|it is my|seems? to|"
    r"appears? to|wants?|wishes|wished|hopes?|hoped|said|says|asked|told|likes to|drew|chose|"
    r"shows?|showed|prefers?)\b",
    re.IGNORECASE,
)
_SEEN = re.compile(
    r"\b(?:visit\w*|saw|seen|see|play\w*|watch\w*|observ\w*|drew|draws?|puts?|brings?|points?|"
    r"runs?|takes?|goes|reach\w*|looks?|smil\w*|cries|cried|laugh\w*|cling\w*|settl\w*|calm\w*|"
    r"said|says|asked|told|chose|"
    r"met|spent|work\w*|using|behav\w*|reacts?|responds?|because|from what)\b",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(r"\bwishes and feelings\b|\bif (?:she|he) could (?:say|tell|speak)\b", re.IGNORECASE)
_SEVERAL = 2


def work_with_child(reading: Reading) -> EvidenceResult:
    """Dated meetings with the child; work without a date counts for less."""
    searched = (*reading.searched("CHILDVIEW"), EVERYWHERE)
    child = [folded(n) for n in (reading.report.child.first, *reading.report.child.known_as) if n]
    own = [s for s in reading.under("CHILDVIEW") if _WORK.search(s.full)]
    other = [s for s in reading.statements if "CHILDVIEW" not in s.ids and _with_child(s, child)]
    dated = [s for s in (*own, *other) if s.dates or s.label_dates]
    days = sum(len(s.dates) or len(s.label_dates) for s in dated)
    items = each_once([evidence(reading, s) for s in (*dated, *own, *other)])
    if days >= _SEVERAL:
        return EvidenceResult(Shown.ALL, f"{days} dates of work with the child", items, (), searched)
    if dated:
        return EvidenceResult(
            Shown.SOME,
            "one date of work with the child",
            items,
            ("No second dated meeting with the child was found.",),
            searched,
        )
    if [s for s in own if _WORKER.search(s.full)] or other:
        return EvidenceResult(
            Shown.SOME,
            "work with the child is mentioned",
            items,
            ("No dates of the work were found.",),
            searched,
        )
    return EvidenceResult(
        Shown.NONE, "no work of the social worker with the child was found", (), (), searched
    )


def _with_child(statement: Statement, child: list[str]) -> bool:
    """Work with the child told in another section: 'I began life story work with Ellie on 3 March'."""
    text = statement.text
    if re.search(
        r"\blife story (?:work|book)\b|\bdirect work\b|\bbook of (?:her|his) own story\b", text, re.IGNORECASE
    ):
        return True
    names = "|".join([*map(re.escape, child), "her", "him"])
    return bool(
        re.search(
            rf"\b(?:i|we) (?:\w+ )?(?:visited|met|saw|played with|observed|spent time with|sat with|"
            rf"talked with|talked to|spoke with|spoke to|asked) (?:{names})\b",
            folded(text),
        )
    ) and bool(
        statement.ids
        & {"PERSON", "DEVELOP", "IDENTITY", "RELATIONS", "NEEDS", "EDUC", "LOOKS", "CARER", "AGENCYCHRON"}
    )


def child_view(reading: Reading) -> EvidenceResult:
    """The child's own words, or the worker's view of what the child would say and what it rests on."""
    searched = reading.searched("CHILDVIEW")
    statements = [s for s in reading.under("CHILDVIEW") if len(s.text.split()) > 1]
    if not statements:
        others = {"PARENTVIEW", "MOTHER", "FATHER", "OTHERVIEW"}
        statements = [s for s in reading.matching(_ELSEWHERE) if not s.ids & others]
    views = [
        s
        for s in statements
        if _VIEW.search(s.text) and not (_TOO_YOUNG.search(s.text) and not _beyond_age(s))
    ]
    quoted = [s for s in statements if quoted_spans(s.text)]
    items = each_once([evidence(reading, s) for s in (*quoted, *views)]) or each_once(
        [evidence(reading, s) for s in statements]
    )
    if not statements:
        return EvidenceResult(Shown.NONE, "the child's wishes and feelings were not found", (), (), searched)
    if not views and not quoted:
        if any(_TOO_YOUNG.search(s.text) for s in statements):
            lacking = (
                (
                    "Only the child's age is given; a view of what the child would say, and on what grounds, "
                    "was not found."
                ),
            )
            return EvidenceResult(Shown.NONE, "only the child's age is given", items, lacking, searched)
        return EvidenceResult(
            Shown.UNSURE,
            "the section has words, but neither the child's own nor a view was recognised",
            items,
            (),
            searched,
        )
    if quoted or any(_SEEN.search(s.text) for s in statements):
        return EvidenceResult(
            Shown.ALL,
            "the child's words" if quoted else "a view on the child's behalf, with what was seen",
            items,
            (),
            searched,
        )
    return EvidenceResult(
        Shown.SOME,
        "a view on the child's behalf",
        items,
        ("What the view rests on was not found.",),
        searched,
    )


def _beyond_age(statement: Statement) -> bool:
    """More than 'she is too young to say what she wants': a clause with 'but' or 'yet' follows."""
    return bool(
        re.search(r"\b(?:but|however|although|though|nevertheless|yet)\b|[;:]", statement.text, re.IGNORECASE)
    )
