"""Finds the row of headings of a table and which column holds what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cpraudit.case.care import AgencyEvent, ChildEvent, Placement
from cpraudit.case.fields import CaseModel
from cpraudit.case.parents import ParentEvent
from cpraudit.case.tables.model import Column, Owner, Row, letter
from cpraudit.text import folded

_ROWS_SEARCHED = 40  # headings stand below titles, the child's name and the like
_WHEN = (
    "date", "dates", "when", "from", "start", "started", "starts", "start date", "date started", "date from",
    "from date", "began", "begin", "date began", "date of event", "event date", "date of incident", "incident date",
    "date of significant event", "date of action", "date of decision", "date of contact", "date and time",
    "date time", "date or period", "date range", "period", "date year", "year",
)  # fmt: skip
_UNTIL = (
    "to", "until", "till", "end", "ended", "ends", "end date", "date ended", "date to", "to date", "date until",
    "until date", "finish", "finished",
)  # fmt: skip
_WHAT = (
    "event", "events", "what", "what happened", "what happened and who says so", "detail", "details", "description",
    "significant event", "significant events", "key event", "key events", "life event", "life events",
    "event details", "event description", "details of event", "detail of event", "description of event",
    "nature of event", "details of significant event", "action", "actions", "action taken", "actions taken",
    "decision", "decisions", "incident", "significant incident", "details of incident", "summary", "entry",
)  # fmt: skip
_KIND = ("kind", "type", "category", "type of event", "event type", "kind of event")
_WITH_WHOM = (
    "with whom", "who with", "carer", "carers", "name of carer", "carer name", "carers name", "placement with",
    "placed with", "lived with", "living with", "cared for by", "placement", "type of placement", "placement type",
)  # fmt: skip
_WHERE = ("where", "place", "location", "area", "address", "placement address")
_BASIS = ("legal basis", "legal status", "basis", "on what legal basis")
_WHY = (
    "reason for move", "reason for the move", "why moved", "why it ended", "reason for ending", "reason ended",
    "reason for change", "reason for end", "reason", "reason placement ended",
)  # fmt: skip
_QUALITY = ("quality of care", "quality")
_PLACED = (
    "date placed",
    "placed",
    "placement start",
    "start of placement",
    "placement start date",
    "moved in",
)
_LEFT = ("placement end", "end of placement", "placement end date", "moved out", "left", "date left")


@dataclass(frozen=True, slots=True)
class Target:
    """Where the rows of a table go: the list in the case, the model of its entries, and the headings of each field.

    `text` is the field without which a row says nothing; every column with one of its headings adds a paragraph.
    """

    path: tuple[str, ...]
    model: type[CaseModel]
    when: str
    until: str  # empty: the model has no end of a time
    text: str
    headings: dict[str, tuple[str, ...]]


def _life(path: tuple[str, ...], model: type[CaseModel]) -> Target:
    return Target(path, model, "when", "until", "what", {"when": _WHEN, "until": _UNTIL, "what": _WHAT})


TARGETS = {
    Owner.CHILD: _life(("child_chronology",), ChildEvent),
    Owner.MOTHER: _life(("mother", "chronology"), ParentEvent),
    Owner.FATHER: _life(("father", "chronology"), ParentEvent),
    Owner.AGENCY: Target(
        ("agency_chronology",),
        AgencyEvent,
        "when",
        "",
        "what",
        {"when": _WHEN, "until": _UNTIL, "what": _WHAT, "kind": _KIND},
    ),
    Owner.PLACEMENTS: Target(
        ("placements",),
        Placement,
        "began",
        "ended",
        "who_with",
        {
            "began": (*_WHEN, *_PLACED),
            "ended": (*_UNTIL, *_LEFT),
            "who_with": _WITH_WHOM,
            "where": _WHERE,
            "basis": _BASIS,
            "why_moved": _WHY,
            "quality": _QUALITY,
        },
    ),
}


@dataclass(frozen=True, slots=True)
class Headings:
    """The row of headings: the columns that are read, those that are not, and the first row below it."""

    columns: list[Column]
    unread: list[str]
    first_row: int

    def of(self, field: str) -> list[Column]:
        """The columns of a field."""
        return [column for column in self.columns if column.field == field]


def find_headings(rows: list[Row], target: Target) -> Headings | None:
    """The first row that has a heading for the date and one for what happened; None when there is none."""
    for index, row in enumerate(rows[:_ROWS_SEARCHED]):
        columns = list(_columns(row, target))
        fields = {column.field for column in columns}
        if target.when not in fields or target.text not in fields:
            continue
        below = rows[index + 1] if index + 1 < len(rows) else None
        second = _second_row(below, columns, target) if below else []
        if below and second:
            columns = sorted(
                [*(c for c in columns if c.field != target.when), *second], key=lambda c: c.index
            )
        read = {column.index for column in columns}
        unread = [
            f"{letter(n)} ({' '.join(cell.text.split())})"
            for n, cell in enumerate(row.cells)
            if cell.text and n not in read
        ]
        return Headings(columns, unread, (below if below and second else row).number + 1)
    return None


def _columns(row: Row, target: Target) -> Iterator[Column]:
    """Columns with a heading of the target; of a field that is no text only the first."""
    taken: set[str] = set()
    for index, cell in enumerate(row.cells):
        field = _field(cell.text, target)
        if field and (field == target.text or field not in taken):
            taken.add(field)
            yield Column(index, " ".join(cell.text.split()), field)


def _second_row(row: Row, above: list[Column], target: Target) -> list[Column]:
    """The columns of "From" and "To" in a second row of headings below a merged "Date"; [] without one."""
    filled = [cell for cell in row.cells if not cell.is_empty]
    second = [column for column in _columns(row, target) if column.field in (target.when, _end(target))]
    is_headings = len(second) == len(filled) == 2 and any(column.field == target.when for column in second)
    return second if is_headings and not any(column.field == _end(target) for column in above) else []


def _end(target: Target) -> str:
    return target.until or "until"


def _field(heading: str, target: Target) -> str:
    """The field that a heading names, alone or with others of its kind ("Decision / Action"); empty for none."""
    plain = re.sub(r"\([^)]*\)", " ", folded(heading)[:200])
    whole = _words(plain)
    parts = [_words(part) for part in re.split(r"[/,&+]|\b(?:or|and)\b", plain)]
    for field, known in target.headings.items():
        if whole in known or all(part in known for part in parts):
            return field
    return ""


def _words(text: str) -> str:
    return " ".join(re.sub(r"[^a-z0-9]+", " ", text.replace("'", "")).split())
