"""Assessments, options, support: what the agency concluded and why."""

from __future__ import annotations

from cpraudit.case.fields import CPR, GUIDANCE, PLAN, PROGRESS, CaseModel, Who, child_item, fact, regulation
from cpraudit.case.values import Fact, Line, PartialDate, Prose


class Assessment(CaseModel):
    """An assessment of a parent, a relative or the child."""

    of: Fact[Line] = fact(
        "Who was assessed, as named elsewhere in the case",
        "Sarah Louise Kay",
        regulation("17(1)(g)"),
        needed=(CPR, PLAN),
        label="who was assessed",
    )
    kind: Fact[Line] = fact(
        "Kind", "parenting assessment", regulation("17(1)(g)"), needed=(CPR, PLAN), label="kind of assessment"
    )
    author: Fact[Line] = fact(
        "Who made it", "Dr Owen Price, psychologist", regulation("17(1)(g)"), needed=(CPR, PLAN)
    )
    began: Fact[PartialDate] = fact("When it began", "2 June 2025", PROGRESS, label="start")
    due: Fact[PartialDate] = fact("When it is due", "29 August 2025", PROGRESS)
    completed: Fact[PartialDate] = fact(
        "When it was completed",
        "4 September 2025",
        regulation("17(1)(g)"),
        needed=(CPR, PLAN),
        label="date completed",
    )
    outcome: Fact[Line] = fact(
        "The outcome in a few words", "not able to care for Ellie", regulation("17(1)(g)"), needed=(CPR, PLAN)
    )
    reason: Fact[Prose] = fact(
        "The conclusion and its reasons, stated plainly and kindly",
        "Dr Price found that Sarah loves Ellie and would need two years of treatment before ...",
        regulation("17(1)(g)"),
        needed=(CPR, PLAN),
        label="conclusion and reasons",
    )
    next_step: Fact[Line] = fact("What follows", "shared with Sarah's solicitor", PROGRESS)


class RelativeAssessment(Assessment):
    """An assessment of somebody who was put forward to care for the child."""

    relation: Fact[Line] = fact(
        "Relationship to the child",
        "maternal great-aunt",
        child_item(13),
        needed=(CPR, PLAN),
        label="relationship to the child",
    )


class Option(CaseModel):
    """A realistic option for the child's future."""

    option: Fact[Line] = fact(
        "The option", "Return to her mother", regulation("17(1)(i)"), needed=(CPR,), label="option"
    )
    advantages: Fact[Prose] = fact(
        "What speaks for it, for this child",
        "Ellie would grow up in her family.",
        regulation("17(1)(i)"),
        needed=(CPR,),
        label="for",
    )
    disadvantages: Fact[Prose] = fact(
        "What speaks against it, for this child",
        "The assessments found ...",
        regulation("17(1)(i)"),
        needed=(CPR,),
        label="against",
    )


class Recommendation(CaseModel):
    """What the agency recommends and why."""

    plan: Fact[Prose] = fact(
        "What is recommended, and why nothing else will do",
        "Adoption, because ...",
        regulation("17(1)(i)"),
        needed=(CPR,),
        label="recommendation",
    )
    why_order: Fact[Prose] = fact(
        "Why a placement order rather than another order",
        "A special guardianship order ...",
        "Family Procedure Rules 2010, Practice Direction 14C, Annex B",
        needed=(CPR,),
        who=Who.LEGAL,
        label="why a placement order",
    )
    family_time: Fact[Prose] = fact(
        "Recommendation about family time, and whether an order under section 26 is asked for",
        "Letters once a year; no order is asked for.",
        "Family Procedure Rules 2010, Practice Direction 14C, Annex B",
        needed=(CPR,),
        label="recommended family time",
    )
    timescale: Fact[Prose] = fact(
        "How soon a family is hoped for",
        "Within six months of the placement order.",
        regulation("17(1)(i)"),
        needed=(CPR,),
        who=Who.FINDER,
        label="time within which a family is hoped for",
    )


class SupportNeed(CaseModel):
    """Support that the child or the adoptive family is likely to need."""

    need: Fact[Line] = fact("The need", "help with hearing", GUIDANCE, needed=(CPR,))
    when: Fact[Line] = fact(
        "short-term or long-term, and from when",
        "long-term, from placement",
        GUIDANCE,
        needed=(CPR,),
        label="short-term or long-term",
    )
    why: Fact[Prose] = fact(
        "What in the child's history or present makes it likely",
        "Ellie wears an aid.",
        GUIDANCE,
        needed=(CPR,),
        label="why it is likely",
    )
    support: Fact[Prose] = fact("The support", "Audiology clinic every six months.", GUIDANCE, needed=(CPR,))
    provider: Fact[Line] = fact(
        "Who gives it and who pays", "the hospital trust", GUIDANCE, needed=(CPR,), label="who gives it"
    )
