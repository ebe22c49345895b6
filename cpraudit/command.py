"""One run of `cpraudit audit`: which reports, what is written where, what is said, and the exit status."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Protocol

from cpraudit.audit import Tools, audit_report, load_settings, load_tools
from cpraudit.dates import Precision, find_dates
from cpraudit.errors import CprauditError, OutputError, UsageError
from cpraudit.findings.model import Severity
from cpraudit.outputs.files import free_name, make_folder, write_result
from cpraudit.outputs.json_file import is_ours as is_our_json
from cpraudit.outputs.json_file import to_json
from cpraudit.outputs.screen import screen, summary_line
from cpraudit.settings import Run, Stage

DEFAULT_FOLDER = Path("audit-output")
FORM_NAME, JSON_NAME = "{stem} - audit form.docx", "{stem} - audit.json"
SUFFIXES = (".docx", ".docm", ".dotx", ".dotm")
FINDINGS_STATUS, FAULT_STATUS = 1, 70


@dataclass(frozen=True, kw_only=True)
class Request:
    """What a user asked for."""

    reports: tuple[Path, ...]
    as_of: str | None = None
    stage: str = Stage.SHOBPA.value
    checklist: str
    profile: str
    config: Path | None = None
    auditor: str = ""
    title: str = ""
    form: Path | None = None
    no_form: bool = False
    template: Path | None = None
    json_file: Path | None = None
    shape: str = "text"
    fail_on: str | None = None


class Console(Protocol):
    """Where words go: results to one stream, complaints to the other."""

    width: int
    encoding: str

    def say(self, text: str) -> None:
        """Prints a result."""

    def data(self, data: bytes) -> None:
        """Prints bytes as they are."""

    def complain(self, text: str) -> None:
        """Prints what went wrong."""


@dataclass
class _Done:
    """What this run has done so far."""

    status: int = 0
    lines: list[str] = field(default_factory=list)
    taken: set[Path] = field(default_factory=set)


def run_audits(request: Request, console: Console) -> int:
    """Audits every report, writes and prints what was asked for, and returns the exit status.

    A report that cannot be audited is told and does not stop the others. Raises CprauditError when the
    request as a whole cannot be carried out; nothing has then been written.
    """
    run = Run(
        as_of=read_day(request.as_of),
        stage=Stage(request.stage),
        auditor=request.auditor,
        title=request.title,
    )
    reports = find_reports(request.reports)
    several = len(reports) > 1 or any(p.is_dir() for p in request.reports)
    _refuse_bad_targets(request, reports, several)
    settings = load_settings(request.config)
    tools = load_tools(request.checklist, request.profile, settings)
    done = _Done()
    for path in reports:
        try:
            _one(path, run, tools, request, several, console, done)
        except CprauditError as error:
            console.complain(str(error))
            done.lines.append(f"{path.name}: not audited")
            done.status = max(done.status, error.exit_status)
        except Exception as error:  # the program's own fault, told without a word of the report
            console.complain(f"{path.name}: {fault(error)}")
            done.lines.append(f"{path.name}: not audited")
            done.status = max(done.status, FAULT_STATUS)
    if len(reports) > 1 and request.shape == "text":
        console.say("\n".join(["ALL REPORTS", *(f"  {line}" for line in done.lines)]) + "\n")
    return done.status


def read_day(text: str | None) -> date:
    """The day of `--as-of`: 2026-02-06, 06/02/2026 or '6 February 2026'; today when nothing is said.

    Raises UsageError when it is no day.
    """
    if text is None:
        return date.today()
    plain = text.strip()
    found = find_dates(plain, pivot=date.today())
    if len(found) == 1 and found[0].precision is Precision.DAY and found[0].text == plain and found[0].first:
        return found[0].first
    raise UsageError(
        f"'{text}' is not a date. Write --as-of like 2026-02-06, 06/02/2026 or '6 February 2026'."
    )


def find_reports(paths: Sequence[Path]) -> list[Path]:
    """The files that are named, and the Word files in the folders that are named, each once.

    Word's lock files (~$...) and forms that cpraudit wrote are left out. Raises UsageError when a path does
    not exist or a folder holds no report.
    """
    found: dict[Path, Path] = {}
    for path in paths:
        if path.is_dir():
            inside = list(_in_folder(path))
            if not inside:
                raise UsageError(f"There is no Word report ({', '.join(SUFFIXES)}) in the folder {path}.")
            for report in inside:
                found.setdefault(report.resolve(), report)
        elif path.exists():
            found.setdefault(path.resolve(), path)
        else:
            raise UsageError(f"There is no file {path}. Check the name and the folder.")
    return list(found.values())


def _in_folder(folder: Path) -> Iterator[Path]:
    from cpraudit.outputs.form_docx import is_ours as is_our_form

    for path in sorted(folder.iterdir(), key=lambda p: (p.name.casefold(), p.name)):
        named_so = path.suffix.lower() in SUFFIXES and not path.name.startswith(("~$", "."))
        if (
            named_so
            and path.is_file()
            and not (path.name.endswith("audit form.docx") and is_our_form(path.read_bytes()))
        ):
            yield path


def _refuse_bad_targets(request: Request, reports: list[Path], several: bool) -> None:
    """Says at once what would fail after minutes of work."""
    for option, target in (("--form", _form_target(request)), ("--json", request.json_file)):
        if target is None:
            continue
        if any(_same_file(target, report) for report in reports):
            raise UsageError(
                f"{option} names the report itself. A report is never overwritten: give another name."
            )
        if several and target.is_file():
            raise UsageError(
                f"{option} names the file {target}, but for several reports it must name a folder."
            )
        if not several and not target.is_dir() and not target.parent.is_dir() and target != DEFAULT_FOLDER:
            raise OutputError(
                f"The folder {target.parent} does not exist. Make it first or choose another one."
            )
        if (
            option == "--form"
            and not several
            and not target.is_dir()
            and target != DEFAULT_FOLDER
            and target.suffix.lower() != ".docx"
        ):
            raise UsageError(
                f"--form names {target.name}, but the form is a Word file: give a name that ends in .docx."
            )


def _same_file(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve() or (one.exists() and one.samefile(other))


def _form_target(request: Request) -> Path | None:
    """Where the form goes: as asked; else a folder of its own, or nowhere when JSON is printed."""
    if request.no_form or request.form == Path("-"):
        return None
    return request.form or (DEFAULT_FOLDER if request.shape == "text" else None)


def _one(
    path: Path, run: Run, tools: Tools, request: Request, several: bool, console: Console, done: _Done
) -> None:
    result = audit_report(path, run, tools)
    written = []
    if (target := _form_target(request)) is not None:
        from cpraudit.outputs.form_docx import is_ours, to_form

        into = several or target.is_dir() or target == DEFAULT_FOLDER
        name = FORM_NAME.format(stem=path.stem) if into else ""
        written.append(("Audit form", _write(target, name, to_form(result, request.template), is_ours, done)))
    if request.json_file is not None:
        name = JSON_NAME.format(stem=path.stem) if several or request.json_file.is_dir() else ""
        written.append(("JSON", _write(request.json_file, name, to_json(result), is_our_json, done)))
    if request.shape == "json":
        console.data(to_json(result, indent=None if several else 2))
    else:
        console.say(screen(result, width=console.width, encoding=console.encoding))
        console.say("".join(f"\n{what}: {place.resolve()}" for what, place in written) + "\n\n")
    done.lines.append(summary_line(result))
    if request.fail_on and any(f.level.rank <= Severity(request.fail_on).rank for f in result.findings):
        done.status = max(done.status, FINDINGS_STATUS)


def _write(target: Path, name: str, data: bytes, ours: Callable[[bytes], bool], done: _Done) -> Path:
    """Writes a result to the file that was named or, as `name`, into the folder that was named."""
    if name:
        make_folder(target)
        target = free_name(target / name, ours=ours, taken=done.taken)
    write_result(target, data, ours=ours)
    done.taken.add(target.resolve())
    return target


def fault(error: BaseException) -> str:
    """A sentence for a fault of the program: the kind and the line of code, never words of a report."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [f for f in frames if "cpraudit" in Path(f.filename).parts] or frames
    where = f" in {Path(ours[-1].filename).name}, line {ours[-1].lineno}" if ours else ""
    return (
        f"cpraudit met a fault of its own ({type(error).__name__}{where}) and stopped; the report was not "
        "changed. Please send this line, without the report, to whoever looks after cpraudit."
    )
