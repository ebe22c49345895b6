"""Runs a Word template with the fields of a document, in a process of its own with limits of time and memory."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import IO, Any

import psutil

import cpraudit
from cpraudit.errors import SettingsError
from cpraudit.generate.template_file import opened, refuse
from cpraudit.generate.worker import MEMORY

SECONDS = 60.0
_LOOK_EVERY = 0.02  # seconds


def render(template: bytes, name: str, fields: dict[str, Any], *, seconds: float = SECONDS) -> bytes:
    """The filled document.

    `name` is the template's name, for messages. Raises SettingsError when the template has a mistake or takes more
    time or memory than any honest template needs.
    """
    request = json.dumps({"template": base64.b64encode(template).decode("ascii"), "fields": fields})
    # Files and not pipes: a full pipe would stop the child while the parent only watches it.
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as made:
        given.write(request.encode("utf-8"))
        given.seek(0)
        status = _watched(given, made, name, seconds)
        made.seek(0)
        output = made.read()
    if status != 0 or not output.startswith(b"PK"):
        raise SettingsError(_sentence(name, output))
    refuse(opened(output, name))  # tags could have put together a field that fetches something
    return output


def _watched(given: IO[bytes], made: IO[bytes], name: str, seconds: float) -> int:
    # -P: a file called docxtpl.py in the folder where the user works must not be taken for the library.
    command = [sys.executable, "-P", "-X", "utf8", "-m", "cpraudit.generate.worker"]
    own_folder = str(Path(cpraudit.__file__).parents[1])
    environment = os.environ | {"PYTHONPATH": own_folder}
    process = psutil.Popen(command, stdin=given, stdout=made, stderr=subprocess.DEVNULL, env=environment)
    deadline = time.monotonic() + seconds
    try:
        while True:
            try:
                return int(process.wait(timeout=_LOOK_EVERY))
            except psutil.TimeoutExpired:
                if time.monotonic() > deadline:
                    raise SettingsError(
                        f"The template {name} did not come to an end within {seconds:g} seconds and was stopped. "
                        "Look for a loop in it that repeats too often."
                    ) from None
                if _memory(process) > MEMORY:
                    raise SettingsError(_too_much(name)) from None
    finally:
        if process.is_running():
            process.kill()
            process.wait()


def _memory(process: psutil.Popen) -> int:
    try:
        return int(process.memory_info().rss)
    except psutil.Error:  # it has just ended
        return 0


def _too_much(name: str) -> str:
    return f"The template {name} used too much memory and was stopped. Look for a loop in it that repeats too often."


def _sentence(name: str, output: bytes) -> str:
    try:
        fault = json.loads(output.decode("utf-8"))
        kind, message = str(fault["kind"]), str(fault["message"])
    except (ValueError, KeyError, TypeError):
        kind, message = "", ""
    ask = f"Run 'cpraudit template check {name}' to see where."
    if kind in ("memory", "MemoryError", "OverflowError"):
        return _too_much(name)
    if kind == "UndefinedError":
        return (
            f"The template {name} names a field that does not exist{': ' if message else ''}{message}. {ask}"
        )
    if kind == "SecurityError":
        return f"The template {name} tries to do what a template may not do and was stopped. {ask}"
    if kind in ("TemplateSyntaxError", "TemplateAssertionError"):
        return f"The template {name} has a mistake: {message.rstrip('.')}. {ask}"
    if kind == "XMLSyntaxError":
        return (
            f"A block of the template {name} begins in one paragraph, cell or link and ends in another, so that the "
            f"document would fall apart. {ask}"
        )
    return f"The template {name} could not be filled ({kind or 'it ended at once'}). {ask}"
