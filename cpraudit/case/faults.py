"""The mistakes of a case file, told all at once with line, field and what was expected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cpraudit.errors import CaseError

Path = tuple[str | int, ...]
MOST_TOLD = 30
_LONGEST_NAME = 40  # what is longer is no field's name but text of the case


@dataclass(frozen=True, slots=True)
class Fault:
    """One mistake; its message holds no text of the case beyond a wrong word, date or number."""

    line: int
    path: Path
    message: str

    @property
    def where(self) -> str:
        """The field as a user finds it in the file: 'siblings 2 > date_of_birth'; '' for the file as a whole."""
        return in_words(self.path)

    def __str__(self) -> str:
        """'line 12, siblings 2 > date_of_birth: ...'."""
        return f"line {self.line}{', ' if self.path else ''}{self.where}: {self.message}"


class CaseFaults(CaseError):
    """A case file with mistakes; `faults` has every one, `str()` tells the first ones."""

    def __init__(self, file: str, faults: Sequence[Fault]) -> None:
        self.file = file
        self.faults = tuple(sorted(faults, key=lambda fault: fault.line))
        super().__init__(_told(file, self.faults))


def in_words(path: Path) -> str:
    """A path of fields and positions as users count: ('siblings', 1, 'name') -> 'siblings 2 > name'."""
    words: list[str] = []
    for step in path:
        if isinstance(step, int) and words:
            words[-1] += f" {step + 1}"
        else:
            words.append(str(step) if len(str(step)) <= _LONGEST_NAME else f"{str(step)[:_LONGEST_NAME]}…")
    return " > ".join(words)


def _told(file: str, faults: tuple[Fault, ...]) -> str:
    if len(faults) == 1:
        return f"{file}, {faults[0]}"
    lines = [f"{file} has {len(faults)} mistakes:", *(f"  {fault}" for fault in faults[:MOST_TOLD])]
    if len(faults) > MOST_TOLD:
        lines.append(f"  and {len(faults) - MOST_TOLD} more")
    return "\n".join(lines)
