"""A finished report against the case file: who, when, which orders. Without a case file these rules do not run."""

from __future__ import annotations

from collections.abc import Iterator

from cpraudit.checks import case_rules
from cpraudit.checks.base import AuditInput, Check
from cpraudit.findings.model import Finding


def check(given: AuditInput) -> Iterator[Finding]:
    """People, professionals, orders, labelled dates, then the entries of lists."""
    report, case = given.report, given.case
    if case is None:
        return
    # Only here: the models of a case are heavy, and most audits have none.
    from cpraudit.checks.case_entries import entries
    from cpraudit.checks.case_labels import labelled_dates
    from cpraudit.checks.case_orders import orders
    from cpraudit.checks.case_people import another_child, is_another_child, pairs, people
    from cpraudit.checks.case_team import team

    if is_another_child(report, case):
        yield another_child(report, case)
        return
    yield from people(report, case)
    yield from team(report, case)
    yield from orders(report, case)
    yield from labelled_dates(report, case, pairs(report, case))
    yield from entries(report, case)


CHECK = Check("case-facts", "The report agrees with the case file", case_rules.RULES, check)
