"""What is missing in a case never vanishes: a placeholder stands in the document, and the audit finds it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from generating import Steps, changed, folder_of, needed_paths, read_back, sample, words

from cpraudit.case.fields import Paper
from cpraudit.case.gaps import gaps
from cpraudit.case.model import Case
from cpraudit.checks import leftovers
from cpraudit.checks.base import AuditInput
from cpraudit.generate.documents import (
    Order,
    child_permanence_report,
    permanence_plan,
    pre_proceedings_letters,
)
from cpraudit.generate.placeholders import placeholder
from cpraudit.settings import Run, Settings

TOGETHER = 50  # fields that are blanked in one document, none within another
OF_ONE_PART = 4


WHOLE = (("plan",), ("pre_proceedings",))


def batches(case: Case, paper: Paper) -> Iterator[list[Steps]]:
    """All needed fields in groups of which no path lies within another."""
    left = list(needed_paths(case, paper))
    while left:
        group: list[Steps] = []
        for path in left:
            apart = all(path[: len(o)] != o and o[: len(path)] != path for o in group)
            # Without its file, a photograph has no date to show.
            most = 1 if path[-2:-1] == ("photograph",) else OF_ONE_PART
            parent = sum(path[:-1] == other[:-1] for other in group) < most
            # Without the whole part of a paper, nothing else of that paper is asked.
            whole = path in WHOLE or (group and group[0] in WHOLE)
            if apart and parent and len(group) < (1 if whole else TOGETHER):
                group.append(path)
        left = [path for path in left if path not in group]
        yield group


def _named(group: list[Steps]) -> str:
    return f"{'.'.join(map(str, group[0]))} and {len(group) - 1} more"


CPR_GROUPS = [(name, g) for name in ("simple", "complex") for g in batches(sample(name), Paper.CPR)]
PLAN_GROUPS = [(name, g) for name in ("simple",) for g in batches(sample(name), Paper.PLAN)]
LETTERS = ("simple", "complex", "letters/issue", "letters/closing", "letters/before-proceedings")
LETTER_GROUPS = [(name, g) for name in LETTERS for g in batches(sample(name), Paper.LETTER)]


def blanked(case: Case, group: list[Steps]) -> Case:
    """The case without the fields of a group."""
    for path in group:
        case = changed(case, path, None)
    return case


def vanished(case: Case, group: list[Steps], paper: Paper, text: str) -> list[str]:
    """The blanked fields that are still asked for and have no placeholder in the text.

    A part that is absent may show its own placeholder or those of the fields that it needs.
    """
    asked = {gap.path: gap for gap in gaps(case, paper)}
    assert any(path in asked for path in group)
    lost = []
    for path in group:
        if path not in asked:  # another blank changed what is asked of its part
            continue
        if placeholder(Case, path) not in text and not (asked[path].fields and _inside(path, text)):
            lost.append(".".join(map(str, path)))
    return lost


def _inside(path: Steps, text: str) -> bool:
    """Whether the text holds a placeholder of a field within an absent part."""
    own = re.fullmatch(r"\[To be added: ([^(]*?)(?: \((.*)\))?\]", placeholder(Case, path))
    assert own is not None
    part = f"{own[2]}, {own[1]}" if own[2] else own[1]
    return re.search(rf"\[To be added: [^\]]*\({re.escape(part)}[,)]", text) is not None


@pytest.mark.parametrize(("name", "group"), CPR_GROUPS, ids=lambda v: v if isinstance(v, str) else _named(v))
def test_a_fact_that_the_report_needs_leaves_a_placeholder_that_the_audit_finds(
    name: str, group: list[Steps], tmp_path: Path
) -> None:
    case = blanked(sample(name), group)
    docx = child_permanence_report(case, folder_of(name), Order())
    assert not vanished(case, group, Paper.CPR, words(docx))
    report = read_back(docx, tmp_path)
    given = AuditInput(report=report, settings=Settings(), run=Run(as_of=report.as_of))
    found = [f for f in leftovers.CHECK.run(given) if f.rule.id == "placeholder-left"]
    quoted = "\n".join(report.document.blocks[f.place.block].text[f.place.start : f.place.end] for f in found)
    assert not vanished(case, group, Paper.CPR, quoted)


@pytest.mark.parametrize(("name", "group"), PLAN_GROUPS, ids=lambda v: v if isinstance(v, str) else _named(v))
def test_a_fact_that_the_plan_needs_leaves_a_placeholder(name: str, group: list[Steps]) -> None:
    case = blanked(sample(name), group)
    text = words(permanence_plan(case, folder_of(name), Order()))
    assert not vanished(case, group, Paper.PLAN, text)


@pytest.mark.parametrize(
    ("name", "group"), LETTER_GROUPS, ids=lambda v: v if isinstance(v, str) else _named(v)
)
def test_a_fact_that_a_letter_needs_leaves_a_placeholder(name: str, group: list[Steps]) -> None:
    case = blanked(sample(name), group)
    letters = pre_proceedings_letters(case, folder_of(name), Order())
    text = "\n".join(words(letter.data) for letter in letters)
    assert not vanished(case, group, Paper.LETTER, text)


def test_the_groups_hold_every_field_once() -> None:
    for name in ("simple", "complex"):
        paths = list(needed_paths(sample(name), Paper.CPR))
        grouped = [path for n, group in CPR_GROUPS if n == name for path in group]
        assert sorted(map(str, grouped)) == sorted(map(str, paths))
        assert len(paths) > 150


@pytest.mark.parametrize("name", ["simple", "complex"])
def test_a_complete_case_leaves_no_placeholder(name: str) -> None:
    assert not gaps(sample(name), Paper.CPR)
    assert "[To be added" not in words(child_permanence_report(sample(name), folder_of(name), Order()))
