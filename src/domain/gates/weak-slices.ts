import { canonical } from '../canonical.ts';
import { Decimal } from '../decimal.ts';
import type { Claim, Judgement } from '../finding.ts';
import { type Measurement, needing } from '../measurement.ts';
import { choice, decimalWithin, some, text } from '../schema/atoms.ts';
import {
  type MeasuredWeakSlices,
  usualDepth,
  usualMost,
  usualRate,
  usualSupport,
  type WeakMetric,
  type WeakSlice,
  type WeakSlicesAsked,
  weakMetrics,
  weakSlicesOptions,
} from '../weak-slices.ts';
import { cannotTell, claim, defineGate, fail, lineOf, pass } from './gate.ts';
import { notMeasured, range, short } from './measured.ts';
import { saidWhere } from './support.ts';

export const weakSlices = defineGate({
  kind: 'weak_slices',
  asks: 'Is there a slice that nobody named, on which the model errs much more often than on all rows?',
  example: 'weak_slices: error_rate, among: [region, age_band, device], depth: 2, at_most_lift: 1.5',
  options: {
    weak_slices: choice(weakMetrics),
    among: some(text()),
    ...weakSlicesOptions,
    at_most_lift: decimalWithin({ expected: 'a number of at least 1', low: '1' }),
  },
  needs: (rule) => needing({ weakSlices: [askedBy(rule)] }),
  judge: (rule, about) => {
    const { measurement } = about;
    const subject = `lift of ${rule.weak_slices}`;
    if (measurement.kind === 'unmeasured') return [notMeasured(subject, measurement)];
    const found = foundFor(askedBy(rule), measurement);
    const of = claim(subject, {
      operator: '<=',
      expected: rule.at_most_lift.toQuantity(),
      evidence: 'measured',
      at: lineOf(about.manifest, ['evaluation', 'predictions']),
    });
    return found === null ? [notSearched(of)] : judgeSearch(found, { of, bar: rule.at_most_lift });
  },
});

interface Rule {
  readonly weak_slices: WeakMetric;
  readonly among: readonly string[];
  readonly depth?: string | undefined;
  readonly support?: number | undefined;
  readonly q?: Decimal | undefined;
  readonly tolerance?: Decimal | undefined;
}

/** Columns in one order: a verdict read again names them in this order. */
const askedBy = ({ weak_slices: metric, among, depth, support, q, tolerance }: Rule): WeakSlicesAsked => ({
  metric,
  columns: [...new Set(among)].sort(),
  depth: Number(depth ?? usualDepth),
  support: support ?? usualSupport,
  most: usualMost,
  q: q?.toNumber() ?? usualRate,
  tolerance: tolerance?.toNumber() ?? null,
});

type Full = Extract<Measurement, { kind: 'measured' }>;

const foundFor = (asked: WeakSlicesAsked, { weak_slices: found = [] }: Full): MeasuredWeakSlices | null =>
  found.find((one) => canonical(one.asked) === canonical(asked)) ?? null;

const notSearched = (of: Claim): Judgement =>
  cannotTell(of, `${of.subject} is not measured: nothing was searched`, 'Judge the change again.');

interface Judging {
  readonly of: Claim;
  readonly bar: Decimal;
}

const judgeSearch = (found: MeasuredWeakSlices, { of, bar }: Judging): readonly Judgement[] => {
  if (found.kind === 'refused')
    return [cannotTell(of, `${of.subject} is undefined: ${found.because}`, found.remedy)];
  const { asked, search, slices } = found;
  if (search.rate === null)
    return [
      cannotTell(
        of,
        `${of.subject} is undefined: ${asked.metric} is counted over no row`,
        'Measure it on data in which it is defined.',
      ),
    ];
  const all = { ...search, rate: search.rate, metric: asked.metric };
  if (search.tested === 0) return [tooFew(of, asked)];
  const over = slices.filter((slice) => isOver(slice, all, bar));
  return over.length === 0
    ? [pass(of, nothingOver(asked, all, { bar, worst: slices[0] }))]
    : over.map((slice) => weak(slice, all, { ...of, ...claimed(slice) }));
};

interface All {
  readonly rows: number;
  readonly errors: number;
  readonly rate: number;
  readonly tested: number;
  readonly significant: number;
  readonly metric: WeakMetric;
}

/** Counts are compared as fractions: 3 of 10 against 30 of 200 is twice as many, whatever doubles say. */
const isOver = ({ rows, errors }: WeakSlice, all: All, bar: Decimal): boolean => {
  const [above, below] = [BigInt(errors) * BigInt(all.rows), BigInt(rows) * BigInt(all.errors)];
  return Decimal.ofInteger(above).compare(bar.times(below)) > 0;
};

const claimed = ({ where, lift, rows }: WeakSlice): Partial<Claim> => ({ where, actual: lift, rows });

const counted = ({ rows, errors, rate, low, high }: WeakSlice): string =>
  `${errors} of ${rows} (${short(rate)}${range(low, high)})`;

const weak = (slice: WeakSlice, all: All, of: Claim): Judgement =>
  fail(
    of,
    `${all.metric}${saidWhere(slice.where)} is ${counted(slice)}, ${short(slice.lift)} times the ${short(all.rate)} of all rows; q = ${short(slice.q)} among ${all.tested} slices searched, of which ${all.significant} are significant`,
    'Look at these rows: find out why the model errs on them, and mend it or say in the card that it is not for them.',
  );

const tooFew = (of: Claim, { support }: WeakSlicesAsked): Judgement => ({
  answer: 'inconclusive',
  claim: of,
  because: `insufficient: no slice has the ${support} rows that the search asks for`,
  remedy: 'Measure on more rows, or search among columns with fewer values.',
});

const nothingOver = (
  { metric, columns, support, q }: WeakSlicesAsked,
  { rate, tested }: All,
  { bar, worst }: { readonly bar: Decimal; readonly worst: WeakSlice | undefined },
): string => {
  const none = `no slice by ${columns.join(', ')} of at least ${support} rows (${tested} searched, q at most ${short(q)}) has more than ${bar.text} times the ${metric} of all rows, ${short(rate)}`;
  return worst === undefined
    ? none
    : `${none}; the worst is${saidWhere(worst.where).replace(/^ for/, '')} with ${counted(worst)}, ${short(worst.lift)} times`;
};
