"""Writes results so that nothing half-written is left and nothing of somebody else's is lost."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Callable, Collection
from pathlib import Path

from cpraudit.errors import OutputError


def write_result(path: Path, data: bytes, *, ours: Callable[[bytes], bool]) -> None:
    """Puts a result in its place in one step; a file that stands there is replaced only when it is `ours`.

    `ours` is asked with the bytes of that file: a form on which somebody has worked since, or any other
    document, is never overwritten.
    Raises OutputError with a sentence that says what to do; the old file then stands as it was.
    """
    if path.is_dir():
        raise OutputError(f"{path} is a folder. Give the name of a file in it.")
    if not path.parent.is_dir():
        raise OutputError(f"The folder {path.parent} does not exist. Make it first or choose another one.")
    try:
        if path.exists() and not ours(path.read_bytes()):
            raise OutputError(
                f"{path} was not written by cpraudit, or somebody has worked on it since: it is kept. "
                "Choose another name or move that file away."
            )
        _replace(path, data)
    except OSError as error:
        raise OutputError(_sentence(path, error)) from None


def free_name(path: Path, *, ours: Callable[[bytes], bool], taken: Collection[Path] = ()) -> Path:
    """The path, or 'name (2)', 'name (3)' ... when a file stands there that must not be replaced.

    `taken` are files (resolved) that this run has already written. Raises OutputError when the files there
    cannot be read.
    """
    try:
        for number in range(1, 1000):
            candidate = path if number == 1 else path.with_name(f"{path.stem} ({number}){path.suffix}")
            if candidate.resolve() not in taken and (not candidate.exists() or ours(candidate.read_bytes())):
                return candidate
    except OSError as error:
        raise OutputError(_sentence(path, error)) from None
    raise OutputError(f"There are too many files like {path.name} in {path.parent}. Move some of them away.")


def make_folder(path: Path) -> None:
    """The folder, made when it is missing; raises OutputError when it cannot be."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise OutputError(f"{path} is a file, but a folder is needed there.") from None
    except OSError as error:
        raise OutputError(_sentence(path, error)) from None


def _replace(path: Path, data: bytes) -> None:
    # The temporary file lies in the same folder: only then is os.replace one step, also on Windows.
    handle, name = tempfile.mkstemp(prefix=".cpraudit-", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _sentence(path: Path, error: OSError) -> str:
    if error.errno == errno.ENOSPC:
        return (
            f"There is no room on the disk for {path}; it was not written. Make room and run the audit again."
        )
    if isinstance(error, PermissionError):
        return (
            f"{path} cannot be written: it is open in another program, or you may not write in that folder. "
            "Close it or choose another folder."
        )
    return (
        f"{path} cannot be written ({error.strerror or type(error).__name__}). Choose another name or folder."
    )
