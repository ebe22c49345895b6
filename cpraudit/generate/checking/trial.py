"""Fills a template on trial, with everything and with nothing: what no reading of its tags foresees shows here."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

from cpraudit.errors import SettingsError
from cpraudit.generate.computed import Kind
from cpraudit.generate.render import render
from cpraudit.generate.template_fields import Field

_SECONDS = 30.0


def faults(template: bytes, name: str, root: Field) -> Iterator[str]:
    """The sentence of each trial that fails, once."""
    with ThreadPoolExecutor(3) as pool:
        told = pool.map(lambda fields: _told(template, name, fields), trials(root))
        yield from dict.fromkeys(sentence for sentence in told if sentence)


def trials(root: Field) -> list[dict[str, Any]]:
    """The fields of each trial: all there, nothing there, reasons in the place of all parts and lists."""
    return [
        _value(root, entries=2, text="text", note=""),
        _value(root, entries=0, text="", note=""),
        _value(root, entries=0, text="", note="Not known: a reason."),
    ]


def _told(template: bytes, name: str, fields: dict[str, Any]) -> str:
    try:
        render(template, name, fields, seconds=_SECONDS)
    except SettingsError as error:
        return str(error)
    return ""


def _value(field: Field, *, entries: int, text: str, note: str, number: int = 0) -> Any:
    """A value of a field's kind; lists have so many entries, and no two are alike."""
    if field.note:
        return note
    if field.kind is Kind.FLAG:
        return bool(text)
    if field.kind is Kind.LIST:
        entry = replace(field, kind=Kind.PART if field.fields else Kind.TEXT)
        return [_value(entry, entries=entries, text=text, note=note, number=n) for n in range(entries)]
    if field.kind is Kind.PART:
        return {
            name: _value(below, entries=entries, text=text, note=note, number=number)
            for name, below in field.fields.items()
        }
    if not text:
        return ""
    return field.choices[number % len(field.choices)] if field.choices else f"{text} {number}"
