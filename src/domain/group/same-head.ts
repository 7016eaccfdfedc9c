import type { NextStep, SharedStatus, Verdict } from '../verdict.ts';
import { visibleLine } from '../visible.ts';
import type { Judged } from './judged.ts';
import { lineOf, namesOf, type Said, worstOf } from './worst.ts';

/** A status belongs to a commit, and counts for every pull request whose head that is: the worst verdict is what it says. */
export const withShared = (verdict: Verdict, own: number | null, others: readonly Judged[]): Verdict => {
  const mine = { number: own ?? 0, verdict };
  const said = [mine, ...others].sort((one, other) => one.number - other.number).map(saidOf);
  const worst = worstOf(said) ?? saidOf(mine);
  const numbers = others.map(({ number }) => number);
  const shared: SharedStatus = { with: numbers, state: worst.state, description: lineOf(worst, said) };
  const isAsBad = worst.state === verdict.status.state;
  return { ...verdict, shared, next: isAsBad ? verdict.next : [...verdict.next, stepFor(worst)] };
};

const saidOf = ({ number, verdict }: Judged): Said =>
  verdict === null
    ? { by: [number], state: 'error', description: 'nothing is known of it' }
    : { by: [number], ...verdict.status };

const stepFor = (worst: Said): NextStep => ({
  who: [],
  what: visibleLine(
    `the status is that of ${namesOf(worst.by)}, which has the same head: ${worst.description}; settle it, close it, or push a commit here`,
  ),
});
