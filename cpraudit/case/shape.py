"""What kind of value a field of the case holds: asked by whoever walks through a case."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args, get_origin

from cpraudit.case.fields import CaseModel
from cpraudit.case.values import NotKnown, is_prose


@cache
def value_type(model: type[CaseModel], name: str) -> Any:
    """The T of a field declared as Fact[T]."""
    annotation = model.model_fields[name].annotation
    return next(t for t in get_args(annotation) if t not in (NotKnown, type(None)))


@cache
def part_type(model: type[CaseModel], name: str) -> type[CaseModel] | None:
    """The model of a field that is a part of the case (a child, a court), None for others."""
    kind = value_type(model, name)
    return kind if isinstance(kind, type) and issubclass(kind, CaseModel) else None


@cache
def item_type(model: type[CaseModel], name: str) -> Any:
    """The type of the items of a list, None for a field that is no list."""
    kind = value_type(model, name)
    return get_args(kind)[0] if get_origin(kind) is list else None


@cache
def item_part(model: type[CaseModel], name: str) -> type[CaseModel] | None:
    """The model of the items of a list of parts, None for other fields."""
    kind = item_type(model, name)
    return kind if isinstance(kind, type) and issubclass(kind, CaseModel) else None


@cache
def holds_prose(model: type[CaseModel], name: str) -> bool:
    """Whether the lines of a text are paragraphs."""
    return is_prose(value_type(model, name))


def parts(case: CaseModel) -> Iterator[tuple[tuple[str | int, ...], CaseModel]]:
    """Every part that is filled in, with its path, the whole first."""
    yield (), case
    for name in type(case).model_fields:
        value = getattr(case, name)
        if isinstance(value, CaseModel):
            yield from (((name, *path), part) for path, part in parts(value))
        elif isinstance(value, list):
            for index, item in enumerate(value):
                if isinstance(item, CaseModel):
                    yield from (((name, index, *path), part) for path, part in parts(item))
