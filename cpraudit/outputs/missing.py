"""What `cpraudit check` prints: the facts that a document still needs, by who can supply them, and what does not fit."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path

from cpraudit.case.faults import in_words
from cpraudit.case.fields import Paper, Who
from cpraudit.case.gaps import Gap
from cpraudit.doubts.model import Doubt
from cpraudit.findings.model import Severity
from cpraudit.outputs.doubts import doubts_json, doubts_text
from cpraudit.outputs.wording import count_of, one_line, printable, shortened

PAPERS = {
    Paper.CPR: "the Child Permanence Report",
    Paper.PLAN: "the permanence plan",
    Paper.LETTER: "the pre-proceedings letter",
}
_WIDEST_NAME = 28
_MOST_FIELDS = 12  # of a part that is wholly absent: its first ones tell what it is


def missing_text(
    gaps: Sequence[Gap],
    paper: Paper,
    file: str,
    *,
    doubts: Sequence[Doubt] = (),
    width: int = 100,
    encoding: str = "utf-8",
) -> str:
    """The gaps, then the doubts, for a terminal of this width, in characters that its encoding has."""
    width = max(50, min(width, 120))
    lines = [*_head(gaps, paper, file, width)]
    for who in Who:
        own = [gap for gap in gaps if gap.who is who]
        if own:
            lines += ["", f"FROM {who.value.upper()} ({len(own)})", *_by_part(own, width)]
    lines += doubts_text(doubts, width)
    lines += ["", *_next(gaps, doubts, paper, file, width)]
    return printable("\n".join(lines) + "\n", encoding)


def missing_json(gaps: Sequence[Gap], paper: Paper, file: str, *, doubts: Sequence[Doubt] = ()) -> bytes:
    """The gaps and the doubts as UTF-8 JSON with a line feed at its end; docs/case-file.md describes it."""
    data = {
        "case": file,
        "for": paper.value,
        "complete": not gaps,
        "missing": [
            {
                "path": list(gap.path),
                "field": in_words(gap.path),
                "part": gap.part,
                "label": gap.label,
                "who": gap.who.value,
                "description": gap.description,
                "example": gap.example,
                "fields": list(gap.fields),
            }
            for gap in gaps
        ],
        "doubts": doubts_json(doubts),
    }
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


def typed(path: Path) -> str:
    """A file as it is typed in a command."""
    return f'"{path}"' if " " in str(path) else str(path)


def _head(gaps: Sequence[Gap], paper: Paper, file: str, width: int) -> Iterator[str]:
    if not gaps:
        yield from textwrap.wrap(f"{file} has every fact that {PAPERS[paper]} needs.", width)
        return
    parts = sum(bool(gap.fields) for gap in gaps)
    counts = [count_of(len(gaps) - parts, "fact")] * (len(gaps) > parts)
    counts += [count_of(parts, "whole part")] * (parts > 0)
    verb = "is" if len(gaps) == 1 else "are"
    yield from textwrap.wrap(
        f"{file}: {' and '.join(counts)} {verb} still missing for {PAPERS[paper]}.", width
    )


def _by_part(gaps: Sequence[Gap], width: int) -> Iterator[str]:
    parts: dict[str, list[Gap]] = {}
    for gap in gaps:
        parts.setdefault(gap.part, []).append(gap)
    column = min(_WIDEST_NAME, max(len(_name(gap)) for gap in gaps)) + 6
    for part, own in parts.items():
        if part:
            yield from textwrap.wrap(one_line(part), width, initial_indent="  ", subsequent_indent="    ")
        for gap in own:
            yield from _line(gap, column, width)


def _line(gap: Gap, column: int, width: int) -> Iterator[str]:
    first = f"    {_name(gap)}"
    if len(first) >= column:  # a long name has a line of its own
        yield first
        first = ""
    yield from textwrap.wrap(
        _what(gap),
        width,
        initial_indent=first.ljust(column),
        subsequent_indent=" " * column,
        break_on_hyphens=False,
    )


def _name(gap: Gap) -> str:
    return str(gap.path[-1])


def _what(gap: Gap) -> str:
    if gap.fields:
        more = len(gap.fields) - _MOST_FIELDS
        names = ", ".join(gap.fields[:_MOST_FIELDS]) + (f" and {more} more" if more > 0 else "")
        return f"{gap.description}. It needs {names}"
    example = gap.example[0] if isinstance(gap.example, list) else gap.example
    return gap.description + ("" if example is None else f". For example: {shortened(str(example), 80)}")


def _next(gaps: Sequence[Gap], doubts: Sequence[Doubt], paper: Paper, file: str, width: int) -> Iterator[str]:
    again = f"run `cpraudit check {file} --for {paper.value}` again."
    if gaps:
        text = (
            f"What to do: write each fact into {file}, in the field named on the left. Where there is an honest "
            "reason instead, write it: not known because ..., not applicable because ..., not shared because ... "
            f"Then {again}"
        )
    elif any(doubt.level is Severity.MUST for doubt in doubts):
        text = f"What to do: look the facts that do not fit up in the record, correct {file}, and {again}"
    else:
        text = f"What to do next: `cpraudit generate {paper.value} {file}`."
    yield from textwrap.wrap(text, width, break_on_hyphens=False)
