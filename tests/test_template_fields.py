"""The list of a template's fields is what a template really gets."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
from full_case import full_case, with_pictures

from cpraudit.case.fields import CaseModel, Paper
from cpraudit.case.model import Case
from cpraudit.generate import documents
from cpraudit.generate.computed import GROUPS, Computed, Kind
from cpraudit.generate.documents import Order
from cpraudit.generate.template_fields import Field, template_fields, walk

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


def differences(described: Field, value: object, path: str = "") -> Iterator[str]:
    """Where a value is not what its description says."""
    if described.kind is Kind.PART:
        if not isinstance(value, dict):
            yield f"{path} is no part"
            return
        for name in sorted(described.fields.keys() ^ value.keys()):
            yield f"{path}.{name} is {'described only' if name in described.fields else 'not described'}"
        for name in described.fields.keys() & value.keys():
            yield from differences(described.fields[name], value[name], f"{path}.{name}")
    elif described.kind is Kind.LIST:
        if not isinstance(value, list):
            yield f"{path} is no list"
            return
        item = Field(Kind.PART, fields=described.fields) if described.fields else Field(Kind.TEXT)
        for entry in value:
            yield from differences(item, entry, f"{path}[]")
    elif not isinstance(value, bool if described.kind is Kind.FLAG else str):
        yield f"{path} is {type(value).__name__}"


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("filled", [True, False], ids=["full case", "empty case"])
def test_a_template_gets_exactly_the_fields_that_are_described(
    paper: Paper, filled: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = full_case() if filled else Case()
    given = fields_given(case, paper, with_pictures(tmp_path), monkeypatch)
    assert list(differences(template_fields(paper), given)) == []


def test_a_difference_would_be_seen() -> None:
    part = Field(Kind.PART, fields={"a": Field(Kind.TEXT), "b": Field(Kind.LIST)})
    found = list(differences(part, {"a": ["x"], "c": "y", "b": [{}]}))
    assert found[:1] == [".c is not described"]
    assert ".a is list" in found
    assert ".b[] is dict" in found


def shown_paths(paper: Paper) -> list[Any]:
    """Every computed field with each fact that it says it shows."""
    return [
        pytest.param(paper, path, fact, id=f"{paper}-{path}-{fact}")
        for path, field in walk(template_fields(paper))
        for fact in field.prints
        if field.kind is not Kind.PART and path.split(".")[0].rstrip("[]") in {g.name for g in GROUPS[paper]}
    ]


def changed_at(value: Any, steps: list[str]) -> Any:
    """The case with another fact, in every entry of a list: another choice, or none."""
    name, below = steps[0].removesuffix("[]"), steps[1:]
    old = getattr(value, name)
    if below:
        new = [changed_at(item, below) for item in old] if isinstance(old, list) else changed_at(old, below)
    else:
        new = next(c for c in type(old) if c is not old) if isinstance(old, StrEnum) else None
    return value.model_copy(update={name: new})


def at(value: Any, steps: list[str]) -> Any:
    """What stands at a path, with a list of what stands in every entry."""
    for number, step in enumerate(steps):
        value = value[step.removesuffix("[]")]
        if step.endswith("[]"):
            return [at(item, steps[number + 1 :]) for item in value]
    return value


@pytest.mark.parametrize(("paper", "path", "fact"), [p for paper in Paper for p in shown_paths(paper)])
def test_a_computed_field_shows_the_facts_that_it_says_it_shows(
    paper: Paper, path: str, fact: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, case = with_pictures(tmp_path), full_case()
    real = fact.replace("recipient.", "pre_proceedings.recipients[].")
    changed = changed_at(case, real.split("."))
    assert isinstance(changed, CaseModel)
    before, after = (
        at(fields_given(c, paper, folder, monkeypatch), path.split(".")) for c in (case, changed)
    )
    assert before != after


def test_every_description_says_something_and_every_computed_text_has_an_example() -> None:
    def check(what: Computed) -> None:
        assert what.description
        assert what.example or what.kind is not Kind.TEXT, what.name
        for below in what.fields:
            check(below)

    for groups in GROUPS.values():
        for group in groups:
            check(group)
