"""A LanguageTool server of our own: started on a free loopback port, always stopped, nothing of a text kept.

Its output goes nowhere (it could hold words of a report), its cache is off, and it listens on this machine only.
"""

from __future__ import annotations

import atexit
import contextlib
import http.client
import os
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from types import TracebackType

from cpraudit.grammar.jars import class_path
from cpraudit.grammar.model import EngineFailed

HOST = "127.0.0.1"
_SETTINGS = "maxTextLength=200000\nmaxCheckTimeMillis=60000\ncacheSize=0\nmaxCheckThreads=4\n"
_POLL = 0.1  # seconds


class Server:
    """One server process. `with Server(java, jars, 60) as server: server.address`."""

    def __init__(self, java: Path, jars: Path, seconds: float) -> None:
        self._java, self._jars, self._seconds = java, jars, seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._stopped = False
        self.port = 0

    @property
    def address(self) -> str:
        """Where it answers."""
        return f"http://{HOST}:{self.port}"

    def __enter__(self) -> Server:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def start(self) -> None:
        """Starts it and waits until it answers. Raises EngineFailed when it does not in time; then nothing is left."""
        self._folder = tempfile.TemporaryDirectory(
            prefix="cpraudit-languagetool-", ignore_cleanup_errors=True
        )
        settings = Path(self._folder.name) / "server.properties"
        settings.write_text(_SETTINGS, encoding="ascii")
        atexit.register(self.stop)  # for every way out that still runs Python's farewells
        try:
            for _ in range(3):  # another program may take the port between our asking and Java's
                if self._stopped:
                    raise EngineFailed("LanguageTool was stopped")
                self.port = _free_port()
                self._process = self._run(settings)
                if self._answers_in_time():
                    return
            raise EngineFailed("LanguageTool's server ended at once")
        except BaseException:
            self.stop()
            raise

    def _run(self, settings: Path) -> subprocess.Popen[bytes]:
        words = [
            str(self._java),
            "-Xmx768m",
            "-XX:+UseSerialGC",
            "-cp",
            class_path(self._jars),
            "org.languagetool.server.HTTPServer",
            "--port",
            str(self.port),
            "--config",
            str(settings),
        ]
        nowhere = subprocess.DEVNULL
        no_window = getattr(subprocess, "CREATE_NO_WINDOW", 0)
        env = {k: v for k, v in os.environ.items() if k not in ("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS")}
        try:
            return subprocess.Popen(
                words, stdin=nowhere, stdout=nowhere, stderr=nowhere, creationflags=no_window, env=env
            )
        except OSError as error:
            raise EngineFailed(f"Java cannot be started: {error.strerror or type(error).__name__}") from None

    def _answers_in_time(self) -> bool:
        """True when it answers, False when the process has ended; raises EngineFailed at the deadline."""
        deadline = time.monotonic() + self._seconds
        while time.monotonic() < deadline:
            if self._process is None or self._process.poll() is not None:
                return False
            if is_healthy(HOST, self.port):
                return True
            time.sleep(_POLL)
        raise EngineFailed(f"LanguageTool's server did not answer within {self._seconds:.0f} seconds")

    def stop(self) -> None:
        """Ends it, gently and then not; nothing happens when it has ended already. It does not start again."""
        self._stopped = True
        atexit.unregister(self.stop)
        process, self._process = self._process, None
        if process is not None and process.poll() is None:
            process.terminate()
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                with contextlib.suppress(subprocess.TimeoutExpired):
                    process.wait(5)
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None


def is_healthy(host: str, port: int) -> bool:
    """True when a LanguageTool server answers there; asked directly, past any proxy."""
    connection = http.client.HTTPConnection(host, port, timeout=2)
    try:
        connection.request("GET", "/v2/healthcheck")
        return connection.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def _free_port() -> int:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])
