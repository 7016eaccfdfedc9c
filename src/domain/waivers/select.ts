import { blocks, type Finding, type Where, warns } from '../finding.ts';
import { nearest } from '../nearest.ts';
import { type FindingName, writtenName } from './finding-name.ts';
import { type Meant, meant, refuse } from './meant.ts';

/** Whether the name is one of this finding. */
export const meets = (name: FindingName, { gate, subject, where }: Finding): boolean =>
  name.gate === gate &&
  (name.subject === null || name.subject === subject) &&
  (name.where === null || isSamePlace(name.where, where ?? {}));

const isSamePlace = (one: Where, other: Where): boolean => {
  const columns = Object.keys(one);
  return (
    columns.length === Object.keys(other).length &&
    columns.every((column) => Object.hasOwn(other, column) && one[column] === other[column])
  );
};

/** Its full name: gate, metric and slice. */
export const nameOf = ({ gate, subject, where }: Finding): FindingName => ({
  gate,
  subject,
  where,
  of: null,
});

export type Selected = readonly [Finding, ...Finding[]];

/** The one finding that a waiver is of; with a floor and a ceiling on one number, both of its answers. */
export const select = (name: FindingName, findings: readonly Finding[]): Meant<Selected> => {
  const ofGate = findings.filter(({ gate }) => gate === name.gate);
  if (ofGate.length === 0) return refuse(noGate(name, findings));
  const met = ofGate.filter((finding) => meets(name, finding));
  if (met.length === 0) return refuse(noFinding(name, ofGate));
  const [first, ...others] = met.filter(blocks);
  if (first === undefined) return refuse(`nothing to waive: ${notBlocking(name, met)}`);
  const names = shortNames([first, ...others]);
  return names.length === 1
    ? meant([first, ...others])
    : refuse(`a waiver is of one finding, and ${name.gate} has ${names.length}: say ${listed(names, 'or')}`);
};

const mostListed = 5;

const listed = (names: readonly string[], last: 'or' | 'and'): string => {
  const more = names.length - mostListed;
  const first = names.slice(0, mostListed).join('; ');
  if (more > 0) return `${first} ${last === 'or' ? 'or one of' : 'and'} ${more} more`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join('; ')} ${last} ${names.at(-1)}`;
};

/** Without the metric where the slice alone tells them apart. */
const shortNames = (findings: readonly Finding[]): readonly string[] => {
  const full = new Set(findings.map((finding) => writtenName(nameOf(finding))));
  const isOneMetric = new Set(findings.map(({ subject }) => subject)).size === 1;
  if (!isOneMetric) return [...full];
  return [...new Set(findings.map((finding) => writtenName({ ...nameOf(finding), subject: null })))];
};

const noGate = (name: FindingName, findings: readonly Finding[]): string => {
  const gates = [...new Set(findings.map(({ gate }) => gate))];
  if (gates.length === 0) return 'nothing to waive: no gate is asked of this change';
  const near = nearest(name.gate, gates);
  return near === null
    ? `no gate ${name.gate} is asked of this change; there are ${listed(gates, 'and')}`
    : `no gate ${name.gate} is asked of this change; did you mean ${near}?`;
};

const noFinding = (name: FindingName, ofGate: readonly Finding[]): string => {
  const open = ofGate.filter(blocks);
  const names = shortNames(open.length === 0 ? ofGate : open);
  const near = nearest(writtenName({ ...name, of: null }), names);
  return near === null
    ? `${name.gate} has no such finding; there are ${listed(names, 'and')}`
    : `${name.gate} has no such finding; did you mean ${near}?`;
};

const notBlocking = (name: FindingName, met: readonly Finding[]): string => {
  if (met.some(warns)) return `${name.gate} only warns`;
  return met.some(({ answer }) => answer === 'pass') ? `${name.gate} passes` : `${name.gate} does not apply`;
};
