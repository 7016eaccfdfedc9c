import { codeownersPaths, type OwnersFault } from '../codeowners/codeowners.ts';
import type { OwnersFacts } from '../codeowners/facts.ts';
import type { Policy } from '../policy/policy.ts';
import { type Problem, problemAt } from '../problem.ts';
import type { Snapshot } from '../snapshot.ts';

/** The owners of a file as CODEOWNERS says them, and why nobody can say. */
export interface FileOwners {
  readonly names: readonly string[];
  readonly problems: readonly Problem[];
}

interface Looking {
  readonly snapshot: Snapshot;
  readonly policy: Policy;
}

export const ownersOfFile = (path: string, role: string, { snapshot, policy }: Looking): FileOwners => {
  const facts = snapshot.codeowners ?? { kind: 'absent' };
  const inPolicy = policy.originOf(['roles', role]);
  if (facts.kind === 'absent') return none(noFile(inPolicy, role));
  if (facts.kind === 'refused') return none(unreadable(facts));
  const owned = Object.hasOwn(facts.owned, path) ? facts.owned[path] : undefined;
  if (owned?.kind === 'owned') return { names: owned.owners, problems: [] };
  if (owned?.kind === 'unclear') return none(unclear(facts.file, path, owned.fault));
  const line = owned?.line ?? null;
  const place = line === null ? inPolicy : { file: facts.file, line, column: 1 };
  return none(
    problemAt(place, {
      code: 'empty-role',
      message: `nobody owns ${path} by ${facts.file}, so the role ${role} cannot approve it`,
      found: line === null ? 'no line that matches it' : 'a line without owners',
      expected: `a line of ${facts.file}, on the base branch, that gives ${path} an owner`,
    }),
  );
};

const none = (problem: Problem): FileOwners => ({ names: [], problems: [problem] });

type Place = Parameters<typeof problemAt>[0];

const noFile = (place: Place, role: string): Problem =>
  problemAt(place, {
    code: 'empty-role',
    message: `the role ${role} is the owners of the changed files, and the base branch has no CODEOWNERS`,
    found: 'no CODEOWNERS',
    expected: `one of ${codeownersPaths.join(', ')} on the base branch`,
  });

const unreadable = ({ file, found }: { readonly file: string; readonly found: string }): Problem =>
  problemAt(
    { file, line: 1, column: 1 },
    {
      code: 'bad-codeowners',
      message: `${file} cannot be used, so nobody can say who owns the changed files`,
      found,
      expected: 'a text file of less than 3 MB',
    },
  );

const unclear = (file: string, path: string, fault: OwnersFault): Problem =>
  badLine(file, fault, {
    message: `GitHub skips this line of ${file} (${fault.because}), so nobody can say who owns ${path}`,
    severity: 'error',
  });

const badLine = (
  file: string,
  { line, column, found }: OwnersFault,
  said: Pick<Problem, 'message' | 'severity'>,
): Problem =>
  problemAt(
    { file, line, column },
    { code: 'bad-codeowners', found, expected: 'a line that GitHub reads', ...said },
  );

/** Lines that GitHub skips and that leave these files' owners clear are told all the same: they may be meant for others. */
export const ownersProblems = (paths: readonly string[], { snapshot }: Looking): readonly Problem[] => {
  const facts = snapshot.codeowners;
  if (paths.length === 0 || facts?.kind !== 'read') return [];
  const deciding = new Set(paths.flatMap((path) => lineThatDecides(facts, path)));
  return facts.faults
    .filter(({ line }) => !deciding.has(line))
    .map((fault) =>
      badLine(facts.file, fault, {
        message: `GitHub skips this line of ${facts.file}: ${fault.because}`,
        severity: 'warning',
      }),
    );
};

const lineThatDecides = (
  { owned }: Extract<OwnersFacts, { kind: 'read' }>,
  path: string,
): readonly number[] => {
  const found = Object.hasOwn(owned, path) ? owned[path] : undefined;
  return found?.kind === 'unclear' ? [found.fault.line] : [];
};
