"""numpy by hand, as one would who knows it: bincount by cell, one sort, stable sorts of small codes, cumulative sums."""

import numpy as np
import pandas as pd
import pyarrow.parquet as pq
from slices import ATTRIBUTES, COLUMNS, GROUPINGS, SMALLEST, key_of, run


def loaded(path):
    if path.endswith(".parquet"):
        table = pq.read_table(path, columns=COLUMNS, read_dictionary=ATTRIBUTES)
        codes, names = [], []
        for one in ATTRIBUTES:
            column = table[one].unify_dictionaries().combine_chunks()
            codes.append(column.indices.to_numpy().astype(np.uint16))
            names.append(column.dictionary.to_pylist())
        return table["label"].to_numpy(), table["score"].to_numpy(), codes, names
    kinds = dict.fromkeys(ATTRIBUTES, "category")
    if path.endswith(".csv"):
        frame = pd.read_csv(path, usecols=COLUMNS, dtype=kinds)
    else:
        frame = pd.read_json(path, lines=True, dtype=kinds)
    columns = [frame[one].cat for one in ATTRIBUTES]
    codes = [column.codes.to_numpy().astype(np.uint16) for column in columns]
    names = [list(column.categories) for column in columns]
    return frame["label"].to_numpy(), frame["score"].to_numpy(), codes, names


def groups_of(grouping, codes, names):
    code, size, texts = np.zeros(len(codes[0]), np.uint16), 1, [()]
    for name in grouping:
        place = ATTRIBUTES.index(name)
        code = (code * len(names[place]) + codes[place]).astype(np.uint16)
        size *= len(names[place])
        texts = [(*before, text) for before in texts for text in names[place]]
    return code, size, texts


def curve(y, score, code, size):
    """y, score and code in descending order of score."""
    order = np.argsort(code, kind="stable")
    y, score, code = y[order], score[order], code[order]
    counts = np.bincount(code, minlength=size)
    ends = np.cumsum(counts)
    tp, n = np.cumsum(y), np.arange(1, len(y) + 1)
    last = np.append((score[1:] != score[:-1]) | (code[1:] != code[:-1]), True)
    tp, n, code = tp[last], n[last], code[last]
    begins = ends - counts
    before = np.concatenate([[0], np.cumsum(y)])[begins]
    tp, n = tp - before[code], n - begins[code]
    first = np.append(True, code[1:] != code[:-1])
    gained = np.diff(tp, prepend=0)
    gained[first] = tp[first]
    fp = n - tp
    lost = np.diff(fp, prepend=0)
    lost[first] = fp[first]
    positives = np.bincount(code, gained, size)
    negatives = np.bincount(code, lost, size)
    area = np.bincount(code, lost * (tp - gained / 2), size) / positives / negatives
    return area, np.bincount(code, gained * tp / n, size) / positives


def measure(path, job):
    label, score, codes, names = loaded(path)
    y = (label == 1).astype(np.int64)
    hit = (score >= 0.5).astype(np.uint16)
    outcome = (2 * y).astype(np.uint16) + hit
    squared = (score - y) ** 2
    given = np.clip(np.where(y == 1, score, 1 - score), SMALLEST, 1 - SMALLEST)
    losses = -np.log(given)
    down = np.argsort(-score, kind="stable") if job == "auc" else None
    values = {}
    for grouping in GROUPINGS:
        code, size, texts = groups_of(grouping, codes, names)
        counts = np.bincount(code * np.uint16(4) + outcome, minlength=4 * size).reshape(size, 4)
        rows = counts.sum(axis=1)
        brier = np.bincount(code, squared, size) / rows
        loss = np.bincount(code, losses, size) / rows
        more = curve(y[down], score[down], code[down], size) if job == "auc" else ()
        for place, text in enumerate(texts):
            tn, fp, fn, tp = (int(one) for one in counts[place])
            numbers = [tp, fp, tn, fn, brier[place], loss[place], *(one[place] for one in more)]
            values[key_of(grouping, text)] = [float(one) for one in numbers]
    return values


run(measure)
