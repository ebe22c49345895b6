"""From findings and evidence to proposed answers. A question that needs a person is never answered Yes."""

from __future__ import annotations

from collections.abc import Sequence

from cpraudit.checklist.comments import comments_on
from cpraudit.checklist.evidence import GATHERERS
from cpraudit.checklist.evidence.base import EvidenceResult, Shown
from cpraudit.checklist.evidence.reading import Reading
from cpraudit.checklist.model import Answer, Checklist, ChecklistAnswer, Row
from cpraudit.checklist.weigh import Weighed, weigh
from cpraudit.checks import CHECKS
from cpraudit.findings.model import Finding
from cpraudit.report.model import Report
from cpraudit.settings import Run, Settings

_WORSE = {Answer.NO: 0, Answer.PARTIAL: 1}
_FROM_EVIDENCE = {Shown.NONE: Answer.NO, Shown.SOME: Answer.PARTIAL}


def answer_checklist(
    checklist: Checklist, report: Report, findings: Sequence[Finding], run: Run, settings: Settings
) -> list[ChecklistAnswer]:
    """A proposed answer for each question of the form, in its order.

    The numbers in an answer's `findings` are positions in `findings`. Nothing is read but the arguments.
    """
    reading = Reading(report, settings, run)
    looked_for = _looked_for(settings)
    gathered = {
        r.evidence: GATHERERS[r.evidence](reading)
        for _, r in checklist.rows()
        if r.evidence and run.stage in r.stages
    }
    out = []
    for group, row in checklist.rows():
        evidence = gathered.get(row.evidence)
        weighed = weigh(row.answered_by, report, findings, settings)
        unchecked = sorted(row.answered_by.weighing - looked_for)
        answer, basis = _answer(row, weighed, evidence, run, unchecked)
        out.append(
            ChecklistAnswer(
                id=row.id, group=group.name, question=row.question, answer=answer, basis=basis,
                comments=comments_on(answer, weighed, evidence, findings, reading, unchecked),
                findings=[] if answer is Answer.NOT_APPLICABLE else list(weighed.all),
                evidence=list(evidence.items) if evidence is not None else [],
            )
        )  # fmt: skip
    return out


def _looked_for(settings: Settings) -> set[str]:
    """The categories and rules that were looked for: "no issue found" may be said of these only."""
    rules = [rule for check in CHECKS for rule in check.rules if rule.id not in settings.switched_off]
    return {rule.id for rule in rules} | {rule.category.value for rule in rules}


def _answer(
    row: Row, weighed: Weighed, evidence: EvidenceResult | None, run: Run, unchecked: Sequence[str]
) -> tuple[Answer, str]:
    if run.stage not in row.stages:
        return Answer.NOT_APPLICABLE, f"Not asked at this stage ({run.stage.value})."
    if row.person_only:
        noted = f" {_count(len(weighed.all))} for you to weigh." if weighed.all else ""
        return Answer.REVIEWER, f"Only a person can judge {row.person_judges}.{noted}"
    if evidence is not None and evidence.shown is Shown.DOES_NOT_ARISE:
        return Answer.NOT_APPLICABLE, _sentence(evidence.why)
    from_evidence = _FROM_EVIDENCE.get(evidence.shown) if evidence is not None else None
    candidates = [a for a in (weighed.answer, from_evidence) if a is not None]
    if candidates:
        answer = min(candidates, key=_WORSE.__getitem__)
        reasons = [
            weighed.why if weighed.answer is answer else "",
            _why(evidence) if from_evidence is answer else "",
        ]
        return answer, _sentence("; ".join(r for r in reasons if r))
    found = _why(evidence) if evidence is not None else ""
    if row.certain and evidence is not None and evidence.shown is Shown.ALL and not unchecked:
        return Answer.YES, _sentence(f"nothing is lacking: {found}")
    judge = row.person_judges or "that nothing is lacking"
    if unchecked and len(unchecked) == len(row.answered_by.weighing) and not _settles(evidence):
        seen = f" {_sentence(found)}" if found else ""
        return Answer.REVIEWER, f"The program did not check this; for you to judge: {judge}.{seen}"
    if evidence is not None and evidence.shown is Shown.UNSURE:
        return Answer.REVIEWER, _sentence(f"{found}; please look and confirm {judge}")
    return Answer.REVIEWER, _sentence(
        f"no issue found{f' ({found})' if found else ''}; please confirm {judge}"
    )


def _settles(evidence: EvidenceResult | None) -> bool:
    """True when what was gathered says something for itself, whatever the rules were."""
    return evidence is not None and evidence.shown is not Shown.UNSURE


def _why(evidence: EvidenceResult | None) -> str:
    if evidence is None:
        return ""
    if evidence.shown in (Shown.SOME, Shown.NONE) and evidence.lacking:
        first = evidence.lacking[0].rstrip(".")
        more = f" (and {len(evidence.lacking) - 1} more)" if len(evidence.lacking) > 1 else ""
        return f"{evidence.why}; {first}{more}"
    return evidence.why


def _count(number: int) -> str:
    return "One passage was found" if number == 1 else f"{number} passages were found"


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:].rstrip('.')}." if text else ""
