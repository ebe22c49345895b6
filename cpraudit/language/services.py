"""Names of local services, projects and buildings, told from schools, towns, people and stories by a few rules.

A name counts when one of these is true, and nothing else says what it is:
  - a word for a service stands in it or behind it: "Tern House", "the Stepping Tones project";
  - words of help or treatment lead to it: "referred to Lighthouse", "counselling at The Retreat";
  - it fills the place in an arrangement for family time: "10 am to 11 am, The Willows, worker present";
  - it is on the list of programmes that work in many places: "Freedom Programme".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from itertools import takewhile

from cpraudit.language.context import Passage
from cpraudit.language.gloss import apposition, explained_next, explains
from cpraudit.language.wordlists import KnownService, ServiceList, service_list

_CAP = r"(?:[A-Z][\w'&@-]*|\d[A-Z]\w*)"
NAME = re.compile(rf"(?:@[A-Z]\w+|(?:The\s+)?{_CAP}(?:\s+(?:(?:of|and|for|to|&|4|2)\s+)?{_CAP}){{0,5}})")
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|HHJ|DJ|Sister|Judge|Lord|Lady|Sir|PC|DC|Father|Rev|St)\.?$")
_STRONG = re.compile(
    r"\b(?:(?:self-)?referr(?:ed|al|als)(?: (?:her|him|them|herself|himself|themselves|\w+))?(?: on [\w\s]{3,20})? to|(?:signposted|introduced) to|discharged (?:from|by)|waiting list (?:for|at)|attend(?:s|ed|ing)(?: \w+ly)?|attendance at|access(?:ed|es|ing)"
    r"|enrolled (?:on|with|at|in)|graduated from|sessions? (?:at|with|from|of)|counsell(?:ing|or) (?:at|with|from|through|of)|therapy (?:at|with|from|through)|treatment (?:at|with|from|through)|detox(?:ification)? (?:at|with|in)|rehab(?:ilitation)? (?:at|with|in)"
    r"|groups? (?:at|with|run by|called)|(?:course|programme|class|classes|training) (?:at|with|called|run by|from)|run by|delivered by|appointments? (?:at|with)|drop-in (?:at|with)|assessed (?:at|by)|assessment (?:at|by)|placement at|stay(?:ed)? at|detoxed at|mentor(?:ed|ing)? (?:by|from|through))"
    r"\s+(?:the\s+)?$",
    re.I,
)
_WEAK = re.compile(
    r"\b(?:support(?:ed)?(?: \w+)? (?:from|by|through|of|with|at)|help(?:ed)? (?:from|by|of|at)|work(?:s|ed|ing)? (?:\w+ )?(?:with|alongside)|engag(?:es|ed|ing|ement) (?:well )?with|open to|known to|provided by|offered by|through|via|contact with|(?:worker|volunteer|staff|counsellor|mentor|therapist|nurse|advocate|advis[eo]r|midwife) (?:from|at|with|of)|told (?:\w+ ){0,6}?(?:about|of)|goes to)\s+(?:the\s+)?$",
    re.I,
)
_WORKER_AFTER = re.compile(r"^\s+(?:key\s?worker|worker|volunteer|mentor|counsellor|staff|sessions?|appointments?|drop-in|course|programme)\b")
_TIME = re.compile(
    r"\b\d{1,2}(?:[.:]\d{2})?\s?(?:am|pm|noon)\b|\bhours?\b|\bminutes\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:weekly|fortnightly|monthly|(?:once|twice|times) (?:a|each|per) (?:week|fortnight|month|year))\b", re.I
)
_SLOT = re.compile(r"(?:\bat|\bin|\bvenue:?|\bplace:?|\bwhere:?|[,;.(]|-)\s+(?:the\s+)?$", re.I)
_PLACE_HEADER = re.compile(r"\b(?:where|place|venue|location)\b", re.I)
_FAMILY_TIME = frozenset({"FT-NOW", "FT-PLAN"})
_LIVED = re.compile(r"\b(?:live[sd]?|living|moved|stayed|staying|resid\w+|born|home|flat|address|rented|tenancy)\b", re.I)


class Strength(IntEnum):
    """How sure it is that a name is a service of which the reader should be told."""

    MAYBE = 1
    SURE = 2


@dataclass(frozen=True, slots=True)
class Named:
    """A name of a service where it stands."""

    name: str
    block: int
    start: int
    end: int
    strength: Strength
    known: KnownService | None = None

    @property
    def key(self) -> str:
        """One key for all mentions: small letters, without 'the' and without the word for a service behind it."""
        return key_of(self.name)


def key_of(name: str) -> str:
    """'The Willows' and 'the Willows Project' are one."""
    words = name.lower().removeprefix("the ").split()
    while len(words) > 1 and words[-1] in _set("vague"):
        words.pop()
    return " ".join(words)


@lru_cache(maxsize=32)
def _set(kind: str) -> frozenset[str]:
    lists: ServiceList = service_list()
    return frozenset(lists.kinds[kind] if kind in lists.kinds else getattr(lists, kind))


@lru_cache(maxsize=1)
def _known() -> tuple[tuple[re.Pattern[str], KnownService], ...]:
    out = []
    for service in service_list().known:
        forms = [re.escape(n).replace(r"\ ", r"[\s-]+").replace(r"\-", "[- ]") for n in (service.name, *service.also)]
        out.append((re.compile(r"(?<![\w'-])(?:" + "|".join(forms) + r")(?![\w-])"), service))
    return tuple(out)


@lru_cache(maxsize=1)
def _any_known() -> re.Pattern[str]:
    return re.compile("|".join(pattern.pattern for pattern, _ in _known()))


def named_services(passage: Passage, people: frozenset[str], lower_words: frozenset[str]) -> Iterator[Named]:
    """The names in a passage that are likely to be services, explained or not.

    `people` are the words of people's names in small letters; `lower_words` are words that the report also writes small.
    """
    text = passage.text
    taken: list[tuple[int, int]] = []
    if _any_known().search(text):
        for pattern, service in _known():
            for found in pattern.finditer(text):
                if not _leisure(passage, found.start()) and service.severity.value != "off":
                    taken.append((found.start(), found.end()))
                    strength = Strength.SURE if service.severity.value == "should" else Strength.MAYBE
                    yield Named(found.group(), passage.block, found.start(), found.end(), strength, service)
    for found in NAME.finditer(text):
        for begin, stop in _halves(text, found.start(), found.end(), people):
            start, end = _trim(passage, begin, stop, people, lower_words)
            if start >= end or any(a < end and start < b for a, b in taken):
                continue
            strength = _judge(passage, start, end, people, lower_words)
            if strength is not None:
                yield Named(text[start:end], passage.block, start, end, strength)


def _halves(text: str, start: int, end: int, people: frozenset[str]) -> Iterator[tuple[int, int]]:
    """A name, or the two names that an "and" joins: "Denise and Lighthouse", "the Phoenix Centre and Oak House"."""
    joint = text.find(" and ", start, end)
    if joint >= 0:
        first = text[start:joint].lower().split()
        both = [w.removesuffix("'s") for w in text[start:end].lower().split()]
        if first[-1] in _set("vague") | _set("building") | _set("self_explaining") or any(w in people for w in both):
            yield start, joint
            yield from _halves(text, joint + len(" and "), end, people)
            return
    yield start, end


def _trim(passage: Passage, start: int, end: int, people: frozenset[str], lower_words: frozenset[str]) -> tuple[int, int]:
    """The name without a first word that has its capital only because a sentence or label begins there."""
    text = passage.text
    words = list(re.finditer(r"\S+", text[start:end]))
    opening = start == 0 or text[:start].rstrip()[-1:] in ".:;?!|\"(" or start == passage.sentence(start).start
    first = words[0].group().lower()
    if opening and first != "the" and ((first.endswith(("ing", "ed")) and len(words) > 1) or first in lower_words or first in _set("proper_words") or first in people or first in _FUNCTION):
        if len(words) == 1:
            return end, end
        rest = next((w for w in words[1:] if w.group()[0].isupper() or w.group()[0] == "@"), None)
        return (start + rest.start(), end) if rest is not None else (end, end)
    return start, end


_FUNCTION = frozenset(
    "every once twice who which where is was has had were are will would can until about through a an at by for from in of on or to with and but he she they it we her his their this that there these those when while since after before during both each all as if so then now not no".split()
)


def _judge(passage: Passage, start: int, end: int, people: frozenset[str], lower_words: frozenset[str]) -> Strength | None:
    text = passage.text
    name = text[start:end]
    words = [w for w in re.findall(r"[\w'&@-]+", name.lower())]
    plain = [w for w in words if w != "the"]
    before, after = text[:start], text[end:]
    tail = re.match(r"(?:\s+[a-z][\w'-]*){0,4}", after)
    following = _nouns(tail.group().split() if tail else [])
    if not _may_be_service(name, plain, following, before, after, people):
        return None
    family_time = bool(passage.ids & _FAMILY_TIME)
    sentence = text[slice(*passage.sentence(start))]
    vague = plain[-1] in _set("vague") or bool(following and following[0] in _set("vague"))
    half = " ".join(plain[-2:]) in _set("half") or " ".join(following[:2]) in _set("half") or " ".join([plain[-1], *following[:1]]) in _set("half")
    if half:
        return Strength.MAYBE
    if vague:
        if _says_what(plain) or (following and following[0] not in _set("vague") and _says_what(following)):
            return None
        if _is_label(passage, start, end) or (len(plain) > 1 and all(w in _set("proper_words") | _set("vague") for w in plain)):
            return None
        opens = start == passage.sentence(start).start
        if len(plain) == 1 and words[0] != "the" and (plain[0] in _set("vague") or (opens and plain[0] not in _set("name_words"))):
            return None  # "Rented rooms", "Parenting course": the capital is only that of the sentence
        return Strength.SURE
    if _says_what(following[:3]) and any(w in _set("vague") | _set("holder") for w in following[:4]):
        return None
    if _leisure(passage, start) or _schooling(passage, start):
        return None
    slot = _fills_slot(passage, start, end)
    if slot and (family_time or "family time" in sentence.lower()):
        return Strength.SURE
    strong, weak = bool(_STRONG.search(before)), bool(_WEAK.search(before) or _WORKER_AFTER.match(after))
    service_like = words[0] == "the" or any(w.strip("'s") in _set("name_words") or w in lower_words for w in plain)
    building = plain[-1] in _set("building") and len(plain) > 1
    if building:
        if "AGENCY" in passage.ids or re.match(r",\s+\w+(?:\s\w+)?\s+(?:Street|Road|Lane|Way|Square|Avenue)\b", after):
            return None
        if strong or (weak and not _LIVED.search(sentence)):
            return Strength.SURE
        return Strength.MAYBE if _LIVED.search(sentence) or weak else None
    if strong:
        return _led_to(before, len(plain), sentence, service_like)
    if weak and service_like:
        return Strength.SURE
    if words[0] == "the" and start > passage.sentence(start).start and _arrangement(sentence):
        return Strength.SURE
    return None


def _led_to(before: str, size: int, sentence: str, service_like: bool) -> Strength | None:
    """How sure a name is that words of help lead to, when it may also be a person's or a school's."""
    if service_like:
        return Strength.SURE
    lead = before.rstrip().lower().removesuffix(" the")
    if re.search(r"attend\w*(?: \w+ly)?$", lead):
        return Strength.SURE if _TIME.search(sentence) or re.search(r"\b(?:sessions?|appointments?|group)\b", sentence) else Strength.MAYBE
    if lead.endswith((" with", " by", " from", " of", " through")):
        return Strength.MAYBE if size == 1 else None
    return Strength.SURE if size == 1 else Strength.MAYBE


def _may_be_service(name: str, plain: list[str], following: list[str], before: str, after: str, people: frozenset[str]) -> bool:
    """False for people, self-explaining names, papers, roles, places of leisure and words that are no names."""
    lower = " ".join(plain)
    full = name.lower()
    if not plain or _TITLE.search(before.rstrip()) or any(t in ("mr", "mrs", "ms", "miss", "dr", "st") for t in plain):
        return False
    if any(w.removesuffix("'s") in people for w in plain) or re.match(r"'s?\s", after) or after.startswith("'"):
        return False
    if plain[-1].endswith("'s") and following and len(plain) <= 2:  # "Leanne's house"
        return False
    if all(w in _set("proper_words") or w.isdigit() for w in plain) or name.replace(" ", "").isupper():
        return False
    if any(full.startswith(p) or lower.startswith(p) for p in _set("not_services")):
        return False
    self_explaining = _set("self_explaining")
    ends = [plain[-1], " ".join(plain[-2:]), *following[:2], " ".join(following[:2]), " ".join([plain[-1], *following[:1]])]
    if any(e in self_explaining or e.removesuffix("s") in self_explaining for e in ends) or any(w in self_explaining for w in plain[1:-1]):
        return False
    return plain[-1] not in _set("paper") and not (following and following[0] in _set("paper") and following[0] not in ("worker", "workers"))


def _nouns(words: list[str]) -> list[str]:
    """The words up to the first that ends the name's own phrase: "every", "in", "which"."""
    return list(takewhile(lambda w: w not in _FUNCTION, words))


def _says_what(words: list[str]) -> bool:
    return any(w in _set("says_what") or w.removesuffix("'s") in _set("says_what") for w in words)


def _is_label(passage: Passage, start: int, end: int) -> bool:
    """True when the name is all there is: the label of a row, a short heading."""
    return not passage.text[:start].strip() and not passage.text[end:].strip(" :.")


def _fills_slot(passage: Passage, start: int, end: int) -> bool:
    """True where the place of an arrangement stands: behind a time and a comma, behind "at", or alone in a column "Where"."""
    text = passage.text
    before, after = text[:start], text[end:]
    if not before.strip():
        return bool(_PLACE_HEADER.search(passage.beside) and (not after.strip(" .") or after.lstrip()[:1] in ",("))
    link = _SLOT.search(before)
    if not link:
        return False
    if re.search(r"\bat\s+(?:the\s+)?$", before, re.I):
        return True
    if link.group().strip().lower().startswith("in"):
        return bool(re.match(r"The\s", text[start:end]))
    earlier = passage.sentence(start).start if link.group().strip() != "." else max(start - 80, 0)
    return bool(_TIME.search(before, earlier)) and (not after.strip() or after.lstrip()[:1] in ",.;)(-" or after.startswith(" with"))


def _arrangement(sentence: str) -> bool:
    lower = sentence.lower()
    return any(re.search(rf"\b{re.escape(w)}\b", lower) for w in _set("arrangement_words")) or bool(_TIME.search(sentence))


def _leisure(passage: Passage, start: int) -> bool:
    """True in a sentence about stories, games and treats, and in the section on likes and dislikes."""
    span = passage.sentence(start)
    near = {w.word for w in passage.words if span.start <= w.start < span.end}
    return "PERSON" in passage.ids or bool(near & _set("leisure_words"))


def _schooling(passage: Passage, start: int) -> bool:
    span = passage.sentence(start)
    near = {w.word for w in passage.words if span.start <= w.start < span.end}
    return bool(near & _set("school_words")) or ("EDUC" in passage.ids and not near & {"project", "programme", "service", "support", "referred"})


# ---- explained or not


def explained_at(passage: Passage, start: int, end: int) -> bool:
    """True when the words around a name say what it is."""
    text = passage.text
    span = passage.sentence(start)
    before, after = text[span.start : start], text[end : span.end]
    tail = re.match(r"(?:\s+[a-z][\w'-]*){1,4}?(?=\s*[(,.;:-]|\s+(?:which|that|who|where|is|was|for|in|on|to|with|and|each|at|every|since|from|once|twice)\b|$)", after)
    nouns = tail.group().split() if tail else []
    if nouns and (_says_what(nouns) or any(n in _set("self_explaining") for n in nouns) or " ".join(nouns[-2:]) in _set("half")) and any(n in _set("vague") | _set("holder") for n in nouns):
        return True
    rest = after[tail.end() :] if tail and nouns and nouns[-1] in _set("vague") | _set("holder") else after
    bracket = re.match(r"\s*[(\[]([^)\]]{3,})", rest)
    if bracket and explains(bracket.group(1)):
        return True
    clause = re.match(r"\s*(?:,|\s-|–|—|:)\s*([^.;]+)", rest) or re.match(r"\s+((?:which|that|who|where)\s[^.;]+)", rest)
    if clause and apposition(clause.group(1)):
        return True
    copula = re.match(r"\s+(?:is|was|are)\s+((?:an?|the|our|part of|run by|where|one of)\s[^.;]+)", rest)
    if copula and explains(copula.group(1)):
        return True
    if _before_explains(before):
        return True
    following = passage.said(passage.number(start) + 1)
    return bool(following) and explained_next(following, text[start:end].removeprefix("The "))


def _before_explains(before: str) -> bool:
    """a charity called X · the drug service X · the family centre, X · a council family centre (X) · a charity - X."""
    found = re.search(r"((?:[\w'-]+\s+){0,4}[a-z][\w'-]*)(\s*[,(:]|\s+-)?\s+?(called|named|known as|with the name of)?\s*[\"'(]?(?:the\s+)?$", before)
    if not found:
        return False
    words = found.group(1).lower().split()
    if words[-1] not in _set("holder") and words[-1].removesuffix("s") not in _set("holder"):
        return False
    return bool(found.group(3)) or words[-1] not in _set("vague") or _says_what(words) or bool(found.group(2) and len(words) > 2)
