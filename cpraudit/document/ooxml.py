"""Names of the Word XML elements that the reader meets, and small questions about them."""

from __future__ import annotations

from lxml.etree import _Element as Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
VML = "{urn:schemas-microsoft-com:vml}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
SYMEX = "{http://schemas.microsoft.com/office/word/2015/wordml/symex}"
STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"

VAL = W + "val"
_OFF = frozenset({"0", "false", "off", "none"})
_LONGEST_NUMBER = 9  # digits; more than any measure in Word needs, and safe to calculate with


def w(name: str) -> str:
    """The full name of an element or attribute of the main Word namespace."""
    return W + name


def is_on(toggle: Element) -> bool:
    """Whether a toggle such as <w:b/> or <w:vanish w:val="0"/> is on."""
    return (toggle.get(VAL) or "true").lower() not in _OFF


def switched_on(parent: Element | None, name: str) -> bool | None:
    """Whether a toggle below an element is on; None when it is not stated."""
    element = parent.find(W + name) if parent is not None else None
    return is_on(element) if element is not None else None


def value(parent: Element | None, name: str) -> str | None:
    """The w:val of a child element; None when either is absent."""
    element = parent.find(W + name) if parent is not None else None
    return element.get(VAL) if element is not None else None


def whole(text: str | None) -> int | None:
    """A whole number of a sensible size, or None."""
    if text is None or len(text) > _LONGEST_NUMBER:
        return None
    try:
        return int(text)
    except ValueError:
        return None


def chosen(alternatives: Element) -> Element | None:
    """The one branch of mc:AlternateContent that Word shows: the first Choice, else the Fallback."""
    choice = alternatives.find(MC + "Choice")
    return choice if choice is not None else alternatives.find(MC + "Fallback")
