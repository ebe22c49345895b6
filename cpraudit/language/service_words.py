"""The words and patterns by which services are told from other names; the lists are in `services.yaml`."""

from __future__ import annotations

import re
from functools import lru_cache

from cpraudit.language.wordlists import KnownService, ServiceList, service_list

_CAP = r"(?:[A-Z][\w'&@-]*|\d[A-Z]\w*)"
NAME = re.compile(rf"(?:@[A-Z]\w+|(?:The\s+)?{_CAP}(?:\s+(?:(?:of|and|for|to|&|4|2)\s+)?{_CAP}){{0,5}})")
TITLE = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|HHJ|DJ|Sister|Judge|Lord|Lady|Sir|PC|DC|Father|Rev|St)\.?$"
)
STRONG = re.compile(
    r"\b(?:(?:self-)?referr(?:ed|als? (?:was|were|has been) made|al|als)(?: (?:her|him|them|herself|himself"
    r"|themselves|\w+))?(?: on "
    r"[\w\s]{3,20})? to|(?:signposted|introduced) to|discharged (?:from|by)|waiting list (?:for|at)"
    r"|attend(?:s|ed|ing)(?: \w+ly)?|attendance at|access(?:ed|es|ing)"
    r"|enrolled (?:on|with|at|in)|graduated from|sessions? (?:at|with|from|of)|counsell(?:ing|or) (?:at|with"
    r"|from|through|of)|therapy (?:at|with|from|through)|treatment (?:at|with|from|through)"
    r"|detox(?:ification)? (?:at|with|in)|rehab(?:ilitation)? (?:at|with|in)"
    r"|groups? (?:at|with|run by|called)|(?:course|programme|class|classes|training) (?:at|with|called|run "
    r"by|from)|run by|delivered by|appointments? (?:at|with)|drop-in (?:at|with)|assessed (?:at|by)"
    r"|assessment (?:at|by)|placement at|stay(?:ed)? at|detoxed at|started (?:with|at)|mentor(?:ed|ing)?"
    r" (?:by|from|through))"
    r"\s+(?:the\s+)?$",
    re.I,
)
WEAK = re.compile(
    r"\b(?:support(?:ed)?(?: \w+)? (?:from|by|through|of|with|at)|help(?:ed)? (?:from|by|of|at)|work(?:s|ed"
    r"|ing)? (?:\w+ )?(?:with|alongside)|engag(?:es|ed|ing|ement) (?:well )?with|open to|known to|provided "
    r"by|offered by|through|via|contact with|(?:worker|volunteer|staff|counsellor|mentor|therapist|nurse"
    r"|advocate|advis[eo]r|midwife) (?:from|at|with|of)|told (?:\w+ ){0,6}?(?:about|of)"
    r"|(?:goes|gone|going) to)\s+(?:the\s+)?$",
    re.I,
)
WORKER_AFTER = re.compile(
    r"^\s+(?:key\s?worker|worker|volunteer|mentor|counsellor|staff|sessions?|appointments?|drop-in|course"
    r"|programme)\b"
)
TIME = re.compile(
    r"\b\d{1,2}(?:[.:]\d{2})?\s?(?:am|pm|noon)\b|\bhours?\b|\bminutes\b|\b(?:mon|tues|wednes|thurs|fri|satur"
    r"|sun)days?\b|\b(?:weekly|fortnightly|monthly|(?:once|twice|times) (?:a|each|per) (?:week|fortnight"
    r"|month|year))\b",
    re.I,
)
SLOT = re.compile(r"(?:\bat|\bin|\bvenue:?|\bplace:?|\bwhere:?|[,;.(]|-)\s+(?:the\s+)?$", re.I)
PLACE_HEADER = re.compile(r"\b(?:where|place|venue|location)\b", re.I)
FAMILY_TIME = frozenset({"FT-NOW", "FT-PLAN"})
LIVED = re.compile(
    r"\b(?:live[sd]?|living|moved|stayed|staying|resid\w+|born|home|flat|address|rented|tenancy)\b", re.I
)
_FUNCTION_WORDS = """
    every once twice who which where is was has had were are will would can until about through a an at
    by for from in of on or to with and but he she they it we her his their this that there these those
    when while since after before during both each all as if so then now not no
"""
FUNCTION = frozenset(_FUNCTION_WORDS.split())  # words that end or begin no name


@lru_cache(maxsize=32)
def word_set(kind: str) -> frozenset[str]:
    """A list of `services.yaml`: one of its `kinds`, or a list of its own."""
    lists: ServiceList = service_list()
    return frozenset(lists.kinds[kind] if kind in lists.kinds else getattr(lists, kind))


@lru_cache(maxsize=1)
def known_services() -> tuple[tuple[re.Pattern[str], KnownService], ...]:
    """Programmes and organisations found in many places, each with a pattern for its names."""
    out = []
    for service in service_list().known:
        forms = [
            re.escape(n).replace(r"\ ", r"[\s-]+").replace(r"\-", "[- ]")
            for n in (service.name, *service.also)
        ]
        out.append((re.compile(r"(?<![\w'-])(?:" + "|".join(forms) + r")(?![\w-])"), service))
    return tuple(out)


@lru_cache(maxsize=1)
def any_known() -> re.Pattern[str]:
    """All those patterns in one, for a quick look."""
    return re.compile("|".join(pattern.pattern for pattern, _ in known_services()))


def says_what(words: list[str]) -> bool:
    """True when a word tells what a service is about: drug, parenting, housing."""
    return any(w in word_set("says_what") or w.removesuffix("'s") in word_set("says_what") for w in words)
