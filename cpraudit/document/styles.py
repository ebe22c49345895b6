"""What the styles of a Word file say: hidden, bold, outline level, font and size, through inheritance."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from lxml.etree import _Element as Element

from cpraudit.document.ooxml import VAL, A, is_on, value, w, whole

_RUN_SETTINGS = {w("rStyle"): "style", w("vanish"): "hidden", w("b"): "bold", w("i"): "italic",
                 w("sz"): "size", w("rFonts"): "font"}  # fmt: skip
_ASCII, _ASCII_THEME, _HANSI, _HANSI_THEME = w("ascii"), w("asciiTheme"), w("hAnsi"), w("hAnsiTheme")
_DEEPEST = 30  # styles based on styles based on styles; Word itself allows eleven
_WORD_FONT, _WORD_SIZE = "Times New Roman", 10.0  # what Word uses where a file says nothing


class ListPlace(NamedTuple):
    """A place in a list: list id, level (None when the style that says it decides), and that style."""

    list_id: str
    level: int | None
    style_id: str


@dataclass(frozen=True, slots=True)
class Style:
    """What a style or a run states, inheritance included; None where nothing is said."""

    id: str = ""
    name: str = ""
    hidden: bool | None = None
    bold: bool | None = None
    italic: bool | None = None
    font: str | None = None
    size: float | None = None
    outline: int | None = None
    place: ListPlace | None = None


NOTHING_SAID = Style()


class Look(NamedTuple):
    """How the letters of a run come out in the end."""

    hidden: bool
    bold: bool
    italic: bool
    font: str
    size: float


class Styles:
    """The styles of one file, each worked out once."""

    def __init__(self, root: Element | None, fonts: dict[str, str]) -> None:
        """`root` is the w:styles element, `fonts` maps theme names such as 'minorHAnsi' to fonts."""
        self._fonts = fonts
        self._elements: dict[str, Element] = {}
        self._done: dict[str, Style] = {"": NOTHING_SAID}
        self._looks: dict[tuple[str, str, Style, Style], Look] = {}
        self._cells: dict[tuple[str, frozenset[str]], Style] = {}
        self._defaults = {"paragraph": "", "character": ""}
        self._base = Style()
        if root is None:
            return
        self._base = self._stated(root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}"))[1]
        for element in root.iterfind(w("style")):
            style_id, kind = element.get(w("styleId")) or "", element.get(w("type")) or ""
            self._elements[style_id] = element
            if element.get(w("default")) in ("1", "true", "on") and kind in self._defaults:
                self._defaults[kind] = style_id

    def paragraph(self, style_id: str | None) -> Style:
        """The style of a paragraph; the default one when it names none or one that does not exist."""
        return self.get(style_id if style_id in self._elements else self._defaults["paragraph"])

    def get(self, style_id: str | None, depth: int = 0) -> Style:
        """A style by its id, with all that it inherits; an unknown id says nothing."""
        element = self._elements.get(style_id or "")
        if style_id is None or element is None or depth > _DEEPEST:
            return self._done[""]
        if style_id not in self._done:
            base = self.get(value(element, "basedOn"), depth + 1)
            name = value(element, "name") or style_id
            style = _over(base, self._stated(element.find(w("rPr")))[1])
            style = replace(style, id=style_id, name=name)
            self._done[style_id] = _with_paragraph_settings(style, element.find(w("pPr")))
        return self._done[style_id]

    def in_table(self, style_id: str | None, parts: frozenset[str]) -> Style:
        """What a table style says of letters in cells of these parts ('firstRow', 'firstCol')."""
        key = (style_id or "", parts)
        if key not in self._cells:
            style = self.get(style_id)
            chain: list[Element] = []
            element = self._elements.get(style_id or "")
            while element is not None and len(chain) < _DEEPEST:
                chain.append(element)
                element = self._elements.get(value(element, "basedOn") or "")
            for part in sorted(parts):  # a row's settings come after a column's and win
                for element in reversed(chain):
                    for own in element.iterfind(w("tblStylePr")):
                        if own.get(w("type")) == part:
                            style = _over(style, self._stated(own.find(w("rPr")))[1])
            self._cells[key] = style
        return self._cells[key]

    def look(self, paragraph: Style, properties: Element | None, table: Style = NOTHING_SAID) -> Look:
        """How a run with these properties comes out in a paragraph of that style, in such a table."""
        character, own = self._stated(properties)
        if character not in self._elements:
            character = self._defaults["character"]
        key = (paragraph.id, character, own, table)
        if key not in self._looks:
            self._looks[key] = self._combined(table, paragraph, self.get(character), own)
        return self._looks[key]

    def _combined(self, table: Style, paragraph: Style, character: Style, own: Style) -> Look:
        base, levels = self._base, (table, paragraph, character)

        def toggled(default: bool | None, stated: tuple[bool | None, ...], direct: bool | None) -> bool:
            # A toggle that two of these styles switch on is off again (ECMA-376, 17.7.3).
            return bool(default) or sum(map(bool, stated)) % 2 == 1 if direct is None else direct

        font = own.font or character.font or paragraph.font or table.font or base.font or _WORD_FONT
        sizes = (own.size, character.size, paragraph.size, table.size, base.size)
        return Look(
            toggled(base.hidden, tuple(s.hidden for s in levels), own.hidden),
            toggled(base.bold, tuple(s.bold for s in levels), own.bold),
            toggled(base.italic, tuple(s.italic for s in levels), own.italic),
            font,
            next((s for s in sizes if s is not None), _WORD_SIZE),
        )

    def _stated(self, properties: Element | None) -> tuple[str, Style]:
        """The character style that run properties name, and what they state themselves."""
        if properties is None:
            return "", self._done[""]
        character = ""
        hidden = bold = italic = font = size = None
        for element in properties:
            match _RUN_SETTINGS.get(str(element.tag)):
                case "style":
                    character = element.get(VAL) or ""
                case "hidden":
                    hidden = is_on(element)
                case "bold":
                    bold = is_on(element)
                case "italic":
                    italic = is_on(element)
                case "size":
                    half_points = whole(element.get(VAL))
                    size = half_points / 2 if half_points is not None else None
                case "font":
                    theme = element.get(_ASCII_THEME) or element.get(_HANSI_THEME) or ""
                    font = self._fonts.get(theme) or element.get(_ASCII) or element.get(_HANSI)
        return character, Style(hidden=hidden, bold=bold, italic=italic, font=font, size=size)


def _over(base: Style, own: Style) -> Style:
    return replace(
        base,
        hidden=base.hidden if own.hidden is None else own.hidden,
        bold=base.bold if own.bold is None else own.bold,
        italic=base.italic if own.italic is None else own.italic,
        font=own.font or base.font,
        size=base.size if own.size is None else own.size,
    )


def _with_paragraph_settings(style: Style, properties: Element | None) -> Style:
    outline = whole(value(properties, "outlineLvl"))
    if outline is not None:
        style = replace(style, outline=outline if 0 <= outline < 9 else None)
    elif style.name.lower().startswith("heading ") and style.name[8:].isdecimal():
        style = replace(style, outline=min(int(style.name[8:10]), 9) - 1)
    return replace(style, place=list_place(properties, style.place, style.id))


def list_place(properties: Element | None, inherited: ListPlace | None, style_id: str) -> ListPlace | None:
    """The list place that paragraph properties state, on top of what the style says."""
    number = properties.find(w("numPr")) if properties is not None else None
    if number is None:
        return inherited
    list_id, level = value(number, "numId"), whole(value(number, "ilvl"))
    if list_id is None:
        list_id = inherited.list_id if inherited is not None else ""
        style_id = inherited.style_id if inherited is not None else style_id
    return ListPlace(list_id, level, style_id)


def theme_fonts(theme: Element | None) -> dict[str, str]:
    """Theme font names ('minorHAnsi', 'majorHAnsi', ...) to real fonts."""
    out: dict[str, str] = {}
    for kind in ("minor", "major") if theme is not None else ():
        latin = theme.find(f".//{A}{kind}Font/{A}latin") if theme is not None else None
        typeface = latin.get("typeface") if latin is not None else None
        if typeface:
            out[kind + "HAnsi"] = out[kind + "Ascii"] = typeface
    return out
