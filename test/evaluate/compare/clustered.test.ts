import { expect, test } from 'vitest';
import { compareModels } from '../../../src/evaluate/compare/compare.ts';
import { parseMeasuringConfig } from '../../../src/evaluate/config.ts';
import { prepareTable } from '../../../src/evaluate/prepare/prepare.ts';
import { wantedColumns } from '../../../src/evaluate/prepare/wanted-columns.ts';
import { readSource } from '../../../src/evaluate/readers/read.ts';
import { bytesSource } from '../../../src/evaluate/readers/source.ts';
import { defaultLimits } from '../../../src/evaluate/table.ts';
import { numbersFrom } from '../../support/clustered-rows.ts';

const configOf = (columns: string, metrics = 'auc_roc, brier, recall, average_precision') => {
  const parsed = parseMeasuringConfig(
    'evaluate.yaml',
    `task: binary\ncolumns: { id: id, label: y, score: s${columns} }\nmetrics: [${metrics}]\ncompare: { replicates: 500 }\n`,
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
};

const clustered = configOf(', cluster: customer');
const alone = configOf('');

const preparedOf = (csv: string, config = clustered) => {
  const read = readSource(
    bytesSource('p.csv', new TextEncoder().encode(csv)),
    wantedColumns(config),
    defaultLimits,
  );
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const prepared = prepareTable(read.table, config, 'p.csv');
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems));
  return prepared.value;
};

/** Two models of which one does better for some customers and worse for others: all rows of a customer alike. */
const filesOf = (customers: number, each: number) => {
  const next = numbersFrom(5);
  const lines = Array.from({ length: customers }, (_, customer) => {
    const gain = next() - 0.4;
    return Array.from({ length: each }, (__, place) => {
      const label = next() < 0.5 ? 1 : 0;
      const score = Math.min(1, Math.max(0, 0.5 + (label - 0.5) * 0.6 + (next() - 0.5) * 0.8));
      const better = Math.min(1, Math.max(0, score + (label - 0.5) * gain));
      return { start: `r${customer}-${place},${label}`, score, better, end: `c${customer}` };
    });
  }).flat();
  const csv = (key: 'score' | 'better') =>
    `id,y,s,customer\n${lines.map((one) => `${one.start},${one[key].toFixed(4)},${one.end}`).join('\n')}\n`;
  return { champion: csv('score'), challenger: csv('better') };
};

const names = { champion: 'a.csv', challenger: 'b.csv' };

const compared = (files: ReturnType<typeof filesOf>, config = clustered, ofChampion = config) => {
  const prepared = {
    champion: preparedOf(files.champion, ofChampion),
    challenger: preparedOf(files.challenger, config),
  };
  const found = compareModels(prepared, names, config);
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.report;
};

const width = (one: { readonly low: number | null; readonly high: number | null } | undefined): number =>
  (one?.high ?? Number.NaN) - (one?.low ?? Number.NaN);

const files = filesOf(60, 12);

test.each(['auc_roc', 'brier', 'average_precision'])(
  '%s: clusters widen the interval of a difference',
  (id) => {
    const [by, rows] = [compared(files).metrics[id], compared(files, alone).metrics[id]];
    expect(by).toMatchObject({ clusters: 60, method: rows?.method, difference: rows?.difference });
    expect(width(by)).toBeGreaterThan(1.4 * width(rows));
  },
);

test('the order of the rows of either file changes nothing', () => {
  const turned = (csv: string): string => {
    const [head = '', ...rows] = csv.trimEnd().split('\n');
    return `${[head, ...rows.toReversed()].join('\n')}\n`;
  };
  const [known, found] = [compared(files), compared({ ...files, champion: turned(files.champion) })];
  for (const [id, one] of Object.entries(known.metrics)) {
    expect(found.metrics[id]?.low).toBeCloseTo(one.low ?? Number.NaN, 12);
    expect(found.metrics[id]?.high).toBeCloseTo(one.high ?? Number.NaN, 12);
  }
});

test('clusters that only the champion’s columns name count as well', () => {
  expect(compared(files, alone, clustered).metrics).toEqual(compared(files).metrics);
});

test('tests that take rows by themselves are left out', () => {
  expect(compared(files).tests.map(({ test: name }) => name)).toEqual(['delong']);
  expect(compared(files, alone).tests).toHaveLength(4);
});

test('few clusters give no interval', () => {
  expect(compared(filesOf(8, 12)).metrics['brier']).toMatchObject({
    difference: expect.any(Number),
    low: null,
    high: null,
    clusters: 8,
    no_interval: 'an interval needs 20 clusters, 12 more',
  });
});

test('a row in another cluster is another row', () => {
  const challenger = preparedOf(files.challenger.replace(',c1\n', ',c2\n'));
  const found = compareModels({ champion: preparedOf(files.champion), challenger }, names, clustered);
  expect(found).toMatchObject({
    ok: false,
    problems: [
      { code: 'labels-differ', field: 'customer', message: expect.stringContaining('the cluster of') },
    ],
  });
});

const sorted = Array.from({ length: 15 }, (_, bins) => `ece_quantile@${bins + 2}`).join(', ');

test.each(['', ', cluster: customer'])(
  'what takes long to draw is left out by groups instead, and the interval is about as wide (%s)',
  (columns) => {
    const drawn = compared(files, configOf(columns)).metrics;
    const config = configOf(columns, `auc_roc, brier, recall, average_precision, ${sorted}`);
    const without = compared(files, { ...config, compare: { ...config.compare, many: 'jackknife' } }).metrics;
    expect(without['recall']).toEqual(drawn['recall']);
    expect(without['auc_roc']).toEqual(drawn['auc_roc']);
    for (const id of ['average_precision', 'brier']) {
      expect(without[id]).toMatchObject({ method: 'jackknife', difference: drawn[id]?.difference });
      const ratio = width(without[id]) / width(drawn[id]);
      expect(ratio, id).toBeGreaterThan(0.7);
      expect(ratio, id).toBeLessThan(1.4);
    }
  },
);
