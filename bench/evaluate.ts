// How fast predictions are measured: a Parquet file with four attributes, 178 slices (all rows, 21 values, 156 pairs), as
// in docs/performance.md. "conf": tp fp tn fn, Brier, log-loss, ECE of every slice. "auc": the same with exact AUC and AP.
// In-process: reading, checking (ids too) and measuring, min and median of 5 after one run apart; wall: whole processes.
//
//   node bench/evaluate.ts [rows]      (data goes to $TMPDIR/assay-bench-evaluate and is kept)

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parquetWriteFile } from 'hyparquet-writer';
import { type MeasuringConfig, parseMeasuringConfig } from '../src/evaluate/config.ts';
import { evaluate } from '../src/evaluate/evaluate.ts';
import { prepareFile } from '../src/evaluate/prepare/prepare.ts';

const rows = Number(process.argv[2] ?? 1_000_000);
const folder = join(tmpdir(), 'assay-bench-evaluate');
mkdirSync(folder, { recursive: true });
const path = join(folder, `${rows}.parquet`);

const attributes: Record<string, readonly string[]> = {
  sex: ['F', 'M'],
  race: ['asian', 'black', 'hispanic', 'other', 'white'],
  region: ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'],
  age_band: ['18-24', '25-34', '35-44', '45-54', '55-64', '65+'],
};
const names = Object.keys(attributes);
const pairs = names.flatMap((a, i) => names.slice(i + 1).map((b) => [a, b]));
const slices = [...names.map((name) => [name]), ...pairs];

const jobs = {
  conf: ['tp', 'fp', 'tn', 'fn', 'brier', 'log_loss', 'ece'],
  auc: ['tp', 'fp', 'tn', 'fn', 'brier', 'log_loss', 'ece', 'auc_roc', 'average_precision'],
} as const;

const configFor = (metrics: readonly string[]): MeasuringConfig => {
  const columns = { id: 'id', label: 'label', score: 'score' };
  const parsed = parseMeasuringConfig(
    'evaluate.yaml',
    JSON.stringify({ task: 'binary', columns, metrics, slices }),
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
};

/** Mulberry32: the same data in every run. */
const generator = (): (() => number) => {
  let state = 12_345;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const make = (): void => {
  if (existsSync(path)) return;
  const random = generator();
  const label = Int32Array.from({ length: rows }, () => (random() < 0.3 ? 1 : 0));
  const score = Float64Array.from(label, (one) => {
    const fine = Math.min(1, Math.max(0, 0.25 * one + 0.75 * (random() + random() / 4_294_967_296)));
    return random() < 0.1 ? Math.round(fine * 1000) / 1000 : fine;
  });
  parquetWriteFile({
    filename: path,
    columnData: [
      {
        name: 'id',
        data: BigInt64Array.from({ length: rows }, (_, i) => BigInt(i + 1)),
        type: 'INT64',
        nullable: false,
      },
      { name: 'label', data: label, type: 'INT32', nullable: false },
      { name: 'score', data: score, type: 'DOUBLE', nullable: false },
      ...Object.entries(attributes).map(([name, values]) => ({
        name,
        data: Array.from({ length: rows }, () => values[Math.floor(random() * values.length)] ?? ''),
        type: 'STRING' as const,
        nullable: true,
      })),
    ],
    codec: 'SNAPPY',
    rowGroupSize: 122_880,
  });
};

const measure = async (config: MeasuringConfig): Promise<{ prepared: number; measured: number }> => {
  const start = performance.now();
  const prepared = await prepareFile(path, config);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems.slice(0, 3)));
  const between = performance.now();
  const { slices: found } = evaluate(prepared.value, config);
  if (found.length !== 177) throw new Error(`${found.length} slices`);
  return { prepared: between - start, measured: performance.now() - between };
};

const middle = (values: readonly number[]): string => {
  const sorted = values.toSorted((a, b) => a - b);
  return `${(sorted[0] ?? 0).toFixed(0).padStart(5)} / ${(sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(0).padStart(5)}`;
};

const wall = (job: string): number => {
  const start = performance.now();
  spawnSync(process.execPath, [fileURLToPath(import.meta.url), String(rows), 'once', job], {
    stdio: 'ignore',
  });
  return performance.now() - start;
};

const compare = async (): Promise<void> => {
  console.log(`${rows} rows, Node ${process.version}; ms min / median`);
  for (const [job, metrics] of Object.entries(jobs)) {
    const config = configFor(metrics);
    const first = await measure(config);
    const runs = [];
    for (let i = 0; i < 5; i++) runs.push(await measure(config));
    const total = runs.map(({ prepared, measured }) => prepared + measured);
    const walls = Array.from({ length: 5 }, () => wall(job));
    console.log(
      `${job.padEnd(5)} in-process ${middle(total)}  (read and check ${middle(runs.map(({ prepared }) => prepared))}, measure ${middle(runs.map(({ measured }) => measured))}; first ${(first.prepared + first.measured).toFixed(0)})  wall ${middle(walls)}`,
    );
  }
  console.log(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
};

make();
if (process.argv[3] === 'once') {
  const job = process.argv[4] === 'conf' ? 'conf' : 'auc';
  await measure(configFor(jobs[job]));
} else await compare();
