import { Decimal } from '../decimal.ts';
import type { Finding } from '../finding.ts';
import { type Meant, meant, type Reading, reading, refuse } from './meant.ts';

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

/** Whether the finding's number is still within the ceiling. */
export const withinCeiling = (ceiling: Ceiling, finding: Finding): Meant<true> => {
  const value = numberOf(finding);
  if (value === null)
    return refuse(`${finding.gate} has no number here, so nothing can be told of ${writtenCeiling(ceiling)}`);
  const names = namesOf(finding);
  if (!names.includes(ceiling.of))
    return refuse(`only while ${ceiling.of}: the number of ${finding.gate} is called ${names.join(' or ')}`);
  if (finding.operator !== null && !boundsTheWorse(ceiling, finding))
    return refuse(
      `${writtenCeiling(ceiling)} sets no limit to how bad it may get; write ${ceiling.of} ${finding.operator} ${ceiling.bound.text}`,
    );
  return holds(ceiling, value)
    ? meant(true)
    : refuse(
        `void: ${ceiling.of} is ${value.text}, and the waiver holds only while ${writtenCeiling(ceiling)}`,
      );
};

const numberOf = ({ actual }: Finding): Decimal | null =>
  typeof actual === 'number' || typeof actual === 'string' ? Decimal.parse(String(actual)) : null;

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
