"""Pictures: measures, alt text and dates of stored ones; linked, broken and enormous ones told apart."""

import io
import struct
import zlib
from pathlib import Path

import pytest
from making_docx import box, cell, image, p, parts, read, read_bytes, row, sdt, table, texts, zipped
from PIL import ExifTags, Image

from cpraudit.document.model import Document, Picture


def picture(kind: str, size: tuple[int, int] = (40, 30), taken: str = "", only_changed: str = "") -> bytes:
    out = io.BytesIO()
    exif = Image.Exif()
    if taken:
        exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = taken
    if only_changed:
        exif[ExifTags.Base.DateTime] = only_changed
    Image.new("RGB", size, "navy").save(out, kind, exif=exif)
    return out.getvalue()


def one(document: Document) -> Picture:
    (found,) = document.pictures
    return found


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP"])
def test_a_stored_picture_is_measured(tmp_path: Path, kind: str) -> None:
    blob = picture(kind) if kind not in ("GIF", "BMP") else _plain(kind)
    name = f"image1.{kind.lower()}"
    document = read(tmp_path, p("Ruby") + p(image("image1", alt="Ruby at nursery")), media={name: blob})
    found = one(document)
    assert (found.block, found.part_name, found.kind, found.size) == (
        1,
        f"word/media/{name}",
        kind,
        len(blob),
    )
    assert (found.width, found.height, found.width_mm, found.height_mm) == (40, 30, 40.0, 30.0)
    assert (found.alt_text, found.exif_date, found.external, found.problem) == (
        "Ruby at nursery",
        "",
        False,
        "",
    )
    assert [b.pictures for b in document.blocks] == [(), (0,)]


def _plain(kind: str) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (40, 30), "navy").save(out, kind)
    return out.getvalue()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_the_date_that_the_camera_wrote_is_read(tmp_path: Path, kind: str) -> None:
    media = {"image1.x": picture(kind, taken="2023:06:04 10:00:00", only_changed="2024:01:01 00:00:00")}
    assert one(read(tmp_path, p(image("image1")), media=media)).exif_date == "2023-06-04"


@pytest.mark.parametrize(
    ("changed", "date"), [("2024:01:31 00:00:00", "2024-01-31"), ("0000:00:00 00:00:00", ""), ("soon", "")]
)
def test_without_a_camera_date_the_files_own_is_read(tmp_path: Path, changed: str, date: str) -> None:
    media = {"image1.jpg": picture("JPEG", only_changed=changed)}
    assert one(read(tmp_path, p(image("image1")), media=media)).exif_date == date


def test_an_old_vml_picture_has_its_alt_text_and_size(tmp_path: Path) -> None:
    shape = (
        '<v:shape alt="The family" style="position:absolute;width:144pt; height:2in">'
        '<v:imagedata r:id="image1"/></v:shape>'
    )
    found = one(
        read(tmp_path, p(f"<w:r><w:pict>{shape}</w:pict></w:r>"), media={"image1.png": picture("PNG")})
    )
    assert (found.kind, found.alt_text, found.width_mm, found.height_mm) == ("PNG", "The family", 50.8, 50.8)


def test_pictures_of_a_group_keep_their_own_alt_texts(tmp_path: Path) -> None:
    def member(alt: str) -> str:
        named = f'<pic:nvPicPr><pic:cNvPr id="2" name="n" descr="{alt}"/></pic:nvPicPr>'
        size = '<pic:spPr><a:xfrm><a:ext cx="360000" cy="720000"/></a:xfrm></pic:spPr>'
        return f'<pic:pic>{named}<pic:blipFill><a:blip r:embed="image1"/></pic:blipFill>{size}</pic:pic>'

    group = (
        '<w:r><w:drawing><wp:anchor><wp:extent cx="9000000" cy="9000000"/>'
        '<wp:docPr id="1" name="g" descr="all"/>'
        f"<a:graphic>{member('Ruby')}{member('Alfie')}{member('')}</a:graphic></wp:anchor></w:drawing></w:r>"
    )
    document = read(tmp_path, p(group), media={"image1.png": picture("PNG")})
    assert [(x.alt_text, x.width_mm, x.height_mm) for x in document.pictures] == [
        ("Ruby", 10, 20),
        ("Alfie", 10, 20),
        ("all", 10, 20),
    ]
    assert document.blocks[0].pictures == (0, 1, 2)


def test_a_linked_picture_is_never_fetched(tmp_path: Path) -> None:
    document = read(
        tmp_path, p(image("far", link=True, alt="x")), external={"far": ("image", "http://127.0.0.1:9/p.png")}
    )
    found = one(document)
    assert (found.external, found.size, found.alt_text) == (True, 0, "x")
    assert "only linked" in found.problem
    assert any("only linked to" in w for w in document.warnings)


def test_a_missing_picture_is_told(tmp_path: Path) -> None:
    assert "missing" in one(read(tmp_path, p(image("nowhere")))).problem
    content = parts(p(image("image1")), media={"image1.png": b"x"})
    del content["word/media/image1.png"]
    assert "missing" in one(read_bytes(tmp_path, zipped(content))).problem


@pytest.mark.parametrize(
    "blob", [b"", b"not a picture", b"\x89PNG\r\n\x1a\n" + b"\0" * 30, b"\xff\xd8\xff\xe0", b"<svg/>"]
)
def test_a_broken_picture_is_told(tmp_path: Path, blob: bytes) -> None:
    found = one(read(tmp_path, p(image("image1")), media={"image1.png": blob}))
    assert (found.problem, found.size) == ("the picture cannot be read", len(blob))


def test_a_picture_with_a_wrong_checksum_in_the_zip_is_told(tmp_path: Path) -> None:
    blob = _plain("BMP")
    content = parts(p("text", image("image1")), media={"image1.bmp": blob})
    data = bytearray(zipped(content))
    at = data.rindex(struct.pack("<I", zlib.crc32(blob)))  # the directory's copy
    data[at] ^= 0xFF
    document = read_bytes(tmp_path, bytes(data))
    assert texts(document) == ["text"]
    assert "damaged" in one(document).problem


@pytest.mark.parametrize("side", [30_000, 2**31 - 1])
def test_a_picture_with_a_monstrous_number_of_pixels_is_not_decoded(tmp_path: Path, side: int) -> None:
    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    bomb = (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\0" * 99))
        + chunk(b"IEND", b"")
    )
    assert "far more pixels" in one(read(tmp_path, p(image("image1")), media={"image1.png": bomb})).problem


def test_a_png_is_not_decoded_to_look_for_a_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def load(*_: object) -> None:
        raise AssertionError("decoded")

    monkeypatch.setattr("PIL.PngImagePlugin.PngImageFile.load", load)
    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", load)
    assert one(read(tmp_path, p(image("image1")), media={"image1.png": picture("PNG")})).problem == ""


def test_a_picture_that_is_too_large_is_told_and_the_report_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cpraudit.document.images.MAX_PICTURE", 50)
    document = read(tmp_path, p("text", image("image1")), media={"image1.png": picture("PNG")})
    assert (texts(document), "far too large" in one(document).problem) == (["text"], True)


def test_pictures_in_cells_boxes_controls_headers_and_notes_stand_in_their_blocks_once(
    tmp_path: Path,
) -> None:
    pic = image("image1")
    body = (
        table(row(cell(p("cell", pic))))
        + p("outer", box(p("boxed", pic)))
        + sdt(p("control", sdt(pic)))
        + p("note", '<w:r><w:footnoteReference w:id="2"/></w:r>')
        + '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    )
    content = parts(
        body,
        media={"image1.png": picture("PNG")},
        headers={"header1": p("head", pic)},
        footnotes=f'<w:footnote w:id="2">{p("foot", pic)}</w:footnote>',
    )
    for part in ("header1", "footnotes"):  # each part has relationships of its own
        content[f"word/_rels/{part}.xml.rels"] = content["word/_rels/document.xml.rels"]
    document = read_bytes(tmp_path, zipped(content))
    assert [document.blocks[x.block].text for x in document.pictures] == [
        "cell",
        "boxed",
        "control",
        "foot",
        "head",
    ]
    assert {x.kind for x in document.pictures} == {"PNG"}


def test_a_picture_that_only_the_old_copy_of_a_drawing_holds_is_not_counted_twice(tmp_path: Path) -> None:
    both = (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wpg">{image("image1")[5:-6]}</mc:Choice>'
        "<mc:Fallback><w:pict><v:shape>"
        '<v:imagedata r:id="image1"/></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>'
    )
    assert one(read(tmp_path, p(both), media={"image1.png": picture("PNG")})).width == 40


def test_a_picture_used_often_is_measured_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = []
    real = Image.open
    monkeypatch.setattr(
        "cpraudit.document.images.Image.open", lambda *a, **k: (opened.append(1), real(*a, **k))[1]
    )
    document = read(
        tmp_path, p(*[image("image1", alt=str(n)) for n in range(5)]), media={"image1.png": picture("PNG")}
    )
    assert ([x.alt_text for x in document.pictures], len(opened)) == (list("01234"), 1)
