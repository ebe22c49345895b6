"""What the template of the audit form may print: plain dicts, lists, strings, numbers (docs/outputs.md)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import Any

from cpraudit import __version__
from cpraudit.audit import AuditResult
from cpraudit.checklist.model import Answer, ChecklistAnswer, HeaderValue
from cpraudit.checks.readability import SectionEase
from cpraudit.dates import uk_date
from cpraudit.findings.model import Severity
from cpraudit.outputs.located import Locator
from cpraudit.outputs.overview import TITLES, Kind, Numbered, Overview, overview
from cpraudit.outputs.wording import count_of, one_line, quoted, ranges, shortened
from cpraudit.settings import Stage

STAGES = {
    Stage.SHOBPA: "before SHOBPA",
    Stage.MATCHING: "before the matching panel",
    Stage.FINAL: "file copy for life",
}
PRINTED = {
    Answer.YES: "Yes",
    Answer.NO: "No",
    Answer.PARTIAL: "Partial",
    Answer.NOT_APPLICABLE: "N/A",
    Answer.REVIEWER: "",
}
LONGEST_LINE = 280  # of a comment in a box of the form: a busy reader must not drown
MOST_OF_A_KIND = 25  # findings of one kind in the list at the end
MOST_RELATED = 3
LONGEST_QUOTE = 220


def form_fields(result: AuditResult) -> dict[str, Any]:
    """All fields of the template."""
    found = overview(result.findings, locator := Locator(result.report))
    return {
        "form": {
            "child": shortened(result.report.child.name, 60),
            "file": shortened(result.document.name, 60),
            "as_of": uk_date(result.run.as_of),
            "stage": STAGES[result.run.stage],
            "producer": f"cpraudit {__version__}",
            "findings_note": _findings_note(found),
        },
        "header": _pairs(result.header),
        "outcome": _outcome(result, found),
        "groups": _groups(result.answers, found),
        "ease": [_ease(row) for row in result.ease if row.ease.reading_age is not None],
        "not_checked": (
            [{"what": item.what, "why": item.why} for item in result.not_checked]
            + [{"what": engine.name, "why": engine.note} for engine in result.engines if not engine.ran]
        ),
        "severities": [
            {
                "title": f"{TITLES[severity]} ({severity.value}): {found.count(severity)}",
                "rules": [_kind(kind, locator) for kind in kinds],
            }
            for severity, kinds in found.levels
        ],
    }


def _pairs(header: Sequence[HeaderValue]) -> list[dict[str, Any]]:
    fields = [{"label": h.label, "value": one_line(h.value), "note": one_line(h.note)} for h in header]
    blank = {"label": "", "value": "", "note": ""}
    return [
        {"left": left, "right": right}
        for left, right in zip_longest(fields[::2], fields[1::2], fillvalue=blank)
    ]


def _outcome(result: AuditResult, found: Overview) -> dict[str, Any]:
    answers = {answer.value: sum(a.answer is answer for a in result.answers) for answer in Answer}
    return {"summary": result.outcome.sentence, **{s.value: found.count(s) for s in Severity}, **answers}


def _findings_note(found: Overview) -> str:
    if not found.levels:
        return "Nothing was found. That is no proof that all is well: see what was not checked."
    return "Worst first. Each gives the words, where they stand, what is wrong and what to write instead."


def _ease(row: SectionEase) -> dict[str, Any]:
    """A section in the table of how it reads; the bar has one block for each year above six."""
    age = row.ease.reading_age or 0.0
    return {
        "section": shortened(row.heading, 70),
        "words": row.ease.words,
        "sentence": f"{row.ease.sentence_words:.0f}",
        "longest": row.ease.longest,
        "age": f"{age:.0f}",
        "bar": "█" * max(1, min(round(age) - 6, 16)),
    }


# ---- the questions


def _groups(answers: Sequence[ChecklistAnswer], found: Overview) -> list[dict[str, Any]]:
    groups: list[dict[str, Any]] = []
    for answer in answers:
        if not groups or groups[-1]["name"] != answer.group:
            groups.append({"name": answer.group, "rows": []})
        groups[-1]["rows"].append(_row(answer, found))
    return groups


def _row(answer: ChecklistAnswer, found: Overview) -> dict[str, Any]:
    numbers = [found.by_index[i].number for i in answer.findings]
    things = "finding" if len(numbers) == 1 else "findings"
    return {
        "id": answer.id,
        "question": one_line(answer.question),
        "answer": PRINTED[answer.answer],
        "basis": one_line(answer.basis),
        "comments": [shortened(text, LONGEST_LINE) for text in answer.comments if text.strip()],
        "see": f"See {things} {ranges(numbers)} in the list at the end." if numbers else "",
    }


# ---- the list of findings


def _kind(kind: Kind, locator: Locator) -> dict[str, Any]:
    advice = {entry.finding.to_do for entry in kind.entries}
    common = advice.pop() if len(advice) == 1 else ""
    shown = [
        _finding(entry, locator, "" if common else entry.finding.to_do)
        for entry in kind.entries[:MOST_OF_A_KIND]
    ]
    left = len(kind.entries) - len(shown)
    if left:
        numbers = ranges(entry.number for entry in kind.entries[MOST_OF_A_KIND:])
        shown.append(
            {
                "number": "",
                "quote": "",
                "where": f"and {left} more like this ({numbers})",
                "related": [],
                "advice": "",
                "source": "",
                "message": "They are not printed here; the JSON output lists every one.",
            }
        )
    return {
        "name": kind.rule.name,
        "count": sum(1 + len(entry.finding.more) for entry in kind.entries),
        "advice": one_line(common),
        "source": kind.rule.source,
        "findings": shown,
    }


def _finding(entry: Numbered, locator: Locator, advice: str) -> dict[str, Any]:
    finding = entry.finding
    related = []
    for other in finding.related[:MOST_RELATED]:
        place = locator.at(other.place)
        related.append(
            f"{one_line(other.note)}: {quoted(place.quote, 110) if place.quote else ''} ({place.where})"
        )
    if len(finding.related) > MOST_RELATED:
        related.append(f"and {len(finding.related) - MOST_RELATED} more places")
    if finding.more:
        sections = dict.fromkeys(locator.at(p).section or "elsewhere" for p in finding.more)
        others = " and elsewhere" if len(sections) > 3 else ""
        names = ", ".join(shortened(name, 50) for name in list(sections)[:3])
        related.append(f"The same {count_of(len(finding.more), 'more time')}: {names}{others}")
    return {
        "number": entry.number,
        "quote": quoted(entry.located.quote, LONGEST_QUOTE) if entry.located.quote else "",
        "where": entry.located.where[:1].upper() + shortened(entry.located.where, 140)[1:],
        "message": one_line(finding.message),
        "related": related,
        "advice": one_line(advice),
        "source": finding.source,
    }
