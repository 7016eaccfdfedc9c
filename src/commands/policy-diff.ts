import { resolve } from 'node:path';
import { decide } from '../domain/decide.ts';
import { policyPath } from '../domain/governed.ts';
import { type Loosening, loosenings } from '../domain/policy/loosening.ts';
import type { Policy } from '../domain/policy/policy.ts';
import { testsSaid } from '../domain/policy-change/tests.ts';
import { isError, type Problem } from '../domain/problem.ts';
import type { Content } from '../domain/snapshot.ts';
import type { TestsSaid } from '../domain/verdict.ts';
import { contentAt } from '../local/files.ts';
import { commitOf, gitText } from '../local/git.ts';
import { type ExitCode, type Terminal, WrongCall } from './command.ts';
import { policyOf } from './policy-file.ts';
import { flipLine, looseningLines } from './policy-lines.ts';
import { commitShelf, diskShelf, type ReadTests, readTests, type Shelf } from './policy-test-files.ts';
import { toldProblems } from './told-problems.ts';

export interface PolicyDiffOptions {
  readonly json?: boolean;
}

/** What one policy asks otherwise than another, and which tests come out otherwise by it. */
export const policyDiff = async (
  names: { readonly base: string; readonly head: string },
  { json }: PolicyDiffOptions,
  terminal: Terminal,
): Promise<ExitCode> => {
  const [base, head] = [await sideOf(names.base, terminal), await sideOf(names.head, terminal)];
  const [old, next] = [policyOf(base.path, base.content), policyOf(head.path, head.content)];
  if (!old.ok || !next.ok) return toldProblems(problemsOf([old, next]), json === true, terminal);
  const tests = { base: await readTests(base.shelf, null), head: await readTests(head.shelf, null) };
  if (tests.head.problems.some(isError)) return toldProblems(tests.head.problems, json === true, terminal);
  const compared: Compared = { old: old.value, next: next.value, ...comparing({ base, head, tests }) };
  terminal.out(
    json === true ? `${JSON.stringify(asJson(names, compared), null, 2)}\n` : text(compared, terminal),
  );
  return (compared.tests?.flips.length ?? 0) === 0 ? 0 : 1;
};

interface Side {
  readonly path: string;
  readonly content: Content;
  readonly shelf: Shelf;
}

/** A file, where there is one of this name; else what git knows by it. */
const sideOf = async (name: string, { cwd }: Terminal): Promise<Side> => {
  const content = await contentAt(resolve(cwd, name));
  if (content.kind !== 'absent') return { path: name, content, shelf: diskShelf(cwd) };
  const folder = await gitText(cwd, ['rev-parse', '--show-toplevel']).catch(() => null);
  const commit = folder === null ? null : await commitOf(folder, name);
  if (folder === null || commit === null)
    throw new WrongCall(`${name} is neither a file nor a commit that git knows`);
  const shelf = commitShelf(folder, commit);
  const found = (await shelf.read([policyPath])).get(policyPath);
  return { path: policyPath, content: found ?? { kind: 'absent' }, shelf };
};

const problemsOf = (sides: readonly { readonly problems: readonly Problem[] }[]): readonly Problem[] =>
  sides.flatMap(({ problems }) => problems);

interface Compared {
  readonly old: Policy;
  readonly next: Policy;
  readonly tests: TestsSaid | null;
}

interface Sides {
  readonly base: Side;
  readonly head: Side;
  readonly tests: { readonly base: ReadTests; readonly head: ReadTests };
}

const comparing = ({ base, head, tests }: Sides): Pick<Compared, 'tests'> => {
  if (tests.base.tests.length + tests.head.tests.length === 0) return { tests: null };
  const policy = { path: policyPath, base: base.content, head: head.content };
  const policyTests = { base: tests.base.files, head: tests.head.files };
  return { tests: testsSaid({ policy, policyTests }, decide) };
};

const asJson = (names: { readonly base: string; readonly head: string }, { old, next, tests }: Compared) => ({
  base: { name: names.base, policy: old.digest },
  head: { name: names.head, policy: next.digest },
  lines: loosenings(old, next),
  tests,
});

const text = ({ old, next, tests }: Compared, terminal: Terminal): string => {
  const lines = loosenings(old, next);
  return [
    ...(lines.length === 0 ? ['The two policies ask the same.'] : [counted(lines)]),
    ...looseningLines(lines, terminal),
    '',
    ...(tests === null
      ? ['There are no policy tests that could flip.']
      : [`${tests.flips.length} of ${tests.cases} policy tests flip.`]),
    ...(tests?.flips ?? []).map((flip) => flipLine(flip, terminal)),
    '',
  ].join('\n');
};

const counted = (lines: readonly Loosening[]): string => {
  const count = (effect: Loosening['effect']): string =>
    `${lines.filter((line) => line.effect === effect).length} ${effect}`;
  return `${count('weaker')}, ${count('different')}, ${count('stronger')}:`;
};
