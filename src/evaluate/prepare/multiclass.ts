import { byCodePoint } from '../code-point.ts';
import type { MeasuringConfig } from '../config/shape.ts';
import { shown } from '../readers/shown.ts';
import { missingCode, wideCodes } from '../table.ts';
import type { CheckedRows } from './checked-rows.ts';
import { codedColumn } from './coded-column.ts';
import type { GroupColumn, MulticlassData } from './data.ts';
import { numberColumn, scoreRule } from './number-column.ts';

/** Shares of one row may miss 1 by this much. */
const tolerance = 1e-6;

const checkSums = (rows: CheckedRows, field: string, scores: readonly Float64Array[]): void => {
  for (let row = 0; row < rows.table.rows; row++) {
    let sum = 0;
    for (const column of scores) sum += column[row] ?? 0;
    if (!(Math.abs(sum - 1) > tolerance)) continue;
    const found = String(sum);
    const message = `the probabilities of the classes sum to ${found}`;
    rows.fault(row, { code: 'score-out-of-range', field, message, found, expected: 'a sum of 1' });
  }
};

/** The place of the largest score; of equal ones the first class. */
const largest = (rows: number, scores: readonly Float64Array[], places: Uint32Array): Uint32Array => {
  const out = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) {
    let best = 0;
    for (let place = 1; place < scores.length; place++)
      if ((scores[place]?.[row] ?? 0) > (scores[best]?.[row] ?? 0)) best = place;
    out[row] = places[best] ?? 0;
  }
  return out;
};

const checkDeclared = (
  rows: CheckedRows,
  field: string,
  { codes, values }: GroupColumn,
  declared: readonly string[],
): void => {
  const names = new Set(declared);
  const faulty = values.map((value) => !names.has(value));
  if (!faulty.includes(true)) return;
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? missingCode;
    if (code === missingCode || faulty[code] !== true) continue;
    const found = values[code] ?? null;
    const message = `${field} ${shown(found ?? '')} is no class that columns.scores declares`;
    const expected = `one of ${declared.slice(0, 10).map(shown).join(', ')}`;
    rows.fault(row, { code: 'label-not-binary', field, message, found, expected });
  }
};

const placesOf = (classes: readonly string[]): ReadonlyMap<string, number> =>
  new Map(classes.map((name, place) => [name, place]));

const recoded = ({ codes, values }: GroupColumn, places: ReadonlyMap<string, number>): Uint32Array => {
  const place = values.map((value) => places.get(value) ?? 0);
  return wideCodes(codes).map((code) => (code === missingCode ? 0 : (place[code] ?? 0)));
};

const scoreColumns = (rows: CheckedRows, { columns, scoreRange }: MeasuringConfig): Float64Array[] | null => {
  if (columns.scores === null) return null;
  const found = columns.scores.map(([, name]) => numberColumn(rows, name, scoreRule(scoreRange)));
  const scores = found.filter((one) => one !== null);
  if (scores.length < found.length) return null;
  if (scoreRange === 'unit') checkSums(rows, columns.scores[0]?.[1] ?? '', scores);
  return scores;
};

export const multiclass = (
  rows: CheckedRows,
  config: MeasuringConfig,
  weights: Float64Array | null,
): MulticlassData | null => {
  const { columns } = config;
  const labels = codedColumn(rows.table.columns.get(columns.label));
  const predictions = codedColumn(rows.table.columns.get(columns.prediction ?? ''));
  const scores = scoreColumns(rows, config);
  const declared = (columns.scores ?? []).map(([name]) => name);
  if (labels === null || (columns.scores !== null && scores === null)) return null;
  if (columns.prediction !== null && predictions === null) return null;
  if (scores !== null) checkDeclared(rows, columns.label, labels, declared);
  const classes = [...new Set([...declared, ...labels.values, ...(predictions?.values ?? [])])].sort(
    byCodePoint,
  );
  const places = placesOf(classes);
  const scored = Uint32Array.from(declared, (name) => places.get(name) ?? 0);
  const { rows: count } = rows.table;
  return {
    task: 'multiclass',
    rows: count,
    weights,
    classes,
    labels: recoded(labels, places),
    predictions: predictions === null ? largest(count, scores ?? [], scored) : recoded(predictions, places),
    scores,
    scored,
  };
};
