"""Plain errors of spelling and grammar that need no language model: each pattern is wrong wherever it stands.

Anything that depends on the meaning of a sentence is left to a spelling engine.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from cpraudit import yamlfile
from cpraudit.language.wordlists import folder


class Slip(NamedTuple):
    """An error, what is wrong and what was probably meant."""

    start: int
    end: int
    message: str
    better: str


class Misspellings(BaseModel):
    """`misspellings.yaml`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    words: dict[str, str]


@lru_cache(maxsize=1)
def misspellings() -> dict[str, str]:
    """Wrong spelling to right spelling, small letters."""
    return dict(yamlfile.load(folder() / "misspellings.yaml", Misspellings).words)


_TWICE_RIGHT = {
    "had", "that", "bye", "night", "no", "yes", "ha", "la", "knock", "choo", "very", "so", "baa", "beep", "chop", "hop", "tick", "woof", "quack", "moo",
    "there", "now", "well", "please", "round", "again", "over", "more", "many", "long", "far", "big", "up", "down", "hear", "boo", "dum", "yum", "tut", "row", "blah",
}  # fmt: skip
_WORD = re.compile(r"\b([^\W\d_]+)(\s+)\1\b", re.I)
_LOWER_WORD = re.compile(r"[a-z][a-z']+|[A-Z][a-z']+")
_PLURAL = r"(?:parents|grandparents|carers|foster carers|children|adopters|siblings|brothers|sisters|twins|boys|girls|they|we|professionals|workers)"
_SINGULAR_VERB = r"(?:was|is|has|does|says|describes|feels|thinks|tells|wants|needs|likes|loves|goes|lives|visits|agrees|supports|believes|reports|knows|understands|hopes|wishes)"
_THING = r"(?:report|child|baby|boy|girl|mother|father|court|judge|council|nursery|school|carer|social worker|grandmother|grandfather|aunt|uncle|brother|sister|hearing|assessment|plan|meeting|placement|house|flat|family finder|health visitor|doctor|order)"
_NAME = r"[A-Z][a-z]+(?:-[A-Z][a-z]+)?"
_OWNED = r"(?:own|mother|father|mum|dad|parents|child|children|baby|son|daughter|home|house|flat|views?|lives|relationship|needs|care|family|brother|sister|siblings|photos?|photographs?|names?|heritage|culture|religion|baptism|birthdays?|bedrooms?|toys|clothes|school|nursery|social worker|solicitor|carers?|contact)"

# Before a subject these words turn "X is" into something else: "the home of the parents is", "if he were", "could it do".
_BEFORE = frozenset(
    "of with from to by for than between about and or on in at like both one if though whether wish wishes should could can may might must will would did does do let make makes made help helps see saw hear heard watch suggested"
    " recommend recommended asked insist insisted that not as near behind beside without against toward towards before after since until because".split()
)
_WITHOUT_THAT = _BEFORE - {"that", "not", "because", "since", "until", "after", "before", "and", "as"}

# pattern, what is wrong, what was meant (\g<...> stands for words of the text)
_PATTERNS: tuple[tuple[re.Pattern[str], str, str], ...] = tuple(
    (re.compile(pattern), message, better)
    for pattern, message, better in (
        (rf"\b[Tt]here (?P<o>{_OWNED})\b(?! (?:is|was|are|were|has|had|will|to)\b)(?<!there home)(?<!there contact)(?<!there care)", "'there' for 'their'", r"their \g<o>"),
        (r"\b(?:for|of|with|about) (?P<w>there) (?!(?:to|is|was|are|were|being|has|have|had|will|would|should|may|might|can|could|and|or|but|in|at|on|by|when|as|because|until|since|she|he|they|it|every|each|all|after|before|during|now|today|again)\b)[a-z]{3,}", "'there' for 'their'", "their"),
        (r"\b[Tt]heir (?P<v>is|are|was|were|has been|have been|will be)\b", "'their' for 'there'", r"there \g<v>"),
        (r"\b[Tt]hey're (?P<o>own|parents|children|mother|father|home|house|needs)\b", "'they're' for 'their'", r"their \g<o>"),
        (r"\b(?P<m>should|could|would|must|might|may) of (?=been|had|gone|done|seen|known|come|taken|told|made|left|got|said|asked|stayed|happened|helped|the\b|an?\b)", "'of' for 'have'", r"\g<m> have"),
        (r"\b(?P<m>more|less|better|worse|rather|older|younger|bigger|smaller|other|fewer) then (?=[a-z0-9])(?!they|she|he|it|we)", "'then' for 'than'", r"\g<m> than"),
        (r"\b[Ii]t's own\b", "'it's' for 'its'", "its own"),
        (r"\b[Ii]ts (?P<w>been|not|important that|likely that|difficult to|hard to|clear that|possible that|a (?:good|bad|shame|pity))\b", "'its' for 'it's'", r"it's \g<w>"),
        (r"\b(?:is|was|were|are|be|been|it's) to (?P<w>young|old|late|early|small|big|tired|upset|frightened|scared|unwell|ill|far|busy|little)\b(?= to | for |[.,;])", "'to' for 'too'", r"too \g<w>"),
        (r"\bto (?P<w>much|many)\b(?! (?:loved|needed|praise|delight|joy))(?<! up to many)(?<!led to much)(?<!led to many)(?<!leads to much)(?<!known to many)(?<!due to many)(?<!due to much)", "'to' for 'too'", r"too \g<w>"),
        (r"\b(?:to|will|would|could|might|may|not|and|she|he|they) loose (?=her|his|their|the|weight|contact|touch|control|interest|trust|a\b|any|hope|faith|patience|everything|them|him)", "'loose' for 'lose'", "lose"),
        (r"\bloosing (?=her|his|their|the|weight|contact|touch|control|interest|trust|a\b|hope|him|them)", "'loosing' for 'losing'", "losing"),
        (r"\b(?:will|may|might|could|can|not|would|did|does|to) effect (?=her|his|their|him|them|the child|how)", "'effect' for 'affect'", "affect"),
        (r"\b(?:the|an|any|no|some|little|negative|positive|adverse|lasting) affect (?:on|of|upon)\b", "'affect' for 'effect'", "effect"),
        (r"\bwho's (?=mother|father|mum|dad|parents|children|child|son|daughter|name|house|home|family|views|needs)", "'who's' for 'whose'", "whose"),
        (r"\b(?:which who|who which|which which|who who|that who|which that)\b(?! (?:is|was) )", "two linking words", "one of them"),
        (rf"\b(?P<n>{_NAME} and {_NAME}) (?P<v>was|is|has|does)\b(?! (?:a|an|the) (?:name|firm|shop|company))", "'X and Y' is plural", r"\g<n> were/are/have"),
        (rf"\b(?P<n>[Tt]hey|[Ww]e) (?P<v>was|is|has|does)\b", "the verb is singular", r"\g<n> were/are/have"),
        (rf"\b(?P<n>[Tt]he (?:parents|grandparents|carers|foster carers|children|adopters|twins|boys|girls|brothers|sisters)|[Hh](?:er|is) (?:parents|grandparents|carers|brothers|sisters)) (?P<v>{_SINGULAR_VERB})\b", "plural subject with a singular verb", r"\g<n> + plural verb"),
        (rf"(?:^|[.;:] )(?P<n>Parents|Carers|Foster carers|Grandparents|Adopters|Children|Siblings) (?P<v>was|is|has|says|describes|feels|thinks|wants)\b", "plural subject with a singular verb", r"\g<n> + plural verb"),
        (rf"\b(?P<n>[Tt]h(?:e|is) {_THING}) (?P<v>were|have|are)\b(?! to )(?= (?!\w+ing there))", "singular subject with a plural verb", r"\g<n> was/has/is"),
        (rf"\b(?P<n>[Ss]he|[Hh]e|[Ii]t) (?P<v>were|have|do|don't|go|want|need|like)\b(?! to go)", "singular subject with a plural verb", r"\g<n> + singular verb"),
        (r"\ba (?P<w>(?!one|once|ewe|eu|uni|use|usu|i\b|ing\b)[aeio][a-z]{2,})\b", "'a' before a vowel", r"an \g<w>"),
        (r"\ban (?P<w>(?!hour|honest|heir|honour|hotel|historic)[bcdfgjklmnpqrstvwz][a-z]{2,})\b", "'an' before a consonant", r"a \g<w>"),
        (r"\b[Tt]he (?P<n>mothers|fathers|nans|grandmothers|grandfathers|sisters|brothers|carers|parents) (?P<o>house|home|flat|name|bedroom|address|solicitor|views|wishes)\b(?! (?:and|of|were))", "an apostrophe is missing", r"the \g<n> with an apostrophe"),
        (r"\b(?P<n>[a-z]+)'s (?P<v>are|were|have)\b(?<!it's are)(?<!she's have)(?<!he's have)(?<!that's are)(?<!who's are)(?<!what's are)", "an apostrophe in a plural", r"\g<n>s \g<v>"),
        (r"\b(?:has have|have has|was were|were was|is are|are is|is was|was is|did went|had went|has went|have went|did not went|has came|have came|has took|have took|has did|had did|has saw|have saw)\b(?! not)", "two verbs that do not go together", "one of them"),
        (r"\bmore (?P<w>happier|better|easier|older|younger|bigger|smaller|calmer|quieter|safer|stronger|healthier|closer|louder|earlier|harder|worse)\b", "'more' before a comparative", r"\g<w>"),
        (r"(?:^|[.!?] )(?P<w>Him|Her|Me|Them) and (?:his|her|my|the|their) \w+ (?:was|were|is|are|has|have|went|came|live|lives)\b", "'\\g<w>' as a subject", "he / she / I / they"),
        (r"(?<=\s)i(?=\s+(?:am|was|have|had|think|saw|met|told|asked|will|would|did|do|believe|visited|spoke|wrote|recommend)\b)", "a small 'i'", "I"),
    )
)


def slips(text: str) -> Iterator[Slip]:
    """The plain errors of a text with straight quotation marks, in order of their kind."""
    spelled = misspellings()
    for found in _LOWER_WORD.finditer(text):
        better = spelled.get(found.group().lower())
        if better is not None and not (found.group()[0].isupper() and _inside_name(text, found.start())):
            yield Slip(found.start(), found.end(), f"'{found.group()}' is misspelt", better)
    for found in _WORD.finditer(text):
        word = found.group(1)
        if word.lower() not in _TWICE_RIGHT and not (word[0].isupper() and found.group().split()[1][0].isupper()):
            yield Slip(found.start(), found.end(), f"'{word}' stands twice", word)
    for pattern, message, better in _PATTERNS:
        for found in pattern.finditer(text):
            if "verb" in message or "plural" in message:
                barred = _WITHOUT_THAT if message.startswith(("plural", "the verb", "'X")) else _BEFORE
                if set(_words_before(text, found.start())) & barred:
                    continue
            yield Slip(found.start(), found.end(), message, found.expand(better))


def _words_before(text: str, start: int) -> list[str]:
    """The last two words before a place in its sentence."""
    return re.findall(r"[\w']+", re.split(r"[.!?;:]\s", text[max(start - 40, 0) : start].lower())[-1])[-2:]


def _inside_name(text: str, start: int) -> bool:
    """True for a capital in the middle of a sentence: it may be a surname."""
    before = text[:start].rstrip()
    return bool(before) and before[-1] not in ".!?:\"'(|"
