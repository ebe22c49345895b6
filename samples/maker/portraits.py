"""Draws portraits of invented people: basic shapes, no model and no real face."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PIL import Image, ImageDraw

SIZE = (1200, 1600)
_UNIT = 4  # the drawing is 600 by 800 units, four points each, and is then halved: that makes edges smooth
_WHITE, _DARK, _LIPS, _SHUT_LIPS = (252, 252, 250), (44, 36, 36), (186, 84, 86), (170, 92, 92)

Colour = tuple[int, int, int]
Points = list[tuple[float, float]]


@dataclass(frozen=True)
class Person:
    """How one invented person is drawn, and what the camera would have written."""

    file: str
    taken: str
    draw: Callable[[Paper, Person], None]
    skin: Colour
    hair: Colour
    top: Colour
    wall: Colour
    eyes: Colour = (74, 50, 34)
    turned: bool = False
    place: bool = False


class Paper:
    """A sheet of 600 by 800 units to draw on."""

    def __init__(self, wall: Colour) -> None:
        """`wall` is the colour behind the person."""
        width, height = SIZE
        self._image = Image.new("RGB", (width * 2, height * 2), wall)
        self._draw = ImageDraw.Draw(self._image)

    def oval(self, middle: tuple[float, float], across: float, down: float, fill: Colour) -> None:
        """An ellipse; `across` and `down` are half of its width and height."""
        x, y = middle
        self._draw.ellipse([_UNIT * v for v in (x - across, y - down, x + across, y + down)], fill=fill)

    def shape(self, points: Points, fill: Colour) -> None:
        """A shape with straight edges."""
        self._draw.polygon([(x * _UNIT, y * _UNIT) for x, y in points], fill=fill)

    def box(
        self, left: float, top: float, right: float, bottom: float, round_by: float, fill: Colour
    ) -> None:
        """A rectangle with rounded corners."""
        edges = [_UNIT * v for v in (left, top, right, bottom)]
        self._draw.rounded_rectangle(edges, round_by * _UNIT, fill=fill)

    def bow(
        self,
        middle: tuple[float, float],
        across: float,
        down: float,
        turn: tuple[int, int],
        fill: Colour,
        width: float = 5,
    ) -> None:
        """Part of the edge of an ellipse, from one angle to another: a smile, an eyebrow, an eyelid."""
        x, y = middle
        edges = [_UNIT * v for v in (x - across, y - down, x + across, y + down)]
        self._draw.arc(edges, *turn, fill=fill, width=round(width * _UNIT))

    def slice(
        self, middle: tuple[float, float], across: float, down: float, turn: tuple[int, int], fill: Colour
    ) -> None:
        """Part of an ellipse, from one angle to another, cut straight through."""
        x, y = middle
        edges = [_UNIT * v for v in (x - across, y - down, x + across, y + down)]
        self._draw.chord(edges, *turn, fill=fill)

    def finished(self) -> Image.Image:
        """The picture, at half of the size at which it was drawn."""
        return self._image.resize(SIZE, Image.Resampling.LANCZOS)


def mixed(one: Colour, other: Colour, share: float) -> Colour:
    """`one` with a share of `other` in it."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def darker(colour: Colour, by: float = 0.16) -> Colour:
    """The colour in the shade."""
    return mixed(colour, (30, 20, 24), by)


def lighter(colour: Colour, by: float = 0.18) -> Colour:
    """The colour in the light."""
    return mixed(colour, (255, 255, 250), by)


# ------------------------------------------------------------------------------------------------------ parts of people


def wall(paper: Paper, person: Person) -> None:
    """A window's light on the wall and a plant at the edge."""
    paper.oval((430, 210), 330, 330, lighter(person.wall, 0.28))
    leaf = mixed(person.wall, (70, 110, 80), 0.55)
    for x, y, across in ((40, 520, 46), (86, 600, 40), (18, 640, 44)):
        paper.oval((x, y), across, 92, leaf)
        paper.box(x - 2, y - 70, x + 2, y + 150, 2, darker(leaf))


def shoulders(paper: Paper, person: Person, width: float = 210, top: float = 590) -> None:
    """Neck, shoulders and what is worn on them."""
    paper.box(300 - width, top, 300 + width, 900, 120, person.top)
    paper.box(300 - width, top + 150, 300 - width + 26, 900, 10, darker(person.top))
    paper.box(300 + width - 26, top + 150, 300 + width, 900, 10, darker(person.top))
    paper.slice((300, top + 2), 92, 62, (0, 180), darker(person.skin))
    paper.box(252, top - 110, 348, top + 20, 34, darker(person.skin))


def face(paper: Paper, person: Person, width: float = 132, chin: float = 560, top: float = 250) -> None:
    """Ears, face and cheeks."""
    middle = (top + chin) / 2
    for side in (-1, 1):
        paper.oval((300 + side * width, middle + 16), 22, 34, darker(person.skin, 0.08))
    paper.oval((300, middle), width, (chin - top) / 2, person.skin)
    for side in (-1, 1):
        paper.oval((300 + side * width * 0.58, middle + 58), 26, 17, mixed(person.skin, (214, 96, 84), 0.2))


def eyes(paper: Paper, person: Person, y: float, apart: float = 56, size: float = 1) -> None:
    """Two eyes with their brows."""
    for side in (-1, 1):
        x = 300 + side * apart
        paper.oval((x, y), 24 * size, 16 * size, _WHITE)
        paper.oval((x, y), 13 * size, 14 * size, person.eyes)
        paper.oval((x, y), 6.5 * size, 7 * size, _DARK)
        paper.oval((x + 4 * size, y - 5 * size), 3.4 * size, 3.4 * size, _WHITE)
        paper.bow((x, y + 3), 25 * size, 20 * size, (195, 345), darker(person.skin, 0.6), 4)
        paper.bow((x, y - 12 * size), 30 * size, 26 * size, (215, 325), darker(person.hair, 0.2), 6.5)


def nose(paper: Paper, person: Person, y: float, width: float = 17) -> None:
    """A nose, seen from the front."""
    paper.bow((300, y - 6), width, 15, (20, 160), darker(person.skin, 0.3), 5)


def smile(paper: Paper, person: Person, y: float, wide: float = 46, open_mouth: bool = True) -> None:
    """A mouth that smiles, with teeth or without."""
    if open_mouth:
        paper.slice((300, y - 12), wide, 40, (5, 175), _LIPS)
        paper.slice((300, y - 12), wide - 9, 24, (5, 175), _WHITE)
    else:
        paper.bow((300, y - 22), wide, 34, (28, 152), mixed(_SHUT_LIPS, person.skin, 0.15), 7)


def freckles(paper: Paper, person: Person, y: float) -> None:
    """A few dots across nose and cheeks."""
    for x, down in ((222, 4), (240, 16), (256, 2), (276, 14), (326, 12), (344, 0), (360, 15), (378, 3)):
        paper.oval((x, y + down), 3.2, 3.2, mixed(person.skin, (150, 86, 50), 0.5))


# --------------------------------------------------------------------------------------------------------- the people


def girl_with_puffs(paper: Paper, person: Person) -> None:
    """A girl of four with her hair in two puffs."""
    wall(paper, person)
    for side in (-1, 1):
        x = 300 + side * 150
        for across, down in ((0, 0), (-34, -26), (34, -26), (-40, 22), (40, 22), (0, -48), (0, 44)):
            paper.oval((x + across, 246 + down), 44, 44, person.hair)
        paper.oval((300 + side * 112, 276), 13, 13, (236, 196, 70))
    paper.oval((300, 356), 146, 146, person.hair)
    shoulders(paper, person, width=168, top=612)
    face(paper, person, width=132, chin=556, top=268)
    paper.slice((300, 372), 138, 120, (196, 344), person.hair)
    paper.bow((300, 300), 3, 70, (0, 360), person.skin, 3)
    eyes(paper, person, 424, apart=54, size=1.12)
    nose(paper, person, 470, 14)
    freckles(paper, person, 466)
    smile(paper, person, 512, 42)
    paper.box(295, 504, 305, 516, 2, (120, 60, 62))
    paper.oval((424, 448), 4, 4, darker(person.skin, 0.5))


def woman_with_long_hair(paper: Paper, person: Person) -> None:
    """A young woman in a cardigan, with long hair."""
    wall(paper, person)
    paper.box(140, 210, 460, 690, 150, darker(person.hair, 0.12))
    shoulders(paper, person)
    paper.shape([(262, 600), (300, 720), (338, 600)], lighter(person.top, 0.7))
    face(paper, person)
    paper.slice((300, 352), 150, 150, (182, 310), person.hair)
    paper.slice((300, 352), 150, 150, (290, 358), person.hair)
    for left, right in ((138, 186), (414, 462)):
        paper.box(left, 330, right, 700, 26, person.hair)
    eyes(paper, person, 412)
    freckles(paper, person, 452)
    nose(paper, person, 464)
    smile(paper, person, 512, 50, open_mouth=False)
    paper.box(218, 372, 224, 392, 2, lighter(person.skin, 0.4))


def man_with_beard(paper: Paper, person: Person) -> None:
    """A man with short hair and a short beard, laughing."""
    wall(paper, person)
    paper.oval((300, 352), 144, 140, person.hair)
    shoulders(paper, person, width=226)
    paper.shape(
        [(236, 596), (300, 690), (364, 596), (392, 612), (300, 760), (208, 612)], darker(person.top, 0.3)
    )
    face(paper, person, width=130, chin=566, top=246)
    paper.slice((300, 440), 128, 132, (16, 164), person.hair)
    paper.oval((300, 478), 92, 74, person.skin)
    paper.slice((300, 336), 134, 106, (192, 348), person.hair)
    eyes(paper, person, 404)
    nose(paper, person, 462, 22)
    paper.box(256, 482, 344, 494, 6, person.hair)
    smile(paper, person, 514, 46)


def woman_with_headscarf(paper: Paper, person: Person) -> None:
    """A woman of about sixty in a bright headscarf."""
    wall(paper, person)
    scarf = (112, 58, 140)
    shoulders(paper, person, width=228)
    for x in range(110, 500, 48):
        paper.oval((x, 730), 13, 13, (232, 178, 72))
    face(paper, person, width=134, chin=562, top=246)
    paper.slice((300, 372), 152, 168, (188, 352), scarf)
    for side in (-1, 1):
        paper.oval((300 + side * 62, 196), 66, 42, lighter(scarf, 0.12))
    paper.oval((300, 214), 40, 34, darker(scarf, 0.2))
    for number, x in enumerate((186, 224, 262, 300, 338, 376, 414)):
        paper.oval((x, 336 - 8 * (3 - abs(3 - number))), 8, 8, (236, 186, 84))
    eyes(paper, person, 420, size=0.96)
    for side in (-1, 1):
        paper.bow(
            (300 + side * 84, 424),
            14,
            12,
            (300, 60) if side > 0 else (120, 240),
            darker(person.skin, 0.25),
            3,
        )
        paper.oval((300 + side * 136, 486), 9, 12, (226, 184, 84))
    nose(paper, person, 468, 22)
    smile(paper, person, 512, 52)


def baby_on_a_blanket(paper: Paper, person: Person) -> None:
    """A baby of five months who lies on a striped blanket and looks up."""
    for number, y in enumerate(range(0, 800, 64)):
        paper.box(-20, y, 620, y + 32, 0, lighter(person.wall, 0.35 if number % 2 else 0.55))
    paper.box(140, 560, 460, 900, 140, person.top)
    for side in (-1, 1):
        paper.box(300 + side * 190 - 46, 586, 300 + side * 190 + 46, 700, 46, person.top)
        paper.oval((300 + side * 206, 598), 34, 32, person.skin)
    paper.oval((300, 384), 172, 176, person.hair)
    face(paper, person, width=164, chin=574, top=232)
    paper.slice((300, 330), 150, 104, (200, 340), person.hair)
    paper.shape([(280, 236), (296, 168), (308, 232), (334, 178), (328, 240)], person.hair)
    eyes(paper, person, 428, apart=66, size=1.3)
    nose(paper, person, 482, 13)
    smile(paper, person, 528, 30)
    paper.bow((222, 520), 8, 12, (90, 270), darker(person.skin, 0.25), 4)
