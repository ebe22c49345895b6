"""Whole reports without a fault, full of tempting words: no check may ask for anything.

Then the same reports with one fault at a time put in (<report>.faults.yaml): exactly that must be found.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml
from notation import Line, write

from cpraudit.checks import CHECKS
from cpraudit.checks.base import AuditInput
from cpraudit.document.read import read_report
from cpraudit.findings.model import Severity
from cpraudit.report.build import build_report
from cpraudit.report.profile import load_profile
from cpraudit.settings import Run, Settings

FOLDER = Path(__file__).parent / "clean_reports"
REPORTS = sorted(p for p in FOLDER.glob("*.yaml") if not p.stem.endswith(".faults"))
# What a reader finds hard or unfair is a matter of lists, tested elsewhere.
WORDING = {"acronyms", "services", "language", "learned-wording", "readability", "writing"}
MAKE_UPS = ("as written", "heading styles", "bold lines", "headings and text in cells")
# Every fault in one make-up, by turns: all of them in all four would take minutes.
FAULTS = [
    pytest.param(path, fault, make_up, id=f"{path.stem}, {make_up}: {fault.get('quote') or fault['heading']}")
    for path in REPORTS
    for fault, make_up in zip(
        yaml.safe_load((FOLDER / f"{path.stem}.faults.yaml").read_text(encoding="utf-8")),
        cycle(MAKE_UPS),
        strict=False,
    )
]


def dressed(lines: list[Line], make_up: str) -> list[Line]:
    """The same words with headings of another kind."""
    out: list[Line] = []
    for line in lines:
        heading = re.match(r"#+ (.*)|\*\*(.*)\*\*$", line) if isinstance(line, str) else None
        if heading and make_up == "heading styles":
            out.append(line if str(line).startswith("#") else f"# {heading[2]}")
        elif heading and make_up == "bold lines":
            out.append(f"**{heading[1] or heading[2]}**")
        elif make_up == "headings and text in cells":
            out.append(
                [f"*{heading[1] or heading[2]}"] if heading else [line] if isinstance(line, str) else line
            )
        else:
            out.append(line)
    return out


def asked_for(
    source: str, folder: Path, *, make_up: str = "as written", also_consider: bool = False
) -> list[tuple[str, str, str]]:
    """Rule, words and heading of all that the checks ask for in a report given as YAML."""
    case = yaml.safe_load(source)
    document = read_report(write(dressed(case["report"], make_up), folder / "case.docx", family=False))
    report = build_report(document, load_profile("legacy-33"), as_of=case["as_of"])
    given = AuditInput(report, Settings(), Run(as_of=case["as_of"]))
    out = []
    for check in CHECKS:
        for f in check.run(given) if check.id not in WORDING else ():
            words = document.blocks[f.place.block].text[f.place.start : f.place.end] if f.place else ""
            if also_consider or f.level is not Severity.CONSIDER:
                out.append((f.rule.id, words, "" if words else f.section_heading))
    return out


@pytest.mark.parametrize("make_up", MAKE_UPS)
@pytest.mark.parametrize("path", REPORTS, ids=lambda p: p.stem)
def test_a_clean_report_is_left_alone(path: Path, make_up: str, tmp_path: Path) -> None:
    assert asked_for(path.read_text(encoding="utf-8"), tmp_path, make_up=make_up) == []


def put_in(source: str, fault: dict[str, Any]) -> str:
    """The report with one fault; `now: null` takes the whole line out."""
    assert source.count(fault["was"]) == 1
    if fault["now"] is None:
        return "\n".join(line for line in source.splitlines() if fault["was"] not in line)
    return source.replace(fault["was"], fault["now"])


@lru_cache(maxsize=len(REPORTS) * len(MAKE_UPS))
def considered_anyway(path: Path, make_up: str) -> list[tuple[str, str, str]]:
    """What is told of the clean report for consideration."""
    with TemporaryDirectory() as folder:
        return asked_for(path.read_text(encoding="utf-8"), Path(folder), make_up=make_up, also_consider=True)


@pytest.mark.parametrize(("path", "fault", "make_up"), FAULTS)
def test_one_fault_is_found_and_nothing_else(
    path: Path, fault: dict[str, Any], make_up: str, tmp_path: Path
) -> None:
    source = put_in(path.read_text(encoding="utf-8"), fault)
    told = asked_for(source, tmp_path, make_up=make_up, also_consider=True)
    new = [f for f in told if f not in considered_anyway(path, make_up)]
    assert new == [(fault["rule"], fault.get("quote", ""), fault.get("heading", ""))]
