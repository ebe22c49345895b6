"""The check of a template tells every mistake, with its place, and nothing else."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from docx import Document
from docx.oxml.ns import qn
from full_case import fields_given, full_case, with_pictures
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from making_templates import (
    add,
    add_link,
    add_runs,
    add_table,
    add_text_box,
    check,
    data,
    document,
)

from cpraudit.case.fields import Paper
from cpraudit.case.model import Case
from cpraudit.cli import cli
from cpraudit.errors import SettingsError
from cpraudit.generate import sandbox
from cpraudit.generate.checking.filters import FILTERS, METHODS
from cpraudit.generate.checking.trial import trials
from cpraudit.generate.fill import Filling
from cpraudit.generate.render import render
from cpraudit.generate.template_check import check_template, fitting_paper
from cpraudit.generate.template_fields import template_fields
from cpraudit.generate.template_file import read_template
from cpraudit.resources import templates_folder

NOTE = "{{ siblings_note }}"
TEMPLATES = {
    Paper.CPR: "cpr.docx",
    Paper.PLAN: "permanence-plan.docx",
    Paper.LETTER: "pre-proceedings-letter.docx",
}

# One paragraph; the rule that it breaks; words of the message; what was meant.
IN_ONE_PARAGRAPH: list[tuple[str, str, str, str]] = [
    # ---- fields
    ("{{ child.nmae }}", "unknown-field", "no field 'nmae' of child", "child.name"),
    ("{{ chid.name }}", "unknown-field", "no field 'chid'", "child"),
    ("{{ date_of_birth }}", "unknown-field", "no field 'date_of_birth'", "child.date_of_birth"),
    ("{{ child['nmae'] }}", "unknown-field", "no field 'nmae' of child", "child.name"),
    ("{{ child.name.first }}", "unknown-field", "is a text and has no field 'first'", ""),
    ("{{ loop.index }}", "unknown-field", "inside {% for %} only", ""),
    ("{% for s in siblings %}{{ loop.indx }}{% endfor %}" + NOTE, "unknown-field", "'indx' of loop", "loop.index"),
    ("{% for s in siblings %}{{ s.nmae }}{% endfor %}" + NOTE, "unknown-field", "'nmae' of s", "s.name"),
    ("{% for s in siblings %}{% endfor %}{{ s.name }}" + NOTE, "unknown-field", "no field 's'", ""),
    ("{% for s in siblings %}{% set n = s.name %}{% endfor %}{{ n }}" + NOTE, "unknown-field", "no field 'n'", ""),
    ("{{ child.nickname|default('') }}", "unknown-field", "no field 'nickname'", ""),
    ("{% if child.nickname is defined %}x{% endif %}", "unknown-field", "no field 'nickname'", ""),
    ("{{ siblings|join(', ', attribute='nme') }}" + NOTE, "unknown-field", "'nme' of an entry", "name"),
    ("{{ siblings|map(attribute='nme')|join(', ') }}" + NOTE, "unknown-field", "'nme' of an entry", "name"),
    ("{{ letter.kind }}", "unknown-field", "no field 'letter'", ""),
    # ---- kinds
    ("{{ siblings }}" + NOTE, "wrong-kind", "'siblings' is a list: print its entries in a loop", "{% for item in siblings %}"),
    ("{{ attached }}", "wrong-kind", "join its entries", "{{ attached|join(', ') }}"),
    ("{{ child }}", "wrong-kind", "'child' is a part", "{{ child.name }}"),
    ("{{ siblings.name }}" + NOTE, "wrong-kind", "is a list: print its entries one by one", "{{ item.name }}"),
    ("{{ cpr.section_a }}", "wrong-kind", "would print True or False", "{% if cpr.section_a %}"),
    ("{{ siblings|join(', ') }}" + NOTE, "wrong-kind", "say which field", "attribute='name'"),
    ("{% for letter in child.name %}{{ letter }}{% endfor %}", "wrong-kind", "a loop goes through a list", ""),
    ("{% for part in child %}{{ part }}{% endfor %}", "wrong-kind", "a loop goes through a list", ""),
    ("{{ child.name.upper }}", "wrong-kind", "needs brackets after it", ""),
    ("{{ child.age + 1 }}", "wrong-kind", "texts are joined by ~", ""),
    ("{{ child.age - 1 }}", "wrong-kind", "calculates with numbers", "child.age|int"),
    ("{{ -child.age }}", "wrong-kind", "needs a number", ""),
    ("{{ child ~ 'x' }}", "wrong-kind", "not a text", ""),
    ("{{ genogram.picture|upper }}", "wrong-kind", "is a picture", ""),
    ("{{ child.name|join(' ') }}", "wrong-kind", "'join' does not work on 'child.name'", ""),
    ("{% if author.child_care_years > 3 %}x{% endif %}", "wrong-kind", "larger or smaller", "author.child_care_years|int"),
    ("{% if siblings is given %}x{% endif %}" + NOTE, "wrong-kind", "asks about texts", ""),
    ("{% for n in range(child.age) %}x{% endfor %}", "wrong-kind", "'range' counts numbers", ""),
    # ---- what never holds
    ("{% if child.sex == 'Male' %}x{% endif %}", "never-true", "never 'Male'", "'male'"),
    ("{% if 'Male' == child.sex %}x{% endif %}", "never-true", "never 'Male'", "'male'"),
    ("{% if child.sex in ['boy'] %}x{% endif %}", "never-true", "never 'boy'", "'female'"),
    ("{% if author.employed == true %}x{% endif %}", "never-true", "the word Yes or No", "author.employed == 'Yes'"),
    ("{% if author.child_care_years == 3 %}x{% endif %}", "never-true", "never be equal to 3", ""),
    ("{% if child %}x{% endif %}", "never-true", "always there", "not child_note"),
    ("{% if siblings == '' %}x{% endif %}" + NOTE, "never-true", "never be equal to ''", ""),
    # ---- what may be missing
    ("{{ siblings[0].name }}" + NOTE, "maybe-missing", "may have fewer entries", ""),
    ("{% if siblings %}{{ siblings[1].name }}{% endif %}" + NOTE, "maybe-missing", "may have fewer entries", ""),
    ("{{ (siblings|first).name }}" + NOTE, "maybe-missing", "has no first entry", ""),
    ("{{ child.name[0] }}", "maybe-missing", "no letter of that number", "child.name[:1]"),
    ("{% if child.age %}{% set a = 1 %}{% endif %}{{ a }}", "maybe-missing", "under a condition only", ""),
    # ---- names of filters, tests, functions
    ("{{ child.name|uper }}", "unknown-filter", "no filter 'uper'", "upper"),
    ("{{ siblings|map('uper')|list|length }}" + NOTE, "unknown-filter", "no filter 'uper'", "upper"),
    ("{{ child.name|safe }}", "unknown-filter", "no filter 'safe'", ""),
    ("{{ child|attr('name') }}", "unknown-filter", "no filter 'attr'", ""),
    ("{% if child.name is givn %}x{% endif %}", "unknown-test", "no test 'is givn'", "given"),
    ("{{ upper(child.name) }}", "unknown-function", "no function 'upper'", "|upper"),
    ("{{ child.name.uper() }}", "unknown-function", "'uper' cannot be called", "upper()"),
    ("{{ siblings.append(1) }}" + NOTE, "unknown-function", "'append' cannot be called", ""),
    ("{{ child.update(name='x') }}", "unknown-function", "'update' cannot be called", ""),
    ("{{ '{}'.format(child.name) }}", "unknown-function", "'format' cannot be called", ""),
    # ---- what a template may not do
    ("{{ ''.__class__ }}", "not-allowed", "begin with _", ""),
    ("{{ child['__class__'] }}", "not-allowed", "begin with _", ""),
    ("{{ siblings.append }}" + NOTE, "not-allowed", "'append' cannot be done", ""),
    ("{{ child[child.name] }}", "not-allowed", "number or a name in quotes", ""),
    ("{{ 2 ** 9 }}", "not-allowed", "'**'", ""),
    ("{% include 'other.docx' %}", "not-allowed", "'include' is not for templates", ""),
    ("{% macro m() %}x{% endmacro %}", "not-allowed", "'macro' is not for templates", ""),
    ("{% for s in siblings recursive %}x{% endfor %}" + NOTE, "not-allowed", "'recursive'", ""),
    # ---- words and signs
    ("{% elseif child.name %}", "unknown-tag", "'elseif' is not a word", "elif"),
    ("{% end if %}", "unknown-tag", "'end' is not a word", "endif"),
    ("{% endfi %}", "unknown-tag", "'endfi' is not a word", "endif"),
    ("{% foreach s in siblings %}", "unknown-tag", "'foreach' is not a word", "for"),
    ("{% p if child.name %}", "unknown-tag", "{%p at once after the brace", ""),
    ("{%trif child.name %}", "unknown-tag", "{%tr at once after the brace", ""),
    ("{% %}", "unknown-tag", "nothing stands in this tag", ""),
    ("{{ child.name child.age }}", "syntax", "too much", ""),
    ("{{ child.known as }}", "syntax", "no spaces in its name", ""),
    ("{{ }}", "syntax", "something is missing", ""),
    ("{% if %}x{% endif %}", "syntax", "something is missing", ""),
    ("{{ child. }}", "syntax", "After a dot", ""),
    ("{{ child.name| }}", "syntax", "After |", ""),
    ("{{ (child.name }}", "syntax", "brackets", ""),
    ("{{ {child.name} }}", "syntax", "too many braces", ""),
    ("{{{ child.name }}}", "syntax", "too many braces", ""),
    ("{% if child.name = 'x' %}x{% endif %}", "syntax", "write == instead of =", ""),
    ("{% for s siblings %}x{% endfor %}", "syntax", "A loop is written", ""),
    ("{% set x %}y{% endset %}", "syntax", "A value is set", ""),
    ("{{ „x“ }}", "syntax", "quotation mark „", ""),
    ("{{ child.name|default(«x») }}", "syntax", "quotation mark «", ""),
    ("{{ 'x }}", "syntax", "quotation mark is missing", ""),
    ("{{ child.name\u200b }}", "syntax", "invisible character (code 200B)", ""),
    ("{{ child.name ? }}", "syntax", "the character ?", ""),
    # ---- halves
    ("{{ child.name", "half-tag", "}} is missing", ""),
    ("{{ child.name } and more", "half-tag", "}} is missing", ""),
    ("child.name }}", "half-tag", "}} ends a tag that does not begin", ""),
    ("if child.name %}", "half-tag", "%} ends a tag that does not begin", ""),
    ("{ { child.name } }", "half-tag", "space between the two signs", ""),
    ("{ % if child.name % }", "half-tag", "space between the two signs", ""),
    ("{child.name}", "half-tag", "One brace on each side", "{{ child.name }}"),
    # ---- blocks
    ("{% if child.name %}", "unclosed-block", "{% endif %} is missing", ""),
    ("{% for s in siblings %}{{ s.name }}" + NOTE, "unclosed-block", "{% endfor %} is missing", ""),
    ("{% endif %}", "unopened-block", "no 'if' before it", ""),
    ("{% else %}", "unopened-block", "'else' stands in no block", ""),
    ("{% for s in siblings %}{% elif x %}{% endfor %}" + NOTE, "unopened-block", "'elif' stands in no block", ""),
    ("{% if child.name %}{% else %}{% else %}{% endif %}", "unopened-block", "'else' already", ""),
    ("{% if child.name %}{% endif x %}", "syntax", "too much", ""),
    ("{% for s in siblings %}{{ s.name }}{% endfor %}", "list-without-note", "{{ siblings_note }}", ""),
    ("{%tr if child.name %}x{%tr endif %}", "wrong-prefix", "no row of a table", ""),
    ("{{p child.name }}", "wrong-prefix", "without 'p'", ""),
    ("{{r child.name }}", "wrong-prefix", "without 'r'", ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "rule", "message", "meant"), IN_ONE_PARAGRAPH, ids=[case[0] for case in IN_ONE_PARAGRAPH]
)
def test_a_mistake_is_told_with_its_place_and_what_was_meant(
    text: str, rule: str, message: str, meant: str, tmp_path: Path
) -> None:
    from cpraudit.generate.checking.report import in_words

    problems = check(tmp_path, document("# Health", "one", text)).problems
    assert {problem.rule for problem in problems} == {rule}
    first = problems[0]
    assert first.place == "paragraph 2 below the heading 'Health'"
    assert first.tag
    assert first.tag in text
    assert message.lower() in in_words(first).lower()
    assert any(meant in word for word in first.meant) if meant else True


# What works: nothing may be said of it.
WORKS = [
    "{{ child.name }}",
    "{{child.name}}",
    "{{ child['name'] }}",
    "{{ child.name|sentence }} {{ child.name.upper() }} {{ child.name[:3] }} {{ child.name|default('x') }}",
    "{% if child.sex == “male” %}he{% elif child.sex == ‘female’ %}she{% else %}they{% endif %}",
    "{% if child.name %}{{ child.name }}{% endif %}",
    "{{ child.known_as if child.known_as is given else child.first_name }}",
    "{{ child.name or 'x' }} {{ child.known_as and child.name }} {{ not child.name and 'x' }}",
    "{{ 'A & B' }} {{ \"it's\" }} {{ '{' }}",
    "{% for s in siblings %}{{ loop.index }}. {{ s.name }}{% if not loop.last %}, {% endif %}{% else %}none{% endfor %}"
    + NOTE,
    "{% for s in siblings if s.name is given %}{{ s.name }}{% endfor %}" + NOTE,
    "{% if siblings %}{{ siblings[0].name }} {{ (siblings|last).name }} {{ siblings[-1].name }}{% endif %}" + NOTE,
    "{% if siblings|length > 0 and siblings[0].name %}x{% endif %}" + NOTE,
    "{{ siblings|map(attribute='name')|join(', ') }} {{ siblings|join(', ', attribute='name') }}" + NOTE,
    "{% for kind, group in siblings|groupby('kind') %}{{ kind }}: {{ group|length }}{% endfor %}" + NOTE,
    "{% for pair in siblings|batch(2) %}{% for s in pair %}{{ s.name }}{% endfor %}{% endfor %}" + NOTE,
    "{{ siblings|selectattr('kind', 'equalto', 'full')|list|length }}" + NOTE,
    "{% for s in (siblings|sort(attribute='name')) %}{{ s.name }}{% endfor %}" + NOTE,
    "{{ attached|join(', ') }} {% for paper in attached %}{{ paper|sentence }}{% endfor %}",
    "{% for event in child_chronology %}{{ event.what }}{% endfor %}",
    "{% if author.child_care_years|int(0) >= 3 %}x{% endif %}",
    "{% if author.employed == 'Yes' %}x{% endif %}{% if cpr.section_a %}x{% endif %}",
    "{% set who = child.first_name %}{{ who }}{% with a = child.age %}{{ a }}{% endwith %}",
    "{% if child.name %}{% set a = 1 %}{% else %}{% set a = 2 %}{% endif %}{{ a }}",
    "{% set n = namespace(total=0) %}{% for s in siblings %}{% set n.total = n.total + 1 %}{% endfor %}{{ n.total }}" + NOTE,
    "{% for n in range(3) %}{{ n + 1 }}{{ 2 * n }}{% endfor %}",
    "{{ loop_is_a_word_in_text }}".replace("{{ ", "").replace(" }}", ""),
    "{% raw %}{{ not a tag }}{% endraw %}",
    "{# a note of ours: {{ nothing }} don't print #}",
    "{_{ printed signs }_} {_% if %_}",
    "Text with {braces} and { two } and “{” and 100 % {see note} { } {}",
    "A formula {x} and a set {1, 2} and {child} of words",
    "{%- if child.name -%}x{%- endif -%}",
    "{{ mother.photograph.picture }}{{ mother.photograph.caption }}{{ mother.photograph.none }}",
    "{{ mother_note }}{% if not mother_note %}{{ mother.name }}{% endif %}",
    "{{ child.name ~ ', ' ~ child.age }} {{ child.name + child.age }}",
    "{% if 'order' in legal.basis %}x{% endif %}{% if child.name in ['a', 'b'] %}x{% endif %}",
    "{%r if child.name %}x{%r endif %}",
]  # fmt: skip


@pytest.mark.parametrize("text", WORKS)
def test_nothing_is_said_of_what_works(text: str, tmp_path: Path) -> None:
    assert check(tmp_path, document("# Health", text)).problems == ()


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


def test_every_mistake_of_a_template_is_told_at_once_in_the_order_of_the_document(tmp_path: Path) -> None:
    made = document("{{ child.nmae }}", "# Health", "{% if child.name %}", "{{ siblings|uper }}")
    add_table(made, ["{{ one }}", "fine"], ["{{ two }}", "{{ three }}"])
    made.sections[0].header.paragraphs[0].text = "{{ four }}"
    made.sections[0].footer.paragraphs[0].text = "{{ five }}"
    told = [(problem.place, problem.tag) for problem in check(tmp_path, made).problems]
    assert told == [
        ("paragraph 1", "{{ child.nmae }}"),
        ("paragraph 1 below the heading 'Health'", "{% if child.name %}"),
        ("paragraph 2 below the heading 'Health'", "{{ siblings|uper }}"),
        ("table 1, row 1, column 1 below the heading 'Health'", "{{ one }}"),
        ("table 1, row 2, column 1 below the heading 'Health'", "{{ two }}"),
        ("table 1, row 2, column 2 below the heading 'Health'", "{{ three }}"),
        ("header", "{{ four }}"),
        ("footer", "{{ five }}"),
    ]


# ---- where tags stand


def _table(*rows: list[str]) -> Any:
    made = document()
    add_table(made, *rows)
    return made


def _nested() -> Any:
    made = document()
    cell = add_table(made, ["a", "b"]).cell(0, 1)
    inner = cell.add_table(1, 2)
    inner.cell(0, 1).text = "{{ wrong }}"
    return made


def _two_sections() -> Any:
    made = document("x")
    made.add_section()
    footer = made.sections[1].first_page_footer
    footer.is_linked_to_previous = False
    footer.paragraphs[0].text = "{{ wrong }}"
    return made


def _box() -> Any:
    made = document("# Health")
    add_text_box(made, "{{ wrong }}")
    return made


def _long_header() -> Any:
    made = document()
    header = made.sections[0].header
    header.paragraphs[0].text = "Confidential"
    header.add_paragraph("{{ wrong }}")
    return made


def _heading() -> Any:
    return document("# About {{ wrong }}")


def _empty_lines() -> Any:
    return document("one", "", "", "{{ wrong }}")


PLACES: list[tuple[Callable[[], Any], str]] = [
    (lambda: _table(["a", "b"], ["c", "d\n{{ wrong }}"]), "table 1, row 2, column 2, paragraph 2"),
    (lambda: _table(["a", "{{ wrong }}"]), "table 1, row 1, column 2"),
    (_nested, "table 1, row 1, column 2, inner table 1, row 1, column 2"),
    (_two_sections, "footer of the first page, section 2"),
    (_box, "text box at paragraph 1 below the heading 'Health'"),
    (_long_header, "header, paragraph 2"),
    (_heading, "the heading 'About {{ wrong }}'"),
    (_empty_lines, "paragraph 2"),
]


@pytest.mark.parametrize(("make", "place"), PLACES, ids=[place for _, place in PLACES])
def test_places_are_told_as_users_of_word_count(make: Callable[[], Any], place: str, tmp_path: Path) -> None:
    assert [problem.place for problem in check(tmp_path, make()).problems] == [place]


# ---- how tags lie in the document


def test_a_tag_may_be_split_over_runs_and_stand_in_a_link(tmp_path: Path) -> None:
    made = document()
    add_runs(made, "{", "{ chi", "ld.na", "me }", "}", " {%", " if child", ".name %}x{% endif %}")
    add_link(add(made, "See "), "{{ child.name }}")
    checked = check(tmp_path, made)
    assert checked.problems == ()
    assert checked.tags == 4


def test_a_tag_over_two_paragraphs_is_told_where_it_begins_and_ends(tmp_path: Path) -> None:
    (problem,) = check(tmp_path, document("one {{ child.", "name }} two")).problems
    assert (problem.rule, problem.place, problem.tag) == ("half-tag", "paragraph 1", "{{ child.")
    assert "ends in paragraph 2" in problem.message


def test_one_missing_brace_does_not_swallow_the_tags_after_it(tmp_path: Path) -> None:
    checked = check(tmp_path, document("{{ child.name }", "{{ child.age }}", "{{ wrong }}"))
    assert [(p.rule, p.tag) for p in checked.problems] == [
        ("half-tag", "{{ child.name }"),
        ("unknown-field", "{{ wrong }}"),
    ]


def test_a_block_begins_and_ends_in_the_same_way(tmp_path: Path) -> None:
    (problem,) = check(tmp_path, document("{%p if child.name %}", "x", "{% endif %}")).problems
    assert (problem.rule, problem.place) == ("torn-block", "paragraph 3")
    assert "{%p if %}" in problem.message
    assert check(tmp_path, document("{%p if child.name %}", "x", "{%p endif %}")).problems == ()
    assert check(tmp_path, document("a {% if child.name %}b", "c{% endif %} d")).problems == ()


def test_a_block_does_not_run_from_one_cell_into_another(tmp_path: Path) -> None:
    made = _table(["{% if child.name %}a", "b{% endif %}"])
    (problem,) = check(tmp_path, made).problems
    assert (problem.rule, problem.place) == ("torn-block", "table 1, row 1, column 2")
    made = _table(["{%p if child.name %}\na", "b\n{%p endif %}\n"])
    assert [p.rule for p in check(tmp_path, made).problems] == ["torn-block"]


def test_a_block_does_not_begin_beside_a_link_and_end_in_it(tmp_path: Path) -> None:
    made = document()
    add_link(add(made, "{% if child.name %}"), "x{% endif %}")
    assert [p.rule for p in check(tmp_path, made).problems] == ["torn-block"]


def test_rows_are_repeated_between_rows_that_hold_the_tags_only(tmp_path: Path) -> None:
    rows = [["{%tr for s in siblings %}", ""], ["{{ s.name }}", "{{ s.age }}"], ["{%tr endfor %}", ""]]
    assert check(tmp_path, _table(*rows, [NOTE, ""])).problems == ()
    rows[0][1] = "Age"
    (problem,) = check(tmp_path, _table(*rows, [NOTE, ""])).problems
    assert (problem.rule, problem.place) == ("lost-text", "table 1, row 1, column 1")
    assert "'Age'" in problem.message


def test_words_beside_a_paragraph_tag_are_lost_and_told(tmp_path: Path) -> None:
    (problem,) = check(tmp_path, document("{%p if child.name %}", "x", "{%p endif %} The end")).problems
    assert (problem.rule, problem.tag) == ("lost-text", "{%p endif %}")
    assert "'The end'" in problem.message


def test_crossed_blocks_are_told_once_each(tmp_path: Path) -> None:
    made = document("{% for s in siblings %}{% if s.name %}{% endfor %}{% endif %}" + NOTE)
    assert [(p.rule, p.tag) for p in check(tmp_path, made).problems] == [
        ("crossed-blocks", "{% if s.name %}"),
        ("unopened-block", "{% endif %}"),
    ]


@pytest.mark.parametrize(
    ("cell", "damaged"),
    [
        ("{%p if child.name %}\nx\n{%p endif %}", True),
        ("{%p for s in siblings %}\nx\n{%p endfor %}", True),
        ("{%p if child.name %}\nx\n{%p else %}\n{%p endif %}", True),
        ("{%p if child.name %}\n{%p if child.age %}\nx\n{%p endif %}\n{%p else %}\ny\n{%p endif %}", True),
        ("{%p if child.name %}\nx\n{%p endif %}\n", False),
        ("x\n{%p if child.name %}\ny\n{%p endif %}", False),
        ("{%p if child.name %}\nx\n{%p else %}\ny\n{%p endif %}", False),
        ("{%p if child.name %}\nx\n{%p elif child.age %}\ny\n{%p else %}\nz\n{%p endif %}", False),
        ("{% if child.name %}x{% endif %}", False),
    ],
)
def test_a_cell_always_keeps_a_paragraph(cell: str, damaged: bool, tmp_path: Path) -> None:
    made = _table([cell, NOTE])
    assert [p.rule for p in check(tmp_path, made).problems] == (["empty-cell"] if damaged else [])


def test_tags_in_deleted_text_and_in_endnotes_are_told(tmp_path: Path) -> None:
    made = document("x")
    paragraph = add_runs(made, "{{ child.name }}")
    run = paragraph._p.r_lst[0]
    run.t_lst[0].tag = run.t_lst[0].tag.replace("}t", "}delText")
    (problem,) = check(tmp_path, made).problems
    assert (problem.rule, problem.place) == ("hidden-tag", "paragraph 2")


def test_what_is_set_in_the_body_is_not_known_in_the_header(tmp_path: Path) -> None:
    made = document("{% set who = child.name %}{{ who }}")
    made.sections[0].header.paragraphs[0].text = "{{ who }}"
    assert [(p.rule, p.place) for p in check(tmp_path, made).problems] == [("unknown-field", "header")]


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

NAMES = [
    "child",
    "child.name",
    "siblings",
    "siblings_note",
    "s",
    "s.name",
    "loop.index",
    "attached",
    "child.health",
    "cpr.section_a",
    "logo",
    "x",
    "child.nmae",
    "author.child_care_years",
    "mother.photograph.picture",
    "cpr.family",
    "legal.orders",
    "''",
    "'a'",
    "1",
    "range(3)",
    "siblings[0]",
    "siblings[0].name",
    "true",
    "child.name[:2]",
]
ENDINGS = (
    ["", "", "|sentence", "|upper", "|length", "|first", "|join(', ')", "|int", "|list", "|default('q')", "|sort"]
    + ["|map(attribute='name')|join", "|batch(2)", ".upper()", ".name", "['name']", "[0]", " is given", " is defined"]
)  # fmt: skip
OPERATIONS = [
    "",
    "",
    "",
    " == 'a'",
    " and child.name",
    " or siblings",
    " > 3",
    " ~ 'b'",
    " in ['a']",
    " if child.name",
    " - 1",
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


# ---- what a paper must hold


def test_facts_that_are_never_printed_are_listed_apart(tmp_path: Path) -> None:
    checked = check(tmp_path, document("{{ child.name }} {{ cpr.author_experience }}"))
    missing = {path for path, _ in checked.never_printed}
    assert checked.problems == ()
    assert "child.name" not in missing
    assert "child.date_of_birth" in missing
    assert "author.qualified" not in missing, "it stands in the sentence on the author's experience"
    assert "siblings" in missing
    assert not any(path.startswith("siblings[]") for path in missing), "one line for all of it"
    assert "child.known_as" not in missing, "the report does not need it"


def test_to_test_a_fact_is_not_to_print_it(tmp_path: Path) -> None:
    missing = dict(
        check(tmp_path, document("{{ child.name }}{% if child.date_of_birth %}x{% endif %}")).never_printed
    )
    assert "child.date_of_birth" in missing


def test_a_fact_that_is_printed_through_a_variable_or_a_filter_is_printed(tmp_path: Path) -> None:
    text = "{% set b = child.date_of_birth %}{{ b|upper }}{{ child.sex ~ '' }}{{ siblings|map(attribute='name')|join }}"
    missing = dict(check(tmp_path, document(text + NOTE)).never_printed)
    assert not {"child.date_of_birth", "child.sex", "siblings", "siblings[].name"} & missing.keys()
    assert "siblings[].sex" in missing


# ---- the command


def test_the_command_tells_its_result_by_its_exit_status(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.docx", tmp_path / "bad.docx"
    good.write_bytes(data(document("{{ child.name }}")))
    bad.write_bytes(data(document("# Health", "{{ child.nmae }}")))
    run = CliRunner().invoke
    assert run(cli, ["template", "check", str(good), "--for", "cpr"]).exit_code == 0
    result = run(cli, ["template", "check", str(bad), "--for", "cpr"])
    assert result.exit_code == 1
    assert "Paragraph 1 below the heading 'Health'" in result.output
    assert "Did you mean child.name?" in result.output
    assert "FACTS THAT THIS PAPER MUST HOLD" in result.output
    result = run(cli, ["template", "check", str(bad), "--for", "cpr", "--format", "json"])
    told = json.loads(result.output)
    assert told["problems"][0] == {
        "rule": "unknown-field",
        "place": "paragraph 1 below the heading 'Health'",
        "tag": "{{ child.nmae }}",
        "message": "there is no field 'nmae' of child",
        "did_you_mean": ["child.name"],
    }


def test_the_command_lists_unused_fields_only_when_asked(tmp_path: Path) -> None:
    good = tmp_path / "good.docx"
    good.write_bytes(data(document("{{ child.name }}")))
    run = CliRunner().invoke
    assert "  child.likes\n" not in run(cli, ["template", "check", str(good), "--for", "cpr"]).output
    assert "  child.likes\n" in run(cli, ["template", "check", str(good), "--for", "cpr", "--all"]).output


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"%PDF-1.7", b"text"])
def test_a_file_that_is_no_template_is_a_sentence(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "ours.docx"
    path.write_bytes(content)
    with pytest.raises(SettingsError, match=r"ours\.docx"):
        check_template(path, Paper.CPR)


def test_the_check_knows_every_filter_and_method_that_works() -> None:
    environment = sandbox.sandbox()
    assert set(FILTERS) == set(environment.filters) == set(sandbox.FILTERS)
    assert set(METHODS) == sandbox.TEXT_METHODS
