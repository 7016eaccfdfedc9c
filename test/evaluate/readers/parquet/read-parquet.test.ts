import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../src/evaluate/read-table.ts';
import { defaultLimits, type Role } from '../../../../src/evaluate/table.ts';
import { type Plain, plainColumn } from '../columns.ts';

const folder = new URL('../../../fixtures/parquet/', import.meta.url).pathname;

interface Fixture {
  readonly writer: string;
  readonly columns: Record<string, { readonly as: Role; readonly values: readonly Plain[] }>;
}

const names = readdirSync(folder)
  .filter((file) => file.endsWith('.parquet'))
  .map((file) => file.slice(0, -'.parquet'.length));

describe('files of the reference writers', () => {
  it.each(names)('%s', async (name) => {
    const fixture: Fixture = JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8'));
    const wanted = Object.entries(fixture.columns).map(([column, { as }]) => ({ name: column, as }));
    const read = await readTable(`${folder}${name}.parquet`, wanted, defaultLimits);
    expect(read.ok ? [] : read.problems).toEqual([]);
    if (!read.ok) return;
    for (const [column, { values }] of Object.entries(fixture.columns)) {
      const got = read.table.columns.get(column);
      expect(got === undefined ? null : plainColumn(got, read.table.rows), column).toEqual(values);
    }
  });
});
