import type { Decimal } from '../decimal.ts';
import type { MeasuredFairness, MeasuredRate, MeasuredValue, Measurement } from '../measurement.ts';
import type { TestMeasurement } from './schema.ts';

const stated = { sha256: `sha256:${'0'.repeat(64)}`, from: 'stated by the test' };

/** What predictions would have given, as a test states it. */
export const measurementOf = (told: TestMeasurement, level: number): Measurement => ({
  kind: 'measured',
  evidence: { ...stated, rows: told.rows },
  overall: valuesOf(told.metrics),
  slices: (told.slices ?? []).map(({ where, rows, metrics }) => ({
    where,
    rows,
    metrics: valuesOf(metrics),
  })),
  fairness: (told.fairness ?? []).map(fairnessOf),
  champion: championOf(told),
  level,
});

type Values = TestMeasurement['metrics'];

const valuesOf = (metrics: Values): { readonly [metric: string]: MeasuredValue } =>
  Object.fromEntries(
    Object.entries(metrics).map(([metric, { value, low, high }]) => [
      metric,
      {
        value: value.toNumber(),
        ...(low === undefined ? {} : { low: low.toNumber() }),
        ...(high === undefined ? {} : { high: high.toNumber() }),
      },
    ]),
  );

const fairnessOf = (told: NonNullable<TestMeasurement['fairness']>[number]): MeasuredFairness => ({
  by: told.by,
  metric: told.metric,
  value: told.value.toNumber(),
  low: told.low?.toNumber() ?? null,
  high: told.high?.toNumber() ?? null,
  lowest: rateOf(told.lowest),
  highest: rateOf(told.highest),
  excluded: [],
});

interface ToldRate extends Omit<MeasuredRate, 'value' | 'k' | 'n'> {
  readonly value: Decimal;
  readonly k: Decimal;
  readonly n: Decimal;
}

const rateOf = ({ group, value, k, n }: ToldRate): MeasuredRate => ({
  group,
  value: value.toNumber(),
  k: k.toNumber(),
  n: n.toNumber(),
});

const championOf = ({
  rows,
  better_than_champion: differences,
}: TestMeasurement): Extract<Measurement, { kind: 'measured' }>['champion'] => {
  if (differences === undefined)
    return {
      kind: 'unmeasured',
      because: 'the test does not state how it compares',
      remedy: 'State it under better_than_champion.',
    };
  return {
    kind: 'measured',
    evidence: { ...stated, rows },
    differences: Object.fromEntries(
      Object.entries(differences).map(([metric, { value, low, high }]) => [
        metric,
        {
          champion: null,
          challenger: null,
          difference: value.toNumber(),
          low: low?.toNumber() ?? null,
          high: high?.toNumber() ?? null,
          method: 'stated',
        },
      ]),
    ),
  };
};
