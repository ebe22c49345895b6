"""Who looks after the child, who works with her or him, and who writes the papers."""

from __future__ import annotations

from cpraudit.case.fields import (
    ALL,
    CPR,
    GUIDANCE,
    LETTER,
    LETTERS,
    PLAN,
    PRACTICE,
    RPAR,
    CaseModel,
    Who,
    fact,
)
from cpraudit.case.people import Person
from cpraudit.case.values import Fact, Line, PartialDate, Prose, YesNo


class Carer(Person):
    """Who looks after the child now."""

    relationship: Fact[Line] = fact(
        "Foster carer, relative, parent ...",
        "foster carer",
        "Adoption Agencies Regulations 2005, Schedule 1, Part 1, paragraph 9",
        needed=(CPR,),
        label="relationship to the child",
    )
    since: Fact[PartialDate] = fact(
        "Since when the child lives there",
        "12 November 2024",
        "Adoption Agencies Regulations 2005, Schedule 1, Part 1, paragraph 9",
        needed=(CPR,),
    )
    phone: Fact[Line] = fact("Telephone", "01632 960111", PRACTICE, confidential=True)
    carer_reference: Fact[Line] = fact("The carer's reference, for papers without names", "FC-0412", PRACTICE)
    about_the_home: Fact[Prose] = fact(
        "The household and the child's place in it, without what would identify it",
        "A couple with two grown children and a dog.",
        GUIDANCE,
        label="the home",
    )
    view: Fact[Prose] = fact(
        "The carer's view of the child and of the plan, with the date",
        "On 7 January 2026 she said that Ellie is ready to move on.",
        "Adoption Agencies Regulations 2005, regulation 17(1)(d)",
        needed=(CPR,),
        who=Who.CARER,
        label="carer's view",
    )


class Professional(CaseModel):
    """Somebody who works with the child or writes the papers."""

    name: Fact[Line] = fact("First name and surname", "Mia Hurst", GUIDANCE, needed=ALL)
    role: Fact[Line] = fact("Role in the case", "social worker", GUIDANCE, needed=(CPR, PLAN))
    organisation: Fact[Line] = fact("Organisation", "Reddish Vale Council", GUIDANCE)
    phone: Fact[Line] = fact("Direct telephone", "01632 960123", LETTERS, needed=(LETTER,), papers=ALL)
    email: Fact[Line] = fact("E-mail", "mia.hurst@reddishvale.example", PRACTICE)


class Writer(Professional):
    """The author of the report, or who supervises her or him: the law says who may write it."""

    qualified: Fact[PartialDate] = fact(
        "When qualified as a social worker", "July 2019", RPAR, needed=(CPR,), label="date qualified"
    )
    registration: Fact[Line] = fact(
        "Social Work England registration number",
        "SW123456",
        RPAR,
        needed=(CPR,),
        label="registration number",
    )
    child_care_years: Fact[float] = fact(
        "Years of child care social work since qualifying",
        6,
        RPAR,
        needed=(CPR,),
        label="years in child care social work",
    )
    adoption_experience: Fact[YesNo] = fact(
        "Has direct experience of adoption work: yes or no",
        "yes",
        RPAR,
        needed=(CPR,),
        label="experience of adoption work",
    )
    employed: Fact[YesNo] = fact(
        "Employed by the agency (not independent, not a student): yes or no",
        "yes",
        RPAR,
        needed=(CPR,),
        label="employed by the agency",
    )
    sections: Fact[Line] = fact(
        "Which sections she or he wrote",
        "All",
        "Family Procedure Rules 2010, Practice Direction 14C, Annex B",
        label="sections written",
    )
    signed: Fact[PartialDate] = fact(
        "When it was signed", "6 February 2026", GUIDANCE, needed=(CPR,), label="date signed"
    )
