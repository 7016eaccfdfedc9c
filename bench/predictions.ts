// The files of predictions that are measured: id, label, score (one in ten rounded to 3 decimals), four attributes that
// make 178 slices (all rows, 21 values, 156 pairs); beside them the champion's scores of the same rows. The same bytes
// every time; kept in $TMPDIR/assay-bench-evaluate.

import { closeSync, existsSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetWriteFile } from 'hyparquet-writer';

const attributes: Readonly<Record<string, readonly string[]>> = {
  sex: ['F', 'M'],
  race: ['asian', 'black', 'hispanic', 'other', 'white'],
  region: ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'],
  age_band: ['18-24', '25-34', '35-44', '45-54', '55-64', '65+'],
};
const names = Object.keys(attributes);
const pairs = names.flatMap((a, i) => names.slice(i + 1).map((b) => [a, b]));
/** All but the slice of all rows. */
const slices: readonly (readonly string[])[] = [...names.map((name) => [name]), ...pairs];

const counts = ['tp', 'fp', 'tn', 'fn', 'brier', 'log_loss'] as const;
const jobs = {
  conf: [...counts, 'ece'],
  auc: [...counts, 'ece', 'auc_roc', 'average_precision'],
} as const;
export type Job = keyof typeof jobs;

export const configText = (job: Job, weight: string | null = null): string =>
  JSON.stringify({
    task: 'binary',
    columns: { id: 'id', label: 'label', score: 'score', ...(weight === null ? {} : { weight }) },
    metrics: jobs[job],
    slices,
  });

/** Mulberry32. */
const generator = (): (() => number) => {
  let state = 12_345;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const drawn = (rows: number) => {
  const random = generator();
  const label = Int32Array.from({ length: rows }, () => (random() < 0.3 ? 1 : 0));
  const scores = (): Float64Array =>
    Float64Array.from(label, (one) => {
      const fine = Math.min(1, Math.max(0, 0.25 * one + 0.75 * (random() + random() / 4_294_967_296)));
      return random() < 0.1 ? Math.round(fine * 1000) / 1000 : fine;
    });
  const score = scores();
  const groups = Object.entries(attributes).map(
    ([name, values]) =>
      [name, Array.from({ length: rows }, () => values[Math.floor(random() * values.length)] ?? '')] as const,
  );
  const noise = scores();
  const champion = score.map((one, row) => 0.8 * one + 0.2 * (noise[row] ?? 0));
  return { label, score, groups, champion };
};

type Drawn = ReturnType<typeof drawn>;

const writeParquet = (filename: string, { label, groups }: Drawn, score: Float64Array): void => {
  const id = BigInt64Array.from({ length: label.length }, (_, row) => BigInt(row + 1));
  parquetWriteFile({
    filename,
    columnData: [
      { name: 'id', data: id, type: 'INT64', nullable: false },
      { name: 'label', data: label, type: 'INT32', nullable: false },
      { name: 'score', data: score, type: 'DOUBLE', nullable: false },
      ...groups.map(([name, data]) => ({ name, data: [...data], type: 'STRING' as const, nullable: true })),
    ],
    codec: 'SNAPPY',
    rowGroupSize: 122_880,
  });
};

const writeLines = (path: string, rows: number, line: (row: number) => string): void => {
  const file = openSync(path, 'w');
  let text = '';
  for (let row = -1; row < rows; row++) {
    text += line(row);
    if (text.length > 1 << 20) {
      writeSync(file, text);
      text = '';
    }
  }
  writeSync(file, text);
  closeSync(file);
};

const writeCsv = (path: string, { label, score, groups }: Drawn): void => {
  const head = `id,label,score,${groups.map(([name]) => name).join(',')}\n`;
  writeLines(path, label.length, (row) =>
    row < 0
      ? head
      : `${row + 1},${label[row]},${(score[row] ?? 0).toFixed(6)},${groups.map(([, texts]) => texts[row]).join(',')}\n`,
  );
};

const writeJsonl = (path: string, { label, score, groups }: Drawn): void => {
  writeLines(path, label.length, (row) => {
    if (row < 0) return '';
    const texts = Object.fromEntries(groups.map(([name, of]) => [name, of[row]]));
    return `${JSON.stringify({ id: row + 1, label: label[row], score: score[row], ...texts })}\n`;
  });
};

const kinds = {
  parquet: (path, data) => writeParquet(path, data, data.score),
  champion: (path, data) => writeParquet(path, data, data.champion),
  csv: writeCsv,
  jsonl: writeJsonl,
} as const satisfies Record<string, (path: string, data: Drawn) => void>;
export type Kind = keyof typeof kinds;

const folder = join(tmpdir(), 'assay-bench-evaluate');
const endings = { parquet: 'parquet', champion: 'champion.parquet', csv: 'csv', jsonl: 'jsonl' } as const;

/** Paths of these files, of which the ones that are not there are written first. */
export const predictionFiles = <K extends Kind>(rows: number, wanted: readonly K[]): Record<K, string> => {
  mkdirSync(folder, { recursive: true });
  const paths = wanted.map((kind) => [kind, join(folder, `${rows}.${endings[kind]}`)] as const);
  const absent = paths.filter(([, path]) => !existsSync(path));
  const data = absent.length > 0 ? drawn(rows) : null;
  for (const [kind, path] of absent) {
    if (data === null) break;
    // Named last: a file that was half written is never taken for a whole one.
    kinds[kind](`${path}.part`, data);
    renameSync(`${path}.part`, path);
  }
  return Object.fromEntries(paths) as Record<K, string>;
};
