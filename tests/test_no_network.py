"""Nothing leaves the machine: an audit opens no socket but to this machine itself, with every engine at work."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from small_reports import AS_OF, write_report

from cpraudit.audit import audit_report, load_tools
from cpraudit.grammar.languagetool import is_loopback
from cpraudit.grammar.proofreader import proofreader
from cpraudit.grammar.server import Server
from cpraudit.settings import Run, Settings


@pytest.fixture
def connections(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses to which this process connects; any but loopback, and any look-up of a name, fails the test."""
    reached: list[str] = []
    connect, send, look_up = socket.socket.connect, socket.socket.sendto, socket.getaddrinfo

    def check(address: Any) -> None:
        host = address[0] if isinstance(address, tuple) else str(address)
        reached.append(host)
        assert is_loopback(host), f"a connection to {host}"

    def connecting(self: socket.socket, address: Any) -> Any:
        check(address)
        return connect(self, address)

    def sending(self: socket.socket, *words: Any) -> Any:
        check(words[-1])
        return send(self, *words)

    def looking_up(host: Any, *rest: Any, **more: Any) -> Any:
        assert is_loopback(str(host)), f"a look-up of {host}"
        return look_up(host, *rest, **more)

    monkeypatch.setattr(socket.socket, "connect", connecting)
    monkeypatch.setattr(socket.socket, "connect_ex", connecting)
    monkeypatch.setattr(socket.socket, "sendto", sending)
    monkeypatch.setattr(socket, "getaddrinfo", looking_up)
    return reached


def test_the_guard_notices(connections: list[str]) -> None:
    with pytest.raises(AssertionError), socket.socket() as probe:
        probe.connect(("192.0.2.1", 80))
    assert connections == ["192.0.2.1"]


def test_an_audit_with_every_engine_stays_here(
    tmp_path: Path, languagetool_server: Server, connections: list[str]
) -> None:
    path = write_report(
        tmp_path / "report.docx", "She go to school. The results of the test was good. It recieved."
    )
    settings = Settings(languagetool_address=languagetool_server.address)
    with proofreader(settings) as proof:
        tools = load_tools("cpr-qa-audit", "legacy-33", settings, proof)
        result = audit_report(path, Run(as_of=AS_OF), tools)
    ran = {engine.name for engine in result.engines if engine.ran}
    assert {"spaCy", "LanguageTool"} <= ran
    assert connections
    assert set(connections) == {"127.0.0.1"}


def test_the_command_without_a_server_opens_nothing(tmp_path: Path) -> None:
    """In a process of its own, where any connection at all is an error."""
    path = write_report(tmp_path / "report.docx", "She go to school. The results of the test was good.")
    (tmp_path / "settings.yaml").write_text("languagetool: 'off'\n", encoding="utf-8")
    program = (
        "import socket, sys\n"
        "def no(*a, **k): raise SystemExit('a socket was opened')\n"
        "socket.socket.connect = socket.socket.connect_ex = socket.socket.sendto = no\n"
        "from cpraudit.cli import main\n"
        f"main(['audit', {str(path)!r}, '--no-form', '--config', {str(tmp_path / 'settings.yaml')!r}])\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, encoding="utf-8"
    )
    assert ran.returncode == 0, ran.stderr
    assert "switched off in the settings" in ran.stdout
