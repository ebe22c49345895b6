"""Acronyms in running text, told from names, initials, numbers and words in capitals."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from cpraudit.language.context import Passage
from cpraudit.language.wordlists import Acronym, acronym_list

_SHAPES = re.compile(
    r"""
    (?<![\w@.£#-])(?<![^A-Z]/)
    (?:(?:pre|post|non|ex|mid|anti)-)?
    (?P<core>
        [A-Z]{2,7}(?:-\d{1,2}|\d{1,2})?         # ICO, PHQ-9, GCP2
      | (?:[A-Z]\.){2,6}[A-Z]? | D\.o\.[Bb]\.?  # I.C.O., D.o.B.
      | [A-Z][A-Za-z]?[A-Z][a-z]?               # CiN, DoB, HoS
      | [A-Z]{2,4}[a-z][A-Z]? | [A-Z]{3}Co      # SENCo
      | e?[A-Z]{3,5} | D[oO][BbLl]S? | T4A      # ePEP, DoLS
      | [Ss]\.?\s?\d{2}                         # S47, s.20
      | CAADA-DASH | Cafcass
    )
    (?:'?s)?(?![\w@-]|\.\w{2}|/\d)
    """,
    re.X,
)
_ROMAN = re.compile(r"^(?:X{0,2}(?:IX|IV|V?I{2,3}|VI?)|X{1,2}I{0,3})$")
_NAME_SHAPE = re.compile(r"Mc|Mac|O'|De[A-Z]")
_ARTICLE_BEFORE = re.compile(
    r"\b(?:an?|the|her|his|their|its|our|this|that|each|every|no|low|high|good|poor|under|by|first|second"
    r"|next|last"
    r"|final|initial|annual)\s+$",
    re.I,
)
_LAW_CITED = re.compile(r"\s*\(|\s+(?:of the\s+)?[A-Z][a-z]+ (?:and|Act)")
_CASE_CITED = re.compile(r"[\[(]\d{4}[\])]\s+(?:\d+\s+)?(?:\w+\s+)?$")


@dataclass(frozen=True, slots=True)
class Use:
    """An acronym where it stands."""

    key: str  # capital letters, no dots, no plural: one for all its spellings
    written: str
    block: int
    start: int
    end: int
    sure: bool  # False: it may be somebody's initials


@lru_cache(maxsize=1)
def known() -> dict[str, Acronym]:
    """The acronyms of the field by key."""
    return {key_of(a.acronym): a for a in acronym_list().acronyms}


@lru_cache(maxsize=1)
def _everyone() -> frozenset[str]:
    return frozenset(key_of(a) for a in acronym_list().known_by_everyone)


@lru_cache(maxsize=1)
def _ordinary() -> frozenset[str]:
    return frozenset(w.upper() for w in acronym_list().ordinary_words)


@lru_cache(maxsize=1024)
def key_of(written: str) -> str:
    """One key for all spellings: 'I.C.O.', 'ICO' and 'Ico' are the same; 's.20' is 'S20'."""
    return re.sub(r"[.\s-]", "", written).upper()


def listed_key(core: str) -> str:
    """The key as the list has it: CAMHS keeps its s, SENCOS loses it."""
    key = key_of(core)
    return key[:-1] if key not in known() and key.endswith("S") and key[:-1] in known() else key


def is_acronym(text: str) -> str:
    """The key when a whole text is an acronym, else ''."""
    found = _SHAPES.fullmatch(text.strip().strip("\"'"))
    return listed_key(found.group("core")) if found else ""


def uses(
    passage: Passage,
    *,
    names: frozenset[str] = frozenset(),
    written_small: frozenset[str] = frozenset(),
    also_known: frozenset[str] = frozenset(),
) -> list[Use]:
    """The acronyms of a passage that a reader may not know.

    `names` are the names and initials of people, `written_small` the words that the report also writes in
    small letters (emphasis, not acronyms), both in capital letters. `also_known` are keys that an agency's
    readers know.
    """
    out: list[Use] = []
    text = passage.text
    for found in _SHAPES.finditer(text):
        core, start, end = found.group("core"), found.start(), found.end()
        key = listed_key(core)
        if key in _everyone() or key in also_known or _ROMAN.match(core):
            continue
        if key in known():
            left_alone = _listed_left_alone(core, key, text, start, end, names)
        else:
            left_alone = _unlisted_left_alone(core, key, text, start, names, written_small)
        if (
            left_alone
            or _shouted(text, start, end)
            or _CASE_CITED.search(text[:start])
            or _postcode(text, start, end)
        ):
            continue
        sure = key in known() or len(key) > 2 or bool(_ARTICLE_BEFORE.search(text[:start]))
        out.append(Use(key, found.group(), passage.block, start, end, sure))
    return out


def _listed_left_alone(core: str, key: str, text: str, start: int, end: int, names: frozenset[str]) -> bool:
    """True for 's 20(1) Children Act', the law's own way of writing, and for initials like an acronym."""
    if core[0] in "sS" and any(c.isdigit() for c in core):
        return bool(_LAW_CITED.match(text[end:]))
    return key in names and len(key) <= 3 and not _ARTICLE_BEFORE.search(text[:start])


def _unlisted_left_alone(
    core: str, key: str, text: str, start: int, names: frozenset[str], written_small: frozenset[str]
) -> bool:
    """True for names, ordinary words in capitals, codes with figures and the like."""
    return (
        sum(c.isupper() for c in core) < 2
        or key in _ordinary()
        or key in names
        or any(c.isdigit() or c == "." for c in core)
        or text[start - 1 : start] == "/"
        or (len(key) > 3 and key in written_small)
        or _NAME_SHAPE.match(core) is not None
    )


def _shouted(text: str, start: int, end: int) -> bool:
    """True inside a run of words in capitals that are no acronyms: a heading, a note, a form's label."""
    before = re.search(r"([A-Z][A-Z'-]*)[\s,]+$", text[:start])
    after = re.match(r"[\s,]+([A-Z][A-Z'-]+)(?![\w])", text[end:])
    neighbours = [m.group(1) for m in (before, after) if m is not None and len(m.group(1)) > 1]
    return any(n in _ordinary() or (len(n) > 6 and key_of(n) not in known()) for n in neighbours)


def _postcode(text: str, start: int, end: int) -> bool:
    after = re.match(r"\d?[A-Z]?\s?\d[A-Z]{2}\b", text[end:])
    return after is not None or re.search(r"\b[A-Z]{1,2}\d{1,2}[A-Z]?\s+\d?$", text[:start]) is not None
