import { canonical } from '../canonical.ts';
import type { Claim, Judgement } from '../finding.ts';
import type { Measurement } from '../measurement.ts';
import type { About, Rule } from './gate.ts';
import { range, short } from './measured.ts';
import { saidWhere } from './support.ts';

/** Kinds that look at slices or groups, of which one can be lost while the average is kept. */
const kinds: ReadonlySet<string> = new Set(['metric', 'fairness']);

/**
 * Where the champion holds the bar and the challenger does not, on the same rows. The gate says already that the bar is
 * missed; this says that it is the change that lost it. So it never blocks by itself.
 */
export const flipped = (
  gate: Pick<Rule, 'judge'> & { readonly kind: string },
  about: About,
): readonly Judgement[] => {
  const theirs = championAlone(about.measurement);
  if (theirs === null || !kinds.has(gate.kind)) return [];
  const lost = gate.judge(about).filter(({ answer }) => answer === 'fail' || answer === 'inconclusive');
  if (lost.length === 0) return [];
  const held = new Map(
    gate
      .judge({ ...about, measurement: theirs })
      .filter(({ answer }) => answer === 'pass')
      .map((one) => [questionOf(one.claim), one.claim] as const),
  );
  return lost.flatMap((one) => {
    const before = held.get(questionOf(one.claim));
    return before === undefined ? [] : [flip(one, before, about)];
  });
};

/**
 * The champion in the place of the challenger, for the gate to judge by the same bar. Without its numbers over all rows:
 * there, comparing with the champion is a gate of its own.
 */
const championAlone = (measurement: Measurement): Measurement | null => {
  if (measurement.kind === 'unmeasured' || measurement.champion.kind === 'unmeasured') return null;
  const { evidence, slices, fairness = [] } = measurement.champion;
  if (slices === undefined) return null;
  const { level } = measurement;
  return { kind: 'measured', evidence, overall: {}, slices, fairness, champion: noChampion, level };
};

const noChampion = {
  kind: 'unmeasured',
  because: 'it is the champion itself',
  remedy: 'Nothing is to be done.',
} as const;

const questionOf = ({ subject, where, operator, expected }: Claim): string =>
  canonical({ subject, where, operator, expected });

const flip = ({ answer, claim }: Judgement, before: Claim, { champion }: About): Judgement => {
  const went = `${claim.subject}${saidWhere(claim.where)} went from ${figuresOf(before)} to ${figuresOf(claim)}`;
  const isLost = answer === 'fail';
  const whose = champion.kind === 'one' ? `champion ${champion.manifest.version}` : 'the champion';
  return {
    answer: isLost ? 'fail' : 'inconclusive',
    claim: { ...claim, subject: `${claim.subject} against ${whose}`, expected: before.actual },
    because: isLost
      ? `${went}, and the bar is ${String(claim.expected)}`
      : `${went}, which is not shown to keep the bar of ${String(claim.expected)}`,
    remedy: 'Compare the two versions on these rows: the champion keeps the bar there.',
  };
};

const figuresOf = ({ actual, low, high }: Claim): string =>
  `${typeof actual === 'number' ? short(actual) : String(actual)}${range(low, high)}`;
