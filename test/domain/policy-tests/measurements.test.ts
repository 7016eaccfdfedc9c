import { expect, test } from 'vitest';
import type { Measurement } from '../../../src/domain/measurement.ts';
import { measurementOf } from '../../../src/domain/policy-tests/measurements.ts';
import { aPolicyTest } from '../../support/policy-test.ts';

const measured = (told: string): Measurement => {
  const { measurements = {} } = aPolicyTest('', `measurements:\n  m.yaml:\n${told}`).data;
  const [one] = Object.values(measurements);
  if (one === undefined) throw new Error('nothing is stated');
  return measurementOf(one, 0.9);
};

const evidence = { sha256: `sha256:${'0'.repeat(64)}`, from: 'stated by the test', rows: 2000 };

test('numbers are as stated, and what is not stated is not there', () => {
  expect(
    measured(
      '    rows: 2000\n    metrics: { recall: 0.9, auc_roc: { value: 0.8, low: 0.7, high: 0.9 }, f1: { value: 0.5, low: 0.4 } }',
    ),
  ).toEqual({
    kind: 'measured',
    evidence,
    overall: {
      recall: { value: 0.9 },
      auc_roc: { value: 0.8, low: 0.7, high: 0.9 },
      f1: { value: 0.5, low: 0.4 },
    },
    slices: [],
    fairness: [],
    champion: {
      kind: 'unmeasured',
      because: 'the test does not state how it compares',
      remedy: 'State it under better_than_champion.',
    },
    level: 0.9,
  });
});

test('slices, groups and the comparison with the champion are as stated', () => {
  const told = `    rows: 2000
    metrics: { recall: 0.9 }
    slices: [{ where: { sex: F, age: null }, rows: 900, metrics: { recall: { value: 0.7, high: 0.8 } } }]
    fairness:
      - by: [sex]
        metric: demographic_parity_ratio
        value: 0.9
        low: 0.85
        high: 0.95
        lowest: { group: { sex: F }, value: 0.45, k: 405, n: 900 }
        highest: { group: { sex: M }, value: 0.5, k: 550, n: 1100 }
      - by: [age]
        metric: demographic_parity_ratio
        value: 0.8
        lowest: { group: { age: old }, value: 0.4, k: 4, n: 10 }
        highest: { group: { age: young }, value: 0.5, k: 5, n: 10 }
    better_than_champion: { recall: { value: 0.02, low: 0.01, high: 0.03 }, f1: -0.1 }`;
  expect(measured(told)).toMatchObject({
    slices: [{ where: { sex: 'F', age: null }, rows: 900, metrics: { recall: { value: 0.7, high: 0.8 } } }],
    fairness: [
      {
        by: ['sex'],
        metric: 'demographic_parity_ratio',
        value: 0.9,
        low: 0.85,
        high: 0.95,
        lowest: { group: { sex: 'F' }, value: 0.45, k: 405, n: 900 },
        highest: { group: { sex: 'M' }, value: 0.5, k: 550, n: 1100 },
        excluded: [],
      },
      { by: ['age'], value: 0.8, low: null, high: null, lowest: { k: 4 }, highest: { n: 10 } },
    ],
    champion: {
      kind: 'measured',
      evidence,
      differences: {
        recall: {
          champion: null,
          challenger: null,
          difference: 0.02,
          low: 0.01,
          high: 0.03,
          method: 'stated',
        },
        f1: { champion: null, challenger: null, difference: -0.1, low: null, high: null, method: 'stated' },
      },
    },
  });
});
