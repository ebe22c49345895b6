"""Measures the language rules on labelled passages: recall and precision by category, near-misses fallen for.

    python benchmarks/sentences.py benchmarks/sentences/*.json [--misses] [--false] [--category jargon]

Each passage is written into a small Word report of its own, under the heading that it names, and audited like any
other. The format and the rules for counting are written in benchmarks/README.md.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from docx import Document

from cpraudit.checks import language_lists, learned_wording, tone, writing
from cpraudit.checks.base import AuditInput, Check
from cpraudit.document.model import Document as Report
from cpraudit.document.read import read_report
from cpraudit.findings.model import Finding, Severity
from cpraudit.findings.refine import refine
from cpraudit.grammar.proofreader import Proofreader, proofreader
from cpraudit.report.build import build_report
from cpraudit.report.profile import load_profile
from cpraudit.settings import Run, Settings

LANGUAGE = (
    "judgemental",
    "absolute",
    "generalisation",
    "unverified_as_fact",
    "graphic_detail",
    "jargon",
    "spelling_grammar",
)
AS_OF = date(2026, 3, 10)
CHECKS = (
    language_lists.CHECK,
    tone.CHECK,
    learned_wording.CHECK,
    writing.CHECK,
)  # the other checks say nothing of these categories
Passage = dict[str, Any]


@dataclass
class Count:
    """What became of one category."""

    faults: int = 0
    told: int = 0  # faults found with severity must or should
    hit: int = 0  # faults found at all
    right: int = 0  # findings of must or should that meet a fault
    false: int = 0  # findings of must or should that meet none
    nears: int = 0
    fallen: int = 0


@dataclass
class Score:
    """What became of a set."""

    counts: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    notes: list[tuple[str, str, str]] = field(default_factory=list)  # kind, category, words
    words: int = 0


def write(passage: Passage, path: Path) -> None:
    """A passage as a small report: the facts of a child, the heading, the words."""
    document = Document()
    document.add_heading("1. Essential information", 1)
    table = document.add_table(rows=0, cols=2)
    for label, value in (("Name of child", "Leo Marsh"), ("Date of birth", "4 May 2022"), ("Sex", "Male")):
        cells = table.add_row().cells
        cells[0].text, cells[1].text = label, value
    document.add_heading(passage.get("section") or "Birth mother", 1)
    document.add_paragraph(passage["text"])
    document.save(str(path))


def stretches(document: Report, finding: Finding, text: str) -> Iterator[tuple[int, int]]:
    """Where a finding stands in the passage."""
    for place in (finding.place, *finding.more):
        if place is not None and document.blocks[place.block].text == text:
            yield place.start, place.end


def places(text: str, quote: str) -> Iterator[tuple[int, int]]:
    """Every place of a quote."""
    at = text.find(quote)
    while at >= 0:
        yield at, at + len(quote)
        at = text.find(quote, at + 1)


def count(document: Report, findings: Iterable[Finding], passage: Passage, score: Score) -> None:
    """Counts one passage into the score."""
    text = passage["text"]
    score.words += len(text.split())
    faults = [(f["category"], f["quote"], list(places(text, f["quote"]))) for f in passage["faults"]]
    hit: set[int] = set()
    told: set[int] = set()
    fallen: set[str] = set()
    for finding in findings:
        category = finding.rule.category.value
        found = list(stretches(document, finding, text))
        if category not in LANGUAGE or not found:
            continue
        meeting = [
            number
            for number, (_, _, spans) in enumerate(faults)
            if any(a[0] < b[1] and b[0] < a[1] for a in found for b in spans)
        ]
        same = [n for n in meeting if faults[n][0] == category]
        hit.update(same)
        if finding.level is Severity.CONSIDER:
            continue
        told.update(same)
        if same:
            score.counts[category].right += 1
        elif not meeting:
            score.counts[category].false += 1
            fallen.add(category)
            score.notes.append(("false", category, f"{text[slice(*found[0])]!r} in {text!r}"))
    for number, (category, quote, _) in enumerate(faults):
        score.counts[category].faults += 1
        score.counts[category].hit += number in hit
        score.counts[category].told += number in told
        if number not in hit:
            score.notes.append(("missed", category, f"{quote!r} in {text!r}"))
        elif number not in told:
            score.notes.append(("soft", category, f"{quote!r}"))
    if passage.get("tempts"):
        score.counts[passage["tempts"]].nears += 1
        score.counts[passage["tempts"]].fallen += passage["tempts"] in fallen


def measure(
    passages: list[Passage], settings: Settings, proof: Proofreader, checks: Sequence[Check] = CHECKS
) -> Score:
    """Reads every passage as a report and has its language checked."""
    score = Score()
    profile = load_profile("legacy-33")
    proof.begin(passage["text"] for passage in passages)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "passage.docx"
        for passage in passages:
            write(passage, path)
            document = read_report(path)
            report = build_report(document, profile, as_of=AS_OF)
            given = AuditInput(report, settings, Run(as_of=AS_OF), proof)
            findings = refine([f for check in checks for f in check.run(given)], document)
            count(document, findings, passage, score)
    return score


def table(score: Score) -> str:
    """The figures, a line a category."""
    lines = [f"{'':20} faults  recall  told  precision  false  near-misses fallen for"]
    total = Count()
    for category in LANGUAGE:
        c = score.counts[category]
        for name in vars(total):
            setattr(total, name, getattr(total, name) + getattr(c, name))
        lines.append(_line(category, c))
    lines.append(_line("all", total))
    lines.append(
        f"{score.words:,} words; recall counts every finding, told and precision those of must and should"
    )
    return "\n".join(lines)


def _line(name: str, c: Count) -> str:
    recall, told = (n / c.faults if c.faults else 0.0 for n in (c.hit, c.told))
    precision = c.right / (c.right + c.false) if c.right + c.false else 1.0
    return f"{name:20} {c.faults:6} {recall:7.2f} {told:5.2f} {precision:10.2f} {c.false:6}  {c.fallen} of {c.nears}"


def main() -> None:
    """Reads the sets, audits and prints."""
    parser = argparse.ArgumentParser(description="Measures the language rules on labelled passages.")
    parser.add_argument("sets", nargs="+", type=Path)
    parser.add_argument("--misses", action="store_true", help="list what was missed and found softly only")
    parser.add_argument("--false", dest="alarms", action="store_true", help="list false alarms")
    parser.add_argument("--category", choices=LANGUAGE, help="list only this one")
    parser.add_argument(
        "--languagetool", action="store_true", help="with LanguageTool, where it is installed"
    )
    given = parser.parse_args()
    passages = [p for path in given.sets for p in json.loads(path.read_text(encoding="utf-8"))]
    settings = Settings(languagetool="auto" if given.languagetool else "off")
    with proofreader(settings) as proof:
        checks = [writing.CHECK] if given.category == "spelling_grammar" else CHECKS
        score = measure(passages, settings, proof, checks)
        print("; ".join(f"{note.name} {note.version or 'not at work'}" for note in proof.notes()))
    print(table(score))
    kinds = {"missed", "soft"} if given.misses else set()
    kinds |= {"false"} if given.alarms else set()
    for kind, category, words in score.notes:
        if kind in kinds and given.category in (None, category):
            print(f"{kind:6} {category}: {words}")


if __name__ == "__main__":
    main()
