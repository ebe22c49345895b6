"""One run of `cpraudit audit`: what is audited, written and said, and the exit status."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cpraudit.audit import AuditResult, Tools, audit_report, load_settings, load_tools
from cpraudit.commands.console import FAULT_STATUS, Console, fault, read_day
from cpraudit.errors import CprauditError, SettingsError, UsageError
from cpraudit.findings.model import Severity
from cpraudit.grammar.proofreader import proofreader
from cpraudit.outputs import form_docx, json_file, own_docx
from cpraudit.outputs.screen import screen, summary_line
from cpraudit.outputs.targets import Target
from cpraudit.outputs.wording import clean
from cpraudit.settings import Run, Stage

if TYPE_CHECKING:
    from cpraudit.case.model import Case

DEFAULT_FOLDER = Path("audit-output")
SUFFIXES = (".docx", ".docm", ".dotx", ".dotm")
_FORM = re.compile(r" - audit form(?: \(\d+\))?\.docx$")  # no report, also when somebody has filled it in
FINDINGS_STATUS = 1


@dataclass(frozen=True, kw_only=True)
class Request:
    """What a user asked for; the options of the command line tell what each is."""

    reports: tuple[Path, ...]
    as_of: str | None
    stage: str
    checklist: str
    profile: str
    config: Path | None
    case: Path | None
    auditor: str
    title: str
    form: Path | None
    no_form: bool
    template: Path | None
    json_file: Path | None
    shape: str
    fail_on: str | None


def run_audits(request: Request, console: Console) -> int:
    """Audits every report, writes and prints what was asked for, and returns the exit status.

    A report that cannot be audited is told and does not stop the others. Raises CprauditError when the
    request as a whole cannot be carried out.
    """
    auditor, title = clean(request.auditor), clean(request.title)
    run = Run(as_of=read_day(request.as_of), stage=Stage(request.stage), auditor=auditor, title=title)
    reports = find_reports(request.reports)
    several = len(reports) > 1 or any(path.is_dir() for path in request.reports)
    form, data = _form_target(request, several), _json_target(request, several)
    for target, option in ((form, "--form"), (data, "--json")):
        if target is not None:
            target.check(option, reports)
    settings, case = load_settings(request.config), _case(request.case, several)
    with proofreader(settings) as proof:
        tools = load_tools(request.checklist, request.profile, settings, proof)
        return _audit_each(reports, run, tools, case, request, form, data, several, console)


def _audit_each(
    reports: Sequence[Path],
    run: Run,
    tools: Tools,
    case: Case | None,
    request: Request,
    form: Target | None,
    data: Target | None,
    several: bool,
    console: Console,
) -> int:
    """Audits the reports one after the other; returns the highest status."""
    status, lines = 0, []
    for path in reports:
        try:
            result = audit_report(path, run, tools, case)
            written = _write(path, result, form, data, request.template)
            _print(result, written, request, several, console)
            lines.append(summary_line(result))
            status = max(status, _findings_status(result, request.fail_on))
        except SettingsError:  # a template that does not work would fail for every report
            raise
        except CprauditError as error:
            console.complain(str(error))
            lines.append(f"{path.name}: not audited")
            status = max(status, error.exit_status)
        except Exception as error:
            console.complain(f"{path.name}: {fault(error)}")
            lines.append(f"{path.name}: not audited")
            status = FAULT_STATUS
    if len(reports) > 1 and request.shape == "text":
        console.say("\n".join(["ALL REPORTS", *(f"  {line}" for line in lines)]) + "\n")
    return status


def find_reports(paths: Sequence[Path]) -> list[Path]:
    """The files that are named, and the Word files in the folders that are named, each once.

    Word's lock files (~$...) and audit forms in a folder are left out. Raises UsageError when a path does not
    exist or a folder holds no report.
    """
    found: dict[Path, Path] = {}
    for path in paths:
        if path.is_dir():
            inside = list(_in_folder(path))
            if not inside:
                raise UsageError(f"There is no Word report ({', '.join(SUFFIXES)}) in the folder {path}.")
        elif path.exists():
            inside = [path]
        else:
            raise UsageError(f"There is no file {path}. Check the name and the folder.")
        for report in inside:
            found.setdefault(report.resolve(), report)
    return list(found.values())


def _in_folder(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir(), key=lambda p: (p.name.casefold(), p.name)):
        is_report = path.suffix.lower() in SUFFIXES and not path.name.startswith(("~$", "."))
        if is_report and path.is_file() and not _FORM.search(path.name):
            yield path


def _case(path: Path | None, several: bool) -> Case | None:
    """The case of --case; raises CaseError for a file that is wrong, UsageError when there are several reports."""
    if path is None:
        return None
    if several:
        raise UsageError("--case compares one report with its case file. Give the name of one report.")
    from cpraudit.case.load import load_case  # heavy, and most audits have no case

    return load_case(path)


def _form_target(request: Request, several: bool) -> Target | None:
    """As asked; else a folder of its own (never beside the report), or nowhere when JSON is printed."""
    if request.no_form or request.form == Path("-") or (request.form is None and request.shape == "json"):
        return None
    path = request.form or DEFAULT_FOLDER
    in_folder = several or request.form is None or path.is_dir()
    return Target("Audit form", path, in_folder, "audit form.docx", own_docx.is_ours)


def _json_target(request: Request, several: bool) -> Target | None:
    path = request.json_file
    if path is None:
        return None
    return Target("JSON", path, several or path.is_dir(), "audit.json", json_file.is_ours)


def _write(
    path: Path, result: AuditResult, form: Target | None, data: Target | None, template: Path | None
) -> list[str]:
    """Writes the results and says where; all are made before the first is written."""
    made: list[tuple[Target, bytes]] = []
    if form is not None:
        made.append((form, form_docx.to_form(result, template)))
    if data is not None:
        made.append((data, json_file.to_json(result)))
    return [f"{target.what}: {target.write(path, content).resolve()}" for target, content in made]


def _print(
    result: AuditResult, written: list[str], request: Request, several: bool, console: Console
) -> None:
    if request.shape == "json":
        console.data(json_file.to_json(result, indent=None if several else 2))
    else:
        shown = screen(result, width=console.width, encoding=console.encoding)
        console.say("\n".join([shown, *written]) + "\n\n")


def _findings_status(result: AuditResult, fail_on: str | None) -> int:
    grave = fail_on is not None and any(f.level.rank <= Severity(fail_on).rank for f in result.findings)
    return FINDINGS_STATUS if grave else 0
