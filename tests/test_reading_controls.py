"""Content controls, fields, old form fields and symbols."""

from pathlib import Path

import pytest
from making_docx import body_texts, box, cell, field, p, read, row, sdt, t, table, texts, the_block

PROMPT = "Click or tap to enter a date."


def test_controls_around_paragraphs_words_cells_and_rows_are_read(tmp_path: Path) -> None:
    body = (
        sdt(p("block") + table(row("table in block")), title="Block")
        + p("A ", sdt(t("word"), title="Inline"), " after")
        + table(
            row(sdt(cell("cell"), title="Cell"), "plain"),
            sdt(row("row 1", "row 2"), title="Row"),
            row(cell(sdt(p("in cell"), title="In cell"))),
        )
    )
    document = read(tmp_path, body)
    assert texts(document) == [
        "block",
        "table in block",
        "A word after",
        "cell",
        "plain",
        "row 1",
        "row 2",
        "in cell",
    ]
    assert [b.control for b in document.blocks] == [
        "Block",
        "Block",
        "Inline",
        "Cell",
        "",
        "Row",
        "Row",
        "In cell",
    ]
    assert [[document.cell_text(c) for c in r] for r in document.tables[1].rows] == [
        ["cell", "plain"],
        ["row 1", "row 2"],
        ["in cell"],
    ]


def test_controls_inside_controls_keep_the_nearest_title(tmp_path: Path) -> None:
    document = read(tmp_path, sdt(p("a") + sdt(p("b")) + sdt(p("c"), title="Inner"), title="Outer"))
    assert [(b.text, b.control) for b in document.blocks] == [("a", "Outer"), ("b", "Outer"), ("c", "Inner")]


def test_a_control_that_shows_its_prompt_is_marked(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        sdt(p(PROMPT), title="Date", prompt=True)
        + p("Date: ", sdt(t(PROMPT), prompt=True), " (day)")
        + p(sdt(t(PROMPT), prompt=True)),
    )
    block, mixed, whole = document.blocks
    assert (block.prompt, block.prompts, block.control) == (True, ((0, len(PROMPT)),), "Date")
    assert not mixed.prompt
    assert [mixed.text[a:b] for a, b in mixed.prompts] == [PROMPT]
    assert (whole.prompt, whole.prompts) == (True, ((0, len(PROMPT)),))


def test_a_filled_control_and_a_switched_off_prompt_are_not_marked(tmp_path: Path) -> None:
    off = '<w:showingPlcHdr w:val="0"/>'
    document = read(tmp_path, sdt(p("3 May 2019")) + p(sdt(t("4 May 2019"), props=off)))
    assert not any(b.prompt or b.prompts for b in document.blocks)


def test_a_row_control_that_shows_its_prompt_marks_its_cells(tmp_path: Path) -> None:
    document = read(tmp_path, table(sdt(row("Enter text"), prompt=True), row("real")))
    assert [b.prompt for b in document.blocks] == [True, False]


def test_a_modern_check_box_is_read_and_is_no_prompt(tmp_path: Path) -> None:
    ticked = sdt(t("☒"), props='<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>')
    open_ = sdt(t("☐"), props='<w14:checkbox><w14:checked w14:val="0"/></w14:checkbox>', prompt=True)
    wingding = sdt('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', props="<w14:checkbox/>")
    document = read(tmp_path, p("Yes ", ticked, " No ", open_, " Perhaps ", wingding))
    assert texts(document) == ["Yes ☒ No ☐ Perhaps ☑"]
    assert document.blocks[0].prompts == ()


# ---- fields


def test_a_field_gives_its_result_and_never_its_code(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        p("Made on ", field(' DATE \\@ "d MMMM yyyy" ', "3 May 2024"), " by ", field(" AUTHOR ", None), "us"),
    )
    assert texts(document) == ["Made on 3 May 2024 by us"]


def test_the_result_of_a_field_inside_the_code_of_another_is_not_printed(tmp_path: Path) -> None:
    inner = field(" MERGEFIELD sex ", "girl")
    outer = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>'
        + inner
        + '<w:r><w:instrText> = "girl" "she" "he" </w:instrText></w:r><w:r>'
        '<w:fldChar w:fldCharType="separate"/></w:r>'
        + t("she")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert texts(read(tmp_path, p("Ruby says ", outer, " is four"))) == ["Ruby says she is four"]


def test_a_field_that_runs_over_paragraphs_gives_all_of_its_result(tmp_path: Path) -> None:
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    nested = field(" PAGEREF _1 ", "4")
    document = read(
        tmp_path, p(begin, "A. The child ", nested) + p("B. The family ", nested) + p(end) + p("Text")
    )
    assert texts(document) == ["A. The child 4", "B. The family 4", "", "Text"]


@pytest.mark.parametrize(
    "marks", [["begin"], ["separate"], ["end"], ["begin", "separate"], ["end", "begin"], ["begin", "begin"]]
)
def test_a_broken_field_never_swallows_the_text_behind_it(tmp_path: Path, marks: list[str]) -> None:
    broken = "".join(f'<w:r><w:fldChar w:fldCharType="{m}"/></w:r>' for m in marks)
    assert texts(read(tmp_path, p("before", broken, " after") + p("next"))) == ["before after", "next"]


BEGIN, SEPARATE, END = (
    f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
)
CODE = "<w:r><w:instrText> IF </w:instrText></w:r>"


def test_a_field_that_begins_in_deleted_words_swallows_nothing(tmp_path: Path) -> None:
    body = p("a", f"<w:del>{BEGIN}</w:del>", CODE, SEPARATE, "result", END, " after") + p("next")
    assert texts(read(tmp_path, body)) == ["aresult after", "next"]


def test_a_field_left_open_in_a_text_box_cell_or_note_stays_there(tmp_path: Path) -> None:
    hidden = field(" X ", "not printed")
    outer = BEGIN + CODE + hidden + SEPARATE + "{}" + t("result") + END
    for held in (box(p("in box", BEGIN)), f"<w:r><w:ruby><w:rt>{BEGIN}</w:rt><w:rubyBase/></w:ruby></w:r>"):
        assert "result after" in texts(read(tmp_path, p(outer.format(held), " after")))
    document = read(tmp_path, table(row(cell(p("a", BEGIN)), cell(p("b", END, "c")))))
    assert texts(document) == ["a", "bc"]


def test_a_text_box_in_the_code_of_a_field_is_not_printed(tmp_path: Path) -> None:
    assert texts(read(tmp_path, p(BEGIN, CODE, box("in code"), SEPARATE, "result", END))) == ["result"]


def test_a_text_box_before_a_code_that_runs_on_is_read(tmp_path: Path) -> None:
    document = read(tmp_path, p(box("box"), BEGIN, CODE) + p(CODE, SEPARATE, "result", END))
    assert body_texts(document) == ["box", "result"]


def test_a_text_box_anchored_in_a_field_result_is_read(tmp_path: Path) -> None:
    held = field(" X ", t("result") + box("in box", p(field(" Y ", "own result"))))
    assert texts(read(tmp_path, p("a ", held, " b"))) == ["a result b", "in box", "own result"]


def test_old_form_fields_print_what_word_prints(tmp_path: Path) -> None:
    ticked = "<w:ffData><w:checkBox><w:default w:val='0'/><w:checked/></w:checkBox></w:ffData>"
    unticked = "<w:ffData><w:checkBox><w:default w:val='1'/><w:checked w:val='0'/></w:checkBox></w:ffData>"
    by_default = "<w:ffData><w:checkBox><w:default w:val='1'/></w:checkBox></w:ffData>"
    choice = (
        "<w:ffData><w:ddList><w:result w:val='1'/><w:listEntry w:val='Boy'/>"
        "<w:listEntry w:val='Girl'/></w:ddList></w:ffData>"
    )
    first = "<w:ffData><w:ddList><w:listEntry w:val='Yes'/><w:listEntry w:val='No'/></w:ddList></w:ffData>"
    text = "<w:ffData><w:textInput><w:default w:val='name'/></w:textInput></w:ffData>"
    body = p(
        "a ",
        field(" FORMCHECKBOX ", None, ticked),
        " b ",
        field(" FORMCHECKBOX ", "", unticked),
        " c ",
        field(" FORMCHECKBOX ", "", by_default),
        " d ",
        field(" FORMDROPDOWN ", "", choice),
        " e ",
        field(" FORMDROPDOWN ", None, first),
        " f ",
        field(" FORMTEXT ", "Ruby", text),
    )
    assert texts(read(tmp_path, body)) == ["a ☒ b ☐ c ☒ d Girl e Yes f Ruby"]


def test_a_form_list_whose_choice_stands_in_the_result_is_not_read_twice(tmp_path: Path) -> None:
    choice = (
        "<w:ffData><w:ddList><w:result w:val='1'/><w:listEntry w:val='Boy'/>"
        "<w:listEntry w:val='Girl'/></w:ddList></w:ffData>"
    )
    document = read(tmp_path, p(field(" FORMDROPDOWN ", "Girl", choice)))
    assert texts(document) == ["Girl"]


def test_a_form_list_with_an_impossible_choice_prints_nothing(tmp_path: Path) -> None:
    choice = "<w:ffData><w:ddList><w:result w:val='{}'/><w:listEntry w:val='Boy'/></w:ddList></w:ffData>"
    for number in ("7", "-1", "x", "9" * 5000):
        assert texts(read(tmp_path, p("a", field(" F ", "", choice.format(number))))) in (["a"], ["aBoy"])


# ---- symbols


@pytest.mark.parametrize(
    ("font", "char", "shown"),
    [
        ("Wingdings", "F0FE", "☑"),
        ("Wingdings", "00FD", "☒"),
        ("wingdings", "F0A8", "☐"),
        ("Wingdings 2", "F052", "☑"),
        ("Wingdings", "F0E0", "→"),
        ("Symbol", "F0B7", "•"),
        ("MS Gothic", "2612", "☒"),
        ("Segoe UI Symbol", "1F60A", "😊"),
        ("Wingdings", "F001", "\ufffd"),
        ("Unheard", "F001", "\ufffd"),
        ("Arial", "D800", "\ufffd"),
        ("Arial", "", "\ufffd"),
        ("Arial", "zz", "\ufffd"),
        ("Arial", "F" * 99, "\ufffd"),
        ("Arial", "0000", "\ufffd"),
        ("Arial", "-41", "\ufffd"),
    ],
)
def test_symbols_become_ordinary_characters(tmp_path: Path, font: str, char: str, shown: str) -> None:
    document = read(tmp_path, p("[", f'<w:r><w:sym w:font="{font}" w:char="{char}"/></w:r>', "]"))
    assert texts(document) == [f"[{shown}]"]


def test_an_emoji_as_word_writes_it_is_read_once(tmp_path: Path) -> None:
    emoji = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="w16se">'
        '<w16se:symEx w16se:font="Segoe UI Emoji" w16se:char="1F60A"/>'
        "</mc:Choice><mc:Fallback><w:t>😊</w:t></mc:Fallback></mc:AlternateContent></w:r>"
    )
    only_old = (
        "<w:r><mc:AlternateContent><mc:Fallback><w:t>:-)</w:t></mc:Fallback></mc:AlternateContent></w:r>"
    )
    document = read(tmp_path, p("Ruby ", emoji, " ", only_old))
    assert texts(document) == ["Ruby 😊 :-)"]


def test_text_that_is_in_no_run_is_no_text(tmp_path: Path) -> None:
    assert body_texts(read(tmp_path, "<w:p><w:t>stray</w:t></w:p>" + p("real"))) == ["real"]


def test_a_control_title_reaches_text_boxes_inside_it(tmp_path: Path) -> None:
    document = read(tmp_path, sdt(p("a", box("b")), title="Child's views"))
    assert the_block(document, "b").control == "Child's views"
