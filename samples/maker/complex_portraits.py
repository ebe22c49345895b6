"""The people of the complex sample case, drawn: basic shapes, no model and no real face."""

from __future__ import annotations

from maker.portraits import (
    Colour,
    Paper,
    Person,
    darker,
    eyes,
    face,
    freckles,
    lighter,
    mixed,
    nose,
    shoulders,
    smile,
    wall,
)

_WOOD, _GOLD = (196, 148, 92), (232, 196, 96)


def _glasses(paper: Paper, y: float, apart: float, size: float, frame: Colour) -> None:
    """Round glasses in front of the eyes."""
    for side in (-1, 1):
        paper.bow((300 + side * apart, y), size, size, (0, 360), frame, 7)
        paper.bow((300 + side * (apart + size + 22), y - 4), 24, 8, (180, 360), frame, 6)
    paper.bow((300, y), apart - size + 3, 10, (200, 340), frame, 7)


def _fringe(paper: Paper, person: Person, y: float, width: float, down: float) -> None:
    """Hair that falls over the forehead."""
    paper.slice((300, y), width, down, (184, 356), person.hair)


def _dimple(paper: Paper, person: Person, y: float) -> None:
    """The dimple in the left cheek, which is on the right of the picture."""
    paper.bow((372, y), 7, 12, (250, 70), darker(person.skin, 0.3), 4)


def boy_with_blue_glasses(paper: Paper, person: Person) -> None:
    """A boy of two with round glasses, hearing aids and a drumstick."""
    wall(paper, person)
    paper.oval((300, 384), 156, 158, person.hair)
    for x, y in ((276, 236), (300, 216), (322, 232)):
        paper.shape([(x - 16, y + 40), (x + 4, y - 16), (x + 22, y + 40)], person.hair)
    shoulders(paper, person, width=172, top=622)
    face(paper, person, width=148, chin=574, top=266)
    _fringe(paper, person, 372, 146, 116)
    for side in (-1, 1):
        paper.oval((300 + side * 160, 430), 12, 26, (86, 160, 96))
        paper.slice((300 + side * 56, 420), 30, 17, (150, 390), lighter(person.skin, 0.1))
    eyes(paper, person, 428, apart=56)
    _glasses(paper, 430, 58, 46, (64, 110, 190))
    nose(paper, person, 476, 13)
    smile(paper, person, 522, 44)
    _dimple(paper, person, 516)
    paper.shape([(452, 700), (470, 706), (520, 520), (502, 514)], _WOOD)
    paper.oval((513, 508), 18, 18, darker(_WOOD))
    paper.oval((464, 704), 40, 34, person.skin)


def girl_in_a_raincoat(paper: Paper, person: Person) -> None:
    """A girl of four with two plaits, laughing in the rain."""
    wall(paper, person)
    for x, y in ((70, 90), (140, 220), (470, 130), (540, 300), (96, 420), (512, 470)):
        paper.box(x, y, x + 5, y + 34, 2, lighter(person.wall, 0.5))
    paper.oval((300, 372), 146, 148, person.hair)
    for side in (-1, 1):
        for number in range(5):
            paper.oval((300 + side * (140 + 4 * number), 470 + 44 * number), 25, 28, person.hair)
        paper.oval((300 + side * 158, 690), 12, 12, (206, 74, 84))
    shoulders(paper, person, width=170, top=616)
    face(paper, person, width=132, chin=560, top=270)
    _fringe(paper, person, 366, 134, 104)
    eyes(paper, person, 424, apart=54, size=1.1)
    nose(paper, person, 470, 14)
    smile(paper, person, 514, 48)
    _dimple(paper, person, 508)
    for y in (690, 750):
        paper.oval((300, y), 9, 9, darker(person.top, 0.4))


def woman_in_a_scarf(paper: Paper, person: Person) -> None:
    """A young woman with her hair tied back and a green scarf."""
    wall(paper, person)
    paper.oval((300, 356), 142, 146, person.hair)
    paper.oval((424, 300), 54, 60, darker(person.hair, 0.1))
    shoulders(paper, person)
    face(paper, person)
    paper.slice((300, 344), 136, 128, (186, 354), person.hair)
    eyes(paper, person, 412)
    nose(paper, person, 464)
    smile(paper, person, 512, 44, open_mouth=False)
    _dimple(paper, person, 500)
    scarf: Colour = (70, 128, 92)
    paper.box(196, 570, 404, 650, 40, scarf)
    paper.shape([(330, 640), (396, 640), (420, 800), (340, 800)], darker(scarf))
    for x in (226, 262, 298, 334, 370):
        paper.box(x, 574, x + 7, 646, 3, lighter(scarf, 0.3))


def man_in_a_work_jacket(paper: Paper, person: Person) -> None:
    """A thin man with short hair and a square chin."""
    wall(paper, person)
    paper.oval((300, 348), 126, 132, person.hair)
    shoulders(paper, person, width=206)
    paper.shape([(244, 596), (300, 680), (356, 596)], (214, 216, 220))
    face(paper, person, width=116, chin=556, top=246)
    paper.box(214, 480, 386, 566, 40, person.skin)
    paper.slice((300, 330), 118, 92, (186, 354), person.hair)
    eyes(paper, person, 404, apart=50)
    paper.box(236, 380, 242, 394, 2, lighter(person.skin, 0.4))
    nose(paper, person, 462, 18)
    smile(paper, person, 516, 38, open_mouth=False)
    for y in (650, 710):
        paper.box(150, y, 250, y + 46, 6, darker(person.top, 0.25))


def man_in_a_knitted_hat(paper: Paper, person: Person) -> None:
    """A broad man with a red beard, laughing under a knitted hat."""
    wall(paper, person)
    shoulders(paper, person, width=236)
    face(paper, person, width=138, chin=566, top=250)
    paper.slice((300, 438), 136, 142, (14, 166), person.hair)
    paper.oval((300, 474), 94, 70, person.skin)
    hat: Colour = (62, 116, 140)
    paper.slice((300, 344), 150, 150, (182, 358), hat)
    paper.box(150, 316, 450, 362, 20, lighter(hat, 0.2))
    for x in range(168, 440, 30):
        paper.box(x, 320, x + 8, 358, 3, hat)
    paper.oval((300, 188), 32, 30, (236, 226, 206))
    eyes(paper, person, 406, size=0.95)
    nose(paper, person, 460, 21)
    paper.box(258, 482, 342, 494, 6, person.hair)
    smile(paper, person, 516, 50)


def boy_in_a_blazer(paper: Paper, person: Person) -> None:
    """A boy of twelve with fair hair over his glasses."""
    wall(paper, person)
    paper.oval((300, 356), 138, 142, person.hair)
    shoulders(paper, person, width=182)
    paper.shape([(236, 598), (300, 720), (364, 598)], (238, 238, 240))
    paper.shape([(288, 620), (312, 620), (322, 720), (300, 746), (278, 720)], (150, 40, 54))
    face(paper, person, width=124, chin=558, top=254)
    _fringe(paper, person, 374, 128, 128)
    paper.shape([(184, 356), (416, 356), (360, 398), (280, 380), (220, 396)], person.hair)
    eyes(paper, person, 420, apart=52)
    _glasses(paper, 420, 54, 42, (60, 60, 66))
    nose(paper, person, 470, 16)
    smile(paper, person, 514, 38, open_mouth=False)
    paper.oval((168, 690), 24, 28, _GOLD)


def girl_with_a_star(paper: Paper, person: Person) -> None:
    """A girl of eight with a long dark plait, freckles and a paper star."""
    wall(paper, person)
    paper.oval((300, 362), 142, 146, person.hair)
    for number in range(7):
        paper.oval((420 + 6 * number, 450 + 42 * number), 30, 32, person.hair)
    shoulders(paper, person, width=176, top=606)
    face(paper, person, width=128, chin=558, top=260)
    _fringe(paper, person, 356, 130, 100)
    eyes(paper, person, 420, apart=53, size=1.05)
    freckles(paper, person, 460)
    nose(paper, person, 468, 15)
    smile(paper, person, 512, 46)
    paper.box(290, 506, 306, 520, 2, (120, 60, 62))
    star = [(160, 560), (178, 606), (228, 608), (189, 640), (203, 688), (160, 660), (117, 688), (131, 640)]
    paper.shape([*star, (92, 608), (142, 606)], _GOLD)
    paper.oval((160, 706), 36, 32, person.skin)


def woman_with_grey_hair(paper: Paper, person: Person) -> None:
    """A woman of fifty-seven with short grey hair and a ball of wool."""
    wall(paper, person)
    paper.oval((300, 350), 150, 146, person.hair)
    shoulders(paper, person, width=214)
    face(paper, person, width=130, chin=562, top=252)
    paper.slice((300, 346), 136, 112, (184, 356), person.hair)
    for x in (206, 250, 300, 350, 394):
        paper.oval((x, 300 + abs(x - 300) * 0.24), 34, 30, mixed(person.hair, (255, 255, 255), 0.15))
    eyes(paper, person, 418, size=0.96)
    for side in (-1, 1):
        turn = (300, 60) if side > 0 else (120, 240)
        paper.bow((300 + side * 88, 422), 14, 12, turn, darker(person.skin, 0.25), 3)
    nose(paper, person, 468, 18)
    smile(paper, person, 514, 46, open_mouth=False)
    wool: Colour = (176, 92, 60)
    paper.oval((452, 740), 76, 72, wool)
    for size in (30, 48, 66):
        paper.bow((452, 740), size, size * 0.7, (200, 20), lighter(wool, 0.3), 5)


COMPLEX = (
    Person(
        "complex/photographs/filip.jpg",
        "2026:01:24 15:10:22",
        boy_with_blue_glasses,
        skin=(250, 222, 204),
        hair=(226, 198, 142),
        top=(200, 60, 58),
        wall=(196, 214, 226),
        eyes=(112, 138, 160),
    ),
    Person(
        "complex/photographs/lena.jpg",
        "2026:01:24 11:42:50",
        girl_in_a_raincoat,
        skin=(248, 216, 196),
        hair=(120, 80, 50),
        top=(240, 200, 60),
        wall=(150, 172, 190),
        eyes=(84, 130, 180),
    ),
    Person(
        "complex/photographs/magda.jpg",
        "2026:01:06 13:20:08",
        woman_in_a_scarf,
        skin=(248, 220, 200),
        hair=(222, 190, 132),
        top=(92, 84, 110),
        wall=(228, 220, 206),
        eyes=(112, 138, 160),
    ),
    Person(
        "complex/photographs/ryan.jpg",
        "2026:01:17 10:58:31",
        man_in_a_work_jacket,
        skin=(240, 204, 182),
        hair=(96, 70, 50),
        top=(124, 130, 138),
        wall=(206, 200, 188),
        eyes=(84, 130, 180),
    ),
    Person(
        "complex/photographs/gethin.jpg",
        "2026:01:04 14:31:17",
        man_in_a_knitted_hat,
        skin=(246, 208, 184),
        hair=(170, 78, 40),
        top=(60, 90, 70),
        wall=(188, 206, 186),
    ),
    Person(
        "complex/photographs/oskar.jpg",
        "2026:01:10 16:05:44",
        boy_in_a_blazer,
        skin=(248, 218, 198),
        hair=(224, 192, 130),
        top=(38, 50, 86),
        wall=(222, 210, 190),
        eyes=(96, 120, 140),
    ),
    Person(
        "complex/photographs/hania.jpg",
        "2026:01:25 12:14:03",
        girl_with_a_star,
        skin=(246, 214, 190),
        hair=(64, 44, 36),
        top=(84, 128, 180),
        wall=(236, 222, 196),
    ),
    Person(
        "complex/photographs/barbara.jpg",
        "2026:01:25 12:31:26",
        woman_with_grey_hair,
        skin=(244, 212, 190),
        hair=(168, 170, 172),
        top=(120, 60, 72),
        wall=(214, 222, 206),
        eyes=(112, 138, 160),
    ),
)
