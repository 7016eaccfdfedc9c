import type { Decimal } from '../decimal.ts';
import type { Claim, Judgement, Operator } from '../finding.ts';
import { decimal } from '../schema/atoms.ts';
import { fail, pass } from './gate.ts';

/** A floor and a ceiling for a declared number, compared as decimals. */
export const bounds = { at_least: decimal().optional(), at_most: decimal().optional() };

export interface Bounds {
  readonly at_least?: Decimal | undefined;
  readonly at_most?: Decimal | undefined;
}

export interface Side {
  readonly operator: Operator;
  readonly bar: Decimal;
  readonly holds: (value: Decimal) => boolean;
  readonly missed: string;
}

export const sides = ({ at_least, at_most }: Bounds): readonly Side[] => [
  ...(at_least ? [floor(at_least)] : []),
  ...(at_most ? [ceiling(at_most)] : []),
];

const floor = (bar: Decimal): Side => ({
  operator: '>=',
  bar,
  holds: (value) => value.compare(bar) >= 0,
  missed: 'below the floor',
});

export const ceiling = (bar: Decimal): Side => ({
  operator: '<=',
  bar,
  holds: (value) => value.compare(bar) <= 0,
  missed: 'above the ceiling',
});

/** The value against one side of its bounds. */
export const judgeSide = (value: Decimal, side: Side, about: Claim): Judgement => {
  const claimed: Claim = {
    ...about,
    operator: side.operator,
    expected: side.bar.toQuantity(),
    actual: value.toQuantity(),
  };
  if (side.holds(value)) return pass(claimed, `${about.subject} is ${value.text}`);
  const gap = side.operator === '>=' ? side.bar.minus(value) : value.minus(side.bar);
  return fail(
    claimed,
    `${about.subject} is ${value.text}, ${gap.text} ${side.missed} of ${side.bar.text}`,
    `Bring ${about.subject} to ${side.operator === '>=' ? 'at least' : 'at most'} ${side.bar.text}, or ask the owners of the policy for another bar.`,
  );
};
