"""The command `cpraudit import`: a list of dates and events from Excel becomes entries of a case file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

EXAMPLES = """\b
Examples:
  cpraudit import chronology.xlsx
  cpraudit import mother.csv --as mother
  cpraudit import chronology.xlsx --sheet "Agency" --as agency --case case.yaml --out case-new.yaml"""


@click.command("import", epilog=EXAMPLES)
@click.argument("table", metavar="FILE.xlsx|FILE.csv", type=click.Path(path_type=Path))
@click.option(
    "--as",
    "owner",
    type=click.Choice(["child", "mother", "father", "agency", "placements"]),
    default="child",
    show_default=True,
    help="Whose chronology it is; or where the child has lived.",
)
@click.option("--sheet", metavar="NAME", help="The sheet, when a workbook has several.")
@click.option(
    "--case",
    type=click.Path(path_type=Path),
    metavar="CASE",
    help="Put the entries into a copy of this case file, in order of their dates. Needs --out.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="FILE.yaml",
    help="Where to write. Nothing is overwritten. [default: chronology.yaml]",
)
def import_chronology(
    table: Path, owner: str, sheet: str | None, case: Path | None, out: Path | None
) -> None:
    """Turn a list of dates and events (Excel or CSV) into entries of a case file.

    Every row that cannot be read is told. The exit status is then 1; the other rows are written all the same.
    """
    from cpraudit.case.tables import Owner
    from cpraudit.cli import Terminal
    from cpraudit.commands.tables import ImportRequest, import_table

    request = ImportRequest(
        table=table, owner=Owner(owner), sheet=sheet, out=out, case=case, today=date.today()
    )
    raise click.exceptions.Exit(import_table(request, Terminal()))
