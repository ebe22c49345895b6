"""The many ways in which social workers say what an acronym stands for or is.

Sources for the method: Schwartz and Hearst 2003 (letters aligned with words beside a bracket), widened by the
forms that reports use (reversed, "or PEP", square brackets, dashes, glossaries) and by a list of the field's
expansions.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from cpraudit.language.acronyms import Use, is_acronym, known
from cpraudit.language.context import Passage
from cpraudit.language.gloss import apposition, explained_next, explains, noun_phrase_before

_SMALL = frozenset(
    ["a", "an", "and", "as", "at", "be", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"]
)
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|HHJ|DJ|Sister|Judge)\.?$")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+")
_OPENING = re.compile(
    r"""[(\[]\s*(?:(?:the|or|an?|hereafter|hereinafter|known\ as|called|abbreviated\ to|also\ known\ as
    |from\ now\ on|referred\ to\ as)\s*,?\s*)*["']?$""",
    re.I | re.X,
)
_CLOSING = re.compile(r"[\"']?(?:\s+for short)?\s*(?:[)\];,]|or\b|/)")
_LINK_BEFORE = re.compile(
    r"""(?:,?\s*(?:(?:(?:which|that)\ is|is|are|also|often|usually|sometimes|commonly|otherwise)\s+)*
        (?:known\ as|called|abbreviated\ (?:to|as)|shortened\ to|referred\ to\ as|termed)
      | ,?\s*\bor | \s[-–—] | : | = | \bi\.e\.)
    \s*(?:the|an?|his|her)?\s*["']?$""",
    re.I | re.X,
)
_LINK_AFTER = re.compile(
    r"""["']?\s*(?:,\s*)?
    (?P<link>[-–—:=]
      | (?:(?:which|that)\ )?(?:is\ |was\ )?(?:short\ for|stands?\ for|stood\ for|means?|meaning
        |an?\ (?:abbreviation|acronym)\ (?:of|for))
      | that\ is\b,? | i\.e\.,? | \bor\b)
    \s+["']?(?P<rest>.{3,})""",
    re.I | re.X | re.S,
)
_SAYS_SO = re.compile(r"short for|stand|stood|mean|that is|i\.e|abbreviation|acronym", re.I)
_CLAUSE = re.compile(
    r"[\"']?(?:\s+[a-z]{3,})?\s*,\s+((?:which|who|that|where|an?|the|our|its|his|her|one of|part "
    r"of)\b[^;.]*)",
    re.I,
)
# "the IRO, who met him in May": what somebody did, not what the letters mean.
_DEED = re.compile(
    r"""(?:which|who|that|where)\s+(?:is|was|were|are|has|had|have|took|will|would|met|saw|said|agreed|told
    |wrote|visited|attended|chaired|recommended|continues?|ended|began|remains?)\b(?!\s+(?:an?|the|our)\b)""",
    re.I | re.X,
)


@dataclass(frozen=True, slots=True)
class Definition:
    """Words that say what an acronym stands for or is."""

    key: str
    block: int
    start: int
    end: int
    words: str
    literal: bool  # the words that the letters stand for, not only a description
    glossary: bool = False


_Found = tuple[str, bool]


def definition(use: Use, passage: Passage, names: frozenset[str] = frozenset()) -> Definition | None:
    """What a passage says of an acronym at the place where it stands; None when it says nothing.

    Words that are all parts of people's names (`names`, in capital letters) are none: "Ian Robert Owen
    (IRO)".
    """
    span = passage.sentence(use.start)
    left, right = passage.text[span.start : use.start], passage.text[use.end : span.end]
    found = (
        _bracketed(use.key, left, right)
        or _bracket_after(use.key, right)
        or _link_before(use.key, left)
        or _link_after(use.key, right)
        or _in_sentence(use.key, passage.text[span.start : span.end])
        or _clause_after(right)
        or _next_sentence(use, passage)
    )
    if found is None:
        return None
    words, literal = found
    if names and all(w.upper() in names for w in _WORD.findall(words)):
        return None
    return Definition(use.key, use.block, span.start, span.end, words.strip(), literal)


def glossary_row(term: str, meaning: str, *, headed: bool) -> tuple[str, str] | None:
    """Key and words when two cells of a table are a term and its meaning.

    `headed`: the table or its section calls itself a glossary, so that any explanation counts.
    """
    key = is_acronym(term)
    if not key:
        return None
    words = _starts_with(key, meaning) or _anywhere(key, meaning)
    if words:
        return key, words
    return (key, meaning) if headed and len(_WORD.findall(meaning)) >= 2 else None


def same_meaning(first: str, second: str) -> bool:
    """True when two expansions are the same but for plural, capitals or small words."""
    one, two = (
        [w.lower().removesuffix("s") for w in _WORD.findall(text) if w.lower() not in _SMALL]
        for text in (first, second)
    )
    shorter, longer = sorted((one, two), key=len)
    return longer[: len(shorter)] == shorter or longer[len(longer) - len(shorter) :] == shorter


# ---- the forms


def _bracketed(key: str, left: str, right: str) -> _Found | None:
    """Placement order (PO) · conference [FGC] · Interim Care Order ("ICO") · a yearly learning plan (PEP)."""
    opening = _OPENING.search(left)
    if not opening or not _CLOSING.match(right):
        return None
    before = left[: opening.start()].rstrip(" ,\"'")
    words = _ends_with(key, before)
    if words:
        return words, True
    return (before, False) if noun_phrase_before(before) else None


def _bracket_after(key: str, right: str) -> _Found | None:
    """PO (placement order) · CAMHS (the NHS service for children) · an EHC plan (a legal plan ...)."""
    found = re.match(r"[\"']?(?:\s+[a-z]{3,}){0,2}\s*[(\[]([^)\]]{3,240})", right)
    if not found:
        return None
    inside = found.group(1)
    words = _starts_with(key, inside) or _anywhere(key, inside)
    if words:
        return words, True
    return (inside, False) if explains(inside) else None


def _link_before(key: str, left: str) -> _Found | None:
    """Personal Education Plan, or PEP · the ... Service, known as Cafcass · a plan called a PEP."""
    link = _LINK_BEFORE.search(left)
    if not link:
        return None
    before = left[: link.start()].rstrip(" ,")
    words = _ends_with(key, before)
    if words:
        return words, True
    named = re.search(r"called|known as", link.group(), re.I)
    return (before, False) if named and noun_phrase_before(before) else None


def _link_after(key: str, right: str) -> _Found | None:
    """ICO - interim care order · ICO stands for interim care order · a PEP, which means a plan for ..."""
    found = _LINK_AFTER.match(right)
    if not found:
        return None
    link, rest = found.group("link"), found.group("rest")
    words = _starts_with(key, rest)
    if words:
        return words, True
    if _SAYS_SO.search(link):
        says_all = re.search(r"short for|stand|stood|abbreviation|acronym", link, re.I)
        return (rest, False) if says_all or explains(rest.split(".")[0]) else None
    described = link.strip() in {"-", "–", "—", ":", "="} and re.match(r"(?:an?|the)\s", rest, re.I)
    return (rest, False) if described and explains(rest.split(".")[0]) else None


def _in_sentence(key: str, sentence: str) -> _Found | None:
    """The listed expansion stands anywhere in the same sentence."""
    words = _anywhere(key, sentence)
    return (words, True) if words else None


def _clause_after(right: str) -> _Found | None:
    """CAMHS, the NHS mental health service for children · the IRO, who checks the council's plan."""
    found = _CLAUSE.match(right)
    if not found:
        return None
    clause = found.group(1).split(", and ")[0].split(" - ")[0]
    return (clause, False) if not _DEED.match(clause) and apposition(clause) else None


def _next_sentence(use: Use, passage: Passage) -> _Found | None:
    """Her PEP was reviewed. This is a yearly plan for her learning."""
    following = passage.said(passage.number(use.start) + 1)
    return (following, False) if following and explained_next(following, use.written) else None


# ---- letters and words


@lru_cache(maxsize=1024)
def _expansion_pattern(key: str) -> re.Pattern[str] | None:
    """Any listed expansion, with a plural or possessive and hyphens as the writer likes."""
    entry = known().get(key)
    if entry is None:
        return None
    forms = []
    for expansion in entry.expansions:
        words = [re.escape(w) for w in re.split(r"[\s,-]+", expansion)]
        forms.append(r"[\s,-]+(?:and\s+|&\s*)?".join(w + r"(?:'?s'?)?" for w in words))
    return re.compile(r"\b(?:" + "|".join(forms) + r")\b", re.I)


def _anywhere(key: str, text: str) -> str:
    pattern = _expansion_pattern(key)
    found = pattern.search(text) if pattern else None
    return found.group() if found else ""


def _ends_with(key: str, before: str) -> str:
    """The last words of a text when they spell the letters (or hold the listed expansion)."""
    listed = _anywhere(key, before)
    if listed:
        return listed
    words = list(_WORD.finditer(before))
    letters = re.sub(r"\d", "", key)
    for first in range(len(words) - 1, max(len(words) - 2 * len(letters) - 3, -1), -1):
        chosen = words[first:]
        titled = _TITLE.search(before[: chosen[0].start()].rstrip())
        if not titled and _spells([w.group() for w in chosen], letters):
            return before[chosen[0].start() : chosen[-1].end()]
    return ""


def _starts_with(key: str, after: str) -> str:
    """The first words of a text when they spell the letters (or are the listed expansion)."""
    start = re.match(r"\s*[\"']?(?:an?\s+|the\s+)?", after, re.I)
    begin = start.end() if start else 0
    pattern = _expansion_pattern(key)
    listed = pattern.match(after, begin) if pattern else None
    if listed:
        return listed.group()
    words = list(_WORD.finditer(re.split(r"[.;:()\[\]]", after[begin:])[0]))
    letters = re.sub(r"\d", "", key)
    for size in range(2, min(2 * len(letters) + 3, len(words)) + 1):
        chosen = words[:size]
        if _spells([w.group() for w in chosen], letters):
            return after[begin + chosen[0].start() : begin + chosen[-1].end()]
    return ""


def _spells(words: list[str], letters: str) -> bool:
    """True when the letters are the initials of the words in order; small words may be passed over."""
    if len(words) < 2 or words[0].lower() in _SMALL or words[-1].lower() in _SMALL:
        return False
    return _aligned([w.lower() for w in words], letters.lower(), spare=1)


def _aligned(words: list[str], letters: str, spare: int) -> bool:
    """`spare` words may give a second letter from their middle, as in "psychotherapy"."""
    if not words:
        return not letters
    if words[0] in _SMALL and _aligned(words[1:], letters, spare):
        return True
    if not letters or words[0][0] != letters[0]:
        return False
    if _aligned(words[1:], letters[1:], spare):
        return True
    return (
        spare > 0
        and len(letters) > 1
        and letters[1] in words[0][2:]
        and _aligned(words[1:], letters[2:], spare - 1)
    )
