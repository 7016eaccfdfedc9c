import { Decimal } from '../decimal.ts';
import type { Judgement } from '../finding.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { needing } from '../measurement.ts';
import { choice } from '../schema/atoms.ts';
import { duration } from '../schema/forms.ts';
import { microseconds } from '../time.ts';
import { ceiling } from './bound.ts';
import { evidence, isAtHand, takesMeasured } from './evidence.ts';
import { type About, cannotTell, claim, defineGate, fail, lineOf, pass } from './gate.ts';
import { judgeMeasured, notMeasured } from './measured.ts';

const percentiles = ['p50', 'p75', 'p90', 'p95', 'p99', 'p999', 'max', 'mean'] as const;
type Percentile = (typeof percentiles)[number];

export const latency = defineGate({
  kind: 'latency',
  asks: 'Does the model answer fast enough?',
  example: 'latency: p99, at_most: 100ms',
  options: { latency: choice(percentiles), at_most: duration(), evidence },
  needs: (rule, manifest) =>
    rule.evidence !== 'declared' && (rule.evidence === 'measured' || carriesLatencies(manifest))
      ? needing({ metrics: [metricFor(rule.latency)] })
      : needing({}),
  judge: (rule, about) => {
    const limit = { percentile: rule.latency, limit: rule.at_most };
    return [isMeasured(rule.evidence, about) ? judgeMeasuredOne(limit, about) : judgeDeclared(limit, about)];
  },
});

const metricFor = (percentile: Percentile): string => `latency_${percentile}`;

/** Predictions that carry no latencies say nothing of them, so that a declared number may stand in. */
const isMeasured = (asked: string | undefined, { manifest, measurement }: About): boolean =>
  asked === 'measured' || (takesMeasured(asked, isAtHand(measurement)) && carriesLatencies(manifest));

const carriesLatencies = ({ data }: Manifest): boolean => data.evaluation?.columns?.latency !== undefined;

const judgeMeasuredOne = (
  { percentile, limit }: Limit,
  { manifest, measurement, statistics }: About,
): Judgement => {
  const subject = `latency ${percentile}`;
  if (measurement.kind === 'unmeasured') return notMeasured(subject, measurement);
  const { overall, evidence } = measurement;
  const most = milliseconds(limit);
  if (most === null)
    return cannotTell(
      claim(subject, { evidence: 'measured' }),
      `${limit} has more digits than can be compared`,
      'Write at_most in the policy with fewer digits.',
    );
  const at = lineOf(manifest, ['evaluation', 'predictions']);
  const value = overall[metricFor(percentile)];
  const measured = { claim: claim(subject, { at }), value, beside: {}, rows: evidence.rows, unit: 'ms' };
  return judgeMeasured(measured, ceiling(most), statistics);
};

/** Latencies are measured in milliseconds. Without the exponent; null: more digits than a decimal may have. */
const milliseconds = (duration: string): Decimal | null =>
  Decimal.parse(`${microseconds(duration)?.text}e-3`)?.minus(Decimal.ofInteger(0)) ?? null;

interface Limit {
  readonly percentile: Percentile;
  readonly limit: string;
}

const judgeDeclared = ({ percentile, limit }: Limit, { manifest }: About): Judgement => {
  const path = ['evaluation', 'latency', percentile];
  const found = manifest.data.evaluation?.latency?.[percentile];
  const subject = claim(`latency ${percentile}`, {
    operator: '<=',
    expected: limit,
    evidence: 'declared',
    at: lineOf(manifest, path),
  });
  if (found === undefined) {
    return cannotTell(
      subject,
      `the manifest declares no latency ${percentile}`,
      `Add ${percentile} to evaluation.latency.`,
    );
  }
  const claimed = { ...subject, actual: found };
  if (isWithin(found, limit)) return pass(claimed, `latency ${percentile} is ${found}`);
  return fail(
    claimed,
    `latency ${percentile} is ${found}, over ${limit}`,
    `Bring ${percentile} to ${limit} or less.`,
  );
};

/** In whatever units the two are written. */
const isWithin = (found: string, limit: string): boolean => {
  const most = microseconds(limit);
  return most !== null && (microseconds(found)?.compare(most) ?? 1) <= 0;
};
