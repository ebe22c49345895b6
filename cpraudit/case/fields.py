"""How a field of the case is declared: what it means, an example, where the duty comes from, who can tell."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ConfigDict, Field
from pydantic.fields import FieldInfo


class Paper(StrEnum):
    """A document that a case fills."""

    CPR = "cpr"
    PLAN = "plan"
    LETTER = "letter"


class Copy(StrEnum):
    """Whom a copy of a document is for; decides what is shown."""

    FILE = "file"
    COURT = "court"
    ADOPTERS = "adopters"
    CHILD = "child"


CPR, PLAN, LETTER = Paper.CPR, Paper.PLAN, Paper.LETTER
ALL = (CPR, PLAN, LETTER)

GUIDANCE = "CPR guidance (Warrington, Securing Permanence, Appendix 8)"
RPAR = "Restriction on the Preparation of Adoption Reports Regulations 2005"
ANNEX_B = "Family Procedure Rules 2010, Practice Direction 14C, Annex B"
MEETING = "Permanence Planning Meeting template (Warrington, Securing Permanence, Appendix 4)"
PROGRESS = "Permanency Planning Progress form (Cheshire East, Permanency Planning Policy, 11.5)"
PLANNING = "Planning for Permanence (DBC), 5.1"
PROTOCOL = "Pre-proceedings protocol (Warrington, Securing Permanence, Appendix 1)"
LETTERS = "Court orders and pre-proceedings for local authorities (DfE, April 2014), chapter 2"
PRACTICE = "What practitioners need beside the law; ours"


def child_item(number: int) -> str:
    """A paragraph of Part 1 of Schedule 1 (the child)."""
    return f"Adoption Agencies Regulations 2005, Schedule 1, Part 1, paragraph {number}"


def family_item(number: int) -> str:
    """A paragraph of Part 3 of Schedule 1 (the family)."""
    return f"Adoption Agencies Regulations 2005, Schedule 1, Part 3, paragraph {number}"


def regulation(number: str) -> str:
    """A regulation of the Adoption Agencies Regulations 2005."""
    return f"Adoption Agencies Regulations 2005, regulation {number}"


class Who(StrEnum):
    """Who can supply a fact."""

    WORKER = "the social worker"
    MANAGER = "the team manager"
    MEDICAL = "the medical adviser"
    LEGAL = "the legal team"
    CARER = "the foster carer"
    SCHOOL = "the nursery or school"
    MOTHER = "the birth mother"
    FATHER = "the birth father"
    FAMILY = "the family"
    CHILD = "the child, in direct work"
    FINDER = "the family finder"
    REVIEWING_OFFICER = "the independent reviewing officer"
    CHAIR = "the chair of the meeting"


@dataclass(frozen=True, slots=True)
class About:
    """What is known of a field beside its type."""

    description: str
    example: Any
    source: str
    needed: tuple[Paper, ...]
    who: Who
    confidential: bool
    label: str
    papers: tuple[Paper, ...]
    says_who: bool = True  # False: whoever can supply the part in which it stands


class CaseModel(BaseModel):
    """A part of a case. Unknown field names are faults; nothing changes after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


def fact(
    description: str,
    example: Any,
    source: str,
    *,
    needed: tuple[Paper, ...] = (),
    who: Who | None = None,
    confidential: bool = False,
    label: str = "",
    papers: tuple[Paper, ...] = (),
) -> Any:
    """A field of the case.

    Args:
        description: what to write, in plain words.
        example: a value as it would stand in a case file (of an invented person).
        source: the statute, guidance or paper that asks for it.
        needed: the documents that are not complete without it.
        who: who can supply it; by default whoever can supply the part in which it stands, else the social worker.
        confidential: it could lead to somebody: only the confidential sheet of the agency's file shows it.
        label: its name in a placeholder and in messages; by default the field's name in words.
        papers: the documents that use it at all, when `needed` does not say so already; () for all those that use
            the part of the case in which it stands.

    """
    about = About(
        description,
        example,
        source,
        needed,
        who or Who.WORKER,
        confidential,
        label,
        papers or needed,
        says_who=who is not None,
    )
    return _field(about)


def _field(about: About) -> Any:
    field = Field(
        default=None,
        description=about.description,
        examples=None if about.example is None else [about.example],
        json_schema_extra={"source": about.source},
    )
    assert isinstance(field, FieldInfo)
    field.metadata.append(about)
    return field


def about(model: type[CaseModel], name: str) -> About:
    """What is known of a field of a model."""
    return next(m for m in model.model_fields[name].metadata if isinstance(m, About))


def label(model: type[CaseModel], name: str) -> str:
    """A field's name in words: 'date of birth'."""
    return about(model, name).label or name.replace("_", " ")
