"""A form: which sections a report must hold and by which headings they are recognised. Data, in `checklists/profiles/`."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, model_validator

from cpraudit import yamlfile
from cpraudit.errors import UsageError
from cpraudit.resources import checklists_folder


class SectionSpec(BaseModel):
    """One section of a form."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    title: str
    duty: str = Field(default="required", pattern="^(required|siblings|applicable|optional)$")
    number: str = Field(
        default="", description="its number on this form, when numbers identify sections there"
    )
    must_hold: str = ""
    law: str = ""
    aliases: list[str] = Field(default_factory=list, description="headings by which it is recognised")
    shown_by: list[str] = Field(
        default_factory=list, description="words that show that the content stands elsewhere"
    )
    shown_by_at_least: int = Field(
        2, ge=1, description="how many different ones of them must stand in one other section"
    )


class Profile(BaseModel):
    """A form."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    name: str
    sections: list[SectionSpec]

    @model_validator(mode="after")
    def _unique(self) -> Profile:
        ids = [s.id for s in self.sections]
        double = next((i for i in ids if ids.count(i) > 1), None)
        if double:
            raise ValueError(f"the section '{double}' stands twice")
        return self

    @cached_property
    def by_id(self) -> dict[str, SectionSpec]:
        """The sections by id."""
        return {s.id: s for s in self.sections}

    @cached_property
    def by_number(self) -> dict[str, str]:
        """The number of a section on this form, where the form states one, to its id."""
        return {s.number: s.id for s in self.sections if s.number}

    def spec(self, section_id: str) -> SectionSpec:
        """A section by its id."""
        return self.by_id.get(section_id) or SectionSpec(id=section_id, title=section_id)


def load_profile(name: str) -> Profile:
    """A profile by its id ('legacy-33') or from an agency's own file.

    Raises UsageError when there is no such profile and SettingsError when the file has a mistake.
    """
    folder = checklists_folder() / "profiles"
    path = folder / f"{name}.yaml"
    if not path.is_file():
        path = Path(name)
        if not path.is_file():
            known = ", ".join(sorted(p.stem for p in folder.glob("*.yaml")))
            raise UsageError(
                f"There is no form profile '{name}'. Known are: {known}. Or give the path of your own file."
            )
    return yamlfile.load(path, Profile)
