"""Photographs in documents: upright, small enough, without location; what is no picture is refused with a sentence."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import ExifTags, Image

from cpraudit.errors import CaseError
from cpraudit.generate.pictures import MARK, Pictures, prepared


def photograph(
    path: Path, *, orientation: int = 1, size: tuple[int, int] = (2400, 1600), gps: bool = True
) -> None:
    """A JPEG as a telephone writes it: red on its left half, with time, place and orientation in it."""
    image = Image.new("RGB", size, "blue")
    image.paste("red", (0, 0, size[0] // 2, size[1]))
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = "2026:01:09 10:00:00"
    if gps:
        exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitudeRef] = "N"
    image.save(path, exif=exif, quality=90)


def test_a_photograph_is_turned_upright(tmp_path: Path) -> None:
    photograph(tmp_path / "p.jpg", orientation=6)
    made = prepared(tmp_path / "p.jpg", "a test", width_mm=60, height_mm=75)
    image = Image.open(io.BytesIO(made.data))
    assert image.size[0] < image.size[1]
    red, _, blue = image.convert("RGB").getpixel((image.width // 2, 5))  # type: ignore[misc]
    assert red > blue  # what was left is on top


def test_nothing_but_the_pixels_is_kept(tmp_path: Path) -> None:
    photograph(tmp_path / "p.jpg")
    made = prepared(tmp_path / "p.jpg", "a test", width_mm=60, height_mm=75)
    image = Image.open(io.BytesIO(made.data))
    assert not image.getexif()
    assert b"Exif" not in made.data
    assert b"2026:01:09" not in made.data


def test_a_large_photograph_is_shrunk_and_keeps_its_shape(tmp_path: Path) -> None:
    photograph(tmp_path / "p.jpg", size=(4000, 3000))
    made = prepared(tmp_path / "p.jpg", "a test", width_mm=60, height_mm=75)
    image = Image.open(io.BytesIO(made.data))
    assert max(image.size) == 1000
    assert made.width_mm == pytest.approx(60)
    assert made.height_mm == pytest.approx(45, abs=0.2)


def test_a_small_picture_is_not_blown_up_in_pixels(tmp_path: Path) -> None:
    photograph(tmp_path / "p.jpg", size=(300, 400))
    made = prepared(tmp_path / "p.jpg", "a test", width_mm=60, height_mm=75)
    assert Image.open(io.BytesIO(made.data)).size == (300, 400)


def test_a_clear_background_stays_clear(tmp_path: Path) -> None:
    Image.new("RGBA", (40, 40), (0, 0, 0, 0)).save(tmp_path / "logo.png")
    made = prepared(tmp_path / "logo.png", "Logo", width_mm=50, height_mm=22)
    image = Image.open(io.BytesIO(made.data))
    assert image.format == "PNG"
    assert image.getpixel((1, 1))[3] == 0  # type: ignore[index]


def test_the_pictures_of_odd_modes_are_taken(tmp_path: Path) -> None:
    for mode in ("L", "P", "1", "CMYK", "I;16"):
        name = f"{mode.replace(';', '')}.tif"
        Image.new(mode, (30, 20)).save(tmp_path / name)
        assert prepared(tmp_path / name, "a test", width_mm=60, height_mm=75).data[:2] == b"\xff\xd8"


BROKEN = {
    "text.jpg": (b"this is no picture", "not a picture that can be used"),
    "empty.png": (b"", "not a picture that can be used"),
    "vector.svg": (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "not a picture that can be used"),
    "word.docx": (b"PK\x03\x04" + b"0" * 100, "not a picture that can be used"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_no_picture_is_refused_with_a_sentence(name: str, tmp_path: Path) -> None:
    data, sentence = BROKEN[name]
    (tmp_path / name).write_bytes(data)
    with pytest.raises(CaseError, match=sentence):
        prepared(tmp_path / name, "a test", width_mm=60, height_mm=75)


def test_a_picture_that_is_cut_off_is_refused(tmp_path: Path) -> None:
    photograph(tmp_path / "p.jpg")
    (tmp_path / "p.jpg").write_bytes((tmp_path / "p.jpg").read_bytes()[:3000])
    with pytest.raises(CaseError, match=r"damaged|not a picture"):
        prepared(tmp_path / "p.jpg", "a test", width_mm=60, height_mm=75)


def test_a_bomb_of_pixels_is_refused_before_it_is_opened(tmp_path: Path) -> None:
    Image.new("1", (12_000, 7_000)).save(tmp_path / "bomb.png")
    with pytest.raises(CaseError, match=r"too many pixels|not a picture"):
        prepared(tmp_path / "bomb.png", "a test", width_mm=60, height_mm=75)


def test_a_missing_picture_is_named(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match=r"ellie\.jpg is not in the folder"):
        prepared(tmp_path / "ellie.jpg", "a test", width_mm=60, height_mm=75)


@pytest.mark.parametrize(
    "name", ["../secret.jpg", "/etc/passwd", "C:\\secret.jpg", "\\\\server\\share\\a.jpg", "a/../../b.jpg"]
)
def test_a_picture_outside_the_cases_folder_is_refused(name: str, tmp_path: Path) -> None:
    pictures = Pictures(tmp_path)
    mark = MARK.fullmatch(pictures.photograph(name, "a test"))
    assert mark is not None
    with pytest.raises(CaseError):
        pictures.made([int(mark[1])])


def test_a_picture_is_made_only_when_a_template_prints_it(tmp_path: Path) -> None:
    pictures = Pictures(tmp_path)
    assert MARK.fullmatch(pictures.photograph("not there.jpg", "a test"))
