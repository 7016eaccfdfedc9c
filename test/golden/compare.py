"""Golden numbers for src/evaluate/compare: test/golden/compare/compare.json.

    uv venv --python 3.13 .venv && uv pip install -r test/golden/requirements.txt
    python test/golden/compare.py

The tests of statsmodels, DeLong's by its definition (placements of all pairs), metrics of scikit-learn. Intervals that
are drawn have no golden numbers: here stands a bootstrap of NumPy's own, to be near to. Seeded.
"""

import json
import math
import pathlib

import numpy as np
from scipy import stats
from sklearn import metrics as sk
from statsmodels.stats.contingency_tables import mcnemar

OUT = pathlib.Path(__file__).parent / "compare"
RNG = np.random.default_rng(20260102)
DRAWS = 600


def mcnemar_tests(champion_right, challenger_right):
    first = int(np.sum(champion_right & ~challenger_right))
    second = int(np.sum(~champion_right & challenger_right))
    table = [[0, first], [second, 0]]
    exact = {"test": "mcnemar_exact", "champion_only_right": first, "challenger_only_right": second,
             "p": mcnemar(table, exact=True).pvalue if first + second else 1.0}
    out = [exact]
    for name, correction in [("mcnemar", False), ("mcnemar_corrected", True)]:
        if first + second == 0:
            out.append({"test": name, "statistic": None, "p": None})
        else:
            found = mcnemar(table, exact=False, correction=correction)
            out.append({"test": name, "statistic": found.statistic, "p": found.pvalue})
    return out


def placements(y, score):
    positive, negative = score[y == 1], score[y == 0]
    wins = (positive[:, None] > negative[None, :]) + 0.5 * (positive[:, None] == negative[None, :])
    return wins.mean(axis=1), wins.mean(axis=0)


def delong(y, champion, challenger, level):
    (a1, b1), (a2, b2) = placements(y, champion), placements(y, challenger)
    difference = a2.mean() - a1.mean()
    variance = np.var(a2 - a1, ddof=1) / len(a1) + np.var(b2 - b1, ddof=1) / len(b1)
    reach = stats.norm.isf((1 - level) / 2) * np.sqrt(variance)
    z = difference / np.sqrt(variance) if variance > 0 else 0.0
    return {"test": "delong", "difference": difference, "low": difference - reach, "high": difference + reach,
            "z": z, "p": 2 * stats.norm.sf(abs(z))}


def ece(y, score, weights, bins=15):
    edges = np.linspace(0, 1, bins + 1)
    place = np.clip(np.searchsorted(edges, score, side="left") - 1, 0, bins - 1)
    total = sum(abs(np.sum((weights * (y - score))[place == k])) for k in range(bins))
    return total / weights.sum()


def binary_metrics(y, score, prediction, w):
    return {
        "accuracy": sk.accuracy_score(y, prediction, sample_weight=w),
        "precision": sk.precision_score(y, prediction, sample_weight=w),
        "recall": sk.recall_score(y, prediction, sample_weight=w),
        "f1": sk.f1_score(y, prediction, sample_weight=w),
        "mcc": sk.matthews_corrcoef(y, prediction, sample_weight=w),
        "auc_roc": sk.roc_auc_score(y, score, sample_weight=w),
        "average_precision": sk.average_precision_score(y, score, sample_weight=w),
        "brier": sk.brier_score_loss(y, score, sample_weight=w),
        "log_loss": sk.log_loss(y, score, sample_weight=w, labels=[0, 1]),
        "ece": ece(y, score, np.ones(len(y)) if w is None else w),
    }


def multiclass_metrics(y, scores, prediction, w):
    labels = sorted(set(y))
    onehot = np.array([[label == c for c in labels] for label in y], dtype=float)
    return {
        "accuracy": sk.accuracy_score(y, prediction, sample_weight=w),
        "f1_macro": sk.f1_score(y, prediction, average="macro", sample_weight=w),
        "balanced_accuracy": sk.balanced_accuracy_score(y, prediction, sample_weight=w),
        "log_loss": sk.log_loss(onehot, scores, sample_weight=w),
        "auc_ovr_macro": sk.roc_auc_score(y, scores, multi_class="ovr", average="macro", sample_weight=w),
    }


def regression_metrics(y, prediction, w):
    return {
        "mae": sk.mean_absolute_error(y, prediction, sample_weight=w),
        "rmse": math.sqrt(sk.mean_squared_error(y, prediction, sample_weight=w)),
        "medae": sk.median_absolute_error(y, prediction, sample_weight=w),
        "r2": sk.r2_score(y, prediction, sample_weight=w),
    }


def ranking_metrics(y, score, query):
    groups = [query == q for q in np.unique(query)]
    return {"ndcg": np.mean([sk.ndcg_score([y[g]], [score[g]]) for g in groups]),
            "ndcg@3": np.mean([sk.ndcg_score([y[g]], [score[g]], k=3) for g in groups])}


def differences(units, measure, champion, challenger, level):
    """`units`: rows of each unit that is drawn. `measure(model, rows)`."""
    every = np.arange(sum(len(u) for u in units))
    first, second = measure(champion, every), measure(challenger, every)
    drawn = {key: [] for key in first}
    for _ in range(DRAWS):
        picked = [units[i] for i in RNG.integers(0, len(units), len(units))]
        a, b = measure(champion, picked), measure(challenger, picked)
        for key in drawn:
            drawn[key].append(b[key] - a[key])
    tail = (1 - level) / 2
    return {key: {"champion": first[key], "challenger": second[key], "difference": second[key] - first[key],
                  "near": [float(v) for v in np.quantile(drawn[key], [tail, 1 - tail])]} for key in first}


def rows_of(picked):
    return np.concatenate(picked) if isinstance(picked, list) else picked


def binary_case(name, n, level=0.95, weights=None, digits=None, threshold=0.5, same=False):
    y = (RNG.random(n) < 0.35).astype(int)
    rounded = (lambda v: v) if digits is None else (lambda v: np.round(v, digits))
    score = lambda shift: rounded(1 / (1 + np.exp(-(RNG.normal(0, 1.2, n) + shift * (2 * y - 1)))))
    champion = score(0.6)
    challenger = champion if same else score(0.9)
    w = None if weights is None else RNG.integers(1, 5, n) / 2
    measure = lambda s, picked: (lambda r: binary_metrics(y[r], s[r], (s[r] >= threshold).astype(int), None if w is None else w[r]))(rows_of(picked))
    units = [np.array([i]) for i in range(n)]
    right = [(s >= threshold) == (y == 1) for s in (champion, challenger)]
    found = delong(y, champion, challenger, level)
    compared = differences(units, measure, champion, challenger, level)
    if w is None:
        compared["auc_roc"]["exact"] = [found["low"], found["high"]]
    tests = mcnemar_tests(*right) + ([found] if w is None else [])
    columns = lambda s: {"y": y.tolist(), "s": s.tolist(), **({} if w is None else {"w": w.tolist()})}
    config = {"task": "binary", "positive": 1, "threshold": threshold, "columns": {"id": "id", "label": "y", "score": "s", **({} if w is None else {"weight": "w"})}}
    return case(name, config, level, columns(champion), columns(challenger), tests, compared)


def multiclass_case(name, n, level=0.95):
    classes = np.array(["ant", "bee", "cat"])
    y = RNG.choice(classes, n, p=[0.5, 0.3, 0.2])
    def scores(strength):
        raw = np.exp(RNG.normal(0, 1, (n, 3)) + strength * (y[:, None] == classes[None, :]))
        return raw / raw.sum(axis=1, keepdims=True)
    champion, challenger = scores(1.0), scores(1.4)
    measure = lambda s, picked: (lambda r: multiclass_metrics(y[r], s[r], classes[s[r].argmax(axis=1)], None))(rows_of(picked))
    right = [classes[s.argmax(axis=1)] == y for s in (champion, challenger)]
    compared = differences([np.array([i]) for i in range(n)], measure, champion, challenger, level)
    columns = lambda s: {"y": y.tolist(), **{f"p_{c}": s[:, k].tolist() for k, c in enumerate(classes)}}
    config = {"task": "multiclass", "columns": {"id": "id", "label": "y", "scores": {c: f"p_{c}" for c in classes.tolist()}}}
    return case(name, config, level, columns(champion), columns(challenger), mcnemar_tests(*right), compared)


def regression_case(name, n, level=0.95, weights=False):
    y = RNG.normal(10, 3, n)
    champion, challenger = y + RNG.normal(0, 1.5, n), y + RNG.normal(0.1, 1.2, n)
    w = RNG.integers(1, 4, n).astype(float) if weights else None
    measure = lambda p, picked: (lambda r: regression_metrics(y[r], p[r], None if w is None else w[r]))(rows_of(picked))
    compared = differences([np.array([i]) for i in range(n)], measure, champion, challenger, level)
    columns = lambda p: {"y": y.tolist(), "p": p.tolist(), **({} if w is None else {"w": w.tolist()})}
    config = {"task": "regression", "columns": {"id": "id", "label": "y", "prediction": "p", **({} if w is None else {"weight": "w"})}}
    return case(name, config, level, columns(champion), columns(challenger), [], compared)


def ranking_case(name, queries, level=0.95):
    sizes = RNG.integers(3, 9, queries)
    query = np.repeat(np.arange(queries), sizes)
    y = RNG.integers(0, 4, len(query))
    y[np.cumsum(sizes) - 1] = 2
    score = lambda strength: np.round(1 / (1 + np.exp(-(strength * (y - 1.5) + RNG.normal(0, 1, len(y))))), 2)
    champion, challenger = score(0.5), score(0.8)
    def measure(s, picked):
        if not isinstance(picked, list):
            return ranking_metrics(y, s, query)
        rows = np.concatenate(picked)
        return ranking_metrics(y[rows], s[rows], np.repeat(np.arange(len(picked)), [len(p) for p in picked]))
    global DRAWS
    DRAWS, before = 1000, DRAWS
    compared = differences([np.flatnonzero(query == q) for q in range(queries)], measure, champion, challenger, level)
    DRAWS = before
    columns = lambda s: {"y": y.tolist(), "s": s.tolist(), "q": [f"q{k}" for k in query]}
    config = {"task": "ranking", "columns": {"id": "id", "label": "y", "score": "s", "group": "q"}}
    return case(name, config, level, columns(champion), columns(challenger), [], compared)


def case(name, config, level, champion, challenger, tests, compared):
    order = RNG.permutation(len(champion["y"])).tolist()
    config = {**config, "metrics": list(compared), "intervals": {"level": level}, "compare": {"replicates": 2000, "seed": 1}}
    return {"name": name, "config": config, "champion": champion, "challenger": challenger, "champion_order": order,
            "expected": {"rows": {"champion": len(order), "challenger": len(order)}, "matched": len(order), "tests": tests, "metrics": compared}}


def plain(value):
    if isinstance(value, dict):
        return {k: plain(v) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(v) for v in value]
    if isinstance(value, (int, str)) or value is None:
        return value
    value = value.item() if hasattr(value, "item") else value
    assert isinstance(value, int) or math.isfinite(value)
    return value


def cases():
    yield binary_case("binary", 300)
    yield binary_case("binary with ties, at 90 %", 160, level=0.9, digits=1, threshold=0.4)
    yield binary_case("binary with weights", 150, weights=True)
    yield binary_case("the same model twice", 60, same=True)
    yield multiclass_case("multiclass", 140)
    yield regression_case("regression", 120)
    yield regression_case("regression with weights", 90, weights=True)
    yield ranking_case("ranking", 50)


OUT.mkdir(exist_ok=True)
lines = ",\n".join(json.dumps(plain(c)) for c in cases())
(OUT / "compare.json").write_text(f"[\n{lines}\n]\n")
