"""Whether a report says what a service is, at the place where it names it."""

from __future__ import annotations

import re

from cpraudit.language.context import Passage
from cpraudit.language.gloss import apposition, explained_next, explains
from cpraudit.language.service_words import FUNCTION, says_what, word_set


def explained_at(passage: Passage, start: int, end: int) -> bool:
    """True when the words around a name say what it is."""
    text = passage.text
    span = passage.sentence(start)
    before, after = text[span.start : start], text[end : span.end]
    tail = re.match(
        r"(?:\s+[a-z][\w'-]*){1,4}?(?=\s*[(,.;:-]|\s+(?:which|that|who|where|is|was|for|in|on|to|with|and"
        r"|each|at|every|since|from|once|twice)\b|$)",
        after,
    )
    nouns = tail.group().split() if tail else []
    if FUNCTION & set(nouns) - {"and"}:  # "X is a building" goes on with a verb, not with a noun
        tail, nouns = None, []
    if (
        nouns
        and (
            says_what(nouns)
            or any(n in word_set("self_explaining") for n in nouns)
            or " ".join(nouns[-2:]) in word_set("half")
        )
        and any(n in word_set("vague") | word_set("holder") for n in nouns)
    ):
        return True
    rest = (
        after[tail.end() :]
        if tail and nouns and nouns[-1] in word_set("vague") | word_set("holder")
        else after
    )
    bracket = re.match(r"\s*[(\[]([^)\]]{3,})", rest)
    if bracket and explains(bracket.group(1)):
        return True
    clause = re.match(r"\s*(?:,|\s-|–|—|:)\s*([^.;]+)", rest) or re.match(
        r"\s+((?:which|that|who|where)\s[^.;]+)", rest
    )
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
    """A charity called X · the drug service X · the family centre, X · a council family centre (X)."""
    text = re.sub(r"[\s\"'(]+(?:the\s+)?$", "", before)
    named = re.search(r"\s(?:called|named|known as|with the name of)$", text)
    found = re.search(
        r"((?:[\w'-]+\s+){0,4}[a-z][\w'-]*)(\s*[,:]|\s+-|\s*\()?$", text[: named.start()] if named else text
    )
    if not found:
        return False
    words = found.group(1).lower().split()
    if words[-1] not in word_set("holder") and words[-1].removesuffix("s") not in word_set("holder"):
        return False
    return bool(named) or words[-1] not in word_set("vague") or says_what(words)
