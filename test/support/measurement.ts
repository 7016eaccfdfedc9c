import type { Statistics } from '../../src/domain/gates/gate.ts';
import type {
  Evidence,
  MeasuredDifference,
  MeasuredFairness,
  MeasuredRate,
  MeasuredValue,
  MeasuredValues,
  Measurement,
} from '../../src/domain/measurement.ts';

// Measurements as an engine would hand them to the gates; what is left out is empty.

type Full = Extract<Measurement, { kind: 'measured' }>;

const evidence: Evidence = { sha256: `sha256:${'0'.repeat(64)}`, from: 'head', rows: 1000 };

export const measured = (given: Partial<Full> = {}): { readonly measurement: Full } => ({
  measurement: {
    kind: 'measured',
    evidence,
    overall: {},
    slices: [],
    fairness: [],
    champion: { kind: 'unmeasured', because: 'there is no champion', remedy: 'Nothing is to be done.' },
    level: 0.95,
    ...given,
  },
});

export const rowsOf = (rows: number): Evidence => ({ ...evidence, rows });

export const between = (value: number, low: number | null, high: number | null): MeasuredValue => ({
  value,
  low,
  high,
});

export const undefinedValue = (because: string): MeasuredValue => ({ value: null, undefined: because });

export const positives = (count: number): MeasuredValues => ({ positives: { value: count } });

type Difference = Partial<MeasuredDifference> & { readonly difference: number | null };

export const against = (
  differences: { readonly [id: string]: Difference },
  overall: MeasuredValues = {},
): { readonly measurement: Full } =>
  measured({
    overall,
    champion: {
      kind: 'measured',
      evidence,
      differences: Object.fromEntries(
        Object.entries(differences).map(([id, given]) => [id, { ...noDifference, ...given }]),
      ),
    },
  });

const noDifference = { champion: null, challenger: null, low: null, high: null, method: 'delong' } as const;

export const rate = (sex: string, k: number, n: number): MeasuredRate => ({
  group: { sex },
  value: k / n,
  k,
  n,
});

/** Of two groups; the value is the double that the engine rounds to. */
export const parity = (
  lowest: MeasuredRate,
  highest: MeasuredRate,
  given: Partial<MeasuredFairness> = {},
): { readonly measurement: Full } => {
  const metric = given.metric ?? 'demographic_parity_ratio';
  const value = metric.endsWith('_ratio')
    ? (lowest.k * highest.n) / (lowest.n * highest.k)
    : highest.value - lowest.value;
  const found = { by: ['sex'], metric, value, low: null, high: null, lowest, highest, excluded: [] };
  return measured({ fairness: [{ ...found, ...given }] });
};

export const point: { readonly statistics: Statistics } = {
  statistics: { inconclusive: 'point', support: { rows: 0, positives: 0, negatives: 0 } },
};

export const supported = (support: Partial<Statistics['support']>): { readonly statistics: Statistics } => ({
  statistics: { inconclusive: 'block', support: { rows: 0, positives: 0, negatives: 0, ...support } },
});
