import { type Change, isRollback } from './changes.ts';
import type { Enforcement, Judgement } from './finding.ts';
import { cannotTell, claim, fail, lineOf, pass } from './gates/gate.ts';
import type { Manifest } from './manifest/manifest.ts';
import type { Policy } from './policy/policy.ts';
import { bareDigest } from './schema/forms.ts';
import type { JournalEntry } from './snapshot.ts';
import { instant, microseconds } from './time.ts';

// Rules of the lifecycle itself: they hold whatever gates a policy names.

export interface StandingRule {
  readonly id: string;
  readonly enforcement: Enforcement;
  readonly judgement: Judgement;
}

export interface Around {
  readonly changes: readonly Change[];
  readonly atBase: readonly Manifest[];
  readonly journal: readonly JournalEntry[];
  readonly now: number;
  readonly policy: Policy;
  /** Digest of the effective policy at base, whichever policy is judging: what approvals are bound to. */
  readonly boundTo: string;
}

export const standingRules = (change: Change, around: Around): readonly StandingRule[] => {
  if (change.kind !== 'promotion') return [];
  return [...sameArtifact(change), ...oneChampion(change, around), ...rollback(change, around)];
};

const carriesOn = new Set(['evaluated -> shadow', 'shadow -> staging', 'staging -> production']);

/** What was judged on the way must be what goes on. */
const sameArtifact = ({ from, to, base, subject }: Change): readonly StandingRule[] => {
  const [before, after] = [base?.data.model.artifact?.sha256, subject.data.model.artifact?.sha256];
  if (!carriesOn.has(`${from} -> ${to}`) || before === undefined) return [];
  const subjectClaim = claim('model.artifact.sha256', {
    operator: '=',
    expected: before,
    actual: after ?? null,
    evidence: 'declared',
    at: lineOf(subject, ['model', 'artifact', 'sha256']),
  });
  const judgement =
    before === after
      ? pass(subjectClaim, `the artifact is the one that was judged in ${from}`)
      : fail(
          subjectClaim,
          `the artifact is not the one that was judged in ${from}`,
          'A new artifact starts again from experimenting, as a version of its own.',
        );
  return [{ id: 'same-artifact', enforcement: 'block', judgement }];
};

const oneChampion = (change: Change, { changes, atBase, policy }: Around): readonly StandingRule[] => {
  if (change.to !== 'production' || policy.data.champions === 'many') return [];
  const rivals = changes.filter(
    (other) =>
      other !== change &&
      other.model === change.model &&
      other.to === 'production' &&
      other.kind === 'promotion',
  );
  const moved = new Set(
    changes
      .filter((other) => other.model === change.model && other.kind !== 'amendment')
      .map((other) => other.version),
  );
  const staying = atBase.filter(
    (other) => other.name === change.model && other.status === 'production' && !moved.has(other.version),
  );
  const at = lineOf(change.subject, ['model', 'status']);
  const subject = claim('versions in production', { operator: '=', expected: 1, evidence: 'declared', at });
  if (rivals.length > 0) {
    const said = rivals.map((other) => other.version).join(', ');
    const judgement = fail(
      { ...subject, actual: rivals.length + 1 },
      `${said} claims production at the same time`,
      'Promote one version of a model at a time.',
    );
    return [{ id: 'one-champion', enforcement: 'block', judgement }];
  }
  if (staying.length === 0) return [];
  const said = staying.map((other) => other.version).join(', ');
  const judgement = fail(
    { ...subject, actual: staying.length + 1 },
    `${said} stays in production beside it`,
    `Deprecate ${said} when the new version serves.`,
  );
  return [{ id: 'one-champion', enforcement: 'warn', judgement }];
};

/** Back to a version that was in production before, as it was, and not too long ago. */
const rollback = (change: Change, { journal, now, policy }: Around): readonly StandingRule[] => {
  const within = policy.data.rollback?.within;
  if (!isRollback(change) || within === undefined) return [];
  return [
    { id: 'rollback', enforcement: 'block', judgement: judgeRollback(change, within, { journal, now }) },
  ];
};

export const judgeRollback = (
  { model, version, subject }: Change,
  within: string,
  { journal, now }: Pick<Around, 'journal' | 'now'>,
): Judgement => {
  const own = journal.filter((entry) => entry.model === model && entry.version === version);
  const served = own.findLast((entry) => entry.to === 'production');
  const left = own.findLast((entry) => entry.from === 'production');
  const at = lineOf(subject, ['model', 'status']);
  const about = claim('rollback', { operator: '<=', expected: within, evidence: 'declared', at });
  if (served === undefined || left === undefined) {
    return cannotTell(
      about,
      `the journal does not say that ${version} was in production`,
      'Promote it the ordinary way: a new version from experimenting.',
    );
  }
  const artifact = subject.data.model.artifact?.sha256 ?? null;
  if (served.artifact === null || bareDigest(served.artifact) !== artifact) {
    return fail(
      about,
      `the artifact is not the one that was in production`,
      'Roll back to the very artifact that served.',
    );
  }
  const [since, limit] = [instant(left.at), microseconds(within)];
  if (since === null || limit === null)
    return cannotTell(about, 'the journal gives no date', 'Promote it the ordinary way.');
  if ((now - since) * 1000 > limit.toNumber())
    return fail(
      about,
      `left production on ${left.at}, more than ${within} ago`,
      'Promote a new version the ordinary way.',
    );
  return pass(about, `was in production until ${left.at}, with the same artifact`);
};
