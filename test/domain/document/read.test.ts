import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Decimal } from '../../../src/domain/decimal.ts';
import { mostBytes, readDocument } from '../../../src/domain/document/read.ts';
import { at, plain } from '../../../src/domain/document/value.ts';
import { rowOf } from '../../support/told-problems.ts';

const dataOf = (text: string): unknown => plain(readDocument('f', text).document?.value ?? null);
const codesOf = (text: string): readonly string[] => readDocument('f', text).problems.map(({ code }) => code);

test('numbers keep their source text, words stay words', () => {
  const { document } = readDocument(
    'f',
    'a: 1.10\nb: yes\nc: 0x1F\nd: .inf\ne: 1e400\nf: 2024-06-15\ng: ~\nh: "1"',
  );
  const said = (key: string): unknown => at(document?.value, [key]);
  expect(said('a')).toMatchObject({ text: '1.10' });
  expect([said('b'), said('d'), said('e'), said('f'), said('g'), said('h')]).toEqual([
    'yes',
    '.inf',
    '1e400',
    '2024-06-15',
    null,
    '1',
  ]);
  expect(Decimal.ofInteger(31).compare(said('c') as Decimal)).toBe(0);
});

test('a file that says it is YAML 1.1 is read like any other', () => {
  expect(dataOf('%YAML 1.1\n---\na: yes\nb: 012\nc: 0b11\n<<: { d: 1 }')).toEqual({
    a: 'yes',
    b: 12,
    c: '0b11',
    '<<': { d: 1 },
  });
});

test('a byte order mark within the text is part of it', () => {
  expect(dataOf('a: x\uFEFFy')).toEqual({ a: 'x\uFEFFy' });
});

test('anchors and aliases are expanded, merge keys are ordinary keys', () => {
  expect(dataOf('a: &x { b: 1 }\nc: *x')).toEqual({ a: { b: 1 }, c: { b: 1 } });
});

interface At {
  readonly text: string;
  readonly path: readonly (string | number)[];
  readonly value: string;
  readonly key: string;
}

test.each<At>([
  { text: 'a: 1', path: ['a'], value: '1:4', key: '1:1' },
  { text: 'a:\n  b: 1', path: ['a', 'b'], value: '2:6', key: '2:3' },
  { text: 'a:\r\n  b: 1\r\n  c: 2', path: ['a', 'c'], value: '3:6', key: '3:3' },
  { text: '\r\n\r\na: [1, 2]', path: ['a', 1], value: '3:8', key: '3:8' },
  { text: '"é😀": x\nb: 1', path: ['b'], value: '2:4', key: '2:1' },
  { text: '{ ü: 1, b: 2 }', path: ['b'], value: '1:12', key: '1:9' },
  { text: 'a:\t1', path: ['a'], value: '1:4', key: '1:1' },
  { text: 'x: &v 1\na: *v', path: ['a'], value: '2:1', key: '2:1' },
  { text: 'a: 1', path: ['a', 'b', 'c'], value: '1:4', key: '1:4' },
  { text: 'x: &v { b: 1 }\na: *v', path: ['a', 'b'], value: '2:1', key: '2:1' },
  { text: '', path: [], value: '1:1', key: '1:1' },
  { text: '', path: ['a'], value: '1:1', key: '1:1' },
  { text: '\n\na: 1', path: ['b'], value: '3:1', key: '3:1' },
  { text: 'undefined: 1', path: [], value: '1:1', key: '1:1' },
  { text: '# words\n---\na: 1', path: ['a'], value: '3:4', key: '3:1' },
])('$text: $path stands at $value, its key at $key', ({ text, path, value, key }) => {
  const { document } = readDocument('f', text);
  const said = ({ line, column }: { readonly line: number; readonly column: number }): string =>
    `${line}:${column}`;
  expect(document && [said(document.placeOf(path)), said(document.placeOfKey(path))]).toEqual([value, key]);
});

const refused: readonly (readonly [text: string, code: string])[] = [
  ['a: [', 'yaml-syntax'],
  ['a: "b', 'yaml-syntax'],
  ['\tb: 1', 'yaml-syntax'],
  ['a: !!python/object x', 'yaml-syntax'],
  ['? [a]\n: b', 'yaml-syntax'],
  ['a: 1\n---\nb: 2', 'too-many-documents'],
  ['a: 1\na: 2', 'duplicate-key'],
  ['__proto__: { polluted: true }', 'unknown-key'],
  ['a: { constructor: 1 }', 'unknown-key'],
  ['a: { prototype: 1 }', 'unknown-key'],
  ['[[[['.repeat(20) + ']]]]'.repeat(20), 'too-deep'],
  ['['.repeat(200_000), 'too-deep'],
  ['a: &a [*a]', 'too-deep'],
  [`a: &a x\nb: [${'*a, '.repeat(101)}]`, 'too-many-aliases'],
  ['x'.repeat(mostBytes + 1), 'too-large'],
];

test.each(refused.map(([text, code]) => [code, text.slice(0, 60), text] as const))(
  '%s: %j is refused',
  (code, _, text) => {
    expect(codesOf(text)).toContain(code);
  },
);

test('nothing of a polluting key reaches any other object', () => {
  dataOf('__proto__: { polluted: true }');
  expect(({} as { readonly polluted?: boolean }).polluted).toBeUndefined();
});

test('every doubled key is told at its second place, with the rest of the document', () => {
  const { document, problems } = readDocument('f', 'a: 1\na: 2\nb: 1\nb: 2');
  expect(problems.map(({ line, column, found }) => [line, column, found])).toEqual([
    [2, 1, 'a'],
    [4, 1, 'b'],
  ]);
  expect(document).not.toBeNull();
});

const laughs = Array.from({ length: 9 }, (_, index) =>
  index === 0
    ? 'l0: &l0 [x, x, x, x, x, x, x, x, x, x]'
    : `l${index}: &l${index} [${`*l${index - 1}, `.repeat(10)}]`,
).join('\n');

test('a billion laughs are told, not laughed', () => {
  expect(codesOf(laughs)).toEqual(['too-many-aliases']);
});

test('a document of 200,000 values is read, and one of another value is not', () => {
  const values = (more: number) =>
    `a: &a [${'x, '.repeat(1997)}]\nb: [${'*a, '.repeat(99)}]\nc: [${'x, '.repeat(more)}]`;
  expect(codesOf(values(98))).toEqual([]);
  expect(codesOf(values(99))).toEqual(['too-many-aliases']);
});

test('a file is as large as may be, or told how large it is', () => {
  expect(codesOf('x'.repeat(mostBytes))).toEqual([]);
  expect(readDocument('f', `${'x'.repeat(mostBytes - 1)}ü`).problems.map(rowOf)).toEqual([
    [
      '1:1 too-large',
      'the file is larger than assay reads: keep tables and reports in files of their own and name them here',
      '1048577 bytes',
      'at most 1048576 bytes',
      null,
    ],
  ]);
});

test('a manifest of 10,000 lines is read', () => {
  expect(codesOf(Array.from({ length: 10_000 }, (_, index) => `- ${index}`).join('\n'))).toEqual([]);
});

test('property: any text is read or refused, and no position lies outside it', () => {
  const yamlish = fc.array(
    fc.constantFrom(
      'a',
      ': ',
      '\n',
      '  ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      ',',
      '&a ',
      '*a',
      '"',
      "'",
      '|',
      '>',
      '#',
      '!',
      '%',
      '?',
      '---',
      '\t',
      '\r\n',
      '1e9',
      '~',
      '\uFEFF',
      '<<',
    ),
    { maxLength: 60 },
  );
  const any = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    yamlish.map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(any, (text) => {
      for (const { line, column } of readDocument('f', text).problems) {
        expect(line >= 1 && column >= 1 && line <= text.split(/\n|\r/).length + 1).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});

test('50,000 keys in one map are read, each once', () => {
  expect(codesOf(Array.from({ length: 50_000 }, (_, index) => `k${index}: 1`).join('\n'))).toEqual([]);
});

test('what stands below a key that is a number has its own place', () => {
  const { document } = readDocument('f', 'data:\n  1:\n    rows: many');
  expect(document?.placeOf(['data', '1', 'rows'])).toMatchObject({ line: 3, column: 11 });
});

test('a byte order mark takes no column', () => {
  const { document } = readDocument('f', '\uFEFFa: 1');
  expect(document?.placeOf(['a'])).toMatchObject({ line: 1, column: 4 });
});

test('an alias without an anchor is refused', () => {
  expect(codesOf('a: *missing')).toEqual(['yaml-syntax']);
});

test('a doubled key is found by its name', () => {
  expect(readDocument('f', 'card: 1\ncard: 2').problems).toMatchObject([{ found: 'card' }]);
});

test('a key that is doubled in what an alias repeats is told once, at any depth', () => {
  expect(readDocument('f', 'a: &x { b: 1, "b": 2 }\nc: *x').problems).toMatchObject([
    { code: 'duplicate-key', line: 1, column: 15, found: 'b' },
  ]);
});

test('an alias stands for the last anchor before it', () => {
  expect(dataOf('a: &x 1\nb: &y [*x]\nc: &x 2\nd: *y\ne: *x')).toEqual({ a: 1, b: [1], c: 2, d: [1], e: 2 });
});

test('of many problems a hundred are told, and how many more there are', () => {
  const { problems } = readDocument('f', 'k: 1\n'.repeat(151));
  expect([problems.length, problems.at(-1)]).toMatchObject([
    101,
    {
      code: 'too-many-problems',
      line: 102,
      found: '150',
      message: expect.stringContaining('50 more problems'),
    },
  ]);
});

test('what is wrong with a text is told of the file that holds it', () => {
  const fileOf = (file: string) => readDocument(file, 'a: 1\na: 2').problems.map((problem) => problem.file);
  expect([fileOf('a.yaml'), fileOf('b.yaml'), fileOf('a.yaml')]).toEqual([
    ['a.yaml'],
    ['b.yaml'],
    ['a.yaml'],
  ]);
});
