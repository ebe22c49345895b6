"""A walk loses nothing: random structures of everything a report may hold keep all their words, in order."""

import re
from pathlib import Path

import hypothesis.strategies as st
from hypothesis import HealthCheck, given, settings
from making_docx import box, cell, field, p, read, row, sdt, t, table

# Words are drawn as one mark and numbered at the end, so that order and doubles show.
SLOT, GONE = "{#}", "{gone}"


def _inline(children: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    inner = st.lists(children, min_size=1, max_size=3).map("".join)
    return st.one_of(
        inner.map(lambda x: f"<w:ins>{x}</w:ins>"),
        inner.map(lambda x: f"<w:moveTo>{x}</w:moveTo>"),
        inner.map(lambda x: f'<w:hyperlink r:id="h">{x}</w:hyperlink>'),
        inner.map(lambda x: f'<w:fldSimple w:instr="X">{x}</w:fldSimple>'),
        inner.map(lambda x: f"<w:smartTag><w:smartTagPr/>{x}</w:smartTag>"),
        inner.map(lambda x: sdt(x, title="T")),
        inner.map(lambda x: field(" CODE ", x)),
        inner.map(
            lambda x: (
                f"<w:r><w:ruby><w:rubyPr/><w:rt>{t(GONE)}</w:rt><w:rubyBase>{x}</w:rubyBase></w:ruby></w:r>"
            )
        ),
    )


LEAF = st.sampled_from(
    [
        t(SLOT),
        f"<w:r><w:rPr><w:b/></w:rPr><w:t>{SLOT}</w:t><w:tab/><w:t>{SLOT}</w:t><w:br/></w:r>",
        f"<w:del><w:r><w:delText>{GONE}</w:delText></w:r></w:del>",
        f"<w:moveFrom>{t(GONE)}</w:moveFrom>",
        f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>{GONE}</w:t></w:r>",
        field(f" CODE {GONE} ", None),
        "<w:proofErr/>",
        '<w:bookmarkStart w:id="1" w:name="b"/>',
        f"<w:r><w:instrText>{GONE}</w:instrText></w:r>",
    ]
)
INLINE = st.recursive(LEAF, _inline, max_leaves=8)
MARKS = st.sampled_from(
    ["", "", "", "<w:rPr><w:del/></w:rPr>", "<w:rPr><w:ins/></w:rPr>", '<w:pStyle w:val="X"/>']
)
PARAGRAPH = st.builds(lambda content, props: p(*content, props=props), st.lists(INLINE, max_size=4), MARKS)


def _blocks(children: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    inner = st.lists(children, min_size=1, max_size=3).map("".join)
    cells = inner.map(lambda x: cell(x + p()))
    merged = inner.map(lambda x: cell(x + p(), props='<w:gridSpan w:val="2"/><w:vMerge/>'))
    old_merged = inner.map(lambda x: cell(x + p(), props="<w:hMerge/>"))
    controlled = st.one_of(cells, merged, old_merged).map(lambda x: sdt(x))
    rows = st.lists(st.one_of(cells, merged, old_merged, controlled), min_size=1, max_size=3).map(
        lambda x: row(*x)
    )
    inserted = cells.map(lambda x: row(x, props="<w:ins/>"))
    deleted = st.just(row(cell(p(t(GONE))), props="<w:del/>"))
    tables = st.lists(st.one_of(rows, rows.map(lambda x: sdt(x)), inserted, deleted), min_size=1, max_size=3)
    return st.one_of(
        tables.map(lambda x: table(*x)),
        inner.map(lambda x: sdt(x, title="B")),
        inner.map(lambda x: f"<w:customXml>{x}</w:customXml>"),
        inner.map(lambda x: f"<w:ins>{x}</w:ins>"),
        inner.map(lambda x: p(t(SLOT), box(x, fallback=p(GONE)))),
        inner.map(lambda x: p(box(x, choice=False))),
        inner.map(lambda x: f"<w:del>{p(t(GONE))}</w:del>{x}"),
    )


BODY = st.lists(st.recursive(PARAGRAPH, _blocks, max_leaves=8), min_size=1, max_size=5).map("".join)


@settings(max_examples=250, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(BODY)
def test_random_structures_keep_all_their_words_in_order(tmp_path: Path, body: str) -> None:
    # Within a paragraph the words of its text boxes come after its own, so the boxes are the last in it here.
    numbers = iter(range(10**6))
    numbered = re.sub(re.escape(SLOT), lambda _: f"#{next(numbers)};", body.replace(GONE, "GONE"))
    document = read(tmp_path, numbered)
    words = re.findall(r"#(\d+);", document.body_text)
    assert words == [str(n) for n in range(next(numbers))]
    assert "GONE" not in document.body_text
    told = sum(c.kind == "deletion" for c in document.changes)
    assert told > 0 or not re.search(r"<w:(del|moveFrom)\b", numbered) or not document.blocks
    for table_ in document.tables:
        for line in table_.rows:
            for one in line:
                assert all(document.blocks[i].cell is not None for i in one.blocks)
