"""The sample cases load, are as complete as they say, and their photographs are what the program draws."""

from __future__ import annotations

import importlib
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PIL import Image, ImageChops, ImageOps, ImageStat
from PIL.ExifTags import IFD, Base

from cpraudit.case.fields import CaseModel, Paper
from cpraudit.case.gaps import gaps
from cpraudit.case.load import load_case
from cpraudit.case.model import Case
from cpraudit.case.people import Photograph
from cpraudit.case.pictures import picture_path
from cpraudit.case.values import NotKnown, PartialDate

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
CASES = SAMPLES / "cases"
SIMPLE, MINIMAL = CASES / "simple" / "case.yaml", CASES / "minimal" / "case.yaml"
COMPLEX = CASES / "complex" / "case.yaml"
EVERY_CASE = sorted(CASES.glob("*/*.yaml"))
LARGEST_PHOTOGRAPH = 150_000  # bytes: three cases of photographs must not make the download heavy


@pytest.fixture(scope="module")
def simple() -> Case:
    return load_case(SIMPLE)


@pytest.fixture(scope="module")
def minimal() -> Case:
    return load_case(MINIMAL)


@pytest.fixture
def photographs(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(SAMPLES))
    return importlib.import_module("make_photographs")


def parts_of(value: object) -> Iterator[object]:
    """Every part, list entry and single value of a case."""
    yield value
    if isinstance(value, CaseModel):
        for name in type(value).model_fields:
            yield from parts_of(getattr(value, name))
    elif isinstance(value, list):
        for entry in value:
            yield from parts_of(entry)


def portraits_of(case: Case) -> list[Photograph]:
    found = [part for part in parts_of(case) if isinstance(part, Photograph)]
    return [photograph for photograph in found if isinstance(photograph.file, str)]


def date_taken(path: Path) -> str:
    """The day that the camera wrote into a photograph, "2026-01-18"."""
    with Image.open(path) as image:
        taken = image.getexif().get_ifd(IFD.Exif)[Base.DateTimeOriginal]
    return str(taken)[:10].replace(":", "-")


@pytest.mark.parametrize("path", EVERY_CASE, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_sample_case_loads(path: Path) -> None:
    assert isinstance(load_case(path), Case)


@pytest.mark.parametrize("paper", Paper)
def test_nothing_is_missing_in_the_simple_case(simple: Case, paper: Paper) -> None:
    assert [(gap.part, gap.label) for gap in gaps(simple, paper)] == []


@pytest.mark.parametrize("paper", [Paper.CPR, Paper.PLAN])
def test_the_minimal_case_has_gaps(minimal: Case, paper: Paper) -> None:
    assert len(gaps(minimal, paper)) >= 15


def test_the_minimal_case_needs_no_letter_and_says_why(minimal: Case) -> None:
    assert isinstance(minimal.pre_proceedings, NotKnown)
    assert [gap.path for gap in gaps(minimal, Paper.LETTER) if gap.path[0] == "pre_proceedings"] == []


def test_a_gap_in_the_simple_case_would_be_seen(simple: Case) -> None:
    child = simple.child
    assert isinstance(child, CaseModel)
    without_needs = simple.model_copy(update={"child": child.model_copy(update={"needs": None})})
    assert [gap.label for gap in gaps(without_needs, Paper.CPR)] == ["needs"]


def test_the_minimal_case_says_not_known_more_often_than_it_is_silent(minimal: Case) -> None:
    answers = [part for part in parts_of(minimal) if isinstance(part, NotKnown)]
    assert len(answers) > len(gaps(minimal, Paper.CPR))
    assert isinstance(minimal.father, NotKnown)


@pytest.mark.parametrize("path", [SIMPLE, MINIMAL, COMPLEX], ids=["simple", "minimal", "complex"])
def test_each_photograph_is_there_and_of_the_day_that_the_case_says(path: Path) -> None:
    portraits = portraits_of(load_case(path))
    assert portraits
    for portrait in portraits:
        assert isinstance(portrait.file, str)
        assert isinstance(portrait.taken, PartialDate)
        picture = picture_path(path.parent, portrait.file)
        assert picture.stat().st_size < LARGEST_PHOTOGRAPH
        assert date_taken(picture) == str(portrait.taken.day), portrait.file


def test_the_photographs_of_the_cases_are_what_the_program_draws(
    tmp_path: Path, photographs: ModuleType
) -> None:
    subprocess.run(
        [sys.executable, "-B", str(SAMPLES / "make_photographs.py"), str(tmp_path)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    assert len(photographs.PEOPLE) >= 5
    for person in photographs.PEOPLE:
        with Image.open(tmp_path / person.file) as drawn, Image.open(CASES / person.file) as kept:
            # Not byte for byte: that depends on the JPEG library of the machine.
            assert drawn.size == kept.size, person.file
            assert dict(drawn.getexif()) == dict(kept.getexif()), person.file
            assert max(ImageStat.Stat(ImageChops.difference(drawn, kept)).mean) < 1, person.file


def test_two_people_are_not_drawn_alike(photographs: ModuleType) -> None:
    one, other = (
        ImageOps.exif_transpose(Image.open(CASES / person.file)) for person in photographs.PEOPLE[:2]
    )
    assert max(ImageStat.Stat(ImageChops.difference(one, other)).mean) > 10


def test_one_photograph_lies_on_its_side_and_one_tells_its_place() -> None:
    turned, placed = [], []
    for path in (CASES / "simple" / "photographs").glob("*.jpg"):
        with Image.open(path) as image:
            exif = image.getexif()
            if exif.get(Base.Orientation) == 6:
                turned.append(path.stem)
                assert image.width > image.height
            if exif.get_ifd(IFD.GPSInfo):
                placed.append(path.stem)
    assert turned == ["hannah"]
    assert placed == ["abena"]


@pytest.mark.parametrize("path", EVERY_CASE, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_telephone_numbers_and_addresses_are_those_that_belong_to_nobody(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    numbers = re.findall(r"\b0\d{4} ?\d{6}\b", text)
    assert numbers
    assert all(number.startswith("01632 960") for number in numbers)
    assert all(domain.endswith(".example") for domain in re.findall(r"@([\w.-]+)", text))
