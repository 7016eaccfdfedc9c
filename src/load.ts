import { championNamed, folderOf, foldersByName, newestFirst } from './domain/concerned.ts';
import { matchesAny } from './domain/glob.ts';
import {
  globsOf,
  isGoverned,
  journalPath,
  type PolicySides,
  policyIn,
  policyPath,
  templatesFolder,
} from './domain/governed.ts';
import { labelFiles } from './domain/holdout/changed.ts';
import { usesIn } from './domain/holdout/journal.ts';
import { hasBudget } from './domain/holdout/sealed.ts';
import { withheld } from './domain/holdout/withheld.ts';
import type { Measurement } from './domain/measurement.ts';
import type { Policy } from './domain/policy/policy.ts';
import { isSameContent } from './domain/same-content.ts';
import type { ChangedFile, Content, Siblings, Snapshot } from './domain/snapshot.ts';
import { followUpsSeen, hasBreakGlass } from './domain/waivers/follow-ups-known.ts';
import { wantedMeasurements } from './domain/wanted.ts';
import { readBeyond } from './loading/beyond.ts';
import { readEarlier } from './loading/earlier.ts';
import { readGoverning } from './loading/governing.ts';
import { nothing } from './loading/nothing.ts';
import { type OwnersFiles, peopleFound, peopleWanted, readOwners } from './loading/people.ts';
import { readTemplates } from './loading/templates.ts';
import type { Answers, Measure, PullFacts, Source } from './ports.ts';

// The one place that says base or head. Policy, templates, champions and the people of a role come from the tip of
// the base branch, manifests from the head; after this nothing reads any more.

/** More versions of one model than this are not searched for its champion; `model.replaces` then names it. */
const mostSiblings = 200;

export interface Reading {
  readonly source: Source;
  readonly measure: Measure;
  readonly now: string;
}

export const load = async ({ source, measure, now }: Reading, facts: PullFacts): Promise<Snapshot> => {
  const governance = await readGovernance(source, facts);
  const governing = await readGoverning(source, facts, governance);
  const files = await readChanged(source, facts, governance);
  const rest = await readAround(source, { facts, governance, files, ...governing });
  const known: Omit<Snapshot, 'measurements'> = {
    assay: 1,
    now,
    repository: facts.repository,
    pull: facts.pull,
    base: facts.base,
    head: facts.head,
    policy: governance.policy,
    files,
    renames: facts.renames.filter(
      ({ from, to }) => matchesAny(from, governance.globs) || matchesAny(to, governance.globs),
    ),
    heads: facts.heads,
    reviews: facts.reviews,
    comments: facts.comments,
    journal: facts.journal,
    templates: governance.templates,
    limits: facts.limits,
    ...rest,
    ...(facts.since === undefined ? {} : { since: facts.since }),
    ...governing,
    ...(await readEarlier(source, facts, { files, ...governing })),
    ...(await readHoldouts(source, facts, governance)),
    ...(await readBeyond(source, facts, (other, told) => load({ source: other, measure, now }, told))),
  };
  return {
    ...known,
    measurements: await measureWanted(known, { source, measure, policy: governance.effective }),
  };
};

interface Measuring {
  readonly source: Source;
  readonly measure: Measure;
  readonly policy: Policy | null;
}

/** Only what a gate asks of a change that could be lawful; one after the other, because each takes its memory. */
const measureWanted = async (
  known: Omit<Snapshot, 'measurements'>,
  { source, measure, policy }: Measuring,
): Promise<Snapshot['measurements']> => {
  const measured: { [manifest: string]: Measurement } = {};
  if (policy === null) return measured;
  const [head, base] = [source.tree(known.head), source.tree(known.base)];
  for (const wanted of wantedMeasurements(known, policy)) {
    measured[wanted.manifest.file] = await measure({ wanted, head, base });
  }
  return withheld(measured, { policy, uses: known.uses });
};

type Holdouts = Pick<Snapshot, 'uses' | 'labelsChanged' | 'followUps'>;

const readHoldouts = async (source: Source, facts: PullFacts, governance: Governance): Promise<Holdouts> => {
  const sealed = labelFiles(governance.named);
  const changed = facts.changed.filter((path) => sealed.has(path));
  const touched = changed.length === 0 ? {} : { labelsChanged: changed };
  const isRead = governance.named.some((policy) => hasBudget(policy) || hasBreakGlass(policy));
  const file = { at: facts.base, path: journalPath };
  const answers = isRead ? await source.ask({ ...nothing, files: [file] }) : null;
  const journal = answers === null ? absent : contentOf(answers, file.at, file.path);
  const uses = governance.named.some(hasBudget) ? { uses: usesIn(journal, facts.uses) } : {};
  return { ...touched, ...uses, ...followUpsSeen(governance.named, journal, facts.followUps ?? []) };
};

interface Governance {
  readonly policy: Snapshot['policy'];
  readonly effective: Policy | null;
  /** The policies whose roles are to be filled: the old one, and the new one where it is changed. */
  readonly named: readonly Policy[];
  readonly owners: OwnersFiles;
  readonly globs: readonly string[];
  readonly templates: { readonly [name: string]: string };
}

export const at = (commit: string, path: string): string => `${commit}:${path}`;

const absent: Content = { kind: 'absent' };

const contentOf = (answers: Answers, commit: string, path: string): Content =>
  answers.files.get(at(commit, path)) ?? absent;

const readGovernance = async (source: Source, { base, head, changed }: PullFacts): Promise<Governance> => {
  const commits = [base, ...(changed.includes(policyPath) ? [head] : [])];
  const answers = await source.ask({
    ...nothing,
    files: commits.map((commit) => ({ at: commit, path: policyPath })),
    folders: [{ at: base, path: templatesFolder }],
  });
  const atBase = contentOf(answers, base, policyPath);
  const atHead = changed.includes(policyPath) ? contentOf(answers, head, policyPath) : atBase;
  const sides: PolicySides = { base: policyIn(policyPath, atBase), head: policyIn(policyPath, atHead) };
  const named = Object.values(sides).flatMap((side) => (side?.ok ? [side.value] : []));
  return {
    policy: { path: policyPath, base: atBase, head: atHead },
    effective: sides.base?.ok ? sides.base.value : null,
    named,
    owners: await readOwners(source, base, named),
    globs: globsOf(sides, atBase),
    templates: await readTemplates(source, base, answers.folders.get(at(base, templatesFolder)) ?? []),
  };
};

// The people that the policy names are asked for in the same breath: with GitHub, each ask() is a call.
const readChanged = async (
  source: Source,
  facts: PullFacts,
  governance: Governance,
): Promise<readonly ChangedFile[]> => {
  const { base, head, changed } = facts;
  const governed = changed.filter((path) => isGoverned(path, governance.globs)).sort();
  if (governed.length === 0) return [];
  const folders = [...new Set(governed.map(folderOf))].map((path) => ({ at: base, path }));
  const files = governed.flatMap((path) => [
    { at: base, path },
    { at: head, path },
  ]);
  const people = peopleWanted(facts, governance, { paths: governed, files: [] });
  const answers = await source.ask({ ...nothing, files, folders, bothSides: governed, ...people });
  return governed
    .map((path) => ({
      path,
      base: contentOf(answers, base, path),
      head: contentOf(answers, head, path),
      bothSides: answers.bothSides.has(path),
    }))
    .filter(({ base: before, head: after }) => !isSameContent(before, after));
};

interface Found extends Pick<Snapshot, 'governing'> {
  readonly facts: PullFacts;
  readonly governance: Governance;
  readonly files: readonly ChangedFile[];
}

type Around = Pick<Snapshot, 'siblings' | 'teams' | 'users' | 'admins' | 'codeowners'>;

const readAround = async (source: Source, found: Found): Promise<Around> => {
  const { facts, governance, files, governing = [] } = found;
  const { paths, unread } = await siblingPaths(source, found);
  const changed = [...files, ...governing].map(({ path }) => path);
  const wanted = peopleWanted(facts, governance, { paths: changed, files });
  const answers = await source.ask({
    ...nothing,
    files: paths.map((path) => ({ at: facts.base, path })),
    ...wanted,
  });
  const siblings: Siblings = {
    manifests: paths.map((path) => ({ path, content: contentOf(answers, facts.base, path) })),
    unread,
  };
  return { siblings, ...peopleFound(answers, wanted, { owners: governance.owners, paths: changed }) };
};

/** The other manifests beside the changed ones, and beside where the model's name says they should be. */
const siblingPaths = async (
  source: Source,
  { facts, governance, files }: Found,
): Promise<{ paths: readonly string[]; unread: number }> => {
  const folders = [...new Set(files.flatMap((file) => [folderOf(file.path), ...foldersByName(file)]))];
  if (folders.length === 0) return { paths: [], unread: 0 };
  const answers = await source.ask({
    ...nothing,
    folders: folders.map((path) => ({ at: facts.base, path })),
  });
  const changed = new Set(files.map(({ path }) => path));
  const all = folders
    .flatMap((folder) =>
      (answers.folders.get(at(facts.base, folder)) ?? []).map((name) =>
        folder === '' ? name : `${folder}/${name}`,
      ),
    )
    .filter((path) => matchesAny(path, governance.globs) && !changed.has(path));
  const named = files.flatMap((file) => championNamed(file));
  const first = all.filter((path) =>
    named.some((version) => path.endsWith(`/${version}.yaml`) || path.endsWith(`/${version}.yml`)),
  );
  const paths = [...new Set([...first, ...newestFirst(all)])].slice(0, mostSiblings);
  return { paths: paths.sort(), unread: all.length - paths.length };
};
