"""The sample reports are built from their text, byte for byte, and their lists of known faults are right."""

import importlib
import json
import subprocess
import sys
import zipfile
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from lxml import etree

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
BUILT = ("cpr_good.docx", "cpr_poor.docx", "cpr_good.gold.json", "cpr_poor.gold.json", "README.md")
REPORTS = ("cpr_good", "cpr_poor")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture
def marks(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(SAMPLES))
    return importlib.import_module("maker.marks")


def visible_text(path: Path) -> str:
    """Every ``w:t`` in order and a newline for each paragraph, read without the code that wrote it."""
    with zipfile.ZipFile(path) as parts:
        body = etree.fromstring(parts.read("word/document.xml"))
    found: list[str] = []
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if event == "start" and element.tag == f"{W}t":
            found.append(element.text or "")
        elif event == "end" and element.tag == f"{W}p":
            found.append("\n")
    return "".join(found)


def gold(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((SAMPLES / f"{name}.gold.json").read_text(encoding="utf-8"))
    return loaded


def places(known: dict[str, Any]) -> list[dict[str, Any]]:
    """Everything in a gold file that quotes words: faults, their other places, near misses and open words."""
    others = [other for fault in known["faults"] for other in fault.get("alternatives", [])]
    everything = [*known["faults"], *others, *known["near_misses"], *known["open"]]
    return [place for place in everything if place["quote"] is not None]


def offset(text: str, quote: str, occurrence: int) -> int:
    at = -1
    for _ in range(occurrence):
        at = text.find(quote, at + 1)
        assert at >= 0, f"the report does not say this {occurrence} times: {quote}"
    return at


def test_building_again_gives_the_same_bytes(tmp_path: Path) -> None:
    command = [sys.executable, "-B", str(SAMPLES / "make_samples.py"), str(tmp_path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(BUILT)
    for name in BUILT:
        same = (tmp_path / name).read_bytes() == (SAMPLES / name).read_bytes()
        assert same, f"{name} is not what samples/text gives; run: python samples/make_samples.py"


@pytest.mark.parametrize("name", REPORTS)
def test_each_quote_stands_in_its_report_under_its_heading(name: str) -> None:
    known, text = gold(name), visible_text(SAMPLES / f"{name}.docx")
    assert len(places(known)) > 20
    for place in places(known):
        at = offset(text, place["quote"], place["occurrence"])
        assert "\n" not in place["quote"]
        assert 0 <= text.find(f"\n{place['section']}\n") < at, place


@pytest.mark.parametrize("name", REPORTS)
def test_each_fault_can_be_told_from_the_others(name: str) -> None:
    faults = gold(name)["faults"]
    assert len({fault["id"] for fault in faults}) == len(faults)
    seen = [(fault["category"], fault["section"], fault["quote"], fault["occurrence"]) for fault in faults]
    assert len(set(seen)) == len(seen)


def test_the_good_report_has_no_fault_and_a_panel_s_length() -> None:
    known, text = gold("cpr_good"), visible_text(SAMPLES / "cpr_good.docx")
    assert known["faults"] == []
    assert len(known["near_misses"]) >= 12
    assert set(known["checklist"].values()) == {"yes", "reviewer", "not_applicable"}
    assert 3_500 <= len(text.split()) <= 5_000


def test_the_poor_report_has_every_kind_of_fault(marks: ModuleType) -> None:
    known, text = gold("cpr_poor"), visible_text(SAMPLES / "cpr_poor.docx")
    assert {fault["category"] for fault in known["faults"]} == set(marks.CATEGORIES)
    assert 45 <= len(known["faults"]) <= 60
    assert len(known["near_misses"]) >= 12
    assert 2_500 <= len(text.split()) <= 3_500


def test_the_poor_report_holds_what_word_leaves_behind() -> None:
    with zipfile.ZipFile(SAMPLES / "cpr_poor.docx") as parts:
        body = etree.fromstring(parts.read("word/document.xml"))
        comments = etree.fromstring(parts.read("word/comments.xml"))
    for tag in ("ins", "del", "commentReference", "showingPlcHdr"):
        assert len(list(body.iter(f"{W}{tag}"))) == 1, tag
    assert [comment.get(f"{W}date") for comment in comments] == ["2026-04-17T09:30:00Z"]


@pytest.mark.parametrize(
    "source",
    [
        "{{judgemental|not closed",
        "{{no_such_category|words|why}}",
        "{{judgemental|words}}",
        "{{judgemental||why}}",
    ],
)
def test_a_mark_that_is_written_wrongly_stops_the_build(source: str, marks: ModuleType) -> None:
    with pytest.raises(marks.MarkError):
        marks.read_marks(source)


def test_marks_may_stand_inside_one_another(marks: ModuleType) -> None:
    source = "She {{judgemental|was {{jargon|non-compliant|why}} again|why}}{- twice-}{+, it seems+}."
    marked = marks.read_marks(source)
    assert marked.visible == "She was non-compliant again, it seems."
    assert [marked.visible[mark.start : mark.end] for mark in marked.marks] == [
        "non-compliant",
        "was non-compliant again",
    ]
