import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  declaredMetric,
  declaredMetrics,
  metricMeant,
  parseManifest,
  stated,
} from '../../../src/domain/manifest/manifest.ts';
import { aManifest } from '../../support/gate-harness.ts';
import { type Row, rowOf } from '../../support/told-problems.ts';

const first = 'model: { name: a, version: "1" }\n';

const problemsOf = (text: string) =>
  parseManifest('models/a/1.yaml', text).problems.map(
    ({ code, line, column, found, nearest }) => `${line}:${column} ${code} ${found} ${nearest}`,
  );

test.each([
  [`${first}deploymnet: {}`, '2:1 unknown-key deploymnet deployment'],
  [`${first}evaluation:\n  treshold: 1`, '3:3 unknown-key treshold threshold'],
  ['model: { name: a, version: "1", status: producton }', '1:41 unknown-state producton production'],
  ['model: { name: a }', '1:8 missing-key null null'],
  [`${first}deployment: { strategy: canaries }`, '2:25 wrong-type canaries canary'],
  [`${first}card: yes`, '2:7 wrong-type yes null'],
  [`${first}training:\n  seed: 1.5`, '3:9 wrong-type 1.5 null'],
  [`${first}data: { t: { rows: -1 } }`, '2:20 out-of-range -1 null'],
  [`${first}evaluation: { threshold: .nan }`, '2:26 not-a-decimal .nan null'],
  [`${first}evaluation: { threshold: .inf }`, '2:26 not-a-decimal .inf null'],
  [`${first}evaluation: { threshold: 1e400 }`, '2:26 out-of-range 1e400 null'],
  [`${first}evaluation: { threshold: "0.5" }`, '2:26 not-a-decimal 0.5 null'],
  [`${first}evaluation: { metrics: { recall: 1.2 } }`, '2:34 out-of-range 1.2 null'],
  [`${first}evaluation: { test_recall: 1.2 }`, '2:28 out-of-range 1.2 null'],
  [`${first}evaluation: { test_recall: high }`, '2:28 not-a-decimal high null'],
  [`${first}evaluation: { metrics: { recal: 0.5 } }`, '2:26 unknown-metric recal recall'],
  [
    `${first}evaluation: { metrics: { recall: 0.5 }, test_recall: 0.5 }`,
    '2:41 duplicate-key test_recall null',
  ],
  [`${first}data: { t: { sha256: abc } }`, '2:22 bad-digest abc null'],
  [`${first}data: { t: { from: 2023-02-29 } }`, '2:20 bad-date 2023-02-29 null'],
  [`${first}problem: { latency_budget: 1 fortnight }`, '2:28 bad-duration 1 fortnight null'],
  [`${first}data: { t: { dvc: ../t.dvc } }`, '2:19 path-escape ../t.dvc null'],
  [
    `${first}deployment: { canary: [{ percent: 5, held: true }, { percent: 9 }] }`,
    '2:52 missing-key null null',
  ],
])('%j: %s', (text, said) => {
  expect(problemsOf(text)).toEqual([said]);
});

test('every problem is told, not only the first', () => {
  expect(problemsOf('model: { name: a, version: "1", status: x, oweners: [] }\ncrad: {}').length).toBe(3);
});

test('an unknown metric is a warning; the manifest holds', () => {
  expect(parseManifest('f', `${first}evaluation: { metrics: { magic: 1 } }`)).toMatchObject({
    ok: true,
    problems: [{ severity: 'warning' }],
  });
});

test('a version is text: 1.10 is not 1.1', () => {
  expect(aManifest('model: { name: a, version: 1.10 }').version).toBe('1.10');
});

test('a metric is declared under metrics or as test_<metric>, and found where it stands', () => {
  const manifest = aManifest('evaluation:\n  metrics: { recall: 0.5 }\n  test_auc_roc: 0.9');
  expect(declaredMetric(manifest, 'recall')).toMatchObject({ path: ['evaluation', 'metrics', 'recall'] });
  expect(declaredMetric(manifest, 'auc_roc')).toMatchObject({
    path: ['evaluation', 'test_auc_roc'],
    value: { text: '0.9' },
  });
  expect(declaredMetric(manifest, 'f1')).toBeNull();
});

test('primary is by task', () => {
  expect(metricMeant(aManifest('evaluation: { task: ranking }'), 'primary')).toBe('ndcg');
  expect(metricMeant(aManifest('card: {}'), 'primary')).toBeNull();
  expect(metricMeant(aManifest('card: {}'), 'f1')).toBe('f1');
});

test('property: any text is a manifest or is refused with an error', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
      const parsed = parseManifest('f', text);
      expect(parsed.ok || parsed.problems.some(({ severity }) => severity === 'error')).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('words that look like templates, mentions or mark-up are only words', () => {
  const hostile = '{{#each this}} @everyone <img src=x> ![](http://x) \u202e\u200b';
  expect(aManifest(`card: { intended_use: "${hostile}" }`).data.card?.intended_use).toBe(hostile);
});

test.each(['high', '0.9'])('metrics: %s is one problem', (said) => {
  expect(problemsOf(`${first}evaluation: { metrics: ${said} }`)).toEqual([`2:24 wrong-type ${said} null`]);
});

test('40,000 test_ keys are read, each once', () => {
  const keys = Array.from({ length: 40_000 }, (_, index) => `  test_x-${index}: 1`).join('\n');
  expect(parseManifest('f', `${first}evaluation:\n${keys}`).problems).toEqual([]);
});

test('a hundred problems of a file are told in all, and unknown metrics beyond that stay a warning', () => {
  const metrics = Array.from({ length: 130 }, (_, index) => `    m${index}: 1`).join('\n');
  const sound = parseManifest('f', `${first}evaluation:\n  metrics:\n${metrics}`);
  expect([sound.ok, sound.problems.length]).toEqual([true, 101]);
  const doubled = parseManifest(
    'f',
    `${first}${'card: {}\n'.repeat(90)}${'k'.repeat(3)}: 1\n${'l: 1\n'.repeat(90)}`,
  );
  expect(doubled.problems.at(-1)).toMatchObject({ code: 'too-many-problems', found: '180' });
});

test('what is gathered under test_ is nothing to write, and hides no other problem', () => {
  expect(problemsOf(`${first}evaluation: { test_: { test_recall: 5 }, tresh: 1 }`)).toEqual([
    '2:15 unknown-key test_ null',
    '2:42 unknown-key tresh null',
  ]);
});

const unknown = (at: string, id: string, nearest: string | null): Row => [
  `${at} unknown-metric`,
  `${id} is not a metric that assay knows; it is shown and never judged`,
  id,
  'a metric of docs/reference/metrics.md, or a name that begins with x-',
  nearest,
];
const outside = (at: string, path: string, found: string, expected: string): Row => [
  `${at} out-of-range`,
  `evaluation.${path} cannot be ${found}`,
  found,
  expected,
  null,
];
const both = 'at least 0 and at most 1';

test.each<readonly [string, readonly Row[]]>([
  ['metrics: { recall: -0.1 }', [outside('2:34', 'metrics.recall', '-0.1', both)]],
  ['metrics: { recall: 1.1 }', [outside('2:34', 'metrics.recall', '1.1', both)]],
  ['metrics: { recall: 0, precision: 1 }', []],
  ['metrics: { r2: 1.5 }', [outside('2:30', 'metrics.r2', '1.5', 'at most 1')]],
  ['metrics: { r2: -70 }', []],
  ['test_rmse: -1', [outside('2:26', 'test_rmse', '-1', 'at least 0')]],
  ['test_rmse: 70', []],
  ['metrics: { x-lift: -5 }, test_x-other: 70', []],
  ['metrics: { recal: 0.5 }', [unknown('2:26', 'recal', 'recall')]],
  ['test_foo: 1', [unknown('2:15', 'foo', null)]],
  [
    'metrics: { recall: 0.5 }, test_recall: 0.5, test_f1: 1',
    [
      [
        '2:41 duplicate-key',
        'evaluation.test_recall declares a metric that evaluation.metrics declares too',
        'test_recall',
        'each metric declared once',
        null,
      ],
    ],
  ],
])('{ %s }: a metric has its range, a name and one place', (evaluation, problems) => {
  expect(parseManifest('f', `${first}evaluation: { ${evaluation} }`).problems.map(rowOf)).toEqual(problems);
});

test.each(['evaluation: 5', 'evaluation: ~', 'evaluation: [test_recall]'])(
  '%s declares no metric',
  (text) => {
    expect(problemsOf(`${first}${text}`).map((one) => one.split(' ')[1])).toEqual(['wrong-type']);
  },
);

test('all metrics that are declared are listed, each with where it stands', () => {
  const manifest = aManifest('evaluation: { metrics: { recall: 0.5, x-lift: 2 }, test_auc_roc: 0.9 }');
  expect(declaredMetrics(manifest).map(({ id, value, path }) => [id, value.text, path.join('.')])).toEqual([
    ['recall', '0.5', 'evaluation.metrics.recall'],
    ['x-lift', '2', 'evaluation.metrics.x-lift'],
    ['auc_roc', '0.9', 'evaluation.test_auc_roc'],
  ]);
  for (const none of ['card: {}', 'evaluation: {}', 'evaluation: { task: binary }'])
    expect([declaredMetrics(aManifest(none)), declaredMetric(aManifest(none), 'recall')]).toEqual([[], null]);
});

test('what its author wrote is found by its path', () => {
  const manifest = aManifest('card: { licence: MIT }');
  expect([stated(manifest, ['card', 'licence']), stated(manifest, ['card', 'ethics'])]).toEqual([
    'MIT',
    undefined,
  ]);
});

test('a manifest that asks for a state has it, and one that does not has none', () => {
  const parsed = (model: string) => {
    const result = parseManifest('models/a/1.yaml', `model: { name: a, version: "1"${model} }`);
    return result.ok ? result.value : null;
  };
  expect([parsed('')?.status, parsed(', status: shadow')?.status]).toEqual([null, 'shadow']);
  expect(parsed('')).toMatchObject({ file: 'models/a/1.yaml', name: 'a', version: '1' });
  expect(parsed('')?.digest).not.toBe(parsed(' ')?.digest);
});

test('what cannot be read at all is told as that', () => {
  const { ok, problems } = parseManifest('f', 'a: [');
  expect([ok, problems.map(({ code }) => code)]).toEqual([false, ['yaml-syntax']]);
});
