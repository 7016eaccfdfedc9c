import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parquetWriteFile } from 'hyparquet-writer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTable } from '../../../src/evaluate/read-table.ts';
import { defaultLimits, type Read, type Wanted } from '../../../src/evaluate/table.ts';

const script = new URL('../../../src/worker.ts', import.meta.url);
const rows = 5000;
let folder = '';
const path = (name: string): string => join(folder, name);

/** The script of the second thread, which leaves a mark: without a thread, one would read all and nobody would see. */
const always = () => ({ script: pathToFileURL(path('thread.mjs')), from: 0 });
const threads = (): number => (existsSync(path('marks')) ? readFileSync(path('marks'), 'utf8').length : 0);

const texts = ['a', 'b', '', 'ü', 'a longer text than most of them'];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'assay-two-threads-'));
  writeFileSync(
    path('thread.mjs'),
    `import { appendFileSync } from 'node:fs';
appendFileSync(${JSON.stringify(path('marks'))}, 'x');
await import(${JSON.stringify(script.href)});`,
  );
  const numbers = (of: (row: number) => number) => Float64Array.from({ length: rows }, (_, row) => of(row));
  const words = (of: (row: number) => string | null) => Array.from({ length: rows }, (_, row) => of(row));
  parquetWriteFile({
    filename: path('rows.parquet'),
    columnData: [
      { name: 'id', data: BigInt64Array.from({ length: rows }, (_, row) => BigInt(row) - 7n), type: 'INT64' },
      { name: 'key', data: words((row) => `row ${row}`), type: 'STRING' },
      { name: 'label', data: numbers((row) => row % 2), type: 'DOUBLE' },
      { name: 'score', data: numbers((row) => ((row * 37) % 101) / 101), type: 'DOUBLE' },
      { name: 'sex', data: words((row) => (row % 9 === 0 ? null : (texts[row % 5] ?? ''))), type: 'STRING' },
      { name: 'half', data: words((row) => (row % 2 === 0 ? null : 'x')), type: 'STRING' },
    ],
    rowGroupSize: 700,
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

const wanted: readonly Wanted[] = [
  { name: 'id', as: 'id', codes: { missing: 'missing-id' } },
  { name: 'label', as: 'label', codes: { missing: 'label-missing' } },
  { name: 'score', as: 'number', codes: { missing: 'score-missing' } },
  { name: 'sex', as: 'text' },
  { name: 'half', as: 'text' },
];

/** Without the function, which is another one each time. */
const plain = (read: Read) =>
  read.ok
    ? { rows: read.table.rows, columns: [...read.table.columns], faulty: read.table.faulty }
    : { problems: read.problems, columns: [...(read.table?.columns ?? [])] };

const bothWays = async (name: string, of: readonly Wanted[]) => {
  const one = await readTable(path(name), of, defaultLimits);
  const before = threads();
  const two = await readTable(path(name), of, defaultLimits, always());
  return { one: plain(one), two: plain(two), started: threads() - before };
};

describe('two threads read what one reads', () => {
  it.each([
    ['all columns', wanted, 1],
    ['ids that are text', [{ name: 'key', as: 'id' }, ...wanted.slice(1)] as const, 1],
    ['two columns', wanted.slice(2, 4), 1],
    ['one column', wanted.slice(2, 3), 0],
  ])('%s', async (_, of, threadsNeeded) => {
    const { one, two, started } = await bothWays('rows.parquet', of);
    expect(started).toBe(threadsNeeded);
    expect(two).toEqual(one);
    expect(two).not.toHaveProperty('problems');
  });

  it('and tell the same problems, of whichever columns', async () => {
    const asked: readonly Wanted[] = [
      ...wanted.slice(0, 4),
      { name: 'half', as: 'text', codes: { missing: 'label-missing' } },
      { name: 'scroe', as: 'number' },
    ];
    const { one, two } = await bothWays('rows.parquet', asked);
    expect(two).toEqual(one);
    expect(two).toHaveProperty('problems');
  });

  it('and leave other formats to one', async () => {
    writeFileSync(path('rows.csv'), 'id,label,score,sex,half\n1,1,0.5,F,x\n2,0,0.25,M,\n');
    const { one, two } = await bothWays('rows.csv', wanted);
    expect(two).toEqual(one);
  });
});

it('a thread that cannot start costs time and nothing else', async () => {
  const nowhere = { script: new URL('nowhere.ts', script), from: 0 };
  const one = await readTable(path('rows.parquet'), wanted, defaultLimits);
  const two = await readTable(path('rows.parquet'), wanted, defaultLimits, nowhere);
  expect(plain(two)).toEqual(plain(one));
});
