"""Files that are no report, or that try to harm: for the tests and the benchmark."""

import io
import struct
import zipfile
from collections.abc import Callable
from dataclasses import dataclass

from making_docx import OFFICE, PACKAGE, SPACES, cell, p, parts, row, t, table, zipped

SECRET = "Ruby Penhaligon"  # stands in the text of every file: no message may repeat it
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
    return (
        f'{before}<w:document xmlns:w="{space}"><w:body><w:p><w:r><w:t>{SECRET}</w:t></w:r>'
        f"</w:p>{inner}</w:body></w:document>"
    )


def with_part(name: str, data: bytes, **more: str) -> bytes:
    """A good Word file with another part."""
    return zipped(parts(p(SECRET), **more) | {name: data})


def without(name: str) -> bytes:
    """A Word file that lacks a part."""
    content = parts(p(SECRET))
    del content[name]
    return zipped(content)


def other_office(main: str, root: str) -> bytes:
    """A spreadsheet or presentation."""
    top = f'<Relationship Id="m" Type="{OFFICE}/officeDocument" Target="{main}"/>'
    return zipped(
        {
            "[Content_Types].xml": b"<Types/>",
            main: root.encode(),
            "_rels/.rels": f'<Relationships xmlns="{PACKAGE}">{top}</Relationships>'.encode(),
        }
    )


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


MB = 2**20
LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)
OUTSIDE = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
ENTITY = f"{OUTSIDE}<x>&e;</x>".encode()
SEVEN = b'<?xml version="1.0" encoding="UTF-7"?>'
OPEN, CLOSE = "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"
NUMBERS = "".join(map(str, range(200_000)))  # a megabyte that does not pack well
SPAN = '<w:gridBefore w:val="999999999"/><w:gridSpan w:val="999999999"/>'


def ole(stream: str) -> bytes:
    """The container of old Office files and of encrypted ones, with a stream of this name."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + stream.encode("utf-16-le")


def bomb_of_pictures() -> bytes:
    """Eight pictures of 40 MB each."""
    return zipped(parts(p(SECRET)) | {f"word/media/{n}.png": b"\0" * 40 * MB for n in range(8)})


def side_parts() -> bytes:
    """Forty headers of a megabyte each, all referred to."""
    text = "".join(f"{n * 7919 % 100_003}," for n in range(150_000))
    names = [f"header{n}" for n in range(40)]
    section = "".join(f'<w:headerReference w:type="default" r:id="{n}"/>' for n in names)
    sections = "".join(
        p(props=f'<w:sectPr><w:headerReference w:type="default" r:id="{n}"/></w:sectPr>') for n in names
    )
    return zipped(
        parts(
            p(SECRET) + sections + f"<w:sectPr>{section}</w:sectPr>",
            headers=dict.fromkeys(names, f"<!--{text}-->"),
        )
    )


def climbing() -> bytes:
    content = parts(p(SECRET)) | {
        "../../evil.xml": b"<x/>",
        "/etc/passwd": b"x",
        "C:\\evil.exe": b"x",
        "word/../../up.txt": b"x",
    }
    return zipped(content)


def dangling() -> bytes:
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


def circles() -> bytes:
    content = parts(p(SECRET), styles="")
    content["word/_rels/styles.xml.rels"] = (
        f'<Relationships xmlns="{PACKAGE}"><Relationship Id="a" Type="{OFFICE}/styles" Target="styles.xml"/>'
        f'<Relationship Id="b" Type="{OFFICE}/document" Target="../../../../word/document.xml"/>'
        "</Relationships>"
    ).encode()
    return zipped(content)


@dataclass(frozen=True)
class Case:
    """A file, and what its refusal says."""

    build: Callable[[], bytes]
    wrong: str
    to_do: str
    name: str = "r.docx"


ASK_WORD = "Save As > Word Document (.docx)"
AGAIN = "save it as a new Word document (.docx)"
NOT_WORD, OTHER = "not a Word document", "no Word document"
PASSWORD, CLEAR = "protected with a password", "clear the password"
UNREADABLE = {
    "strict": Case(strict, "Strict format", ASK_WORD),
    "password": Case(lambda: ole("EncryptedPackage"), PASSWORD, CLEAR),
    "zip password": Case(flagged_encrypted, PASSWORD, CLEAR),
    "old .doc": Case(lambda: ole("WordDocument"), "an old Word document (.doc)", ASK_WORD, "r.doc"),
    "old .xls": Case(lambda: ole("Workbook"), OTHER, "Choose the report", "r.doc"),
    "pdf": Case(lambda: b"%PDF-1.7\n" + SECRET.encode(), "is a PDF", "use the one it was made from"),
    "rtf": Case(lambda: b"{\\rtf1 " + SECRET.encode() + b"}", "rich text file (.rtf)", ASK_WORD, "r.rtf"),
    "odt": Case(lambda: opendocument("text"), "OpenDocument file (.odt)", ASK_WORD, "r.odt"),
    "ods": Case(lambda: opendocument("spreadsheet"), NOT_WORD, AGAIN),
    "xlsx": Case(lambda: other_office("xl/workbook.xml", "<workbook/>"), OTHER, "Choose the report"),
    "xlsb": Case(lambda: other_office("xl/workbook.bin", "\0binary"), OTHER, "Choose the report"),
    "pptx": Case(lambda: other_office("ppt/presentation.xml", "<p/>"), OTHER, "Choose the report"),
    "other xml": Case(lambda: other_office("main.xml", "<p/>"), OTHER, "Choose the report"),
    "text": Case(lambda: f"Report on {SECRET}".encode(), NOT_WORD, AGAIN),
    "web page": Case(lambda: f"<html>{SECRET}</html>".encode(), NOT_WORD, AGAIN, "r.doc"),
    "empty": Case(lambda: b"", "is empty", "Copy it again"),
    "plain zip": Case(lambda: zipped({"notes.txt": SECRET.encode()}), NOT_WORD, AGAIN),
    "no relationships": Case(lambda: without("_rels/.rels"), NOT_WORD, AGAIN),
}
DAMAGED = {
    "truncated": lambda: zipped(parts(p(SECRET)))[:-200],
    "only a start": lambda: b"PK\x03\x04",
    "wrong checksum": wrong_crc,
    "lying sizes": lying_size,
    "no document": lambda: without("word/document.xml"),
    "no body": lambda: document(f"<w:document {SPACES}/>"),
    "cut XML": lambda: document(body("")[:-9]),
    "undefined entity": lambda: document(body("&nbsp;")),
    "wrong letters": lambda: document(body("").encode() + b"\xff\xfe\xfd"),
    "unknown encoding": lambda: document(SEVEN + body("").encode()),
    "entity in UTF-7": lambda: document(SEVEN + body("&e;", before=OUTSIDE).encode("utf-7")),
    "entity in EBCDIC": lambda: document(body("&e;", before=OUTSIDE).encode("cp037")),
    "entity in UTF-32": lambda: document(body("&e;", before=OUTSIDE).encode("utf-32")),
}
LARGE = {
    "bomb by ratio": lambda: document(body("<w:p/>" + " " * 30 * MB)),
    "bomb in another part": lambda: with_part("word/bomb.bin", b"\0" * 200 * MB),
    "bomb of pictures": bomb_of_pictures,
    "many entries": lambda: many_entries(30_000),
    "many entries, said to be one": lambda: many_entries(30_000, lie=True),
    "many tags": lambda: document(body("<w:br/>" * 2_000_000)),
    "many attributes": lambda: document(body("<w:p " + " ".join(f'a{n}=""' for n in range(900_000)) + "/>")),
    "many paragraphs": lambda: document(body("".join(f"<w:p><!--{n}--></w:p>" for n in range(200_000)))),
    "many runs": lambda: document(body(p("".join(f"<w:r><!--{n}--></w:r>" for n in range(330_000))))),
    "long text": lambda: document(body("".join(p(t(f"{n} " * 400)) for n in range(1_500)))),
    "many large side parts": side_parts,
    "not a zip, enormous": lambda: b"PK" + b"\0" * 130 * MB,
}
STRANGE = {
    "nested tags": lambda: document(body("<w:sdt>" * 5_000 + "</w:sdt>" * 5_000)),
    "nested tags without end": lambda: document(body("<w:p>" * 150_000)),
    "one endless word": lambda: document(body(p(t("".join(map(str, range(2_000_000))))))),
    "billion laughs": lambda: document(body("&i;", before=LAUGHS)),
    "outside entity": lambda: document(body("&e;", before=OUTSIDE)),
    "entity in UTF-16": lambda: document(body("&e;", before=OUTSIDE).encode("utf-16")),
    "entity in UTF-16, unmarked": lambda: document(body("&e;", before=OUTSIDE).encode("utf-16-le")),
    "entity in styles": lambda: with_part("word/styles.xml", ENTITY, styles=""),
    "entity in relationships": lambda: with_part("_rels/.rels", ENTITY),
    "two parts of one name": doubled,
    "packed by LZMA": lambda: packed(zipfile.ZIP_LZMA),
    "packed by BZIP2": lambda: packed(zipfile.ZIP_BZIP2),
}
UNREADABLE |= {k: Case(build, "is damaged", "let Word repair it") for k, build in DAMAGED.items()}
HOSTILE = {k: Case(build, "far larger inside than any report", AGAIN) for k, build in LARGE.items()}
HOSTILE |= {k: Case(build, "in a way that Word never uses", AGAIN) for k, build in STRANGE.items()}
# Odd, but harmless: opened, and the text is read.
OPENED: dict[str, Callable[[], bytes]] = {
    "names that climb out of the zip": climbing,
    "an entry without a name": lambda: with_part("", b"x"),
    "dangling relationships": dangling,
    "relationships in a circle": circles,
    "without content types": lambda: without("[Content_Types].xml"),
    "the deepest nesting that is read": lambda: document(body(OPEN * 125 + "<w:p/>" + CLOSE * 125)),
    "enormous spans": lambda: document(body(table(row(cell("x", props=SPAN), props=SPAN)))),
    "a DOCTYPE in a part that nobody reads": lambda: with_part("customXml/item1.xml", ENTITY),
    "junk behind the zip's end": lambda: zipped(parts(p(SECRET))) + b"junk after the end",
    "a megabyte of comment before the body": lambda: document(body("", before=f"<!--{NUMBERS}-->")),
}
