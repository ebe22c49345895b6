"""The list of a template's fields is what a template really gets."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from full_case import fields_given, full_case, with_pictures

from cpraudit.case.fields import CaseModel, Paper
from cpraudit.case.model import Case
from cpraudit.cli import cli
from cpraudit.generate import sandbox
from cpraudit.generate.computed import GROUPS, Computed, Kind
from cpraudit.generate.template_fields import Field, template_fields, walk

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tools"))


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


# ---- the list for people


def test_the_page_of_fields_is_up_to_date() -> None:
    import make_templates_page

    assert make_templates_page.PAGE.read_text(encoding="utf-8") == make_templates_page.page(), (
        "run python tools/make_templates_page.py"
    )


def test_the_page_names_every_filter_and_every_function_of_a_template() -> None:
    text = (ROOT / "docs" / "templates.md").read_text(encoding="utf-8")
    for name in sandbox.FILTERS:
        assert f"`{name}`" in text, name


def test_the_csv_has_a_row_for_every_field_and_opens_in_excel() -> None:
    result = CliRunner().invoke(cli, ["template", "fields", "letter", "--format", "csv"])
    assert result.stdout_bytes.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(result.stdout_bytes.decode("utf-8-sig"))))
    assert [row["field"] for row in rows] == [path for path, _ in walk(template_fields(Paper.LETTER))]
    by_field = {row["field"]: row for row in rows}
    assert by_field["child.date_of_birth"]["example"] == "14 March 2021"
    assert "Schedule 1" in by_field["child.date_of_birth"]["source"]
    assert by_field["letter.kind"]["source"] == "worked out by the program"
    assert by_field["letter.concerns[].heading"]["needed for"] == "letter"


def test_the_text_tells_meaning_example_and_who_needs_it() -> None:
    output = CliRunner().invoke(cli, ["template", "fields", "cpr"]).output
    at = output.index("\nchild.date_of_birth\n")
    assert "Needed for: cpr" in output[at : at + 200]
    assert "Example: 14 March 2021" in output[at : at + 200]
    assert "\nsiblings[].nationality\n" in output
    assert "\nletter.kind\n" not in output
    assert "siblings_note\n" not in output, "notes are explained once"


def test_a_letter_is_offered_nothing_of_the_parents_or_of_who_else_gets_one() -> None:
    paths = {path for path, _ in walk(template_fields(Paper.LETTER))}
    assert "recipient.name" in paths
    assert "letter.concerns[].facts" in paths
    hidden = (
        "mother",
        "father",
        "siblings",
        "relatives",
        "pre_proceedings.recipients",
        "pre_proceedings.concerns",
    )
    assert not [path for path in paths if path.startswith(hidden)]
