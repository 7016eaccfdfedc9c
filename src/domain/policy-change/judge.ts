import { type Assignment, assign } from '../approvals/assign.ts';
import { loosenings } from '../policy/loosening.ts';
import type { Policy } from '../policy/policy.ts';
import type { Problem } from '../problem.ts';
import type { GoverningFile, Snapshot } from '../snapshot.ts';
import { distinct, stricterPeople } from '../stricter.ts';
import type { CommandAnswer, PolicyChange } from '../verdict.ts';
import { policyBinding, policyCarry } from './binding.ts';
import { policyDemands } from './demands.ts';
import { type Judge, testsSaid } from './tests.ts';

export interface PolicySides {
  readonly base: Policy;
  /** As the pull request leaves it; null: it does not change it, or it cannot be read. */
  readonly head: Policy | null;
}

interface JudgedPolicy {
  readonly policyChange: { readonly policy_change?: PolicyChange };
  readonly problems: readonly Problem[];
  readonly commands: readonly CommandAnswer[];
}

/** What judges models is changed by the approval of those whom it asks, before and after the change. */
export const judgePolicyChange = (snapshot: Snapshot, sides: PolicySides, judge: Judge): JudgedPolicy => {
  const { governing: files = [], others } = snapshot;
  // A merge queue waits for nobody: each of its pull requests was asked about its own.
  if (files.length === 0 || others?.kind === 'group') return { policyChange: {}, problems: [], commands: [] };
  const { base, head } = sides;
  const binding = policyBinding(files, base.digest, snapshot);
  const by = (policy: Policy): Assignment => peopleFor(policy, { files, binding, snapshot });
  const old = by(base);
  const next = head === null ? old : by(head);
  const policies = head === null ? [base] : [base, head];
  const must_be_quoted = policies.some(({ data }) => data.people?.quote_digest === true);
  return {
    policyChange: {
      policy_change: {
        files: files.map(({ path, kind }) => ({ path, kind })),
        lines: head === null ? [] : loosenings(base, head),
        tests: testsSaid(snapshot, judge),
        ...stricterPeople(old, next),
        binding: { ...binding, must_be_quoted },
      },
    },
    problems: distinct([...old.problems, ...next.problems]),
    commands: old.commands,
  };
};

const areOwned = (files: readonly GoverningFile[], { codeowners }: Snapshot): boolean =>
  codeowners?.kind === 'read' &&
  files.every(
    ({ path }) => Object.hasOwn(codeowners.owned, path) && codeowners.owned[path]?.kind === 'owned',
  );

interface Asking {
  readonly files: readonly GoverningFile[];
  readonly binding: ReturnType<typeof policyBinding>;
  readonly snapshot: Snapshot;
}

const peopleFor = (policy: Policy, { files, binding, snapshot }: Asking): Assignment => {
  const { policy: asking, ...demands } = policyDemands(policy, areOwned(files, snapshot));
  const change = { files: files.map(({ path }) => path), base: null, subject: null };
  const carry = policyCarry(files, snapshot);
  return assign({ ...demands, change, grown: new Map(), binding, carry, restsOn: [] }, snapshot, asking);
};
