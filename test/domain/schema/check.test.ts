import { expect, test } from 'vitest';
import { z } from 'zod';
import {
  choice,
  count,
  decimal,
  flag,
  free,
  loose,
  map,
  nullable,
  table,
  text,
} from '../../../src/domain/schema/atoms.ts';
import { check, examine } from '../../../src/domain/schema/check.ts';
import { sha256Digest } from '../../../src/domain/schema/forms.ts';
import { documentOf, type Row, rowOf, schemaProblems } from '../../support/told-problems.ts';

const number = 'a decimal number such as 0.91';

const own = 'is not a key that assay knows; a key of your own begins with x-';

test.each<readonly [() => z.ZodType, string, readonly Row[]]>([
  [
    () => map({ apple: text().optional(), pear: text().optional() }),
    '{ aple: 1, x-b: 2, zzz: 3 }',
    [
      ['1:7 unknown-key', `it.aple ${own}`, 'aple', 'one of apple, pear', 'apple'],
      ['1:24 unknown-key', `it.zzz ${own}`, 'zzz', 'one of apple, pear', null],
    ],
  ],
  [
    () => map({ apple: text().optional() }),
    '{ aple: 1 }',
    [['1:7 unknown-key', `it.aple ${own}`, 'aple', 'apple', 'apple']],
  ],
  [
    () => map({ test_: table(decimal()).optional() }),
    '{ test_auc: high }',
    [['1:17 not-a-decimal', `it.test_auc is not ${number}`, 'high', number, null]],
  ],
  [
    () => map({ test_: table(decimal()).optional(), metric: text().optional() }),
    '{ test_: { test_a: 1 }, metrik: 1 }',
    [
      ['1:7 unknown-key', `it.test_ ${own}`, 'test_', 'one of test_<name>, metric', null],
      ['1:29 unknown-key', `it.metrik ${own}`, 'metrik', 'one of test_<name>, metric', 'metric'],
    ],
  ],
  [
    () => map({ a_: map({ a_b: flag() }).optional() }),
    '{ a_b: 1 }',
    [['1:12 wrong-type', 'it.a_b is not true or false', '1', 'true or false', null]],
  ],
])('a key that is refused is told whole: case %#', (schema, written, problems) => {
  expect(schemaProblems(schema(), written)).toEqual(problems);
});

test('a document that is no map is told at its beginning', () => {
  expect(check(documentOf('\n5'), map({ a: text() })).problems.map(rowOf)).toEqual([
    ['2:1 wrong-type', 'the document is not a map', '5', 'a map', null],
  ]);
  expect(check(documentOf(''), map({ a: text() })).problems.map(rowOf)).toEqual([
    ['1:1 wrong-type', 'the document is not a map', 'nothing (an empty value)', 'a map', null],
  ]);
});

test.each<readonly [() => z.ZodType, string, unknown]>([
  [() => sha256Digest(), `sha256:${'a'.repeat(64)}`, 'a'.repeat(64)],
  [() => sha256Digest(), 'b'.repeat(64), 'b'.repeat(64)],
  [() => text(), '1.10', '1.10'],
  [() => count(), '3.0', 3],
  [() => choice(['1']), '1', '1'],
  [() => free(), '~', null],
  [() => nullable(text()), '~', null],
  [
    () => map({ test_: table(text()).optional(), a: text().optional() }),
    '{ test_b: 1, x-c: 2, a: 3, test_d: 4 }',
    { a: '3', test_: { test_b: '1', test_d: '4' } },
  ],
  [
    () => map({ a_: table(text()).optional(), b_: table(text()).optional() }),
    '{ b_x: 1 }',
    { b_: { b_x: '1' } },
  ],
  [() => loose({ a: text() }), '{ a: 1, b: 2 }', { a: '1' }],
  [() => table(flag()), '{ x-lift: true }', { 'x-lift': true }],
])('a value that is taken has its type: case %#', (schema, written, value) => {
  expect(check(documentOf(`it: ${written}`), map({ it: schema() }))).toEqual({
    value: { it: value },
    problems: [],
  });
});

test('of a hostile file a hundred problems are told, and examined all the same', () => {
  const document = documentOf(Array.from({ length: 120 }, (_, index) => `k${index}: 1`).join('\n'));
  expect(check(document, map({ a: text().optional() })).problems.length).toBe(101);
  expect(examine(document, map({ a: text().optional() })).faults.length).toBe(120);
});

test('what a schema says in words of its own is told as it says it', () => {
  const odd = () =>
    z.unknown().superRefine((_, context) => {
      context.addIssue({ code: 'custom', message: 'something else' });
    });
  expect(schemaProblems(odd(), '5')).toEqual([
    ['1:5 wrong-type', 'it is not something else', '5', 'something else', null],
  ]);
});
