"""Word lists as data: what an adviser would mark, why, and what to write instead.

Ours lie in `checklists/wordlists/`. An agency keeps a folder with files of the same names that hold only its
own decisions (`add`, `change`, `switch_off`); our files stay untouched, so that an update never undoes them.
"""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, field_validator

from cpraudit import yamlfile
from cpraudit.errors import SettingsError
from cpraudit.language.context import Context
from cpraudit.language.phrases import Phrase, PhraseError, PhraseIndex, parse, tokens
from cpraudit.resources import checklists_folder
from cpraudit.settings import Settings
from cpraudit.text import straight

KINDS = ("jargon", "judgemental", "absolute", "generalisations", "unverified", "graphic")


class Level(StrEnum):
    """What happens when an entry is found."""

    MUST = "must"
    SHOULD = "should"
    CONSIDER = "consider"
    COUNT = "count"  # never reported alone: several different ones in a sentence make it a heavy sentence
    OFF = "off"  # known, and left alone


def _lines(value: Any) -> Any:
    """A block of text, one item a line."""
    return [line.strip() for line in value.splitlines() if line.strip()] if isinstance(value, str) else value


def _phrases(value: Any) -> Any:
    """A block of text, one phrase a line or several with ; between them."""
    if not isinstance(value, str):
        return value
    return [phrase.strip() for line in value.splitlines() for phrase in line.split(";") if phrase.strip()]


def _off(value: Any) -> Any:
    """YAML reads a bare `off` as false."""
    return "off" if value is False else value


Texts = Annotated[list[str], BeforeValidator(_lines)]
Phrases = Annotated[list[str], BeforeValidator(_phrases)]
Severity = Annotated[Level, BeforeValidator(_off)]


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Entry(_Model):
    """One row of a word list."""

    phrase: Phrases = Field(
        min_length=1, description="how it is written; the notation is told in docs and in phrases.py"
    )
    why: str = Field(description="a key of the list's `reasons`, or a sentence")
    instead: str = Field(description="what to write instead, or which particulars to give")
    source: str = Field("editors", description="a key of the list's `sources`, or words")
    severity: Severity | None = Field(None, description="empty: the list's own")
    exceptions: Phrases = Field(
        default_factory=list, description="longer phrases that hold the words and are left alone"
    )
    unless_near: Phrases = Field(
        default_factory=list, description="words in the same sentence that excuse it"
    )
    only_near: Phrases = Field(
        default_factory=list, description="it counts only with one of these words in the same sentence"
    )
    leave_in: list[Context] = Field(
        default_factory=list, description="contexts that excuse it, besides the list's own"
    )
    capitals: bool = Field(False, description="it must be written with the capitals of the phrase")
    topic: str = Field("", description="a key of the list's `topics`")
    flag: Texts = Field(min_length=1, description="texts in which it must be found")
    leave: Texts = Field(min_length=1, description="texts in which it must not be found")


class ExcusedBy(StrEnum):
    """What beside a statement makes it right."""

    NOTHING = "nothing"
    PARTICULARS = "particulars"  # dates, numbers, examples in the sentence or the next two
    SOURCE = "source"  # who says so, a date, a finding in the sentence or its neighbour


class WordList(_Model):
    """A word list file."""

    name: str
    severity: Severity = Level.SHOULD
    leave_in: list[Context] = Field(
        default_factory=list, description="contexts in which nothing of the list is marked"
    )
    soften_in: list[Context] = Field(
        default_factory=list, description="contexts in which it is only worth considering"
    )
    excused_by: ExcusedBy = ExcusedBy.NOTHING
    reasons: dict[str, str] = Field(default_factory=dict)
    sources: dict[str, str] = Field(default_factory=dict)
    topics: dict[str, Phrases] = Field(
        default_factory=dict, description="words that show that particulars are given"
    )
    entries: list[Entry]

    @field_validator("entries")
    @classmethod
    def _no_doubles(cls, entries: list[Entry]) -> list[Entry]:
        seen: set[str] = set()
        for entry in entries:
            for phrase in entry.phrase:
                if phrase in seen:
                    raise ValueError(f"the phrase '{phrase}' stands twice")
                seen.add(phrase)
        return entries


class Change(_Model):
    """An agency's change to one of our entries; fields that are not given stay as they are."""

    phrase: str = Field(description="any phrase of the entry, as the list writes it, or words that it finds")
    why: str | None = None
    instead: str | None = None
    source: str | None = None
    severity: Severity | None = None
    exceptions: Phrases | None = None
    unless_near: Phrases | None = None
    only_near: Phrases | None = None
    leave_in: list[Context] | None = None


class OwnList(_Model):
    """An agency's file."""

    switch_off: Phrases = Field(
        default_factory=list, description="phrases of ours that are no longer looked for"
    )
    change: list[Change] = Field(default_factory=list)
    add: list[Entry] = Field(default_factory=list)


class Groups(_Model):
    """Words that stand for one another in phrases: <drug>, <parent>."""

    groups: dict[str, list[str]]


@dataclass(frozen=True, eq=False)
class Prepared:
    """An entry made ready. Compared by identity: each row is itself.

    What excuses it is made ready when the entry is first found: most of thousands of entries never are.
    """

    entry: Entry
    level: Level
    leave_in: frozenset[Context]
    own: bool  # the agency's own decision: nothing of ours softens it

    @cached_property
    def exceptions(self) -> PhraseIndex[bool]:
        """Longer phrases that hold its words and are left alone."""
        return _index(self.entry.exceptions)

    @cached_property
    def unless_near(self) -> PhraseIndex[bool]:
        """Words in the same sentence that excuse it."""
        return _index(self.entry.unless_near)

    @cached_property
    def only_near(self) -> PhraseIndex[bool]:
        """Words of which one must stand in the same sentence, where there are any."""
        return _index(self.entry.only_near)

    def check(self) -> None:
        """Raises PhraseError when what excuses it has a mistake."""
        _ = self.exceptions, self.unless_near, self.only_near


@dataclass(frozen=True, eq=False)
class Loaded:
    """A word list ready for use: ours with the agency's changes."""

    kind: str
    words: WordList
    rows: tuple[Prepared, ...]
    index: PhraseIndex[Prepared]
    topics: dict[str, PhraseIndex[bool]]

    def why(self, entry: Entry) -> str:
        """The reason in words."""
        return self.words.reasons.get(entry.why, entry.why)

    def source(self, entry: Entry) -> str:
        """The source in words."""
        return self.words.sources.get(entry.source, entry.source)


def folder() -> Path:
    """Where our own lists lie."""
    return checklists_folder() / "wordlists"


@lru_cache(maxsize=1)
def groups() -> dict[str, tuple[str, ...]]:
    """The groups that phrases may name; a group may use groups that stand before it."""
    loaded = yamlfile.load(folder() / "groups.yaml", Groups)
    return {name: tuple(words) for name, words in loaded.groups.items()}


@lru_cache(maxsize=32)
def load_list(kind: str, own: Path | None = None) -> Loaded:
    """One of our lists (`KINDS`), changed by the agency's file of the same name in the folder `own`.

    Raises SettingsError with file, line or entry, and a suggestion.
    """
    path = folder() / f"{kind}.yaml"
    words = yamlfile.load(path, WordList)
    ours = {id(entry) for entry in words.entries}
    theirs = OwnList()
    if own is not None and (own / path.name).is_file():
        theirs = yamlfile.load(own / path.name, OwnList)
        words = _with_own(words, theirs, own / path.name)
    added = {id(entry) for entry in theirs.add}
    rows = []
    pairs: list[tuple[Prepared, Phrase]] = []
    for entry in words.entries:
        level = entry.severity or words.severity
        if level is Level.OFF:
            continue
        try:
            row = Prepared(entry, level, frozenset([*entry.leave_in, *words.leave_in]), id(entry) in added)
            if id(entry) not in ours:  # an agency is told of a mistake at once; ours are tested
                row.check()
            pairs.extend((row, parse(phrase, groups())) for phrase in entry.phrase)
        except PhraseError as error:
            raise SettingsError(f"{path.name}, entry '{entry.phrase[0][:60]}': {error}.") from None
        rows.append(row)
    topics = {name: _index(phrases) for name, phrases in words.topics.items()}
    return Loaded(kind, words, tuple(rows), PhraseIndex(pairs), topics)


def own_folder(settings: Settings) -> Path | None:
    """The folder with an agency's own additions, None when the settings name none."""
    return Path(settings.word_lists).expanduser() if settings.word_lists else None


def check_own_lists(settings: Settings) -> None:
    """Reads an agency's own lists, so that a mistake is told before the first report is opened.

    Raises SettingsError when the folder does not exist, holds a list with an unknown name, or a list has a mistake.
    """
    own = own_folder(settings)
    if own is None:
        return
    if not own.is_dir():
        raise SettingsError(f"word_lists: there is no folder {own}. Check the name.")
    names = [f"{kind}.yaml" for kind in KINDS]
    for path in sorted(own.glob("*.y*ml")):
        if path.name not in names:
            near = difflib.get_close_matches(path.name, names, n=1, cutoff=0.4)
            hint = f" Did you mean {near[0]}?" if near else ""
            raise SettingsError(f"{path.name} is not one of our lists ({', '.join(names)}).{hint}")
    for kind in KINDS:
        load_list(kind, own)


def _index(phrases: list[str]) -> PhraseIndex[bool]:
    return PhraseIndex((True, parse(p, groups())) for p in phrases)


def _with_own(words: WordList, own: OwnList, path: Path) -> WordList:
    entries = list(words.entries)
    for wanted in own.switch_off:
        number, phrase = _find(entries, wanted, path)
        rest = [p for p in entries[number].phrase if p != phrase]
        entries[number] = entries[number].model_copy(
            update={"phrase": rest} if rest else {"severity": Level.OFF}
        )
    # A broader phrase of another entry may hold the same words: they are an exception everywhere.
    if own.switch_off:
        entries = [e.model_copy(update={"exceptions": [*e.exceptions, *own.switch_off]}) for e in entries]
    for change in own.change:
        number, _ = _find(entries, change.phrase, path)
        update = {k: v for k, v in change.model_dump(exclude={"phrase"}).items() if v is not None}
        entries[number] = entries[number].model_copy(update=update)
    taken = {p for e in entries for p in e.phrase}
    for entry in own.add:
        double = next((p for p in entry.phrase if p in taken), None)
        if double:
            raise SettingsError(
                f"{path.name}: '{double}' is in our list already. Put it under 'change' instead of 'add'."
            )
    return words.model_copy(update={"entries": [*entries, *own.add]})


def _find(entries: list[Entry], wanted: str, path: Path) -> tuple[int, str]:
    """The entry, and its phrase, that an agency means."""
    said = tokens(straight(wanted))
    for number, entry in enumerate(entries):
        for phrase in entry.phrase:
            if phrase == wanted:
                return number, phrase
    for number, entry in enumerate(entries):
        for phrase in entry.phrase:
            if parse(phrase, groups()).match(said, 0) == len(said):
                return number, phrase
    near = difflib.get_close_matches(wanted, [p for e in entries for p in e.phrase], n=1, cutoff=0.5)
    hint = f" Did you mean '{near[0]}'?" if near else ""
    raise SettingsError(f"{path.name}: there is no entry '{wanted}' in our list.{hint}")


# ---- the lists of another make


class Acronym(_Model):
    """An acronym of the field."""

    acronym: str = Field(min_length=2)
    expansions: list[str] = Field(min_length=1)
    plain: str = Field(description="what it is, in everyday words")
    ambiguous: bool = False
    severity: Severity = Level.SHOULD
    known_with: Phrases = Field(
        default_factory=list, description="left alone with one of these words in the sentence"
    )


class AcronymList(_Model):
    """`acronyms.yaml`."""

    known_by_everyone: list[str]
    ordinary_words: list[str] = Field(
        description="words that stand in capitals for emphasis or on forms and are no acronyms"
    )
    acronyms: list[Acronym]


class KnownService(_Model):
    """A programme or organisation that works in many places, with what it is."""

    name: str
    also: list[str] = Field(default_factory=list)
    plain: str
    severity: Severity = Level.SHOULD


class ServiceList(_Model):
    """`services.yaml`: how a local service is told from a school, a town or a shop."""

    kinds: dict[str, list[str]]
    says_what: list[str]
    arrangement_words: list[str]
    leisure_words: list[str]
    school_words: list[str]
    name_words: list[str]
    proper_words: list[str]
    not_services: list[str]
    known: list[KnownService]


class LegalTerms(_Model):
    """`legal_terms.yaml`: words of statutes and orders that are left alone."""

    terms: list[str]


@lru_cache(maxsize=1)
def acronym_list() -> AcronymList:
    """The acronyms of the field, and those that every reader knows."""
    return yamlfile.load(folder() / "acronyms.yaml", AcronymList)


@lru_cache(maxsize=1)
def service_list() -> ServiceList:
    """What tells services from other names."""
    return yamlfile.load(folder() / "services.yaml", ServiceList)


@lru_cache(maxsize=1)
def legal_terms() -> PhraseIndex[bool]:
    """Words of the law that no list marks."""
    return _index(yamlfile.load(folder() / "legal_terms.yaml", LegalTerms).terms)
