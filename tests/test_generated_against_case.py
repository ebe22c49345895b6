"""A generated report against the case that filled it: nothing differs; each fact that is changed afterwards is told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from generating import AS_OF, Steps, changed, read_back, report_of, sample

from cpraudit.case.faults import in_words
from cpraudit.case.fields import Copy
from cpraudit.case.model import Case
from cpraudit.case.shape import parts
from cpraudit.case.values import PartialDate
from cpraudit.checks.base import AuditInput
from cpraudit.checks.case_facts import CHECK
from cpraudit.report.model import Report
from cpraudit.settings import Run, Settings

# What the report does not print, or prints only in words that may stand for somebody else.
_NOT_PRINTED = {
    ("parent_assessments", "began"),
    ("parent_assessments", "due"),
    ("relative_assessments", "began"),
    ("relative_assessments", "due"),
    ("supervisor", "signed"),  # the manager's own signature is compared
    ("supervisor", "name"),
    ("carer", "name"),  # the first name only
}


def told(report: Report, case: Case) -> list[str]:
    given = AuditInput(report, Settings(), Run(as_of=AS_OF), case=case)
    return [f"{finding.rule.id}: {finding.message}" for finding in CHECK.run(given)]


@pytest.mark.parametrize(
    ("name", "copy"),
    [
        *(("simple", copy) for copy in Copy),
        ("complex", Copy.FILE),
        ("complex", Copy.ADOPTERS),
        ("minimal", Copy.FILE),
    ],
)
def test_no_copy_of_a_generated_report_differs_from_its_case(name: str, copy: Copy, tmp_path: Path) -> None:
    assert told(read_back(report_of(name, copy=copy), tmp_path), sample(name)) == []


@pytest.fixture(scope="module")
def simple_report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    return read_back(report_of("simple"), tmp_path_factory.mktemp("simple"))


def days(case: Case) -> Iterator[Steps]:
    """Every exact date of what a Child Permanence Report tells."""
    for path, part in parts(case):
        if path and path[0] in ("plan", "pre_proceedings"):
            continue
        for field in type(part).model_fields:
            value = getattr(part, field)
            if isinstance(value, PartialDate) and value.day is not None:
                yield (*path, field)


def value_at(case: Case, path: Steps) -> object:
    value: object = case
    for step in path:
        value = value[step] if isinstance(value, list) else getattr(value, str(step))  # type: ignore[index]
    return value


def test_each_date_that_is_moved_by_forty_days_is_told(simple_report: Report) -> None:
    case = sample("simple")
    paths = [p for p in days(case) if (p[0], p[-1]) not in _NOT_PRINTED]
    assert len(paths) > 90
    silent = []
    for path in paths:
        date = value_at(case, path)
        assert isinstance(date, PartialDate)
        assert date.day is not None
        moved = changed(case, path, PartialDate.of(date.day + timedelta(days=40)))
        words = in_words(path[:-1] if path[-1] in ("made", "taken") else path)
        if not any(words in message for message in told(simple_report, moved)):
            silent.append(f"{in_words(path)}: {date}")
    assert silent == []


def test_a_date_that_the_case_gives_less_exactly_differs_in_nothing(simple_report: Report) -> None:
    case = sample("simple")
    for path in days(case):
        date = value_at(case, path)
        assert isinstance(date, PartialDate)
        month = PartialDate.read(date.text.split(" ", 1)[1])
        assert told(simple_report, changed(case, path, month)) == [], path


@pytest.mark.parametrize(
    "path",
    [
        ("child", "name"),
        ("mother", "name"),
        ("father", "name"),
        ("relatives", 0, "name"),
        ("relatives", 3, "name"),
        ("team", "family_finder", "name"),
        ("team", "guardian", "name"),
        ("team", "others", 1, "name"),
    ],
)
def test_each_name_with_a_letter_less_is_told(simple_report: Report, path: Steps) -> None:
    case = sample("simple")
    name = str(value_at(case, path))
    misspelt = changed(case, path, name[:-2] + name[-1])
    assert any(
        m.startswith("name-differs-from-case: ") and in_words(path) in m
        for m in told(simple_report, misspelt)
    )
