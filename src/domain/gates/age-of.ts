import { Decimal } from '../decimal.ts';
import type { Judgement } from '../finding.ts';
import { stated } from '../manifest/manifest.ts';
import { name } from '../schema/atoms.ts';
import { duration } from '../schema/forms.ts';
import { daysBetween, instant, microseconds, saidInDays } from '../time.ts';
import { type About, cannotTell, claim, defineGate, fail, lineOf, pass } from './gate.ts';

export const ageOf = defineGate({
  kind: 'age_of',
  asks: 'Is this date of the manifest recent enough, or long enough ago?',
  example: 'age_of: model.training_date, at_most: 120d',
  options: { age_of: name(), at_most: duration().optional(), at_least: duration().optional() },
  oneOf: ['at_most', 'at_least'],
  judge: (rule, about) => {
    const { age_of: dotted, at_least, at_most } = rule;
    const sides: Side[] = [];
    if (at_most !== undefined) sides.push({ operator: '<=', bar: at_most, missed: 'older than' });
    if (at_least !== undefined) sides.push({ operator: '>=', bar: at_least, missed: 'not yet' });
    return sides.map((side) => judgeAge(dotted, side, about));
  },
});

interface Side {
  readonly operator: '<=' | '>=';
  readonly bar: string;
  readonly missed: string;
}

const undated = (dotted: string): Judgement =>
  cannotTell(
    claim(dotted),
    `the manifest gives no date for ${dotted}`,
    `Write ${dotted} as a date such as 2024-06-15.`,
  );

const judgeAge = (dotted: string, side: Side, { manifest, now }: About): Judgement => {
  const path = dotted.split('.');
  const written = stated(manifest, path);
  if (typeof written !== 'string') return undated(dotted);
  const [since, bar] = [instant(written), microseconds(side.bar)];
  if (since === null || bar === null) return undated(dotted);
  const subject = claim(`age of ${dotted}`, {
    operator: side.operator,
    expected: side.bar,
    evidence: 'declared',
    at: lineOf(manifest, path),
  });
  if (since > now)
    return fail(subject, `${dotted} is ${written}, which is still to come`, `Correct ${dotted}.`);
  const claimed = { ...subject, actual: saidInDays(daysBetween(since, now)) };
  const order = Decimal.ofInteger((now - since) * 1000).compare(bar);
  if (side.operator === '<=' ? order <= 0 : order >= 0)
    return pass(claimed, `${dotted} was ${claimed.actual} ago`);
  return fail(
    claimed,
    `${dotted} was ${claimed.actual} ago, ${side.missed} ${side.bar}`,
    remedyFor(side, dotted),
  );
};

const remedyFor = (side: Side, dotted: string): string =>
  side.operator === '<='
    ? `Renew what ${dotted} dates, then promote.`
    : `Wait until ${dotted} is ${side.bar} ago.`;
