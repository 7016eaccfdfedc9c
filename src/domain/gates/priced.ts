// A gate on what decisions cost, recomputed from the predictions. Prices that the pull request changes are not its to
// choose: the metric is measured at both, and the worse counts.

import type { Decimal } from '../decimal.ts';
import type { Judgement } from '../finding.ts';
import type { Measurement } from '../measurement.ts';
import { atBasePrices, changesOfPrices, type Prices, pricesBefore, pricesOf } from '../prices.ts';
import { type Bounds, sides } from './bound.ts';
import { differenceOf, judgeDifference } from './difference.ts';
import { type About, cannotTell, claim, lineOf } from './gate.ts';
import { judgeMeasured, notMeasured } from './measured.ts';

interface Rule extends Bounds {
  readonly better_by?: Decimal | undefined;
}

interface Pricing {
  /** Under which names it is measured. */
  readonly ids: readonly string[];
  readonly note: string;
}

const pricingOf = (id: string, { manifest, champion, base }: About): Pricing | null => {
  const [own, before] = [pricesOf(manifest), pricesBefore(champion, base)];
  if (before === null)
    return own === null ? null : { ids: [id], note: `${inUnit(own)} at prices that nobody stated before` };
  const at = atBasePrices(id);
  if (own === null) return { ids: [at], note: `${inUnit(before.prices)} at the prices of ${before.whose}` };
  const changes = changesOfPrices(before.prices, own);
  if (changes.length === 0) return { ids: [id], note: `${inUnit(own)} at the prices of ${before.whose}` };
  const changed = `the prices of ${before.whose} are changed (${changes.join(', ')}), and the worse counts`;
  return { ids: [id, at], note: changed };
};

const inUnit = ({ unit }: Prices): string => (unit === null ? 'counted' : `counted in ${unit}`);

const order: readonly Judgement['answer'][] = ['fail', 'error', 'inconclusive', 'pass', 'skip'];

/** The first of the worst answer. */
const worstOf = (judged: readonly Judgement[]): readonly Judgement[] =>
  judged.toSorted((a, b) => order.indexOf(a.answer) - order.indexOf(b.answer)).slice(0, 1);

export const judgePriced = (id: string, rule: Rule, about: About): readonly Judgement[] => {
  const { champion, measurement, manifest } = about;
  if (champion.kind === 'unknown') return [cannotTell(claim(id), champion.because, champion.remedy)];
  if (measurement.kind === 'unmeasured') return [notMeasured(id, measurement)];
  const pricing = pricingOf(id, about);
  if (pricing === null) return [unpriced(id)];
  const asked = [
    ...sides(rule).map((side) => (at: string): readonly Judgement[] => {
      const measured = { ...measuredAs(at, measurement), claim: claim(id, { at: lineOf(manifest, path) }) };
      return [judgeMeasured(measured, side, about.statistics)];
    }),
    ...(rule.better_by === undefined
      ? []
      : [(at: string) => judgeGain({ id, at }, { better_by: rule.better_by }, about)]),
  ];
  return asked.flatMap((judge) =>
    worstOf(pricing.ids.flatMap(judge)).map((one) => ({
      ...one,
      because: `${one.because}; ${pricing.note}`,
    })),
  );
};

const path = ['problem', 'cost_of_error'];

type Full = Extract<Measurement, { kind: 'measured' }>;

const measuredAs = (at: string, { overall, evidence }: Full) => ({
  value: overall[at],
  beside: {},
  rows: evidence.rows,
});

interface Named {
  readonly id: string;
  readonly at: string;
}

/** Against the champion on the same rows and at the same prices. */
const judgeGain = (
  { id, at }: Named,
  margins: Pick<Rule, 'better_by'>,
  about: About,
): readonly Judgement[] => {
  const pair = differenceOf(id, 'measured', about);
  if (pair === null) return [];
  if (pair.kind === 'judged') return [pair.judgement];
  return judgeDifference(pair, margins, { id, at, about });
};

const unpriced = (id: string): Judgement =>
  cannotTell(
    claim(id),
    'nothing says what an error costs',
    'State problem.cost_of_error: false_positive and false_negative, a gain as a negative cost.',
  );
