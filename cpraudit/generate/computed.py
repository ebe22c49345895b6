"""What a template gets beside the facts of the case: what follows from them, described in one place.

The values are made in view.py (everywhere), cpr.py, plan.py, letter.py and documents.py. A test proves that what is
described here is what they make.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from cpraudit.case.family import Sibling
from cpraudit.case.fields import CaseModel, Paper
from cpraudit.case.model import Team
from cpraudit.case.people import Photograph
from cpraudit.case.preproceedings import LetterKind


class Kind(StrEnum):
    """What a name in a template stands for."""

    TEXT = "text"
    PICTURE = "picture"
    FLAG = "yes/no"
    PART = "part"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Computed:
    """Something that a template may name and that nobody enters.

    Attributes:
        prints: paths of the facts of the case that it shows, such as `siblings[].name`; `.taken` is one beside it.
        fields: of a part, or of each entry of a list; a list without them holds texts.
        like: the path of a part or list of the case that has the same fields.
        choices: all the texts that it can be, when they are few.

    """

    name: str
    description: str
    example: str = ""
    kind: Kind = Kind.TEXT
    prints: tuple[str, ...] = ()
    fields: tuple[Computed, ...] = ()
    like: str = ""
    choices: tuple[str, ...] = ()


# ---- beside the facts of every part of the case

FIRST_NAME = Computed(
    "first_name", "The name that is used every day: `known_as`, else the first name", "Ellie"
)
AGE = Computed("age", "The age in words on the day of the document; empty without an exact date of birth or after death",
               "4 years and 10 months")  # fmt: skip
RELATION = Computed("relation", "What this person is to the child", "half-brother (same mother)")
_PICTURE = Computed(
    "picture", "The photograph itself, made fit to print; empty without one", "", Kind.PICTURE
)
_CAPTION = Computed("caption", "Whom it shows, when it was taken and what is to be seen",
                    "Ellie Kay, 9 January 2026. Ellie on a swing.", prints=(".taken", ".shows"))  # fmt: skip
_NONE = Computed("none", "Where there is no photograph: why, or what is to be added",
                 "Mr Kay does not wish to give one.", prints=(".why_none",))  # fmt: skip


def computed(model: type[CaseModel]) -> tuple[Computed, ...]:
    """What every part of this kind has beside its facts."""
    names = model.model_fields
    found: list[Computed] = []
    if "name" in names:
        found.append(FIRST_NAME)
    if "date_of_birth" in names:
        found.append(AGE)
    for start, end in (("began", "ended"), ("when", "until")):
        if start in names and end in names:
            found.append(
                Computed(
                    "period",
                    "Both dates as one text",
                    "14 March 2021 to 12 November 2024",
                    prints=(f".{start}", f".{end}"),
                )
            )
    if issubclass(model, Sibling):
        found.append(RELATION)
    if issubclass(model, Photograph):
        found += [_PICTURE, _CAPTION, _NONE]
    return tuple(found)


def note(name: str, kind: Kind) -> Computed:
    """The text beside a part or a list: what to print in its place."""
    what = "the part" if kind is Kind.PART else "the list"
    return Computed(
        f"{name}_note",
        f"Empty when there is something in {what}; else why there is nothing, or what is to be added",
        "Not known: he has not been found.",
    )


# ---- beside the case, for one paper

LOGO = Computed(
    "logo", "The authority's logo; empty without one", kind=Kind.PICTURE, prints=("authority.logo",)
)
_DRAWING = (
    Computed(
        "picture", "The drawing itself; what it shows is told in its alternative text", kind=Kind.PICTURE
    ),
    Computed(
        "caption",
        "The line below the drawing",
        "Family tree as on 6 February 2026, drawn from the facts of the case.",
    ),
)
_FAMILY_ROW = (
    Computed("name", "Name, or why a parent is not told of", "Noah Kay",
             prints=("mother.name", "father.name", "siblings[].name", "relatives[].name",
                     "others_with_parental_responsibility[].name")),
    Computed("relation", "Relationship to the child", "half-brother (same mother)",
             prints=("siblings[].kind", "siblings[].sex", "relatives[].relation",
                     "others_with_parental_responsibility[].relation")),
    Computed("born", "Date of birth, or when expected, and date of death", "2 May 2016",
             prints=("mother.date_of_birth", "father.date_of_birth", "siblings[].date_of_birth",
                     "relatives[].date_of_birth", "others_with_parental_responsibility[].date_of_birth",
                     "mother.died", "father.died")),
    Computed("responsibility", "Whether she or he has parental responsibility", "No (a child)",
             prints=("mother.parental_responsibility", "father.parental_responsibility")),
    Computed("heritage", "Nationality and ethnicity", "British; White British",
             prints=("mother.nationality", "father.nationality", "siblings[].nationality",
                     "relatives[].nationality", "others_with_parental_responsibility[].nationality",
                     "mother.ethnicity", "father.ethnicity", "siblings[].ethnicity",
                     "relatives[].ethnicity", "others_with_parental_responsibility[].ethnicity")),
    Computed("lives", "Where she or he lives", "with foster carers",
             prints=("siblings[].lives", "mother.lives", "father.lives")),
)  # fmt: skip
_WHOM = tuple("others[]" if name == "others" else name for name in Team.model_fields)
_PROFESSIONAL = tuple(
    Computed(name, description, example, prints=tuple(f"team.{who}.{name}" for who in _WHOM))
    for name, description, example in (
        ("name", "Name, or what is to be added", "Mia Hurst"),
        ("role", "Role in the case", "social worker"),
        ("organisation", "Organisation; may be empty", "Reddish Vale Council"),
    )
)
_LIFE_ROW = (
    Computed("dates", "From and until, or the day", "14 March 2021 to 12 November 2024",
             prints=("placements[].began", "placements[].ended", "child_chronology[].when")),
    Computed("where", "For a home: with whom, where, on what basis; empty for other events",
             "Her mother; a flat in Stockport (interim care order)",
             prints=("placements[].who_with", "placements[].where", "placements[].basis")),
    Computed("what", "What the care was like and why it changed, or what happened", "The health visitor saw a warm home.",
             prints=("placements[].quality", "placements[].why_moved", "child_chronology[].what")),
)  # fmt: skip
_SIGNATURE = (
    Computed("role", "Who signs: author, supervisor, team manager", "author, social worker",
             prints=("author.role", "supervisor.role")),
    Computed("name", "Name", "Mia Hurst", prints=("author.name", "supervisor.name", "team.manager.name")),
    Computed("signature", "The signature, once the case says when it was signed; else empty",
             "Signed electronically: Mia Hurst"),
    Computed("date", "When it was signed", "6 February 2026",
             prints=("author.signed", "supervisor.signed", "decisions.manager_signed")),
)  # fmt: skip
_CPR = (
    Computed(
        "author_may_write",
        "Whether the law lets the author write this report, and why",
        "Yes: the author is qualified and has six years of experience.",
        prints=(
            "author.child_care_years",
            "author.adoption_experience",
            "author.employed",
        ),
    ),
    Computed(
        "author_experience",
        "The author's qualification and experience in a sentence",
        "Qualified July 2019, registration number SW123456; 6 years in child care social work since then, with "
        "adoption work.",
        prints=(
            "author.qualified",
            "author.registration",
            "author.employed",
            "author.child_care_years",
            "author.adoption_experience",
        ),
    ),
    Computed(
        "supervisor_experience",
        "The supervisor's qualification and experience in a sentence; empty without a supervisor",
        "Qualified July 2009, registration number SW654321, employed by the agency; 16 years in child care social work "
        "since then, with adoption work.",
        prints=(
            "supervisor.qualified",
            "supervisor.registration",
            "supervisor.employed",
            "supervisor.child_care_years",
            "supervisor.adoption_experience",
        ),
    ),
    Computed(
        "professionals",
        "Everybody who works with the child: a row for each",
        kind=Kind.LIST,
        fields=_PROFESSIONAL,
    ),
    Computed("copy_line", "Whom a copy is for; empty for the file", "Copy for the court"),
    Computed("section_a", "Whether the front sheet for the court is wanted", kind=Kind.FLAG),
    Computed("family", "The family table: a row for each person", kind=Kind.LIST, fields=_FAMILY_ROW),
    Computed(
        "life", "Homes and other events of the child's life in one order", kind=Kind.LIST, fields=_LIFE_ROW
    ),
    Computed("signatures", "The signatures: a row for each person", kind=Kind.LIST, fields=_SIGNATURE),
)
_DUE = (
    Computed("what", "What is due", "second review"),
    Computed("due", "When", "Tuesday 12 May 2026"),
    Computed("rule", "By which rule", "within 3 months of the first review"),
    Computed("stands", "How it stands", "in time"),
)
_LETTER = (
    Computed("kind", "Which of the four letters it is", LetterKind.BEFORE_PROCEEDINGS.value,
             prints=("pre_proceedings.letter",), choices=tuple(kind.value for kind in LetterKind)),
    Computed("title", "The letter's title", "Letter before care proceedings", prints=("pre_proceedings.letter",)),
    Computed("to_you", "Why this person gets the letter", "We write to you as Ellie's mother.",
             prints=("recipient.relationship",)),
    Computed("date", "The letter's date", "Friday 17 October 2025", prints=("pre_proceedings.sent",)),
    Computed("gateway", "The day of the gateway meeting", "Tuesday 14 October 2025",
             prints=("pre_proceedings.gateway",)),
    Computed("review", "The day of the review", "Monday 1 December 2025", prints=("pre_proceedings.review",)),
    Computed("meeting_date", "The day of this person's meeting", "Friday 24 October 2025",
             prints=("pre_proceedings.meeting.date",)),
    Computed("decided", "The day on which the ending was decided", "Friday 6 February 2026",
             prints=("pre_proceedings.ending.decided",)),
    Computed("end", "The end of the usual sixteen weeks, counted from the gateway meeting; empty without its day",
             "Tuesday 3 February 2026"),
    Computed("children", "The child in the letter's sentences", "Ellie"),
    Computed("about", "The line below the title: which child", "About Ellie Kay, born on 14 March 2021",
             prints=("child.name", "child.date_of_birth")),
    Computed("address_lines", "The recipient's address, line by line", "14 Mill Lane", Kind.LIST,
             prints=("recipient.address",)),
    Computed("free_help", "Whether legal help is free for this person whatever her or his means",
             kind=Kind.FLAG, prints=("recipient.parental_responsibility",)),
    Computed("concerns", "The concerns that this person's letter tells", kind=Kind.LIST,
             like="pre_proceedings.concerns", prints=("pre_proceedings.concerns",)),
    note("concerns", Kind.LIST),
)  # fmt: skip

GROUPS: dict[Paper, tuple[Computed, ...]] = {
    Paper.CPR: (
        LOGO,
        Computed("cpr", "What follows from the case for this report", kind=Kind.PART, fields=_CPR),
        Computed("genogram", "The family tree", kind=Kind.PART, fields=_DRAWING),
        Computed("life_line", "The child's life as a line", kind=Kind.PART, fields=_DRAWING),
    ),
    Paper.PLAN: (
        LOGO,
        Computed("due_dates", "The dates that the rules set", kind=Kind.LIST, fields=_DUE),
    ),
    Paper.LETTER: (
        LOGO,
        Computed("letter", "What this letter says of itself", kind=Kind.PART, fields=_LETTER),
        Computed(
            "recipient",
            "Who gets this letter",
            kind=Kind.PART,
            like="pre_proceedings.recipients",
            prints=("pre_proceedings.recipients",),
        ),
    ),
}

# ---- what of the case a paper's template does not get

# A letter learns nothing of the parents' own sections, nor of who else gets one, so that no template can print them.
ONLY: dict[Paper, tuple[str, ...]] = {
    Paper.LETTER: ("reference", "authority", "child", "team", "pre_proceedings"),
}
WITHHELD: dict[Paper, tuple[str, ...]] = {
    Paper.LETTER: (
        "pre_proceedings.concerns",
        "pre_proceedings.recipients",
        "team.health_visitor",
        "team.others",
    ),
}
