"""Fills the documents of the sample cases into samples/documents/, as `cpraudit generate` would.

    python samples/make_documents.py

Every document is told as on 6 February 2026, so that each run gives the same words.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from cpraudit.case.fields import Copy
from cpraudit.case.load import load_case
from cpraudit.generate.documents import (
    Order,
    child_permanence_report,
    confidential_sheet,
    drawings,
    permanence_plan,
    pre_proceedings_letters,
)

HERE = Path(__file__).parent
CASES, TARGET = HERE / "cases", HERE / "documents"
ORDER = Order(as_of=date(2026, 2, 6))


def documents() -> Iterator[tuple[Path, bytes]]:
    """Every document, with its place below samples/documents."""
    for name in ("simple", "complex", "minimal"):
        case, folder = load_case(CASES / name / "case.yaml"), CASES / name
        yield Path(name, "Child Permanence Report.docx"), child_permanence_report(case, folder, ORDER)
        sheet = confidential_sheet(case, folder, ORDER)
        if sheet is not None:
            yield Path(name, "confidential sheet.docx"), sheet
        yield Path(name, "permanence plan.docx"), permanence_plan(case, folder, ORDER)
        for kind, drawing in drawings(case, ORDER).items():
            yield Path(name, f"{kind}.svg"), drawing.svg().encode("utf-8")
            yield Path(name, f"{kind}.png"), drawing.png(dpi=110)
    adopters = Order(copy=Copy.ADOPTERS, as_of=ORDER.as_of)
    complex_case = load_case(CASES / "complex" / "case.yaml")
    report = child_permanence_report(complex_case, CASES / "complex", adopters)
    yield Path("complex", "Child Permanence Report (adopters' copy).docx"), report
    letters = [("simple", CASES / "simple" / "case.yaml"), ("complex", CASES / "complex" / "case.yaml")]
    letters += [("letters", path) for path in sorted((CASES / "letters").glob("*.yaml"))]
    for name, path in letters:
        for letter in pre_proceedings_letters(load_case(path), path.parent, ORDER):
            kind = f"{path.stem}, " if name == "letters" else ""
            yield Path(name, f"letter ({kind}{letter.to}).docx"), letter.data


def main() -> int:
    """Writes them all anew."""
    shutil.rmtree(TARGET, ignore_errors=True)
    for place, data in documents():
        path = TARGET / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        print(f"{place} ({len(data) // 1024} KB)")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
