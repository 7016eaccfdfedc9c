// The engine beside what a team would use instead, on the same files in the same run: polars, DuckDB, numpy by hand,
// pandas with scikit-learn, Fairlearn, pyarrow. In turns, so that a busy moment of the machine falls on all. In-process:
// after the imports, the best of three; whole: the process from start to end. The values of all 178 slices are compared.
//
//   node bench/peers.ts [--rows=1000000] [--goes=5] [--slow] [--dist=dist] [--peers=polars,duckdb]
//
// --slow adds those that need minutes: Fairlearn, and DuckDB's and scikit-learn's curves of more than a million rows.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Evaluation } from '../src/evaluate/report.ts';
import { installPeers } from './peers/install.ts';
import { configText, type Job, type Kind, predictionFiles } from './predictions.ts';

const { values: options } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    goes: { type: 'string', default: '5' },
    slow: { type: 'boolean', default: false },
    dist: { type: 'string', default: 'dist' },
    peers: { type: 'string', default: 'polars,duckdb,pyarrow,numpy,sklearn,fairlearn' },
  },
});
const rows = Number(options.rows);
const goes = Number(options.goes);
const python = installPeers();
const folder = mkdtempSync(join(tmpdir(), 'assay-bench-peers-'));
const here = (name: string): string => fileURLToPath(new URL(`peers/${name}`, import.meta.url));

type Values = Readonly<Record<string, readonly (number | null)[]>>;

interface Told {
  readonly times: readonly number[];
  /** Of all threads: a busy machine stretches it less than the clock. */
  readonly processor: readonly number[];
  readonly memory: number;
  readonly values?: Values;
  readonly evaluation?: Evaluation;
}

type Peer = 'polars' | 'duckdb' | 'pyarrow' | 'numpy' | 'sklearn' | 'fairlearn';
type Name = 'limit' | 'assay' | Peer;
const peers = options.peers.split(',') as readonly Peer[];

interface Go {
  readonly file: string;
  readonly job: Job;
  readonly repeats: number;
}

const called = (name: Name, { file, job, repeats }: Go, out: string): readonly [string, ...string[]] => {
  if (name === 'limit') return [process.execPath, here('limit.ts'), file, String(rows), String(repeats), out];
  const script = name === 'assay' ? 'with_assay.ts' : `with_${name}.py`;
  return [name === 'assay' ? process.execPath : python, here(script), file, job, String(repeats), out];
};

const wallOf = ([program, ...args]: readonly [string, ...string[]]): number => {
  const start = performance.now();
  const { status } = spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} exits ${status}`);
  return performance.now() - start;
};

const once = (name: Name, go: Go): Told & { readonly wall: number } => {
  const out = join(folder, `${name}.json`);
  const wall = wallOf(called(name, go, out));
  return { ...(JSON.parse(readFileSync(out, 'utf8')) as Told), wall };
};

const wholeAssay = ({ file, job }: Go): number => {
  const config = join(folder, `${job}.json`);
  writeFileSync(config, configText(job));
  const cli = join(fileURLToPath(new URL('../', import.meta.url)), options.dist, 'cli.js');
  return wallOf([process.execPath, cli, 'evaluate', file, '--config', config, '--json']);
};

const order = ['sex', 'race', 'region', 'age_band'];
const valuesOf = ({ overall, slices }: Evaluation): Values => {
  const metrics = ['tp', 'fp', 'tn', 'fn', 'brier', 'log_loss', 'auc_roc', 'average_precision'];
  const own = (reports: Evaluation['overall']) =>
    metrics.flatMap((id) => (id in reports ? [reports[id]?.value ?? null] : []));
  const key = (where: Readonly<Record<string, string | null>>) =>
    order.flatMap((name) => (name in where ? [`${name}=${where[name]}`] : [])).join('|');
  return Object.fromEntries([['', own(overall)], ...slices.map((one) => [key(one.where), own(one.metrics)])]);
};

/** The largest difference over all slices and metrics. */
const apart = (one: Values, other: Values): number => {
  if (Object.keys(one).length !== Object.keys(other).length) return Infinity;
  return Math.max(
    ...Object.entries(one).flatMap(([key, values]) =>
      values.map((value, place) => Math.abs((value ?? Infinity) - (other[key]?.[place] ?? Infinity))),
    ),
  );
};

const slow = (name: Name, job: Job): boolean =>
  name === 'fairlearn' || (rows > 2_000_000 && job === 'auc' && (name === 'duckdb' || name === 'sklearn'));

interface Best {
  inProcess: number;
  processor: number;
  whole: number;
  memory: number;
  values: Values | null;
}

const measured = (kind: Kind, job: Job): ReadonlyMap<Name, Best> => {
  const file = predictionFiles(rows, [kind])[kind];
  const wanted: readonly Name[] = [
    'limit',
    'assay',
    ...peers.filter((name) => (name !== 'pyarrow' || job === 'conf') && (options.slow || !slow(name, job))),
  ];
  const found = new Map<Name, Best>();
  for (let go = 0; go < goes; go++)
    for (const name of wanted) {
      if (go > 0 && slow(name, job)) continue;
      const best = found.get(name) ?? {
        inProcess: Infinity,
        processor: Infinity,
        whole: Infinity,
        memory: 0,
        values: null,
      };
      found.set(name, best);
      const cold = once(name, { file, job, repeats: 1 });
      const warm = cold.wall > 5000 ? cold : once(name, { file, job, repeats: 3 });
      const whole = name === 'assay' ? wholeAssay({ file, job, repeats: 1 }) : cold.wall;
      best.inProcess = Math.min(best.inProcess, ...cold.times, ...warm.times);
      best.processor = Math.min(best.processor, ...cold.processor, ...warm.processor);
      best.whole = Math.min(best.whole, whole);
      best.memory = Math.max(best.memory, cold.memory);
      best.values = cold.values ?? (cold.evaluation === undefined ? null : valuesOf(cold.evaluation));
    }
  return found;
};

const digits = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(1));

const tell = (kind: Kind, job: Job): void => {
  const found = measured(kind, job);
  const own = found.get('assay');
  if (own === undefined || own.values === null) throw new Error('nothing was measured');
  const size = (statSync(predictionFiles(rows, [kind])[kind]).size / 1e6).toFixed(1);
  console.log(`\n### ${rows.toLocaleString('en')} rows, ${kind} (${size} MB), ${job}\n`);
  console.log(
    '| | in-process ms | × assay | its processor ms | × assay | whole process ms | × assay | peak MB | largest difference |',
  );
  console.log('| :-- | --: | --: | --: | --: | --: | --: | --: | --: |');
  for (const [name, one] of found) {
    const difference =
      one.values === null || name === 'assay' ? '' : apart(own.values, one.values).toExponential(1);
    const isLimit = name === 'limit';
    const cells = [
      isLimit ? 'limit: read + sum' : name,
      digits(one.inProcess),
      (one.inProcess / own.inProcess).toFixed(2),
      digits(one.processor),
      (one.processor / own.processor).toFixed(2),
      isLimit ? '' : digits(one.whole),
      isLimit ? '' : (one.whole / own.whole).toFixed(2),
      isLimit ? '' : one.memory.toFixed(0),
      difference,
    ];
    console.log(`| ${cells.join(' | ')} |`);
    if (difference !== '' && !(Number(difference) <= 1e-9)) process.exitCode = 1;
  }
  const left = peers.filter((name) => !options.slow && slow(name, job));
  if (left.length > 0) console.log(`\nLeft out without --slow: ${left.join(', ')}.`);
};

if (!existsSync(join(fileURLToPath(new URL('../', import.meta.url)), options.dist, 'cli.js')))
  throw new Error(`there is no ${options.dist}/cli.js: npm run build`);
const [processor] = cpus();
console.log(`${processor?.model} × ${cpus().length}, Node ${process.version}, goes: ${goes}; minima`);
console.log(
  readFileSync(new URL('peers/requirements.txt', import.meta.url), 'utf8')
    .trim()
    .replaceAll('\n', ', '),
);
for (const kind of rows > 2_000_000 ? (['parquet', 'csv'] as const) : (['parquet', 'csv', 'jsonl'] as const))
  for (const job of kind === 'parquet' ? (['conf', 'auc'] as const) : (['auc'] as const)) tell(kind, job);
rmSync(folder, { recursive: true });
