"""What `cpraudit template check` prints, and which facts it says a template never prints."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from making_templates import check, data, document
from template_cases import NOTE

from cpraudit.case.fields import Paper
from cpraudit.cli import cli
from cpraudit.errors import SettingsError
from cpraudit.generate.template_check import check_template

# ---- what a paper must hold


def test_facts_that_are_never_printed_are_listed_apart(tmp_path: Path) -> None:
    checked = check(tmp_path, document("{{ child.name }} {{ cpr.author_experience }}"))
    missing = {path for path, _ in checked.never_printed}
    assert checked.problems == ()
    assert "child.name" not in missing
    assert "child.date_of_birth" in missing
    assert "author.qualified" not in missing, "it stands in the sentence on the author's experience"
    assert "siblings" in missing
    assert not any(path.startswith("siblings[]") for path in missing), "one line for all of it"
    assert "child.known_as" not in missing, "the report does not need it"


def test_to_test_a_fact_is_not_to_print_it(tmp_path: Path) -> None:
    missing = dict(
        check(tmp_path, document("{{ child.name }}{% if child.date_of_birth %}x{% endif %}")).never_printed
    )
    assert "child.date_of_birth" in missing


def test_a_fact_that_is_printed_through_a_variable_or_a_filter_is_printed(tmp_path: Path) -> None:
    text = "{% set b = child.date_of_birth %}{{ b|upper }}{{ child.sex ~ '' }}{{ siblings|map(attribute='name')|join }}"
    missing = dict(check(tmp_path, document(text + NOTE)).never_printed)
    assert not {"child.date_of_birth", "child.sex", "siblings", "siblings[].name"} & missing.keys()
    assert "siblings[].sex" in missing


# ---- the command


def test_the_command_tells_its_result_by_its_exit_status(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.docx", tmp_path / "bad.docx"
    good.write_bytes(data(document("{{ child.name }}")))
    bad.write_bytes(data(document("# Health", "{{ child.nmae }}")))
    run = CliRunner().invoke
    assert run(cli, ["template", "check", str(good), "--for", "cpr"]).exit_code == 0
    result = run(cli, ["template", "check", str(bad), "--for", "cpr"])
    assert result.exit_code == 1
    assert "Paragraph 1 below the heading 'Health'" in result.output
    assert "Did you mean child.name?" in result.output
    assert "FACTS THAT THIS PAPER MUST HOLD" in result.output
    result = run(cli, ["template", "check", str(bad), "--for", "cpr", "--format", "json"])
    told = json.loads(result.output)
    assert told["problems"][0] == {
        "rule": "unknown-field",
        "place": "paragraph 1 below the heading 'Health'",
        "tag": "{{ child.nmae }}",
        "message": "there is no field 'nmae' of child",
        "did_you_mean": ["child.name"],
    }


def test_the_command_lists_unused_fields_only_when_asked(tmp_path: Path) -> None:
    good = tmp_path / "good.docx"
    good.write_bytes(data(document("{{ child.name }}")))
    run = CliRunner().invoke
    assert "  child.likes\n" not in run(cli, ["template", "check", str(good), "--for", "cpr"]).output
    assert "  child.likes\n" in run(cli, ["template", "check", str(good), "--for", "cpr", "--all"]).output


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"%PDF-1.7", b"text"])
def test_a_file_that_is_no_template_is_a_sentence(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "ours.docx"
    path.write_bytes(content)
    with pytest.raises(SettingsError, match=r"ours\.docx"):
        check_template(path, Paper.CPR)
