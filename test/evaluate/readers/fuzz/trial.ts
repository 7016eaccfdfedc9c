// One damaged file against its reader: an answer that holds together, the same through any window.

import { defaultLimits, type Read, type Table, type Wanted } from '../../../../src/evaluate/table.ts';
import { plainTable } from '../columns.ts';
import { readAs, readChunked } from '../reading.ts';
import { type Chance, chanceOf } from './chance.ts';
import { type Damaged, damaged } from './damage.ts';
import { csvSeed, type Format, jsonlSeed, parquetSeeds, type Seed } from './seeds.ts';

/** Never more rows than the bytes could hold: a claim of rows is no reason to make room for them. */
const limits = { ...defaultLimits, rows: 1_000_000, page_bytes: 1 << 20 };

export type Seeds = (chance: Chance) => Seed;

export const seedsOf = (format: Format): Seeds => {
  if (format === 'csv') return csvSeed;
  if (format === 'jsonl') return jsonlSeed;
  const all = parquetSeeds();
  const [first] = all;
  if (first === undefined) throw new Error('no Parquet fixtures');
  return (chance) => all[chance.below(all.length)] ?? first;
};

const lengthOf = (table: Table, name: string): number | null => {
  const column = table.columns.get(name);
  if (column === undefined) return null;
  if (column.kind === 'id') return column.rows;
  return column.kind === 'number' ? column.values.length : column.codes.length;
};

const unevenIn = (table: Table, wanted: readonly Wanted[]): string | null => {
  const uneven = wanted.find(({ name }) => lengthOf(table, name) !== table.rows);
  return uneven === undefined
    ? null
    : `column ${uneven.name} has ${lengthOf(table, uneven.name)} of ${table.rows} rows`;
};

const told = (read: Read): string =>
  read.ok
    ? JSON.stringify(plainTable(read.table))
    : read.problems
        .map(({ code, line, row, field }) => [code, line, row, field].join(' '))
        .sort()
        .join('\n');

const throughWindow = (format: 'csv' | 'jsonl', { bytes }: Damaged, seed: Seed, chunk: number): string => {
  const { table, problems } = readChunked(format, bytes, seed.wanted, chunk);
  return told(table === null || problems.length > 0 ? { ok: false, problems, table } : { ok: true, table });
};

/** The code of the answer, or what is wrong with it. */
export type Outcome =
  | { readonly kind: 'answered'; readonly code: string }
  | { readonly kind: 'wrong'; readonly because: string };

const wrong = (because: string): Outcome => ({ kind: 'wrong', because });

const judged = (format: Format, seed: Seed, damage: Damaged, chance: Chance): Outcome => {
  const read = readAs(seed.name, damage.bytes, seed.wanted, limits);
  if (!read.ok && read.problems.length === 0) return wrong('refused without a problem');
  const uneven = read.ok ? unevenIn(read.table, seed.wanted) : null;
  if (uneven !== null) return wrong(uneven);
  if (read.ok && damage.isOneByte && seed.guarded !== null && told(read) !== seed.guarded)
    return wrong('a byte changed a value behind a checksum, unseen');
  if (format !== 'parquet' && damage.bytes.length > 0 && chance.below(8) === 0) {
    const chunk = 4 + chance.below(200);
    const first = read.ok ? null : read.problems[0]?.code;
    if (first !== 'unknown-format' && told(read) !== throughWindow(format, damage, seed, chunk))
      return wrong(`a window of ${chunk} bytes changes the answer`);
  }
  return { kind: 'answered', code: read.ok ? 'ok' : (read.problems[0]?.code ?? '') };
};

export interface Trial {
  readonly format: Format;
  readonly seeds: Seeds;
  readonly seed: number;
  readonly input: number;
}

/** The damaged file of a trial, and the file that it was. */
export const inputOf = ({ format, seeds, seed, input }: Trial) => {
  const chance = chanceOf(seed, input);
  const whole = seeds(chance);
  const damage = damaged(whole.bytes, { format, other: seeds(chance).bytes }, chance);
  return { chance, whole, damage };
};

export const tried = (trial: Trial): Outcome => {
  const { chance, whole, damage } = inputOf(trial);
  try {
    return judged(trial.format, whole, damage, chance);
  } catch (error) {
    return wrong(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
};
