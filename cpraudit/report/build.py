"""From a Word file to the report that the checks read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cpraudit.dates import DateMention, find_dates
from cpraudit.document.model import Document
from cpraudit.report.child_name import called_in_text, guess_child_name, known_as
from cpraudit.report.chronology import find_chronologies
from cpraudit.report.events import EVENT_FACTS, find_events
from cpraudit.report.family import kin_names, parent_names
from cpraudit.report.fields import read_fields
from cpraudit.report.headings import HeadingMatcher
from cpraudit.report.key_facts import key_facts
from cpraudit.report.model import Fact, Field, Owner, Person, Report, Role
from cpraudit.report.people import Cast
from cpraudit.report.photos import find_photos
from cpraudit.report.profile import Profile
from cpraudit.report.sections import PERSON_SECTIONS, find_sections
from cpraudit.text import folded


def _facts_of(person: Person) -> list[Fact]:
    """Name, known-as names, sex and relation of a person, where the report first names them."""
    if person.named_at is None:
        return []
    values = [
        ("name", person.name),
        ("sex", {"F": "female", "M": "male"}.get(person.sex, "")),
        ("relation", person.relation),
    ]
    values += [("known_as", name) for name in person.known_as]
    return [Fact(f"{person.role.value}.{kind}", value, person.named_at) for kind, value in values if value]


def _births(people: tuple[Person, ...]) -> dict[Owner, date]:
    """The first stated birthday of the child and each parent, for chronologies that begin with 'Birth'."""
    owners = {Role.CHILD: Owner.CHILD, Role.MOTHER: Owner.MOTHER, Role.FATHER: Owner.FATHER}
    days = [(owners[p.role], f.day) for p in reversed(people) if p.role in owners for f in reversed(p.births)]
    return {owner: day for owner, day in days if day is not None}


def build_report(document: Document, profile: Profile, *, as_of: date) -> Report:
    """Sections, people, facts, chronologies and photographs of a report.

    `as_of` is the day of the audit; two-digit years are read against the report's own date when it states one.
    Pure: the same document, profile and day give the same report.
    """
    fields = read_fields(document)
    name = guess_child_name(document, fields)
    kin = kin_names(document) - {folded(name.split()[0]) if name else ""}
    called = list(dict.fromkeys([*known_as(fields), *called_in_text(document, name, kin)]))
    first = folded(name).split()[:1]
    names, surnames = frozenset([*first, *(folded(c) for c in called)]), frozenset(folded(name).split()[1:])
    matcher = HeadingMatcher(profile, names, surnames, parent_names(document))
    sections = find_sections(document, fields, matcher)
    facts = key_facts(document, fields, sections, as_of)
    pivot = next((f.day for f in facts if f.kind == "report.completed" and f.day is not None), as_of)
    if pivot != as_of:
        facts = key_facts(document, fields, sections, pivot)
    people = Cast(document, fields, sections, pivot).people(name, called)
    for person in people:
        facts += [*person.births, *_facts_of(person)]
    dates: dict[int, tuple[DateMention, ...]] = {
        b.index: tuple(find_dates(b.text, pivot=pivot)) for b in document.blocks if b.text
    }
    labelled: dict[str, list[Field]] = {}
    about_people = {i for s in sections if PERSON_SECTIONS & set(s.ids) for i in range(s.start, s.end)}
    for field in fields:
        if field.table >= 0 and field.value and field.source.block not in about_people:
            for section_id in matcher.exact(field.label):
                labelled.setdefault(section_id, []).append(field)
    report = Report(
        document=document,
        profile=profile,
        sections=sections,
        people=people,
        fields=tuple(fields),
        facts=tuple(sorted(facts, key=lambda f: (f.source.block, f.source.start))),
        chronologies=find_chronologies(document, sections, pivot, _births(people)),
        photos=find_photos(document, sections, fields, people, pivot),
        as_of=as_of,
        pivot=pivot,
        dates=dates,
        labelled={k: tuple(v) for k, v in labelled.items()},
    )
    events = [Fact(EVENT_FACTS[e.kind], e.plain, e.at, e.day) for e in find_events(report)]
    facts = sorted([*report.facts, *events], key=lambda f: (f.source.block, f.source.start, f.kind))
    return replace(report, facts=tuple(facts))
