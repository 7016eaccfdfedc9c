import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDriftConfig } from '../../../src/evaluate/config.ts';
import { measureDrift } from '../../../src/evaluate/drift/drift.ts';
import type { DriftReport } from '../../../src/evaluate/drift/report.ts';
import type { Wanted } from '../../../src/evaluate/table.ts';
import { readAs } from '../readers/reading.ts';

const settled = (text: string) => {
  const parsed = parseDriftConfig('evaluate.yaml', text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value.drift;
};

const tableOf = (text: string, wanted: readonly Wanted[]) => {
  const read = readAs('x.csv', text, wanted);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.table;
};

const columns: readonly Wanted[] = [
  { name: 'x', as: 'number' },
  { name: 'c', as: 'text' },
  { name: 'age', as: 'number' },
];

const measured = (config: string, reference: string, current: string) =>
  measureDrift(
    { reference: tableOf(reference, columns), current: tableOf(current, columns) },
    settled(config),
  );

const report = (config: string, reference: string, current: string): DriftReport => {
  const found = measured(config, reference, current);
  if (!found.ok) throw new Error('too many slices');
  return found.report;
};

const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  `x,c,age\n${rows.map((row) => `${row.join(',')}\n`).join('')}`;

const sliced = 'drift: { features: { x: numeric, c: categorical }, slices: [[c]] }';

describe('a slice', () => {
  it('is measured as if its rows were the files', () => {
    const row = fc.tuple(fc.integer({ min: -3, max: 9 }), fc.constantFrom('a', 'b', ''), fc.constant(1));
    const rows = fc.array(row, { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(rows, rows, (before, now) => {
        const whole = report(sliced, csv(before), csv(now));
        for (const { where, rows: count, features } of whole.slices) {
          const own = (all: typeof before) => all.filter(([, c]) => c === (where['c'] ?? ''));
          expect(count).toEqual({ reference: own(before).length, current: own(now).length });
          if (count.reference === 0 || count.current === 0) continue;
          const alone = report(sliced.replace(', slices: [[c]]', ''), csv(own(before)), csv(own(now)));
          const bare = (one: object) => ({ ...one, p_holm: 0, p_bh: 0 });
          expect(features.map(bare)).toEqual(alone.features.map(bare));
        }
        const total = whole.slices.reduce((sum, { population }) => sum + population.current, 0);
        expect(total).toBeCloseTo(1, 12);
      }),
      { numRuns: 60 },
    );
  });

  it('of one file only has features of which nothing is known, and a share', () => {
    const { slices, population } = report(sliced, csv([[1, 'a', 1]]), csv([[1, 'b', 1]]));
    expect(slices).toMatchObject([
      {
        where: { c: 'a' },
        rows: { reference: 1, current: 0 },
        population: { reference: 1, current: 0, difference: -1 },
      },
      {
        where: { c: 'b' },
        features: [{ level: 'UNKNOWN', missing_rate: { undefined: 'no rows in the reference' } }, {}],
      },
    ]);
    expect(population).toMatchObject([{ by: ['c'], level: 'CRITICAL' }]);
  });

  it('comes by code point, missing last, whatever it is called', () => {
    const rows = csv([
      [1, '', 1],
      [1, '\u{1f600}', 1],
      [1, '\uffff', 1],
      [1, '__proto__', 1],
      [1, 'constructor', 1],
    ]);
    const { slices } = report(sliced, rows, rows);
    expect(slices.map(({ where }) => Object.values(where))).toEqual([
      ['__proto__'],
      ['constructor'],
      ['\uffff'],
      ['\u{1f600}'],
      [null],
    ]);
    expect(Object.keys(slices[0]?.where ?? {})).toEqual(['c']);
  });

  it('can be cut from numbers', () => {
    const config = 'bins: { age: [30] }\ndrift: { features: { x: numeric, age: numeric }, slices: [[age]] }';
    const { slices } = report(
      config,
      csv([
        [1, 'a', 20],
        [2, 'a', 40],
      ]),
      csv([
        [1, 'a', 30],
        [2, 'a', 31],
      ]),
    );
    expect(slices.map(({ where, rows }) => [where, rows.current])).toEqual([
      [{ age: '<= 30' }, 1],
      [{ age: '> 30' }, 1],
    ]);
  });

  it('is refused where it would be a row', () => {
    const rows = Array.from({ length: 1001 }, (_, i) => [i, `id${i}`, 1]);
    expect(measured(sliced, csv(rows), csv(rows))).toEqual({ ok: false, tooMany: ['c'] });
    expect(measured(sliced, csv(rows.slice(1)), csv(rows.slice(1))).ok).toBe(true);
    expect(measured(sliced, csv(rows.slice(0, 600)), csv(rows.slice(500)))).toMatchObject({ ok: false });
  });
});

describe('a configuration', () => {
  it.each([
    [
      'a numeric feature that is sliced by',
      'drift: { features: { x: numeric }, slices: [[x]] }',
      'edges of x in bins',
    ],
    [
      'a categorical feature that bins cuts',
      'bins: { c: [1] }\ndrift: { features: { c: categorical }, slices: [[c]] }',
      'c: numeric',
    ],
    [
      'bad edges',
      'bins: { age: [2, 1] }\ndrift: { features: { x: numeric }, slices: [[age]] }',
      'each greater than the one before',
    ],
  ])('refuses %s', (_, text, expected) => {
    const parsed = parseDriftConfig('evaluate.yaml', text);
    expect(parsed).toMatchObject({
      ok: false,
      problems: [{ code: 'wrong-type', line: expect.any(Number), expected: expect.stringMatching(expected) }],
    });
  });

  it('of `evaluate` may name bins that only drift slices by', () => {
    const config = settled(
      'bins: { age: [30], other: [1] }\ndrift: { features: { x: numeric }, slices: [age] }',
    );
    expect([...config.cuts.keys()]).toEqual(['age']);
    expect(config.slices).toEqual([['age']]);
  });
});

it('tells what a model is given from what it says and what is true', () => {
  const config =
    'columns: { label: c, score: x }\ndrift: { features: { x: numeric, c: categorical, age: numeric } }';
  const [before, now] = [
    csv([
      [1, 'a', 1],
      [1, 'a', 2],
    ]),
    csv([
      [9, 'b', 1],
      [9, 'b', 2],
    ]),
  ];
  const { features, drifted, judged, share } = report(config, before, now);
  expect(features.map(({ role }) => role)).toEqual(['prediction', 'label', undefined]);
  expect([drifted, judged, share]).toEqual([0, 1, 0]);
});

it('counts the share of features that drifted, without those that nothing is known of', () => {
  const config = 'drift: { features: { x: numeric, c: categorical, age: numeric } }';
  const { drifted, judged, share } = report(config, csv([[1, 'a', '']]), csv([[1, 'b', '']]));
  expect([drifted, judged, share]).toEqual([1, 2, 0.5]);
  const nothing = report('drift: { features: { age: numeric } }', csv([[1, 'a', '']]), csv([[1, 'b', '']]));
  expect([nothing.drifted, nothing.judged, nothing.share]).toEqual([0, 0, null]);
});

it('says how much more is missing', () => {
  const { features } = report(
    'drift: { features: { c: categorical, age: numeric } }',
    csv([
      [1, 'a', 1],
      [1, 'a', 1],
      [1, 'a', 1],
      [1, '', 1],
    ]),
    csv([
      [1, '', 1],
      [1, '', 1],
      [1, '', 1],
      [1, 'a', 1],
    ]),
  );
  expect(features.map(({ missing_rate }) => missing_rate)).toEqual([
    { reference: 0.25, current: 0.75, difference: 0.5, p: expect.closeTo(0.15729920705028513, 12) },
    { reference: 0, current: 0, difference: 0, p: null, undefined: 'no value is missing in either file' },
  ]);
});
