import { describe, expect, test } from 'vitest';
import { canonical } from '../../../src/domain/canonical.ts';
import type { MeasuredWeakSlices, WeakSlice } from '../../../src/domain/weak-slices.ts';
import { answers, judgements } from '../../support/gate-harness.ts';
import { measured } from '../../support/measurement.ts';

const declared = 'evaluation: { task: binary, predictions: { path: p.csv } }';
const rule = 'weak_slices: error_rate, among: [region, device], at_most_lift: 1.5';

const asked = {
  metric: 'error_rate',
  columns: ['device', 'region'],
  depth: 2,
  support: 50,
  most: 10,
  q: 0.05,
  tolerance: null,
} as const;

const slice = (where: WeakSlice['where'], errors: number, rows: number): WeakSlice => ({
  where,
  rows,
  errors,
  rate: errors / rows,
  lift: (errors * 1000) / (rows * 100),
  low: 0.2,
  high: 0.4,
  p: 1e-6,
  q: 1e-5,
});

const search = { rows: 1000, errors: 100, rate: 0.1, tested: 11, significant: 2 };

const found = (slices: readonly WeakSlice[], given: Partial<typeof search> = {}): MeasuredWeakSlices => ({
  asked,
  kind: 'searched',
  search: { ...search, ...given },
  slices,
});

const around = (one: MeasuredWeakSlices) => measured({ weak_slices: [one] });

describe('slices that nobody named', () => {
  test('each one over the lift fails, with its place, the worst first', () => {
    const weak = [slice({ device: 'phone', region: 'north' }, 30, 100), slice({ region: null }, 20, 100)];
    expect(judgements(rule, declared, around(found(weak)))).toEqual([
      {
        answer: 'fail',
        claim: expect.objectContaining({
          subject: 'lift of error_rate',
          where: { device: 'phone', region: 'north' },
          operator: '<=',
          expected: 1.5,
          actual: 3,
          rows: 100,
          evidence: 'measured',
          at: { line: 2, column: 42 },
        }),
        because:
          'error_rate for device=phone, region=north is 30 of 100 (0.3 [0.2, 0.4]), 3 times the 0.1 of all rows; q = 0.00001 among 11 slices searched, of which 2 are significant',
        remedy: expect.stringContaining('find out why'),
      },
      expect.objectContaining({
        answer: 'fail',
        because: expect.stringContaining('for region=(missing) is 20 of 100'),
      }),
    ]);
  });

  test('a lift exactly at the bar holds, whatever doubles say', () => {
    const third = found([{ ...slice({ region: 'north' }, 45, 300), lift: 1.5000000000000002 }]);
    expect(judgements(rule, declared, around(third))).toMatchObject([
      {
        answer: 'pass',
        because: expect.stringContaining('the worst is region=north with 45 of 300 (0.15 [0.2, 0.4])'),
      },
    ]);
    expect(answers(rule, declared, around(found([slice({ region: 'north' }, 46, 300)])))).toEqual(['fail']);
  });

  test('nothing found says what was searched', () => {
    expect(judgements(rule, declared, around(found([], { significant: 0 })))).toMatchObject([
      {
        answer: 'pass',
        because:
          'no slice by device, region of at least 50 rows (11 searched, q at most 0.05) has more than 1.5 times the error_rate of all rows, 0.1',
      },
    ]);
  });

  test('the same columns in another order, or read again from a file, are the same search', () => {
    const again = around(JSON.parse(canonical(found([slice({ region: 'north' }, 30, 100)]))));
    const other = 'weak_slices: error_rate, among: [device, region, device], at_most_lift: 1.5';
    expect(answers(other, declared, again)).toEqual(['fail']);
  });
});

describe('what is not told', () => {
  test.each([
    ['nothing was measured', {}, 'error', 'lift of error_rate is not measured: nobody measured it'],
    ['nothing was searched', measured(), 'error', 'nothing was searched'],
    [
      'another search',
      around({ ...found([]), asked: { ...asked, support: 10 } }),
      'error',
      'nothing was searched',
    ],
    [
      'a task that cannot be',
      around({ asked, kind: 'refused', because: 'rows are neither right nor wrong', remedy: 'Slice.' }),
      'error',
      'rows are neither right nor wrong',
    ],
    [
      'no row that counts',
      measured({
        weak_slices: [
          {
            asked,
            kind: 'searched',
            search: { rows: 0, errors: 0, rate: null, tested: 0, significant: 0 },
            slices: [],
          },
        ],
      }),
      'error',
      'error_rate is counted over no row',
    ],
    [
      'no slice with enough rows',
      around(found([], { tested: 0, significant: 0 })),
      'inconclusive',
      'insufficient: no slice has the 50 rows',
    ],
  ] as const)('%s', (_, given, answer, because) => {
    expect(judgements(rule, declared, given)).toMatchObject([
      { answer, because: expect.stringContaining(because) },
    ]);
  });
});

test.each([
  'weak_slices: recall, among: [a], at_most_lift: 2',
  'weak_slices: error_rate, among: [], at_most_lift: 2',
  'weak_slices: error_rate, among: [a]',
  'weak_slices: error_rate, among: [a], at_most_lift: 0.9',
  'weak_slices: error_rate, among: [a], at_most_lift: 2, depth: 4',
  'weak_slices: error_rate, among: [a], at_most_lift: 2, q: 0.6',
])('no rule: %s', (text) => {
  expect(() => judgements(text, declared)).toThrow('no rule');
});

test.each([
  [measured(), 'lift of error_rate is not measured: nothing was searched', 'Judge the change again.'],
  [
    around(found([], { rate: null as never })),
    'lift of error_rate is undefined: error_rate is counted over no row',
    'Measure it on data in which it is defined.',
  ],
  [
    around({ asked, kind: 'refused', because: 'rows are neither right nor wrong', remedy: 'Slice.' }),
    'lift of error_rate is undefined: rows are neither right nor wrong',
    'Slice.',
  ],
  [
    around(found([], { tested: 0 })),
    'insufficient: no slice has the 50 rows that the search asks for',
    'Measure on more rows, or search among columns with fewer values.',
  ],
])('%#: why nothing is found, and what to do', (given, because, remedy) => {
  expect(judgements(rule, declared, given)).toMatchObject([
    {
      claim: { subject: 'lift of error_rate', operator: '<=', expected: 1.5, evidence: 'measured' },
      because,
      remedy,
    },
  ]);
});
