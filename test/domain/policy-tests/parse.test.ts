import { expect, test } from 'vitest';
import { filesNamed, parseTest } from '../../../src/domain/policy-tests/parse.ts';
import type { Content } from '../../../src/domain/snapshot.ts';
import { text } from '../../support/snapshot.ts';

const file = '.assay/tests/a.yaml';
const start = 'name: a\ncase: { now: 2026-03-02T12:00:00Z }\nexpect: { decision: approved }\n';

const problemsOf = (content: Content | string) =>
  parseTest(file, typeof content === 'string' ? text(content) : content).problems.map(
    ({ code, line, column, nearest }) => `${code} ${line}:${column}${nearest === null ? '' : ` ${nearest}`}`,
  );

test.each<readonly [string, string | Content, readonly string[]]>([
  ['the least', start, []],
  ['nothing', '', ['wrong-type 1:1']],
  ['a decision that is none', start.replace('approved', 'aproved'), ['wrong-type 3:21 approved']],
  ['a key that is none', `${start}mesurements: {}`, ['unknown-key 4:1 measurements']],
  ['a fact that is none', start.replace('{ now', '{ reveiws: [], now'), ['unknown-key 2:9 reviews']],
  ['no expectation', 'name: a\ncase: { now: 2026-03-02T12:00:00Z }', ['missing-key 1:1']],
  ['a date that is none', start.replace('2026-03-02', '2026-13-02'), ['bad-date 2:14']],
  [
    'a code that is none',
    start.replace('approved', 'approved, problems: [unknown-tir]'),
    ['wrong-type 3:42 unknown-tier'],
  ],
  ['a number for a file', `${start}head: { models/a/1.yaml: 7 }`, ['wrong-type 4:26']],
  ['a path that escapes', `${start}head: { models/a/1.yaml: { file: ../x } }`, ['wrong-type 4:26']],
  [
    'a metric that is none',
    `${start}measurements: { a: { rows: 1, metrics: { auc: high } } }`,
    ['not-a-decimal 4:47'],
  ],
  ['a link', { kind: 'refused', code: 'symlink', found: 'a symbolic link' }, ['symlink 1:1']],
])('%s', (_, source, problems) => {
  expect(problemsOf(source)).toEqual(problems);
});

test('a test that is not there, or cannot be read, is none', () => {
  expect(parseTest(file, { kind: 'absent' })).toEqual({ ok: false, problems: [] });
  const link = parseTest(file, { kind: 'refused', code: 'symlink', found: 'a symbolic link' });
  expect([link.ok, link.problems.length]).toEqual([false, 1]);
  const broken = parseTest(file, text('name: ['));
  expect([broken.ok, broken.problems.map(({ code }) => code)]).toEqual([false, ['yaml-syntax']]);
  const warned = parseTest(file, text(`${start}measurements: 7`));
  expect(warned.ok).toBe(false);
});

test('a slip in a code is told with the nearest one', () => {
  const parsed = parseTest(
    file,
    text(start.replace('approved', 'approved, problems: [bad-date, unknown-tir]')),
  );
  expect(parsed).toEqual({
    ok: false,
    problems: [
      {
        file,
        line: 3,
        column: 52,
        code: 'wrong-type',
        severity: 'error',
        message: 'expect.problems.1 cannot be unknown-tir',
        found: 'unknown-tir',
        expected: 'a code of docs/reference/problems.md',
        nearest: 'unknown-tier',
      },
    ],
  });
});

test.each([
  '7',
  '[a]',
  '{}',
  '{ path: m.yaml }',
  '{ file: m.yaml, other: a }',
  '{ other: a, file: m.yaml }',
  '{ file: ../m.yaml }',
  '{ file: {} }',
  '{ file: m.yaml, x-note: a }',
])('a file is not %s', (value) => {
  const { problems } = parseTest(file, text(`${start}head: { a.yaml: ${value} }`));
  expect(problems).toMatchObject([
    {
      code: 'wrong-type',
      line: 4,
      column: 17,
      expected: 'the text of a file, { file: <path> }, or null for a file that goes',
    },
  ]);
});

test('a file is its text, the file that stands in the repository, or gone', () => {
  const parsed = parseTest(file, text(`${start}head: { a: text, b: { file: m.yaml }, c: null, d: "" }`));
  expect(parsed.ok && parsed.value.data.head).toEqual({
    a: { kind: 'text', text: 'text' },
    b: { kind: 'file', path: 'm.yaml' },
    c: { kind: 'gone' },
    d: { kind: 'text', text: '' },
  });
});

test('the files that it names, at base and at head', () => {
  const parsed = parseTest(
    file,
    text(
      `${start}base: { a.yaml: { file: m/1.yaml }, b.yaml: text }\nhead: { a.yaml: { file: m/2.yaml }, b.yaml: null }`,
    ),
  );
  expect(parsed.ok && filesNamed(parsed.value)).toEqual(['m/1.yaml', 'm/2.yaml']);
});
