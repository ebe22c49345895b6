"""What a table is made of, and what reading one gives."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from cpraudit.case.fields import CaseModel
from cpraudit.case.values import PartialDate


class Owner(StrEnum):
    """Whose chronology a table is, as `--as` says it."""

    CHILD = "child"
    MOTHER = "mother"
    FATHER = "father"
    AGENCY = "agency"
    PLACEMENTS = "placements"


class Shows(StrEnum):
    """How much of a date a cell lets its reader see. "March 2019" typed into Excel is stored as 1 March 2019."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    NO_YEAR = "no year"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its text, and for a date of Excel's the day and how much of it is shown."""

    text: str = ""
    day: date | None = None
    shows: Shows | None = None
    is_number: bool = False
    error: str = ""  # why it has no value although it is not empty, in words

    @property
    def is_empty(self) -> bool:
        """Whether nothing is in it."""
        return not (self.text or self.error)


EMPTY = Cell()


@dataclass(frozen=True, slots=True)
class Row:
    """A row with its number as Excel shows it."""

    number: int
    cells: tuple[Cell, ...]

    def cell(self, column: int) -> Cell:
        """The cell of a column, counted from 0."""
        return self.cells[column] if column < len(self.cells) else EMPTY


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet, or a whole CSV file.

    `merged` tells for a cell (row number, column) that is drawn together with one above it which row that is.
    """

    name: str
    rows: list[Row]
    hidden_rows: frozenset[int] = frozenset()
    merged: dict[tuple[int, int], int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Column:
    """A column that is read: its place from 0, its heading, and the field of the case that it fills."""

    index: int
    heading: str
    field: str

    @property
    def letter(self) -> str:
        """As Excel names it: A, B ... Z, AA."""
        return letter(self.index)


@dataclass(frozen=True, slots=True)
class RowFault:
    """A row that could not be read: where, and what is wrong."""

    row: int
    column: Column | None
    message: str

    def __str__(self) -> str:
        """'row 12, column A (Date): ...'."""
        place = f", column {self.column.letter} ({self.column.heading})" if self.column else ""
        return f"row {self.row}{place}: {self.message}"


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a chronology, from one row."""

    row: int
    when: PartialDate
    part: CaseModel

    @property
    def fields(self) -> dict[str, str]:
        """Its fields as a case file writes them."""
        written = self.part.model_dump(exclude_none=True)
        return {name: str(value) for name, value in written.items()}


@dataclass(frozen=True, slots=True)
class TableRead:
    """Everything that a table gave: entries in order of their dates, faults in order of the rows."""

    owner: Owner
    sheet: str  # empty for a CSV file
    columns: list[Column]
    unread: list[str]  # 'D (Source)': columns with a heading that were not read
    entries: list[Entry]
    faults: list[RowFault]
    hidden_rows: list[int]  # rows that Excel does not show and that were read like the others
    hidden_sheets: list[str]


def letter(index: int) -> str:
    """The name of a column counted from 0."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
