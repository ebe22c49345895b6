"""Local services told from schools, towns, people and stories, and what counts as saying what they are."""

from __future__ import annotations

import pytest

from cpraudit.language.context import Passage
from cpraudit.language.service_gloss import explained_at
from cpraudit.language.services import Strength, key_of, named_services
from cpraudit.text import straight

PEOPLE = frozenset({"kirsty", "tranter", "denise", "leanne"})
SMALL = frozenset(
    {"willows", "stepping", "stones", "turning", "point", "bright", "open", "door", "she", "since"}
)
FAMILY_TIME = frozenset({"FT-NOW"})


def named(text: str, ids: frozenset[str] = frozenset()) -> list[tuple[str, Strength, bool]]:
    """The names that are found in a text, how sure, and whether they are explained."""
    passage = Passage(straight(text), 0, ids)
    return [
        (n.name, n.strength, explained_at(passage, n.start, n.end))
        for n in named_services(passage, PEOPLE, SMALL)
    ]


# Family time: the place of an arrangement.
PLACES = [
    ("Tuesdays, 10 am to 11.30 am, The Willows, worker present.", "The Willows"),
    ("Mondays, 1 pm to 2.30 pm, Tern House, supervised by a worker. She came to 50 of 71.", "Tern House"),
    ("Mondays, 10 am to noon, The Hub, worker present.", "The Hub"),
    ("Weekly at Sandpiper for two hours, supervised.", "Sandpiper"),
    ("Fortnightly for one hour at the Beacon.", "Beacon"),
]
NO_PLACES = [
    "First Sunday of the month, two hours, Leanne's house.",
    "Second Saturday of the month, 2 pm to 4 pm, at a park with the carers.",
    "Every Friday at McDonald's in Stourfield, 4 pm.",
    "Once a month at Marlow Library, 10 am.",
    "Mondays, two hours, Denise and Kirsty together.",
    "Saturdays, 10 am to 4 pm, at one foster home or the other.",
    "Last Sunday of each month at Riverside Leisure Centre.",
]

# Elsewhere: help, treatment, courses.
UNEXPLAINED = [
    ("She receives support from the Stepping Tones project each Wednesday.", "Stepping Tones"),
    (
        "He completed the Building Better Relationships programme in August 2024.",
        "Building Better Relationships",
    ),
    ("Kirsty was referred to Lighthouse on 3 May 2025.", "Lighthouse"),
    ("She has had counselling at The Retreat since May.", "The Retreat"),
    ("She completed detox at Ravenscar in June.", "Ravenscar"),
    ("Her Turning Point worker says that she is doing well.", "Turning Point"),
    ("She went on the Freedom Programme twice.", "Freedom Programme"),
    ("She was supported by Home-Start.", "Home-Start"),
    ("She did the Steps 4 Life course in June.", "Steps 4 Life"),
    ("He sees a counsellor from Open Door every week.", "Open Door"),
    ("She was assessed at Mulberry House, Leeds, for twelve weeks.", "Mulberry House"),
    ("A referral was made to Family Solutions; it closed in May.", "Family Solutions"),
    ("Support was given by the Phoenix Centre.", "Phoenix Centre"),
]
EXPLAINED = [
    "Both were told of Halfway, the county's free support service for birth parents, on 2 October.",
    "She attended the Marram clinic (a county service that prescribes methadone) on 31 of 44 days.",
    "Attending Beacon Steps, a charity that helps people to stop drinking, each Monday.",
    "They were told of Stepping Stones, a council-paid counsellor for parents.",
    "She goes to The Hub, which is a council centre for families.",
    "She attends Rise. Rise is a charity for women who have been hurt by a partner.",
    "She went on the Freedom Programme, a course about abusive partners.",
    "She was helped by a charity called Lighthouse.",
    "She attends the Clearwater drug and alcohol service.",
]
NO_SERVICES = [
    "He goes to Ladybirds nursery and attended Rainbow Nursery before.",
    "She attended St Mark's Primary and then Stourfield Academy.",
    "Diagnosed by Dr Lomas at Stourfield General Hospital.",
    "The Children Act 1989, Stourfield Borough Council and the Family Court at Stourfield.",
    "He lived in Penmawr, moved to Wenbury in 2006 and went to Lublin.",
    "A hair test report by Kestrel Laboratories confirmed this.",
    "Baptised Roman Catholic on 4 June 2023 at St Hedwig's.",
    "Ages and Stages Questionnaire. Family Finder: Rosalind. Team Manager: Colin.",
    "Family Placement Service, Quayside House, Dock Street, Calderwick",
    "They were supported by Denise and Auntie Jo. Sessions with Karen Doyle.",
    "She works at Tesco and shops at Aldi. They met at the Red Lion.",
    "He watches The Lion King and reads The Tiger Who Came to Tea.",
    "Rented rooms at Wenbury. Parenting course in May.",
    "The Children and Family Court Advisory and Support Service wrote.",
]


@pytest.mark.parametrize(("text", "name"), PLACES)
def test_the_place_of_an_arrangement(text: str, name: str) -> None:
    assert named(text, FAMILY_TIME) == [(name, Strength.SURE, False)]


@pytest.mark.parametrize("text", NO_PLACES)
def test_places_that_need_no_explanation(text: str) -> None:
    assert [n for n in named(text, FAMILY_TIME) if n[1] is Strength.SURE] == []


@pytest.mark.parametrize(("text", "name"), UNEXPLAINED)
def test_a_service_without_a_word_about_it(text: str, name: str) -> None:
    assert (name, Strength.SURE, False) in named(text)


@pytest.mark.parametrize("text", EXPLAINED)
def test_a_service_that_is_explained(text: str) -> None:
    assert all(explained for _, _, explained in named(text))


@pytest.mark.parametrize("text", NO_SERVICES)
def test_other_names(text: str) -> None:
    """Nothing that counts; a name may at most be worth a look."""
    assert [n for n in named(text) if n[1] is Strength.SURE] == []


def test_a_name_has_one_key() -> None:
    assert {key_of(n) for n in ("The Willows", "the Willows Project", "Willows")} == {"willows"}
