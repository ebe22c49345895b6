"""Fills a Word template with fields. Only this file of the generator uses docxtpl, and mends what it does not do well.

Mended: what stands in a value comes out as it went in, whatever braces it holds; an `&` in a tag is an `&`; footnotes
are filled once; a template that would tear the document apart is a fault and does not lose text silently.
"""

from __future__ import annotations

import io
import re
from typing import Any

from docxtpl import DocxTemplate
from lxml import etree

from cpraudit.generate.sandbox import sandbox

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_ESCAPES = {"&amp;": "&", "&quot;": '"', "&apos;": "'"}
# docxtpl's way to print the signs of a tag; it replaces them after filling, in the values too.
_PRINTED_SIGNS = {"{_{": "{{ '{{' }}", "}_}": "{{ '}}' }}", "{_%": "{{ '{%' }}", "%_}": "{{ '%}' }}"}
_PRINTED_SIGN = re.compile("|".join(map(re.escape, _PRINTED_SIGNS)))
_PICTURE_MARKS = re.compile("[\ue000-\ue00f]")  # only values may ask for pictures


class Filling:
    """One template that is to be filled."""

    def __init__(self, template: bytes) -> None:
        self._template = template
        self.source = ""  # what jinja2 was given, for messages

    def filled(self, fields: dict[str, Any]) -> bytes:
        """The document. Raises jinja2's errors, and those of a broken Word file."""
        document = _Document(io.BytesIO(self._template), self)
        document.render(fields, jinja_env=sandbox(), autoescape=True)
        out = io.BytesIO()
        document.docx.save(out)
        return out.getvalue()


class _Document(DocxTemplate):  # type: ignore[misc]  # docxtpl publishes no types
    def __init__(self, file: io.BytesIO, filling: Filling) -> None:
        super().__init__(file)
        self._filling = filling

    def patch_xml(self, src_xml: str) -> str:
        """The XML of a part with its tags made whole."""
        patched = super().patch_xml(_PICTURE_MARKS.sub("", src_xml))
        patched = _TAG.sub(lambda tag: _unescaped(tag[0]), patched)
        return _PRINTED_SIGN.sub(lambda sign: _PRINTED_SIGNS[sign[0]], patched)

    def render_xml_part(self, src_xml: str, part: Any, context: dict[str, Any], jinja_env: Any = None) -> str:
        """The XML of a part with its fields filled."""
        self._filling.source += src_xml
        filled: str = self.resolve_listing(jinja_env.from_string(src_xml).render(context))
        return filled

    def fix_tables(self, xml: str) -> Any:
        """The body with its tables' columns put right; raises XMLSyntaxError where blocks tear elements apart."""
        etree.fromstring(xml)
        return super().fix_tables(xml)

    def render_footnotes(self, context: dict[str, Any], jinja_env: Any = None) -> None:
        """Fills the footnotes; once, because a second time would read what values say as tags."""
        for part in self.docx.part.package.parts:
            if part.content_type.endswith(".footnotes+xml"):
                xml = self.patch_xml(self.xml_to_string(etree.fromstring(part.blob)))
                filled = self.render_xml_part(xml, part, context, jinja_env)
                part._blob = etree.tostring(etree.fromstring(filled), encoding="UTF-8", standalone=True)

    def render_properties(self, context: dict[str, Any], jinja_env: Any = None) -> None:
        """Leaves the properties of the file alone: they are set when the document is finished."""


def _unescaped(tag: str) -> str:
    for escaped, character in _ESCAPES.items():
        tag = tag.replace(escaped, character)
    return tag
