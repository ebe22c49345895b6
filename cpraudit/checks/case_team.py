"""The professionals and the carer of a report against the case file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cpraudit.case.faults import Path, in_words
from cpraudit.case.model import Case
from cpraudit.case.reading import entries_of, value_of
from cpraudit.checks.case_common import says, surname_is_named
from cpraudit.checks.case_rules import NAME, PERSON_MISSING
from cpraudit.checks.common import place, shown
from cpraudit.checks.known_names import Fit, KnownName, fit, known_name, name_words
from cpraudit.findings.model import Finding, Place, Severity
from cpraudit.report.child_name import NAME_PATTERN
from cpraudit.report.family import family_tables
from cpraudit.report.model import TITLES, Report, Role

_TEAM = (
    "social_worker",
    "manager",
    "family_finder",
    "reviewing_officer",
    "guardian",
    "solicitor",
    "health_visitor",
)
# What a label says, and the fields of the case in which its person may stand.
_ROLES: tuple[tuple[re.Pattern[str], tuple[Path, ...]], ...] = (
    (
        re.compile(
            r"^(?!.*(?:experience|qualif|meet)).*\b(?:authors?|written by|completed by|prepared by)\b", re.I
        ),
        (("author",), ("team", "social_worker")),
    ),
    (
        re.compile(r"^(?:name of )?(?:the )?(?:child(?:'s|s)? )?(?:allocated )?social worker$", re.I),
        (("team", "social_worker"), ("author",)),
    ),
    (re.compile(r"\b(?:team|line|practice) manager\b", re.I), (("team", "manager"), ("supervisor",))),
    (re.compile(r"\bfamily finder\b", re.I), (("team", "family_finder"),)),
    (re.compile(r"\breviewing officer\b|^iro$", re.I), (("team", "reviewing_officer"),)),
    (re.compile(r"^(?:the )?child(?:ren)?['’]?s? guardian$|^guardian$", re.I), (("team", "guardian"),)),
    (re.compile(r"^(?:the )?(?:agency )?medical advis[eo]r$", re.I), (("child", "health", "adviser"),)),
)
_NEEDED = ("social_worker", "reviewing_officer", "guardian", "family_finder")


@dataclass(frozen=True, slots=True)
class _Worker:
    path: Path
    name: str
    known: KnownName


def team(report: Report, case: Case) -> Iterator[Finding]:
    """Names beside a role, names with a slip, then those whom the report does not name."""
    workers = list(_workers(case))
    told: set[tuple[int, int]] = set()
    for label, words, at in _beside_roles(report):
        if (at.block, at.start) not in told:
            found = list(_beside_role(workers, label, words, at)) or list(_slip(workers, words, at))
            told |= {(at.block, at.start) for _ in found}
            yield from found
    for person in report.people_with(Role.PROFESSIONAL):
        source = person.named_at
        if source is None or (source.block, source.start) in told:
            continue
        yield from _slip(workers, person.name, place(source))
    yield from _missing(report, case)
    yield from _carer(report, case)


def _workers(case: Case) -> Iterator[_Worker]:
    """Every professional of the case, assessors included."""
    team = value_of(case.team)
    found: list[tuple[Path, object]] = []
    if team is not None:
        for name in _TEAM:
            worker = value_of(getattr(team, name))
            found.append((("team", name, "name"), worker.name if worker is not None else None))
        for index, other in enumerate(entries_of(team.others)):
            found.append((("team", "others", index, "name"), other.name))
    for name in ("author", "supervisor"):
        writer = value_of(getattr(case, name))
        found.append(((name, "name"), writer.name if writer is not None else None))
    child = value_of(case.child)
    health = value_of(child.health) if child is not None else None
    if health is not None:
        found.append((("child", "health", "adviser"), health.adviser))
    for name in ("parent_assessments", "relative_assessments"):
        for index, assessment in enumerate(entries_of(getattr(case, name))):
            found.append(((name, index, "author"), assessment.author))
    for path, value in found:
        if isinstance(value, str):
            name = re.split(r"[,;(]", value)[0].strip()
            if name_words(name):
                yield _Worker(path, name, known_name(name))


def _beside_roles(report: Report) -> Iterator[tuple[str, str, Place]]:
    """The labels and list rows that name a role, each with the name beside it."""
    for field in report.fields:
        match = NAME_PATTERN.match(field.value)
        label = field.label.split("(")[0].strip()  # "Family finder (who looks for a family)"
        if match and field.table >= 0 and len(label.split()) <= 8:
            at = field.source
            yield label, match.group(), Place(at.block, at.start, at.start + match.end())
    for table, name, role, _ in family_tables(report.document):
        for row in table.rows[1:]:
            cells = {c.column: c for c in row}
            if name not in cells or role not in cells:
                continue
            for index in cells[name].blocks:
                match = NAME_PATTERN.match(report.document.blocks[index].text)
                if match:
                    label = report.document.cell_text(cells[role])
                    yield label, match.group(), Place(index, 0, match.end())


def _beside_role(workers: list[_Worker], label: str, words: str, at: Place) -> Iterator[Finding]:
    paths = next((paths for pattern, paths in _ROLES if pattern.search(label.strip(" :"))), ())
    wanted = [w for path in paths for w in workers if w.path in (path, (*path, "name"))]
    if not wanted or len(name_words(words)) < 2:
        return
    if any(fit(words, worker.known) is Fit.YES for worker in wanted):
        return
    yield Finding(
        NAME,
        f"'{shown(words)}' beside '{shown(label)}'; {says(wanted[0].name, wanted[0].path)}.",
        at,
        severity=Severity.SHOULD,
    )


def _slip(workers: list[_Worker], name: str, at: Place) -> Iterator[Finding]:
    """A worker's name with a slip, when no worker has just this name."""
    words = name_words(name)
    titled = name.split()[0].rstrip(".").lower() in TITLES
    if not words or (len(words) < 2 and not titled):
        return
    if any(fit(name, w.known) is Fit.YES and set(words) & set(w.known.full) for w in workers):
        return
    near = [w for w in workers if fit(name, w.known) is Fit.MISSPELT and set(words) & set(w.known.full)]
    if near:
        yield Finding(
            NAME, f"'{shown(name)}' here; {says(near[0].name, near[0].path)}.", at, severity=Severity.SHOULD
        )


def _missing(report: Report, case: Case) -> Iterator[Finding]:
    team = value_of(case.team)
    for name in _NEEDED:
        worker = value_of(getattr(team, name)) if team is not None else None
        full = value_of(worker.name) if worker is not None else None
        if full and not surname_is_named(report, full):
            yield Finding(
                PERSON_MISSING,
                f"{full}, {name.replace('_', ' ')}, is in the case file ({in_words(('team', name))}) and not in the "
                "report.",
                severity=Severity.CONSIDER,
                section_id="AGENCY",
            )


def _carer(report: Report, case: Case) -> Iterator[Finding]:
    """The carer's first name; initials and a report without a name are left alone."""
    carer = value_of(case.carer)
    full = value_of(carer.name) if carer is not None else None
    if carer is None or not full:
        return
    known = known_name(full, value_of(carer.known_as) or "")
    for person in report.people_with(Role.CARER):
        names = re.split(r"\s+(?:and|&)\s+", person.name)
        if person.initials_only or person.named_at is None or not all(len(n) > 2 for n in names):
            continue
        if all(fit(name, known) is not Fit.YES for name in names):
            yield Finding(
                NAME,
                f"'{shown(person.name)}' here; {says(full, ('carer', 'name'))}.",
                place(person.named_at),
                severity=Severity.SHOULD,
            )
