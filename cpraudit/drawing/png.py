"""A drawing as PNG: strokes are drawn larger and shrunk, so that they are smooth; letters at their own size."""

from __future__ import annotations

import io
import itertools
import math
from collections.abc import Iterable, Iterator, Sequence

from PIL import Image, ImageDraw

from cpraudit.drawing.lettering import MM_PER_POINT, face, is_right_to_left, line_height
from cpraudit.drawing.shapes import Align, Circle, Path, Pen, Point, Shape, Text

_FINER = 2  # times the resolution at which strokes are drawn
_ANCHORS = {Align.LEFT: "ls", Align.MIDDLE: "ms", Align.RIGHT: "rs"}


def to_png(width: float, height: float, shapes: Iterable[Shape], dpi: int) -> bytes:
    """The drawing as the bytes of a PNG file; width and height in millimetres, `shapes` the lowest first.

    Letters are drawn above all strokes.
    """
    per_mm = dpi / 25.4
    size = math.ceil(width * per_mm), math.ceil(height * per_mm)
    large = Image.new("RGB", (size[0] * _FINER, size[1] * _FINER), "white")
    strokes = _Strokes(large, per_mm * _FINER)
    texts = []
    for shape in shapes:
        if isinstance(shape, Text):
            texts.append(shape)
        else:
            strokes.draw(shape)
    picture = large.reduce(_FINER)
    letters = ImageDraw.Draw(picture)
    for text in texts:
        _write(letters, text, per_mm)
    out = io.BytesIO()
    picture.quantize(64, Image.Quantize.FASTOCTREE).save(out, "PNG", dpi=(dpi, dpi))
    return out.getvalue()


class _Strokes:
    """Draws paths and circles on an image."""

    def __init__(self, image: Image.Image, scale: float) -> None:
        """`scale` is in pixels to the millimetre."""
        self.pencil, self.scale = ImageDraw.Draw(image), scale

    def draw(self, shape: Path | Circle) -> None:
        """One shape."""
        if isinstance(shape, Circle):
            self._circle(shape)
            return
        points = self._scaled(shape.points)
        if shape.fill and shape.closed:
            self.pencil.polygon(points, fill=shape.fill)
        if shape.pen:
            # Going round a little further joins the last corner like the others; dashes would lie twice there.
            again = shape.points[: 1 if shape.pen.dash else 2] if shape.closed else ()
            self._stroke([*shape.points, *again], shape.pen)

    def _circle(self, shape: Circle) -> None:
        x, y, r = (value * self.scale for value in (*shape.centre, shape.radius))
        if shape.fill:
            self.pencil.ellipse((x - r, y - r, x + r, y + r), fill=shape.fill)
        if shape.pen and shape.pen.dash:
            turns = [index * math.tau / 72 for index in range(73)]
            centre, radius = shape.centre, shape.radius
            ring = [Point(centre.x + radius * math.cos(t), centre.y + radius * math.sin(t)) for t in turns]
            self._stroke(ring, shape.pen)
        elif shape.pen:
            half = shape.pen.width * self.scale / 2
            edge = (x - r - half, y - r - half, x + r + half, y + r + half)
            self.pencil.ellipse(edge, outline=shape.pen.colour, width=self._thickness(shape.pen))

    def _stroke(self, points: Sequence[Point], pen: Pen) -> None:
        for piece in _dashes(points, pen.dash) if pen.dash else [points]:
            self.pencil.line(self._scaled(piece), fill=pen.colour, width=self._thickness(pen), joint="curve")

    def _thickness(self, pen: Pen) -> int:
        return max(1, round(pen.width * self.scale))

    def _scaled(self, points: Iterable[Point]) -> list[tuple[float, float]]:
        return [(point.x * self.scale, point.y * self.scale) for point in points]


def _dashes(points: Sequence[Point], dash: tuple[float, ...]) -> Iterator[list[Point]]:
    """The strokes of a dashed line, as SVG's stroke-dasharray lays them."""
    which, left = 0, dash[0]
    piece = [points[0]]
    for start, end in itertools.pairwise(points):
        whole, done = math.dist(start, end), 0.0
        while whole - done > left:
            done += left
            place = Point(
                start.x + (end.x - start.x) * done / whole, start.y + (end.y - start.y) * done / whole
            )
            if which % 2 == 0:
                yield [*piece, place]
            which += 1
            left, piece = dash[which % len(dash)], [place]
        left -= whole - done
        piece.append(end)
    if which % 2 == 0 and len(piece) > 1:
        yield piece


def _write(letters: ImageDraw.ImageDraw, text: Text, per_mm: float) -> None:
    for index, each in enumerate(text.lines):
        font = face(text.size * MM_PER_POINT * per_mm, text.bold, is_right_to_left(each))
        place = text.at.x * per_mm, (text.at.y + index * line_height(text.size)) * per_mm
        letters.text(place, each, fill=text.colour, font=font, anchor=_ANCHORS[text.align])
