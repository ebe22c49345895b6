"""Writes a Word document so that the same content gives the same bytes on every machine."""

import io
import zipfile
from pathlib import Path
from typing import Any

_FIRST = ("[Content_Types].xml", "_rels/.rels", "word/document.xml")
_FIXED_TIME = (1980, 1, 1, 0, 0, 0)
_MS_DOS = 0


def save_fixed(document: Any, path: Path) -> None:
    """Saves a python-docx document with its parts in a fixed order, with a fixed time, and not compressed.

    Not compressed, because compressed bytes depend on the zlib that Python was built with (zlib or zlib-ng).
    """
    saved = io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as parts, zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as fixed:
        for name in sorted(parts.namelist(), key=lambda name: (name not in _FIRST, name)):
            entry = zipfile.ZipInfo(name, _FIXED_TIME)
            entry.create_system = _MS_DOS
            entry.external_attr = 0
            fixed.writestr(entry, parts.read(name))
