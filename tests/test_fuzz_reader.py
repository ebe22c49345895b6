"""A few hundred damaged files, each read or refused; benchmarks/fuzz_reader.py runs thousands."""

import random
import tempfile
from pathlib import Path

import pytest
from making_docx import read_bytes, texts
from mutating_docx import mutated, prove_sound, seed_file

from cpraudit.document import convert
from cpraudit.document.read import read_report
from cpraudit.errors import ReportUnreadable


@pytest.mark.parametrize("group", range(8))
def test_damaged_files_are_read_or_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, group: int
) -> None:
    monkeypatch.setattr(convert, "libreoffice", lambda: None)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nothing may be written here"))
    seed, path = seed_file(), tmp_path / "damaged.docx"
    outcomes = {"read": 0, "refused": 0}
    for number in range(group * 60, group * 60 + 60):
        path.write_bytes(mutated(seed, random.Random(number)))
        try:
            document = read_report(path)
        except ReportUnreadable:
            outcomes["refused"] += 1
        else:
            prove_sound(document)
            outcomes["read"] += 1
    assert min(outcomes.values()) > 5, "the damage is neither too small nor too great to show anything"


def test_the_undamaged_file_has_one_of_everything(tmp_path: Path) -> None:
    document = read_bytes(tmp_path, seed_file())
    prove_sound(document)
    assert {b.part for b in document.blocks} == {"document", "footnotes", "header1"}
    assert len(document.tables) == 2
    assert len(document.pictures) == 2
    assert len(document.comments) == 1
    assert {c.kind for c in document.changes} == {"insertion", "deletion"}
    assert len(document.hidden) == 1
    assert [b.label for b in document.blocks if b.label] == ["III.", "3.1"]
    assert {"boxed", "twice", "DRAFT", "note", "3 May 2024☒Girl"} <= set(texts(document))


def test_damage_is_the_same_each_time() -> None:
    seed = seed_file()
    assert [mutated(seed, random.Random(n)) for n in range(20)] == [
        mutated(seed, random.Random(n)) for n in range(20)
    ]
