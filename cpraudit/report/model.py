"""The report as an adviser sees it: sections, people, facts, chronologies, photographs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property

from cpraudit.dates import DateMention, Period
from cpraudit.document.model import Block, Document
from cpraudit.report.profile import Profile, SectionSpec


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands below it."""

    index: int
    ids: tuple[str, ...]  # ids of the sections of the form that it answers; () when unknown
    heading: str  # as printed
    level: int  # 1 for a section of the form, 2 for a person or part below it
    heading_block: int  # -1 for what stands before the first heading
    start: int  # first block of the content
    end: int  # one past the last block of the content, sub-sections included
    own_end: int  # one past the last block before the first sub-section
    parent: int | None = None
    umbrella: bool = False  # only a title over other sections, such as 'Part B'

    @property
    def id(self) -> str:
        """The first id, '' when unknown."""
        return self.ids[0] if self.ids else ""


class Role(StrEnum):
    """Who somebody is in the case."""

    CHILD = "child"
    MOTHER = "mother"
    FATHER = "father"
    SIBLING = "sibling"
    RELATIVE = "relative"
    CARER = "carer"
    PROFESSIONAL = "professional"
    OTHER = "other"

    @property
    def family(self) -> bool:
        """The child and the birth family."""
        return self in (Role.CHILD, Role.MOTHER, Role.FATHER, Role.SIBLING, Role.RELATIVE)


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact was read: exact words in a block."""

    block: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Field:
    """A label and the words that answer it: a row of a two-column table, or 'Label: value' in a paragraph."""

    key: str  # the label in plain form: 'date of birth'
    label: str
    value: str
    source: Source  # the words of the value (its first paragraph)
    label_block: int
    blocks: tuple[int, ...]  # all blocks of the value that hold words
    table: int = -1  # -1: in running text


@dataclass(frozen=True, slots=True)
class Fact:
    """A value that the report states, and where; several facts of one kind that differ are a conflict."""

    kind: str  # "child.name", "child.birth", "report.completed", ...
    value: str
    source: Source
    day: date | None = None
    mention: DateMention | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the case."""

    role: Role
    name: str  # the fullest form that the report's own tables or headings give
    relation: str = ""  # "Half-brother (same mother)", "Team manager"
    sex: str = ""  # "F", "M" or "" when the report does not say
    known_as: tuple[str, ...] = ()
    births: tuple[Fact, ...] = ()
    named_at: Source | None = None
    initials_only: bool = False

    @property
    def parts(self) -> tuple[str, ...]:
        """The words of the name, without titles."""
        return tuple(p for p in self.name.split() if p.rstrip(".").lower() not in TITLES)

    @property
    def first(self) -> str:
        """First name, '' when only a title and surname are known."""
        words = self.name.split()
        if words and words[0].rstrip(".").lower() in TITLES and len(words) == 2:
            return ""
        return self.parts[0] if self.parts else ""

    @property
    def surname(self) -> str:
        """Last name, '' when only a first name is known."""
        words = self.name.split()
        if len(self.parts) > 1 or (len(words) == 2 and words[0].rstrip(".").lower() in TITLES):
            return self.parts[-1]
        return ""


TITLES = {
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "dr",
    "prof",
    "professor",
    "rev",
    "hhj",
    "dj",
    "judge",
    "cllr",
    "sister",
    "father",
    "sir",
    "lady",
}


class Owner(StrEnum):
    """Whose time a chronology tells."""

    CHILD = "child"
    MOTHER = "mother"
    FATHER = "father"
    AGENCY = "agency"


@dataclass(frozen=True, slots=True)
class ChronologyRow:
    """One entry: when, and what."""

    period: Period | None  # None: no date could be read
    when: Source  # the words of the date
    text: str
    blocks: tuple[int, ...]
    early: bool = False  # undated, but its label speaks of birth or childhood


@dataclass(frozen=True, slots=True)
class Chronology:
    """The dated entries of one owner in one place."""

    owner: Owner
    section: int
    rows: tuple[ChronologyRow, ...]
    from_table: bool = True


@dataclass(frozen=True, slots=True)
class Photo:
    """A photograph of a person (or the genogram), with what is said about it."""

    picture: int
    block: int
    section: int
    caption: Source | None
    caption_text: str
    dated: bool
    is_genogram: bool
    person: Person | None


@dataclass(frozen=True, eq=False)
class Report:
    """Everything that the checks may ask."""

    document: Document
    profile: Profile
    sections: tuple[Section, ...]
    people: tuple[Person, ...]
    fields: tuple[Field, ...]
    facts: tuple[Fact, ...]
    chronologies: tuple[Chronology, ...]
    photos: tuple[Photo, ...]
    as_of: date
    pivot: date  # the report's own date, or as_of: decides two-digit years
    dates: dict[int, tuple[DateMention, ...]] = field(default_factory=dict)  # by block
    labelled: dict[str, tuple[Field, ...]] = field(
        default_factory=dict
    )  # by section id: table rows that answer it

    # ---- places

    @cached_property
    def _section_of_block(self) -> list[int]:
        out = [-1] * len(self.document.blocks)
        for section in self.sections:  # later and deeper sections overwrite earlier ones
            first = section.heading_block if section.heading_block >= 0 else section.start
            for block in range(first, min(section.end, len(out))):
                out[block] = section.index
        return out

    def section_of(self, block: int) -> Section | None:
        """The nearest section that holds a block (also when the block is its heading)."""
        number = self._section_of_block[block] if 0 <= block < len(self._section_of_block) else -1
        return self.sections[number] if number >= 0 else None

    def ids_of(self, block: int) -> frozenset[str]:
        """The ids of the section that holds a block and of those above it."""
        out: set[str] = set()
        section = self.section_of(block)
        while section is not None:
            out.update(section.ids)
            section = self.sections[section.parent] if section.parent is not None else None
        return frozenset(out)

    def with_id(self, *ids: str) -> list[Section]:
        """The sections that answer any of these ids, in reading order."""
        return [s for s in self.sections if set(s.ids) & set(ids)]

    def spec(self, section_id: str) -> SectionSpec:
        """What the form says of a section."""
        return self.profile.spec(section_id)

    # ---- text

    def blocks_of(self, section: Section, *, own: bool = False) -> list[Block]:
        """The blocks below a heading; `own` leaves sub-sections out."""
        return list(self.document.blocks[section.start : section.own_end if own else section.end])

    def text_of(self, *ids: str) -> str:
        """All text of the sections with these ids, headings left out."""
        seen: set[int] = set()
        lines = []
        for section in self.with_id(*ids):
            for block in self.blocks_of(section):
                if block.index not in seen:
                    seen.add(block.index)
                    lines.append(block.text)
        return "\n".join(lines)

    def prose(self) -> Iterator[Block]:
        """Blocks of the body and its notes that hold words and are no headings."""
        headings = {s.heading_block for s in self.sections}
        for block in self.document.blocks:
            if (
                block.text.strip()
                and block.index not in headings
                and not block.part.startswith(("header", "footer"))
            ):
                yield block

    # ---- people and facts

    @property
    def child(self) -> Person:
        """The child of the report."""
        return next(p for p in self.people if p.role is Role.CHILD)

    def people_with(self, *roles: Role) -> list[Person]:
        """The people of these roles, in the report's order."""
        return [p for p in self.people if p.role in roles]

    @cached_property
    def written_until(self) -> date:
        """The last day on which the report says that it was written, brought up to date or signed."""
        days = [
            f.day for kind in ("report.completed", "report.updated") for f in self.facts_of(kind) if f.day
        ]
        for section in self.with_id("SIGN"):
            for block in self.blocks_of(section):
                days += [
                    m.first
                    for m in self.dates.get(block.index, ())
                    if m.first is not None and m.first == m.last
                ]
        return max((d for d in days if d <= self.as_of), default=self.pivot)

    def facts_of(self, kind: str) -> list[Fact]:
        """Every statement of one kind, in reading order."""
        return [f for f in self.facts if f.kind == kind]

    def birth_of(self, person: Person) -> date | None:
        """The date of birth that most places give; None when none is given."""
        days = [f.day for f in person.births if f.day is not None]
        return max(days, key=lambda d: (days.count(d), -days.index(d))) if days else None

    def chronology_of(self, owner: Owner) -> list[Chronology]:
        """The chronologies of one owner."""
        return [c for c in self.chronologies if c.owner is owner]
