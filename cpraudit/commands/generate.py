"""What `cpraudit generate` does: makes the documents of a case, writes them, says what is still missing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cpraudit.case.fields import Copy, Paper
from cpraudit.case.load import load_case
from cpraudit.case.model import Case
from cpraudit.case.preproceedings import PreProceedings
from cpraudit.commands.console import Console, read_day
from cpraudit.errors import UsageError
from cpraudit.generate.documents import (
    Order,
    child_permanence_report,
    confidential_sheet,
    drawings,
    permanence_plan,
    pre_proceedings_letters,
)
from cpraudit.generate.notepaper import load_settings, logo_of, with_notepaper
from cpraudit.generate.placeholders import PLACEHOLDER
from cpraudit.generate.plan import due_rows
from cpraudit.generate.reading import paragraphs
from cpraudit.language.readability import FORMULA, ease
from cpraudit.outputs.files import free_name, make_folder, write_result
from cpraudit.outputs.own_docx import is_ours
from cpraudit.outputs.wording import count_of
from cpraudit.timescales.case_dates import court_dates, letter_dates

DEFAULT_FOLDER = Path("documents")
_LONG_SENTENCE = 30  # words: a longer one is named for a letter
_READING_AGE = 11.0  # years: what a letter to parents should not ask more than
_COPY_NAMES = {
    Copy.FILE: "",
    Copy.COURT: " (court)",
    Copy.ADOPTERS: " (adopters' copy)",
    Copy.CHILD: " (child's copy)",
}


@dataclass(frozen=True, kw_only=True)
class Request:
    """What a user asked for; the options of the command line tell what each is."""

    case: Path
    copy: str
    as_of: str | None
    template: Path | None
    config: Path | None
    out: Path | None
    drawings: bool = False


@dataclass(frozen=True, slots=True)
class _Made:
    """A document and the end of its file's name."""

    ending: str
    data: bytes


def generate(paper: Paper, request: Request, console: Console) -> int:
    """Makes and writes the documents of a case; returns the exit status 0.

    Everything is made before the first file is written. Raises CprauditError when something stands in the way.
    """
    settings = load_settings(request.config)
    case = with_notepaper(load_case(request.case), settings)
    order = Order(
        copy=Copy(request.copy),
        as_of=read_day(request.as_of) if request.as_of else None,
        template=request.template,
        logo=logo_of(settings, request.config),
    )
    made = _make(paper, case, request, order)
    for number, document in enumerate(made):
        console.say(
            f"Written: {_write(document, case, request, first=number == 0, letters=paper is Paper.LETTER)}\n"
        )
    if request.drawings:
        _write_drawings(case, request, order, console)
    _say_what_is_missing(paper, made, request, console)
    if paper is Paper.LETTER:
        for document in made:
            console.say(reading_line(document.ending, document.data) + "\n")
        _say_dates(case, order.as_of or date.today(), console)
    return 0


def _make(paper: Paper, case: Case, request: Request, order: Order) -> list[_Made]:
    folder = request.case.resolve().parent
    copy = _COPY_NAMES[order.copy]
    if paper is Paper.CPR:
        made = [_Made(f"Child Permanence Report{copy}.docx", child_permanence_report(case, folder, order))]
        sheet = confidential_sheet(case, folder, order) if order.copy is Copy.FILE else None
        return made if sheet is None else [*made, _Made("confidential sheet.docx", sheet)]
    if paper is Paper.PLAN:
        return [_Made(f"permanence plan{copy}.docx", permanence_plan(case, folder, order))]
    letters = pre_proceedings_letters(case, folder, order)
    return [
        _Made(f"letter {number} ({_plain(letter.to)}).docx", letter.data)
        for number, letter in enumerate(letters, 1)
    ]


def _plain(text: str) -> str:
    """Words that every file system takes in a name."""
    return re.sub(r"[^\w \-]", "", text).strip()[:40] or "recipient"


def _write(document: _Made, case: Case, request: Request, *, first: bool, letters: bool) -> Path:
    """Puts one document in its place: the file that was named, or a name of ours in a folder."""
    out = request.out or DEFAULT_FOLDER
    if request.out is None or letters or out.is_dir():
        if out.is_file():
            raise UsageError(f"--out names the file {out}, but letters are written into a folder: name one.")
        make_folder(out)
        target = free_name(out / f"{_name_of(case, request)} - {document.ending}", ours=is_ours)
    elif out.suffix.lower() != ".docx":
        raise UsageError(f"--out names {out.name}, but a Word file is made: the name must end in .docx.")
    else:
        target = out if first else out.with_name(f"{out.stem} - {document.ending}")
    write_result(target, document.data, ours=is_ours)
    return target.resolve()


def _write_drawings(case: Case, request: Request, order: Order, console: Console) -> None:
    """The genogram and the life-line as SVG and PNG, beside the report."""
    out = request.out or DEFAULT_FOLDER
    folder, stem = (out.parent, out.stem) if out.suffix.lower() == ".docx" else (out, _name_of(case, request))
    for name, drawing in drawings(case, order).items():
        for suffix, data in ((".svg", drawing.svg().encode("utf-8")), (".png", drawing.png())):
            target = free_name(folder / f"{stem} - {name}{suffix}", ours=data.__eq__)
            write_result(target, data, ours=data.__eq__)
            console.say(f"Written: {target.resolve()}\n")


def _name_of(case: Case, request: Request) -> str:
    """The case's reference, which tells cases apart and names nobody; without one the case file's name."""
    reference = case.reference if isinstance(case.reference, str) else ""
    return re.sub(r"[^\w \-]", "-", reference).strip(" -")[:40] or request.case.stem


def _say_what_is_missing(paper: Paper, made: list[_Made], request: Request, console: Console) -> None:
    missing = {
        found
        for document in made
        for text in paragraphs(document.data)
        for found in PLACEHOLDER.findall(text)
    }
    if missing:
        verb = "is" if len(missing) == 1 else "are"
        console.say(
            f"{count_of(len(missing), 'fact')} {verb} still missing: each place is marked in yellow. "
            f"To see who can supply them: cpraudit check {request.case} --for {paper.value}\n"
        )


def _say_dates(case: Case, as_of: date, console: Console) -> None:
    pre = case.pre_proceedings
    if not isinstance(pre, PreProceedings):
        return
    rows = due_rows([*letter_dates(pre, as_of=as_of), *court_dates(pre, as_of=as_of)])
    if rows:
        console.say("\nDates that follow from the rules:\n")
    for row in rows:
        console.say(f"  {row['due']}: {row['what']}: {row['stands']}\n      {row['rule']}\n")


def reading_line(name: str, docx: bytes) -> str:
    """How a letter reads: its reading age with the formula, and its longest sentence."""
    measured = ease(paragraphs(docx), _LONG_SENTENCE)
    age = measured.reading_age
    told = f"reading age {age:g} years ({FORMULA})" if age is not None else "too short for a reading age"
    hard = (
        " This is harder than a letter to parents should be (11 years)."
        if age is not None and age > _READING_AGE
        else ""
    )
    return (
        f"{name.removesuffix('.docx').capitalize()}: {told}; {measured.sentence_words:.0f} words in a sentence, "
        f"{measured.longest} in the longest.{hard}"
    )
