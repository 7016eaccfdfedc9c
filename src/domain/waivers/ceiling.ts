import { Decimal } from '../decimal.ts';
import type { Finding } from '../finding.ts';
import { type Reading, reading, refuse } from './meant.ts';

/** As long as the number is no worse than this, the waiver holds: `only while recall >= 0.7`. */
export interface Ceiling {
  readonly of: string;
  readonly operator: CeilingOperator;
  readonly bound: Decimal;
}

type CeilingOperator = '<=' | '>=' | '<' | '>';

const operators: ReadonlyMap<string, CeilingOperator> = new Map([
  ['<=', '<='],
  ['≤', '<='],
  ['>=', '>='],
  ['≥', '>='],
  ['<', '<'],
  ['>', '>'],
]);

const start = /^only\s+while(?=\s|$)/i;
const comparison = /^([^<>=≤≥]+)(<=|>=|≤|≥|<|>)\s*([^\s<>=≤≥]+)(?=\s|$)/;

export const takeCeiling = (text: string): Reading<Ceiling | null> => {
  const [opening] = start.exec(text) ?? [];
  if (opening === undefined) return reading(null, text);
  const rest = text.slice(opening.length).trimStart();
  const [all = '', of = '', sign = '', number = ''] = comparison.exec(rest) ?? [];
  const operator = operators.get(sign);
  if (operator === undefined || /\sbecause\s/i.test(of))
    return refuse('only while wants a comparison, such as: only while recall >= 0.7');
  const bound = Decimal.parse(number);
  return bound === null
    ? refuse(`only while compares with a number, and ${number} is none`)
    : reading({ of: of.trim(), operator, bound }, rest.slice(all.length));
};

export const writtenCeiling = ({ of, operator, bound }: Ceiling): string => `${of} ${operator} ${bound.text}`;

/** Why the finding's number is not within the ceiling, or nobody can tell; null: it is within. */
export const beyond = (ceiling: Ceiling, finding: Finding): string | null => {
  const value = Decimal.parse(String(finding.actual));
  if (value === null)
    return `${finding.gate} has no number here, so nothing can be told of ${writtenCeiling(ceiling)}`;
  const names = namesOf(finding);
  if (!names.includes(ceiling.of))
    return `only while ${ceiling.of}: the number of ${finding.gate} is called ${names.join(' or ')}`;
  if (!boundsTheWorse(ceiling, finding))
    return `${writtenCeiling(ceiling)} sets no limit to how bad it may get; write ${ceiling.of} ${finding.operator} ${ceiling.bound.text}`;
  return holds(ceiling, value)
    ? null
    : `void: ${ceiling.of} is ${value.text}, and the waiver holds only while ${writtenCeiling(ceiling)}`;
};

/** `value` is any finding's number, `gap` that of a difference between groups; the metric's name is its own. */
const namesOf = ({ subject }: Finding): readonly string[] => {
  const [metric = subject] = subject.split(/ (?:by|against) /);
  return [...new Set([metric, subject, 'value', ...(metric.endsWith('_difference') ? ['gap'] : [])])];
};

/** Of a floor the worse side is below, of a bar that is not to be passed above. */
const boundsTheWorse = ({ operator }: Ceiling, finding: Finding): boolean =>
  finding.operator === '>=' || finding.operator === '<='
    ? operator.startsWith(finding.operator.slice(0, 1))
    : true;

const holds = ({ operator, bound }: Ceiling, value: Decimal): boolean => {
  const order = value.compare(bound);
  switch (operator) {
    case '<=':
      return order <= 0;
    case '>=':
      return order >= 0;
    case '<':
      return order < 0;
    case '>':
      return order > 0;
  }
};
