"""How long, and with how much memory, each hostile file is refused: one fresh process each.

    python benchmarks/hostile_files.py

The promise is under a second (the process's own start not counted) and under 300 MB.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from making_hostile import HOSTILE, OPENED, UNREADABLE  # the tests use the same files

CHILD = """
import re, sys, time
from pathlib import Path
from cpraudit.document import convert
from cpraudit.document.read import read_report
from cpraudit.errors import ReportUnreadable
convert.libreoffice = lambda: None
start = time.perf_counter()
try:
    read_report(Path(sys.argv[1]))
    outcome = "opened"
except ReportUnreadable as error:
    outcome = type(error).__name__
seconds = time.perf_counter() - start
try:  # the peak of this process alone; resource.getrusage would count the parent's, too
    peak = int(re.search(r"VmHWM:\\s*(\\d+)", Path("/proc/self/status").read_text())[1]) // 1024
except OSError:
    peak = 0
print(f"{seconds:.2f} {peak} {outcome}")
"""


def main() -> None:
    """Prints a line a file, and the worst of all."""
    worst_seconds, worst_peak = 0.0, 0
    cases = [(name, case.name, case.build) for name, case in (UNREADABLE | HOSTILE).items()]
    cases += [(name, "r.docx", build) for name, build in OPENED.items()]
    with tempfile.TemporaryDirectory() as folder:
        for name, file, build in cases:
            path = Path(folder) / file
            path.write_bytes(build())
            done = subprocess.run(
                [sys.executable, "-c", CHILD, str(path)], capture_output=True, text=True, check=True
            )
            seconds, peak, outcome = done.stdout.split()
            print(f"{name:45} {seconds} s {peak:>5} MB  {outcome}")
            worst_seconds, worst_peak = max(worst_seconds, float(seconds)), max(worst_peak, int(peak))
    print(f"worst: {worst_seconds:.2f} s, {worst_peak} MB")


if __name__ == "__main__":
    main()
