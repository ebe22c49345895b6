"""Trains the model of wording and writes models/wording.json.

    python tools/train_wording.py             trains and writes
    python tools/train_wording.py --measure   only prints recall by category on each mixed set when that set is left out

Teaching material: benchmarks/sentences/teaching/*.json. How many alarms are allowed is measured on faultless reports.
The sets benchmarks/sentences/held_out_*.json are never read here. The same material gives the same file.
A set has one writer, with turns of phrase that come again: what is unseen is a whole set, never a fifth of each.
"""

from __future__ import annotations

import argparse
import json
import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from cpraudit.checks.language_lists import NOT_PROSE
from cpraudit.checks.learned_wording import SILENT, excuse, is_readable
from cpraudit.document.read import read_report
from cpraudit.language.context import Passage, passages
from cpraudit.language.learned import features, vector
from cpraudit.report.build import build_report
from cpraudit.report.profile import load_profile

AS_OF = date(2026, 3, 10)
ROOT = Path(__file__).parent.parent
TEACHING = ROOT / "benchmarks" / "sentences" / "teaching"
FAULTLESS = [
    ROOT / "samples" / "cpr_good.docx",
    *(ROOT / "benchmarks" / "reports" / "reports" / f"clean_{number}.docx" for number in (1, 2)),
    *(
        ROOT / "samples" / "documents" / case / "Child Permanence Report.docx"
        for case in ("complex", "simple")
    ),
]
TARGET = ROOT / "models" / "wording.json"
CATEGORIES = ("judgemental", "absolute", "generalisation", "unverified_as_fact", "graphic_detail", "jargon")
SHORT = 3  # words: fewer are no sentence
LEAST = 2  # sentences in which a run of words must stand to count (3 for letters)
KEPT = 5000  # features of each category that weigh most
STRENGTH = 20.0  # inverse of the regularisation
# The share of the sentences of faultless reports that may read like a category. Together they are about 39 alarms in 1,000
# sentences (15,000 words): with more, nearly all of them wrong, a reader stops reading.
ALARMS = {
    "judgemental": 0.010,
    "absolute": 0.009,
    "generalisation": 0.005,
    "unverified_as_fact": 0.007,
    "graphic_detail": 0.002,
    "jargon": 0.006,
}

# Scores below which a phrase of a word list is only worth a look: set where more than half of the false alarms lie on
# benchmarks/reports and few of the faults (README there).
FLOORS = {
    "judgemental": -3.5,
    "absolute": -2.0,
    "generalisation": -1.5,
    "unverified_as_fact": -1.8,
    "graphic_detail": -1.2,
    "jargon": -2.1,
}


@dataclass
class Sentence:
    """A sentence to learn from."""

    text: str
    faults: list[bool]  # for each category
    excuses: list[float]  # for each category: by how much it must pass the threshold
    source: str  # the file it comes from


def sentences_of(passage: Passage, places: list[tuple[str, int, int]], source: str) -> Iterator[Sentence]:
    """The sentences of a passage; `places` are category, start and length of its faults."""
    for span in passage.sentences:
        yield Sentence(
            passage.text[span.start : span.end],
            [any(c == k and a < span.end and span.start < a + n for k, a, n in places) for c in CATEGORIES],
            [excuse(passage, span, c) if is_readable(passage, span) else SILENT for c in CATEGORIES],
            source,
        )


def examples() -> list[Sentence]:
    """The sentences of the teaching material."""
    out: list[Sentence] = []
    for path in sorted(TEACHING.glob("*.json")):
        for given in json.loads(path.read_text(encoding="utf-8")):
            text = given["text"]
            places = [(f["category"], text.find(f["quote"]), len(f["quote"])) for f in given["faults"]]
            out.extend(sentences_of(Passage.of(text), places, path.stem))
    return out


def faultless() -> list[Sentence]:
    """The sentences of faultless reports, as an audit reads them."""
    profile = load_profile("legacy-33")
    every = [
        (passage, path.stem)
        for path in FAULTLESS
        for passage in passages(build_report(read_report(path), profile, as_of=AS_OF))
        if not passage.ids & NOT_PROSE
    ]
    found = [s for passage, source in every for s in sentences_of(passage, [], source)]
    return [s for s in found if len(s.text.split()) > SHORT]


def rarity_of(texts: list[str]) -> dict[str, float]:
    """How rare each feature is (smoothed inverse document frequency); those that stand too seldom left out."""
    seen: Counter[str] = Counter()
    for text in texts:
        seen.update(features(text).keys())
    least = {"w": LEAST, "c": LEAST + 1}
    return {
        name: math.log((1 + len(texts)) / (1 + number)) + 1
        for name, number in sorted(seen.items())
        if number >= least[name[0]]
    }


def matrix(texts: list[str], rarity: dict[str, float]) -> Any:
    """The sentences as rows of a sparse matrix."""
    column = {name: number for number, name in enumerate(rarity)}
    rows, columns, values = [], [], []
    for number, text in enumerate(texts):
        for name, value in vector(text, rarity).items():
            rows.append(number)
            columns.append(column[name])
            values.append(value)
    return csr_matrix((values, (rows, columns)), shape=(len(texts), len(rarity)))


def fit(x: Any, marks: Any) -> tuple[Any, Any]:
    """Weights (category by feature) and biases."""
    weights, bias = [], []
    for number in range(len(CATEGORIES)):
        learner = LogisticRegression(C=STRENGTH, class_weight="balanced", max_iter=3000)
        learner.fit(x, marks[:, number])
        weights.append(learner.coef_[0])
        bias.append(learner.intercept_[0])
    return np.array(weights), np.array(bias)


def train(texts: list[str], marks: Any) -> tuple[dict[str, float], Any, Any]:
    """The features that are kept with their rarity, the weights and the biases."""
    rarity = rarity_of(texts)
    weights, _ = fit(matrix(texts, rarity), marks)
    names = list(rarity)
    importance = np.abs(weights)
    kept = sorted({int(n) for row in importance for n in np.argsort(-row, kind="stable")[:KEPT]})
    small = {names[n]: rarity[names[n]] for n in kept}
    weights, bias = fit(matrix(texts, small), marks)
    return small, weights, bias


def scored(sentences: list[Sentence], model: tuple[dict[str, float], Any, Any]) -> Any:
    """The score of each sentence for each category; lower where the sentence is excused."""
    rarity, weights, bias = model
    excuses = np.array([s.excuses for s in sentences])
    return matrix([s.text for s in sentences], rarity) @ weights.T + bias - excuses


def thresholds(good: Any) -> list[float]:
    """For each category the score that only the allowed share of faultless sentences passes."""
    return [float(np.quantile(good[:, n], 1 - ALARMS[c])) for n, c in enumerate(CATEGORIES)]


def learned_from(sentences: list[Sentence]) -> tuple[dict[str, float], Any, Any]:
    """A model of some sentences."""
    return train([s.text for s in sentences], np.array([s.faults for s in sentences]))


def measure(every: list[Sentence], good: list[Sentence]) -> None:
    """Prints recall on each mixed set by a model that has not seen the set."""
    met, all_faults = np.zeros(len(CATEGORIES)), np.zeros(len(CATEGORIES))
    for source in sorted({s.source for s in every if s.source.startswith("mixed")}):
        model = learned_from([s for s in every if s.source != source])
        unseen = [s for s in every if s.source == source]
        marks = np.array([s.faults for s in unseen])
        found = (scored(unseen, model) > np.array(thresholds(scored(good, model)))) & marks
        met += found.sum(axis=0)
        all_faults += marks.sum(axis=0)
        print(f"{source:24} {found.sum() / marks.sum():.2f}")
    for number, category in enumerate(CATEGORIES):
        print(f"{category:24} {met[number] / all_faults[number]:.2f} of {all_faults[number]:.0f} sentences")


def main() -> None:
    """Trains and writes, or measures."""
    parser = argparse.ArgumentParser(description="Trains the model of wording.")
    parser.add_argument(
        "--measure", action="store_true", help="only measure, on each mixed set when it is left out"
    )
    given = parser.parse_args()
    every, good = examples(), faultless()
    print(f"{len(every):,} sentences to learn from, {len(good):,} of faultless reports to set the limits")
    if given.measure:
        measure(every, good)
        return
    rarity, weights, bias = learned_from(every)
    limits = thresholds(scored(good, (rarity, weights, bias)))
    rows = [
        f" {json.dumps(name)}: {json.dumps([round(float(v), 2) for v in (value, *weights[:, n])])}"
        for n, (name, value) in enumerate(rarity.items())
    ]
    head = {
        "about": "How much a sentence reads like those that advisers mark; written by tools/train_wording.py. "
        "A feature (w: words, c: letters of a word) has its rarity and a weight for each category.",
        "version": "1",
        "categories": CATEGORIES,
        "bias": [round(float(b), 3) for b in bias],
        "thresholds": [round(limit, 3) for limit in limits],
        "floors": [FLOORS[c] for c in CATEGORIES],
    }
    start = json.dumps(head, indent=1)[:-2]
    text = start + ',\n "features": {\n' + ",\n".join(rows) + "\n }\n}\n"
    TARGET.write_text(text, encoding="utf-8", newline="\n")
    print(f"{TARGET.name}: {len(rows):,} features, {len(text) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
