import type { Finding } from './finding.ts';
import { gateOf, gates } from './gates/index.ts';
import { nearest } from './nearest.ts';
import type { RoleAnswer, Transition, Verdict } from './verdict.ts';

/** What a name stands for, in paragraphs of plain lines; the parts that a verdict has of it are there as data too. */
export type Explanation =
  | {
      readonly kind: 'known';
      readonly paragraphs: readonly (readonly string[])[];
      readonly findings: readonly Finding[];
      readonly roles: readonly RoleAnswer[];
    }
  | { readonly kind: 'unknown'; readonly nearest: string | null; readonly known: readonly string[] };

/** A kind of gate, a gate of the policy or a role: what it asks, why it answered so, what would change the answer. */
export const explain = (name: string, verdict: Verdict | null): Explanation => {
  const transitions = verdict?.transitions ?? [];
  const findings = transitions.flatMap((one) => one.findings.filter(({ gate }) => gate === name));
  const roles = transitions.flatMap((transition) =>
    transition.approvals.filter(({ role }) => role === name).map((answer) => ({ answer, transition })),
  );
  const gate = gateOf(name);
  if (gate === null && findings.length + roles.length === 0) return unknown(name, transitions);
  const kind = gate === null ? [] : [[`${gate.kind}: ${gate.asks}`, `In a policy: { ${gate.example} }`]];
  return {
    kind: 'known',
    paragraphs: [...kind, ...findings.map(findingLines), ...roles.map(roleLines)],
    findings,
    roles: roles.map(({ answer }) => answer),
  };
};

const unknown = (name: string, transitions: readonly Transition[]): Explanation => {
  const named = transitions.flatMap(({ findings, approvals }) => [
    ...findings.map(({ gate }) => gate),
    ...approvals.map(({ role }) => role),
  ]);
  const known = [...new Set([...named, ...gates.map(({ kind }) => kind)])];
  return { kind: 'unknown', nearest: nearest(name, known), known };
};

const findingLines = (finding: Finding): readonly string[] => {
  const {
    gate,
    kind,
    answer,
    because,
    remedy,
    operator,
    expected,
    actual,
    evidence,
    file,
    line,
    enforcement,
  } = finding;
  const asks = gateOf(kind)?.asks;
  const compared = operator !== null && expected !== null && actual !== null;
  return [
    `${gate} answers ${answer}${enforcement === 'warn' ? ' (warns only)' : ''}: ${because}`,
    ...(asks === undefined ? [] : [`It asks: ${asks}`]),
    ...(compared
      ? [
          `Compared: ${String(actual)} ${operator} ${String(expected)}${evidence === null ? '' : ` (${evidence})`}`,
        ]
      : []),
    `It looked at ${file}:${line}`,
    ...(remedy === null ? [] : [`What would change it: ${remedy}`]),
  ];
};

interface RoleAt {
  readonly answer: RoleAnswer;
  readonly transition: Transition;
}

const roleLines = ({ answer, transition }: RoleAt): readonly string[] => {
  const { role, needed, filled_by, could_be_filled_by, until } = answer;
  const open = filled_by.length < needed;
  const whoElse =
    could_be_filled_by.length === 0
      ? 'somebody new: nobody in it can fill it'
      : could_be_filled_by.join(' or ');
  return [
    `${role} of ${transition.model} ${transition.version} (${transition.from} -> ${transition.to}): ${filled_by.length} of ${needed}`,
    ...(filled_by.length === 0
      ? []
      : [`Filled by ${filled_by.join(', ')}${until === null ? '' : `, until ${until}`}`]),
    ...(open ? [`What would change it: an approval on the present head by ${whoElse}`] : []),
    ...transition.not_counted.map(({ user, because }) => `${user} does not count: ${because}`),
  ];
};
