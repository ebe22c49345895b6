"""The check of a template tells every mistake, with its place and what was meant, and says nothing of what works."""

from __future__ import annotations

from pathlib import Path

import pytest
from making_templates import check, document
from template_cases import MISTAKES, WORKS

from cpraudit.generate import sandbox
from cpraudit.generate.checking.filters import FILTERS, METHODS
from cpraudit.generate.checking.report import in_words


@pytest.mark.parametrize(("text", "rule", "message", "meant"), MISTAKES, ids=[case[0] for case in MISTAKES])
def test_a_mistake_is_told_with_its_place_and_what_was_meant(
    text: str, rule: str, message: str, meant: str, tmp_path: Path
) -> None:
    problems = check(tmp_path, document("# Health", "one", text)).problems
    assert {problem.rule for problem in problems} == {rule}
    first = problems[0]
    assert first.place == "paragraph 2 below the heading 'Health'"
    assert first.tag
    assert first.tag in text
    assert message.lower() in in_words(first).lower()
    assert any(meant in word for word in first.meant) if meant else True


@pytest.mark.parametrize("text", WORKS)
def test_nothing_is_said_of_what_works(text: str, tmp_path: Path) -> None:
    assert check(tmp_path, document("# Health", text)).problems == ()


def test_the_check_knows_every_filter_and_method_that_works() -> None:
    environment = sandbox.sandbox()
    assert set(FILTERS) == set(environment.filters) == set(sandbox.FILTERS)
    assert set(METHODS) == sandbox.TEXT_METHODS
