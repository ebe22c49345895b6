"""Fillings that can be told apart without colour: parallel strokes inside a figure."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from cpraudit.drawing.shapes import Path, Pen, Point, Role, line


def strokes(figure: Sequence[Point], angle: float, apart: float, pen: Pen) -> Iterator[Path]:
    """Parallel strokes across a convex figure.

    Args:
        figure: its corners in order.
        angle: of the strokes in degrees; 0 is level, 45 rises to the right.
        apart: from stroke to stroke, in millimetres.
        pen: how they are drawn.

    """
    turn = math.radians(angle)
    along = Point(math.cos(turn), -math.sin(turn))
    across = Point(-along.y, along.x)
    heights = [point.x * across.x + point.y * across.y for point in figure]
    # Counted from the corner of the paper, so that the strokes of neighbours meet.
    for step in range(math.ceil(min(heights) / apart), math.floor(max(heights) / apart) + 1):
        cuts = sorted(_cuts(figure, heights, step * apart), key=lambda p: p.x * along.x + p.y * along.y)
        if len(cuts) >= 2 and math.dist(cuts[0], cuts[-1]) > 0.05:
            yield line(cuts[0], cuts[-1], pen=pen, role=Role.BAND)


def _cuts(figure: Sequence[Point], heights: Sequence[float], height: float) -> Iterator[Point]:
    for index, (end, above) in enumerate(zip(figure, heights, strict=True)):
        start, below = figure[index - 1], heights[index - 1]
        if (below <= height) != (above <= height):
            part = (height - below) / (above - below)
            yield Point(start.x + (end.x - start.x) * part, start.y + (end.y - start.y) * part)
