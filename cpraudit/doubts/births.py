"""Births and deaths of the family against each other."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from cpraudit.case.child import Child
from cpraudit.case.family import Relative, Sibling
from cpraudit.case.model import Case
from cpraudit.case.parents import Parent
from cpraudit.case.reading import Someone, days_of, family, value_of, when
from cpraudit.case.values import PartialDate
from cpraudit.checks.family_births import IMPOSSIBLE_BIRTH
from cpraudit.consistency.births import Kin, Tie, clashes, tie_of_relative, tie_of_sibling
from cpraudit.consistency.days import Days
from cpraudit.doubts.model import Doubt
from cpraudit.findings.model import Severity

_LEEWAY = timedelta(days=21)  # of a day on which a baby is expected; one who comes early was expected later


def births(case: Case) -> Iterator[Doubt]:
    """What cannot be of the births and deaths in the family."""
    kin = [(someone, found) for someone in family(case) if (found := _kin(someone)) is not None]
    for clash in clashes([found for _, found in kin]):
        someone = next(s for s, found in kin if found is clash.person)
        field = "died" if clash.about_death else _birth_field(someone.part)
        yield Doubt(
            IMPOSSIBLE_BIRTH,
            (*someone.path, field),
            f"{clash.why}.",
            None if clash.sure else Severity.CONSIDER,
        )


def _kin(someone: Someone) -> Kin | None:
    """The person with her or his births; None without a date or a tie that tells something."""
    part = someone.part
    tie = _tie(someone)
    field = _birth_field(part)
    written = getattr(part, field, None)
    born = days_of(written)
    if tie is None or born is None or not isinstance(written, PartialDate):
        return None
    if field == "expected":
        born = Days(born.first - _LEEWAY, born.last + _LEEWAY)
    died = getattr(part, "died", None)
    return Kin(
        tie,
        someone.called,
        born,
        when(written),
        days_of(died),
        when(died) if isinstance(died, PartialDate) else "",
    )


def _birth_field(part: Any) -> str:
    born = value_of(part.date_of_birth)
    return "expected" if born is None and value_of(getattr(part, "expected", None)) else "date_of_birth"


def _tie(someone: Someone) -> Tie | None:
    match someone.part:
        case Child():
            return Tie.CHILD
        case Parent():
            return Tie.MOTHER if someone.path == ("mother",) else Tie.FATHER
        case Sibling(kind=kind):
            return tie_of_sibling(value_of(kind) or "")
        case Relative(relation=relation):
            return tie_of_relative(value_of(relation) or "")
    return None
