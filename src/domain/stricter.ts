import type { Finding } from './finding.ts';
import type { Problem } from './problem.ts';
import type { RoleAnswer, Transition } from './verdict.ts';

/** What one policy says of a change. */
export interface Judgements {
  readonly transitions: readonly Transition[];
  readonly problems: readonly Problem[];
}

/** A pull request that changes the policy satisfies the old one and the new: what either asks for is asked for. */
export const stricter = (old: Judgements, next: Judgements): Judgements => ({
  transitions: old.transitions.map((transition) => {
    const other = next.transitions.find(
      ({ model, version }) => model === transition.model && version === transition.version,
    );
    return other === undefined ? transition : together(transition, other);
  }),
  problems: distinct([...old.problems, ...next.problems]),
});

const together = (old: Transition, next: Transition): Transition => ({
  ...old,
  lawful: old.lawful && next.lawful,
  findings: [...old.findings, ...next.findings.filter((finding) => isNews(finding, old.findings))],
  approvals: [
    ...old.approvals.map((role) => harder(role, next.approvals)),
    ...next.approvals.filter((role) => isOther(role, old.approvals)),
  ],
  not_counted: distinct([...old.not_counted, ...next.not_counted]),
});

/** What the new policy is content with, or says as the old one does, need not be said twice. */
const isNews = (finding: Finding, said: readonly Finding[]): boolean =>
  finding.answer !== 'pass' && !said.some((other) => JSON.stringify(other) === JSON.stringify(finding));

const isOther = ({ role }: RoleAnswer, roles: readonly RoleAnswer[]): boolean =>
  !roles.some((one) => one.role === role);

const harder = (old: RoleAnswer, roles: readonly RoleAnswer[]): RoleAnswer => {
  const next = roles.find(({ role }) => role === old.role);
  return next !== undefined && missing(next) > missing(old) ? next : old;
};

const missing = ({ needed, filled_by }: RoleAnswer): number => needed - filled_by.length;

export const distinct = <T>(values: readonly T[]): readonly T[] => [
  ...new Map(values.map((one) => [JSON.stringify(one), one])).values(),
];
