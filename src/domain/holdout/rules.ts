import type { Change } from '../changes.ts';
import type { Claim, Enforcement, Judgement } from '../finding.ts';
import { cannotTell, claim, fail, lineOf, pass } from '../gates/gate.ts';
import { isNeeded, type Measurement } from '../measurement.ts';
import type { Policy } from '../policy/policy.ts';
import type { Snapshot } from '../snapshot.ts';
import type { UsedHoldout } from '../verdict.ts';
import { needsOf } from '../wanted.ts';
import { type Sealed, sealedFor } from './sealed.ts';
import { type HoldoutUses, useNumbers } from './uses.ts';

// Where a policy seals labels, what a gate wants measured must have been measured on them: a declared number, or one
// on labels that the pull request brings, is no answer then.

interface HoldoutRule {
  readonly id: 'holdout' | 'holdout-budget';
  readonly enforcement: Enforcement;
  readonly judgement: Judgement;
}

type Seen = Pick<Snapshot, 'measurements' | 'uses'>;

export const holdoutRules = (change: Change, policy: Policy, seen: Seen): readonly HoldoutRule[] => {
  const sealed = sealedFor(policy, change.model);
  if (sealed === null || !isNeeded(needsOf(change, policy))) return [];
  const measurement = seen.measurements[change.subject.file];
  const budget = judgeBudget(change, sealed, seen);
  const onLabels = judgeLabels(change, sealed, measurement);
  return [
    ...(onLabels === null ? [] : [blocking('holdout', onLabels)]),
    ...(budget === null ? [] : [blocking('holdout-budget', budget)]),
  ];
};

const blocking = (id: HoldoutRule['id'], judgement: Judgement): HoldoutRule => ({
  id,
  enforcement: 'block',
  judgement,
});

/** null: it was, and what came of it is withheld, which is the budget's to say. */
const judgeLabels = (
  { subject, model }: Change,
  { name, sha256 }: Sealed,
  measurement: Measurement | undefined,
): Judgement | null => {
  const about = claim(`labels of ${name}`, {
    operator: '=',
    expected: `sha256:${sha256}`,
    evidence: 'measured',
    at: lineOf(subject, ['evaluation', 'predictions']),
  });
  const named = subject.data.evaluation?.holdout;
  if (named !== undefined && named !== name)
    return cannotTell(
      { ...about, at: lineOf(subject, ['evaluation', 'holdout']) },
      `the policy grades ${model} on its holdout ${name}, and the manifest names ${named}`,
      `Name ${name} in evaluation.holdout, or leave it out.`,
    );
  if (measurement?.holdout === undefined) return notOnThem(about, { model, name }, measurement);
  const found: Claim = { ...about, actual: measurement.holdout.labels };
  if (found.actual !== found.expected) return otherLabels(found, name);
  return measurement.kind === 'unmeasured' ? null : pass(found, measured(name, measurement.holdout.ignored));
};

const measured = (name: string, ignored: readonly string[]): string => {
  const from = `labels and groups are those of the sealed holdout ${name}`;
  return ignored.length === 0
    ? from
    : `${from}; what the pull request says of ${ignored.join(', ')} is ignored`;
};

const otherLabels = (found: Claim, name: string): Judgement =>
  cannotTell(
    found,
    `it was measured on what the base branch pins for the holdout ${name}, not on what this pull request makes of it`,
    'Change the holdout in a pull request of its own; promote when it is merged.',
  );

interface Named {
  readonly model: string;
  readonly name: string;
}

const notOnThem = (about: Claim, { model, name }: Named, measurement: Measurement | undefined): Judgement => {
  const start = `${model} is graded on the sealed holdout ${name}`;
  if (measurement?.kind === 'measured')
    return cannotTell(
      about,
      `${start} from this pull request on, and the base branch has no such holdout yet`,
      'Merge the policy first; promote when it is on the base branch.',
    );
  return cannotTell(
    about,
    `${start}, and was not measured on it: ${measurement?.because ?? 'the manifest names no predictions'}`,
    measurement?.remedy ??
      'Name predictions for the ids of the holdout in evaluation.predictions: ids and scores are enough.',
  );
};

export const usedUp = (use: number, { name, uses }: Pick<Sealed, 'name' | 'uses'>): string | null =>
  uses === null || use <= uses ? null : `the sealed holdout ${name} is used ${use - 1} of ${uses}`;

const judgeBudget = ({ subject }: Change, sealed: Sealed, seen: Seen): Judgement | null => {
  const { name, uses } = sealed;
  const own = seen.measurements[subject.file]?.holdout;
  if (uses === null || own === undefined || own.labels !== `sha256:${sealed.sha256}`) return null;
  const at = lineOf(subject, ['evaluation', 'predictions']);
  const about = claim(`uses of ${name}`, { operator: '<=', expected: uses, evidence: 'measured', at });
  const use = useNumber(subject.file, seen);
  if (use === null)
    return cannotTell(
      about,
      `the policy allows ${uses} uses of the holdout ${name}, and nobody knows how many there were: ${unknown(seen.uses)}`,
      'Keep .assay/journal.jsonl on the base branch (an empty file says that there were none), or leave out uses.',
    );
  const counted = { ...about, actual: use };
  const over = usedUp(use, sealed);
  if (over === null) return pass(counted, `use ${use} of ${uses} of the sealed holdout ${name}`);
  return fail(
    counted,
    `${over}, and these predictions would be one more`,
    `Let the owners of the policy pin fresh labels for ${name}, or allow more uses.`,
  );
};

const unknown = (uses: HoldoutUses | undefined): string =>
  uses?.kind === 'unknown' ? uses.because : 'there is no journal';

const useNumber = (file: string, { measurements, uses }: Seen): number | null =>
  uses?.kind === 'known' ? (useNumbers(measurements, uses.entries).get(file) ?? null) : null;

/** What the verdict says of the labels; nothing where they were not sealed ones. */
export const holdoutUsed = (
  { subject, model }: Change,
  policy: Policy,
  seen: Seen,
): { readonly holdout?: UsedHoldout } => {
  const own = seen.measurements[subject.file]?.holdout;
  if (own === undefined) return {};
  const { holdout: name, labels, predictions } = own;
  const of = sealedFor(policy, model)?.uses ?? null;
  return { holdout: { name, labels, predictions, use: useNumber(subject.file, seen), of } };
};
