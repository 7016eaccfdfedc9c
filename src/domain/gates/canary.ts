import type { Decimal } from '../decimal.ts';
import type { Claim, Judgement } from '../finding.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { decimal, some } from '../schema/atoms.ts';
import { instant } from '../time.ts';
import { type About, cannotTell, claim, defineGate, fail, lineOf, pass } from './gate.ts';

export const canary = defineGate({
  kind: 'canary',
  asks: 'Was each step of the canary planned, served, and did it hold?',
  example: 'canary: [5, 25, 50]',
  options: { canary: some(decimal()) },
  judge: (rule, about) => {
    const planned = unplanned(rule.canary, about.manifest);
    if (planned !== null) return [planned];
    return rule.canary.map((percent) => judgeStep(percent, about));
  },
});

const unplanned = (wanted: readonly Decimal[], manifest: Manifest): Judgement | null => {
  const steps = manifest.data.deployment?.steps ?? [];
  const missing = wanted.filter((percent) => !steps.some((step) => step.compare(percent) === 0));
  if (missing.length === 0) return null;
  const said = missing.map((percent) => `${percent.text} %`).join(', ');
  return fail(
    claim('canary plan', {
      operator: 'present',
      expected: said,
      evidence: 'declared',
      at: lineOf(manifest, ['deployment', 'steps']),
    }),
    `the plan leaves out ${said}`,
    `Add ${said} to deployment.steps.`,
  );
};

type Served = NonNullable<NonNullable<Manifest['data']['deployment']>['canary']>[number];

const judgeStep = (percent: Decimal, about: About): Judgement => {
  const served = (about.manifest.data.deployment?.canary ?? []).flatMap((step, index) =>
    step.percent.compare(percent) === 0 ? [{ step, index }] : [],
  );
  // A step that was served again after it did not hold is a step that did not hold.
  const first =
    served.find(({ step }) => !step.held) ??
    served.find(({ step }) => dayToCome(step, about.now) !== undefined) ??
    served.find(({ step }) => step.requests === 0) ??
    served[0];
  const subject = claim(`canary at ${percent.text} %`, {
    operator: '=',
    expected: 'held',
    at: lineOf(about.manifest, ['deployment', 'canary', ...(first === undefined ? [] : [first.index])]),
  });
  return first === undefined
    ? notServed(percent, subject)
    : judgeServed(first.step, { percent, subject, now: about.now });
};

const dayToCome = ({ from, to }: Served, now: number): string | undefined =>
  [to, from].find((date) => date !== undefined && (instant(date) ?? 0) > now);

const notServed = (percent: Decimal, subject: Claim): Judgement =>
  cannotTell(
    subject,
    `nothing shows that ${percent.text} % was served`,
    `Record the step under deployment.canary: { percent: ${percent.text}, from: …, to: …, held: true }.`,
  );

interface Step {
  readonly percent: Decimal;
  readonly subject: Claim;
  readonly now: number;
}

const judgeServed = (step: Served, { percent, subject, now }: Step): Judgement => {
  const said = `${percent.text} %`;
  const claimed: Claim = {
    ...subject,
    actual: step.held ? 'held' : 'did not hold',
    rows: step.requests ?? null,
    evidence: 'declared',
  };
  if (!step.held) {
    return fail(
      claimed,
      `${said} was served and did not hold`,
      'Go back to staging, mend it, and run the canary again.',
    );
  }
  const day = dayToCome(step, now);
  if (day !== undefined) {
    return fail(
      claimed,
      `${said} is served until ${day}, which is still to come`,
      'Ask for the promotion when the step is over.',
    );
  }
  if (step.requests === 0) {
    return cannotTell(
      claimed,
      `${said} answered no request, so nothing shows that it holds`,
      'Serve the step to real requests, and record how many there were.',
    );
  }
  return pass(claimed, `served ${said} and held`);
};
