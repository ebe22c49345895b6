"""LanguageTool's jars: the pinned list, fetching them, and checking each against its SHA-256.

Nothing is fetched unless somebody types `cpraudit languagetool install`.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path, PurePosixPath

import platformdirs

from cpraudit.errors import OutputError, UsageError
from cpraudit.resources import data_folder

PUBLIC = "https://repo1.maven.org/maven2"  # Maven Central
_TIMEOUT = 60  # seconds without a byte


@dataclass(frozen=True, slots=True)
class Jar:
    """A file of the pinned list."""

    path: str  # in a Maven repository
    bytes: int
    sha256: str

    @property
    def name(self) -> str:
        """The file's name."""
        return PurePosixPath(self.path).name


@lru_cache(maxsize=1)
def pinned() -> tuple[str, tuple[Jar, ...]]:
    """The version of LanguageTool and its jars, from `models/languagetool.lock.json`."""
    path = data_folder() / "models" / "languagetool.lock.json"
    data = json.loads(path.read_text(encoding="utf-8"))
    return data["version"], tuple(Jar(**jar) for jar in data["jars"])


def installed_folder() -> Path:
    """Where `cpraudit languagetool install` puts them: the user's own program data, no administrator needed."""
    return platformdirs.user_data_path("cpraudit", appauthor=False) / "languagetool" / pinned()[0]


def is_complete(folder: Path) -> bool:
    """True when every jar lies in the folder with its full length (checksums are compared when installing)."""
    return all(
        (folder / j.name).is_file() and (folder / j.name).stat().st_size == j.bytes for j in pinned()[1]
    )


def has_server(folder: Path) -> bool:
    """True when a folder holds any LanguageTool server, ours or a downloaded one."""
    return folder.is_dir() and any(_server_jars(folder))


def class_path(folder: Path) -> str:
    """Java's class path for a folder of jars, or for the unpacked LanguageTool download (jars also in `libs/`)."""
    parts = [folder / "*"]
    if (folder / "libs").is_dir():
        parts.append(folder / "libs" / "*")
    return os.pathsep.join(str(part) for part in parts)


def _server_jars(folder: Path) -> Iterator[Path]:
    yield from folder.glob("languagetool-server*.jar")
    yield from folder.glob("languagetool-standalone*.jar")


def install(source: str, say: Callable[[str], None]) -> Path:
    """Puts the pinned jars into the user's folder, all or nothing, and returns the folder.

    `source` is a Maven repository's address or a folder that holds the jars somewhere below it. Raises UsageError
    when a jar cannot be had or is not the pinned one, OutputError when they cannot be stored.
    """
    version, jars = pinned()
    target = installed_folder()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        work = Path(tempfile.mkdtemp(prefix=".fetching-", dir=target.parent))
    except OSError as error:
        raise OutputError(
            f"The folder {target.parent} cannot be written: {error.strerror or error}."
        ) from None
    try:
        total = sum(jar.bytes for jar in jars)
        say(f"LanguageTool {version}: {len(jars)} files, {total / 1e6:.0f} MB, from {source}")
        take = _from_folder(Path(source)) if Path(source).is_dir() else _from_repository(source)
        for jar in jars:
            _store(work / jar.name, take(jar), jar)
        shutil.rmtree(target, ignore_errors=True)
        work.replace(target)
    except OSError as error:
        raise OutputError(
            f"LanguageTool could not be stored in {target}: {error.strerror or error}."
        ) from None
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return target


def _store(path: Path, content: bytes, jar: Jar) -> None:
    if len(content) != jar.bytes or hashlib.sha256(content).hexdigest() != jar.sha256:
        raise UsageError(
            f"{jar.name} is not the file that cpraudit was tested with (its checksum differs), so nothing was installed. "
            "Use another source."
        )
    path.write_bytes(content)


def _from_folder(folder: Path) -> Callable[[Jar], bytes]:
    found = {path.name: path for path in folder.rglob("*.jar")}

    def take(jar: Jar) -> bytes:
        if jar.name not in found:
            raise UsageError(
                f"{jar.name} is not in {folder}. Fetch the jars with Maven and tools/languagetool/pom.xml first."
            )
        return found[jar.name].read_bytes()

    return take


def _from_repository(address: str) -> Callable[[Jar], bytes]:
    if not address.startswith(("https://", "http://")):
        raise UsageError(f"{address} is neither a folder nor an address that begins with https://.")

    def take(jar: Jar) -> bytes:
        try:
            with urllib.request.urlopen(f"{address.rstrip('/')}/{jar.path}", timeout=_TIMEOUT) as answer:
                content: bytes = answer.read(jar.bytes + 1)
                return content
        except (urllib.error.URLError, OSError, ValueError) as error:
            reason = getattr(error, "reason", None) or type(error).__name__
            raise UsageError(
                f"{jar.name} could not be fetched from {address} ({reason}). Without internet access, fetch the jars on "
                "another computer (tools/languagetool/pom.xml) and use --from FOLDER."
            ) from None

    return take


def remove() -> bool:
    """Deletes the installed jars; False when there were none."""
    folder = installed_folder()
    if not folder.is_dir():
        return False
    shutil.rmtree(folder)
    return True
