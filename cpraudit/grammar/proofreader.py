"""Proof-reads paragraphs in the background while the other checks run.

Which engine: LanguageTool where it can be had on this machine, else Harper. The plain patterns of `plain.py` are the
last resort and are always asked as well (`checks/writing.py`): they need no engine at all. A paragraph is sent once
in a run, whatever the number of reports that hold it.
"""

from __future__ import annotations

import contextlib
import importlib.util
import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Protocol

from cpraudit.grammar import harper_engine, jars
from cpraudit.grammar.model import Engine, EngineFailed, EngineNote, Remark
from cpraudit.settings import Settings

_THREADS = 2  # of LanguageTool, which uses a core for each; more only makes the other checks wait
_FOLDER_VARIABLE = "CPRAUDIT_LANGUAGETOOL"  # a folder of jars, for machines set up by an IT department


class Proofreading(Protocol):
    """What a check needs to know."""

    def begin(self, texts: Iterable[str]) -> None:
        """Has the texts read in the background."""

    def remarks(self, text: str) -> Sequence[Remark]:
        """The remarks on a text; waits for them."""

    def notes(self) -> tuple[EngineNote, ...]:
        """Which engines were and were not at work, and why."""


class NoProofreading:
    """Only the plain patterns: for tests of other things, and for `languagetool: off` without Harper."""

    def begin(self, texts: Iterable[str]) -> None:
        """Does nothing."""

    def remarks(self, text: str) -> Sequence[Remark]:
        """None."""
        return ()

    def notes(self) -> tuple[EngineNote, ...]:
        """None."""
        return ()


class Proofreader:
    """Engines at work for one run of the program."""

    def __init__(
        self, engines: Sequence[Engine], absent: Sequence[EngineNote] = (), threads: int = _THREADS
    ) -> None:
        """`engines`: the best first; the next takes over for a text when one fails. `absent`: what is not there."""
        self._engines = list(engines)
        self._failed: dict[int, str] = {}
        self._absent = tuple(absent)
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="proofreader")
        self._known: dict[str, Future[Sequence[Remark]]] = {}

    def begin(self, texts: Iterable[str]) -> None:
        """Has the texts that were not seen before read in the background."""
        for text in texts:
            if text not in self._known and any(c.isalpha() for c in text):
                self._known[text] = self._pool.submit(self._check, text)

    def remarks(self, text: str) -> Sequence[Remark]:
        """The remarks on a text; waits for them."""
        self.begin([text])
        future = self._known.get(text)
        return future.result() if future is not None else ()

    def _check(self, text: str) -> Sequence[Remark]:
        for number, engine in enumerate(self._engines):
            if number in self._failed:
                continue
            try:
                return engine.check(text)
            except EngineFailed as error:
                self._failed[number] = str(error)
        return ()

    def notes(self) -> tuple[EngineNote, ...]:
        """Which engines were at work. One that gave up is said not to have run, with the reason."""
        out = []
        for number, engine in enumerate(self._engines):
            note = engine.note
            if number in self._failed or not note.ran:
                why = f"{self._failed.get(number, note.note)}; spelling and grammar were checked without it"
                out.append(EngineNote(note.name, False, note.version, why))
            elif not any(earlier.ran for earlier in out):
                out.append(note)
        return (*out, *self._absent)

    def close(self) -> None:
        """Stops the background work."""
        self._pool.shutdown(wait=True, cancel_futures=True)


@contextlib.contextmanager
def proofreader(settings: Settings) -> Iterator[Proofreader]:
    """The proof-reader that the settings and this machine allow; a server that we start is stopped at the end.

    Raises SettingsError when the settings name an address or a folder that cannot be right. What is merely absent
    (Java, jars, Harper) is no error: the proof-reader's notes say so.
    """
    with contextlib.ExitStack() as stack:
        engines: list[Engine] = []
        absent: list[EngineNote] = []
        found = _languagetool(settings, stack)
        if isinstance(found, EngineNote):
            absent.append(found)
        else:
            engines.append(found)
        if harper_engine.version():
            engines.append(harper_engine.Harper())
        else:
            note = "not installed for this machine: without LanguageTool only plain slips are found"
            absent.append(EngineNote("Harper", False, "", note))
        # Harper takes one text at a time: a second thread would only wait, and keep memory of its own.
        reader = Proofreader(engines, absent, 1 if isinstance(found, EngineNote) else _THREADS)
        stack.callback(reader.close)
        yield reader


def _languagetool(settings: Settings, stack: contextlib.ExitStack) -> Engine | EngineNote:
    """The engine, or why there is none."""
    if settings.languagetool == "off":
        return _absent("switched off in the settings")
    if importlib.util.find_spec("language_tool_python") is None:
        return _absent("its client is not installed: pip install 'cpraudit[languagetool]'")
    # The library costs a quarter of a second to import: only where LanguageTool can be had.
    if settings.languagetool_address:
        from cpraudit.grammar.languagetool import LanguageToolClient, checked_address

        accepted = settings.i_accept_that_report_text_is_sent_to_another_computer
        address = checked_address(settings.languagetool_address, accepted)
        try:
            return LanguageToolClient(address, f"the server at {address}")
        except EngineFailed as error:
            return _absent(str(error))
    folder = _jar_folder(settings)
    if folder is None:
        return _absent("not installed; 'cpraudit languagetool install' fetches it once")
    from cpraudit.grammar.local_languagetool import LocalLanguageTool

    engine = LocalLanguageTool(folder, settings.languagetool_start_seconds)
    stack.callback(engine.close)
    return engine


def _jar_folder(settings: Settings) -> Path | None:
    """The folder that the settings name, the one that this machine's administrator named, or the installed one."""
    named = settings.languagetool_folder or os.environ.get(_FOLDER_VARIABLE)
    if named:
        folder = Path(named).expanduser()
        return folder if jars.has_server(folder) else None
    folder = jars.installed_folder()
    return folder if jars.is_complete(folder) else None


def _absent(why: str) -> EngineNote:
    return EngineNote("LanguageTool", False, "", f"{why}; spelling and grammar were checked without it")
