import type { EngineCode } from '../problem.ts';
import type { LabelColumn, NumberColumn } from '../table.ts';
import type { CheckedRows } from './checked-rows.ts';

export interface NumberRule {
  /** Of a number that is infinite or NaN. */
  readonly notFinite: EngineCode;
  /** Of text, where the column is read as text and number at once; the reader reports the rest. */
  readonly notANumber: EngineCode;
  readonly least?: { readonly value: number; readonly code: EngineCode };
  readonly most?: { readonly value: number; readonly code: EngineCode };
  readonly expected: string;
}

const fromLabels = (
  rows: CheckedRows,
  name: string,
  { codes, entries, missingCode }: LabelColumn,
  rule: NumberRule,
): NumberColumn => {
  const values = new Float64Array(codes.length);
  const missing = new Uint8Array(codes.length);
  codes.forEach((code, row) => {
    const entry = code === missingCode ? undefined : entries[code];
    const number = entry?.number ?? null;
    values[row] = number ?? Number.NaN;
    missing[row] = number === null ? 2 : 0;
    if (entry === undefined || number !== null) return;
    const { expected } = rule;
    const message = `${name} is not a number`;
    rows.fault(row, { code: rule.notANumber, field: name, message, found: entry.text, expected });
  });
  return { kind: 'number', values, missing };
};

const brokenRule = (value: number, { notFinite, least, most }: NumberRule): EngineCode | null => {
  if (!Number.isFinite(value)) return notFinite;
  if (least !== undefined && value < least.value) return least.code;
  return most !== undefined && value > most.value ? most.code : null;
};

const check = (rows: CheckedRows, name: string, column: NumberColumn, rule: NumberRule): void => {
  const { values, missing } = column;
  const low = rule.least?.value ?? -Number.MAX_VALUE;
  const high = rule.most?.value ?? Number.MAX_VALUE;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? 0;
    if (value >= low && value <= high) continue;
    if (missing !== null && missing[row] !== 0) continue;
    const code = brokenRule(value, rule);
    if (code === null) continue;
    const found = String(value);
    const message = `${name} is ${found}, not ${rule.expected}`;
    rows.fault(row, { code, field: name, message, found, expected: rule.expected });
  }
};

/** The numbers of a column, each checked; null when there is no such column. */
export const numberColumn = (rows: CheckedRows, name: string, rule: NumberRule): Float64Array | null => {
  const column = rows.table.columns.get(name);
  if (column?.kind !== 'number' && column?.kind !== 'label') return null;
  const numbers = column.kind === 'number' ? column : fromLabels(rows, name, column, rule);
  check(rows, name, numbers, rule);
  return numbers.values;
};

const zeroToOne = {
  least: { value: 0, code: 'score-out-of-range' },
  most: { value: 1, code: 'score-out-of-range' },
} as const;

export const scoreRule = (range: 'unit' | 'any'): NumberRule => ({
  notFinite: 'score-not-finite',
  notANumber: 'score-not-a-number',
  ...(range === 'unit' ? zeroToOne : {}),
  expected: range === 'unit' ? 'a probability from 0 to 1' : 'a finite number',
});

export const weightRule: NumberRule = {
  notFinite: 'not-a-number',
  notANumber: 'not-a-number',
  least: { value: 0, code: 'weight-negative' },
  expected: 'a number of at least 0',
};

export const latencyRule: NumberRule = {
  notFinite: 'not-a-number',
  notANumber: 'not-a-number',
  least: { value: 0, code: 'latency-negative' },
  expected: 'milliseconds, at least 0',
};

export const valueRule: NumberRule = {
  notFinite: 'not-a-number',
  notANumber: 'not-a-number',
  expected: 'a finite number',
};

export const predictedValueRule: NumberRule = { ...valueRule, notFinite: 'score-not-finite' };
