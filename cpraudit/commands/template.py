"""What `cpraudit template fields` and `cpraudit template check` do."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from cpraudit.case.fields import Paper
from cpraudit.generate import field_list
from cpraudit.generate.checking import report
from cpraudit.generate.template_check import check_template, fitting_paper

if TYPE_CHECKING:
    from cpraudit.commands.console import Console

PROBLEMS_STATUS = 1


def list_fields(paper: str | None, shape: str, console: Console) -> None:
    """Prints every field that a template may name; for all papers when none is given."""
    papers = [Paper(paper)] if paper else list(Paper)
    if shape == "csv":
        console.data(field_list.as_csv(papers))
    elif shape == "markdown":
        console.data(field_list.as_markdown(papers).encode())
    else:
        console.say(field_list.as_text(papers, console.width))


def say_what_is_wrong(path: Path, paper: str | None, shape: str, show_all: bool, console: Console) -> int:
    """Prints the problems of a template; returns the exit status. Raises SettingsError for a file that is no template.

    Without a paper it is checked for the one that it fits best.
    """
    checked = check_template(path, Paper(paper) if paper else fitting_paper(path))
    if shape == "json":
        console.data(report.as_json(checked))
    else:
        console.say(report.as_text(checked, console.width, show_all=show_all))
    return PROBLEMS_STATUS if checked.problems else 0
