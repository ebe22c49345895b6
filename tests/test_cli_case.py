"""`cpraudit new` and `cpraudit check`: what they write and print, how they refuse, their exit statuses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from example_case import example_case, sound_case, without
from running import Command

from cpraudit.case.fields import Paper, Who
from cpraudit.case.gaps import gaps
from cpraudit.case.load import load_case, read_case
from cpraudit.case.model import Case
from cpraudit.case.starter import starter
from cpraudit.outputs.missing import missing_json, missing_text


def write(case: Case, name: str = "case.yaml") -> Path:
    path = Path(name)
    path.write_text(yaml.safe_dump(case.model_dump(mode="json"), allow_unicode=True), encoding="utf-8")
    return path


# ---- new


def test_new_writes_a_case_to_fill_in_and_says_what_comes_next(cpraudit_: Command) -> None:
    ran = cpraudit_("new", "case.yaml")
    assert (ran.status, ran.err) == (0, "")
    assert f"Written: {Path('case.yaml').resolve()}" in ran.out
    assert "cpraudit check case.yaml --for cpr" in ran.out
    assert Path("case.yaml").read_text(encoding="utf-8") == starter()
    assert b"\r" not in Path("case.yaml").read_bytes()
    assert [path.name for path in Path().iterdir()] == ["case.yaml"], "nothing else is written"
    assert load_case(Path("case.yaml")) == Case()


def test_new_writes_only_what_the_chosen_documents_use(cpraudit_: Command) -> None:
    assert cpraudit_("new", "a.yml", "--for", "letter").status == 0
    assert Path("a.yml").read_text(encoding="utf-8") == starter((Paper.LETTER,))
    ran = cpraudit_("new", "our case.yaml", "--for", "plan", "--for", "cpr", "--for", "plan")
    assert Path("our case.yaml").read_text(encoding="utf-8") == starter((Paper.CPR, Paper.PLAN))
    assert 'cpraudit check "our case.yaml" --for cpr' in ran.out


def test_new_never_overwrites_a_file(cpraudit_: Command) -> None:
    Path("case.yaml").write_text("reference: ours\n", encoding="utf-8")
    ran = cpraudit_("new", "case.yaml", "--schema")
    assert (ran.status, ran.out) == (5, "")
    assert "case.yaml exists already and is kept as it is. Choose another name." in ran.err
    assert Path("case.yaml").read_text(encoding="utf-8") == "reference: ours\n"
    assert [path.name for path in Path().iterdir()] == ["case.yaml"]


@pytest.mark.parametrize(
    ("name", "status", "words"),
    [
        ("case.json", 2, "must end in .yaml, for example case.yaml"),
        ("case", 2, "must end in .yaml"),
        ("case.docx", 2, "must end in .yaml"),
        ("no folder/case.yaml", 5, "does not exist"),
    ],
)
def test_new_refuses_other_names_and_folders_that_are_not_there(
    cpraudit_: Command, name: str, status: int, words: str
) -> None:
    ran = cpraudit_("new", name)
    assert ran.status == status
    assert words in ran.err
    assert list(Path().iterdir()) == []


def test_the_schema_lies_beside_the_case_when_it_is_asked_for(cpraudit_: Command) -> None:
    assert cpraudit_("new", "case.yaml", "--schema", "--for", "plan").status == 0
    first = Path("case.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=case.schema.json"
    schema = json.loads(Path("case.schema.json").read_text(encoding="utf-8"))
    assert "child" in schema["properties"]
    assert cpraudit_("new", "second.yaml", "--schema").status == 0, (
        "the schema of an earlier version is renewed"
    )
    Path("case.schema.json").write_text("{}", encoding="utf-8")
    ran = cpraudit_("new", "third.yaml", "--schema")
    assert ran.status == 5
    assert Path("case.schema.json").read_text(encoding="utf-8") == "{}"


# ---- check


@pytest.mark.parametrize("paper", ["cpr", "plan", "letter"])
def test_a_complete_case_ends_with_status_0_and_the_next_command(cpraudit_: Command, paper: str) -> None:
    write(sound_case())
    ran = cpraudit_("check", "case.yaml", "--for", paper)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith("case.yaml has every fact that the ")
    assert f"cpraudit generate {paper} case.yaml" in ran.out.replace("\n", " ")


def test_what_is_missing_is_told_by_who_can_supply_it(cpraudit_: Command) -> None:
    case = example_case()
    for path in (
        ("siblings", 0, "nationality"),
        ("child", "health", "genetic"),
        ("child", "sex"),
        ("mother",),
    ):
        case = without(case, path)
    write(case)
    ran = cpraudit_("check", "case.yaml", "--for", "cpr")
    assert (ran.status, ran.err) == (1, "")
    lines = ran.out.splitlines()
    assert (
        lines[0] == "case.yaml: 3 facts and 1 whole part are still missing for the Child Permanence Report."
    )
    assert [line for line in lines if line.startswith("FROM")] == [
        "FROM THE SOCIAL WORKER (2)",
        "FROM THE MEDICAL ADVISER (1)",
        "FROM THE FAMILY (1)",
    ]
    assert "  brother or sister 1 (Sal)" in lines
    assert "    nationality  Nationality. For example: British" in lines
    assert any(
        line.startswith("    mother  The birth mother. It needs name, sex, date_of_birth") for line in lines
    )
    assert "not known because ..." in ran.out
    assert max(len(line) for line in lines) <= 100


def test_a_single_fact_is_told_in_the_singular(cpraudit_: Command) -> None:
    write(without(example_case(), ("child", "sex")))
    out = cpraudit_("check", "case.yaml", "--for", "plan").out
    assert out.startswith("case.yaml: 1 fact is still missing for the permanence plan.")


def test_check_prints_json_and_nothing_else(cpraudit_: Command) -> None:
    write(without(sound_case(), ("siblings", 0, "nationality")))
    ran = cpraudit_("check", "case.yaml", "--for", "cpr", "--format", "json")
    assert json.loads(ran.out) == {
        "case": "case.yaml",
        "for": "cpr",
        "complete": False,
        "missing": [
            {
                "path": ["siblings", 0, "nationality"],
                "field": "siblings 1 > nationality",
                "part": "brother or sister 1 (Sal)",
                "label": "nationality",
                "who": "the family",
                "description": "Nationality",
                "example": "British",
                "fields": [],
            }
        ],
        "doubts": [],
    }
    assert (ran.status, ran.err) == (1, "")
    whole = json.loads(cpraudit_("check", "case.yaml", "--for", "plan", "--format", "json").out)
    assert (whole["complete"], whole["missing"]) == (True, [])


def test_a_case_with_mistakes_ends_with_status_6_and_is_not_changed(cpraudit_: Command) -> None:
    Path("case.yaml").write_bytes(b"child:\r\n  nam: x\r\n  sex: y\r\n")
    ran = cpraudit_("check", "case.yaml", "--for", "cpr")
    assert (ran.status, ran.out) == (6, "")
    assert ran.err.splitlines()[:2] == [
        "cpraudit: case.yaml has 2 mistakes:",
        "  line 2, child > nam: there is no such field; did you mean 'name'?",
    ]
    assert Path("case.yaml").read_bytes() == b"child:\r\n  nam: x\r\n  sex: y\r\n"


@pytest.mark.parametrize("name", ["none.yaml", "report.docx"])
def test_what_is_no_case_file_ends_with_status_6(cpraudit_: Command, name: str) -> None:
    Path("report.docx").write_bytes(b"PK\x03\x04")
    ran = cpraudit_("check", name, "--for", "cpr")
    assert (ran.status, ran.out) == (6, "")
    assert ran.err.startswith("cpraudit: ")
    assert len(ran.err.splitlines()) == 1


@pytest.mark.parametrize(
    "arguments", [("check", "case.yaml"), ("check", "case.yaml", "--for", "court"), ("new",)]
)
def test_a_command_that_is_typed_wrongly_ends_with_status_2(
    cpraudit_: Command, arguments: tuple[str, ...]
) -> None:
    assert cpraudit_(*arguments).status == 2


# ---- what is printed


@pytest.mark.parametrize("width", [20, 50, 80, 500])
@pytest.mark.parametrize("paper", Paper)
def test_the_list_fits_the_console(width: int, paper: Paper) -> None:
    for case in (Case(), without(example_case(), ("child", "health", "needs"))):
        text = missing_text(gaps(case, paper), paper, "case.yaml", width=width)
        assert max(len(line) for line in text.splitlines()) <= max(50, min(width, 120))


def test_the_list_has_every_gap_once_also_on_an_old_console() -> None:
    missing = gaps(Case(), Paper.CPR)
    text = missing_text(missing, Paper.CPR, "zoë.yaml", encoding="ascii")
    assert text.isascii()
    assert sum(f"    {gap.path[-1]}" in text for gap in missing) == len(missing)
    assert missing_json(missing, Paper.CPR, "zoë.yaml").decode("utf-8").count('"path"') == len(missing)


def test_everybody_who_can_supply_a_fact_is_asked_in_turn() -> None:
    text = "child: {name: x, views: {identity: x}}\nmother: {name: x}\nplan: {number: first}\n"
    shown = missing_text(gaps(read_case(text, "case.yaml"), Paper.PLAN), Paper.PLAN, "case.yaml")
    order = [
        shown.index(f"FROM {who.value.upper()} (") for who in Who if f"FROM {who.value.upper()} (" in shown
    ]
    assert order == sorted(order)
    assert len(order) >= 6
