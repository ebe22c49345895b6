"""Experts who reported in the court proceedings: is each one's conclusion in the body of the report."""

from __future__ import annotations

import re

from cpraudit.checklist.evidence.base import EvidenceResult, Shown, each_once, evidence
from cpraudit.checklist.evidence.reading import EVERYWHERE, Reading, Statement

_EXPERT = re.compile(
    r"\b(?:(?:neuro|forensic |clinical |educational |consultant |court-appointed |"
    r"independent )*(?:psychologist|psychiatrist|paediatrician|toxicologist|neurologist|"
    r"geneticist)|independent social worker|expert (?:report|assessment|witness|evidence)|"
    r"hair (?:strand )?(?:test|analysis)\w*|cognitive assessment|psychological (?:report|"
    r"assessment)|psychiatric (?:report|assessment)|parenting assessment manual|\bPAMS\b|"
    r"ParentAssess|drug test\w*|\bISW\b|asked by the court|instructed (?:by|in|to))\b",
    re.IGNORECASE,
)
_NOT_AN_EXPERT = re.compile(
    r"\bnot (?:needed|required|commissioned|ordered|sought|instructed)\b|\b(?:author|"
    r"medical advis[eo]r|own (?:doctor|psychiatrist)|agency's psychologist|diagnosed (?:her|"
    r"him)?)\b",
    re.IGNORECASE,
)
_CONCLUDED = re.compile(
    r"\b(?:conclu\w+|found|finds|recommend\w*|opinion|advis\w+|diagnos\w+|report(?:ed|"
    r"s) (?:\w+ ){0,6}that|said that|says that|explain\w*|consider\w*|would (?:need|take|be)|"
    r"could (?:not )?be|cannot|confirm\w*|show(?:s|ed)|identified|assessed (?:\w+ )?as|has|have)\b",
    re.IGNORECASE,
)
_SECTIONS = ("PARENTASSESS", "OPTIONS", "LEGAL", "MOTHER", "FATHER", "AGENCYCHRON", "OTHERVIEW", "ANNEX")
_FEWEST_WORDS = 10
# Words that make a doctor or assessor an expert of the court, whatever else is said of them.
_FOR_THE_COURT = re.compile(
    r"\b(?:asked|appointed|instructed|chosen|directed|ordered|approved|agreed|commissioned) by the (?:family )?(?:court|judge|parties)\b|"
    r"\b(?:jointly|court)[- ](?:instructed|appointed)\b|\b(?:for|to|in) the (?:court|proceedings|court proceedings)\b|court's (?:own )?expert",
    re.IGNORECASE,
)
_N = r"[A-Z][\w'-]+(?: [A-Z][\w'-]+){1,2}"
_METHOD = re.compile(r"parenting assessment manual|\bPAMS\b|ParentAssess", re.IGNORECASE)


def expert_conclusions(reading: Reading) -> EvidenceResult:
    """Each sentence that brings in an expert, with a conclusion in it or in the two after it."""
    searched = (*reading.searched("PARENTASSESS"), EVERYWHERE)
    statements = reading.under(*_SECTIONS)
    named: dict[str, list[Statement]] = {}
    # Those who are named come first, so that a mention without a name can be joined to them.
    for s in sorted(statements, key=lambda s: not re.search(r"\b(?:Dr|Prof)", s.text)):
        match = _EXPERT.search(s.text)
        if (
            match
            and (not _NOT_AN_EXPERT.search(s.text) or _FOR_THE_COURT.search(s.text))
            and (
                s.ids & {"PARENTASSESS", "OPTIONS", "LEGAL", "ANNEX"}
                or re.search(r"court|report|assess", s.text, re.IGNORECASE)
            )
        ):
            named.setdefault(_who(s, match.group(), named), []).append(s)
    if not named:
        return EvidenceResult(Shown.DOES_NOT_ARISE, "no expert assessment was found", (), (), searched)
    items = each_once([evidence(reading, s) for found in named.values() for s in found])
    concluded = [
        who
        for who, found in named.items()
        if any(_conclusion(s, statements) for s in found) or _concluded_elsewhere(who, statements)
    ]
    lacking = tuple(
        f"{who}: mentioned, but no conclusion was found." for who in named if who not in concluded
    )
    why = f"conclusions of {len(concluded)} of {len(named)} experts were found"
    shown = Shown.ALL if not lacking else Shown.SOME if concluded else Shown.NONE
    return EvidenceResult(shown, why, items, lacking, searched)


def _who(statement: Statement, expert: str, named: dict[str, list[Statement]]) -> str:
    """The expert's name, so that several mentions count as one: 'the psychologist' is Dr Okonjo."""
    name = re.search(r"\b(?:Dr|Prof(?:essor)?)\.? (?:[A-Z][\w'-]+ ?){1,3}", statement.text)
    if name:
        return re.sub(r"'s$", "", name.group().strip())
    kind = re.escape(expert)
    beside = re.search(
        rf"({_N}),? (?:\(?(?:an?|the|our) )?(?:[\w-]+ ){{0,3}}{kind}|{kind}s?,? ({_N})", statement.text
    )
    if beside:
        return beside.group(1) or beside.group(2)
    if _METHOD.search(expert):  # a method is somebody's: the assessor spoken of in the same paragraph
        for who, said in named.items():
            if any(s.block == statement.block for s in said):
                return who
    work = expert.lower().split()[-1]
    return next(
        (who for who, said in named.items() if any(work in s.text.lower() for s in said)), expert.lower()
    )


def _concluded_elsewhere(who: str, statements: list[Statement]) -> bool:
    """'Ms Pickerill found that ...' in another paragraph, for an expert who is named."""
    if not re.search(r"[A-Z][a-z'-]+$", who):
        return False
    found = re.compile(
        rf"\b{re.escape(who.split()[-1])}(?:'s (?:\w+ ){{0,3}}?(?:report|opinion|view|assessment|advice))?(?:,? \w+){{0,6}}? (?:conclu\w+|found|"
        r"finds|wrote|recommend\w*|advis\w+|diagnos\w+|report(?:ed|s) that|said that|says that|thought|thinks|considers?|considered|"
        r"agreed|identified|is of the opinion)\b"
    )
    return any(found.search(s.text) and len(s.text.split()) >= _FEWEST_WORDS for s in statements)


def _conclusion(statement: Statement, statements: list[Statement]) -> bool:
    at = statements.index(statement)
    near = [statement, *(s for s in statements[at + 1 : at + 3] if s.block == statement.block)]
    text = " ".join(s.text for s in near)
    return bool(_CONCLUDED.search(text)) and len(text.split()) >= _FEWEST_WORDS
