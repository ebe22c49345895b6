"""Names of local services, projects and buildings, told from schools, towns, people and stories by rules.

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
from itertools import takewhile

from cpraudit.language.context import Passage
from cpraudit.language.first_names import is_also_word, is_first_name
from cpraudit.language.service_words import (
    FAMILY_TIME,
    FUNCTION,
    LIVED,
    NAME,
    PLACE_HEADER,
    SLOT,
    STRONG,
    TIME,
    TITLE,
    WEAK,
    WORKER_AFTER,
    any_known,
    known_services,
    says_what,
    word_set,
)
from cpraudit.language.wordlists import KnownService


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
        """One key for all mentions: small letters, without 'the' and the word for a service behind it."""
        return key_of(self.name)


_OFFERED = re.compile(
    r"\b(?:help|support|services?|treatment|courses?|referr\w+|therapy|work offered)\b", re.I
)
_GOES_TO = re.compile(r"\b(?:goes|gone|went|going) to\s+(?:the\s+)?$", re.I)


def key_of(name: str) -> str:
    """'The Willows' and 'the Willows Project' are one."""
    words = name.lower().removeprefix("the ").split()
    while len(words) > 1 and words[-1] in word_set("vague"):
        words.pop()
    return " ".join(words)


def named_services(passage: Passage, people: frozenset[str], lower_words: frozenset[str]) -> Iterator[Named]:
    """The names in a passage that are likely to be services, explained or not.

    `people` are the words of people's names in small letters; `lower_words` are words that the report also
    writes small.
    """
    text = passage.text
    taken: list[tuple[int, int]] = []
    if any_known().search(text):
        for pattern, service in known_services():
            for found in pattern.finditer(text):
                if not _leisure(passage, found.start()) and service.severity.value != "off":
                    taken.append((found.start(), found.end()))
                    sure = Strength.SURE if service.severity.value == "should" else Strength.MAYBE
                    yield Named(found.group(), passage.block, found.start(), found.end(), sure, service)
    for found in NAME.finditer(text):
        for begin, stop in _halves(text, found.start(), found.end(), people):
            start, end = _trim(passage, begin, stop, people, lower_words)
            if start >= end or any(a < end and start < b for a, b in taken):
                continue
            strength = _judge(passage, start, end, people, lower_words)
            if strength is not None:
                yield Named(text[start:end], passage.block, start, end, strength)


def _halves(text: str, start: int, end: int, people: frozenset[str]) -> Iterator[tuple[int, int]]:
    """A name, or the two that an "and" joins: "Denise and Lighthouse", "the Phoenix Centre and Oak House"."""
    joint = text.find(" and ", start, end)
    if joint >= 0:
        first = text[start:joint].lower().split()
        both = [w.removesuffix("'s") for w in text[start:end].lower().split()]
        if first[-1] in word_set("vague") | word_set("building") | word_set("self_explaining") or any(
            w in people for w in both
        ):
            yield start, joint
            yield from _halves(text, joint + len(" and "), end, people)
            return
    yield start, end


def _trim(
    passage: Passage, start: int, end: int, people: frozenset[str], lower_words: frozenset[str]
) -> tuple[int, int]:
    """The name without a first word that has its capital only because a sentence or label begins there."""
    text = passage.text
    words = list(re.finditer(r"\S+", text[start:end]))
    opening = start == 0 or text[:start].rstrip()[-1:] in '.:;?!|"(' or start == passage.sentence(start).start
    first = words[0].group().lower()
    if (
        opening
        and first != "the"
        and (
            (
                first.endswith(("ing", "ed"))
                and (len(words) > 2 or (len(words) == 2 and not words[1].group()[0].isupper()))
            )
            or first in lower_words
            or first in word_set("proper_words")
            or first in people
            or first in FUNCTION
        )
    ):
        if len(words) == 1:
            return end, end
        rest = next((w for w in words[1:] if w.group()[0].isupper() or w.group()[0] == "@"), None)
        return (start + rest.start(), end) if rest is not None else (end, end)
    return start, end


def _judge(
    passage: Passage, start: int, end: int, people: frozenset[str], lower_words: frozenset[str]
) -> Strength | None:
    text = passage.text
    name = text[start:end]
    words = re.findall(r"[\w'&@-]+", name.lower())
    plain = [w for w in words if w != "the"]
    before, after = text[:start], text[end:]
    tail = re.match(r"(?:\s+[a-z][\w'-]*){0,4}", after)
    following = _nouns(tail.group().split() if tail else [])
    if not _may_be_service(name, plain, following, before, after, people):
        return None
    family_time = bool(passage.ids & FAMILY_TIME)
    sentence = text[slice(*passage.sentence(start))]
    vague = plain[-1] in word_set("vague") or bool(following and following[0] in word_set("vague"))
    half = (
        " ".join(plain[-2:]) in word_set("half")
        or " ".join(following[:2]) in word_set("half")
        or " ".join([plain[-1], *following[:1]]) in word_set("half")
    )
    if half:
        return Strength.MAYBE
    if vague:
        if says_what(plain) or (following and following[0] not in word_set("vague") and says_what(following)):
            return None
        if _is_label(passage, start, end) or (
            len(plain) > 1 and all(w in word_set("proper_words") | word_set("vague") for w in plain)
        ):
            return None
        opens = start == passage.sentence(start).start
        if (
            len(plain) == 1
            and words[0] != "the"
            and (plain[0] in word_set("vague") or (opens and plain[0] not in word_set("name_words")))
        ):
            return None  # "Rented rooms", "Parenting course": the capital is only that of the sentence
        return Strength.SURE
    if says_what(following[:3]) and any(w in word_set("vague") | word_set("holder") for w in following[:4]):
        return None
    if words[0] == "the" and len(plain) == 1 and _GOES_TO.search(before) and text[start:end][-1] != "s":
        return Strength.SURE  # "goes to the Hive at dinner times"
    if _leisure(passage, start) or _schooling(passage, start):
        return None
    slot = _fills_slot(passage, start, end)
    if slot and (family_time or "family time" in sentence.lower()):
        return Strength.SURE
    # The answer to "Help offered" is a service; the labels themselves are not.
    offered = (
        not before.strip()
        and len(passage.beside.split()) <= 5
        and _OFFERED.search(passage.beside) is not None
    )
    strong, weak = (
        offered or bool(STRONG.search(before)),
        bool(WEAK.search(before) or WORKER_AFTER.match(after)),
    )
    service_like = words[0] == "the" or any(
        w.strip("'s") in word_set("name_words") or w in lower_words for w in plain
    )
    building = plain[-1] in word_set("building") and len(plain) > 1
    if building:
        if "AGENCY" in passage.ids or re.match(
            r",\s+\w+(?:\s\w+)?\s+(?:Street|Road|Lane|Way|Square|Avenue)\b", after
        ):
            return None
        if strong or (weak and not LIVED.search(sentence)):
            return Strength.SURE
        return Strength.MAYBE if LIVED.search(sentence) or weak else None
    if strong:
        return _led_to(before, len(plain), sentence, service_like)
    if weak:
        return Strength.SURE if service_like else Strength.MAYBE if len(plain) == 1 else None
    if words[0] == "the" and start > passage.sentence(start).start and _arrangement(sentence):
        return Strength.SURE
    return None


def _led_to(before: str, size: int, sentence: str, service_like: bool) -> Strength | None:
    """How sure a name is that words of help lead to, when it may also be a person's or a school's."""
    if service_like:
        return Strength.SURE
    lead = before.rstrip().lower().removesuffix(" the")
    if re.search(r"attend\w*(?: \w+ly)?$", lead):
        return (
            Strength.SURE
            if TIME.search(sentence) or re.search(r"\b(?:sessions?|appointments?|group)\b", sentence)
            else Strength.MAYBE
        )
    if lead.endswith((" with", " by", " from", " of", " through")):
        return Strength.MAYBE if size == 1 else None
    return Strength.SURE if size == 1 else Strength.MAYBE


def _may_be_service(
    name: str, plain: list[str], following: list[str], before: str, after: str, people: frozenset[str]
) -> bool:
    """False for people, self-explaining names, papers, roles and words that are no names."""
    lower = " ".join(plain)
    full = name.lower()
    if (
        not plain
        or TITLE.search(before.rstrip())
        or any(t in ("mr", "mrs", "ms", "miss", "dr", "st") for t in plain)
    ):
        return False
    if all(len(w.removesuffix("'s")) == 1 for w in plain if w != "and"):
        return False  # carers by their initials
    if any(w.removesuffix("'s") in people for w in plain) or after.startswith("'"):
        return False
    if _is_person(plain, following):
        return False
    if plain[-1].endswith("'s") and following and len(plain) <= 2:  # "Leanne's house"
        return False
    if all(w in word_set("proper_words") or w.isdigit() for w in plain) or name.replace(" ", "").isupper():
        return False
    if any(full.startswith(p) or lower.startswith(p) for p in word_set("not_services")):
        return False
    self_explaining = word_set("self_explaining")
    ends = [
        plain[-1],
        " ".join(plain[-2:]),
        *following[:2],
        " ".join(following[:2]),
        " ".join([plain[-1], *following[:1]]),
    ]
    if any(e in self_explaining or e.removesuffix("s") in self_explaining for e in ends) or any(
        w in self_explaining for w in plain[1:-1]
    ):
        return False
    return plain[-1] not in word_set("paper") and not (
        following and following[0] in word_set("paper") and following[0] not in ("worker", "workers")
    )


def _is_person(plain: list[str], following: list[str]) -> bool:
    """True for a first name, alone or with a surname, unless a word for a service stands in or behind it."""
    if len(plain) > 2 or not is_first_name(plain[0]) or is_also_word(plain[0]):
        return False
    kinds = word_set("vague") | word_set("building") | word_set("holder")
    return plain[-1] not in kinds and not (following and following[0] in kinds)


def _nouns(words: list[str]) -> list[str]:
    """The words up to the first that ends the name's own phrase: "every", "in", "which"."""
    return list(takewhile(lambda w: w == "and" or w not in FUNCTION, words))


def _is_label(passage: Passage, start: int, end: int) -> bool:
    """True when the name is all there is: the label of a row, a short heading."""
    return not passage.text[:start].strip() and not passage.text[end:].strip(" :.")


def _fills_slot(passage: Passage, start: int, end: int) -> bool:
    """True where the place of an arrangement stands: behind a time, behind "at", or in a column "Where"."""
    text = passage.text
    before, after = text[:start], text[end:]
    if not before.strip():
        return bool(
            PLACE_HEADER.search(passage.beside) and (not after.strip(" .") or after.lstrip()[:1] in ",(")
        )
    link = SLOT.search(before)
    if not link:
        return False
    if re.search(r"\bat\s+(?:the\s+)?$", before, re.I):
        return True
    if link.group().strip().lower().startswith("in"):
        return bool(re.match(r"The\s", text[start:end]))
    earlier = passage.sentence(start).start if link.group().strip() != "." else max(start - 80, 0)
    return bool(TIME.search(before, earlier)) and (
        not after.strip() or after.lstrip()[:1] in ",.;)(-" or after.startswith(" with")
    )


def _arrangement(sentence: str) -> bool:
    lower = sentence.lower()
    return any(re.search(rf"\b{re.escape(w)}\b", lower) for w in word_set("arrangement_words")) or bool(
        TIME.search(sentence)
    )


def _leisure(passage: Passage, start: int) -> bool:
    """True in a sentence about stories, games and treats, and in the section on likes and dislikes."""
    span = passage.sentence(start)
    near = {w.word for w in passage.words if span.start <= w.start < span.end}
    return "PERSON" in passage.ids or bool(near & word_set("leisure_words"))


def _schooling(passage: Passage, start: int) -> bool:
    span = passage.sentence(start)
    near = {w.word for w in passage.words if span.start <= w.start < span.end}
    return bool(near & word_set("school_words")) or (
        "EDUC" in passage.ids and not near & {"project", "programme", "service", "support", "referred"}
    )
