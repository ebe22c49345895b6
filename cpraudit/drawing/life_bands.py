"""The homes of a life-line as bands, with slanted ends where a date is not exact; and the gaps between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from cpraudit.drawing.lettering import ascent, height, line_height, width, wrap
from cpraudit.drawing.life import Home, Life, Stretch, letters
from cpraudit.drawing.life_scale import SIZE, Scale
from cpraudit.drawing.patterns import strokes
from cpraudit.drawing.shapes import WHITE, Align, Box, Pen, Point, Role, Shape, Text, line, polygon, rectangle

TALL, BETWEEN = 9.0, 1.4  # of a band, and between two of them
GAP_COLOUR = "#8c1515"
_EDGE, _INEXACT = Pen(0.4), Pen(0.4, "#1a1a1a", (0.9, 0.7))
_HATCH = Pen(0.3, GAP_COLOUR)
_STROKE = Pen(0.25, "#8a8a8a")
# A filling and the strokes on it: four that differ in black and white, in turn.
_FILLINGS: tuple[tuple[str, float | None], ...] = (
    ("#ffffff", None),
    ("#d9e2ec", None),
    ("#ffffff", 45.0),
    ("#ece4d4", 0.0),
)
_THINNEST = 0.5  # of a band, however short the stay was


@dataclass(frozen=True, slots=True)
class Band:
    """A home on the line: its lane, counted from the top, and its two edges, each from the bottom up."""

    home: Home
    lane: int
    start: Stretch
    end: Stretch


@dataclass(frozen=True, slots=True)
class Callout:
    """Words that stand above the bands, with a line down to what they are about; `place` is that of a home."""

    x: float
    lines: tuple[str, ...]
    colour: str = "#1a1a1a"
    place: int = 0


def bands_of(life: Life) -> list[Band]:
    """The homes in lanes: one lane, unless the child had two homes at a time."""
    bands: list[Band] = []
    free: list[date] = []
    for home in life.homes:
        if home.start is None or home.end is None:
            continue
        start, end = home.start, home.end
        lane = next((i for i, day in enumerate(free) if day <= start.last), len(free))
        free[lane : lane + 1] = [end.first]
        before = next((i for i in reversed(range(len(bands))) if bands[i].lane == lane), None)
        if before is not None and bands[before].end.last > start.first:
            # Two dates of one move: the more exact one tells where both homes meet.
            met = bands[before]
            first, last = max(met.end.first, start.first), min(met.end.last, start.last)
            start = Stretch(min(first, last), last)
            bands[before] = Band(met.home, lane, met.start, start)
        bands.append(Band(home, lane, start, end))
    return bands


def figure(band: Band, scale: Scale, top: float) -> tuple[Point, ...]:
    """The corners of a band: an edge leans as far as its date is open."""
    upper = top + band.lane * (TALL + BETWEEN)
    lower = upper + TALL
    left = scale.x(band.start.first), scale.x(band.start.last)
    right = scale.x(band.end.first), scale.x(band.end.last)
    right = max(right[0], left[0] + _THINNEST), max(right[1], left[1] + _THINNEST)
    return Point(left[0], lower), Point(left[1], upper), Point(right[1], upper), Point(right[0], lower)


def draw_band(band: Band, place: int, scale: Scale, top: float) -> tuple[list[Shape], Callout | None]:
    """A band with its letter and with whom; words that do not fit in it become a callout."""
    corners = figure(band, scale, top)
    fill, angle = _FILLINGS[place % len(_FILLINGS)]
    shapes: list[Shape] = [polygon(corners, pen=None, fill=fill, role=Role.BAND)]
    if angle is not None:
        shapes += strokes(corners, angle, 1.5, _STROKE)
    lower_left, upper_left, upper_right, lower_right = corners
    began, ended = band.home.began, band.home.ended
    sure_start = began is not None and not began.about
    sure_end = band.home.current or (ended is not None and not ended.about)
    shapes += [
        line(upper_left, upper_right, pen=_EDGE, role=Role.BAND),
        line(lower_left, lower_right, pen=_EDGE, role=Role.BAND),
        line(lower_left, upper_left, pen=_edge(sure_start, band.start), role=Role.BAND),
        line(lower_right, upper_right, pen=_edge(sure_end, band.end), role=Role.BAND),
    ]
    room = Box(max(lower_left.x, upper_left.x), upper_left.y, min(lower_right.x, upper_right.x), lower_left.y)
    lines = _inside(band.home, room.right - room.left - 2.4)
    if not lines:
        middle = (room.left + room.right) / 2
        return shapes, Callout(middle, (band.home.letter,), place=band.home.place)
    wide = max(width(each, SIZE, bold) for each, bold in lines)
    tall = height(len(lines), SIZE)
    centre = room.centre
    if angle is not None:
        paper = Box(centre.x - wide / 2, centre.y - tall / 2, centre.x + wide / 2, centre.y + tall / 2)
        shapes.append(rectangle(paper.grown(0.6), pen=None, fill=fill or WHITE, role=Role.BAND))
    for index, (words, bold) in enumerate(lines):
        y = centre.y - tall / 2 + ascent(SIZE) + index * line_height(SIZE)
        shapes.append(Text((words,), Point(centre.x, y), SIZE, Align.MIDDLE, bold, role=Role.LABEL))
    return shapes, None


def _edge(sure: bool, when: Stretch) -> Pen:
    return _EDGE if sure and when.first == when.last else _INEXACT


def _inside(home: Home, room: float) -> list[tuple[str, bool]]:
    """The words in a band: letter and with whom, as much as fits on two lines; [] when not even the letter does."""
    if width(home.letter, SIZE, True) > room:
        return []
    who = home.who or "not recorded with whom"
    lines = wrap(f"{home.letter}: {who}", SIZE, room)
    if len(lines) <= 2:
        return [(each, False) for each in lines]
    if room < 24:
        return [(home.letter, True)]
    last = lines[1]
    while last and width(f"{last} …", SIZE) > room:
        last = last[:-1].rstrip()
    return [(lines[0], False), (f"{last} …", False)]


def draw_gaps(life: Life, scale: Scale, top: float, bottom: float) -> tuple[list[Shape], list[Callout]]:
    """Crossed strokes where no home is recorded, and what is said about them."""
    shapes: list[Shape] = []
    callouts: list[Callout] = []
    for gap in life.gaps:
        left, right = scale.x(gap.first), scale.x(gap.last)
        right = max(right, left + _THINNEST)
        box = rectangle(Box(left, top, right, bottom), pen=Pen(0.5, GAP_COLOUR), fill=WHITE, role=Role.BAND)
        shapes.append(box)
        for angle in (45, -45):
            shapes += strokes(box.points, angle, 1.2, _HATCH)
        lines = "not accounted for:", f"from {gap.since}", f"to {gap.until}"
        callouts.append(Callout((left + right) / 2, lines, GAP_COLOUR))
    return shapes, callouts


def merged(callouts: Sequence[Callout]) -> Iterator[Callout]:
    """Letters of short stays that would stand on each other become one: "B–D", "B, D", "B … K"."""
    group: list[Callout] = []
    for each in sorted(callouts, key=lambda callout: callout.x):
        if group and each.x - group[-1].x > 5.5:
            yield _one(group)
            group = []
        group.append(each)
    if group:
        yield _one(group)


def _one(group: Sequence[Callout]) -> Callout:
    runs: list[list[int]] = []
    for place in sorted(callout.place for callout in group):
        if runs and place == runs[-1][-1] + 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    words = [letters(run[0]) if len(run) == 1 else f"{letters(run[0])}–{letters(run[-1])}" for run in runs]
    said = ", ".join(words) if len(words) < 4 else f"{letters(runs[0][0])} … {letters(runs[-1][-1])}"
    return Callout((group[0].x + group[-1].x) / 2, (said,))
