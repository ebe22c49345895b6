"""A case in which every field is filled, each with the example of its description; and what templates get of a case."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from cpraudit.case.fields import CaseModel, Paper, about
from cpraudit.case.model import Case
from cpraudit.case.shape import item_part, part_type
from cpraudit.generate import documents
from cpraudit.generate.documents import Order


def full_case() -> Case:
    """The case; every list of parts has one entry."""
    filled = _examples(Case)
    filled["team"]["manager"]["name"] = "Paula Grant"  # one name for all would hide who is meant
    filled["siblings"][0]["expected"] = None  # he is born
    filled["pre_proceedings"]["recipients"][0]["meeting"] = None  # she comes to the meeting of all
    return Case.model_validate(filled)


def _examples(model: type[CaseModel]) -> dict[str, Any]:
    filled: dict[str, Any] = {}
    for name in model.model_fields:
        part, item = part_type(model, name), item_part(model, name)
        if part is not None:
            filled[name] = _examples(part)
        elif item is not None:
            filled[name] = [_examples(item)]
        else:
            filled[name] = about(model, name).example
    return filled


def with_pictures(folder: Path) -> Path:
    """The folder, with the pictures that the full case names in it."""
    (folder / "photographs").mkdir()
    for name in ("logo.png", "photographs/ellie.jpg"):
        Image.new("RGB", (40, 30), "navy").save(folder / name)
    return folder


MAKERS: dict[Paper, Callable[[Case, Path, Order], object]] = {
    Paper.CPR: documents.child_permanence_report,
    Paper.PLAN: documents.permanence_plan,
    Paper.LETTER: documents.pre_proceedings_letters,
}


class Stopped(Exception):
    """Ends the making of a document once its fields are known."""


def fields_given(case: Case, paper: Paper, folder: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What the template of a paper really gets."""
    given: list[dict[str, Any]] = []

    def render(_template: bytes, _name: str, fields: dict[str, Any]) -> bytes:
        given.append(fields)
        raise Stopped

    monkeypatch.setattr(documents, "render", render)
    with pytest.raises(Stopped):
        MAKERS[paper](case, folder, Order())
    return given[0]
