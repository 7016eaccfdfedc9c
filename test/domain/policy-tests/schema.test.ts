import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDocument } from '../../../src/domain/document/read.ts';
import { parseTest } from '../../../src/domain/policy-tests/parse.ts';
import { asJson, schemaFaults } from '../../support/json-schemas.ts';
import { text } from '../../support/snapshot.ts';
import { home } from '../../support/terminal.ts';

const template = readFileSync(new URL('templates/init/policy-test.yaml', home), 'utf8');
const inDocs = /```yaml\n(name: [\s\S]*?)```/.exec(readFileSync(new URL('docs/admin.md', home), 'utf8'))?.[1];
const start = 'name: a\ncase: { now: 2026-03-02T12:00:00Z }\nexpect: { decision: approved }\n';

const agreement = (source: string) => {
  const { document } = readDocument('t.yaml', source);
  return {
    parser: parseTest('t.yaml', text(source)).ok,
    schema: document !== null && schemaFaults('policy-test', asJson(document.value)).length === 0,
  };
};

test.each([template, inDocs ?? '', start, `${start}head: { a: null, b: text, c: { file: m.yaml } }`])(
  'the parser and the published schema take the same tests',
  (source) => {
    expect(agreement(source)).toEqual({ parser: true, schema: true });
  },
);

test.each([
  start.replace('approved', 'aproved'),
  start.replace('name: a\n', ''),
  `${start}mesurements: {}`,
  `${start}head: { a: { path: m.yaml } }`,
  `${start}head: { a: 7 }`,
  `${start}measurements: { a: { rows: 1, metrics: { auc: { value: 1, hi: 2 } } } }`,
  `${start}measurements: { a: { metrics: {} } }`,
  start.replace('decision: approved', 'decision: approved, roles: { owner: full }'),
])('and refuse the same ones: %#', (source) => {
  expect(agreement(source)).toEqual({ parser: false, schema: false });
});
