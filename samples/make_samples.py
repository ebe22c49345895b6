"""Builds the two sample reports, their lists of known faults and the README's table from ``samples/text``.

    python samples/make_samples.py              rebuilds the files in this folder
    python samples/make_samples.py some/folder  builds them somewhere else

The same text gives the same bytes on every run and every machine. Change the words in ``samples/text``, never
the files that are built from them.
"""

import sys
from pathlib import Path

from maker.gold import as_json, faults_table, gold_of
from maker.package import save_fixed
from maker.source import read_source
from maker.word import ReportWriter

HERE = Path(__file__).resolve().parent
TABLE_BEGINS = "<!-- table of known faults: written by make_samples.py -->"
TABLE_ENDS = "<!-- end of the table -->"


def build(folder: Path) -> None:
    """Writes everything that is built into ``folder``.

    Raises:
        ValueError: a source text is written wrongly, or the README has lost the markers around its table.

    """
    for name in ("cpr_good", "cpr_poor"):
        source = read_source(HERE / "text" / f"{name}.txt")
        report = ReportWriter(source)
        gold = gold_of(source, report)
        save_fixed(report.document, folder / f"{name}.docx")
        _write_text(folder / f"{name}.gold.json", as_json(gold))
        if name == "cpr_poor":
            readme = (HERE / "README.md").read_text(encoding="utf-8")
            _write_text(folder / "README.md", with_table(readme, faults_table(gold)))
        words = len(report.text.split())
        print(f"{name}: {words} words, {len(gold['faults'])} faults, {len(gold['near_misses'])} near misses")


def with_table(readme: str, table: str) -> str:
    """The README with what stands between its two markers replaced."""
    before, begins, rest = readme.partition(TABLE_BEGINS)
    _, ends, after = rest.partition(TABLE_ENDS)
    if not (begins and ends):
        raise ValueError("samples/README.md must hold the two markers that stand around the table of faults")
    return f"{before}{begins}\n\n{table}\n\n{ends}{after}"


def _write_text(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
