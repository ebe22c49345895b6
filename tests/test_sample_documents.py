"""The documents in samples/documents/ are what the sample cases give."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

from generating import words

SAMPLES = Path(__file__).parent.parent / "samples"


def _maker() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_documents", SAMPLES / "make_documents.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_sample_documents_say_what_their_cases_say() -> None:
    """Words are compared and not bytes: the pictures' bytes depend on the library that wrote them."""
    made = dict(_maker().documents())
    there = {
        path.relative_to(SAMPLES / "documents")
        for path in (SAMPLES / "documents").rglob("*")
        if path.is_file()
    }
    assert set(made) == there
    for place, data in made.items():
        stored = (SAMPLES / "documents" / place).read_bytes()
        if place.suffix == ".docx":
            assert words(data) == words(stored), f"{place}: run samples/make_documents.py"
        elif place.suffix == ".svg":
            assert data == stored, f"{place}: run samples/make_documents.py"
