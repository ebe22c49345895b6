"""What a case says about a child's life in time: homes, times that are not accounted for, events, orders."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
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

_LONGEST_EVENT, _SHORTER, _MANY = (
    120,
    70,
    15,
)  # characters of an event in the list; fewer where there are many events
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
        place: which it is in the order of time, from 0; its `letter` is its name in the picture.
        who: with whom, as this copy shows it; empty when it is not recorded.
        began, ended: as the case says it; None when it says nothing.
        start, end: where it is drawn to begin and to end; None for a home without any date.
        current: the child lives there now.

    """

    place: int
    who: str
    began: PartialDate | None
    ended: PartialDate | None
    start: Stretch | None = None
    end: Stretch | None = None
    current: bool = False

    @property
    def letter(self) -> str:
        """Its name in the picture."""
        return letters(self.place)


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
    def middle(self) -> date:
        """Where an inexact date is drawn; events without a date come last."""
        return self.when.first + (self.when.last - self.when.first) / 2 if self.when else date.max

    @property
    def dates(self) -> tuple[str, ...]:
        """The day, or the first and the last of several; none when there is no date."""
        both = [each.text for each in (self.when, self.until) if each is not None]
        return tuple(dict.fromkeys(both)) if self.when else ()


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


def _homes(placements: Iterable[Placement], start: date, as_of: date, shown: Shown) -> Iterator[Home]:
    ordered = _in_order(placements, start)
    before: PartialDate | None = None
    for place, placement in enumerate(ordered):
        following = next((day for each in ordered[place + 1 :] if (day := when(each.began))), None)
        who = value(placement.who_with)
        began, ended = when(placement.began), when(placement.ended)
        home = Home(place, printable(shown(who)) if who else "", began, ended)
        last = place == len(ordered) - 1
        yield _drawn(home, before, None if last else following, start, as_of, current=last and ended is None)
        before = ended or before


def _in_order(placements: Iterable[Placement], start: date) -> list[Placement]:
    """By the first day; a home without one stays where the case lists it, after the one before."""
    latest = start
    keyed: list[tuple[date, int, Placement]] = []
    for place, placement in enumerate(placements):
        began = when(placement.began)
        latest = began.first if began else latest
        keyed.append((latest, place, placement))
    return [placement for *_, placement in sorted(keyed, key=lambda entry: entry[:2])]


def _drawn(
    home: Home,
    before: PartialDate | None,
    following: PartialDate | None,
    start: date,
    as_of: date,
    *,
    current: bool,
) -> Home:
    """Where a home is drawn: a missing first day is the end of the one before, a missing last day the next beginning."""
    began, ended = home.began or before, home.ended or following
    if home.began is None and home.ended is None:
        return home
    begin = Stretch.of(began) if began else Stretch(start, start)
    end = Stretch.of(ended) if ended else Stretch(as_of, as_of)
    if begin.first > as_of or end.last < start:
        return home  # planned, or a slip of the pen: listed, not drawn
    begin = Stretch(min(max(begin.first, start), as_of), min(max(begin.last, start), as_of))
    end = Stretch(min(max(end.first, begin.first), as_of), min(max(end.last, begin.last), as_of))
    return replace(home, start=begin, end=end, current=current)


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
    """The date as it is written, unless it is a slip of the pen that had to be drawn elsewhere."""
    return written.text if written and drawn in (written.first, written.last) else uk_date(drawn)


def _events(case: Case, shown: Shown) -> list[Event]:
    found = []
    chronology = listed(case.child_chronology)
    longest = _LONGEST_EVENT if len(chronology) <= _MANY else _SHORTER
    for event in chronology:
        what = _short(shown(value(event.what)), longest) or "what happened is not recorded"
        found.append(Event(0, what, when(event.when), when(event.until)))
    for order in listed(case.legal.orders if isinstance(case.legal, Legal) else None):
        kind = order.kind.value if isinstance(order.kind, OrderKind) else "an order"
        court = printable(shown(value(order.court))) if value(order.court) else ""
        what = f"{kind} ({court})" if court else kind
        found.append(Event(0, what, when(order.made), when(order.ended), is_order=True))
    found.sort(key=lambda each: each.middle)
    return [replace(each, number=number) for number, each in enumerate(found, 1)]


def _short(text: str, longest: int) -> str:
    """The first sentence, cut at a word when it is long."""
    whole = printable(text)
    spans = sentences(whole)
    first = whole[spans[0].start : spans[0].end] if spans else whole
    if len(first) <= longest:
        return first.rstrip(".")
    return re.sub(r"[\s,;:]*\S*$", "", first[:longest]) + " …"
