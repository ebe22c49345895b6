"""The commands `cpraudit new` and `cpraudit check`: a case file to fill in, and what is still missing in one."""

from __future__ import annotations

from pathlib import Path

import click

PAPERS = click.Choice(["cpr", "plan", "letter"])


@click.command()
@click.argument("case", metavar="CASE.yaml", type=click.Path(path_type=Path))
@click.option(
    "--for",
    "papers",
    type=PAPERS,
    multiple=True,
    help="Only what this document uses; may be given more than once. [default: everything]",
)
@click.option(
    "--schema",
    is_flag=True,
    help="Also write case.schema.json beside it: editors such as Visual Studio Code then complete and check.",
)
def new(case: Path, papers: tuple[str, ...], schema: bool) -> None:
    """Write a case file to fill in: every field with what it means and an example. Nothing is overwritten."""
    from cpraudit.cli import Terminal
    from cpraudit.commands.case import write_starter

    write_starter(case, papers, schema, Terminal())


@click.command()
@click.argument("case", metavar="CASE", type=click.Path(path_type=Path))
@click.option("--for", "paper", type=PAPERS, required=True, help="The document that is to be made.")
@click.option(
    "--format",
    "shape",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="What to print.",
)
@click.option(
    "--config",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Settings (YAML): cut-offs, rules switched off.",
)
def check(case: Path, paper: str, shape: str, config: Path | None) -> None:
    """Say what is still missing in a case file for a document, who can supply it, and what does not fit together.

    The exit status is 0 when nothing is missing and nothing must be put right, else 1.
    """
    from cpraudit.cli import Terminal
    from cpraudit.commands.case import say_what_is_missing

    raise click.exceptions.Exit(say_what_is_missing(case, paper, shape, config, Terminal()))
