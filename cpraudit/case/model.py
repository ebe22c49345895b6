"""The case: everything that the documents say, entered once."""

from __future__ import annotations

from cpraudit.case.care import (
    AgencyEvent,
    ChildEvent,
    Decisions,
    FamilyTimeNow,
    FamilyTimePlan,
    Legal,
    Placement,
    View,
)
from cpraudit.case.child import Child
from cpraudit.case.family import Couple, OtherHolder, Relative, Sibling
from cpraudit.case.fields import (
    ALL,
    ANNEX_B,
    CPR,
    GUIDANCE,
    LETTER,
    LETTERS,
    PLAN,
    PLANNING,
    PRACTICE,
    RPAR,
    CaseModel,
    Who,
    child_item,
    fact,
    family_item,
    regulation,
)
from cpraudit.case.judgement import Assessment, Option, Recommendation, RelativeAssessment, SupportNeed
from cpraudit.case.parents import Parent
from cpraudit.case.pictures import PictureName
from cpraudit.case.planning import PermanencePlan
from cpraudit.case.preproceedings import PreProceedings
from cpraudit.case.professionals import Carer, Professional, Writer
from cpraudit.case.values import Fact, Line, Prose


class Authority(CaseModel):
    """Who writes: the local authority and the adoption agency."""

    name: Fact[Line] = fact(
        "The local authority", "Reddish Vale Council", GUIDANCE, needed=ALL, label="name of the authority"
    )
    agency: Fact[Line] = fact(
        "The adoption agency, if it is another body", "Pennine Adoption", GUIDANCE, label="adoption agency"
    )
    address: Fact[Line] = fact(
        "Postal address", "Town Hall, Reddish Vale RV1 1ZZ", GUIDANCE, needed=(CPR, LETTER)
    )
    phone: Fact[Line] = fact("Telephone", "01632 960100", GUIDANCE, needed=(CPR, LETTER))
    email: Fact[Line] = fact("E-mail", "adoption@reddishvale.example", GUIDANCE)
    hours: Fact[Line] = fact(
        "When somebody answers the telephone", "Monday to Friday, 9am to 5pm", PRACTICE, papers=(LETTER,)
    )
    logo: Fact[PictureName] = fact(
        "The logo's file, in the folder of the case file or below it", "logo.png", PRACTICE
    )


class Team(CaseModel):
    """The professionals of the case."""

    social_worker: Fact[Professional] = fact("The child's social worker", None, GUIDANCE, needed=ALL)
    manager: Fact[Professional] = fact("The team manager", None, GUIDANCE, needed=ALL, label="team manager")
    family_finder: Fact[Professional] = fact(
        "The family finder", None, GUIDANCE, needed=(CPR,), papers=(CPR,)
    )
    reviewing_officer: Fact[Professional] = fact(
        "The independent reviewing officer",
        None,
        GUIDANCE,
        needed=(CPR, PLAN),
        label="independent reviewing officer",
    )
    guardian: Fact[Professional] = fact(
        "The children's guardian", None, GUIDANCE, needed=(CPR,), label="children's guardian"
    )
    solicitor: Fact[Professional] = fact("The authority's solicitor", None, GUIDANCE, papers=(CPR,))
    health_visitor: Fact[Professional] = fact(
        "The health visitor or school nurse", None, GUIDANCE, papers=(CPR,)
    )
    others: Fact[list[Professional]] = fact("Others", None, GUIDANCE, papers=(CPR,))


class CourtMatters(CaseModel):
    """The optional front sheet (Section A) for the court."""

    respondents: Fact[Prose] = fact(
        "Who else should be a respondent or party, the child included",
        "Ellie; Sarah Kay; Liam Kay",
        ANNEX_B,
        label="people who take part in the court case",
    )
    not_notified: Fact[Prose] = fact(
        "Anybody who should not be told, and why",
        "Nobody",
        ANNEX_B,
        label="people who should not be notified",
    )
    under_age: Fact[Prose] = fact(
        "Any respondent under 18", "Nobody but Ellie", ANNEX_B, label="of these, people under 18"
    )
    capacity: Fact[Prose] = fact(
        "Any respondent who may lack capacity, with the medical evidence",
        "Nobody",
        ANNEX_B,
        label="of these, people who may not be able to decide for themselves",
    )


class Case(CaseModel):
    """One child's case."""

    reference: Fact[Line] = fact(
        "The case's reference", "RV-2026-014", GUIDANCE, needed=(CPR, LETTER), label="case reference"
    )
    authority: Fact[Authority] = fact("The local authority and the agency", None, GUIDANCE, needed=ALL)
    child: Fact[Child] = fact("The child", None, child_item(1), needed=ALL)
    mother: Fact[Parent] = fact("The birth mother", None, family_item(1), needed=(CPR,), label="birth mother")
    father: Fact[Parent] = fact("The birth father", None, family_item(1), needed=(CPR,), label="birth father")
    parents_relationship: Fact[Prose] = fact(
        "The parents' past and present relationship",
        "Sarah and Liam met at a bakery in 2017.",
        family_item(22),
        needed=(CPR,),
        label="the parents' relationship",
    )
    wider_family: Fact[Prose] = fact(
        "The wider family, its role and importance",
        "Sarah's aunt Carol has been there for each birthday.",
        family_item(23),
        needed=(CPR,),
        label="the wider family",
    )
    couples: Fact[list[Couple]] = fact(
        "Who is or was together with whom",
        None,
        family_item(15),
        needed=(CPR,),
        label="marriages and partnerships",
    )
    others_with_parental_responsibility: Fact[list[OtherHolder]] = fact(
        "Others with parental responsibility, and guardians", None, ANNEX_B, needed=(CPR,)
    )
    siblings: Fact[list[Sibling]] = fact(
        "Every brother and sister, full and half",
        None,
        family_item(7),
        needed=(CPR,),
        label="brothers and sisters",
    )
    relatives: Fact[list[Relative]] = fact(
        "Other relatives and people who matter",
        None,
        family_item(12),
        needed=(CPR,),
        label="relatives and other people who matter",
    )
    carer: Fact[Carer] = fact(
        "Who looks after the child now", None, child_item(9), needed=(CPR,), label="present carer"
    )
    team: Fact[Team] = fact("The professionals", None, GUIDANCE, needed=ALL)
    author: Fact[Writer] = fact(
        "Who writes the Child Permanence Report", None, RPAR, needed=(CPR,), label="author of the report"
    )
    supervisor: Fact[Writer] = fact(
        "Who supervises the author, where the law asks for it",
        None,
        RPAR,
        label="author's supervisor",
        papers=(CPR,),
    )
    decisions: Fact[Decisions] = fact("Dates and decisions for the front page", None, GUIDANCE, needed=(CPR,))
    legal: Fact[Legal] = fact("Legal status and orders", None, child_item(6), needed=(CPR, PLAN))
    placements: Fact[list[Placement]] = fact(
        "Where the child has lived since birth, in order and without gaps",
        None,
        child_item(9),
        needed=(CPR,),
        label="where the child has lived",
    )
    child_chronology: Fact[list[ChildEvent]] = fact(
        "Other events in the child's life, in order",
        None,
        child_item(9),
        label="events in the child's life",
        papers=(CPR,),
    )
    agency_chronology: Fact[list[AgencyEvent]] = fact(
        "What the agency decided and did, in order",
        None,
        regulation("17(1)(h)"),
        needed=(CPR,),
        label="the agency's decisions and actions",
    )
    family_time_now: Fact[list[FamilyTimeNow]] = fact(
        "Family time as it is, person by person", None, child_item(14), needed=(CPR,), label="family time now"
    )
    family_time_planned: Fact[list[FamilyTimePlan]] = fact(
        "Family time as planned, person by person",
        None,
        regulation("17(1)(e)"),
        needed=(CPR, PLAN),
        label="planned family time",
    )
    other_views: Fact[list[View]] = fact(
        "Views of others: guardian, carer, reviewing officer, relatives",
        None,
        regulation("17(1)(d)"),
        needed=(CPR,),
        label="views of others",
    )
    parent_assessments: Fact[list[Assessment]] = fact(
        "Assessments of the parents, and experts' reports",
        None,
        regulation("17(1)(g)"),
        needed=(CPR, PLAN),
        label="assessments of the parents",
    )
    relative_assessments: Fact[list[RelativeAssessment]] = fact(
        "Assessments of relatives and friends: everybody who was put forward",
        None,
        child_item(13),
        needed=(CPR, PLAN),
        label="assessments of relatives and friends",
    )
    options: Fact[list[Option]] = fact(
        "Every realistic option, for and against",
        None,
        regulation("17(1)(i)"),
        needed=(CPR,),
        label="options considered",
    )
    recommendation: Fact[Recommendation] = fact(
        "What is recommended and why", None, regulation("17(1)(i)"), needed=(CPR,)
    )
    support: Fact[list[SupportNeed]] = fact(
        "Support likely to be needed, short-term and long-term",
        None,
        "Adoption and Children Act 2002, section 4; " + GUIDANCE,
        needed=(CPR,),
        label="support that is likely to be needed",
    )
    attached: Fact[list[Line]] = fact(
        "Papers attached to the report",
        ["sibling assessment"],
        GUIDANCE,
        label="attached papers",
        papers=(CPR,),
    )
    court_matters: Fact[CourtMatters] = fact(
        "For the court: the front sheet (Section A)", None, ANNEX_B, who=Who.LEGAL, papers=(CPR,)
    )
    plan: Fact[PermanencePlan] = fact(
        "The permanence plan", None, PLANNING, needed=(PLAN,), label="permanence plan"
    )
    pre_proceedings: Fact[PreProceedings] = fact(
        "The letters before proceedings", None, LETTERS, needed=(LETTER,), label="pre-proceedings"
    )
