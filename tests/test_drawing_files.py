"""Drawings as files: SVG that any program reads, PNG that prints, the same bytes each time."""

from __future__ import annotations

import hashlib
import io
import math
import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from cases_of_families import AS_OF, FAMILIES, long_life, three_fathers
from checking_drawings import SVG, svg_texts
from PIL import Image

from cpraudit.case.model import Case
from cpraudit.drawing import Drawing, genogram, life_line
from cpraudit.drawing.lettering import box, fill, height, printable, tied, width, wrap
from cpraudit.drawing.shapes import Align, Box, Circle, Pen, Point, Shape, Text, line, rectangle, rounded
from cpraudit.resources import templates_folder

ROOT = Path(__file__).parent.parent


def drawing(*shapes: Shape) -> Drawing:
    return Drawing("A title", "What it shows.", 20, 10, shapes)


def picture(*shapes: Shape, dpi: int = 254) -> Image.Image:
    """Ten pixels to the millimetre."""
    return Image.open(io.BytesIO(drawing(*shapes).png(dpi))).convert("RGB")


# ---------------------------------------------------------------------- SVG


def test_the_svg_has_a_title_and_a_description_that_readers_announce() -> None:
    root = ET.fromstring(drawing().svg())
    title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None
    assert description is not None
    assert (title.text, description.text) == ("A title", "What it shows.")
    assert root.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
    assert root.get("role") == "img"


def test_the_svg_has_its_size_in_millimetres() -> None:
    root = ET.fromstring(drawing().svg())
    assert (root.get("width"), root.get("height"), root.get("viewBox")) == ("20mm", "10mm", "0 0 20 10")


@pytest.mark.parametrize(
    "name", ["A & B <C>", 'say "hello"', "<script>alert(1)</script>", "Zoë Ó Súilleabháin", "名前", "😀"]
)
def test_any_name_comes_out_as_it_went_in(name: str) -> None:
    case = Case.model_validate({"child": {"name": name}})
    found = genogram(case, AS_OF)
    assert any(name in each for each in svg_texts(found))
    assert "<script>" not in found.svg()
    assert found.png(50)


def test_control_characters_are_left_out() -> None:
    case = Case.model_validate({"child": {"name": "A\x00l\x1bf\ufffe"}})
    assert any("A l f" in each for each in svg_texts(genogram(case, AS_OF)))


def test_hebrew_and_arabic_names_are_drawn() -> None:
    case = Case.model_validate({"child": {"name": "יעל לוי"}, "mother": {"name": "فاطمة"}})
    found = genogram(case, AS_OF)
    assert any("יעל לוי" in each for each in svg_texts(found))
    assert found.png(50)


# ---------------------------------------------------------------------- PNG


@pytest.mark.parametrize("dpi", [72, 96, 200, 300])
def test_the_png_has_the_size_and_resolution_asked_for(dpi: int) -> None:
    found = genogram(three_fathers(), AS_OF)
    image = Image.open(io.BytesIO(found.png(dpi)))
    assert image.format == "PNG"
    assert image.size == (math.ceil(found.width_mm * dpi / 25.4), math.ceil(found.height_mm * dpi / 25.4))
    assert round(image.info["dpi"][0]) == dpi


def test_strokes_and_fillings_stand_where_they_belong() -> None:
    image = picture(rectangle(Box(2, 2, 8, 8), pen=Pen(0.4, "#000000"), fill="#e3e3e3"))
    assert image.getpixel((50, 50)) == (227, 227, 227)
    assert image.getpixel((20, 50)) == (0, 0, 0)
    assert image.getpixel((90, 50)) == (255, 255, 255)


def test_a_circle_is_round_and_dashes_leave_gaps() -> None:
    ring = picture(Circle(Point(5, 5), 3, Pen(0.4, "#000000"), "#e3e3e3"))
    assert ring.getpixel((50, 20)) == (0, 0, 0)
    assert ring.getpixel((80, 50)) == (0, 0, 0)
    assert ring.getpixel((24, 24)) == (255, 255, 255)
    dashed = picture(line(Point(0, 5), Point(20, 5), pen=Pen(0.4, "#000000", (2, 2))))
    assert [dashed.getpixel((x, 50)) == (0, 0, 0) for x in (10, 30, 50, 70)] == [True, False, True, False]


def test_a_dashed_line_round_a_corner_goes_on_in_step() -> None:
    image = picture(line(Point(1, 1), Point(4, 1), Point(4, 9), pen=Pen(0.4, "#000000", (2, 2))))
    assert image.getpixel((40, 15)) == (
        255,
        255,
        255,
    )  # the gap from 2 to 4 millimetres along reaches round it
    assert image.getpixel((40, 30)) == (0, 0, 0)


def test_letters_are_drawn_where_they_were_measured() -> None:
    text = Text(("Hgj",), Point(10, 5), 10, Align.MIDDLE, colour="#000000")
    image = picture(text)
    dark = [(x, y) for x in range(200) for y in range(100) if sum(image.getpixel((x, y))) < 300]  # type: ignore[arg-type]
    place = box(text)
    assert min(x for x, _ in dark) / 10 == pytest.approx(place.left, abs=0.6)
    assert max(x for x, _ in dark) / 10 == pytest.approx(place.right, abs=0.6)
    assert min(y for _, y in dark) / 10 >= place.top - 0.1
    assert max(y for _, y in dark) / 10 <= place.bottom + 0.1


# ---------------------------------------------------------------------- both


def test_the_same_case_gives_the_same_bytes_whatever_the_order_of_sets() -> None:
    code = (
        "import sys, hashlib; sys.path.insert(0, 'tests')\n"
        "from cases_of_families import AS_OF, FAMILIES\n"
        "from cpraudit.drawing import genogram, life_line\n"
        "for make in FAMILIES.values():\n"
        "    for draw in (genogram, life_line):\n"
        "        d = draw(make(), AS_OF)\n"
        "        print(hashlib.sha256(d.svg().encode() + d.png(60)).hexdigest())\n"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1]
    assert len(set(runs[0].split())) >= len(FAMILIES)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_all_words_and_symbols_have_contrast() -> None:
    """At least 4.5 to 1 against the paper and against the darkest filling (WCAG 2.1, 1.4.3)."""
    for found in (genogram(three_fathers(), AS_OF), life_line(long_life(), AS_OF)):
        fillings = [s.fill for s in found.shapes if not isinstance(s, Text) and s.fill]
        darkest = min(_luminance(fill) for fill in fillings)
        for shape in found.shapes:
            if isinstance(shape, Text):
                assert (darkest + 0.05) / (_luminance(shape.colour) + 0.05) >= 4.5, shape.lines


def test_the_font_travels_with_its_licence() -> None:
    folder = templates_folder() / "fonts"
    assert {path.name for path in folder.iterdir()} == {
        "DejaVuSans.ttf",
        "DejaVuSans-Bold.ttf",
        "LICENSE-DejaVu.txt",
    }
    assert "Bitstream Vera" in (folder / "LICENSE-DejaVu.txt").read_text(encoding="utf-8")


# ---------------------------------------------------------------------- lettering


def test_widths_are_those_of_the_font() -> None:
    """The letter A is 1,401 of 2,048 units wide in DejaVu Sans."""
    assert width("A", 72) == pytest.approx(25.4 * 1401 / 2048)
    assert width("A", 72, bold=True) > width("A", 72)
    assert width("", 8) == 0


def test_lines_break_at_spaces_and_never_exceed_the_width() -> None:
    lines = wrap("the quick brown fox jumps over the lazy dog", 8, 20)
    assert " ".join(lines) == "the quick brown fox jumps over the lazy dog"
    assert max(width(each, 8) for each in lines) <= 20
    assert len(lines) > 2


def test_a_word_that_is_too_long_is_broken() -> None:
    lines = wrap("x" * 50, 8, 20)
    assert "".join(lines) == "x" * 50
    assert max(width(each, 8) for each in lines) <= 20


def test_a_tied_date_stays_on_one_line() -> None:
    assert any("10 September 2012" in each for each in wrap(f"carers: {tied('10 September 2012')}", 8, 32))
    assert fill(["expected", "20 June 2026"], 8, 30) == ["expected", "20 June 2026"]


def test_more_lines_need_more_room() -> None:
    assert height(0, 8) == 0
    assert height(1, 8) < height(2, 8) < height(3, 8)


def test_printable_keeps_letters_and_drops_what_cannot_be_drawn() -> None:
    assert printable("  Zoë\n\tKay\x07 ") == "Zoë Kay"
    assert printable("e\u0301") == "e\u0301"


def test_rounded_corners_stay_within_the_figure() -> None:
    corners = (Point(0, 0), Point(10, 0), Point(10, 6), Point(0, 6))
    points = rounded(corners, 2)
    assert len(points) > 12
    assert all(0 <= p.x <= 10 and 0 <= p.y <= 6 for p in points)
    assert Point(0, 0) not in points


def test_the_hash_of_an_svg_is_stable_between_calls() -> None:
    found = genogram(three_fathers(), AS_OF)
    again = genogram(three_fathers(), AS_OF)
    digests = {hashlib.sha256(each.svg().encode()).hexdigest() for each in (found, again)}
    assert len(digests) == 1
