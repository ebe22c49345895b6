"""Which fields a document does not ask for, or asks for besides, because of what a part of the case says.

`About.needed` says what a document usually needs. A letter of issue needs no changes, an unborn baby has no date of
birth, family time that does not happen has no length.
"""

from __future__ import annotations

from typing import NamedTuple

from cpraudit.case.care import FamilyTimeNow, FamilyTimePlan, Legal, LookedAfter, TimeKind
from cpraudit.case.child import Child
from cpraudit.case.family import Sibling
from cpraudit.case.fields import CaseModel, Paper
from cpraudit.case.model import Case
from cpraudit.case.people import Photograph
from cpraudit.case.preproceedings import LetterKind, PreProceedings, Recipient
from cpraudit.case.professionals import Carer

Names = frozenset[str]


class Exceptions(NamedTuple):
    """The fields of one part that are not asked for, and those that are asked for besides."""

    spared: Names = frozenset()
    also: Names = frozenset()


_NONE = Exceptions()

# What each letter does without and needs besides. Before proceedings: DfE statutory guidance of April 2014, chapter 2.
# Issue: the decision is taken, so nothing is left to change or to meet about (Research in Practice, letter of issue).
# Closing: the outcome and what goes on (Warrington, Securing Permanence, Appendix 1). Unborn baby: pre-birth practice.
_LETTERS = {
    LetterKind.BEFORE_PROCEEDINGS: Exceptions(frozenset({"court", "ending", "birth"})),
    LetterKind.UNBORN: Exceptions(frozenset({"court", "ending"}), frozenset({"birth"})),
    LetterKind.ISSUE: Exceptions(
        frozenset(
            {
                "assessments",
                "birth",
                "changes",
                "ending",
                "family_meeting",
                "help_given",
                "meeting",
                "review",
                "strengths",
            }
        ),
        frozenset({"court"}),
    ),
    LetterKind.CLOSING: Exceptions(
        frozenset(
            {
                "assessments",
                "birth",
                "changes",
                "concerns",
                "court",
                "family_meeting",
                "help_given",
                "legal_contact",
                "meeting",
                "review",
                "solicitors",
                "strengths",
            }
        ),
        frozenset({"ending"}),
    ),
}
_UNBORN_CHILD = Exceptions(frozenset({"name", "date_of_birth", "sex"}), frozenset({"expected"}))
# Nobody needs them, and they could lead to the carer.
_CARER = Exceptions(frozenset({"sex", "date_of_birth"}))
_UNBORN_SIBLING = Exceptions(
    frozenset(
        {
            "date_of_birth",
            "description",
            "ethnicity",
            "lives",
            "looked_after",
            "name",
            "nationality",
            "orders",
            "photograph",
            "relationship",
            "sex",
        }
    )
)
_NO_TIME_NOW = Exceptions(frozenset({"frequency", "length", "place", "supervision"}))
_LETTERS_NOW = Exceptions(frozenset({"length", "place", "supervision"}))
_NO_TIME_PLANNED = Exceptions(frozenset({"facilitator", "frequency", "photographs", "ways"}))


def exceptions(case: Case, part: CaseModel, paper: Paper) -> Exceptions:
    """What the document does not ask of this part of the case, and asks for besides."""
    match part:
        case Case() if (
            paper is Paper.LETTER and letter_kind(case) is LetterKind.UNBORN and _expected_sibling(case)
        ):
            return Exceptions(frozenset({"child"}))
        case PreProceedings():
            return _LETTERS[letter_kind(case)]
        case Child():
            if not _is_unborn(case, part, paper):
                return _NONE
            # In the case of an older child the baby stands among the brothers and sisters.
            return Exceptions(_UNBORN_CHILD.spared) if _expected_sibling(case) else _UNBORN_CHILD
        case Recipient() if letter_kind(case) is LetterKind.UNBORN:
            return Exceptions(frozenset({"parental_responsibility"}))  # nobody has it before the birth
        case Carer():
            return _CARER
        case Sibling():
            unborn = part.expected is not None and part.date_of_birth is None
            return _UNBORN_SIBLING if unborn else _NONE
        case Photograph():
            return _photograph(part)
        case FamilyTimeNow():
            return {TimeKind.NONE: _NO_TIME_NOW, TimeKind.INDIRECT: _LETTERS_NOW}.get(part.kind, _NONE)  # type: ignore[arg-type]
        case FamilyTimePlan() if part.kind is TimeKind.NONE:
            return _NO_TIME_PLANNED
        case Legal() if part.basis is LookedAfter.NOT_LOOKED_AFTER:
            return Exceptions(frozenset({"since"}))
    return _NONE


def _expected_sibling(case: Case) -> bool:
    siblings = case.siblings if isinstance(case.siblings, list) else []
    return any(sibling.expected is not None for sibling in siblings)


def letter_kind(case: Case) -> LetterKind:
    """The kind of letter; the letter before proceedings until the case says another."""
    letters = case.pre_proceedings
    kind = letters.letter if isinstance(letters, PreProceedings) else None
    return kind if isinstance(kind, LetterKind) else LetterKind.BEFORE_PROCEEDINGS


def _is_unborn(case: Case, child: Child, paper: Paper) -> bool:
    """Whether the document is about a baby who is not born yet: there is no report on one.

    The letter about an unborn baby may stand in the case of an older child.
    """
    letter = paper is Paper.LETTER and letter_kind(case) is LetterKind.UNBORN
    if letter and _expected_sibling(case):
        return True
    if child.date_of_birth is not None or paper is Paper.CPR:
        return False
    return child.expected is not None or letter


def _photograph(photograph: Photograph) -> Exceptions:
    """A photograph needs its date and words for who cannot see it; without one, the reason is enough."""
    if photograph.file is None and photograph.why_none is not None:
        return _NONE
    return Exceptions(also=frozenset({"file", "taken", "shows"}))
