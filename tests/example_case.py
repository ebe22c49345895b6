"""A case in which every field holds its own example: complete for every document."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from cpraudit.case.fields import CaseModel, about
from cpraudit.case.model import Case
from cpraudit.case.shape import item_part, part_type


def example_data(model: type[CaseModel] = Case, **changes: Any) -> dict[str, Any]:
    """The data of a part, as they would stand in a case file; each list has one entry."""
    data: dict[str, Any] = {}
    for name in model.model_fields:
        part, entry = part_type(model, name), item_part(model, name)
        if part is not None:
            data[name] = example_data(part)
        elif entry is not None:
            data[name] = [example_data(entry)]
        else:
            data[name] = deepcopy(about(model, name).example)
    return data | changes


def example_case(letter: str = "before proceedings") -> Case:
    """The whole case, everybody born, with the facts of all four letters; `letter` is the one to be sent."""
    data = example_data()
    data["child"]["expected"] = data["siblings"][0]["expected"] = None
    data["pre_proceedings"]["letter"] = letter
    return Case.model_validate(data)


def without(case: Any, path: tuple[str | int, ...]) -> Any:
    """The case with one field emptied."""
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        return [without(entry, rest) if index == step else entry for index, entry in enumerate(case)]
    value = without(getattr(case, step), rest) if rest else None
    return case.model_copy(update={step: value})
