"""Dates, spans of time and ages as British social workers write them.

No other module reads dates out of text. A mention keeps the exact words, what they can mean (first and last
day) and what is wrong with them (a day that does not exist). Whether a date fits the rest of a report is for
the checks to say.
"""

from cpraudit.dates.find import find_dates
from cpraudit.dates.model import (
    DateMention,
    Period,
    Precision,
    age_in_months,
    age_on,
    day_in_full,
    uk_date,
    weekday_name,
)
from cpraudit.dates.period import find_period

__all__ = [
    "DateMention",
    "Period",
    "Precision",
    "age_in_months",
    "age_on",
    "day_in_full",
    "find_dates",
    "find_period",
    "uk_date",
    "weekday_name",
]
