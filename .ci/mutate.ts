// npm run mutation [-- --units] [folder...]: how many small changes of the source no test notices, by folder of src/domain.
//
// Stryker drags in two hundred packages, so it is no dependency of the project: it is installed into a copy of the tree,
// in a temporary folder, and goes with it. Without a folder all of src/domain is looked at, which takes hours; with
// `--units` the stories stay out, which is faster and finds less.

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const root = fileURLToPath(new URL('..', import.meta.url));
const stryker = '10.1.1';
const left = new Set(['.git', '.peers', 'coverage', 'node_modules']);

const copyOfTheTree = (): string => {
  const copy = mkdtempSync(join(tmpdir(), 'assay-mutation-'));
  for (const name of readdirSync(root).filter((one) => !left.has(one)))
    cpSync(join(root, name), join(copy, name), { recursive: true, verbatimSymlinks: true });
  return copy;
};

const run = (command: string, args: readonly string[], copy: string): void => {
  const path = `${join(copy, 'node_modules', '.bin')}:${process.env['PATH'] ?? ''}`;
  const { status } = spawnSync(command, [...args], {
    cwd: copy,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PATH: path },
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} exits ${status}`);
};

const install = (copy: string): void => {
  run('npm', ['ci', '--no-audit', '--no-fund'], copy);
  const packages = ['core', 'vitest-runner'].map((name) => `@stryker-mutator/${name}@${stryker}`);
  run('npm', ['install', '--no-save', '--no-audit', '--no-fund', ...packages], copy);
};

/** A folder of src/domain, or a file of it. */
const configFor = (of: string, copy: string): object => {
  const isFolder = existsSync(join(copy, 'src/domain', of)) && !of.endsWith('.ts');
  return {
    mutate: [`src/domain/${of}${isFolder ? '/**/*.ts' : ''}`],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'mutation.config.ts' },
    // TypeScript 7 has no JavaScript API for it to read one with.
    tsconfigFile: 'no-tsconfig.json',
    // Its sandbox cannot copy the symbolic links of the stories.
    inPlace: true,
    coverageAnalysis: 'perTest',
    ignoreStatic: true,
    concurrency: 2,
    timeoutMS: 20_000,
    disableTypeChecks: false,
    reporters: ['json', 'clear-text'],
    clearTextReporter: { reportTests: false, allowColor: false },
    jsonReporter: { fileName: 'mutation.json' },
  };
};

const vitestConfig = (tests: readonly string[]): string => `import { defineConfig } from 'vitest/config';
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ${JSON.stringify(tests)},
    testTimeout: 120_000,
  },
});
`;

const report = z.object({
  files: z.record(z.string(), z.object({ mutants: z.array(z.object({ status: z.string() })) })),
});

const scoreOf = (of: string, copy: string): string => {
  writeFileSync(join(copy, 'stryker.config.json'), JSON.stringify(configFor(of, copy)));
  run('npx', ['stryker', 'run'], copy);
  const { files } = report.parse(JSON.parse(readFileSync(join(copy, 'mutation.json'), 'utf8')));
  const statuses = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const count = (...of: readonly string[]): number => statuses.filter((status) => of.includes(status)).length;
  const [noticed, missed] = [count('Killed', 'Timeout'), count('Survived', 'NoCoverage')];
  const score = ((100 * noticed) / Math.max(1, noticed + missed)).toFixed(1);
  return `| ${of} | ${noticed + missed} | ${noticed} | ${score} % |`;
};

const everyFolder = (): readonly string[] =>
  readdirSync(join(root, 'src/domain'), { withFileTypes: true }).map((entry) => entry.name);

const [, , ...args] = process.argv;
const asked = args.filter((arg) => arg !== '--units');
const units = ['test/domain/**/*.test.ts'];
const tests = args.includes('--units') ? units : [...units, 'test/cases.test.ts'];
const copy = copyOfTheTree();
try {
  writeFileSync(join(copy, 'mutation.config.ts'), vitestConfig(tests));
  install(copy);
  const rows = (asked.length === 0 ? everyFolder() : asked).map((of) => scoreOf(of, copy));
  process.stdout.write(
    `\n| of src/domain | changes | noticed | score |\n|---|---|---|---|\n${rows.join('\n')}\n`,
  );
} finally {
  rmSync(copy, { recursive: true, force: true });
}
