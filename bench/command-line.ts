// What the command line costs before it does anything, and what checking many manifests costs.
//
//   node bench/command-line.ts [manifests]

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const example = new URL('../test/support/examples/manifest.yaml', import.meta.url);

const wall = (args: readonly string[], cwd = tmpdir()): number => {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [...args], { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} exits ${status}: ${stderr}`);
  return performance.now() - start;
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

// Taken in turns, so that a busy moment of the machine falls on both.
const pairs = Array.from({ length: 21 }, () => [wall(['-e', '0']), wall([cli, '--version'])] as const);
const [empty, version] = [median(pairs.map(([one]) => one)), median(pairs.map(([, two]) => two))];
console.log(`node -e 0                 ${empty.toFixed(1)} ms (median of ${pairs.length})`);
console.log(
  `assay --version           ${version.toFixed(1)} ms, ${(version / empty).toFixed(2)} x of it (goal 1.6)`,
);

const manifests = Number(process.argv[2] ?? 10_000);
const folder = mkdtempSync(join(tmpdir(), 'assay-bench-'));
const short = `model:\n  name: NAME\n  version: "VERSION"\n  status: staging\n  trained_by: dana@example.com\n  training_date: 2024-06-15\nevaluation:\n  task: binary\n  metrics: { auc_roc: 0.951, precision: 0.912, recall: 0.887 }\n  latency: { p50: 8ms, p99: 74ms }\ndeployment:\n  strategy: canary\n  steps: [5, 25, 50, 100]\n  rollback_plan: revert to 3.1.8\nmonitoring:\n  owner: "@acme/fraud-oncall"\n`;

const fill = (name: string, text: (model: string, version: string) => string): string => {
  const root = join(folder, name);
  for (let index = 0; index < manifests; index++) {
    const [model, release] = [`m${Math.floor(index / 100)}`, `${index % 100}.0.0`];
    mkdirSync(join(root, 'models', model), { recursive: true });
    writeFileSync(join(root, 'models', model, `${release}.yaml`), text(model, release));
  }
  return root;
};

const full = readFileSync(example, 'utf8');
const short17 = fill('short', (model, release) => short.replace('NAME', model).replace('VERSION', release));
const full96 = fill('full', (model, release) =>
  full.replace('name: fraud_detector', `name: ${model}`).replace('"3.2.1"', `"${release}"`),
);
for (const [what, root] of [
  [`${short.split('\n').length - 1} lines`, short17],
  [`${full.split('\n').length - 1} lines`, full96],
] as const) {
  const ms = Math.min(...[1, 2, 3].map(() => wall([cli, 'validate'], root)));
  console.log(
    `assay validate            ${(ms / 1000).toFixed(2)} s for ${manifests} manifests of ${what} (best of 3; goal 4 s)`,
  );
}
rmSync(folder, { recursive: true });
