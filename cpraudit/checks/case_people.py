"""The family of a report against the case file: names, births, sex, who is missing and who is not in the case."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cpraudit.case.child import Child
from cpraudit.case.family import OtherHolder, Relative, Sibling
from cpraudit.case.faults import in_words
from cpraudit.case.model import Case
from cpraudit.case.people import Sex
from cpraudit.case.reading import Someone, days_of, entries_of, everybody, family, value_of
from cpraudit.case.values import NotKnown
from cpraudit.checks.birth_statements import statements
from cpraudit.checks.case_common import is_named, says, words_at
from cpraudit.checks.case_rules import BIRTH, NAME, NOT_IN_CASE, PERSON_MISSING, SEX
from cpraudit.checks.common import place, shown
from cpraudit.checks.known_names import Fit, KnownName, fit, known_name
from cpraudit.consistency.days import Days
from cpraudit.dates import uk_date
from cpraudit.findings.model import Finding, Place, Severity
from cpraudit.language.first_names import is_first_name
from cpraudit.report.model import Person, Report, Role

_NAME_LABELS = re.compile(
    r"(?:full )?names?(?: of (?:the )?(?:child|mother|father|birth mother|birth father))?|child(?:s)? (?:full )?name"
)
_SEX_LABELS = re.compile(
    r"sex|gender|sex of child|gender of child|sex gender|male female|girl or boy|boy or girl"
)
_SEXES = {Sex.FEMALE: "F", Sex.MALE: "M"}
_ALONE = {"child": Role.CHILD, "mother": Role.MOTHER, "father": Role.FATHER}
_SECTIONS = {Role.CHILD: ("ID", "KEYFACTS"), Role.MOTHER: ("MOTHER",), Role.FATHER: ("FATHER",)}


@dataclass(frozen=True, slots=True)
class Pair:
    """A person of the report and the same one of the case; `how` tells whether the names fit."""

    person: Person
    someone: Someone
    how: Fit


def known(case: Case, someone: Someone) -> KnownName:
    """The names by which the case knows somebody, names by marriage included."""
    part = someone.part
    full = value_of(part.name) or ""
    others = [value_of(part.known_as) or "", value_of(getattr(part, "other_names", None)) or ""]
    for couple in entries_of(case.couples):
        people: list[str] = entries_of(couple.people)
        if full in people:
            others += [name.split()[-1] for name in people if name.strip()]
    return known_name(full, *others)


def pairs(report: Report, case: Case) -> list[Pair]:
    """The people of the report's family who are in the case: by role, else by name, else by the day of birth."""
    out: list[Pair] = []
    several = []
    for someone in family(case):
        role = _ALONE.get(str(someone.path[0]))
        if role is None:
            several.append(someone)
            continue
        person = next((p for p in report.people_with(role) if p.name), None)
        if person is not None and value_of(someone.part.name):
            out.append(Pair(person, someone, fit(person.name, known(case, someone))))
    left = [
        p
        for p in report.people_with(Role.SIBLING, Role.RELATIVE, Role.OTHER)
        if p.name and not p.initials_only
    ]
    for how in (Fit.YES, Fit.MISSPELT, Fit.NO):
        for person in list(left):
            same = next((s for s in several if _is(report, case, person, s, how)), None)
            if same is not None:
                out.append(Pair(person, same, how))
                left.remove(person)
                several.remove(same)
    return out


def _is(report: Report, case: Case, person: Person, someone: Someone, how: Fit) -> bool:
    """Whether they are one person by names that fit so; by another name only with the same birth and role."""
    if not value_of(someone.part.name) or fit(person.name, known(case, someone)) is not how:
        return False
    if how is Fit.YES:
        return True
    birth, days = report.birth_of(person), days_of(someone.part.date_of_birth)
    same_role = isinstance(someone.part, Sibling) == (person.role is Role.SIBLING)
    if birth is not None and days is not None and same_role and days.meets(Days.on(birth)):
        return True
    return how is Fit.MISSPELT and same_role and birth is None


def is_another_child(report: Report, case: Case) -> bool:
    """Whether the case is about somebody else: neither a word of the name nor the birth is the same."""
    child = value_of(case.child)
    if child is None or not value_of(child.name) or not report.child.name:
        return False
    someone = Someone(("child",), child)
    birth, days = report.birth_of(report.child), days_of(child.date_of_birth)
    same_birth = birth is not None and days is not None and days.meets(Days.on(birth))
    words = {w for w in report.child.name.split() if fit(w, known(case, someone)) is not Fit.NO}
    return not words and not same_birth


def another_child(report: Report, case: Case) -> Finding:
    """The one thing to say when report and case do not belong together."""
    child = value_of(case.child)
    assert child is not None
    source = report.child.named_at
    return Finding(
        NAME,
        f"The report is about {report.child.name}; {says(child.name, ('child', 'name'))}. Nothing else was compared.",
        place(source) if source is not None else None,
        advice="Give the case file of this child with --case.",
    )


def people(report: Report, case: Case) -> Iterator[Finding]:
    """Names, births and sex of those who are in both; then those who are in one only."""
    found = pairs(report, case)
    for pair in found:
        yield from _names(report, case, pair)
        yield from _births(report, pair)
        yield from _sex(report, pair)
    yield from _missing(report, case, found)
    yield from _strangers(report, case, found)


def _names(report: Report, case: Case, pair: Pair) -> Iterator[Finding]:
    """The place where the report's table names the person, and every field with her or his name."""
    path = (*pair.someone.path, "name")
    told: set[tuple[int, int]] = set()
    places = [place(pair.person.named_at)] if pair.person.named_at is not None else []
    for field in report.fields:
        ids = report.ids_of(field.source.block)
        if (
            field.value
            and _NAME_LABELS.fullmatch(field.key)
            and ids & set(_SECTIONS.get(pair.person.role, ()))
        ):
            places.append(place(field.source))
    for at in places:
        words = words_at(report, at)
        name = words if at != places[0] else pair.person.name
        if (at.block, at.start) not in told and fit(
            _before_comma(name), known(case, pair.someone)
        ) is not Fit.YES:
            told.add((at.block, at.start))
            yield Finding(NAME, f"'{shown(name)}' here; {says(pair.someone.part.name, path)}.", at)


def _before_comma(text: str) -> str:
    """'Akua, the name of a grandmother' -> 'Akua'; '(known as Sal)' is no part of the name."""
    return re.split(r"[,;(\n]| known as | born ", text)[0]


def _births(report: Report, pair: Pair) -> Iterator[Finding]:
    born = pair.someone.part.date_of_birth
    days = days_of(born)
    if days is None:
        return
    for told in statements(report, pair.person):
        if not days.meets(Days.on(told.day)):
            yield Finding(
                BIRTH,
                f"{pair.someone.called} was born on {uk_date(told.day)} here; "
                f"{says(born, (*pair.someone.path, 'date_of_birth'))}.",
                told.at,
            )


def _sex(report: Report, pair: Pair) -> Iterator[Finding]:
    sex = value_of(pair.someone.part.sex)
    wanted = _SEXES.get(sex) if sex is not None else None
    if wanted is None:
        return
    at: Place | None = None
    if pair.person.role in _SECTIONS:
        for field in report.fields:
            if _SEX_LABELS.fullmatch(field.key) and report.ids_of(field.source.block) & set(
                _SECTIONS[pair.person.role]
            ):
                given = re.match(r"(female|girl|f\b)|(male|boy|m\b)", field.value.strip(), re.IGNORECASE)
                if given and (given[1] is not None) != (wanted == "F"):
                    at = place(field.source)
    elif pair.person.sex not in ("", wanted) and pair.person.named_at is not None:
        at = place(pair.person.named_at)
    if at is not None:
        words = pair.person.relation if pair.person.role not in _SECTIONS else words_at(report, at)
        yield Finding(
            SEX,
            f"'{shown(words)}' here; {says(sex, (*pair.someone.path, 'sex'))}.",
            at,
        )


def _missing(report: Report, case: Case, found: list[Pair]) -> Iterator[Finding]:
    present = {pair.someone.path for pair in found}
    for someone in family(case):
        name = value_of(someone.part.name)
        if name is None or someone.path in present or isinstance(someone.part, Child):
            continue
        if _is_unborn(someone) or is_named(report, name, value_of(someone.part.known_as) or ""):
            continue
        who, section = _who_and_where(someone)
        yield Finding(
            PERSON_MISSING,
            f"{name}, {who}, is in the case file ({in_words(someone.path)}) and not in the report.",
            severity=Severity.CONSIDER if isinstance(someone.part, Relative) else None,
            section_id=section,
        )


def _is_unborn(someone: Someone) -> bool:
    part = someone.part
    return value_of(getattr(part, "expected", None)) is not None and value_of(part.date_of_birth) is None


def _who_and_where(someone: Someone) -> tuple[str, str]:
    match someone.part:
        case Sibling():
            return "a brother or sister", "SIBLINGS"
        case Relative(relation=relation) | OtherHolder(relation=relation):
            section = "RELATIVES" if isinstance(someone.part, Relative) else "OTHERPR"
            return value_of(relation) or "a relative", section
    return f"the {someone.path[0]}", str(someone.path[0]).upper()


def _strangers(report: Report, case: Case, found: list[Pair]) -> Iterator[Finding]:
    """Brothers, sisters and relatives whom the report's tables and headings name, and parents nobody knows."""
    paired = {id(pair.person) for pair in found}
    names = [known(case, someone) for someone in everybody(case)]
    names += [known_name(n) for n in _other_names(case)]
    for person in report.people_with(Role.MOTHER, Role.FATHER, Role.SIBLING, Role.RELATIVE):
        if id(person) in paired or not person.first or person.initials_only or person.named_at is None:
            continue
        if not _says_that_there_is_nobody_else(case, person.role):
            continue
        if len(person.parts) < 2 and not is_first_name(person.first):
            continue  # a word that the table has instead of a name
        if not any(k.full and fit(person.name, k) is not Fit.NO for k in names):
            yield Finding(
                NOT_IN_CASE,
                f"{person.name} ({(person.relation or person.role.value).lower()}) is not in the case file.",
                place(person.named_at),
            )


def _other_names(case: Case) -> Iterator[str]:
    """Names that stand in the case without a part of their own."""
    for couple in entries_of(case.couples):
        people: list[str] = entries_of(couple.people)
        yield from people
    for sibling in entries_of(case.siblings):
        yield from filter(None, [value_of(sibling.other_parent)])


def _says_that_there_is_nobody_else(case: Case, role: Role) -> bool:
    """Whether the case answers who there is; a parent whose name it does not have, or a list not begun, is no answer."""
    if role in (Role.MOTHER, Role.FATHER):
        return isinstance(getattr(case, role.value), NotKnown)
    return bool(case.siblings if role is Role.SIBLING else case.relatives)
