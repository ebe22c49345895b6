"""Headings, bold, fonts and sizes through styles; automatic list numbers."""

from pathlib import Path

import pytest
from making_docx import box, cell, p, read, row, t, table, texts

from cpraudit.document.numbering import in_figures

THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements>'
    '<a:fontScheme name="x">'
    '<a:majorFont><a:latin typeface="Calibri Light"/></a:majorFont><a:minorFont>'
    '<a:latin typeface="Aptos"/></a:minorFont>'
    "</a:fontScheme></a:themeElements></a:theme>"
)
DEFAULTS = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/>'
    '<w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>'
)


def style(
    style_id: str,
    name: str,
    run: str = "",
    para: str = "",
    base: str = "",
    kind: str = "paragraph",
    more: str = "",
) -> str:
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{style_id}"{more}><w:name w:val="{name}"/>{based}'
        f"<w:pPr>{para}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


STYLES = (
    DEFAULTS
    + style("N", "Normal", '<w:rFonts w:ascii="Arial"/>', more=' w:default="1"')
    + style(
        "H1",
        "heading 1",
        '<w:b/><w:sz w:val="32"/><w:rFonts w:asciiTheme="majorHAnsi"/>',
        '<w:outlineLvl w:val="0"/>',
        "N",
    )
    + style("Own", "Agency title", base="H1")
    + style("H2", "Heading 2", "<w:b/>", base="N")
    + style("NotOut", "Looks like heading", para='<w:outlineLvl w:val="9"/>', base="H1")
    + style("Strong", "Strong", "<w:b/>", kind="character")
    + style("Small", "Small", '<w:sz w:val="16"/><w:rFonts w:ascii="Verdana"/><w:i/>', kind="character")
)


def use(style_id: str) -> str:
    return f'<w:pStyle w:val="{style_id}"/>'


def run(text: str, props: str) -> str:
    return f"<w:r><w:rPr>{props}</w:rPr><w:t>{text}</w:t></w:r>"


def test_outline_levels_come_from_the_style_its_base_its_name_or_the_paragraph(tmp_path: Path) -> None:
    body = (
        p("a", props=use("H1"))
        + p("b", props=use("Own"))
        + p("c", props=use("H2"))
        + p("d", props=use("NotOut"))
        + p("e")
        + p("f", props='<w:outlineLvl w:val="2"/>')
        + p("g", props=use("H1") + '<w:outlineLvl w:val="9"/>')
        + p("h", props=use("Nowhere"))
    )
    document = read(tmp_path, body, styles=STYLES)
    assert [b.outline for b in document.blocks] == [0, 0, 1, None, None, 2, None, None]
    assert [b.style for b in document.blocks][:5] == [
        "heading 1",
        "Agency title",
        "Heading 2",
        "Looks like heading",
        "Normal",
    ]


def test_bold_is_the_share_of_bold_letters(tmp_path: Path) -> None:
    body = (
        p("abc", run("d e f", "<w:b/>"))
        + p("all", props=use("H1"))
        + p(run("off", '<w:b w:val="0"/>'), props=use("H1"))
        + p(run("twice is off", '<w:rStyle w:val="Strong"/>'), props=use("H1"))
        + p(run("on", '<w:rStyle w:val="Strong"/>'))
        + p(run("slant", "<w:i/>"), "ed")
        + p()
    )
    document = read(tmp_path, body, styles=STYLES)
    assert [b.bold for b in document.blocks] == [0.5, 1, 0, 0, 1, 0, 0]
    assert [round(b.italic, 2) for b in document.blocks] == [0, 0, 0, 0, 0, 0.71, 0]


def test_fonts_and_sizes_come_through_themes_defaults_and_styles(tmp_path: Path) -> None:
    body = (
        p("usual")
        + p("heading", props=use("H1"))
        + p(run("small", '<w:rStyle w:val="Small"/>'))
        + p(run("own", '<w:rStyle w:val="Small"/><w:sz w:val="40"/><w:rFonts w:ascii="Courier New"/>'))
        + p("big and ", run("x", '<w:sz w:val="60"/>'))
    )
    document = read(tmp_path, body, styles=STYLES, theme=THEME)
    assert [b.size for b in document.blocks] == [11, 16, 8, 20, 11]
    assert document.fonts == (
        ("Arial", 11.0, 11),
        ("Calibri Light", 16.0, 7),
        ("Verdana", 8.0, 5),
        ("Courier New", 20.0, 3),
        ("Arial", 30.0, 1),
    )


def test_the_theme_font_is_used_where_no_style_names_one(tmp_path: Path) -> None:
    assert read(tmp_path, p("x"), styles=DEFAULTS, theme=THEME).fonts == (("Aptos", 11.0, 1),)


def test_a_file_without_styles_has_words_own_font(tmp_path: Path) -> None:
    assert read(tmp_path, p("x")).fonts == (("Times New Roman", 10.0, 1),)


LINES = style("Base", "Base table", kind="table").replace(
    "</w:style>", '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>'
) + style("Lines", "Lines", "<w:i/>", base="Base", kind="table").replace(
    "</w:style>",
    '<w:tblStylePr w:type="firstCol"><w:rPr><w:b/><w:sz w:val="40"/></w:rPr></w:tblStylePr></w:style>',
)


@pytest.mark.parametrize(
    ("look", "bold"),
    [
        ("", [0, 0, 0, 0]),
        ('<w:tblLook w:firstRow="1" w:firstColumn="0"/>', [1, 1, 0, 0]),
        ('<w:tblLook w:firstRow="0" w:firstColumn="1"/>', [1, 0, 1, 0]),
        ('<w:tblLook w:val="00A0"/>', [1, 1, 1, 0]),
        ('<w:tblLook w:val="00A0" w:firstRow="0"/>', [1, 0, 1, 0]),
    ],
)
def test_bold_head_rows_and_first_columns_of_table_styles(tmp_path: Path, look: str, bold: list[int]) -> None:
    said = f'<w:tblPr><w:tblStyle w:val="Lines"/>{look}</w:tblPr>'
    rows = row("a", "b") + row("c", "d")
    document = read(tmp_path, table(rows).replace("<w:tblPr/>", said) + p("after"), styles=LINES)
    assert [b.bold for b in document.blocks] == [*bold, 0]
    assert [b.italic for b in document.blocks] == [1, 1, 1, 1, 0]


def test_a_table_style_gives_way_to_the_paragraphs_and_stays_out_of_nested_tables_and_boxes(
    tmp_path: Path,
) -> None:
    said = '<w:tblPr><w:tblStyle w:val="Lines"/><w:tblLook w:val="0080"/></w:tblPr>'
    small = p(run("small", '<w:sz w:val="16"/>'))
    outer = table(row(cell(p("large"), small, p(box("box")), table(row("nested")), p())))
    document = read(tmp_path, outer.replace("<w:tblPr/>", said, 1), styles=LINES)
    assert [(b.text, b.size, b.bold) for b in document.blocks if b.text] == [
        ("large", 20, 1),
        ("small", 8, 1),
        ("box", 10, 0),
        ("nested", 10, 0),
    ]


def test_styles_in_a_circle_and_odd_sizes_do_no_harm(tmp_path: Path) -> None:
    circle = style("A", "a", base="B") + style("B", "b", "<w:b/>", base="A")
    body = (
        p("x", props=use("A"))
        + p(run("y", f'<w:sz w:val="{"9" * 6000}"/>'))
        + p(run("z", '<w:sz w:val="large"/>'))
    )
    document = read(tmp_path, body, styles=circle)
    assert texts(document) == ["x", "y", "z"]
    assert document.blocks[0].bold == 1


# ---- list numbers


def level(number: int, text: str, kind: str = "decimal", more: str = "", start: int | None = 1) -> str:
    begin = "" if start is None else f'<w:start w:val="{start}"/>'
    return (
        f'<w:lvl w:ilvl="{number}">{begin}<w:numFmt w:val="{kind}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(number: int, *levels: str, more: str = "") -> str:
    return f'<w:abstractNum w:abstractNumId="{number}">{more}{"".join(levels)}</w:abstractNum>'


def num(number: int, of: int, more: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


def item(text: str, number: int, ilvl: int | None = 0) -> str:
    which = "" if ilvl is None else f'<w:ilvl w:val="{ilvl}"/>'
    return p(text, props=f'<w:numPr>{which}<w:numId w:val="{number}"/></w:numPr>')


THREE = (level(0, "%1."), level(1, "%1.%2"), level(2, "(%3)", "lowerLetter"))


def labels(tmp_path: Path, body: str, numbering: str, styles: str = "") -> list[str]:
    document = read(tmp_path, body, numbering=numbering, styles=styles)
    assert not any(b.label and b.label in b.text for b in document.blocks), "labels are no part of the text"
    return [b.label for b in document.blocks]


def test_levels_count_and_start_anew_below_a_higher_one(tmp_path: Path) -> None:
    levels = (0, 1, 1, 2, 2, 1, 2, 0, 1)
    body = "".join(item("x", 1, n) for n in levels)
    assert labels(tmp_path, body, abstract(0, *THREE) + num(1, 0)) == [
        "1.",
        "1.1",
        "1.2",
        "(a)",
        "(b)",
        "1.3",
        "(a)",
        "2.",
        "2.1",
    ]


def test_lists_of_one_kind_go_on_and_a_start_override_begins_anew(tmp_path: Path) -> None:
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = abstract(0, *THREE) + num(1, 0) + num(2, 0) + num(3, 0, anew)
    body = item("x", 1) + item("x", 2) + item("x", 3) + item("x", 3) + item("x", 1)
    assert labels(tmp_path, body, numbering) == ["1.", "2.", "1.", "2.", "3."]


def test_a_list_may_define_a_level_anew_and_start_where_it_likes(tmp_path: Path) -> None:
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "Part %1", "upperLetter", start=3)}</w:lvlOverride>'
    numbering = abstract(0, level(0, "%1)", start=5)) + num(1, 0) + abstract(1, *THREE) + num(2, 1, own)
    assert labels(tmp_path, item("x", 1) + item("x", 1) + item("x", 2) + item("x", 2), numbering) == [
        "5)",
        "6)",
        "Part C",
        "Part D",
    ]


def test_restart_rules(tmp_path: Path) -> None:
    never = (level(0, "%1."), level(1, "%2", more='<w:lvlRestart w:val="0"/>'))
    assert labels(
        tmp_path, "".join(item("x", 1, n) for n in (0, 1, 0, 1)), abstract(0, *never) + num(1, 0)
    ) == ["1.", "1", "2.", "2"]
    after_first = (level(0, "%1."), level(1, "%1.%2"), level(2, "%3", more='<w:lvlRestart w:val="1"/>'))
    body = "".join(item("x", 1, n) for n in (0, 1, 2, 1, 2, 0, 1, 2))
    assert labels(tmp_path, body, abstract(0, *after_first) + num(1, 0)) == [
        "1.",
        "1.1",
        "1",
        "1.2",
        "2",
        "2.",
        "2.1",
        "1",
    ]


def test_legal_numbers_are_all_decimal(tmp_path: Path) -> None:
    levels = (
        level(0, "Section %1", "upperRoman"),
        level(1, "%1.%2", more="<w:isLgl/>"),
        level(2, "%1.%2.%3"),
    )
    body = "".join(item("x", 1, n) for n in (0, 0, 1, 2))
    assert labels(tmp_path, body, abstract(0, *levels) + num(1, 0)) == [
        "Section I",
        "Section II",
        "2.1",
        "II.1.1",
    ]


def test_numbers_through_a_style(tmp_path: Path) -> None:
    numbered = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    styles = style("H1", "heading 1", para=numbered) + style("H2", "heading 2", para=numbered, base="H1")
    styles += style("Off", "Unnumbered", para='<w:numPr><w:numId w:val="0"/></w:numPr>', base="H1")
    levels = (level(0, "%1", more='<w:pStyle w:val="H1"/>'), level(1, "%1.%2", more='<w:pStyle w:val="H2"/>'))
    body = (
        p("a", props=use("H1")) + p("b", props=use("H2")) + p("c", props=use("Off")) + p("d", props=use("H2"))
    )
    body += p("e", props=use("H1") + '<w:numPr><w:ilvl w:val="1"/></w:numPr>')
    assert labels(tmp_path, body, abstract(0, *levels) + num(1, 0), styles) == ["1", "1.1", "", "1.2", "1.3"]


def test_a_list_defined_through_a_list_style(tmp_path: Path) -> None:
    styles = style("L", "My list", para='<w:numPr><w:numId w:val="2"/></w:numPr>', kind="numbering")
    numbering = abstract(0, more='<w:numStyleLink w:val="L"/>') + abstract(
        1, *THREE, more='<w:styleLink w:val="L"/>'
    )
    assert labels(tmp_path, item("x", 1) + item("x", 1), numbering + num(1, 0) + num(2, 1), styles) == [
        "1.",
        "2.",
    ]


def test_bullets_unknown_lists_and_empty_items(tmp_path: Path) -> None:
    numbering = (
        abstract(0, level(0, "\uf0b7", "bullet"), level(1, "%2", "none"))
        + num(1, 0)
        + abstract(1, *THREE)
        + num(2, 1)
    )
    body = (
        item("x", 1)
        + item("x", 1, 1)
        + item("x", 9)
        + item("x", 1, 8)
        + item("x", 2)
        + item("", 2)
        + item("x", 2)
    )
    assert labels(tmp_path, body, numbering) == ["•", "", "", "", "1.", "2.", "3."]


def test_a_deleted_item_and_a_hidden_item_take_no_number(tmp_path: Path) -> None:
    place = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    deleted = p("<w:del><w:r><w:delText>x</w:delText></w:r></w:del>", props=place + "<w:rPr><w:del/></w:rPr>")
    hidden = p(run("x", "<w:vanish/>"), props=place)
    assert labels(
        tmp_path, item("a", 1) + deleted + hidden + item("b", 1), abstract(0, *THREE) + num(1, 0)
    ) == ["1.", "", "2."]


def test_numbers_in_table_cells_count_in_reading_order(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        table(row(f"<w:tc>{item('a', 1)}</w:tc>", f"<w:tc>{item('b', 1)}</w:tc>")),
        numbering=abstract(0, *THREE) + num(1, 0),
    )
    assert [b.label for b in document.blocks] == ["1.", "2."]


def test_a_list_with_a_monstrous_pattern_is_cut_short(tmp_path: Path) -> None:
    numbering = abstract(0, level(0, "x" * 100_000)) + num(1, 0)
    assert [len(x) for x in labels(tmp_path, item("a", 1), numbering)] == [60]


def test_lists_linked_in_a_circle_do_no_harm(tmp_path: Path) -> None:
    styles = style("L", "l", para='<w:numPr><w:numId w:val="1"/></w:numPr>', kind="numbering")
    assert labels(
        tmp_path, item("x", 1), abstract(0, more='<w:numStyleLink w:val="L"/>') + num(1, 0), styles
    ) == [""]


@pytest.mark.parametrize(
    ("kind", "number", "said"),
    [
        ("decimal", 12, "12"),
        ("decimalZero", 7, "07"),
        ("lowerLetter", 3, "c"),
        ("upperLetter", 27, "AA"),
        ("lowerLetter", 0, "0"),
        ("upperLetter", 999, "999"),
        ("upperRoman", 1994, "MCMXCIV"),
        ("lowerRoman", 4, "iv"),
        ("lowerRoman", 5000, "5000"),
        ("ordinal", 1, "1st"),
        ("ordinal", 12, "12th"),
        ("ordinal", 23, "23rd"),
        ("ordinal", 112, "112th"),
        ("none", 4, ""),
        ("chicago", 4, "4"),
        ("lowerRoman", -3, "-3"),
    ],
)
def test_numbers_in_figures(kind: str, number: int, said: str) -> None:
    assert in_figures(kind, number) == said


def test_words_of_labels_stay_out_of_the_body_text(tmp_path: Path) -> None:
    assert (
        read(tmp_path, item("x", 1) + p(t("y")), numbering=abstract(0, *THREE) + num(1, 0)).body_text
        == "x\ny\n"
    )
