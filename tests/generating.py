"""Helpers for tests of generated documents: a sample case, a field blanked, the document read back."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from docx import Document as WordFile

from cpraudit.audit import AuditResult, audit_report, load_settings, load_tools
from cpraudit.case.fields import CaseModel, Paper
from cpraudit.case.load import load_case
from cpraudit.case.model import Case
from cpraudit.document.read import read_report
from cpraudit.generate.documents import Order, child_permanence_report
from cpraudit.report.build import build_report
from cpraudit.report.model import Report
from cpraudit.report.profile import load_profile
from cpraudit.settings import Run

CASES = Path(__file__).parent.parent / "samples" / "cases"
AS_OF = date(2026, 2, 6)

Steps = tuple[str | int, ...]


@cache
def sample(name: str) -> Case:
    """The case of a sample family: 'simple', 'complex', 'minimal', 'letters/issue'."""
    folder = CASES / name
    return load_case(folder / "case.yaml" if folder.is_dir() else folder.with_suffix(".yaml"))


def folder_of(name: str) -> Path:
    """Where the pictures of a sample lie."""
    folder = CASES / name
    return folder if folder.is_dir() else folder.parent


def changed(case: Case, path: Steps, value: Any) -> Case:
    """The case with another value at a path."""
    result: Case = _changed(case, path, value)
    return result


def _changed(part: Any, path: Steps, value: Any) -> Any:
    if not path:
        return value
    first, *rest = path
    if isinstance(part, CaseModel):
        assert isinstance(first, str)
        return part.model_copy(update={first: _changed(getattr(part, first), tuple(rest), value)})
    assert isinstance(part, list)
    assert isinstance(first, int)
    return [*part[:first], _changed(part[first], tuple(rest), value), *part[first + 1 :]]


def needed_paths(case: Case, paper: Paper) -> Iterator[Steps]:
    """Every field that a paper needs of this case and that is filled in."""
    from cpraudit.case.fields import about
    from cpraudit.case.needs import exceptions
    from cpraudit.case.shape import parts

    for path, part in parts(case):
        special = exceptions(case, part, paper)
        for name in type(part).model_fields:
            known = about(type(part), name)
            asked = (paper in known.needed or name in special.also) and name not in special.spared
            if asked and getattr(part, name) not in (None, []):
                yield (*path, name)


def words(docx: bytes) -> str:
    """All the text of a Word file: body, tables, running lines."""
    document = WordFile(io.BytesIO(docx))
    lines = [paragraph.text for paragraph in document.paragraphs]
    for table in document.tables:
        for row in table.rows:
            lines += [cell.text for cell in row.cells]
    for section in document.sections:
        lines += [p.text for part in (section.header, section.footer) for p in part.paragraphs]
    return "\n".join(lines)


def read_back(docx: bytes, folder: Path) -> Report:
    """The document as the audit reads it."""
    path = folder / "made.docx"
    path.write_bytes(docx)
    return build_report(read_report(path), load_profile("legacy-33"), as_of=AS_OF)


def audited(docx: bytes, folder: Path) -> AuditResult:
    """The whole audit of a document."""
    path = folder / "made.docx"
    path.write_bytes(docx)
    return audit_report(path, Run(as_of=AS_OF), load_tools("cpr-qa-audit", "legacy-33", load_settings()))


def report_of(name: str, **order: Any) -> bytes:
    """The Child Permanence Report of a sample."""
    return child_permanence_report(sample(name), folder_of(name), Order(**order))
