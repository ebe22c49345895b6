"""Reads the YAML files that agencies edit, and tells a mistake with file, line and a suggestion."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from cpraudit.errors import SettingsError

T = TypeVar("T", bound=BaseModel)

# libyaml is several times faster; the pure reader is there on every machine.
_FASTEST: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# Dates are left as text: the models read them, and tell 30 February with its line.
_RESOLVERS = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in _FASTEST.yaml_implicit_resolvers.items()
}
_LOADER: Any = type("_Loader", (_FASTEST,), {"yaml_implicit_resolvers": _RESOLVERS})


def load(path: Path, model: type[T]) -> T:
    """The file as a checked model.

    Raises SettingsError with the file, the line, what is wrong and, for a misspelt field, the likely one.
    """
    text = read_text(path)
    try:
        data = yaml.load(text, Loader=_LOADER)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f", line {mark.line + 1}" if mark else ""
        problem = getattr(error, "problem", None) or "the text is not YAML"
        raise SettingsError(
            f"{path.name}{line}: {problem}. Check the indentation, the colons and the quotation marks there."
        ) from None
    try:
        return model.model_validate(data if data is not None else {})
    except ValidationError as error:
        # Only a mistake needs the lines, so the file is read with its marks only then.
        root = yaml.compose(text, Loader=_LOADER)
        raise SettingsError(_explain(path, root, error, model)) from None


def read_text(path: Path) -> str:
    """The text of a settings file; raises SettingsError when it is missing or not UTF-8."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise SettingsError(f"The file {path} does not exist. Check the name and the folder.") from None
    except UnicodeDecodeError:
        raise SettingsError(
            f"{path.name} is not saved as UTF-8 text. Save it again with encoding UTF-8."
        ) from None
    except OSError as error:
        raise SettingsError(f"{path} cannot be read: {error.strerror or error}.") from None


def _explain(path: Path, root: Any, error: ValidationError, model: type[BaseModel]) -> str:
    lines = []
    for fault in error.errors()[:5]:
        where = [str(p) for p in fault["loc"]]
        line = _line(root, list(fault["loc"]))
        message = fault["msg"].removeprefix("Value error, ")
        if fault["type"] == "extra_forbidden":
            message = f"'{where[-1]}' is not a field that is known here"
            near = difflib.get_close_matches(where[-1], _siblings(model, list(fault["loc"])), n=1, cutoff=0.6)
            if near:
                message += f"; did you mean '{near[0]}'?"
        elif fault["type"] == "missing":
            message = f"the field '{where[-1]}' is missing"
        else:
            message = f"{'.'.join(where)}: {message}" if where else message
        lines.append(f"{path.name}, line {line}: {message}")
    rest = error.error_count() - len(lines)
    return "\n".join(lines) + (f"\n(and {rest} more)" if rest else "")


def _line(node: Any, loc: list[str | int]) -> int:
    """The line of the deepest node on the way to a fault."""
    line = int(node.start_mark.line) + 1 if node is not None else 1
    for step in loc:
        child = None
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                if key.value == str(step):
                    line, child = int(key.start_mark.line) + 1, value
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            child = node.value[step]
            line = int(child.start_mark.line) + 1
        if child is None:
            break
        node = child
    return line


def _siblings(model: type[BaseModel], loc: list[str | int]) -> list[str]:
    """The names of the fields that could stand where an unknown one stands."""
    current: Any = model
    for step in loc[:-1]:
        if isinstance(step, int):
            continue
        field = getattr(current, "model_fields", {}).get(step)
        if field is None:
            continue
        current = _model_in(field.annotation) or current
    return list(getattr(current, "model_fields", {}))


def _model_in(annotation: Any) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for part in getattr(annotation, "__args__", ()):
        found = _model_in(part)
        if found is not None:
            return found
    return None
