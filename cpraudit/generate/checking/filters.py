"""What each filter and each method of a text takes and gives."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cpraudit.generate.checking.kinds import ANYTHING, FLAG, NUMBER, TEXT, Sort, Value, either, joined

Make = Callable[[Value, Sequence[Value]], Value]
_WORDS = frozenset({Sort.TEXT, Sort.NUMBER})
_SEVERAL = frozenset({Sort.LIST})
_EVERYTHING = frozenset(Sort) - {Sort.ANY}


@dataclass(frozen=True, slots=True)
class Filter:
    """What a filter works on, and what comes out."""

    takes: frozenset[Sort]
    gives: Make


def _text(value: Value, _: Sequence[Value]) -> Value:
    return joined(value)


def _number(value: Value, _: Sequence[Value]) -> Value:
    return joined(value, sort=Sort.NUMBER)


def _count(*_: object) -> Value:
    return NUMBER


def _same(value: Value, _: Sequence[Value]) -> Value:
    return value


def _in_place(value: Value, others: Sequence[Value]) -> Value:
    return either(value, others[0]) if others else value


def _one(value: Value, _: Sequence[Value]) -> Value:
    item = value.item or ANYTHING
    return Value(item.sort, item.path, item.shows, item.field, item.item, perhaps="the list may be empty")


def _joined(value: Value, _: Sequence[Value]) -> Value:
    return joined(value, value.item or ANYTHING)


def _groups(value: Value, _: Sequence[Value]) -> Value:
    return Value(Sort.LIST, item=Value(Sort.LIST, item=value.item))


FILTERS: dict[str, Filter] = {
    **dict.fromkeys(("capitalize", "e", "escape", "lower", "replace", "sentence", "title", "trim", "truncate", "upper"),
                    Filter(_WORDS, _text)),
    "string": Filter(_WORDS | {Sort.FLAG}, _text),
    "wordcount": Filter(_WORDS, _count),
    **dict.fromkeys(("abs", "round"), Filter(frozenset({Sort.NUMBER}), _number)),
    **dict.fromkeys(("float", "int"), Filter(_WORDS, _number)),
    **dict.fromkeys(("d", "default"), Filter(_EVERYTHING, _in_place)),
    **dict.fromkeys(("first", "last"), Filter(_SEVERAL, _one)),
    "join": Filter(_SEVERAL, _joined),
    **dict.fromkeys(("count", "length"), Filter(_SEVERAL | {Sort.TEXT}, _count)),
    **dict.fromkeys(("list", "reject", "rejectattr", "reverse", "select", "selectattr", "sort", "unique"),
                    Filter(_SEVERAL, _same)),
    **dict.fromkeys(("batch", "slice"), Filter(_SEVERAL, _groups)),
    "groupby": Filter(_SEVERAL, lambda value, _: Value(Sort.LIST, shows=value.shows, item=ANYTHING)),
    "map": Filter(_SEVERAL, _same),  # what it gives depends on its argument: see scope.py
}  # fmt: skip

METHODS: dict[str, Value] = {
    **dict.fromkeys(
        ("capitalize", "lower", "lstrip", "removeprefix", "removesuffix", "replace", "rstrip", "strip", "title",
         "upper"), TEXT),
    **dict.fromkeys(("endswith", "isdigit", "startswith"), FLAG),
    **dict.fromkeys(("count", "find"), NUMBER),
    **dict.fromkeys(("split", "splitlines"), Value(Sort.LIST, item=TEXT)),
}  # fmt: skip
