import type { MeasuringConfig } from '../config/shape.ts';
import { shown } from '../readers/shown.ts';
import { wideCodes } from '../table.ts';
import type { CheckedRows } from './checked-rows.ts';
import { codedColumn } from './coded-column.ts';
import type { GroupColumn, RankingData } from './data.ts';
import { numberColumn, scoreRule, valueRule } from './number-column.ts';

/** `ranking: { empty: error }`: a query in which nothing is relevant. */
const reportEmpty = (
  rows: CheckedRows,
  { columns }: MeasuringConfig,
  { codes, values }: GroupColumn,
  labels: Float64Array,
): void => {
  const first = new Map<number, number>();
  const relevant = new Set<number>();
  for (let row = 0; row < codes.length; row++) {
    const query = codes[row] ?? 0;
    if (!first.has(query)) first.set(query, row);
    if ((labels[row] ?? 0) > 0) relevant.add(query);
  }
  for (const [query, row] of first) {
    const found = values[query];
    if (found === undefined || relevant.has(query)) continue;
    rows.fault(row, {
      code: 'positive-not-found',
      field: columns.label,
      message: `query ${shown(found)} has no relevant row`,
      found,
      expected: `a row with ${columns.label} above 0 in each query (ranking.empty: error)`,
    });
  }
};

export const ranking = (rows: CheckedRows, config: MeasuringConfig): RankingData | null => {
  const { columns, empty, scoreRange } = config;
  const labels = numberColumn(rows, columns.label, valueRule);
  const scores = numberColumn(rows, columns.score ?? '', scoreRule(scoreRange));
  const queries = codedColumn(rows.table.columns.get(columns.group ?? ''));
  if (labels === null || scores === null || queries === null) return null;
  if (empty === 'error') reportEmpty(rows, config, queries, labels);
  return {
    task: 'ranking',
    rows: rows.table.rows,
    weights: null,
    labels,
    scores,
    queries: wideCodes(queries.codes),
    queryCount: queries.values.length,
    empty: empty === 'skip' ? 'skip' : 'zero',
  };
};
