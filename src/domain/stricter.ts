import type { Finding } from './finding.ts';
import type { Problem } from './problem.ts';
import type { CommandAnswer, RoleAnswer, Transition } from './verdict.ts';

/** What one policy says of a change. */
export interface Judgements {
  readonly transitions: readonly Transition[];
  readonly problems: readonly Problem[];
  /** What came of the commands that are about a change. */
  readonly commands: readonly CommandAnswer[];
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
  commands: old.commands,
});

const together = (old: Transition, next: Transition): Transition => ({
  ...old,
  lawful: old.lawful && next.lawful,
  ...exceptionsOf(old, next),
  ...stricterPeople(old, next),
  binding: {
    ...old.binding,
    must_be_quoted: old.binding.must_be_quoted || next.binding.must_be_quoted,
  },
});

type People = Pick<Transition, 'approvals' | 'not_counted' | 'vetoes'>;

export const stricterPeople = (old: People, next: People): People => ({
  approvals: [
    ...old.approvals.map((role) => harder(role, next.approvals)),
    ...next.approvals.filter((role) => isOther(role, old.approvals)),
  ],
  not_counted: distinct([...old.not_counted, ...next.not_counted]),
  vetoes: distinct([...old.vetoes, ...next.vetoes]),
});

/** What only one of the two lets be waived stands there twice, once as it blocks. */
const exceptionsOf = (
  old: Transition,
  next: Transition,
): Pick<Transition, 'findings' | 'waived' | 'break_glass'> => {
  const findings = [...old.findings, ...next.findings.filter((finding) => isNews(finding, old.findings))];
  return {
    findings,
    waived: findings.filter(({ waiver }) => waiver !== null).length,
    break_glass: old.break_glass ?? next.break_glass,
  };
};

/** What the new policy is content with, or says as the old one does, need not be said twice. */
const isNews = (finding: Finding, said: readonly Finding[]): boolean =>
  finding.answer !== 'pass' && !said.some((other) => JSON.stringify(other) === JSON.stringify(finding));

const isSame = (one: RoleAnswer, other: RoleAnswer): boolean =>
  one.role === other.role && (one.files ?? []).join() === (other.files ?? []).join();

const isOther = (role: RoleAnswer, roles: readonly RoleAnswer[]): boolean =>
  !roles.some((one) => isSame(one, role));

const harder = (old: RoleAnswer, roles: readonly RoleAnswer[]): RoleAnswer => {
  const next = roles.find((role) => isSame(role, old));
  return next !== undefined && missing(next) > missing(old) ? next : old;
};

const missing = ({ needed, filled_by }: RoleAnswer): number => needed - filled_by.length;

export const distinct = <T>(values: readonly T[]): readonly T[] => [
  ...new Map(values.map((one) => [JSON.stringify(one), one])).values(),
];
