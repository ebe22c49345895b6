"""One document from one case: copy, words, pictures, template, last touches."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from cpraudit.case.fields import Copy, Paper
from cpraudit.case.model import Case
from cpraudit.case.pictures import picture_path
from cpraudit.case.values import PartialDate
from cpraudit.dates import uk_date
from cpraudit.drawing.genogram import genogram
from cpraudit.drawing.life_line import life_line
from cpraudit.drawing.model import Drawing
from cpraudit.generate.copies import confidential_lines, shareable
from cpraudit.generate.cpr import cpr_fields
from cpraudit.generate.finish import Properties, finished
from cpraudit.generate.letter import letter_fields, recipients
from cpraudit.generate.pictures import Picture, Pictures, prepared
from cpraudit.generate.plan import plan_due_rows
from cpraudit.generate.render import render
from cpraudit.generate.template_file import read_template
from cpraudit.generate.view import text_of, view
from cpraudit.resources import templates_folder

_WIDEST_MM, _HIGHEST_MM = 172.0, 215.0  # of a drawing on a page


@dataclass(frozen=True, slots=True)
class Order:
    """What to make: which copy, told as on which day, with which template."""

    copy: Copy = Copy.FILE
    as_of: date | None = None  # None: the day on which the report was completed, else today
    template: Path | None = None  # None: the one that travels with the program
    logo: Path | None = None  # the agency's own, where the case file names none


def child_permanence_report(case: Case, folder: Path, order: Order) -> bytes:
    """The Child Permanence Report as a Word file.

    `folder` is where the case file lies: pictures are looked for there. Raises CaseError for a picture that cannot
    be used and SettingsError for a template that does not work.
    """
    as_of = _day(order, _exact(getattr(case.decisions, "report_completed", None)))
    pictures = Pictures(folder)
    shown_case = shareable(case, order.copy)
    fields = _fields(shown_case, Paper.CPR, as_of, order, pictures)
    fields["cpr"] = cpr_fields(shown_case, fields, order.copy)
    fields |= _drawings(shown_case, as_of, pictures)
    properties = Properties(_title("Child Permanence Report", case), _author(case), as_of)
    return _filled(_template(order, "cpr.docx"), fields, pictures, properties)


def confidential_sheet(case: Case, folder: Path, order: Order) -> bytes | None:
    """What the report leaves out, as a Word file for the agency's own file; None when nothing is left out."""
    rows = [
        {key: text_of(getattr(line, key)) for key in ("whose", "what", "value")}
        for line in confidential_lines(case)
    ]
    if not rows:
        return None
    as_of = _day(order, _exact(getattr(case.decisions, "report_completed", None)))
    pictures = Pictures(folder)
    fields = view(case, Paper.CPR, as_of, pictures) | {"confidential": rows}
    properties = Properties(_title("Confidential sheet", case), _author(case), as_of)
    return _filled(templates_folder() / "confidential-sheet.docx", fields, pictures, properties)


def permanence_plan(case: Case, folder: Path, order: Order) -> bytes:
    """The permanence plan as a Word file; arguments and errors as for the report."""
    as_of = _day(order, _exact(getattr(case.plan, "held", None)))
    pictures = Pictures(folder)
    shown_case = shareable(case, order.copy)
    fields = _fields(shown_case, Paper.PLAN, as_of, order, pictures)
    fields["due_dates"] = plan_due_rows(case, as_of)
    properties = Properties(_title("Permanence plan", case), _worker(case), as_of)
    return _filled(_template(order, "permanence-plan.docx"), fields, pictures, properties)


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter to one person."""

    to: str  # "mother": names stay out of file names
    data: bytes


def pre_proceedings_letters(case: Case, folder: Path, order: Order) -> list[Letter]:
    """A letter for each recipient, as Word files; arguments and errors as for the report."""
    as_of = _day(order, _exact(getattr(case.pre_proceedings, "sent", None)))
    pictures = Pictures(folder)
    shown = _fields(case, Paper.LETTER, as_of, order, pictures)
    template = _template(order, "pre-proceedings-letter.docx")
    properties = Properties("Pre-proceedings letter", _worker(case), as_of)
    letters = []
    for number, person in enumerate(recipients(case)):
        fields = letter_fields(case, shown, number) | {"logo": shown["logo"]}
        relationship = getattr(person, "relationship", None)
        to = relationship if isinstance(relationship, str) else f"recipient {number + 1}"
        letters.append(Letter(to, _filled(template, fields, pictures, properties)))
    return letters


def _fields(case: Case, paper: Paper, as_of: date, order: Order, pictures: Pictures) -> dict[str, Any]:
    fields = view(case, paper, as_of, pictures)
    fields["logo"] = _logo(case, order, pictures)
    return fields


def _filled(template: Path, fields: dict[str, Any], pictures: Pictures, properties: Properties) -> bytes:
    return finished(render(read_template(template), template.name, fields), pictures, properties)


def _template(order: Order, standard: str) -> Path:
    """The agency's own template, or the one that travels with the program."""
    return order.template or templates_folder() / standard


def _day(order: Order, told: date | None) -> date:
    return order.as_of or told or date.today()


def _exact(value: Any) -> date | None:
    return value.day if isinstance(value, PartialDate) else None


def _title(paper: str, case: Case) -> str:
    name = getattr(case.child, "name", None)
    return f"{paper}: {text_of(name)}" if isinstance(name, str) else paper


def _author(case: Case) -> str:
    name = getattr(case.author, "name", None)
    return text_of(name) if isinstance(name, str) else ""


def _worker(case: Case) -> str:
    name = getattr(getattr(case.team, "social_worker", None), "name", None)
    return text_of(name) if isinstance(name, str) else ""


def _logo(case: Case, order: Order, pictures: Pictures) -> str:
    """The mark of the authority's logo, '' without one."""
    file = getattr(case.authority, "logo", None)
    path = picture_path(pictures.folder, file) if isinstance(file, str) else order.logo
    if path is None:
        return ""
    name = text_of(getattr(case.authority, "name", None) or "the authority")
    return pictures.add(lambda: prepared(path, f"Logo of {name}", width_mm=50, height_mm=22))


def _drawings(case: Case, as_of: date, pictures: Pictures) -> dict[str, Any]:
    """The genogram and the life-line, each with a caption; what they show stands in the picture's alternative text."""
    day = uk_date(as_of)
    return {
        "genogram": _drawing(
            lambda: genogram(case, as_of),
            f"Family tree as on {day}, drawn from the facts of the case.",
            pictures,
        ),
        "life_line": _drawing(
            lambda: life_line(case, as_of),
            f"Homes and events up to {day}, drawn from the facts of the case.",
            pictures,
        ),
    }


def _drawing(draw: Callable[[], Drawing], caption: str, pictures: Pictures) -> dict[str, str]:
    def made() -> Picture:
        drawing = draw()
        scale = min(1.0, _WIDEST_MM / drawing.width_mm, _HIGHEST_MM / drawing.height_mm)
        return Picture(
            drawing.png(), drawing.alternative, drawing.width_mm * scale, drawing.height_mm * scale
        )

    return {"picture": pictures.add(made), "caption": caption}


def drawings(case: Case, order: Order) -> dict[str, Drawing]:
    """The genogram and the life-line for files of their own; what a copy leaves out, they leave out."""
    as_of = _day(order, _exact(getattr(case.decisions, "report_completed", None)))
    shown = shareable(case, order.copy)
    return {"genogram": genogram(shown, as_of), "life-line": life_line(shown, as_of)}
