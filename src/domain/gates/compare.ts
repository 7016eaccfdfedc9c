import { Decimal } from '../decimal.ts';
import type { Claim, Judgement } from '../finding.ts';
import { type Declared, declaredMetric, type Manifest, metricMeant } from '../manifest/manifest.ts';
import { needing } from '../measurement.ts';
import { isAuthorsOwn, metricOf } from '../metrics.ts';
import { choice, decimal } from '../schema/atoms.ts';
import { metricName } from '../schema/names.ts';
import { baselineDifference } from './baseline.ts';
import { differenceOf, judgeDifference, type Margins, withoutChampion } from './difference.ts';
import { evidence } from './evidence.ts';
import { type About, cannotTell, claim, defineGate, fail, lineOf, pass } from './gate.ts';
import { supportMetrics } from './measured.ts';
import { askedElsewhere, noTask } from './metric.ts';

export const compare = defineGate({
  kind: 'compare',
  asks: 'Is the model no worse than, or better than, its champion or its baseline?',
  example: 'compare: auc_roc, with: champion, no_worse_than: 0.005',
  options: {
    compare: metricName(),
    with: choice(['champion', 'baseline']),
    no_worse_than: decimal().optional(),
    better_by: decimal().optional(),
    evidence,
  },
  oneOf: ['no_worse_than', 'better_by'],
  needs: (rule, manifest) => {
    const id = metricMeant(manifest, rule.compare);
    if (id === null || isAuthorsOwn(id) || rule.evidence === 'declared') return needing({});
    return needing({
      metrics: [id, ...supportMetrics],
      champion: rule.with === 'champion',
      baseline: rule.with === 'baseline',
    });
  },
  judge: (rule, about) => {
    const id = metricMeant(about.manifest, rule.compare);
    if (id === null) return [noTask(rule.compare)];
    const elsewhere = askedElsewhere(id);
    if (elsewhere !== null) return [elsewhere];
    const sameRows = rule.with === 'champion' ? differenceOf : baselineDifference;
    const onSameRows = sameRows(id, rule.evidence, about);
    if (onSameRows?.kind === 'judged') return [onSameRows.judgement];
    if (onSameRows?.kind === 'measured') return judgeDifference(onSameRows, rule, { id, at: id, about });
    return judgePair(rule.with === 'baseline' ? baselineOf(id, about) : championOf(id, about), rule);
  },
});

/** The two numbers, or why there are none. */
type Pair =
  | {
      readonly kind: 'pair';
      readonly id: string;
      readonly against: string;
      readonly ours: Declared;
      readonly theirs: Decimal;
      readonly about: About;
    }
  | { readonly kind: 'none'; readonly judgement: Judgement };

const none = (judgement: Judgement): Pair => ({ kind: 'none', judgement });

const baselineOf = (id: string, about: About): Pair => {
  const theirs = about.manifest.data.evaluation?.baseline?.metrics?.[id];
  if (theirs === undefined)
    return none(undeclared(id, 'baseline', `Add ${id} to evaluation.baseline.metrics.`));
  return pairOf({ id, against: 'baseline', theirs }, about);
};

const championOf = (id: string, about: About): Pair => {
  const { champion } = about;
  if (champion.kind !== 'one') return none(withoutChampion(champion, id));
  const theirs = declaredMetric(champion.manifest, id);
  if (theirs === null)
    return none(
      undeclared(
        id,
        `champion ${champion.manifest.version}`,
        `${champion.manifest.file} declares no ${id}; compare on a metric that both have.`,
      ),
    );
  return pairOf({ id, against: `champion ${champion.manifest.version}`, theirs: theirs.value }, about);
};

const pairOf = (
  other: { readonly id: string; readonly against: string; readonly theirs: Decimal },
  about: About,
): Pair => {
  const ours = declaredMetric(about.manifest, other.id);
  if (ours === null) return none(undeclared(other.id, 'model', `Add ${other.id} to evaluation.metrics.`));
  return { kind: 'pair', ...other, ours, about };
};

const undeclared = (id: string, who: string, remedy: string): Judgement =>
  cannotTell(claim(id, { evidence: 'declared' }), `the ${who} declares no ${id}`, remedy);

const judgePair = (pair: Pair, margins: Margins): readonly Judgement[] => {
  if (pair.kind === 'none') return [pair.judgement];
  const gained = gain(pair.id, pair.ours.value, pair.theirs);
  const words = `${pair.id} is ${pair.ours.value.text}, the ${pair.against} has ${pair.theirs.text} (declared, unverified): ${saidGain(gained)}`;
  const subject = claim(`${pair.id} against ${pair.against}`, subjectOf(pair.about.manifest, pair.ours));
  return [
    ...(margins.no_worse_than
      ? [
          judgeGain(gained, margins.no_worse_than.times(-1n), {
            subject,
            words,
            asked: `at most ${margins.no_worse_than.text} worse`,
          }),
        ]
      : []),
    ...(margins.better_by
      ? [
          judgeGain(gained, margins.better_by, {
            subject,
            words,
            asked: `at least ${margins.better_by.text} better`,
          }),
        ]
      : []),
  ];
};

const subjectOf = (manifest: Manifest, ours: Declared): Partial<Claim> => ({
  operator: '>=',
  evidence: 'declared',
  at: lineOf(manifest, ours.path),
});

/** How much better ours is: positive is better, whichever way the metric runs. */
const gain = (id: string, ours: Decimal, theirs: Decimal): Decimal =>
  metricOf(id)?.better === 'lower' ? theirs.minus(ours) : ours.minus(theirs);

const zero = Decimal.ofInteger(0);

const saidGain = (gained: Decimal): string => {
  const order = gained.compare(zero);
  if (order === 0) return 'the same';
  return order > 0 ? `${gained.text} better` : `${zero.minus(gained).text} worse`;
};

interface Said {
  readonly subject: Claim;
  readonly words: string;
  readonly asked: string;
}

const judgeGain = (gained: Decimal, bar: Decimal, { subject, words, asked }: Said): Judgement => {
  const claimed: Claim = { ...subject, expected: bar.toQuantity(), actual: gained.toQuantity() };
  if (gained.compare(bar) >= 0) return pass(claimed, `${words}, asked for ${asked}`);
  return fail(
    claimed,
    `${words}, asked for ${asked}`,
    'Improve the model, or show with predictions on the same rows that the difference is chance.',
  );
};
