"""All cross-checks of a case for one document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from cpraudit.case.faults import Path
from cpraudit.case.fields import ALL, CaseModel, Paper, about, label
from cpraudit.case.model import Case
from cpraudit.case.naming import entry_name
from cpraudit.case.reading import report_day
from cpraudit.doubts.births import births
from cpraudit.doubts.chronologies import chronologies
from cpraudit.doubts.law import law
from cpraudit.doubts.model import Doubt
from cpraudit.doubts.moments import moments
from cpraudit.doubts.names import names
from cpraudit.doubts.papers import papers
from cpraudit.settings import Settings


def doubts(case: Case, paper: Paper, settings: Settings, *, today: date) -> tuple[Doubt, ...]:
    """What does not fit together in the parts of the case that a document uses, the gravest first.

    Args:
        case: the case.
        paper: the document that is to be made.
        settings: the cut-offs, and rules that are switched off.
        today: the day up to which a home lasts that has not ended, when the case does not say when the report was
            completed.

    """
    report = report_day(case)
    day = report.last if report is not None else today
    found = (
        *births(case),
        *chronologies(case, settings, day),
        *moments(case, settings, day),
        *law(case),
        *names(case),
        *papers(case),
    )
    kept = [d for d in found if d.rule.id not in settings.switched_off and _is_used(case, d.path, paper)]
    order = {name: number for number, name in enumerate(Case.model_fields)}
    kept.sort(key=lambda d: (d.level.rank, order[str(d.path[0])]))
    return tuple(_placed(case, d) for d in dict.fromkeys(kept))


def _is_used(case: Case, path: Path, paper: Paper) -> bool:
    """Whether the document uses the field at a path."""
    papers: tuple[Paper, ...] = ALL
    part: CaseModel = case
    for step, value in _steps(case, path):
        if isinstance(step, str):
            papers = about(type(part), step).papers or papers
            if paper not in papers:
                return False
        if isinstance(value, CaseModel):
            part = value
    return True


def _steps(case: Case, path: Path) -> Iterator[tuple[str | int, Any]]:
    """Each step of a path with the value to which it leads."""
    value: Any = case
    for step in path:
        value = value[step] if isinstance(step, int) else getattr(value, step)
        yield step, value


def _placed(case: Case, doubt: Doubt) -> Doubt:
    """The doubt with the words for its place."""
    words: list[str] = []
    part: CaseModel = case
    field = ""
    for step, value in _steps(case, doubt.path):
        if isinstance(step, str):
            field = step
            words.append(label(type(part), step))
        else:
            words[-1] = entry_name(field, step, value)
        if isinstance(value, CaseModel):
            part = value
    return replace(doubt, part=" > ".join(words[:-1]), label=words[-1])
