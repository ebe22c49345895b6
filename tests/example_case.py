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


def sound_case(letter: str = "before proceedings") -> Case:
    """The example with births, deaths, homes and court dates that fit together, as the examples by themselves do not."""
    data = example_case(letter).model_dump(mode="json")
    people = ("mother", "father")
    for person in [
        *(data[name] for name in people),
        *data["siblings"],
        *data["relatives"],
        *data["others_with_parental_responsibility"],
    ]:
        person["died"] = None
    data["siblings"][0]["date_of_birth"] = "3 May 2016"
    data["relatives"][0]["date_of_birth"] = "7 June 1970"
    data["placements"][0] |= {"ended": None, "began": "14 March 2021"}
    data["carer"]["since"] = "14 March 2021"
    data["pre_proceedings"]["court"]["issued"] = "8 November 2024"
    data["pre_proceedings"]["court"]["decided"] = "4 November 2024"
    if letter == "closing":
        data["pre_proceedings"]["ending"]["decided"] = data["pre_proceedings"]["sent"]
    return Case.model_validate(data)


def without(case: Any, path: tuple[str | int, ...]) -> Any:
    """The case with one field emptied."""
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        return [without(entry, rest) if index == step else entry for index, entry in enumerate(case)]
    value = without(getattr(case, step), rest) if rest else None
    return case.model_copy(update={step: value})
