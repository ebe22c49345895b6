"""What a check is: its rules and a function from the report to findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from cpraudit.findings.model import Finding, Rule
from cpraudit.grammar.proofreader import NoProofreading, Proofreading
from cpraudit.report.model import Report
from cpraudit.settings import Run, Settings


@dataclass(frozen=True, slots=True)
class AuditInput:
    """What every check is given."""

    report: Report
    settings: Settings
    run: Run
    proof: Proofreading = field(default_factory=NoProofreading)


@dataclass(frozen=True, slots=True)
class Check:
    """A family of rules that are looked for together."""

    id: str
    name: str
    rules: tuple[Rule, ...]
    run: Callable[[AuditInput], Iterable[Finding]]
