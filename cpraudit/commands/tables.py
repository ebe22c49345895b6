"""What `cpraudit import` does: reads a table, writes its entries, tells what it could not read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from cpraudit.case.load import load_case, read_case
from cpraudit.case.splice import NewEntry, splice
from cpraudit.case.tables import Owner, TableRead, read_table
from cpraudit.case.tables.columns import TARGETS
from cpraudit.case.tables.write import snippet
from cpraudit.errors import TableUnreadable, UsageError
from cpraudit.outputs.files import free_name, write_result
from cpraudit.outputs.wording import count_of, ranges

if TYPE_CHECKING:
    from cpraudit.commands.console import Console

SOME_ROWS_STATUS = 1
_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, kw_only=True)
class ImportRequest:
    """What a user asked for; the options of the command line tell what each is."""

    table: Path
    owner: Owner
    sheet: str | None
    out: Path | None
    case: Path | None
    today: date


def import_table(request: ImportRequest, console: Console) -> int:
    """Writes the entries of a table and returns the exit status: 1 when some rows could not be read.

    Raises TableUnreadable when nothing could be read, UsageError, CaseError for a case file that is wrong, and
    OutputError when a file stands there already or cannot be written.
    """
    if request.case is not None and request.out is None:
        raise UsageError(
            f"Say where the new case file goes, for example --out {request.case.stem}-new{request.case.suffix}; "
            f"{request.case.name} itself is never changed."
        )
    if request.case is not None:
        load_case(request.case)  # its mistakes first: they have nothing to do with the table
    table = read_table(request.table, request.owner, sheet=request.sheet, today=request.today)
    if not table.entries:
        told = "".join(f"\n  {fault}" for fault in table.faults[:10])
        raise TableUnreadable(
            f"No row of {request.table.name} could be read, so nothing was written."
            + (told or " Below the headings there is nothing.")
        )
    console.say(_report(table, request.table.name))
    path, left_out = _write_case(request, table) if request.case else _write_snippet(request, table)
    if left_out:
        console.say(f"{count_of(left_out, 'entry', 'entries')} stood in the case already: left out.\n")
    console.say(f"Written: {path.resolve()}\n")
    return SOME_ROWS_STATUS if table.faults else 0


def _write_snippet(request: ImportRequest, table: TableRead) -> tuple[Path, int]:
    text = snippet(table, request.table.name)
    read_case(text, "chronology.yaml")  # a piece that cannot be read again is a fault of the program
    path = request.out
    if path is None:
        usual = "placements.yaml" if request.owner is Owner.PLACEMENTS else "chronology.yaml"
        path = free_name(Path(usual), ours=lambda _: False)
    write_result(path, text.encode(), ours=lambda _: False)
    return path, 0


def _write_case(request: ImportRequest, table: TableRead) -> tuple[Path, int]:
    assert request.case is not None
    assert request.out is not None
    if request.out.suffix.lower() != request.case.suffix.lower():
        raise UsageError(
            f"{request.out.name} must end in {request.case.suffix}, as {request.case.name} does."
        )
    data = request.case.read_bytes()
    mark = _BOM if data.startswith(_BOM) else b""
    entries = [NewEntry(entry.when.first, entry.fields) for entry in table.entries]
    spliced = splice(data[len(mark) :].decode(), TARGETS[request.owner].path, entries, request.case.name)
    read_case(spliced.text.replace("\r\n", "\n").replace("\r", "\n"), request.case.name)
    write_result(request.out, mark + spliced.text.encode(), ours=lambda _: False)
    return request.out, spliced.already_there


def _report(table: TableRead, name: str) -> str:
    """What was read and what was not."""
    sheet = f", sheet '{table.sheet}'" if table.sheet else ""
    total = len(table.entries) + len(table.faults)
    columns = ", ".join(f"{column.letter} ({column.heading})" for column in table.columns)
    lines = [f"{name}{sheet}: {len(table.entries)} of {count_of(total, 'row')} read."]
    lines.append(
        f"Columns read: {columns}." + (f" Not read: {', '.join(table.unread)}." if table.unread else "")
    )
    if table.hidden_rows:
        lines.append(
            f"Hidden in Excel, and read like the others: row{'s' if len(table.hidden_rows) > 1 else ''} "
            f"{ranges(table.hidden_rows)}."
        )
    if table.hidden_sheets:
        lines.append(f"Hidden sheets, not read: {', '.join(table.hidden_sheets)}.")
    if table.faults:
        lines += ["", "Could not be read:", *(f"  {fault}" for fault in table.faults), ""]
    return "\n".join(lines) + "\n"
