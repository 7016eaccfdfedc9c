import fc from 'fast-check';
import { expect, it } from 'vitest';
import { poissonOne } from '../../../../src/evaluate/random/poisson-one.ts';
import { drawnAucs, mark } from '../../../../src/evaluate/random/wasm/drawn-aucs.ts';

interface Row {
  readonly score: number;
  readonly label: number;
}

/** From the definition: each pair of a positive and a negative. */
const aucOf = (rows: readonly Row[], times: readonly number[]): number | null => {
  let won = 0;
  let pairs = 0;
  for (const [i, { score, label }] of rows.entries())
    for (const [j, other] of rows.entries()) {
      if (label !== 1 || other.label !== 0) continue;
      const weight = (times[i] ?? 0) * (times[j] ?? 0);
      pairs += 2 * weight;
      if (score > other.score) won += 2 * weight;
      if (score === other.score) won += weight;
    }
  return pairs > 0 ? won / pairs : null;
};

const marksOf = (rows: readonly Row[]): Uint8Array =>
  Uint8Array.from(rows, ({ score, label }, place) => {
    const alike = rows.filter((row) => row.score === score);
    const isTied = new Set(alike.map((row) => row.label)).size > 1;
    const isLast = rows[place + 1]?.score !== score;
    return label * mark.positive + (isTied ? mark.tied + (isLast ? mark.lastTied : 0) : 0);
  });

it('is the AUC of the drawn rows', () => {
  const row = fc.record({ score: fc.integer({ min: 0, max: 12 }), label: fc.integer({ min: 0, max: 1 }) });
  const seeds = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 40 }),
      seeds,
      fc.integer({ min: 1, max: 20 }),
      (drawn, seed, replicates) => {
        const rows = drawn.toSorted((a, b) => a.score - b.score);
        const expected = Array.from({ length: replicates }, (_, replicate) =>
          aucOf(
            rows,
            rows.map((__, place) => poissonOne(seed, replicate, place)),
          ),
        );
        expect(drawnAucs(marksOf(rows), { seed, replicates })).toEqual(expected);
      },
    ),
  );
});
