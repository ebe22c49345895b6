"""The real engines: every rule that is kept finds its bad sentence and leaves its good one alone."""

from __future__ import annotations

import pytest

from cpraudit.grammar.curation import KeptRule, kept_rules
from cpraudit.grammar.harper_engine import Harper
from cpraudit.grammar.languagetool import LanguageToolClient
from cpraudit.grammar.model import SPELLING, Engine

SPELLERS = {"MORFOLOGIK_RULE_EN_GB", "SpellCheck"}


@pytest.fixture(scope="module")
def harper() -> Harper:
    return Harper()


def rules_in(engine: Engine, text: str) -> set[str]:
    return {remark.rule for remark in engine.check(text)}


def wanted(rule: KeptRule) -> str:
    return SPELLING if rule.id in SPELLERS else rule.id


@pytest.mark.parametrize("rule", kept_rules("languagetool"), ids=lambda r: r.id)
def test_languagetool_rule(rule: KeptRule, languagetool: LanguageToolClient) -> None:
    assert wanted(rule) in rules_in(languagetool, rule.bad)
    assert wanted(rule) not in rules_in(languagetool, rule.good)


@pytest.mark.parametrize("rule", kept_rules("harper"), ids=lambda r: r.id)
def test_harper_rule(rule: KeptRule, harper: Harper) -> None:
    assert wanted(rule) in rules_in(harper, rule.bad)
    assert wanted(rule) not in rules_in(harper, rule.good)


def test_only_kept_rules_are_asked_for(languagetool: LanguageToolClient, harper: Harper) -> None:
    """Style, typography and American taste stay silent."""
    text = (
        'He did it in order to "help" - very much so,and and it was organised well on a daily basis..  Yes.'
    )
    kept = {wanted(r) for name in ("languagetool", "harper") for r in kept_rules(name)}
    assert rules_in(languagetool, text) <= kept
    assert rules_in(harper, text) <= kept


@pytest.mark.parametrize("name", ["languagetool", "harper"])
def test_the_lists_hold_no_rule_twice_and_are_sorted(name: str) -> None:
    ids = [rule.id for rule in kept_rules(name)]
    assert len(ids) == len(set(ids))
    assert ids == sorted(ids)


@pytest.mark.parametrize("text", ["😀 She has recieved it.", "Zoë’s “recieved” 😀 recieved", "recieved"])
def test_places_are_characters_of_the_text(
    text: str, languagetool: LanguageToolClient, harper: Harper
) -> None:
    for engine in (languagetool, harper):
        words = {text[r.start : r.end] for r in engine.check(text) if r.rule == SPELLING}
        assert "recieved" in words


def test_american_spellings_are_found(languagetool: LanguageToolClient, harper: Harper) -> None:
    for engine in (languagetool, harper):
        assert rules_in(engine, "The color of the bear is gray and her favorite is the black one.")
        assert not rules_in(engine, "The colour of the bear is grey and her favourite is the black one.")
