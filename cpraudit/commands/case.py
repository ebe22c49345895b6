"""What `cpraudit new` and `cpraudit check` do."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from cpraudit.case.fields import Paper
from cpraudit.case.gaps import gaps
from cpraudit.case.load import load_case
from cpraudit.case.starter import SCHEMA_NAME, starter
from cpraudit.doubts.find import doubts
from cpraudit.errors import OutputError, UsageError
from cpraudit.findings.model import Severity
from cpraudit.outputs.files import write_result
from cpraudit.outputs.missing import missing_json, missing_text, typed
from cpraudit.resources import data_folder
from cpraudit.settings import Settings

if TYPE_CHECKING:
    from cpraudit.commands.console import Console

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


def say_what_is_missing(path: Path, paper: str, shape: str, config: Path | None, console: Console) -> int:
    """Prints what a document still needs and what does not fit together; returns the exit status.

    Raises CaseError for a case file that is wrong and SettingsError for such settings.
    """
    wanted, settings = Paper(paper), _settings(config)
    case = load_case(path)
    missing, doubtful = gaps(case, wanted), doubts(case, wanted, settings, today=date.today())
    if shape == "json":
        console.data(missing_json(missing, wanted, path.name, doubts=doubtful))
    else:
        text = missing_text(
            missing,
            wanted,
            typed(path),
            doubts=doubtful,
            width=console.width,
            encoding=console.encoding,
        )
        console.say(text)
    wrong = any(doubt.level is Severity.MUST for doubt in doubtful)
    return MISSING_STATUS if missing or wrong else 0


def _settings(config: Path | None) -> Settings:
    if config is None:
        return Settings()
    from cpraudit.audit import load_settings  # heavy: the whole audit

    return load_settings(config)
