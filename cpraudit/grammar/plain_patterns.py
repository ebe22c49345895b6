"""Patterns that are wrong wherever they stand. Few, on purpose: the rest is for a grammar engine."""

from __future__ import annotations

import re
from typing import NamedTuple


class Pattern(NamedTuple):
    r"""What is wrong, and what was probably meant (`\g<...>` stands for words of the text)."""

    regex: re.Pattern[str]
    message: str
    better: str
    not_after: frozenset[str] = frozenset()  # two words before it that make it right


def _any(words: str) -> str:
    """One of some words or phrases, which are separated by commas."""
    return "(?:" + "|".join(word.strip() for word in words.split(",")) + ")"


_OWNED = _any(
    "own, mother, father, mum, dad, parents, child, children, baby, son, daughter, home, house, flat, "
    "views?, lives,"
    " relationship, needs, care, family, brother, sister, siblings, photos?, photographs?, names?, heritage, "
    "culture,"
    " religion, baptism, birthdays?, bedrooms?, toys, clothes, school, nursery, social worker, solicitor, "
    "carers?,"
    " contact"
)
_AFTER_THERE = _any(
    "to, is, was, are, were, being, has, have, had, will, would, should, may, might, can, could, and, or, "
    "but, in, at,"
    " on, by, when, as, because, until, since, she, he, they, it, every, each, all, after, before, during, "
    "now, today,"
    " again"
)
_NAME = r"[A-Z][a-z]+(?:-[A-Z][a-z]+)?"
_PLURAL = _any(
    "parents, grandparents, carers, foster carers, children, adopters, twins, boys, girls, brothers, sisters"
)
_SINGULAR_VERB = _any(
    "was, is, has, does, says, describes, feels, thinks, tells, wants, needs, likes, loves, goes, lives, "
    "visits,"
    " agrees, supports, believes, reports, knows, understands, hopes, wishes"
)
_THING = _any(
    "report, child, baby, boy, girl, mother, father, court, judge, council, nursery, school, carer, social "
    "worker,"
    " grandmother, grandfather, aunt, uncle, brother, sister, hearing, assessment, plan, meeting, placement, "
    "house,"
    " flat, family finder, health visitor, doctor, order"
)
_THINGS = _any(
    "immunisations, vaccinations, injections, teeth, eyes, ears, visits, sessions, photographs, letters, "
    "meetings,"
    " assessments, appointments, results, tests, needs, wishes, orders, records, injuries, bruises, clothes, "
    "toys"
)
_TWO_VERBS = _any(
    "has have, have has, was were, were was, is are, are is, is was, was is, did went, had went, has went, "
    "have went,"
    " did not went, has came, have came, has took, have took, has did, had did, has saw, have saw"
)
_COMPARATIVE = _any(
    "happier, better, easier, older, younger, bigger, smaller, calmer, quieter, safer, stronger, healthier, "
    "closer,"
    " louder, earlier, harder, worse"
)
_LOSABLE = _any(
    "her, his, their, the, weight, contact, touch, control, interest, trust, a, any, hope, faith, patience, "
    "everything,"
    " them, him"
)
# Before a subject these words turn "X is" into something else: "the home of the parents is", "if he were",
# "could it do", "recommend that he have".
_BEFORE = """
    about against asked at behind beside between both by can could did do does for from hear heard help
    helps if in insist insisted let like made make makes may might must near of on one or recommend
    recommended saw see should suggested than though to toward towards watch whether will wish wishes
    with without would
"""
_BEFORE_PLURAL = frozenset(_BEFORE.split())
_BEFORE_SINGULAR = _BEFORE_PLURAL | {
    "and",
    "as",
    "that",
    "not",
    "since",
    "until",
    "because",
    "before",
    "after",
}


def _pattern(regex: str, message: str, better: str, not_after: frozenset[str] = frozenset()) -> Pattern:
    return Pattern(re.compile(regex), message, better, not_after)


PATTERNS: tuple[Pattern, ...] = (
    # ---- words that sound alike
    _pattern(
        rf"\b[Tt]here (?P<o>{_OWNED})\b(?! (?:is|was|are|were|has|had|will"
        rf"|to)\b)(?<!there home)(?<!there care)",
        "'there' for 'their'",
        r"their \g<o>",
    ),
    _pattern(
        rf"\b(?:for|of|with|about) there (?!{_AFTER_THERE}\b)[a-z]{{3,}}",
        "'there' for 'their'",
        "their",
    ),
    _pattern(
        r"\b[Tt]heir (?P<v>is|are|was|were|has been|have been|will be)\b",
        "'their' for 'there'",
        r"there \g<v>",
    ),
    _pattern(
        r"\b[Tt]hey're (?P<o>own|parents|children|mother|father|home|house|needs)\b",
        "'they're' for 'their'",
        r"their \g<o>",
    ),
    _pattern(
        r"\b(?P<m>should|could|would|must|might|may) of (?=been|had|gone|done|seen|known|come|taken|told"
        r"|made|left|got"
        r"|said|asked|stayed|happened|helped|liked|loved|wanted|wished|preferred|the\b|an?\b)",
        "'of' for 'have'",
        r"\g<m> have",
    ),
    _pattern(
        r"\b(?P<m>more|less|better|worse|rather|older|younger|bigger|smaller|other|fewer) then "
        r"(?!they|she|he|it|we)(?=[a-z0-9])",
        "'then' for 'than'",
        r"\g<m> than",
    ),
    _pattern(r"\b[Ii]t's own\b", "'it's' for 'its'", "its own"),
    _pattern(
        r"\b[Ii]ts (?P<w>been|not|important that|likely that|difficult to|hard to|clear that|possible that"
        r"|a (?:good|bad|shame|pity|long))\b",
        "'its' for 'it's'",
        r"it's \g<w>",
    ),
    _pattern(
        r"\b(?:is|was|were|are|be|been|it's) to (?P<w>young|old|late|early|small|big|tired|upset|frightened"
        r"|scared"
        r"|unwell|ill|far|busy|little)\b(?= to | for |[.,;])",
        "'to' for 'too'",
        r"too \g<w>",
    ),
    _pattern(
        r"(?<!due )(?<!up )(?<!led )(?<!leads )(?<!known )(?<!lead )(?<!used )\bto (?P<w>much|many)\b"
        r"(?! (?:loved|needed|praise|delight|joy|laughter))",
        "'to' for 'too'",
        r"too \g<w>",
    ),
    _pattern(
        rf"\b(?:to|will|would|could|might|may|not|and|she|he" rf"|they) loose (?={_LOSABLE}\b)",
        "'loose' for 'lose'",
        "lose",
    ),
    _pattern(rf"\bloosing (?={_LOSABLE}\b)", "'loosing' for 'losing'", "losing"),
    _pattern(
        r"\b(?:will|may|might|could|can|not|would|did|does|to) effect (?=her|his|their|him|them|the child"
        r"|how)",
        "'effect' for 'affect'",
        "affect",
    ),
    _pattern(
        r"\b(?:the|an|any|no|some|little|negative|positive|adverse|lasting) affect (?:on|of|upon)\b",
        "'affect' for 'effect'",
        "effect",
    ),
    _pattern(
        r"\bwho's (?=mother|father|mum|dad|parents|children|child|son|daughter|name|house|home|family|views"
        r"|needs)",
        "'who's' for 'whose'",
        "whose",
    ),
    # ---- verbs
    _pattern(
        rf"\b(?P<n>{_NAME} and {_NAME}) (?P<v>was|is|has|does)\b(?! (?:an?|the) (?:name|firm|shop|company))",
        "'X and Y' with a singular verb",
        r"\g<n> were / are / have",
        _BEFORE_PLURAL,
    ),
    _pattern(
        r"\b(?P<n>[Tt]hey|[Ww]e) (?P<v>was|is|has|does)\b",
        "a plural subject with a singular verb",
        r"\g<n> were / are / have",
        _BEFORE_PLURAL,
    ),
    _pattern(
        rf"\b(?P<n>[Tt]he {_PLURAL}|[Hh](?:er|is) {_PLURAL}) (?P<v>{_SINGULAR_VERB})\b",
        "a plural subject with a singular verb",
        r"\g<n> with a plural verb",
        _BEFORE_PLURAL | {"and"},
    ),
    _pattern(
        rf"\b(?P<n>(?:[Hh]is|[Hh]er|[Tt]he|[Tt]heir) {_THINGS}) (?P<v>is|was|has)\b",
        "a plural subject with a singular verb",
        r"\g<n> are / were / have",
        _BEFORE_PLURAL | {"and"},
    ),
    _pattern(
        r"(?:^|[.;:] )(?P<n>Parents|Carers|Foster carers|Grandparents|Adopters|Children|Siblings) "
        r"(?P<v>was|is|has|says|describes|feels|thinks|wants)\b",
        "a plural subject with a singular verb",
        r"\g<n> with a plural verb",
    ),
    _pattern(
        rf"\b(?P<n>[Tt]h(?:e|is) {_THING}) (?P<v>were|have|are)\b(?! to )(?= (?!\w+ing there))",
        "a singular subject with a plural verb",
        r"\g<n> was / has / is",
        _BEFORE_SINGULAR,
    ),
    _pattern(
        r"\b(?P<n>[Ss]he|[Hh]e|[Ii]t) (?P<v>were|have|do|don't|go|want|need|like)\b(?! to go)",
        "a singular subject with a plural verb",
        r"\g<n> with a singular verb",
        _BEFORE_SINGULAR,
    ),
    _pattern(rf"\b{_TWO_VERBS}\b(?! not)", "two verbs that do not go together", "one of them"),
    _pattern(
        r"(?:^|[.!?] )(?:Him|Her|Me|Them) and (?:his|her|my|the|their) \w+ "
        r"(?:was|were|is|are|has|have|went|came|live|lives)\b",
        "'him', 'her', 'me' or 'them' as a subject",
        "he / she / I / they",
    ),
    # ---- small words and marks
    _pattern(
        r"\b(?:which who|who which|which which|who who|that who|which that)\b(?! (?:is|was) )",
        "two linking words",
        "one of them",
    ),
    _pattern(rf"\bmore (?P<w>{_COMPARATIVE})\b", "'more' before a comparative", r"\g<w>"),
    _pattern(
        r"\ba (?P<w>(?!one|once|ewe|eu|uni|use|usu|i\b" r"|ing\b)[aeio][a-z]{2,})\b",
        "'a' before a vowel",
        r"an \g<w>",
    ),
    _pattern(
        r"\ban (?P<w>(?!hour|honest|heir|honour|hotel|historic)[bcdfgjklmnpqrstvwz][a-z]{2,})\b",
        "'an' before a consonant",
        r"a \g<w>",
    ),
    _pattern(
        r"\b[Tt]he (?P<n>mothers|fathers|nans|grandmothers|grandfathers|sisters|brothers|carers|parents) "
        r"(?P<o>house|home|flat|name|bedroom|address|solicitor|views|wishes)\b(?! (?:and|of|were))",
        "an apostrophe is missing",
        r"the \g<n> with an apostrophe",
    ),
    _pattern(
        r"\b(?!it's|she's|he's|that's|who's|what's|there's|here's|let's)(?P<n>[a-z]+)'s (?P<v>are|were"
        r"|have)\b",
        "an apostrophe in a plural",
        r"\g<n>s \g<v>",
    ),
    _pattern(
        r"(?<=\s)i(?=\s+(?:am|was|have|had|think|saw|met|told|asked|will|would|did|do|believe|visited|spoke"
        r"|wrote"
        r"|recommend)\b)",
        "a small 'i'",
        "I",
    ),
)
