// npm run mutation [folder or file of src/domain...]: how many small changes of the source no unit test and no story notices.
//
// Stryker drags in two hundred packages, so it is no dependency of the project: it is installed into a copy of the tree,
// in a temporary folder, and goes with it. Without a name all of src/domain is looked at, folder by folder. What was
// missed is told on standard error, a line each; the table goes to standard output.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const root = fileURLToPath(new URL('../..', import.meta.url));
const packages = ['@stryker-mutator/core@10.1.1', '@vitest/expect@5.0.5'];
const left = new Set(['.git', '.peers', 'coverage', 'node_modules']);

// What the source remembers from one call to the next would carry from one change to the next.
const memories = [
  { file: 'document/read.ts', take: 'const mostRemembered = 16;', put: 'const mostRemembered = 0;' },
  { file: 'approvals/comments.ts', take: '  known.set(snapshot, said);\n', put: '' },
];

const copyOfTheTree = (): string => {
  const copy = mkdtempSync(join(tmpdir(), 'assay-mutation-'));
  for (const name of readdirSync(root).filter((one) => !left.has(one)))
    cpSync(join(root, name), join(copy, name), { recursive: true, verbatimSymlinks: true });
  for (const { file, take, put } of memories) {
    const path = join(copy, 'src/domain', file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(take)) throw new Error(`${file} does not say: ${take}`);
    writeFileSync(path, text.replace(take, put));
  }
  return copy;
};

const run = (command: string, args: readonly string[], copy: string): void => {
  const path = `${join(copy, 'node_modules', '.bin')}:${process.env['PATH'] ?? ''}`;
  const { status } = spawnSync(command, [...args], {
    cwd: copy,
    stdio: ['ignore', process.stderr, process.stderr],
    env: { ...process.env, PATH: path },
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} exits ${status}`);
};

const install = (copy: string): void => {
  run('npm', ['ci', '--no-audit', '--no-fund'], copy);
  run('npm', ['install', '--no-save', '--no-audit', '--no-fund', ...packages], copy);
};

const configFor = (files: readonly string[]): object => ({
  mutate: files,
  testRunner: 'in-one-process',
  plugins: ['./.ci/mutation/runner.mjs'],
  // TypeScript 7 has no JavaScript API for it to read one with.
  tsconfigFile: 'no-tsconfig.json',
  // Its sandbox cannot copy the symbolic links of the stories.
  inPlace: true,
  coverageAnalysis: 'perTest',
  // A constant of a module is set before any change is made.
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 10_000,
  disableTypeChecks: false,
  reporters: ['json', 'progress-append-only'],
  jsonReporter: { fileName: 'mutation.json' },
});

const report = z.object({
  files: z.record(
    z.string(),
    z.object({
      mutants: z.array(
        z.object({
          status: z.string(),
          mutatorName: z.string(),
          replacement: z.string().default(''),
          location: z.object({ start: z.object({ line: z.number(), column: z.number() }) }),
        }),
      ),
    }),
  ),
});

interface Score {
  readonly of: string;
  readonly noticed: number;
  readonly missed: number;
}

const scoreOf = ({ of, files }: Part, copy: string): Score => {
  writeFileSync(join(copy, 'stryker.config.json'), JSON.stringify(configFor(files)));
  run('npx', ['stryker', 'run'], copy);
  const mutants = Object.entries(
    report.parse(JSON.parse(readFileSync(join(copy, 'mutation.json'), 'utf8'))).files,
  ).flatMap(([file, { mutants }]) => mutants.map((mutant) => ({ file, ...mutant })));
  const missed = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  for (const { file, location, status, mutatorName, replacement } of missed)
    process.stderr.write(
      `${file}:${location.start.line}:${location.start.column} ${status} ${mutatorName} ${replacement.replace(/\s+/g, ' ')}\n`,
    );
  const noticed = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
  return { of, noticed, missed: missed.length };
};

const row = ({ of, noticed, missed }: Score): string => {
  const score = ((100 * noticed) / Math.max(1, noticed + missed)).toFixed(1);
  return `| ${of} | ${noticed + missed} | ${noticed} | ${score} % |\n`;
};

/** What is looked at together. */
interface Part {
  readonly of: string;
  readonly files: readonly string[];
}

const domain = join(root, 'src/domain');

const partOf = (of: string): Part => {
  const path = relative(root, join(domain, of));
  return { of, files: [statSync(join(domain, of)).isDirectory() ? `${path}/**/*.ts` : path] };
};

const everyPart = (): readonly Part[] => {
  const entries = readdirSync(domain, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => partOf(name));
  return [...folders, { of: 'its own files', files: ['src/domain/*.ts'] }];
};

const [, , ...asked] = process.argv;
const parts = asked.length === 0 ? everyPart() : asked.map(partOf);
const copy = copyOfTheTree();
try {
  install(copy);
  const scores = parts.map((part) => scoreOf(part, copy));
  const sum = (count: (score: Score) => number): number => scores.reduce((all, one) => all + count(one), 0);
  const all = { of: 'all', noticed: sum(({ noticed }) => noticed), missed: sum(({ missed }) => missed) };
  process.stdout.write(`| of src/domain | changes | noticed | score |\n|---|---|---|---|\n`);
  process.stdout.write([...scores, all].map(row).join(''));
} finally {
  rmSync(copy, { recursive: true, force: true });
}
