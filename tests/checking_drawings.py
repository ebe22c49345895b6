"""Looks at the shapes of a drawing, whoever drew them: what covers what, what passes through what."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import combinations, pairwise
from xml.etree import ElementTree as ET

from cpraudit.drawing import Drawing
from cpraudit.drawing.lettering import box
from cpraudit.drawing.shapes import Box, Circle, Path, Point, Role, Shape, Text

SVG = "{http://www.w3.org/2000/svg}"


def texts(drawing: Drawing, *roles: Role) -> list[Text]:
    """The texts that have one of the roles; all of them without any."""
    return [s for s in drawing.shapes if isinstance(s, Text) and (not roles or s.role in roles)]


def symbols(drawing: Drawing) -> list[Path | Circle]:
    """The outlines of people."""
    return [s for s in drawing.shapes if s.role is Role.SYMBOL and not isinstance(s, Text)]


def paths(drawing: Drawing, role: Role) -> list[Path]:
    """The strokes that have a role."""
    return [s for s in drawing.shapes if isinstance(s, Path) and s.role is role]


def bounds(shape: Shape) -> Box:
    """The paper that a shape covers."""
    if isinstance(shape, Text):
        return box(shape)
    if isinstance(shape, Circle):
        (x, y), r = shape.centre, shape.radius
        return Box(x - r, y - r, x + r, y + r)
    xs, ys = [p.x for p in shape.points], [p.y for p in shape.points]
    return Box(min(xs), min(ys), max(xs), max(ys))


def on_the_way(path: Path, apart: float = 0.2) -> Iterator[Point]:
    """Points along a stroke, close together."""
    points = [*path.points, path.points[0]] if path.closed else list(path.points)
    for start, end in pairwise(points):
        steps = max(1, math.ceil(math.dist(start, end) / apart))
        for step in range(steps + 1):
            part = step / steps
            yield Point(start.x + (end.x - start.x) * part, start.y + (end.y - start.y) * part)


def within(point: Point, area: Box) -> bool:
    """Whether a point lies in a box."""
    return area.left < point.x < area.right and area.top < point.y < area.bottom


def inside(point: Point, shape: Path | Circle, depth: float = 0.15) -> bool:
    """Whether a point lies in a figure, and not only on its edge."""
    if isinstance(shape, Circle):
        return math.dist(point, shape.centre) < shape.radius - depth
    return in_polygon(point, shape.points) and all(
        _distance(point, a, b) > depth for a, b in pairwise([*shape.points, shape.points[0]])
    )


def in_polygon(point: Point, corners: tuple[Point, ...]) -> bool:
    """The usual test: how often a line to the right meets the edge."""
    odd = False
    for (ax, ay), (bx, by) in pairwise([*corners, corners[0]]):
        if (ay > point.y) != (by > point.y) and point.x < (bx - ax) * (point.y - ay) / (by - ay) + ax:
            odd = not odd
    return odd


def _distance(point: Point, a: Point, b: Point) -> float:
    length = math.dist(a, b) ** 2
    part = ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / length if length else 0
    part = min(1.0, max(0.0, part))
    return math.dist(point, Point(a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part))


def check_everything_is_on_the_paper(drawing: Drawing) -> None:
    paper = Box(-0.01, -0.01, drawing.width_mm + 0.01, drawing.height_mm + 0.01)
    for shape in drawing.shapes:
        area = bounds(shape)
        assert paper.left <= area.left, shape
        assert area.right <= paper.right, shape
        assert paper.top <= area.top, shape
        assert area.bottom <= paper.bottom, shape


def check_no_words_cover_each_other(drawing: Drawing) -> None:
    for one, other in combinations(texts(drawing), 2):
        assert not box(one).grown(-0.05).meets(box(other)), (one.lines, other.lines)


def check_no_symbols_cover_each_other_or_words(drawing: Drawing) -> None:
    people = symbols(drawing)
    for one, other in combinations(people, 2):
        if math.dist(bounds(one).centre, bounds(other).centre) > 2:  # else the two outlines of the child
            assert not bounds(one).meets(bounds(other))
    for text in texts(drawing, Role.LABEL, Role.KEY):
        for person in people:
            assert not box(text).meets(bounds(person)), text.lines


def check_no_line_passes_through_words_or_people(drawing: Drawing) -> None:
    people = symbols(drawing)
    labels = [(box(text).grown(-0.1), text.lines) for text in texts(drawing, Role.LABEL)]
    for role in (Role.LINE, Role.HOUSEHOLD):
        for path in paths(drawing, role):
            around = bounds(path).grown(0.1)
            words = [each for each in labels if around.meets(each[0])]
            near = [person for person in people if around.meets(bounds(person))]
            for point in on_the_way(path) if words or near else ():
                for area, lines in words:
                    assert not within(point, area), (role, lines)
                for person in near:
                    assert not inside(point, person), (role, bounds(person))


def check_marks_are_free(drawing: Drawing) -> None:
    """Letters of homes and the strokes of separations touch no label and no person."""
    people = symbols(drawing)
    for shape in drawing.shapes:
        if isinstance(shape, Circle) and shape.role is Role.MARK:
            for text in texts(drawing, Role.LABEL):
                assert not bounds(shape).meets(box(text)), text.lines
            for person in people:
                reach = bounds(person).right - bounds(person).left
                centre = bounds(person).centre
                if isinstance(person, Circle):
                    assert math.dist(centre, shape.centre) > reach / 2 + shape.radius - 0.4
                elif len(person.points) == 4 and abs(person.points[0].x - person.points[3].x) < 0.01:
                    assert not bounds(shape).meets(bounds(person))


def svg_texts(drawing: Drawing) -> list[str]:
    """Each text of the SVG, its lines joined."""
    root = ET.fromstring(drawing.svg())
    return [" ".join(line.text or "" for line in text) for text in root.iter(f"{SVG}text")]


def legend(drawing: Drawing) -> str:
    """Everything that explains the picture."""
    return " | ".join(" ".join(text.lines) for text in texts(drawing, Role.KEY))
