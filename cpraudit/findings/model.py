"""What a check says: a frozen finding that carries its words, its place and its reason."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import total_ordering


@total_ordering
class Severity(StrEnum):
    """How much a finding matters. Never a probability."""

    MUST = "must"  # put right before the report goes further
    SHOULD = "should"  # a panel adviser would ask for it
    CONSIDER = "consider"  # worth a look; the program is not sure, or it is a matter of taste

    @property
    def rank(self) -> int:
        """0 for must, 1 for should, 2 for consider."""
        return ("must", "should", "consider").index(self.value)

    def __lt__(self, other: str) -> bool:
        return self.rank < Severity(other).rank


class Category(StrEnum):
    """The fixed vocabulary of the JSON output."""

    MISSING_SECTION = "missing_section"
    EMPTY_SECTION = "empty_section"
    NA_WITHOUT_REASON = "na_without_reason"
    PLACEHOLDER_LEFT = "placeholder_left"
    TRACKED_CHANGES_LEFT = "tracked_changes_left"
    UNSIGNED = "unsigned"
    PHOTO_UNDATED = "photo_undated"
    PHOTO_MISSING_NO_REASON = "photo_missing_no_reason"
    CHRONOLOGY_GAP = "chronology_gap"
    CHRONOLOGY_ORDER = "chronology_order"
    CHRONOLOGY_START = "chronology_start"
    CHRONOLOGY_DETAIL = "chronology_detail"
    DATE_INCONSISTENT = "date_inconsistent"
    NAME_INCONSISTENT = "name_inconsistent"
    WRONG_CHILD_NAME = "wrong_child_name"
    PRONOUN_MISMATCH = "pronoun_mismatch"
    CAPITALS_INCONSISTENT = "capitals_inconsistent"
    THIRD_PARTY_IDENTIFYING = "third_party_identifying"
    DUPLICATED_TEXT = "duplicated_text"
    ACRONYM_NOT_EXPANDED = "acronym_not_expanded"
    SERVICE_NOT_EXPLAINED = "service_not_explained"
    SIBLING_WITHOUT_INFORMATION = "sibling_without_information"
    VIABILITY_WITHOUT_REASON = "viability_without_reason"
    FAMILY_TIME_VAGUE = "family_time_vague"
    FORMATTING = "formatting"
    REPORT_OUT_OF_DATE = "report_out_of_date"
    LEGAL_REQUIREMENT = "legal_requirement"
    JARGON = "jargon"
    JUDGEMENTAL = "judgemental"
    ABSOLUTE = "absolute"
    GENERALISATION = "generalisation"
    UNVERIFIED_AS_FACT = "unverified_as_fact"
    GRAPHIC_DETAIL = "graphic_detail"
    SPELLING_GRAMMAR = "spelling_grammar"
    READABILITY = "readability"


@dataclass(frozen=True, slots=True)
class Place:
    """Exact words in the report: block number and characters in it."""

    block: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that belongs to a finding: the other date, the first use, the first copy."""

    place: Place
    note: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A thing that a check looks for."""

    id: str  # kebab-case, names the pattern, not the cure: "undated-photograph"
    name: str  # plain English: "Photograph without a date"
    category: Category
    severity: Severity
    source: str  # which guidance or law asks for it
    why: str  # why it matters, for the reader of `cpraudit explain`
    advice: str  # what to write or do instead, when the finding has nothing more exact to say
    bad: tuple[str, ...]  # examples that are found
    good: tuple[str, ...]  # examples that are left alone


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found. `place` is None when something is absent; then `section_id` says where it was looked for."""

    rule: Rule
    message: str
    place: Place | None = None
    advice: str = ""
    severity: Severity | None = None  # None: the rule's own
    related: tuple[Related, ...] = ()
    section_heading: str = ""  # for a finding without a place: the heading as printed, or our title
    section_id: str = ""
    more: tuple[Place, ...] = ()  # the same thing again elsewhere: reported once
    source: str = ""  # a nearer source than the rule's: whose guide names these very words

    @property
    def level(self) -> Severity:
        """The severity that counts."""
        return self.severity or self.rule.severity

    @property
    def guidance(self) -> str:
        """The guidance or law that the finding rests on."""
        return f"{self.rule.source} {self.source}".strip() if self.source else self.rule.source

    @property
    def to_do(self) -> str:
        """What to write or do instead."""
        return self.advice or self.rule.advice
