"""Draws the portraits and the family tree: basic shapes, no real person, no font of the machine."""

import struct
import zlib
from dataclasses import dataclass
from typing import Literal

from PIL import Image, ImageDraw, ImageFont

Colour = tuple[int, int, int]
Hair = Literal["curls", "long", "short", "bunches"]

_STORED_BLOCK = 0xFFFF
_CURLS_ACROSS = (78, 86, 108, 132, 158, 182, 200, 206, 120, 152)
_CURLS_DOWN = (108, 82, 66, 58, 60, 72, 94, 118, 86, 84)
_WHITE, _BLACK, _SKIN, _SHADE, _HAIR, _TOP, _BACK, _BACK_2, _LIPS, _EYE = range(10)


@dataclass(frozen=True)
class Person:
    """How one invented person is drawn."""

    skin: Colour
    hair_colour: Colour
    hair: Hair
    top: Colour
    back: Colour
    eyes: Colour
    child: bool = False
    beard: bool = False


_OLIVE, _FAIR, _ROSY, _TAN = (222, 178, 140), (244, 214, 192), (246, 216, 196), (214, 168, 130)
_BROWN_EYES, _GREEN_EYES = (74, 48, 30), (96, 124, 104)
PEOPLE = {
    "child": Person(_OLIVE, (84, 54, 34), "curls", (226, 150, 62), (196, 222, 196), _BROWN_EYES, child=True),
    "mother": Person(_FAIR, (206, 170, 108), "long", (92, 138, 142), (226, 218, 204), _GREEN_EYES),
    "father": Person(_TAN, (34, 30, 30), "short", (70, 84, 120), (204, 214, 226), _BROWN_EYES, beard=True),
    "sister": Person(
        _ROSY, (214, 178, 116), "bunches", (150, 46, 62), (214, 228, 236), _GREEN_EYES, child=True
    ),
}


def portrait(person: Person) -> bytes:
    """A head and shoulders, 270 by 330 points, as the bytes of a PNG file."""
    image = Image.new("P", (270, 330), _BACK)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 236, 269, 329), fill=_BACK_2)
    draw.rounded_rectangle((36, 262, 234, 420), 62, fill=_TOP)
    chin = 232 if person.child else 246
    _hair_behind(draw, person.hair)
    draw.rectangle((116, 222, 154, 276), fill=_SHADE)
    draw.ellipse((112, 256, 158, 292), fill=_SHADE)
    for ear in (66, 188):
        draw.ellipse((ear, 144, ear + 16, 176), fill=_SKIN)
    draw.ellipse((74, 70, 196, chin), fill=_SKIN)
    if person.beard:
        draw.pieslice((78, 118, 192, chin + 6), 20, 160, fill=_HAIR)
        draw.ellipse((100, 150, 170, 216), fill=_SKIN)
        draw.rounded_rectangle((112, 188, 158, 198), 5, fill=_HAIR)
    _hair_in_front(draw, person.hair)
    _face(draw, person)
    skin, back = person.skin, person.back
    palette = ((255, 255, 255), (40, 36, 36), skin, _darker(skin), person.hair_colour, person.top)
    return _png(image, (*palette, back, _darker(back), (178, 78, 78), person.eyes), bits=4)


def _face(draw: ImageDraw.ImageDraw, person: Person) -> None:
    eye = 160 if person.child else 152
    for x in (104, 150):
        draw.ellipse((x - 2, eye - 8, x + 18, eye + 8), fill=_WHITE)
        draw.ellipse((x + 2, eye - 7, x + 14, eye + 7), fill=_EYE)
        draw.ellipse((x + 6, eye - 4, x + 11, eye + 2), fill=_BLACK)
        draw.rounded_rectangle((x - 3, eye - 20, x + 19, eye - 16), 2, fill=_HAIR)
    draw.ellipse((129, eye + 16, 142, eye + 26), fill=_SHADE)
    if person.beard:
        draw.pieslice((116, 190, 154, 218), 10, 170, fill=_LIPS)
    else:
        draw.pieslice((112, 178, 158, 214), 10, 170, fill=_LIPS)


def _hair_behind(draw: ImageDraw.ImageDraw, hair: Hair) -> None:
    if hair == "long":
        draw.rounded_rectangle((56, 70, 214, 292), 60, fill=_HAIR)
    elif hair == "bunches":
        for x in (26, 188):
            draw.ellipse((x, 108, x + 56, 196), fill=_HAIR)
        draw.ellipse((62, 52, 208, 190), fill=_HAIR)
    else:
        draw.ellipse((64, 50, 206, 190), fill=_HAIR)


def _hair_in_front(draw: ImageDraw.ImageDraw, hair: Hair) -> None:
    if hair == "curls":
        for x, y in zip(_CURLS_ACROSS, _CURLS_DOWN, strict=True):
            draw.ellipse((x - 18, y - 18, x + 18, y + 18), fill=_HAIR)
        return
    draw.pieslice((70, 54, 200, 180), 180, 360, fill=_HAIR)
    if hair == "short":
        draw.polygon([(80, 114), (190, 114), (180, 126), (92, 124)], fill=_HAIR)


def _darker(colour: Colour) -> Colour:
    return (colour[0] * 86 // 100, colour[1] * 84 // 100, colour[2] * 82 // 100)


@dataclass(frozen=True)
class Relative:
    """One symbol of the family tree: a square for men and boys, a circle for women and girls."""

    x: int
    y: int
    male: bool
    label: str
    died: bool = False


_TINT = 2  # the colour of the child's own symbol
_ROWS = (66, 256, 446)
_SIBLING_LINE = 180  # height of the line that brothers and sisters hang from
_HALF = 28
_RELATIVES = {
    "keith": Relative(150, _ROWS[0], True, "Keith\n1968-2009", died=True),
    "sheila": Relative(330, _ROWS[0], False, "Sheila\n1973"),
    "manuel": Relative(730, _ROWS[0], True, "Manuel\n1967"),
    "teresa": Relative(910, _ROWS[0], False, "Teresa\n1969"),
    "tanya": Relative(80, _ROWS[1], False, "Tanya\n1996"),
    "poppys_father": Relative(240, _ROWS[1], True, "Poppy's\nfather"),
    "kayleigh": Relative(420, _ROWS[1], False, "Kayleigh\n1999"),
    "marco": Relative(640, _ROWS[1], True, "Marco\n1996"),
    "luanas_mother": Relative(820, _ROWS[1], False, "Luana's\nmother"),
    "uncle": Relative(980, _ROWS[1], True, "Marco's\nbrother"),
    "poppy": Relative(330, _ROWS[2], False, "Poppy\n2018"),
    "jonah": Relative(530, _ROWS[2], True, "Jonah\n2023"),
    "luana": Relative(730, _ROWS[2], False, "Luana\n2019"),
}
_COUPLES = (
    ("keith", "sheila", ("tanya", "kayleigh")),
    ("manuel", "teresa", ("marco", "uncle")),
    ("poppys_father", "kayleigh", ("poppy",)),
    ("kayleigh", "marco", ("jonah",)),
    ("marco", "luanas_mother", ("luana",)),
)


def genogram() -> bytes:
    """The family tree of the sample family, 1060 by 540 points, as the bytes of a PNG file."""
    image = Image.new("P", (1060, 540), _WHITE)
    draw = ImageDraw.Draw(image)
    for one, other, children in _COUPLES:
        _family(draw, _RELATIVES[one], _RELATIVES[other], [_RELATIVES[child] for child in children])
    for name, relative in _RELATIVES.items():
        _symbol(draw, relative, _TINT if name == "jonah" else _WHITE)
        for line, words in enumerate(relative.label.split("\n")):
            _write(image, relative.x, relative.y + _HALF + 6 + 22 * line, words)
    return _png(image, ((255, 255, 255), (30, 30, 36), (208, 224, 240)), bits=2)


def _family(draw: ImageDraw.ImageDraw, one: Relative, other: Relative, children: list[Relative]) -> None:
    draw.line((one.x, one.y, other.x, other.y), fill=_BLACK, width=3)
    middle = (one.x + other.x) // 2
    if len(children) == 1:
        draw.line((middle, one.y, children[0].x, children[0].y), fill=_BLACK, width=3)
        return
    draw.line((middle, one.y, middle, _SIBLING_LINE), fill=_BLACK, width=3)
    draw.line((children[0].x, _SIBLING_LINE, children[-1].x, _SIBLING_LINE), fill=_BLACK, width=3)
    for child in children:
        draw.line((child.x, _SIBLING_LINE, child.x, child.y), fill=_BLACK, width=3)


def _symbol(draw: ImageDraw.ImageDraw, person: Relative, fill: int) -> None:
    box = (person.x - _HALF, person.y - _HALF, person.x + _HALF, person.y + _HALF)
    shape = draw.rectangle if person.male else draw.ellipse
    shape(box, fill=fill, outline=_BLACK, width=3)
    if person.died:
        draw.line(box, fill=_BLACK, width=3)
        draw.line((box[0], box[3], box[2], box[1]), fill=_BLACK, width=3)


def _write(image: Image.Image, middle: int, top: int, words: str) -> None:
    """Writes with the small letters that are part of Pillow, at twice their size."""
    font = ImageFont.load_default_imagefont()
    _, _, width, height = font.getbbox(words)
    letters = Image.new("1", (int(width) + 4, int(height)), 0)
    ImageDraw.Draw(letters).text((2, 0), words, fill=1, font=font)
    twice = letters.resize((letters.width * 2, letters.height * 2), Image.Resampling.NEAREST)
    image.paste(_BLACK, (middle - twice.width // 2, top), twice)


def _png(image: Image.Image, palette: tuple[Colour, ...], bits: int) -> bytes:
    """A PNG file of few colours (``bits`` for each point), written here and not by Pillow.

    Nothing in it is compressed, so its bytes do not depend on the zlib that Pillow or Python was built with.
    """
    per_byte = 8 // bits
    points = image.tobytes()
    rows = bytearray()
    for start in range(0, len(points), image.width):
        row = points[start : start + image.width]
        rows.append(0)  # each row is stored as it is, without a PNG filter
        for place in range(0, image.width, per_byte):
            packed = 0
            for point in row[place : place + per_byte].ljust(per_byte, b"\0"):
                packed = packed << bits | point
            rows.append(packed)
    stored = bytearray(b"\x78\x01")
    for start in range(0, len(rows), _STORED_BLOCK):
        block = rows[start : start + _STORED_BLOCK]
        last = start + _STORED_BLOCK >= len(rows)
        stored += struct.pack("<BHH", last, len(block), len(block) ^ 0xFFFF) + block
    stored += struct.pack(">I", zlib.adler32(rows))
    header = struct.pack(">IIBBBBB", image.width, image.height, bits, 3, 0, 0, 0)
    colours = b"".join(bytes(colour) for colour in palette)
    chunks = ((b"IHDR", header), (b"PLTE", colours), (b"IDAT", bytes(stored)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )
