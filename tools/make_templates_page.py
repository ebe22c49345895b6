"""Writes the tables of docs/templates.md from the fields that templates really get; the text above them is ours.

python tools/make_templates_page.py            writes them
python tools/make_templates_page.py --check    says whether they are up to date
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from cpraudit.case.fields import Paper
from cpraudit.generate.field_list import as_markdown

PAGE = Path(__file__).parent.parent / "docs" / "templates.md"
MARK = "<!-- From here on written by tools/make_templates_page.py. -->\n"


def page() -> str:
    """The page as it should be."""
    text = PAGE.read_text(encoding="utf-8").partition(MARK)[0]
    return f"{text}{MARK}\n{as_markdown(list(Paper))}"


def main() -> int:
    """Writes or checks the page."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="only say whether the page is up to date")
    if page() == PAGE.read_text(encoding="utf-8"):
        return 0
    if parser.parse_args().check:
        print("docs/templates.md is out of date: run tools/make_templates_page.py.", file=sys.stderr)
        return 1
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
