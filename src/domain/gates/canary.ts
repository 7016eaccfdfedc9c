import type { Decimal } from '../decimal.ts';
import type { Judgement } from '../finding.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { decimal, some } from '../schema/atoms.ts';
import { type About, cannotTell, claim, defineGate, fail, lineOf, type NonEmpty, pass } from './gate.ts';

export const canary = defineGate({
  kind: 'canary',
  asks: 'Was each step of the canary planned, served, and did it hold?',
  example: 'canary: [5, 25, 50]',
  options: { canary: some(decimal()) },
  judge: (rule, about) => {
    const planned = unplanned(rule.canary, about.manifest);
    if (planned !== null) return [planned];
    const [first, ...rest] = rule.canary.map((percent) => judgeStep(percent, about));
    return first === undefined ? [noSteps(about.manifest)] : ([first, ...rest] satisfies NonEmpty<Judgement>);
  },
});

const noSteps = (manifest: Manifest): Judgement =>
  cannotTell(
    claim('canary', { at: lineOf(manifest, ['deployment']) }),
    'the gate names no step',
    'Name the steps in percent: canary: [5, 25, 50].',
  );

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

const judgeStep = (percent: Decimal, { manifest }: About): Judgement => {
  const served = manifest.data.deployment?.canary ?? [];
  const index = served.findIndex((step) => step.percent.compare(percent) === 0);
  const step = served[index];
  const path = ['deployment', 'canary', ...(index < 0 ? [] : [index])];
  const subject = claim(`canary at ${percent.text} %`, {
    operator: '=',
    expected: 'held',
    at: lineOf(manifest, path),
  });
  if (step === undefined) {
    return cannotTell(
      subject,
      `nothing shows that ${percent.text} % was served`,
      `Record the step under deployment.canary: { percent: ${percent.text}, from: …, to: …, held: true }.`,
    );
  }
  const claimed = {
    ...subject,
    actual: step.held ? 'held' : 'did not hold',
    rows: step.requests ?? null,
    evidence: 'declared' as const,
  };
  if (step.held) return pass(claimed, `served ${percent.text} % and held`);
  return fail(
    claimed,
    `${percent.text} % was served and did not hold`,
    'Go back to staging, mend it, and run the canary again.',
  );
};
