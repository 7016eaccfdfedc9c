import { join } from 'node:path';
import { expect, test } from 'vitest';
import { columnNames } from '../../../src/evaluate/readers/column-names.ts';
import { defaultLimits } from '../../../src/evaluate/table.ts';
import { folderWith } from '../../support/folder.ts';

const namesOf = (name: string, text: string) =>
  columnNames(join(folderWith({ [name]: text }), name), defaultLimits);

test.each([
  ['a.csv', 'id,"a,b",x|y\n1,2,3\n', ['id', 'a,b', 'x|y']],
  ['a.csv', 'id,id\n1,2\n', ['id', 'id']],
  ['a.jsonl', '{"a":1}\n{"b":{"c":2}}\n', ['a', 'b']],
])('%s %j', (name, text, names) => {
  expect(namesOf(name, text)).toEqual({ ok: true, names });
});

test('of Parquet', () => {
  const read = columnNames('test/fixtures/parquet/duckdb-types.parquet', defaultLimits);
  expect(read.ok && read.names.length).toBeGreaterThan(3);
});

test.each([
  ['a.csv', 'id;x\n1;2\n', 'wrong-delimiter'],
  ['a.csv', '', 'empty-file'],
  ['a.jsonl', '{"a":\n', 'jsonl-syntax'],
  ['a.parquet', 'PAR1', 'parquet-truncated'],
  ['a.txt', 'id\n', 'unknown-format'],
])('%s %j has none that could be told', (name, text, code) => {
  expect(namesOf(name, text)).toMatchObject({ ok: false, problems: [{ code }] });
});

test('no file has none', () => {
  expect(columnNames('nowhere.csv', defaultLimits)).toMatchObject({
    ok: false,
    problems: [{ code: 'file-not-found' }],
  });
});
