"""Turns of a sentence that mock, and right words in the wrong place: each finds and leaves what it says."""

from __future__ import annotations

import pytest

from cpraudit.checks.tone import CHECK
from cpraudit.checks.tone_patterns import SNEERS, Sneer
from cpraudit.grammar.plain import slips
from cpraudit.grammar.plain_pattern import Shown
from cpraudit.grammar.plain_words import WORDS
from cpraudit.text import straight


@pytest.mark.parametrize("sneer", SNEERS, ids=lambda s: s.flag[0])
def test_a_turn_finds_and_leaves_its_examples(sneer: Sneer) -> None:
    for text in sneer.flag:
        assert sneer.regex.search(straight(text)), text
    for text in sneer.leave:
        assert not any(other.regex.search(straight(text)) for other in SNEERS), text


@pytest.mark.parametrize("shown", WORDS, ids=lambda s: s.flag)
def test_a_word_in_the_wrong_place_finds_and_leaves_its_examples(shown: Shown) -> None:
    assert shown.pattern.regex.search(shown.flag)
    assert list(slips(shown.flag))
    assert not list(slips(shown.leave))


def test_every_rule_has_examples() -> None:
    assert all(rule.bad and rule.good for rule in CHECK.rules)
