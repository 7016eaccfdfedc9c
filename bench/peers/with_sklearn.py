"""pandas and scikit-learn: each slice's rows by groupby, then the library's own functions."""

import pandas as pd
from sklearn.metrics import average_precision_score, brier_score_loss, confusion_matrix, log_loss, roc_auc_score
from slices import COLUMNS, GROUPINGS, key_of, run


def loaded(path):
    if path.endswith(".parquet"):
        return pd.read_parquet(path, columns=COLUMNS)
    if path.endswith(".csv"):
        return pd.read_csv(path, usecols=COLUMNS)
    return pd.read_json(path, lines=True)[COLUMNS]


def measured(frame, job):
    y, score = frame["label"].to_numpy(), frame["score"].to_numpy()
    tn, fp, fn, tp = confusion_matrix(y, score >= 0.5, labels=[0, 1]).ravel()
    values = [tp, fp, tn, fn, brier_score_loss(y, score), log_loss(y, score, labels=[0, 1])]
    if job == "auc":
        values += [roc_auc_score(y, score), average_precision_score(y, score)]
    return [float(one) for one in values]


def measure(path, job):
    frame = loaded(path)
    values = {"": measured(frame, job)}
    for grouping in GROUPINGS[1:]:
        for names, part in frame.groupby(list(grouping), observed=True):
            values[key_of(grouping, names)] = measured(part, job)
    return values


run(measure)
