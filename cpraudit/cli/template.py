"""The commands `cpraudit template fields` and `cpraudit template check`."""

from __future__ import annotations

from pathlib import Path

import click

PAPERS = click.Choice(["cpr", "plan", "letter"])


@click.group()
def template() -> None:
    """Your own Word templates: which fields they may name, and what is wrong in one."""


@template.command()
@click.argument("paper", required=False, type=PAPERS, metavar="[cpr|plan|letter]")
@click.option(
    "--format",
    "shape",
    type=click.Choice(["text", "csv", "markdown"]),
    default="text",
    show_default=True,
    help="What to print; csv opens in Excel.",
)
def fields(paper: str | None, shape: str) -> None:
    """List every field that a template may name, with its meaning and an example."""
    from cpraudit.cli import Terminal
    from cpraudit.commands.template import list_fields

    list_fields(paper, shape, Terminal())


@template.command()
@click.argument("file", metavar="FILE.docx", type=click.Path(path_type=Path))
@click.option(
    "--for",
    "paper",
    type=PAPERS,
    help="The document that it is a template of. [default: the one whose fields it names]",
)
@click.option("--all", "show_all", is_flag=True, help="Also list the fields that the template does not use.")
@click.option(
    "--format",
    "shape",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="What to print.",
)
def check(file: Path, paper: str | None, show_all: bool, shape: str) -> None:
    """Check a template: every mistake with its place, and what the document must hold and it never prints.

    The exit status is 0 when nothing is wrong and 1 when something is. The file is only read.
    """
    from cpraudit.cli import Terminal
    from cpraudit.commands.template import say_what_is_wrong

    raise click.exceptions.Exit(say_what_is_wrong(file, paper, shape, show_all, Terminal()))
