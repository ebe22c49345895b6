"""A hostile template reads no file, runs nothing, changes nothing, ends in time, and is told in one sentence."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from making_templates import add, data, document

from cpraudit.errors import SettingsError
from cpraudit.generate.render import render
from cpraudit.generate.template_file import read_template

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SECRET = "Ruby Penhaligon"
FIELDS: dict[str, Any] = {"child": {"name": SECRET, "age": ""}, "rows": ["one", "two"], "t": "x"}


@pytest.fixture(autouse=True)
def nothing_left_behind() -> Iterator[None]:
    """No test may leave a process; what other tests share, such as a server, was there before."""
    before = set(psutil.Process().children(recursive=True))
    yield
    assert set(psutil.Process().children(recursive=True)) <= before


def refused(template: Any, seconds: float = 20.0) -> str:
    """The sentence for a template that may not run."""
    with pytest.raises(SettingsError) as error:
        render(
            template if isinstance(template, bytes) else data(template), "ours.docx", FIELDS, seconds=seconds
        )
    sentence = str(error.value)
    assert "ours.docx" in sentence
    assert SECRET not in sentence
    assert "Traceback" not in sentence
    assert "\n" not in sentence
    return sentence


# ---- out of the sandbox

ESCAPES = [
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ lipsum.__globals__['os'].popen('id').read() }}",
    "{{ joiner.__init__.__globals__.os }}",
    "{{ namespace.__init__.__globals__ }}",
    "{{ range.__self__ }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ ''['__class__'] }}",
    "{{ ''['__cl' ~ 'ass__'] }}",
    "{{ ''|attr('__class__') }}",
    "{{ ['']|map(attribute='__class__')|join }}",
    "{{ ['']|map('attr', '__class__')|list }}",
    "{{ rows|groupby('__class__') }}",
    "{{ '{0.__class__.__mro__}'.format(t) }}",
    "{{ '%s' % t }}",
    "{{ self._TemplateReference__context }}",
    "{% for x in rows %}{{ loop.__class__ }}{% endfor %}",
    "{{ t.__init__ }}",
    "{{ t.encode('utf-8') }}",
    "{{ open('/etc/passwd').read() }}",
    "{% include '/etc/passwd' %}",
    "{% import '/etc/passwd' as x %}",
    "{% from '/etc/passwd' import x %}",
    "{% extends '/etc/passwd' %}",
    "{% autoescape false %}{{ t }}{% endautoescape %}",
    "{{ '<w:p>'|safe }}",
]


@pytest.mark.parametrize("payload", ESCAPES)
def test_a_template_does_not_get_out_of_the_sandbox(payload: str) -> None:
    sentence = refused(document(payload))
    assert "root:" not in sentence


@pytest.mark.parametrize(
    "payload",
    [
        "{{ rows.append('three') }}",
        "{{ rows.clear() }}",
        "{{ child.update({'name': 'x'}) }}",
        "{{ child.pop('name') }}",
        "{% set child.name = 'x' %}",
    ],
)
def test_a_template_changes_nothing(payload: str) -> None:
    refused(document(payload))


def test_words_of_the_case_do_not_come_out_in_a_message() -> None:
    for payload in (
        "{{ child[child.name] }}",
        "{{ [child]|map(attribute=child.name)|join }}{{ missing }}",
        "{{ ([child]|map(attribute=child.name)|first).x }}",
        "{{ child.name + 1 }}",
    ):
        refused(document(payload))


# ---- time and memory

HUNGRY = [
    "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
    "{% set n = namespace(v=7) %}{% for a in range(99) %}{% set n.v = n.v * n.v %}{% endfor %}{{ n.v % 7 }}",
    "{% set n = namespace(t=['x']) %}{% for a in range(99) %}{% set n.t = n.t + n.t %}{% endfor %}",
]


@pytest.mark.parametrize("payload", HUNGRY)
def test_a_loop_without_an_end_is_stopped(payload: str) -> None:
    assert re.search("was stopped|used too much", refused(document(payload), seconds=2.0))


@pytest.mark.parametrize(
    "payload",
    [
        "{% set n = namespace(t='x') %}{% for a in range(99) %}{% set n.t = n.t ~ n.t %}{% endfor %}",
        "{{ rows|batch(1000000000, 'x')|list|length }}",
    ],
)
def test_a_template_that_fills_the_memory_is_stopped(payload: str) -> None:
    assert "memory" in refused(document(payload))


@pytest.mark.parametrize(
    "payload",
    [
        "{{ 'x' * 1000000000 }}",
        "{{ 10 ** 10 ** 10 }}",
        "{{ 'x'.ljust(1000000000) }}",
        "{{ 'x'|center(1000000000) }}",
        "{{ '%1000000000d' % 1 }}",
        "{{ range(10000000000)|length }}",
        "{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{% for x in rows recursive %}{{ loop(rows) }}{% endfor %}",
    ],
)
def test_what_could_only_be_meant_to_harm_is_refused_before_it_costs_anything(payload: str) -> None:
    refused(document(payload))


def test_an_honest_template_still_runs() -> None:
    made = Document(
        io.BytesIO(render(data(document("{{ child.name }}", "{{ 3 * 4 }}")), "ours.docx", FIELDS))
    )
    assert [paragraph.text for paragraph in made.paragraphs] == [SECRET, "12"]


# ---- what lies around the template


def test_no_module_is_taken_from_the_folder_where_the_user_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("docxtpl", "jinja2", "json", "base64"):
        (tmp_path / f"{name}.py").write_text("open('harm', 'w').close()", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    render(data(document("{{ t }}")), "ours.docx", FIELDS)
    assert not (tmp_path / "harm").exists()


# ---- what the file carries


def relate(made: Any, kind: str, target: str) -> str:
    """Adds a link to something outside to the body."""
    return str(made.part.relate_to(target, f"{OFFICE}/{kind}", is_external=True))


def linked_picture() -> bytes:
    made = document("x")
    relate(made, "image", "http://198.51.100.7/pixel.png")
    return data(made)


def linked_object() -> bytes:
    made = document("x")
    relate(made, "oleObject", "file://198.51.100.7/share/x.xls")
    return data(made)


def other_link() -> bytes:
    made = document("x")
    relate(made, "frame", "http://198.51.100.7/")
    return data(made)


def part_elsewhere() -> bytes:
    made = document("x")
    relate(made, "subDocument", "file://198.51.100.7/share/x.docx")
    return data(made)


def field(*codes: str, simple: bool = False) -> bytes:
    """A document with a field whose code is split over these runs."""
    made = document("x")
    paragraph = add(made, "")._p
    if simple:
        element = OxmlElement("w:fldSimple")
        element.set(qn("w:instr"), "".join(codes))
        paragraph.append(element)
        return data(made)
    for kind in ("begin", *codes, "separate", "end"):
        run = OxmlElement("w:r")
        if kind in ("begin", "separate", "end"):
            child = OxmlElement("w:fldChar")
            child.set(qn("w:fldCharType"), kind)
        else:
            child = OxmlElement("w:instrText")
            child.text = kind
        run.append(child)
        paragraph.append(run)
    return data(made)


def with_part(name: str, content: bytes, template: bytes | None = None) -> bytes:
    """A template with one more part, or another one in the place of a part."""
    old = zipfile.ZipFile(io.BytesIO(template or data(document("x"))))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            if entry.filename != name:
                new.writestr(entry, old.read(entry))
        new.writestr(name, content)
    return out.getvalue()


def unmerged_file() -> bytes:
    made = document("x")
    part = made.part.package.main_document_part
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    chunk = Part(PackURI("/word/chunk.html"), "text/html", b"<img src='http://198.51.100.7/'>", part.package)
    part.relate_to(chunk, f"{OFFICE}/aFChunk")
    return data(made)


def entity_bomb() -> bytes:
    header = document("x")
    header.sections[0].header.paragraphs[0].text = "head"
    bomb = (
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
        '<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>&b;</w:t></w:r>'
        "</w:p></w:hdr>"
    )
    return with_part("word/header1.xml", bomb.encode(), data(header))


CARRIED: list[tuple[str, Callable[[], bytes], str]] = [
    ("macros", lambda: with_part("word/vbaProject.bin", b"macro"), "macros"),
    ("linked picture", linked_picture, "a picture that is only linked to"),
    ("linked object", linked_object, "an embedded object"),
    ("frame", other_link, "a link to another file (frame)"),
    ("part elsewhere", part_elsewhere, "a part that stands in another file"),
    ("unmerged file", unmerged_file, "an inserted file that Word has not merged yet"),
    ("DDE", lambda: field(' DDEAUTO c:\\\\windows\\\\cmd.exe "/k calc" '), "the field DDEAUTO"),
    ("DDE in pieces", lambda: field(" DD", "E", "AUTO c:\\\\cmd.exe "), "the field DDEAUTO"),
    ("lower case", lambda: field(" includetext http://198.51.100.7/x "), "the field INCLUDETEXT"),
    ("simple field", lambda: field(' INCLUDEPICTURE "http://198.51.100.7/" ', simple=True), "the field INCLUDEPICTURE"),
    ("hidden name", lambda: field("begin", " QUOTE 68 68 69 ", "end", " x "), "the field { { ... } }"),
]  # fmt: skip


@pytest.mark.parametrize(("make", "words"), [c[1:] for c in CARRIED], ids=[c[0] for c in CARRIED])
def test_what_a_document_must_not_carry_is_refused_with_what_to_do(
    make: Callable[[], bytes], words: str, tmp_path: Path
) -> None:
    path = tmp_path / "ours.docx"
    path.write_bytes(make())
    with pytest.raises(SettingsError) as error:
        read_template(path)
    assert words in str(error.value)
    assert "198.51.100.7" not in str(error.value)


@pytest.mark.parametrize(
    "code", [" PAGE ", ' HYPERLINK "https://example.org" ', " MERGEFIELD DDE ", " TOC \\o "]
)
def test_ordinary_fields_and_links_are_kept(code: str, tmp_path: Path) -> None:
    path = tmp_path / "ours.docx"
    made = Document(io.BytesIO(field(code)))
    relate(made, "hyperlink", "https://example.org")
    path.write_bytes(data(made))
    assert read_template(path) == path.read_bytes()


@pytest.mark.parametrize(
    "codes", [("{{ 'DDE' ~ 'AUTO' }} c:\\\\cmd.exe",), (" DDE", "{% if t %}AUTO{% endif %} c:\\\\cmd.exe ")]
)
def test_a_field_that_tags_put_together_is_refused_after_filling(codes: tuple[str, ...]) -> None:
    assert "the field DDEAUTO" in refused(field(*codes))


@pytest.mark.parametrize("target", ["http://198.51.100.7/evil.dotm", "file:///C:/Users/mia/Normal.dotm"])
def test_the_name_of_the_templates_own_template_does_not_get_into_a_document(
    target: str, tmp_path: Path
) -> None:
    made = document("{{ t }}")
    settings = made.settings.element
    link = OxmlElement("w:attachedTemplate")
    link.set(
        qn("r:id"), made.part._settings_part.relate_to(target, f"{OFFICE}/attachedTemplate", is_external=True)
    )
    settings.insert(0, link)
    path = tmp_path / "ours.docx"
    path.write_bytes(data(made))
    filled = render(read_template(path), path.name, FIELDS)
    with zipfile.ZipFile(io.BytesIO(filled)) as package:
        everything = b"".join(package.read(name) for name in package.namelist())
    assert b"attachedTemplate" not in everything
    assert target.encode() not in everything
    assert Document(io.BytesIO(filled)).paragraphs[0].text == "x"


@pytest.mark.parametrize(
    "kind", ["vnd.openxmlformats-officedocument.wordprocessingml.template", "vnd.ms-word.document.macroEnabled",
             "vnd.ms-word.template.macroEnabledTemplate"]
)  # fmt: skip
def test_a_word_template_without_macros_works_like_a_document(kind: str, tmp_path: Path) -> None:
    plain = data(document("{{ t }}"))
    with zipfile.ZipFile(io.BytesIO(plain)) as package:
        types = package.read("[Content_Types].xml")
    main = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    assert main in types
    path = tmp_path / "ours.dotx"
    path.write_bytes(
        with_part("[Content_Types].xml", types.replace(main, f"application/{kind}.main+xml".encode()), plain)
    )
    filled = render(read_template(path), path.name, FIELDS)
    assert Document(io.BytesIO(filled)).paragraphs[0].text == "x"


# ---- files that are no template


def zip_bomb() -> bytes:
    return with_part("word/media/zeros.xml", b"\0" * 200_000_000)


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
NO_TEMPLATE: list[tuple[str, Callable[[], bytes], str]] = [
    ("empty", lambda: b"", "is empty"),
    ("old Word", lambda: OLE + "WordDocument".encode("utf-16-le"), "an old Word document"),
    ("password", lambda: OLE + "EncryptedPackage".encode("utf-16-le"), "a password"),
    ("pdf", lambda: b"%PDF-1.7", "is a PDF"),
    ("text", lambda: b"hello", "is not a Word document"),
    ("cut off", lambda: data(document("x"))[:2000], "damaged"),
    ("zip bomb", zip_bomb, "far larger"),
    ("entities", entity_bomb, "built in a way that Word never uses"),
    ("broken xml", lambda: with_part("word/document.xml", b"<w:document"), "damaged"),
]


@pytest.mark.parametrize(("make", "words"), [c[1:] for c in NO_TEMPLATE], ids=[c[0] for c in NO_TEMPLATE])
def test_a_file_that_is_no_template_is_told(make: Callable[[], bytes], words: str, tmp_path: Path) -> None:
    path = tmp_path / "ours.docx"
    path.write_bytes(make())
    with pytest.raises(SettingsError, match=r"ours\.docx") as error:
        read_template(path)
    assert words in str(error.value)


def test_a_template_that_is_missing_or_a_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="does not exist"):
        read_template(tmp_path / "none.docx")
    with pytest.raises(SettingsError, match="cannot be read"):
        read_template(tmp_path)
    with pytest.raises(SettingsError, match="cannot be read"):
        read_template(tmp_path / "a\0b.docx")


def test_a_block_that_would_tear_the_document_is_no_silent_loss() -> None:
    made = document("{% if child.age %}a")
    made.add_table(1, 1).cell(0, 0).text = "b{% endif %}"
    assert "would fall apart" in refused(made)
