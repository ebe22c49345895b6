"""Where each kind of result goes: a file that the user named, or a folder with names of ours."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from cpraudit.errors import OutputError, UsageError
from cpraudit.outputs.files import free_name, make_folder, write_result


@dataclass
class Target:
    """Where one kind of result goes: a file that the user named, or a folder with names of ours."""

    what: str
    path: Path
    in_folder: bool
    ending: str  # of the names of ours: "REPORT - audit form.docx"
    ours: Callable[[bytes], bool]
    taken: set[Path] = field(default_factory=set)  # what this run has written

    def check(self, option: str, reports: Iterable[Path]) -> None:
        """Says at once what would fail after minutes of work. Raises UsageError or OutputError."""
        if any(_same_file(self.path, report) for report in reports):
            raise UsageError(
                f"{option} names the report itself. A report is never overwritten: give another name."
            )
        if self.in_folder:
            if self.path.is_file():
                raise UsageError(
                    f"{option} names the file {self.path}, but for several reports it must name a folder."
                )
            return
        suffix = Path(self.ending).suffix
        if suffix == ".docx" and self.path.suffix.lower() != suffix:
            raise UsageError(
                f"{option} names {self.path.name}, but the form is a Word file: the name must end in .docx."
            )
        if not self.path.parent.is_dir():
            raise OutputError(
                f"The folder {self.path.parent} does not exist. Make it first or choose another one."
            )

    def write(self, report: Path, data: bytes) -> Path:
        """Puts the result of one report in its place and says where. Raises OutputError."""
        path = self.path
        if self.in_folder:
            make_folder(path)
            path = free_name(path / f"{report.stem} - {self.ending}", ours=self.ours, taken=self.taken)
        write_result(path, data, ours=self.ours)
        self.taken.add(path.resolve())
        return path


def _same_file(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve() or (one.exists() and one.samefile(other))
