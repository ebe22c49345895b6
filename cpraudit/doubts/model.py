"""What a cross-check of a case file says."""

from __future__ import annotations

from dataclasses import dataclass

from cpraudit.case.faults import Path
from cpraudit.findings.model import Rule, Severity


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two facts of a case that do not fit, or one that cannot be.

    `path` leads to the field to look at first, positions counted from 0; `part` is the part of the case in which it
    stands, in words ('' for the case itself), and `label` the field in words.
    """

    rule: Rule
    path: Path
    message: str
    severity: Severity | None = None  # None: the rule's own
    part: str = ""
    label: str = ""

    @property
    def level(self) -> Severity:
        """The severity that counts."""
        return self.severity or self.rule.severity
