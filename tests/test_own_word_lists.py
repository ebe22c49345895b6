"""An agency's own lists through the settings: what they change in an audit, and how a mistake in them is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_reports import AS_OF, write_report

from cpraudit.audit import audit_report, load_tools
from cpraudit.errors import SettingsError
from cpraudit.language.wordlists import load_list
from cpraudit.settings import Run, Settings

OWN = """\
switch_off: [waste of space]
change:
  - {phrase: junkie, severity: consider}
add:
  - phrase: "a (right|proper) charlie"
    why: mock
    instead: say what he does
    flag: He is a right charlie.
    leave: Charlie is right.
"""
OURS = load_list("judgemental").words.entries[0].phrase[0]
TEXT = "He is a waste of space. She was a junkie. He looked a right charlie at the hearing."


def judged(tmp_path: Path, own: str | None) -> dict[str, str]:
    """What the rule of judgement marks: words and severity."""
    folder = tmp_path / ("own" if own else "empty")  # lists are read once in a run of the program
    folder.mkdir()
    if own is not None:
        (folder / "judgemental.yaml").write_text(own, encoding="utf-8")
    settings = Settings(word_lists=str(folder))
    tools = load_tools("cpr-qa-audit", "legacy-33", settings)
    result = audit_report(write_report(tmp_path / "report.docx", TEXT), Run(as_of=AS_OF), tools)
    blocks = result.document.blocks
    return {
        blocks[f.place.block].text[f.place.start : f.place.end]: f.level.value
        for f in result.findings
        if f.rule.id == "judgemental-wording" and f.place is not None
    }


def test_entries_are_switched_off_changed_and_added(tmp_path: Path) -> None:
    before = judged(tmp_path, None)
    after = judged(tmp_path, OWN)
    assert any("waste of space" in words for words in before)
    assert not any("waste of space" in words for words in after)
    assert {level for words, level in before.items() if "junkie" in words} == {"should"}
    assert {level for words, level in after.items() if "junkie" in words} == {"consider"}
    assert any("charlie" in words for words in after)
    assert not any("charlie" in words for words in before)


@pytest.mark.parametrize(
    ("own", "said"),
    [
        ("switch_off: [wast of space]\n", "there is no entry 'wast of space' in our list. Did you mean"),
        ("ad:\n  - phrase: x\n", r"line 1: 'ad' is not a field that is known here; did you mean 'add'"),
        (
            "add:\n  - {phrase: 'a (b', why: x, instead: y, flag: z, leave: w}\n",
            "brackets in 'a \\(b' do not match",
        ),
        (
            f"add:\n  - {{phrase: '{OURS}', why: x, instead: y, flag: z, leave: w}}\n",
            "is in our list already",
        ),
    ],
)
def test_a_mistake_is_told_with_file_and_place(own: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=said) as told:
        judged(tmp_path, own)
    assert "judgemental.yaml" in str(told.value)


def test_a_list_with_an_unknown_name_and_a_folder_that_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "judgmental.yaml").write_text("add: []\n", encoding="utf-8")
    with pytest.raises(
        SettingsError, match=r"judgmental\.yaml is not one of our lists .* Did you mean judgemental\.yaml"
    ):
        load_tools("cpr-qa-audit", "legacy-33", Settings(word_lists=str(tmp_path)))
    with pytest.raises(SettingsError, match="there is no folder"):
        load_tools("cpr-qa-audit", "legacy-33", Settings(word_lists=str(tmp_path / "none")))
