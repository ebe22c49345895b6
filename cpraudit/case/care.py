"""Where the child has lived, the law's hold on her or his life, family time, and what the agency did."""

from __future__ import annotations

from enum import StrEnum

from cpraudit.case.fields import (
    ANNEX_B,
    CPR,
    GUIDANCE,
    PLAN,
    CaseModel,
    Who,
    child_item,
    fact,
    regulation,
)
from cpraudit.case.values import Fact, Line, PartialDate, Prose


class Placement(CaseModel):
    """One home of the child."""

    began: Fact[PartialDate] = fact("From", "14 March 2021", child_item(9), needed=(CPR,), label="start")
    ended: Fact[PartialDate] = fact(
        "Until; empty for where the child lives now", "12 November 2024", child_item(9), label="end"
    )
    who_with: Fact[Line] = fact("With whom", "her mother", child_item(9), needed=(CPR,), label="with whom")
    where: Fact[Line] = fact("Where, in general words", "a flat in Stockport", child_item(9), needed=(CPR,))
    basis: Fact[Line] = fact("On what legal basis", "interim care order", child_item(9), label="legal basis")
    why_moved: Fact[Prose] = fact(
        "Why this home ended; for the present one, why the child came",
        "The Family Court made an interim care order because ...",
        child_item(9),
        needed=(CPR,),
        label="reason for the move",
    )
    quality: Fact[Prose] = fact(
        "What the care was like, with who says so",
        "The health visitor saw a warm and clean home in 2021.",
        child_item(9),
        needed=(CPR,),
        label="quality of care",
    )


class ChildEvent(CaseModel):
    """An event in the child's life beside the moves."""

    when: Fact[PartialDate] = fact("Date", "2 April 2022", child_item(9), needed=(CPR,), label="date")
    until: Fact[PartialDate] = fact("When it ended, if it lasted", "9 April 2022", child_item(9), label="end")
    what: Fact[Prose] = fact(
        "What happened",
        "Ellie took her first steps, her mother says.",
        child_item(9),
        needed=(CPR,),
        label="what happened",
    )


class OrderKind(StrEnum):
    """Orders that matter in these cases."""

    EMERGENCY_PROTECTION = "emergency protection order"
    INTERIM_CARE = "interim care order"
    CARE = "care order"
    INTERIM_SUPERVISION = "interim supervision order"
    SUPERVISION = "supervision order"
    PLACEMENT = "placement order"
    CHILD_ARRANGEMENTS = "child arrangements order"
    SPECIAL_GUARDIANSHIP = "special guardianship order"
    ADOPTION = "adoption order"
    PROHIBITED_STEPS = "prohibited steps order"
    SPECIFIC_ISSUE = "specific issue order"
    NON_MOLESTATION = "non-molestation order"
    OTHER = "other order"


class Order(CaseModel):
    """An order of a court."""

    kind: Fact[OrderKind] = fact(
        "Which order",
        "interim care order",
        child_item(7),
        needed=(CPR,),
        who=Who.LEGAL,
        label="kind of order",
    )
    court: Fact[Line] = fact(
        "Which court", "Family Court at Manchester", child_item(7), needed=(CPR,), who=Who.LEGAL
    )
    made: Fact[PartialDate] = fact(
        "When it was made",
        "12 November 2024",
        child_item(7),
        needed=(CPR,),
        who=Who.LEGAL,
        label="date of the order",
    )
    ended: Fact[PartialDate] = fact(
        "When it ended, if it has", "3 May 2025", child_item(7), who=Who.LEGAL, label="end"
    )
    case_number: Fact[Line] = fact("Case number", "MA24C00123", ANNEX_B, who=Who.LEGAL)


class LookedAfter(StrEnum):
    """On what basis a child is looked after."""

    SECTION_20 = "accommodated with agreement (Children Act 1989, section 20)"
    INTERIM_CARE_ORDER = "interim care order"
    CARE_ORDER = "care order"
    PLACEMENT_ORDER = "placement order"
    EMERGENCY = "emergency protection order"
    NOT_LOOKED_AFTER = "not looked after"


class Legal(CaseModel):
    """Legal status, orders, property."""

    basis: Fact[LookedAfter] = fact(
        "On what basis the child is looked after now",
        "interim care order",
        child_item(6),
        needed=(CPR, PLAN),
        who=Who.LEGAL,
        label="legal status",
    )
    since: Fact[PartialDate] = fact(
        "Since when the child has been looked after",
        "12 November 2024",
        child_item(6),
        needed=(CPR, PLAN),
        label="date first looked after",
    )
    orders: Fact[list[Order]] = fact(
        "Every order, oldest first", None, child_item(7), needed=(CPR,), who=Who.LEGAL
    )
    maintenance: Fact[Line] = fact(
        "Maintenance: who pays what, by which order; or that there is none",
        "None",
        child_item(8),
        needed=(CPR,),
        who=Who.LEGAL,
    )
    property: Fact[Line] = fact(
        "Property or rights that adoption may end or keep; or that there are none",
        "None known",
        child_item(8),
        needed=(CPR,),
        who=Who.LEGAL,
        label="property and inheritance",
    )
    claims: Fact[Line] = fact(
        "Claims for damages or criminal injuries compensation; or that there are none",
        "None",
        child_item(8),
        needed=(CPR,),
        who=Who.LEGAL,
        label="claims for damages",
    )


class TimeKind(StrEnum):
    """How people keep in touch."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    NONE = "no family time"


class FamilyTimeNow(CaseModel):
    """Family time with one person as it is."""

    person: Fact[Line] = fact(
        "With whom, as named elsewhere in the case", "Sarah Louise Kay", child_item(14), needed=(CPR,)
    )
    kind: Fact[TimeKind] = fact(
        "direct, indirect or no family time",
        "direct",
        child_item(14),
        needed=(CPR,),
        label="direct or indirect",
    )
    frequency: Fact[Line] = fact(
        "How often", "twice a week", child_item(14), needed=(CPR,), label="how often"
    )
    length: Fact[Line] = fact(
        "How long each time", "two hours", child_item(14), needed=(CPR,), label="how long"
    )
    place: Fact[Line] = fact("Where", "Alder Family Centre", child_item(14), needed=(CPR,))
    supervision: Fact[Line] = fact(
        "Supervised or not, and by whom", "supervised by a family time worker", child_item(14), needed=(CPR,)
    )
    quality: Fact[Prose] = fact(
        "What it is like and how it meets the child's needs, with examples and who says so",
        "Ellie runs to her mother; they read together.",
        child_item(14),
        needed=(CPR,),
        label="what it is like",
    )


class FamilyTimePlan(CaseModel):
    """Family time with one person as planned."""

    person: Fact[Line] = fact(
        "With whom, as named elsewhere in the case",
        "Sarah Louise Kay",
        regulation("17(1)(e)"),
        needed=(CPR, PLAN),
    )
    kind: Fact[TimeKind] = fact(
        "direct, indirect or no family time",
        "indirect",
        regulation("17(1)(e)"),
        needed=(CPR, PLAN),
        label="direct or indirect",
    )
    ways: Fact[Line] = fact(
        "one-way or two-way", "two-way", GUIDANCE, needed=(CPR,), label="one-way or two-way"
    )
    frequency: Fact[Line] = fact(
        "How often, and when", "once a year, in March", GUIDANCE, needed=(CPR, PLAN), label="how often"
    )
    length: Fact[Line] = fact(
        "How long each time; for letters, how they are sent",
        "a letter of about two pages",
        GUIDANCE,
        label="how long",
    )
    place: Fact[Line] = fact("Where", "by post", GUIDANCE, label="place")
    supervision: Fact[Line] = fact(
        "Supervised or not, and by whom", "not applicable because they are letters", GUIDANCE
    )
    photographs: Fact[Line] = fact(
        "With photographs or not", "two photographs with each letter", GUIDANCE, needed=(CPR,)
    )
    facilitator: Fact[Line] = fact(
        "Who makes it possible",
        "the agency's letterbox service",
        GUIDANCE,
        needed=(CPR,),
        label="who makes it possible",
    )
    why: Fact[Prose] = fact(
        "Why this is right for this child",
        "Ellie will know that her mother thinks of her.",
        regulation("17(1)(e)"),
        needed=(CPR,),
        label="why it is right for the child",
    )
    goodbye: Fact[Prose] = fact(
        "How present family time is reduced, and the goodbye meeting",
        "Weekly from the placement order; a goodbye meeting at the farm.",
        GUIDANCE,
        label="reduction and goodbye meeting",
    )


class AgencyEvent(CaseModel):
    """A decision or action of the agency."""

    when: Fact[PartialDate] = fact(
        "Date", "14 October 2024", regulation("17(1)(h)"), needed=(CPR,), label="date"
    )
    what: Fact[Prose] = fact(
        "The decision or action, and its reason, in a sentence or two",
        "Legal gateway meeting: pre-proceedings agreed because ...",
        regulation("17(1)(h)"),
        needed=(CPR,),
        label="decision or action",
    )
    kind: Fact[Line] = fact(
        "A short word for it: review, gateway, letter, order, decision", "gateway", regulation("17(1)(h)")
    )


class View(CaseModel):
    """What somebody beside the parents thinks."""

    who: Fact[Line] = fact(
        "Whose view",
        "Joan Field, children's guardian",
        regulation("17(1)(d)"),
        needed=(CPR,),
        label="whose view",
    )
    when: Fact[PartialDate] = fact(
        "When it was said", "5 January 2026", regulation("17(1)(d)"), needed=(CPR,), label="date"
    )
    view: Fact[Prose] = fact(
        "The view", "She supports the plan for adoption.", regulation("17(1)(d)"), needed=(CPR,)
    )


class Decisions(CaseModel):
    """The dates that the front page needs."""

    report_completed: Fact[PartialDate] = fact(
        "When the report was completed",
        "6 February 2026",
        GUIDANCE,
        needed=(CPR,),
        label="date the report was completed",
    )
    report_updated: Fact[PartialDate] = fact(
        "When it was last brought up to date",
        "6 February 2026",
        GUIDANCE,
        label="date the report was updated",
    )
    should_be_placed: Fact[PartialDate] = fact(
        "When the agency decided that the child should be placed for adoption",
        "not applicable because the decision is asked for on 20 February 2026",
        "Adoption Agencies Regulations 2005, regulation 19",
        needed=(CPR,),
        label="date of the decision that the child should be placed for adoption",
    )
    manager_signed: Fact[PartialDate] = fact(
        "When the team manager signed the report",
        "6 February 2026",
        GUIDANCE,
        needed=(CPR,),
        who=Who.MANAGER,
        label="date on which the team manager signed",
    )
    proofread: Fact[Line] = fact(
        "Who read the report through for mistakes, and when",
        "Paula Grant, 5 February 2026",
        GUIDANCE,
        label="proofread by",
    )
    route: Fact[Line] = fact(
        "By placement order or with the parents' consent",
        "placement order",
        "Adoption and Children Act 2002, sections 19 and 21",
        needed=(CPR,),
        who=Who.LEGAL,
        label="legal route",
    )
    delay: Fact[Prose] = fact(
        "Delay, and the reasons for it; or that there was none",
        "The hearing of October 2025 was moved by eight weeks for the psychologist's report.",
        regulation("17(1)(h)"),
        needed=(CPR,),
        label="delay and its reasons",
    )
