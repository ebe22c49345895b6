"""People who are named in one part of the case and stand nowhere else in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cpraudit.case.faults import Path
from cpraudit.case.model import Case
from cpraudit.case.reading import entries_of, everybody, value_of
from cpraudit.checks.case_rules import NOT_IN_CASE
from cpraudit.checks.known_names import Fit, fit, known_name
from cpraudit.doubts.model import Doubt
from cpraudit.findings.model import Severity
from cpraudit.text import folded

# Words that mean people without naming them: "both parents", "her brothers".
_KIN = re.compile(
    r"\b(?:mothers?|fathers?|parents?|mum|dad|child(?:ren)?|brothers?|sisters?|siblings?|half-\w+|grand\w+|aunts?|"
    r"uncles?|cousins?|famil(?:y|ies)|carers?|relatives?|twins?|everybody|nobody|all|both)\b",
    re.IGNORECASE,
)


def names(case: Case) -> Iterator[Doubt]:
    """Names in family time, assessments and couples that fit nobody of the case."""
    known = _known(case)
    full = _full_names(case)
    if not known:
        return
    for path, name in _named(case):
        if not known & _words(name) and not _KIN.search(name):
            yield _doubt(path, name, full)
    for index, couple in enumerate(entries_of(case.couples)):
        people = [p for p in entries_of(couple.people) if p.strip()]
        strangers = [p for p in people if not known & _words(p)]
        for name in strangers:
            near = _nearest(name, full)
            # A partner of one of the family may be named here alone.
            if len(strangers) == len(people) or near:
                yield _doubt(("couples", index, "people"), name, full)


def _named(case: Case) -> Iterator[tuple[Path, str]]:
    for list_name, field in (
        ("family_time_now", "person"),
        ("family_time_planned", "person"),
        ("parent_assessments", "of"),
        ("relative_assessments", "of"),
    ):
        for index, entry in enumerate(entries_of(getattr(case, list_name))):
            name = value_of(getattr(entry, field))
            if name:
                yield (list_name, index, field), name


def _full_names(case: Case) -> list[str]:
    """Every person whom the case names by name."""
    found = [value_of(someone.part.name) for someone in everybody(case)]
    found += [value_of(sibling.other_parent) for sibling in entries_of(case.siblings)]
    return [name for name in found if name]


def _known(case: Case) -> set[str]:
    """First names and everyday names: surnames are shared."""
    out: set[str] = set()
    for someone in everybody(case):
        name, known_as = value_of(someone.part.name), value_of(someone.part.known_as)
        out |= _words(name.split()[0]) if name else set()
        out |= _words(known_as) if known_as else set()
    for sibling in entries_of(case.siblings):
        other = value_of(sibling.other_parent)
        out |= _words(other.split()[0]) if other else set()
    return out


def _words(text: str) -> set[str]:
    return set(re.findall(r"[\w'\-]{2,}", folded(text)))


def _nearest(name: str, full: list[str]) -> str:
    """The known name of which another one is a misspelling."""
    return next((f for f in full if fit(name, known_name(f)) is Fit.MISSPELT), "")


def _doubt(path: Path, name: str, full: list[str]) -> Doubt:
    near = _nearest(name, full)
    hint = f" Did you mean {near}?" if near else ""
    return Doubt(
        NOT_IN_CASE, path, f"'{name}' is named here and nowhere else in the case.{hint}", Severity.SHOULD
    )
