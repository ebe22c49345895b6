"""Is the author qualified to write the report, and if not, who supervised it.

Source: Restriction on the Preparation of Adoption Reports Regulations 2005, SI 2005/1711.
"""

from __future__ import annotations

import re

from cpraudit.checklist.evidence.base import EvidenceResult, Shown, each_once, evidence
from cpraudit.checklist.evidence.reading import Reading, Statement
from cpraudit.consistency.authorship import Standing, may_write

_RULES = re.compile(
    r"preparation of adoption reports|adoption reports regulations|\bRPAR\b|\bRoPAR\b|"
    r"reports? regulations 2005"
    r"|(?:qualified|entitled|able|allowed|permitted|eligible|suitably qualified) to (?:write|"
    r"prepare|complete|author) (?:this|the|an?|adoption|such) ?\w* ?reports?",
    re.IGNORECASE,
)
_ANSWER_NO = re.compile(
    r"(?:[:?]\s*|^)No\b|[☒☑✓✔]\s*No\b|\b(?:does|do|did) not (?:\w+ )?(?:meet|satisfy|qualify)|"
    r"\bnot (?:yet )?(?:qualified|able|entitled|eligible)\b",
    re.IGNORECASE,
)
_ANSWER_YES = re.compile(
    r"(?:[:?]\s*|^)(?:Yes|Met|Y)\b|\b(?:meets?|met|satisf\w+|fulfil\w*|complies|qualifies|(?:is|"
    r"am|are) (?:\w+ )?(?:qualified|entitled|able|eligible|permitted|allowed))\b"
    r"|: ?yes\b|\bcompliant\b|[☒☑✓✔]\s*Yes\b|\bas required by|\bin accordance with",
    re.IGNORECASE,
)
_GROUNDS = re.compile(
    r"\bqualified (?:as a social worker )?(?:in|since|on|\w+ \d{4}|\d{4})|"
    r"\byears?['’]? (?:of )?(?:post|in|as|experience|working|with|practice|child)|\byears in\b"
    r"|\b(?:experience|adoption work|adoption reports? written|adoption plans?|registered)\b|"
    r"\bsince (?:\w+ )?\d{4}",
    re.IGNORECASE,
)
_SUPERVISED = re.compile(r"\bsupervis\w+|\boverseen\b|\bunder the (?:guidance|direction) of\b", re.IGNORECASE)
# Whoever answers no lacks the experience; who is named as supervising is taken to have it, and to be employed.
_LACKING, _OVERSEEING = Standing(experienced=False, employed=True), Standing(experienced=True, employed=True)
_NAME = re.compile(r"\b[A-Z][\w'-]+ (?:[A-Z][\w'-]+ ?)+")


def author_qualification(reading: Reading) -> EvidenceResult:
    """The answer to the question on the 2005 Regulations, its grounds, and the supervisor."""
    searched = reading.searched("AGENCY", "FRONT-A1")
    agency = reading.under("AGENCY", "FRONT-A1") or reading.under("ID", "KEYFACTS", "SIGN")
    answers = reading.matching(_RULES, agency) or reading.matching(_RULES)
    grounds = [s for s in agency if _GROUNDS.search(s.text)]
    supervisor = [
        s for s in agency + reading.under("SIGN") if _SUPERVISED.search(s.full) and _NAME.search(s.text)
    ]
    items = each_once([evidence(reading, s) for s in (*answers, *supervisor, *grounds)])
    if not answers:
        if grounds:
            lacking = (
                (
                    "Whether the author meets the 2005 Regulations on who may write adoption reports is not "
                    "stated."
                ),
            )
            return EvidenceResult(Shown.SOME, "the author's experience is given", items, lacking, searched)
        return EvidenceResult(
            Shown.NONE, "nothing is said of the author's qualification to write the report", searched=searched
        )
    if any(_negative(s) for s in answers):
        if may_write(_LACKING, _OVERSEEING if supervisor else None).allowed:
            return EvidenceResult(
                Shown.ALL,
                "the author does not meet the Regulations, and a supervisor is named",
                items,
                (),
                searched,
            )
        lacking = ("The author does not meet the 2005 Regulations and no supervisor is named.",)
        return EvidenceResult(
            Shown.NONE,
            "the author does not meet the Regulations and no supervisor is named",
            items,
            lacking,
            searched,
        )
    if not any(_ANSWER_YES.search(_after_question(s)) for s in answers):
        return EvidenceResult(
            Shown.UNSURE,
            "the 2005 Regulations are mentioned, but the answer could not be read",
            items,
            (),
            searched,
        )
    if grounds:
        return EvidenceResult(
            Shown.ALL,
            "the report says that the author meets the Regulations, and on what grounds",
            items,
            (),
            searched,
        )
    lacking = (
        "Nothing supports the answer: neither the date of qualifying nor years of experience were found.",
    )
    return EvidenceResult(
        Shown.SOME, "the report says that the author meets the Regulations", items, lacking, searched
    )


def _after_question(statement: Statement) -> str:
    """The answer of a row 'Does the author meet ...? | Yes', or the whole sentence."""
    return statement.text if _RULES.search(statement.label) else statement.full


def _negative(statement: Statement) -> bool:
    words = _after_question(statement)
    return bool(_ANSWER_NO.search(words)) and not re.match(r"\s*yes\b", words, re.IGNORECASE)
