"""The command line: reads what a user typed, calls the library, returns an exit status. No rules here.

    0  audited
    1  audited, and --fail-on found something; or checked, and the case lacks something;
       or imported, and some rows could not be read
    2  the command cannot be carried out as typed
    3  a report, or a table to be imported, cannot be opened
    4  a settings, checklist, profile or template file has a mistake
    5  a result cannot be written
    6  a case file, or a picture that it names, has a mistake
   70  a fault of the program
  130  stopped by the user

For several reports it is the highest.
"""

# The heavy parts are imported where they are needed: `cpraudit --help` must answer at once.
from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import Any, NoReturn

import click

from cpraudit import __version__
from cpraudit.cli.case import check, new
from cpraudit.cli.generate import generate
from cpraudit.cli.tables import import_chronology
from cpraudit.cli.template import template
from cpraudit.errors import CprauditError
from cpraudit.outputs.wording import printable

STOPPED = 130
EXAMPLES = """\b
Examples:
  cpraudit audit report.docx
  cpraudit audit reports/ --as-of 2026-02-06 --stage matching --form forms/"""


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="cpraudit")
def cli() -> None:
    """Audits Child Permanence Reports (Word) against the quality-assurance checklist, on your own computer.

    Nothing leaves this computer, and a report is never changed.
    """


@cli.command(epilog=EXAMPLES)
@click.argument("reports", nargs=-1, required=True, metavar="REPORT...", type=click.Path(path_type=Path))
@click.option(
    "--as-of",
    metavar="DATE",
    help="Read the report as on this day, e.g. 2026-02-06 or 06/02/2026. [default: today]",
)
@click.option(
    "--stage",
    type=click.Choice(["shobpa", "matching", "final"]),
    default="shobpa",
    show_default=True,
    help="What the report is audited for.",
)
@click.option(
    "--checklist",
    default="cpr-qa-audit",
    show_default=True,
    metavar="ID|FILE",
    help="The audit form's questions.",
)
@click.option(
    "--profile",
    default="legacy-33",
    show_default=True,
    metavar="ID|FILE",
    help="The form on which the report is written.",
)
@click.option(
    "--config",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Settings (YAML): cut-offs, rules switched off.",
)
@click.option(
    "--case",
    type=click.Path(path_type=Path),
    metavar="CASE.yaml",
    help="The case file of this report: names, births, orders and dates that differ are told.",
)
@click.option("--auditor", default="", metavar="NAME", help="Who audits; printed on the form.")
@click.option("--title", default="", metavar="TITLE", help="The auditor's job title; printed on the form.")
@click.option(
    "--form",
    type=click.Path(path_type=Path),
    metavar="FILE.docx",
    help="Where to write the audit form; for several reports a folder. [default: folder audit-output]",
)
@click.option("--no-form", is_flag=True, help="Write no audit form.")
@click.option(
    "--template",
    type=click.Path(path_type=Path),
    metavar="FILE.docx",
    help="Your own copy of the audit form's template.",
)
@click.option(
    "--json",
    "json_file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write everything found as JSON. For several reports: a folder.",
)
@click.option(
    "--format",
    "shape",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="What to print. With json nothing else is printed; several reports give one line each.",
)
@click.option(
    "--fail-on",
    type=click.Choice(["must", "should"]),
    help="Exit with status 1 when a finding is at least so grave.",
)
def audit(reports: tuple[Path, ...], **options: Any) -> None:
    """Audit reports: Word files, or folders of them. A report is never changed."""
    from cpraudit.commands.audit import Request, run_audits

    raise click.exceptions.Exit(run_audits(Request(reports=reports, **options), Terminal()))


@cli.command()
def checks() -> None:
    """List every rule: what it looks for and how grave it is."""
    from cpraudit.outputs.rules import rules_table

    terminal = Terminal()
    terminal.say(rules_table(terminal.width))


@cli.command()
@click.argument("rule")
def explain(rule: str) -> None:
    """Explain one RULE: why it matters, where it comes from, what is found and what is left alone."""
    from cpraudit.outputs.rules import explanation

    terminal = Terminal()
    terminal.say(explanation(rule, terminal.width))


@cli.group()
def languagetool() -> None:
    """LanguageTool, a better proof-reader: fetch it once, see whether it works, remove it. It needs Java 17 or later.

    Audits use it when it is there. It runs on this computer only; no word of a report is sent anywhere.
    """


@languagetool.command("install")
@click.option(
    "--from",
    "source",
    metavar="FOLDER|ADDRESS",
    help="A folder with the jars, or your own Maven mirror. [default: Maven Central, on the internet]",
)
def languagetool_install(source: str | None) -> None:
    """Fetch LanguageTool (64 MB) and check every file. This is the only command that uses the internet."""
    from cpraudit.grammar import jars, java

    terminal = Terminal()
    folder = jars.install(source or jars.PUBLIC, lambda text: terminal.say(f"{text}\n"))
    terminal.say(f"Installed in {folder}.\n")
    if java.find_java() is None:
        terminal.say(f"{java.why_not()}; until then audits do without it.\n")


@languagetool.command("status")
def languagetool_status() -> None:
    """Say whether LanguageTool is installed and works: starts it and has one sentence checked."""
    from cpraudit.grammar.proofreader import proofreader
    from cpraudit.settings import Settings

    with proofreader(Settings()) as proof:
        proof.remarks("She go to school.")
        for note in proof.notes():
            version = f" {note.version}" if note.version else ""
            Terminal().say(f"{note.name}{version}: {'works' if note.ran else 'not used'}; {note.note}.\n")


@languagetool.command("remove")
def languagetool_remove() -> None:
    """Delete what `install` fetched."""
    from cpraudit.grammar import jars

    Terminal().say("Removed.\n" if jars.remove() else "It was not installed.\n")


cli.add_command(new)
cli.add_command(check)
cli.add_command(generate)
cli.add_command(import_chronology)
cli.add_command(template)


class Terminal:
    """The user's console."""

    def __init__(self) -> None:
        self.width = shutil.get_terminal_size((100, 24)).columns
        self.encoding = getattr(sys.stdout, "encoding", None) or "utf-8"

    def say(self, text: str) -> None:
        """Prints a result in characters that the console has."""
        click.echo(printable(text, self.encoding), nl=False)

    def data(self, data: bytes) -> None:
        """Prints bytes as they are: JSON is UTF-8 whatever the console's encoding."""
        click.echo(data, nl=False)

    def complain(self, text: str) -> None:
        """Prints what went wrong."""
        click.echo(printable(f"cpraudit: {text}", getattr(sys.stderr, "encoding", None) or "utf-8"), err=True)


def main(arguments: list[str] | None = None) -> NoReturn:
    """The `cpraudit` command: ends the process with the exit status. No traceback is ever shown."""
    try:
        status = cli.main(arguments, prog_name="cpraudit", standalone_mode=False) or 0
    except click.ClickException as error:
        error.show()
        status = error.exit_code
    except click.Abort:
        status = STOPPED
    except CprauditError as error:
        Terminal().complain(str(error))
        status = error.exit_status
    except Exception as error:
        from cpraudit.commands.console import FAULT_STATUS, fault

        Terminal().complain(fault(error))
        status = FAULT_STATUS
    raise SystemExit(status)
