"""The commands `cpraudit generate cpr|plan|letter`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

_HELP = {
    "cpr": "Fill the Child Permanence Report from a case file.",
    "plan": "Fill the permanence plan from a case file.",
    "letter": "Fill the pre-proceedings letters from a case file: one for each recipient.",
}


@click.group()
def generate() -> None:
    """Fill Word documents from the facts of a case. Nothing leaves this computer.

    What is not known yet is marked in yellow in the document, and the audit finds it.
    """


def _command(paper: str) -> click.Command:
    def run(case: Path, **options: Any) -> None:
        from cpraudit.case.fields import Paper
        from cpraudit.cli import Terminal
        from cpraudit.commands.generate import Request
        from cpraudit.commands.generate import generate as make

        raise click.exceptions.Exit(
            make(Paper(paper), Request(case=case, **{"copy": "file"} | options), Terminal())
        )

    decorators: list[Callable[[Any], Any]] = [
        click.argument("case", metavar="CASE", type=click.Path(path_type=Path)),
        click.option(
            "--as-of",
            metavar="DATE",
            help="Tell ages and dates as on this day. [default: the document's own date]",
        ),
        click.option(
            "--template",
            type=click.Path(path_type=Path),
            metavar="FILE.docx",
            help="Your own copy of the template.",
        ),
        click.option(
            "--config",
            type=click.Path(path_type=Path),
            metavar="FILE",
            help="Settings (YAML): the authority's name, address and logo for its notepaper.",
        ),
        click.option(
            "--out",
            type=click.Path(path_type=Path),
            metavar="FILE.docx|FOLDER",
            help="Where to write. [default: folder documents]",
        ),
    ]
    if paper != "letter":
        decorators.append(
            click.option(
                "--copy",
                type=click.Choice(["file", "court", "adopters", "child"]),
                default="file",
                show_default=True,
                help="Whom it is for: a copy for adopters or the child leaves out what would lead to third parties.",
            )
        )
    if paper == "cpr":
        decorators.append(
            click.option(
                "--drawings",
                is_flag=True,
                help="Also write the genogram and the life-line as SVG and PNG files.",
            )
        )
    for decorate in reversed(decorators):
        run = decorate(run)
    return click.command(paper, help=_HELP[paper])(run)


for _paper in _HELP:
    generate.add_command(_command(_paper))
