"""The last touches to a filled template: pictures at their marks, placeholders that stand out, properties."""

from __future__ import annotations

import copy
import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from docx import Document
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.text.run import Run

from cpraudit.generate.pictures import MARK, Picture, Pictures
from cpraudit.generate.placeholders import PLACEHOLDER
from cpraudit.outputs.own_docx import stamped


@dataclass(frozen=True, slots=True)
class Properties:
    """What Word shows under File > Info."""

    title: str
    author: str
    day: date


def finished(docx: bytes, pictures: Pictures, properties: Properties) -> bytes:
    """The finished document; the same input gives the same bytes."""
    document = Document(io.BytesIO(docx))
    roots = list(_roots(document))
    marked = [
        (text, holder)
        for holder, root in roots
        for text in root.iter(qn("w:t"))
        if MARK.search(text.text or "")
    ]
    made = pictures.made(int(mark) for text, _ in marked for mark in MARK.findall(text.text))
    for text, holder in marked:
        _place_pictures(text, holder, made)
    for _, root in roots:
        for text in list(root.iter(qn("w:t"))):
            if PLACEHOLDER.search(text.text or ""):
                _stand_out(text)
    _number_pictures(document)
    core = document.core_properties
    core.title, core.author, core.last_modified_by = (
        properties.title[:250],
        properties.author[:250],
        "cpraudit",
    )
    core.language, core.comments, core.revision = "en-GB", "", 1
    day = properties.day
    core.created = core.modified = datetime(day.year, day.month, day.day)
    return stamped(document)


def _roots(document: Any) -> Iterator[tuple[Any, Any]]:
    """The body and the running lines, each with what python-docx needs to find its part."""
    yield document._body, document.element.body
    for section in document.sections:
        heads = (section.header, section.first_page_header, section.even_page_header)
        feet = (section.footer, section.first_page_footer, section.even_page_footer)
        for part in (*heads, *feet):
            if not part.is_linked_to_previous:
                yield part, part._element


def _place_pictures(text: Any, holder: Any, pictures: dict[int, Picture]) -> None:
    """Parts a run at each mark and puts the picture there."""
    run = text.getparent()
    words = text.text or ""
    place = run.index(text)
    run.remove(text)
    start = 0
    for mark in [*MARK.finditer(words), None]:
        before = words[start : mark.start() if mark else len(words)]
        if before:
            run.insert(place, _words(before))
            place += 1
        if mark is None:
            break
        start = mark.end()
        picture = pictures[int(mark[1])]
        Run(run, holder).add_picture(
            io.BytesIO(picture.data), width=Mm(picture.width_mm), height=Mm(picture.height_mm)
        )
        drawing = run[-1]
        drawing.find(f".//{qn('wp:docPr')}").set("descr", picture.alternative)
        run.insert(place, drawing)
        place += 1


def _words(words: str) -> Any:
    element = OxmlElement("w:t")
    element.text = words
    element.set(qn("xml:space"), "preserve")
    return element


def _stand_out(text: Any) -> None:
    """Marks the placeholders of a run in yellow: each becomes a run of its own."""
    run, words = text.getparent(), text.text or ""
    at = run.index(text)
    following = list(run)[at + 1 :]
    pieces: list[tuple[str, bool]] = []
    start = 0
    for found in PLACEHOLDER.finditer(words):
        pieces += [(words[start : found.start()], False), (found[0], True)]
        start = found.end()
    pieces.append((words[start:], False))
    run.remove(text)
    last = run
    for piece, missing in pieces:
        if piece:
            last = _add_run(last, run, [_words(piece)], missing)
    if following:
        last = _add_run(last, run, following, missing=False)
    if all(child.tag == qn("w:rPr") for child in run):
        run.getparent().remove(run)


def _add_run(last: Any, like: Any, content: list[Any], missing: bool) -> Any:
    made = OxmlElement("w:r")
    looks = like.find(qn("w:rPr"))
    if looks is not None:
        made.append(copy.deepcopy(looks))
    for element in content:
        made.append(element)
    if missing:
        Run(made, None).font.highlight_color = WD_COLOR_INDEX.YELLOW
    last.addnext(made)
    return made


def _number_pictures(document: Any) -> None:
    """Gives every drawing of the body a number of its own: Word repairs files in which two share one."""
    for number, drawing in enumerate(document.element.body.iter(qn("wp:docPr")), 1):
        drawing.set("id", str(number))
        drawing.set("name", f"Picture {number}")
