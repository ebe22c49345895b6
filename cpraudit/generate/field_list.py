"""The list of a template's fields for people: as text, as CSV for Excel, as Markdown for the documentation."""

from __future__ import annotations

import csv
import io
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cpraudit.case.fields import Paper
from cpraudit.generate.computed import Kind
from cpraudit.generate.template_fields import Field, template_fields, walk

COLUMNS = ("field", "kind", "meaning", "example", "needed for", "offered to", "source")
TITLES = {
    Paper.CPR: "the Child Permanence Report",
    Paper.PLAN: "the permanence plan",
    Paper.LETTER: "the pre-proceedings letter",
}
_COMPUTED = "worked out by the program"


@dataclass(frozen=True, slots=True)
class Row:
    """One field."""

    path: str
    field: Field
    papers: tuple[Paper, ...]  # whose templates get it

    @property
    def cells(self) -> tuple[str, ...]:
        """What stands in each column."""
        known = self.field
        return (
            self.path,
            known.kind.value,
            known.description,
            known.example,
            ", ".join(paper.value for paper in known.needed),
            ", ".join(paper.value for paper in self.papers),
            _COMPUTED if known.computed else known.source,
        )


def rows(papers: Sequence[Paper]) -> list[Row]:
    """Every field that the templates of these papers get, each once."""
    found: dict[str, Row] = {}
    for paper in papers:
        for path, field in walk(template_fields(paper)):
            before = found.get(path)
            found[path] = Row(path, field, (*(before.papers if before else ()), paper))
    return list(found.values())


def as_text(papers: Sequence[Paper], width: int) -> str:
    """The list for a terminal; notes are explained once."""
    lines = [
        f"Fields that the template of {' and of '.join(TITLES[p] for p in papers)} may name. A list is marked [].",
        "Beside each part and list x there is x_note: empty when there is something in it, else why there is nothing.",
        "",
    ]
    for row in rows(papers):
        if row.field.note:
            continue
        lines.append(row.path)
        needed = f" Needed for: {', '.join(p.value for p in row.field.needed)}." if row.field.needed else ""
        example = f" Example: {row.field.example}." if row.field.example else ""
        text = f"{row.field.description.rstrip('.')}.{needed}{example}"
        lines += textwrap.wrap(text, max(40, width), initial_indent="    ", subsequent_indent="    ")
    return "\n".join(lines) + "\n"


def as_csv(papers: Sequence[Paper]) -> bytes:
    """The list as UTF-8 CSV with a mark by which Excel knows its letters."""
    out = io.StringIO(newline="")
    table = csv.writer(out)
    table.writerow(COLUMNS)
    table.writerows(row.cells for row in rows(papers))
    return out.getvalue().encode("utf-8-sig")


def as_markdown(papers: Sequence[Paper]) -> str:
    """The list as tables: one for each kind of part, with all the places where it stands."""
    groups: dict[tuple[str, ...], tuple[Field, list[str]]] = {}
    top: dict[str, Field] = {}
    seen: set[str] = set()  # a letter gets less of some parts: they stand in the list once, whole
    for paper in papers:
        root = template_fields(paper)
        only = f"; template of {TITLES[paper]} only"
        top |= {
            name: replace(field, description=field.description + only)
            if field.computed and name != "logo"
            else field
            for name, field in root.fields.items()
        }
        for path, field in walk(root):
            if field.fields:
                key = tuple(f"{name} {below.description}" for name, below in field.fields.items())
                places = groups.setdefault(key, (field, []))[1]
                place = f"{path}[]" if field.kind is Kind.LIST else path
                if place not in seen:
                    seen.add(place)
                    places.append(place)
    parts = ["### The case and what stands beside it\n", *_table(top)]
    for field, places in (group for group in groups.values() if group[1]):
        parts += ["", f"### {', '.join(f'`{place}`' for place in places)}\n", *_table(field.fields)]
    return "\n".join(parts) + "\n"


def _table(fields: dict[str, Field]) -> Iterator[str]:
    yield "| field | meaning | example | needed for |"
    yield "|---|---|---|---|"
    for name, field in fields.items():
        if not field.note:
            shape = f" ({field.kind.value})" if field.kind is not Kind.TEXT else ""
            meaning = f"{field.description}{shape}{f'; *{_COMPUTED}*' if field.computed else ''}"
            cells = (f"`{name}`", meaning, field.example, ", ".join(paper.value for paper in field.needed))
            yield f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"
