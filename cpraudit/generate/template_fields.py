"""Every field that a template may name, as a tree: the facts of the case, their notes, and what is computed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cache

from cpraudit.case.fields import CaseModel, Paper, about
from cpraudit.case.model import Case
from cpraudit.case.shape import item_part, item_type, part_type, value_type
from cpraudit.case.values import YesNo
from cpraudit.generate.computed import GROUPS, ONLY, WITHHELD, Computed, Kind, computed, note


@dataclass(frozen=True, slots=True)
class Field:
    """What a name stands for in the template of a paper.

    Attributes:
        kind: text, a picture, yes/no, a part with fields of its own, or a list.
        description: what it is, in plain words.
        example: what might be printed.
        source: what asks for it; '' for what is computed.
        needed: the papers that are not complete without it.
        prints: paths of the facts of the case that a computed field shows.
        choices: all the texts that it can be where the case gives a value.
        computed: whether it follows from the case and is not entered.
        note: whether it is the text beside a part or a list that says why there is nothing.
        fields: of a part, or of each entry of a list; a list without them holds texts.

    """

    kind: Kind
    description: str = ""
    example: str = ""
    source: str = ""
    needed: tuple[Paper, ...] = ()
    prints: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    computed: bool = False
    note: bool = False
    fields: dict[str, Field] = field(default_factory=dict)


@cache
def template_fields(paper: Paper) -> Field:
    """The part that holds every field of a paper's template."""
    case = _part(Case)
    only = ONLY.get(paper)
    shown = {
        name: below for name, below in case.items() if only is None or name.removesuffix("_note") in only
    }
    for path in WITHHELD.get(paper, ()):
        shown = _without(shown, path.split("."))
    for group in GROUPS[paper]:
        shown[group.name] = _computed(group, case)
    return Field(Kind.PART, fields=shown)


def walk(part: Field, above: str = "") -> Iterator[tuple[str, Field]]:
    """Every field below a part with its path: `child.name`, `siblings`, `siblings[].name`."""
    for name, below in part.fields.items():
        path = f"{above}{name}"
        yield path, below
        yield from walk(below, f"{path}[]." if below.kind is Kind.LIST else f"{path}.")


def _part(model: type[CaseModel]) -> dict[str, Field]:
    fields: dict[str, Field] = {}
    for name in model.model_fields:
        fields[name] = made = _fact(model, name)
        if made.kind in (Kind.PART, Kind.LIST):
            fields[f"{name}_note"] = _computed(note(name, made.kind), {})
    for extra in computed(model):
        fields[extra.name] = _computed(extra, {})
    return fields


def _fact(model: type[CaseModel], name: str) -> Field:
    known, kind, below = about(model, name), Kind.TEXT, part_type(model, name)
    if below is not None:
        kind = Kind.PART
    elif item_type(model, name) is not None:
        kind, below = Kind.LIST, item_part(model, name)
    return Field(
        kind,
        known.description,
        _example(known.example),
        known.source,
        known.needed,
        choices=_choices(value_type(model, name)),
        fields=_part(below) if below is not None else {},
    )


def _computed(what: Computed, case: dict[str, Field]) -> Field:
    fields = {below.name: _computed(below, case) for below in what.fields}
    if what.like:
        fields = _at(case, what.like.split(".")).fields
    return Field(
        what.kind,
        what.description,
        what.example,
        prints=what.prints,
        choices=what.choices,
        computed=True,
        note=what.name.endswith("_note"),
        fields=fields,
    )


def _choices(kind: object) -> tuple[str, ...]:
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return tuple(member.value for member in kind)
    return ("Yes", "No") if kind == YesNo else ()


def _example(example: object) -> str:
    if example is None:
        return ""
    return "; ".join(map(str, example)) if isinstance(example, list) else str(example)


def _at(fields: dict[str, Field], path: list[str]) -> Field:
    found = fields[path[0]]
    return _at(found.fields, path[1:]) if len(path) > 1 else found


def _without(fields: dict[str, Field], path: list[str]) -> dict[str, Field]:
    name, below = path[0], path[1:]
    if below:
        return fields | {name: replace(fields[name], fields=_without(fields[name].fields, below))}
    return {known: kept for known, kept in fields.items() if known not in (name, f"{name}_note")}
