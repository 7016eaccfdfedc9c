// Which of the values of a label column is the positive one: the contract's section 2, "positive".

import { Decimal } from '../../domain/decimal.ts';
import { nearest } from '../../domain/nearest.ts';
import type { Positive } from '../config/shape.ts';
import { shown } from '../readers/shown.ts';
import type { LabelColumn, LabelEntry } from '../table.ts';
import type { CheckedRows } from './checked-rows.ts';

const truths: ReadonlySet<string> = new Set(['true', 'True', 'TRUE']);
const falsehoods: ReadonlySet<string> = new Set(['false', 'False', 'FALSE']);

const truthOf = (text: string): boolean | null => {
  if (truths.has(text)) return true;
  return falsehoods.has(text) ? false : null;
};

/** What two entries have in common when they are the same label. */
const keyOf = ({ text, number }: LabelEntry, positive: Positive): string => {
  if (positive instanceof Decimal && number !== null) return `number ${number}`;
  const truth = typeof positive === 'boolean' ? truthOf(text) : null;
  return truth === null ? `text ${text}` : `truth ${truth}`;
};

const keyOfPositive = (positive: Positive): string => {
  if (positive instanceof Decimal) return `number ${positive.toNumber()}`;
  return typeof positive === 'boolean' ? `truth ${positive}` : `text ${positive}`;
};

const positiveText = (positive: Positive): string =>
  positive instanceof Decimal ? positive.text : String(positive);

interface LabelSet {
  /** How many rows have it, in the order in which labels are seen. */
  readonly rows: Map<string, number>;
  readonly text: Map<string, string>;
}

const tally = (columns: readonly LabelColumn[], positive: Positive): LabelSet => {
  const rows = new Map<string, number>();
  const text = new Map<string, string>();
  for (const { codes, entries, missingCode } of columns) {
    const counts = new Float64Array(entries.length);
    for (let row = 0; row < codes.length; row++) {
      const code = codes[row] ?? missingCode;
      if (code !== missingCode) counts[code] = (counts[code] ?? 0) + 1;
    }
    for (const [code, entry] of entries.entries()) {
      if (counts[code] === 0) continue;
      const key = keyOf(entry, positive);
      rows.set(key, (rows.get(key) ?? 0) + (counts[code] ?? 0));
      if (!text.has(key)) text.set(key, entry.text);
    }
  }
  return { rows, text };
};

const notFound = (rows: CheckedRows, field: string, { text }: LabelSet, positive: Positive): void => {
  const wanted = positiveText(positive);
  const labels = [...text.values()];
  rows.columnFault({
    code: 'positive-not-found',
    field,
    message: `no ${field} is the positive label ${shown(wanted)}`,
    found: labels.slice(0, 5).map(shown).join(', '),
    expected: wanted,
    nearest: nearest(wanted, labels),
  });
};

/** The label that stands against the positive one: of several the most frequent, so that the odd ones are reported. */
const negativeOf = ({ rows }: LabelSet, positive: string): string | null => {
  let found: string | null = null;
  for (const [key, count] of rows)
    if (key !== positive && (found === null || count > (rows.get(found) ?? 0))) found = key;
  return found;
};

const marked = (
  rows: CheckedRows,
  name: string,
  column: LabelColumn,
  classes: { readonly positive: Positive; readonly negative: string | null; readonly expected: string },
): Uint8Array => {
  const positiveKey = keyOfPositive(classes.positive);
  const kinds = column.entries.map((entry) => {
    const key = keyOf(entry, classes.positive);
    if (key === positiveKey) return 1;
    return key === classes.negative ? 0 : 2;
  });
  const out = new Uint8Array(column.codes.length);
  const { codes, entries, missingCode } = column;
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? missingCode;
    if (code === missingCode) continue;
    const kind = kinds[code] ?? 2;
    if (kind < 2) {
      out[row] = kind;
      continue;
    }
    const found = entries[code]?.text ?? null;
    const message = `${name} ${shown(found ?? '')} is a third label`;
    rows.fault(row, { code: 'label-not-binary', field: name, message, found, expected: classes.expected });
  }
  return out;
};

export interface LabelNames {
  readonly label: string;
  readonly prediction: string | null;
}

export interface BinaryLabels {
  readonly labels: Uint8Array;
  readonly predictions: Uint8Array | null;
}

/** Labels and hard predictions as 1 and 0: together they are of two classes, one of them the positive one. */
export const binaryLabels = (
  rows: CheckedRows,
  { label, prediction }: LabelNames,
  positive: Positive,
): BinaryLabels | null => {
  const column = (name: string | null): LabelColumn | null => {
    const found = name === null ? undefined : rows.table.columns.get(name);
    return found?.kind === 'label' ? found : null;
  };
  const [labels, predictions] = [column(label), column(prediction)];
  if (labels === null) return null;
  const set = tally(predictions === null ? [labels] : [labels, predictions], positive);
  const positiveKey = keyOfPositive(positive);
  const hasPositive = set.rows.has(positiveKey);
  if (!hasPositive && set.rows.size > 1) notFound(rows, label, set, positive);
  const negative = negativeOf(set, positiveKey);
  const other = negative === null ? undefined : set.text.get(negative);
  const expected = [positiveText(positive), other].filter((one) => one !== undefined).join(' or ');
  // Without the positive label nobody knows which of the others are wrong: the one problem says it.
  const known = hasPositive || set.rows.size < 2;
  if (!known) return null;
  const classes = { positive, negative, expected };
  return {
    labels: marked(rows, label, labels, classes),
    predictions: predictions === null ? null : marked(rows, prediction ?? '', predictions, classes),
  };
};
