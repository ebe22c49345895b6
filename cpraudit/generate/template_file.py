"""Reads a Word template and refuses what a document that is sent out must never carry.

A document is opened by other people on other computers. Whatever makes their Word fetch a file, run something or
tell where the document came from does not get into it: macros, controls, linked pictures and objects, merged files,
and fields that fetch or run. The name of the template's own template, which Word writes by itself, is taken out.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from lxml import etree
from lxml.etree import _Element as Element

from cpraudit.document.ooxml import w
from cpraudit.document.package import MAX_FILE, Package
from cpraudit.errors import ReportUnreadable, SettingsError

_REFUSED_KINDS = {
    "oleObject": "an embedded object, such as another document; put its text into the template instead",
    "control": "a control that can run code; delete it",
    "aFChunk": "an inserted file that Word has not merged yet; open the template in Word and save it again",
}
_REFUSED_LINKS = {
    "image": "a picture that is only linked to; delete it and insert the picture itself",
    "subDocument": "a part that stands in another file; copy its text into the template",
}
_OTHER_LINK = "a link to another file ({kind}); in Word choose File > Info > Edit Links to Files > Break Link"
# Fields by which Word fetches a file, asks another program or sends commands to a printer.
_FETCHING = frozenset(
    {
        "DATABASE",
        "DDE",
        "DDEAUTO",
        "IMPORT",
        "INCLUDE",
        "INCLUDEPICTURE",
        "INCLUDETEXT",
        "LINK",
        "PRINT",
        "RD",
    }
)
_OWN_TEMPLATE = "attachedTemplate"
_TYPES = "[Content_Types].xml"
_DOCUMENT = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_OTHER_MAIN = re.compile(
    rb"application/vnd\.(?:openxmlformats-officedocument\.wordprocessingml\.template"
    rb"|ms-word\.(?:document\.macroEnabled|template\.macroEnabledTemplate))\.main\+xml"
)


@dataclass(frozen=True, slots=True)
class TemplateFile:
    """A Word file that is sound: its bytes, its package and the XML of its parts by name."""

    name: str
    data: bytes
    package: Package
    parts: dict[str, Element]


def read_template(path: Path) -> bytes:
    """The template as a plain .docx.

    Raises SettingsError when it is missing, no sound Word file or carries something that is refused.
    """
    template = open_template(path)
    refuse(template)
    return plain(template)


def open_template(path: Path) -> TemplateFile:
    """The parts of a template; raises SettingsError when it is missing or no sound Word file."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_FILE + 1)
    except FileNotFoundError:
        raise SettingsError(f"The template {path} does not exist. Check the name and the folder.") from None
    except (OSError, ValueError) as error:  # ValueError: a NUL character in the name
        reason = getattr(error, "strerror", None) or "this is not the name of a file"
        raise SettingsError(f"The template {path} cannot be read: {reason}.") from None
    return opened(data, path.name)


def opened(data: bytes, name: str) -> TemplateFile:
    """The parts of a Word file, all of them parsed within the reader's limits; raises SettingsError."""
    try:
        package = Package(data, name)
        parts = {part: package.xml(part) for part in _xml_parts(package) if part != package.main}
    except ReportUnreadable as error:
        raise SettingsError(f"This template cannot be used. {error}") from None
    return TemplateFile(name, data, package, {package.main: package.root} | parts)


def refuse(template: TemplateFile) -> None:
    """Raises SettingsError when the file carries something that is refused."""
    found = next(carried(template), None)
    if found is not None:
        raise SettingsError(f"The template {template.name} cannot be used: it holds {found}.")


def carried(template: TemplateFile) -> Iterator[str]:
    """What the file carries that is refused, each once and with what to do."""
    package = template.package
    if any(name.lower().endswith("vbaproject.bin") for name in package.names()):
        yield "macros; save it in Word as Word Document (.docx), which holds none"
    related = (r for part in _parts_with_links(package) for r in package.related(part).values())
    links = (_refused(r.kind, r.external) for r in related)
    fields = (
        f"the field {name}, by which Word fetches or runs something; delete it"
        for root in template.parts.values()
        for name in fetching_fields(root)
    )
    yield from dict.fromkeys(what for what in (*links, *fields) if what)


def _refused(kind: str, external: bool) -> str:
    if kind in _REFUSED_KINDS:
        return _REFUSED_KINDS[kind]
    if external and kind not in ("hyperlink", _OWN_TEMPLATE):
        return _REFUSED_LINKS.get(kind) or _OTHER_LINK.format(kind=kind)
    return ""


def fetching_fields(root: Element) -> Iterator[str]:
    """The names of fields that fetch or run something.

    Fields may hold fields; one whose name another would make ({ { QUOTE 68 68 69 } }) hides what it does.
    """
    for simple in root.iter(w("fldSimple")):
        yield from _fetching(simple.get(w("instr")) or "")
    codes: list[str] = []  # of the fields that are open
    for element in root.iter(w("fldChar"), w("instrText")):
        kind = element.get(w("fldCharType"))
        if element.tag == w("instrText") and codes:
            codes[-1] += element.text or ""
        elif kind == "begin":
            if codes and not codes[-1].strip():
                yield "{ { ... } }"
            codes.append("")
        elif kind == "end" and codes:
            yield from _fetching(codes.pop())


def _fetching(code: str) -> Iterator[str]:
    name = re.match(r"\W*(\w*)", code)
    if name is not None and name[1].upper() in _FETCHING:
        yield name[1].upper()


def _xml_parts(package: Package) -> list[str]:
    names = (name.replace("\\", "/").lstrip("/") for name in package.names())
    return [name for name in names if name.lower().startswith("word/") and name.lower().endswith(".xml")]


def _parts_with_links(package: Package) -> Iterator[str]:
    for name in package.names():
        path = PurePosixPath(name.replace("\\", "/").lstrip("/"))
        if path.suffix.lower() == ".rels" and path.stem:
            yield str(path.parent.parent / path.stem)


# ---- the template as a document


def plain(template: TemplateFile) -> bytes:
    """The same file as a document (.dotx and .docm are other kinds), without the name of its own template."""
    package, changed = template.package, {}
    types = package.content(_TYPES, MAX_FILE)
    if _OTHER_MAIN.search(types):
        changed[_TYPES.lower()] = _OTHER_MAIN.sub(_DOCUMENT, types)
    for related in package.related(package.main).values():
        part = related.target
        if related.kind == "settings" and _OWN_TEMPLATE in {r.kind for r in package.related(part).values()}:
            folder, _, file = part.rpartition("/")
            links = f"{folder}/_rels/{file}.rels"
            changed[part.lower()] = _without(package.xml(part), lambda e: e.tag == w(_OWN_TEMPLATE))
            changed[links.lower()] = _without(package.xml(links), _names_own_template)
    return _rewritten(template.data, changed) if changed else template.data


def _names_own_template(link: Element) -> bool:
    return (link.get("Type") or "").endswith(f"/{_OWN_TEMPLATE}")


def _without(root: Element, unwanted: Callable[[Element], bool]) -> bytes:
    for child in [child for child in root if unwanted(child)]:
        root.remove(child)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def _rewritten(data: bytes, changed: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            content = changed.get(entry.filename.replace("\\", "/").lstrip("/").lower())
            new.writestr(entry, old.read(entry) if content is None else content)
    return out.getvalue()
