"""Writing results: all or nothing, and never over somebody else's work."""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path

import pytest

from cpraudit.errors import OutputError
from cpraudit.outputs.files import free_name, make_folder, write_result


def ours(data: bytes) -> bool:
    return data.startswith(b"ours")


def test_a_new_file_is_written_and_ours_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    write_result(path, b"ours 1", ours=ours)
    write_result(path, b"ours 2", ours=ours)
    assert path.read_bytes() == b"ours 2"
    assert list(tmp_path.iterdir()) == [path]


def test_somebody_elses_file_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"a week of work")
    with pytest.raises(OutputError, match="was not written by cpraudit"):
        write_result(path, b"ours", ours=ours)
    assert path.read_bytes() == b"a week of work"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "no room on the disk"),
        (PermissionError(errno.EACCES, "denied"), "open in another program"),
        (OSError(errno.EIO, "Input/output error"), "Input/output error"),
    ],
)
def test_a_disk_that_fails_leaves_the_old_file_and_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, said: str
) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"ours, old")

    def full(descriptor: int) -> None:
        raise error

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match=said):
        write_result(path, b"ours, new", ours=ours)
    assert path.read_bytes() == b"ours, old"
    assert list(tmp_path.iterdir()) == [path]


def test_folders_that_are_not_there_or_no_folders_are_told(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="does not exist"):
        write_result(tmp_path / "none" / "a.docx", b"ours", ours=ours)
    with pytest.raises(OutputError, match="is a folder"):
        write_result(tmp_path, b"ours", ours=ours)
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(OutputError, match="is a file, but a folder is needed"):
        make_folder(tmp_path / "file")
    with pytest.raises(OutputError):
        make_folder(tmp_path / "file" / "below")


def test_a_folder_that_may_not_be_written_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    closed = tmp_path / "closed"
    closed.mkdir()
    monkeypatch.setattr(tempfile, "mkstemp", refuse)
    with pytest.raises(OutputError, match="cannot be written"):
        write_result(closed / "a.docx", b"ours", ours=ours)


def test_a_free_name_steps_round_other_peoples_files_and_this_runs_own(tmp_path: Path) -> None:
    path = tmp_path / "r - audit form.docx"
    assert free_name(path, ours=ours) == path
    path.write_bytes(b"ours")
    assert free_name(path, ours=ours) == path
    assert free_name(path, ours=ours, taken={path.resolve()}).name == "r - audit form (2).docx"
    path.write_bytes(b"worked on")
    assert free_name(path, ours=ours).name == "r - audit form (2).docx"
