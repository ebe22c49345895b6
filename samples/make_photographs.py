"""Draws the photographs of the sample cases: invented people, basic shapes, no model and no real face.

    python samples/make_photographs.py              draws them into samples/cases
    python samples/make_photographs.py some/folder  draws them somewhere else

The pictures carry what cameras and telephones write into a photograph, because the program must deal with it: the
day on which each was taken; in one the note "turn me by a quarter" (EXIF orientation 6); in one the place where it
was taken (GPS), which must not reach a document.
"""

from __future__ import annotations

import sys
from pathlib import Path

from maker.complex_portraits import COMPLEX
from maker.portraits import (
    Paper,
    Person,
    baby_on_a_blanket,
    girl_with_puffs,
    man_with_beard,
    woman_with_headscarf,
    woman_with_long_hair,
)
from PIL import Image
from PIL.ExifTags import GPS, IFD, Base

CASES = Path(__file__).resolve().parent / "cases"
_TURNED_BY_A_QUARTER = 6

PEOPLE = (
    Person(
        "simple/photographs/freya.jpg",
        "2026:01:18 11:24:05",
        girl_with_puffs,
        skin=(190, 136, 98),
        hair=(52, 34, 28),
        top=(240, 190, 60),
        wall=(190, 216, 204),
    ),
    Person(
        "simple/photographs/hannah.jpg",
        "2026:01:08 14:02:41",
        woman_with_long_hair,
        skin=(246, 214, 194),
        hair=(176, 84, 44),
        top=(84, 132, 96),
        wall=(224, 214, 198),
        eyes=(86, 128, 164),
        turned=True,
    ),
    Person(
        "simple/photographs/daniel.jpg",
        "2026:01:12 10:15:30",
        man_with_beard,
        skin=(122, 80, 56),
        hair=(30, 26, 26),
        top=(46, 66, 108),
        wall=(204, 212, 224),
        eyes=(52, 34, 26),
    ),
    Person(
        "simple/photographs/abena.jpg",
        "2026:01:25 12:48:12",
        woman_with_headscarf,
        skin=(112, 72, 50),
        hair=(60, 54, 54),
        top=(150, 70, 60),
        wall=(226, 212, 170),
        eyes=(52, 34, 26),
        place=True,
    ),
    Person(
        "minimal/photographs/theo.jpg",
        "2026:01:21 09:31:57",
        baby_on_a_blanket,
        skin=(248, 220, 202),
        hair=(128, 94, 62),
        top=(150, 186, 210),
        wall=(120, 160, 190),
        eyes=(112, 134, 150),
    ),
    *COMPLEX,
)


def photograph(person: Person) -> tuple[Image.Image, Image.Exif]:
    """The picture as the camera stored it, and what the camera wrote beside it."""
    paper = Paper(person.wall)
    person.draw(paper, person)
    image = paper.finished()
    exif = Image.Exif()
    exif[Base.Make], exif[Base.Model] = "Invented", "Sample 1"
    exif[Base.DateTime] = person.taken
    exif.get_ifd(IFD.Exif)[Base.DateTimeOriginal] = person.taken
    if person.turned:
        exif[Base.Orientation] = _TURNED_BY_A_QUARTER
        image = image.transpose(Image.Transpose.ROTATE_90)  # a quarter to the left, for the note to undo
    if person.place:
        where = exif.get_ifd(IFD.GPSInfo)  # a place in the North Sea, where nobody lives
        where[GPS.GPSLatitudeRef], where[GPS.GPSLatitude] = "N", (56.0, 0.0, 0.0)
        where[GPS.GPSLongitudeRef], where[GPS.GPSLongitude] = "E", (3.0, 0.0, 0.0)
    return image, exif


def draw_all(folder: Path) -> list[Path]:
    """Draws every photograph below `folder` and returns their paths."""
    written = []
    for person in PEOPLE:
        image, exif = photograph(person)
        path = folder / person.file
        path.parent.mkdir(parents=True, exist_ok=True)
        image.save(path, "JPEG", quality=82, optimize=True, exif=exif)
        written.append(path)
    return written


if __name__ == "__main__":
    for path in draw_all(Path(sys.argv[1]) if len(sys.argv) > 1 else CASES):
        print(path)
