"""What `cpraudit template check` prints."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator

from cpraudit.generate.checking.model import Problem
from cpraudit.generate.field_list import TITLES
from cpraudit.generate.template_check import Checked
from cpraudit.outputs.wording import count_of


def as_text(checked: Checked, width: int, *, show_all: bool) -> str:
    """The result for a terminal."""
    width = max(50, min(width, 120))
    return "\n".join(_lines(checked, width, show_all)) + "\n"


def _lines(checked: Checked, width: int, show_all: bool) -> Iterator[str]:
    number = len(checked.problems)
    result = count_of(number, "problem") if number else "no problem found"
    yield from textwrap.wrap(
        f"{checked.name}, checked as a template of {TITLES[checked.paper]}: {count_of(checked.tags, 'tag')}, {result}.",
        width,
    )
    for count, problem in enumerate(checked.problems, 1):
        yield ""
        yield from _problem(count, problem, width)
    if checked.never_printed:
        yield ""
        yield f"FACTS THAT THIS PAPER MUST HOLD BUT THE TEMPLATE NEVER PRINTS ({len(checked.never_printed)})"
        for path, description in checked.never_printed:
            yield from textwrap.wrap(
                f"{path}: {description}", width, initial_indent="  ", subsequent_indent="      "
            )
    yield ""
    if show_all:
        yield f"FIELDS THAT ARE NOT USED ({len(checked.unused)})"
        yield from (f"  {path}" for path in checked.unused)
    elif checked.unused:
        verb = "is" if len(checked.unused) == 1 else "are"
        yield f"{count_of(len(checked.unused), 'other field')} {verb} not used; --all lists them."


def _problem(count: int, problem: Problem, width: int) -> Iterator[str]:
    indent = " " * (len(str(count)) + 2)
    yield from textwrap.wrap(
        f"{count}. {problem.place[:1].upper()}{problem.place[1:]}", width, subsequent_indent=indent
    )
    if problem.tag:
        yield f"{indent}{problem.tag}"
    yield from textwrap.wrap(in_words(problem), width, initial_indent=indent, subsequent_indent=indent)


def in_words(problem: Problem) -> str:
    """What is wrong, with what was probably meant, as sentences."""
    message = problem.message[:1].upper() + problem.message[1:]
    meant = f" Did you mean {' or '.join(problem.meant)}?" if problem.meant else ""
    return f"{message.rstrip('.')}.{meant}"


def as_json(checked: Checked) -> bytes:
    """The result as UTF-8 JSON with a line feed at its end; docs/templates.md describes it."""
    data = {
        "template": checked.name,
        "for": checked.paper.value,
        "tags": checked.tags,
        "problems": [
            {
                "rule": problem.rule.value,
                "place": problem.place,
                "tag": problem.tag,
                "message": problem.message,
                "did_you_mean": list(problem.meant),
            }
            for problem in checked.problems
        ],
        "never_printed": [
            {"field": path, "description": description} for path, description in checked.never_printed
        ],
        "unused": list(checked.unused),
    }
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()
