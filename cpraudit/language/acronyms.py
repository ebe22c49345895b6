"""Acronyms in running text, and the many ways in which social workers explain them.

Sources for the method: Schwartz and Hearst 2003 (letters aligned with words beside a bracket), widened by the forms
that reports use (reversed, "or PEP", square brackets, dashes, glossaries) and by a list of the field's expansions.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from cpraudit.language.context import Passage
from cpraudit.language.gloss import apposition, explained_next, explains, noun_phrase_before
from cpraudit.language.wordlists import Acronym, acronym_list

_SHAPES = re.compile(
    r"(?<![\w@.£#-])(?<![^A-Z]/)(?P<prefix>(?:pre|post|non|ex|mid|anti)-)?"
    r"(?P<core>[A-Z]{2,7}(?:-\d{1,2}|\d{1,2})?|(?:[A-Z]\.){2,6}[A-Z]?|[A-Z][A-Za-z]?[A-Z][a-z]?|[A-Z]{2,4}[a-z][A-Z]?|e?[A-Z]{3,5}|D[oO][BbLl]S?|[A-Z]{3}Co|T4A|[Ss]\.?\s?\d{2}|D\.o\.[Bb]\.?|CAADA-DASH|Cafcass)"
    r"(?P<plural>'?s)?(?![\w@-]|\.\w{2}|/\d)(?=(?P<rest>.{0,2}))"
)
_ROMAN = re.compile(r"^(?:X{0,2}(?:IX|IV|V?I{2,3}|VI?)|X{1,2}I{0,3}|II|III|IV|VI{0,3}|IX|XI{0,3})$")
_SMALL = {"a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with", "&", "under", "be", "as"}
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|HHJ|DJ|Sister|Judge)\.?$")
_ARTICLE_BEFORE = re.compile(r"\b(?:an?|the|her|his|their|its|our|this|that|each|every|no|low|high|good|poor|under|by|first|second|next|last|final|initial|annual)\s+$", re.I)
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+")


@dataclass(frozen=True, slots=True)
class Use:
    """An acronym where it stands."""

    key: str  # capital letters, no dots, no plural: one for all its spellings
    written: str
    block: int
    start: int
    end: int
    sure: bool  # False: it may be somebody's initials


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
    """One key for all spellings: 'I.C.O.', 'ICOs' and 'ICO' are the same; 's.20' is 'S20'."""
    return re.sub(r"[.\s-]", "", written).upper()


def _listed_key(core: str) -> str:
    """The key as the list has it: CAMHS keeps its s, SENCOS loses it."""
    key = key_of(core)
    if key not in known() and key.endswith("S") and key[:-1] in known():
        return key[:-1]
    return key


def uses(passage: Passage, *, names: frozenset[str] = frozenset(), lower_words: frozenset[str] = frozenset(), also_known: frozenset[str] = frozenset()) -> list[Use]:
    """The acronyms of a passage that a reader may not know.

    `names` are the names and initials of people in capital letters, `lower_words` the words (in capital letters) that
    the report also writes in small letters: emphasis, not acronyms. `also_known` are an agency's further known ones.
    """
    out: list[Use] = []
    text = passage.text
    for found in _SHAPES.finditer(text):
        core = found.group("core")
        start, end = found.start(), found.end()
        key = _listed_key(core)
        listed = key in known()
        if key in _everyone() or key in also_known or key_of(core + "S") in _everyone() or _ROMAN.match(core):
            continue
        if not listed:
            capitals = sum(c.isupper() for c in core)
            if capitals < 2 or len(key) < 2 or key in _ordinary() or key in names or any(c.isdigit() for c in core):
                continue
            if text[start - 1 : start] == "/" or (len(key) > 3 and key in lower_words) or re.match(r"Mc|Mac|O'|De[A-Z]", core) or "." in core:
                continue
        elif core[0] in "sS" and any(c.isdigit() for c in core) and not _section_number(text, start, end):
            continue
        elif key in names and len(key) <= 3 and not _ARTICLE_BEFORE.search(text[:start]):
            continue
        if _shouted(text, start, end) or _citation(text, start) or _postcode(text, start, end):
            continue
        sure = listed or len(key) > 2 or bool(_ARTICLE_BEFORE.search(text[:start]))
        out.append(Use(key, found.group(), passage.block, start, end, sure))
    return out


def _section_number(text: str, start: int, end: int) -> bool:
    """S47 and s.20 count; "s 20" in a citation such as "s 20(1) Act" is the law's own way and is left to lawyers."""
    return not re.match(r"\s*\(|\s+(?:of the\s+)?[A-Z][a-z]+ (?:and|Act)", text[end:])


def _shouted(text: str, start: int, end: int) -> bool:
    """True inside a run of words in capitals that are no acronyms: a heading, a note, a form's label."""
    before = re.search(r"([A-Z][A-Z'-]*)[\s,]+$", text[:start])
    after = re.match(r"[\s,]+([A-Z][A-Z'-]+)(?![\w])", text[end:])
    neighbours = [m.group(1) for m in (before, after) if m is not None and len(m.group(1)) > 1]
    return any(n in _ordinary() or (len(n) > 6 and key_of(n) not in known()) for n in neighbours)


def _citation(text: str, start: int) -> bool:
    return bool(re.search(r"[\[(]\d{4}[\])]\s+(?:\d+\s+)?(?:\w+\s+)?$", text[:start]))


def _postcode(text: str, start: int, end: int) -> bool:
    return bool(re.match(r"\d?[A-Z]?\s?\d[A-Z]{2}\b", text[end:])) or bool(re.search(r"\b[A-Z]{1,2}\d{1,2}[A-Z]?\s+\d?$", text[:start]))


# ---- definitions


def definition(use: Use, passage: Passage, names: frozenset[str] = frozenset()) -> Definition | None:
    """What a passage says of an acronym at the place where it stands; None when it says nothing.

    Words that are all parts of people's names (`names`, in capital letters) are no definition: "Ian Robert Owen (IRO)".
    """
    text = passage.text
    span = passage.sentence(use.start)
    left, right = text[span.start : use.start], text[use.end : span.end]
    found = (
        _bracketed(use, left, right) or _bracket_after(use, right) or _linked(use, left, right) or _in_sentence(use, text[span.start : span.end])
        or _clause_after(right) or _next_sentence(use, passage)
    )  # fmt: skip
    if found is None:
        return None
    words, literal = found
    if names and all(w.upper() in names for w in _WORD.findall(words)):
        return None
    return Definition(use.key, use.block, span.start, span.end, words.strip(), literal)


_Found = tuple[str, bool]


def _bracketed(use: Use, left: str, right: str) -> _Found | None:
    """placement order (PO) · family group conference [FGC] · Interim Care Order ("ICO") · a yearly learning plan (PEP)."""
    opening = re.search(r"[(\[]\s*(?:(?:the|or|an?|hereafter|hereinafter|known as|called|abbreviated to|also known as|from now on|referred to as)\s*,?\s*)*[\"']?$", left, re.I)
    if not opening or not re.match(r"[\"']?(?:\s+for short)?\s*(?:[)\];,]|or\b|/)", right):
        return None
    before = left[: opening.start()].rstrip(" ,\"'")
    words = _ends_with(use.key, before)
    if words:
        return words, True
    return (before, False) if noun_phrase_before(before) else None


def _bracket_after(use: Use, right: str) -> _Found | None:
    """PO (placement order) · CAMHS (the NHS mental health service for children) · an EHC plan (a legal plan for ...)."""
    found = re.match(r"[\"']?(?:\s+[a-z]{3,}){0,2}\s*[(\[]([^)\]]{3,240})", right)
    if not found:
        return None
    inside = found.group(1)
    words = _starts_with(use.key, inside) or _anywhere(use.key, inside)
    if words:
        return words, True
    return (inside, False) if explains(inside) else None


def _linked(use: Use, left: str, right: str) -> _Found | None:
    """Personal Education Plan, or PEP · known as Cafcass · ICO - interim care order · ICO stands for ... · a plan called a PEP."""
    before = re.search(
        r"(?:,?\s*(?:(?:which is |that is |is |are |also |often |usually |sometimes |commonly |otherwise )*(?:known as|called|abbreviated (?:to|as)|shortened to|referred to as|termed)|\bor|\s[-–—]|:|=|\bi\.e\.))"
        r"\s*(?:the|an?|his|her)?\s*[\"']?$",
        left,
        re.I,
    )
    if before:
        words = _ends_with(use.key, left[: before.start()].rstrip(" ,"))
        if words:
            return words, True
        link = before.group().lower()
        if ("called" in link or "known as" in link) and noun_phrase_before(left[: before.start()]):
            return left[: before.start()], False
    after = re.match(
        r"[\"']?\s*(?:,\s*)?(?:[-–—:=]|(?:which |that )?(?:is |was )?(?:short for|stands? for|stood for|means?|meaning|an? (?:abbreviation|acronym) (?:of|for))|that is\b,?|i\.e\.,?|\bor\b)\s+[\"']?(.{3,})", right, re.I | re.S
    )
    if after:
        rest = after.group(1)
        words = _starts_with(use.key, rest)
        if words:
            return words, True
        link = right[: after.start(1)].lower()
        if re.search(r"short for|stand|mean|that is|i\.e", link) or (re.match(r"[\"']?\s*[-–—:=]", link) and re.match(r"(?:an?|the)\s", rest, re.I)):
            return (rest, False) if explains(rest.split(".")[0]) or re.search(r"short for|stand", link) else None
    return None


def _in_sentence(use: Use, sentence: str) -> _Found | None:
    """The listed expansion stands anywhere in the same sentence."""
    words = _anywhere(use.key, sentence)
    return (words, True) if words else None


def _clause_after(right: str) -> _Found | None:
    """CAMHS, the NHS mental health service for children · the IRO, who checks the council's plan."""
    found = re.match(r"[\"']?(?:\s+[a-z]{3,}){0,1}\s*,\s+((?:which|who|that|where|an?|the|our|its|his|her|one of|part of)\b[^;.]*)", right, re.I)
    if not found:
        return None
    clause = found.group(1).split(", and ")[0].split(" - ")[0]
    if re.match(r"(?:which|who|that|where)\s+(?:is|was|were|are|has|had|have|took|will|would|met|saw|said|met|agreed|told|wrote|visited|attended|chaired|recommended|continues?|ended|began|remains?)\b(?!\s+(?:an?|the|our)\b)", clause, re.I):
        return None
    return (clause, False) if apposition(clause) else None


def _next_sentence(use: Use, passage: Passage) -> _Found | None:
    """Her PEP was reviewed. This is a yearly plan for her learning."""
    following = passage.said(passage.number(use.start) + 1)
    if following and explained_next(following, use.written):
        return following, False
    return None


# ---- letters and words


@lru_cache(maxsize=4096)
def _expansions(key: str) -> tuple[str, ...]:
    entry = known().get(key)
    return tuple(entry.expansions) if entry else ()


@lru_cache(maxsize=1024)
def _expansion_pattern(key: str) -> re.Pattern[str] | None:
    """Any listed expansion, with a plural or possessive and hyphens as the writer likes."""
    forms = []
    for expansion in _expansions(key):
        words = [re.escape(w) for w in re.split(r"[\s,-]+", expansion.replace("'", "’").replace("’", "'"))]
        forms.append(r"[\s,-]+(?:and\s+|&\s*)?".join(w + r"(?:'?s'?)?" for w in words))
    return re.compile(r"\b(?:" + "|".join(forms) + r")\b", re.I) if forms else None


def _anywhere(key: str, text: str) -> str:
    pattern = _expansion_pattern(key)
    found = pattern.search(text) if pattern else None
    return found.group() if found else ""


def _ends_with(key: str, before: str) -> str:
    """The last words of a text when they spell the letters (or are the listed expansion)."""
    listed = _anywhere(key, before)
    if listed:
        return listed
    words = list(_WORD.finditer(before))
    letters = re.sub(r"\d", "", key)
    for first in range(len(words) - 1, max(len(words) - 2 * len(letters) - 3, -1), -1):
        chosen = words[first:]
        if _spells([w.group() for w in chosen], letters) and not _TITLE.search(before[: chosen[0].start()].rstrip()):
            return before[chosen[0].start() : chosen[-1].end()]
    return ""


def _starts_with(key: str, after: str) -> str:
    """The first words of a text when they spell the letters (or are the listed expansion)."""
    pattern = _expansion_pattern(key)
    start = re.match(r"\s*[\"']?(?:an?|the)?\s*", after, re.I)
    begin = start.end() if start else 0
    if pattern and pattern.match(after, begin):
        found = pattern.match(after, begin)
        return found.group() if found else ""
    words = list(_WORD.finditer(re.split(r"[.;:()\[\]]", after[begin:])[0]))
    letters = re.sub(r"\d", "", key)
    for size in range(2, min(2 * len(letters) + 3, len(words)) + 1):
        chosen = words[:size]
        if _spells([w.group() for w in chosen], letters):
            return after[begin + chosen[0].start() : begin + chosen[-1].end()]
    return ""


def _spells(words: list[str], letters: str) -> bool:
    """True when the letters are the initials of the words in order; small words may be passed over, and a word may give two letters."""
    if len(words) < 2 or words[0].lower() in _SMALL or words[-1].lower() in _SMALL:
        return False
    return _aligned([w.lower() for w in words], letters.lower(), 0)


def _aligned(words: list[str], letters: str, inner: int) -> bool:
    if not words:
        return not letters
    if words[0] in _SMALL and _aligned(words[1:], letters, inner):
        return True
    if not letters or words[0][0] != letters[0]:
        return False
    if _aligned(words[1:], letters[1:], inner):
        return True
    # one further letter from inside a long word: "electroencephalogram", "psychotherapy"
    return len(letters) > 1 and inner < 1 and letters[1] in words[0][2:] and _aligned(words[1:], letters[2:], inner + 1)


def glossary_row(term: str, meaning: str, *, headed: bool) -> tuple[str, str] | None:
    """Key and words when two cells of a table are a term and its meaning.

    `headed`: the table or its section calls itself a glossary, so that any explanation counts.
    """
    found = _SHAPES.fullmatch(term.strip().strip("\"'"))
    if not found:
        return None
    key = _listed_key(found.group("core"))
    words = _starts_with(key, meaning) or _anywhere(key, meaning)
    if words:
        return key, words
    return (key, meaning) if headed and len(_WORD.findall(meaning)) >= 2 else None


def same_meaning(first: str, second: str) -> bool:
    """True when two expansions are the same but for plural, capitals or small words."""

    def plain(text: str) -> list[str]:
        return [w.lower().removesuffix("s") for w in _WORD.findall(text) if w.lower() not in _SMALL]

    one, two = plain(first), plain(second)
    shorter, longer = sorted((one, two), key=len)
    return longer[: len(shorter)] == shorter or longer[-len(shorter) :] == shorter
