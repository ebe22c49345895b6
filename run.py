"""Sets cpraudit up in this folder and runs it. Needs Python 3.11 or later and nothing else.

    python3 run.py samples     sets up, audits the two sample reports, fills a report from a sample case
    python3 run.py tests       sets up with the tools for testing, then runs lint, types and every test
    python3 run.py audit ...   sets up, then audits your own reports (the same words as `cpraudit audit`)
    python3 run.py new case.yaml      a case file to fill in; then check, generate, import, template (see README.md)
    python3 run.py languagetool install     fetches LanguageTool, a better proof-reader (it needs Java 17)

On Windows write `py run.py ...`. Everything is installed into the folder .venv beside this file.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
FOLDER = HERE / ".venv"
BIN = FOLDER / ("Scripts" if os.name == "nt" else "bin")
COMMANDS = ("audit", "new", "check", "generate", "import", "template", "checks", "explain", "languagetool")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")


def main(words: list[str]) -> int:
    """Does what the first word says; returns the exit status."""
    if sys.version_info < (3, 11):  # noqa: UP036  (this file must run on an older Python to say so)
        print("cpraudit needs Python 3.11 or later; this is", sys.version.split()[0])
        return 2
    what = words[0] if words else ""
    if what == "samples":
        set_up("requirements.lock")
        audited = call("-m", "cpraudit", "audit", "samples", "--as-of", "2026-04-17", *words[1:])
        return call("-m", "cpraudit", "generate", "cpr", "samples/cases/simple/case.yaml") or audited
    if what in COMMANDS:
        set_up("requirements.lock")
        return call("-m", "cpraudit", *words)
    if what == "tests":
        set_up("requirements-dev.lock")
        for step in (("-m", "ruff", "check", "."), ("-m", "mypy"), ("-m", "pytest", *words[1:])):
            status = call(*step)
            if status:
                return status
        return 0
    print(__doc__)
    return 2


def set_up(lock: str) -> None:
    """Makes .venv and installs what the lock file names, unless that was done before."""
    wanted = hashlib.sha256((HERE / lock).read_bytes() + (HERE / "pyproject.toml").read_bytes()).hexdigest()
    mark = FOLDER / f"{lock}.done"
    if mark.is_file() and mark.read_text(encoding="utf-8") == wanted:
        return
    print("Setting up (once; a minute or two) ...", flush=True)
    if not PYTHON.is_file():
        venv.create(FOLDER, with_pip=True)
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--require-hashes", "-r", str(HERE / lock)], check=True)
    # An editable install: what an agency edits in checklists/ and templates/ counts at once.
    subprocess.run([*pip, "--no-deps", "--no-build-isolation", "-e", str(HERE)], check=True)
    mark.write_text(wanted, encoding="utf-8")


def call(*words: str) -> int:
    """Runs the environment's Python in this folder."""
    return subprocess.run([str(PYTHON), *words], cwd=HERE, check=False).returncode


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except subprocess.CalledProcessError as error:
        print(
            "Setting up failed; see the lines above. Is this computer allowed to reach the Python package"
            " index?"
        )
        sys.exit(error.returncode or 1)
