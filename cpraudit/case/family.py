"""Brothers and sisters, relatives, others with parental responsibility, couples."""

from __future__ import annotations

from enum import StrEnum

from cpraudit.case.fields import (
    ANNEX_B,
    CPR,
    GUIDANCE,
    CaseModel,
    Who,
    fact,
    family_item,
)
from cpraudit.case.people import FamilyMember, Photograph
from cpraudit.case.values import Fact, Line, PartialDate, Prose, YesNo


class SiblingKind(StrEnum):
    """How a brother or sister is related to the child."""

    FULL = "full"
    MATERNAL_HALF = "half, same mother"
    PATERNAL_HALF = "half, same father"
    STEP = "step"


class Sibling(FamilyMember):
    """A brother or sister, born or expected."""

    photograph: Fact[Photograph] = fact(
        "A recent photograph with its date, or why there is none",
        None,
        family_item(8),
        needed=(CPR,),
        who=Who.FAMILY,
    )
    kind: Fact[SiblingKind] = fact(
        "full; half, same mother; half, same father; or step",
        "half, same mother",
        family_item(7),
        needed=(CPR,),
        label="full or half",
    )
    expected: Fact[PartialDate] = fact(
        "For an unborn brother or sister: when the baby is expected",
        "June 2026",
        family_item(7),
        label="expected date of birth",
    )
    other_parent: Fact[Line] = fact(
        "For a half-brother or half-sister: the name of the other parent",
        "Paul Dean",
        family_item(19),
        confidential=True,
    )
    lives: Fact[Line] = fact(
        "With whom and where, in general words",
        "With his father in Stockport",
        family_item(11),
        needed=(CPR,),
        label="where she or he lives",
    )
    looked_after: Fact[YesNo] = fact(
        "Looked after by a local authority: yes or no", "no", family_item(11), needed=(CPR,)
    )
    orders: Fact[Line] = fact(
        "Orders: court, order, date",
        "Child arrangements order, Family Court at Manchester, 3 May 2019",
        family_item(11),
        needed=(CPR,),
        who=Who.LEGAL,
    )
    plan: Fact[Prose] = fact(
        "The plan for this brother or sister, and whether adoption is considered",
        "To stay with his father.",
        family_item(11),
        needed=(CPR,),
    )
    description: Fact[Prose] = fact(
        "A short portrait",
        "Noah is nine, loves football and looks after his rabbit.",
        family_item(8),
        needed=(CPR,),
    )
    relationship: Fact[Prose] = fact(
        "The relationship with the child, with examples and who says so",
        "Ellie and Noah lived together until 2023.",
        family_item(8),
        needed=(CPR,),
        label="relationship with the child",
    )
    together_or_apart: Fact[Prose] = fact(
        "The assessment whether they should live together: author, date, conclusion, reason",
        "The assessment of 12 December 2025 by Mia Hurst concluded that they should live apart.",
        GUIDANCE,
        needed=(CPR,),
        label="whether they should live together",
    )
    efforts: Fact[Prose] = fact(
        "If there is no news: what was done to get it",
        "The authority in Leeds was asked on 3 October 2025.",
        GUIDANCE,
        label="efforts made to get news",
    )


class Relative(FamilyMember):
    """A grandparent, aunt, uncle, cousin or somebody else who matters to the child."""

    relation: Fact[Line] = fact(
        "Relationship to the child",
        "maternal grandmother",
        family_item(12),
        needed=(CPR,),
        label="relationship to the child",
    )
    importance: Fact[Prose] = fact(
        "What she or he means to the child, and could mean later",
        "Ellie stayed with her every weekend until 2024.",
        family_item(23),
        needed=(CPR,),
        label="importance to the child",
    )
    views: Fact[Prose] = fact(
        "Views on the plan and on family time, with the date",
        "On 8 January 2026 she said that she hopes for letters.",
        "Adoption Agencies Regulations 2005, regulation 17(1)(d)",
    )


class OtherHolder(FamilyMember):
    """Somebody else with parental responsibility, or a guardian."""

    relation: Fact[Line] = fact(
        "Relationship to the child",
        "step-father",
        "Adoption Agencies Regulations 2005, regulation 14",
        needed=(CPR,),
        label="relationship to the child",
    )
    how_acquired: Fact[Line] = fact(
        "How parental responsibility came about",
        "Parental responsibility agreement, 2 June 2021",
        ANNEX_B,
        needed=(CPR,),
        who=Who.LEGAL,
        label="how parental responsibility came about",
    )
    views: Fact[Prose] = fact(
        "Views on the plan, with the date",
        "He agrees with the plan (9 January 2026).",
        "Adoption Agencies Regulations 2005, regulation 14",
        needed=(CPR,),
    )


class Couple(CaseModel):
    """Two people who are or were together: drawn in the genogram, told in the report."""

    people: Fact[list[Line]] = fact(
        "The two names, as they stand elsewhere in the case",
        ["Sarah Louise Kay", "Liam Kay"],
        family_item(15),
        needed=(CPR,),
    )
    kind: Fact[Line] = fact(
        "married, civil partners, living together, relationship",
        "married",
        family_item(15),
        needed=(CPR,),
        label="kind of relationship",
    )
    began: Fact[PartialDate] = fact(
        "When it began, or the wedding", "6 June 2018", family_item(15), label="beginning"
    )
    ended: Fact[PartialDate] = fact("When it ended", "March 2024", family_item(15), label="end")
    how_ended: Fact[Line] = fact("separated, divorced or widowed", "separated", family_item(15))
