import { describe, expect, it } from 'vitest';
import type { DriftConfig } from '../../../src/evaluate/config.ts';
import { measureDrift } from '../../../src/evaluate/drift/drift.ts';
import { binCounts, quantileEdges } from '../../../src/evaluate/drift/numeric.ts';
import type { DriftReport } from '../../../src/evaluate/drift/report.ts';
import { notFinite } from '../../../src/evaluate/drift/samples.ts';
import { readSource } from '../../../src/evaluate/readers/read.ts';
import { bytesSource } from '../../../src/evaluate/readers/source.ts';
import { defaultLimits, type Table, type Wanted } from '../../../src/evaluate/table.ts';
import { csvOf, driftCases } from './golden.ts';

const tableOf = (text: string, features: DriftConfig['features']): Table => {
  const wanted = features.map(
    ([name, kind]): Wanted => ({
      name,
      as: kind === 'numeric' ? 'number' : 'text',
    }),
  );
  const read = readSource(bytesSource('x.csv', new TextEncoder().encode(text)), wanted, defaultLimits);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.table;
};

const closeTo = (got: unknown, wanted: unknown, at: string): void => {
  if (typeof wanted === 'number' && typeof got === 'number') {
    const error = Math.abs(got - wanted);
    expect(error <= 1e-12 || error <= 1e-9 * Math.abs(wanted), `${at}: ${got} for ${wanted}`).toBe(true);
  } else if (typeof wanted === 'object' && wanted !== null) {
    for (const [key, value] of Object.entries(wanted)) {
      closeTo((got as Record<string, unknown>)[key], value, `${at}.${key}`);
    }
    if (Array.isArray(wanted)) expect(got, at).toHaveLength(wanted.length);
  } else expect(got, at).toEqual(wanted);
};

const settingsOf = (changed: Partial<DriftConfig> & Pick<DriftConfig, 'features'>): DriftConfig => ({
  slices: [],
  cuts: new Map(),
  roles: new Map(),
  bins: 10,
  floor: 0.0001,
  ks: 'auto',
  levels: { warning: 0.1, critical: 0.25 },
  ...changed,
});

const measured = (reference: string, current: string, settings: DriftConfig): DriftReport => {
  const { features } = settings;
  const found = measureDrift(
    { reference: tableOf(reference, features), current: tableOf(current, features) },
    settings,
  );
  if (!found.ok) throw new Error(`too many slices of ${found.tooMany.join(', ')}`);
  return found.report;
};

describe('golden', () => {
  it.each(driftCases())('$name', (one) => {
    const features = Object.entries(one.columns).map(([name, { kind }]) => [name, kind] as const);
    const report = measured(
      csvOf(one, 'reference'),
      csvOf(one, 'current'),
      settingsOf({ ...one.settings, features, slices: one.by }),
    );
    closeTo(report.slices, one.slices, 'slices');
    closeTo(report.population, one.population, 'population');
    for (const [i, wanted] of one.expected.entries()) {
      closeTo(report.features[i], wanted, wanted.feature);
      const got = report.features[i];
      if (got?.kind === 'numeric' && wanted.kind === 'numeric') expect(got.edges).toEqual(wanted.edges);
    }
  });
});

describe('bins', () => {
  it('reach from the edge before, exclusive, to their own, inclusive', () => {
    const sorted = Float64Array.of(-5, 1, 1, 2, 2.5, 9);
    expect(binCounts(sorted, [1, 2, 8])).toEqual([3, 1, 1, 1]);
  });

  it('have no equal edges', () => {
    expect(quantileEdges(Float64Array.of(0, 0, 0, 0, 0, 1), 4)).toEqual([0]);
    expect(quantileEdges(Float64Array.of(-0, -0, 0), 3)).toEqual([0]);
  });
});

describe('what cannot be told', () => {
  const features = [
    ['x', 'numeric'],
    ['c', 'categorical'],
  ] as const;

  it('is null with a reason, and UNKNOWN', () => {
    const report = measured('x,c\n1,a\n2,b\n', 'x,c\n,\n,\n', settingsOf({ features }));
    expect(report.features).toMatchObject([
      {
        p: null,
        p_holm: null,
        wasserstein: null,
        level: 'UNKNOWN',
        undefined: 'no values in the current file',
      },
      { statistic: null, df: null, psi: null, level: 'UNKNOWN', missing: { reference: 0, current: 2 } },
    ]);
  });

  it('leaves the other features their corrections', () => {
    const wide = 'x,c\n1,a\n2,a\n3,a\n4,a\n';
    const report = measured(wide, 'x,c\n8,\n9,\n7,\n6,\n', settingsOf({ features }));
    const [numeric, categorical] = report.features;
    expect(numeric?.p_holm).toBe(numeric?.p);
    expect(numeric?.p_bh).toBe(numeric?.p);
    expect(categorical?.p_bh).toBeNull();
  });

  it('says why an asymptotic p of single rows is none', () => {
    const report = measured('x,c\n1,a\n', 'x,c\n2,a\n', settingsOf({ features, ks: 'asymptotic' }));
    expect(report.features[0]).toMatchObject({ statistic: 1, p: null, undefined: expect.any(String) });
  });

  it('says why a floor of zero has no PSI', () => {
    const report = measured('x,c\n1,a\n2,a\n', 'x,c\n1,b\n2,b\n', settingsOf({ features, floor: 0 }));
    expect(report.features[1]).toMatchObject({ psi: null, level: 'UNKNOWN', undefined: expect.any(String) });
  });
});

it('names categories of one side only', () => {
  const features = [['c', 'categorical']] as const;
  const report = measured('c\na\nb\n', 'c\nb\nd\n', settingsOf({ features }));
  expect(report.features[0]).toMatchObject({ only: { reference: ['a'], current: ['d'] } });
});

it('reports numbers that are not finite, with their line', () => {
  const table = tableOf('x\n1\n1e999\n', [['x', 'numeric']]);
  expect(notFinite('now.csv', table, 'x')).toMatchObject([
    { code: 'not-a-number', file: 'now.csv', line: 3, row: 2, field: 'x', found: 'Infinity' },
  ]);
});
