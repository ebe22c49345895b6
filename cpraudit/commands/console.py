"""What every command shares: where words go, days that a user types, the sentence for a fault of ours."""

from __future__ import annotations

import traceback
from datetime import date
from pathlib import Path
from typing import Protocol

from cpraudit.dates import Precision, find_dates
from cpraudit.errors import UsageError

FAULT_STATUS = 70


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
    raise UsageError(f"'{text}' is not a date. Write it like 2026-02-06, 06/02/2026 or '6 February 2026'.")


def fault(error: BaseException) -> str:
    """A sentence for a fault of the program: the kind and the line of code, never words of a report."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [f for f in frames if "cpraudit" in Path(f.filename).parts] or frames
    where = f" in {Path(ours[-1].filename).name}, line {ours[-1].lineno}" if ours else ""
    return (
        f"cpraudit met a fault of its own ({type(error).__name__}{where}) and stopped; the report was not "
        "changed. Please send this line, without the report, to whoever looks after cpraudit."
    )
