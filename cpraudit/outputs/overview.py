"""The findings as people read them: worst first, kind by kind, each with the number that the form uses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cpraudit.findings.model import Category, Finding, Rule, Severity
from cpraudit.outputs.located import Located, Locator

TITLES = {
    Severity.MUST: "To put right before the report goes further",
    Severity.SHOULD: "Should be put right",
    Severity.CONSIDER: "Worth a look",
}


@dataclass(frozen=True, slots=True)
class Numbered:
    """A finding with its number in the list, from 1, and its place."""

    number: int
    finding: Finding
    located: Located


@dataclass(frozen=True, slots=True)
class Kind:
    """The findings of one rule at one severity."""

    rule: Rule
    entries: tuple[Numbered, ...]

    @property
    def count(self) -> int:
        """How often it was found, the same words again included."""
        return sum(1 + len(entry.finding.more) for entry in self.entries)


@dataclass(frozen=True, slots=True)
class Overview:
    """All findings, in the order of the list."""

    levels: tuple[tuple[Severity, tuple[Kind, ...]], ...]  # levels without findings are left out
    by_index: dict[int, Numbered]

    def count(self, severity: Severity) -> int:
        """How many findings there are at a severity."""
        return sum(len(kind.entries) for level, kinds in self.levels if level is severity for kind in kinds)


def overview(findings: Sequence[Finding], locator: Locator) -> Overview:
    """The findings by severity and rule; within a rule in the order given, which is reading order."""
    grouped: dict[tuple[int, int, str], list[int]] = {}
    order = list(Category)
    for index, finding in enumerate(findings):
        key = (finding.level.rank, order.index(finding.rule.category), finding.rule.id)
        grouped.setdefault(key, []).append(index)
    levels: dict[Severity, list[Kind]] = {}
    by_index: dict[int, Numbered] = {}
    for key in sorted(grouped):
        for index in grouped[key]:
            by_index[index] = Numbered(len(by_index) + 1, findings[index], locator.of(findings[index]))
        first = findings[grouped[key][0]]
        levels.setdefault(first.level, []).append(Kind(first.rule, tuple(by_index[i] for i in grouped[key])))
    return Overview(tuple((level, tuple(kinds)) for level, kinds in levels.items()), by_index)
