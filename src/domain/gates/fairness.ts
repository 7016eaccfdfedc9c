import { Decimal } from '../decimal.ts';
import type { Claim, Judgement, Where } from '../finding.ts';
import type { MeasuredFairness } from '../measurement.ts';
import { needing } from '../measurement.ts';
import { some, text } from '../schema/atoms.ts';
import { fairnessMetricName } from '../schema/names.ts';
import { bounds, type Side, sides } from './bound.ts';
import { type About, cannotTell, claim, defineGate, fail, lineOf, pass } from './gate.ts';
import { holds, notMeasured, range, short } from './measured.ts';
import { moreRows } from './more-rows.ts';
import { saidWhere } from './support.ts';

/** `by: [sensitive]` in a policy for every model: the attributes that the manifest names as sensitive. */
const groupsOf = (by: readonly string[], { manifest }: Pick<About, 'manifest'>): readonly string[] =>
  by.length === 1 && by[0] === 'sensitive' ? (manifest.data.features?.sensitive ?? []) : by;

export const fairness = defineGate({
  kind: 'fairness',
  asks: 'Do the groups fare alike?',
  example: 'fairness: demographic_parity_ratio, by: [sex], at_least: 0.8',
  options: { fairness: fairnessMetricName(), by: some(text()), control: some(text()).optional(), ...bounds },
  oneOf: ['at_least', 'at_most'],
  needs: (rule, manifest) =>
    needing({
      championSlices: true,
      fairness: groupsOf(rule.by, { manifest })
        .filter((column) => rule.control?.includes(column) !== true)
        .map((column) => ({
          metric: rule.fairness,
          by: [column],
          ...(rule.control === undefined ? {} : { control: rule.control }),
        })),
    }),
  judge: (rule, about) => {
    const { measurement } = about;
    const columns = groupsOf(rule.by, about);
    if (columns.length === 0) return [noGroups(rule.fairness)];
    if (measurement.kind === 'unmeasured')
      return [notMeasured(`${rule.fairness} by ${columns.join(' and ')}`, measurement)];
    return columns.flatMap((column) => {
      if (rule.control?.includes(column)) return [withinItself(rule.fairness, column)];
      const found = measurement.fairness.filter(
        ({ metric, by, control }) =>
          metric === rule.fairness && by.length === 1 && by[0] === column && isWithin(control, rule.control),
      );
      const subject = `${rule.fairness} by ${column}`;
      return (found.length === 0 ? [undefined] : found).flatMap((one) =>
        sides(rule).map((side) =>
          judgeGroups(one, side, { about, subject, rows: measurement.evidence.rows }),
        ),
      );
    });
  },
});

/** Whether groups are compared within a level of just these columns. */
const isWithin = (control: Where | undefined, columns: readonly string[] | undefined): boolean => {
  const [named, asked] = [Object.keys(control ?? {}), new Set(columns)];
  return named.length === asked.size && named.every((column) => asked.has(column));
};

const withinItself = (metric: string, column: string): Judgement =>
  cannotTell(
    claim(`${metric} by ${column}`),
    `${column} is to be compared within its own values, of which each has one group`,
    'Name other columns under control, or leave this one out of by.',
  );

const noGroups = (metric: string): Judgement =>
  cannotTell(
    claim(metric),
    'nothing says which groups to compare',
    'Name columns under by, or features.sensitive in the manifest.',
  );

interface Around {
  readonly about: About;
  readonly subject: string;
  readonly rows: number;
}

const judgeGroups = (
  found: MeasuredFairness | undefined,
  side: Side,
  { about, subject, rows }: Around,
): Judgement => {
  const where = found?.control ?? null;
  const of: Claim = claim(subject, {
    where,
    operator: side.operator,
    expected: side.bar.toQuantity(),
    actual: found?.value ?? null,
    low: found?.low ?? null,
    high: found?.high ?? null,
    rows,
    evidence: 'measured',
    at: lineOf(about.manifest, ['evaluation', 'predictions']),
  });
  const gap = found === undefined ? null : gapOf(found);
  if (gap === null) {
    return cannotTell(
      of,
      `${subject}${saidWhere(where)} is undefined: ${found?.undefined ?? 'the engine gave no value'}`,
      'Measure it on data in which every group occurs.',
    );
  }
  const words = `${subject}${saidWhere(where)} is ${short(gap.value)}${range(gap.low, gap.high)}: lowest ${said(gap.lowest)}, highest ${said(gap.highest)}${leftOut(gap)}`;
  return judgeGap({ gap, of, words }, side, about);
};

type Rate = NonNullable<MeasuredFairness['lowest']>;

/** The widest gap between two groups. */
interface Gap extends MeasuredFairness {
  readonly value: number;
  readonly lowest: Rate;
  readonly highest: Rate;
}

const gapOf = (found: MeasuredFairness): Gap | null => {
  const { value, lowest, highest } = found;
  return value === null || lowest === null || highest === null ? null : { ...found, value, lowest, highest };
};

const said = ({ group, k, n }: Rate): string => `${saidGroup(group)} (${short(k)} of ${short(n)})`;

const saidGroup = (group: Rate['group']): string =>
  Object.values(group)
    .map((value) => value ?? 'missing')
    .join(', ');

const leftOut = ({ excluded }: MeasuredFairness): string =>
  excluded.length === 0
    ? ''
    : `; not compared: ${excluded.map(({ group, rows, because }) => `${saidGroup(group)} (${rows} rows: ${because})`).join(', ')}`;

interface Told {
  readonly gap: Gap;
  readonly of: Claim;
  readonly words: string;
}

/** The value has to hold. Where it does not, chance is a reason to measure more, as long as the interval allows it. */
const judgeGap = ({ gap, of, words }: Told, side: Side, { statistics }: About): Judgement => {
  const few = tooFew(gap, statistics.support.rows);
  if (few !== null) return { ...doubtful(of, `${words}; ${few}`), remedy: measureMore };
  if (isMet(gap, side)) return pass(of, words);
  if (statistics.inconclusive !== 'point' && mayBeChance(gap, side))
    return { ...doubtful(of, `${words}; the difference may be chance`), remedy: settled(gap, side) };
  return fail(
    of,
    `${words}, ${side.missed} of ${side.bar.text}`,
    'Find out why the groups fare differently, and mend the model or its threshold.',
  );
};

const doubtful = (of: Claim, because: string) => ({ answer: 'inconclusive', claim: of, because }) as const;

const measureMore = 'Measure on more rows of the smaller groups.';

const tooFew = ({ lowest, highest }: Gap, rows: number): string | null => {
  const small = (lowest.n === highest.n && lowest.k === highest.k ? [lowest] : [lowest, highest]).filter(
    ({ n }) => n < rows,
  );
  return small.length === 0
    ? null
    : `insufficient: ${small.map(said).join(' and ')}, asked for at least ${rows}`;
};

const isRatio = ({ metric }: MeasuredFairness): boolean => metric.endsWith('_ratio');

/** Whole counts are compared as fractions: 4/25 over 4/20 is 0.8, whatever doubles say. */
const isMet = (gap: Gap, side: Side): boolean => {
  const counts = [gap.lowest.k, gap.lowest.n, gap.highest.k, gap.highest.n];
  if (!counts.every(Number.isSafeInteger)) return holds(side, gap.value);
  const [k1 = 0n, n1 = 0n, k2 = 0n, n2 = 0n] = counts.map(BigInt);
  const [above, below] = isRatio(gap) ? [k1 * n2, k2 * n1] : [k2 * n1 - k1 * n2, n1 * n2];
  const order = Decimal.ofInteger(above).compare(side.bar.times(below));
  return side.operator === '>=' ? order >= 0 : order <= 0;
};

/** The far end of the interval still holds: these groups are not shown to differ by more than the bar allows. */
const mayBeChance = ({ low, high }: Gap, side: Side): boolean => {
  const far = side.operator === '>=' ? high : low;
  return far !== null && holds(side, far);
};

/** A ratio's interval is even on a scale of logarithms. */
const settled = (gap: Gap, side: Side): string => {
  const { value, low, high, lowest, highest } = gap;
  const bar = side.bar.toNumber();
  const scale = isRatio(gap) ? Math.log : (one: number): number => one;
  const on = {
    value: scale(value),
    low: scale(low ?? value),
    high: scale(high ?? value),
    bar: scale(bar),
    rows: lowest.n + highest.n,
  };
  if (![on.value, on.low, on.high, on.bar].every(Number.isFinite)) return measureMore;
  return `${moreRows(on)} (${saidGroup(lowest.group)} and ${saidGroup(highest.group)}).`;
};
