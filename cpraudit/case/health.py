"""The child's health and learning."""

from __future__ import annotations

from cpraudit.case.fields import (
    CPR,
    PLAN,
    CaseModel,
    Who,
    child_item,
    fact,
    regulation,
)
from cpraudit.case.values import Fact, Line, PartialDate, Prose


class Health(CaseModel):
    """Health: the medical adviser's own summary and what is beside it."""

    summary: Fact[Prose] = fact(
        "The medical adviser's written summary: state of health, history, future needs",
        "Ellie is well. Her growth is as expected.",
        regulation("17(1)(b)"),
        needed=(CPR,),
        who=Who.MEDICAL,
        label="medical adviser's summary",
    )
    adviser: Fact[Line] = fact(
        "The medical adviser's name",
        "Dr Amina Shah",
        regulation("17(1)(b)"),
        needed=(CPR,),
        who=Who.MEDICAL,
        label="medical adviser",
    )
    summary_date: Fact[PartialDate] = fact(
        "When the summary was written",
        "9 December 2025",
        regulation("17(1)(b)"),
        needed=(CPR,),
        who=Who.MEDICAL,
        label="date of the summary",
    )
    last_medical: Fact[PartialDate] = fact(
        "When the child was last examined",
        "1 December 2025",
        "Family Procedure Rules 2010, Practice Direction 14C, Annex B",
        needed=(CPR, PLAN),
        who=Who.MEDICAL,
        label="date of the last medical",
    )
    birth: Fact[Prose] = fact(
        "Birth: where, week of pregnancy, weight, how mother and baby were",
        "Born at Stepping Hill Hospital in week 39, weighing 3.1 kg.",
        child_item(1),
        needed=(CPR,),
        who=Who.MEDICAL,
        label="birth and first weeks",
    )
    genetic: Fact[Prose] = fact(
        "What may be inherited, with the source",
        "Asthma in the mother's family (Sarah, 3 December 2025).",
        regulation("17(1)(b)"),
        needed=(CPR,),
        who=Who.MEDICAL,
        label="what may be inherited",
    )
    disability: Fact[Prose] = fact(
        "Disability and what it means each day; or that there is none",
        "Ellie has mild hearing loss in the left ear and wears an aid.",
        regulation("17(1)(b)"),
        needed=(CPR, PLAN),
        who=Who.MEDICAL,
    )
    needs: Fact[Prose] = fact(
        "Health needs now and likely later",
        "Hearing test every six months.",
        regulation("17(1)(b)"),
        needed=(CPR, PLAN),
        who=Who.MEDICAL,
        label="health needs",
    )


class School(CaseModel):
    """A nursery or school."""

    name: Fact[Line] = fact(
        "Name",
        "Little Acorns Nursery",
        child_item(12),
        needed=(CPR,),
        label="name of the nursery or school",
    )
    kind: Fact[Line] = fact(
        "Kind", "day nursery", child_item(12), needed=(CPR,), label="kind of nursery or school"
    )
    address: Fact[Line] = fact(
        "Address", "2 Park Road, Stockport SK5 8ZZ", child_item(12), needed=(CPR,), confidential=True
    )
    began: Fact[PartialDate] = fact("From", "September 2024", child_item(12), needed=(CPR,), label="start")
    ended: Fact[PartialDate] = fact("Until", "July 2025", child_item(12), label="end")


class Education(CaseModel):
    """Nursery, school and learning."""

    schools: Fact[list[School]] = fact(
        "Every nursery and school, in order",
        None,
        child_item(12),
        needed=(CPR,),
        who=Who.SCHOOL,
        label="nurseries and schools",
    )
    progress: Fact[Prose] = fact(
        "Progress and enjoyment, with who says so and when",
        "Her key worker said on 6 January 2026 that she knows six colours.",
        child_item(12),
        needed=(CPR, PLAN),
        who=Who.SCHOOL,
        label="progress in learning",
    )
    special_needs: Fact[Prose] = fact(
        "Special educational needs and the Education, Health and Care plan; or that there are none",
        "None has been found.",
        child_item(12),
        needed=(CPR,),
        who=Who.SCHOOL,
        label="special educational needs",
    )
    personal_education_plan: Fact[Line] = fact(
        "Date of the personal education plan, and what it says in a sentence",
        "2 December 2025: more talking games",
        child_item(12),
        needed=(CPR,),
        who=Who.SCHOOL,
    )
