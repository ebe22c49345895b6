"""What a case says about a child's life in time: homes, times that are not accounted for, events, orders."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from cpraudit.case.care import Legal, OrderKind, Placement
from cpraudit.case.child import Child
from cpraudit.case.model import Case
from cpraudit.case.values import PartialDate
from cpraudit.dates import uk_date
from cpraudit.drawing.kin import listed
from cpraudit.drawing.lettering import printable
from cpraudit.drawing.people import Shown, value, when
from cpraudit.text import sentences

_LONGEST_EVENT = 120  # characters of an event in the list below the line
_SAME_NIGHT = timedelta(days=1)  # who leaves on one day and arrives on the next has no night without a home


@dataclass(frozen=True, slots=True)
class Stretch:
    """The first and the last day on which something can have happened."""

    first: date
    last: date

    @classmethod
    def of(cls, when: PartialDate) -> Stretch:
        """The days that a date can mean."""
        return cls(when.first, when.last)


@dataclass(frozen=True, slots=True)
class Home:
    """One home of the child, as long as it lasted.

    Attributes:
        letter: its name in the picture.
        who: with whom, as this copy shows it; empty when it is not recorded.
        began, ended: as the case says it; None when it says nothing.
        start, end: where it is drawn to begin and to end; None for a home without any date.
        current: the child lives there now.

    """

    letter: str
    who: str
    began: PartialDate | None
    ended: PartialDate | None
    start: Stretch | None = None
    end: Stretch | None = None
    current: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """A time for which no home is recorded; `since` and `until` are how a sentence says it."""

    first: date
    last: date
    since: str
    until: str


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, or an order of a court; numbered in order of time."""

    number: int
    what: str
    when: PartialDate | None
    until: PartialDate | None = None
    is_order: bool = False

    @property
    def dates(self) -> str:
        """As a list prints it: "2 to 9 April 2022" is "2 April 2022 to 9 April 2022"."""
        if self.when is None:
            return "no date"
        return f"{self.when.text} to {self.until.text}" if self.until else self.when.text


@dataclass(frozen=True, slots=True)
class Life:
    """A child's life from its first day (or, when that is not known, the first date of all) to a day."""

    born: PartialDate | None
    start: date
    end: date
    homes: tuple[Home, ...]
    gaps: tuple[Gap, ...]
    events: tuple[Event, ...]


def life_of(case: Case, as_of: date, shown: Shown) -> Life | None:
    """The life that a case tells; None when it has no date at all up to the day."""
    child = case.child if isinstance(case.child, Child) else Child()
    born = when(child.date_of_birth)
    placements = listed(case.placements)
    events = _events(case, shown)
    dates = [born, *(when(p.began) for p in placements), *(when(p.ended) for p in placements)]
    dates += [event.when for event in events]
    known = sorted(each.first for each in dates if each is not None and each.first <= as_of)
    start = born.first if born is not None and born.first <= as_of else known[0] if known else None
    if start is None:
        return None
    homes = tuple(_homes(placements, start, as_of, shown))
    gaps = tuple(_gaps(homes, born, start, as_of))
    return Life(born, start, as_of, homes, gaps, tuple(events))


def letters(place: int) -> str:
    """A, B ... Z, AA, AB ..."""
    place, last = divmod(place, 26)
    return (letters(place - 1) if place else "") + chr(ord("A") + last)


def _homes(placements: Iterable[Placement], start: date, as_of: date, shown: Shown) -> list[Home]:
    homes = [
        Home(
            "", printable(shown(value(p.who_with))) if value(p.who_with) else "", when(p.began), when(p.ended)
        )
        for p in placements
    ]
    # A home without its first day stays where the case lists it: after the one before.
    latest, keyed = start, []
    for home in homes:
        latest = home.began.first if home.began else latest
        keyed.append((latest, home))
    homes = [home for _, home in sorted(keyed, key=lambda pair: pair[0])]
    out: list[Home] = []
    for place, home in enumerate(homes):
        following = next((each.began for each in homes[place + 1 :] if each.began), None)
        named = replace(home, letter=letters(place))
        out.append(_placed(named, out, following, place == len(homes) - 1, start, as_of))
    return out


def _placed(
    home: Home, before: Sequence[Home], following: PartialDate | None, last: bool, start: date, as_of: date
) -> Home:
    """Where a home is drawn: a missing first day is the end of the home before, a missing last day the next beginning."""
    if home.began is None and home.ended is None:
        return home
    earlier = [each.end for each in before if each.end is not None]
    begin = Stretch.of(home.began) if home.began else earlier[-1] if earlier else Stretch(start, start)
    until = home.ended or (following if not last else None)
    end = Stretch.of(until) if until else Stretch(as_of, as_of)
    end = Stretch(max(end.first, begin.first), max(end.last, begin.last))
    if begin.first > as_of:
        return home  # planned, or a slip of the pen: listed, not drawn
    begin = Stretch(max(begin.first, start), min(max(begin.last, start), as_of))
    end = Stretch(max(min(end.first, as_of), start), max(min(end.last, as_of), start))
    return replace(home, start=begin, end=end, current=home.ended is None and last)


def _gaps(homes: Sequence[Home], born: PartialDate | None, start: date, as_of: date) -> Iterable[Gap]:
    """Times that no home covers even if every date is read as generously as it allows."""
    covered = min(born.last, as_of) if born is not None else start
    since = "birth" if born is not None else "the first date"
    for home in homes:
        if home.start is None or home.end is None:
            continue
        if home.start.first - covered > _SAME_NIGHT:
            yield Gap(covered, home.start.first, since, _text(home.began, home.start.first))
        if home.end.last >= covered:
            covered = home.end.last
            since = _text(home.ended, covered)
    if as_of - covered > _SAME_NIGHT:
        yield Gap(covered, as_of, since, uk_date(as_of))


def _text(written: PartialDate | None, drawn: date) -> str:
    return written.text if written else uk_date(drawn)


def _events(case: Case, shown: Shown) -> list[Event]:
    found = []
    for event in listed(case.child_chronology):
        what = _short(shown(value(event.what))) or "what happened is not recorded"
        found.append(Event(0, what, when(event.when), when(event.until)))
    for order in listed(case.legal.orders if isinstance(case.legal, Legal) else None):
        kind = order.kind.value if isinstance(order.kind, OrderKind) else "an order"
        court = printable(shown(value(order.court))) if value(order.court) else ""
        what = f"{kind} ({court})" if court else kind
        found.append(Event(0, what, when(order.made), when(order.ended), is_order=True))
    found.sort(key=lambda each: each.when.first if each.when else date.max)
    return [replace(each, number=number) for number, each in enumerate(found, 1)]


def _short(text: str) -> str:
    """The first sentence, cut at a word when it is long."""
    whole = printable(text)
    spans = sentences(whole)
    first = whole[spans[0].start : spans[0].end] if spans else whole
    if len(first) <= _LONGEST_EVENT:
        return first.rstrip(".")
    return re.sub(r"[\s,;:]*\S*$", "", first[:_LONGEST_EVENT]) + " …"
