"""The one font of our drawings: how wide a text is, and where its lines break.

DejaVu Sans travels with the program (templates/fonts), so every computer measures and draws alike.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from PIL import ImageFont, features

from cpraudit.drawing.shapes import Align, Box, Text
from cpraudit.resources import templates_folder

FAMILY = "DejaVu Sans, Verdana, Arial, sans-serif"  # Verdana has the same widths and is on every Windows
MM_PER_POINT = 25.4 / 72
_TIE = "\u00a0"
_UNITS = 2048  # of the font's own grid: at this size the font's own whole numbers are measured
ASCENT, DESCENT, LEADING = 0.76, 0.24, 1.2  # parts of the size: tallest letter, lowest, line to line


@lru_cache(maxsize=32)
def face(pixels: float, bold: bool, right_to_left: bool = False) -> ImageFont.FreeTypeFont:
    """The font at a size in pixels.

    Plain layout gives the same picture everywhere; writing from right to left needs the shaping library, where
    there is one.
    """
    name = "DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf"
    shaped = right_to_left and features.check("raqm") and features.check("fribidi")
    layout = ImageFont.Layout.RAQM if shaped else ImageFont.Layout.BASIC
    return ImageFont.truetype(str(templates_folder() / "fonts" / name), pixels, layout_engine=layout)


def is_right_to_left(text: str) -> bool:
    """Whether a text holds Hebrew, Arabic or another such script."""
    return any(unicodedata.bidirectional(character) in ("R", "AL") for character in text)


@lru_cache(maxsize=4096)
def _advance(character: str, bold: bool) -> float:
    return face(_UNITS, bold).getlength(character) / _UNITS


def width(text: str, size: float, bold: bool = False) -> float:
    """The width in millimetres of a line at a size in points."""
    return sum(_advance(character, bold) for character in text) * size * MM_PER_POINT


def line_height(size: float) -> float:
    """From base line to base line, in millimetres."""
    return size * MM_PER_POINT * LEADING


def height(lines: int, size: float) -> float:
    """How tall lines of text are, from the top of the tallest letter to the bottom of the lowest."""
    return (lines - 1) * line_height(size) + (ASCENT + DESCENT) * size * MM_PER_POINT if lines else 0


def ascent(size: float) -> float:
    """From the top of the tallest letter to the base line."""
    return ASCENT * size * MM_PER_POINT


def box(text: Text) -> Box:
    """The paper that a text covers."""
    wide = max((width(each, text.size, text.bold) for each in text.lines), default=0)
    left = text.at.x - {Align.LEFT: 0, Align.MIDDLE: wide / 2, Align.RIGHT: wide}[text.align]
    top = text.at.y - ascent(text.size)
    return Box(left, top, left + wide, top + height(len(text.lines), text.size))


def printable(text: str) -> str:
    """The text on one line, without characters that cannot be drawn or written in XML."""
    kept = "".join(c if unicodedata.category(c) not in ("Cc", "Cs", "Cn", "Zl", "Zp") else " " for c in text)
    return " ".join(kept.split())


def wrap(text: str, size: float, wide: float, bold: bool = False) -> list[str]:
    """The lines of a text that fit a width in millimetres; a word that is too long is broken, `tied` words stay together."""
    return fill(text.split(" "), size, wide, bold)


def tied(text: str) -> str:
    """The text for `wrap`, so that it stays on one line: a date."""
    return text.replace(" ", _TIE)


def fill(words: Iterable[str], size: float, wide: float, bold: bool = False) -> list[str]:
    """The lines of words, none of them broken unless it is wider than the width by itself."""
    lines: list[str] = []
    for word in words:
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and width(joined, size, bold) <= wide:
            lines[-1] = joined
        else:
            lines.extend(_broken(word, size, wide, bold))
    return [each.replace(_TIE, " ") for each in lines]


def _broken(word: str, size: float, wide: float, bold: bool) -> list[str]:
    parts = [""]
    for character in word:
        if parts[-1] and width(parts[-1] + character, size, bold) > wide:
            parts.append("")
        parts[-1] += character
    return parts
