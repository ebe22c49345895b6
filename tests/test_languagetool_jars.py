"""Fetching LanguageTool: only what is pinned, all or nothing, and each failure in one sentence."""

from __future__ import annotations

import functools
import hashlib
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from cpraudit.cli import main
from cpraudit.errors import UsageError
from cpraudit.grammar import jars

CONTENT = {
    "org/one/1/one-1.jar": b"first jar",
    "org/languagetool-server/6/languagetool-server-6.jar": b"second jar",
}


@pytest.fixture(autouse=True)
def pinned(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Two small jars are pinned, and the user's folder is a temporary one."""
    rows = tuple(
        jars.Jar(path, len(data), hashlib.sha256(data).hexdigest()) for path, data in CONTENT.items()
    )
    monkeypatch.setattr(jars, "pinned", lambda: ("6", rows))
    folder = tmp_path / "user" / "languagetool" / "6"
    monkeypatch.setattr(jars, "installed_folder", lambda: folder)
    return folder


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A folder like a Maven repository."""
    root = tmp_path / "repository"
    for path, data in CONTENT.items():
        (root / path).parent.mkdir(parents=True)
        (root / path).write_bytes(data)
    return root


@pytest.fixture
def address(repository: Path) -> Iterator[str]:
    """The same over HTTP on this machine."""
    handler = functools.partial(Quiet, directory=str(repository))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, *_: object) -> None:
        """Nothing."""


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []


def test_from_a_folder_and_from_an_address(repository: Path, address: str, pinned: Path) -> None:
    for source in (str(repository), address):
        said: list[str] = []
        assert jars.install(source, said.append) == pinned
        assert names(pinned) == ["languagetool-server-6.jar", "one-1.jar"]
        assert jars.is_complete(pinned)
        assert jars.has_server(pinned)
        assert names(pinned.parent) == ["6"]
        assert "2 files" in said[0]


def test_a_changed_jar_is_refused_and_nothing_is_left(repository: Path, pinned: Path) -> None:
    (repository / "org/one/1/one-1.jar").write_bytes(b"FIRST jar")
    with pytest.raises(UsageError, match=r"one-1\.jar is not the file that cpraudit was tested with"):
        jars.install(str(repository), str)
    assert names(pinned.parent) == []


def test_what_was_installed_stays_when_a_new_try_fails(repository: Path, pinned: Path) -> None:
    jars.install(str(repository), str)
    (repository / "org/one/1/one-1.jar").unlink()
    with pytest.raises(UsageError, match=r"one-1\.jar is not in"):
        jars.install(str(repository), str)
    assert jars.is_complete(pinned)


def test_an_address_that_lacks_a_jar(repository: Path, address: str) -> None:
    (repository / "org/one/1/one-1.jar").unlink()
    with pytest.raises(UsageError, match=r"could not be fetched .* use --from FOLDER"):
        jars.install(address, str)


def test_nonsense_as_a_source() -> None:
    with pytest.raises(UsageError, match="neither a folder nor an address"):
        jars.install("no/such/folder", str)


def test_a_folder_without_all_jars_is_not_taken_for_an_installation(pinned: Path) -> None:
    pinned.mkdir(parents=True)
    (pinned / "one-1.jar").write_bytes(b"first jar")
    assert not jars.is_complete(pinned)
    assert not jars.has_server(pinned)


def test_the_commands(repository: Path, pinned: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def run(*words: str) -> tuple[int, str]:
        with pytest.raises(SystemExit) as ended:
            main(["languagetool", *words])
        printed = capsys.readouterr()
        return int(ended.value.code or 0), printed.out + printed.err

    assert run("remove") == (0, "It was not installed.\n")
    status, said = run("install", "--from", str(repository))
    assert status == 0
    assert f"Installed in {pinned}" in said
    assert run("remove") == (0, "Removed.\n")
    assert not pinned.exists()
    status, said = run("install", "--from", "no/such/folder")
    assert status == 2
    assert "Traceback" not in said
    status, said = run("status")
    assert status == 0
    assert "LanguageTool: not used" in said
    assert "Harper" in said
