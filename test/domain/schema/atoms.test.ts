import { expect, test } from 'vitest';
import { z } from 'zod';
import { Decimal } from '../../../src/domain/decimal.ts';
import { readDocument } from '../../../src/domain/document/read.ts';
import {
  choice,
  confidenceLevel,
  count,
  decimal,
  decimalWithin,
  flag,
  free,
  list,
  map,
  name,
  share,
  some,
  table,
  text,
  withoutExtras,
} from '../../../src/domain/schema/atoms.ts';
import { check } from '../../../src/domain/schema/check.ts';
import { date, duration, repositoryPath, sha256Digest } from '../../../src/domain/schema/forms.ts';
import { dateSyntax, durationSyntax } from '../../../src/domain/time.ts';

const atoms = () => ({
  text: text(),
  name: name(),
  flag: flag(),
  decimal: decimal(),
  share: share(),
  count: count(),
  one: count(1),
  choice: choice(['a', 'b', '1']),
  duration: duration(),
  date: date(),
  digest: sha256Digest(),
  path: repositoryPath(),
  list: list(text()),
  some: some(text()),
  table: table(flag()),
  map: map({ a: text() }),
});

const said = (atom: keyof ReturnType<typeof atoms>, written: string): string => {
  const { document } = readDocument('f', `it: ${written}`);
  if (document === null) throw new Error(`no YAML: ${written}`);
  const { problems } = check(document, map({ it: atoms()[atom] }));
  return problems.map(({ code }) => code).join() || 'taken';
};

test.each([
  ['text', '1.10', 'taken'],
  ['text', '""', 'taken'],
  ['text', 'true', 'wrong-type'],
  ['text', '', 'wrong-type'],
  ['text', '[a]', 'wrong-type'],
  ['name', '" "', 'wrong-type'],
  ['name', '""', 'wrong-type'],
  ['name', 'a b', 'taken'],
  ['share', 'high', 'not-a-decimal'],
  ['count', 'many', 'not-a-decimal'],
  ['flag', 'true', 'taken'],
  ['flag', 'yes', 'wrong-type'],
  ['decimal', '-1.5e3', 'taken'],
  ['decimal', '0x1F', 'taken'],
  ['decimal', '"1"', 'not-a-decimal'],
  ['decimal', '.nan', 'not-a-decimal'],
  ['decimal', '1e400', 'out-of-range'],
  ['decimal', '{}', 'wrong-type'],
  ['share', '1', 'taken'],
  ['share', '1.0000000000000000000001', 'out-of-range'],
  ['share', '-0.0', 'taken'],
  ['share', '-0.1', 'out-of-range'],
  ['count', '0', 'taken'],
  ['count', '3.0', 'taken'],
  ['count', '9007199254740991', 'taken'],
  ['count', '9007199254740992', 'out-of-range'],
  ['count', '1.5', 'wrong-type'],
  ['one', '0', 'out-of-range'],
  ['choice', '1', 'taken'],
  ['choice', '1.0', 'wrong-type'],
  ['choice', 'c', 'wrong-type'],
  ['duration', '14d', 'taken'],
  ['duration', '14', 'bad-duration'],
  ['date', '2024-02-29', 'taken'],
  ['date', '2023-02-29', 'bad-date'],
  ['digest', 'abc', 'bad-digest'],
  ['path', 'a/..b/c', 'taken'],
  ['path', 'a/..', 'path-escape'],
  ['path', '/a', 'path-escape'],
  ['path', 'c:/a', 'path-escape'],
  ['path', '"a\\\\b"', 'path-escape'],
  ['path', '"a\\0b"', 'path-escape'],
  ['path', '[a]', 'wrong-type'],
  ['list', '[]', 'taken'],
  ['list', 'a', 'wrong-type'],
  ['some', '[]', 'wrong-type'],
  ['table', '{ a: true, x-b: false }', 'taken'],
  ['table', '{ a: true, x-b: 5 }', 'wrong-type'],
  ['table', '{ "a(b)": true }', 'unknown-key'],
  ['table', '5', 'wrong-type'],
  ['map', '{ a: 1, x-b: 5 }', 'taken'],
  ['map', '{ a: 1, b: 5 }', 'unknown-key'],
  ['map', '{}', 'missing-key'],
  ['map', '[]', 'wrong-type'],
] as const)('%s takes %s: %s', (atom, written, code) => {
  expect(said(atom, written)).toBe(code);
});

test('what is an author’s own is gone, and nothing else', () => {
  expect(withoutExtras({ 'x-a': 'b', c: 'x-d' })).toEqual({ c: 'x-d' });
});

test('what is an author’s own is gone at every depth of maps', () => {
  const { document } = readDocument('f', 'x-a: 1\nb: [{ x-c: 2, d: 3 }]');
  expect(document && check(document, map({ b: list(map({ d: text() })) }))).toEqual({
    value: { b: [{ d: '3' }] },
    problems: [],
  });
});

test.each<readonly [string, () => z.ZodType, object]>([
  ['text', () => text(), { type: ['string', 'number'] }],
  ['name', () => name(), { type: ['string', 'number'], pattern: '^\\S(?:.*\\S)?$' }],
  ['flag', () => flag(), { type: 'boolean' }],
  ['decimal', () => decimal(), { type: 'number' }],
  ['share', () => share(), { type: 'number', minimum: 0, maximum: 1 }],
  ['confidence level', () => confidenceLevel(), { type: 'number', minimum: 0.000001, maximum: 0.999999 }],
  [
    'a number from somewhere on',
    () => decimalWithin({ expected: 'a number of at least 2', low: '2' }),
    { type: 'number', minimum: 2 },
  ],
  ['count', () => count(), { type: 'integer', minimum: 0 }],
  ['count from one on', () => count(1), { type: 'integer', minimum: 1 }],
  ['choice', () => choice(['a', 'b']), { enum: ['a', 'b'] }],
  ['duration', () => duration(), { type: 'string', pattern: durationSyntax.source }],
  ['date', () => date(), { type: 'string', pattern: dateSyntax.source }],
  ['digest', () => sha256Digest(), { type: 'string', pattern: '^(?:sha256:)?[0-9a-f]{64}$' }],
  [
    'path',
    () => repositoryPath(),
    {
      type: 'string',
      pattern: '^(?!\\/)(?![A-Za-z]:)(?!(?:[^/]*\\/)*\\.\\.(?:\\/|$))[^\\\\\\p{Cc}]+$',
    },
  ],
  ['free', () => free(), {}],
])('editors are told of %s what it takes', (_, schema, form) => {
  const published = z.toJSONSchema(schema(), { io: 'input' });
  expect(published).toEqual({ $schema: expect.any(String), ...form });
});

test('a number from somewhere on has no end', () => {
  const number = decimalWithin({ expected: 'a number of at least 2', low: '2' });
  const taken = ['1.9', '2', '2000000'].map((one) => number.safeParse(Decimal.parse(one)).success);
  expect(taken).toEqual([false, true, true]);
});
