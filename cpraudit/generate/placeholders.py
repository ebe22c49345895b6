"""How a document says that a fact is still missing: one form, which the audit finds (rule placeholder-left)."""

from __future__ import annotations

import re

from cpraudit.case.faults import Path
from cpraudit.case.fields import CaseModel, label
from cpraudit.case.shape import item_part, part_type

START = "[To be added: "
PLACEHOLDER = re.compile(r"\[To be added: [^\]\n]*\]")


def placeholder(root: type[CaseModel], path: Path) -> str:
    """What stands in the place of a fact: "[To be added: date of birth (birth mother)]"."""
    names: list[str] = []
    model: type[CaseModel] = root
    for step, following in zip(path, [*path[1:], None], strict=True):
        if isinstance(step, int):
            continue
        name = label(model, step)
        names.append(f"{name} {following + 1}" if isinstance(following, int) else name)
        model = part_type(model, step) or item_part(model, step) or model
    owner = f" ({', '.join(names[:-1])})" if len(names) > 1 else ""
    return f"{START}{names[-1]}{owner}]"
