"""The list of first names: helps to see that a capitalised word is a person's name."""

from __future__ import annotations

from functools import lru_cache

from pydantic import BaseModel, ConfigDict, Field

from cpraudit import yamlfile
from cpraudit.resources import checklists_folder
from cpraudit.text import folded


class FirstNames(BaseModel):
    """First names and whom they are usually given to."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    girls: list[str] = Field(default_factory=list)
    boys: list[str] = Field(default_factory=list)
    also_words: list[str] = Field(default_factory=list)


@lru_cache(maxsize=1)
def _sexes() -> tuple[dict[str, str], frozenset[str]]:
    names = yamlfile.load(checklists_folder() / "wordlists" / "first_names.yaml", FirstNames)
    out: dict[str, str] = {}
    for sex, listed in (("F", names.girls), ("M", names.boys)):
        for name in listed:
            key = folded(name)
            out[key] = "" if out.get(key, sex) != sex else sex
    return out, frozenset(folded(n) for n in names.also_words)


def is_first_name(word: str) -> bool:
    """True for a listed first name, whatever its case and accents."""
    return folded(word) in _sexes()[0]


def is_also_word(word: str) -> bool:
    """True for a name such as Grace or Will that is an everyday word as well."""
    return folded(word) in _sexes()[1]


def sex_of(word: str) -> str:
    """'F', 'M', or '' when the name is not listed or given to both."""
    return _sexes()[0].get(folded(word), "")
