"""The automatic list numbers that Word prints before paragraphs but does not store in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml.etree import _Element as Element

from cpraudit.document.ooxml import switched_on, value, w, whole
from cpraudit.document.styles import ListPlace, Styles

_LEVELS = 9
_LONGEST_PATTERN = 60  # letters around the numbers, as in "Section %1.%2"
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
          (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Level:
    kind: str = "decimal"
    pattern: str = ""
    start: int = 1
    restarts_after: int | None = None  # 0: never; 2: only after a paragraph of the first two levels
    all_decimal: bool = False  # "legal" numbering: 1.1 below Section I
    style_id: str = ""


class Numbering:
    """Counts the lists of one file; `label` must be asked once for each paragraph, in reading order."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        """`root` is the w:numbering element; lists may be defined through a style."""
        self._styles = styles
        self._levels: dict[str, dict[int, _Level]] = {}  # by abstract list
        self._linked: dict[str, str] = {}  # abstract list to the style that defines it instead
        self._abstract: dict[str, str] = {}  # by list id
        self._own: dict[str, dict[int, _Level]] = {}  # levels that a list defines anew, by list id
        self._fresh_start: dict[tuple[str, int], int] = {}
        self._counts: dict[str, list[int | None]] = {}
        for abstract in root.iterfind(w("abstractNum")) if root is not None else ():
            abstract_id = abstract.get(w("abstractNumId")) or ""
            self._levels[abstract_id] = dict(map(_level, abstract.iterfind(w("lvl"))))
            link = value(abstract, "numStyleLink")
            if link:
                self._linked[abstract_id] = link
        for num in root.iterfind(w("num")) if root is not None else ():
            self._add_list(num)

    def _add_list(self, num: Element) -> None:
        list_id = num.get(w("numId")) or ""
        self._abstract[list_id] = value(num, "abstractNumId") or ""
        for override in num.iterfind(w("lvlOverride")):
            number = whole(override.get(w("ilvl"))) or 0
            start, level = whole(value(override, "startOverride")), override.find(w("lvl"))
            if start is not None:
                self._fresh_start[(list_id, number)] = start
            if level is not None:
                self._own.setdefault(list_id, {})[number] = _level(level)[1]

    def label(self, place: ListPlace | None) -> str:
        """The label of the next paragraph at this place ('' when it has none); counts on."""
        if place is None or place.list_id in ("", "0"):
            return ""
        abstract = self._abstract_list(place.list_id)
        levels = self._levels.get(abstract, {}) | self._own.get(place.list_id, {})
        number = place.level
        if number is None:  # the level that names the style, as Word's numbered headings do
            number = next((n for n, level in levels.items() if level.style_id == place.style_id != ""), 0)
        level = levels.get(number)
        if level is None or not 0 <= number < _LEVELS:
            return ""
        counts = self._counts.setdefault(abstract, [None] * _LEVELS)
        start, before = self._fresh_start.pop((place.list_id, number), None), counts[number]
        counts[number] = start if start is not None else (level.start if before is None else before + 1)
        for deeper in range(number + 1, _LEVELS):
            after = levels[deeper].restarts_after if deeper in levels else None
            if after is None or number < after:
                counts[deeper] = None
        return "•" if level.kind == "bullet" else self._written(level, levels, counts)

    def _abstract_list(self, list_id: str) -> str:
        abstract = self._abstract.get(list_id, "")
        for _ in range(_LEVELS):  # a definition may lead through styles, in a damaged file even in a circle
            place = self._styles.get(self._linked[abstract]).place if abstract in self._linked else None
            if place is None:
                break
            abstract = self._abstract.get(place.list_id, "")
        return abstract

    def _written(self, level: _Level, levels: dict[int, _Level], counts: list[int | None]) -> str:
        def number(match: re.Match[str]) -> str:
            n = int(match.group(1)) - 1
            shown = levels.get(n, level)
            count = counts[n] if counts[n] is not None else shown.start
            return in_figures("decimal" if level.all_decimal else shown.kind, count or 0)

        return re.sub(r"%([1-9])", number, level.pattern)


def _level(element: Element) -> tuple[int, _Level]:
    start = whole(value(element, "start"))
    return whole(element.get(w("ilvl"))) or 0, _Level(
        kind=value(element, "numFmt") or "decimal",
        pattern=(value(element, "lvlText") or "")[:_LONGEST_PATTERN],
        start=1 if start is None else start,
        restarts_after=whole(value(element, "lvlRestart")),
        all_decimal=bool(switched_on(element, "isLgl")),
        style_id=value(element, "pStyle") or "",
    )


def in_figures(kind: str, number: int) -> str:
    """A number as a list prints it: 'lowerLetter' 3 is 'c', 'upperRoman' 4 is 'IV'."""
    if kind == "none":
        return ""
    out = str(number)
    if kind == "decimalZero":
        out = f"{number:02d}"
    elif kind == "ordinal":
        suffix = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
        out += "th" if number % 100 in (11, 12, 13) else suffix
    elif kind in ("lowerLetter", "upperLetter") and 0 < number <= 26 * 9:
        out = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
    elif kind in ("lowerRoman", "upperRoman") and 0 < number < 4000:
        out = ""
        for size, sign in _ROMAN:
            out += sign * (number // size)
            number %= size
    return out.upper() if kind.startswith("upper") else out
