"""The documentation keeps step with the program."""

from __future__ import annotations

import sys
from pathlib import Path

from click.testing import CliRunner

from cpraudit.checks import CHECKS
from cpraudit.cli import cli
from cpraudit.findings.model import Category

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tools"))


def test_the_page_of_checks_is_up_to_date() -> None:
    import make_docs

    assert (ROOT / "docs" / "checks.md").read_text(encoding="utf-8") == make_docs.page(), (
        "run python tools/make_docs.py"
    )


def test_rule_ids_and_names_are_unique_and_every_rule_is_whole() -> None:
    rules = [rule for check in CHECKS for rule in check.rules]
    assert len({r.id for r in rules}) == len(rules)
    assert len({r.name for r in rules}) == len(rules)
    for rule in rules:
        assert rule.id == rule.id.lower(), rule.id
        assert " " not in rule.id
        assert rule.source, rule.id
        assert rule.why, rule.id
        assert rule.advice, rule.id
        assert rule.bad, rule.id
        assert rule.good, rule.id


def test_every_category_of_the_contract_is_explained() -> None:
    text = (ROOT / "docs" / "outputs.md").read_text(encoding="utf-8")
    for category in Category:
        assert f"`{category.value}`" in text, category.value


def test_every_command_has_help_and_stands_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for name in cli.commands:
        result = CliRunner().invoke(cli, [name, "--help"])
        assert result.exit_code == 0
        assert f"cpraudit {name}" in readme, name
