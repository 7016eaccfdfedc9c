import { expect, test } from 'vitest';
import { governingKind, isWorkflow } from '../../../src/domain/policy-change/governing.ts';
import type { Content } from '../../../src/domain/snapshot.ts';
import { text } from '../../support/snapshot.ts';

const kindOf = (path: string, base: Content = text(null), head: Content = text(null)) =>
  governingKind(path, {
    labels: new Set(['evidence/holdout.csv']),
    workflows: new Map(isWorkflow(path) ? [[path, { base, head }]] : []),
  });

test.each([
  ['.assay/policy.yaml', 'policy'],
  ['.assay/templates/headline.hbs', 'template'],
  ['.assay/tests/floor.yaml', 'test'],
  ['.assay/tests/fixtures/1.yaml', 'test'],
  ['.assay/journal.jsonl', 'journal'],
  ['models/.assay/journal.jsonl', null],
  ['CODEOWNERS', 'codeowners'],
  ['.github/CODEOWNERS', 'codeowners'],
  ['docs/CODEOWNERS', 'codeowners'],
  ['evidence/holdout.csv', 'labels'],
  ['.github/workflows/assay.yml', 'workflow'],
  ['.github/workflows/assay.yaml', 'workflow'],
  ['.github/workflows/tests.yml', null],
  ['.github/assay.yml', null],
  ['src/CODEOWNERS', null],
  ['.assay/policy.yaml.orig', null],
  ['models/a/1.yaml', null],
  ['__proto__', null],
])('%s is %s', (path, kind) => {
  expect(kindOf(path)).toBe(kind);
});

test.each([
  '.github/workflows/models.yml',
  '.github/actions/gates/action.yml',
  '.github/actions/ml/gates/action.yaml',
  '.github/actions/action.yml',
])('%s is assay’s by what it says, before or after', (path) => {
  const runs = text('steps: [{ uses: Acme/Assay@1 }]');
  expect(kindOf(path, runs)).toBe('workflow');
  expect(kindOf(path, text(null), runs)).toBe('workflow');
  expect(kindOf(path, text('steps: []'), text('steps: [{ run: make }]'))).toBeNull();
});

test('what cannot be read may run anything', () => {
  const refused: Content = { kind: 'refused', code: 'too-large', found: '9 MB' };
  expect(kindOf('.github/workflows/models.yml', refused)).toBe('workflow');
});

test('only a workflow, or an action, may run assay; one of which nothing is known is none', () => {
  const sides = { base: text('assay'), head: text('assay') };
  const known = { labels: new Set<string>(), workflows: new Map([['docs/assay.yml', sides]]) };
  expect(governingKind('docs/assay.yml', known)).toBeNull();
  expect(governingKind('.github/workflows/models.yml', known)).toBeNull();
});
