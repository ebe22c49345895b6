"""The life-line of a child: homes, gaps, events and orders along the years."""

from __future__ import annotations

from datetime import date

from cpraudit.case.model import Case
from cpraudit.dates import uk_date
from cpraudit.drawing.lettering import ascent
from cpraudit.drawing.life import Life, life_of
from cpraudit.drawing.life_bands import BETWEEN, TALL, Callout, bands_of, draw_band, draw_gaps, merged
from cpraudit.drawing.life_marks import draw_callouts, draw_marks, room_for_marks, rows_of, wide
from cpraudit.drawing.life_scale import Scale, depth, draw_scales
from cpraudit.drawing.life_told import event_entry, home_entry, life_told
from cpraudit.drawing.lists import Entry, draw_list
from cpraudit.drawing.model import PORTRAIT_MM, Drawing
from cpraudit.drawing.people import Shown, as_given
from cpraudit.drawing.shapes import Point, Role, Shape, Text

_MARGIN = 2.0
_TITLE_SIZE = 10.0
_LEFT, _RIGHT = 31.0, PORTRAIT_MM - 6.0  # of the line; the names of the scales stand on its left
_EMPTY = "There is no life-line yet: the case has neither a date of birth nor the date of a home or an event."


def life_line(case: Case, as_of: date, shown: Shown = as_given) -> Drawing:
    """Draws a child's life up to a day.

    Args:
        case: the case; times without a recorded home are shown as gaps.
        as_of: the day on which the line ends.
        shown: what this copy prints for a name or text of the case.

    """
    title = f"Life-line: homes and events up to {uk_date(as_of)}"
    at = Point(_MARGIN, _MARGIN + ascent(_TITLE_SIZE))
    heading = Text((title,), at, _TITLE_SIZE, bold=True, role=Role.KEY)
    life = life_of(case, as_of, shown)
    if life is None:
        shapes, bottom = draw_list("", [Entry("", _EMPTY)], 10.0, PORTRAIT_MM)
        return Drawing(title, _EMPTY, PORTRAIT_MM, round(bottom + _MARGIN, 2), (heading, *shapes))
    drawn, bottom = _drawn(life, 10.0)
    for name, entries in (
        ("Homes", [home_entry(home) for home in life.homes]),
        ("Events and orders (a square frame: orders only)", [event_entry(event) for event in life.events]),
        ("", [Entry("", words) for words in _signs(life)]),
    ):
        if entries:
            more, bottom = draw_list(name, entries, bottom + 1, PORTRAIT_MM)
            drawn += more
    return Drawing(title, life_told(life), PORTRAIT_MM, round(bottom + _MARGIN, 2), (heading, *drawn))


def _signs(life: Life) -> list[str]:
    """What strokes and edges mean, if they are there."""
    dates = [each for home in life.homes if home.start for each in (home.began, home.ended)]
    inexact = any(each is not None and each.day is None for each in dates)
    signs = ["Crossed strokes: no home is recorded for this time."] if life.gaps else []
    return [*signs, "A slanted or dashed edge: the date is not exact or not recorded."] if inexact else signs


def _drawn(life: Life, top: float) -> tuple[list[Shape], float]:
    """The line itself below `top`; and where it ends."""
    bands = bands_of(life)
    tall = (TALL + BETWEEN) * (1 + max((band.lane for band in bands), default=0)) - BETWEEN
    scale = _scale(life)
    callouts = _callouts(life, scale)
    _, room = draw_callouts(callouts, 0)
    upper = top + room
    lower = upper + tall
    base = lower + room_for_marks(life)
    born = life.born.first if life.born else None
    shapes: list[Shape] = [*draw_scales(scale, born, upper, base)]
    shapes += draw_gaps(life, scale, upper, lower)[0]
    for place, band in enumerate(bands):
        shapes += draw_band(band, place, scale, upper)[0]
    shapes += draw_callouts(callouts, upper)[0]
    shapes += draw_marks(life, scale, lower)
    return shapes, base + depth(born)


def _callouts(life: Life, scale: Scale) -> list[tuple[Callout, int]]:
    letters = [draw_band(band, place, scale, 0)[1] for place, band in enumerate(bands_of(life))]
    return rows_of([*draw_gaps(life, scale, 0, 1)[1], *merged([each for each in letters if each])])


def _scale(life: Life) -> Scale:
    """The line from left to right; it ends earlier when a callout near its end needs room on the right."""
    scale = Scale(life.start, life.end, _LEFT, _RIGHT)
    right = _RIGHT
    for callout, _ in _callouts(life, scale):
        part = (callout.x - _LEFT) / (_RIGHT - _LEFT)
        if part > 0:
            right = min(right, _LEFT + (PORTRAIT_MM - _MARGIN - wide(callout) - _LEFT) / part)
    return Scale(life.start, life.end, _LEFT, right)
