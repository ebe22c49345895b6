"""Recognises an explanation: "a yearly plan for the learning of a child", "who checks the council's plan"."""

from __future__ import annotations

import re
from functools import lru_cache

from cpraudit.language.context import Passage
from cpraudit.language.wordlists import service_list
from cpraudit.text import straight

_LEAD = re.compile(
    r"^(?:(?:i\.e\.|that is(?: to say)?|that's|meaning|which means?|short for|or|also known as|known as"
    r"|namely|this is|it is|it's)[,:]?\s+)+",
    re.I,
)
# What a bracket after a name often holds instead of an explanation.
_NO_GLOSS = re.compile(
    r"^(?:see\b|dated?\b|made\b|held\b|on \d|from \d|since\b|until\b|at \d|\d|attached|appendix|copy\b"
    r"|ended\b|reviewed\b|attended\b|completed\b|listed\b|granted\b|issued\b|"
    r"chaired\b|report of|signed\b|received\b|not\b|as above|as below|above\b|below\b|ongoing|current"
    r"|previous|former|now\b|aged\b|tel\b|telephone|and\b|but\b|to be\b)",
    re.I,
)
_PERSON = re.compile(
    r"^(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|HHJ|DJ)\.?\s+)?[A-Z][\w'-]+(?:\s+[A-Z][\w'-]+){0,3}$"
)
_RELATIVE = re.compile(
    r"^(?:,\s*)?(?:which|that|who|whose|where|when|in which|by which|under which|for which|at which"
    r"|through which|with which|whom)\b(?:\s+\w[\w'-]*){2,}",
    re.I,
)
_DOING = re.compile(
    r"\b(?:helps?|helped|supports?|supported|works? with|worked with|offers?|offered|gives?|gave|provides?"
    r"|provided|runs?|run by|checks?|looks? after|cares? for|teach(?:es)?|taught|advises?"
    r"|brings?|lets?|shows?|tells?|asks?|measures?|describes?|says?|decides?|arranges?|protects?|treats?"
    r"|used to|set up to|funded by|for (?:people|parents|families|children|women|men|mothers|fathers"
    r"|adults|young|those|babies))\b",
    re.I,
)
_ARTICLE = re.compile(
    r"^(?:a|an|the|our|its|his|her|their|one of|part of|this|some|any|each|every|another)\b", re.I
)
_WORDS = re.compile(r"[A-Za-z][\w'-]*")
_EMPTY = {
    "a",
    "an",
    "the",
    "of",
    "and",
    "or",
    "for",
    "to",
    "in",
    "on",
    "at",
    "by",
    "with",
    "her",
    "his",
    "their",
    "its",
    "our",
    "this",
    "that",
    "which",
    "who",
    "is",
    "was",
    "local",
}


@lru_cache(maxsize=1)
def _kinds() -> frozenset[str]:
    return frozenset(service_list().kinds["gloss"])


def kind_word(word: str) -> bool:
    """True for a noun with which somebody says what a thing is: plan, charity, meeting."""
    lower = word.lower()
    return lower in _kinds() or lower.removesuffix("s") in _kinds() or lower.removesuffix("'s") in _kinds()


def explains(text: str) -> bool:
    """True when a bracket or clause says what a thing is or does, rather than when, who or where."""
    said = straight(text).strip(" \t,;:-–—\"'").strip()
    said = said.split(";")[0]
    if not said or _NO_GLOSS.match(said) or _PERSON.match(said):
        return False
    if _RELATIVE.match(said):
        return True
    said = _LEAD.sub("", said)
    words = _WORDS.findall(said)
    content = [w for w in words if w.lower() not in _EMPTY]
    if len(content) < 2 and not (
        content and _ARTICLE.match(said) and kind_word(content[0]) and len(words) > 1 and content[0].islower()
    ):
        return False
    lower_case = [w for w in content if w[0].islower()]
    if len(lower_case) < 1:
        return False
    head = words[:14]
    return any(kind_word(w) for w in head if w[0].islower()) or (
        len(lower_case) >= 3 and bool(_DOING.search(said))
    )


_CLAUSE_VERB = re.compile(
    r"^(?:is|was|are|were|has|had|have|will|would|can|could|may|does|did|came|went|saw|said|told|met"
    r"|took|made|gave|brings|comes|goes|attends|sees|\w{3,}ed)$",
    re.I,
)
_AUXILIARY = re.compile(r"^(?:is|was|are|were|has|had|have|will|would|can|could|may|did|does)$", re.I)
_ALLOWED_ED = {
    "called",
    "named",
    "based",
    "funded",
    "paid",
    "looked",
    "trained",
    "supported",
    "detailed",
    "shared",
    "used",
    "led",
    "skilled",
    "registered",
    "accredited",
}


def apposition(clause: str) -> bool:
    """True when words behind a comma explain what went before: "a charity that ...", "who checks ...".

    "the mother attended 50 sessions" is a new clause, not an explanation: a verb comes before any noun of
    kind.
    """
    said = straight(clause).strip(" \t,;:-–—\"'")
    if _ARTICLE.match(said):
        words = _WORDS.findall(said)[1:11]
        for word, following in zip(words, [*words[1:], ""], strict=True):
            if kind_word(word):
                if _AUXILIARY.match(following):
                    return False
                break
            if _CLAUSE_VERB.match(word) and word.lower() not in _ALLOWED_ED:
                return False
    elif not _RELATIVE.match(said) and not re.match(
        r"(?:run|led|funded|provided|paid for|based|set up) (?:by|for|to|at|in)\b", said, re.I
    ):
        return False
    return explains(said) or bool(re.match(r"(?:run|led|funded|provided|paid for) (?:by|for)\b", said, re.I))


def noun_phrase_before(text: str) -> bool:
    """True when a text ends with an explanation, as in "a yearly plan for her learning (PEP)".

    It must begin with an article in the same clause, hold a noun that says what the thing is, and two more
    words of content.
    """
    clause = re.split(r"[.;:!?(]", straight(text))[-1].rstrip(" ,\"'-")
    found = list(re.finditer(r"\b(?:a|an|the|our|their|her|his)\s+((?:[a-z][\w'-]*\s*,?\s*){3,14})$", clause))
    for match in found:
        content = [w for w in _WORDS.findall(match.group(1)) if w.lower() not in _EMPTY]
        if len(content) >= 3 and any(kind_word(w) for w in content):
            return True
    return False


def explained_next(following: str, name: str = "") -> bool:
    """True when the next sentence begins with "This is a ..." or "The <name> is ..." and explains."""
    named = f"|(?:the |an? )?{re.escape(name)}" if name else ""
    found = re.match(
        (
            rf"^(?:this|that|it|they|these{named})\s+(?:(?:is|was|are|were)\s+|means?\s+|stands? for\s+"
            rf"|(?=helps?|offers?|provides?|supports?|works?|gives?|runs?|lets?|brings?|checks?))(.*)"
        ),
        straight(following),
        re.I | re.S,
    )
    if not found:
        return False
    rest = found.group(1)
    return (
        explains(rest)
        if _ARTICLE.match(rest) or _DOING.match(rest) or rest.startswith(("where", "when", "who", "run by"))
        else False
    )


# "..., which means", "..., that is,", "..., or club foot", ": a letter that she can read"
_REST = r"[\"']?(?:\s+\w[\w'-]*){0,2}"
_MEANS = re.compile(
    _REST
    + r"\s*(?:,|\s-|–|:)?\s*(?:which|that|this|by which)\s+(?:\w+\s+){0,3}(?:means?|is when|lets?|is where"
    r"|is an?|is the|was an?|was the|says|allows?|helps?|shows?|finds?|asks?|looks at|gives?|checks?)\b"
)
_THAT_IS = re.compile(
    _REST + r"\s*(?:,\s*|\s-\s*|–\s*)(?:that is|i\.e\.|meaning|in other words|in plain words|or in plain|an? "
    r"|or (?:the |an? )?[a-z][\w' -]{2,40}[:,.])"
)
_ASIDE = re.compile(
    r"[\"']?(?:\s+[\w'-]+){0,3}(?:,|:|\s-|–)\s+((?:the|an?|his|her|their|its|this|money|extra|some|one) [^.;]*)",
    re.I,
)
_ASIDE_TELLS = re.compile(
    r"\b(?:that|which|who|whose|where|when|in which|on which|for which|of|for|to|from) \w+(?: \w+){2,}"
)
_CALLED = re.compile(
    r"\b(?:called|known as|(?:name|word|term)s? (?:for (?:it|this|that|them|these)|used)"
    r" is|(?:which|what) (?:\w+ ){1,3}call)\s+[\"']?(?:an?\s+|the\s+)?$"
)
_NEXT = re.compile(
    r"^(?:by (?:this|that|it|these)\b.{0,30}\bmeans?\b|(?:this|that|it|these|they|such an? [\w-]+) (?:(?:is|are"
    r"|was|were) (?:an?|the|not|when|where|who|what|how|one|used|made|meant|for)\b|means?|asks?|sets?|shows?|says?|lists?|looks?"
    r"|lets?|allows?|gives?|makes?|measures?|describes?|tells?|helps?)\b"
    r"|it (?:has|had|uses)\b"
    r"|in (?:plain|other|everyday|simple) (?:terms|words|english)|put (?:simply|plainly)|the (?:word|phrase|term|name|idea"
    r")\b|(?:\w+ ){1,4}(?:explained|explains|use this|uses this|uses the|use the|means?|meant)\b)",
    re.I,
)


def _names_and_tells(aside: str) -> bool:
    """True for "money that the government gives to schools", not for "the service will use the strengths of ..."."""
    tells = _ASIDE_TELLS.search(aside)
    return tells is not None and not any(
        _CLAUSE_VERB.match(w) and w not in _ALLOWED_ED for w in _WORDS.findall(aside[: tells.start()])[1:]
    )


def explains_term(passage: Passage, start: int, end: int) -> bool:
    """True when words beside a term, or the next sentence, say what it is."""
    number = passage.number(start)
    span = passage.sentences[number]
    before, after = passage.text[span.start : start], passage.text[end : span.end]
    bracket = re.match(_REST + r"\s*\(([^)]{5,})\)", after)
    if bracket and (explains(bracket.group(1)) or len(bracket.group(1).split()) >= 4):
        return True
    if _MEANS.match(after) or _THAT_IS.match(after) or _CALLED.search(before):
        return True
    aside = _ASIDE.match(after)
    if aside and len(aside.group(1).split()) >= 6 and _names_and_tells(aside.group(1)):
        return True
    if re.match(r"\s+(?:is|are|was|were) (?:an?|our|the) (?:\w+[ -]){3,}", after) and explains(after):
        return True
    if re.search(r"\([^)]*$", before) and re.match(r"[^(]*\)", after):
        return True
    following = passage.said(number + 1)
    return bool(following) and (
        (bool(_NEXT.match(following)) and len(following.split()) >= 8)
        or explained_next(following, passage.text[start:end])
    )
