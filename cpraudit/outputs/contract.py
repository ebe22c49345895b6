"""The JSON output as a written contract; `models/audit.schema.json` is generated from these models.

Adding a field raises the second number of SCHEMA_VERSION, renaming or removing one raises the first.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from cpraudit.findings.model import Category

SCHEMA_VERSION = "1.1"


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class ReportInfo(_Part):
    """Which file was audited, and how."""

    file: str = Field(description="name of the file, without its folder")
    sha256: str = Field(pattern="^[0-9a-f]{64}$", description="checksum of the file as it was given")
    words: int = Field(ge=0, description="words of the body and its notes")
    as_of: date = Field(
        description="the day on which the report is read; decides what is future or out of date"
    )
    stage: Literal["shobpa", "matching", "final"]
    producer: str = Field(description="the program that made this file, with its version")


class TableCell(_Part):
    """A cell of a table, everything counted from 0."""

    table: int = Field(ge=0)
    row: int = Field(ge=0)
    column: int = Field(ge=0)


class Location(_Part):
    """Exact words in the Word file."""

    part: str = Field(
        description="'document' for the body, else 'header1', 'footer1', 'footnotes', 'endnotes'"
    )
    paragraph: int = Field(ge=0, description="which w:p element of that part, from 0")
    block: int = Field(ge=0, description="which paragraph of the whole report in reading order, from 0")
    start: int = Field(ge=0, description="first character in the visible text of the paragraph")
    end: int = Field(ge=0, description="one past the last character")
    table: TableCell | None = Field(description="the cell, when the words stand in a table")
    where: str = Field(description="the place in plain English")


class RelatedPlace(_Part):
    """Another place that belongs to a finding."""

    note: str = Field(
        description="what this place is: the other date, the first copy, the same words again ..."
    )
    section: str
    quote: str | None
    occurrence: int | None = Field(ge=1)
    location: Location


class FindingEntry(_Part):
    """One thing found."""

    rule: str = Field(description="id; `cpraudit explain ID` tells more")
    name: str = Field(description="the rule in plain English")
    category: Category = Field(description="a fixed vocabulary, explained in docs/outputs.md")
    severity: Literal["must", "should", "consider"]
    message: str = Field(description="what is wrong here")
    advice: str = Field(description="what to write or do instead")
    source: str = Field(description="the guidance or law that asks for it")
    section: str = Field(
        description="nearest heading above, as printed; for something absent, where it was looked for"
    )
    section_id: str = Field(
        description="id of that section in the form profile, '' when it is not known there"
    )
    quote: str | None = Field(description="the exact words; null when something is absent")
    occurrence: int | None = Field(
        ge=1,
        description="which occurrence of the quote in the text of its part, from 1, overlapping ones counted",
    )
    location: Location | None = Field(description="null when something is absent")
    related: list[RelatedPlace]


class ChildInfo(_Part):
    """The child as the report names them."""

    name: str
    known_as: list[str]
    sex: Literal["F", "M", ""] = Field(description="'' when the report does not say")
    date_of_birth: date | None = Field(
        description="the date that most places give; the others are under facts"
    )


class FactEntry(_Part):
    """A value that the report states; values of one kind that differ are all kept."""

    kind: str = Field(description="'child.name', 'child.birth', 'report.completed' ...")
    value: str
    date: date | None
    section: str
    location: Location


class EvidenceEntry(_Part):
    """What the report itself shows for a row."""

    text: str = Field(description="words of the report, cut when long")
    section: str
    location: Location | None


class ChecklistEntry(_Part):
    """A row of the audit form with the proposed answer."""

    id: str
    group: str
    question: str
    answer: Literal["yes", "no", "partial", "reviewer", "not_applicable"] = Field(
        description="'reviewer': only a person can answer"
    )
    basis: str = Field(description="why this answer is proposed")
    comments: list[str] = Field(description="what was found, and what a person still has to judge")
    findings: list[int] = Field(description="which entries of `findings` it rests on, from 0")
    evidence: list[EvidenceEntry] = Field(description="what the report shows for the question")


class OutcomeInfo(_Part):
    """The proposed outcome as counts and a sentence; the decision is the reviewer's."""

    summary: str
    findings: dict[Literal["must", "should", "consider"], int]
    answers: dict[Literal["yes", "no", "partial", "reviewer", "not_applicable"], int]


class EngineInfo(_Part):
    """A part of the program that did or did not run."""

    name: str
    ran: bool
    version: str
    note: str = Field(description="what it does, or why it did not run and what that means")


class NotChecked(_Part):
    """Something that this audit says nothing about."""

    what: str
    why: str


class SectionEase(_Part):
    """How a section reads."""

    section: str
    section_id: str
    words: int = Field(ge=0)
    sentences: int = Field(ge=0)
    words_per_sentence: float = Field(ge=0)
    longest_sentence: int = Field(ge=0, description="words")
    long_sentences: int = Field(ge=0, description="sentences longer than the setting long_sentence_words")
    reading_age: float | None = Field(
        description="years, by the Automated Readability Index + 5; null for less than 100 words"
    )


class AuditFile(_Part):
    """One audit of one report."""

    schema_version: str = Field(description="this is version " + SCHEMA_VERSION)
    report: ReportInfo
    child: ChildInfo
    facts: list[FactEntry]
    findings: list[FindingEntry]
    checklist: list[ChecklistEntry]
    outcome: OutcomeInfo
    readability: list[SectionEase] = Field(description="sections with running text, in reading order")
    engines: list[EngineInfo]
    not_checked: list[NotChecked]
