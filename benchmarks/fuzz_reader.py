"""Reads thousands of damaged Word files: each must be read or refused, quickly, without a crash.

    python benchmarks/fuzz_reader.py 5000
    python benchmarks/fuzz_reader.py 5000 --start 5000 --also FOLDER --keep FOLDER

Every file is made from its number alone, so that one that goes wrong can be made again (`--start N 1`).
`--also` damages real files of a folder as well; `--keep` saves the ones that went wrong.
A file that takes over ten seconds ends the run with a traceback that shows where it hangs.
"""

from __future__ import annotations

import argparse
import faulthandler
import random
import re
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from mutating_docx import mutated, prove_sound, seed_file  # the tests use the same damage

from cpraudit.document import convert
from cpraudit.document.read import read_report
from cpraudit.errors import ReportUnreadable

HANG_SECONDS = 10
SLOW_SECONDS = 2


def main() -> int:
    """Prints what became of the files; 1 when one crashed or was slow."""
    arguments = _arguments()
    seeds = [seed_file()]
    if arguments.also:
        seeds += [path.read_bytes() for path in sorted(arguments.also.rglob("*.do[ct][xm]"))]
    convert.libreoffice = lambda: None
    outcomes: Counter[str] = Counter()
    slowest = 0.0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "damaged.docx"
        for number in range(arguments.start, arguments.start + arguments.number):
            rnd = random.Random(number)
            path.write_bytes(mutated(rnd.choice(seeds), rnd))
            faulthandler.dump_traceback_later(HANG_SECONDS, exit=True)
            began = time.perf_counter()
            outcome = _outcome(path)
            seconds = time.perf_counter() - began
            faulthandler.cancel_dump_traceback_later()
            slowest = max(slowest, seconds)
            if seconds > SLOW_SECONDS:
                outcome = "slow"
            outcomes[outcome] += 1
            if outcome in ("crashed", "slow"):
                print(f"number {number}: {outcome}, {seconds:.1f} s", flush=True)
                if arguments.keep:
                    arguments.keep.mkdir(parents=True, exist_ok=True)
                    (arguments.keep / f"{outcome}-{number}.docx").write_bytes(path.read_bytes())
    print(", ".join(f"{outcomes[o]} {o}" for o in ("opened", "refused", "crashed", "slow")))
    print(f"slowest {slowest:.2f} s; peak memory {_peak_mb()} MB")
    return 1 if outcomes["crashed"] or outcomes["slow"] else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("number", type=int, help="how many files")
    parser.add_argument("--start", type=int, default=0, help="the number of the first file")
    parser.add_argument("--also", type=Path, help="a folder with more files to damage")
    parser.add_argument("--keep", type=Path, help="a folder for the files that went wrong")
    return parser.parse_args()


def _outcome(path: Path) -> str:
    try:
        prove_sound(read_report(path))
    except ReportUnreadable:
        return "refused"
    except Exception:  # what this program is looking for
        traceback.print_exc()
        return "crashed"
    return "opened"


def _peak_mb() -> int | str:
    status = Path("/proc/self/status")
    found = re.search(r"VmHWM:\s*(\d+)", status.read_text(encoding="ascii")) if status.exists() else None
    return int(found.group(1)) // 1024 if found else "unknown"


if __name__ == "__main__":
    raise SystemExit(main())
