"""What the check passes can be filled, whatever the case says."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from full_case import fields_given, full_case, with_pictures
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from making_templates import check, data, document
from template_cases import NOTE, WORKS

from cpraudit.case.fields import Paper
from cpraudit.case.model import Case
from cpraudit.generate.checking.trial import trials
from cpraudit.generate.fill import Filling
from cpraudit.generate.render import render
from cpraudit.generate.template_check import check_template, fitting_paper
from cpraudit.generate.template_fields import template_fields
from cpraudit.generate.template_file import read_template
from cpraudit.resources import templates_folder

TEMPLATES = {
    Paper.CPR: "cpr.docx",
    Paper.PLAN: "permanence-plan.docx",
    Paper.LETTER: "pre-proceedings-letter.docx",
}


@pytest.mark.parametrize("filled", [True, False], ids=["full case", "empty case"])
def test_what_the_check_passes_fills_with_a_full_and_with_an_empty_case(
    filled: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = full_case() if filled else Case()
    fields = fields_given(case, Paper.CPR, with_pictures(tmp_path), monkeypatch)
    made = document(*WORKS)
    assert check(tmp_path, made, trial=True).problems == ()
    text = [p.text for p in Document(io.BytesIO(render(data(made), "ours.docx", fields))).paragraphs]
    assert ("Ellie Rose Kay" in text) == filled
    assert "[To be added: name (child)]" in text or filled


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("filled", [True, False], ids=["full case", "empty case"])
def test_our_own_templates_fill_with_a_full_and_with_an_empty_case(
    paper: Paper, filled: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = full_case() if filled else Case()
    fields = fields_given(case, paper, with_pictures(tmp_path), monkeypatch)
    path = templates_folder() / TEMPLATES[paper]
    made = Document(io.BytesIO(render(read_template(path), path.name, fields)))
    assert made.paragraphs[0].text
    cells = made.element.body.iter(qn("w:tc"))
    assert all(cell[-1].tag == qn("w:p") for cell in cells), "a cell without a paragraph is a damaged file"


@pytest.mark.parametrize("paper", Paper)
def test_our_own_templates_are_without_a_problem(paper: Paper) -> None:
    checked = check_template(templates_folder() / TEMPLATES[paper], paper)
    assert checked.problems == ()
    assert checked.tags > 100


@pytest.mark.parametrize("paper", Paper)
def test_a_template_is_known_by_its_fields(paper: Paper) -> None:
    assert fitting_paper(templates_folder() / TEMPLATES[paper]) is paper


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{{ child.name|int // child.age|int }}", "ZeroDivisionError"),
        ("{% for n in range(999999) %}{% endfor %}", "too much memory"),
        ("{{ siblings|sort(attribute='photograph')|length }}" + NOTE, "TypeError"),
    ],
)
def test_a_trial_run_finds_what_no_reading_foresees(text: str, words: str, tmp_path: Path) -> None:
    assert check(tmp_path, document(text)).problems == ()
    (problem,) = check(tmp_path, document(text), trial=True).problems
    assert (problem.rule, problem.place) == ("does-not-run", "the file")
    assert words in problem.message


# ---- whatever the reading passes can be filled

NAMES = """
    child child.name child.name[:2] siblings siblings_note siblings[0] siblings[0].name s s.name loop.index attached x
    child.health cpr.section_a cpr.family legal.orders logo child.nmae author.child_care_years true 'a' 1 range(3)
""".split()  # noqa: SIM905
ENDINGS = [
    *(
        "",
        " is given",
        " is defined",
        "|join(', ')",
        "|default('q')",
        "|map(attribute='name')|join",
        "|sentence",
        "|upper",
    ),
    *("|length", "|first", "|int", "|list", "|sort", "|batch(2)", ".upper()", ".name", "['name']", "[0]"),
]
OPERATIONS = [
    "",
    "",
    " == 'a'",
    " and child.name",
    " or siblings",
    " > 3",
    " ~ 'b'",
    " in ['a']",
    " - 1",
    " if logo",
]
EXPRESSIONS = st.builds("{}{}{}".format, *map(st.sampled_from, (NAMES, ENDINGS, OPERATIONS)))
PIECES = st.recursive(
    st.one_of(
        st.builds("{{{{ {} }}}}".format, EXPRESSIONS),
        st.builds("{{% set x = {} %}}".format, EXPRESSIONS),
    ),
    lambda inner: st.one_of(
        st.builds("{{% if {} %}}{}{{% endif %}}".format, EXPRESSIONS, inner),
        st.builds("{{% if {} %}}{}{{% else %}}{}{{% endif %}}".format, EXPRESSIONS, inner, inner),
        st.builds("{{% for s in {} %}}{}{{% endfor %}}".format, EXPRESSIONS, inner),
        st.builds("{} {}".format, inner, inner),
    ),
    max_leaves=5,
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(PIECES)
def test_whatever_the_reading_passes_can_be_filled(tmp_path: Path, text: str) -> None:
    made = document(text + NOTE + "{{ legal.orders_note }}")
    if check(tmp_path, made).problems:
        return
    root = template_fields(Paper.CPR)
    for fields in trials(root):
        Filling(data(made)).filled(fields)
