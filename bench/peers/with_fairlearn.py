"""Fairlearn: a MetricFrame of every grouping with scikit-learn's functions."""

import pandas as pd
from fairlearn.metrics import MetricFrame
from sklearn.metrics import average_precision_score, brier_score_loss, log_loss, roc_auc_score
from slices import COLUMNS, GROUPINGS, key_of, run


def counted(label, hit):
    return lambda y, score: float(((y == label) & ((score >= 0.5) == hit)).sum())


CONF = {
    "tp": counted(1, True),
    "fp": counted(0, True),
    "tn": counted(0, False),
    "fn": counted(1, False),
    "brier": brier_score_loss,
    "log_loss": lambda y, score: log_loss(y, score, labels=[0, 1]),
}
CURVE = {"auc_roc": roc_auc_score, "average_precision": average_precision_score}


def loaded(path):
    return pd.read_parquet(path, columns=COLUMNS) if path.endswith(".parquet") else pd.read_csv(path, usecols=COLUMNS)


def measure(path, job):
    frame = loaded(path)
    metrics = CONF | CURVE if job == "auc" else CONF
    values = {}
    for grouping in GROUPINGS[1:]:
        made = MetricFrame(
            metrics=metrics,
            y_true=frame["label"],
            y_pred=frame["score"],
            sensitive_features=frame[list(grouping)],
        )
        values[""] = [float(made.overall[name]) for name in metrics]
        for names, line in made.by_group.iterrows():
            names = names if isinstance(names, tuple) else (names,)
            values[key_of(grouping, names)] = [float(line[name]) for name in metrics]
    return values


run(measure)
