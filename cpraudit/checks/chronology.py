"""Chronologies: they begin at birth, run forwards and leave no unexplained gap."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from cpraudit.checks.base import AuditInput, Check
from cpraudit.checks.common import AAR, GUIDANCE, place, shown
from cpraudit.dates import uk_date
from cpraudit.findings.model import Category, Finding, Place, Related, Rule, Severity
from cpraudit.report.model import Chronology, ChronologyRow, Owner, Report, Role
from cpraudit.text import word_count

GAP = Rule(
    id="chronology-gap",
    name="A gap in a chronology",
    category=Category.CHRONOLOGY_GAP,
    severity=Severity.MUST,
    source=f"{GUIDANCE}: chronologies are complete; {AAR}, Schedule 1 Part 1 paragraph 9",
    why=(
        "For an adopted person a gap in the report is a gap in their life, and there may be nobody left who"
        " can fill it."
    ),
    advice=(
        "Add where the child lived and with whom in that time, or say that it is not known and what was done"
        " to find out."
    ),
    bad=("a row that ends on 6 January 2024, and the next that begins on 30 May 2024",),
    good=(
        "rows that share the day of the move",
        "a row that says that nobody knows where the family stayed in March, and who was asked",
    ),
)
ORDER = Rule(
    id="chronology-order",
    name="A chronology entry out of order",
    category=Category.CHRONOLOGY_ORDER,
    severity=Severity.SHOULD,
    source=f"{GUIDANCE}: chronologies run in the order of events",
    why="An entry out of order makes the story hard to follow and hides gaps.",
    advice="Move the entry to its place in time.",
    bad=("2011 to 2014, then 2006 to 2010",),
    good=("2005 to 2012, then 2009: they overlap but begin in order",),
)
START = Rule(
    id="chronology-start",
    name="A chronology that does not begin at birth",
    category=Category.CHRONOLOGY_START,
    severity=Severity.MUST,
    source=(
        f"{GUIDANCE}: the child's chronology begins with the birth; each parent's tells of childhood and"
        f" school; {AAR}, Schedule 1 Part 1 paragraph 9 and Part 3 paragraph 20"
    ),
    why=(
        "The first weeks of a life, and a parent's own childhood, are what an adopted person asks about"
        " first."
    ),
    advice="Begin with the birth. If the early time is not known, say so and say what was done to find out.",
    bad=(
        "a child born on 23 April 2023 whose chronology begins in May 2023",
        "a father's chronology that begins when he was 20",
    ),
    good=("a first entry about the pregnancy, then the birth",),
)
PARENT_GAP = Rule(
    id="parent-chronology-gap",
    name="Years missing from a parent's chronology",
    category=Category.CHRONOLOGY_GAP,
    severity=Severity.CONSIDER,
    source=f"{GUIDANCE}: each parent's chronology is full; {AAR}, Schedule 1 Part 3 paragraph 20",
    why="What a parent did in those years may be all that an adopted person ever learns of them.",
    advice="Add what is known of those years, or say that nothing is known and who was asked.",
    bad=("2003 to 2010, then 2016",),
    good=("2003 to 2010, then 2010 to 2016",),
)
LONG = Rule(
    id="long-agency-entry",
    name="A long entry in the agency's chronology",
    category=Category.CHRONOLOGY_DETAIL,
    severity=Severity.CONSIDER,
    source=f"{GUIDANCE}: the agency's chronology is short and holds only key decisions and actions",
    why="Key decisions drown in detail that belongs elsewhere.",
    advice="Keep the decision, who made it and why; move the rest to its own section.",
    bad=("an entry of 120 words about a visit",),
    good=("12 June 2025: interim care order, Family Court.",),
)

_EXPLAINED = re.compile(
    r"\b(?:not known (?:where|who|what|how)|nobody knows|no one knows|no"
    r" (?:record|information|account)s?\b|records? (?:do|does|did) not|not recorded|unknown|could not be"
    r" found|cannot be found|"
    r"cannot (?:say|be sure|account)|could not (?:say|account)|gap|unaccounted|nothing is known|not been able"
    r" to find|was not seen|were not seen|does not remember|do not remember)\b",
    re.IGNORECASE,
)
_CHILDHOOD = re.compile(
    r"\b(?:childhood|early (?:life|years)|birth|born|growing up|as a (?:baby|child))\b", re.IGNORECASE
)
_OWNER = {
    Owner.CHILD: "the child's",
    Owner.MOTHER: "the mother's",
    Owner.FATHER: "the father's",
    Owner.AGENCY: "the agency's",
}
_CHILDHOOD_TOLD = re.compile(
    r"\b(?:as a (?:small )?(?:child|girl|boy|baby)|grew up|growing up|childhood|brought up|primary"
    r" school|infant school|was raised|when (?:he|she) was (?:small|little|young|a (?:child|girl|boy|baby))|"
    r"(?:first|second|third|fourth|fifth|eldest|youngest|only|one) (?:of|child))\b",
    re.IGNORECASE,
)
_STORY = 3  # dated things that make an account of a life
_FEW_DAYS = timedelta(days=7)
_UNTIL_SCHOOL = 6 * 365  # a birth and then the first school leave nothing out


def check(given: AuditInput) -> Iterator[Finding]:
    """Start, order and gaps of each chronology; long entries of the agency's."""
    report = given.report
    yield from _untabled(report)
    for chronology in report.chronologies:
        if _runs_backwards(chronology):
            yield Finding(
                ORDER,
                f"{_OWNER[chronology.owner].capitalize()} chronology runs backwards: the newest entry stands"
                " first.",
                place(chronology.rows[0].when),
            )
            chronology = replace(chronology, rows=chronology.rows[::-1])
        late = _out_of_order(chronology)
        for row, before in late:
            yield Finding(
                ORDER,
                f"'{shown(_when(report, row))}' stands after '{shown(_when(report, before))}' in"
                f" {_OWNER[chronology.owner]} chronology.",
                place(row.when),
                related=(Related(place(before.when), "the entry before it"),),
            )
        rows = [r for r in chronology.rows if r not in [x for x, _ in late]]
        if chronology.owner is Owner.CHILD:
            yield from _child(given, chronology, rows)
        elif chronology.owner in (Owner.MOTHER, Owner.FATHER):
            yield from _parent(given, chronology, rows)
        else:
            for row in chronology.rows:
                if word_count(row.text) > given.settings.agency_row_words:
                    yield Finding(LONG, f"This entry has {word_count(row.text)} words.", place(row.when))


def _when(report: Report, row: ChronologyRow) -> str:
    return report.document.blocks[row.when.block].text[row.when.start : row.when.end]


def _first(row: ChronologyRow) -> date | None:
    return row.period.begin.first if row.period else None


def _first_last(row: ChronologyRow) -> date | None:
    return row.period.begin.last if row.period else None


def _finish(row: ChronologyRow, today: date) -> date | None:
    """The last day that a row covers."""
    if row.period is None:
        return None
    return today if row.period.finish is None else row.period.finish.last


def _is_range(row: ChronologyRow) -> bool:
    return row.period is not None and row.period.finish is not row.period.begin


def _runs_backwards(chronology: Chronology) -> bool:
    days = [day for r in chronology.rows if (day := _first(r)) is not None]
    return len(days) > 3 and all(later < before for before, later in pairwise(days))


def _out_of_order(chronology: Chronology) -> list[tuple[ChronologyRow, ChronologyRow]]:
    """The fewest entries that must move for the rest to be in order, each with the entry before it."""
    rows = [r for r in chronology.rows if _first(r) is not None and _first_last(r) is not None]
    best: list[list[int]] = []
    for i, row in enumerate(rows):
        fits = [best[j] for j in range(i) if not _clearly_before(row, rows[j])]
        before: list[int] = max(fits or [[]], key=_longest_earliest)
        best.append([*before, i])
    none: list[int] = []
    longest: list[int] = max(best or [none], key=_longest_earliest)
    kept = set(longest)
    return [(row, rows[i - 1] if i else rows[i + 1]) for i, row in enumerate(rows) if i not in kept]


def _longest_earliest(chain: list[int]) -> tuple[int, int]:
    return len(chain), -sum(chain)


def _clearly_before(later: ChronologyRow, earlier: ChronologyRow) -> bool:
    end, begin = _first_last(later), _first(earlier)
    return end is not None and begin is not None and end < begin


def _child(given: AuditInput, chronology: Chronology, rows: list[ChronologyRow]) -> Iterator[Finding]:
    report = given.report
    birth = report.birth_of(report.child)
    dated = [r for r in rows if _first(r) is not None]
    if not dated:
        return
    first = dated[0]
    begin = _first(first)
    if birth is not None and begin is not None and begin > birth + _FEW_DAYS:
        yield Finding(
            START,
            f"The child was born on {uk_date(birth)}, but the chronology begins with"
            f" '{shown(_when(report, first))}'.",
            place(first.when),
        )
    ranges = sum(_is_range(r) for r in dated)
    # In a chronology of single events each entry lasts until the next: only long silences can be told.
    allowed = timedelta(days=given.settings.child_gap_days if ranges * 2 >= len(dated) else 365)
    covered = _finish(first, report.pivot)
    if birth is not None and covered is not None:
        covered = max(covered, birth)  # what stands before the birth belongs to the pregnancy
    last = first
    for row in dated[1:]:
        begin = _first(row)
        if (
            begin is not None
            and covered is not None
            and begin - covered > allowed
            and not _explained(report, chronology, last, row)
        ):
            yield Finding(
                GAP,
                f"Nothing is said of the time from {uk_date(covered)} to {uk_date(begin)}"
                f" ({_length(begin - covered)}).",
                place(row.when),
                severity=None if ranges * 2 >= len(dated) else Severity.CONSIDER,
                related=(Related(place(last.when), "the entry before the gap"),),
            )
        end = _finish(row, report.pivot)
        if end is None:
            covered = None  # a finish that cannot be read is told by the check on dates
        elif covered is None or end >= covered:
            covered, last = end, row
    if (
        covered is not None
        and ranges * 2 >= len(dated)
        and report.pivot - covered > allowed
        and not _explained(report, chronology, last, None)
    ):
        yield Finding(
            GAP,
            f"The chronology ends on {uk_date(covered)}, {_length(report.pivot - covered)} before the"
            " report.",
            place(last.when),
        )


def _parent(given: AuditInput, chronology: Chronology, rows: list[ChronologyRow]) -> Iterator[Finding]:
    report = given.report
    role = Role.MOTHER if chronology.owner is Owner.MOTHER else Role.FATHER
    person = next(iter(report.people_with(role)), None)
    birth = report.birth_of(person) if person is not None else None
    dated = [r for r in rows if _first(r) is not None]
    if not dated or (not chronology.from_table and len(dated) < 4):
        return
    begin = _first(dated[0])
    early = [r for r in chronology.rows if r.when.block < dated[0].when.block]
    told = any(r.early or _CHILDHOOD.search(_when(report, r) + " " + r.text) for r in early) or re.search(
        r"\bborn\b|\bchildhood\b", dated[0].text, re.IGNORECASE
    )
    if (
        birth is not None
        and begin is not None
        and (begin - birth).days > 366
        and not told
        and not _early_in_prose(report, chronology)
    ):
        age = (begin - birth).days // 365
        yield Finding(
            START,
            f"{_OWNER[chronology.owner].capitalize()} chronology begins with"
            f" '{shown(_when(report, dated[0]))}', at about {age} years: nothing before it tells of birth and"
            " early childhood.",
            place(dated[0].when),
        )
    covered = _finish(dated[0], report.pivot)
    small = (birth or covered or report.pivot) + timedelta(days=_UNTIL_SCHOOL)
    for before, row in pairwise(dated):
        begin = _first(row)
        long = (
            begin is not None
            and covered is not None
            and (begin - covered).days > given.settings.parent_gap_years * 365.25
        )
        if (
            begin is not None
            and covered is not None
            and long
            and begin > small
            and not _explained(report, chronology, before, row)
        ):
            yield Finding(
                PARENT_GAP,
                f"Nothing is said of the time from {covered.year} to {begin.year} in"
                f" {_OWNER[chronology.owner]} chronology.",
                place(row.when),
                related=(Related(place(before.when), "the entry before"),),
            )
        end = _finish(row, report.pivot)
        if end is not None and (covered is None or end > covered):
            covered = end


def _untabled(report: Report) -> Iterator[Finding]:
    """A parent's life told in prose that begins long after birth, with not a word of childhood."""
    for role, section_id, owner in (
        (Role.MOTHER, "MOTHER", Owner.MOTHER),
        (Role.FATHER, "FATHER", Owner.FATHER),
    ):
        person = next(iter(report.people_with(role)), None)
        birth = report.birth_of(person) if person is not None else None
        sections = report.with_id(section_id)
        if birth is None or not sections or any(len(c.rows) >= _STORY for c in report.chronology_of(owner)):
            continue
        if _CHILDHOOD_TOLD.search("\n".join(b.text for s in sections for b in report.blocks_of(s))):
            continue
        for block in (b for s in sections for b in report.blocks_of(s)):
            days = [
                m
                for m in report.dates.get(block.index, ())
                if m.first is not None and m.first.year != birth.year
            ]
            years = {m.first.year for m in days if m.first is not None}
            if len(years) >= _STORY and days[0].first is not None and days[0].first.year - birth.year >= 6:
                yield Finding(
                    START,
                    f"The account of {'the mother' if role is Role.MOTHER else 'the father'}'s life begins"
                    f" with '{shown(days[0].text)}', at about {days[0].first.year - birth.year} years:"
                    " nothing tells of birth and childhood.",
                    Place(block.index, days[0].start, days[0].end),
                )
                break


def _early_in_prose(report: Report, chronology: Chronology) -> bool:
    """True when dated paragraphs of the same person's part tell of the early years outside the table."""
    section = report.sections[chronology.section]
    top = section
    while top.parent is not None and report.sections[top.parent].ids:
        top = report.sections[top.parent]
    first = chronology.rows[0].when.block
    text = " ".join(b.text for b in report.blocks_of(top) if b.index < first and b.cell is None)
    return bool(_CHILDHOOD_TOLD.search(text)) and bool(re.search(r"\bschool\b", text, re.IGNORECASE))


def _explained(
    report: Report, chronology: Chronology, before: ChronologyRow, after: ChronologyRow | None
) -> bool:
    """True when words beside the gap say that it is one and why."""
    texts = [before.text, after.text if after else ""]
    section = report.sections[chronology.section]
    inside = {i for r in chronology.rows for i in r.blocks}
    texts += [b.text for b in report.blocks_of(section, own=True) if b.index not in inside and b.cell is None]
    return any(_EXPLAINED.search(t) for t in texts)


def _length(span: timedelta) -> str:
    days = span.days
    if days < 60:
        return f"{days} days"
    return f"about {round(days / 30.4)} months" if days < 730 else f"about {round(days / 365)} years"


CHECK = Check(
    "chronology", "Chronologies are complete and in order", (GAP, ORDER, START, PARENT_GAP, LONG), check
)
