"""A finished drawing."""

from __future__ import annotations

from dataclasses import dataclass

from cpraudit.drawing.png import to_png
from cpraudit.drawing.shapes import Shape
from cpraudit.drawing.svg import to_svg

PORTRAIT_MM, LANDSCAPE_MM = 170.0, 247.0  # an A4 page with margins of 2 and 2.5 centimetres


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture that can be printed, and what it shows in words.

    `alternative` tells the same in complete sentences. A drawing wider than PORTRAIT_MM wants a landscape page.
    """

    title: str
    alternative: str
    width_mm: float
    height_mm: float
    shapes: tuple[Shape, ...]

    def svg(self) -> str:
        """The text of an SVG file (write it as UTF-8)."""
        return to_svg(self.title, self.alternative, self.width_mm, self.height_mm, self.shapes)

    def png(self, dpi: int = 200) -> bytes:
        """The bytes of a PNG file at a resolution in dots per inch."""
        return to_png(self.width_mm, self.height_mm, self.shapes, dpi)
