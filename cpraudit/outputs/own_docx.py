"""Marks the Word files that cpraudit writes, so that only an untouched one is ever written over."""

from __future__ import annotations

import hashlib
import io
import zipfile
from typing import Any

from cpraudit.outputs.zipped import same_bytes

_MARK = "cpraudit:"  # in the property "identifier": with the checksum of the text, it tells an untouched file


def stamped(document: Any) -> bytes:
    """The bytes of a python-docx document with our mark in it; equal contents give equal bytes."""
    document.core_properties.identifier = _MARK + _checksum(_saved(document))
    return same_bytes(_saved(document))


def is_ours(data: bytes) -> bool:
    """True for a file that `stamped` made and nobody has changed since: only such a file may be replaced."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return (_MARK + _checksum(data)).encode() in package.read("docProps/core.xml")
    except (zipfile.BadZipFile, KeyError, OSError, RuntimeError, NotImplementedError):
        return False


def _saved(document: Any) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _checksum(docx: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        return hashlib.sha256(package.read("word/document.xml")).hexdigest()
