"""Trains the model of wording and writes models/wording.json.

    python tools/train_wording.py             trains and writes
    python tools/train_wording.py --measure   prints recall by category when a fifth is left out, five times

Teaching material: benchmarks/sentences/teaching/*.json. How many alarms are allowed is measured on faultless reports.
The sets benchmarks/sentences/held_out_*.json are never read here. The same material gives the same file.
"""

from __future__ import annotations

import argparse
import json
import math
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold

from cpraudit.document.read import read_report
from cpraudit.language.context import passages
from cpraudit.language.learned import features, vector
from cpraudit.report.build import build_report
from cpraudit.report.profile import load_profile
from cpraudit.text import sentences, straight

AS_OF = date(2026, 3, 10)
ROOT = Path(__file__).parent.parent
TEACHING = ROOT / "benchmarks" / "sentences" / "teaching"
FAULTLESS = [
    ROOT / "samples" / "cpr_good.docx",
    *(ROOT / "benchmarks" / "reports" / "reports" / f"clean_{number}.docx" for number in (1, 2)),
]
TARGET = ROOT / "models" / "wording.json"
CATEGORIES = ("judgemental", "absolute", "generalisation", "unverified_as_fact", "graphic_detail", "jargon")
LEAST = 2  # sentences in which a run of words must stand to count (3 for letters)
KEPT = 5000  # features of each category that weigh most
STRENGTH = 20.0  # inverse of the regularisation
# The share of the sentences of faultless reports that may read like a category: a report has about 250 sentences.
ALARMS = {
    "judgemental": 0.015,
    "absolute": 0.012,
    "generalisation": 0.008,
    "unverified_as_fact": 0.01,
    "graphic_detail": 0.003,
    "jargon": 0.012,
}


# Scores below which a phrase of a word list is only worth a look: set where more than half of the false alarms lie on
# benchmarks/reports and few of the faults (README there).
FLOORS = {
    "judgemental": -3.5,
    "absolute": -2.0,
    "generalisation": -1.5,
    "unverified_as_fact": -1.8,
    "graphic_detail": -1.2,
    "jargon": -2.5,
}


def examples() -> tuple[list[str], Any]:
    """The sentences, and for each which categories it has a fault of."""
    texts: list[str] = []
    marks: list[list[bool]] = []
    for path in sorted(TEACHING.glob("*.json")):
        for passage in json.loads(path.read_text(encoding="utf-8")):
            text = passage["text"]
            places = [(f["category"], text.find(f["quote"]), len(f["quote"])) for f in passage["faults"]]
            for span in sentences(straight(text)):
                texts.append(text[span.start : span.end])
                marks.append(
                    [
                        any(c == k and a < span.end and span.start < a + n for k, a, n in places)
                        for c in CATEGORIES
                    ]
                )
    return texts, np.array(marks)


def faultless() -> list[str]:
    """The sentences of faultless reports, as an audit reads them."""
    profile = load_profile("legacy-33")
    every = [p for path in FAULTLESS for p in passages(build_report(read_report(path), profile, as_of=AS_OF))]
    texts = [p.text[s.start : s.end] for p in every for s in p.sentences]
    return [t for t in texts if len(t.split()) > 3]


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


def left_out(texts: list[str], marks: Any) -> Any:
    """The score of each sentence by a model that has not seen it."""
    out = np.zeros(marks.shape)
    for known, unknown in KFold(5, shuffle=True, random_state=0).split(texts):
        rarity, weights, bias = train([texts[n] for n in known], marks[known])
        out[unknown] = matrix([texts[n] for n in unknown], rarity) @ weights.T + bias
    return out


def thresholds(good: Any) -> list[float]:
    """For each category the score that only the allowed share of faultless sentences passes."""
    return [float(np.quantile(good[:, n], 1 - ALARMS[c])) for n, c in enumerate(CATEGORIES)]


def main() -> None:
    """Trains, measures and writes."""
    parser = argparse.ArgumentParser(description="Trains the model of wording.")
    parser.add_argument(
        "--measure", action="store_true", help="measure as well, on fifths that were left out"
    )
    given = parser.parse_args()
    texts, marks = examples()
    rarity, weights, bias = train(texts, marks)
    good = matrix(faultless(), rarity) @ weights.T + bias
    limits = thresholds(good)
    print(f"{len(texts):,} sentences to learn from, {len(good):,} of faultless reports to set the limits")
    if given.measure:
        unseen = left_out(texts, marks)
        for number, category in enumerate(CATEGORIES):
            found = unseen[marks[:, number], number] > limits[number]
            print(f"{category:20} {len(found):5} faults, {found.mean():.2f} found when not seen before")
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
