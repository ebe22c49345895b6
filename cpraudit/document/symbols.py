"""Characters of Word's picture fonts (w:sym) as ordinary ones, ticked boxes first of all."""

from __future__ import annotations

from lxml.etree import _Element as Element

from cpraudit.document.ooxml import w

UNKNOWN = "\ufffd"

_WINGDINGS = {
    0x28: "☎", 0x2A: "✉", 0x46: "☞", 0x4A: "☺", 0x4B: "😐", 0x4C: "☹", 0x6C: "●", 0x6E: "■", 0x6F: "☐",
    0x71: "☐", 0x72: "☐", 0x76: "❖", 0x78: "☒", 0x9F: "•", 0xA7: "▪", 0xA8: "☐", 0xD8: "➢", 0xDF: "←",
    0xE0: "→", 0xE7: "←", 0xE8: "→", 0xF0: "→", 0xF3: "↔", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_FONTS = {
    "wingdings": _WINGDINGS,
    "wingdings 2": {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x97: "●", 0xA3: "☐"},
    "wingdings 3": {0x5B: "←", 0x5C: "→", 0x7D: "▶"},
    "webdings": {0x61: "✓", 0x63: "☐", 0x67: "■", 0x72: "✗"},
    "symbol": {0xA3: "≤", 0xA8: "♦", 0xAB: "↔", 0xAC: "←", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB3: "≥",
               0xB4: "×", 0xB7: "•", 0xD2: "®", 0xD3: "©", 0xD4: "™"},
}  # fmt: skip


def symbol(element: Element) -> str:
    """The character that a w:sym shows; U+FFFD for one that has no ordinary counterpart here."""
    font = (element.get(w("font")) or "").lower()
    code = code_point(element.get(w("char")))
    private = 0xF000 <= code <= 0xF0FF  # where Word puts the characters of picture fonts
    if font in _FONTS or private:
        return _FONTS.get(font, _WINGDINGS).get(code & 0xFF if private or code < 0x100 else code) or (
            UNKNOWN if private or code < 0x100 else character(code)
        )
    return character(code)


def code_point(hexadecimal: str | None) -> int:
    """The number that eight or fewer hexadecimal digits stand for; 0 when they are none."""
    try:
        return int(hexadecimal, 16) if hexadecimal and len(hexadecimal) <= 8 else 0
    except ValueError:
        return 0


def character(code: int) -> str:
    """The character with this number; U+FFFD when it is no character of text."""
    usable = 0x20 <= code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF and not 0xE000 <= code <= 0xF8FF
    return chr(code) if usable else UNKNOWN
