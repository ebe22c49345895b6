"""Recognises which section of the form a heading stands for: by its words, never by its number alone."""

from __future__ import annotations

import re

from cpraudit.report.profile import Profile
from cpraudit.text import heading_key

_SAME = (
    (r"\bfamily time\b", "familytime"),
    (r"\bcontact\b", "familytime"),
    (r"\bkeeping in touch\b", "familytime"),
    (r"\bbrothers? and sisters?\b|\bsisters? and brothers?\b", "sibling"),
    (r"\blocal authority\b|\bcouncil\b", "agency"),
    (r"\bbirth (?=mother|father|parent|mum|dad)", ""),
    (r"\b(?:(?:he|she|child) )?was born\b", "birth"),
    (r"\bmum(?:my)?\b", "mother"),
    (r"\bdad(?:dy)?\b", "father"),
    (r"\bself care\b|\bself-care\b", "selfcare"),
    (r"\bpre school\b", "preschool"),
    (r"\b(?:he|she|they) (?=is|has|needs|likes|looks|lives)", "child "),
    (r"\b(?:my|me|i|your|you|his|her|their)\b", "child"),
    (r"\bcurrent(?:ly)?\b|\bpresent\b|\bat the moment\b", "now"),
    (r"\bproposed\b|\bplanned\b|\bfuture\b|\blater\b|\bin the future\b", "planned"),
    (r"\bfoster carers?\b", "carer"),
    (r"\bmedical advisers?\b|\bmedical advisors?\b", "medical adviser"),
    (r"\bwishes\b", "wish"),
)
_EMPTY = {
    "the",
    "a",
    "an",
    "of",
    "about",
    "for",
    "in",
    "to",
    "and",
    "on",
    "is",
    "are",
    "s",
    "with",
    "at",
    "from",
    "any",
    "some",
    "who",
    "what",
    "how",
    "section",
    "detail",
    "information",
    "has",
    "have",
    "had",
    "was",
    "were",
    "been",
    "he",
    "she",
    "they",
    "we",
    "us",
    "it",
    "this",
    "that",
    "so",
    "our",
    "most",
    "very",
    "does",
    "which",
}
_LIGHT = {"child": 0.25, "family": 0.7, "birth": 0.3, "where": 0.5}
_ENOUGH = 0.74


class HeadingMatcher:
    """Matches headings to section ids of one profile, for one child."""

    def __init__(
        self, profile: Profile, called: frozenset[str], surnames: frozenset[str], parents: dict[str, str]
    ) -> None:
        """`called` are the names that the child goes by, `surnames` the other words of its name, in plain form.

        `parents` says of the parents' first names whether they are the mother's or the father's.
        """
        self._called, self._surnames = called, surnames
        self._parents: dict[str, str] = {}
        self._numbers = profile.by_number
        self._aliases: dict[frozenset[str], set[str]] = {}
        for section in profile.sections:
            for name in (section.title, *section.aliases):
                words = self.words(name)
                if words:
                    self._aliases.setdefault(words, set()).add(section.id)
        self._parents = parents

    def words(self, heading: str) -> frozenset[str]:
        """The words of a heading that carry meaning, the child's name as 'child'."""
        key = heading_key(heading)
        words = [
            "child" if w in self._called or w.removesuffix("s") in self._called else w for w in key.split()
        ]
        if "child" in words:
            words = [w for w in words if w not in self._surnames]
        # "What Caz and Tomasz say"; a name alone may head her family time or her assessment.
        if any(w not in self._parents and w not in _EMPTY and w != "child" for w in words):
            words = [self._parents.get(w, w) for w in words]
        key = " ".join(words)
        for pattern, same in _SAME:
            key = re.sub(pattern, same, key)
        return frozenset(w for w in map(_singular, key.split()) if w not in _EMPTY)

    def match(self, heading: str) -> tuple[str, ...]:
        """The ids that a heading stands for, best first; () when it is none of the form's."""
        text = re.sub(r"\s*\([^)]*\)\s*$", "", heading)
        number = re.match(r"\s*(?:section|part)?\s*([A-Za-z]?\d+(?:\.\d+)*)\b", heading, re.IGNORECASE)
        whole, score = self._best(text)
        parts: list[str] = []
        pieces = [p for p in re.split(r"\s*(?:,|;|:|/|&|\band\b|\+|\s[–—-]\s)\s*", text) if p.strip()]
        found = [self._best(p) for p in pieces] if len(pieces) > 1 else []
        strong = [
            ids
            for (ids, s), p in zip(found, pieces, strict=False)
            if s >= 0.95 and self.words(p) != {"child"}
        ]
        if score < 1.0 and strong and (len(strong) == len(found) or score < _ENOUGH):
            for ids in strong:
                parts += [i for i in ids if i not in parts]
        out = list(whole) if score >= _ENOUGH else []
        if len(strong) == len(found) or not out:
            out += [i for i in parts if i not in out]
        if not out and number and number.group(1).lower() in {k.lower() for k in self._numbers}:
            out = [i for n, i in self._numbers.items() if n.lower() == number.group(1).lower()]
        return tuple(out)

    def exact(self, text: str) -> tuple[str, ...]:
        """The ids whose title or alias has just these words; () when none."""
        return tuple(sorted(self._aliases.get(self.words(text), ())))

    def _best(self, text: str) -> tuple[tuple[str, ...], float]:
        words = self.words(text)
        if not words:
            return (), 0.0
        exact = self._aliases.get(words)
        if exact:
            return tuple(sorted(exact)), 1.0
        best, ids = 0.0, set()
        for alias, candidates in self._aliases.items():
            shared = words & alias
            if not shared or shared == {"child"}:
                continue
            score = _weight(shared) / _weight(words | alias)
            if score > best + 1e-9:
                best, ids = score, set(candidates)
            elif abs(score - best) <= 1e-9:
                ids |= candidates
        return tuple(sorted(ids)), best


def _weight(words: frozenset[str]) -> float:
    return sum(_LIGHT.get(w, 1.0) for w in words)


def _singular(word: str) -> str:
    return (
        word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
    )
