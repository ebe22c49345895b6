"""The dates that follow from the rules, as rows for a document or a screen."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from cpraudit.case.model import Case
from cpraudit.dates import day_in_full
from cpraudit.timescales.case_dates import plan_dates
from cpraudit.timescales.due import Due


def due_rows(dates: Iterable[Due]) -> list[dict[str, str]]:
    """Each date with its rule and how it stands."""
    return [
        {
            "what": item.limit.name,
            "due": day_in_full(item.day),
            "rule": item.rule_text,
            "stands": " ".join(filter(None, (item.met_text, item.caution))),
        }
        for item in dates
    ]


def plan_due_rows(case: Case, as_of: date) -> list[dict[str, str]]:
    """The dates that the rules set for this child's plan."""
    return due_rows(plan_dates(case, as_of=as_of))
