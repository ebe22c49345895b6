"""The kinds of value that a case file holds: facts that may be honestly unknown, dates that may be partial.

    Fact[Line]          "Warrington"   or  "not known because ..."   or left empty
    Fact[Prose]         paragraphs, one to a line
    Fact[PartialDate]   "14 March 2019", "March 2019", "about 2019", "spring 2019"
    Fact[YesNo]         yes, no

An empty value is a gap: documents show a placeholder and `cpraudit check` asks for it. A NotKnown is an answer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Annotated, Any, TypeAlias, TypeVar, get_args

from pydantic import (
    BeforeValidator,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    PlainSerializer,
    StringConstraints,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from cpraudit.dates import DateMention, Precision, find_dates, uk_date

_LONGEST_LINE, _LONGEST_PROSE = 1_000, 60_000


class Absence(StrEnum):
    """Why a fact has no value although the question was answered."""

    NOT_KNOWN = "not known because"
    NOT_APPLICABLE = "not applicable because"
    NOT_SHARED = "not shared because"


_ABSENT = re.compile(
    r"\s*(not known|unknown|not applicable|n/?a|not shared|withheld)\b[\s,;:.–—-]*(?:because\b)?[\s:]*(.*)",
    re.I | re.S,
)
_KINDS = {
    "not known": Absence.NOT_KNOWN,
    "unknown": Absence.NOT_KNOWN,
    "not applicable": Absence.NOT_APPLICABLE,
    "na": Absence.NOT_APPLICABLE,
    "n/a": Absence.NOT_APPLICABLE,
    "not shared": Absence.NOT_SHARED,
    "withheld": Absence.NOT_SHARED,
}
_PRINTED = {
    Absence.NOT_KNOWN: "Not known",
    Absence.NOT_APPLICABLE: "Not applicable",
    Absence.NOT_SHARED: "Not shared",
}


@dataclass(frozen=True, slots=True)
class NotKnown:
    """An honest answer without a value: "not known because he has not been found"."""

    kind: Absence
    because: str

    def __str__(self) -> str:
        """As documents print it, a phrase: "Not known: he has not been found"."""
        return f"{_PRINTED[self.kind]}: {self.because}"

    @property
    def written(self) -> str:
        """As the case file says it."""
        return f"{self.kind.value} {self.because}"

    @classmethod
    def read(cls, text: str) -> NotKnown | None:
        """The answer in a text, None when the text is a value; raises ValueError without a reason."""
        if not _says_absent(text):
            return None
        found = _ABSENT.match(text)
        assert found is not None
        kind, because = _KINDS[found[1].lower()], " ".join(found[2].split()).rstrip(".")
        if len(because) < 3:
            raise PydanticCustomError("no_reason", "say why: '{kind} ...'", {"kind": kind.value})
        return cls(kind, because)


def _says_absent(text: str) -> bool:
    """Whether a text is one of these answers and no sentence that only begins alike ("Not known to police")."""
    return (
        re.match(
            r"\s*(?:not known|unknown|not applicable|n/?a|not shared|withheld)\s*(?:$|[,;:.–—-]|because\b)",
            text,
            re.I,
        )
        is not None
    )


class _MayBeAbsent:
    """What `Fact[T]` does: an empty text is no value; "not known because ..." is a NotKnown; the rest is a T."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        value = next(t for t in get_args(source) if t not in (NotKnown, type(None)))
        inner = handler.generate_schema(value)

        def read(raw: Any, validate: core_schema.ValidatorFunctionWrapHandler) -> Any:
            if raw is None or isinstance(raw, NotKnown):
                return raw
            if isinstance(raw, str):
                if not raw.strip():
                    return None
                absent = NotKnown.read(raw)
                if absent is not None:
                    return absent
                raw = _choice(value, raw)
            return validate(raw)

        def write(value: Any, serialise: core_schema.SerializerFunctionWrapHandler) -> Any:
            return (
                value.written if isinstance(value, NotKnown) else None if value is None else serialise(value)
            )

        return core_schema.no_info_wrap_validator_function(
            read,
            inner,
            serialization=core_schema.wrap_serializer_function_ser_schema(write, schema=inner),
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        inner = handler(schema)
        if inner.get("type") == "number":  # the loader reads numbers as text too
            inner = {"anyOf": [inner, {"type": "string", "pattern": r"^\s*\d+(\.\d+)?\s*$"}]}
        absent = {
            "type": ["string", "null"],
            "pattern": r"^\s*$|^([Nn]ot known|[Nn]ot applicable|[Nn]ot shared) because .{3,}",
        }
        return {"anyOf": [inner, absent]}


def _choice(kind: Any, text: str) -> str:
    """The text as the choice of a list spells it: capitals and spaces do not matter."""
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        plain = " ".join(text.split()).casefold()
        return next((member.value for member in kind if member.value.casefold() == plain), text)
    return text


T = TypeVar("T")
Fact: TypeAlias = Annotated[T | NotKnown | None, _MayBeAbsent()]


def _one_line(value: Any) -> Any:
    return (
        "\n".join(" ".join(line.split()) for line in value.strip().split("\n"))
        if isinstance(value, str)
        else value
    )


def _prose(value: Any) -> Any:
    """Paragraphs, one to a line: blank lines and spaces at the ends carry no meaning."""
    if isinstance(value, str):
        return "\n".join(line.strip() for line in value.replace("\r\n", "\n").split("\n") if line.strip())
    return value


class _IsProse:
    """Marks text whose lines are paragraphs."""


def is_prose(kind: Any) -> bool:
    """Whether a type is Prose."""
    return any(isinstance(mark, _IsProse) for mark in getattr(kind, "__metadata__", ()))


# Editors read 01632 as a number where this program reads text.
Line: TypeAlias = Annotated[
    str,
    BeforeValidator(_one_line, json_schema_input_type=str | int | float),
    StringConstraints(max_length=_LONGEST_LINE),
]
Prose: TypeAlias = Annotated[
    str, BeforeValidator(_prose), StringConstraints(max_length=_LONGEST_PROSE), _IsProse()
]


def _yes_no(value: Any) -> Any:
    if isinstance(value, str):
        plain = value.strip().lower()
        if plain in ("yes", "y", "true"):
            return True
        if plain in ("no", "n", "false"):
            return False
    if isinstance(value, bool):
        return value
    raise PydanticCustomError("yes_no", "write yes or no")


YesNo: TypeAlias = Annotated[
    bool,
    BeforeValidator(_yes_no, json_schema_input_type=bool | str),
    PlainSerializer(lambda yes: "yes" if yes else "no", return_type=str),
]


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day, a month, a season or a year, perhaps only approximate.

    `first` and `last` are the first and last day that it can mean; `text` is how documents print it.
    """

    text: str
    first: date
    last: date
    about: bool = False

    def __str__(self) -> str:
        """As documents print it: "14 March 2019", "about March 2019"."""
        return self.text

    @property
    def day(self) -> date | None:
        """The day, when it is exactly one."""
        return self.first if self.first == self.last and not self.about else None

    @classmethod
    def of(cls, day: date) -> PartialDate:
        """A day as a date of the case file."""
        return cls(uk_date(day), day, day)

    @classmethod
    def read(cls, written: str) -> PartialDate:
        """Reads "14/03/2019", "2019-03-14", "14 March 2019", "March 2019", "about 2019"; raises ValueError."""
        plain = " ".join(written.split())
        approximate = re.match(r"(?i)(?:about|around|approximately|approx\.?|circa|c\.|roughly)\s+", plain)
        rest = plain[approximate.end() :] if approximate else plain
        found = find_dates(rest, pivot=date.today())
        if len(found) == 1 and found[0].text == rest:
            mention = found[0]
            if mention.impossible:
                raise PydanticCustomError(
                    "no_such_date", "there is no such day: {why}", {"why": mention.why_impossible}
                )
            if mention.first is not None and mention.last is not None and mention.precision in _WITH_YEAR:
                return cls(
                    _printed(mention, approximate is not None), mention.first, mention.last, bool(approximate)
                )
        raise PydanticCustomError(
            "not_a_date",
            "this is not a date; write it like '14 March 2019', 'March 2019', '2019' or 'about 2019'",
        )

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        def read(raw: Any) -> PartialDate:
            if isinstance(raw, cls):
                return raw
            if isinstance(raw, date):
                return cls.of(raw)
            if isinstance(raw, str | int) and not isinstance(raw, bool):
                return cls.read(str(raw))
            raise PydanticCustomError("not_a_date", "this is not a date; write it like '14 March 2019'")

        return core_schema.no_info_plain_validator_function(
            read, serialization=core_schema.plain_serializer_function_ser_schema(str, when_used="always")
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {
            "type": ["string", "integer"],
            "description": "A date, exact or partial: 14 March 2019, March 2019, 2019, spring 2019, about 2019.",
        }


_WITH_YEAR = (Precision.DAY, Precision.MONTH, Precision.SEASON, Precision.YEAR, Precision.SCHOOL_YEAR)


def _printed(mention: DateMention, about: bool) -> str:
    assert mention.first is not None
    assert mention.last is not None
    is_whole_month = mention.first.day == 1 and (mention.last + timedelta(days=1)).day == 1
    if mention.precision is Precision.DAY:
        text = uk_date(mention.first)
    elif mention.precision is Precision.MONTH and is_whole_month:  # "late March 2019" keeps its words
        text = uk_date(mention.first).split(" ", 1)[1]
    elif mention.precision is Precision.YEAR:
        text = str(mention.first.year)
    else:
        text = mention.text
    return f"about {text}" if about else text
