"""The check tells where a mistake stands as users of Word count, and how tags must lie in the document."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx.oxml.ns import qn
from making_templates import add, add_link, add_note, add_runs, add_table, add_text_box, check, document
from template_cases import NOTE


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


def test_a_tag_in_deleted_text_is_told(tmp_path: Path) -> None:
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


def test_footnotes_are_read_and_endnotes_are_told_to_stay_empty(tmp_path: Path) -> None:
    made = document("x")
    add_note(made, "footnotes", "{{ child.nmae }} {{ logo }}")
    add_note(made, "endnotes", "{{ child.name }}")
    assert [(p.rule, p.place, p.tag) for p in check(tmp_path, made).problems] == [
        ("unknown-field", "footnote 1", "{{ child.nmae }}"),
        ("wrong-kind", "footnote 1", "{{ logo }}"),
        ("not-filled", "endnote 1", "{{ child.name }}"),
    ]


def test_tags_in_the_alternative_text_of_a_picture_are_read(tmp_path: Path) -> None:
    made = document("# Health")
    add_text_box(made, "fine")
    for drawing in made.element.body.iter(qn("wp:docPr")):
        drawing.set("descr", "{{ child.name }} {{ child.nmae }}")
    (problem,) = check(tmp_path, made).problems
    assert (problem.place, problem.tag) == ("paragraph 1 below the heading 'Health'", "{{ child.nmae }}")


def test_what_a_document_must_not_carry_is_told_with_the_mistakes(tmp_path: Path) -> None:
    made = document("{{ child.nmae }}")
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    made.part.relate_to("http://198.51.100.7/x.png", kind, is_external=True)
    assert [p.rule for p in check(tmp_path, made).problems] == ["carried-along", "unknown-field"]
