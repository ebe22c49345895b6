"""Reads what stands inside one paragraph: runs, fields, controls, tracked changes, notes, drawings."""

from __future__ import annotations

from collections.abc import Callable

from lxml.etree import _Element as Element

from cpraudit.document.fields import Field, fields, form_text
from cpraudit.document.found import Found, OpenParagraph
from cpraudit.document.ooxml import MC, SYMEX, VML, W14, chosen, switched_on, value, w
from cpraudit.document.styles import NOTHING_SAID, Style, Styles
from cpraudit.document.symbols import character, code_point, symbol

# Elements whose text is not printed, or that hold settings only.
SKIPPED = frozenset(
    w(name)
    for name in (
        "annotationRef", "bookmarkEnd", "bookmarkStart", "continuationSeparator", "delInstrText", "delText",
        "endnoteRef", "fldData", "footnoteRef", "instrText", "pPr", "proofErr", "rPr", "rt", "rubyPr",
        "sdtEndPr", "sdtPr", "sectPr", "separator", "tblGrid", "tblPr", "tblPrEx", "tcPr", "trPr",
    )
)  # fmt: skip
_CHARACTERS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
# Word shows line breaks inside w:t as spaces; one for one, so that characters keep their places.
_LINE_BREAKS = str.maketrans("\r\n", "  ")


class Inline:
    """Reads the paragraphs of one part, one after the other; fields may run from one into the next."""

    def __init__(self, root: Element, styles: Styles, found: Found) -> None:
        """`root` is the root element of the part."""
        self._styles, self._found = styles, found
        # Numbers in document order, so that a later pass over the same XML finds the same run again.
        self._runs = {run: i for i, run in enumerate(root.iter(w("r")))}
        self._fields = fields(root)
        self._in_code = 0  # fields whose code is being passed
        self._printed = 0  # characters so far
        self._p = OpenParagraph(0, styles.paragraph(None))
        self._run_number, self._node, self._inserted = -1, 0, False
        self._table = NOTHING_SAID
        self._look = styles.look(self._p.style, None)
        self._handlers: dict[str, Callable[[Element], None]] = {
            w("r"): self._run,
            w("t"): lambda e: self._print((e.text or "").translate(_LINE_BREAKS)),
            w("sym"): lambda e: self._print(symbol(e)),
            SYMEX + "symEx": lambda e: self._print(character(code_point(e.get(SYMEX + "char")))),
            w("ins"): self._insertion,
            w("moveTo"): self._insertion,
            w("del"): self._deletion,
            w("moveFrom"): self._deletion,
            w("sdt"): self._control,
            w("fldChar"): self._field_mark,
            w("footnoteReference"): lambda e: self._note("footnotes", e),
            w("endnoteReference"): lambda e: self._note("endnotes", e),
            w("commentRangeStart"): lambda e: found.comment_starts(e, self._p.index, self._p.length),
            w("commentRangeEnd"): lambda e: found.comment_ends(e, self._p.index, self._p.length),
            w("commentReference"): lambda e: found.comment_ends(e, self._p.index, self._p.length),
            w("txbxContent"): self._text_box,
            VML + "textpath": self._word_art,
            w("drawing"): self._drawing,
            w("pict"): self._drawing,
            w("object"): self._drawing,
            MC + "AlternateContent": self._alternatives,
        }
        self._handlers |= {w(name): self._prints(text) for name, text in _CHARACTERS.items()}
        self._handlers |= dict.fromkeys(SKIPPED, lambda _: None)

    def read(self, element: Element, paragraph: OpenParagraph, inserted: bool, table: Style) -> None:
        """Reads one w:p into an open paragraph; `table` is what the style of its table says."""
        self._p, self._inserted, self._table = paragraph, inserted, table
        self._look = self._styles.look(paragraph.style, None, table)
        self._inside(element)

    def leave_fields(self) -> int:
        """Called before another story (a text box) is read; `return_to_fields` takes what this gives."""
        in_code, self._in_code = self._in_code, 0
        return in_code

    def return_to_fields(self, in_code: int) -> None:
        """Back in the story that was left."""
        self._in_code = in_code

    def _inside(self, element: Element) -> None:
        for child in element:
            self._handlers.get(str(child.tag), self._inside)(child)

    def _run(self, element: Element) -> None:
        outer = (self._run_number, self._node, self._look)
        self._run_number = self._runs[element]
        self._look = self._styles.look(self._p.style, element.find(w("rPr")), self._table)
        for node, child in enumerate(element):
            self._node = node
            self._handlers.get(str(child.tag), self._inside)(child)
        self._run_number, self._node, self._look = outer

    def _print(self, text: str) -> None:
        if not text or self._in_code or self._run_number < 0:  # text outside a run is no text to Word
            return
        p = self._p
        if self._look.hidden:
            p.hidden += len(text)
            return
        p.add(text, self._look, self._run_number, self._node, self._inserted)
        self._printed += len(text)
        if self._inserted:
            self._found.inserted(p.index, p.length - len(text), p.length)

    def _prints(self, text: str) -> Callable[[Element], None]:
        return lambda _: self._print(text)

    def _insertion(self, element: Element) -> None:
        outer, self._inserted = self._inserted, True
        self._inside(element)
        self._inserted = outer

    def _deletion(self, element: Element) -> None:
        if element.find(f".//{w('r')}") is not None:
            self._found.deleted(self._p.index, self._p.length)

    def _control(self, element: Element) -> None:
        properties, content = element.find(w("sdtPr")), element.find(w("sdtContent"))
        title = value(properties, "alias")
        if title:
            self._p.controls.append(title)
        before = self._p.length
        if content is not None:
            self._inside(content)
        if shows_prompt(properties) and self._p.length > before:
            self._p.prompts.append((before, self._p.length))

    def _field_mark(self, mark: Element) -> None:
        field = self._fields.get(mark)
        if field is None:
            return
        if mark is field.begin:
            self._in_code += 1
            field.place = (self._run_number, self._node)
        elif mark is field.separate:
            self._in_code -= 1
            field.printed_before = self._printed
        else:
            self._end_field(field)

    def _end_field(self, field: Field) -> None:
        if field.separate is None:
            self._in_code -= 1
        elif self._printed > field.printed_before:
            return
        text = form_text(field.begin)
        if text:
            here = (self._run_number, self._node)
            self._run_number, self._node = field.place
            self._print(text)
            self._run_number, self._node = here

    def _note(self, kind: str, element: Element) -> None:
        if not self._in_code and not self._look.hidden:
            self._p.notes.append((kind, element.get(w("id")) or ""))

    def _text_box(self, element: Element) -> None:
        if self._look.hidden:
            self._p.hidden += sum(len(t.text or "") for t in element.iter(w("t")))
        elif not self._in_code:
            self._p.boxes.append((element, self._run_number, self._node))

    def _word_art(self, element: Element) -> None:
        if self._run_number >= 0:
            self._text_box(element)

    def _drawing(self, element: Element) -> None:
        if not self._in_code and not self._look.hidden:
            self._p.pictures.append(element)
        self._inside(element)

    def _alternatives(self, element: Element) -> None:
        branch = chosen(element)
        if branch is not None:
            self._inside(branch)


def shows_prompt(properties: Element | None) -> bool:
    """Whether a content control still shows its prompt; an unticked box is none."""
    if properties is None or properties.find(W14 + "checkbox") is not None:
        return False
    return bool(switched_on(properties, "showingPlcHdr"))
