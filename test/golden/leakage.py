"""Golden numbers for src/evaluate/leakage: test/golden/leakage/leakage.json.

    uv venv --python 3.13 .venv && uv pip install -r test/golden/requirements.txt
    python test/golden/leakage.py

How well one feature alone tells the label, from scikit-learn's roc_auc_score: numbers as they are, with the missing ones
below all or above all; categories as the rate of the class among the training rows that have them. Seeded.
"""

import json
import pathlib

import numpy as np
from sklearn.metrics import roc_auc_score

OUT = pathlib.Path(__file__).parent / "leakage"
RNG = np.random.default_rng(20260203)
ENDS = (-1e300, 1e300)


def either(truth, values):
    area = roc_auc_score(truth, values)
    return max(area, 1 - area)


def of_numbers(test, truth):
    sides = [[end if value is None else value for value in test] for end in ENDS]
    return max(either(truth, side) for side in sides)


def of_texts(training, test, trained, truth):
    usual = float(np.mean(trained))
    rates = {c: float(np.mean([t for v, t in zip(training, trained) if v == c])) for c in set(training)}
    return either(truth, [rates.get(value, usual) for value in test])


def expected(training, test):
    classes = list(dict.fromkeys(test["label"]))
    areas = {}
    for name in test["columns"]:
        a, b = training["columns"][name], test["columns"][name]
        each = []
        for one in classes if len(classes) > 2 else classes[:1]:
            truth = [int(label == one) for label in test["label"]]
            trained = [int(label == one) for label in training["label"]]
            is_text = any(isinstance(value, str) for value in a + b)
            each.append(of_texts(a, b, trained, truth) if is_text else of_numbers(b, truth))
        areas[name] = max(each)
    return areas


def some_missing(values, share):
    return [None if RNG.random() < share else value for value in values]


def side(rows, classes, categories):
    label = [int(one) for one in RNG.integers(0, classes, rows)]
    noise = RNG.normal(size=rows)
    return {
        "label": label,
        "columns": {
            "near": [round(float(3 * one + noise[row]), 3) for row, one in enumerate(label)],
            "tied": [int(one + RNG.integers(0, 3)) for one in label],
            "against": [-one if RNG.random() < 0.9 else 7 for one in label],
            "patchy": some_missing([round(float(one), 2) for one in noise], 0.2),
            "gone": [None if one == 0 else round(float(noise[row]), 2) for row, one in enumerate(label)],
            "place": some_missing([str(RNG.choice(categories)) for _ in label], 0.1),
            "code": [f"k{one}{int(RNG.integers(0, 4))}" for one in label],
        },
    }


def case(classes, rows):
    training = side(rows, classes, ["EU", "US", "Ω"])
    test = side(rows // 2, classes, ["EU", "US", "Ω", "new"])
    return {"training": training, "test": test, "expected": expected(training, test)}


OUT.mkdir(exist_ok=True)
cases = [case(classes, rows) for classes in (2, 3, 6) for rows in (40, 400)]
lines = ",\n".join(json.dumps(one, ensure_ascii=False) for one in cases)
(OUT / "leakage.json").write_text(f"[\n{lines}\n]\n")
