"""The dates of working life: limits as data, working days of England, and what a case's own dates mean by them.

load_timescales()              the limits (checklists/timescales.yaml, which agencies edit)
due(limit, start)              the day on which a limit ends, with its rule in words
letter_dates, court_dates, plan_dates
                               every limit that a case has a starting day for, compared with what was done
"""

from cpraudit.timescales.case_dates import court_dates, letter_dates, plan_dates
from cpraudit.timescales.due import Due, Met, due
from cpraudit.timescales.model import Limit, Timescales, load_timescales
from cpraudit.timescales.working_days import WorkingDays, add_months

__all__ = [
    "Due",
    "Limit",
    "Met",
    "Timescales",
    "WorkingDays",
    "add_months",
    "court_dates",
    "due",
    "letter_dates",
    "load_timescales",
    "plan_dates",
]
