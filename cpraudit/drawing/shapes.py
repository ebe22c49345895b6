"""What a drawing is made of: paths, circles and lines of text, in millimetres from the top left corner."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, TypeAlias

BLACK = "#1a1a1a"
WHITE = "#ffffff"
GREY = "#595959"


class Point(NamedTuple):
    """A place on the paper."""

    x: float
    y: float


class Box(NamedTuple):
    """An upright rectangle."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def centre(self) -> Point:
        """Its middle."""
        return Point((self.left + self.right) / 2, (self.top + self.bottom) / 2)

    def meets(self, other: Box) -> bool:
        """Whether the two share more than an edge."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def grown(self, by: float) -> Box:
        """The box with a margin around it."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)


class Role(StrEnum):
    """What a shape is for; a class name in the SVG, so that others can style it and tests can find it."""

    LINE = "line"
    SYMBOL = "symbol"
    LABEL = "label"
    MARK = "mark"
    HOUSEHOLD = "household"
    BAND = "band"
    KEY = "key"


@dataclass(frozen=True, slots=True)
class Pen:
    """How a line looks; `dash` are lengths of stroke and gap in turn."""

    width: float = 0.35
    colour: str = BLACK
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Path:
    """Straight strokes from point to point; a closed one may be filled."""

    points: tuple[Point, ...]
    pen: Pen | None = Pen()
    fill: str | None = None
    closed: bool = False
    role: Role = Role.LINE


@dataclass(frozen=True, slots=True)
class Circle:
    """A circle."""

    centre: Point
    radius: float
    pen: Pen | None = Pen()
    fill: str | None = None
    role: Role = Role.LINE


class Align(StrEnum):
    """Which end of a line of text stands at its x."""

    LEFT = "start"
    MIDDLE = "middle"
    RIGHT = "end"


@dataclass(frozen=True, slots=True)
class Text:
    """Lines of one text; `at` is the end, middle or beginning of the first base line; `size` in points."""

    lines: tuple[str, ...]
    at: Point
    size: float
    align: Align = Align.LEFT
    bold: bool = False
    colour: str = BLACK
    role: Role = Role.LABEL


Shape: TypeAlias = Path | Circle | Text


def line(*points: Point, pen: Pen = Pen(), role: Role = Role.LINE) -> Path:
    """Strokes from point to point."""
    return Path(tuple(points), pen, role=role)


def rectangle(box: Box, *, pen: Pen | None = Pen(), fill: str | None = None, role: Role = Role.LINE) -> Path:
    """A rectangle with sharp corners."""
    corners = (
        Point(box.left, box.top),
        Point(box.right, box.top),
        Point(box.right, box.bottom),
        Point(box.left, box.bottom),
    )
    return Path(corners, pen, fill, closed=True, role=role)


def polygon(
    points: Iterable[Point], *, pen: Pen | None = Pen(), fill: str | None = None, role: Role = Role.LINE
) -> Path:
    """A closed figure: a triangle, a diamond, a band."""
    return Path(tuple(points), pen, fill, closed=True, role=role)


def cross(centre: Point, half: float, *, pen: Pen = Pen(), hole: float = 0) -> tuple[Path, ...]:
    """The two strokes of an X; with a hole, four strokes that leave its middle free."""
    strokes = []
    for dx, dy in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
        outer = Point(centre.x + dx * half, centre.y + dy * half)
        inner = Point(centre.x + dx * hole, centre.y + dy * hole)
        strokes.append(line(outer, inner, pen=pen, role=Role.MARK))
    return tuple(strokes)


def rounded(corners: Sequence[Point], radius: float, steps: int = 5) -> tuple[Point, ...]:
    """The same closed figure with its corners rounded off."""
    out: list[Point] = []
    for index, corner in enumerate(corners):
        before, after = corners[index - 1], corners[(index + 1) % len(corners)]
        cut = min(radius, math.dist(before, corner) / 2, math.dist(corner, after) / 2)
        first, last = _towards(corner, before, cut), _towards(corner, after, cut)
        for step in range(steps + 1):  # a quadratic curve from one edge to the other, pulled by the corner
            t = step / steps
            a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t**2
            out.append(
                Point(a * first.x + b * corner.x + c * last.x, a * first.y + b * corner.y + c * last.y)
            )
    return tuple(out)


def _towards(start: Point, goal: Point, length: float) -> Point:
    whole = math.dist(start, goal)
    part = length / whole if whole else 0
    return Point(start.x + (goal.x - start.x) * part, start.y + (goal.y - start.y) * part)
