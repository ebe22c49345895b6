"""Turns the marks of a sample report into its list of known faults, and the list into a table for people."""

import json
from typing import Any

from maker.categories import CATEGORIES
from maker.source import Source
from maker.word import Placed, PlacedAbsence, ReportWriter


def gold_of(source: Source, report: ReportWriter) -> dict[str, Any]:
    """What is known about one report, in the form that the benchmark reads.

    Raises:
        ValueError: a second place is tied to a fault that is not there, or a mark cannot be found again.

    """
    settings = source.settings
    name = settings["report"]
    by_kind: dict[str, list[Placed]] = {"fault": [], "near_miss": [], "open": [], "also_here": []}
    for placed in sorted(report.placed, key=lambda placed: placed.start):
        by_kind[placed.mark.kind].append(placed)
    keys = {placed.mark.key for placed in by_kind["fault"]}
    if loose := [placed.mark.key for placed in by_kind["also_here"] if placed.mark.key not in keys]:
        raise ValueError(f"no fault has these keys: {loose}")
    in_order: list[Placed | PlacedAbsence] = sorted(
        [*by_kind["fault"], *report.absences], key=lambda fault: fault.start
    )
    faults = []
    for number, fault in enumerate(in_order, start=1):
        entry = _absence(fault) if isinstance(fault, PlacedAbsence) else _fault(fault, report.text)
        if isinstance(fault, Placed) and fault.mark.key:
            entry["alternatives"] = [
                _quote(other, report.text)
                for other in by_kind["also_here"]
                if other.mark.key == fault.mark.key
            ]
        faults.append({"id": f"{name}-{number:02d}", **entry})
    return {
        "report": f"{name}.docx",
        "as_of": settings["as_of"],
        "child": {key: settings[key] for key in ("first", "full", "dob", "sex")},
        "faults": faults,
        "near_misses": [
            {**_quote(near, report.text), "not_category": near.mark.category, "why": near.mark.why}
            for near in by_kind["near_miss"]
        ],
        "open": [
            {**_quote(either, report.text), "category": either.mark.category, "why": either.mark.why}
            for either in by_kind["open"]
        ],
        "checklist": source.checklist,
    }


def _quote(placed: Placed, text: str) -> dict[str, Any]:
    return {"quote": placed.quote, "section": placed.section, "occurrence": _occurrence(placed, text)}


def _occurrence(placed: Placed, text: str) -> int:
    """Counts from one, in reading order, overlapping places included."""
    if not text.startswith(placed.quote, placed.start):
        raise ValueError(f"the report does not say {placed.quote!r} where it was written")
    count, at = 1, text.find(placed.quote)
    while at < placed.start:
        count, at = count + 1, text.find(placed.quote, at + 1)
    return count


def _fault(placed: Placed, text: str) -> dict[str, Any]:
    mark = placed.mark
    parent = {"parent_section": placed.parent} if placed.parent else {}
    return {
        "category": mark.category,
        "quote": placed.quote,
        "section": placed.section,
        **parent,
        "occurrence": _occurrence(placed, text),
        "note": mark.why,
        "severity": mark.severity or CATEGORIES[mark.category].severity,
    }


def _absence(fault: PlacedAbsence) -> dict[str, Any]:
    absent = fault.absent
    extra = {"parent_section": fault.parent} if fault.parent else {}
    if absent.section_id:
        extra["section_id"] = absent.section_id
    return {
        "category": absent.category,
        "quote": None,
        "section": fault.section,
        **extra,
        "occurrence": None,
        "note": absent.why,
        "severity": CATEGORIES[absent.category].severity,
    }


def as_json(gold: dict[str, Any]) -> str:
    """The gold file's text."""
    return json.dumps(gold, ensure_ascii=False, indent=1) + "\n"


def faults_table(gold: dict[str, Any]) -> str:
    """The known faults as a Markdown table for people."""
    lines = ["| No. | Section | What is wrong | The words | Why |", "|---|---|---|---|---|"]
    for number, fault in enumerate(gold["faults"], start=1):
        words = f'"{fault["quote"]}"' if fault["quote"] else "(nothing there)"
        cells = (str(number), fault["section"], CATEGORIES[fault["category"]].words, words, fault["note"])
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)
