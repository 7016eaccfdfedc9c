import { Decimal } from '../decimal.ts';
import type { Judgement } from '../finding.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { share } from '../schema/atoms.ts';
import { duration } from '../schema/forms.ts';
import { daysBetween, instant, microseconds, saidInDays } from '../time.ts';
import { type About, cannotTell, claim, defineGate, fail, lineOf, pass } from './gate.ts';

export const shadow = defineGate({
  kind: 'shadow',
  asks: 'Did the model run in shadow long enough, and agree with the champion?',
  example: 'shadow: 14d, disagreement_at_most: 0.05',
  options: { shadow: duration(), disagreement_at_most: share().optional() },
  judge: (rule, about) => {
    const soaked = judgeSoak(rule.shadow, about);
    if (about.manifest.data.deployment?.shadow?.requests === 0) return [soaked, noRequests(about.manifest)];
    return rule.disagreement_at_most
      ? [soaked, judgeDisagreement(rule.disagreement_at_most, about.manifest)]
      : [soaked];
  },
});

/** A share of nothing is no share. */
const noRequests = (manifest: Manifest): Judgement =>
  cannotTell(
    claim('shadow requests', {
      operator: '>=',
      expected: 1,
      actual: 0,
      rows: 0,
      evidence: 'declared',
      at: lineOf(manifest, [...path, 'requests']),
    }),
    'the shadow run answered no request, so it shows nothing',
    'Let it run in shadow on real requests, and record how many there were.',
  );

const path = ['deployment', 'shadow'];

const judgeSoak = (wanted: string, { manifest, now }: About): Judgement => {
  const soak = manifest.data.deployment?.shadow;
  const subject = claim('shadow soak', {
    operator: '>=',
    expected: wanted,
    evidence: 'declared',
    at: lineOf(manifest, path),
  });
  if (soak === undefined)
    return cannotTell(
      subject,
      'the manifest records no shadow run',
      'Record deployment.shadow with from, to, requests and disagreement.',
    );
  const [from, to] = [instant(soak.from) ?? 0, instant(soak.to) ?? 0];
  const claimed = { ...subject, actual: saidInDays(daysBetween(from, to)) };
  if (to > now)
    return fail(
      claimed,
      `the shadow run ends on ${soak.to}, which is still to come`,
      'Ask for the promotion when the shadow run is over.',
    );
  const [soaked, least] = [Decimal.ofInteger((to - from) * 1000), microseconds(wanted)];
  if (least !== null && soaked.compare(least) >= 0)
    return pass(claimed, `ran in shadow for ${claimed.actual}`);
  return fail(
    claimed,
    `ran in shadow for ${claimed.actual}, asked for ${wanted}`,
    `Let it run in shadow until ${wanted} have passed.`,
  );
};

const judgeDisagreement = (most: Decimal, manifest: Manifest): Judgement => {
  const soak = manifest.data.deployment?.shadow;
  const subject = claim('shadow disagreement', {
    operator: '<=',
    expected: most.toQuantity(),
    rows: soak?.requests ?? null,
    evidence: 'declared',
    at: lineOf(manifest, [...path, 'disagreement']),
  });
  const found = disagreementOf(soak);
  if (found === null)
    return cannotTell(
      subject,
      'the shadow run records no disagreement',
      'Record deployment.shadow.disagreement.',
    );
  const claimed = { ...subject, actual: found.said };
  if (found.atMost(most)) return pass(claimed, `disagrees with the champion on ${found.said} of requests`);
  return fail(
    claimed,
    `disagrees with the champion on ${found.said} of requests, over ${most.text}`,
    'Find out where the two disagree, and why, before promoting.',
  );
};

interface Disagreement {
  readonly said: number | string;
  readonly atMost: (bar: Decimal) => boolean;
}

type Soak = NonNullable<NonNullable<Manifest['data']['deployment']>['shadow']>;

/** Counts, when they are given, decide exactly: k of n is at most the bar when k <= bar * n. */
const disagreementOf = (soak: Soak | undefined): Disagreement | null => {
  if (soak?.disagreements !== undefined && soak.requests !== undefined) {
    const [k, n] = [Decimal.ofInteger(soak.disagreements), BigInt(soak.requests)];
    return { said: `${soak.disagreements}/${soak.requests}`, atMost: (bar) => k.compare(bar.times(n)) <= 0 };
  }
  const rate = soak?.disagreement;
  return rate === undefined ? null : { said: rate.toQuantity(), atMost: (bar) => rate.compare(bar) <= 0 };
};
