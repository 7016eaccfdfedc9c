import type { Decimal } from '../decimal.ts';
import type { Claim, Judgement } from '../finding.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { needing } from '../measurement.ts';
import { atBasePrices, isPriced, pricedMetrics } from '../prices.ts';
import { decimal, name } from '../schema/atoms.ts';
import { bounds, judgeSide, sides } from './bound.ts';
import { evidence, isAtHand, takesMeasured } from './evidence.ts';
import { type About, cannotTell, claim, defineGate, fail, lineOf, pass } from './gate.ts';
import { notMeasured, supportMetrics } from './measured.ts';
import { judgePriced } from './priced.ts';

export const business = defineGate({
  kind: 'business',
  asks: 'Is the model worth it, in the measure that the business counts in?',
  example: 'business: chargeback_cost_per_1000, better_by: 1.0',
  options: { business: name(), better_by: decimal().optional(), ...bounds, evidence },
  oneOf: ['better_by', 'at_least', 'at_most'],
  needs: (rule) =>
    isPriced(rule.business) && rule.evidence !== 'declared'
      ? needing({
          metrics: [rule.business, atBasePrices(rule.business), ...supportMetrics],
          champion: rule.better_by !== undefined,
        })
      : needing({}),
  judge: (rule, about) => {
    if (isPriced(rule.business) && takesMeasured(rule.evidence, isAtHand(about.measurement)))
      return judgePriced(rule.business, rule, about);
    if (rule.evidence === 'measured') return [notMeasurable(rule.business)];
    const metric = about.manifest.data.problem?.business_metric;
    if (metric?.name !== rule.business) return [undeclared(rule.business, about.manifest)];
    const subject = claim(rule.business, {
      evidence: 'declared',
      at: lineOf(about.manifest, [...path, 'value']),
    });
    return [
      ...sides(rule).map((side) => judgeSide(metric.value, side, subject)),
      ...(rule.better_by ? [judgeGain(rule.better_by, { metric, subject, about })] : []),
    ];
  },
});

const notMeasurable = (id: string): Judgement =>
  notMeasured(id, {
    kind: 'unmeasured',
    because: `only ${pricedMetrics.join(' and ')} can be recomputed from predictions`,
    remedy: `Ask for one of those, or take the declared number: evidence: declared.`,
  });

const path = ['problem', 'business_metric'];

const undeclared = (id: string, manifest: Manifest): Judgement =>
  cannotTell(
    claim(id, { evidence: 'declared', at: lineOf(manifest, path) }),
    `the manifest declares no business metric ${id}`,
    `State ${id} under problem.business_metric, with its value.`,
  );

interface Around {
  readonly metric: BusinessMetric;
  readonly subject: Claim;
  readonly about: About;
}

const judgeGain = (bar: Decimal, { metric, subject, about }: Around): Judgement => {
  const theirs = championValue(metric, about);
  if (theirs === null) {
    return cannotTell(
      subject,
      `nothing says what the champion's ${subject.subject} is`,
      'State problem.business_metric.champion.',
    );
  }
  const lower = lowerIsBetter(metric, about);
  if (lower === null) {
    return cannotTell(
      subject,
      `the champion's manifest counts ${subject.subject} the other way round`,
      'State problem.business_metric.lower_is_better as the champion does.',
    );
  }
  const gained = lower ? theirs.minus(metric.value) : metric.value.minus(theirs);
  const claimed: Claim = {
    ...subject,
    operator: '>=',
    expected: bar.toQuantity(),
    actual: gained.toQuantity(),
  };
  const words = `${subject.subject} is ${metric.value.text}, the champion's ${theirs.text} (declared, unverified)`;
  if (gained.compare(bar) >= 0) return pass(claimed, `${words}: better by ${gained.text}`);
  return fail(
    claimed,
    `${words}: better by ${gained.text}, asked for ${bar.text}`,
    'Show a gain that is worth the change.',
  );
};

type BusinessMetric = NonNullable<NonNullable<Manifest['data']['problem']>['business_metric']>;

/** The metric as the champion's own manifest declares it at base. */
const championsOwn = (id: string, { champion }: About): BusinessMetric | null => {
  const own = champion.kind === 'one' ? champion.manifest.data.problem?.business_metric : undefined;
  return own?.name === id ? own : null;
};

/** What the champion's own manifest says at base counts before what the challenger says of it. */
const championValue = (metric: BusinessMetric, about: About): Decimal | null =>
  championsOwn(metric.name, about)?.value ?? metric.champion ?? null;

/** The champion's direction, where it declares the metric: a challenger does not turn it round. null: they disagree. */
const lowerIsBetter = (metric: BusinessMetric, about: About): boolean | null => {
  const own = championsOwn(metric.name, about);
  if (own === null) return metric.lower_is_better === true;
  const theirs = own.lower_is_better === true;
  return metric.lower_is_better === undefined || metric.lower_is_better === theirs ? theirs : null;
};
