import { testsFolder } from '../domain/governed.ts';
import { labelFiles } from '../domain/holdout/changed.ts';
import type { Policy } from '../domain/policy/policy.ts';
import { governingKind, isWorkflow } from '../domain/policy-change/governing.ts';
import { namedBy } from '../domain/policy-change/tests.ts';
import type { Content, GoverningFile, Snapshot, TestFiles } from '../domain/snapshot.ts';
import type { PullFacts, Source } from '../ports.ts';
import { nothing } from './nothing.ts';

/** More tests than this are not run for the card. */
const mostTests = 200;

type Governing = Pick<Snapshot, 'governing' | 'policyTests'>;

interface Known {
  readonly named: readonly Policy[];
  /** At base; null: there is none that can be read, so there is nobody whom it asks. */
  readonly effective: Policy | null;
}

/** What judges models and is changed, and the tests of the policy where they have something to say. */
export const readGoverning = async (
  source: Source,
  facts: PullFacts,
  { named, effective }: Known,
): Promise<Governing> => {
  if (effective === null) return {};
  const files = await changedIn(source, facts, named);
  if (files.length === 0) return {};
  const governing = await withIds(source, facts, files);
  const isTested = governing.some(({ kind }) => kind === 'policy' || kind === 'test');
  if (!isTested) return { governing };
  const folders = [facts.base, facts.head].map((at) => ({ at, path: testsFolder }));
  const listed = (await source.ask({ ...nothing, folders })).folders;
  const testsAt = async (at: string): Promise<TestFiles> =>
    readTests(source, at, listed.get(`${at}:${testsFolder}`) ?? []);
  const policyTests = { base: await testsAt(facts.base), head: await testsAt(facts.head) };
  const isAny = policyTests.base.tests.length + policyTests.head.tests.length > 0;
  return isAny ? { governing, policyTests } : { governing };
};

type Kinds = readonly Pick<GoverningFile, 'path' | 'kind'>[];

const changedIn = async (
  source: Source,
  { base, head, changed }: PullFacts,
  named: readonly Policy[],
): Promise<Kinds> => {
  const workflows = changed.filter(isWorkflow);
  const spots = workflows.flatMap((path) => [
    { at: base, path },
    { at: head, path },
  ]);
  const { files } =
    spots.length === 0 ? { files: new Map() } : await source.ask({ ...nothing, files: spots });
  const contentAt = (at: string, path: string): Content => files.get(`${at}:${path}`) ?? { kind: 'absent' };
  const known = {
    labels: labelFiles(named),
    workflows: new Map(
      workflows.map((path) => [path, { base: contentAt(base, path), head: contentAt(head, path) }] as const),
    ),
  };
  return [...changed].sort().flatMap((path) => {
    const kind = governingKind(path, known);
    return kind === null ? [] : [{ path, kind }];
  });
};

/** What the head has as the base has it now is not changed, whatever the base did since they parted. */
const withIds = async (
  source: Source,
  { base, head }: PullFacts,
  files: Kinds,
): Promise<readonly GoverningFile[]> => {
  const ids = files.flatMap(({ path }) => [
    { at: base, path },
    { at: head, path },
  ]);
  const found = (await source.ask({ ...nothing, ids })).ids;
  return files
    .map((file) => ({
      ...file,
      base: found.get(`${base}:${file.path}`) ?? null,
      head: found.get(`${head}:${file.path}`) ?? null,
    }))
    .filter((file) => file.base !== file.head);
};

const readTests = async (source: Source, at: string, names: readonly string[]): Promise<TestFiles> => {
  const paths = names
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => `${testsFolder}/${name}`)
    .sort();
  const tests = await contents(source, at, paths.slice(0, mostTests));
  const named = await contents(source, at, namedBy(tests));
  return { tests, named, unread: Math.max(0, paths.length - mostTests) };
};

const contents = async (
  source: Source,
  at: string,
  paths: readonly string[],
): Promise<TestFiles['named']> => {
  if (paths.length === 0) return [];
  const { files } = await source.ask({ ...nothing, files: paths.map((path) => ({ at, path })) });
  return paths.map((path) => ({ path, content: files.get(`${at}:${path}`) ?? { kind: 'absent' } }));
};
