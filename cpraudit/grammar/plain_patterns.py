"""Verbs, small words and marks that are wrong wherever they stand. The rest is for a grammar engine."""

from __future__ import annotations

from cpraudit.grammar.plain_homophones import SOUND_ALIKE
from cpraudit.grammar.plain_pattern import Pattern, any_of, pattern

_NAME = r"[A-Z][a-z]+(?:-[A-Z][a-z]+)?"
_PLURAL = any_of(
    "parents, grandparents, carers, foster carers, children, adopters, twins, boys, girls, brothers, sisters"
)
_SINGULAR_VERB = any_of(
    "was, is, has, does, says, describes, feels, thinks, tells, wants, needs, likes, loves, goes, lives, "
    "visits,"
    " agrees, supports, believes, reports, knows, understands, hopes, wishes"
)
_THING = any_of(
    "report, child, baby, boy, girl, mother, father, court, judge, council, nursery, school, carer, social "
    "worker,"
    " grandmother, grandfather, aunt, uncle, brother, sister, hearing, assessment, plan, meeting, placement, "
    "house,"
    " flat, family finder, health visitor, doctor, order"
)
_THINGS = any_of(
    "immunisations, vaccinations, injections, teeth, eyes, ears, visits, sessions, photographs, letters, "
    "meetings,"
    " assessments, appointments, results, tests, needs, wishes, orders, records, injuries, bruises, clothes, "
    "toys"
)
_TWO_VERBS = any_of(
    "has have, have has, was were, were was, is are, are is, is was, was is, did went, had went, has went, "
    "have went,"
    " did not went, has came, have came, has took, have took, has did, had did, has saw, have saw"
)
_COMPARATIVE = any_of(
    "happier, better, easier, older, younger, bigger, smaller, calmer, quieter, safer, stronger, healthier, "
    "closer,"
    " louder, earlier, harder, worse"
)
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
_OWNERS = any_of(
    "mothers, fathers, mums, dads, nans, aunts, uncles, grandmothers, grandfathers, grandparents, sisters, brothers, "
    "carers, parents, partners, cousins, teachers, social workers, health visitors, childs, babys"
)
# "He took their parents home", "she has her carers name it".
_TAKE = """
    take takes took taken taking drive drives drove drop drops dropped bring brings brought send sends sent let lets
    made make makes help helps helped had have has see saw walk walked
"""
_TAKING = frozenset(_TAKE.split())
_TITLED = r"(?:Mr|Mrs|Ms|Miss|Dr|Mx)\.? [A-Z][\w'-]+"
_KIN = any_of(
    "husband, wife, partner, mother, father, mum, dad, sister, brother, son, daughter, aunt, uncle, nan, grandmother, "
    "grandfather, carer, boyfriend, girlfriend"
)
_BASE_VERB = any_of(
    "use, go, live, work, want, need, like, come, take, enjoy, attend, visit, make, know, think, feel, tell, get, give, "
    "keep, drink, eat, play, speak, wear, love, hope, seem, appear"
)
_SING_VERB = any_of(
    "was, is, has, does, lives, works, wants, needs, likes, runs, goes, visits, says, agrees, supports, attends, comes"
)

PATTERNS: tuple[Pattern, ...] = (
    *SOUND_ALIKE,
    pattern(
        r"\bdid(?: not|n't) (?P<v>came|went|saw|took|had|made|gave|said|told|got|knew|thought|ate|drank|felt|left|met|[a-z]+(?<!e)ed)\b"
        r"(?<!shed)(?<!wed)(?<!bed)",
        "a past form after 'did not'",
        "the plain verb",
    ),
    pattern(
        r"(?<!and )(?<!or )\b(?!They|We|You|Please|Children|Parents|Carers|Babies|Toddlers|People|These|Those|Who)"
        r"(?P<n>[A-Z][a-z]+[a-rt-z]) don't (?=like|want|need|eat|sleep|know|go\b|see\b|have\b|get\b|come|think)",
        "a singular subject with a plural verb",
        r"\g<n> doesn't",
    ),
    pattern(
        r"\basked (?P<i>if|whether) (?=could|can\b|would|may\b)", "a word is missing", r"asked \g<i> he / she"
    ),
    pattern(r"\binterested (?:on|about|for)\b", "the wrong small word", "interested in"),
    pattern(r"\bdischarged of (?=hospital|the\b)", "the wrong small word", "discharged from"),
    pattern(
        r"\b[Nn]o (?P<f>further )?(?P<n>treatment|action|support|help|work) need\b",
        "a letter is missing",
        r"no \g<n> needed",
    ),
    pattern(
        r"(?:\b[Oo]n \d{1,2} [A-Z][a-z]+(?: \d{4})?,?|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}[: -]+)\s*(?:[A-Z][\w' ]{1,40}?|[a-z ]{1,30}?) "
        r"(?P<v>arrives|visits|comes|goes|brings|takes|calls|leaves|plays|attends|meets|gives|makes) [^.;,]{0,40}?\band "
        r"(?:played|spoke|went|saw|told|brought|took|gave|made|came|asked|said|left|sat|met|[a-z]+ed)\b",
        "two tenses in one sentence",
        "both in the past",
    ),
    # ---- verbs
    pattern(
        rf"\b(?P<n>{_TITLED}) (?P<v>{_BASE_VERB})\b(?= [a-z])",
        "a singular subject with a plural verb",
        r"\g<n> with a singular verb",
        _BEFORE_SINGULAR | {"did", "to", "have", "has", "had", "does", "or", "nor"},
    ),
    pattern(
        rf"\b(?P<n>[A-Z][a-z]+ and (?:her|his|their|the) {_KIN}) (?P<v>{_SING_VERB})\b",
        "a plural subject with a singular verb",
        r"\g<n> with a plural verb",
        _BEFORE_PLURAL | {"is", "was", "are", "were"},
    ),
    pattern(
        r"(?<=, )(?P<v>which|who) were (?=(?:her|his|their|my) (?:first|second|third|only|last|own|youngest|eldest)\b)",
        "a singular subject with a plural verb",
        r"\g<v> was",
    ),
    pattern(
        rf"\b(?P<n>{_NAME} and {_NAME}) (?P<v>was|is|has|does)\b(?! (?:an?|the) (?:name|firm|shop|company))",
        "'X and Y' with a singular verb",
        r"\g<n> were / are / have",
        _BEFORE_PLURAL,
    ),
    pattern(
        r"\b(?P<n>[Tt]hey|[Ww]e) (?P<v>was|is|has|does)\b",
        "a plural subject with a singular verb",
        r"\g<n> were / are / have",
        _BEFORE_PLURAL,
    ),
    pattern(
        rf"\b(?P<n>[Tt]he {_PLURAL}|[Hh](?:er|is) {_PLURAL}) (?P<v>{_SINGULAR_VERB})\b",
        "a plural subject with a singular verb",
        r"\g<n> with a plural verb",
        _BEFORE_PLURAL | {"and"},
    ),
    pattern(
        rf"\b(?P<n>(?:[Hh]is|[Hh]er|[Tt]he|[Tt]heir) {_THINGS}) (?P<v>is|was|has)\b",
        "a plural subject with a singular verb",
        r"\g<n> are / were / have",
        _BEFORE_PLURAL | {"and"},
    ),
    pattern(
        r"(?:^|[.;:] )(?P<n>Parents|Carers|Foster carers|Grandparents|Adopters|Children|Siblings) "
        r"(?P<v>was|is|has|says|describes|feels|thinks|wants)\b",
        "a plural subject with a singular verb",
        r"\g<n> with a plural verb",
    ),
    pattern(
        rf"\b(?P<n>[Tt]h(?:e|is) {_THING}) (?P<v>were|have|are)\b(?! to )(?= (?!\w+ing there))",
        "a singular subject with a plural verb",
        r"\g<n> was / has / is",
        _BEFORE_SINGULAR,
    ),
    pattern(
        r"\b(?P<n>[Ss]he|[Hh]e|[Ii]t) (?P<v>were|have|do|don't|go|want|need|like)\b(?! to go)",
        "a singular subject with a plural verb",
        r"\g<n> with a singular verb",
        _BEFORE_SINGULAR,
    ),
    pattern(rf"\b{_TWO_VERBS}\b(?! not)", "two verbs that do not go together", "one of them"),
    pattern(
        r"(?:^|[.!?] )(?:Him|Her|Me|Them) and (?:his|her|my|the|their) \w+ "
        r"(?:was|were|is|are|has|have|went|came|live|lives)\b",
        "'him', 'her', 'me' or 'them' as a subject",
        "he / she / I / they",
    ),
    # ---- small words and marks
    pattern(
        r"\b(?:which who|who which|which which|who who|that who|which that)\b(?! (?:is|was) )",
        "two linking words",
        "one of them",
    ),
    pattern(rf"\bmore (?P<w>{_COMPARATIVE})\b", "'more' before a comparative", r"\g<w>"),
    pattern(
        r"\ba (?P<w>(?!one|once|ewe|eu|uni|use|usu|i\b" r"|ing\b)[aeio][a-z]{2,})\b",
        "'a' before a vowel",
        r"an \g<w>",
    ),
    pattern(
        r"\ban (?P<w>(?!hour|honest|heir|honour|hotel|historic)[bcdfgjklmnpqrstvwz][a-z]{2,})\b",
        "'an' before a consonant",
        r"a \g<w>",
    ),
    pattern(
        rf"\b(?P<d>[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Mm]y) (?P<n>{_OWNERS}) (?P<o>house|home|flat|name|bedroom|address"
        r"|solicitor|views?|wishes|care|new partner|family|friends?|birthday|behaviour|health|death|drinking)\b"
        r"(?! (?:and|of|were|was|to|that|the))",
        "an apostrophe is missing",
        r"\g<d> \g<n> with an apostrophe",
        _TAKING,
    ),
    pattern(
        r"\b(?!it's|she's|he's|that's|who's|what's|there's|here's|let's)(?P<n>[a-z]+)'s (?P<v>are|were"
        r"|have)\b",
        "an apostrophe in a plural",
        r"\g<n>s \g<v>",
    ),
    pattern(
        r"(?<=\s)i(?=\s+(?:am|was|have|had|think|saw|met|told|asked|will|would|did|do|believe|visited|spoke"
        r"|wrote"
        r"|recommend)\b)",
        "a small 'i'",
        "I",
    ),
)
