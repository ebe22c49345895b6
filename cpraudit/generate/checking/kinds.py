"""What an expression of a template stands for: the kind of value, and which fields of the case it shows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from cpraudit.generate.computed import Kind
from cpraudit.generate.template_fields import Field


class Sort(StrEnum):
    """A kind of value, as messages call it."""

    TEXT = "a text"
    PICTURE = "a picture"
    FLAG = "a yes/no"
    NUMBER = "a number"
    PART = "a part with fields of its own"
    LIST = "a list"
    LOOP = "the loop"
    NAMES = "a namespace"
    ANY = "anything"  # not known: nothing is said of it


_SORTS = {
    Kind.TEXT: Sort.TEXT,
    Kind.PICTURE: Sort.PICTURE,
    Kind.FLAG: Sort.FLAG,
    Kind.PART: Sort.PART,
    Kind.LIST: Sort.LIST,
}


@dataclass(frozen=True, slots=True)
class Value:
    """A value.

    Attributes:
        sort: its kind.
        path: the field that it is, `siblings[].name`; '' for what is worked out.
        shows: the fields whose text is printed when it is printed.
        field: what is known of the field.
        item: of a list, its entries.
        constant: a text or number that stands in the template itself.
        perhaps: why it may be missing; '' when it is always there.

    """

    sort: Sort
    path: str = ""
    shows: frozenset[str] = frozenset()
    field: Field | None = None
    item: Value | None = None
    constant: object = None
    perhaps: str = ""

    @property
    def fields(self) -> dict[str, Field]:
        """The fields of a part."""
        return self.field.fields if self.field is not None and self.sort is Sort.PART else {}

    def below(self, name: str) -> Value:
        """A field of a part."""
        known = self.fields[name]
        return of_field(known, f"{self.path}.{name}" if self.path else name)


ANYTHING = Value(Sort.ANY)
TEXT, NUMBER, FLAG = Value(Sort.TEXT), Value(Sort.NUMBER), Value(Sort.FLAG)
LOOP_FIELDS = {
    **dict.fromkeys(("index", "index0", "revindex", "revindex0", "length", "depth", "depth0"), NUMBER),
    **dict.fromkeys(("first", "last"), FLAG),
    **dict.fromkeys(("previtem", "nextitem", "cycle", "changed"), ANYTHING),
}


def of_field(known: Field, path: str) -> Value:
    """The value of a field."""
    item = None
    if known.kind is Kind.LIST:
        entry = f"{path}[]"
        item = (
            Value(Sort.PART, entry, field=replace(known, kind=Kind.PART))
            if known.fields
            else Value(Sort.TEXT, path, frozenset({path}), Field(Kind.TEXT))
        )
    shows = frozenset({path}) if known.kind is not Kind.PART else frozenset[str]()
    return Value(_SORTS[known.kind], path, shows, known, item)


def joined(*values: Value, sort: Sort = Sort.TEXT) -> Value:
    """A value that is worked out of others and shows what they show."""
    return Value(sort, shows=frozenset[str]().union(*(value.shows for value in values)))


def either(one: Value, other: Value) -> Value:
    """One of two values."""
    shows = one.shows | other.shows
    if one.sort is other.sort:
        return replace(one, path="", shows=shows, constant=None, perhaps=one.perhaps or other.perhaps)
    return Value(Sort.ANY, shows=shows)
