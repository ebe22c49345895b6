"""Names that a report gives to people, animals and toys whom no table of it lists."""

from __future__ import annotations

import re
from functools import lru_cache

from cpraudit.checks.cast import (
    APPOSITION,
    COMPANY,
    FOLLOWED,
    INTRODUCES,
    LISTED,
    Mention,
    everyday_words,
    name_mentions,
    words_of,
)
from cpraudit.checks.other_child import CALENDAR
from cpraudit.language.first_names import sex_of
from cpraudit.report.model import Report
from cpraudit.text import folded

# "Rita holds him against her shoulder", "Sue's coat": who does something or owns something is somebody.
_DOES = re.compile(
    r"^(?:['’]s [a-z]| (?:[a-z]+ly |also |always |often |then |never )?(?:[a-z]{3,}s (?:him|her|them|that|to|the|a|an|his|it|"
    r"with|up|down|out|back|for|when|and)\b|says?\b|said\b|told\b|wrote\b|thinks?\b|signs?\b|asked\b|noticed\b))"
)
_TOY_AFTER = re.compile(r"^ the (?:\w+ )?[a-z]+(?=[,.;:)]|$| (?:who|which|that|has|is|was|and)\b)")
_PLACE_BEFORE = re.compile(r"\b(?:in|at|from|near|of|to|the|[A-ZÀ-Þ][\w'’\-]*)\s$")


@lru_cache(maxsize=2)
def named_others(report: Report) -> frozenset[str]:
    """The names as they are written, other than the child's own and names that only the child's sex has."""
    own, everyday = words_of(report.child), everyday_words(report)
    out = set()
    for mention in name_mentions(report):
        key = folded(mention.text)
        if key in own or key in everyday or key in CALENDAR or mention.text in out:
            continue
        if sex_of(key) != report.child.sex and _is_somebody(mention):
            out.add(mention.text)
    return frozenset(out)


def _is_somebody(mention: Mention) -> bool:
    if any(p.search(mention.before) for p in (INTRODUCES, COMPANY, LISTED)) or FOLLOWED.match(mention.after):
        return True
    if _TOY_AFTER.match(mention.after) or (
        APPOSITION.search(mention.before) and re.match(r"[,.;:)]", mention.after)
    ):
        return True
    return bool(_DOES.match(mention.after)) and not _PLACE_BEFORE.search(mention.before)
