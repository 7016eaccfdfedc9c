// One file, or one config, for each code of docs/measuring.md, and what must be said of it.

import { readFileSync } from 'node:fs';
import type { EngineCode, EngineProblem } from '../../src/evaluate/problem.ts';

export const usual = `task: binary
columns: { id: id, label: y, score: s }
positive: 1
metrics: [count, recall, auc_roc]
`;

const good = 'id,y,s\na,1,0.9\nb,0,0.1\n';

type Expected = Partial<EngineProblem> & { readonly code: EngineCode };

const parquet = (name: string): Buffer =>
  readFileSync(new URL(`../fixtures/parquet/${name}.parquet`, import.meta.url));

const ofParquet = `task: binary
columns: { id: id, label: label, score: score }
metrics: [count]
`;

/** One byte in the middle of the first page. */
const flipped = (bytes: Buffer): Buffer => {
  const copy = Buffer.from(bytes);
  copy[60] = (copy[60] ?? 0) ^ 1;
  return copy;
};

const deep = `${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}`;

/** What it is, its content and ending, what is found, the config where it is not the usual one. */
export const refusedFiles: readonly [string, string | Uint8Array, string, Expected, string?][] = [
  [
    'an id that stands twice',
    `${good}a,0,0.2\n`,
    'csv',
    { code: 'duplicate-id', line: 4, row: 3, field: 'id', found: 'a' },
  ],
  ['a record without an id', `${good},0,0.2\n`, 'csv', { code: 'missing-id', line: 4, row: 3, field: 'id' }],
  ['an empty score', `${good}c,0,\n`, 'csv', { code: 'score-missing', line: 4, row: 3, field: 's' }],
  [
    'a score that is text',
    `${good}c,0,high\n`,
    'csv',
    { code: 'score-not-a-number', line: 4, row: 3, field: 's', found: 'high' },
  ],
  [
    'a score beyond doubles',
    `${good}c,0,1e999\n`,
    'csv',
    { code: 'score-not-finite', line: 4, row: 3, field: 's' },
  ],
  [
    'a score above 1',
    `${good}c,0,1.5\n`,
    'csv',
    { code: 'score-out-of-range', line: 4, row: 3, field: 's', found: '1.5' },
  ],
  ['an empty label', `${good}c,,0.5\n`, 'csv', { code: 'label-missing', line: 4, row: 3, field: 'y' }],
  ['a third label', `${good}c,2,0.5\n`, 'csv', { code: 'label-not-binary', field: 'y' }],
  [
    'two labels without the positive one',
    'id,y,s\na,yes,0.9\nb,no,0.1\n',
    'csv',
    { code: 'positive-not-found', field: 'y' },
  ],
  [
    'a weight below 0',
    'id,y,s,w\na,1,0.9,1\nb,0,0.1,-2\n',
    'csv',
    { code: 'weight-negative', line: 3, row: 2, field: 'w', found: '-2' },
    usual.replace('score: s', 'score: s, weight: w'),
  ],
  [
    'a weight that is no number',
    'id,y,s,w\na,1,0.9,NA\nb,0,0.1,2\n',
    'csv',
    { code: 'not-a-number', line: 2, row: 1, field: 'w', found: 'NA' },
    usual.replace('score: s', 'score: s, weight: w'),
  ],
  ['a record of too few fields', `${good}"c\nd",0\n`, 'csv', { code: 'ragged-row', line: 4, row: 3 }],
  ['a quote that does not end', `${good}"c,0,0.5\n`, 'csv', { code: 'unterminated-quote', line: 4, row: 3 }],
  [
    'bytes that are no text',
    Buffer.from(`${good}\xff,0,0.5\n`, 'latin1'),
    'csv',
    { code: 'not-utf8', line: 4, row: 3 },
  ],
  ['a byte 0', `${good}\0,0,0.5\n`, 'csv', { code: 'nul-byte', line: 4, row: 3 }],
  ['nothing', '', 'csv', { code: 'empty-file', line: null, row: null }],
  ['a header alone', 'id,y,s\n', 'csv', { code: 'no-rows' }],
  ['semicolons', 'id;y;s\na;1;0.9\n', 'csv', { code: 'wrong-delimiter', line: 1 }],
  [
    'a column that is there twice',
    'id,y,s,s\na,1,0.9,0.8\n',
    'csv',
    { code: 'duplicate-column', field: 's', line: 1 },
  ],
  [
    'a column with a slip in its name',
    'id,y,scroe\na,1,0.9\n',
    'csv',
    { code: 'missing-column', field: 'score', line: 1, nearest: 'scroe' },
    usual.replace('score: s', 'score: score'),
  ],
  [
    'a score in quotes',
    '{"id":"a","y":1,"s":"0.9"}\n',
    'jsonl',
    { code: 'wrong-type', line: 1, row: 1, field: 's' },
  ],
  ['an ending that says nothing', good, 'txt', { code: 'unknown-format' }],
  ['a bad line', '{"id":"a","y":1,"s":0.9}\n\n{"id":\n', 'jsonl', { code: 'jsonl-syntax', line: 3, row: 2 }],
  ['a list', '{"id":"a","y":1,"s":0.9}\n[1]\n', 'jsonl', { code: 'jsonl-not-an-object', line: 2, row: 2 }],
  [
    'a key twice',
    '{"id":"a","y":1,"s":0.9,"s":0.1}\n',
    'jsonl',
    { code: 'duplicate-key', line: 1, row: 1, found: 's' },
  ],
  [
    'two thousand braces',
    `{"id":"a","y":1,"s":0.9,"x":${deep}}\n`,
    'jsonl',
    { code: 'too-deep', line: 1, row: 1 },
  ],
  ['another file called .parquet', good, 'parquet', { code: 'not-parquet' }],
  [
    'half a file',
    parquet('pyarrow-checksum').subarray(0, 900),
    'parquet',
    { code: 'parquet-truncated' },
    ofParquet,
  ],
  [
    'a page that another byte is in',
    flipped(parquet('pyarrow-checksum')),
    'parquet',
    { code: 'parquet-checksum' },
    ofParquet,
  ],
  [
    'a footer that another byte is in',
    (() => {
      const bytes = Buffer.from(parquet('pyarrow-checksum'));
      bytes.fill(0xff, bytes.length - 40, bytes.length - 8);
      return bytes;
    })(),
    'parquet',
    { code: 'parquet-corrupt' },
    ofParquet,
  ],
  [
    'more bytes in a page than the limit',
    parquet('pyarrow-checksum'),
    'parquet',
    { code: 'page-too-large' },
    `${ofParquet}limits: { page_bytes: 64 }\n`,
  ],
  [
    'a longer record than the limit',
    `id,y,s\n${'a'.repeat(600_000)},1,0.5\n`,
    'csv',
    { code: 'page-too-large', line: 2, row: 1 },
    `${usual}limits: { page_bytes: 64 }\n`,
  ],
  [
    'more rows than the limit',
    `${good}c,1,0.5\n`,
    'csv',
    { code: 'too-many-rows' },
    `${usual}limits: { rows: 2 }\n`,
  ],
  [
    'more rows than the limit',
    '{"id":1,"y":1,"s":0.5}\n{"id":2,"y":1,"s":0.5}\n',
    'jsonl',
    { code: 'too-many-rows' },
    `${usual}limits: { rows: 1 }\n`,
  ],
  [
    'more rows than the limit',
    parquet('pyarrow-checksum'),
    'parquet',
    { code: 'too-many-rows' },
    `${ofParquet}limits: { rows: 2 }\n`,
  ],
  [
    'a key with a slip',
    good,
    'csv',
    { code: 'unknown-key', line: 5, nearest: 'threshold' },
    `${usual}treshold: 0.5\n`,
  ],
  [
    'a metric with a slip',
    good,
    'csv',
    { code: 'unknown-metric', line: 4, found: 'recal', nearest: 'recall' },
    usual.replace('recall', 'recal'),
  ],
  [
    'a metric of another task',
    good,
    'csv',
    { code: 'metric-not-for-task', line: 4, found: 'rmse' },
    usual.replace('recall', 'rmse'),
  ],
  [
    'a line that is longer than the limit',
    `{"id":"${'a'.repeat(600_000)}","y":1,"s":0.5}\n`,
    'jsonl',
    { code: 'page-too-large', line: 1, row: 1 },
    `${usual}limits: { page_bytes: 64 }\n`,
  ],
  [
    'a value of another type',
    good,
    'csv',
    { code: 'wrong-type', line: 4 },
    usual.replace(/metrics: .*/, 'metrics: recall'),
  ],
];
