// Whole files that every trial begins with: Parquet of every writer, codec and encoding, and text made for the trial.

import { readdirSync, readFileSync } from 'node:fs';
import type { Role, Wanted } from '../../../../src/evaluate/table.ts';
import { plainTable } from '../columns.ts';
import { readAs } from '../reading.ts';
import type { Chance } from './chance.ts';

export const formats = ['csv', 'jsonl', 'parquet'] as const;

export type Format = (typeof formats)[number];

export interface Seed {
  /** As the reader is told; its ending names the format. */
  readonly name: string;
  readonly from: string;
  readonly bytes: Uint8Array;
  readonly wanted: readonly Wanted[];
  /** What it says, where each of its pages has a checksum: no single byte may change it unseen. */
  readonly guarded: string | null;
}

const folder = new URL('../../../fixtures/parquet/', import.meta.url).pathname;

const parquetSeed = (file: string): Seed => {
  const fixture: { columns: Record<string, { as: Role }> } = JSON.parse(
    readFileSync(folder + file.replace('.parquet', '.json'), 'utf8'),
  );
  const wanted = Object.entries(fixture.columns).map(([name, { as }]) => ({ name, as }));
  const bytes = Uint8Array.from(readFileSync(folder + file));
  const read = readAs('p.parquet', bytes, wanted);
  if (!read.ok) throw new Error(`${file} cannot be read: ${read.problems[0]?.message}`);
  const guarded = file.includes('checksum') ? JSON.stringify(plainTable(read.table)) : null;
  return { name: 'p.parquet', from: file, bytes, wanted, guarded };
};

export const parquetSeeds = (): readonly Seed[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.parquet'))
    .sort()
    .map(parquetSeed);

const wanted: readonly Wanted[] = [
  { name: 'id', as: 'id' },
  { name: 'score', as: 'number' },
  { name: 'label', as: 'label' },
  { name: 'group', as: 'text' },
];

const textSeed = (ending: string, text: string): Seed => ({
  name: `p.${ending}`,
  from: `p.${ending}`,
  bytes: Buffer.from(text),
  wanted,
  guarded: null,
});

const numbers = [
  '0.5',
  '.3',
  '+1',
  '-0',
  '1e308',
  '1e999',
  '5e-324',
  '9007199254740993',
  '0.1e-5',
  '',
] as const;
const groups = ['é', '', 'NA', '__proto__', ' x ', '7', '007', '🎈', '\u202eabc', 'null'] as const;
const quoted = ['a ""b""', 'line\nbreak', 'line\r\nbreak', 'x,y', '""', 'plain'] as const;

export const csvSeed = (chance: Chance): Seed => {
  const end = chance.oneOf(['\n', '\r\n']);
  const rows = Array.from({ length: 1 + chance.below(40) }, (_, row) => {
    const id = chance.oneOf([`row-${row}`, `${row}`, `${row * 2 ** 40}`]);
    const group = chance.below(3) === 0 ? `"${chance.oneOf(quoted)}"` : chance.oneOf(groups);
    return [id, chance.oneOf(numbers), `${row % 2}`, group].join(',');
  });
  const mark = chance.below(8) === 0 ? '\ufeff' : '';
  return textSeed('csv', `${mark}${['id,score,label,group', ...rows].join(end)}${chance.oneOf([end, ''])}`);
};

const nested = { a: [1, { b: null, c: ['\\', '"'] }], '\u0000': '\ud800' } as const;

export const jsonlSeed = (chance: Chance): Seed => {
  const rows = Array.from({ length: 1 + chance.below(40) }, (_, row) =>
    JSON.stringify({
      id: chance.oneOf([row, `row-${row}`, row * 2 ** 40]),
      score: chance.oneOf([0.5, row / 7, -0, 1e308, 5e-324, null]),
      label: chance.oneOf<number | boolean>([row % 2, row % 2 === 0]),
      group: chance.oneOf([...groups, '"', '\\u0041']),
      ...(chance.below(4) === 0 ? { other: nested } : {}),
    }),
  );
  return textSeed('jsonl', `${rows.join(chance.oneOf(['\n', '\r\n', '\n\n']))}${chance.oneOf(['\n', ''])}`);
};
