import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { casesFolder } from './case-folder.ts';
import { csvOf, good, type Kinds } from './predictions.ts';

// node test/support/predictions-beside.ts: writes the predictions of the stories about latencies, costs and groups within
// a control column, by counting too.

/** 20 to 119 ms, each as often; 37 and 100 have no factor in common. */
const latencyOf = (row: number): number => 20 + ((row * 37) % 100);

const timed = (text: string, of: (row: number) => number = latencyOf): string => {
  const [header = '', ...rows] = text.trimEnd().split('\n');
  return `${[`${header},ms`, ...rows.map((row, place) => `${row},${of(place)}`)].join('\n')}\n`;
};

const few: readonly Kinds[] = [{ sex: 'F', region: 'EU', tp: 27, fn: 3, fp: 1, tn: 29 }];

/** Of the same labels the champion finds 30 of 50. */
const worse: readonly Kinds[] = good.map((one) => ({ ...one, tp: 30, fn: 20 }));

/** So many rows, of which so many are selected, all of them rightly. */
const selected = (sex: string, region: string, [k, n]: readonly [number, number]): Kinds => ({
  sex,
  region,
  tp: k,
  fn: 0,
  fp: 0,
  tn: n - k,
});

/** 0.8 in EU and 0.2 in US for both, and most of F is in US: 0.32 against 0.68 over all. */
const alikeWithin: readonly Kinds[] = [
  selected('F', 'EU', [40, 50]),
  selected('F', 'US', [40, 200]),
  selected('M', 'EU', [160, 200]),
  selected('M', 'US', [10, 50]),
];

/** 0.6 for both over all; one is 0.4 where the other is 0.8. */
const alikeOverAll: readonly Kinds[] = [
  selected('F', 'EU', [40, 100]),
  selected('F', 'US', [80, 100]),
  selected('M', 'EU', [80, 100]),
  selected('M', 'US', [40, 100]),
];

const file = 'data/predictions-3.2.1.csv';

export const besideFiles: { readonly [path: string]: string } = {
  [`measured-latency-holds-and-does-not/head/${file}`]: timed(csvOf(good)),
  [`measured-latency-counts-before-the-declared-one/head/${file}`]: timed(csvOf(good)),
  [`measured-latency-on-too-few-requests/head/${file}`]: timed(csvOf(few)),
  [`measured-latency-is-negative/head/${file}`]: timed(csvOf(good), (row) =>
    row === 36 ? -1 : latencyOf(row),
  ),
  [`measured-cost-of-error-is-within-its-ceiling/head/${file}`]: csvOf(good),
  [`measured-prices-are-changed/head/${file}`]: csvOf(good),
  [`measured-prices-are-stated-by-nobody/head/${file}`]: csvOf(good),
  [`measured-cost-is-lower-than-the-champions/head/${file}`]: csvOf(good),
  ['measured-cost-is-lower-than-the-champions/base/data/predictions-3.1.8.csv']: csvOf(worse),
  [`measured-parity-within-a-control-column/head/${file}`]: csvOf(alikeWithin),
  [`measured-parity-fails-within-one-level/head/${file}`]: csvOf(alikeOverAll),
  [`measured-hosmer-lemeshow-only-warns/head/${file}`]: csvOf(good),
  [`policy-with-a-blocking-hosmer-lemeshow/head/${file}`]: csvOf(good),
  [`policy-with-a-level-of-one/head/${file}`]: csvOf(good),
  [`calibration-of-several-classes/head/${file}`]: csvOf(good),
  [`measured-f1-is-judged-by-its-interval/head/${file}`]: csvOf(few),
};

const writeAll = (): void => {
  for (const [path, text] of Object.entries(besideFiles)) {
    const target = join(casesFolder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeAll();
