"""What openpyxl's streaming mode does not tell of a sheet: hidden rows, merged cells, formulas without a result."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any
from xml.etree import ElementTree

_PLACE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_RANGE = re.compile(r"([A-Z]{1,3})([0-9]{1,7}):[A-Z]{1,3}([0-9]{1,7})")
_MERGED_CELLS_A_ROW = 10  # on average; a file with more is not believed


@dataclass(slots=True)
class Layout:
    """Of one sheet; rows are counted from 1, columns from 0.

    `merged` gives for a cell (row, column) that is drawn together with cells above it the row of the top one.
    """

    last_row: int = 0  # with a value
    last_column: int = 0
    hidden: set[int] = field(default_factory=set)
    merged: dict[tuple[int, int], int] = field(default_factory=dict)
    uncalculated: set[tuple[int, int]] = field(default_factory=set)


def read_layout(archive: zipfile.ZipFile, part: str, rows: int, columns: int) -> Layout:
    """The layout of the sheet in a part of a workbook, as far as so many rows and columns."""
    layout = Layout()
    number, merged_left = 0, rows * _MERGED_CELLS_A_ROW
    with archive.open(part) as stream:
        for _, element in ElementTree.iterparse(stream):
            kind = _kind(element)
            if kind == "row":
                number = int(element.get("r") or number + 1)
                _note_row(element, number, layout)
                element.clear()
            elif kind == "mergeCell" and (found := _RANGE.fullmatch(element.get("ref") or "")):
                top, column = int(found[2]), _column(found[1])
                below = range(top + 1, min(int(found[3]), rows) + 1)
                merged_left -= len(below)
                if column < columns and merged_left > 0:
                    layout.merged.update({(row, column): top for row in below})
    return layout


def _note_row(row: Any, number: int, layout: Layout) -> None:
    if row.get("hidden") in ("1", "true"):
        layout.hidden.add(number)
    column = -1
    for cell in row:
        place = _PLACE.fullmatch(cell.get("r") or "")  # may be left out: then it is the next
        column = _column(place[1]) if place else column + 1
        if not len(cell):  # it has only a style
            continue
        layout.last_row, layout.last_column = max(layout.last_row, number), max(layout.last_column, column)
        inside = {_kind(part): part.text for part in cell}
        if "f" in inside and not inside.get("v"):
            layout.uncalculated.add((number, column))


def _kind(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]


@lru_cache(maxsize=256)
def _column(letters: str) -> int:
    number = 0
    for one in letters:
        number = number * 26 + ord(one) - ord("A") + 1
    return number - 1
