"""A name of the case file against the words that a report has for it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from rapidfuzz.distance import OSA

from cpraudit.report.model import TITLES
from cpraudit.text import folded

# Familiar forms that do not begin like the name; "Dan" for Daniel needs no list.
_SHORT_FORMS = {
    "andy": "andrew",
    "becky": "rebecca",
    "beth": "elizabeth",
    "bella": "isabella",
    "betty": "elizabeth",
    "bill": "william",
    "billy": "william",
    "bob": "robert",
    "bobby": "robert",
    "cathy": "catherine",
    "charlie": "charlotte charles",
    "chuck": "charles",
    "dick": "richard",
    "eddie": "edward",
    "ellie": "eleanor ellen",
    "gerry": "gerald geraldine",
    "harry": "henry harold",
    "izzy": "isabel isabella isobel",
    "jack": "john jackson",
    "jenny": "jennifer",
    "jim": "james",
    "jimmy": "james",
    "johnny": "john jonathan",
    "kate": "katherine catherine kathryn",
    "katie": "katherine catherine kathryn",
    "kathy": "katherine kathleen",
    "kitty": "katherine catherine",
    "larry": "lawrence laurence",
    "libby": "elizabeth",
    "lily": "lilian elizabeth",
    "liz": "elizabeth",
    "lizzie": "elizabeth",
    "maggie": "margaret",
    "meg": "margaret",
    "molly": "mary",
    "mick": "michael",
    "mike": "michael",
    "nell": "eleanor ellen helen",
    "ned": "edward",
    "peggy": "margaret",
    "polly": "mary",
    "rick": "richard",
    "rob": "robert",
    "sally": "sarah",
    "sandy": "alexander alexandra sandra",
    "sasha": "alexander alexandra",
    "ted": "edward theodore",
    "tess": "theresa teresa",
    "tina": "christina",
    "tom": "thomas",
    "tommy": "thomas",
    "tony": "anthony antony",
    "will": "william",
}
_SHORTEST = 4  # letters; a shorter name with a wrong letter is another name
_LONG_NAME = 8  # letters; in a longer name two may be wrong


class Fit(Enum):
    """How the words of a report fit a name of the case."""

    YES = "they can be this name"
    MISSPELT = "they are this name with a slip"
    NO = "they are another name"


@dataclass(frozen=True, slots=True)
class KnownName:
    """Somebody's name as the case has it: the words of the full name, and every other word that may stand for it."""

    full: tuple[str, ...]
    others: frozenset[str]

    @property
    def first(self) -> str:
        """The first name in plain form."""
        return self.full[0] if self.full else ""

    @property
    def surname(self) -> str:
        """The last name in plain form, '' when only a first name is known."""
        return self.full[-1] if len(self.full) > 1 else ""


def known_name(full: str, *others: str) -> KnownName:
    """The name of a person; `others` are everyday names, other names, names by marriage."""
    return KnownName(name_words(full), frozenset(w for other in others for w in name_words(other)))


def name_words(text: str) -> tuple[str, ...]:
    """The words of a name in plain form, titles left out; hyphens part words, apostrophes do not."""
    words = re.findall(r"[^\W\d_][\w']*", folded(text).replace("-", " "))
    return tuple(w.removesuffix("'s") for w in words if w.rstrip(".") not in TITLES)


def fit(written: str, known: KnownName) -> Fit:
    """How the words of a report fit a name. Left-out names, initials, everyday and short forms fit."""
    words = name_words(written)
    strange = [(place, word) for place, word in enumerate(words) if not _stands_for(word, known)]
    if not words or not strange:
        return Fit.YES
    contains = {known.first, known.surname} <= set(words)
    has_middle = len(known.full) > 2
    for place, word in strange:
        if _nearest(word, known):
            return Fit.MISSPELT
        inside = 0 < place < len(words) - 1
        if (contains or inside) and not (inside and has_middle):
            continue  # a further name, or a word after the name
        if not known.surname and place:
            continue  # the case has no surname
        return Fit.NO
    return Fit.YES


def _stands_for(word: str, known: KnownName) -> bool:
    own = {*known.full, *known.others}
    if word in own or (len(word) == 1 and any(name.startswith(word) for name in own)):
        return True
    given = known.full[:-1] or known.full
    for form in (word, _stem(word)):
        if len(form) > 1 and any(_is_short(form, name) for name in given):
            return True
    return bool(own & set(_SHORT_FORMS.get(word, "").split()))


def _is_short(form: str, name: str) -> bool:
    """Whether a form is the beginning of a name; Kirsty is no short form of Kirstie, but another spelling."""
    return name.startswith(form) and len(name) - len(form) > 1 and _stem(name) != form


def _stem(word: str) -> str:
    """Danny -> dan, Jamie -> jam: what a familiar ending is put to."""
    ending = re.search(r"(?:ie|y)$", word)
    return re.sub(r"(.)\1$", r"\1", word[: ending.start()]) if ending else word


def _nearest(word: str, known: KnownName) -> bool:
    """Whether a word is one of the names with a letter wrong, in a long name with two."""
    for name in known.full:
        short = min(len(word), len(name))
        allowed = 2 if short >= _LONG_NAME else 1
        if short >= _SHORTEST and OSA.distance(word, name, score_cutoff=allowed) <= allowed:
            return True
    return False
