"""The same predictions as pyarrow writes them, in four ways: plain, with data pages V2, with nulls, with weights."""

import sys

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

source, folder = sys.argv[1], sys.argv[2]
table = pq.read_table(source)
rows = len(table)
draw = np.random.default_rng(5)
GROUPS = ["sex", "race", "region", "age_band"]


def with_nulls(column):
    there = draw.random(rows) >= 0.02
    return pa.array([text if one else None for text, one in zip(column.to_pylist(), there)], pa.string())


def write(name, made, version="1.0"):
    pq.write_table(made, f"{folder}/{name}.parquet", row_group_size=122_880, data_page_version=version)


write("plain", table)
write("v2", table, "2.0")
nulls = table
for group in GROUPS:
    nulls = nulls.set_column(nulls.column_names.index(group), group, with_nulls(table[group]))
write("nulls", nulls)
write("weights", table.append_column("weight", pa.array(draw.random(rows) * 2)))
