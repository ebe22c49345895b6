"""Side by side on the same labelled passages: cpraudit and the prose linters that can be installed.

    python benchmarks/linters.py benchmarks/sentences/held_out_*.json

Each program is given the same text, one passage a paragraph (cpraudit as a Word report), with its own defaults. Counted: the labelled faults that
meet at least one of its findings, of which kinds; findings that meet no labelled fault; and time and memory of the
whole process, start to end. proselint comes from PyPI; alex, write-good and textlint from npm (into build/linters); a
program that cannot be had is said to be absent. Harper and LanguageTool run with all their rules, as they come.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import venv
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sentences import LANGUAGE

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ROOT / "build" / "linters"
NODE = TOOLS / "node_modules" / ".bin"
NPM = [
    "alex@11.0.1",
    "write-good@1.0.8",
    "textlint@15.8.0",
    "textlint-rule-write-good@2.0.0",
    "textlint-rule-terminology@5.2.16",
]
Stretch = tuple[int, int]


@dataclass
class Ran:
    """What became of one program."""

    name: str
    found: Counter[str]
    false: int
    seconds: float
    mib: float


# ---- the programs: each says where in the text it finds something


def at(lines: list[int], line: int, column: int) -> int:
    """The character of a place given by line and column, both from 1."""
    return lines[min(line, len(lines)) - 1] + column - 1


def ours(path: Path, lines: list[int], languagetool: bool) -> Iterator[Stretch]:
    """cpraudit, all rules of wording, spelling and grammar; worth-a-look findings left out."""
    words = ["--languagetool"] if languagetool else []
    said = run([sys.executable, str(Path(__file__).parent / "linters_ours.py"), str(path), *words])
    yield from (tuple(found) for found in json.loads(said))


def proselint(path: Path, lines: list[int]) -> Iterator[Stretch]:
    """Proselint."""
    said = run([str(TOOLS / "venv" / "bin" / "proselint"), "check", "-o", "json", str(path)])
    for file in json.loads(said)["result"].values():
        for found in file.get("diagnostics", []):
            yield found["span"][0] - 1, found["span"][1] - 1


def write_good(path: Path, lines: list[int]) -> Iterator[Stretch]:
    """write-good."""
    for line, column, words in re.findall(
        r":(\d+):(\d+):\"([^\"]+)\"", run([str(NODE / "write-good"), "--parse", str(path)])
    ):
        start = at(lines, int(line), int(column) + 1)
        yield start, start + len(words)


def alex(path: Path, lines: list[int]) -> Iterator[Stretch]:
    """Alex."""
    said = run([str(NODE / "alex"), "--text", str(path)], stderr=True)
    for a, b, c, d in re.findall(r"^\s*(\d+):(\d+)-(\d+):(\d+)\s+warning", said, re.M):
        yield at(lines, int(a), int(b)), at(lines, int(c), int(d))


def textlint(path: Path, lines: list[int]) -> Iterator[Stretch]:
    """Textlint with two rules for English."""
    said = run(
        [str(NODE / "textlint"), "-f", "json", "--rule", "write-good", "--rule", "terminology", str(path)],
        cwd=TOOLS,
    )
    for file in json.loads(said or "[]"):
        for found in file["messages"]:
            yield found["range"][0], max(found["range"][1], found["range"][0] + 1)


def harper(path: Path, lines: list[int]) -> Iterator[Stretch]:
    """Harper with all its rules."""
    program = (
        "import harper, json, sys\nL = harper.Linter(dialect=harper.Dialect.BRITISH)\nout = []\nbegin = 0\n"
        "for line in open(sys.argv[1], encoding='utf-8').read().split('\\n'):\n"
        "    out += [(begin + l.span.start, begin + l.span.end) for l in L.lint(line, language='plaintext')]\n"
        "    begin += len(line) + 1\nprint(json.dumps(out))"
    )
    yield from (tuple(found) for found in json.loads(run([sys.executable, "-c", program, str(path)])))


def languagetool(path: Path, lines: list[int]) -> Iterator[Stretch]:
    """LanguageTool with all its rules."""
    yield from (
        tuple(f)
        for f in json.loads(
            run(
                [
                    sys.executable,
                    str(Path(__file__).parent / "linters_ours.py"),
                    str(path),
                    "--raw-languagetool",
                ]
            )
        )
    )


PROGRAMS: dict[str, Callable[[Path, list[int]], Iterator[Stretch]]] = {
    "cpraudit": lambda path, lines: ours(path, lines, languagetool=False),
    "cpraudit + LanguageTool": lambda path, lines: ours(path, lines, languagetool=True),
    "alex": alex,
    "write-good": write_good,
    "proselint": proselint,
    "textlint": textlint,
    "Harper alone": harper,
    "LanguageTool alone": languagetool,
}


_PEAK = [0.0]  # MiB of the process that ran last


def run(words: list[str], *, stderr: bool = False, cwd: Path | None = None) -> str:
    """What a program prints. Linters end with a status of their own when they find something."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        process = subprocess.Popen(words, stdout=out, stderr=err, cwd=cwd)
        if hasattr(os, "wait4"):
            _, status, used = os.wait4(process.pid, 0)
            process.returncode = status
            _PEAK[0] = used.ru_maxrss / 1024
        else:
            process.wait(900)
        said = err if stderr else out
        said.seek(0)
        return said.read().decode("utf-8", "replace")


def set_up() -> None:
    """Installs what is missing; says what could not be had."""
    TOOLS.mkdir(parents=True, exist_ok=True)
    if shutil.which("npm") and not (NODE / "textlint").exists():
        subprocess.run(["npm", "install", "--silent", "--prefix", str(TOOLS), *NPM], check=False, timeout=600)
    if not (TOOLS / "venv").exists():
        venv.create(TOOLS / "venv", with_pip=True)
        pip = [str(TOOLS / "venv" / "bin" / "python"), "-m", "pip", "install", "-q", "proselint==0.16.0"]
        subprocess.run(pip, check=False, timeout=600)


def measure(name: str, path: Path, text: str, faults: list[tuple[str, Stretch]]) -> Ran:
    """Runs one program and counts."""
    lines = [0, *(m.end() for m in re.finditer("\n", text))]
    begun = time.monotonic()
    found = list(PROGRAMS[name](path, lines))
    seconds = time.monotonic() - begun
    hit: Counter[str] = Counter()
    for category, (start, end) in faults:
        hit[category] += any(a < end and start < b for a, b in found)
    false = sum(not any(a < end and start < b for _, (start, end) in faults) for a, b in found)
    return Ran(name, hit, false, seconds, _PEAK[0])


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description="Compares prose linters on labelled passages.")
    parser.add_argument("sets", nargs="+", type=Path)
    parser.add_argument("--only", help="one program")
    given = parser.parse_args()
    set_up()
    passages: list[dict[str, Any]] = [
        p for path in given.sets for p in json.loads(path.read_text(encoding="utf-8"))
    ]
    text, faults = "", []
    for passage in passages:
        for fault in passage["faults"]:
            start = len(text) + passage["text"].find(fault["quote"])
            faults.append((fault["category"], (start, start + len(fault["quote"]))))
        text += passage["text"].replace("\n", " ") + "\n\n"
    totals = Counter(category for category, _ in faults)
    print(f"{len(passages)} passages, {len(text.split()):,} words, {len(faults)} labelled faults")
    heads = [c.replace("_", " ").split()[0][:10] for c in LANGUAGE]
    print(f"{'':24}" + "".join(f"{h:>12}" for h in heads) + f"{'all':>10}{'false':>8}{'s':>7}{'MiB':>6}")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "passages.md"
        path.write_text(text, encoding="utf-8")
        for name in [given.only] if given.only else PROGRAMS:
            try:
                ran = measure(name, path, text, faults)
            except (OSError, ValueError, KeyError, subprocess.SubprocessError) as error:
                print(f"{name:24} absent ({type(error).__name__})")
                continue
            cells = "".join(f"{ran.found[c]:>6} of {totals[c]:<2}" for c in LANGUAGE)
            print(
                f"{name:24}{cells}{sum(ran.found.values()):>5} of {len(faults)}{ran.false:>7}{ran.seconds:>7.1f}{ran.mib:>6.0f}"
            )


if __name__ == "__main__":
    main()
