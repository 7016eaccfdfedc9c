import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { casesFolder } from './case-folder.ts';
import { csvOf, type Kinds } from './predictions.ts';

// node test/support/sliced-predictions.ts: writes the predictions of the stories about slices, by counting as well.

const kinds = (sex: string, region: string, tp: number): Kinds => ({
  sex,
  region,
  tp,
  fn: 100 - tp,
  fp: 2,
  tn: 98,
});

/** 800 rows, recall 0.96 everywhere. */
export const alike = csvOf([
  kinds('F', 'EU', 96),
  kinds('M', 'EU', 96),
  kinds('F', 'US', 96),
  kinds('M', 'US', 96),
]);

/** The same rows; of the positives of women in the US 60 of 100 are found. */
export const weakInOneCrossing = csvOf([
  kinds('F', 'EU', 96),
  kinds('M', 'EU', 96),
  kinds('F', 'US', 60),
  kinds('M', 'US', 96),
]);

interface Group {
  readonly text: string;
  readonly found: number;
  readonly positives: number;
}

/** Positives and as many negatives of each group, the negatives all told right. */
const grouped = (column: string, groups: readonly Group[]): string => {
  const rows = groups.flatMap(({ text, found, positives }) =>
    Array.from({ length: 2 * positives }, (_, place) => {
      const isPositive = place < positives;
      return `${isPositive ? 1 : 0},${place < found ? '0.90' : '0.10'},${text}`;
    }),
  );
  const lines = rows.map((row, place) => `p${String(place + 1).padStart(4, '0')},${row}`);
  return `id,label,score,${column}\n${lines.join('\n')}\n`;
};

/** Of those up to 25 half are found; the edge itself is one of them, and some ages are missing. */
const byAge = grouped('age', [
  { text: '19', found: 25, positives: 50 },
  { text: '25', found: 25, positives: 50 },
  { text: '25.5', found: 50, positives: 50 },
  { text: '65', found: 50, positives: 50 },
  { text: '80', found: 100, positives: 100 },
  { text: '', found: 98, positives: 100 },
]);

/** 60 stores, of which the last three find 2, 1 and none of their 10 positives. */
const byStore = grouped(
  'store',
  Array.from({ length: 60 }, (_, place) => ({
    text: `s${String(place + 1).padStart(2, '0')}`,
    found: place < 57 ? 10 : 59 - place,
    positives: 10,
  })),
);

const file = 'head/data/predictions-3.2.1.csv';

const written: { readonly [path: string]: string } = {
  [`measured-slice-flipped-since-the-champion/${file}`]: weakInOneCrossing,
  'measured-slice-flipped-since-the-champion/base/data/predictions-3.1.8.csv': alike,
  [`measured-weak-slice-that-nobody-named/${file}`]: weakInOneCrossing,
  [`measured-weak-slices-cannot-be-searched/${file}`]: weakInOneCrossing,
  [`measured-numbers-are-cut-by-the-policy/${file}`]: byAge,
  [`measured-bins-moved-with-a-promotion/${file}`]: byAge,
  [`measured-more-slices-than-are-told/${file}`]: byStore,
};

const writeAll = (): void => {
  for (const [path, text] of Object.entries(written)) {
    const target = join(casesFolder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeAll();
