"""Says in plain words what pydantic found wrong with a case: what was expected, what stands there, what was meant."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple

from pydantic import ValidationError

from cpraudit.case.faults import Fault, Path, in_words
from cpraudit.case.fields import CaseModel, about
from cpraudit.case.model import Case
from cpraudit.case.shape import item_part, item_type, part_type, value_type
from cpraudit.case.tree import Node, line_of
from cpraudit.text import folded

_LONGEST_SHOWN = 40  # a longer wrong value is prose, and prose of a case is never printed
_MOST_NAMED = 15
_SHORT = re.compile(r"enum|not_a_date|no_such_date|yes_no|float|picture_name")
_TEXT_HERE = (
    "a text is expected here. If the text holds a colon, or begins with a bracket or a dash, put it into "
    "quotation marks"
)
# What people call a field, and its name.
_ALSO_CALLED = {
    "dob": "date_of_birth",
    "birthday": "date_of_birth",
    "gender": "sex",
    "telephone": "phone",
    "mobile": "phone",
    "full_name": "name",
    "first_name": "name",
    "mum": "mother",
    "dad": "father",
    "brothers_and_sisters": "siblings",
    "foster_carer": "carer",
    "contact": "family_time_now",
    "school": "schools",
}


class _Field(NamedTuple):
    model: type[CaseModel]
    name: str


def explained(error: ValidationError, root: Node) -> list[Fault]:
    """A fault for each thing that pydantic found."""
    found = []
    for detail in error.errors(include_url=False):
        path = tuple(detail["loc"])
        found.append(Fault(line_of(root, path), path, _message(path, dict(detail))))
    return found


def _message(path: Path, detail: dict[str, Any]) -> str:
    if detail["type"] == "extra_forbidden":
        return _unknown_field(path)
    field = _field_at(path)
    if field is None:
        return str(detail["msg"])
    problem = _problem(field, isinstance(path[-1], int), detail)
    given = detail["input"]
    if _SHORT.search(detail["type"]) and isinstance(given, str) and len(given) <= _LONGEST_SHOWN:
        problem = f"'{' '.join(given.split())}' stands here: {problem}"
    return problem if problem.endswith(("?", ".")) else problem + "."


def _problem(field: _Field, is_entry: bool, detail: dict[str, Any]) -> str:
    kind, context = detail["type"], detail.get("ctx") or {}
    if kind == "enum":
        return _not_a_choice(field, str(detail["input"]))
    if kind in ("float_parsing", "float_type"):
        return f"a number is expected{_for_example(field)}"
    if kind == "string_type":
        return f"{_TEXT_HERE}{_for_example(field)}"
    if kind in ("too_long", "string_too_long"):
        return f"this text is longer than {context['max_length']:,} characters, more than fits; shorten it"
    if kind == "list_type":
        return f"a list is expected: a line for each entry that begins with a dash and a space{_list_example(field)}"
    if kind == "model_type":
        model = part_type(*field) or item_part(*field)
        names = list(model.model_fields)[:3] if model else []
        where = "after the dash" if is_entry else "below it, each on its own line"
        whole = "" if is_entry else "; or, for the whole part, a reason such as 'not known because ...'"
        return f"fields are expected {where}, such as {', '.join(names[:-1])} and {names[-1]}{whole}"
    return str(detail["msg"])


def _for_example(field: _Field) -> str:
    example = about(*field).example
    return "" if example is None or isinstance(example, list) else f". For example: {example}"


def _list_example(field: _Field) -> str:
    model = item_part(*field)
    if model is not None:
        name = next(iter(model.model_fields))
        return f", then {name}: and the other fields below it"
    example = about(*field).example
    return f". For example: - {example[0]}" if example else ""


def _not_a_choice(field: _Field, given: str) -> str:
    kind = item_type(*field) or value_type(*field)
    choices = [str(choice.value) for choice in kind] if issubclass(kind, StrEnum) else []
    near = difflib.get_close_matches(given.casefold(), choices, n=1, cutoff=0.6)
    started = [choice for choice in choices if choice.startswith(given.casefold().strip())]
    meant = near or (started if len(started) == 1 else [])
    hint = f". Did you mean '{meant[0]}'?" if meant else ""
    return f"one of these is expected: {'; '.join(choices)}{hint}"


def _unknown_field(path: Path) -> str:
    name, part = str(path[-1]), _model_at(path[:-1])
    plain = re.sub(r"\W+", "_", folded(name)).strip("_")
    plain = _ALSO_CALLED.get(plain, plain)
    here = list(part.model_fields) if part else []
    near = difflib.get_close_matches(plain, here, n=1, cutoff=0.75)
    elsewhere = _elsewhere(plain, path[:-1])
    if near and (near[0] == plain or plain not in _all_fields()):
        return f"there is no such field; did you mean '{near[0]}'?"
    if elsewhere:
        place = in_words(elsewhere[:-1])
        belongs = f"belongs under {place}" if place else "stands at the left margin, in no part"
        return f"there is no such field here; '{elsewhere[-1]}' {belongs}."
    more = f" and {len(here) - _MOST_NAMED} more" if len(here) > _MOST_NAMED else ""
    return f"there is no such field here. The fields here are: {', '.join(here[:_MOST_NAMED])}{more}."


def _elsewhere(name: str, part: Path) -> Path | None:
    """Where else in a case a field of this name, or nearly, stands: nearest to the part first."""
    every = _all_fields()
    if name not in every:
        names = difflib.get_close_matches(name, every, n=1, cutoff=0.85)
        if not names:
            return None
        name = names[0]
    own = [step for step in part if isinstance(step, str)]

    def shared(place: Path) -> int:
        return next((n for n, (a, b) in enumerate(zip(place, own, strict=False)) if a != b), len(own))

    return max(every[name], key=shared)


@cache
def _all_fields() -> dict[str, list[Path]]:
    """The places of every field name, in the order of the case."""
    places: dict[str, list[Path]] = {}
    for path in _paths(Case):
        places.setdefault(str(path[-1]), []).append(path)
    return places


def _paths(model: type[CaseModel]) -> Iterator[Path]:
    for name in model.model_fields:
        yield (name,)
        below = part_type(model, name) or item_part(model, name)
        if below is not None:
            yield from ((name, *path) for path in _paths(below))


def _field_at(path: Path) -> _Field | None:
    """The innermost field on a path, None when the path leads out of the case."""
    field, model = None, Case
    for step in path:
        if isinstance(step, int):
            continue
        if model is None or step not in model.model_fields:
            return None
        field, model = _Field(model, step), part_type(model, step) or item_part(model, step)  # type: ignore[assignment]
    return field


def _model_at(path: Path) -> type[CaseModel] | None:
    field = _field_at(path)
    if field is None:
        return None if path else Case
    return part_type(*field) or item_part(*field)
