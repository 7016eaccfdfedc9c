"""pyarrow: counts by the four attributes, then by slice. It has no windows, so there is no curve."""

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv
import pyarrow.json
import pyarrow.parquet as pq
from slices import ATTRIBUTES, COLUMNS, GROUPINGS, SMALLEST, key_of, run

SUMS = ["tp", "fp", "tn", "fn", "brier", "log_loss", "rows"]


def loaded(path):
    if path.endswith(".parquet"):
        return pq.read_table(path, columns=COLUMNS, read_dictionary=ATTRIBUTES).unify_dictionaries()
    if path.endswith(".csv"):
        return pyarrow.csv.read_csv(path, convert_options=pyarrow.csv.ConvertOptions(include_columns=COLUMNS))
    return pyarrow.json.read_json(path).select(COLUMNS)


def measure(path, job):
    if job == "auc":
        raise SystemExit("pyarrow has no windows")
    table = loaded(path)
    score, y = table["score"], pc.equal(table["label"], 1)
    hit = pc.greater_equal(score, 0.5)
    miss = pc.subtract(score, pc.cast(table["label"], pa.float64()))
    given = pc.if_else(y, score, pc.subtract(1.0, score))
    given = pc.max_element_wise(SMALLEST, pc.min_element_wise(1 - SMALLEST, given))
    columns = {
        "tp": pc.cast(pc.and_(y, hit), pa.int64()),
        "fp": pc.cast(pc.and_not(hit, y), pa.int64()),
        "tn": pc.cast(pc.invert(pc.or_(y, hit)), pa.int64()),
        "fn": pc.cast(pc.and_not(y, hit), pa.int64()),
        "brier": pc.multiply(miss, miss),
        "log_loss": pc.negate(pc.ln(given)),
        "rows": pa.repeat(pa.scalar(1, pa.int64()), len(table)),
    }
    for name, column in columns.items():
        table = table.append_column(name, column)
    cube = table.group_by(ATTRIBUTES).aggregate([(name, "sum") for name in SUMS])
    cube = cube.rename_columns([*ATTRIBUTES, *SUMS])
    values = {}
    for grouping in GROUPINGS:
        found = cube.group_by(list(grouping)).aggregate([(name, "sum") for name in SUMS]).to_pylist()
        for one in found:
            values[key_of(grouping, [one[name] for name in grouping])] = [
                one["tp_sum"], one["fp_sum"], one["tn_sum"], one["fn_sum"],
                one["brier_sum"] / one["rows_sum"], one["log_loss_sum"] / one["rows_sum"],
            ]
    return values


run(measure)
