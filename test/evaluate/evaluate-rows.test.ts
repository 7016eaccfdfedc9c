import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMeasuringConfig } from '../../src/evaluate/config.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { prepareTable } from '../../src/evaluate/prepare/prepare.ts';
import { wantedColumns } from '../../src/evaluate/prepare/wanted-columns.ts';
import { readSource } from '../../src/evaluate/readers/read.ts';
import { bytesSource } from '../../src/evaluate/readers/source.ts';
import type { Evaluation } from '../../src/evaluate/report.ts';
import { defaultLimits } from '../../src/evaluate/table.ts';

const prepared = (config: string, text: string) => {
  const parsed = parseMeasuringConfig('evaluate.yaml', config);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const read = readSource(
    bytesSource('p.csv', new TextEncoder().encode(text)),
    wantedColumns(parsed.value),
    defaultLimits,
  );
  if (read.table === null) throw new Error(JSON.stringify(read));
  return { config: parsed.value, rows: prepareTable(read.table, parsed.value, 'p.csv'), read };
};

const evaluated = (config: string, text: string): Evaluation => {
  const found = prepared(config, text);
  if (!found.rows.ok) throw new Error(JSON.stringify(found.rows.problems));
  return evaluate(found.rows.value, found.config);
};

const config = (metrics: string, rest = ''): string =>
  `task: regression\ncolumns: { id: id, label: y, prediction: p, latency: ms }\nmetrics: [${metrics}]\n${rest}`;

const csv = (latencies: readonly (number | string)[]): string =>
  `id,y,p,ms,site\n${latencies.map((ms, row) => `${row},1,1,${ms},${row % 2 === 0 ? 'a' : 'b'}\n`).join('')}`;

describe('latencies', () => {
  it('are those of numpy.percentile', () => {
    const { overall } = evaluated(
      config('latency_p50, latency_p95, latency_p99, latency_max, latency_mean'),
      csv([120, 95, 101, 400, 98, 97, 110, 105, 99, 1020]),
    );
    expect(overall['latency_p50']?.value).toBe(103);
    expect(overall['latency_p95']?.value).toBeCloseTo(741, 10);
    expect(overall['latency_p99']?.value).toBeCloseTo(964.2, 10);
    expect(overall['latency_max']?.value).toBe(1020);
    expect(overall['latency_mean']?.value).toBeCloseTo(224.5, 10);
  });

  it('stand among the other metrics where they were asked for, in every slice', () => {
    const { overall, slices } = evaluated(
      config('mae, latency_p50, count', 'slices: [[site]]\n'),
      csv([1, 2, 3, 4]),
    );
    expect(Object.keys(overall)).toEqual(['mae', 'latency_p50', 'count']);
    expect(slices.map(({ where, metrics }) => [where, metrics['latency_p50']?.value])).toEqual([
      [{ site: 'a' }, 2],
      [{ site: 'b' }, 3],
    ]);
  });

  it('are bounded from above from so many rows on, and say how many are missing', () => {
    const bounds = (rows: number) =>
      evaluated(config('latency_p95', 'intervals: {}\n'), csv(Array.from({ length: rows }, (_, row) => row)))
        .overall['latency_p95'];
    expect(bounds(59)).toMatchObject({ high: 58 });
    expect(bounds(59)).not.toHaveProperty('no_interval');
    expect(bounds(58)).toMatchObject({ high: null, no_interval: 'an upper bound needs 59 rows, 1 more' });
  });

  it('have bounds among the latencies themselves, the upper one from the fewest rows on', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 80 }),
        (values) => {
          const found = evaluated(config('latency_p75', 'intervals: { level: 0.9 }\n'), csv(values)).overall[
            'latency_p75'
          ];
          const { value, low, high } = found ?? { value: null };
          if (value === null) throw new Error('no value');
          const sorted = values.toSorted((a, b) => a - b);
          if (typeof low === 'number') expect(sorted).toContain(low);
          if (typeof high === 'number') expect(sorted).toContain(high);
          if (typeof low === 'number' && typeof high === 'number') expect(low).toBeLessThanOrEqual(high);
          expect(high === null).toBe(values.length < 9);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('weigh nothing: a request is a request', () => {
    const text = csv([1, 2, 3]).replace('site', 'w');
    const weighted = text.replaceAll(/,[ab]\n/g, ',9\n').replace(',9\n', ',0\n');
    const asked = config('latency_p50').replace('latency: ms', 'latency: ms, weight: w');
    expect(evaluated(asked, weighted).overall['latency_p50']?.value).toBe(2);
  });

  it.each([
    [-1, 'latency-negative'],
    ['', 'not-a-number'],
    ['fast', 'not-a-number'],
    ['1e999', 'not-a-number'],
  ])('cannot be %j', (ms, code) => {
    const { rows, read } = prepared(config('latency_p50'), csv([1, ms, 3]));
    const problems = [...(read.ok ? [] : read.problems), ...(rows.ok ? [] : rows.problems)];
    expect(problems).toMatchObject([{ code, line: 3, row: 2, field: 'ms' }]);
  });
});

describe('what decisions cost', () => {
  const asked = (costs: string): string =>
    `task: binary\ncolumns: { id: id, label: y, score: s }\nmetrics: [cost_of_error, expected_value_per_1000]\nintervals: { other: bootstrap }\ncost_of_error: { ${costs} }\n`;
  // tp, fn, fp, tn
  const rows = 'id,y,s\n1,1,0.9\n2,1,0.1\n3,0,0.9\n4,0,0.1\n';

  it('is the mean over all four kinds, and its negative by the thousand', () => {
    const { overall } = evaluated(asked('false_positive: 2, false_negative: 10, true_positive: -4'), rows);
    expect(overall['cost_of_error']).toMatchObject({
      value: 2,
      low: expect.any(Number),
      high: expect.any(Number),
    });
    expect(overall['expected_value_per_1000']?.value).toBe(-2000);
  });

  it('is the same whoever counts: twice the rows, or twice the weight', () => {
    const costs = 'false_positive: 2, false_negative: 10';
    const weighted = asked(costs)
      .replace('score: s', 'score: s, weight: w')
      .replace('intervals: { other: bootstrap }\n', '');
    const text = rows
      .split('\n')
      .map((line, at) => (line === '' ? '' : `${line},${at === 0 ? 'w' : at === 2 ? 2 : 1}`))
      .join('\n');
    expect(evaluated(weighted, text).overall['cost_of_error']?.value).toBe(
      evaluated(asked(costs), `${rows}5,1,0.1\n`).overall['cost_of_error']?.value,
    );
  });
});

it('groups within levels of a control column are those rows alone', () => {
  const text = `id,y,s,sex,site\n${['F,a,0.9', 'F,a,0.1', 'M,a,0.9', 'F,b,0.1', 'M,b,0.9', 'F,,0.9', 'M,,0.9']
    .map((row, id) => {
      const [sex, site, score] = row.split(',');
      return `${id},1,${score},${sex},${site}\n`;
    })
    .join('')}`;
  const asked = `task: binary\ncolumns: { id: id, label: y, score: s }\nmetrics: [count]\nfairness: { by: [sex], control: [site], metrics: [demographic_parity_ratio, demographic_parity_difference] }\n`;
  const { fairness } = evaluated(asked, text);
  expect(fairness.map(({ metric, control, value }) => [metric, control, value])).toEqual([
    ['demographic_parity_ratio', { site: 'a' }, 0.5],
    ['demographic_parity_ratio', { site: 'b' }, 0],
    ['demographic_parity_ratio', { site: null }, 1],
    ['demographic_parity_difference', { site: 'a' }, 0.5],
    ['demographic_parity_difference', { site: 'b' }, 1],
    ['demographic_parity_difference', { site: null }, 0],
  ]);
});
