"""The file that `cpraudit new` writes, the page about the fields, and the published schema."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from example_case import example_case, example_data

from cpraudit.case.fields import CaseModel, Paper, about
from cpraudit.case.gaps import gaps
from cpraudit.case.load import load_case, read_case
from cpraudit.case.model import Case
from cpraudit.case.shape import item_part, part_type
from cpraudit.case.starter import as_written, starter

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tools"))

SCHEMA = json.loads((ROOT / "models" / "case.schema.json").read_text(encoding="utf-8"))
CHOICES = [tuple(Paper), *((paper,) for paper in Paper), (Paper.CPR, Paper.PLAN)]
SAMPLES = sorted((ROOT / "samples" / "cases").rglob("*.yaml"))


def data_of(text: str) -> Any:
    return yaml.load(text, Loader=yaml.BaseLoader)


def fields_of(data: Any) -> Iterator[tuple[str, ...]]:
    """The paths of all fields of a file, entries of lists without their numbers."""
    if isinstance(data, dict):
        for name, below in data.items():
            yield (name,)
            yield from ((name, *path) for path in fields_of(below))
    elif isinstance(data, list):
        for entry in data:
            yield from fields_of(entry)


def of_models(model: type[CaseModel] = Case) -> Iterator[tuple[str, ...]]:
    for name in model.model_fields:
        yield (name,)
        below = part_type(model, name) or item_part(model, name)
        if below is not None:
            yield from ((name, *path) for path in of_models(below))


# ---- the starter


@pytest.mark.parametrize("papers", CHOICES, ids=str)
@pytest.mark.parametrize("schema", [False, True])
def test_a_starter_loads_as_an_empty_case(papers: tuple[Paper, ...], schema: bool) -> None:
    assert read_case(starter(papers, schema=schema), "case.yaml") == Case()


def test_the_whole_starter_has_every_field_of_the_case_once_in_its_order() -> None:
    assert list(fields_of(data_of(starter()))) == list(of_models())


@pytest.mark.parametrize("paper", Paper)
def test_a_starter_for_one_document_has_what_it_needs_and_no_other_part(paper: Paper) -> None:
    data = data_of(starter((paper,)))
    own, every = set(fields_of(data)), set(of_models())
    assert own < every
    needed = {tuple(step for step in gap.path if isinstance(step, str)) for gap in gaps(Case(), paper)}
    assert needed <= own
    others = {Paper.CPR: {"plan", "pre_proceedings"}, Paper.PLAN: {"mother", "options", "pre_proceedings"},
              Paper.LETTER: {"mother", "siblings", "author", "decisions", "court_matters", "plan"}}  # fmt: skip
    assert not others[paper] & set(data)


@pytest.mark.parametrize("paper", Paper)
def test_a_starter_that_is_filled_in_is_complete(paper: Paper) -> None:
    """Every field of the starter gets its example: nothing that the document needs is left out of the starter."""

    def fill(model: type[CaseModel], data: Any) -> Any:
        if isinstance(data, list):
            return [fill(model, entry) for entry in data]
        filled = {}
        for name, below in data.items():
            part = part_type(model, name) or item_part(model, name)
            filled[name] = fill(part, below) if part else about(model, name).example
        return filled

    case = Case.model_validate(fill(Case, data_of(starter((paper,)))))
    assert gaps(case, paper) == ()


def test_every_field_has_its_meaning_its_example_and_its_source_above_it() -> None:
    lines = starter().splitlines()
    at = lines.index("  date_of_birth:")
    assert lines[at - 2 : at] == [
        "  # Date of birth; empty for an unborn baby (needed: cpr, plan, letter)",
        "  #   Example: 14 March 2021  [AAR, Schedule 1, Part 1, paragraph 1]",
    ]
    at = lines.index("  letter:")
    assert (
        "One of: before proceedings; unborn baby; issue; closing"
        in lines[at - 1 - ("DfE" not in lines[at - 1])]
    )


def test_what_was_explained_once_is_not_explained_again() -> None:
    lines = starter((Paper.LETTER,)).splitlines()
    numbers = [n for n, line in enumerate(lines) if line == "    email:"]
    assert "Example: mia.hurst" in lines[numbers[0] - 1]
    assert lines[numbers[1] - 1] == "    # E-mail"


def test_only_needed_fields_of_the_chosen_documents_are_marked() -> None:
    text = starter((Paper.CPR,))
    assert "(needed)" in text
    assert "needed: " not in text
    mother = starter().split("\nmother:\n")[1]
    assert "# Full name: first names and surname (needed: cpr)" in mother, (
        "the letters have no use for the mother"
    )
    assert "# Where she or he lives now (confidential)" in mother


def test_paragraphs_are_kept_as_the_starter_shows_them() -> None:
    text = starter((Paper.CPR,))
    long = "She likes splashing: in the bath, # and in puddles. " * 9
    filled = text.replace(
        "\n  likes: |\n", f"\n  likes: |\n    {long}\n    - Second 'paragraph'.\n\n    Third.\n", 1
    )
    assert filled != text
    child: Any = read_case(filled, "case.yaml").child
    assert child.likes == f"{long.strip()}\n- Second 'paragraph'.\nThird."


def test_a_starter_is_no_wider_than_a_screen_and_has_no_tabs() -> None:
    for papers in CHOICES:
        text = starter(papers)
        assert "\t" not in text
        assert max(len(line) for line in text.splitlines()) <= 100


@pytest.mark.parametrize(
    "text",
    [
        "Ellie Rose Kay",
        "Interpreter: Polish",
        "O'Brien: x",
        "Flat #3",
        "- x",
        "'quoted' x",
        "@x",
        "no",
        "[x]",
    ],
)
def test_an_example_is_written_as_it_may_stand_in_the_file(text: str) -> None:
    assert read_case(f"reference: {as_written(text)}\n", "case.yaml").reference == text
    assert (as_written(text) == text) == (text in ("Ellie Rose Kay", "no"))


# ---- the page


def test_the_page_about_the_case_file_is_up_to_date() -> None:
    import make_case_docs

    text = (ROOT / "docs" / "case-file.md").read_text(encoding="utf-8")
    assert text == make_case_docs.page(), "run python tools/make_case_docs.py"


def test_the_page_names_every_field_with_its_kind() -> None:
    import make_case_docs

    page = make_case_docs.page()
    for path in of_models():
        assert f"| `{path[-1]}` | " in page
    assert "| `logo` | The logo's file, in the folder of the case file or below it (picture) |" in page
    assert "(part [Heritage](#heritage))" in page
    assert "(choice: female; male)" in page
    assert "(number)" in page
    assert "(yes or no)" in page


# ---- the schema


def faults_of(data: Any) -> list[str]:
    return [
        "/".join(str(step) for step in error.absolute_path)
        for error in jsonschema.Draft202012Validator(SCHEMA).iter_errors(data)
    ]


def leaves_of(error: jsonschema.ValidationError) -> Iterator[str]:
    """Where the faults stand on which the choices of a schema failed."""
    yield "/".join(str(step) for step in error.absolute_path)
    for below in error.context or ():
        yield from leaves_of(below)


def test_the_schema_is_sound() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["title"] == "A case file (cpraudit new)"


@pytest.mark.parametrize("papers", CHOICES, ids=str)
def test_the_schema_takes_a_starter_as_text_and_as_editors_read_it(papers: tuple[Paper, ...]) -> None:
    text = starter(papers)
    assert faults_of(data_of(text)) == []
    assert faults_of(yaml.safe_load(text)) == []


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.parent.name)
def test_the_schema_takes_the_sample_cases_which_load(path: Path) -> None:
    load_case(path)
    text = path.read_text(encoding="utf-8")
    assert faults_of(data_of(text)) == []
    assert faults_of(yaml.safe_load(text)) == []


def test_the_schema_takes_every_example_and_what_a_case_is_written_as() -> None:
    assert faults_of(example_data()) == []
    assert faults_of(example_case().model_dump(mode="json")) == []
    text = yaml.safe_dump(example_data(), allow_unicode=True)
    assert faults_of(data_of(text)) == [], "with numbers and yes and no as text"


@pytest.mark.parametrize(
    ("data", "where"),
    [
        ({"child": {"nam": "x"}}, "child"),
        ({"child": {"sex": "femal"}}, "child/sex"),
        ({"child": {"name": ["x"]}}, "child/name"),
        ({"child": "Ellie"}, "child"),
        ({"siblings": {"name": "Noah"}}, "siblings"),
        ({"child": "not known"}, "child"),
        ({"author": {"child_care_years": "six"}}, "author/child_care_years"),
    ],
)
def test_the_schema_finds_what_loading_would_refuse(data: Any, where: str) -> None:
    errors = list(jsonschema.Draft202012Validator(SCHEMA).iter_errors(data))
    assert where in [leaf for error in errors for leaf in leaves_of(error)]


@pytest.mark.parametrize(
    "data",
    [
        {"child": {"name": None, "sex": "", "date_of_birth": 2021}},
        {
            "father": "not known because his name was not given",
            "siblings": "Not applicable because there are none",
        },
        {"reference": 20441, "author": {"child_care_years": "6"}, "child": {"disabled": True}},
    ],
)
def test_the_schema_takes_what_loading_takes(data: Any) -> None:
    assert faults_of(data) == []


def test_the_schema_describes_each_field_with_an_example() -> None:
    born = SCHEMA["$defs"]["Child"]["properties"]["date_of_birth"]
    assert born["description"] == "Date of birth; empty for an unborn baby"
    assert born["examples"] == ["14 March 2021"]
    assert "None" not in json.dumps(SCHEMA["properties"])
