"""The result of an audit on one screen: worst first, grouped, in plain English."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from cpraudit.audit import AuditResult
from cpraudit.checklist.model import Answer
from cpraudit.dates import uk_date
from cpraudit.findings.model import Severity
from cpraudit.outputs.located import Locator
from cpraudit.outputs.overview import TITLES, Kind, Numbered, Overview, overview
from cpraudit.outputs.wording import one_line, printable, quoted, shortened
from cpraudit.settings import Stage

STAGES = {
    Stage.SHOBPA: "before the decision that the child should be placed for adoption (SHOBPA)",
    Stage.MATCHING: "before the matching panel",
    Stage.FINAL: "as the copy that is kept for life",
}
_ANSWERS = {
    Answer.NO: "No",
    Answer.PARTIAL: "Partial",
    Answer.YES: "Yes",
    Answer.REVIEWER: "left to you",
    Answer.NOT_APPLICABLE: "not applicable",
}
_FEW_KINDS = (
    8  # up to so many kinds that must be put right get two examples each, else one: it must stay one screen
)
_LONGEST = 190  # characters of an example: two lines on most screens


def screen(result: AuditResult, *, width: int = 100, encoding: str = "utf-8") -> str:
    """The result for a terminal of this width, in characters that its encoding has."""
    width = max(50, min(width, 120))
    found = overview(result.findings, Locator(result.report))
    lines = [*_head(result, found, width), *_findings(found, width), *_not_checked(result, width)]
    return printable("\n".join(lines) + "\n", encoding)


def summary_line(result: AuditResult) -> str:
    """One line for one of several reports."""
    must, should, consider = (sum(f.level is s for f in result.findings) for s in Severity)
    name = one_line(result.document.name)
    return f"{name}: {must} to put right, {should} should be put right, {consider} worth a look"


def _head(result: AuditResult, found: Overview, width: int) -> Iterator[str]:
    child, born = result.report.child, result.report.birth_of(result.report.child)
    about = one_line(child.name) or "the child's name was not found"
    birth = f", born {uk_date(born)}" if born else ""
    yield from wrapped(f"{one_line(result.document.name)}: {about}{birth}", width)
    yield from wrapped(f"Read as of {uk_date(result.run.as_of)}, {STAGES[result.run.stage]}", width)
    yield ""
    yield from wrapped(one_line(result.outcome.sentence), width)
    yield ""
    counts = [f"{found.count(severity)} {TITLES[severity].lower()}" for severity in Severity]
    yield from wrapped("; ".join(counts), width, first="Findings    ", then=" " * 12)
    answers = {name: sum(a.answer is answer for a in result.answers) for answer, name in _ANSWERS.items()}
    printed = "; ".join(f"{number} {name}" for name, number in answers.items() if number)
    yield from wrapped(printed, width, first="Audit form  ", then=" " * 12)


def _findings(found: Overview, width: int) -> Iterator[str]:
    if not found.levels:
        yield from ("", "Nothing was found. That is no proof that all is well: see what was not checked.")
    for severity, kinds in found.levels:
        yield from ("", f"{TITLES[severity].upper()} ({found.count(severity)})")
        if severity is Severity.CONSIDER:
            names = "; ".join(f"{kind.rule.name}{_number(kind)}" for kind in kinds)
            yield from wrapped(names, width, first="  ", then="  ")
        for kind in kinds:
            if severity is Severity.MUST:
                yield from _worst(kind, width, examples=2 if len(kinds) <= _FEW_KINDS else 1)
            elif severity is Severity.SHOULD:
                yield from _one_line(kind, width)


def _worst(kind: Kind, width: int, examples: int) -> Iterator[str]:
    """A kind that must be put right: its name, examples, and how many more there are."""
    yield from wrapped(f"{kind.rule.name}{_number(kind)}", width, first="  ", then="    ")
    shown = kind.entries[:examples]
    for entry in shown:
        yield from wrapped(_example(entry, _LONGEST), width, first="    - ", then="      ")
    left = kind.count - len(shown)
    if left:
        yield f"      and {left} more like this"


def _one_line(kind: Kind, width: int) -> Iterator[str]:
    """A kind that should be put right: one example, and how many more there are."""
    more = f", and {kind.count - 1} more like this" if kind.count > 1 else ""
    room = 2 * width - len(kind.rule.name) - len(more) - 12
    example = _example(kind.entries[0], room)
    if more:
        example = example.rstrip(".")
    yield from wrapped(f"{kind.rule.name}: {example}{more}", width, first="  ", then="    ")


def _example(entry: Numbered, room: int) -> str:
    words = f"{quoted(entry.located.quote, 70)} " if entry.located.quote else ""
    section = shortened(entry.located.section, 45) or entry.located.where
    return shortened(f"{words}[{section}] {entry.finding.message}", room)


def _number(kind: Kind) -> str:
    return f" ({kind.count})" if kind.count > 1 else ""


def _not_checked(result: AuditResult, width: int) -> Iterator[str]:
    yield from ("", "NOT CHECKED")
    for item in result.not_checked:
        yield from wrapped(f"{one_line(item.what)}: {one_line(item.why)}", width, first="  - ", then="    ")
    for engine in result.engines:
        if not engine.ran:
            yield from wrapped(f"{engine.name}: {engine.note}", width, first="  - ", then="    ")


def wrapped(text: str, width: int, *, first: str = "", then: str = "") -> list[str]:
    """The lines of a paragraph; `first` and `then` stand before the first and the further lines."""
    lines = textwrap.wrap(
        text,
        width,
        initial_indent=first,
        subsequent_indent=then,
        break_long_words=True,
        break_on_hyphens=False,
    )
    return lines or [first.rstrip()]
