"""What was learned from labelled sentences: how much a sentence reads like those that advisers mark.

Word lists find the words that somebody thought of. Contempt, vagueness and jargon come in endless wordings, so a small
model stands beside the lists: for each category a weight for every run of one to three words and of three to five
letters (`models/wording.json`, written by `tools/train_wording.py` from benchmarks/sentences/teaching/). It is a list with
weights, can be read and explained, and is never sure: what it alone finds is worth a look, no more.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from cpraudit.resources import data_folder
from cpraudit.text import straight

_TOKEN = re.compile(r"[a-z']+|\d+|[.,;:?!\"]")
_LONGEST_RUN = 3  # words
_LETTERS = (3, 4, 5)


def features(sentence: str) -> Counter[str]:
    """The runs of words ("w:bless her") and of letters ("c: ble") of a sentence. Numbers are all one word."""
    plain = straight(sentence).lower()
    words = ["0" if w.isdigit() else w for w in _TOKEN.findall(plain)]
    out: Counter[str] = Counter()
    for size in range(1, _LONGEST_RUN + 1):
        out.update("w:" + " ".join(words[at : at + size]) for at in range(len(words) - size + 1))
    for word in words:
        if word[0].isalpha():
            padded = f" {word} "
            for size in _LETTERS:
                out.update("c:" + padded[at : at + size] for at in range(max(len(padded) - size + 1, 1)))
    return out


@dataclass(frozen=True)
class Model:
    """The weights."""

    categories: tuple[str, ...]
    bias: tuple[float, ...]
    thresholds: tuple[float, ...]
    floors: tuple[float, ...]
    rows: dict[str, tuple[float, ...]]  # feature: how rare it is, then a weight for each category


class Reads(NamedTuple):
    """A category that a sentence reads like, how far above its threshold, and the words that weigh most."""

    category: str
    above: float
    words: tuple[str, ...]


@lru_cache(maxsize=1)
def model() -> Model:
    """The model that travels with the program."""
    data = json.loads((data_folder() / "models" / "wording.json").read_text(encoding="utf-8"))
    rows = {name: tuple(values) for name, values in data["features"].items()}
    return Model(
        tuple(data["categories"]),
        tuple(data["bias"]),
        tuple(data["thresholds"]),
        tuple(data["floors"]),
        rows,
    )


def vector(sentence: str, rarity: dict[str, float]) -> dict[str, float]:
    """The features that are known, weighed by rarity, with length one. Used by the training as well."""
    found = {
        name: (1 + math.log(count)) * rarity[name]
        for name, count in features(sentence).items()
        if name in rarity
    }
    length = math.sqrt(sum(v * v for v in found.values()))
    return {name: value / length for name, value in found.items()} if length else {}


@lru_cache(maxsize=1)
def _rarity() -> dict[str, float]:
    return {name: values[0] for name, values in model().rows.items()}


@lru_cache(maxsize=4096)
def scores(sentence: str) -> tuple[float, ...]:
    """For each category of the model how much the sentence reads like it; above the threshold it does."""
    learned = model()
    sums = list(learned.bias)
    for name, value in vector(sentence, _rarity()).items():
        for number, weight in enumerate(learned.rows[name][1:]):
            sums[number] += value * weight
    return tuple(sums)


def doubts(category: str, sentence: str) -> bool:
    """True when a sentence reads so unlike a category that a phrase of a word list in it is only worth a look."""
    learned = model()
    number = learned.categories.index(category)
    return scores(sentence)[number] < learned.floors[number]


def reads_like(sentence: str) -> list[Reads]:
    """The categories that a sentence reads like."""
    learned = model()
    out = []
    for number, score in enumerate(scores(sentence)):
        above = score - learned.thresholds[number]
        if above > 0:
            out.append(Reads(learned.categories[number], above, _weighty(sentence, number)))
    return out


def _weighty(sentence: str, category: int) -> tuple[str, ...]:
    """The words of a sentence that speak most for a category, in its order, neighbours joined."""
    learned, plain = model(), straight(sentence).lower()
    weights = {
        name[2:]: value * learned.rows[name][1 + category]
        for name, value in vector(sentence, _rarity()).items()
        if name.startswith("w:") and any(c.isalpha() for c in name[2:])
    }
    best = sorted((w for w in weights if weights[w] > 0), key=lambda w: (-weights[w], w))[:3]
    kept = [w for w in best if not any(w != other and w in other for other in best)]
    return tuple(sorted(kept, key=plain.find))
