"""Who is who in the case, from the report's own tables, headings and 'known as' statements."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from cpraudit.document.model import Document
from cpraudit.report.child_name import NAME_PATTERN, names_used
from cpraudit.report.family import (
    KIND_OF_SIBLING,
    birth_fact,
    family_tables,
    names_a_person,
    relation_of,
)
from cpraudit.report.model import Fact, Field, Person, Role, Section, Source
from cpraudit.report.professionals import carers, professionals
from cpraudit.text import folded

_PORTRAIT = {"LOOKS", "PERSON", "DEVELOP", "SELFCARE", "NEEDS"}


_NO_NAME = re.compile(
    r"\W*(?:names? (?:is |are )?(?:not|un)|not (?:known|given|named)|unknown|withheld)", re.IGNORECASE
)


_NEGATED_NAME = re.compile(
    r"\b(?:name not|not given|not known|unknown|withheld|unborn|half|brother|sister)\b", re.IGNORECASE
)


class Cast:
    """Collects the people of a report."""

    def __init__(
        self, document: Document, fields: list[Field], sections: tuple[Section, ...], pivot: date
    ) -> None:
        """All of the report that is needed."""
        self.document, self.fields, self.sections, self.pivot = document, fields, sections, pivot

    def people(self, child_name: str, child_known_as: list[str]) -> tuple[Person, ...]:
        """The child first, then family as the tables list them, then the others."""
        child = Person(
            Role.CHILD,
            child_name,
            "child",
            self._child_sex(),
            tuple(child_known_as),
            self._child_births(child_name),
            self._find(child_name),
        )
        people = [child]
        for person in [
            *self._from_tables(),
            *self._from_family_fields(),
            *self._from_person_sections(),
            *self._from_sibling_headings(),
        ]:
            self._add(people, person)
        people += carers(self.document, self.sections)
        people += professionals(self.document, self.fields, people)
        return tuple(people)

    # ---- the child

    def _child_fields(self) -> list[Field]:
        ends = [s.heading_block for s in self.sections if {"MOTHER", "FATHER", "SIBLINGS"} & set(s.ids)]
        last = min(ends, default=len(self.document.blocks))
        return [f for f in self.fields if f.label_block < last]

    def _child_sex(self) -> str:
        for field in self._child_fields():
            if field.key in (
                "sex",
                "gender",
                "sex of child",
                "girl or boy",
                "boy or girl",
                "male or female",
                "male female",
                "gender of child",
                "sex gender",
            ):
                word = folded(field.value)
                if re.match(r"(?:female|girl|f\b)", word):
                    return "F"
                if re.match(r"(?:male|boy|m\b)", word):
                    return "M"
        for section in self.sections:
            if {"ID", "KEYFACTS"} & set(section.ids):
                text = " ".join(b.text for b in self.document.blocks[section.start : section.own_end])
                match = re.search(r"(?<![\w-])(Female|Male|Girl|Boy)(?![\w-])", text)
                if match:
                    return "F" if match.group(1) in ("Female", "Girl") else "M"
        return self._sex_by_pronouns()

    def _sex_by_pronouns(self) -> str:
        """The sex that the pronouns of the parts about the child clearly speak of."""
        text = " ".join(
            b.text
            for s in self.sections
            if _PORTRAIT & set(s.ids)
            for b in self.document.blocks[s.start : s.own_end]
        )
        he, she = (len(re.findall(rf"\b{p}\b", text, re.IGNORECASE)) for p in ("he", "she"))
        if max(he, she) >= 6 and max(he, she) >= 4 * min(he, she):
            return "M" if he > she else "F"
        return ""

    def _child_births(self, child_name: str) -> tuple[Fact, ...]:
        facts: list[Fact] = []
        seen_list = {t.index for t, *_ in family_tables(self.document)}
        for field in self._child_fields():
            if (
                re.fullmatch(
                    r"(?:date of birth|dob|d o b|born|born on|birth date|date of birth of child|child date of"
                    r" birth|birthday|date born|date and place of birth|name and date of birth|name and dob)",
                    field.key,
                )
                and field.table not in seen_list
            ):
                source = field.source
                facts += birth_fact(
                    self.document, source.block, source.start, source.end, self.pivot, "child.birth"
                )
        names = [re.escape(w) for w in dict.fromkeys([child_name, *child_name.split()[:1]]) if w]
        if names:
            # "Harvey Daniel Tranter. Born 23 April 2023." / "Amara was born on 29 February 2024"
            pattern = re.compile(
                rf"\b(?:{'|'.join(names)})[,.]?\s+(?:\(?(?:was |is )?(?:[Bb]orn|DOB|dob|d\.o\.b\.?|date of"
                r" birth)(?: on)?:?)\s+(?=[\w])"
            )
            for block in self.document.blocks:
                for match in pattern.finditer(block.text):
                    if block.in_body:
                        facts += birth_fact(
                            self.document,
                            block.index,
                            match.end(),
                            min(len(block.text), match.end() + 32),
                            self.pivot,
                            "child.birth",
                        )
        for table, name, relation, birth in family_tables(self.document):
            for row in table.rows[1:]:
                cells = {c.column: c for c in row}
                if name in cells and relation in cells and birth in cells:
                    found = relation_of(self.document.cell_text(cells[relation]))
                    same = bool(child_name) and folded(self.document.cell_text(cells[name])).startswith(
                        folded(child_name.split()[0]) + " "
                    )
                    if (found is not None and found[0] is Role.CHILD) or same:
                        for index in cells[birth].blocks:
                            facts += birth_fact(
                                self.document,
                                index,
                                0,
                                len(self.document.blocks[index].text),
                                self.pivot,
                                "child.birth",
                            )
        unique: dict[tuple[int, int], Fact] = {(f.source.block, f.source.start): f for f in facts}
        return tuple(sorted(unique.values(), key=lambda f: (f.source.block, f.source.start)))

    # ---- the family

    def _from_tables(self) -> list[Person]:
        out = []
        for table, name_column, relation_column, birth_column in family_tables(self.document):
            for row in table.rows[1:]:
                cells = {c.column: c for c in row}
                if name_column not in cells or relation_column not in cells:
                    continue
                found = relation_of(self.document.cell_text(cells[relation_column]))
                if found is None:
                    continue
                role, sex = found
                relation = self.document.cell_text(cells[relation_column])
                block = next(
                    (i for i in cells[name_column].blocks if self.document.blocks[i].text.strip()), None
                )
                if block is None:
                    continue
                text = self.document.blocks[block].text
                births: list[Fact] = []
                if birth_column in cells:
                    for b in cells[birth_column].blocks:
                        births += birth_fact(
                            self.document,
                            b,
                            0,
                            len(self.document.blocks[b].text),
                            self.pivot,
                            f"{role.value}.birth",
                        )
                out.append(self._named(role, text, block, relation, sex, births))
        return out

    def _from_family_fields(self) -> list[Person]:
        """A family told in labelled rows: 'Brother | Corey Dean Marsh, born 8/9/18'."""
        out = []
        family = {i for s in self.sections if "FAMILYTABLE" in s.ids for i in range(s.start, s.end)}
        for field in self.fields:
            found = (
                relation_of(field.label)
                if field.source.block in family and field.table >= 0 and field.value
                else None
            )
            if found is None or found[0] is Role.CHILD or not NAME_PATTERN.match(field.value):
                continue
            births = birth_fact(
                self.document,
                field.source.block,
                field.source.start,
                field.source.end,
                self.pivot,
                f"{found[0].value}.birth",
            )
            out.append(self._named(found[0], field.value, field.source.block, field.label, found[1], births))
        return out

    def _named(
        self, role: Role, text: str, block: int, relation: str, sex: str, births: list[Fact]
    ) -> Person:
        match = NAME_PATTERN.search(text)
        if match is None or _NEGATED_NAME.search(match.group()) or _NO_NAME.match(text):
            return Person(role, "", relation, sex, (), tuple(births), Source(block, 0, len(text)))
        source = Source(block, match.start(), match.end())
        also: list[str] = []
        rest = text[match.end() :]
        known = re.search(r"(?:known as|called|nicknamed|usually|also|goes by|aka|a\.k\.a\.)\s+(.*)", rest)
        bracket = re.search(r"[(“\"‘']\s*([A-ZÀ-Þ][\w'’\-]+)\s*[)”\"’']", rest)
        if known:
            also = names_used(known.group(1))
        elif bracket:
            also = [bracket.group(1)]
        return Person(role, match.group(), relation, sex, tuple(also), tuple(births), source)

    def _from_person_sections(self) -> list[Person]:
        out = []
        for role, section_id, sex in ((Role.MOTHER, "MOTHER", "F"), (Role.FATHER, "FATHER", "M")):
            for section in self.sections:
                if section_id not in section.ids or {"MOTHER", "FATHER"} <= set(section.ids):
                    continue
                name, also, births = "", [], []
                source: Source | None = None
                for field in self.fields:
                    if not section.start <= field.source.block < section.end:
                        continue
                    if (
                        not name
                        and field.key
                        in (
                            "name",
                            "full name",
                            "name of mother",
                            "name of father",
                            "details",
                            "names",
                            "forenames",
                            "first names",
                        )
                        and field.value
                    ):
                        person = self._named(role, field.value, field.source.block, "", sex, [])
                        if person.name and field.value.strip().startswith(person.name.split()[0]):
                            name, also, source = person.name, list(person.known_as), person.named_at
                    if re.match(r"(?:known as|preferred name|also known as)", field.key):
                        also += names_used(field.value)
                    if re.match(
                        r"(?:date of birth|dob|born|details|birth|date and place of birth|born on)", field.key
                    ):
                        births += birth_fact(
                            self.document,
                            field.source.block,
                            field.source.start,
                            field.source.end,
                            self.pivot,
                            f"{role.value}.birth",
                        )
                for block in self.document.blocks[section.start : section.end]:
                    match = re.match(
                        rf"({NAME_PATTERN.pattern})(?:\s*\([^)]*\))?,?\s+(?:was\s+)?born(?: on)?\s+",
                        block.text,
                    )
                    if match:
                        births += birth_fact(
                            self.document,
                            block.index,
                            match.end(),
                            min(len(block.text), match.end() + 32),
                            self.pivot,
                            f"{role.value}.birth",
                        )
                        if not name:
                            name, source = match.group(1), Source(block.index, 0, match.end(1))
                if name or births:
                    out.append(Person(role, name, role.value, sex, tuple(also), tuple(births), source))
        return out

    def _from_sibling_headings(self) -> list[Person]:
        out = []
        for section in self.sections:
            parent = self.sections[section.parent] if section.parent is not None else None
            if parent is not None and "SIBLINGS" in parent.ids and section.heading_block >= 0:
                text = re.sub(r"^\s*\(?\w{1,3}[.)]\s*", "", section.heading)
                offset = self.document.blocks[section.heading_block].text.find(text)
                if names_a_person(text) and (
                    relation_of(text) is None
                    or (NAME_PATTERN.match(text) and not KIND_OF_SIBLING.match(text))
                ):
                    person = self._named(Role.SIBLING, text, section.heading_block, "sibling", "", [])
                    if person.name and person.named_at and len(text.split()) <= 8:
                        at = Source(
                            section.heading_block,
                            person.named_at.start + max(offset, 0),
                            person.named_at.end + max(offset, 0),
                        )
                        out.append(replace(person, named_at=at))
        return out

    def _add(self, people: list[Person], new: Person) -> None:
        """Joins what two places say of the same person."""
        for i, old in enumerate(people):
            same_role = old.role is new.role and (old.role in (Role.MOTHER, Role.FATHER, Role.CHILD))
            same_name = (
                bool(old.first)
                and folded(old.first) == folded(new.first)
                and old.role.family
                and new.role.family
            )
            if same_role or same_name:
                births = {(f.source.block, f.source.start): f for f in (*old.births, *new.births)}
                name = (
                    old.name
                    if old.role is Role.CHILD
                    else max((old.name, new.name), key=lambda n: (len(n.split()), n == old.name))
                )
                if same_role and not same_name and old.name:
                    name = old.name
                people[i] = replace(
                    old,
                    name=name,
                    sex=old.sex or new.sex,
                    relation=old.relation or new.relation,
                    known_as=tuple(dict.fromkeys((*old.known_as, *new.known_as))),
                    births=tuple(births.values()),
                    named_at=old.named_at or new.named_at,
                )
                return
        people.append(new)

    # ---- professionals

    def _find(self, name: str) -> Source | None:
        for block in self.document.blocks:
            at = block.text.find(name) if name else -1
            if at >= 0:
                return Source(block.index, at, at + len(name))
        return None
