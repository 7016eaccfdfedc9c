import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { casesFolder } from './case-folder.ts';
import { csvOf, good } from './predictions.ts';

// node test/support/leaking-stories.ts: writes the data of the stories about leakage and verified data, and prints the
// digests that their manifests pin. Rows are made by counting, so that a story's numbers can be checked by hand.

const header = 'id,label,paid_at,amount,hour,region';
const regions = ['EU', 'US', 'ASIA'];

interface Rows {
  readonly prefix: string;
  readonly count: number;
  /** What the amounts of a file end in: those of training and test are never equal. */
  readonly cents: string;
  readonly month: string;
}

const rowsOf = ({ prefix, count, cents, month }: Rows): readonly string[] =>
  Array.from({ length: count }, (_, place) => {
    const day = String(1 + (place % 28)).padStart(2, '0');
    const amount = `${(place * 37) % 101}.${cents}`;
    const label = place % 5 === 0 ? 1 : 0;
    const id = `${prefix}${String(place).padStart(3, '0')}`;
    return [id, label, `${month}-${day}`, amount, (place * 7) % 24, regions[place % 3]].join(',');
  });

const training = rowsOf({ prefix: 'a', count: 120, cents: '25', month: '2025-11' });
const tested = rowsOf({ prefix: 'b', count: 80, cents: '75', month: '2025-12' });

const file = (rows: readonly string[], first = header): string => `${[first, ...rows].join('\n')}\n`;

/** The cells of these columns of every row. */
const only = (rows: readonly string[], places: readonly number[]): readonly string[] =>
  rows.map((row) => {
    const cells = row.split(',');
    return places.map((place) => cells[place] ?? '').join(',');
  });

const withCell = (row: string | undefined, place: number, cell: string): string =>
  (row ?? '').split(',').with(place, cell).join(',');

const trainingFile = 'head/data/training.csv';
const testFile = 'head/data/test.csv';
const clean = { [trainingFile]: file(training), [testFile]: file(tested) };

/** Ids of the training among the test rows, in rows that are not those of the training. */
const sharedIds = [
  ...tested.slice(0, 76),
  ...tested.slice(76).map((row, place) => withCell(row, 0, `a00${place}`)),
];

/** Rows of the training under new ids, with other labels and times. */
const sharedRows = [
  ...tested.slice(0, 78),
  ...[3, 4].map((place) => withCell(withCell(training[place], 0, `c00${place}`), 2, '2025-12-30')),
];

const conflicting = [...tested, withCell(withCell(tested[0], 0, 'b900'), 1, '0')];
const older = [...tested.slice(0, 79), withCell(tested[79], 2, '2025-11-27')];

/** A column that is written when the label is known. */
const refunded = (rows: readonly string[]): readonly string[] =>
  rows.map((row, place) => `${row},${row.split(',')[1] === '1' ? 40 + (place % 7) : place % 9}`);

const predictions = 'head/data/predictions-3.2.1.csv';
const scored = (rows: readonly string[]): string =>
  file(
    rows.map((row, place) => `${row},0.${String((place * 13) % 90).padStart(2, '0')}`),
    `${header},score`,
  );

const idLabelScore = csvOf(good);
const evaluatedOn = idLabelScore
  .trim()
  .split('\n')
  .slice(1)
  .map((row, place) => {
    const [id, label, , sex, region] = row.split(',');
    return `${id},${label},2025-12-${String(1 + (place % 28)).padStart(2, '0')},${sex},${region},${place}.75`;
  });
const fullHeader = 'id,label,paid_at,sex,region,amount';
const trainedOn = evaluatedOn.map((row, place) =>
  withCell(withCell(withCell(row, 0, `t${place}`), 2, '2025-11-30'), 5, `${place}.25`),
);

/** Files by story and path. */
export const dataOfStories: { readonly [story: string]: { readonly [path: string]: string } } = {
  'leakage-is-not-found': clean,
  'leakage-by-ids': { ...clean, [testFile]: file(sharedIds) },
  'leakage-by-equal-rows': { ...clean, [testFile]: file(sharedRows) },
  // Its training data is Parquet: test/fixtures/make_story_parquet.py.
  'leakage-between-parquet-and-csv': { [testFile]: file(sharedRows) },
  'leakage-by-older-test-rows': { ...clean, [testFile]: file(older) },
  'leakage-by-declared-dates': {
    [trainingFile]: file(only(training, [0, 1, 3]), 'id,label,amount'),
    [testFile]: file(only(tested, [0, 1, 3]), 'id,label,amount'),
  },
  'leakage-by-a-single-feature': {
    [trainingFile]: file(refunded(training), `${header},refunded`),
    [testFile]: file(refunded(tested), `${header},refunded`),
  },
  'leakage-contradicting-duplicates': { ...clean, [testFile]: file(conflicting) },
  'leakage-features-are-lacking': {
    ...clean,
    [testFile]: file(only(tested, [0, 1, 2, 5]), 'id,label,paid_at,region'),
  },
  'leakage-predictions-stand-for-the-test-data': {
    [trainingFile]: file(training),
    [predictions]: scored(tested),
  },
  'leakage-training-file-is-elsewhere': { [testFile]: file(tested) },
  'data-is-verified': clean,
  'data-of-another-digest': { ...clean, [trainingFile]: file(training.slice(1)) },
  'data-of-other-rows': clean,
  'recommended-evaluation-on-real-files': {
    [predictions]: idLabelScore,
    [trainingFile]: file(trainedOn, fullHeader),
    [testFile]: file(evaluatedOn, fullHeader),
  },
};

const writeAll = (): void => {
  for (const [story, files] of Object.entries(dataOfStories)) {
    for (const [path, text] of Object.entries(files)) {
      const target = join(casesFolder, story, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text);
      process.stdout.write(`${story}/${path} ${createHash('sha256').update(text).digest('hex')}\n`);
    }
  }
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeAll();
