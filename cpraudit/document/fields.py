"""Fields: which text is a field's code (not printed) and which its result, and what old form fields print."""

from __future__ import annotations

from dataclasses import dataclass

from lxml.etree import _Element as Element

from cpraudit.document.ooxml import MC, VAL, switched_on, value, w, whole

# A field that begins in one of these ends in it, or it is broken. What is deleted is never read at all.
_STORIES = frozenset(
    {w(name) for name in ("txbxContent", "tc", "footnote", "endnote", "rt", "del", "moveFrom")}
    | {MC + "Choice", MC + "Fallback"}
)


@dataclass
class Field:
    """A field with a beginning and an end; `begin` has its settings."""

    begin: Element
    separate: Element | None = None
    place: tuple[int, int] = (-1, 0)  # run of `begin` and its child, noted when it is met
    printed_before: int = 0  # characters that stood before the result, noted when it is met


def fields(root: Element) -> dict[Element, Field]:
    """Every mark (w:fldChar) of a whole field, to its field.

    Fields nest and run over paragraphs. Marks without their counterpart are left out, so that a broken field
    never swallows the text behind it. Text boxes, cells and notes have fields of their own.
    """
    out: dict[Element, Field] = {}
    open_fields: dict[Element | None, list[Field]] = {}
    for mark in root.iter(w("fldChar")):
        story = next((above for above in mark.iterancestors() if above.tag in _STORIES), None)
        waiting = open_fields.setdefault(story, [])
        kind = mark.get(w("fldCharType"))
        if kind == "begin":
            waiting.append(Field(mark))
        elif kind == "separate" and waiting and waiting[-1].separate is None:
            waiting[-1].separate = mark
        elif kind == "end" and waiting:
            field = waiting.pop()
            out[field.begin] = out[mark] = field
            if field.separate is not None:
                out[field.separate] = field
    return out


def form_text(begin: Element) -> str:
    """What an old form field prints that stands in no w:t: its check box, or the chosen entry of its list."""
    data = begin.find(w("ffData"))
    if data is None:
        return ""
    box, choices = data.find(w("checkBox")), data.find(w("ddList"))
    if box is not None:
        on = switched_on(box, "checked")
        return "☒" if (switched_on(box, "default") if on is None else on) else "☐"
    if choices is None:
        return ""
    chosen = whole(value(choices, "result"))
    if chosen is None:
        chosen = whole(value(choices, "default")) or 0
    entries = [entry.get(VAL) or "" for entry in choices.iterfind(w("listEntry"))]
    return entries[chosen] if 0 <= chosen < len(entries) else ""
