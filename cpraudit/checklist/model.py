"""The audit form as data (what an agency may edit), and the answers that the program proposes."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from cpraudit.checklist.evidence import GATHERERS
from cpraudit.checklist.evidence.base import Evidence
from cpraudit.findings.model import Category
from cpraudit.report.model import Owner
from cpraudit.settings import Settings, Stage


class Answer(StrEnum):
    """An answer on the form. The first three are printed; the other two leave the box to the reviewer."""

    YES = "yes"
    NO = "no"
    PARTIAL = "partial"
    REVIEWER = "reviewer"
    NOT_APPLICABLE = "not_applicable"


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


def suggestion(word: str, known: Iterable[str]) -> str:
    """'; did you mean ...?' when a known word is near, else ''."""
    near = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"; did you mean '{near[0]}'?" if near else ""


def is_rule_id(word: str) -> bool:
    """Rule ids are words joined by hyphens; categories never hold one."""
    return bool(re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)+", word))


def _category_or_rule(word: str) -> str:
    categories = [c.value for c in Category]
    if word in categories or is_rule_id(word):
        return word
    raise ValueError(f"'{word}' is no category of findings{suggestion(word.replace('-', '_'), categories)}")


def _gatherer(word: str) -> str:
    if word and word not in GATHERERS:
        raise ValueError(f"the program cannot look up '{word}'{suggestion(word, GATHERERS)}")
    return word


def _setting(word: str) -> str:
    if word not in Settings.model_fields:
        raise ValueError(f"'{word}' is no setting{suggestion(word, Settings.model_fields)}")
    return word


def _limit(value: int | str) -> int | str:
    return _setting(value) if isinstance(value, str) else value


FindingName = Annotated[str, AfterValidator(_category_or_rule)]
SettingName = Annotated[str, AfterValidator(_setting)]
Limit = Annotated[int | str, AfterValidator(_limit)]


class AnsweredBy(_Strict):
    """Which findings speak to a question, and how they weigh; the head of the shipped checklist explains."""

    decisive: list[FindingName] = Field(default_factory=list)
    decisive_about_child: list[FindingName] = Field(default_factory=list)
    lesser: list[FindingName] = Field(default_factory=list)
    listed: list[FindingName] = Field(default_factory=list)
    sections: list[str] = Field(default_factory=list)
    chronologies: list[Owner] = Field(default_factory=list)
    many: Limit | None = None
    key_sections: list[str] = Field(default_factory=list)
    many_in_key_sections: Limit | None = None

    @property
    def weighing(self) -> set[str]:
        """The categories and rule ids that can change the answer."""
        return {*self.decisive, *self.decisive_about_child, *self.lesser}

    @property
    def names(self) -> set[str]:
        """Every category and rule id that is named."""
        return self.weighing | {*self.listed}


class Row(_Strict):
    """One question of the form."""

    id: str = Field(pattern=r"^[A-Z]{2,5}-\d{2,3}$")
    question: str = Field(min_length=1)
    answered_by: AnsweredBy
    evidence: Annotated[str, AfterValidator(_gatherer)] = ""
    person_judges: str = ""
    person_only: bool = False
    certain: bool = False
    yes_when: str = Field(min_length=1)
    partial_when: str = Field(min_length=1)
    no_when: str = Field(min_length=1)
    not_applicable_when: str = ""
    settings: list[SettingName] = Field(default_factory=list)
    stages: list[Stage] = Field(default_factory=lambda: list(Stage), min_length=1)

    @model_validator(mode="after")
    def _honest(self) -> Row:
        if self.certain and self.person_judges:
            raise ValueError(
                f"{self.id} is marked certain and yet has a part that a person judges; take away one of the "
                "two, "
                "because such a question is never answered Yes by the program"
            )
        if not self.certain and not self.person_judges:
            raise ValueError(
                f"{self.id} says neither what a person judges nor that the report settles it (certain: true)"
            )
        return self


class Group(_Strict):
    """A headed part of the form."""

    name: str
    rows: list[Row] = Field(min_length=1)


class HeaderSource(StrEnum):
    """Where the value of a header field comes from."""

    CHILD_NAME = "child_name"
    CHILD_BIRTH = "child_birth"
    AUTHOR = "author"
    MANAGER = "manager"
    LOCAL_AUTHORITY = "local_authority"
    DECISION_DATE = "decision_date"
    PLACEMENT_ORDER_DATE = "placement_order_date"
    PANEL_DATE = "panel_date"
    AUDITOR = "auditor"
    AUDITOR_TITLE = "auditor_title"
    AUDIT_DATE = "audit_date"
    REVIEWER = "reviewer"


class HeaderField(_Strict):
    """A field at the head of the form."""

    id: str
    label: str
    source: HeaderSource
    expected_at: list[Stage] = Field(default_factory=list, description="stages at which a blank is told")


class Checklist(_Strict):
    """The audit form."""

    id: str
    name: str
    version: str = "1"
    header: list[HeaderField] = Field(min_length=1)
    groups: list[Group] = Field(min_length=1)

    @model_validator(mode="after")
    def _unique(self) -> Checklist:
        ids = [r.id for _, r in self.rows()] + [h.id for h in self.header]
        double = next((i for i in ids if ids.count(i) > 1), None)
        if double:
            raise ValueError(f"the id '{double}' stands twice")
        return self

    def rows(self) -> Iterator[tuple[Group, Row]]:
        """Every question with its group, in the form's order."""
        for group in self.groups:
            for row in group.rows:
                yield group, row


class ChecklistAnswer(_Strict):
    """What the program proposes for one question, and on what grounds."""

    id: str
    group: str
    question: str
    answer: Answer
    basis: str  # one sentence: why this answer
    comments: list[str] = Field(default_factory=list)
    findings: list[int] = Field(default_factory=list, description="positions in the list of findings")
    evidence: list[Evidence] = Field(default_factory=list)


class HeaderValue(_Strict):
    """A filled header field."""

    id: str
    label: str
    value: str = ""
    note: str = ""  # conflicts, or why it is blank


class Outcome(_Strict):
    """Counts and a reasoned sentence. The decision is the reviewer's."""

    answers: dict[Answer, int]
    severities: dict[str, int]
    sentence: str
    decision: str = Field(default="", description="left blank: a named person decides")
