"""Who lives together: a dashed outline around them, or a letter where an outline would take in somebody else."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from cpraudit.drawing.layout import BADGE, HALF, Layout
from cpraudit.drawing.shapes import Box, Path, Pen, Point, Role, Shape, rounded
from cpraudit.drawing.symbols import badge

HOME = Pen(0.35, "#1d4e79", (1.8, 0.9, 0.5, 0.9))
_AROUND, _BELOW = 1.2, 1.1  # between the outline and what it encloses
_NARROWEST = 6.0  # of the outline where it passes from one generation to the next
_RADIUS = 2.0


def draw_homes(layout: Layout) -> tuple[list[Path], list[Shape], int]:
    """The outlines, the letters, and how many homes have a letter."""
    outlines: list[Path] = []
    letters: list[Shape] = []
    count = 0
    for members in layout.family.households().values():
        corners = _corners(layout, members)
        if corners:
            outlines.append(Path(rounded(corners, _RADIUS), HOME, closed=True, role=Role.HOUSEHOLD))
            continue
        letter = chr(ord("A") + count % 26)
        count += 1
        for number in members:
            letters += badge(letter, _corner(layout, number))
    return outlines, letters, count


def _corner(layout: Layout, number: int) -> Point:
    """Beside the top right corner of a symbol."""
    row = layout.family.row_of(number)
    assert row is not None
    cell = layout.cells[number]
    side = min(cell.right - BADGE, HALF + BADGE + 1.9)
    return Point(layout.x[number] + side, layout.y[row] - HALF + BADGE - 0.4)


def _corners(layout: Layout, members: list[int]) -> list[Point]:
    """The corners of an outline around people of one or more generations that follow each other; [] if there is none."""
    bands = list(_bands(layout, members))
    rows = [index for index, row in enumerate(layout.family.rows) if set(row) & set(members)]
    if len(bands) < len(rows) or rows != list(range(rows[0], rows[-1] + 1)):
        return []
    right: list[Point] = []
    left: list[Point] = []
    for band in bands:
        right += [Point(band.right, band.top), Point(band.right, band.bottom)]
        left += [Point(band.left, band.top), Point(band.left, band.bottom)]
    for place, (upper, lower) in reversed(list(enumerate(pairwise(bands)))):
        # Between two generations the outline is as wide as both have room for.
        narrow = max(upper.left, lower.left), min(upper.right, lower.right)
        if narrow[1] - narrow[0] < _NARROWEST:
            return []
        at = 2 * place + 2
        right[at:at] = [Point(narrow[1], upper.bottom), Point(narrow[1], lower.top)]
        left[at:at] = [Point(narrow[0], upper.bottom), Point(narrow[0], lower.top)]
    return _plain([*right, *reversed(left)])


def _bands(layout: Layout, members: list[int]) -> Iterator[Box]:
    """The paper of the members in each generation, where nobody else stands between them."""
    for index, row in enumerate(layout.family.rows):
        places = [place for place, number in enumerate(row) if number in members]
        if not places or places[-1] - places[0] + 1 > len(places):
            continue
        boxes = [layout.box(row[place]) for place in places]
        yield Box(
            min(box.left for box in boxes) - _AROUND,
            min(box.top for box in boxes) - _AROUND - 0.3,
            max(box.right for box in boxes) + _AROUND,
            layout.label_bottom[index] + _BELOW,
        )


def _plain(corners: list[Point]) -> list[Point]:
    """Without points that repeat or lie on a straight edge."""
    kept: list[Point] = []
    for index, corner in enumerate(corners):
        before, after = corners[index - 1], corners[(index + 1) % len(corners)]
        straight = (before.x == corner.x == after.x) or (before.y == corner.y == after.y)
        if not straight and corner != before:
            kept.append(corner)
    return kept
