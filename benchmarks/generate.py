"""Times the making of a large Child Permanence Report from a cold start: about 60 pages with 20 photographs.

    python benchmarks/generate.py [--runs 5]

The case is the simple sample, with seventeen more relatives who each have a photograph as a telephone takes it
(4000 x 3000 pixels) and longer chronologies. Each run is a fresh process, `cpraudit generate cpr`. Pages are counted with
LibreOffice when it is installed. Nothing is asserted.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from PIL import Image

SIMPLE = Path(__file__).parent.parent / "samples" / "cases" / "simple"
_RELATIVES = 17
_LONG = "On {day} the worker met her at home, and they looked at the album with the red cover together for an hour. "


def make(folder: Path) -> Path:
    """The case file of the large report, with its photographs; returns its path."""
    shutil.copytree(SIMPLE, folder, dirs_exist_ok=True)
    case = folder / "case.yaml"
    text = case.read_text(encoding="utf-8")
    noise = Image.effect_noise((1000, 750), 60).resize((4000, 3000), Image.Resampling.BICUBIC).convert("RGB")
    relatives = []
    for number in range(_RELATIVES):
        noise.save(folder / "photographs" / f"r{number}.jpg", quality=88)
        story = "".join(_LONG.format(day=f"{day} March 2025") for day in range(1, 29))
        relatives.append(
            f"  - name: Relative{number} Osei\n    sex: female\n    date_of_birth: 1 May 19{60 + number}\n"
            f"    nationality: British\n    ethnicity: Ghanaian\n    relation: paternal great-aunt\n"
            f"    photograph:\n      file: photographs/r{number}.jpg\n      taken: 3 January 2026\n      shows: A portrait\n"
            f"    importance: {story}\n    views: {story}\n"
        )
    text = text.replace("relatives:\n", "relatives:\n" + "".join(relatives), 1)
    case.write_text(text, encoding="utf-8")
    return case


def main() -> int:
    """Prints the wall time of each run and the size of the report."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        case, out = make(folder), folder / "report.docx"
        times = []
        for _ in range(runs):
            begin = time.perf_counter()
            command = [
                sys.executable,
                "-m",
                "cpraudit",
                "generate",
                "cpr",
                str(case),
                "--out",
                str(out),
                "--copy",
                "court",
            ]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
            times.append(time.perf_counter() - begin)
        print(
            f"{out.stat().st_size / 2**20:.1f} MB, {pages(out, folder)} pages, {_RELATIVES + 4} photographs"
        )
        print("seconds: " + ", ".join(f"{t:.2f}" for t in sorted(times)))
    return 0


def pages(report: Path, folder: Path) -> str:
    """The number of pages as LibreOffice prints them; '?' where it is not installed."""
    office = shutil.which("soffice")
    if office is None:
        return "?"
    command = [
        office,
        f"-env:UserInstallation={(folder / 'office').as_uri()}",
        "--headless",
        "--convert-to",
        "pdf",
    ]
    subprocess.run(
        [*command, "--outdir", str(folder), str(report)],
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    return str((folder / "report.pdf").read_bytes().count(b"/Type/Page") - 1)


if __name__ == "__main__":
    raise SystemExit(main())
