"""What a permanence plan is made of: people, decisions, tasks, milestones, alternatives, the manager's checks."""

from __future__ import annotations

from enum import StrEnum

from cpraudit.case.fields import MEETING, PLAN, PLANNING, PROGRESS, CaseModel, Who, fact
from cpraudit.case.values import Fact, Line, PartialDate, Prose, YesNo


class MeetingKind(StrEnum):
    """Which meeting it was."""

    CARE_PLANNING = "permanence care planning"
    PATHWAY = "permanence pathway care planning"


class PlanOption(StrEnum):
    """The ways to permanence."""

    PARENTS = "stay with or return to parents"
    PARENTS_SUPERVISION = "home on a supervision order"
    PARENTS_CARE_ORDER = "home on a care order"
    CHILD_ARRANGEMENTS = "child arrangements order"
    SPECIAL_GUARDIANSHIP = "special guardianship"
    ADOPTION = "adoption"
    EARLY_PERMANENCE = "early permanence (fostering for adoption or concurrency)"
    FAMILY_FOSTERING = "fostering by family or friends"
    LONG_TERM_FOSTERING = "long-term fostering"
    RESIDENTIAL = "residential care"
    SUPPORTED_LODGINGS = "supported lodgings"


class Status(StrEnum):
    """How far something has come."""

    NOT_STARTED = "not started"
    UNDER_WAY = "under way"
    DONE = "done"
    DELAYED = "delayed"


class Attendee(CaseModel):
    """Somebody invited to the meeting."""

    name: Fact[Line] = fact("Name", "Mia Hurst", MEETING, needed=(PLAN,))
    organisation: Fact[Line] = fact("Organisation", "Reddish Vale Council", MEETING, needed=(PLAN,))
    role: Fact[Line] = fact("Role", "social worker", MEETING, needed=(PLAN,))
    invited: Fact[YesNo] = fact("Invited: yes or no", "yes", MEETING)
    attended: Fact[YesNo] = fact("Attended: yes or no", "yes", MEETING, needed=(PLAN,))
    apologies: Fact[YesNo] = fact("Sent apologies: yes or no", "no", MEETING)
    report_expected: Fact[YesNo] = fact("A report was expected: yes or no", "yes", MEETING)
    report: Fact[Line] = fact("The report given", "Update of 2 February 2026", MEETING)
    notes: Fact[Line] = fact("Notes", "joined by video", MEETING)


class ReviewDecision(CaseModel):
    """A decision of the last review and what came of it."""

    decision: Fact[Line] = fact(
        "What was decided", "Sibling assessment to be completed", MEETING, needed=(PLAN,)
    )
    reason: Fact[Prose] = fact(
        "Why", "To decide whether Ellie and Noah grow up together", MEETING, needed=(PLAN,)
    )
    responsible: Fact[Line] = fact(
        "Who is responsible", "Mia Hurst", MEETING, needed=(PLAN,), label="person responsible"
    )
    target: Fact[PartialDate] = fact(
        "By when", "12 December 2025", MEETING, needed=(PLAN,), label="target date"
    )
    progress: Fact[Line] = fact("What came of it", "completed on 12 December 2025", MEETING)


class Task(CaseModel):
    """Something to do for the plan."""

    action: Fact[Line] = fact("What is to be done", "Book the adoption medical", PLANNING, needed=(PLAN,))
    why: Fact[Line] = fact("What for", "the medical adviser's summary is due", PLANNING)
    who: Fact[Line] = fact("Who does it", "Mia Hurst", PLANNING, needed=(PLAN,), label="who does it")
    others: Fact[Line] = fact("What others do for it", "Janet takes Ellie", PLANNING, label="role of others")
    start: Fact[PartialDate] = fact("When it begins", "9 February 2026", PLANNING)
    due: Fact[PartialDate] = fact("By when", "27 February 2026", PLANNING, needed=(PLAN,), label="due date")
    measure: Fact[Line] = fact(
        "How we know that it is done", "the summary is on the file", PLANNING, needed=(PLAN,), label="measure"
    )
    status: Fact[Status] = fact("not started, under way, done or delayed", "under way", PROGRESS)


class Milestone(CaseModel):
    """A point that the plan should reach by a day."""

    what: Fact[Line] = fact("The point", "Placement order", PLANNING, needed=(PLAN,), label="milestone")
    due: Fact[PartialDate] = fact("By when", "15 May 2026", PLANNING, needed=(PLAN,), label="due date")
    reached: Fact[PartialDate] = fact("When it was reached", "12 May 2026", PLANNING, label="date reached")
    slippage: Fact[Prose] = fact(
        "If late: why, and who was told",
        "The hearing was moved by the court.",
        PLANNING,
        label="reason for slipping",
    )


class Alternative(CaseModel):
    """A contingency or parallel plan."""

    option: Fact[PlanOption] = fact("The option", "long-term fostering", PLANNING, needed=(PLAN,))
    trigger: Fact[Prose] = fact(
        "When we would turn to it",
        "No family is found by 30 November 2026.",
        MEETING,
        needed=(PLAN,),
        label="when we would turn to it",
    )
    readiness: Fact[Prose] = fact(
        "What is ready for it now",
        "The fostering team has Ellie's profile.",
        PLANNING,
        needed=(PLAN,),
        label="what is ready",
    )
    crisis: Fact[Prose] = fact(
        "What happens in an emergency",
        "Janet's sister, an approved carer, would help.",
        MEETING,
        label="emergency",
    )


class ManagerChecks(CaseModel):
    """The manager's own questions (source 000, 11.6)."""

    all_assessed: Fact[Line] = fact(
        "Have all assessments of each parent and connected person been made?",
        "Yes, all six",
        PROGRESS,
        needed=(PLAN,),
        who=Who.MANAGER,
        label="all assessments made",
    )
    with_carer: Fact[Line] = fact(
        "Does the child already live with an assessed long-term carer?",
        "No",
        PROGRESS,
        needed=(PLAN,),
        who=Who.MANAGER,
        label="living with a long-term carer",
    )
    needed_to_secure: Fact[Line] = fact(
        "If so: what is needed to secure it legally?",
        "not applicable because Ellie's carers foster for short times",
        PROGRESS,
        who=Who.MANAGER,
        label="what is needed to secure it",
    )
    needed_to_move: Fact[Line] = fact(
        "If not: what is needed before a move?",
        "placement order, match",
        PROGRESS,
        who=Who.MANAGER,
        label="what is needed before a move",
    )
    seen_alone: Fact[Line] = fact(
        "Is the child seen regularly, and alone?",
        "Yes, every four weeks",
        PROGRESS,
        needed=(PLAN,),
        who=Who.MANAGER,
        label="seen regularly and alone",
    )
    accurate: Fact[Line] = fact(
        "Are the entries consistent and accurate now?",
        "Yes, read on 3 February 2026",
        PROGRESS,
        needed=(PLAN,),
        who=Who.MANAGER,
        label="entries are accurate",
    )
