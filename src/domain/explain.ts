import { type FindingAt, findingLines } from './explain/finding-lines.ts';
import { type Beside, type RoleAt, roleLines } from './explain/role-lines.ts';
import type { Finding } from './finding.ts';
import { gateOf, gates } from './gates/index.ts';
import { policyIn } from './governed.ts';
import { nearest } from './nearest.ts';
import type { RoleAnswer, Transition, Verdict, VerdictFile } from './verdict.ts';
import { type FindingName, takeTarget } from './waivers/finding-name.ts';
import { meets } from './waivers/select.ts';

/** What a name stands for, in paragraphs of plain lines; the parts that a verdict has of it are there as data too. */
export type Explanation =
  | {
      readonly kind: 'known';
      readonly paragraphs: readonly (readonly string[])[];
      readonly findings: readonly Finding[];
      readonly roles: readonly RoleAnswer[];
    }
  | { readonly kind: 'unknown'; readonly nearest: string | null; readonly known: readonly string[] };

type Told = Pick<Verdict, 'transitions' | 'policy_change'>;

const nothingBeside: Beside = { policy: null, snapshot: null };

/** What a verdict file knows beside its verdict: the policy at base, who approved what. */
export const besideOf = ({ snapshot }: VerdictFile): Beside => {
  const policy = policyIn(snapshot.policy.path, snapshot.policy.base);
  return { policy: policy?.ok ? policy.value : null, snapshot };
};

/**
 * A kind of gate, a gate of the policy, one finding of it (`recall-slices[region=north]`) or a role: what it asks and
 * by which line, why it answered so, what would change the answer.
 */
export const explain = (name: string, verdict: Told | null, beside: Beside = nothingBeside): Explanation => {
  const told = verdict ?? { transitions: [] };
  const findings = findingsOf(name, told.transitions);
  const roles = rolesOf(name, told);
  const gate = gateOf(name);
  if (gate === null && findings.length + roles.length === 0) return unknown(name, told);
  const kind = gate === null ? [] : [[`${gate.kind}: ${gate.asks}`, `In a policy: { ${gate.example} }`]];
  return {
    kind: 'known',
    paragraphs: [
      ...kind,
      ...findings.map((one) => findingLines(one, beside.policy)),
      ...roles.map((one) => roleLines(one, beside)),
    ],
    findings: findings.map(({ finding }) => finding),
    roles: roles.map(({ answer }) => answer),
  };
};

const findingsOf = (name: string, transitions: readonly Transition[]): readonly FindingAt[] => {
  const read = takeTarget(name);
  const target = read.kind === 'meant' && read.value.rest === '' ? read.value.value : null;
  const one = target?.kind === 'one' ? target.name : null;
  return transitions.flatMap((transition) =>
    transition.findings
      .filter(
        (finding) => finding.gate === name || (one !== null && isOf(one, transition) && meets(one, finding)),
      )
      .map((finding) => ({ finding, transition })),
  );
};

const isOf = ({ of }: FindingName, { model, version }: Transition): boolean =>
  of === null || (of.model === model && of.version === version);

const rolesOf = (name: string, { transitions, policy_change }: Told): readonly RoleAt[] => [
  ...transitions.flatMap((asking) =>
    asking.approvals
      .filter(({ role }) => role === name)
      .map((answer): RoleAt => ({ of: 'version', answer, asking })),
  ),
  ...(policy_change === undefined ? [] : [policy_change]).flatMap((asking) =>
    asking.approvals
      .filter(({ role }) => role === name)
      .map((answer): RoleAt => ({ of: 'policy', answer, asking })),
  ),
];

const unknown = (name: string, { transitions, policy_change }: Told): Explanation => {
  const named = [
    ...transitions.flatMap(({ findings, approvals }) => [
      ...findings.map(({ gate }) => gate),
      ...approvals.map(({ role }) => role),
    ]),
    ...(policy_change?.approvals ?? []).map(({ role }) => role),
  ];
  const known = [...new Set([...named, ...gates.map(({ kind }) => kind)])];
  return { kind: 'unknown', nearest: nearest(name, known), known };
};
