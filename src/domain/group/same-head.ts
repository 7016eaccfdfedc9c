import type { NextStep, SharedStatus, Verdict } from '../verdict.ts';
import { visibleLine } from '../visible.ts';
import type { Judged } from './judged.ts';
import { lineOf, namesOf, type Said, worstOf } from './worst.ts';

/** A status belongs to a commit, and counts for every pull request whose head that is: the worst verdict is what it says. */
export const withShared = (verdict: Verdict, own: number | null, others: readonly Judged[]): Verdict => {
  const said = [{ number: own ?? 0, verdict }, ...others].map(saidOf).sort((a, b) => first(a) - first(b));
  const worst = worstOf(said);
  if (worst === null) return verdict;
  const numbers = others.map(({ number }) => number);
  const shared: SharedStatus = { with: numbers, state: worst.state, description: lineOf(worst, said) };
  const isOwn = worst.by.includes(own ?? 0) || worst.state === verdict.status.state;
  return { ...verdict, shared, next: isOwn ? verdict.next : [...verdict.next, stepFor(worst)] };
};

const first = ({ by }: Said): number => by[0] ?? 0;

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
