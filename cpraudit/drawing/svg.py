"""A drawing as SVG: well-formed, the same bytes each time, with a title and a description for those who listen."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree import ElementTree as ET

from cpraudit.drawing.lettering import FAMILY, MM_PER_POINT, line_height, printable
from cpraudit.drawing.shapes import Align, Circle, Path, Pen, Point, Shape, Text

_NAMESPACE = "http://www.w3.org/2000/svg"


def to_svg(title: str, description: str, width: float, height: float, shapes: Iterable[Shape]) -> str:
    """The drawing as the text of an SVG file.

    Args:
        title: what the picture is, in a few words.
        description: what it shows, in sentences.
        width: in millimetres.
        height: in millimetres.
        shapes: what is drawn, the lowest first.

    """
    root = ET.Element(
        "svg",
        {
            "xmlns": _NAMESPACE,
            "width": f"{_number(width)}mm",
            "height": f"{_number(height)}mm",
            "viewBox": f"0 0 {_number(width)} {_number(height)}",
            "role": "img",
            "font-family": FAMILY,
            "aria-labelledby": "drawing-title drawing-description",
        },
    )
    ET.SubElement(root, "title", {"id": "drawing-title"}).text = printable(title)
    ET.SubElement(root, "desc", {"id": "drawing-description"}).text = printable(description)
    paper = {"width": _number(width), "height": _number(height), "fill": "#ffffff"}
    ET.SubElement(root, "rect", paper)
    for shape in shapes:
        _add(root, shape)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _add(root: ET.Element, shape: Shape) -> None:
    if isinstance(shape, Text):
        _add_text(root, shape)
    elif isinstance(shape, Circle):
        where = {
            "cx": _number(shape.centre.x),
            "cy": _number(shape.centre.y),
            "r": _number(shape.radius),
        }
        ET.SubElement(root, "circle", {"class": shape.role.value, **where, **_painted(shape.pen, shape.fill)})
    else:
        assert isinstance(shape, Path)
        kind = "polygon" if shape.closed else "polyline"
        points = {"points": " ".join(_pair(point) for point in shape.points)}
        ET.SubElement(root, kind, {"class": shape.role.value, **points, **_painted(shape.pen, shape.fill)})


def _add_text(root: ET.Element, text: Text) -> None:
    style = {"font-size": _number(text.size * MM_PER_POINT), "fill": text.colour}
    if text.align is not Align.LEFT:
        style["text-anchor"] = text.align.value
    if text.bold:
        style["font-weight"] = "bold"
    element = ET.SubElement(root, "text", {"class": text.role.value, **style})
    for index, each in enumerate(text.lines):
        y = text.at.y + index * line_height(text.size)
        ET.SubElement(element, "tspan", {"x": _number(text.at.x), "y": _number(y)}).text = each


def _painted(pen: Pen | None, fill: str | None) -> dict[str, str]:
    style = {"fill": fill or "none"}
    if pen is not None:
        style |= {"stroke": pen.colour, "stroke-width": _number(pen.width), "stroke-linejoin": "round"}
        if pen.dash:
            style["stroke-dasharray"] = " ".join(_number(length) for length in pen.dash)
    return style


def _pair(point: Point) -> str:
    return f"{_number(point.x)},{_number(point.y)}"


def _number(value: float) -> str:
    """Two decimals are a hundredth of a millimetre."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
