"""Births and deaths within the family that cannot be as the dates say."""

from __future__ import annotations

from collections.abc import Iterator

from cpraudit.checks.base import AuditInput, Check
from cpraudit.checks.common import GUIDANCE, place
from cpraudit.consistency.births import Kin, Tie, clashes, tie_of_relative, tie_of_sibling
from cpraudit.consistency.days import Days
from cpraudit.dates import uk_date
from cpraudit.findings.model import Category, Finding, Place, Related, Rule, Severity
from cpraudit.report.model import Person, Report, Role

IMPOSSIBLE_BIRTH = Rule(
    id="impossible-birth",
    name="Births in one family that cannot both be right",
    category=Category.DATE_INCONSISTENT,
    severity=Severity.MUST,
    source=f"{GUIDANCE}: all dates are correct and agree throughout",
    why=(
        "A mother who is younger than her child, or two births of one mother four months apart, show that a date"
        " of birth is wrong: the first fact of somebody's record."
    ),
    advice="Check the birth certificates and correct the date that is wrong.",
    bad=(
        "a mother born on 9 October 2018 and her child born on 4 May 2022",
        "a child born on 4 May 2022 and a full sister born on 12 August 2022",
    ),
    good=(
        "twins born on either side of midnight",
        "half-brothers of different mothers, born four months apart",
    ),
)


def check(given: AuditInput) -> Iterator[Finding]:
    """Parents and their children, children of one mother, by the births that the report's own tables give."""
    report = given.report
    family = dict(_family(report))
    for clash in clashes([kin for kin, _ in family.values()]):
        person = next(p for kin, p in family.values() if kin is clash.person)
        other = next(p for kin, p in family.values() if kin is clash.other)
        at, related = _place(report, person), _place(report, other)
        yield Finding(
            IMPOSSIBLE_BIRTH,
            f"{clash.why}.",
            at,
            severity=None if clash.sure else Severity.CONSIDER,
            related=(Related(related, "the other birth"),) if related is not None else (),
        )


def _family(report: Report) -> Iterator[tuple[int, tuple[Kin, Person]]]:
    for number, person in enumerate(report.people):
        tie, birth = _tie(person), report.birth_of(person)
        if tie is not None and birth is not None:
            name = person.first or person.name or person.relation.lower() or tie.value
            yield number, (Kin(tie, name, Days.on(birth), f"on {uk_date(birth)}"), person)


def _tie(person: Person) -> Tie | None:
    match person.role:
        case Role.CHILD:
            return Tie.CHILD
        case Role.MOTHER:
            return Tie.MOTHER
        case Role.FATHER:
            return Tie.FATHER
        case Role.SIBLING:
            return tie_of_sibling(person.relation)
        case Role.RELATIVE:
            return tie_of_relative(person.relation)
    return None


def _place(report: Report, person: Person) -> Place | None:
    birth = report.birth_of(person)
    return next((place(fact.source) for fact in person.births if fact.day == birth), None)


CHECK = Check("family-births", "Births in the family that can be", (IMPOSSIBLE_BIRTH,), check)
