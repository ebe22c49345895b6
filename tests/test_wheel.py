"""The wheel carries templates, checklists and word lists: built, installed in a clean environment, used from elsewhere."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_what_agencies_may_edit(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder in ("checklists", "templates", "models"):
        for path in (ROOT / folder).rglob("*"):
            if path.is_file():
                assert f"cpraudit/data/{path.relative_to(ROOT).as_posix()}" in names
    assert "cpraudit/py.typed" in names


def test_it_audits_from_another_folder_in_a_clean_environment(wheel: Path, tmp_path: Path) -> None:
    """The program itself is installed fresh; the libraries are those of this environment, to spare a download."""
    environment = tmp_path / "clean"
    venv.create(environment, with_pip=True)
    scripts = environment / ("Scripts" if os.name == "nt" else "bin")
    python = scripts / ("python.exe" if os.name == "nt" else "python")
    subprocess.run(
        [str(python), "-m", "pip", "install", "--quiet", "--no-deps", str(wheel)], check=True, timeout=300
    )
    site = next((environment / "lib").rglob("site-packages"), environment / "Lib" / "site-packages")
    libraries = Path(__import__("click").__file__).parent.parent
    # Only site-packages itself: .pth files there, such as this checkout's editable install, are not followed.
    (site / "libraries.pth").write_text(str(libraries) + "\n", encoding="utf-8")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    command = [
        str(python),
        "-m",
        "cpraudit",
        "audit",
        str(ROOT / "samples" / "cpr_poor.docx"),
        "--as-of",
        "2026-04-17",
    ]
    done = subprocess.run(
        command,
        cwd=elsewhere,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    assert done.returncode == 0, done.stderr
    assert list(elsewhere.rglob("*.docx")), done.stdout
    where = subprocess.run(
        [str(python), "-c", "import cpraudit; print(cpraudit.__file__)"],
        cwd=elsewhere,
        capture_output=True,
        text=True,
        check=True,
    )
    assert str(environment) in where.stdout
