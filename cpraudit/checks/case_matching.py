"""Which entry of the case file belongs to which row or paragraph of the report: by the date, by the text, or both."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from cpraudit.case.faults import Path
from cpraudit.case.values import PartialDate
from cpraudit.consistency.days import Days
from cpraudit.findings.model import Place
from cpraudit.text import folded

_HOLDS = 88  # of 100: one text holds what the other tells
_SAME = 80  # of 100: both tell nothing else
_FEWEST_WORDS = 4  # a shorter text tells nothing unless it is the same


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the case: its date, its end where it has one, and what it tells."""

    path: Path
    field: str
    date: PartialDate
    days: Days
    end: object
    end_field: str
    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A row or paragraph of the report: what it tells, its dates, and the end of the time of which it speaks."""

    text: str
    dates: tuple[tuple[Days, Place], ...]
    end: Days | None = None
    is_open: bool = False

    def has_date_of(self, entry: Entry) -> bool:
        """Whether one of its dates can be that of the entry."""
        return any(entry.days.meets(days) for days, _ in self.dates)


@dataclass(slots=True)
class Matches:
    """Entries and the passages that tell them with the same or another date, and the entries that no passage tells."""

    agreed: list[tuple[Entry, Passage]] = field(default_factory=list)
    differing: list[tuple[Entry, Passage]] = field(default_factory=list)
    left: list[Entry] = field(default_factory=list)


def match(entries: list[Entry], passages: list[Passage]) -> Matches:
    """Finds for each entry the passage that tells it.

    First those with the same date and words, then the same words with another date; then those that share only the
    date, and last those whose words a passage holds among others.
    """
    found = Matches(left=list(entries))
    free = list(passages)

    def take(entry: Entry, passage: Passage, into: list[tuple[Entry, Passage]]) -> None:
        into.append((entry, passage))
        found.left.remove(entry)
        if any(passage is p for p in free):
            free[:] = [p for p in free if p is not passage]

    for entry in entries:
        same = [p for p in passages if p.has_date_of(entry) and holds(entry.text, p.text)]
        if same:
            take(entry, max(same, key=lambda p: _sameness(entry.text, p.text)), found.agreed)
    for entry, passage in _most_alike(found.left, free, is_same):
        take(entry, passage, found.differing)
    for entry in list(found.left):
        dated = next((p for p in passages if p.has_date_of(entry)), None)
        if dated is not None:
            take(entry, dated, found.agreed)
    for entry, passage in _most_alike(found.left, free, holds):
        take(entry, passage, found.differing)
    return found


def _most_alike(
    entries: list[Entry], passages: list[Passage], alike: Callable[[str, str], bool]
) -> Iterator[tuple[Entry, Passage]]:
    """Pairs of an entry and a passage, each once, the most alike first."""
    pairs = [(e, p) for e in entries for p in passages if alike(e.text, p.text)]
    pairs.sort(key=lambda pair: -_sameness(pair[0].text, pair[1].text))
    taken: list[object] = []
    for entry, passage in pairs:
        if not any(entry is t or passage is t for t in taken):
            taken += [entry, passage]
            yield entry, passage


def holds(entry: str, passage: str) -> bool:
    """Whether a passage tells what an entry tells, perhaps among other things; a short text must be the same."""
    first, second = _plain(entry), _plain(passage)
    if min(len(first.split()), len(second.split())) < _FEWEST_WORDS:
        return bool(first) and first == second
    return fuzz.token_set_ratio(first, second) >= _HOLDS


def is_same(entry: str, passage: str) -> bool:
    """Whether a passage tells what an entry tells and little else."""
    return holds(entry, passage) and _sameness(entry, passage) >= _SAME


def _sameness(entry: str, passage: str) -> float:
    return fuzz.token_sort_ratio(_plain(entry), _plain(passage))


def _plain(text: str) -> str:
    return folded(text).strip(" .")
