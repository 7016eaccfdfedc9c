"""Golden numbers for `assay evaluate`: test/golden/metrics/<name>.csv with <name>.json (config and what must come out).

    uv venv --python 3.13 .venv && uv pip install -r test/golden/requirements.txt
    python test/golden/metrics.py

Every number is asked of scikit-learn, Fairlearn, statsmodels or NumPy, slice by slice; what they do not define (ECE, mean
average precision and the like) is written here in the plainest way. Seeded: the same versions write the same bytes.
"""

import csv
import json
import math
import pathlib
import sys
import warnings
from fractions import Fraction

import fairlearn.metrics as fl
import numpy as np
import sklearn.metrics as sk
from scipy.stats import binom, chi2
from sklearn.calibration import calibration_curve
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

warnings.simplefilter("ignore")
OUT = pathlib.Path(__file__).parent / "metrics"
EPS = 2.0**-52


class Undefined(Exception):
    pass


def library(call):
    """What the library returns, or None where it gives NaN or an error."""
    try:
        value = float(call())
    except Exception:
        return None
    return None if math.isnan(value) else value


# ---------------------------------------------------------------- binary

def counts(s):
    w = s["w"] if s["w"] is not None else np.ones(len(s["y"]))
    return {f"{a}{b}": math.fsum(w[(s["y"] == a) & (s["p"] == b)]) for a in (0, 1) for b in (0, 1)}


PROPORTIONS = {  # success, among (label, prediction), why undefined
    "accuracy": (("00", "11"), ("00", "01", "10", "11")),
    "selection_rate": (("01", "11"), ("00", "01", "10", "11")),
    "precision": (("11",), ("01", "11")),
    "recall": (("11",), ("10", "11")),
    "fnr": (("10",), ("10", "11")),
    "specificity": (("00",), ("00", "01")),
    "fpr": (("01",), ("00", "01")),
}


def ece(s, bins):
    w = s["w"] if s["w"] is not None else np.ones(len(s["y"]))
    edges = np.linspace(0, 1, bins + 1)
    place = np.clip(np.searchsorted(edges, s["s"], side="left") - 1, 0, bins - 1)
    total = 0.0
    for b in range(bins):
        inside = (place == b) & (w > 0)
        if inside.any():
            mean_y = np.average(s["y"][inside], weights=w[inside])
            mean_s = np.average(s["s"][inside], weights=w[inside])
            total += w[inside].sum() / w.sum() * abs(mean_y - mean_s)
    return total


def ece_quantile(s, bins):
    """calibration_curve(strategy='quantile') leaves empty bins out; its bins' sizes are counted again here."""
    true, mean = calibration_curve(s["y"], s["s"], n_bins=bins, strategy="quantile") if len(set(s["y"])) == 2 else (None, None)
    edges = np.percentile(s["s"], np.linspace(0, 1, bins + 1) * 100)
    place = np.searchsorted(edges[1:-1], s["s"])
    total, seen = 0.0, []
    for b in range(bins):
        inside = place == b
        if inside.any():
            seen.append(s["y"][inside].mean())
            total += inside.mean() * abs(s["y"][inside].mean() - s["s"][inside].mean())
    if true is not None:
        assert np.allclose(true, seen, atol=1e-15), (true, seen)
    return total


def binary_metric(name, s):
    base, _, at = name.partition("@")
    if base in ("cost_of_error", "expected_value_per_1000"):
        return cost_metric(name, s)
    if base == "hosmer_lemeshow":
        return hosmer_lemeshow(s)
    y, p, sc, w = s["y"], s["p"], s["s"], s["w"]
    c = counts(s)
    P, N, total = c["10"] + c["11"], c["00"] + c["01"], sum(c.values())
    labels = {"labels": [0, 1]}
    if base == "count":
        return len(y)
    if base in ("tn", "fp", "fn", "tp"):
        return c[{"tn": "00", "fp": "01", "fn": "10", "tp": "11"}[base]]
    if base == "positives":
        return P
    if total == 0:
        raise Undefined(None)
    if base in PROPORTIONS:
        call = {
            "accuracy": lambda: sk.accuracy_score(y, p, sample_weight=w),
            "selection_rate": lambda: fl.selection_rate(y, p, pos_label=1, sample_weight=w),
            "precision": lambda: sk.precision_score(y, p, sample_weight=w),
            "recall": lambda: sk.recall_score(y, p, sample_weight=w),
            "fnr": lambda: fl.false_negative_rate(y, p, pos_label=1, sample_weight=w) if len(set(y) | set(p)) == 2 else 0.0,
            "specificity": lambda: sk.recall_score(1 - y, 1 - p, sample_weight=w),
            "fpr": lambda: fl.false_positive_rate(y, p, pos_label=1, sample_weight=w) if len(set(y) | set(p)) == 2 else 0.0,
        }[base]
        value = library(call)
        among = sum(c[k] for k in PROPORTIONS[base][1])
        if among == 0:
            raise Undefined(value)
        exact = sum(c[k] for k in PROPORTIONS[base][0]) / among
        if len(set(y) | set(p)) == 2:
            assert abs(exact - value) < 1e-12, (name, exact, value)
        return exact
    if base == "f1":
        value = library(lambda: sk.f1_score(y, p, sample_weight=w))
        if 2 * c["11"] + c["01"] + c["10"] == 0:
            raise Undefined(value)
        return value
    if base == "balanced_accuracy":
        value = library(lambda: sk.balanced_accuracy_score(y, p, sample_weight=w))
        if P == 0 or N == 0:
            raise Undefined(value)
        return value
    if base == "mcc":
        value = library(lambda: sk.matthews_corrcoef(y, p, sample_weight=w))
        if min(P, N, c["01"] + c["11"], c["00"] + c["10"]) == 0:
            raise Undefined(value)
        return value
    if base == "cohen_kappa":
        value = library(lambda: sk.cohen_kappa_score(y, p, sample_weight=w))
        if value is None:
            raise Undefined(None)
        return value
    if base == "auc_roc":
        if P == 0 or N == 0:
            raise Undefined(None)
        return sk.roc_auc_score(y, sc, sample_weight=w)
    if base == "average_precision":
        value = library(lambda: sk.average_precision_score(y, sc, sample_weight=w))
        if P == 0:
            raise Undefined(value)
        return value
    if base == "brier":
        return sk.brier_score_loss(y, sc, sample_weight=w, **labels)
    if base == "log_loss":
        return sk.log_loss(y, sc, sample_weight=w, **labels)
    if base == "ece":
        return ece(s, int(at or 15))
    if base == "ece_quantile":
        return ece_quantile(s, int(at or 15))
    raise KeyError(name)


# ---------------------------------------------------------------- rows: latencies, costs, Hosmer and Lemeshow

SHARES = {"p50": 0.5, "p75": 0.75, "p90": 0.9, "p95": 0.95, "p99": 0.99, "p999": 0.999}


def latency_metric(name, s):
    kind = name.removeprefix("latency_")
    if kind in SHARES:
        return np.percentile(s["ms"], SHARES[kind] * 100)
    return {"max": np.max, "mean": np.mean}[kind](s["ms"])


def latency_interval(name, s, intervals):
    """The order statistics that the binomial distribution says are beyond the quantile, each at the level by itself."""
    share = SHARES.get(name.removeprefix("latency_"))
    if share is None:
        return None
    level, n, ms = intervals.get("level", 0.95), len(s["ms"]), np.sort(s["ms"])
    ranks = np.arange(1, n + 1)
    upper = ranks[binom.cdf(ranks - 1, n, share) >= level]
    lower = ranks[binom.sf(ranks - 1, n, share) >= level]
    return (float(ms[lower[-1] - 1]) if len(lower) else None, float(ms[upper[0] - 1]) if len(upper) else None)


def cost_metric(name, s):
    c, costs = counts(s), s["costs"]
    kinds = {"00": "true_negative", "01": "false_positive", "10": "false_negative", "11": "true_positive"}
    mean = sum(c[k] * costs.get(kind, 0) for k, kind in kinds.items()) / sum(c.values())
    return mean if name == "cost_of_error" else -1000 * mean


def hosmer_lemeshow(s):
    edges = np.unique(np.quantile(s["s"], np.linspace(0, 1, 11)))
    place = np.clip(np.searchsorted(edges, s["s"], side="left") - 1, 0, None)
    total, df = 0.0, 0
    for group in np.unique(place):
        inside = place == group
        seen, due = s["y"][inside].sum(), s["s"][inside].sum()
        total += (seen - due) ** 2 / (due * (1 - due / inside.sum()))
        df += 1
    return chi2.sf(total, df)


def share_interval(k, n, squares, intervals):
    if n == 0:
        return None, None
    alpha = 1 - intervals.get("level", 0.95)
    if squares is not None:
        size = n * n / squares
        low, high = proportion_confint(k / n * size, size, alpha=alpha, method="wilson")
    else:
        method = {"wilson": "wilson", "clopper_pearson": "beta"}[intervals.get("proportion", "wilson")]
        low, high = proportion_confint(k, n, alpha=alpha, method=method)
    return float(low), float(high)


def binary_interval(name, s, intervals):
    if name in PROPORTIONS:
        c = counts(s)
        success, among = PROPORTIONS[name]
        squares = None
        if s["w"] is not None:
            square = counts({**s, "w": s["w"] ** 2})
            squares = sum(square[k] for k in among)
        return share_interval(sum(c[k] for k in success), sum(c[k] for k in among), squares, intervals)
    if name == "auc_roc" and intervals.get("auc", "delong") == "delong":
        return delong(s, intervals.get("level", 0.95)) if s["w"] is None else (None, None)
    return None


def delong(s, level):
    from scipy.stats import norm

    a, b = s["s"][s["y"] == 1], s["s"][s["y"] == 0]
    if len(a) < 2 or len(b) < 2:
        return None, None
    psi = (a[:, None] > b[None, :]) + 0.5 * (a[:, None] == b[None, :])
    variance = psi.mean(1).var(ddof=1) / len(a) + psi.mean(0).var(ddof=1) / len(b)
    reach = norm.isf((1 - level) / 2) * math.sqrt(variance)
    return max(0.0, psi.mean() - reach), min(1.0, psi.mean() + reach)


# ---------------------------------------------------------------- multiclass

def multiclass_metric(name, s):
    base, _, at = name.partition("@")
    y, p, w, classes, sc = s["y"], s["p"], s["w"], s["classes"], s["s"]
    total = len(y) if w is None else w.sum()
    if base == "count":
        return len(y)
    if total == 0:
        raise Undefined(None)
    if base == "accuracy":
        return sk.accuracy_score(y, p, sample_weight=w)
    if base == "balanced_accuracy":
        return sk.balanced_accuracy_score(y, p, sample_weight=w)
    heavy = np.ones(len(y), bool) if w is None else w > 0
    if base == "mcc":
        value = library(lambda: sk.matthews_corrcoef(y, p, sample_weight=w))
        if len(set(y[heavy])) < 2 or len(set(p[heavy])) < 2:
            raise Undefined(value)
        return value
    if base == "cohen_kappa":
        value = library(lambda: sk.cohen_kappa_score(y, p, sample_weight=w))
        if value is None:
            raise Undefined(None)
        return value
    for average in ("macro", "micro", "weighted"):
        if base.endswith("_" + average) and not base.startswith("auc"):
            score = {"precision": sk.precision_score, "recall": sk.recall_score, "f1": sk.f1_score}
            return score[base.split("_")[0]](y, p, average=average, sample_weight=w, zero_division=0)
    if base == "log_loss":
        return sk.log_loss(y, sc, labels=classes, sample_weight=w)
    if base == "top_k_accuracy":
        # A slice with two of the classes is taken for a binary task there; the rows are what is asked.
        order = np.argsort(sc, axis=1, kind="mergesort")[:, ::-1][:, : int(at)]
        hits = (order == np.searchsorted(classes, y)[:, None]).any(axis=1)
        value = float(np.average(hits, weights=w))
        if len(set(y)) > 2:
            assert abs(value - sk.top_k_accuracy_score(y, sc, k=int(at), labels=classes, sample_weight=w)) < 1e-12
        return value
    if base in ("auc_ovr_macro", "auc_ovo_macro"):
        if set(y[heavy]) != set(classes):
            raise Undefined(None)
        return sk.roc_auc_score(y, sc, multi_class=base[4:7], average="macro", labels=classes, sample_weight=w)
    raise KeyError(name)


def multiclass_interval(name, s, intervals):
    if name != "accuracy":
        return None
    w = s["w"] if s["w"] is not None else np.ones(len(s["y"]))
    squares = None if s["w"] is None else (w**2).sum()
    return share_interval(w[s["y"] == s["p"]].sum(), w.sum(), squares, intervals)


# ---------------------------------------------------------------- regression

def regression_metric(name, s):
    base, _, at = name.partition("@")
    y, p, w = s["y"], s["p"], s["w"]
    if base == "count":
        return len(y)
    if w is not None and w.sum() == 0:
        raise Undefined(None)
    simple = {
        "mae": sk.mean_absolute_error,
        "mse": sk.mean_squared_error,
        "rmse": sk.root_mean_squared_error,
        "medae": sk.median_absolute_error,
        "mape": sk.mean_absolute_percentage_error,
    }
    if base in simple:
        return simple[base](y, p, sample_weight=w)
    if base == "max_error":
        return sk.max_error(y, p)
    if base == "pinball_loss":
        return sk.mean_pinball_loss(y, p, alpha=float(at or 0.5), sample_weight=w)
    scores = {
        "r2": lambda: sk.r2_score(y, p, sample_weight=w),
        "d2": lambda: sk.d2_absolute_error_score(y, p, sample_weight=w)
        if not at
        else sk.d2_pinball_score(y, p, alpha=float(at), sample_weight=w),
    }
    value = library(scores[base])
    heavy = y if w is None else y[w > 0]
    if len(y) < 2 or len(set(heavy)) == 1:
        raise Undefined(value)
    return value


# ---------------------------------------------------------------- ranking

def ranking_metric(name, s):
    base, _, at = name.partition("@")
    if base == "count":
        return len(s["y"])
    queries = list(dict.fromkeys(s["q"]))
    if base == "queries":
        return len(queries)
    values = []
    for q in queries:
        y, sc = s["y"][s["q"] == q], s["s"][s["q"] == q]
        if not (y > 0).any():
            if s["empty"] == "zero":
                values.append(0.0)
            continue
        order = np.argsort(-sc, kind="stable")
        hits = (y[order] > 0).astype(int)
        k = int(at) if at else len(y)
        if base == "ndcg":
            values.append(1.0 if len(y) == 1 else sk.ndcg_score([y], [sc], k=int(at) if at else None))
        elif base == "map":
            precisions = [hits[: i + 1].mean() for i in range(min(k, len(y))) if hits[i]]
            values.append(sum(precisions) / min(hits.sum(), k))
        elif base == "mrr":
            values.append(1 / (1 + list(hits).index(1)))
        elif base == "precision":
            values.append(hits[:k].sum() / k)
        elif base == "recall":
            values.append(hits[:k].sum() / hits.sum())
        else:
            raise KeyError(name)
    if not values:
        raise Undefined(None)
    return math.fsum(values) / len(values)


# ---------------------------------------------------------------- fairness

RATES = {
    "demographic_parity": ["selection_rate"],
    "equal_opportunity": ["tpr"],
    "equalized_odds": ["tpr", "fpr"],
    "predictive_parity": ["precision"],
    "false_positive_rate": ["fpr"],
}
CELLS = {
    "selection_rate": (("01", "11"), ("00", "01", "10", "11")),
    "tpr": (("11",), ("10", "11")),
    "fpr": (("01",), ("00", "01")),
    "precision": (("11",), ("01", "11")),
}


def fairlearn_value(metric, s, groups):
    y, p, w = s["y"], s["p"], s["w"]
    named = getattr(fl, metric, None)
    if named is not None:
        return library(lambda: named(y, p, sensitive_features=groups, sample_weight=w))
    rate = {"predictive_parity": lambda *a, **k: sk.precision_score(*a, zero_division=0, **k), "false_positive_rate": fl.false_positive_rate}[metric.rsplit("_", 1)[0]]
    params = {"sample_weight": w} if w is not None else {}
    frame = lambda: fl.MetricFrame(metrics=rate, y_true=y, y_pred=p, sensitive_features=groups, sample_params=params)
    return library(lambda: frame().difference() if metric.endswith("difference") else frame().ratio())


def fairness(by, metric, s, columns, bars, intervals):
    family, manner = metric.rsplit("_", 1)
    keys = list(zip(*[columns[b] for b in by]))
    present = sorted({k for k in keys if None not in k}, key=lambda k: [[ord(c) for c in t] for t in k])
    missing = sorted({k for k in keys if None in k}, key=lambda k: [(t is None, [ord(c) for c in t or ""]) for t in k])
    rows = {k: np.array([one == k for one in keys]) for k in present + missing}
    where = lambda k: dict(zip(by, k))
    out = {"by": by, "metric": metric}
    excluded = [{"group": where(k), "rows": int(rows[k].sum()), "because": "missing value"} for k in missing]
    gaps = []
    for rate in RATES[family]:
        having = []
        for k in present:
            c = counts({n: v[rows[k]] if v is not None else None for n, v in s.items() if n in ("y", "p", "w")})
            above, below = (sum(c[i] for i in part) for part in CELLS[rate])
            if below == 0:
                excluded.append({"group": where(k), "rows": int(rows[k].sum()), "rate": rate})
            else:
                having.append((k, above, below, Fraction(above) / Fraction(below)))
        gap = {"rate": rate, "having": having, "exact": None, "lowest": None, "highest": None}
        if len(having) >= 2:
            gap["lowest"] = min(having, key=lambda one: one[3])
            gap["highest"] = max(having, key=lambda one: one[3])
            low, high = gap["lowest"][3], gap["highest"][3]
            gap["exact"] = high - low if manner == "difference" else (low / high if high else None)
        gaps.append(gap)
    defined = [gap for gap in gaps if gap["exact"] is not None]
    pick = max if manner == "difference" else min
    found = pick(defined, key=lambda gap: gap["exact"]) if defined else gaps[0]
    out["value"] = None if found["exact"] is None else float(found["exact"])
    report = lambda one: one and {"group": where(one[0]), "value": one[1] / one[2], "k": one[1], "n": one[2]}
    out["lowest"], out["highest"] = report(found["lowest"]), report(found["highest"])
    if len(gaps) == 2:
        out["rate"] = found["rate"] if defined else None
    bar = bars.get(metric)
    out["meets"] = None
    if bar is not None and found["exact"] is not None:
        out["meets"] = found["exact"] >= Fraction(str(bar)) if manner == "ratio" else found["exact"] <= Fraction(str(bar))
    keep = np.array([None not in k for k in keys])
    names = np.array(["\x1f".join(map(str, k)) for k in keys], dtype=object)[keep]
    part = {n: v[keep] if v is not None else None for n, v in s.items() if n in ("y", "p", "w")}
    conventional = fairlearn_value(metric, part, names) if len(names) else None
    if out["value"] is None or any("rate" in one for one in excluded):
        if conventional is not None:
            out["conventional"] = conventional
    else:
        assert abs(conventional - out["value"]) < 1e-12, (metric, by, conventional, out["value"])
    out["excluded"] = excluded
    out["pairs"] = []
    if intervals is not None and s["w"] is None and len(gaps) == 1 and len(found["having"]) >= 2:
        size = lambda one: int(rows[one[0]].sum())
        reference = max(found["having"], key=size)
        alpha = 1 - intervals.get("level", 0.95)
        for one in found["having"]:
            if one is reference or (manner == "ratio" and reference[1] == 0):
                continue
            pair = {"group": where(one[0]), "reference": where(reference[0]), "low": None, "high": None}
            pair["value"] = float(one[3] - reference[3] if manner == "difference" else one[3] / reference[3])
            if manner == "difference" or one[1] > 0:
                method, compare = ("newcomb", "diff") if manner == "difference" else ("log", "ratio")
                low, high = confint_proportions_2indep(one[1], one[2], reference[1], reference[2], method=method, compare=compare, alpha=alpha)
                pair["low"], pair["high"] = float(low), float(high)
            out["pairs"].append(pair)
    return out


# ---------------------------------------------------------------- one data set

MEASURE = {"binary": binary_metric, "multiclass": multiclass_metric, "regression": regression_metric, "ranking": ranking_metric}
INTERVAL = {"binary": binary_interval, "multiclass": multiclass_interval}


def report(task, names, s, intervals):
    out = {}
    for name in names:
        one = {}
        try:
            one["value"] = (latency_metric if name.startswith("latency_") else MEASURE[task])(name, s)
        except Undefined as why:
            one["value"] = None
            if why.args[0] is not None:
                one["conventional"] = why.args[0]
        interval = latency_interval if name.startswith("latency_") else INTERVAL.get(task)
        bounds = interval(name, s, intervals) if intervals is not None and interval is not None else None
        if bounds is not None:
            one["low"], one["high"] = bounds if one["value"] is not None else (None, None)
        out[name] = one
    return out


def subset(s, keep):
    return {k: v[keep] if isinstance(v, np.ndarray) and k != "classes" else v for k, v in s.items()}


def levels(control, columns, rows):
    """Each combination of values of the control columns, and the rows that have it."""
    keys = list(zip(*[columns[c] for c in control])) if control else [()] * rows
    for k in sorted(set(keys), key=lambda k: [(t is None, [ord(c) for c in t or ""]) for t in k]):
        yield dict(zip(control, k)), np.array([one == k for one in keys])


def within(control, by, metric, s, columns, found):
    """Fairlearn's own control features agree, wherever it has a number for the same groups."""
    family, manner = metric.rsplit("_", 1)
    call = {"demographic_parity": fl.selection_rate, "equal_opportunity": fl.true_positive_rate, "false_positive_rate": fl.false_positive_rate}
    if family not in call:
        return
    keep = np.array([all(columns[c][i] is not None for c in control + by) for i in range(len(s["y"]))])
    pick = lambda names: {c: np.array(columns[c], dtype=object)[keep] for c in names}
    params = {} if s["w"] is None else {"sample_weight": s["w"][keep]}
    frame = fl.MetricFrame(metrics=call[family], y_true=s["y"][keep], y_pred=s["p"][keep], sensitive_features=pick(by), control_features=pick(control), sample_params=params)
    theirs = frame.difference(method="between_groups") if manner == "difference" else frame.ratio(method="between_groups")
    for one in found:
        key = tuple(one.get("control", {}).values())
        if one["metric"] != metric or one["by"] != by or None in key or one["value"] is None or any("rate" in e for e in one["excluded"]):
            continue
        assert abs(theirs[key[0] if len(key) == 1 else key] - one["value"]) < 1e-12, (metric, key, theirs, one)


def expected(config, s, columns):
    task, names, intervals = config["task"], config["metrics"], config.get("intervals")
    out = {"rows": len(s["y"]), "overall": report(task, names, s, intervals), "slices": [], "fairness": []}
    for by in config.get("slices", []):
        keys = list(zip(*[columns[b] for b in by]))
        order = sorted(set(keys), key=lambda k: [(t is None, [ord(c) for c in t or ""]) for t in k])
        for k in order:
            keep = np.array([one == k for one in keys])
            metrics = report(task, names, subset(s, keep), intervals)
            out["slices"].append({"where": dict(zip(by, k)), "rows": int(keep.sum()), "metrics": metrics})
    fair = config.get("fairness", {"by": [], "metrics": []})
    for by in fair["by"]:
        for metric in fair["metrics"]:
            by_list = by if isinstance(by, list) else [by]
            for level, keep in levels(fair.get("control", []), columns, len(s["y"])):
                own = {name: [v for v, kept in zip(column, keep) if kept] for name, column in columns.items()}
                one = fairness(by_list, metric, subset(s, keep), own, fair.get("bars", {}), intervals)
                out["fairness"].append({**one, **({"control": level} if level else {})})
            if "control" in fair:
                within(fair["control"], by_list, metric, s, columns, out["fairness"])
    return out


def cell(value):
    if value is None:
        return ""
    return repr(float(value)) if isinstance(value, (float, np.floating)) else str(value)


def plain(value):
    if isinstance(value, dict):
        return {k: plain(v) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(v) for v in value]
    if isinstance(value, (np.integer, np.bool_)):
        return value.item()
    return float(value) if isinstance(value, np.floating) else value


def write(name, config, table, s, groups=()):
    OUT.mkdir(exist_ok=True)
    with open(OUT / f"{name}.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(table)
        writer.writerows([cell(v) for v in row] for row in zip(*table.values()))
    content = {"config": config, "expected": expected(config, s, {g: table[g] for g in groups})}
    (OUT / f"{name}.json").write_text(json.dumps(plain(content), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


BINARY = ["count", "positives", "tn", "fp", "fn", "tp", "accuracy", "balanced_accuracy", "precision", "recall", "specificity",
          "fnr", "fpr", "f1", "selection_rate", "mcc", "cohen_kappa"]
SCORED = ["auc_roc", "average_precision"]
PROBABILITIES = ["brier", "log_loss", "ece", "ece@10", "ece@3"]
FAIR = [f"{family}_{manner}" for family in RATES for manner in ("difference", "ratio")]
NAMES = ["F", "M", "Ü ber", "ü ber", "\uffee", "\U00010400", "__proto__", "constructor", "007", "7", 'a "quoted", one', " lead"]


def binary(name, rng, n, *, weights=None, config=None, score=None, label=None, metrics=None, prediction=False):
    y = (rng.random(n) < 0.4).astype(int) if label is None else label
    s = np.clip(np.round(0.3 * y + 0.7 * rng.random(n), 2), 0, 1) if score is None else score
    sex = [["F", "M", None][i] for i in rng.choice(3, n, p=[0.5, 0.47, 0.03])]
    race = [NAMES[min(11, int(rng.exponential(2.2)))] for _ in range(n)]
    tiny = [f"g{int(i)}" if i < 40 else None for i in rng.integers(0, 44, n)]
    p = (rng.random(n) < 0.3 + 0.4 * y).astype(int) if prediction else (s >= (config or {}).get("threshold", 0.5)).astype(int)
    table = {"id": [f"p{i}" for i in range(n)], "approved": list(y), "score": list(s), "sex": sex, "race": race, "tiny": tiny}
    columns = {"id": "id", "label": "approved", "score": "score"}
    if prediction:
        table["approved"], table["pred"] = [["no", "yes"][i] for i in y], [["no", "yes"][i] for i in p]
        del table["score"]
        columns = {"id": "id", "label": "approved", "prediction": "pred"}
    if weights is not None:
        table["w"], columns["weight"] = list(weights), "w"
    whole = {
        "task": "binary",
        "columns": columns,
        "metrics": metrics or BINARY + SCORED + PROBABILITIES + ([] if weights is not None else ["ece_quantile", "ece_quantile@4"]),
        "slices": [["sex"], ["race"], ["sex", "race"], ["tiny"]],
        "fairness": {"by": ["sex", "race", ["sex", "race"], "tiny"], "metrics": FAIR, "bars": {"demographic_parity_ratio": 0.8, "equal_opportunity_difference": 0.25}},
        "intervals": {"level": 0.9},
        **(config or {}),
    }
    write(name, whole, table, {"y": y, "p": p, "s": s, "w": weights}, ["sex", "race", "tiny"])


LATENCIES = [f"latency_{kind}" for kind in [*SHARES, "max", "mean"]]


def beside(name, rng, n, *, weighted=False, level=0.95):
    """What is measured beside the usual: latencies, costs, groups within levels of a control column."""
    y = (rng.random(n) < 0.4).astype(int)
    s = np.clip(np.round(0.3 * y + 0.7 * rng.random(n), 3), 0.001, 0.999)
    p = (s >= 0.5).astype(int)
    w = rng.choice([0.0, 0.5, 1.0, 2.5], n) if weighted else None
    ms = np.round(rng.lognormal(4, 0.7, n), 1)
    sex = [["F", "M", None][i] for i in rng.choice(3, n, p=[0.5, 0.45, 0.05])]
    site = [["north", "süd", None][i] for i in rng.choice(3, n, p=[0.6, 0.35, 0.05])]
    age = [["<30", ">=30"][i] for i in rng.choice(2, n)]
    table = {"id": list(range(n)), "y": list(y), "score": list(s), "ms": list(ms), "sex": sex, "site": site, "age": age}
    columns = {"id": "id", "label": "y", "score": "score", "latency": "ms"}
    if weighted:
        table["w"], columns["weight"] = list(w), "w"
    costs = {"false_positive": 2.5, "false_negative": 40} if weighted else {"false_positive": 3, "false_negative": 50, "true_positive": -8, "true_negative": 0.25, "unit": "EUR"}
    config = {
        "task": "binary",
        "columns": columns,
        "metrics": ["count", *LATENCIES, "cost_of_error", "recall", "expected_value_per_1000"] + ([] if weighted else ["hosmer_lemeshow"]),
        "slices": [["sex"], ["site", "age"]],
        "fairness": {"by": ["sex"], "metrics": FAIR, "control": ["site"] if weighted else ["site", "age"], "bars": {"demographic_parity_ratio": 0.8}},
        "intervals": {"level": level},
        "cost_of_error": costs,
    }
    write(name, config, table, {"y": y, "p": p, "s": s, "w": w, "ms": ms, "costs": costs}, ["sex", "site", "age"])


def multiclass(name, rng, n, *, weighted=False, hard=False):
    classes = np.array(sorted(["cat", "dog", "Zebra", "x-ray"]))
    y = classes[rng.choice(4, n, p=[0.4, 0.3, 0.25, 0.05])]
    raw = rng.integers(1, 6, (n, 4)).astype(float)
    raw[np.arange(n), np.searchsorted(classes, y)] += rng.integers(0, 6, n)
    s = raw / raw.sum(axis=1, keepdims=True)
    p = classes[s.argmax(axis=1)]
    if hard:
        p = np.where(rng.random(n) < 0.7, y, rng.choice(["cat", "dog", "emu"], n))
    w = rng.choice([0.0, 0.1, 0.5, 1.0, 2.25], n) if weighted else None
    site = [["north", "süd", None][i] for i in rng.choice(3, n, p=[0.8, 0.15, 0.05])]
    tiny = [f"t{int(i)}" for i in rng.integers(0, 50, n)]
    table = {"id": list(range(n)), "kind": list(y), "site": site, "tiny": tiny}
    columns = {"id": "id", "label": "kind"}
    metrics = ["count", "accuracy", "balanced_accuracy", "mcc", "cohen_kappa"]
    metrics += [f"{k}_{a}" for k in ("precision", "recall", "f1") for a in ("macro", "micro", "weighted")]
    if hard:
        table["pred"], columns["prediction"] = list(p), "pred"
    else:
        columns["scores"] = {str(c): f"p_{c}" for c in classes[::-1]}
        table.update({f"p_{c}": list(s[:, i]) for i, c in enumerate(classes)})
        metrics += ["log_loss", "top_k_accuracy@1", "top_k_accuracy@2", "auc_ovr_macro"] + ([] if weighted else ["auc_ovo_macro"])
    if weighted:
        table["w"], columns["weight"] = list(w), "w"
    config = {"task": "multiclass", "columns": columns, "metrics": metrics, "slices": [["site"], ["tiny"]], "intervals": {"proportion": "clopper_pearson"}}
    write(name, config, table, {"y": y, "p": p, "s": s, "w": w, "classes": classes}, ["site", "tiny"])


def regression(name, rng, n, *, weighted=False):
    y = np.round(rng.normal(10, 5, n), 1)
    y[:3] = [0.0, 0.1, 0.1]
    p = np.round(y + rng.normal(0, 2, n), 2)
    group = [["a", "b", "const", "perfect", "one"][i] for i in rng.choice(4, n, p=[0.4, 0.4, 0.1, 0.1])]
    group[5] = "one"
    for i, g in enumerate(group):
        if g in ("const", "perfect"):
            y[i] = 0.5
        if g == "perfect":
            p[i] = 0.5
    w = rng.choice([0.0, 0.25, 1.0, 3.0], n) if weighted else None
    table = {"id": list(range(n)), "y": list(y), "pred": list(p), "group": group}
    columns = {"id": "id", "label": "y", "prediction": "pred"}
    if weighted:
        table["w"], columns["weight"] = list(w), "w"
    metrics = ["count", "mae", "mse", "rmse", "medae", "mape", "pinball_loss", "pinball_loss@0.9", "r2", "d2", "d2@0.25"] + ([] if weighted else ["max_error"])
    write(name, {"task": "regression", "columns": columns, "metrics": metrics, "slices": [["group"]]}, table, {"y": y, "p": p, "w": w}, ["group"])


def ranking(name, rng, n, empty):
    q = np.array([f"q{int(i)}" for i in rng.integers(0, n // 6, n)])
    y = rng.choice([0.0, 0.0, 0.0, 1.0, 2.0, 5.0], n)
    y[q == "q3"] = 0
    s = np.round(y * 0.2 + rng.normal(0, 1, n), 1)
    lang = [["de", "en", None][int(one[1:]) % 3] for one in q]
    table = {"id": list(range(n)), "query": list(q), "rel": list(y), "score": list(s), "lang": lang}
    columns = {"id": "id", "label": "rel", "score": "score", "group": "query"}
    metrics = ["count", "queries", "ndcg", "ndcg@3", "map", "map@2", "mrr", "precision@3", "recall@3", "precision@20"]
    config = {"task": "ranking", "columns": columns, "metrics": metrics, "slices": [["lang"]], "ranking": {"empty": empty}}
    write(name, config, table, {"y": y, "s": s, "q": q, "w": None, "empty": empty}, ["lang"])


def main():
    rng = np.random.default_rng(20260501)
    binary("binary-ties", rng, 500)
    binary("binary-weights", rng, 400, weights=rng.choice([0.0, 0.1, 0.3, 1.0, 2.5], 400))
    binary("binary-clopper", rng, 200, config={"intervals": {"proportion": "clopper_pearson"}})
    binary("binary-hard", rng, 250, prediction=True, config={"positive": "yes"}, metrics=BINARY)
    binary("binary-one-class", rng, 60, label=np.ones(60, int))
    binary("binary-no-positives", rng, 60, label=np.zeros(60, int))
    binary("binary-one-score", rng, 80, score=np.full(80, 0.5))
    edges = np.concatenate([np.linspace(0, 1, 16), np.linspace(0, 1, 11), np.linspace(0, 1, 4), [EPS, 1 - EPS / 2, 1e-300]])
    binary("binary-edges", rng, 240, score=rng.choice(edges, 240))
    margins = np.round(rng.normal(0, 2, 150), 1)
    binary("binary-margins", rng, 150, score=margins, config={"score_range": "any", "threshold": -0.3}, metrics=BINARY + SCORED)
    multiclass("multiclass-ties", rng, 400)
    multiclass("multiclass-weights", rng, 300, weighted=True)
    multiclass("multiclass-hard", rng, 200, hard=True)
    regression("regression-plain", rng, 200)
    regression("regression-weights", rng, 200, weighted=True)
    ranking("ranking-zero", rng, 240, "zero")
    ranking("ranking-skip", rng, 240, "skip")
    beside("beside-plain", rng, 700)
    beside("beside-weights", rng, 250, weighted=True, level=0.9)


if __name__ == "__main__":
    sys.exit(main())
