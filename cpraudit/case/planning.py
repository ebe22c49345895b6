"""The permanence plan: the meeting's record (source 002), the plan's content (source 001), progress (source 000)."""

from __future__ import annotations

from cpraudit.case.fields import MEETING, PLAN, PLANNING, PROGRESS, PROTOCOL, CaseModel, Who, fact
from cpraudit.case.plan_parts import (
    Alternative,
    Attendee,
    ManagerChecks,
    MeetingKind,
    Milestone,
    PlanOption,
    ReviewDecision,
    Task,
)
from cpraudit.case.values import Fact, Line, PartialDate, Prose, YesNo

_REGULATION_5 = "Care Planning, Placement and Case Review (England) Regulations 2010, regulation 5"


class PermanencePlan(CaseModel):
    """One permanence planning meeting and the plan that it made."""

    kind: Fact[MeetingKind] = fact(
        "permanence care planning or permanence pathway care planning",
        "permanence care planning",
        MEETING,
        needed=(PLAN,),
        label="kind of meeting",
    )
    held: Fact[PartialDate] = fact(
        "When the meeting was held", "3 February 2026", MEETING, needed=(PLAN,), label="date of the meeting"
    )
    number: Fact[Line] = fact("Which meeting it is: first, second ...", "third", MEETING)
    chair: Fact[Line] = fact(
        "Who chaired it", "Paula Grant, team manager", MEETING, needed=(PLAN,), who=Who.CHAIR
    )
    entered_care: Fact[PartialDate] = fact(
        "When the child entered care, for the dates of reviews; empty if it is the date looked after",
        "12 November 2024",
        MEETING,
        label="date of entry to care",
    )
    gateway: Fact[PartialDate] = fact(
        "Date of the legal gateway meeting", "14 October 2024", PROTOCOL, label="date of the gateway meeting"
    )
    several_tracks: Fact[YesNo] = fact(
        "More than one plan is pursued at once: yes or no (meetings are then monthly)",
        "yes",
        "Securing Permanence (Warrington), section 8",
    )
    placement_type: Fact[Line] = fact(
        "Type of placement",
        "foster carers, in the authority's own service",
        MEETING,
        needed=(PLAN,),
        label="type of placement",
    )
    matched: Fact[YesNo] = fact("Is the child matched long term: yes or no", "no", MEETING, needed=(PLAN,))
    matched_on: Fact[PartialDate] = fact(
        "When matched", "not applicable because Ellie is not matched", MEETING, label="date matched"
    )
    visits: Fact[Line] = fact(
        "How often statutory visits are made",
        "every six weeks",
        MEETING,
        needed=(PLAN,),
        label="frequency of statutory visits",
    )
    graded_care_profile: Fact[Line] = fact(
        "If the plan is to return home and neglect was an issue: is a Graded Care Profile 2 needed?",
        "not applicable because return home is not the plan",
        MEETING,
        needed=(PLAN,),
        label="Graded Care Profile 2",
    )
    plan_dated: Fact[PartialDate] = fact(
        "Date of the permanence plan",
        "3 February 2026",
        MEETING,
        needed=(PLAN,),
        label="date of the permanence plan",
    )
    updated: Fact[YesNo] = fact("Is this an update: yes or no", "yes", MEETING)
    reviewing_officer_consulted: Fact[Line] = fact(
        "Was the independent reviewing officer consulted, and when",
        "yes, 30 January 2026",
        MEETING,
        needed=(PLAN,),
        who=Who.REVIEWING_OFFICER,
    )
    next_review: Fact[PartialDate] = fact(
        "When the next review of the case is",
        "12 May 2026",
        MEETING,
        needed=(PLAN,),
        who=Who.REVIEWING_OFFICER,
        label="date of the next review",
    )
    next_meeting: Fact[PartialDate] = fact(
        "When the next planning meeting is", "17 March 2026", MEETING, label="date of the next meeting"
    )
    people: Fact[list[Attendee]] = fact(
        "Who was invited and who came", None, MEETING, needed=(PLAN,), label="people at the meeting"
    )
    why_now: Fact[Prose] = fact(
        "Why the plan is made or changed now, and which assessment informs it",
        "The last assessment was completed on 12 December 2025.",
        MEETING,
        needed=(PLAN,),
        label="reason for the plan or update",
    )
    recommendations: Fact[Prose] = fact(
        "Recommendations", "Adoption as the plan; a placement order to be asked for.", MEETING, needed=(PLAN,)
    )
    review_decisions: Fact[list[ReviewDecision]] = fact(
        "Decisions of the last review", None, MEETING, needed=(PLAN,), label="decisions of the last review"
    )
    record: Fact[Prose] = fact(
        "Record of the meeting",
        "The meeting heard from ...",
        MEETING,
        needed=(PLAN,),
        label="record of the meeting",
    )
    significant_events: Fact[Prose] = fact(
        "Since the last review: achievements, celebrations, signs that support must grow",
        "Ellie learnt to swim without arm bands.",
        MEETING,
        needed=(PLAN,),
    )
    more: Fact[Prose] = fact("Additional information", "None", MEETING, label="additional information")
    option: Fact[PlanOption] = fact(
        "The primary plan", "adoption", PLANNING, needed=(PLAN,), label="primary plan"
    )
    objective: Fact[Prose] = fact(
        "What the plan is to bring about",
        "Ellie lives with her new family before her fifth birthday.",
        PLANNING,
        needed=(PLAN,),
    )
    status_of_child: Fact[Line] = fact(
        "The proposed legal status of the child",
        "placement order, then adoption order",
        PLANNING,
        needed=(PLAN,),
        label="proposed legal status of the child",
    )
    status_of_carers: Fact[Line] = fact(
        "The proposed legal status of the carers",
        "adoptive parents",
        PLANNING,
        needed=(PLAN,),
        label="proposed legal status of the carers",
    )
    why: Fact[Prose] = fact(
        "Why this plan is right", "The assessments show ...", PLANNING, needed=(PLAN,), label="why this plan"
    )
    legal_permanence: Fact[Prose] = fact(
        "How it gives legal permanence",
        "Adoption lasts for life.",
        "Planning for Permanence (DBC), 1.1",
        needed=(PLAN,),
    )
    psychological_permanence: Fact[Prose] = fact(
        "How it gives a sense of belonging",
        "Ellie keeps her story.",
        "Planning for Permanence (DBC), 1.1",
        needed=(PLAN,),
    )
    physical_permanence: Fact[Prose] = fact(
        "How it gives a settled home", "One move.", "Planning for Permanence (DBC), 1.1", needed=(PLAN,)
    )
    tasks: Fact[list[Task]] = fact("What is to be done", None, PLANNING, needed=(PLAN,))
    milestones: Fact[list[Milestone]] = fact(
        "Points to be reached, with dates", None, PLANNING, needed=(PLAN,)
    )
    success: Fact[Prose] = fact(
        "How we shall know that the plan works",
        "Ellie has lived with her family for a year.",
        PLANNING,
        needed=(PLAN,),
        label="criteria for success",
    )
    alternatives: Fact[list[Alternative]] = fact(
        "Contingency and parallel plans",
        None,
        MEETING,
        needed=(PLAN,),
        label="contingency and parallel plans",
    )
    parents_told: Fact[Prose] = fact(
        "How and when the parents were told why there are parallel plans",
        "Mia explained it to Sarah on 17 December 2025.",
        "Planning for Permanence (DBC), 5.2",
        needed=(PLAN,),
        label="how the parents were told about parallel plans",
    )
    presentation: Fact[Prose] = fact(
        "How the child presents to others",
        "Ellie is well dressed and proud of her wellies.",
        _REGULATION_5,
        needed=(PLAN,),
        label="social presentation",
    )
    support_child: Fact[Prose] = fact(
        "Support for the child",
        "Audiology; story work.",
        MEETING,
        needed=(PLAN,),
        label="support for the child",
    )
    support_carers: Fact[Prose] = fact(
        "Support for the carers",
        "Monthly supervision.",
        MEETING,
        needed=(PLAN,),
        label="support for the carers",
    )
    support_parents: Fact[Prose] = fact(
        "Support for the parents",
        "Independent support from Family Voices.",
        MEETING,
        needed=(PLAN,),
        label="support for the parents",
    )
    view_child: Fact[Prose] = fact(
        "The child's view, how and when it was learnt",
        "“Bear wants a garden” (11 December 2025).",
        MEETING,
        needed=(PLAN,),
        who=Who.CHILD,
        label="the child's view",
    )
    view_parents: Fact[Prose] = fact(
        "The parents' views",
        "Sarah wants Ellie home (6 January 2026).",
        MEETING,
        needed=(PLAN,),
        label="the parents' views",
    )
    view_carers: Fact[Prose] = fact(
        "The carers' view",
        "Janet sees Ellie as ready.",
        MEETING,
        needed=(PLAN,),
        who=Who.CARER,
        label="the carers' view",
    )
    view_others: Fact[Prose] = fact(
        "Views of the reviewing officer, the guardian and others",
        "The guardian agrees.",
        MEETING,
        needed=(PLAN,),
        label="others' views",
    )
    early_permanence: Fact[Prose] = fact(
        "If adoption is the plan: was early permanence considered, and why or why not",
        "Considered on 14 October 2024; ...",
        "Securing Permanence (Warrington), Appendix 7",
        label="early permanence",
    )
    manager_checks: Fact[ManagerChecks] = fact(
        "The manager's checks", None, PROGRESS, needed=(PLAN,), who=Who.MANAGER
    )
    approved_by: Fact[Line] = fact(
        "Who approved the plan, with role",
        "Paula Grant, team manager",
        MEETING,
        needed=(PLAN,),
        who=Who.MANAGER,
        label="who approved the plan",
    )
    approved_on: Fact[PartialDate] = fact(
        "When", "4 February 2026", MEETING, needed=(PLAN,), who=Who.MANAGER, label="date of approval"
    )
