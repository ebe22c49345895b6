"""Which rules of the engines are asked for: only what a proof-reader would certainly mark; the rest is off.

`checklists/grammar/languagetool.yaml` and `harper.yaml` name each rule that is kept, with a sentence that it must
find and one that it must leave alone; a test asks the real engines.
"""

from __future__ import annotations

from functools import lru_cache

from pydantic import BaseModel, ConfigDict, Field

from cpraudit import yamlfile
from cpraudit.resources import checklists_folder


class KeptRule(BaseModel):
    """A rule of an engine that is asked for."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(description="as the engine calls it")
    bad: str = Field(description="a sentence in which it must report an error")
    good: str = Field(description="a sentence in which it must not")
    enable: str = Field(default="", description="the name to ask for, where the engine reports another id")


class KeptRules(BaseModel):
    """A file of `checklists/grammar/`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    rules: list[KeptRule]


@lru_cache(maxsize=4)
def kept_rules(engine: str) -> tuple[KeptRule, ...]:
    """The rules that are asked of 'languagetool' or 'harper'. Raises SettingsError when the file has a mistake."""
    return tuple(yamlfile.load(checklists_folder() / "grammar" / f"{engine}.yaml", KeptRules).rules)
