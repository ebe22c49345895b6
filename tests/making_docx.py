"""Builds Word files for the tests from raw XML, and follows what was read back to the XML it came from."""

import io
import zipfile
from pathlib import Path

from lxml import etree

from cpraudit.document.model import Block, Document
from cpraudit.document.read import read_report

_SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "w16se": "http://schemas.microsoft.com/office/word/2015/wordml/symex",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
}
SPACES = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in _SPACES.items())
W = "{" + _SPACES["w"] + "}"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_ROOTS = {
    "styles": "styles",
    "numbering": "numbering",
    "settings": "settings",
    "comments": "comments",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
}
PRINTED = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}


def t(text: str) -> str:
    """A run with these words."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(*content: str, props: str = "") -> str:
    """A paragraph; content that is no XML becomes a run."""
    inner = "".join(c if c.startswith("<") else t(c) for c in content)
    return f"<w:p>{f'<w:pPr>{props}</w:pPr>' if props else ''}{inner}</w:p>"


def cell(*blocks: str, props: str = "") -> str:
    """A table cell; content that is no XML becomes a paragraph."""
    inner = "".join(b if b.startswith("<") else p(b) for b in blocks) or p()
    return f"<w:tc>{f'<w:tcPr>{props}</w:tcPr>' if props else ''}{inner}</w:tc>"


def row(*cells: str, props: str = "") -> str:
    """A table row; content that is no XML becomes a cell."""
    inner = "".join(c if c.startswith("<") else cell(c) for c in cells)
    return f"<w:tr>{f'<w:trPr>{props}</w:trPr>' if props else ''}{inner}</w:tr>"


def table(*rows: str) -> str:
    """A table of rows."""
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def sdt(content: str, *, title: str = "", prompt: bool = False, props: str = "") -> str:
    """A content control around anything."""
    alias = f'<w:alias w:val="{title}"/>' if title else ""
    showing = "<w:showingPlcHdr/>" if prompt else ""
    return f"<w:sdt><w:sdtPr>{alias}{showing}{props}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def box(*blocks: str, fallback: str | None = None, choice: bool = True) -> str:
    """A run with a text box, as Word writes it: a modern one, and an old copy of it in the Fallback."""
    inner = "".join(b if b.startswith("<") else p(b) for b in blocks)
    old = inner if fallback is None else fallback
    modern = (
        '<mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>'
        f"<w:txbxContent>{inner}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor>"
        "</w:drawing></mc:Choice>"
    )
    vml = f"<w:pict><v:shape><v:textbox><w:txbxContent>{old}</w:txbxContent></v:textbox></v:shape></w:pict>"
    return (
        f"<w:r><mc:AlternateContent>{modern if choice else ''}<mc:Fallback>{vml}</mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def field(code: str, result: str | None, begin: str = "") -> str:
    """A complex field: code between begin and separate, result between separate and end."""
    mark = '<w:r><w:fldChar w:fldCharType="{}">{}</w:fldChar></w:r>'
    out = mark.format("begin", begin) + f"<w:r><w:instrText>{code}</w:instrText></w:r>"
    if result is not None:
        out += mark.format("separate", "") + (result if result.startswith("<") or not result else t(result))
    return out + mark.format("end", "")


def image(rel_id: str, *, alt: str = "", link: bool = False, cx: int = 1_440_000, cy: int = 1_080_000) -> str:
    """A run with a picture."""
    which = "link" if link else "embed"
    return (
        f'<w:r><w:drawing><wp:inline><wp:extent cx="{cx}" cy="{cy}"/>'
        f'<wp:docPr id="1" name="P" descr="{alt}"/>'
        f'<a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:{which}="{rel_id}"/>'
        "</pic:blipFill></pic:pic>"
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def parts(
    body: str,
    *,
    headers: dict[str, str] | None = None,
    media: dict[str, bytes] | None = None,
    external: dict[str, tuple[str, str]] | None = None,
    theme: str = "",
    core: str = "",
    app: str = "",
    main_type: str = MAIN_TYPE,
    **side: str,
) -> dict[str, bytes]:
    """The parts of a Word file.

    `side` holds the inner XML of styles, numbering, settings, comments, footnotes and endnotes; `headers`
    that of header and footer parts by name. Ids of relationships are the names of the parts without their
    ending; `external` maps further ids to (kind, address).
    """
    out: dict[str, str | bytes] = {
        "word/document.xml": f"<w:document {SPACES}><w:body>{body}</w:body></w:document>"
    }
    related = [(kind, kind, f"{kind}.xml") for kind in side]
    for kind, inner in side.items():
        out[f"word/{kind}.xml"] = f"<w:{_ROOTS[kind]} {SPACES}>{inner}</w:{_ROOTS[kind]}>"
    for name, inner in (headers or {}).items():
        kind = name.rstrip("0123456789")
        root = {"header": "hdr", "footer": "ftr"}[kind]
        out[f"word/{name}.xml"] = f"<w:{root} {SPACES}>{inner}</w:{root}>"
        related.append((name, kind, f"{name}.xml"))
    for name, content in (media or {}).items():
        out[f"word/media/{name}"] = content
        related.append((name.partition(".")[0], "image", f"media/{name}"))
    if theme:
        out["word/theme/theme1.xml"] = theme
        related.append(("theme1", "theme", "theme/theme1.xml"))
    rels = "".join(
        f'<Relationship Id="{i}" Type="{OFFICE}/{kind}" Target="{to}"/>' for i, kind, to in related
    )
    rels += "".join(
        f'<Relationship Id="{i}" Type="{OFFICE}/{kind}" Target="{to}" TargetMode="External"/>'
        for i, (kind, to) in (external or {}).items()
    )
    out["word/_rels/document.xml.rels"] = f'<Relationships xmlns="{PACKAGE}">{rels}</Relationships>'
    top = f'<Relationship Id="m" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
    if core:
        out["docProps/core.xml"] = core
        top += f'<Relationship Id="c" Type="{PACKAGE}/metadata/core-properties" Target="docProps/core.xml"/>'
    if app:
        out["docProps/app.xml"] = app
        top += f'<Relationship Id="a" Type="{OFFICE}/extended-properties" Target="docProps/app.xml"/>'
    out["_rels/.rels"] = f'<Relationships xmlns="{PACKAGE}">{top}</Relationships>'
    out["[Content_Types].xml"] = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{main_type}"/></Types>'
    )
    return {name: content.encode() if isinstance(content, str) else content for name, content in out.items()}


def zipped(content: dict[str, bytes]) -> bytes:
    """The parts as a zip file, the same bytes each time."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in content.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def read(folder: Path, body: str, **more: object) -> Document:
    """Builds a file, reads it, and proves that every character can be followed to its run."""
    return read_bytes(folder, zipped(parts(body, **more)))


def read_bytes(folder: Path, data: bytes, name: str = "report.docx") -> Document:
    """Reads the bytes of a file through the one public door, and proves the tracing."""
    path = folder / name
    path.write_bytes(data)
    document = read_report(path)
    assert path.read_bytes() == data
    prove_traceable(document, data)
    return document


def prove_traceable(document: Document, data: bytes) -> None:
    """Each piece says the very characters that its node prints; the pieces cover the text, in order, once."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        roots = {
            part: etree.fromstring(archive.read(f"word/{part}.xml"))
            for part in {b.part for b in document.blocks}
        }
    runs = {part: list(root.iter(W + "r")) for part, root in roots.items()}
    seen: set[tuple[str, int, int]] = set()
    assert [block.index for block in document.blocks] == list(range(len(document.blocks)))
    for block in document.blocks:
        assert "".join(block.text[piece.start : piece.end] for piece in block.pieces) == block.text
        assert [piece.start for piece in block.pieces] == [0, *(piece.end for piece in block.pieces)][
            : len(block.pieces)
        ]
        for piece in block.pieces:
            place = (block.part, piece.run, piece.node)
            assert place not in seen, "read twice"
            seen.add(place)
            said = printed(runs[block.part][piece.run][piece.node])
            assert said is None or said == block.text[piece.start : piece.end]
    for change in document.changes:
        assert 0 <= change.start <= change.end <= len(document.blocks[change.block].text)
    for comment in document.comments:
        assert 0 <= comment.start <= comment.end <= len(document.blocks[comment.block].text)


def printed(node: etree._Element) -> str | None:
    """What a child of a run prints; None where it is no plain text (a symbol, a form field, WordArt)."""
    name = etree.QName(node).localname
    if name == "t":
        return (node.text or "").replace("\n", " ").replace("\r", " ")
    return PRINTED.get(name)


def texts(document: Document) -> list[str]:
    """The text of each block."""
    return [block.text for block in document.blocks]


def body_texts(document: Document) -> list[str]:
    """The text of each block of the body that has any."""
    return [block.text for block in document.blocks if block.in_body and block.text]


def the_block(document: Document, words: str) -> Block:
    """The one block with these words."""
    (found,) = (block for block in document.blocks if words in block.text)
    return found
