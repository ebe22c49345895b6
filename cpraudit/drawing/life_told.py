"""What a life-line shows, in sentences."""

from __future__ import annotations

from collections.abc import Iterator

from cpraudit.dates import uk_date
from cpraudit.drawing.lettering import tied
from cpraudit.drawing.life import Event, Home, Life
from cpraudit.drawing.lists import Entry
from cpraudit.drawing.phrases import on_day


def life_told(life: Life) -> str:
    """Birth, homes and times that are not accounted for, events and orders."""
    since = (
        f"from birth {on_day(life.born)}"
        if life.born
        else f"from {uk_date(life.start)}, the first date recorded,"
    )
    return " ".join(
        [
            f"This life-line shows the child's life {since} to {uk_date(life.end)}.",
            *([] if life.born else ["The date of birth is not recorded."]),
            *_homes(life),
            *_events(life),
        ]
    )


def _homes(life: Life) -> Iterator[str]:
    """Homes and gaps in the order of time."""
    gaps = list(life.gaps)
    if not life.homes:
        yield "No home is recorded."
    for home in life.homes:
        while gaps and home.start is not None and gaps[0].first < home.start.first:
            gap = gaps.pop(0)
            yield f"It is not recorded where the child lived from {gap.since} to {gap.until}."
        yield _home(home)
    for gap in gaps:
        yield f"It is not recorded where the child lived from {gap.since} to {gap.until}."


def _home(home: Home) -> str:
    who = f"with {home.who.removeprefix('with ')}" if home.who else "with somebody who is not recorded"
    if home.current:
        return f"Home {home.letter}: {_since(home)}the child has lived {who}."
    until = f" until {home.ended.text}" if home.ended else ", and the end is not recorded"
    began = f" from {home.began.text}" if home.began else ", from a day that is not recorded"
    return f"Home {home.letter}: the child lived {who}{began}{until}."


def _since(home: Home) -> str:
    return f"since {home.began.text} " if home.began else "since a day that is not recorded "


def _events(life: Life) -> Iterator[str]:
    for event in life.events:
        kind = "Order" if event.is_order else "Event"
        yield f"{kind} {event.number}, {' to '.join(event.dates) or 'no date'}: {event.what}."


def home_entry(home: Home) -> Entry:
    """A home in the list below the line."""
    who = home.who or "not recorded with whom"
    began = home.began.text if home.began else "not recorded"
    ended = "now" if home.current else home.ended.text if home.ended else "not recorded"
    return Entry(home.letter, f"{who}: {tied(began)} to {tied(ended)}")


def event_entry(event: Event) -> Entry:
    """An event in the list below the line."""
    dates = " to ".join(tied(each) for each in event.dates) or "no date"
    return Entry(str(event.number), f"{dates}: {event.what}")
