import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

// node test/support/demo-predictions.ts: writes the predictions of examples/demo. What each version finds in each region
// is counted out; only the scores are drawn, always the same ones.

export const demoFolder = new URL('../../examples/demo/', import.meta.url);

const regions = ['east', 'north', 'south', 'west'] as const;
type Region = (typeof regions)[number];

const [positives, negatives] = [150, 450];

/** Of 150 frauds in each region so many score 0.5 or more, and of 450 honest payments so many do. */
type Found = { readonly [region in Region]: { readonly frauds: number; readonly honest: number } };

const champion: Found = {
  east: { frauds: 128, honest: 27 },
  north: { frauds: 130, honest: 27 },
  south: { frauds: 127, honest: 27 },
  west: { frauds: 128, honest: 27 },
};
const blindInTheNorth: Found = {
  east: { frauds: 143, honest: 18 },
  north: { frauds: 93, honest: 18 },
  south: { frauds: 142, honest: 18 },
  west: { frauds: 143, honest: 18 },
};
const repaired: Found = { ...blindInTheNorth, north: { frauds: 139, honest: 18 } };

/** Mulberry32. */
const generator = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const within = (random: () => number, low: number, high: number): string =>
  (low + random() * (high - low)).toFixed(4);

const csvOf = (found: Found, seed: number): string => {
  const random = generator(seed);
  const rows = regions.flatMap((region) => [
    ...Array.from({ length: positives }, (_, place) =>
      [
        1,
        place < found[region].frauds ? within(random, 0.55, 0.99) : within(random, 0.2, 0.48),
        region,
      ].join(),
    ),
    ...Array.from({ length: negatives }, (_, place) =>
      [0, place < found[region].honest ? within(random, 0.5, 0.8) : within(random, 0, 0.45), region].join(),
    ),
  ]);
  const lines = rows.map((row, place) => `t${String(place + 1).padStart(5, '0')},${row}`);
  return `txn_id,is_fraud,score,region\n${lines.join('\n')}\n`;
};

const evidence = 'evidence/fraud_detector';
const [old, first, second] = [csvOf(champion, 1), csvOf(blindInTheNorth, 2), csvOf(repaired, 3)];

/** Path below examples/demo to what stands there. */
export const demoPredictions: { readonly [path: string]: string } = {
  ...Object.fromEntries(
    ['1-refused', '2-repaired', '3-approved'].map((chapter) => [
      `${chapter}/base/${evidence}/3.1.8.csv`,
      old,
    ]),
  ),
  [`1-refused/head/${evidence}/3.2.1.csv`]: first,
  [`2-repaired/heads/h1/${evidence}/3.2.1.csv`]: first,
  [`2-repaired/head/${evidence}/3.2.1.csv`]: second,
  [`3-approved/heads/h1/${evidence}/3.2.1.csv`]: first,
  [`3-approved/head/${evidence}/3.2.1.csv`]: second,
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [path, text] of Object.entries(demoPredictions)) {
    const file = fileURLToPath(new URL(path, demoFolder));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    process.stdout.write(`${createHash('sha256').update(text).digest('hex')} ${path}\n`);
  }
}
