"""What several test files share: the command line, and a real LanguageTool server, started once."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from running import Command, Ran

from cpraudit.cli import main
from cpraudit.grammar import jars, java
from cpraudit.grammar.languagetool import LanguageToolClient
from cpraudit.grammar.server import Server


@pytest.fixture(scope="session")
def languagetool_server() -> Iterator[Server]:
    """A running server; skipped where LanguageTool is not installed, a failure in CI."""
    found, folder = java.find_java(), jars.installed_folder()
    if (found is None or not jars.is_complete(folder)) and "CI" not in os.environ:
        pytest.skip("LanguageTool is not installed here ('cpraudit languagetool install'); it is in CI")
    assert found is not None, java.why_not()
    assert jars.is_complete(folder), f"LanguageTool's jars are not in {folder}"
    with Server(found, folder, 90) as server:
        yield server


@pytest.fixture(scope="session")
def languagetool(languagetool_server: Server) -> LanguageToolClient:
    """A client of that server."""
    return LanguageToolClient(languagetool_server.address, "the tests' own server")


@pytest.fixture(autouse=True)
def no_server_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Audits in tests do not each start a server: that of this computer is hidden unless a test takes this back."""
    monkeypatch.setenv("CPRAUDIT_LANGUAGETOOL", str(tmp_path_factory.getbasetemp()))


@pytest.fixture
def cpraudit_(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Command:
    """Runs the command in an empty folder of its own."""
    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("COLUMNS", "100")

    def run(*arguments: str | Path) -> Ran:
        capfd.readouterr()
        with pytest.raises(SystemExit) as ended:
            main([str(a) for a in arguments])
        out, err = capfd.readouterr()
        assert "Traceback" not in out + err
        return Ran(int(ended.value.code or 0), out, err)

    return run
