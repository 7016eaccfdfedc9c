import { twoProportionZ } from '../tests/two-proportion-z.ts';
import type { MissingRate, Sides } from './report.ts';

const rateOf = (missing: number, rows: number): number | null => (rows === 0 ? null : missing / rows);

const whyNot = (missing: Sides<number>, rows: Sides<number>): string => {
  if (rows.reference === 0) return 'no rows in the reference';
  if (rows.current === 0) return 'no rows in the current file';
  return missing.reference + missing.current === 0
    ? 'no value is missing in either file'
    : 'every value is missing in both files';
};

export const missingRate = (missing: Sides<number>, rows: Sides<number>): MissingRate => {
  const reference = rateOf(missing.reference, rows.reference);
  const current = rateOf(missing.current, rows.current);
  const tested = twoProportionZ(
    { k: missing.current, n: rows.current },
    { k: missing.reference, n: rows.reference },
  );
  const difference = reference === null || current === null ? null : current - reference;
  const p = tested?.p ?? null;
  return {
    reference,
    current,
    difference,
    p,
    ...(p === null ? { undefined: whyNot(missing, rows) } : {}),
  };
};
