"""Files that are no report, or that try to harm: built by name, so that tests and the benchmark use the same ones."""

import io
import struct
import zipfile
from collections.abc import Callable

from making_docx import MAIN_TYPE, OFFICE, PACKAGE, SPACES, p, parts, t, zipped

SECRET = "Ruby Penhaligon"  # stands in the text of every file: no message may repeat it
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT_WORD = "http://purl.oclc.org/ooxml/wordprocessingml/main"


def document(xml: str | bytes, **more: bytes) -> bytes:
    """A Word file with this as its document.xml; `more` adds parts."""
    content = parts(p(SECRET)) | {
        name.replace("__", "/").replace("_DOT_", "."): data for name, data in more.items()
    }
    content["word/document.xml"] = xml.encode() if isinstance(xml, str) else xml
    return zipped(content)


def body(inner: str, *, before: str = "", space: str = WORD) -> str:
    """A document.xml around this."""
    return f'{before}<w:document xmlns:w="{space}"><w:body><w:p><w:r><w:t>{SECRET}</w:t></w:r></w:p>{inner}</w:body></w:document>'


def with_part(name: str, data: bytes) -> bytes:
    """A good Word file with another part."""
    return zipped(parts(p(SECRET)) | {name: data})


def without(name: str) -> bytes:
    """A Word file that lacks a part."""
    content = parts(p(SECRET))
    del content[name]
    return zipped(content)


def other_office(main: str, root: str) -> bytes:
    """A spreadsheet or presentation."""
    top = f'<Relationship Id="m" Type="{OFFICE}/officeDocument" Target="{main}"/>'
    return zipped({"[Content_Types].xml": b"<Types/>", main: root.encode(),
                   "_rels/.rels": f'<Relationships xmlns="{PACKAGE}">{top}</Relationships>'.encode()})  # fmt: skip


def opendocument(kind: str) -> bytes:
    """An OpenDocument file with its mimetype first."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", f"application/vnd.oasis.opendocument.{kind}")
        archive.writestr("content.xml", f"<x>{SECRET}</x>")
    return out.getvalue()


def strict() -> bytes:
    """A file in Word's Strict format."""
    content = parts(p(SECRET))
    content["_rels/.rels"] = content["_rels/.rels"].replace(
        OFFICE.encode(), b"http://purl.oclc.org/ooxml/officeDocument/relationships"
    )
    content["word/document.xml"] = content["word/document.xml"].replace(WORD.encode(), STRICT_WORD.encode())
    return zipped(content)


def wrong_crc() -> bytes:
    """The checksum of document.xml does not fit."""
    data = bytearray(zipped(parts(p(SECRET))))
    entry = data.index(b"word/document.xml", data.index(b"PK\x01\x02")) - 46
    data[entry + 16] ^= 0xFF
    return bytes(data)


def lying_size() -> bytes:
    """60 MB of XML that the directory and the local header say are 100 bytes."""
    xml = body(f"<w:p>{' ' * 60_000_000}</w:p>")
    data = bytearray(document(xml))
    for signature, name_at, size_at in ((b"PK\x03\x04", 30, 22), (b"PK\x01\x02", 46, 24)):
        at = data.index(b"word/document.xml", data.index(signature)) - name_at
        while data[at : at + 4] != signature:  # the name stands in both places
            at = data.index(b"word/document.xml", at + name_at + 1) - name_at
        data[at + size_at : at + size_at + 4] = struct.pack("<I", 100)
    return bytes(data)


def many_entries(number: int, *, lie: bool = False) -> bytes:
    """A zip with very many files, perhaps saying that there is one."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in parts(p(SECRET)).items():
            archive.writestr(name, data)
        for n in range(number):
            archive.writestr(f"word/x{n}.xml", b"")
    data = bytearray(out.getvalue())
    if lie:
        end = data.rindex(b"PK\x05\x06")
        data[end + 8 : end + 12] = struct.pack("<HH", 1, 1)
    return bytes(data)


def doubled() -> bytes:
    """Two parts of one name (but for case): readers would differ on which counts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in parts(p(SECRET)).items():
            archive.writestr(name, data)
        archive.writestr("word/Document.xml", body(""))
    return out.getvalue()


def flagged_encrypted() -> bytes:
    """A zip whose entries say that they are encrypted."""
    data = bytearray(zipped(parts(p(SECRET))))
    at = -1
    while (at := data.find(b"PK\x01\x02", at + 1)) >= 0:
        data[at + 8] |= 1
    return bytes(data)


def packed(method: int) -> bytes:
    """Packed in a way that Word cannot unpack (and that may ask for gigabytes)."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in parts(p(SECRET)).items():
            archive.writestr(name, data)
    return out.getvalue()


LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in zip("abcdefgh", "bcdefghi", strict=True)
) + "]>"  # fmt: skip
OUTSIDE = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
ASK_WORD, AGAIN, REPAIR = (
    "Save As > Word Document (.docx)",
    "save it as a new Word document (.docx)",
    "let Word repair it",
)
SEVEN = b'<?xml version="1.0" encoding="UTF-7"?>'

# name: (file name, builder, words of the sentence)
UNREADABLE: dict[str, tuple[str, Callable[[], bytes], str, str]] = {
    "strict": ("r.docx", strict, "Strict format", ASK_WORD),
    "password": ("r.docx", lambda: OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "protected with a password", "clear the password"),
    "zip password": ("r.docx", flagged_encrypted, "protected with a password", "clear the password"),
    "old .doc": ("r.doc", lambda: OLE + b"\0" * 600 + "WordDocument".encode("utf-16-le"), "an old Word document (.doc)", ASK_WORD),
    "old .xls": ("r.doc", lambda: OLE + b"\0" * 600 + "Workbook".encode("utf-16-le"), "no Word document", "Choose the report"),
    "pdf": ("r.docx", lambda: b"%PDF-1.7\n" + SECRET.encode(), "is a PDF", "use the one it was made from"),
    "rtf": ("r.rtf", lambda: b"{\\rtf1 " + SECRET.encode() + b"}", "rich text file (.rtf)", ASK_WORD),
    "odt": ("r.odt", lambda: opendocument("text"), "OpenDocument file (.odt)", ASK_WORD),
    "ods": ("r.docx", lambda: opendocument("spreadsheet"), "not a Word document", AGAIN),
    "xlsx": ("r.docx", lambda: other_office("xl/workbook.xml", "<workbook/>"), "no Word document", "Choose the report"),
    "xlsb": ("r.docx", lambda: other_office("xl/workbook.bin", "\0binary"), "no Word document", "Choose the report"),
    "pptx": ("r.docx", lambda: other_office("ppt/presentation.xml", "<p/>"), "no Word document", "Choose the report"),
    "other xml": ("r.docx", lambda: other_office("main.xml", "<p/>"), "no Word document", "Choose the report"),
    "text": ("r.docx", lambda: f"Report on {SECRET}".encode(), "not a Word document", AGAIN),
    "web page": ("r.doc", lambda: f"<html>{SECRET}</html>".encode(), "not a Word document", AGAIN),
    "empty": ("r.docx", lambda: b"", "is empty", "Copy it again"),
    "plain zip": ("r.docx", lambda: zipped({"notes.txt": SECRET.encode()}), "not a Word document", AGAIN),
    "truncated": ("r.docx", lambda: zipped(parts(p(SECRET)))[:-200], "is damaged", REPAIR),
    "only a start": ("r.docx", lambda: b"PK\x03\x04", "is damaged", REPAIR),
    "wrong checksum": ("r.docx", wrong_crc, "is damaged", REPAIR),
    "no document": ("r.docx", lambda: without("word/document.xml"), "is damaged", REPAIR),
    "no relationships": ("r.docx", lambda: without("_rels/.rels"), "not a Word document", AGAIN),
    "no body": ("r.docx", lambda: document(f"<w:document {SPACES}/>"), "is damaged", REPAIR),
    "cut XML": ("r.docx", lambda: document(body("")[:-9]), "is damaged", REPAIR),
    "undefined entity": ("r.docx", lambda: document(body("&nbsp;")), "is damaged", REPAIR),
    "wrong letters": ("r.docx", lambda: document(body("").encode() + b"\xff\xfe\xfd"), "is damaged", REPAIR),
    "unknown encoding": ("r.docx", lambda: document(SEVEN + body("").encode()), "is damaged", REPAIR),
}  # fmt: skip
LARGE, STRANGE = "far larger inside than any report", "in a way that Word never uses"
MB = 2**20
HOSTILE: dict[str, tuple[str, Callable[[], bytes], str, str]] = {
    "bomb by ratio": ("r.docx", lambda: document(body("<w:p/>" + " " * 30 * MB)), LARGE, AGAIN),
    "bomb in another part": ("r.docx", lambda: with_part("word/bomb.bin", b"\0" * 200 * MB), LARGE, AGAIN),
    "bomb of pictures": ("r.docx", lambda: zipped(parts(p(SECRET)) | {f"word/media/{n}.png": b"\0" * 40 * MB for n in range(8)}), LARGE, AGAIN),
    "many entries": ("r.docx", lambda: many_entries(30_000), LARGE, AGAIN),
    "many entries, said to be one": ("r.docx", lambda: many_entries(30_000, lie=True), LARGE, AGAIN),
    "lying sizes": ("r.docx", lying_size, "is damaged", REPAIR),
    "nested tags": ("r.docx", lambda: document(body("<w:sdt>" * 5_000 + "</w:sdt>" * 5_000)), STRANGE, AGAIN),
    "nested tags without end": ("r.docx", lambda: document(body("<w:p>" * 150_000)), STRANGE, AGAIN),
    "many tags": ("r.docx", lambda: document(body("<w:br/>" * 2_000_000)), LARGE, AGAIN),
    "many attributes": ("r.docx", lambda: document(body("<w:p " + " ".join(f'a{n}=""' for n in range(900_000)) + "/>")), LARGE, AGAIN),
    "many paragraphs": ("r.docx", lambda: document(body("".join(f"<w:p><!--{n}--></w:p>" for n in range(200_000)))), LARGE, AGAIN),
    "many runs": ("r.docx", lambda: document(body("<w:p>" + "".join(f"<w:r><!--{n}--></w:r>" for n in range(330_000))[:-4] + "/r></w:p>")), LARGE, AGAIN),
    "long text": ("r.docx", lambda: document(body("".join(p(t(f"{n} " * 400)) for n in range(1_500)))), LARGE, AGAIN),
    "one endless word": ("r.docx", lambda: document(body(p(t("".join(map(str, range(2_000_000)))))), ), STRANGE, AGAIN),
    "many large side parts": ("r.docx", lambda: side_parts(), LARGE, AGAIN),
    "billion laughs": ("r.docx", lambda: document(body("&i;", before=LAUGHS)), STRANGE, AGAIN),
    "outside entity": ("r.docx", lambda: document(body("&e;", before=OUTSIDE)), STRANGE, AGAIN),
    "entity in UTF-16": ("r.docx", lambda: document(body("&e;", before=OUTSIDE).encode("utf-16")), STRANGE, AGAIN),
    "entity in UTF-16, unmarked": ("r.docx", lambda: document(body("&e;", before=OUTSIDE).encode("utf-16-le")), STRANGE, AGAIN),
    "entity in UTF-7": ("r.docx", lambda: document(SEVEN + body("&e;", before=OUTSIDE).encode("utf-7")), "is damaged", REPAIR),
    "entity in EBCDIC": ("r.docx", lambda: document(body("&e;", before=OUTSIDE).encode("cp037")), "is damaged", REPAIR),
    "entity in UTF-32": ("r.docx", lambda: document(body("&e;", before=OUTSIDE).encode("utf-32")), "is damaged", REPAIR),
    "entity in styles": ("r.docx", lambda: zipped(parts(p(SECRET), styles="") | {"word/styles.xml": (OUTSIDE + "<x>&e;</x>").encode()}), STRANGE, AGAIN),
    "entity in relationships": ("r.docx", lambda: with_part("_rels/.rels", (OUTSIDE + "<x>&e;</x>").encode()), STRANGE, AGAIN),
    "two parts of one name": ("r.docx", doubled, STRANGE, AGAIN),
    "packed by LZMA": ("r.docx", lambda: packed(zipfile.ZIP_LZMA), STRANGE, AGAIN),
    "packed by BZIP2": ("r.docx", lambda: packed(zipfile.ZIP_BZIP2), STRANGE, AGAIN),
    "not a zip, enormous": ("r.docx", lambda: b"PK" + b"\0" * 130 * MB, LARGE, AGAIN),
}  # fmt: skip


def side_parts() -> bytes:
    """Sixty headers of a megabyte each, all referred to."""
    text = "".join(f"{n * 7919 % 100_003}," for n in range(150_000))
    names = [f"header{n}" for n in range(60)]
    section = "".join(f'<w:headerReference w:type="default" r:id="{n}"/>' for n in names)
    sections = "".join(
        p(props=f'<w:sectPr><w:headerReference w:type="default" r:id="{n}"/></w:sectPr>') for n in names
    )
    return zipped(
        parts(
            p(SECRET) + sections + f"<w:sectPr>{section}</w:sectPr>",
            headers={n: f"<!--{text}-->" for n in names},
        )
    )


def _climbing() -> bytes:
    content = parts(p(SECRET)) | {
        "../../evil.xml": b"<x/>",
        "/etc/passwd": b"x",
        "C:\\evil.exe": b"x",
        "word/../../up.txt": b"x",
    }
    return zipped(content)


def _dangling() -> bytes:
    content = parts(
        p(SECRET),
        styles="",
        headers={"header1": ""},
        media={"image1.png": b"x"},
        external={"far": ("hyperlink", "x")},
    )
    for name in ("word/styles.xml", "word/header1.xml", "word/media/image1.png"):
        del content[name]
    return zipped(content)


def _circles() -> bytes:
    content = parts(p(SECRET), styles="")
    content["word/_rels/styles.xml.rels"] = (
        f'<Relationships xmlns="{PACKAGE}"><Relationship Id="a" Type="{OFFICE}/styles" Target="styles.xml"/>'
        f'<Relationship Id="b" Type="{OFFICE}/document" Target="../../../../word/document.xml"/></Relationships>'
    ).encode()
    return zipped(content)


# Odd, but harmless: opened, and the text is read.
OPENED: dict[str, Callable[[], bytes]] = {
    "names that climb out of the zip": _climbing,
    "dangling relationships": _dangling,
    "relationships in a circle": _circles,
    "without content types": lambda: without("[Content_Types].xml"),
    "deepest nesting that libxml2 allows": lambda: document(body("<w:sdt><w:sdtContent>" * 125 + "<w:p/>" + "</w:sdtContent></w:sdt>" * 125)),
    "enormous spans": lambda: document(body('<w:tbl><w:tr><w:trPr><w:gridBefore w:val="999999999"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>')),
    "a DOCTYPE in a part that nobody reads": lambda: with_part("customXml/item1.xml", OUTSIDE.encode() + b"<x>&e;</x>"),
    "junk before the zip's end": lambda: zipped(parts(p(SECRET), main_type=MAIN_TYPE)) + b"junk after the end",
    "a megabyte of comment in front of the body": lambda: document(body("", before=f"<!--{'ab ' * 100_000}-->")),
}  # fmt: skip
