import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readTable } from '../../../src/evaluate/read-table.ts';
import { readSource } from '../../../src/evaluate/readers/read.ts';
import { bytesSource, openSource } from '../../../src/evaluate/readers/source.ts';
import { defaultLimits, type Wanted } from '../../../src/evaluate/table.ts';
import { brief, readAs } from './reading.ts';

const folder = mkdtempSync(join(tmpdir(), 'assay-readers-'));
afterAll(() => rmSync(folder, { recursive: true }));

const wanted: readonly Wanted[] = [{ name: 'score', as: 'number' }];
const csv = 'score\n1\n';
const json = '{"score":1}\n';

describe('the format', () => {
  it.each([
    ['p.csv', csv],
    ['P.CSV', csv],
    ['p.jsonl', json],
    ['p.ndjson', json],
    ['p.csv', json],
    ['p', json],
    ['p.csv', '{x},score\na,1\n'],
  ])('of %s with %j is known', (name, text) => {
    expect(readAs(name, text, wanted).ok).toBe(true);
  });

  it.each([
    ['p.txt', csv],
    ['p', csv],
    ['p.csv.bak', csv],
    ['p.csv', 'PK\u0003\u0004'],
    ['p.feather', 'ARROW1\u0000\u0000'],
  ])('of %s with %j is not', (name, text) => {
    expect(brief(readAs(name, text, wanted))).toEqual(['unknown-format - - -']);
  });
});

describe('the file', () => {
  it('is read from disk', async () => {
    const path = join(folder, 'p.csv');
    writeFileSync(path, csv);
    const read = await readTable(path, wanted);
    expect(read.ok && read.table.columns.get('score')).toEqual({
      kind: 'number',
      values: Float64Array.of(1),
      missing: null,
    });
  });

  it('is not there, or is a folder', async () => {
    expect(brief(await readTable(join(folder, 'none.csv'), wanted, defaultLimits))).toEqual([
      'file-not-found - - -',
    ]);
    expect(brief(await readTable(folder, wanted, defaultLimits))).toEqual(['file-not-found - - -']);
  });

  it('changes while it is read', () => {
    const path = join(folder, 'changing.csv');
    writeFileSync(path, csv);
    const source = openSource(path);
    if ('code' in source) throw new Error(source.message);
    appendFileSync(path, '2\n');
    expect(brief(readSource(source, wanted, defaultLimits))).toEqual(['file-changed - - -']);
    source.close();
  });
});

describe('columns', () => {
  it('may be wanted twice in one role', () => {
    expect(readAs('p.csv', csv, [...wanted, ...wanted]).ok).toBe(true);
  });

  it('reports every missing one', () => {
    const names = ['a', 'b', 'score'].map((name) => ({ name, as: 'number' as const }));
    expect(brief(readAs('p.csv', csv, names))).toEqual(['missing-column 1 - a', 'missing-column 1 - b']);
  });

  it('reports missing values only where a code is given', () => {
    const text = 'score,x\n1,\n,2\n';
    const both = [
      { name: 'score', as: 'number' as const, codes: { missing: 'score-missing' as const } },
      { name: 'x', as: 'text' as const },
    ];
    const read = readSource(bytesSource('p.csv', new TextEncoder().encode(text)), both, defaultLimits);
    expect(brief(read)).toEqual(['score-missing 3 2 score']);
    expect(!read.ok && read.table?.rows).toBe(2);
  });
});
