"""Times whole audits from a cold start: a report of 8,000 words and one of 25,000, made up on the spot.

    python benchmarks/speed.py [--runs 3] [--languagetool]

Each run is a fresh process that reads the report, runs every check and writes the audit form and the JSON. Wall time and
peak memory are those of that process. Nothing is asserted.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

from docx import Document

SAMPLE = Path(__file__).parent.parent / "samples" / "cpr_poor.docx"
_CHILD = """
import sys, time
try:
    import resource
except ImportError:
    resource = None
from cpraudit.cli import main
try:
    main()
finally:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 if resource else 0
    print(f"PEAK {peak:.0f}", file=sys.stderr)
"""
_NAMES = ["Rowan", "Ellis", "Mina", "Tobias", "Priya", "Callum", "Esme", "Zainab", "Owen", "Ffion"]
_THINGS = [
    "a red tractor",
    "the garden gate",
    "a jigsaw of ducks",
    "the kitchen table",
    "a blue cup",
    "the bus stop",
]
_DOES = ["looked for", "talked about", "sat beside", "pointed at", "ran to", "asked about", "waited near"]


def make(words: int, path: Path) -> None:
    """A report of about this many words: the sample's make-up, then invented paragraphs, rows and dates."""
    chance = random.Random(words)
    document = Document(str(SAMPLE))
    day, count, number = date(2023, 5, 1), 2700, 40
    while count < words:
        document.add_heading(f"{number}. Notes of visit {number}", 1)
        number += 1
        for _ in range(6):
            sentences = []
            for _ in range(9):
                day += timedelta(days=chance.randint(1, 3))
                who = chance.choice(_NAMES)
                sentences.append(
                    f"On {day.day} {day:%B} {day.year} {who} {chance.choice(_DOES)} {chance.choice(_THINGS)}"
                    f" and the carer, who was in the room, said that this happened {chance.randint(2, 9)}"
                    " times in the week before."
                )
                count += 28
            document.add_paragraph(" ".join(sentences))
        table = document.add_table(rows=0, cols=2)
        for _ in range(4):
            cells = table.add_row().cells
            cells[0].text, cells[1].text = (
                f"{day.day} {day:%B} {day.year}",
                "The social worker visited and played on the floor.",
            )
            count += 12
    document.save(str(path))


def measure(path: Path, folder: Path, languagetool: bool) -> tuple[float, float, int]:
    """Seconds, MiB and findings of one audit in a fresh process (LanguageTool's server is another)."""
    out = folder / "out.json"
    settings = folder / "settings.yaml"
    settings.write_text(
        f"languagetool: {'auto' if languagetool else chr(39) + 'off' + chr(39)}\n", encoding="utf-8"
    )
    command = [
        sys.executable,
        "-c",
        _CHILD,
        "audit",
        str(path),
        "--as-of",
        "2026-04-17",
        "--form",
        str(folder / "form.docx"),
        "--json",
        str(out),
        "--config",
        str(settings),
    ]
    for old in (out, folder / "form.docx"):
        old.unlink(missing_ok=True)
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        sys.exit(done.stderr)
    seconds = time.perf_counter() - start
    peak = float(done.stderr.rsplit("PEAK", 1)[1]) if "PEAK" in done.stderr else 0.0
    return seconds, peak, len(json.loads(out.read_text(encoding="utf-8"))["findings"])


def main() -> None:
    """Prints a line a size."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument(
        "--languagetool", action="store_true", help="with LanguageTool, where it is installed"
    )
    given = parser.parse_args()
    print(f"{'words':>7} {'seconds (min, median, max)':>30} {'peak MiB':>9} {'findings':>9}")
    with tempfile.TemporaryDirectory() as folder:
        for words in (8_000, 25_000):
            path = Path(folder) / f"report-{words}.docx"
            make(words, path)
            results = [measure(path, Path(folder), given.languagetool) for _ in range(given.runs)]
            times = sorted(r[0] for r in results)
            middle = times[len(times) // 2]
            print(
                f"{words:7} {times[0]:10.2f} {middle:9.2f} {times[-1]:9.2f} {max(r[1] for r in results):9.0f}"
                f" {results[0][2]:9}"
            )


if __name__ == "__main__":
    main()
