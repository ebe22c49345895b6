"""Builds the Word templates in templates/.

    python tools/make_templates.py            builds them again
    python tools/make_templates.py --check    says whether the files there are what this script builds

A template is an ordinary Word file: an agency can open it in Word, change wording, colours and columns, and give its
own copy with --template. docs/outputs.md and docs/templates.md describe the fields.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from word_templates import audit_form, confidential_sheet, cpr, permanence_plan, pre_proceedings_letter

FOLDER = Path(__file__).parent.parent / "templates"
TEMPLATES: dict[str, Callable[[], bytes]] = {
    "audit_form.docx": audit_form.build,
    "confidential-sheet.docx": confidential_sheet.build,
    "cpr.docx": cpr.build,
    "permanence-plan.docx": permanence_plan.build,
    "pre-proceedings-letter.docx": pre_proceedings_letter.build,
}


def main() -> int:
    """Builds or checks the templates."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="only say whether the files are up to date")
    check = parser.parse_args().check
    stale = 0
    for name, build in TEMPLATES.items():
        target, built = FOLDER / name, build()
        if target.is_file() and target.read_bytes() == built:
            continue
        stale += 1
        if check:
            print(f"{name} is not what this script builds: run it again.", file=sys.stderr)
        else:
            target.write_bytes(built)
            print(f"{target} ({len(built):,} bytes)")
    return 1 if check and stale else 0


if __name__ == "__main__":
    raise SystemExit(main())
