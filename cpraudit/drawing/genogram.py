"""The genogram of a case: the family in generations, drawn with the usual symbols."""

from __future__ import annotations

from datetime import date

from cpraudit.case.model import Case
from cpraudit.dates import uk_date
from cpraudit.drawing.family import Family
from cpraudit.drawing.households import draw_homes
from cpraudit.drawing.labels import Label, label
from cpraudit.drawing.layout import MARGIN, Layout
from cpraudit.drawing.legend import SIZE, draw_legend, meanings
from cpraudit.drawing.lettering import ascent
from cpraudit.drawing.lists import Entry, draw_list
from cpraudit.drawing.model import LANDSCAPE_MM, PORTRAIT_MM, Drawing
from cpraudit.drawing.order import family_of
from cpraudit.drawing.people import Shown, as_given
from cpraudit.drawing.phrases import entry_told, other_told
from cpraudit.drawing.shapes import Align, Point, Role, Shape, Text
from cpraudit.drawing.symbols import draw_person
from cpraudit.drawing.told import family_told
from cpraudit.drawing.wiring import Wiring

_TITLE_SIZE, _TITLE_ROOM = 10.0, 6.0
_NARROWEST = 115.0  # so that the legend has room
# First names at a comfortable size on an upright page; only the widest families get numbers and a list of names.
_TRIES = ((9.0, PORTRAIT_MM), (8.0, PORTRAIT_MM), (8.0, LANDSCAPE_MM))


def genogram(
    case: Case, as_of: date, shown: Shown = as_given, *, homes: bool = True, carers: bool = True
) -> Drawing:
    """Draws the family of a case.

    Args:
        case: the case; whatever is missing in it is drawn as missing.
        as_of: the day for which ages are given.
        shown: the name that this copy prints for a name of the case; empty: "name not shared".
        homes: whether this copy may show who lives with whom.
        carers: whether this copy may show foster carers.

    """
    family = family_of(case, shown, homes=homes, carers=carers)
    layout, numbered = _laid_out(family)
    width = max(layout.width, _NARROWEST)
    layout.move((width - layout.width) / 2)
    title = f"Genogram: the family on {uk_date(as_of)}"
    at = Point(MARGIN, MARGIN + ascent(_TITLE_SIZE))
    shapes: list[Shape] = [Text((title,), at, _TITLE_SIZE, bold=True, role=Role.KEY)]
    outlines, letters, lettered = draw_homes(layout)
    shapes += outlines
    shapes += Wiring(layout).shapes()
    for index, row in enumerate(family.rows):
        for number in row:
            shapes += draw_person(family.people[number], Point(layout.x[number], layout.y[index]), as_of)
            shapes.append(_label(layout, number, index))
    shapes += letters
    bottom = layout.bottom + 3
    for heading, entries in (
        ("Names", [Entry(str(n), entry_told(family.people[who])) for who, n in numbered.items()]),
        ("Others who matter", [Entry("", other_told(other)) for other in family.others]),
        ("", [Entry("", note) for note in family.notes]),
    ):
        if entries:
            more, bottom = draw_list(heading, entries, bottom, width)
            shapes += more
    more, bottom = draw_legend(meanings(family, as_of, lettered, len(outlines)), bottom, width)
    shapes += more
    told = family_told(family, as_of)
    return Drawing(title, told, round(width, 2), round(bottom + MARGIN, 2), tuple(shapes))


def _laid_out(family: Family) -> tuple[Layout, dict[int, int]]:
    """The layout with the largest letters that fit; and, if names do not, the number of each person."""
    top = MARGIN + _TITLE_ROOM
    drawn = [number for row in family.rows for number in row]
    for size, width in _TRIES:
        labels = {number: label(family.people[number], size) for number in drawn}
        fitting = {number: each for number, each in labels.items() if each is not None}
        if len(fitting) == len(drawn):
            layout = Layout(family, fitting, width, top)
            if layout.width <= width:
                return layout, {}
    numbered = {number: index for index, number in enumerate(drawn, 1)}
    short = {number: Label((str(index),), SIZE, bold=True) for number, index in numbered.items()}
    layout = Layout(family, short, PORTRAIT_MM, top, close=True)
    if layout.width > PORTRAIT_MM:
        layout = Layout(family, short, LANDSCAPE_MM, top, close=True)
    return layout, numbered


def _label(layout: Layout, number: int, row: int) -> Text:
    words = layout.cells[number].label
    at = Point(layout.x[number], layout.label_top[row] + ascent(words.size))
    return Text(words.lines, at, words.size, Align.MIDDLE, words.bold)
