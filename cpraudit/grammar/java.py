"""Finds a Java that can run LanguageTool. Looks, and asks Java for its version; changes nothing."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

NEEDED = 17  # LanguageTool 6.6 and later


@lru_cache(maxsize=1)
def find_java() -> Path | None:
    """The first Java that is new enough: JAVA_HOME, the PATH, then the usual folders of Windows."""
    return next((path for path in _candidates() if (_version(path) or 0) >= NEEDED), None)


def why_not() -> str:
    """Why there is no usable Java, in words that say what to do."""
    if any(True for _ in _candidates()):
        return f"Java is here, but older than version {NEEDED}: install Java {NEEDED} or later"
    return f"Java is not installed: install Java {NEEDED} or later"


def _candidates() -> Iterator[Path]:
    name = "java.exe" if os.name == "nt" else "java"
    home = os.environ.get("JAVA_HOME")
    if home and (Path(home) / "bin" / name).is_file():
        yield Path(home) / "bin" / name
    on_path = shutil.which("java")
    if on_path:
        yield Path(on_path)
    for root in ("ProgramFiles", "LOCALAPPDATA"):
        folder = os.environ.get(root)
        if os.name == "nt" and folder:
            for pattern in ("Java/*/bin", "Eclipse Adoptium/*/bin", "Microsoft/jdk*/bin", "Programs/*/*/bin"):
                yield from sorted(Path(folder).glob(f"{pattern}/{name}"), reverse=True)


def _version(java: Path) -> int | None:
    """17 for Java 17, 8 for '1.8'; None when it does not say within ten seconds."""
    try:
        said = subprocess.run(
            [str(java), "-version"], capture_output=True, timeout=10, check=False, stdin=subprocess.DEVNULL
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    found = re.search(rb'version "(?:1\.)?(\d+)', said.stderr + said.stdout)
    return int(found.group(1)) if found else None
