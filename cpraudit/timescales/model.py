"""A time limit as data (checklists/timescales.yaml): when it starts, how long it is, who is bound and by what."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, model_validator

from cpraudit import yamlfile
from cpraudit.resources import checklists_folder
from cpraudit.timescales.working_days import WorkingDays

FILE = "timescales.yaml"


class Moment(StrEnum):
    """What starts a clock or ends a task. The words are printed after "the"."""

    GATEWAY = "gateway meeting"
    LETTER_SENT = "letter before proceedings"
    FIRST_MEETING = "first pre-proceedings meeting"
    PROGRESS_REVIEW = "review of progress"
    END_OF_PRE_PROCEEDINGS = "end of pre-proceedings"
    DECISION_TO_APPLY = "decision to apply to court"
    ISSUE_LETTER = "letter of issue"
    APPLICATION = "issue of the application"
    ENTRY_TO_CARE = "child's entry to care"
    FIRST_REVIEW = "first review"
    SECOND_REVIEW = "second review"
    LATEST_REVIEW = "latest review"
    NEXT_REVIEW = "next review"
    FIRST_PLANNING_MEETING = "first permanence planning meeting"
    PLANNING_MEETING = "permanence planning meeting"
    NEXT_PLANNING_MEETING = "next permanence planning meeting"
    PLAN = "permanence plan"
    ADOPTION_DECISION = "decision that the child should be placed for adoption"
    MATCH = "match"
    AUTHORITY_TO_PLACE = "authority to place the child for adoption"
    FIRST_ADOPTION_REVIEW = "first review after the authority to place"
    LATEST_ADOPTION_REVIEW = "latest review since the authority to place"


class Unit(StrEnum):
    """What is counted."""

    WORKING_DAYS = "working days"
    CALENDAR_DAYS = "calendar days"
    WEEKS = "weeks"
    MONTHS = "months"


class Kind(StrEnum):
    """What the limit asks for."""

    WITHIN = "within"  # by that day at the latest
    NOT_BEFORE = "not before"  # on that day at the earliest
    EVERY = "every"  # again by that day at the latest, and so on
    TARGET = "target"  # by that day if it can be done


class Status(StrEnum):
    """How far it binds."""

    LAW = "law"
    GUIDANCE = "guidance"
    LOCAL = "local policy"


class Shown(StrEnum):
    """With which dates a limit is worked out."""

    LETTER = "letter"
    COURT = "court"
    PLAN = "plan"


class OnlyIf(StrEnum):
    """What must be so in the case for a limit to count."""

    ONE_PLAN = "one plan at a time"
    SEVERAL_PLANS = "several plans at once"
    ADOPTION = "adoption is one of the plans"


class _Data(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Limit(_Data):
    """One time limit."""

    id: str = Field(pattern="^[A-Z]{2,6}-[0-9]{2,3}[A-Z]?$", description="a short mark, such as PRE-04")
    name: str = Field(min_length=3, description="what is to be done, in plain words")
    shown: list[Shown] = Field(
        min_length=1, description="the dates among which it appears: letter, court, plan"
    )
    clock: Moment = Field(description="what starts the clock")
    amount: int = Field(ge=1, le=200, description="how many")
    unit: Unit = Field(description="of what")
    kind: Kind = Field(description="within, not before, every or target")
    first_day_counts: bool = Field(
        default=False, description='"beginning with the day": that day is day 1; otherwise it is day 0'
    )
    done: Moment | None = Field(
        default=None, description="what in a case shows that it was done; empty: the case has no such date"
    )
    only_if: OnlyIf | None = Field(default=None, description="the cases for which it counts; empty: all")
    who: str = Field(min_length=3, description="who is to do it")
    status: Status = Field(description="law, guidance or local policy")
    authority: str = Field(default="", description="for a local policy: whose it is")
    source: str = Field(min_length=3, description="statute, guidance or policy; printed with every date")
    note: str = Field(default="", description="what else to know, such as sources that contradict each other")

    @model_validator(mode="after")
    def _says_whose_policy(self) -> Limit:
        if (self.status is Status.LOCAL) != bool(self.authority):
            raise ValueError(
                "a local policy needs 'authority' (whose it is)"
                if self.status is Status.LOCAL
                else "'authority' belongs to a local policy only"
            )
        return self


class BankHoliday(_Data):
    """A day that the Government proclaims, or moves, after this program was made."""

    day: date = Field(description="like 2026-12-24")
    name: str = Field(min_length=3)


class BankHolidays(_Data):
    """Changes to the bank holidays that the program computes."""

    added: list[BankHoliday] = Field(default_factory=list, description="further bank holidays")
    removed: list[BankHoliday] = Field(
        default_factory=list, description="computed bank holidays that are working days after all"
    )


class Timescales(_Data):
    """The whole file."""

    bank_holidays: BankHolidays = Field(default_factory=BankHolidays)
    limits: list[Limit]

    @model_validator(mode="after")
    def _unique(self) -> Timescales:
        ids = [limit.id for limit in self.limits]
        double = next((i for i in ids if ids.count(i) > 1), None)
        if double:
            raise ValueError(f"the limit '{double}' stands twice")
        return self

    @cached_property
    def working_days(self) -> WorkingDays:
        """The working days of England with the file's own changes."""
        changed = self.bank_holidays
        return WorkingDays([h.day for h in changed.added], [h.day for h in changed.removed])

    @cached_property
    def by_id(self) -> dict[str, Limit]:
        """The limits by their marks."""
        return {limit.id: limit for limit in self.limits}


def load_timescales(path: Path | None = None) -> Timescales:
    """The limits of a file, by default of the one that travels with the program.

    Raises SettingsError with the file, the line and, for a misspelt field, the likely one.
    """
    return yamlfile.load(path or checklists_folder() / FILE, Timescales)
