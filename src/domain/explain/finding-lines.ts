import type { Finding, Waiver } from '../finding.ts';
import { gateOf } from '../gates/index.ts';
import type { Policy } from '../policy/policy.ts';
import type { Transition } from '../verdict.ts';
import { writtenName } from '../waivers/finding-name.ts';
import { nameOf } from '../waivers/select.ts';
import { askedBy, ruleLines } from './rule.ts';

export interface FindingAt {
  readonly finding: Finding;
  readonly transition: Transition;
}

export const findingLines = (
  { finding, transition: way }: FindingAt,
  policy: Policy | null,
): readonly string[] => {
  const { gate, kind, answer, because, remedy, file, line, enforcement, waiver } = finding;
  const asks = gateOf(kind)?.asks;
  return [
    `${gate} answers ${answer}${enforcement === 'warn' ? ' (warns only)' : ''}: ${because}`,
    ...(asks === undefined ? [] : [`It asks: ${asks}`]),
    ...ruleLines(['gates', gate], policy),
    ...askedBy(gate, 'gates', { policy, way }),
    ...comparedLines(finding),
    `It looked at ${file}:${line}`,
    ...(remedy === null ? [] : [`What would change it: ${remedy}`]),
    ...(waiver === null ? waiverHint(finding, policy) : [waiverLine(waiver)]),
  ];
};

const comparedLines = ({
  operator,
  expected,
  actual,
  evidence,
  low,
  high,
  rows,
}: Finding): readonly string[] => {
  if (operator === null || expected === null || actual === null) return [];
  const within = low === null || high === null ? '' : `, between ${low} and ${high}`;
  const on = rows === null ? '' : `, on ${rows} rows`;
  return [
    `Compared: ${String(actual)} ${operator} ${String(expected)}${evidence === null ? '' : ` (${evidence}${within}${on})`}`,
  ];
};

const waiverLine = ({ by, until, ceiling, because }: Waiver): string =>
  `Waived by ${by} until ${until}${ceiling === null ? '' : `, only while ${ceiling}`}: ${because}`;

/** What does not hold can be waived where the policy says by whom, and of which gates never. */
const waiverHint = (finding: Finding, policy: Policy | null): readonly string[] => {
  const { answer, enforcement, gate } = finding;
  const { by, never = [] } = policy?.data.waivers ?? {};
  const isOpen = (answer === 'fail' || answer === 'inconclusive') && enforcement === 'block';
  if (!isOpen || by === undefined) return [];
  if (never.includes(gate)) return [`It cannot be waived: waivers.never names ${gate}`];
  return [`Or ${by} may waive it: /assay waive ${writtenName(nameOf(finding))} until DATE because REASON`];
};
