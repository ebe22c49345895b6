"""The model of wording: what is counted, that the file is sound, and that it tells its reasons."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from cpraudit.checks.learned_wording import RULES
from cpraudit.language.learned import features, model, reads_like, scores, vector

ROOT = Path(__file__).parent.parent
SETS = sorted((ROOT / "benchmarks" / "sentences").rglob("*.json"))


def test_runs_of_words_and_letters() -> None:
    found = features("Bless her, 3 cats.")
    assert {"w:bless her", "w:her , 0", "w:0 cats .", "c: bl", "c:less"} <= found.keys()
    assert not any(re.search(r"[1-9]", name) for name in found)
    assert features("") == {}


def test_a_vector_has_length_one_and_knows_no_strange_words() -> None:
    known = vector("she is kind", {"w:she": 1.0, "w:kind": 2.0})
    assert known.keys() == {"w:she", "w:kind"}
    assert sum(v * v for v in known.values()) == pytest.approx(1.0)
    assert vector("zzz", {"w:she": 1.0}) == {}


def test_the_file_is_sound() -> None:
    learned = model()
    assert set(learned.categories) == {rule.category.value for rule in RULES}
    assert len(learned.bias) == len(learned.thresholds) == len(learned.floors) == len(learned.categories)
    assert all(len(row) == 1 + len(learned.categories) for row in learned.rows.values())
    assert len(learned.rows) > 10_000


def test_nothing_reads_like_an_empty_sentence() -> None:
    assert not reads_like("")
    assert not reads_like("...")
    assert len(scores("")) == len(RULES)


def test_the_words_that_weigh_most_stand_in_the_sentence() -> None:
    sentence = "Nobody in this family could ever keep a child safe."
    [found] = reads_like(sentence)
    assert found.category == "absolute"
    assert found.words
    assert all(word in sentence.lower() for word in found.words)


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.id)
def test_each_rule_s_examples(rule: object) -> None:
    assert all(rule.category.value in {r.category for r in reads_like(t)} for t in rule.bad)  # type: ignore[attr-defined]
    assert not any(rule.category.value in {r.category for r in reads_like(t)} for t in rule.good)  # type: ignore[attr-defined]


@pytest.mark.parametrize("path", SETS, ids=lambda p: p.stem)
def test_labelled_passages_are_sound(path: Path) -> None:
    """Every quote stands in its text, so that a measurement means what it says."""
    for passage in json.loads(path.read_text(encoding="utf-8")):
        assert passage["text"].strip()
        for fault in passage["faults"]:
            assert fault["quote"]
            assert fault["quote"] in passage["text"]


def test_there_are_enough_labelled_passages_and_none_is_both_learned_from_and_held_out() -> None:
    texts = {path: {p["text"] for p in json.loads(path.read_text(encoding="utf-8"))} for path in SETS}
    held = set().union(*(t for p, t in texts.items() if p.stem.startswith("held_out")))
    taught = set().union(*(t for p, t in texts.items() if p.parent.name == "teaching"))
    assert len(held) >= 200
    assert len(taught) >= 5000
    assert not held & taught
