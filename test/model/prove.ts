// npm run test:model:proof: takes one rule after the other out of a copy of the source, and shows that the model notices.
// An oracle that misses a rule would prove nothing of it.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { mutants } from './mutants.ts';
import type { Mutant } from './mutants-of-waivers.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const copied = ['src', 'templates', 'package.json', 'test/model', 'bench/chance.ts'];
const sequences = 30_000;

const copyOfTheTree = (): string => {
  const copy = mkdtempSync(join(tmpdir(), 'assay-model-'));
  for (const name of copied) {
    mkdirSync(dirname(join(copy, name)), { recursive: true });
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
};

/** Events of the shortest sequence that was found; null: none was. */
const noticed = (copy: string, within = sequences): number | null => {
  const run = spawnSync(process.execPath, ['test/model/run.ts', String(within)], {
    cwd: copy,
    encoding: 'utf8',
  });
  if (run.status === 0) return null;
  const [, events] = /"events":(\d+)/.exec(run.stdout) ?? [];
  if (events === undefined) throw new Error(`the model breaks: ${run.stderr.slice(0, 1000)}`);
  return Number(events);
};

const without = <T>(copy: string, { file, take, put }: Mutant, then: () => T): T => {
  const path = join(copy, file);
  const whole = readFileSync(path, 'utf8');
  const times = whole.split(take).length - 1;
  if (times !== 1) throw new Error(`${file} has the rule ${times} times, and not once:\n${take}`);
  writeFileSync(
    path,
    whole.replace(take, () => put),
  );
  try {
    return then();
  } finally {
    writeFileSync(path, whole);
  }
};

const said = (copy: string, mutant: Mutant): string => {
  try {
    const events = without(copy, mutant, () => noticed(copy));
    return events === null ? 'FAIL is not noticed' : `ok   noticed after ${events} events`;
  } catch (error) {
    return `FAIL ${error instanceof Error ? error.message : String(error)}`;
  }
};

const copy = copyOfTheTree();
try {
  let failed = noticed(copy, 1000) === null ? 0 : 1;
  if (failed > 0) process.stdout.write('FAIL the model and the code do not agree as they are\n');
  const [, , only = ''] = process.argv;
  for (const mutant of mutants.filter((one) => one.without.includes(only))) {
    const told = said(copy, mutant);
    if (told.startsWith('FAIL')) failed += 1;
    process.stdout.write(`${told}: ${mutant.without}\n`);
  }
  process.stdout.write(`${mutants.length} rules, ${failed} not noticed\n`);
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}
