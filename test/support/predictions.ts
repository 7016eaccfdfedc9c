import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { casesFolder } from './case-folder.ts';

// node test/support/predictions.ts: writes the predictions of the stories test/cases/measured-*. They are made by
// counting, not by drawing, so that a story's numbers can be checked by hand.

/** So many rows of a kind in one slice; predicted positive means a score of at least 0.5. */
export interface Kinds {
  readonly sex: string;
  readonly region: string;
  readonly tp: number;
  readonly fn: number;
  readonly fp: number;
  readonly tn: number;
}

const header = 'id,label,score,sex,region';
const step = 7;

const scoresAbove = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, place) => (0.5 + ((place * step) % 49) / 100).toFixed(2));

const scoresBelow = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, place) => (0.01 + ((place * step) % 48) / 100).toFixed(2));

const rowsOf = ({ sex, region, tp, fn, fp, tn }: Kinds): readonly string[] =>
  [
    ...scoresAbove(tp).map((score) => `1,${score}`),
    ...scoresBelow(fn).map((score) => `1,${score}`),
    ...scoresAbove(fp).map((score) => `0,${score}`),
    ...scoresBelow(tn).map((score) => `0,${score}`),
  ].map((row) => `${row},${sex},${region}`);

/** `first`: the number of the first id. */
export const csvOf = (kinds: readonly Kinds[], first = 1): string => {
  const rows = kinds.flatMap(rowsOf).map((row, place) => `p${String(first + place).padStart(4, '0')},${row}`);
  return `${[header, ...rows].join('\n')}\n`;
};

const kinds = (sex: string, region: string, counts: Omit<Kinds, 'sex' | 'region'>): Kinds => ({
  sex,
  region,
  ...counts,
});

const even = { tp: 48, fn: 2, fp: 3, tn: 47 } as const;

/** 400 rows: recall 0.96, everybody alike. */
export const good: readonly Kinds[] = [
  kinds('F', 'EU', even),
  kinds('M', 'EU', even),
  kinds('F', 'US', even),
  kinds('M', 'US', even),
];

/** As good over all; of the positives of US half are found. */
export const badInOneRegion: readonly Kinds[] = [
  ...[1, 2, 3].flatMap(() => [kinds('F', 'EU', even), kinds('M', 'EU', even)]),
  kinds('F', 'US', { tp: 15, fn: 15, fp: 2, tn: 28 }),
];

/** 60 rows: 27 of 30 positives are found. */
const few: readonly Kinds[] = [kinds('F', 'EU', { tp: 27, fn: 3, fp: 1, tn: 29 })];

/** Selected are 40 of 250 and 40 of 200: 0.8. */
const atTheBar: readonly Kinds[] = [
  kinds('F', 'EU', { tp: 38, fn: 1, fp: 2, tn: 209 }),
  kinds('M', 'EU', { tp: 38, fn: 1, fp: 2, tn: 159 }),
];

const brokenAt = (text: string, line: number): string =>
  text
    .split('\n')
    .map((one, place) => (place + 1 === line ? one.replace(/0\.\d+/, 'n/a') : one))
    .join('\n');

const file = 'data/predictions-3.2.1.csv';
const ofChampion = 'base/data/predictions-3.1.8.csv';

const written: { readonly [path: string]: string } = {
  [`measured-promotion-is-approved/head/${file}`]: csvOf(good),
  [`measured-promotion-is-approved/${ofChampion}`]: csvOf(good),
  [`measured-slice-is-below-its-floor/head/${file}`]: csvOf(badInOneRegion),
  [`measured-declared-number-is-not-borne-out/head/${file}`]: csvOf(good),
  [`measured-predictions-of-another-digest/head/${file}`]: csvOf(good),
  [`measured-predictions-with-a-bad-row/head/${file}`]: brokenAt(csvOf(good), 38),
  [`measured-champion-on-other-rows/head/${file}`]: csvOf(good),
  [`measured-champion-on-other-rows/${ofChampion}`]: csvOf(good, 101),
  [`measured-on-too-few-rows/head/${file}`]: csvOf(few),
  [`measured-parity-exactly-at-its-bar/head/${file}`]: csvOf(atTheBar),
  ['measured-predictions-are-a-symlink/head/data/elsewhere.csv']: csvOf(good),
};

const writeAll = (): void => {
  for (const [path, text] of Object.entries(written)) {
    const target = join(casesFolder, path);
    mkdirSync(dirname(target), { recursive: true });
    rmSync(target, { force: true });
    writeFileSync(target, text);
  }
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeAll();
