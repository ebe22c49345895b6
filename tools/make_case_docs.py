"""Writes docs/case-file.md from the models of the case, so that the page cannot fall behind.

python tools/make_case_docs.py
"""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path

from cpraudit.case.fields import CaseModel, Paper, about
from cpraudit.case.model import Case
from cpraudit.case.pictures import PictureName
from cpraudit.case.shape import holds_prose, item_part, item_type, part_type, value_type
from cpraudit.case.starter import as_written
from cpraudit.case.values import PartialDate

PAGE = Path(__file__).parent.parent / "docs" / "case-file.md"
_HEAD = """# The case file

One file holds the facts of one child's case. `cpraudit generate` fills the Child Permanence Report, the permanence
plan and the pre-proceedings letters from it. It is a plain text file (YAML, or JSON) that any editor opens; everything
stays on your computer.

```
cpraudit new case.yaml                      a file to fill in, every field explained
cpraudit new case.yaml --for letter         only what the letters use
cpraudit new case.yaml --schema             also case.schema.json beside it, for editors that complete and check
cpraudit check case.yaml --for cpr          what is still missing, who can supply it, and what does not fit together
```

`new` never overwrites a file. `check` ends with exit status 0 when nothing is missing and nothing must be put right,
else 1, and 6 when the file has a mistake. With `--format json` it prints `case`, `for`, `complete` (nothing is missing),
`missing` and `doubts`. Entries of `missing` have `path` (field names and positions from 0), `field` (the same in words),
`part`, `label`, `who`, `description`, `example` and `fields` (what a wholly absent part needs); those of `doubts` have
`rule`, `severity`, `path`, `field`, `part`, `label` and `message`.

**What does not fit together.** `check` compares the facts of the file with each other by the rules of the audit: gaps,
order and beginning of homes and chronologies, births and deaths that cannot be, orders before the court case began, what
lies before the birth or after the report, who may write the report, dates of the letter and the plan, and names that stand
nowhere else in the file. Only what is certain is told: "March 2019" does not lie before 14 March 2019. `--config FILE`
takes the settings of the audit (docs/own-forms.md); `cpraudit explain RULE` tells more about a rule.

**A finished report against its case file.** `cpraudit audit report.docx --case case.yaml` tells names, dates of birth,
orders, moves and other dates that differ, with the words of the report and the field of the case file.

## How values are written

| kind | what may stand there |
|---|---|
| text | one line |
| paragraphs | after `\\|`, on the lines below it, two spaces further in; each line is a paragraph |
| date | `14 March 2021`, `14/03/2021`, `2021-03-14`, `March 2021`, `spring 2021`, `2021`, `about 2021` |
| yes or no | `yes` or `no` |
| number | digits |
| choice | one of the words that the table names; capitals do not matter |
| part | the fields of the part, each on its own line, two spaces further in |
| list | an entry for each, beginning with a dash |
| picture | the name of a picture file in the folder of the case file or below it: `photographs/ellie.jpg` |

**An honest reason is an answer.** Instead of any value, also of a whole part or list, may stand
`not known because ...`, `not applicable because ...` or `not shared because ...`. The documents print the reason.
A field that is left empty is a gap: the documents mark its place, the audit finds the mark, and `cpraudit check` asks
for it. A list without entries is a gap as well: write `not applicable because ...`.

Every value is read as text first, so `01632 960100` keeps its nought and `no` is a word. Notes begin with `#`, on a
line of their own or two spaces after a value. Tags, anchors and aliases of YAML are refused, and so is a field that
stands twice. Every mistake is told at once, with its line, what was expected and an example.

## Fields

"Needed for" names the documents that are not complete without a field. Some of it depends on the case: a letter of
issue needs `court` and no `changes`, a closing letter needs `ending` and no `concerns`, the letter about an unborn baby
needs `birth` and `expected` and no name; a photograph needs `file`, `taken` and `shows`, or `why_none`. "Confidential"
marks what could lead to somebody: only the confidential sheet of the agency's own file shows it.

This page is written by `tools/make_case_docs.py` from the models in `cpraudit/case/`.
"""


def page() -> str:
    """The whole page."""
    places = _places()
    parts = [_HEAD]
    for model, paths in places.items():
        parts.append(f"\n### {_title(model)}\n")
        if paths[0]:
            parts.append(f"Stands at {', '.join(f'`{path}`' for path in paths)}.\n")
        parts.append(
            "| field | what to write | example | needed for | from | source |\n|---|---|---|---|---|---|"
        )
        parts += [_row(model, name) for name in model.model_fields]
    return "\n".join(parts) + "\n"


def _places() -> dict[type[CaseModel], list[str]]:
    """Every part of a case, in the order of the file, with all the places where it stands."""
    places: dict[type[CaseModel], list[str]] = {}

    def visit(model: type[CaseModel], path: str) -> None:
        first = model not in places
        places.setdefault(model, []).append(path)
        for name in model.model_fields if first else ():
            below = part_type(model, name) or item_part(model, name)
            if below is not None:
                visit(below, f"{path} > {name}" if path else name)

    visit(Case, "")
    return places


def _title(model: type[CaseModel]) -> str:
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", model.__name__)
    return words[0] + words[1:].lower()


def _row(model: type[CaseModel], name: str) -> str:
    known = about(model, name)
    needed = ", ".join(paper.value for paper in Paper if paper in known.needed)
    who = known.who.value if known.says_who else ""
    kind = _kind(model, name) + ("; confidential" if known.confidential else "")
    cells = [f"`{name}`", f"{known.description} ({kind})", _example(model, name), needed, who]
    return "| " + " | ".join(_cell(cell) for cell in [*cells, known.source]) + " |"


def _kind(model: type[CaseModel], name: str) -> str:
    kind = value_type(model, name)
    below = part_type(model, name) or item_part(model, name)
    if below is not None:
        words = "part" if part_type(model, name) else "list of"
        return f"{words} [{_title(below)}](#{_title(below).lower().replace(' ', '-')})"
    if item_type(model, name) is not None:
        return "list of text"
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return "choice: " + "; ".join(choice.value for choice in kind)
    if holds_prose(model, name):
        return "paragraphs"
    simple = {PartialDate: "date", float: "number", bool: "yes or no"}
    plain = getattr(kind, "__origin__", kind)
    return "picture" if kind is PictureName else simple.get(plain, "text")


def _example(model: type[CaseModel], name: str) -> str:
    example = about(model, name).example
    if example is None:
        return ""
    if isinstance(example, list):
        return f"- {as_written(str(example[0]))}"
    return str(example) if holds_prose(model, name) else as_written(str(example))


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
    print(f"{PAGE.name}: written")
