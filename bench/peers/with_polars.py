"""polars: lazy; counts once by the four attributes, then by slice; one sort by score, then windows over small codes."""

import polars as pl
from slices import ATTRIBUTES, COLUMNS, GROUPINGS, SMALLEST, key_of, run

S = pl.col("score")
SUMS = ["tp", "fp", "tn", "fn", "brier", "log_loss", "rows"]


def scanned(path):
    if path.endswith(".parquet"):
        return pl.scan_parquet(path).select(COLUMNS)
    if path.endswith(".csv"):
        return pl.scan_csv(path).select(COLUMNS)
    return pl.scan_ndjson(path).select(COLUMNS)


def counted():
    y, hit = pl.col("label") == 1, S >= 0.5
    given = pl.when(y).then(S).otherwise(1 - S).clip(SMALLEST, 1 - SMALLEST)
    return [
        (y & hit).sum().alias("tp"),
        (~y & hit).sum().alias("fp"),
        (~y & ~hit).sum().alias("tn"),
        (y & ~hit).sum().alias("fn"),
        ((S - y) ** 2).sum().alias("brier"),
        (-given.log()).sum().alias("log_loss"),
        pl.len().alias("rows"),
    ]


def curves(rows, grouping):
    """`rows` in descending order of score; of each tie the last row stands for all."""
    by = list(grouping)

    def own(expression):
        return expression.over(by) if by else expression

    positives = pl.col("label").cum_sum().cast(pl.Int64)
    last = (S != S.shift(-1)).fill_null(True)
    steps = (
        rows.lazy()
        .select("label", "score", *by)
        .with_columns(tp=own(positives), n=own(pl.col("label").cum_count().cast(pl.Int64)), last=own(last))
        .filter("last")
        .with_columns(fp=pl.col("n") - pl.col("tp"))
    )
    tp, fp = pl.col("tp"), pl.col("fp")
    steps = steps.with_columns(
        gained=tp - own(tp.shift(1, fill_value=0)),
        lost=fp - own(fp.shift(1, fill_value=0)),
    )
    area = (pl.col("lost") * (2 * tp - pl.col("gained"))).sum() / (2 * tp.max().cast(pl.Float64) * fp.max())
    precision = (pl.col("gained") * tp / pl.col("n")).sum() / tp.max()
    wanted = [area.alias("auc_roc"), precision.alias("average_precision")]
    return steps.group_by(by).agg(wanted) if by else steps.select(wanted)


def measure(path, job):
    rows = scanned(path).with_columns(pl.col(ATTRIBUTES).cast(pl.Categorical))
    if job == "auc":
        rows = rows.sort("score", descending=True)
    frame = rows.collect()
    cube = frame.lazy().group_by(ATTRIBUTES).agg(counted()).collect()
    sums = [cube.lazy().group_by(list(by) or pl.lit(0)).agg(pl.col(SUMS).sum()) for by in GROUPINGS]
    values = {}
    for by, found in zip(GROUPINGS, pl.collect_all(sums)):
        for one in found.to_dicts():
            errors = [one["brier"] / one["rows"], one["log_loss"] / one["rows"]]
            values[key_of(by, [one[name] for name in by])] = [one["tp"], one["fp"], one["tn"], one["fn"], *errors]
    if job == "auc":
        coded = frame.with_columns(pl.col(ATTRIBUTES).to_physical().cast(pl.UInt16))
        pairs = cube.select(*ATTRIBUTES, *(pl.col(one).to_physical().alias(f"code {one}") for one in ATTRIBUTES))
        texts = {one: dict(pairs.select(f"code {one}", one).unique().iter_rows()) for one in ATTRIBUTES}
        for by, found in zip(GROUPINGS, pl.collect_all([curves(coded, by) for by in GROUPINGS])):
            for one in found.to_dicts():
                key = key_of(by, [texts[name][one[name]] for name in by])
                values[key] += [one["auc_roc"], one["average_precision"]]
    return values


run(measure)
