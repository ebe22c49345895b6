"""An audit as JSON by the contract in `contract.py`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Literal, cast

from cpraudit import __version__
from cpraudit.audit import AuditResult
from cpraudit.checklist.model import Answer, ChecklistAnswer
from cpraudit.findings.model import Finding, Place, Severity
from cpraudit.outputs.contract import (
    SCHEMA_VERSION,
    AuditFile,
    ChecklistEntry,
    ChildInfo,
    EngineInfo,
    EvidenceEntry,
    FactEntry,
    FindingEntry,
    Location,
    NotChecked,
    OutcomeInfo,
    RelatedPlace,
    ReportInfo,
    SectionEase,
    TableCell,
)
from cpraudit.outputs.located import Located, Locator
from cpraudit.outputs.wording import clean
from cpraudit.report.model import Report
from cpraudit.text import word_count


def to_json(result: AuditResult, *, indent: int | None = 2) -> bytes:
    """The audit as UTF-8 text with a line feed at its end; `indent` None puts it on one line."""
    data = to_contract(result).model_dump(mode="json")
    return (json.dumps(data, ensure_ascii=False, indent=indent) + "\n").encode()


def is_ours(data: bytes) -> bool:
    """True for a file that `to_json` wrote: only such a file may be replaced."""
    return data[:60].replace(b" ", b"").replace(b"\n", b"").startswith(b'{"schema_version":"')


def to_contract(result: AuditResult) -> AuditFile:
    """The audit in the shape of the contract."""
    locator = Locator(result.report)
    return AuditFile(
        schema_version=SCHEMA_VERSION,
        report=_report(result),
        child=_child(result.report),
        facts=list(_facts(result.report, locator)),
        findings=[_finding(f, locator) for f in result.findings],
        checklist=[_row(answer, locator) for answer in result.answers],
        outcome=OutcomeInfo(
            summary=result.outcome.sentence,
            findings={
                severity.value: sum(f.level is severity for f in result.findings) for severity in Severity
            },
            answers={answer.value: sum(a.answer is answer for a in result.answers) for answer in Answer},
        ),
        engines=[EngineInfo(name=e.name, ran=e.ran, version=e.version, note=e.note) for e in result.engines],
        readability=[
            SectionEase(
                section=row.heading,
                section_id=row.section_id,
                words=row.ease.words,
                sentences=row.ease.sentences,
                words_per_sentence=round(row.ease.sentence_words, 1),
                longest_sentence=row.ease.longest,
                long_sentences=row.ease.long_sentences,
                reading_age=row.ease.reading_age,
            )
            for row in result.ease
        ],
        not_checked=[NotChecked(what=n.what, why=n.why) for n in result.not_checked],
    )


def _report(result: AuditResult) -> ReportInfo:
    words = sum(
        word_count(b.text) for b in result.document.blocks if not b.part.startswith(("header", "footer"))
    )
    return ReportInfo(
        file=clean(result.document.name),
        sha256=result.document.sha256,
        words=words,
        as_of=result.run.as_of,
        stage=result.run.stage.value,
        producer=f"cpraudit {__version__}",
    )


def _child(report: Report) -> ChildInfo:
    child = report.child
    sex = cast(Literal["F", "M", ""], child.sex if child.sex in ("F", "M") else "")
    return ChildInfo(
        name=child.name, known_as=list(child.known_as), sex=sex, date_of_birth=report.birth_of(child)
    )


def _facts(report: Report, locator: Locator) -> Iterator[FactEntry]:
    for fact in report.facts:
        found = locator.at(Place(fact.source.block, fact.source.start, fact.source.end))
        location = _location(found)
        if location is not None:
            yield FactEntry(
                kind=fact.kind, value=fact.value, date=fact.day, section=found.section, location=location
            )


def _finding(finding: Finding, locator: Locator) -> FindingEntry:
    found = locator.of(finding)
    places = [(r.place, r.note) for r in finding.related] + [(p, "the same again") for p in finding.more]
    return FindingEntry(
        rule=finding.rule.id,
        name=finding.rule.name,
        category=finding.rule.category,
        severity=finding.level.value,
        message=finding.message,
        advice=finding.to_do,
        source=finding.guidance,
        section=found.section,
        section_id=found.section_id,
        quote=found.quote,
        occurrence=found.occurrence,
        location=_location(found),
        related=[_related(locator.at(place), note) for place, note in places],
    )


def _related(found: Located, note: str) -> RelatedPlace:
    location = _location(found)
    if location is None:
        raise ValueError("a related place always has words or at least a position")
    return RelatedPlace(
        note=note, section=found.section, quote=found.quote, occurrence=found.occurrence, location=location
    )


def _location(found: Located) -> Location | None:
    if found.place is None:
        return None
    cell = (
        TableCell(table=found.cell.table, row=found.cell.row, column=found.cell.column)
        if found.cell
        else None
    )
    return Location(
        part=found.part,
        paragraph=found.paragraph,
        block=found.place.block,
        start=found.place.start,
        end=found.place.end,
        table=cell,
        where=found.where,
    )


def _row(answer: ChecklistAnswer, locator: Locator) -> ChecklistEntry:
    evidence = []
    for item in answer.evidence:
        found = locator.at(item.place) if item.place is not None else None
        evidence.append(
            EvidenceEntry(
                text=item.text,
                section=item.section or (found.section if found else ""),
                location=_location(found) if found else None,
            )
        )
    return ChecklistEntry(
        id=answer.id,
        group=answer.group,
        question=answer.question,
        answer=answer.answer.value,
        basis=answer.basis,
        comments=list(answer.comments),
        findings=list(answer.findings),
        evidence=evidence,
    )
