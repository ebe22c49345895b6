"""What stands in a case comes out of a template as it went in, whatever characters it has."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from making_templates import add, add_note, add_table, data, document

from cpraudit.case.fields import Paper
from cpraudit.case.model import Case
from cpraudit.generate.fill import Filling
from cpraudit.generate.pictures import Pictures
from cpraudit.generate.render import render
from cpraudit.generate.view import view

VALUES = [
    "Smith & Sons",
    "aged < 3 and > 2",
    "<b>bold</b> <w:p/> <!-- x --> ]]>",
    "&amp; &lt; &#65; &quot;",
    "“curly” ‘quotes’ and 'straight' \"ones\"",
    "👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 é e\u0301 Zażółć 漢字",
    "שלום, مرحبا بالعالم",
    "\u202bright to left\u202c \u200fmark",
    "{{ child.name }} {% if x %} {# note #}",
    "{_{ and }_} and {_% and %_}",
    "{{ 7 * 7 }}",
    "100 % of 5 € is 5 £",
    "a\u00a0b\u2011c\u00adsoft",
    "\\n is no line break, nor is C:\\new",
    "tab\tin the middle",
    "  spaces   kept  ",
    "x" * 50_000,
    "Donaudampfschifffahrtsgesellschaft" * 40,
    "$1 \\1 \\g<0>",
    "[To be added: nothing]",
]


def filled(template: Any, fields: dict[str, Any]) -> Any:
    """The document that comes out, through the process in which templates run."""
    return Document(io.BytesIO(render(data(template), "ours.docx", fields)))


@pytest.mark.parametrize("value", VALUES, ids=[value[:20] for value in VALUES])
def test_a_value_comes_out_as_it_went_in_wherever_it_stands(value: str) -> None:
    made = document("{{ v }}", "before {{ v }} after")
    add_table(made, ["{{ v }}", "{% for x in several %}{{ x }}{% endfor %}"])
    made.sections[0].header.paragraphs[0].text = "{{ v }}"
    out = filled(made, {"v": value, "several": [value]})
    table = out.tables[0]
    assert out.paragraphs[0].text == value
    assert out.paragraphs[1].text == f"before {value} after"
    assert [cell.text for cell in table.rows[0].cells] == [value, value]
    assert out.sections[0].header.paragraphs[0].text == value


def test_paragraphs_of_a_long_text_become_paragraphs_of_the_same_look() -> None:
    made = document("x")
    add(made, "{{ v }}").style = "Quote"
    out = filled(made, {"v": "first & <one>\asecond {{ two }}\athird"})
    assert [p.text for p in out.paragraphs[1:]] == ["first & <one>", "second {{ two }}", "third"]
    assert {p.style.name for p in out.paragraphs[1:]} == {"Quote"}


def test_the_lines_of_a_value_stay_lines_of_one_paragraph() -> None:
    (paragraph,) = filled(document("{{ v }}"), {"v": "1 Mill Lane\nStockport"}).paragraphs
    assert paragraph.text == "1 Mill Lane\nStockport"


def test_signs_in_the_template_itself_are_printed() -> None:
    out = filled(document("{{ 'A & B' }} < {{ \"it's\" }} {_{ signs }_} {{ “curly” }}"), {})
    assert out.paragraphs[0].text == "A & B < it's {{ signs }} curly"


def test_footnotes_are_filled_once_so_that_their_values_are_no_tags() -> None:
    """docxtpl fills them once for each section of the document."""
    made = document("{{ v }}")
    made.add_section()
    made.add_section()
    add_note(made, "footnotes", "{{ v }}")
    out = filled(made, {"v": "{{ 7 * 7 }} & {% endif %}"})
    (footnotes,) = (r.target_part for r in out.part.rels.values() if r.reltype.endswith("/footnotes"))
    assert "{{ 7 * 7 }} &amp; {% endif %}" in footnotes.blob.decode()


def test_a_picture_is_asked_for_by_values_and_never_by_the_template() -> None:
    out = filled(document("\ue0000\ue001 {{ v }}"), {"v": "\ue0001\ue001"})
    assert out.paragraphs[0].text == "0 \ue0001\ue001"


# ---- through the view of a case


def shown(case: dict[str, Any]) -> dict[str, Any]:
    """A case as a template sees it."""
    return view(Case.model_validate(case), Paper.CPR, date(2026, 2, 6), Pictures(Path()))


@pytest.mark.parametrize(
    "value",
    [
        value
        for value in VALUES
        if "\t" not in value and "  " not in value and "\u00a0" not in value and len(value) < 900
    ],
)
def test_a_name_comes_out_of_the_case_as_it_went_in(value: str) -> None:
    """A name is one line: runs of spaces are one space there, which the tests of the case prove."""
    fields = shown({"child": {"name": value}, "attached": [value]})
    made = document("{{ child.name }}", "{{ attached|join('; ') }}")
    assert [p.text for p in filled(made, fields).paragraphs] == [value, value]


def test_what_word_cannot_hold_is_left_out_and_the_rest_stays() -> None:
    fields = shown({"child": {"needs": "one\x00\x08\x0btwo\x1fthree\ud800four\ufffefive\ue0001\ue001six"}})
    (paragraph,) = filled(document("{{ child.needs }}"), fields).paragraphs
    assert paragraph.text == "onetwothreefourfive1six"


def test_prose_keeps_its_paragraphs() -> None:
    fields = shown({"child": {"needs": "one & two\n\nthree < four\n"}})
    assert [p.text for p in filled(document("{{ child.needs }}"), fields).paragraphs] == [
        "one & two",
        "three < four",
    ]


LETTERS = st.text(
    alphabet=st.characters(blacklist_categories=("Cs", "Cc", "Co"), blacklist_characters="\ufffe\uffff"),
    max_size=60,
)


@settings(max_examples=80, deadline=None)
@given(st.lists(LETTERS, min_size=1, max_size=4))
def test_any_text_comes_out_as_it_went_in(values: list[str]) -> None:
    template = data(document("{%p for v in values %}", "[{{ v }}]", "{%p endfor %}"))
    out = Document(io.BytesIO(Filling(template).filled({"values": values})))
    assert [paragraph.text for paragraph in out.paragraphs] == [f"[{value}]" for value in values]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="{}%#_<>&;'\"= ax1\u2028", max_size=40))
def test_no_signs_in_a_value_are_taken_for_tags(value: str) -> None:
    out = Document(io.BytesIO(Filling(data(document("[{{ v }}]"))).filled({"v": value})))
    assert [paragraph.text for paragraph in out.paragraphs] == [f"[{value}]"]
