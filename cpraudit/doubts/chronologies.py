"""Homes and chronologies: from birth, in order, without gaps, one home at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

from cpraudit.case.care import Placement
from cpraudit.case.faults import Path
from cpraudit.case.model import Case
from cpraudit.case.parents import Parent
from cpraudit.case.reading import Someone, child_of, days_of, entries_of, value_of, when
from cpraudit.case.values import PartialDate
from cpraudit.checks.chronology import GAP, ORDER, PARENT_GAP, START
from cpraudit.consistency.chronology import (
    Entry,
    Gap,
    child_begins_late,
    gaps_in_a_life,
    gaps_in_care,
    out_of_order,
    parent_begins_late,
    says_why,
    tells_of_childhood,
)
from cpraudit.consistency.days import length_in_words
from cpraudit.dates import uk_date
from cpraudit.doubts.model import Doubt
from cpraudit.doubts.rules import HOME_AND_CARER, TWO_HOMES
from cpraudit.findings.model import Severity
from cpraudit.settings import Settings


@dataclass(frozen=True, slots=True)
class _Dated:
    """An entry of a list whose beginning is known."""

    number: int
    part: Any
    start: PartialDate
    entry: Entry


def chronologies(case: Case, settings: Settings, today: date) -> Iterator[Doubt]:
    """Every chronology of the case."""
    yield from _homes(case, settings, today)
    for name in ("mother", "father"):
        parent = value_of(getattr(case, name))
        if isinstance(parent, Parent):
            yield from _life(Someone((name,), parent), parent, settings)
    lists: list[tuple[Path, Any]] = [
        (("child_chronology",), case.child_chronology),
        (("agency_chronology",), case.agency_chronology),
    ]
    legal, views = value_of(case.legal), value_of(child_of(case).views)
    education = value_of(child_of(case).education)
    lists += [(("legal", "orders"), legal.orders)] if legal else []
    lists += [(("child", "views", "direct_work"), views.direct_work)] if views else []
    lists += [(("child", "education", "schools"), education.schools)] if education else []
    for path, fact in lists:
        yield from _order(path, _dated(entries_of(fact)))


def _dated(parts: Sequence[Any], today: date | None = None) -> list[_Dated]:
    """The entries with a known beginning; with `today`, what has no end yet covers until that day."""
    out = []
    for number, part in enumerate(parts):
        start = next((getattr(part, f) for f in ("began", "when", "made") if hasattr(part, f)), None)
        begins = days_of(start)
        if begins is None or not isinstance(start, PartialDate):
            continue
        finish = getattr(part, "ended", None) or getattr(part, "until", None)
        ends = days_of(finish)
        if finish is None:
            covered: date | None = begins.last if today is None else today
        else:
            covered = ends.last if ends is not None else None
        entry = Entry(begins, covered, lasted=today is not None or finish is not None)
        out.append(_Dated(number, part, start, entry))
    return out


def _order(path: Path, dated: list[_Dated]) -> Iterator[Doubt]:
    for late, before in out_of_order([d.entry for d in dated]):
        one, other = dated[late], dated[before]
        field = next(f for f in ("began", "when", "made") if hasattr(one.part, f))
        yield Doubt(
            ORDER,
            (*path, one.number, field),
            f"'{one.start}' stands {'after' if late > before else 'before'} '{other.start}'. Documents put it in its "
            "place by themselves, but a date out of order is often a wrong one.",
            Severity.CONSIDER,
        )


def _homes(case: Case, settings: Settings, today: date) -> Iterator[Doubt]:
    homes: list[Placement] = entries_of(case.placements)
    dated = _dated(homes, today)
    yield from _order(("placements",), dated)
    moved = {late for late, _ in out_of_order([d.entry for d in dated])}
    dated = [d for position, d in enumerate(dated) if position not in moved]
    if not dated:
        return
    born = child_of(case).date_of_birth
    birth = days_of(born)
    first = dated[0]
    if birth is not None and first.number == 0 and child_begins_late(first.entry, birth.last):
        yield Doubt(
            START,
            ("placements", first.number, "began"),
            f"The child was born on {uk_date(birth.last)}, but the first home begins {when(first.start)}.",
        )
    entries = [d.entry for d in dated]
    for gap in gaps_in_care(entries, birth.last if birth else None, today, settings.child_gap_days):
        yield from _gap_in_homes(homes, dated, gap)
    yield from _at_once(dated)
    yield from _present_home(case, dated[-1], is_last=dated[-1].number == len(homes) - 1)


def _gap_in_homes(homes: Sequence[Placement], dated: list[_Dated], gap: Gap) -> Iterator[Doubt]:
    before = dated[gap.before]
    after = dated[gap.after] if gap.after is not None else None
    following = after.number if after else len(homes)
    between = homes[before.number + 1 : following]  # homes without a known date
    if between or _explained(before.part, after.part if after else None):
        return
    if after is None:
        yield Doubt(
            GAP,
            ("placements", before.number, "ended"),
            f"The last home ended on {uk_date(gap.since)}, {length_in_words(gap.until - gap.since)} before the report: "
            "nothing is said of where the child has lived since.",
        )
    else:
        yield Doubt(
            GAP,
            ("placements", after.number, "began"),
            f"Nothing is said of the time from {uk_date(gap.since)} to {uk_date(gap.until)} "
            f"({length_in_words(gap.until - gap.since)}).",
        )


def _explained(*parts: Any) -> bool:
    texts = [getattr(part, f, None) for part in parts for f in ("why_moved", "quality", "what")]
    return any(says_why(str(text)) for text in texts if text is not None)


def _at_once(dated: list[_Dated]) -> Iterator[Doubt]:
    """Homes that overlap; one that lies wholly within another is a stay, such as in hospital."""
    for one, other in pairwise(dated):
        ended = one.part.ended
        if ended is None:
            yield Doubt(
                TWO_HOMES,
                ("placements", one.number, "ended"),
                f"This home has no end, although the next one begins {when(other.start)}.",
            )
            continue
        ends, next_ends = days_of(ended), days_of(other.part.ended)
        if ends is None or not other.entry.begins.before(ends):
            continue
        is_stay = next_ends is not None and next_ends.first <= ends.last
        if not is_stay:
            yield Doubt(
                TWO_HOMES,
                ("placements", other.number, "began"),
                f"This home begins {when(other.start)}, before the one before it ended {when(ended)}.",
            )


def _present_home(case: Case, last: _Dated, *, is_last: bool) -> Iterator[Doubt]:
    carer = value_of(case.carer)
    since = carer.since if carer is not None else None
    days = days_of(since)
    if days is None or not isinstance(since, PartialDate) or not is_last or last.part.ended is not None:
        return
    if not days.meets(last.entry.begins):
        yield Doubt(
            HOME_AND_CARER,
            ("carer", "since"),
            f"The present carer looks after the child since {since}, and the present home begins {when(last.start)}.",
        )


def _life(someone: Someone, parent: Parent, settings: Settings) -> Iterator[Doubt]:
    events = entries_of(parent.chronology)
    dated = _dated(events)
    path = (*someone.path, "chronology")
    yield from _order(path, dated)
    moved = {late for late, _ in out_of_order([d.entry for d in dated])}
    dated = [d for position, d in enumerate(dated) if position not in moved]
    if not dated:
        return
    birth = days_of(parent.date_of_birth)
    first = dated[0]
    born = re.search(r"\bborn\b|\bchildhood\b", str(first.part.what or ""), re.IGNORECASE)
    if (
        birth is not None
        and first.number == 0
        and parent_begins_late(first.entry, birth.last)
        and not born
        and not _early_years_told(parent)
    ):
        age = (first.entry.begins.first - birth.last).days // 365
        yield Doubt(
            START,
            (*path, first.number, "when"),
            f"The chronology of {someone.called} begins {when(first.start)}, at about {age} years: nothing tells of "
            "birth and early childhood.",
        )
    entries = [d.entry for d in dated]
    for gap in gaps_in_a_life(entries, birth.last if birth else None, settings.parent_gap_years):
        before, after = dated[gap.before], dated[gap.after or 0]
        if after.number == before.number + 1 and not _explained(before.part, after.part):
            yield Doubt(
                PARENT_GAP,
                (*path, after.number, "when"),
                f"Nothing is said of the time from {gap.since.year} to {gap.until.year} in the chronology of "
                f"{someone.called}.",
            )


def _early_years_told(parent: Parent) -> bool:
    """Whether the part about the childhood tells of it, so that the chronology may begin later."""
    told = " ".join(t for t in (parent.childhood, parent.education, parent.in_care) if isinstance(t, str))
    return tells_of_childhood(told) and re.search(r"\bschool\b", told, re.IGNORECASE) is not None
