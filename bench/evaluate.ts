// What the engine itself costs, in this process: the two jobs of bench/peers.ts with their stages, what nulls, weights and
// pages of version 2 add, DeLong's test and the bootstrap of AUC; and what a small file costs as a whole process.
//
//   node bench/evaluate.ts [rows] [dist]      (1,000,000 rows, dist)

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrapBounds } from '../src/evaluate/bounds/bootstrap-bounds.ts';
import { type IntervalConfig, type MeasuringConfig, parseMeasuringConfig } from '../src/evaluate/config.ts';
import { evaluate } from '../src/evaluate/evaluate.ts';
import { delongPaired } from '../src/evaluate/intervals/delong-paired.ts';
import type { BinaryData } from '../src/evaluate/prepare/data.ts';
import { prepareFile } from '../src/evaluate/prepare/prepare.ts';
import { installPeers } from './peers/install.ts';
import { configText, type Job, predictionFiles } from './predictions.ts';

const rows = Number(process.argv[2] ?? 1_000_000);
const root = fileURLToPath(new URL('../', import.meta.url));
const cli = join(root, process.argv[3] ?? 'dist', 'cli.js');

const configFor = (job: Job, weight: string | null = null): MeasuringConfig => {
  const parsed = parseMeasuringConfig('evaluate.yaml', configText(job, weight));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
};

const prepared = async (path: string, config: MeasuringConfig) => {
  const found = await prepareFile(path, config);
  if (!found.ok) throw new Error(JSON.stringify(found.problems.slice(0, 3)));
  return found.value;
};

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

interface Taken {
  readonly wall: number;
  readonly cpu: number;
}

const timed = async (run: () => unknown): Promise<Taken> => {
  const [wall, cpu] = [performance.now(), cpuMs()];
  await run();
  return { wall: performance.now() - wall, cpu: cpuMs() - cpu };
};

/** Minima: of the clock, and of the processor, which a busy machine disturbs less. */
const best = async (goes: number, run: () => unknown): Promise<Taken> => {
  const taken: Taken[] = [];
  for (let go = 0; go < goes; go++) taken.push(await timed(run));
  return {
    wall: Math.min(...taken.map(({ wall }) => wall)),
    cpu: Math.min(...taken.map(({ cpu }) => cpu)),
  };
};

const tell = (what: string, { wall, cpu }: Taken, more = ''): void =>
  console.log(
    `${what.padEnd(44)} ${wall.toFixed(0).padStart(6)} ms, processor ${cpu.toFixed(0).padStart(6)} ms${more}`,
  );

const jobs = async (path: string): Promise<void> => {
  for (const job of ['conf', 'auc'] as const) {
    const config = configFor(job);
    const value = await prepared(path, config);
    tell(`${job}: read and check`, await best(7, () => prepared(path, config)));
    tell(`${job}: measure 178 slices`, await best(7, () => evaluate(value, config)));
  }
};

const variants = async (path: string): Promise<void> => {
  const folder = `${path}.variants`;
  if (!existsSync(folder)) {
    const script = fileURLToPath(new URL('peers/variants.py', import.meta.url));
    mkdirSync(folder);
    spawnSync(installPeers(), [script, path, folder], { stdio: 'inherit' });
  }
  const kinds = ['plain', 'v2', 'nulls', 'weights'] as const;
  const least = new Map<string, Taken>();
  for (let go = 0; go < 7; go++)
    for (const kind of kinds) {
      const config = configFor('auc', kind === 'weights' ? 'weight' : null);
      const file = join(folder, `${kind}.parquet`);
      const one = await timed(async () => evaluate(await prepared(file, config), config));
      const before = least.get(kind) ?? { wall: Infinity, cpu: Infinity };
      least.set(kind, { wall: Math.min(before.wall, one.wall), cpu: Math.min(before.cpu, one.cpu) });
    }
  const plain = least.get('plain')?.cpu ?? Number.NaN;
  for (const [kind, one] of least) tell(`auc, ${kind}`, one, ` (${(one.cpu / plain).toFixed(2)} x of plain)`);
};

const intervals = async (path: string, champion: string): Promise<void> => {
  const config = configFor('auc');
  const binary = async (file: string): Promise<BinaryData & { readonly scores: Float64Array }> => {
    const { data } = await prepared(file, config);
    if (data.task !== 'binary' || data.scores === null) throw new Error('no scores');
    return { ...data, scores: data.scores };
  };
  const [own, other] = [await binary(path), await binary(champion)];
  tell(
    'paired DeLong, with both sorts',
    await best(7, () => delongPaired(own.scores, other.scores, own.labels)),
  );
  const drawing: IntervalConfig = {
    level: 0.95,
    proportion: 'wilson',
    auc: 'bootstrap',
    other: 'none',
    distances: 'percentile',
    replicates: 1000,
    seed: 1,
  };
  const auc = { id: 'auc_roc', metric: 'auc_roc', parameter: null };
  tell('AUC bootstrap, 1,000 exact replicates', await best(2, () => bootstrapBounds(own, [auc], drawing)));
};

const smallFile = (): void => {
  const { parquet } = predictionFiles(10_000, ['parquet']);
  const config = join(dirname(parquet), 'auc.json');
  writeFileSync(config, configText('auc'));
  const wall = (...args: readonly string[]): number => {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, [...args], { stdio: 'ignore' });
    if (status !== 0) throw new Error(`${args.join(' ')} exits ${status}`);
    return performance.now() - start;
  };
  const pairs = Array.from(
    { length: 21 },
    () => [wall('-e', '0'), wall(cli, 'evaluate', parquet, '--config', config, '--json')] as const,
  );
  const empty = Math.min(...pairs.map(([one]) => one));
  const whole = Math.min(...pairs.map(([, one]) => one));
  console.log(
    `10,000 rows, whole process: ${whole.toFixed(0)} ms, ${(whole / empty).toFixed(1)} x of node -e 0 (${empty.toFixed(0)} ms; goal 1.7)`,
  );
};

const { parquet, champion } = predictionFiles(rows, ['parquet', 'champion']);
console.log(`${rows} rows, Node ${process.version}; minima`);
await jobs(parquet);
await variants(parquet);
await intervals(parquet, champion);
smallFile();
console.log(`peak memory of all of it ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
