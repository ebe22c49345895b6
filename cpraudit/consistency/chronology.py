"""Chronologies: whether they begin at birth, run forwards and leave no gap, and whether words explain one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from cpraudit.consistency.days import Days

_FEW_DAYS = timedelta(days=7)
_FIRST_YEAR = 366
_UNTIL_SCHOOL = timedelta(days=6 * 365)  # a birth and then the first school leave nothing out
_SINGLE_EVENTS_ALLOWED = 365  # days; see gaps_in_care
_EXPLAINED = re.compile(
    r"\b(?:not known (?:where|who|what|how)|nobody knows|no one knows|no"
    r" (?:record|information|account)s?\b|records? (?:do|does|did) not|not recorded|unknown|could not be"
    r" found|cannot be found|"
    r"cannot (?:say|be sure|account)|could not (?:say|account)|gap|unaccounted|nothing is known|not been able"
    r" to find|was not seen|were not seen|does not remember|do not remember)\b",
    re.IGNORECASE,
)

_CHILDHOOD_TOLD = re.compile(
    r"\b(?:as a (?:small )?(?:child|girl|boy|baby)|grew up|growing up|childhood|brought up|primary"
    r" school|infant school|was raised|when (?:he|she) was (?:small|little|young|a (?:child|girl|boy|baby))|"
    r"(?:first|second|third|fourth|fifth|eldest|youngest|only|one) (?:of|child))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: when it began, the last day that it covers (None when that cannot be read), and whether it lasted."""

    begins: Days
    ends: date | None
    lasted: bool


@dataclass(frozen=True, slots=True)
class Gap:
    """A time of which nothing is said, between two entries by their positions; `after` is None at the end."""

    before: int
    after: int | None
    since: date
    until: date


def runs_backwards(entries: Sequence[Entry]) -> bool:
    """Whether the newest entry stands first, and so on throughout."""
    days = [entry.begins.first for entry in entries]
    return len(days) > 3 and all(later < before for before, later in pairwise(days))


def out_of_order(entries: Sequence[Entry]) -> list[tuple[int, int]]:
    """The fewest entries that must move for the rest to be in order, each with the entry before it (positions)."""
    best: list[list[int]] = []
    for i, entry in enumerate(entries):
        fits = [best[j] for j in range(i) if not entry.begins.before(entries[j].begins)]
        before: list[int] = max(fits or [[]], key=_longest_earliest)
        best.append([*before, i])
    none: list[int] = []
    longest: list[int] = max(best or [none], key=_longest_earliest)
    kept = set(longest)
    return [(i, i - 1 if i else 1) for i in range(len(entries)) if i not in kept]


def _longest_earliest(chain: list[int]) -> tuple[int, int]:
    return len(chain), -sum(chain)


def mostly_lasting(entries: Sequence[Entry]) -> bool:
    """Whether at least half of the entries tell of times that lasted, as homes do."""
    return 2 * sum(entry.lasted for entry in entries) >= len(entries)


def child_begins_late(first: Entry, birth: date) -> bool:
    """Whether a child's chronology leaves out the first days of life."""
    return first.begins.first > birth + _FEW_DAYS


def parent_begins_late(first: Entry, birth: date) -> bool:
    """Whether a parent's chronology leaves out the first year of life."""
    return (first.begins.first - birth).days > _FIRST_YEAR


def gaps_in_care(
    entries: Sequence[Entry], birth: date | None, until: date, allowed_days: int
) -> Iterator[Gap]:
    """The times longer than allowed of which a child's chronology says nothing, up to a day such as the report's.

    In a chronology of single events each entry lasts until the next: only silences of more than a year can be told.
    """
    if not entries:
        return
    lasting = mostly_lasting(entries)
    allowed = timedelta(days=allowed_days if lasting else _SINGLE_EVENTS_ALLOWED)
    covered, last = entries[0].ends, 0
    if birth is not None and covered is not None:
        covered = max(covered, birth)  # what stands before the birth belongs to the pregnancy
    for index, entry in enumerate(entries[1:], start=1):
        begin = entry.begins.first
        if covered is not None and begin - covered > allowed:
            yield Gap(last, index, covered, begin)
        if entry.ends is None:
            covered = None
        elif covered is None or entry.ends >= covered:
            covered, last = entry.ends, index
    if covered is not None and lasting and until - covered > allowed:
        yield Gap(last, None, covered, until)


def gaps_in_a_life(entries: Sequence[Entry], birth: date | None, allowed_years: float) -> Iterator[Gap]:
    """The years longer than allowed of which a parent's chronology says nothing, those before school left out."""
    if not entries:
        return
    covered = entries[0].ends
    start = birth or covered
    for index, entry in enumerate(entries[1:], start=1):
        begin = entry.begins.first
        if covered is not None and start is not None:
            long = (begin - covered).days > allowed_years * 365.25
            if long and begin > start + _UNTIL_SCHOOL:
                yield Gap(index - 1, index, covered, begin)
        if entry.ends is not None and (covered is None or entry.ends > covered):
            covered = entry.ends


def says_why(text: str) -> bool:
    """Whether words say that something is not known, so that a gap beside them is an honest one."""
    return _EXPLAINED.search(text) is not None


def tells_of_childhood(text: str) -> bool:
    """Whether words tell of somebody's childhood."""
    return _CHILDHOOD_TOLD.search(text) is not None
