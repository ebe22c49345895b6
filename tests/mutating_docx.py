"""Damages Word files in every way that came to mind: bytes, XML text, XML trees, the zip's structure."""

import copy
import io
import random
import re
import struct
import warnings
import zipfile
from collections.abc import Callable

from lxml import etree
from making_docx import W, box, cell, field, image, p, parts, row, sdt, t, table, zipped
from PIL import Image

from cpraudit.document.model import Document

_STRANGE_VALUES = [
    "",
    "0",
    "-1",
    "1",
    "9",
    "99999999999999999999",
    "1e9",
    "true",
    "off",
    "x",
    "\u0663",
    "é" * 50,
    "%1" * 40,
    "rId1",
]
_WRAPPERS = [
    "ins",
    "del",
    "moveFrom",
    "moveTo",
    "sdt",
    "sdtContent",
    "p",
    "r",
    "tbl",
    "tr",
    "tc",
    "hyperlink",
    "fldSimple",
    "txbxContent",
    "pict",
    "pPr",
    "rPr",
    "smartTag",
    "nonsense",
    "footnote",
    "body",
]
_TAG = re.compile(rb"<[^>]*>")
_ATTRIBUTE = re.compile(rb"""\s[\w:]+=(?:"[^"]*"|'[^']*')""")


def seed_file() -> bytes:
    """A small file that holds one of everything that the reader knows."""
    picture = io.BytesIO()
    Image.new("RGB", (8, 8)).save(picture, "JPEG", exif=Image.Exif())
    ticked = "<w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData>"
    entries = "<w:listEntry w:val='Boy'/><w:listEntry w:val='Girl'/>"
    choice = f"<w:ffData><w:ddList><w:result w:val='1'/>{entries}</w:ddList></w:ffData>"
    listed = '<w:pStyle w:val="H"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'
    deleted = "<w:del w:id='2'><w:r><w:delText>old</w:delText></w:r></w:del>"
    comment = '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
    hidden = '<w:r><w:rPr><w:rStyle w:val="C"/><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>'
    old_picture = '<w:pict><v:shape style="width:9pt"><v:imagedata r:id="image1"/></v:shape></w:pict>'
    watermark = '<w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict>'
    wide, nested = cell("a", props='<w:gridSpan w:val="2"/>'), cell(table(row("nested", "x")))
    blocks = [
        p("Title", props='<w:pStyle w:val="H"/>'),
        p("item", props=listed),
        p("A", f"<w:ins w:id='1'>{t('new')}</w:ins>", deleted, props="<w:rPr><w:del/></w:rPr>"),
        p('<w:commentRangeStart w:id="0"/>', "said", comment),
        table(row(wide, nested), row(sdt(cell("c")), cell("d", props="<w:vMerge/>"))),
        sdt(p("Click to enter"), title="Date", prompt=True),
        p(sdt(t("☒"), props="<w14:checkbox/>"), sdt(t("word"), prompt=True)),
        p(field(" DATE ", "3 May 2024"), field(" F ", "", ticked), field(" F ", "", choice)),
        p(box("boxed", p(box("twice"))), image("image1", alt="Ruby")),
        p('<w:r><w:footnoteReference w:id="2"/></w:r>', hidden),
        p(f'<w:r><w:sym w:font="Wingdings" w:char="F0FE"/>{old_picture}{watermark}</w:r>'),
        '<w:altChunk r:id="x"/>',
        '<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:titlePg/></w:sectPr>',
    ]
    styles = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/><w:sz w:val="22"/>'
        "</w:rPr></w:rPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:basedOn w:val="N"/>'
        '<w:pPr><w:outlineLvl w:val="0"/>'
        '<w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="C"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>'
    )
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="upperRoman"/><w:pStyle w:val="H"/><w:lvlText w:val="%1."/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:isLgl/>'
        '<w:lvlRestart w:val="1"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="3"/></w:lvlOverride></w:num>'
    )
    core = (
        '<c xmlns:d="http://purl.org/dc/elements/1.1/"><d:title>CPR</d:title>'
        "<created>2024-05-03T12:00:00Z</created></c>"
    )
    return zipped(
        parts(
            "".join(blocks),
            styles=styles,
            numbering=numbering,
            settings="<w:evenAndOddHeaders/>",
            core=core,
            app=core,
            comments='<w:comment w:id="0" w:author="A"><w:p><w:r><w:t>Why?</w:t></w:r></w:p></w:comment>',
            footnotes=f'<w:footnote w:id="2">{p("note")}</w:footnote>',
            headers={"header1": p("Confidential")},
            media={"image1.jpg": picture.getvalue()},
            external={"x": ("hyperlink", "https://example.org")},
        )
    )


def mutated(data: bytes, rnd: random.Random) -> bytes:
    """The file, damaged once to four times in one way."""
    how = rnd.choices([_bytes, _zip_structure, _xml_text, _xml_tree], [2, 2, 3, 6])[0]
    try:
        return how(data, rnd)
    except (zipfile.BadZipFile, etree.XMLSyntaxError, NotImplementedError, RuntimeError, IndexError):
        return _bytes(data, rnd)  # a seed that is no sound Word file itself


def _unzipped(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {entry.filename: archive.read(entry) for entry in archive.infolist()}


def _bytes(data: bytes, rnd: random.Random) -> bytes:
    out = bytearray(data)
    for _ in range(rnd.randint(1, 4)):
        at, length = rnd.randrange(len(out)), rnd.choice([1, 1, 2, 8, 100, 1000])
        match rnd.randrange(5):
            case 0:
                out[at] = rnd.randrange(256)
            case 1:
                del out[at : at + length]
            case 2:
                out[at:at] = rnd.randbytes(length)
            case 3:
                out[at:at] = out[at : at + length]
            case 4:
                out = out[: max(4, at)]
        if not out:
            return data[:1]
    return bytes(out)


def _zip_structure(data: bytes, rnd: random.Random) -> bytes:
    content = list(_unzipped(data).items())
    for _ in range(rnd.randint(1, 3)):
        n, m = rnd.randrange(len(content)), rnd.randrange(len(content))
        match rnd.randrange(6):
            case 0:
                del content[n]
            case 1:
                content.append(content[n])
            case 2:
                content[n], content[m] = (content[n][0], content[m][1]), (content[m][0], content[n][1])
            case 3:
                content[n] = (
                    rnd.choice(["", "/", "../", "x", "WORD/"]) + content[n][0][rnd.choice([0, 0, 1, 5]) :],
                    content[n][1],
                )
            case 4:
                content[n] = (content[n][0], content[n][1][: rnd.randrange(len(content[n][1]) + 1)])
            case 5:
                content[n] = (content[n][0], _bytes(content[n][1], rnd) if content[n][1] else b"x")
        if not content:
            break
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")  # of names that come twice
        for name, part in content:
            archive.writestr(
                zipfile.ZipInfo(name or "x"), part, rnd.choice([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
            )
    raw = bytearray(out.getvalue())
    if rnd.random() < 0.3:  # fields of the zip's own headers
        starts = [m.start() for m in re.finditer(rb"PK(?:\x01\x02|\x03\x04|\x05\x06)", raw)]
        at = rnd.choice(starts) + rnd.randrange(4, 28, 2)
        raw[at : at + 4] = struct.pack("<I", rnd.choice([0, 1, 2**31, 2**32 - 1, rnd.randrange(2**32)]))
    return bytes(raw)


def _some_xml(content: dict[str, bytes], rnd: random.Random) -> str:
    names = [name for name in content if name.endswith((".xml", ".rels"))]
    return "word/document.xml" if rnd.random() < 0.5 and "word/document.xml" in content else rnd.choice(names)


def _xml_text(data: bytes, rnd: random.Random) -> bytes:
    content = _unzipped(data)
    name = _some_xml(content, rnd)
    xml = content[name]
    for _ in range(rnd.randint(1, 3)):
        found = list((_TAG if rnd.random() < 0.6 else _ATTRIBUTE).finditer(xml))
        if not found:
            break
        one, two = rnd.choice(found), rnd.choice(found)
        match rnd.randrange(5):
            case 0:
                xml = xml[: one.start()] + xml[one.end() :]
            case 1:
                xml = xml[: one.end()] + two.group() + xml[one.end() :]
            case 2:
                xml = xml[: one.start()] + two.group() + xml[one.end() :]
            case 3:
                xml = xml[: one.start()]
            case 4:
                xml = xml.replace(one.group(), two.group())
    return zipped(content | {name: xml})


def _xml_tree(data: bytes, rnd: random.Random) -> bytes:
    content = _unzipped(data)
    name = _some_xml(content, rnd)
    root = etree.fromstring(content[name])
    for _ in range(rnd.randint(1, 4)):
        elements = [e for e in root.iter() if isinstance(e.tag, str)][1:]
        if not elements:
            break
        rnd.choice(_TREE_CHANGES)(rnd.choice(elements), rnd.choice(elements), rnd)
    return zipped(content | {name: etree.tostring(root)})


def _delete(one: etree._Element, _: etree._Element, rnd: random.Random) -> None:
    parent = one.getparent()
    if parent is None:
        return
    if rnd.random() < 0.5:  # keep what it holds
        at = parent.index(one)
        parent[at : at + 1] = list(one)
    else:
        parent.remove(one)


def _duplicate(one: etree._Element, two: etree._Element, rnd: random.Random) -> None:
    if sum(1 for _ in one.iter()) < 500:
        two.insert(rnd.randint(0, len(two)), copy.deepcopy(one))


def _move(one: etree._Element, two: etree._Element, _: random.Random) -> None:
    if one is not two and one not in two.iterancestors():
        two.append(one)


def _rename(one: etree._Element, two: etree._Element, rnd: random.Random) -> None:
    one.tag = two.tag if rnd.random() < 0.5 else W + rnd.choice(_WRAPPERS)


def _wrap(one: etree._Element, _: etree._Element, rnd: random.Random) -> None:
    parent = one.getparent()
    if parent is not None:
        for _ in range(rnd.choice([1, 1, 2, 60])):
            wrapper = etree.Element(W + rnd.choice(_WRAPPERS))
            parent.replace(one, wrapper)
            wrapper.append(one)
            parent = wrapper


def _change_attribute(one: etree._Element, two: etree._Element, rnd: random.Random) -> None:
    names = list(one.attrib) or [W + "val"]
    name = rnd.choice(names)
    if rnd.random() < 0.3:
        one.attrib.pop(name, None)
    elif rnd.random() < 0.5 and two.attrib:
        one.set(name, rnd.choice(list(two.attrib.values())))
    else:
        one.set(name, rnd.choice(_STRANGE_VALUES))


def _change_text(one: etree._Element, two: etree._Element, rnd: random.Random) -> None:
    one.text = rnd.choice(["", None, "\u202e", "\ufffe"[:0], "x" * 5000, two.text, "\n\r\t", "😀" * 20])


_TREE_CHANGES: list[Callable[[etree._Element, etree._Element, random.Random], None]] = [
    _delete,
    _duplicate,
    _duplicate,
    _move,
    _rename,
    _wrap,
    _change_attribute,
    _change_attribute,
    _change_text,
]


def prove_sound(document: Document) -> None:
    """What must hold of every document, however odd the file."""
    assert [b.index for b in document.blocks] == list(range(len(document.blocks)))
    for block in document.blocks:
        ends = [0]
        for piece in block.pieces:
            assert piece.start == ends[-1] < piece.end
            assert piece.run >= 0
            ends.append(piece.end)
        assert ends[-1] == len(block.text)
        assert all(0 <= a < b <= len(block.text) for a, b in block.prompts)
        assert all(document.pictures[n].block == block.index for n in block.pictures)
        assert block.cell is None or 0 <= block.cell.table < len(document.tables)
        if block.in_body and block.text:
            assert document.block_at(document.offset(block.index, 0)) == (block.index, 0)
    for table_ in document.tables:
        for line in table_.rows:
            for one in line:
                document.cell_text(one)
    for mark in (*document.changes, *document.comments):
        assert 0 <= mark.start <= mark.end <= len(document.blocks[mark.block].text)
    assert document.body_text == "".join(b.text + "\n" for b in document.blocks if b.in_body)
    hash(document)
