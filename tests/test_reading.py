"""Body text and tables: everything visible, in reading order, each character traceable to its run."""

import hashlib
import io
from pathlib import Path

import docx
import pytest
from making_docx import (
    body_texts,
    box,
    cell,
    p,
    parts,
    prove_traceable,
    read,
    read_bytes,
    row,
    t,
    table,
    texts,
    zipped,
)

from cpraudit.document.model import CellRef
from cpraudit.document.read import read_report

KINDS = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "docm": "application/vnd.ms-word.document.macroEnabled.main+xml",
    "dotx": "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    "dotm": "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
}


def test_paragraphs_come_in_order_with_tabs_breaks_and_special_hyphens(tmp_path: Path) -> None:
    odd = (
        "<w:r><w:t>non</w:t><w:noBreakHyphen/><w:t>stop</w:t><w:softHyphen/><w:tab/><w:t>a</w:t>"
        "<w:br/><w:t>b</w:t></w:r>"
    )
    document = read(tmp_path, p("First.") + p(odd) + p() + p("Last."))
    assert texts(document) == ["First.", "non\u2011stop\ta\nb", "", "Last."]


def test_a_word_split_over_many_runs_is_one_word_of_many_pieces(tmp_path: Path) -> None:
    document = read(tmp_path, p("Kay", "leigh", "-Anne"))
    assert texts(document) == ["Kayleigh-Anne"]
    assert [(piece.start, piece.end, piece.run) for piece in document.blocks[0].pieces] == [
        (0, 3, 0),
        (3, 8, 1),
        (8, 13, 2),
    ]


def test_a_line_break_inside_the_xml_of_a_word_is_a_space_as_in_word(tmp_path: Path) -> None:
    assert texts(read(tmp_path, p(t("one\ntwo")))) == ["one two"]


def test_text_inside_links_smart_tags_and_simple_fields_is_read(tmp_path: Path) -> None:
    body = p(
        "A ",
        f'<w:hyperlink r:id="x">{t("link")}</w:hyperlink>',
        f"<w:smartTag>{t(' tag')}</w:smartTag>",
        f"<w:customXml>{t(' custom')}</w:customXml>",
        f'<w:fldSimple w:instr="AUTHOR">{t(" field")}</w:fldSimple>',
        f"<w:bdo>{t(' way')}</w:bdo>",
    )
    assert texts(read(tmp_path, body)) == ["A link tag custom field way"]


def test_words_below_unknown_elements_are_not_lost(tmp_path: Path) -> None:
    body = f"<w:futureWrapper>{p('wrapped')}</w:futureWrapper>" + p(
        f"<w:futureInline>{t('inside')}</w:futureInline>"
    )
    assert texts(read(tmp_path, body)) == ["wrapped", "inside"]


def test_words_over_small_type_are_read_and_the_small_type_is_not(tmp_path: Path) -> None:
    ruby = (
        f"<w:r><w:ruby><w:rubyPr/><w:rt>{t('above')}</w:rt><w:rubyBase>{t('base')}</w:rubyBase>"
        "</w:ruby></w:r>"
    )
    assert texts(read(tmp_path, p(ruby))) == ["base"]


def test_a_run_inside_a_run_leaves_the_outer_ones_look_alone(tmp_path: Path) -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r>"
    ruby = f"<w:r><w:ruby><w:rubyBase>{hidden}</w:rubyBase></w:ruby><w:t>seen</w:t></w:r>"
    assert texts(read(tmp_path, p(ruby))) == ["seen"]


# ---- tables


def test_a_nested_table_stands_inside_its_cell(tmp_path: Path) -> None:
    inner = table(row("in 1", "in 2"))
    document = read(
        tmp_path, p("before") + table(row("a", cell(p("b"), inner, p("c"))), row("d", "e")) + p("after")
    )
    assert texts(document) == ["before", "a", "b", "in 1", "in 2", "c", "d", "e", "after"]
    outer, nested = document.tables
    assert nested.parent == CellRef(outer.index, 0, 1)
    assert document.cell_text(outer.rows[0][1]) == "b\nin 1\nin 2\nc"
    assert document.blocks[3].cell == CellRef(nested.index, 0, 0)
    assert outer.parent is None
    assert outer.width == nested.width == 2


def test_cells_merged_across_appear_once_with_their_span(tmp_path: Path) -> None:
    wide = cell("Family history", props='<w:gridSpan w:val="3"/>')
    document = read(tmp_path, table(row(wide), row("a", "b", "c")))
    assert texts(document).count("Family history") == 1
    (table_,) = document.tables
    assert [(c.column, c.span) for c in table_.rows[0]] == [(0, 3)]
    assert [c.column for c in table_.rows[1]] == [0, 1, 2]


def test_cells_merged_down_appear_once_and_the_rest_say_that_they_continue(tmp_path: Path) -> None:
    top = cell("Mother", props='<w:vMerge w:val="restart"/>')
    below = cell(props="<w:vMerge/>")
    document = read(
        tmp_path,
        table(
            row(top, "2019"),
            row(below, "2020"),
            row(cell("Father", props='<w:vMerge w:val="restart"/>'), "2021"),
        ),
    )
    assert [t for t in texts(document) if t] == ["Mother", "2019", "2020", "Father", "2021"]
    assert [[c.continues for c in r] for r in document.tables[0].rows] == [
        [False, False],
        [True, False],
        [False, False],
    ]


def test_the_old_way_to_merge_across_gives_one_cell_too(tmp_path: Path) -> None:
    left = cell("Name", props='<w:hMerge w:val="restart"/>')
    right = cell("and date", props="<w:hMerge/>")
    document = read(tmp_path, table(row(left, right, "x")))
    first, second = document.tables[0].rows[0]
    assert (first.span, document.cell_text(first)) == (2, "Name\nand date")
    assert (second.column, document.cell_text(second)) == (2, "x")


def test_a_row_that_starts_further_right_keeps_its_columns(tmp_path: Path) -> None:
    document = read(tmp_path, table(row("a", "b", "c"), row("d", props='<w:gridBefore w:val="2"/>')))
    assert document.tables[0].rows[1][0].column == 2


def test_a_footnote_in_a_cell_is_no_part_of_the_cell(tmp_path: Path) -> None:
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    document = read(
        tmp_path,
        table(row(cell(p("born 3 May 2019", note)))),
        footnotes=f'<w:footnote w:id="2">{p("seen on the birth certificate")}</w:footnote>',
    )
    assert texts(document) == ["born 3 May 2019", "seen on the birth certificate"]
    assert document.cell_text(document.tables[0].rows[0][0]) == "born 3 May 2019"


# ---- text boxes


def test_a_text_box_is_read_once_after_the_paragraph_that_holds_it(tmp_path: Path) -> None:
    document = read(tmp_path, p("Here", box("In the box", "and more"), " it ends") + p("Next"))
    assert texts(document) == ["Here it ends", "In the box", "and more", "Next"]
    assert [b.textbox for b in document.blocks] == [False, True, True, False]


def test_the_old_copy_of_a_text_box_is_read_only_when_there_is_no_modern_one(tmp_path: Path) -> None:
    only_old = box(fallback=p("old only"), choice=False)
    both = box("modern", fallback=p("old"))
    assert texts(read(tmp_path, p(only_old) + p(both))) == ["", "old only", "", "modern"]


def test_a_vml_text_box_without_any_alternative_is_read(tmp_path: Path) -> None:
    old = (
        f"<w:r><w:pict><v:rect><v:textbox><w:txbxContent>{p('plain VML')}</w:txbxContent>"
        "</v:textbox></v:rect></w:pict></w:r>"
    )
    assert texts(read(tmp_path, p(old))) == ["", "plain VML"]


def test_a_table_in_a_text_box_in_a_cell_and_boxes_in_boxes_are_read(tmp_path: Path) -> None:
    inner = box(table(row("deep", "deeper")), p("x", box("box in box")))
    document = read(tmp_path, table(row(cell(p("cell", inner)), "right")))
    assert body_texts(document) == ["cell", "deep", "deeper", "x", "box in box", "right"]
    assert document.cell_text(document.tables[0].rows[0][0]) == "cell\ndeep\ndeeper\nx\nbox in box"


def test_a_watermark_is_read_where_it_stands(tmp_path: Path) -> None:
    art = '<w:r><w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict></w:r>'
    document = read(tmp_path, p("Report", art))
    assert texts(document) == ["Report", "DRAFT"]
    assert document.blocks[1].textbox


# ---- kinds of files, real python-docx files


@pytest.mark.parametrize("kind", KINDS)
def test_documents_templates_and_macro_files_open(tmp_path: Path, kind: str) -> None:
    data = zipped(parts(p("Report"), main_type=KINDS[kind]))
    assert texts(read_bytes(tmp_path, data, f"report.{kind}")) == ["Report"]


def test_a_real_file_made_by_python_docx_is_read_whole(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_heading("A. The child", 1)
    made.add_paragraph("Ruby likes ").add_run("dinosaurs").bold = True
    made.add_paragraph("first", style="List Number")
    grid = made.add_table(2, 2)
    grid.cell(0, 0).merge(grid.cell(0, 1)).text = "merged"
    grid.cell(1, 1).add_table(1, 1).cell(0, 0).text = "nested"
    out = io.BytesIO()
    made.save(out)
    document = read_bytes(tmp_path, out.getvalue())
    assert body_texts(document) == ["A. The child", "Ruby likes dinosaurs", "first", "merged", "nested"]
    heading, ruby, listed = document.blocks[:3]
    assert (heading.style.lower(), heading.outline) == ("heading 1", 0)
    assert 0 < ruby.bold < 1
    assert listed.label == "1."


def test_the_document_knows_its_file_and_places(tmp_path: Path) -> None:
    data = zipped(parts(p("One.") + table(row("Two.")) + p("Three.")))
    document = read_bytes(tmp_path, data, "Zoë Ångström – CPR (final) 報告.docx")
    assert document.name == "Zoë Ångström – CPR (final) 報告.docx"
    assert document.sha256 == hashlib.sha256(data).hexdigest()
    assert document.body_text == "One.\nTwo.\nThree.\n"
    assert document.body_text[document.offset(2, 1) :].startswith("hree.")
    assert document.block_at(document.offset(1, 2)) == (1, 2)


def test_a_file_with_backslashes_or_leading_slashes_in_its_part_names_opens(tmp_path: Path) -> None:
    for change in (lambda n: n.replace("/", "\\"), lambda n: "/" + n):
        path = tmp_path / "odd.docx"
        path.write_bytes(zipped({change(name): data for name, data in parts(p("text"), styles="").items()}))
        assert texts(read_report(path)) == ["text"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "iso-8859-1"])
def test_xml_in_other_encodings_is_read(tmp_path: Path, encoding: str) -> None:
    content = parts(p("Zoë"))
    declared = {"utf-8-sig": "UTF-8", "iso-8859-1": "ISO-8859-1"}.get(encoding, "UTF-16")
    text = f'<?xml version="1.0" encoding="{declared}"?>' + content["word/document.xml"].decode()
    content["word/document.xml"] = text.encode(encoding)
    path = tmp_path / "encoded.docx"
    path.write_bytes(zipped(content))
    document = read_report(path)
    assert texts(document) == ["Zoë"]


def test_tracing_itself_would_notice_a_lost_character(tmp_path: Path) -> None:
    data = zipped(parts(p("Ruby")))
    document = read_bytes(tmp_path, data)
    object.__setattr__(document.blocks[0], "text", "Rubi")
    with pytest.raises(AssertionError):
        prove_traceable(document, data)
