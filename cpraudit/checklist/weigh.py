"""How the findings that speak to a question weigh: No, Partial, or only told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from cpraudit.checklist.model import Answer, AnsweredBy
from cpraudit.findings.model import Finding, Severity
from cpraudit.report.model import Report, Role
from cpraudit.settings import Settings
from cpraudit.text import folded

_SAME_NAME = 75.0  # likeness out of 100 from which words are taken for a spelling of a name


@dataclass(frozen=True, slots=True)
class Weighed:
    """The findings of a question by position, and the answer that they ask for (None: none)."""

    answer: Answer | None
    why: str
    against: tuple[int, ...]  # those that count
    told: tuple[int, ...]  # those that are only told

    @property
    def all(self) -> tuple[int, ...]:
        """Every position, those that count first."""
        return (*self.against, *self.told)


def weigh(by: AnsweredBy, report: Report, findings: Sequence[Finding], settings: Settings) -> Weighed:
    """Sorts the findings that speak to a question and says which answer they ask for."""
    against: list[int] = []
    told: list[int] = []
    decided: list[int] = []
    for position, finding in enumerate(findings):
        names = {finding.rule.id, finding.rule.category.value}
        if not names & by.names or not _in_scope(by, report, finding):
            continue
        decisive = bool(names & {*by.decisive}) or (
            bool(names & {*by.decisive_about_child}) and _about_child(report, finding)
        )
        if finding.level is Severity.CONSIDER or not (decisive or names & {*by.lesser}):
            told.append(position)
        elif decisive and finding.level is Severity.MUST:
            decided.append(position)
        else:
            against.append(position)
    counted = [findings[i] for i in (*decided, *against)]
    if not counted:
        return Weighed(None, "", (), tuple(told))
    no = (
        bool(decided)
        or (by.many is not None and _places(counted) > _limit(by.many, settings))
        or (
            by.many_in_key_sections is not None
            and _places(f for f in counted if _ids(report, f) & {*by.key_sections})
            >= _limit(by.many_in_key_sections, settings)
        )
    )
    answer = Answer.NO if no else Answer.PARTIAL
    return Weighed(answer, f"found: {_kinds(counted)}", (*decided, *against), tuple(told))


def _places(findings: Iterable[Finding]) -> int:
    """How often something stands in the report: a finding that speaks for its repeats counts them."""
    return sum(1 + len(f.more) for f in findings)


def _limit(value: int | str, settings: Settings) -> int:
    return int(getattr(settings, value)) if isinstance(value, str) else value


def _ids(report: Report, finding: Finding) -> frozenset[str]:
    ids = report.ids_of(finding.place.block) if finding.place is not None else frozenset()
    return ids | {finding.section_id} if finding.section_id else ids


def _in_scope(by: AnsweredBy, report: Report, finding: Finding) -> bool:
    if by.sections and not _ids(report, finding) & set(by.sections):
        return False
    if not by.chronologies:
        return True
    if finding.place is None:
        return False
    block = finding.place.block
    owners = {
        c.owner for c in report.chronologies for r in c.rows if block in r.blocks or block == r.when.block
    }
    return bool(owners & set(by.chronologies))


def _about_child(report: Report, finding: Finding) -> bool:
    """True when the words of a finding are nearer to the child's name than to anybody else's."""
    if finding.place is None:
        return False
    block = report.document.blocks[finding.place.block].text
    words = folded(block[finding.place.start : finding.place.end]).removesuffix("'s").split()

    def likeness(names: Sequence[str]) -> float:
        return max((fuzz.ratio(w, folded(n)) for w in words for n in names if n), default=0.0)

    child = likeness([report.child.first, *report.child.known_as])
    others = max(
        (likeness([p.first, p.surname]) for p in report.people if p.role is not Role.CHILD and p.role.family),
        default=0.0,
    )
    return child >= _SAME_NAME and child > others


def _kinds(findings: Sequence[Finding]) -> str:
    """'a chronology entry out of order (3 times)' for each kind, most frequent first."""
    counts: Counter[str] = Counter()
    for finding in findings:
        counts[finding.rule.name[0].lower() + finding.rule.name[1:]] += 1 + len(finding.more)
    return ", ".join(name if n == 1 else f"{name} ({n} times)" for name, n in counts.most_common())
