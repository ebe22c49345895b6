"""Footnotes, endnotes, headers and footers."""

from pathlib import Path

from making_docx import box, cell, p, parts, read, read_bytes, row, sdt, table, texts, zipped

from cpraudit.document.model import Document


def ref(kind: str, number: int) -> str:
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


def note(number: int, *blocks: str, kind: str = "footnote", type_: str = "") -> str:
    said = f' w:type="{type_}"' if type_ else ""
    return (
        f'<w:{kind} w:id="{number}"{said}>'
        f"{''.join(b if b.startswith('<') else p(b) for b in blocks)}</w:{kind}>"
    )


def test_notes_are_read_after_the_paragraph_that_refers_to_them(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        p("one", ref("footnote", 3), " two", ref("endnote", 2)) + p("three", ref("footnote", 2)),
        footnotes=note(0, "line", type_="separator")
        + note(2, "second", "more")
        + note(3, "first")
        + note(4, "unused"),
        endnotes=note(2, "at the end", kind="endnote"),
    )
    said = [(b.part, b.note, b.text) for b in document.blocks]
    assert said == [
        ("document", "", "one two"),
        ("footnotes", "3", "first"),
        ("endnotes", "2", "at the end"),
        ("document", "", "three"),
        ("footnotes", "2", "second"),
        ("footnotes", "2", "more"),
    ]
    assert document.body_text == "one two\nthree\n"


def test_runs_of_notes_are_counted_over_the_whole_part(tmp_path: Path) -> None:
    document = read(
        tmp_path, p("x", ref("footnote", 2)), footnotes=note(1, p("a", "b")) + note(2, p("c", "d"))
    )
    assert [piece.run for piece in document.blocks[1].pieces] == [2, 3]
    assert document.blocks[1].paragraph == 1


def test_a_note_is_read_once_though_referred_to_twice(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        p("a", ref("footnote", 2), ref("footnote", 2)) + p(ref("footnote", 9)),
        footnotes=note(2, "n"),
    )
    assert texts(document) == ["a", "n", ""]


def test_notes_with_tables_boxes_and_controls_and_notes_from_boxes(tmp_path: Path) -> None:
    inner = table(row("in note")) + p(box("box in note")) + sdt(p("control in note"), title="T")
    document = read(tmp_path, p(box(p("box", ref("footnote", 2)))), footnotes=note(2, inner))
    assert [t for t in texts(document) if t] == ["box", "in note", "box in note", "control in note"]
    assert [b.note for b in document.blocks if b.part == "footnotes"] == ["2"] * 4


# ---- headers and footers


def head(name: str, kind: str = "default") -> str:
    which = name.rstrip("0123456789")
    return f'<w:{which}Reference w:type="{kind}" r:id="{name}"/>'


def edges(document: Document) -> list[tuple[str, str]]:
    return [(b.part, b.text) for b in document.blocks if not b.in_body]


def test_headers_and_footers_follow_the_body_under_the_names_of_their_parts(tmp_path: Path) -> None:
    section = f"<w:sectPr>{head('header2')}{head('footer1')}</w:sectPr>"
    document = read(
        tmp_path, p("body") + section, headers={"header2": p("Confidential"), "footer1": table(row("Page 1"))}
    )
    assert edges(document) == [("header2", "Confidential"), ("footer1", "Page 1")]
    assert document.body_text == "body\n"


def test_first_and_even_pages_are_read_when_they_are_switched_on(tmp_path: Path) -> None:
    three = {"header1": p("even"), "header2": p("usual"), "header3": p("first")}
    section = head("header1", "even") + head("header2") + head("header3", "first")
    on, off = f"<w:sectPr>{section}<w:titlePg/></w:sectPr>", f"<w:sectPr>{section}</w:sectPr>"
    assert edges(read(tmp_path, p("b") + off, headers=three)) == [("header2", "usual")]
    assert edges(read(tmp_path, p("b") + on, headers=three)) == [("header2", "usual"), ("header3", "first")]
    document = read(tmp_path, p("b") + off, headers=three, settings="<w:evenAndOddHeaders/>")
    assert edges(document) == [("header1", "even"), ("header2", "usual")]


def test_a_later_section_may_switch_on_what_an_earlier_one_gave(tmp_path: Path) -> None:
    first = p("one", props=f"<w:sectPr>{head('header1')}{head('header2', 'first')}</w:sectPr>")
    second = f"<w:sectPr>{head('header3')}<w:titlePg/></w:sectPr>"
    given = {"header1": p("one"), "header2": p("front"), "header3": p("two"), "header4": p("nobody's")}
    document = read(tmp_path, first + p("two") + second, headers=given)
    assert sorted(edges(document)) == [("header1", "one"), ("header2", "front"), ("header3", "two")]


def test_settings_of_a_section_before_a_tracked_change_do_not_count(tmp_path: Path) -> None:
    old = "<w:sectPrChange><w:sectPr><w:titlePg/></w:sectPr></w:sectPrChange>"
    section = f"<w:sectPr>{head('header1', 'first')}{old}</w:sectPr>"
    assert edges(read(tmp_path, p("b") + section, headers={"header1": p("first")})) == []


def test_a_header_used_by_two_sections_is_read_once(tmp_path: Path) -> None:
    section = f"<w:sectPr>{head('header1')}</w:sectPr>"
    document = read(tmp_path, p("a", props=section) + p("b") + section, headers={"header1": p("H")})
    assert edges(document) == [("header1", "H")]


def test_a_header_with_fields_boxes_and_controls_in_a_cell(tmp_path: Path) -> None:
    inner = table(row(cell(sdt(p("Ruby S.", box("in box")), title="Name"))))
    section = f"<w:sectPr>{head('header1')}</w:sectPr>"
    document = read(tmp_path, p("b") + section, headers={"header1": inner})
    assert edges(document) == [("header1", "Ruby S."), ("header1", "in box")]
    assert document.cell_text(document.tables[0].rows[0][0]) == "Ruby S.\nin box"


def test_a_damaged_header_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    section = f"<w:sectPr>{head('header1')}{head('footer1')}</w:sectPr>"
    content = parts(
        p("body") + section, headers={"header1": p("H"), "footer1": p("F")}, footnotes=note(2, "n")
    )
    content["word/header1.xml"] = content["word/header1.xml"][:-8]
    content["word/footnotes.xml"] = b"not xml"
    document = read_bytes(tmp_path, zipped(content))
    assert texts(document) == ["body", "F"]
    assert [("header1.xml" in w, "footnotes.xml" in w) for w in document.warnings] == [
        (False, True),
        (True, False),
    ]


def test_a_missing_header_part_is_passed_over(tmp_path: Path) -> None:
    content = parts(p("body") + f"<w:sectPr>{head('header1')}</w:sectPr>", headers={"header1": p("H")})
    del content["word/header1.xml"]
    assert texts(read_bytes(tmp_path, zipped(content))) == ["body"]


def test_a_header_part_with_an_everyday_name_of_ours_keeps_its_own(tmp_path: Path) -> None:
    content = parts(p("body") + f"<w:sectPr>{head('header1')}</w:sectPr>", headers={"header1": p("H")})
    content["word/extra/document.xml"] = content.pop("word/header1.xml")
    rels = content["word/_rels/document.xml.rels"].replace(
        b'Target="header1.xml"', b'Target="extra/document.xml"'
    )
    content["word/_rels/document.xml.rels"] = rels
    path = tmp_path / "r.docx"
    path.write_bytes(zipped(content))
    from cpraudit.document.read import read_report

    assert [(b.part, b.text) for b in read_report(path).blocks] == [
        ("document", "body"),
        ("word/extra/document.xml", "H"),
    ]
