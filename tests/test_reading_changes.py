"""Tracked changes, moved text, comments and hidden text."""

from pathlib import Path

from making_docx import body_texts, cell, field, p, read, row, t, table, texts

from cpraudit.document.model import Document

WHO = 'w:id="1" w:author="A. Writer" w:date="2024-05-03T10:00:00Z"'


def ins(*content: str) -> str:
    return f"<w:ins {WHO}>{''.join(c if c.startswith('<') else t(c) for c in content)}</w:ins>"


def gone(text: str) -> str:
    return f"<w:del {WHO}><w:r><w:delText>{text}</w:delText></w:r></w:del>"


def mark(name: str) -> str:
    return f"<w:rPr><w:{name} {WHO}/></w:rPr>"


def changes(document: Document) -> list[tuple[str, str]]:
    return [(c.kind, document.blocks[c.block].text[c.start : c.end]) for c in document.changes]


def test_insertions_are_read_and_deletions_are_only_counted(tmp_path: Path) -> None:
    document = read(tmp_path, p("Ruby is ", gone("three"), ins("four"), " and ", ins("very ", "happy"), "."))
    assert texts(document) == ["Ruby is four and very happy."]
    assert changes(document) == [("deletion", ""), ("insertion", "four"), ("insertion", "very happy")]
    (deletion,) = (c for c in document.changes if c.kind == "deletion")
    assert (deletion.block, deletion.start) == (0, len("Ruby is "))
    assert [piece.inserted for piece in document.blocks[0].pieces] == [False, True, False, True, True, False]


def test_neighbouring_deletions_count_once_and_apart_they_count_twice(tmp_path: Path) -> None:
    document = read(tmp_path, p(gone("a"), gone("b"), "word", gone("c")))
    assert changes(document) == [("deletion", ""), ("deletion", "")]


def test_a_deleted_space_or_picture_is_a_deletion_too(tmp_path: Path) -> None:
    picture = f"<w:del {WHO}><w:r><w:drawing/></w:r></w:del>"
    assert len(read(tmp_path, p("a", gone(" "), "b", picture)).changes) == 2


def test_an_insertion_that_was_deleted_again_is_not_read(tmp_path: Path) -> None:
    document = read(tmp_path, p("a", ins(gone("never mind")), "b"))
    assert texts(document) == ["ab"]
    assert changes(document) == [("deletion", "")]


def test_a_paragraph_deleted_whole_leaves_no_empty_paragraph(tmp_path: Path) -> None:
    document = read(tmp_path, p("one") + p(gone("two"), props=mark("del")) + p("three"))
    assert texts(document) == ["one", "three"]
    assert changes(document) == [("deletion", "")]
    assert document.changes[0].block == 1


def test_a_deleted_paragraph_end_joins_two_paragraphs_as_word_will(tmp_path: Path) -> None:
    body = (
        p("Ruby lives ", props=mark("del"))
        + "<w:bookmarkStart/>"
        + p("with Ann.", props='<w:pStyle w:val="S"/>')
    )
    document = read(
        tmp_path, body, styles='<w:style w:type="paragraph" w:styleId="S"><w:name w:val="Special"/></w:style>'
    )
    assert texts(document) == ["Ruby lives with Ann."]
    assert document.blocks[0].style == "Special"
    assert [(c.kind, c.start) for c in document.changes] == [("deletion", len("Ruby lives "))]


def test_the_last_paragraph_of_a_cell_cannot_be_joined_to_the_next_cell(tmp_path: Path) -> None:
    document = read(
        tmp_path, table(row(cell(p("a", props=mark("del"))), cell(p(gone("x"), props=mark("del"))), "c"))
    )
    assert texts(document) == ["a", "c"]
    assert [document.cell_text(c) for c in document.tables[0].rows[0]] == ["a", "", "c"]


def test_an_inserted_paragraph_is_one_insertion(tmp_path: Path) -> None:
    document = read(
        tmp_path, p("one") + p(ins("two"), props=mark("ins")) + p("three", props=mark("ins")) + p("four")
    )
    assert texts(document) == ["one", "two", "three", "four"]
    assert changes(document) == [("insertion", "two"), ("insertion", "")]


def test_deleted_and_inserted_rows(tmp_path: Path) -> None:
    body = table(
        row("keep", "1"),
        row(cell(p(gone("old"))), cell(p(gone("2"))), props=f"<w:del {WHO}/>"),
        row(cell(p(ins("new"))), cell(p("3")), props=f"<w:ins {WHO}/>"),
        row(cell(), cell(), props=f"<w:ins {WHO}/>"),
    )
    document = read(tmp_path, body)
    assert body_texts(document) == ["keep", "1", "new", "3"]
    assert [[document.cell_text(c) for c in r] for r in document.tables[0].rows] == [
        ["keep", "1"],
        ["new", "3"],
        ["", ""],
    ]
    assert changes(document) == [
        ("deletion", ""),
        ("insertion", "new"),
        ("insertion", "3"),
        ("insertion", ""),
    ]


def test_deleted_and_inserted_cells(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        table(row("a", cell("b", props=f"<w:cellDel {WHO}/>"), cell("c", props=f"<w:cellIns {WHO}/>"))),
    )
    assert [document.cell_text(c) for c in document.tables[0].rows[0]] == ["a", "c"]
    assert changes(document) == [("deletion", ""), ("insertion", "c")]


def test_moved_text_is_read_where_it_came_to_and_not_where_it_was(tmp_path: Path) -> None:
    old = (
        f'<w:moveFromRangeStart w:id="5"/><w:moveFrom {WHO}>{t("She likes cats.")}</w:moveFrom>'
        '<w:moveFromRangeEnd w:id="5"/>'
    )
    new = (
        f'<w:moveToRangeStart w:id="6"/><w:moveTo {WHO}>{t("She likes cats.")}</w:moveTo>'
        '<w:moveToRangeEnd w:id="6"/>'
    )
    document = read(tmp_path, p("Ruby. ", old) + p("And: ", new))
    assert texts(document) == ["Ruby. ", "And: She likes cats."]
    assert changes(document) == [("deletion", ""), ("insertion", "She likes cats.")]


def test_a_whole_paragraph_moved_away_leaves_nothing(tmp_path: Path) -> None:
    old = p(f"<w:moveFrom {WHO}>{t('Moved.')}</w:moveFrom>", props=mark("moveFrom"))
    new = p(f"<w:moveTo {WHO}>{t('Moved.')}</w:moveTo>", props=mark("moveTo"))
    document = read(tmp_path, old + p("Stays.") + new)
    assert texts(document) == ["Stays.", "Moved."]
    assert changes(document) == [("deletion", ""), ("insertion", "Moved.")]


def test_a_deleted_field_is_gone_and_a_field_inserted_is_read(tmp_path: Path) -> None:
    document = read(
        tmp_path, p("a", f"<w:del {WHO}>{field(' X ', 'gone')}</w:del>", ins(field(" Y ", "come")), "b")
    )
    assert texts(document) == ["acomeb"]


def test_a_deletion_at_the_very_end_has_a_place_in_the_last_block(tmp_path: Path) -> None:
    document = read(
        tmp_path, p("end") + p(gone("more"), props=mark("del")) + table(row("x", props=f"<w:del {WHO}/>"))
    )
    assert texts(document) == ["end"]
    assert all((c.block, c.start) == (0, 3) for c in document.changes)
    assert document.changes


# ---- comments

NOTE = '<w:comment w:id="{0}" w:author="{1}"><w:p><w:r><w:t>{2}</w:t></w:r></w:p></w:comment>'


def start(number: int) -> str:
    return f'<w:commentRangeStart w:id="{number}"/>'


def end(number: int) -> str:
    return f'<w:commentRangeEnd w:id="{number}"/><w:r><w:commentReference w:id="{number}"/></w:r>'


def hung(document: Document) -> list[tuple[str, str, str]]:
    return [(c.author, c.text, document.blocks[c.block].text[c.start : c.end]) for c in document.comments]


def test_comments_hang_on_their_words(tmp_path: Path) -> None:
    notes = NOTE.format(0, "Panel", "Which day?") + NOTE.format(1, "Manager", "Check.")
    document = read(
        tmp_path,
        p("Seen in ", start(0), "May ", start(1), "2024", end(0), " at", end(1), " home"),
        comments=notes,
    )
    assert texts(document) == ["Seen in May 2024 at home"]
    assert hung(document) == [("Panel", "Which day?", "May 2024"), ("Manager", "Check.", "2024 at")]


def test_a_comment_without_words_hangs_on_its_point_and_one_in_a_cell_is_found(tmp_path: Path) -> None:
    notes = NOTE.format(0, "A", "Here") + NOTE.format(1, "B", "Cell")
    point = '<w:r><w:commentReference w:id="0"/></w:r>'
    document = read(
        tmp_path, p("ab", point, "cd") + table(row(cell(p(start(1), "in cell", end(1))))), comments=notes
    )
    assert [(c.block, c.start, c.end) for c in document.comments] == [(0, 2, 2), (1, 0, 7)]


def test_a_comment_over_paragraphs_hangs_on_the_words_of_the_first(tmp_path: Path) -> None:
    notes = NOTE.format(0, "A", "Both") + NOTE.format(1, "B", "Blocks")
    body = p("one ", start(0), "two") + p("three", end(0)) + start(1) + p("four") + p("five") + end(1)
    assert hung(read(tmp_path, body, comments=notes)) == [("A", "Both", "two"), ("B", "Blocks", "four")]


def test_a_comment_behind_the_last_paragraph_hangs_on_its_end(tmp_path: Path) -> None:
    document = read(tmp_path, p("last") + start(0) + end(0), comments=NOTE.format(0, "A", "late"))
    assert [(c.block, c.start, c.end) for c in document.comments] == [(0, 4, 4)]


def test_comments_that_nothing_refers_to_and_references_to_no_comment_are_passed_over(tmp_path: Path) -> None:
    document = read(tmp_path, p("a", end(7), start(8)), comments=NOTE.format(1, "A", "lost"))
    assert document.comments == ()


def test_the_words_of_a_comment_keep_their_paragraphs_and_lose_their_deletions(tmp_path: Path) -> None:
    note = (
        f'<w:comment w:id="0" w:author="A">{p("First", "<w:r><w:tab/></w:r>", gone("x"), "line")}'
        f"{p('Second')}</w:comment>"
    )
    document = read(tmp_path, p("w", end(0)), comments=note)
    assert document.comments[0].text == "First line\nSecond"


# ---- hidden text

HIDDEN_STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="HP"><w:name w:val="Hidden P"/><w:rPr><w:vanish/></w:rPr>'
    "</w:style>"
    '<w:style w:type="paragraph" w:styleId="HP2"><w:name w:val="Child"/><w:basedOn w:val="HP"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Shown"><w:name w:val="Shown"/><w:basedOn w:val="HP"/>'
    '<w:rPr><w:vanish w:val="0"/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="HC"><w:name w:val="Hidden C"/><w:rPr><w:vanish/></w:rPr>'
    "</w:style>"
)


def run(text: str, props: str) -> str:
    return f"<w:r><w:rPr>{props}</w:rPr><w:t>{text}</w:t></w:r>"


def test_hidden_text_is_not_read_but_its_place_is_told(tmp_path: Path) -> None:
    body = (
        p("seen", run("secret", "<w:vanish/>"), " too", run("shown", '<w:vanish w:val="false"/>'))
        + p(run("by style", '<w:rStyle w:val="HC"/>'), "after")
        + p("hidden paragraph", props='<w:pStyle w:val="HP"/>')
        + p("through its base", props='<w:pStyle w:val="HP2"/>')
        + p("shown again", props='<w:pStyle w:val="Shown"/>')
        + p(run("shown here", '<w:vanish w:val="0"/>'), "not", props='<w:pStyle w:val="HP"/>')
    )
    document = read(tmp_path, body, styles=HIDDEN_STYLES)
    assert texts(document) == ["seen tooshown", "after", "", "", "shown again", "shown here"]
    assert [(h.block, h.characters) for h in document.hidden] == [(0, 6), (1, 8), (2, 16), (3, 16), (5, 3)]


def test_hidden_twice_over_is_shown_as_word_shows_it(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        p(run("visible", '<w:rStyle w:val="HC"/>'), props='<w:pStyle w:val="HP"/>'),
        styles=HIDDEN_STYLES,
    )
    assert texts(document) == ["visible"]


def test_a_hidden_end_of_paragraph_hides_no_words(tmp_path: Path) -> None:
    assert texts(read(tmp_path, p("words", props="<w:rPr><w:vanish/></w:rPr>"))) == ["words"]


def test_hidden_text_boxes_pictures_and_form_fields_are_not_read(tmp_path: Path) -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr>{}</w:r>"
    inner = (
        f"<w:pict><v:shape><v:textbox><w:txbxContent>{p('in box')}</w:txbxContent></v:textbox>"
        "</v:shape></w:pict>"
    )
    document = read(
        tmp_path, p("a", hidden.format(inner), hidden.format('<w:sym w:font="Wingdings" w:char="F0FE"/>'))
    )
    assert texts(document) == ["a"]
    assert document.pictures == ()
    assert [h.characters for h in document.hidden] == [7]
