"""What is still missing in a case for a document, and who can supply it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from cpraudit.case.faults import Path
from cpraudit.case.fields import ALL, About, CaseModel, Paper, Who, about, label
from cpraudit.case.model import Case
from cpraudit.case.naming import entry_name
from cpraudit.case.needs import exceptions
from cpraudit.case.shape import item_part, part_type


@dataclass(frozen=True, slots=True)
class Gap:
    """A fact that a document needs and the case does not give.

    `path` leads to the field in the case, positions counted from 0; `label` is the field in words and `part` the part
    of the case in which it stands ('' for the case itself). For a part that is wholly absent, or a list without
    entries, `fields` names what it needs.
    """

    path: Path
    part: str
    label: str
    who: Who
    description: str
    example: Any
    fields: tuple[str, ...] = ()


def gaps(case: Case, paper: Paper) -> tuple[Gap, ...]:
    """Every fact that the document needs and the case does not give, in the order of the case.

    A reason ("not known because ...") is an answer and no gap; a list without entries is a gap. A part that is
    there is looked into, field by field; a part that is absent is one gap.
    """
    return tuple(_Search(case, paper).part(case, (), (), ALL, Who.WORKER))


@dataclass(frozen=True, slots=True)
class _Search:
    case: Case
    paper: Paper

    def part(
        self, part: CaseModel, path: Path, names: tuple[str, ...], used: tuple[Paper, ...], who: Who
    ) -> Iterator[Gap]:
        """The gaps of a part; `used` are the documents that use it, `who` can supply it."""
        model, special = type(part), exceptions(self.case, part, self.paper)
        for name in model.model_fields:
            known, value = about(model, name), getattr(part, name)
            papers = known.papers or used
            if name in special.spared or self.paper not in papers:
                continue
            asked = known.who if known.says_who else who
            if value is None or value == []:
                if self.paper in known.needed or name in special.also:
                    yield self._gap(model, name, known, (*path, name), names, asked)
            elif isinstance(value, CaseModel):
                yield from self.part(value, (*path, name), (*names, label(model, name)), papers, asked)
            elif isinstance(value, list):
                for index, entry in enumerate(value):
                    if isinstance(entry, CaseModel):
                        called = (*names, entry_name(name, index, entry))
                        yield from self.part(entry, (*path, name, index), called, papers, asked)

    def _gap(
        self, model: type[CaseModel], name: str, known: About, path: Path, names: tuple[str, ...], who: Who
    ) -> Gap:
        below = part_type(model, name) or item_part(model, name)
        fields: tuple[str, ...] = ()
        if below is not None:
            special = exceptions(self.case, below(), self.paper)
            wanted = (
                n for n in below.model_fields if self.paper in about(below, n).needed or n in special.also
            )
            fields = tuple(n for n in wanted if n not in special.spared)
        return Gap(path, " > ".join(names), label(model, name), who, known.description, known.example, fields)
