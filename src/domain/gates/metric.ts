import type { Judgement, Where } from '../finding.ts';
import { declaredMetric, metricMeant } from '../manifest/manifest.ts';
import { type Measurement, needing } from '../measurement.ts';
import { isAuthorsOwn } from '../metrics.ts';
import { isPriced } from '../prices.ts';
import { some, text } from '../schema/atoms.ts';
import { metricName } from '../schema/names.ts';
import { type Bounds, bounds, judgeSide, sides } from './bound.ts';
import { evidence, isAtHand, takesMeasured } from './evidence.ts';
import { type About, cannotTell, claim, defineGate, lineOf } from './gate.ts';
import { authorsOwn, judgeMeasured, notMeasured, supportMetrics } from './measured.ts';

export const metric = defineGate({
  kind: 'metric',
  asks: 'Does the metric reach its bar, overall and in every slice named?',
  example: 'metric: recall, at_least: 0.75, in: [[region], [region, age_band]]',
  options: { metric: metricName(), ...bounds, in: some(some(text())).optional(), evidence },
  oneOf: ['at_least', 'at_most'],
  needs: (rule, manifest) => {
    const id = metricMeant(manifest, rule.metric);
    if (id === null || isAuthorsOwn(id) || rule.evidence === 'declared') return needing({});
    const championSlices = rule.in !== undefined;
    return needing({ metrics: [id, ...supportMetrics], slices: rule.in ?? [], championSlices });
  },
  judge: (rule, about) => {
    const id = metricMeant(about.manifest, rule.metric);
    if (id === null) return [noTask(rule.metric)];
    const elsewhere = askedElsewhere(id);
    if (elsewhere !== null) return [elsewhere];
    const { measurement } = about;
    if (isAuthorsOwn(id))
      return rule.in !== undefined || rule.evidence === 'measured'
        ? [authorsOwn(id)]
        : judgeDeclared(id, rule, about);
    const wantsMeasured = rule.in !== undefined || takesMeasured(rule.evidence, isAtHand(measurement));
    if (measurement.kind === 'unmeasured' && wantsMeasured) return [notMeasured(id, measurement)];
    if (measurement.kind === 'unmeasured' || rule.evidence === 'declared')
      return judgeDeclared(id, rule, about);
    return judgeEach(id, { rule, slices: rule.in ?? null }, { measurement, about });
  },
});

/** What only a gate of another kind may ask for; null: this one may. */
export const askedElsewhere = (id: string): Judgement | null => {
  if (isPriced(id))
    return cannotTell(
      claim(id),
      `${id} depends on prices, which a gate of this kind does not look at`,
      `Ask for it as business: ${id}, which keeps to the prices that stand at base.`,
    );
  if (id !== 'hosmer_lemeshow') return null;
  return cannotTell(
    claim(id),
    `${id} hints and proves nothing`,
    `Ask for it as calibration: ${id}, which warns.`,
  );
};

export const noTask = (id: string): Judgement =>
  cannotTell(
    claim(id),
    'the manifest does not say which task the model has',
    'State evaluation.task: binary, multiclass, regression or ranking.',
  );

const judgeDeclared = (id: string, rule: Bounds, { manifest }: About): readonly Judgement[] => {
  const declared = declaredMetric(manifest, id);
  if (declared === null) return [undeclared(id, manifest.file)];
  const subject = claim(id, { evidence: 'declared', at: lineOf(manifest, declared.path) });
  return sides(rule).map((side) => judgeSide(declared.value, side, subject));
};

const undeclared = (id: string, file: string): Judgement =>
  cannotTell(claim(id), `${file} declares no ${id}`, `Add ${id} to evaluation.metrics.`);

interface Asked {
  readonly rule: Bounds;
  /** null: over all rows. */
  readonly slices: readonly (readonly string[])[] | null;
}

interface Found {
  readonly measurement: Extract<Measurement, { kind: 'measured' }>;
  readonly about: About;
}

/** Over all rows, or in every combination that the named columns take. */
const judgeEach = (
  id: string,
  { rule, slices }: Asked,
  { measurement, about }: Found,
): readonly Judgement[] => {
  const groups =
    slices === null
      ? [{ where: null, rows: measurement.evidence.rows, metrics: measurement.overall }]
      : measurement.slices.filter(({ where }) => slices.some((columns) => isOf(where, columns)));
  const at = lineOf(about.manifest, ['evaluation', 'predictions']);
  if (groups.length === 0) return [noSlices(id)];
  return groups.flatMap(({ where, rows, metrics }) =>
    sides(rule).map((side) => {
      const measured = { claim: claim(id, { where, at }), value: metrics[id], beside: metrics, rows };
      return judgeMeasured(measured, side, about.statistics);
    }),
  );
};

const isOf = (where: Where, columns: readonly string[]): boolean => {
  const [named, asked] = [Object.keys(where), new Set(columns)];
  return named.length === asked.size && named.every((column) => asked.has(column));
};

const noSlices = (id: string): Judgement =>
  cannotTell(
    claim(id, { evidence: 'measured' }),
    'the predictions have no such slices',
    'Name columns that the predictions have.',
  );
