"""What a gatherer says: what the report shows for a question, in which words, and where it was looked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from cpraudit.checklist.evidence.reading import Reading, RowText, Statement
from cpraudit.findings.model import Place


class Evidence(BaseModel):
    """Words of the report that speak to a question."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    text: str
    section: str = ""  # the heading that it stands under, as printed
    place: Place | None = None


class Shown(StrEnum):
    """How much of what a question asks the report shows."""

    ALL = "all"  # everything that a program can look for is there
    SOME = "some"
    NONE = "none"
    UNSURE = "unsure"  # the program cannot tell: a person must look
    DOES_NOT_ARISE = "does not arise"


@dataclass(frozen=True, slots=True)
class EvidenceResult:
    """What a gatherer found."""

    shown: Shown
    why: str  # a clause or sentence without full stop: "two dated meetings with the child"
    items: tuple[Evidence, ...] = ()
    lacking: tuple[str, ...] = ()  # what was looked for and not found, each a short sentence
    searched: tuple[str, ...] = ()  # headings of the sections, or "the whole report"


Gatherer = Callable[[Reading], EvidenceResult]

MAX_QUOTE = 200  # a quotation on the form stays short enough to read in a table cell


def short(text: str) -> str:
    """A quotation of at most `MAX_QUOTE` characters, cut at a word."""
    plain = " ".join(text.split())
    if len(plain) <= MAX_QUOTE:
        return plain
    return plain[: MAX_QUOTE - 1].rsplit(" ", 1)[0].rstrip(",;:") + "…"


def evidence(reading: Reading, statement: Statement) -> Evidence:
    """A statement as evidence: its words (with the label of its row) and its place."""
    text = f"{statement.label}: {statement.text}" if statement.label else statement.text
    return Evidence(text=short(text), section=reading.heading(statement.block), place=statement.place)


def row_evidence(reading: Reading, rows: Iterable[RowText]) -> tuple[Evidence, ...]:
    """Rows of a table, or paragraphs, as evidence."""
    return each_once(
        [Evidence(text=short(r.text), section=reading.heading(r.place.block), place=r.place) for r in rows]
    )


def each_once(items: list[Evidence]) -> tuple[Evidence, ...]:
    """The same evidence without doubles, in the order given."""
    seen: set[tuple[int, int] | str] = set()
    out = []
    for item in items:
        key = (item.place.block, item.place.start) if item.place else item.text
        if key not in seen:
            seen.add(key)
            out.append(item)
    return tuple(out)


def listed(names: list[str]) -> str:
    """'Ann', 'Ann and Bo', 'Ann, Bo and Cy'."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"
