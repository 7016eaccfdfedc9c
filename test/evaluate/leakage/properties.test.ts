import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findLeakage } from '../../../src/evaluate/leakage/leakage.ts';
import { asking, twoFiles } from '../../support/leaking.ts';

// Against an oracle that joins the texts of the values: slow, and too simple to be wrong.

interface Row {
  readonly id: number;
  readonly label: number | null;
  readonly number: number | null;
  readonly text: string | null;
}

const aRow = fc.record<Row>({
  id: fc.nat(12),
  label: fc.constantFrom(0, 1, null),
  number: fc.constantFrom(0, 1.5, -2, 1e-7, null),
  text: fc.constantFrom('a', 'b', '1', 'é', null),
});

const rows = fc.array(aRow, { minLength: 1, maxLength: 14 });

const csv = (all: readonly Row[]): string =>
  `id,y,x,c\n${all.map(({ id, label, number, text }) => [id, label, number, text].join(',')).join('\n')}\n`;

const jsonl = (all: readonly Row[]): string =>
  all
    .map(({ id, label, number, text }) => `${JSON.stringify({ id, y: label, x: number, c: text })}\n`)
    .join('');

const featuresOf = ({ number, text }: Row): string => JSON.stringify([number, text]);

const expected = (training: readonly Row[], tested: readonly Row[]) => {
  const ids = new Set(training.map(({ id }) => id));
  const features = new Set(training.map(featuresOf));
  const first = new Map<string, number>();
  const conflicting = tested.filter((row) => {
    if (row.label === null) return false;
    const before = first.get(featuresOf(row)) ?? row.label;
    first.set(featuresOf(row), before);
    return before !== row.label;
  });
  return {
    id_overlap: tested.filter(({ id }) => ids.has(id)).length,
    row_overlap: tested.filter((row) => features.has(featuresOf(row))).length,
    duplicates: conflicting.length,
  };
};

const counted = async (files: readonly [string, string], ending: string, seed: number) => {
  const checks = ['id_overlap', 'row_overlap', 'duplicates'] as const;
  const columns = { id: 'id', label: 'y', time: null };
  const report = await findLeakage(twoFiles(...files, ending), asking({ checks, columns, seed }));
  if (report.kind === 'unmeasured') throw new Error(report.because);
  const of = (check: (typeof checks)[number]) => {
    const found = report.found[check];
    return found?.kind === 'rows' ? found.found : found;
  };
  return { id_overlap: of('id_overlap'), row_overlap: of('row_overlap'), duplicates: of('duplicates') };
};

test('rows are counted as an oracle counts them, in either format and with any seed', async () => {
  await fc.assert(
    fc.asyncProperty(rows, rows, fc.integer(), async (training, tested, seed) => {
      const found = await counted([csv(training), csv(tested)], 'csv', seed);
      expect(found).toEqual(expected(training, tested));
      expect(await counted([jsonl(training), jsonl(tested)], 'jsonl', -seed | 0)).toEqual(found);
    }),
    { numRuns: 60 },
  );
});
