"""Golden numbers for src/evaluate/drift: test/golden/drift/drift.json.

    uv venv --python 3.13 .venv && uv pip install -r test/golden/requirements.txt
    python test/golden/drift.py

Every definition is written here a second time from SciPy, NumPy and statsmodels. Seeded.
"""

import json
import math
import pathlib

import numpy as np
from scipy import stats
from scipy.spatial.distance import jensenshannon
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import proportions_ztest

OUT = pathlib.Path(__file__).parent / "drift"
RNG = np.random.default_rng(20260101)
DEFAULTS = {"bins": 10, "floor": 0.0001, "ks": "auto", "levels": {"warning": 0.1, "critical": 0.25}}


def recipe(n, step, modulus, divisor):
    """Values that a few numbers say, for samples too large to write down."""
    return {"n": n, "step": step, "modulus": modulus, "divisor": divisor}


def values_of(column):
    if isinstance(column, dict):
        i = np.arange(column["n"])
        return list(i * column["step"] % column["modulus"] / column["divisor"])
    return column


def psi(reference, current, floor):
    r = np.asarray(reference) / np.sum(reference)
    c = np.asarray(current) / np.sum(current)
    used = (r > 0) | (c > 0)
    r, c = np.maximum(r[used], floor), np.maximum(c[used], floor)
    return float(np.sum((c - r) * np.log(c / r)))


def numeric(reference, current, settings):
    quantiles = [k / settings["bins"] for k in range(1, settings["bins"])]
    edges = np.unique(np.quantile(reference, quantiles)) if len(reference) else np.array([])
    count = lambda x: np.bincount(np.searchsorted(edges, x, side="left"), minlength=len(edges) + 1).tolist()
    out = {"edges": edges.tolist(), "counts": {"reference": count(reference), "current": count(current)}}
    if len(reference) == 0 or len(current) == 0:
        return {**out, "statistic": None, "p": None, "psi": None, "js": None, "wasserstein": None}
    method = {"asymptotic": "asymp"}.get(settings["ks"], settings["ks"])
    ks = stats.ks_2samp(reference, current, method=method)
    return {
        **out,
        "statistic": ks.statistic,
        "p": ks.pvalue,
        "psi": psi(*out["counts"].values(), settings["floor"]),
        "js": jensenshannon(*out["counts"].values(), base=2),
        "wasserstein": stats.wasserstein_distance(reference, current),
    }


def categorical(reference, current, settings):
    categories = sorted(set(reference) | set(current))
    counts = {"reference": [reference.count(c) for c in categories], "current": [current.count(c) for c in categories]}
    out = {"counts": {"categories": categories, **counts}}
    if len(reference) == 0 or len(current) == 0:
        return {**out, "statistic": None, "df": None, "p": None, "psi": None, "js": None}
    chi2 = stats.chi2_contingency([counts["reference"], counts["current"]])
    return {
        **out,
        "statistic": chi2.statistic,
        "df": chi2.dof,
        "p": chi2.pvalue,
        "psi": psi(*counts.values(), settings["floor"]),
        "js": jensenshannon(*counts.values(), base=2),
    }


def level(value, levels):
    if value is None:
        return "UNKNOWN"
    return "CRITICAL" if value >= levels["critical"] else "WARNING" if value >= levels["warning"] else "OK"


def missing_rate(missing, rows):
    rates = {side: missing[side] / rows[side] if rows[side] else None for side in rows}
    told = None not in rates.values()
    k, n = sum(missing.values()), sum(rows.values())
    p = None
    if told and 0 < k < n:
        p = proportions_ztest([missing["current"], missing["reference"]], [rows["current"], rows["reference"]])[1]
    return {**rates, "difference": rates["current"] - rates["reference"] if told else None, "p": p}


def features_of(columns, settings):
    expected = []
    for feature, (kind, *sides) in columns.items():
        sides = dict(zip(("reference", "current"), map(values_of, sides)))
        kept = [[v for v in side if v is not None] for side in sides.values()]
        kept = [np.array(side, dtype=float) for side in kept] if kind == "numeric" else kept
        measured = (numeric if kind == "numeric" else categorical)(*kept, settings)
        rows = {side: len(v) for side, v in sides.items()}
        missing = {side: sum(x is None for x in v) for side, v in sides.items()}
        expected.append({
            "feature": feature,
            "kind": kind,
            "rows": rows,
            "missing": missing,
            "missing_rate": missing_rate(missing, rows),
            **measured,
            "level": level(measured["psi"], settings["levels"]),
        })
    return expected


def adjust(features):
    p = [e["p"] for e in features if e["p"] is not None]
    for key, method in [("p_holm", "holm"), ("p_bh", "fdr_bh")]:
        adjusted = iter(multipletests(p, method=method)[1]) if p else iter(())
        for e in features:
            e[key] = None if e["p"] is None else next(adjusted)
    return features


def slices_of(columns, by, settings):
    """The rows of each combination of values, measured as if they were the files."""
    keys = [list(zip(*(columns[name][side] for name in by))) for side in (1, 2)]
    order = sorted(set(keys[0]) | set(keys[1]), key=lambda k: [(v is None, v or "") for v in k])
    slices = []
    for key in order:
        rows = [[i for i, k in enumerate(side) if k == key] for side in keys]
        part = {f: (kind, *([side[i] for i in at] for side, at in zip(sides, rows))) for f, (kind, *sides) in columns.items()}
        share = {side: len(at) / len(k) for side, at, k in zip(("reference", "current"), rows, keys)}
        slices.append({
            "where": dict(zip(by, key)),
            "rows": {"reference": len(rows[0]), "current": len(rows[1])},
            "population": {**share, "difference": share["current"] - share["reference"]},
            "features": features_of(part, settings),
        })
    spread = categorical(*([str(k) for k in side] for side in keys), settings)
    spread.pop("counts")
    return slices, {"by": list(by), **spread, "level": level(spread["psi"], settings["levels"])}


def case(name, columns, by=(), **changed):
    settings = {**DEFAULTS, **changed}
    expected = adjust(features_of(columns, settings))
    sliced = [slices_of(columns, one, settings) for one in by]
    slices = [one for found, _ in sliced for one in found]
    adjust([feature for one in slices for feature in one["features"]])
    columns = {f: {"kind": kind, "reference": r, "current": c} for f, (kind, r, c) in columns.items()}
    return {
        "name": name, "settings": settings, "columns": columns, "by": [list(one) for one in by], "expected": expected,
        "slices": slices, "population": [population for _, population in sliced],
    }


def holes(values, share):
    return [None if RNG.random() < share else v for v in values]


def numbers(*draws):
    return [float(v) for v in np.concatenate(draws)]


def words(choices, n, p):
    return [str(v) for v in RNG.choice(choices, size=n, p=p)]


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
    normal, n, m = RNG.normal, 240, 170
    yield case("shapes", {
        "shifted": ("numeric", numbers(normal(0, 1, n)), numbers(normal(0.6, 1, m))),
        "same": ("numeric", numbers(normal(5, 2, n)), numbers(normal(5, 2, m))),
        "tied": ("numeric", numbers(RNG.integers(0, 6, n)), numbers(RNG.integers(1, 8, m))),
        "rounded": ("numeric", numbers(np.round(normal(0, 1, n), 1)), numbers(np.round(normal(0.1, 1.3, m), 1))),
        "holed": ("numeric", holes(numbers(normal(0, 1, n)), 0.2), holes(numbers(normal(0, 1, m)), 0.4)),
        "skewed": ("numeric", numbers(RNG.lognormal(3, 2, n)), numbers(RNG.lognormal(3.4, 2, m))),
        "apart": ("numeric", numbers(normal(0, 1, n)), numbers(normal(50, 1, m))),
        "large": ("numeric", numbers(1e15 + RNG.integers(0, 1000, n)), numbers(1e15 + RNG.integers(0, 900, m))),
        "constant": ("numeric", [7.5] * n, [7.5] * m),
        "left": ("numeric", [7.5] * n, numbers(normal(7.5, 1, m))),
        "region": ("categorical", words(["n", "s", "e", "w"], n, [.4, .3, .2, .1]), words(["n", "s", "e", "w"], m, [.1, .2, .3, .4])),
        "two": ("categorical", words(["yes", "no"], n, [.5, .5]), words(["yes", "no"], m, [.62, .38])),
        "one": ("categorical", ["only"] * n, ["only"] * m),
        "new": ("categorical", holes(words(["a", "b"], n, [.5, .5]), .1), holes(words(["b", "c", "d"], m, [.8, .1, .1]), .2)),
        "text": ("categorical", words(["7", "007", "NA", " 7", "\uffff", "\U0001f600", "é", "e\u0301"], n, [.125] * 8), words(["7", "007", "NaN", "__proto__", "\uffff", "\U0001f600", "a,b", "é"], m, [.125] * 8)),
    })
    yield case("nothing left", {
        "x": ("numeric", numbers(normal(0, 1, 12)), [None] * 9),
        "y": ("numeric", [None] * 12, numbers(normal(0, 1, 9))),
        "z": ("numeric", [None] * 12, [None] * 9),
        "c": ("categorical", words(["a", "b"], 12, [.5, .5]), [None] * 9),
        "d": ("categorical", [None] * 12, [None] * 9),
        "ok": ("numeric", numbers(normal(0, 1, 12)), numbers(normal(0, 1, 9))),
    })
    yield case("few bins, high floor", {
        "x": ("numeric", numbers(normal(0, 1, 90)), numbers(normal(2, 1, 60))),
        "c": ("categorical", words(["a", "b", "c"], 90, [.9, .05, .05]), words(["a", "b", "c"], 60, [.2, .4, .4])),
    }, bins=4, floor=0.02, levels={"warning": 0.5, "critical": 2})
    yield case("many bins", {"x": ("numeric", numbers(normal(0, 1, 150)), numbers(normal(0.1, 1, 140)))}, bins=33)
    yield case("one bin", {"x": ("numeric", numbers(normal(0, 1, 15)), numbers(normal(0.1, 1, 14)))}, bins=1)
    yield case("one row", {"x": ("numeric", [1.5], [2.5]), "c": ("categorical", ["a"], ["b"])})
    asked = {"x": ("numeric", numbers(normal(0, 1, 60)), numbers(normal(0.5, 1, 45)))}
    yield case("asked exact", asked, ks="exact")
    yield case("asked asymptotic", asked, ks="asymptotic")
    yield case("at the bound", {"x": ("numeric", recipe(10_000, 7919, 104_729, 1000), recipe(9_000, 6271, 99_991, 970))})
    yield case("above the bound", {"x": ("numeric", recipe(10_001, 7919, 104_729, 1000), recipe(9_000, 6271, 99_991, 970))})
    yield case("exact where it is out of reach", {"x": ("numeric", recipe(50_021, 7919, 104_729, 1000), recipe(50_023, 6271, 99_991, 960))}, ks="exact")
    yield case("slices", {
        "x": ("numeric", holes(numbers(normal(0, 1, n)), .1), holes(numbers(normal(0.4, 1, m)), .3)),
        "region": ("categorical", holes(words(["n", "s", "é"], n, [.5, .3, .2]), .1), holes(words(["n", "s", "__proto__"], m, [.2, .7, .1]), .1)),
        "device": ("categorical", words(["tv", "web"], n, [.5, .5]), words(["tv", "web"], m, [.3, .7])),
    }, by=[["region"], ["device", "region"]])


OUT.mkdir(exist_ok=True)
lines = ",\n".join(json.dumps(plain(c), ensure_ascii=True) for c in cases())
(OUT / "drift.json").write_text(f"[\n{lines}\n]\n")
