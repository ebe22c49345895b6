"""Data flows one way and imports follow it; libraries that read or write Word, or know English, have one home each."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "cpraudit"
FILES = sorted(PACKAGE.rglob("*.py"))

# Each layer may import itself and those to its left, never those to its right.
LAYERS = [
    "base",
    "dates",
    "consistency",
    "case",
    "timescales",
    "drawing",
    "document",
    "report",
    "language",
    "grammar",
    "findings",
    "checks",
    "doubts",
    "checklist",
    "pipeline",
    "outputs",
    "generate",
    "command",
]
BASE = {"__init__", "errors", "resources", "settings", "text", "yamlfile"}
PIPELINE = {"audit", "scope"}
COMMAND = {"__main__", "cli", "commands"}

HOMES = {
    "docx": {"document", "generate"},
    "lxml": {"document", "generate"},
    "spacy": {"language"},
    "docxtpl": {"generate", "outputs"},
    "jinja2": {"generate", "outputs"},
    "language_tool_python": {"grammar"},
    "harper": {"grammar"},
    "PIL": {"document", "drawing", "generate"},
    "openpyxl": {"case"},
    "holidays": {"timescales"},
}
LONGEST = 400


def layer(module: str) -> str:
    """'cpraudit.report.model' -> 'report'; 'cpraudit.errors' -> 'base'."""
    parts = module.split(".")
    name = parts[1] if len(parts) > 1 else "__init__"
    if name in BASE:
        return "base"
    if name in PIPELINE:
        return "pipeline"
    return "command" if name in COMMAND else name


def imports(path: Path) -> Iterator[str]:
    """The modules that a file imports, at the top or inside functions."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            if node.module == "cpraudit":
                yield from (f"cpraudit.{alias.name}" for alias in node.names if alias.name != "__version__")


def module_of(path: Path) -> str:
    """The dotted name of a file."""
    return ".".join(("cpraudit", *path.relative_to(PACKAGE).with_suffix("").parts))


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_follow_the_flow(path: Path) -> None:
    own = LAYERS.index(layer(module_of(path)))
    for module in imports(path):
        if module.split(".")[0] == "cpraudit":
            assert LAYERS.index(layer(module)) <= own, f"{path.name} imports {module}"


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_each_library_has_one_home(path: Path) -> None:
    folder = path.relative_to(PACKAGE).parts[0]
    for module in imports(path):
        homes = HOMES.get(module.split(".")[0])
        assert homes is None or folder in homes, f"{path.name} imports {module}"


def test_the_language_model_the_engines_and_the_template_engine_have_one_file_in_each_home() -> None:
    for library in ("spacy", "docxtpl", "language_tool_python", "harper", "openpyxl", "holidays"):
        users = [p for p in FILES if any(m.split(".")[0] == library for m in imports(p))]
        folders = [p.relative_to(PACKAGE).parts[0] for p in users]
        assert folders, library
        assert len(folders) == len(set(folders)), [p.name for p in users]


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_files_stay_small(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST


NETWORK = {
    "socket",
    "http",
    "urllib.request",
    "requests",
    "httpx",
    "ftplib",
    "smtplib",
    "ssl",
    "asyncio",
    "aiohttp",
}
# What may: our server and its client (loopback), and the command that fetches LanguageTool.
CONNECTING = {
    "grammar/server.py": {"socket", "http"},
    "grammar/languagetool.py": {"requests"},
    "grammar/jars.py": {"urllib.request"},
}


def test_only_three_files_can_open_a_connection() -> None:
    """And of these only one reaches beyond this machine, when somebody types `cpraudit languagetool install`."""
    for path in FILES:
        used = set(imports(path))
        used |= {m.split(".")[0] for m in used if not m.startswith("urllib")}
        name = path.relative_to(PACKAGE).as_posix()
        assert used & NETWORK <= CONNECTING.get(name, set()), name


def test_every_dependency_is_explained() -> None:
    """docs/dependencies.md says why each one is there."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    text = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    wanted = [
        *project["dependencies"],
        *(d for extra in project["optional-dependencies"].values() for d in extra),
    ]
    for requirement in wanted:
        name = requirement.split("[")[0].split("=")[0].split(">")[0].split("<")[0].split("~")[0].strip()
        assert f"`{name}`" in text, f"docs/dependencies.md does not mention {name}"
