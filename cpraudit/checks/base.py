"""What a check is: its rules and a function from the report to findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from cpraudit.findings.model import Finding, Rule
from cpraudit.grammar.proofreader import NoProofreading, Proofreading
from cpraudit.language.context import Passage, passages
from cpraudit.report.model import Report
from cpraudit.settings import Run, Settings

if TYPE_CHECKING:  # heavy, and most audits have no case
    from cpraudit.case.model import Case


@dataclass(frozen=True)
class AuditInput:
    """What every check is given."""

    report: Report
    settings: Settings
    run: Run
    proof: Proofreading = field(default_factory=NoProofreading)
    case: Case | None = None  # the facts from which the report was made, when they were given

    @cached_property
    def passages(self) -> list[Passage]:
        """The running text with its sentences and words, worked out once for all checks."""
        return passages(self.report)


@dataclass(frozen=True, slots=True)
class Check:
    """A family of rules that are looked for together."""

    id: str
    name: str
    rules: tuple[Rule, ...]
    run: Callable[[AuditInput], Iterable[Finding]]
