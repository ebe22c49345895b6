"""What `cpraudit check` prints of facts that do not fit together."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from typing import Any

from cpraudit.case.faults import in_words
from cpraudit.doubts.model import Doubt
from cpraudit.findings.model import Severity
from cpraudit.outputs.wording import one_line

_HEADS = {
    Severity.MUST: "must be put right",
    Severity.SHOULD: "should be looked into",
    Severity.CONSIDER: "worth a look",
}


def doubts_text(doubts: Sequence[Doubt], width: int) -> Iterator[str]:
    """Lines for a terminal of this width, the gravest first; none without doubts."""
    if not doubts:
        return
    yield ""
    yield f"WHAT DOES NOT FIT TOGETHER ({len(doubts)})"
    for severity, head in _HEADS.items():
        own = [doubt for doubt in doubts if doubt.level is severity]
        if own:
            yield f"  {severity.value}: {head}"
            for doubt in own:
                yield from _one(doubt, width)
    yield from textwrap.wrap(
        f"To read more about one of them: cpraudit explain {doubts[0].rule.id}",
        width,
        initial_indent="  ",
        subsequent_indent="  ",
        break_on_hyphens=False,
    )


def doubts_json(doubts: Sequence[Doubt]) -> list[dict[str, Any]]:
    """The doubts as JSON has them; docs/case-file.md describes the fields."""
    return [
        {
            "rule": doubt.rule.id,
            "severity": doubt.level.value,
            "path": list(doubt.path),
            "field": in_words(doubt.path),
            "part": doubt.part,
            "label": doubt.label,
            "message": doubt.message,
        }
        for doubt in doubts
    ]


def _one(doubt: Doubt, width: int) -> Iterator[str]:
    called = f"{doubt.part} > {doubt.label}" if doubt.part else doubt.label
    yield from textwrap.wrap(one_line(called), width, initial_indent="    ", subsequent_indent="      ")
    yield from textwrap.wrap(
        f"{one_line(doubt.message)} ({in_words(doubt.path)}; {doubt.rule.id})",
        width,
        initial_indent="      ",
        subsequent_indent="      ",
        break_on_hyphens=False,
    )
