import { Decimal } from '../decimal.ts';
import type { Judgement } from '../finding.ts';
import { declaredMetrics, type Manifest } from '../manifest/manifest.ts';
import type { Measurement } from '../measurement.ts';
import { needing } from '../measurement.ts';
import { isAuthorsOwn, metricOf } from '../metrics.ts';
import { choice, decimal } from '../schema/atoms.ts';
import { cannotTell, claim, defineGate, fail, lineOf, pass, skip } from './gate.ts';
import { exactly, notMeasured, short } from './measured.ts';

const usualTolerance = '0.001';

export const declared = defineGate({
  kind: 'declared',
  asks: 'Do the predictions bear out the numbers that the manifest declares?',
  example: 'declared: matches, tolerance: 0.001',
  options: { declared: choice(['matches']), tolerance: decimal().optional() },
  needs: (_rule, manifest) => needing({ metrics: measurable(manifest).map(({ id }) => id) }),
  judge: (rule, { manifest, measurement }) => {
    const found = measurable(manifest);
    if (found.length === 0) return [nothingDeclared];
    if (measurement.kind === 'unmeasured') return [notMeasured('what is declared', measurement)];
    const tolerance = rule.tolerance ?? Decimal.parse(usualTolerance) ?? Decimal.ofInteger(0);
    return found.map((one) => judgeOne(one, { tolerance, measurement, manifest }));
  },
});

const nothingDeclared = skip(claim('declared metrics'), 'the manifest declares none that can be measured');

type DeclaredOne = ReturnType<typeof declaredMetrics>[number];

/** An `x-` metric is its author's own: nobody else can compute it. */
const measurable = (manifest: Manifest): readonly DeclaredOne[] =>
  declaredMetrics(manifest).filter(({ id }) => !isAuthorsOwn(id) && metricOf(id) !== null);

interface Around {
  readonly tolerance: Decimal;
  readonly measurement: Extract<Measurement, { kind: 'measured' }>;
  readonly manifest: Manifest;
}

const judgeOne = (
  { id, value, path }: DeclaredOne,
  { tolerance, measurement, manifest }: Around,
): Judgement => {
  const measured = measurement.overall[id]?.value ?? null;
  const about = claim(`declared ${id}`, {
    operator: '=',
    expected: measured,
    actual: value.toQuantity(),
    rows: measurement.evidence.rows,
    evidence: 'measured',
    at: lineOf(manifest, path),
  });
  if (measured === null) {
    const because = measurement.overall[id]?.undefined ?? 'it is not defined for this task';
    return cannotTell(
      about,
      `${id} cannot be measured: ${because}`,
      `Leave ${id} out, or measure where it is defined.`,
    );
  }
  if (isWithin(value, measured, tolerance))
    return pass(about, `${id} is declared as ${value.text} and measured as ${short(measured)}`);
  return fail(
    about,
    `${id} is declared as ${value.text}, but the predictions give ${short(measured)}`,
    `Declare what the predictions show, or name the predictions that the number comes from.`,
  );
};

/** As decimals: 0.951 is 0.001 from 0.95, which doubles would deny. */
const isWithin = (declared: Decimal, measured: number, tolerance: Decimal): boolean => {
  const exact = exactly(measured);
  if (exact === null) return false;
  return [declared.minus(exact), exact.minus(declared)].every((gap) => gap.compare(tolerance) <= 0);
};
