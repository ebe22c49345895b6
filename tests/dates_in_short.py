"""Dates written in short for the tests: the words of a mention and what they can mean, in one line."""

from __future__ import annotations

from datetime import date

from cpraudit.dates import DateMention, find_dates

PIVOT = date(2026, 3, 20)


def short(m: DateMention) -> str:
    """The mention in one line: its words, then its days, ages or what else there is to say."""
    if m.impossible:
        meaning = f"no such day: {m.why_impossible}"
    elif m.years_old is not None:
        low, high = m.years_old
        meaning = f"age {low:.4g} to {high:.4g}"
    elif m.first is None or m.last is None:
        meaning = m.precision.value
    elif m.first == m.last:
        meaning = m.first.isoformat()
    else:
        meaning = f"{m.precision.value} {m.first.isoformat()} to {m.last.isoformat()}"
    return f"{m.text} -> {meaning}"


def read(text: str) -> list[str]:
    return [short(m) for m in find_dates(text, pivot=PIVOT)]
