"""Working days of England, and sums with days, weeks and months.

A working day is any day but Saturday, Sunday, Christmas Day, Good Friday and a bank holiday (Care Planning,
Placement and Case Review (England) Regulations 2010, regulation 2; Adoption Agencies Regulations 2005, regulation 2).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache

from cpraudit.dates.days import month_length

_DAY = timedelta(days=1)
_SATURDAY = 5


@lru_cache(maxsize=64)
def bank_holidays(year: int) -> frozenset[date]:
    """The bank holidays of England in a year, their substitutes and the proclaimed ones among them."""
    import holidays  # loads every country of the world: half a second, paid only by who needs a date

    return frozenset(holidays.country_holidays("GB", subdiv="ENG", years=year))


class WorkingDays:
    """The working days of England, with the bank holidays that an agency's file adds or takes away."""

    def __init__(self, added: Iterable[date] = (), removed: Iterable[date] = ()) -> None:
        self._added, self._removed = frozenset(added), frozenset(removed)

    def is_bank_holiday(self, day: date) -> bool:
        """Whether a day is a bank holiday, whatever the weekday."""
        return day in self._added or (day not in self._removed and day in bank_holidays(day.year))

    def is_working_day(self, day: date) -> bool:
        """Whether people are at work in England."""
        return day.weekday() < _SATURDAY and not self.is_bank_holiday(day)

    def on_or_after(self, day: date) -> date:
        """The day itself when it is a working day, else the next one."""
        while not self.is_working_day(day):
            day += _DAY
        return day

    def add(self, start: date, days: int) -> date:
        """The working day that is so many after a start, which is day 0 and need not be a working day."""
        day = start
        for _ in range(days):
            day = self.on_or_after(day + _DAY)
        return day

    def between(self, start: date, end: date) -> int:
        """How many working days lie after the start, up to and with the end; 0 when the end is not later."""
        days = (start + _DAY * n for n in range(1, (end - start).days + 1))
        return sum(self.is_working_day(day) for day in days)


def add_months(start: date, months: int) -> date:
    """The same date so many months later, or the last day of that month when it has no such date.

    The rule of corresponding dates: Dodds v Walker [1981] 1 WLR 1027.
    """
    years, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(years, month + 1, min(start.day, month_length(month + 1, years)))
