import { describe, expect, it } from 'vitest';
import type { TaskData } from '../../../src/evaluate/prepare/data.ts';
import { weakSlices } from '../../../src/evaluate/weak-slices/search.ts';
import { asked, prepared, preparedAs, type Rows, type Text } from './brute-force.ts';

describe('what is found', () => {
  const repeated = (texts: readonly Text[], wrong: number, right: number) =>
    Array.from({ length: wrong + right }, (_, place) => ({ texts, isWrong: place < wrong }));

  const made = (columns: readonly string[], parts: readonly ReturnType<typeof repeated>[]): Rows => {
    const rows = parts.flat();
    return {
      names: columns,
      texts: rows.map(({ texts }) => texts),
      wrong: rows.map(({ isWrong }) => isWrong),
    };
  };

  it('is a crossing that neither of its columns shows', () => {
    const rows = made(
      ['region', 'device'],
      [
        repeated(['north', 'phone'], 40, 60),
        repeated(['north', 'desk'], 1, 99),
        repeated(['south', 'phone'], 1, 99),
        repeated(['south', 'desk'], 38, 62),
      ],
    );
    const { slices, search } = weakSlices(
      prepared(rows),
      asked({ columns: rows.names, depth: 2, support: 50, q: 0.05 }),
    );
    expect(search).toEqual({ rows: 400, errors: 80, rate: 0.2, tested: 8, significant: 2 });
    expect(slices).toMatchObject([
      { where: { region: 'north', device: 'phone' }, rows: 100, errors: 40, rate: 0.4, lift: 2 },
      { where: { region: 'south', device: 'desk' }, rows: 100, errors: 38, rate: 0.38, lift: 1.9 },
    ]);
  });

  it('is not said again by a longer name', () => {
    const rows = made(
      ['region', 'currency', 'source'],
      [repeated(['north', 'NOK', 'web'], 60, 40), repeated(['south', 'EUR', 'web'], 10, 290)],
    );
    const { slices, search } = weakSlices(
      prepared(rows),
      asked({ columns: rows.names, support: 10, q: 0.05 }),
    );
    expect(slices.map(({ where }) => where)).toEqual([{ region: 'north' }, { currency: 'NOK' }]);
    expect(search.tested).toBe(4);
  });

  it('takes a missing value for a group', () => {
    const rows = made(['region'], [repeated([null], 60, 40), repeated(['south'], 10, 290)]);
    const { slices } = weakSlices(prepared(rows), asked({ columns: rows.names, support: 10, q: 0.05 }));
    expect(slices).toMatchObject([{ where: { region: null }, rows: 100, errors: 60 }]);
  });

  it.each([
    ['nothing is wrong', 0, 100],
    ['everything is wrong', 100, 0],
  ])('is nothing where %s', (_, wrong, right) => {
    const rows = made(['region'], [repeated(['north'], wrong, right), repeated(['south'], wrong, right)]);
    const { slices, search } = weakSlices(prepared(rows), asked({ columns: rows.names }));
    expect(slices).toEqual([]);
    expect(search).toMatchObject({ rows: 200, errors: 2 * wrong, tested: 2, significant: 0 });
  });

  it('is nothing where too few rows are alike', () => {
    const rows = made(['region'], [repeated(['north'], 5, 0), repeated(['south'], 0, 5)]);
    const { search } = weakSlices(prepared(rows), asked({ columns: rows.names, support: 6 }));
    expect(search).toMatchObject({ tested: 0, significant: 0 });
  });

  it('is the same where there are too many crossings for a table', () => {
    const count = 20_000;
    const texts = Array.from({ length: count }, (_, row) => [
      String(row % 2500),
      String(Math.floor(row / 8) % 2500),
      row % 2500 < 3 ? 'a' : 'b',
    ]);
    const rows: Rows = {
      names: ['p', 'q', 'r'],
      texts,
      wrong: texts.map(([p, q], row) => p === '7' || (q === '1' && row % 2 === 0) || row % 37 === 0),
    };
    const search = asked({ columns: rows.names, support: 1, depth: 2, q: 0.05 });
    const found = weakSlices(prepared(rows), search);
    expect(found.search.tested).toBeGreaterThan(20_000);
    expect(found.slices[0]).toMatchObject({ where: { p: '7' }, rows: 8, errors: 8 });
  });
});

describe('what is wrong', () => {
  const labels = [0, 1, 1, 0, 1, 0];
  const halves = { names: ['half'], texts: labels.map((_, row) => [row < 3 ? 'a' : 'b']) };

  it.each([
    ['error_rate', 6, 4],
    ['fnr', 3, 2],
    ['fpr', 3, 2],
  ] as const)('by %s: over %d rows %d', (metric, rows, errors) => {
    const data: TaskData = {
      task: 'binary',
      rows: 6,
      weights: Float64Array.of(9, 9, 9, 9, 9, 9),
      scores: null,
      labels: Uint8Array.from(labels),
      predictions: Uint8Array.of(1, 0, 1, 1, 0, 0),
    };
    const { search } = weakSlices(preparedAs(data, halves), asked({ columns: ['half'], metric }));
    expect(search).toMatchObject({ rows, errors });
  });

  it('in a regression is an error above the tolerance, and not on it', () => {
    const data: TaskData = {
      task: 'regression',
      rows: 6,
      weights: null,
      labels: Float64Array.of(0, 0, 0, 0, 0, 0),
      predictions: Float64Array.of(2, -2, 2.5, -2.5, 0, 1),
    };
    const { search } = weakSlices(preparedAs(data, halves), asked({ columns: ['half'], tolerance: 2 }));
    expect(search).toMatchObject({ rows: 6, errors: 2 });
  });

  it('in a multiclass task is another class', () => {
    const data: TaskData = {
      task: 'multiclass',
      rows: 6,
      weights: null,
      classes: ['a', 'b', 'c'],
      labels: Uint32Array.of(0, 1, 2, 0, 1, 2),
      predictions: Uint32Array.of(0, 1, 1, 1, 1, 2),
      scores: null,
      scored: new Uint32Array(0),
    };
    const { search } = weakSlices(preparedAs(data, halves), asked({ columns: ['half'] }));
    expect(search).toMatchObject({ rows: 6, errors: 2 });
  });
});

describe('chance alone', () => {
  /** A sequence that is the same every time (D. H. Lehmer's, with the modulus 2³¹ - 1). */
  const lehmer = (seed: number) => {
    let state = seed;
    return (): number => {
      state = (state * 48_271) % 2_147_483_647;
      return state / 2_147_483_647;
    };
  };

  const drawn = (random: () => number): Rows => ({
    names: ['p', 'q', 'r', 's'],
    texts: Array.from({ length: 1500 }, () =>
      Array.from({ length: 4 }, () => `v${Math.floor(random() * 4)}`),
    ),
    wrong: Array.from({ length: 1500 }, () => random() < 0.15),
  });

  it('finds something in at most five searches in a hundred', () => {
    const random = lehmer(20_261_121);
    const searches = Array.from({ length: 300 }, () =>
      weakSlices(prepared(drawn(random)), asked({ columns: ['p', 'q', 'r', 's'], support: 30, q: 0.05 })),
    );
    expect(searches[0]?.search.tested).toBeGreaterThan(100);
    const alarms = searches.filter(({ slices }) => slices.length > 0).length;
    expect(alarms / searches.length).toBeLessThanOrEqual(0.05);
  });
});
