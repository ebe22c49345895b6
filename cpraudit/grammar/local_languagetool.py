"""LanguageTool on this computer: its server starts while the report is being read, and is stopped at the end."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from cpraudit.grammar import java
from cpraudit.grammar.languagetool import LanguageToolClient
from cpraudit.grammar.model import EngineFailed, EngineNote, Remark
from cpraudit.grammar.server import Server


class LocalLanguageTool:
    """The engine with a server of its own. `close` stops the server, also one that is still starting."""

    def __init__(self, folder: Path, seconds: float) -> None:
        """`folder` holds the jars; `seconds` is how long the server may take to start."""
        self._folder, self._seconds = folder, seconds
        self._server: Server | None = None
        self._starter = ThreadPoolExecutor(1, thread_name_prefix="languagetool-start")
        self._client = self._starter.submit(self._start)

    def _start(self) -> LanguageToolClient:
        found = java.find_java()
        if found is None:
            raise EngineFailed(java.why_not())
        self._server = Server(found, self._folder, self._seconds)
        self._server.start()
        how = "a server on this computer, started for this audit and stopped after it"
        return LanguageToolClient(self._server.address, how)

    @property
    def note(self) -> EngineNote:
        """What it is; waits until the server has started or failed."""
        try:
            return self._client.result().note
        except EngineFailed as error:
            return EngineNote("LanguageTool", False, "", str(error))

    def check(self, text: str) -> Sequence[Remark]:
        """The remarks on one paragraph. Raises EngineFailed when the server did not start or does not answer."""
        return self._client.result().check(text)

    def close(self) -> None:
        """Stops the server."""
        if self._server is not None:
            self._server.stop()
        self._starter.shutdown(wait=True)
        if self._server is not None:  # it may have come up while we stopped it
            self._server.stop()
