"""The settings of an audit: every cut-off that is our choice and not the guidance's."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class Stage(StrEnum):
    """What the report is audited for; decides what is expected."""

    SHOBPA = "shobpa"  # before the decision that the child should be placed for adoption
    MATCHING = "matching"  # before the matching panel
    FINAL = "final"  # the file copy for life


class Notepaper(BaseModel):
    """The authority's name and address on every document, where a case file does not say them."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str = Field(default="", description="the local authority")
    agency: str = Field(default="", description="the adoption agency, if it is another body")
    address: str = Field(default="", description="postal address")
    phone: str = Field(default="", description="telephone")
    email: str = Field(default="", description="e-mail")
    hours: str = Field(default="", description="when somebody answers the telephone")
    logo: str = Field(default="", description="a picture beside the settings file, such as logo.png")


class Settings(BaseModel):
    """Cut-offs. The guidance gives none of these numbers: they are our defaults, and an agency may change them."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    stale_after_months: int = Field(
        default=3, ge=1, le=24, description="a report older than this on the day of the audit is out of date"
    )
    child_gap_days: int = Field(
        default=31, ge=1, description="longest stretch without an entry in the child's chronology of care"
    )
    parent_gap_years: float = Field(
        default=3.0, gt=0, description="longest stretch without an entry in a parent's chronology"
    )
    agency_row_words: int = Field(
        default=60, ge=20, description="an agency chronology entry longer than this is not concise"
    )
    blank_share_partial: float = Field(
        default=0.10, ge=0, le=1, description="share of unanswered questions up to which the row is Partial"
    )
    generalisations_many: int = Field(
        default=5, ge=1, description="more unexplained generalisations than this answer No"
    )
    copied_words: int = Field(default=20, ge=10, description="words in a row that count as a copied passage")
    photo_min_pixels: int = Field(
        default=200, ge=50, description="a photograph smaller than this on its shorter side is poor"
    )
    child_photo_months: int = Field(
        default=6, ge=1, le=60, description="a photograph of the child older than this is not recent"
    )
    family_acronyms_known: list[str] = Field(
        default_factory=list, description="further acronyms that every reader of yours knows"
    )
    word_lists: str = Field(
        default="", description="a folder with your own additions to the word lists (docs/own-forms.md)"
    )
    languagetool: Literal["auto", "off"] = Field(
        default="auto", description="auto: used when it is on this computer; off: never"
    )
    languagetool_address: str = Field(
        default="",
        description="a LanguageTool server that runs already on this computer: http://127.0.0.1:8081",
    )
    languagetool_folder: str = Field(default="", description="a folder that holds LanguageTool's jars")
    languagetool_start_seconds: float = Field(
        default=60, ge=1, le=600, description="how long to wait for LanguageTool's server to start"
    )
    i_accept_that_report_text_is_sent_to_another_computer: bool = Field(
        default=False,
        description="lets languagetool_address be another computer: every paragraph of a report is sent there",
    )
    long_sentence_words: int = Field(
        default=35, ge=15, description="a sentence with more words than this is long for its readers"
    )
    reading_age_high: float = Field(
        default=15.0, ge=9, le=20, description="a section that asks for a higher reading age is told"
    )
    authority: Notepaper = Field(
        default_factory=Notepaper, description="notepaper for the documents that cpraudit generate makes"
    )
    switched_off: list[str] = Field(default_factory=list, description="ids of rules that are switched off")


class Run(BaseModel):
    """What a user says for one audit."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    as_of: date
    stage: Stage = Stage.SHOBPA
    auditor: str = ""
    title: str = ""
