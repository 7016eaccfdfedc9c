import { codeownersPaths } from '../codeowners/codeowners.ts';
import { ownersFacts } from '../codeowners/facts.ts';
import { globsOf, isGoverned, policyIn } from '../governed.ts';
import { levelOf, type Policy } from '../policy/policy.ts';
import { isSameContent } from '../same-content.ts';
import type { ChangedFile, Content, Snapshot } from '../snapshot.ts';
import { commentsOf, headsOf, peopleIn, pullOf, reviewsOf } from './facts.ts';
import { measurementOf } from './measurements.ts';
import type { PolicyTest } from './parse.ts';
import type { FileText } from './schema.ts';

export interface Judging {
  /** Where the policy stands, and what stands there. */
  readonly path: string;
  readonly content: Content;
  /** What stands in the repository at the paths that tests name. */
  readonly contentOf: (path: string) => Content;
}

/** A test as the snapshot that a pull request with these facts would give under this policy. */
export const snapshotOf = ({ data }: PolicyTest, { path, content, contentOf }: Judging): Snapshot => {
  const { case: facts } = data;
  const policy = policyIn(path, content);
  const effective = policy?.ok ? policy.value : null;
  const trees = treesOf(data, contentOf);
  const governs = (file: string): boolean =>
    isGoverned(file, globsOf({ base: policy, head: policy }, content));
  const heads = headsOf(facts);
  const head = heads.at(-1)?.name ?? 'head';
  const files = changedIn(trees).filter((file) => governs(file.path));
  const paths = files.map((file) => file.path);
  return {
    assay: 1,
    now: facts.now,
    repository: facts.repository ?? 'policy/test',
    pull: pullOf(facts),
    base: 'base',
    head,
    policy: { path, base: content, head: content },
    files,
    renames: [],
    siblings: { manifests: siblingsIn(trees.base, paths, governs), unread: 0 },
    measurements: measuredIn(data, effective, paths),
    heads,
    reviews: reviewsOf(facts, head),
    comments: commentsOf(facts),
    ...peopleIn(facts),
    codeowners: ownersFacts(
      codeownersPaths.map((file) => ({ file, content: trees.base.get(file) ?? absent })),
      paths,
    ),
    journal: [],
    templates: {},
    limits: [],
  };
};

const absent: Content = { kind: 'absent' };

type Files = ReadonlyMap<string, Content>;

interface Trees {
  readonly base: Files;
  readonly head: Files;
}

const treesOf = ({ base = {}, head = {} }: PolicyTest['data'], contentOf: Judging['contentOf']): Trees => {
  const before = contentsOf(base, contentOf);
  return { base: before, head: new Map([...before, ...contentsOf(head, contentOf)]) };
};

const contentsOf = (files: { readonly [path: string]: FileText }, contentOf: Judging['contentOf']): Files =>
  new Map(Object.entries(files).map(([path, file]) => [path, contentIn(file, contentOf)]));

const contentIn = (file: FileText, contentOf: Judging['contentOf']): Content => {
  if (file.kind === 'gone') return absent;
  return file.kind === 'text' ? file : contentOf(file.path);
};

const changedIn = ({ base, head }: Trees): readonly ChangedFile[] =>
  [...new Set([...base.keys(), ...head.keys()])]
    .sort()
    .map((path) => ({
      path,
      base: base.get(path) ?? absent,
      head: head.get(path) ?? absent,
      bothSides: false,
    }))
    .filter((file) => !isSameContent(file.base, file.head));

const siblingsIn = (
  base: Files,
  changed: readonly string[],
  governs: (path: string) => boolean,
): Snapshot['siblings']['manifests'] =>
  [...base]
    .filter(([path, { kind }]) => kind !== 'absent' && governs(path) && !changed.includes(path))
    .map(([path, content]) => ({ path, content }));

/** Predictions that a manifest names and no measurement tells of stay unmeasured: that is no pass. */
const measuredIn = (
  { measurements = {} }: PolicyTest['data'],
  policy: Policy | null,
  paths: readonly string[],
): Snapshot['measurements'] =>
  Object.fromEntries(
    paths.map((path) => {
      const told = Object.hasOwn(measurements, path) ? measurements[path] : undefined;
      return [
        path,
        told === undefined
          ? {
              kind: 'unmeasured' as const,
              because: 'the test states no measurements of it',
              remedy: `State them under measurements.${path}.`,
              absent: true as const,
            }
          : measurementOf(told, policy === null ? 0.95 : levelOf(policy)),
      ];
    }),
  );
