"""A date while it is being read: it may still gain a year from its list, or turn out to be no date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cpraudit.dates.days import (
    Span,
    part_of_month,
    part_of_year,
    school_year,
    whole_month,
    whole_year,
    why_no_such_day,
)
from cpraudit.dates.model import DateMention, Precision


@dataclass(slots=True)
class Draft:
    """What one reader found. `sure` is False when only a neighbour or the words before can make it a date."""

    start: int
    end: int
    day: int | None = None
    month: int | None = None
    year: int | None = None
    sure: bool = True
    weekday: int | None = None
    inherited_year: bool = False
    part: str = ""  # "spring", "easter", "early", ...: as in days.part_of_year
    to_next_year: bool = False  # 2018/19: a school year, or the winter of two years
    years_old: tuple[float, float] | None = None
    whose: str = ""
    open_end: bool = False

    @property
    def is_calendar(self) -> bool:
        """Whether it is a date, not an age or an open end."""
        return self.years_old is None and not self.open_end

    @property
    def is_bare_year(self) -> bool:
        """Whether it is a year and nothing else."""
        return self.year is not None and self.day is None and self.month is None and not self.part

    def mention(self, source: str) -> DateMention:
        """The finished mention, with the words of the text as typed."""
        why = self._why_impossible()
        span = None if why else self._span()
        return DateMention(
            start=self.start,
            end=self.end,
            text=source[self.start : self.end],
            precision=self._precision(),
            first=span[0] if span else None,
            last=span[1] if span else None,
            impossible=bool(why),
            why_impossible=why,
            weekday=self.weekday,
            day=self.day,
            month=self.month,
            year=self.year,
            inherited_year=self.inherited_year,
            years_old=self.years_old,
            whose=self.whose,
        )

    def _precision(self) -> Precision:
        if self.open_end:
            return Precision.OPEN
        if self.years_old is not None:
            return Precision.AGE
        if self.day is not None:
            return Precision.DAY_NO_YEAR if self.year is None else Precision.DAY
        if self.month is not None:
            return Precision.MONTH_NO_YEAR if self.year is None else Precision.MONTH
        if self.part:
            span = self._span()
            return Precision.DAY if span and span[0] == span[1] else Precision.SEASON
        return Precision.SCHOOL_YEAR if self.to_next_year else Precision.YEAR

    def _why_impossible(self) -> str:
        if self.day is None or self.month is None:
            return ""
        return why_no_such_day(self.day, self.month, self.year)

    def _span(self) -> Span | None:
        if self.year is None:
            return None
        if self.month is not None and self.day is not None:
            day = date(self.year, self.month, self.day)
            return day, day
        if self.month is not None and self.part:
            return part_of_month(self.part, self.year, self.month)
        if self.month is not None:
            return whole_month(self.year, self.month)
        if self.part:
            return part_of_year(self.part, self.year, self.to_next_year)
        return school_year(self.year) if self.to_next_year else whole_year(self.year)
