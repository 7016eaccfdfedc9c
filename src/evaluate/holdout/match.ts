// Predictions against sealed labels: one row for each id of the labels, no other id, none twice.

import { type EngineProblem, engineProblem } from '../problem.ts';
import { idText, isMissing, joinIds, repeatedIds } from '../readers/ids.ts';
import { shown } from '../readers/shown.ts';
import type { ByteIds, IdColumn } from '../table.ts';

/** What messages call the files. */
export interface Names {
  readonly predictions: string;
  readonly labels: string;
}

export type Matched =
  /** For each row of the predictions the row of its label. */
  | { readonly ok: true; readonly labelRows: Int32Array }
  | { readonly ok: false; readonly problems: readonly EngineProblem[] };

const examples = 3;

class Some {
  count = 0;
  readonly first: string[] = [];

  add(ids: IdColumn, row: number): void {
    this.count++;
    if (this.first.length < examples) this.first.push(shown(idText(ids, row)));
  }

  /** `3 ids are missing (a, b, c)`. */
  told(one: string, many: string): string {
    const more = this.count > this.first.length ? ', …' : '';
    return `${this.count} ${this.count === 1 ? one : many} (${this.first.join(', ')}${more})`;
  }
}

interface Unlike {
  readonly absent: Some;
  readonly extra: Some;
  readonly repeated: Some;
}

const unlike = (predictions: IdColumn, labels: IdColumn, labelRows: Int32Array): Unlike => {
  const found: Unlike = { absent: new Some(), extra: new Some(), repeated: new Some() };
  const taken = new Uint8Array(labels.rows);
  for (let row = 0; row < labelRows.length; row++) {
    const label = labelRows[row] ?? -1;
    if (label < 0) {
      if (!isMissing(predictions, row)) found.extra.add(predictions, row);
      continue;
    }
    // An id that stands a hundred times is one id that stands more than once.
    const times = taken[label] ?? 0;
    if (times === 1) found.repeated.add(predictions, row);
    if (times < 2) taken[label] = times + 1;
  }
  for (let row = 0; row < taken.length; row++) if (taken[row] === 0) found.absent.add(labels, row);
  return found;
};

const problemsOf = ({ absent, extra, repeated }: Unlike, names: Names): readonly EngineProblem[] => {
  const words = (code: 'ids-unmatched' | 'duplicate-id', some: Some, message: string) =>
    some.count === 0
      ? []
      : [
          engineProblem(names.predictions, {
            code,
            message,
            found: some.first.join(', '),
            expected: `each id of ${names.labels} once, and no other`,
          }),
        ];
  return [
    ...words('ids-unmatched', absent, absent.told('id is missing', 'ids are missing')),
    ...words('ids-unmatched', extra, extra.told('id is not in the holdout', 'ids are not in the holdout')),
    ...words('duplicate-id', repeated, repeated.told('id stands more than once', 'ids stand more than once')),
  ];
};

/** Labels that name a row twice grade nobody. */
const faultOfLabels = (labels: IdColumn, names: Names): EngineProblem | null => {
  const [first] = repeatedIds(labels, 1);
  if (first === undefined) return null;
  const found = shown(idText(labels, first.row));
  return engineProblem(names.labels, {
    code: 'duplicate-id',
    message: `the holdout itself has the id ${found} more than once`,
    row: first.row + 1,
    found,
    expected: 'each id once',
  });
};

const sameWords = (a: Int32Array | Uint32Array, b: Int32Array | Uint32Array): boolean =>
  a.length === b.length && a.every((word, place) => word === b[place]);

/** Most predictions are written in the order of the labels: then nothing has to be looked up. */
const isSameOrder = (a: IdColumn, b: IdColumn): boolean => {
  if (a.rows !== b.rows || a.missing !== null || b.missing !== null) return false;
  if (a.form === 'integers') return b.form === 'integers' && sameWords(a.words, b.words);
  return b.form === 'bytes' && sameWords(a.ends, b.ends) && sameBytes(a, b);
};

const sameBytes = (a: ByteIds, b: ByteIds): boolean => {
  const end = a.ends[a.rows] ?? 0;
  for (let place = 0; place < end; place++) if (a.bytes[place] !== b.bytes[place]) return false;
  return true;
};

export const matchIds = (predictions: IdColumn, labels: IdColumn, names: Names): Matched => {
  // Ids that both repeat are found when the rows are checked, as those of any predictions are.
  if (isSameOrder(predictions, labels))
    return { ok: true, labelRows: Int32Array.from({ length: labels.rows }, (_, row) => row) };
  const labelRows = joinIds(predictions, labels);
  const problems = problemsOf(unlike(predictions, labels, labelRows), names);
  if (problems.length === 0) return { ok: true, labelRows };
  // A row of the labels that no id leads to may be a repeated one: that is not the submission's fault.
  const fault = faultOfLabels(labels, names);
  return { ok: false, problems: fault === null ? problems : [fault] };
};
