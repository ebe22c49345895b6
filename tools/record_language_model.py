"""Writes models/language-model.json: which language model an audit uses, and the checksum of its files.

    python tools/record_language_model.py

Needed only when the version in pyproject.toml changes; a test compares the record with what is installed.
"""

from __future__ import annotations

import importlib.metadata
import json
from pathlib import Path

from cpraudit.language import nlp

TARGET = Path(__file__).parent.parent / "models" / "language-model.json"


def record() -> dict[str, str]:
    """The facts of the installed model."""
    package = importlib.metadata.metadata(nlp.PACKAGE)
    return {
        "about": "The English language model that cpraudit asks about single sentences; no weights are kept here.",
        "package": nlp.PACKAGE,
        "version": package["Version"],
        "model": nlp.MODEL,
        "licence": package["License"] or "MIT",
        "sha256": nlp.checksum(),
        "sha256_of": "one line 'path=hash' for each file of the package in the order of their paths, hashes as in its RECORD",
    }


if __name__ == "__main__":
    TARGET.write_text(json.dumps(record(), indent=1) + "\n", encoding="utf-8", newline="\n")
    print(TARGET.name)
