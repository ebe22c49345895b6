"""The server that we start: on loopback, with a deadline, always stopped; the client: to one address only."""

from __future__ import annotations

import http.server
import json
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from small_reports import write_report

from cpraudit.cli import main
from cpraudit.errors import SettingsError
from cpraudit.grammar import jars, java
from cpraudit.grammar.languagetool import LanguageToolClient, checked_address, is_loopback
from cpraudit.grammar.model import EngineFailed
from cpraudit.grammar.proofreader import Proofreader, proofreader
from cpraudit.grammar.server import HOST, Server, is_healthy
from cpraudit.settings import Settings


def is_listening(port: int) -> bool:
    with closing(socket.socket()) as probe:
        probe.settimeout(0.5)
        return probe.connect_ex((HOST, port)) == 0


# ---- our own server


def test_a_server_is_gone_after_use(languagetool_server: Server) -> None:
    found = java.find_java()
    assert found is not None
    with Server(found, jars.installed_folder(), 90) as own:
        assert is_healthy(HOST, own.port)
        assert own.port != languagetool_server.port
    assert not is_listening(own.port)
    assert is_healthy(HOST, languagetool_server.port)


def test_it_listens_on_this_machine_only(languagetool_server: Server) -> None:
    """Whatever other address this machine has, nothing answers there."""
    with closing(socket.socket(socket.AF_INET, socket.SOCK_DGRAM)) as probe:
        probe.connect(("192.0.2.1", 9))  # a datagram socket sends nothing by connecting
        address = probe.getsockname()[0]
    if is_loopback(address):
        return
    with closing(socket.socket()) as other:
        other.settimeout(1)
        assert other.connect_ex((address, languagetool_server.port)) != 0


def fake_java(folder: Path, script: str) -> Path:
    path = folder / "java"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def test_a_server_that_never_answers_is_stopped_at_the_deadline(tmp_path: Path) -> None:
    marker = tmp_path / "pid"
    java_ = fake_java(tmp_path, f"echo $$ > {marker}; exec sleep 60")
    begun = time.monotonic()
    with pytest.raises(EngineFailed, match="did not answer within 1 seconds"):
        Server(java_, tmp_path, 1).start()
    assert time.monotonic() - begun < 10
    pid = marker.read_text(encoding="utf-8").strip()
    assert subprocess.run(["kill", "-0", pid], check=False, stderr=subprocess.DEVNULL).returncode != 0


def test_a_server_that_ends_at_once_is_told(tmp_path: Path) -> None:
    with pytest.raises(EngineFailed, match="ended at once"):
        Server(fake_java(tmp_path, "exit 3"), tmp_path, 5).start()


def test_a_java_that_cannot_be_started_is_told(tmp_path: Path) -> None:
    with pytest.raises(EngineFailed, match="cannot be started"):
        Server(tmp_path / "no-java", tmp_path, 5).start()


# ---- which server


def test_addresses_on_this_machine_are_taken() -> None:
    assert checked_address("http://localhost:8081", False) == "http://127.0.0.1:8081"
    assert checked_address("127.0.0.1:8081/", False) == "http://127.0.0.1:8081"
    assert checked_address("http://[::1]:8081", False) == "http://[::1]:8081"


@pytest.mark.parametrize(
    "address",
    [
        "http://10.0.0.7:8081",
        "https://api.languagetool.org",
        "languagetool.example",
        "http://127.0.0.1.example.org",
    ],
)
def test_another_computer_is_refused_unless_it_is_said_in_so_many_words(address: str) -> None:
    with pytest.raises(SettingsError, match="i_accept_that_report_text_is_sent_to_another_computer"):
        checked_address(address, False)
    assert checked_address(address, True)


@pytest.mark.parametrize(
    "address", ["ftp://127.0.0.1", "http://", "http://127.0.0.1:notaport", "file:///etc/passwd"]
)
def test_nonsense_is_refused_with_an_example(address: str) -> None:
    with pytest.raises(SettingsError, match=r"http://127\.0\.0\.1:8081"):
        checked_address(address, True)


def test_the_command_refuses_before_anything_is_read(tmp_path: Path) -> None:
    settings = Settings(languagetool_address="http://192.0.2.1:8081")
    with pytest.raises(SettingsError, match="another computer"), proofreader(settings):
        pytest.fail("never reached")


# ---- a server that misbehaves


class Answers(http.server.BaseHTTPRequestHandler):
    """A stand-in for a server that goes wrong; the real one is used everywhere else."""

    behaviour = "ok"
    elsewhere = 0

    def do_GET(self) -> None:
        self._send([{"name": "English (GB)", "code": "en", "longCode": "en-GB"}])

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        if "Yes." in body:
            self._send({"software": {"version": "6.8"}, "matches": []})
        elif self.behaviour == "redirect":
            self.send_response(307)
            self.send_header("Location", f"http://127.0.0.1:{self.elsewhere}/v2/check")
            self.end_headers()
        elif self.behaviour == "nonsense":
            self._send({"unexpected": True})
        else:
            self.send_error(500)

    def _send(self, data: Any) -> None:
        content = json.dumps(data).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: Any) -> None:
        """Says nothing."""


@contextmanager
def serving(behaviour: str, elsewhere: int = 0) -> Iterator[str]:
    handler = type("Handler", (Answers,), {"behaviour": behaviour, "elsewhere": elsewhere})
    server = http.server.ThreadingHTTPServer((HOST, 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://{HOST}:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.mark.parametrize("behaviour", ["error", "nonsense"])
def test_a_server_that_fails_is_given_up_and_the_next_engine_takes_over(behaviour: str) -> None:
    with serving(behaviour) as address:
        reader = Proofreader([LanguageToolClient(address, "a test"), Stub()])
        assert [r.rule for r in reader.remarks("A paragraph of a report.")] == ["stub"]
        notes = {note.name: note for note in reader.notes()}
        reader.close()
    assert not notes["LanguageTool"].ran
    assert "stopped answering" in notes["LanguageTool"].note
    assert "paragraph" not in notes["LanguageTool"].note
    assert notes["Stub"].ran


def test_a_redirection_is_not_followed() -> None:
    """The text would go elsewhere."""
    with closing(socket.socket()) as elsewhere:
        elsewhere.bind((HOST, 0))
        elsewhere.listen()
        elsewhere.settimeout(0.5)
        with serving("redirect", elsewhere.getsockname()[1]) as address:
            client = LanguageToolClient(address, "a test")
            with pytest.raises(EngineFailed):
                client.check("A paragraph of a report.")
        with pytest.raises(TimeoutError):
            elsewhere.accept()


def test_no_proxy_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(socket.socket()) as proxy:
        proxy.bind((HOST, 0))
        proxy.listen()
        proxy.settimeout(0.5)
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
            monkeypatch.setenv(name, f"http://{HOST}:{proxy.getsockname()[1]}")
        for name in ("NO_PROXY", "no_proxy"):
            monkeypatch.delenv(name, raising=False)
        with serving("ok") as address, pytest.raises(EngineFailed):
            LanguageToolClient(address, "a test").check("A paragraph of a report.")
        with pytest.raises(TimeoutError):
            proxy.accept()


def test_an_address_where_nothing_answers_is_told_and_the_audit_goes_on() -> None:
    with closing(socket.socket()) as taken:
        taken.bind((HOST, 0))  # not listening: connections are refused
        settings = Settings(languagetool_address=f"http://{HOST}:{taken.getsockname()[1]}")
        with proofreader(settings) as reader:
            notes = {note.name: note for note in reader.notes()}
            assert [r for r in reader.remarks("She recieved it.") if r.better == "received"]
    assert not notes["LanguageTool"].ran
    assert "nothing answers" in notes["LanguageTool"].note
    assert notes["Harper"].ran


class Stub:
    """An engine that says one thing and counts how often it is asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    @property
    def note(self) -> Any:
        from cpraudit.grammar.model import EngineNote

        return EngineNote("Stub", True, "1", "")

    def check(self, text: str) -> Any:
        from cpraudit.grammar.model import Remark

        self.asked.append(text)
        return [Remark(0, 1, "", "", "stub")]


def test_a_paragraph_is_sent_once_in_a_run() -> None:
    engine = Stub()
    reader = Proofreader([engine])
    reader.begin(["One.", "Two.", "One.", "123", ""])
    reader.begin(["Two.", "Three."])
    assert reader.remarks("One.")
    assert not reader.remarks("123")
    reader.close()
    assert sorted(engine.asked) == ["One.", "Three.", "Two."]


def test_the_command_starts_a_server_uses_it_and_stops_it(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    languagetool_server: Server,
) -> None:
    """`languagetool_server` is asked for only so that this is skipped where LanguageTool is not installed."""
    monkeypatch.delenv("CPRAUDIT_LANGUAGETOOL")
    started: list[Server] = []
    start = Server.start

    def noted(self: Server) -> None:
        start(self)
        started.append(self)

    monkeypatch.setattr(Server, "start", noted)
    path = write_report(tmp_path / "report.docx", "Between Monday to Friday she enjoy to swim.")
    out = tmp_path / "audit.json"
    with pytest.raises(SystemExit) as ended:
        main(["audit", str(path), "--no-form", "--json", str(out)])
    assert not ended.value.code, capsys.readouterr().err
    audit = json.loads(out.read_text(encoding="utf-8"))
    assert {"name": "LanguageTool", "ran": True} in [
        {"name": e["name"], "ran": e["ran"]} for e in audit["engines"]
    ]
    assert [f for f in audit["findings"] if f["category"] == "spelling_grammar"]
    [server] = started
    assert server.port != languagetool_server.port
    assert not is_listening(server.port)
