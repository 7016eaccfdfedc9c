import type { Decimal } from '../decimal.ts';
import type { Judgement } from '../finding.ts';
import { choice } from '../schema/atoms.ts';
import { duration } from '../schema/forms.ts';
import { microseconds } from '../time.ts';
import { evidence, needsMeasuring } from './evidence.ts';
import { type About, cannotTell, claim, defineGate, fail, lineOf, pass } from './gate.ts';

const percentiles = ['p50', 'p75', 'p90', 'p95', 'p99', 'p999', 'max', 'mean'] as const;
type Percentile = (typeof percentiles)[number];

export const latency = defineGate({
  kind: 'latency',
  asks: 'Does the model answer fast enough?',
  example: 'latency: p99, at_most: 100ms',
  options: { latency: choice(percentiles), at_most: duration(), evidence },
  judge: (rule, about) => {
    const subject = `latency ${rule.latency}`;
    if (rule.evidence === 'measured') return [needsMeasuring(subject)];
    return [judgeDeclared({ percentile: rule.latency, limit: rule.at_most }, about)];
  },
});

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
