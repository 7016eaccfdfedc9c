import { expect, test } from 'vitest';
import { readDocument } from '../../../src/domain/document/read.ts';
import { type Row, rowOf } from '../../support/told-problems.ts';

const syntax = (at: string, message: string, found: string | null): Row => [
  `${at} yaml-syntax`,
  message,
  found,
  null,
  null,
];
const noKey = 'this cannot be a key here';
const keyExpected = 'a key that is a plain name';
const tooDeep = (at: string): Row => [
  `${at} too-deep`,
  'values are nested deeper than any manifest or policy needs',
  null,
  'at most 32 levels',
  null,
];
const tooManyAliases = (at: string): Row => [
  `${at} too-many-aliases`,
  'aliases multiply the document beyond what assay expands',
  null,
  'at most 100 aliases and 200000 values',
  null,
];
const noAnchor = (at: string, name: string): Row => [
  `${at} yaml-syntax`,
  `*${name} stands for nothing: no anchor &${name} stands before it`,
  `*${name}`,
  `a value marked &${name} further up, or the value itself`,
  null,
];

test.each<readonly [string, Row]>([
  [
    'a: [',
    syntax('1:5', 'Flow sequence in block collection must be sufficiently indented and end with a ]', null),
  ],
  ['a: @b', syntax('1:4', 'Plain value cannot start with reserved character @', '@')],
  [
    'a: !!python/object x',
    syntax('1:4', 'Unresolved tag: tag:yaml.org,2002:python/object', '!!python/object'),
  ],
  [
    'a: 1\n---\nb: 2',
    ['2:1 too-many-documents', 'a file holds one document; a second begins here', null, null, null],
  ],
  ['a: 1\na: 2', ['2:1 duplicate-key', 'this key was given before in this map', 'a', 'each key once', null]],
  [
    `a: !!${'x'.repeat(300)} 1`,
    syntax('1:4', `Unresolved tag: tag:yaml.org,2002:${'x'.repeat(166)}`, `!!${'x'.repeat(58)}`),
  ],
  ['"a\nb": 1', syntax('1:1', 'Implicit keys need to be on a single line', '"a')],
  ['"a\r\nb\nc": 1', syntax('1:1', 'Implicit keys need to be on a single line', '"a')],
  [
    `${'k'.repeat(1030)}: 1`,
    syntax(
      '1:1',
      'The : indicator must be at most 1024 chars after the start of an implicit block mapping key',
      'k'.repeat(60),
    ),
  ],
  ['? [a]\n: b', ['1:3 yaml-syntax', noKey, null, keyExpected, null]],
  ['? { a: b }\n: c', ['1:3 yaml-syntax', noKey, null, keyExpected, null]],
  ['x: &x k\n? *x\n: c', ['2:3 yaml-syntax', noKey, null, keyExpected, null]],
  ...['__proto__', 'constructor', 'prototype'].map((key): [string, Row] => [
    `a: { b: 1, "${key}": { polluted: true } }`,
    ['1:12 unknown-key', noKey, key, keyExpected, null],
  ]),
  [`${'['.repeat(34)}${']'.repeat(34)}`, tooDeep('1:34')],
  ['['.repeat(4000), tooDeep('1:1')],
  ['a: &a [*a]', tooDeep('1:8')],
  [`a: &a x\nb: [${'*a, '.repeat(101)}]`, tooManyAliases('2:405')],
  ['b: 1\na: *missing', noAnchor('2:4', 'missing')],
  ['a: *x\nb: &x 1', noAnchor('1:4', 'x')],
])('%#: what is wrong is told whole', (text, problem) => {
  expect(readDocument('f', text).problems.map(rowOf)).toEqual([problem]);
});

test.each([
  ['as deep as may be', `${'['.repeat(33)}${']'.repeat(33)}`],
  ['as many aliases as may be', `a: &a x\nb: [${'*a, '.repeat(100)}]`],
  ['a key that is nothing', '? \n: b'],
  ['names that only look like those of a prototype', 'proto: 1\nConstructor: 2\n__proto: 3'],
])('%s is read', (_, text) => {
  const { document, problems } = readDocument('f', text);
  expect([document === null, problems]).toEqual([false, []]);
});
