"""DuckDB: a cube of the four attributes rolled up; the curve by a RANGE window, whose peers are the ties."""

import duckdb
from slices import ATTRIBUTES, GROUPINGS, SMALLEST, key_of, run

READERS = {"parquet": "read_parquet", "csv": "read_csv", "jsonl": "read_json"}

SUMS = f"""
  count(*) FILTER (label = 1 AND score >= 0.5) AS tp, count(*) FILTER (label <> 1 AND score >= 0.5) AS fp,
  count(*) FILTER (label <> 1 AND score < 0.5) AS tn, count(*) FILTER (label = 1 AND score < 0.5) AS fn,
  sum((score - label) ** 2) AS brier,
  sum(-ln(greatest({SMALLEST!r}, least(1 - {SMALLEST!r}, CASE WHEN label = 1 THEN score ELSE 1 - score END)))) AS log_loss,
  count(*) AS rows"""
SETS = ", ".join(f"({', '.join(grouping)})" for grouping in GROUPINGS)
ALL = "sum(tp), sum(fp), sum(tn), sum(fn), sum(brier) / sum(rows), sum(log_loss) / sum(rows)"


def curve(grouping):
    by = f"PARTITION BY {', '.join(grouping)}" if grouping else ""
    names = "".join(f"{name}, " for name in grouping)
    groups = f"GROUP BY {', '.join(grouping)}" if grouping else ""
    return f"""
      SELECT {names} sum(CASE WHEN label <> 1 THEN tp - tied / 2 END) / (max(tp)::DOUBLE * max(n - tp)) AS auc,
             sum(CASE WHEN label = 1 THEN tp / n END) / max(tp) AS ap
      FROM (SELECT {names} label, sum(label) OVER above AS tp, count(*) OVER above AS n, sum(label) OVER same AS tied
            FROM rows WINDOW above AS ({by} ORDER BY score DESC RANGE UNBOUNDED PRECEDING),
              same AS ({by} ORDER BY score DESC RANGE BETWEEN CURRENT ROW AND CURRENT ROW)) {groups}"""


def measure(path, job):
    connection = duckdb.connect()
    connection.execute("SET threads = 2; SET enable_progress_bar = false")
    reader = READERS[path.rsplit(".", 1)[1]]
    names = ", ".join(ATTRIBUTES)
    rows = f"SELECT label::INTEGER AS label, score::DOUBLE AS score, {names} FROM {reader}('{path}')"
    connection.execute(f"CREATE {'TABLE' if job == 'auc' else 'VIEW'} rows AS {rows}")
    found = connection.execute(f"""
      WITH cube AS (SELECT {names}, {SUMS} FROM rows GROUP BY {names})
      SELECT {names}, {ALL} FROM cube GROUP BY GROUPING SETS ({SETS})""").fetchall()
    values = {}
    for line in found:
        grouping = tuple(name for name, value in zip(ATTRIBUTES, line) if value is not None)
        values[key_of(grouping, [value for value in line[:4] if value is not None])] = [float(one) for one in line[4:]]
    if job == "auc":
        for grouping in GROUPINGS:
            for line in connection.execute(curve(grouping)).fetchall():
                values[key_of(grouping, line[:-2])] += [line[-2], line[-1]]
    return values


run(measure)
