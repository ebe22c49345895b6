"""What every person of a case has."""

from __future__ import annotations

from enum import StrEnum

from cpraudit.case.fields import (
    ALL,
    CPR,
    GUIDANCE,
    PRACTICE,
    CaseModel,
    Who,
    fact,
    family_item,
)
from cpraudit.case.pictures import PictureName
from cpraudit.case.values import Fact, Line, PartialDate, Prose


class Sex(StrEnum):
    """As registered; decides the symbol in the genogram and the pronouns of our own sentences."""

    FEMALE = "female"
    MALE = "male"


class Photograph(CaseModel):
    """A photograph, or why there is none and what was done to get one."""

    file: Fact[PictureName] = fact(
        "The picture's file, in the folder of the case file or below it",
        "photographs/ellie.jpg",
        GUIDANCE,
        label="photograph",
    )
    taken: Fact[PartialDate] = fact(
        "When the photograph was taken",
        "9 January 2026",
        GUIDANCE,
        label="date the photograph was taken",
    )
    shows: Fact[Line] = fact(
        "What it shows, for readers who cannot see it",
        "Ellie on a swing, smiling at the camera",
        GUIDANCE,
        label="what the photograph shows",
    )
    why_none: Fact[Prose] = fact(
        "If there is no photograph: why, and what was done to get one",
        "Mr Kay was asked on 4 and 18 November 2025 and does not wish to give one.",
        GUIDANCE,
        label="why there is no photograph",
    )


class Person(CaseModel):
    """Anybody of the case."""

    name: Fact[Line] = fact(
        "Full name: first names and surname", "Sarah Louise Kay", family_item(1), needed=ALL
    )
    known_as: Fact[Line] = fact("The name that is used every day, if it is another one", "Sal", PRACTICE)
    sex: Fact[Sex] = fact("female or male, as registered", "female", family_item(1), needed=(CPR,))
    date_of_birth: Fact[PartialDate] = fact("Date of birth", "2 May 1998", family_item(1), needed=(CPR,))
    died: Fact[PartialDate] = fact(
        "When she or he died", "November 2021", family_item(19), label="date of death"
    )
    address: Fact[Line] = fact(
        "Where she or he lives now", "14 Mill Lane, Stockport SK4 9ZZ", family_item(1), confidential=True
    )
    lives: Fact[Line] = fact(
        "Where and with whom she or he lives, in general words that every reader may see",
        "In Stockport, with her aunt",
        family_item(1),
        label="where she or he lives",
    )
    household: Fact[Line] = fact(
        "A short name for the home; people with the same one live together (drawn in the genogram)",
        "Mill Lane",
        family_item(19),
    )


class FamilyMember(Person):
    """A parent, sibling or relative, with what a family member is entitled to know about."""

    place_of_birth: Fact[Line] = fact("Town and country of birth", "Stockport, England", family_item(1))
    nationality: Fact[Line] = fact("Nationality", "British", family_item(3), needed=(CPR,), who=Who.FAMILY)
    ethnicity: Fact[Line] = fact(
        "Ethnicity, in the person's own words where they are known",
        "White British",
        family_item(4),
        needed=(CPR,),
        who=Who.FAMILY,
    )
    photograph: Fact[Photograph] = fact("A recent photograph with its date", None, family_item(2))
    appearance: Fact[Prose] = fact(
        "What she or he looks like",
        "Sarah is tall and slim, with curly red hair and green eyes.",
        family_item(2),
    )
