"""The birth parents."""

from __future__ import annotations

from cpraudit.case.fields import (
    ALL,
    CPR,
    GUIDANCE,
    CaseModel,
    Who,
    fact,
    family_item,
)
from cpraudit.case.people import FamilyMember, Photograph
from cpraudit.case.values import Fact, Line, PartialDate, Prose, YesNo


class ParentEvent(CaseModel):
    """One entry in a chronology."""

    when: Fact[PartialDate] = fact(
        "When it was, as exactly as it is known",
        "September 2009",
        family_item(20),
        needed=(CPR,),
        label="date",
    )
    until: Fact[PartialDate] = fact("When it ended, if it lasted", "July 2014", family_item(20), label="end")
    what: Fact[Prose] = fact(
        "What happened, in a sentence or two, and who says so",
        "Started at Reddish High School.",
        family_item(20),
        needed=(CPR,),
        label="what happened",
    )


class Parent(FamilyMember):
    """A birth parent."""

    photograph: Fact[Photograph] = fact(
        "A recent photograph with its date, or why there is none",
        None,
        family_item(2),
        needed=(CPR,),
        who=Who.FAMILY,
    )
    appearance: Fact[Prose] = fact(
        "What she or he looks like",
        "Sarah is tall and slim, with curly red hair.",
        family_item(2),
        needed=(CPR,),
    )
    lives: Fact[Line] = fact(
        "Where and with whom she or he lives, in general words that every reader may see",
        "In Stockport, with her aunt",
        family_item(1),
        needed=(CPR,),
        label="where she or he lives",
    )
    languages: Fact[Line] = fact(
        "Languages spoken and read", "English", family_item(4), needed=(CPR,), who=Who.FAMILY
    )
    religion: Fact[Line] = fact(
        "Religion or belief, and whether it is practised",
        "No religion",
        family_item(5),
        needed=(CPR,),
        who=Who.FAMILY,
    )
    parental_responsibility: Fact[YesNo] = fact(
        "Has parental responsibility: yes or no", "yes", family_item(16), needed=ALL, who=Who.LEGAL
    )
    how_acquired: Fact[Line] = fact(
        "How parental responsibility came about",
        "Named on the birth certificate, registered on 4 April 2019",
        family_item(16),
        needed=(CPR,),
        who=Who.LEGAL,
        label="how parental responsibility came about",
    )
    paternity: Fact[Prose] = fact(
        "For a father: how paternity is known; if he is unknown or untraced, what is known, from whom, and the steps taken",
        "A DNA test of 3 March 2025 confirmed that he is Ellie's father.",
        family_item(17),
    )
    personality: Fact[Prose] = fact(
        "Personality and interests, with examples and who says so",
        "Sarah loves to bake. Her aunt says that she made every birthday cake in the family.",
        family_item(6),
        needed=(CPR,),
    )
    health: Fact[Prose] = fact(
        "Health that may matter to the child, with the source of each statement",
        "Sarah told the worker on 3 December 2025 that she has had asthma since childhood.",
        "Adoption Agencies Regulations 2005, Schedule 1, Part 4",
        needed=(CPR,),
        who=Who.MEDICAL,
    )
    education: Fact[Prose] = fact(
        "Schools, colleges, what was liked and achieved",
        "Reddish High School until 2014; four GCSEs.",
        family_item(25),
        needed=(CPR,),
        who=Who.FAMILY,
    )
    work: Fact[Prose] = fact(
        "Work, past and present",
        "Two years in a bakery in Stockport, until Ellie was born.",
        family_item(26),
        needed=(CPR,),
        who=Who.FAMILY,
    )
    home: Fact[Prose] = fact(
        "The home and its neighbourhood",
        "A rented two-bedroom flat near the station.",
        family_item(24),
        needed=(CPR,),
    )
    childhood: Fact[Prose] = fact(
        "Own account of childhood and of being parented, and how it influenced her or him as a parent",
        "Sarah described on 3 December 2025 a childhood with many moves.",
        family_item(21),
        needed=(CPR,),
        who=Who.FAMILY,
        label="own childhood",
    )
    in_care: Fact[Prose] = fact(
        "Time in care as a child, if any",
        "Sarah lived with foster carers from 2010 to 2012.",
        family_item(20),
        label="own time in care",
    )
    earlier_relationships: Fact[Prose] = fact(
        "Earlier marriages, civil partnerships and partners, if they matter to the child's story",
        "Sarah was married to Paul Dean from 2016 to 2018.",
        family_item(18),
    )
    situation: Fact[Prose] = fact(
        "Current situation",
        "Sarah lives with her aunt and is in contact with the recovery service.",
        family_item(28),
        needed=(CPR,),
        label="current situation",
    )
    capacity: Fact[Prose] = fact(
        "Ability and willingness to care for the child, told fairly: strengths and difficulties",
        "Sarah came to 20 of 24 family times.",
        family_item(27),
        label="parenting",
    )
    chronology: Fact[list[ParentEvent]] = fact(
        "The parent's life from birth, entry by entry", None, family_item(20), needed=(CPR,)
    )
    views_on_adoption: Fact[Prose] = fact(
        "What she or he says about the plan for adoption, with the date",
        "On 6 January 2026 Sarah said that she does not agree.",
        "Adoption Agencies Regulations 2005, regulations 14 and 17(1)(d)",
        needed=(CPR,),
    )
    views_on_family_time: Fact[Prose] = fact(
        "Wishes about family time and letters",
        "Sarah would like to write twice a year.",
        "Adoption Agencies Regulations 2005, regulation 14",
        needed=(CPR,),
    )
    views_on_upbringing: Fact[Prose] = fact(
        "Wishes about faith, culture and upbringing",
        "Sarah has no wish about religion.",
        "Adoption Agencies Regulations 2005, regulation 14",
        needed=(CPR,),
    )
    counselling: Fact[Prose] = fact(
        "Counselling and independent support offered, when, by whom, and whether it was taken up",
        "Offered by Family Voices on 2 December 2025; Sarah met them twice.",
        "Adoption Agencies Regulations 2005, regulation 14",
        needed=(CPR,),
    )
    report_shown: Fact[Prose] = fact(
        "When and how this report was shown, in whole or part, and what the parent said about it; if not, why",
        "The sections about her were read with Sarah on 20 January 2026. She asked for one date to be put right.",
        GUIDANCE,
        needed=(CPR,),
        label="how the report was shared",
    )
    work_done: Fact[Prose] = fact(
        "Work with the parent, or the efforts made to find and engage her or him, with dates",
        "The worker met Sarah on 3 and 17 December 2025.",
        GUIDANCE,
        needed=(CPR,),
        label="work with the parent",
    )
    needs_to_take_part: Fact[Line] = fact(
        "What she or he needs to take part: interpreter, advocate, easy-read",
        "Interpreter: Polish",
        "DfE statutory guidance on pre-proceedings; ours",
        papers=ALL,
        label="what is needed to take part",
    )
    is_alleged: Fact[YesNo] = fact(
        "Whether paternity is alleged only: yes or no", "no", family_item(17), label="paternity alleged only"
    )
