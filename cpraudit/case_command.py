"""What `cpraudit new` and `cpraudit check` do."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from cpraudit.case.fields import Paper
from cpraudit.case.gaps import gaps
from cpraudit.case.load import load_case
from cpraudit.case.starter import SCHEMA_NAME, starter
from cpraudit.errors import OutputError, UsageError
from cpraudit.outputs.files import write_result
from cpraudit.outputs.missing import missing_json, missing_text, typed
from cpraudit.resources import data_folder

if TYPE_CHECKING:
    from cpraudit.command import Console

MISSING_STATUS = 1


def write_starter(path: Path, papers: Sequence[str], schema: bool, console: Console) -> None:
    """Writes a case file to fill in for these papers (none: for all), and the schema beside it when asked.

    Raises UsageError for a name that does not end in .yaml or .yml, OutputError when a file stands there already
    or cannot be written.
    """
    if path.suffix.lower() not in (".yaml", ".yml"):
        raise UsageError(f"{path.name} must end in .yaml, for example {path.stem or 'case'}.yaml.")
    if path.exists():
        raise OutputError(f"{path} exists already and is kept as it is. Choose another name.")
    chosen = tuple(paper for paper in Paper if paper.value in papers) or tuple(Paper)
    write_result(path, starter(chosen, schema=schema).encode(), ours=lambda _: False)
    console.say(f"Written: {path.resolve()}\n")
    if schema:
        target = path.with_name(SCHEMA_NAME)
        current = (data_folder() / "models" / SCHEMA_NAME).read_bytes()
        write_result(target, current, ours=lambda data: b'"title": "A case file (' in data)
        console.say(f"Written: {target.resolve()}\n")
    console.say(
        "Fill it in with any text editor. To see what is still missing: "
        f"cpraudit check {typed(path)} --for {chosen[0].value}\n"
    )


def say_what_is_missing(path: Path, paper: str, shape: str, console: Console) -> int:
    """Prints what a document still needs; returns the exit status. Raises CaseError for a file that is wrong."""
    wanted = Paper(paper)
    found = gaps(load_case(path), wanted)
    if shape == "json":
        console.data(missing_json(found, wanted, path.name))
    else:
        console.say(missing_text(found, wanted, typed(path), width=console.width, encoding=console.encoding))
    return MISSING_STATUS if found else 0
