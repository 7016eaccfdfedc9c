// npm run test:traps: takes one rule after the other out of a copy of the source, and shows that the story of its trap
// turns red. A rule that can go without any story noticing is not guarded by it.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';

const trap = z.strictObject({
  /** Folder below test/cases/approvals, which begins with the number of the trap. */
  story: z.string(),
  rule: z.strictObject({ file: z.string(), take: z.string().min(1), put: z.string() }),
  /** File below test/, and the name of a test in it. */
  test: z.strictObject({ file: z.string(), name: z.string() }).optional(),
});

type Trap = z.infer<typeof trap>;
type Rule = Trap['rule'];

const traps = z.array(trap).parse(parse(readFileSync(new URL('traps.yaml', import.meta.url), 'utf8')));

const root = fileURLToPath(new URL('../../', import.meta.url));
const copied = [
  'src',
  'test',
  'templates',
  'schema',
  'examples',
  'dist',
  '.ci',
  'package.json',
  'tsconfig.json',
];

const copyOfTheTree = (): string => {
  const copy = mkdtempSync(join(tmpdir(), 'assay-traps-'));
  for (const name of copied)
    cpSync(join(root, name), join(copy, name), { recursive: true, verbatimSymlinks: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
};

const storyOf = ({ story }: Trap): string => `approvals/${story}`;

const told = z.record(z.string(), z.array(z.string()));

/** Where the stories are not what they say, each with its sentences; null: they could not be judged at all. */
const judged = (copy: string, names: readonly string[]): z.infer<typeof told> | null => {
  const run = spawnSync(process.execPath, ['test/traps/judge.ts', ...names], { cwd: copy, encoding: 'utf8' });
  if (run.status !== 0) process.stderr.write(run.stderr.slice(0, 2000));
  return run.status === 0 ? told.parse(JSON.parse(run.stdout)) : null;
};

const testFails = (copy: string, { file, name }: NonNullable<Trap['test']>): boolean => {
  const vitest = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config',
    '.ci/vitest.config.ts',
    `test/${file}`,
  ];
  // A test that is red as it should be is none of CI's results.
  const { ASSAY_TEST_RESULTS: _, ...env } = process.env;
  const run = spawnSync(process.execPath, [...vitest, '-t', name], { cwd: copy, encoding: 'utf8', env });
  return run.status !== 0 && /AssertionError|Error: /.test(run.stdout + run.stderr);
};

/** Says what is so with the rule taken out, and puts it back. */
const without = (copy: string, { file, take, put }: Rule, then: () => string | null): string | null => {
  const path = join(copy, file);
  const whole = readFileSync(path, 'utf8');
  const times = whole.split(take).length - 1;
  if (times !== 1) return `${file} has its rule ${times} times, and not once`;
  const rest = whole.replace(take, () => put);
  writeFileSync(path, rest);
  try {
    return then();
  } finally {
    writeFileSync(path, whole);
  }
};

/** What is wrong with the proof of this trap; null: its rule is guarded. */
const faultOf = (copy: string, trap: Trap): string | null => {
  const { rule, test } = trap;
  const name = storyOf(trap);
  return without(copy, rule, () => {
    const red = judged(copy, [name]);
    if (red === null) return 'without its rule the story cannot be judged, which proves nothing';
    const isRed = (red[name]?.length ?? 0) > 0;
    const isTestRed = test !== undefined && testFails(copy, test);
    return isRed || isTestRed ? null : 'stays green without its rule';
  });
};

/** A story that is red with its rule proves nothing by being red without it. */
const faultBefore = (disagreements: readonly string[] | undefined): string | null => {
  if (disagreements === undefined) return 'there is no such story';
  return disagreements.length > 0 ? `is red with its rule: ${disagreements[0]}` : null;
};

const trapsToHold = 37;

const untold = (): readonly number[] => {
  const told = new Set(traps.map(({ story }) => Number(story.slice(0, 2))));
  return Array.from({ length: trapsToHold }, (_, index) => index + 1).filter((number) => !told.has(number));
};

const proved = (copy: string): number => {
  const green = judged(copy, traps.map(storyOf));
  const faults = traps.map((trap): string | null => {
    const fault = faultBefore(green?.[storyOf(trap)]) ?? faultOf(copy, trap);
    process.stdout.write(fault === null ? `ok   ${trap.story}\n` : `FAIL ${trap.story}: ${fault}\n`);
    return fault;
  });
  for (const number of untold()) process.stdout.write(`FAIL no story for trap ${number}\n`);
  const failed = faults.filter((fault) => fault !== null).length;
  process.stdout.write(`${traps.length - failed} passed, ${failed + untold().length} failed\n`);
  return failed + untold().length === 0 ? 0 : 1;
};

const copy = copyOfTheTree();
try {
  process.exitCode = proved(copy);
} finally {
  rmSync(copy, { recursive: true, force: true });
}
