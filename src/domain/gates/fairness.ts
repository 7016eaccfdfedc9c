import { Decimal } from '../decimal.ts';
import type { Claim, Judgement } from '../finding.ts';
import type { MeasuredFairness } from '../measurement.ts';
import { needing } from '../measurement.ts';
import { some, text } from '../schema/atoms.ts';
import { fairnessMetricName } from '../schema/names.ts';
import { bounds, type Side, sides } from './bound.ts';
import { type About, cannotTell, claim, defineGate, fail, lineOf, pass } from './gate.ts';
import { notMeasured, short } from './measured.ts';

/** `by: [sensitive]` in a policy for every model: the attributes that the manifest names as sensitive. */
const groupsOf = (by: readonly string[], { manifest }: Pick<About, 'manifest'>): readonly string[] =>
  by.length === 1 && by[0] === 'sensitive' ? (manifest.data.features?.sensitive ?? []) : by;

export const fairness = defineGate({
  kind: 'fairness',
  asks: 'Do the groups fare alike?',
  example: 'fairness: demographic_parity_ratio, by: [sex], at_least: 0.8',
  options: { fairness: fairnessMetricName(), by: some(text()), control: some(text()).optional(), ...bounds },
  oneOf: ['at_least', 'at_most'],
  needs: (rule, manifest) => {
    const bar = (rule.at_least ?? rule.at_most)?.text ?? null;
    return needing({
      fairness: groupsOf(rule.by, { manifest }).map((column) => ({
        metric: rule.fairness,
        by: [column],
        bar,
      })),
    });
  },
  judge: (rule, about) => {
    const { measurement } = about;
    if (measurement.kind === 'unmeasured') return [notMeasured(rule.fairness, measurement)];
    const columns = groupsOf(rule.by, about);
    const judged = columns.flatMap((column) => {
      const found = measurement.fairness.find(
        ({ metric, by }) => metric === rule.fairness && by.length === 1 && by[0] === column,
      );
      return sides(rule).map((side) =>
        judgeGroups(found, side, { about, subject: `${rule.fairness} by ${column}` }),
      );
    });
    const [first, ...rest] = judged;
    return first === undefined ? [noGroups(rule.fairness)] : [first, ...rest];
  },
});

const noGroups = (metric: string): Judgement =>
  cannotTell(
    claim(metric),
    'nothing says which groups to compare',
    'Name columns under by, or features.sensitive in the manifest.',
  );

interface Around {
  readonly about: About;
  readonly subject: string;
}

const judgeGroups = (
  found: MeasuredFairness | undefined,
  side: Side,
  { about, subject }: Around,
): Judgement => {
  const of: Claim = claim(subject, {
    operator: side.operator,
    expected: side.bar.toQuantity(),
    actual: found?.value ?? null,
    rows: about.measurement.kind === 'measured' ? about.measurement.evidence.rows : null,
    evidence: 'measured',
    at: lineOf(about.manifest, ['evaluation', 'predictions']),
  });
  if (found === undefined || found.value === null || found.lowest === null || found.highest === null) {
    return cannotTell(
      of,
      `${subject} is undefined: ${found?.undefined ?? 'the engine gave no value'}`,
      'Measure it on data in which every group occurs.',
    );
  }
  const words = `${subject} is ${short(found.value)}: lowest ${said(found.lowest)}, highest ${said(found.highest)}`;
  const few = tooFew(found, about.statistics.support.rows);
  if (few !== null)
    return {
      answer: 'inconclusive',
      claim: of,
      because: `${words}; ${few}`,
      remedy: 'Measure on more rows of the smaller groups.',
    };
  if (isMet(found, found.value, side)) return pass(of, words);
  if (about.statistics.inconclusive !== 'point' && mayBeChance(found, side)) {
    return {
      answer: 'inconclusive',
      claim: of,
      because: `${words}; the difference may be chance`,
      remedy: 'Measure on more rows of the smaller groups.',
    };
  }
  return fail(
    of,
    `${words}, ${side.missed} of ${side.bar.text}`,
    'Find out why the groups fare differently, and mend the model or its threshold.',
  );
};

type Rate = NonNullable<MeasuredFairness['lowest']>;

const said = ({ group, k, n }: Rate): string =>
  `${Object.values(group)
    .map((value) => value ?? 'missing')
    .join(', ')} (${short(k)} of ${short(n)})`;

/** The engine's own comparison is on exact counts: 4/25 over 4/20 is 0.8, whatever doubles say. */
const isMet = (found: MeasuredFairness, value: number, side: Side): boolean => {
  if (found.meets !== null) return found.meets;
  const exact = Decimal.parse(String(value));
  return exact !== null && side.holds(exact);
};

const tooFew = ({ lowest, highest }: MeasuredFairness, rows: number): string | null => {
  const small = [lowest, highest].filter((rate): rate is Rate => rate !== null && rate.n < rows);
  return small.length === 0
    ? null
    : `insufficient: ${small.map(said).join(' and ')}, asked for at least ${rows}`;
};

/** Every pair's interval reaches the bar: no two groups are shown to differ by more than it allows. */
const mayBeChance = ({ pairs, metric }: MeasuredFairness, side: Side): boolean => {
  const bar = side.bar.toNumber();
  const isRatio = metric.endsWith('_ratio');
  const known = pairs.filter(({ low, high }) => low !== null && high !== null);
  return (
    known.length > 0 &&
    known.length === pairs.length &&
    known.every(({ low, high }) => reaches({ low: low ?? 0, high: high ?? 0 }, bar, isRatio))
  );
};

const reaches = (
  { low, high }: { readonly low: number; readonly high: number },
  bar: number,
  isRatio: boolean,
): boolean => (isRatio ? high >= bar && low <= 1 / bar : low <= bar && high >= -bar);
