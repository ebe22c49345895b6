"""The days that a date can mean: one for '14 March 2019', a month of them for 'March 2019'."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Days:
    """From the first to the last day that a date can mean, both included."""

    first: date
    last: date

    @classmethod
    def on(cls, day: date) -> Days:
        """Exactly one day."""
        return cls(day, day)

    def before(self, other: Days) -> bool:
        """Whether it lies before the other whatever day either means."""
        return self.last < other.first

    def meets(self, other: Days) -> bool:
        """Whether both can mean the same day."""
        return self.first <= other.last and other.first <= self.last


def length_in_words(span: timedelta) -> str:
    """A stretch of time as people say it: '45 days', 'about 5 months', 'about 3 years'."""
    days = span.days
    if days < 60:
        return f"{days} days"
    return f"about {round(days / 30.4)} months" if days < 730 else f"about {round(days / 365)} years"
