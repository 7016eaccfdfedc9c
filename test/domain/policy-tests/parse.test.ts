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

test('the files that it names, at base and at head', () => {
  const parsed = parseTest(
    file,
    text(
      `${start}base: { a.yaml: { file: m/1.yaml }, b.yaml: text }\nhead: { a.yaml: { file: m/2.yaml }, b.yaml: null }`,
    ),
  );
  expect(parsed.ok && filesNamed(parsed.value)).toEqual(['m/1.yaml', 'm/2.yaml']);
});
