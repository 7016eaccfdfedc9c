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
const sequences = 60_000;

const copyOfTheTree = (): string => {
  const copy = mkdtempSync(join(tmpdir(), 'assay-model-'));
  for (const name of copied) {
    mkdirSync(dirname(join(copy, name)), { recursive: true });
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
};

interface Noticed {
  /** Events of the shortest sequence that shows it, and how many sequences were played until one did. */
  readonly events: number;
  readonly sequences: number;
}

/** null: nothing shows it. */
const noticed = (copy: string, within = sequences): Noticed | null => {
  const run = spawnSync(process.execPath, ['test/model/run.ts', String(within)], {
    cwd: copy,
    encoding: 'utf8',
    // All but the one file is the same each time.
    env: { ...process.env, NODE_COMPILE_CACHE: join(copy, '.compiled') },
  });
  if (run.status === 0) return null;
  const [, played] = /"sequences":(\d+)/.exec(run.stdout) ?? [];
  const [, events] = /"events":(\d+)/.exec(run.stdout) ?? [];
  if (played === undefined || events === undefined)
    throw new Error(`the model breaks: ${run.stderr.slice(0, 1000)}`);
  return { events: Number(events), sequences: Number(played) };
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

interface Told {
  readonly line: string;
  /** null: it was not noticed. */
  readonly noticed: Noticed | null;
}

const told = (copy: string, mutant: Mutant): Told => {
  try {
    const found = without(copy, mutant, () => noticed(copy));
    if (found === null) return { line: 'FAIL is not noticed', noticed: null };
    const { events, sequences: played } = found;
    return { line: `ok   noticed after ${events} events, in sequence ${played}`, noticed: found };
  } catch (error) {
    return { line: `FAIL ${error instanceof Error ? error.message : String(error)}`, noticed: null };
  }
};

const copy = copyOfTheTree();
try {
  const [, , only = ''] = process.argv;
  const all = mutants
    .filter((mutant) => mutant.without.includes(only))
    .map((mutant) => {
      const { line, noticed: found } = told(copy, mutant);
      process.stdout.write(`${line}: ${mutant.without}\n`);
      return found;
    });
  const unnoticed = all.filter((found) => found === null).length;
  const longest = Math.max(0, ...all.map((found) => found?.sequences ?? 0));
  // What the model reports of the code as it is, it has not noticed of a rule that is gone.
  const agrees = noticed(copy, longest + 1) === null;
  process.stdout.write(
    `${agrees ? 'ok   the code as it is agrees' : 'FAIL the code as it is differs'} in ${longest + 1} sequences\n`,
  );
  process.stdout.write(`${all.length} rules, ${unnoticed} not noticed\n`);
  process.exitCode = unnoticed === 0 && agrees ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}
