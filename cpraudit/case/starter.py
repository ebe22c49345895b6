"""Writes a case file to fill in: every field of the case, with what it means, an example and where the duty comes from."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from enum import StrEnum

from cpraudit.case.fields import ALL, About, CaseModel, Paper, about
from cpraudit.case.model import Case
from cpraudit.case.naming import ENTRIES
from cpraudit.case.read_yaml import read_yaml
from cpraudit.case.shape import holds_prose, item_part, item_type, part_type, value_type
from cpraudit.case.tree import plain

SCHEMA_NAME = "case.schema.json"
_WIDTH = 100
_STEP = "  "
# Sources as they stand in the comments; the head of the file says what they stand for.
_SHORT = {
    "Restriction on the Preparation of Adoption Reports Regulations 2005": "RPAR",
    "Adoption Agencies Regulations 2005": "AAR",
    "Family Procedure Rules 2010, Practice Direction 14C": "PD14C",
    "Adoption and Children Act 2002": "ACA",
    "Court orders and pre-proceedings for local authorities (DfE, April 2014)": "DfE 2014",
    "Warrington, Securing Permanence": "Warrington",
    "What practitioners need beside the law; ours": "ours",
}
_PAPERS = {
    Paper.CPR: "the Child Permanence Report",
    Paper.PLAN: "the permanence plan",
    Paper.LETTER: "the pre-proceedings letters",
}
_HEAD = """\
The facts of one case, entered once.
For {papers}.

How to fill it in
  * Write each fact after the colon of its field, with a space between: name: Ellie Rose Kay
  * Lines that begin with # are explanations. Leave them or delete them.
  * A field that ends in | is for longer text. Begin on the next line, two spaces further in than
    the field. Each line is a paragraph: press Enter between paragraphs only.
  * Each list shows one entry. For more, copy the lines from the dash (-) to the end of the entry.
  * Where a fact cannot be had, say so instead, for a field or for a whole part (then delete the
    lines of that part):
        date_of_birth: not known because he has not been found
        siblings: not applicable because Ellie is the only child
        address: not shared because the carers' address is confidential
    That is an answer. What is left empty is a gap: documents mark it, and `cpraudit check` asks
    for it.
  * Dates may be partial: 14 March 2021, March 2021, spring 2021, 2021, about 2021.
  * Indent with spaces, never with tabs. The fields of one part stand exactly below each other.
  * Put a text into quotation marks when it holds a colon or a # beside a space, or begins with
    one of - * & ! @ % [ {{ or a quotation mark. After a | this is not needed.
  * Delete what this child's case does not need. Keep this file as safe as the report itself.

"needed" marks what a document is not complete without, "confidential" what only the confidential
sheet of the agency's own file shows. In square brackets stands who asks for a fact:
  AAR         Adoption Agencies Regulations 2005
  ACA         Adoption and Children Act 2002
  DfE 2014    Court orders and pre-proceedings for local authorities (DfE, April 2014)
  PD14C       Family Procedure Rules 2010, Practice Direction 14C
  RPAR        Restriction on the Preparation of Adoption Reports Regulations 2005
  Warrington  Warrington, Securing Permanence
"""


def starter(papers: Sequence[Paper] = ALL, *, schema: bool = False) -> str:
    """The text of a case file to fill in, with the fields that these documents use.

    `schema` puts a first line that tells editors to check the file with case.schema.json in the same folder.
    It loads as an empty case.
    """
    named = [_PAPERS[paper] for paper in papers]
    listed = named[0] if len(named) == 1 else f"{', '.join(named[:-1])} and {named[-1]}"
    lines = [f"# yaml-language-server: $schema={SCHEMA_NAME}", ""] if schema else []
    lines += [f"# {line}".rstrip() for line in _HEAD.format(papers=listed).splitlines()]
    lines += _Writer(frozenset(papers)).fields(Case, "", ALL)
    return "\n".join(lines) + "\n"


class _Writer:
    """Writes the fields of a model; a model that was explained once gets short comments the next time."""

    def __init__(self, papers: frozenset[Paper]) -> None:
        self._papers = papers
        self._explained: set[type[CaseModel]] = set()

    def fields(self, model: type[CaseModel], indent: str, used: Sequence[Paper]) -> Iterator[str]:
        short = model in self._explained
        self._explained.add(model)
        for name in model.model_fields:
            known = about(model, name)
            papers = tuple(paper for paper in known.papers or used if paper in used)
            if not self._papers & set(papers):
                continue
            below = part_type(model, name) or item_part(model, name)
            if below is not None and not indent:
                yield from ("", "", f"# {'=' * (_WIDTH - 2)}", f"# {known.description.upper()}")
            elif not short or below is not None:
                yield ""
            yield from self._comment(model, name, papers, indent, short)
            yield from self._field(model, name, indent, papers)

    def _comment(
        self, model: type[CaseModel], name: str, papers: Sequence[Paper], indent: str, short: bool
    ) -> Iterator[str]:
        """The lines above a field."""
        known = about(model, name)
        marks = (
            [] if short else [*self._needed(known, papers), *(["confidential"] if known.confidential else [])]
        )
        if not indent and (part_type(model, name) or item_part(model, name)):  # the title says what it is
            yield from (f"# {mark.capitalize()}" for mark in marks)
        else:
            yield from _wrapped(known.description + (f" ({'; '.join(marks)})" if marks else ""), indent)
        if not short:
            yield from _wrapped(f"{_example(model, name)}[{_shortened(known.source)}]", indent, further="  ")

    def _needed(self, known: About, papers: Sequence[Paper]) -> list[str]:
        needed = [paper.value for paper in papers if paper in known.needed and paper in self._papers]
        if needed and len(self._papers) == 1:
            return ["needed"]
        return [f"needed: {', '.join(needed)}"] if needed else []

    def _field(
        self, model: type[CaseModel], name: str, indent: str, papers: Sequence[Paper]
    ) -> Iterator[str]:
        part, entry = part_type(model, name), item_part(model, name)
        if part is not None:
            yield f"{indent}{name}:"
            yield from self.fields(part, indent + _STEP, papers)
        elif entry is not None:
            yield f"{indent}{name}:"
            yield f"{indent}{_STEP}- # {ENTRIES[name]}"
            yield from self.fields(entry, indent + 2 * _STEP, papers)
        elif item_type(model, name) is not None:
            example = about(model, name).example
            yield f"{indent}#   One to a line, each with a dash:"
            yield from (f"{indent}#     - {as_written(text)}" for text in example)
            yield f"{indent}{name}:"
        else:
            yield f"{indent}{name}:{' |' if holds_prose(model, name) else ''}"


def _example(model: type[CaseModel], name: str) -> str:
    """What may stand in a field, as it would be written there; '' for parts and lists."""
    kind, example = value_type(model, name), about(model, name).example
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return f"One of: {'; '.join(member.value for member in kind)}  "
    if example is None or isinstance(example, list):
        return ""
    return f"Example: {example if holds_prose(model, name) else as_written(str(example))}  "


def as_written(text: str) -> str:
    """A text as it may stand after the colon of a field: in quotation marks where YAML would misread it."""
    root, faults = read_yaml(f"field: {text}")
    if not faults and root is not None and plain(root) == {"field": text}:
        return text
    return "'" + text.replace("'", "''") + "'"


def _shortened(source: str) -> str:
    for long, short in _SHORT.items():
        source = source.replace(long, short)
    return source


def _wrapped(text: str, indent: str, *, further: str = "") -> Iterator[str]:
    yield from textwrap.wrap(
        text,
        _WIDTH,
        initial_indent=f"{indent}# {further}",
        subsequent_indent=f"{indent}# {further}  ",
        break_on_hyphens=False,
        break_long_words=False,
    )
