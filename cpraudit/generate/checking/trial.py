"""Fills a template on trial, with everything and with nothing: what no reading of its tags foresees shows here."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from cpraudit.errors import SettingsError
from cpraudit.generate.computed import Kind
from cpraudit.generate.render import render
from cpraudit.generate.template_fields import Field

_SECONDS = 30.0


def faults(template: bytes, name: str, root: Field) -> Iterator[str]:
    """The sentence of each trial that fails, once."""
    trials = [
        _value(root, entries=2, text="text", note=""),
        _value(root, entries=0, text="", note=""),
        _value(root, entries=0, text="", note="Not known: a reason."),
    ]
    with ThreadPoolExecutor(len(trials)) as pool:
        yield from dict.fromkeys(
            told for told in pool.map(lambda fields: _told(template, name, fields), trials) if told
        )


def _told(template: bytes, name: str, fields: dict[str, Any]) -> str:
    try:
        render(template, name, fields, seconds=_SECONDS)
    except SettingsError as error:
        return str(error)
    return ""


def _value(field: Field, *, entries: int, text: str, note: str) -> Any:
    """A value of a field's kind; lists have so many entries."""
    if field.note:
        return note
    if field.kind in (Kind.PART, Kind.LIST) and field.fields:
        part = {
            name: _value(below, entries=entries, text=text, note=note) for name, below in field.fields.items()
        }
        return part if field.kind is Kind.PART else [part] * entries
    if field.kind is Kind.LIST:
        return [text] * entries
    if field.kind is Kind.FLAG:
        return bool(text)
    return field.choices[0] if text and field.choices else text
