import { Decimal } from '../decimal.ts';
import type { Judgement } from '../finding.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { needing } from '../measurement.ts';
import { choice } from '../schema/atoms.ts';
import { duration } from '../schema/forms.ts';
import { microseconds } from '../time.ts';
import { ceiling, type Side } from './bound.ts';
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
  const at = lineOf(manifest, ['evaluation', 'predictions']);
  const value = overall[metricFor(percentile)];
  const measured = { claim: claim(subject, { at }), value, beside: {}, rows: evidence.rows, unit: 'ms' };
  return judgeMeasured(measured, sideOf(limit), statistics);
};

/** Latencies are measured in milliseconds. */
const sideOf = (limit: string): Side => {
  const bar = Decimal.parse(`${exact(limit)?.text}e-3`);
  if (bar === null) throw new Error(`${limit} is no duration`);
  // Without the exponent.
  return ceiling(bar.minus(Decimal.ofInteger(0)));
};

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
  const [actual, most] = [exact(found), exact(limit)];
  if (actual === null || most === null || found === undefined) {
    return cannotTell(
      subject,
      `the manifest declares no latency ${percentile}`,
      `Add ${percentile} to evaluation.latency.`,
    );
  }
  const claimed = { ...subject, actual: found };
  if (actual.compare(most) <= 0) return pass(claimed, `latency ${percentile} is ${found}`);
  return fail(
    claimed,
    `latency ${percentile} is ${found}, over ${limit}`,
    `Bring ${percentile} to ${limit} or less.`,
  );
};

const exact = (text: string | undefined): Decimal | null => (text === undefined ? null : microseconds(text));
