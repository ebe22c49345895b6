"""A case file is read as text, safely; what is no case file is refused in one sentence."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from example_case import example_data
from hypothesis import given
from hypothesis import strategies as st

from cpraudit.case import read_yaml as yaml_reader
from cpraudit.case.faults import CaseFaults
from cpraudit.case.load import LARGEST, load_case, read_case
from cpraudit.case.model import Case
from cpraudit.case.read_json import read_json
from cpraudit.case.read_yaml import read_yaml
from cpraudit.case.tree import line_of, plain
from cpraudit.errors import CaseError

LOADERS = [yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)]


@pytest.fixture(params=LOADERS, ids=lambda loader: loader.__name__)
def _each_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """libyaml is not on every machine: both parsers must tell the same."""
    monkeypatch.setattr(yaml_reader, "LOADER", request.param)


def sentence(text: str, name: str = "case.yaml") -> str:
    with pytest.raises(CaseError) as caught:
        read_case(text, name)
    assert caught.value.exit_status == 6
    return str(caught.value)


# ---- reading


def test_yaml_and_json_hold_the_same_case(tmp_path: Path) -> None:
    data = example_data()
    (tmp_path / "case.yaml").write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    (tmp_path / "case.json").write_text(json.dumps(data), encoding="utf-8")
    case = load_case(tmp_path / "case.yaml")
    assert case == load_case(tmp_path / "case.json") == Case.model_validate(data)


@pytest.mark.usefixtures("_each_parser")
@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("01632", "01632"),
        ("no", "no"),
        ("2021-03-14", "2021-03-14"),
        ("1_000", "1_000"),
        ("12:30", "12:30"),
        ("~", None),
        ("null", None),
        ("'null'", "null"),
        ("Null", "Null"),
        ("0x1F", "0x1F"),
        ("'O''Brien: x'", "O'Brien: x"),
        ("|\n  - * & ! @ # kept", "- * & ! @ # kept"),
        ("=", "="),
    ],
)
def test_every_value_is_the_text_that_stands_there(written: str, read: str | None) -> None:
    assert read_case(f"reference: {written}\n", "case.yaml").reference == read


def test_numbers_and_words_of_json_are_texts() -> None:
    text = '{"reference": 1.50, "child": {"name": null, "disabled": true, "area": false}, "author": {"child_care_years": 6}}'
    case = read_case(text, "case.json")
    assert case.reference == "1.50"
    assert (case.child.name, case.child.disabled, case.child.area) == (None, True, "no")  # type: ignore[union-attr]
    assert case.author.child_care_years == 6  # type: ignore[union-attr]


@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf"], ids=["plain", "with a mark at the beginning"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_line_ends_and_the_mark_of_utf_8_do_not_matter(tmp_path: Path, start: bytes, end: bytes) -> None:
    lines = ["child:", "  name: Zoë", "  needs: |", "    One.", "    Two."]
    path = tmp_path / "Case.YML"
    path.write_bytes(start + end.join(line.encode() for line in lines))
    child: Any = load_case(path).child
    assert (child.name, child.needs) == ("Zoë", "One.\nTwo.")


def test_every_character_of_a_text_is_kept() -> None:
    odd = "Ælfgifu 😀 שלום \u200f 3 < 4 & 5 > 4 “x” \u2028"
    assert read_case(f'reference: "{odd.strip()}"', "case.yaml").reference == " ".join(odd.split())
    assert read_case(json.dumps({"reference": odd}), "case.json").reference == " ".join(odd.split())
    assert read_case('{"reference": "\\ud83d\\ude00"}', "case.json").reference == "😀"


def test_parts_and_entries_in_which_nothing_stands_are_left_out() -> None:
    text = (
        "mother:\n  name:\n  photograph:\n    file:\nsiblings:\n- name:\n- name: Noah\n- {}\nattached:\n-\n"
    )
    case = read_case(text, "case.yaml")
    assert (case.mother, case.attached) == (None, None)
    assert [sibling.name for sibling in case.siblings] == ["Noah"]  # type: ignore[union-attr]
    assert read_case("{}", "case.yaml") == Case()


VALUES: Any = st.recursive(
    st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=12),
    lambda below: (
        st.lists(below, max_size=3) | st.dictionaries(st.text("abc_", min_size=1), below, max_size=3)
    ),
    max_leaves=12,
)


@given(VALUES)
def test_what_yaml_wrote_is_read_as_it_was(value: Any) -> None:
    text = yaml.safe_dump({"a": value}, allow_unicode=True)
    root, faults = read_yaml(text)
    assert root is not None
    assert not faults
    assert plain(root) == yaml.load(text, Loader=yaml.BaseLoader)


@given(VALUES, st.sampled_from([None, 0, 2, "\t"]))
def test_what_json_wrote_is_read_as_it_was(value: Any, indent: int | str | None) -> None:
    root, faults = read_json(json.dumps({"a": value}, indent=indent))
    assert root is not None
    assert not faults
    assert plain(root) == {"a": value}


def test_lines_are_those_of_the_fields_in_yaml_and_json() -> None:
    root, _ = read_yaml("a: 1\nb:\n  # note\n  c: |\n    x\n  d:\n  - e: 1\n  - f: 2\n")
    assert root is not None
    paths = [("a",), ("b",), ("b", "c"), ("b", "d"), ("b", "d", 1), ("b", "d", 1, "f")]
    assert [line_of(root, path) for path in paths] == [1, 2, 4, 6, 8, 8]
    assert line_of(root, ("b", "d", 9, "x")) == 6, "what is not there: the line of the nearest thing"
    root, _ = read_json('{\n"a": 1,\n"b": {"c": "x",\n "d": [\n  {"e": 1},\n\n  {"f"\n:2}]}}')
    assert root is not None
    assert [line_of(root, path) for path in paths] == [2, 3, 3, 4, 7, 7]


# ---- what is no case file


def test_a_file_that_is_not_there_a_folder_and_an_empty_file_are_told(tmp_path: Path) -> None:
    (tmp_path / "folder.yaml").mkdir()
    for name, words in {"none.yaml": "There is no file", "folder.yaml": "is a folder"}.items():
        with pytest.raises(CaseError, match=words):
            load_case(tmp_path / name)
    for text in ("", "\n \n", "# only a note\n", "---\n"):
        assert "is empty" in sentence(text)
    assert "is empty" in sentence(" \n", "case.json")


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("report.docx", b"PK\x03\x04", "is not a case file, which ends in .yaml"),
        ("list.xlsx", b"PK\x03\x04", "is not a case file, which ends in .yaml"),
        ("case.txt", b"child:", "is not a case file, which ends in .yaml"),
        ("report.yaml", b"PK\x03\x04", "is a Word, Excel or zip file"),
        ("old.yaml", b"\xd0\xcf\x11\xe0", "of the old kind"),
        ("paper.yml", b"%PDF-1.7", "is a PDF file"),
        ("ellie.json", b"\xff\xd8\xff\xe0", "is a picture"),
        ("case.yaml", "child:\n".encode("utf-16"), "is saved as UTF-16"),
        ("case.yaml", "a: x\nb: Zoë\n".encode("cp1252"), "line 2 has a character of another encoding"),
    ],
)
def test_another_kind_of_file_is_named(tmp_path: Path, name: str, data: bytes, words: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(CaseError, match=words):
        load_case(path)
    assert path.read_bytes() == data


def test_a_file_that_is_far_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "case.yaml"
    path.write_bytes(b"#" * (LARGEST + 1))
    with pytest.raises(CaseError, match="larger than 5 MB"):
        load_case(path)
    path.write_bytes(b"reference: x\n" + b"#" * (LARGEST - 20))
    assert load_case(path).reference == "x"


@pytest.mark.parametrize(("text", "words"), [("- name: Ellie", "begins with a list"), ("Ellie", "begins with text"),
                                             ('["x"]', "begins with a list"), ('"x"', "begins with text")])  # fmt: skip
@pytest.mark.parametrize("name", ["case.yaml", "case.json"])
def test_a_file_without_fields_at_its_top_is_told(text: str, words: str, name: str) -> None:
    if not (name.endswith("json") and text[0] in "-E"):
        assert words in sentence(text, name)


# ---- what YAML could do and may not


@pytest.mark.usefixtures("_each_parser")
@pytest.mark.parametrize(
    "tag", ["!!python/object/apply:os.system ['x']", "!!str x", "!important", "! x", "!<x> y"]
)
def test_tags_are_refused(tag: str) -> None:
    assert "line 2, reference: a text may not begin with !" in sentence(f"\nreference: {tag}\n")


@pytest.mark.usefixtures("_each_parser")
def test_a_bomb_of_aliases_is_refused_and_never_unfolded() -> None:
    lines = ["reference: &a0 x"] + [
        f"field{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 40)
    ]
    told = sentence("\n".join(lines))
    assert "line 1, reference: a text may not begin with &" in told
    assert "line 2, field1 1: a text may not begin with *" in told


@pytest.mark.usefixtures("_each_parser")
@pytest.mark.parametrize("text", ["child: " + "[" * 3_000, "child: " + "{a: " * 3_000,
                                  "".join("  " * n + "a:\n" for n in range(60))], ids=["lists", "flow", "block"])  # fmt: skip
def test_a_deep_nest_is_left_at_once(text: str) -> None:
    assert "far deeper" in sentence(text)


@pytest.mark.parametrize("depth", [30, 5_000, 200_000])
def test_a_deep_nest_of_json_is_left_as_well(depth: int) -> None:
    assert "far deeper" in sentence('{"child": ' + "[" * depth + "]" * depth + "}", "case.json")


@pytest.mark.usefixtures("_each_parser")
def test_a_second_case_in_the_file_is_refused() -> None:
    assert "line 2: a line of three dashes" in sentence("reference: a\n---\nreference: b\n")
    assert read_case("---\nreference: a\n...\n", "case.yaml").reference == "a"


@pytest.mark.usefixtures("_each_parser")
def test_a_field_that_stands_twice_is_told_with_both_lines() -> None:
    assert "line 4, child > name: this field stands already in line 2" in sentence(
        "child:\n  name: A\n  sex: male\n  name: B\n"
    )
    both = sentence('{"child": {"name": "A",\n"name": "B"}}', "case.json")
    assert "line 2, child > name: this field stands already in line 1" in both
    assert read_case("siblings:\n- name: A\n- name: B\n", "case.yaml"), "the same field of two entries"


# ---- broken YAML, in words of use


@pytest.mark.usefixtures("_each_parser")
@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("\tchild: x", 1, "begins with a tab"),
        ("child:\n\tname: x", 2, "begins with a tab"),
        ("child:\n  name: Ellie: Rose", 2, "a colon with a space after it"),
        ("child: x\n  name: y", 2, "a colon with a space after it"),
        ("child:\n    name: x\n  sex: male", 3, "indented differently"),
        ("child:\n  needs: |\n    One.\n   Two.\nreference: x", 4, "indented differently"),
        ("reference: x\n- y", 2, "indented differently"),
        ("child:\n  needs: One.\nTwo.\nreference: x", 3, "there is no colon after the name"),
        ("reference: 'Ellie's bear'", 1, "text goes on after a closing quotation mark"),
        ('- "x" y', 1, "text goes on after a closing quotation mark"),
        ("child:\n  name: 'Ellie\n  sex: female\n", 2, "opened here and never closed"),
        ('child:\n  name: "Ellie\n  sex: female\n', 2, "opened here and never closed"),
        ('logo: "C:\\Users\\mia"', 1, "a backslash has a meaning of its own"),
        ("reference: @x", 1, "may not begin with the character"),
        ("reference: `x`", 1, "may not begin with the character"),
        ("reference: %x", 1, "may not begin with the character"),
        ("reference: *Bear* wants", 1, "may not begin with * or &"),
        ("reference: [name withheld", 1, "square and curly brackets"),
        ("reference: {x", 1, "square and curly brackets"),
        ("reference: ]x", 1, "square and curly brackets"),
        ("siblings: - name: x", 1, "begin a new line before the dash"),
        ("needs: | One.\n  Two.", 1, "after | or > nothing else may stand"),
        ("needs: > One.", 1, "after | or > nothing else may stand"),
        ("? [a]\n: b", 1, "the name of a field is expected"),
        ("%YAML x\n---\na: b", 1, "cannot be read as YAML"),
    ],
)  # fmt: skip
def test_broken_yaml_is_told_with_its_line_and_what_to_do(text: str, line: int, words: str) -> None:
    told = sentence(text)
    assert f"line {line}" in told
    assert words in told
    assert "\n" not in told, "one mistake, one sentence"


@pytest.mark.usefixtures("_each_parser")
def test_a_text_never_loses_its_end_silently() -> None:
    assert "line 1, reference: YAML does not read what stands after a space and #" in sentence(
        "reference: Flat #3, Mill Lane"
    )
    for kept in ("'Flat #3'", '"Flat #3"', "|\n  Flat #3"):
        assert read_case(f"reference: {kept}", "case.yaml").reference == "Flat #3"
    assert read_case("reference: Flat#3  # our note", "case.yaml").reference == "Flat#3"
    assert read_case("reference:  # our note\nattached:\n- # our note\n  x\n", "case.yaml").attached == ["x"]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('{"a": 1,}', 1, "cannot be read as JSON"),
        ('{"a": 1\n "b": 2}', 2, "cannot be read as JSON"),
        ("child:\n  name: x", 1, "cannot be read as JSON"),
        ('{"a": NaN}', 1, "NaN is not a value of JSON"),
        ('{"a": "x\ny"}', 1, "cannot be read as JSON"),
        ("[", 1, "cannot be read as JSON"),
    ],
)
def test_broken_json_is_told_with_its_line(text: str, line: int, words: str) -> None:
    told = sentence(text, "case.json")
    assert f"line {line}: " in told
    assert words in told


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("a: x\nb: y\x00z", "case.yaml", "0"),
        ("a: x\nb: y\x1fz", "case.yaml", "1F"),
        ('{"reference":\n"x\\u0007"}', "case.json", "7"),
        ('{"reference":\n"x\\ud800"}', "case.json", "D800"),
        ('x:\nreference: "a\\x0Bb"', "case.yaml", "B"),
    ],
)
def test_a_control_character_is_told_with_its_line_and_code(text: str, name: str, code: str) -> None:
    told = sentence(text, name)
    assert "line 2" in told
    assert f"invisible control character (code {code})" in told


def test_a_fault_never_shows_the_text_around_it() -> None:
    secret = "Sarah told the worker about her childhood"
    for text in (f"child:\n  needs: {secret}: x", f"child:\n  needs: '{secret}", f"{secret}: x",
                 f"child:\n  sex: {secret}", f"child:\n  date_of_birth: {secret}", f"child: {secret}"):  # fmt: skip
        assert secret not in sentence(text).replace("…", "")


def test_the_faults_are_there_for_a_program_that_uses_the_library() -> None:
    with pytest.raises(CaseFaults) as caught:
        read_case("child:\n  nam: x\nsiblings:\n- date_of_birth: soon\n", "case.yaml")
    first, second = caught.value.faults
    assert (first.line, first.path, first.where) == (2, ("child", "nam"), "child > nam")
    assert (second.line, second.path, second.where) == (
        4,
        ("siblings", 0, "date_of_birth"),
        "siblings 1 > date_of_birth",
    )


PIECES = st.sampled_from(
    [*"abc:-|>'\"[]{}#&*!%@`?,\\\t\n \x85😀", "\n  ", ": ", "- ", "child", "\u2028", "---\n"]
)


def outcome(text: str, name: str) -> Case | str:
    """The case, or the sentence."""
    try:
        return read_case(text, name)
    except CaseError as error:
        return str(error)


@given(st.lists(PIECES, max_size=30).map("".join), st.sampled_from(["case.yaml", "case.json"]))
def test_whatever_is_typed_a_case_or_a_sentence_comes_out(text: str, name: str) -> None:
    found = outcome(text, name)
    assert isinstance(found, Case) or found.startswith(name)


@given(st.integers(0, 2_000), st.integers(0, 40), st.lists(PIECES, max_size=4).map("".join))
def test_whatever_is_changed_in_a_case_a_case_or_a_sentence_comes_out(at: int, gone: int, put: str) -> None:
    text = yaml.safe_dump({"child": example_data()["child"]}, allow_unicode=True)
    at = min(at, len(text))
    found = outcome(text[:at] + put + text[at + gone :], "case.yaml")
    assert isinstance(found, Case) or found.startswith("case.yaml")
