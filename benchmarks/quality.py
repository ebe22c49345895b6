"""Measures the audit against labelled reports: recall and precision by category, near-misses, checklist answers.

    python benchmarks/quality.py samples
    python benchmarks/quality.py FOLDER [FOLDER ...] [--misses] [--fail-under-recall 0.9] [--json FILE]

A folder holds `reports/NAME.docx` with `gold/NAME.json`, or `NAME.docx` beside `NAME.gold.json`. The gold format and
the rules for counting are written in benchmarks/README.md.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from cpraudit.audit import AuditResult, audit_report, load_settings, load_tools
from cpraudit.findings.model import Finding, Severity
from cpraudit.settings import Run

Range = tuple[int, int]
# Three names for one thing: words that a reader cannot follow.
UNCLEAR = {"jargon", "acronym_not_expanded", "service_not_explained"}


@dataclass
class Count:
    """What became of one category."""

    faults: int = 0
    hit: int = 0
    right: int = 0
    false: int = 0


@dataclass
class Score:
    """What became of one report, or of all."""

    categories: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    fallen: int = 0
    near_misses: int = 0
    must_on_clean: int = 0
    rows: int = 0
    rows_agreed: int = 0
    notes: list[str] = field(default_factory=list)


def pairs(folder: Path) -> Iterator[tuple[Path, Path]]:
    """Reports with their gold files."""
    for gold in sorted([*folder.glob("gold/*.json"), *folder.glob("*.gold.json")]):
        name = gold.name.removesuffix(".gold.json").removesuffix(".json")
        report = (
            folder / "reports" / f"{name}.docx" if gold.parent.name == "gold" else folder / f"{name}.docx"
        )
        if report.is_file():
            yield report, gold


def span(text: str, entry: dict[str, Any]) -> Range | None:
    """Where the quoted words of a gold entry stand; None when something is absent."""
    quote = entry.get("quote")
    if not quote:
        return None
    places = [m.start() for m in re.finditer(f"(?={re.escape(quote)})", text)]
    if not places:
        raise SystemExit(f"a gold quote is not in its report ({entry.get('id', 'near miss')})")
    start = places[min(entry.get("occurrence") or 1, len(places)) - 1]
    return start, start + len(quote)


def meet(one: Range | None, other: Range | None) -> bool:
    """True when two stretches share a character."""
    return one is not None and other is not None and one[0] < other[1] and other[0] < one[1]


def plain(heading: str | None) -> str:
    """A heading without its number and the word Section."""
    return (
        re.sub(r"\W+", " ", re.sub(r"^\s*(section\s*)?\d+\s*[:.)]?\s*", "", heading or "", flags=re.I))
        .strip()
        .lower()
    )


def places_of(result: AuditResult, finding: Finding) -> list[Range | None]:
    """Every place of a finding as a stretch of the body's text; [None] when something is absent."""
    document = result.document
    out: list[Range | None] = []
    for place in (finding.place, *finding.more):
        if place is not None and document.blocks[place.block].in_body:
            out.append((document.offset(place.block, place.start), document.offset(place.block, place.end)))
    return out or [None]


def heading(result: AuditResult, finding: Finding) -> str:
    """The nearest heading above a finding."""
    section = result.report.section_of(finding.place.block) if finding.place else None
    return section.heading if section is not None else finding.section_heading


def score(result: AuditResult, gold: dict[str, Any], total: Score, name: str) -> None:
    """Counts one report into `total`."""
    text = result.document.body_text
    faults = [
        (f, [span(text, f), *(span(text, a) for a in f.get("alternatives", []))]) for f in gold["faults"]
    ]
    opens = [
        (o["category"], (m.start(), m.start() + len(o["quote"])))
        for o in gold["open"]
        for m in re.finditer(re.escape(o["quote"]), text)
    ]
    nears = [(n, span(text, n)) for n in gold["near_misses"]]
    hit: set[str] = set()
    for finding in result.findings:
        category = finding.rule.category.value
        stretches = places_of(result, finding)
        where = plain(heading(result, finding))
        right = near_fault = False
        for fault, spans in faults:
            over = any(meet(s, q) for s in stretches for q in spans)
            headings = {plain(fault["section"]), plain(fault.get("parent_section") or fault["section"])}
            here = where in headings or (
                bool(fault.get("section_id")) and finding.section_id == fault["section_id"]
            )
            absent = stretches == [None]
            near_fault |= over
            if fault["category"] == category and (
                over
                or (fault["quote"] is None and here)
                or (absent and (here or category == "tracked_changes_left"))
            ):
                hit.add(fault["id"])
                right = True
        count = total.categories[category]
        count.right += right
        is_open = any(
            meet(s, q) and (c == category or {c, category} <= UNCLEAR) for c, q in opens for s in stretches
        )
        if finding.level is Severity.MUST and not gold["faults"]:
            total.must_on_clean += 1
        if not right and not near_fault and not is_open and finding.level is not Severity.CONSIDER:
            count.false += 1
            total.fallen += any(
                n["not_category"] == category and meet(s, q) for n, q in nears for s in stretches
            )
            quote = text[slice(*stretches[0])] if stretches[0] else heading(result, finding)
            total.notes.append(f"false  {name}  {category}  {finding.rule.id}: {quote[:100]!r}")
    for fault, _ in faults:
        total.categories[fault["category"]].faults += 1
        total.categories[fault["category"]].hit += fault["id"] in hit
        if fault["id"] not in hit:
            total.notes.append(
                f"missed {name}  {fault['category']}: {(fault['quote'] or fault['section'])[:100]!r}"
            )
    total.near_misses += len(nears)
    _checklist(result, gold, total, name)


def _checklist(result: AuditResult, gold: dict[str, Any], total: Score, name: str) -> None:
    """A row agrees when the answers are the same; 'no issue found, please confirm' agrees with yes."""
    wanted = gold.get("checklist", {})
    for answer in result.answers:
        want = wanted.get(answer.id)
        if want is None or answer.id == "COM-01":
            continue
        total.rows += 1
        got = answer.answer.value
        if got == want or {got, want} == {"reviewer", "yes"}:
            total.rows_agreed += 1
        else:
            total.notes.append(f"row    {name}  {answer.id}: {got}, gold {want}")


def table(total: Score) -> str:
    """The figures, a line a category."""
    lines = [f"{'category':30} {'faults':>6} {'found':>6} {'recall':>7} {'false':>6} {'precision':>10}"]
    sums = Count()
    for category, count in sorted(total.categories.items()):
        recall = f"{count.hit / count.faults:.2f}" if count.faults else "-"
        told = count.right + count.false
        precision = f"{count.right / told:.2f}" if told else "-"
        lines.append(
            f"{category:30} {count.faults:6} {count.hit:6} {recall:>7} {count.false:6} {precision:>10}"
        )
        for name in ("faults", "hit", "right", "false"):
            setattr(sums, name, getattr(sums, name) + getattr(count, name))
    told = sums.right + sums.false
    lines.append(
        f"{'all':30} {sums.faults:6} {sums.hit:6} {sums.hit / max(1, sums.faults):7.2f} {sums.false:6}"
        f" {sums.right / max(1, told):10.2f}"
    )
    lines.append(
        f"near-misses: {total.fallen} of {total.near_misses} fallen for; `must` findings on clean reports:"
        f" {total.must_on_clean}; checklist rows that agree: {total.rows_agreed} of {total.rows}"
    )
    return "\n".join(lines)


def main(arguments: list[str]) -> int:
    """Prints the table for all folders together; 1 when a floor is not reached."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument(
        "--misses", action="store_true", help="list every miss, false alarm and differing row"
    )
    parser.add_argument("--json", type=Path, help="write the figures to a file")
    parser.add_argument("--fail-under-recall", type=float, default=0.0)
    parser.add_argument("--fail-under-precision", type=float, default=0.0)
    options = parser.parse_args(arguments)
    tools = load_tools("cpr-qa-audit", "legacy-33", load_settings())
    total = Score()
    seen = 0
    for folder in options.folders:
        for report, gold_path in pairs(folder):
            gold = json.loads(gold_path.read_text(encoding="utf-8"))
            score(
                audit_report(report, Run(as_of=date.fromisoformat(gold["as_of"])), tools),
                gold,
                total,
                report.stem,
            )
            seen += 1
    if not seen:
        print("No report with a gold file was found.", file=sys.stderr)
        return 2
    print(table(total))
    if options.misses:
        print("\n" + "\n".join(sorted(total.notes)))
    if options.json:
        figures = {c: vars(n) for c, n in sorted(total.categories.items())}
        options.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    faults = sum(c.faults for c in total.categories.values())
    recall = sum(c.hit for c in total.categories.values()) / max(1, faults)
    told = sum(c.right + c.false for c in total.categories.values())
    precision = sum(c.right for c in total.categories.values()) / max(1, told)
    return int(recall < options.fail_under_recall or precision < options.fail_under_precision)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
