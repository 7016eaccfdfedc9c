import { judgeAmendment } from './amendment.ts';
import { type Asked, assign } from './approvals/assign.ts';
import { bindingOf } from './binding/binding.ts';
import { carryFrom } from './binding/carry.ts';
import { bounded } from './bounded-findings.ts';
import { championOf } from './champion.ts';
import { type Change, isNewExperiment } from './changes.ts';
import { demandsFor, nothing, tierOf, tierProblems } from './demands.ts';
import { quorumOf } from './escalate.ts';
import type { Enforcement, Finding, Judgement } from './finding.ts';
import { flipped } from './gates/flipped.ts';
import type { About } from './gates/gate.ts';
import { holdoutRules, holdoutUsed } from './holdout/rules.ts';
import type { Measurement } from './measurement.ts';
import { statisticsOf } from './policy/policy.ts';
import type { PolicyGate } from './policy/schema.ts';
import type { Problem } from './problem.ts';
import type { Snapshot } from './snapshot.ts';
import { type Around, standingRules } from './standing-rules.ts';
import { unjudged } from './unjudged.ts';
import type { CommandAnswer, Transition } from './verdict.ts';
import { followUpRules } from './waivers/follow-ups.ts';
import { waive } from './waivers/waive.ts';

/** One change against the policy: its findings, its approvals, and what could not be read for either. */
export interface Judged {
  readonly transition: Transition;
  readonly problems: readonly Problem[];
  /** What came of the commands that are about this change. */
  readonly commands: readonly CommandAnswer[];
}

export const judgeChange = (change: Change, around: Around, snapshot: Snapshot): Judged => {
  const demands = change.lawful ? demandsFor(change, around.policy) : nothing;
  const champion = championOf(change, around.atBase, snapshot.siblings.unread);
  const about: About = {
    manifest: change.subject,
    base: change.base,
    champion,
    from: change.from,
    to: change.to,
    now: around.now,
    measurement: snapshot.measurements[change.subject.file] ?? notAsked,
    statistics: statisticsOf(around.policy),
  };
  const stamp = stampFor(change);
  const asks = demands.gates.flatMap((id) => gateFindings(id, { about, around, stamp }));
  const standing = standingRules(change, around).map(({ id, ...rule }) => stamp(id, 'lifecycle', rule));
  // The journal judges a rollback, whatever the policy asks.
  const answers = [...asks, ...standing.filter(({ gate }) => gate === 'rollback')];
  const found = !change.lawful
    ? []
    : [
        ...unjudged(change, demands, answers).map((judgement) =>
          stamp('unjudged', 'lifecycle', { judgement, enforcement: 'block' }),
        ),
        ...amendmentFindings(change, around).map((judgement) =>
          stamp('amendment', 'amendment', { judgement, enforcement: 'block' }),
        ),
        ...standing,
        ...followUpRules(change, snapshot.followUps, around.now).map(({ id, ...rule }) =>
          stamp(id, 'lifecycle', rule),
        ),
        ...holdoutRules(change, around.policy, snapshot).map(({ id, ...rule }) => stamp(id, 'holdout', rule)),
        ...asks,
        ...demands.gates.flatMap((id) => flips(id, { about, around, stamp })),
      ];
  const { measurement } = about;
  const binding = bindingOf({ change, champion, measurement, snapshot, policy: around.boundTo });
  const restsOn = champion.kind === 'one' ? [champion.manifest.file] : [];
  const { commands, ...judged } = waive({ ...around, change, findings: found, snapshot, binding, restsOn });
  const { expireAfter } = demands;
  const quorum = quorumOf(demands, { change, findings: judged.findings });
  const carry: Asked['carry'] = (head) => carryFrom(head, change, binding, snapshot);
  const asked: Asked = { change, ...quorum, expireAfter, binding, carry, restsOn };
  const { problems, commands: said, ...people } = assign(asked, snapshot, around.policy);
  return {
    transition: {
      ...facts(change, champion),
      ...holdoutUsed(change, around.policy, snapshot),
      ...judged,
      findings: bounded(judged.findings),
      ...people,
      binding: { ...binding, must_be_quoted: around.policy.data.people?.quote_digest ?? false },
    },
    problems: [...tierProblems(change, around.policy), ...problems],
    commands: [...commands, ...said],
  };
};

const notAsked: Measurement = {
  kind: 'unmeasured',
  because: 'the manifest names no predictions',
  remedy: 'Name the predictions in evaluation.predictions, so that assay can measure them.',
  absent: true,
};

const facts = (change: Change, champion: About['champion']) => ({
  model: change.model,
  version: change.version,
  file: change.file,
  change: change.kind,
  from: change.from,
  to: change.to,
  lawful: change.lawful,
  tier: tierOf(change),
  champion: champion.kind === 'one' ? champion.manifest.version : null,
  digests: digestsOf(change),
});

const digestsOf = ({ subject }: Change): { readonly [what: string]: string } => {
  const artifact = subject.data.model.artifact?.sha256;
  const predictions = subject.data.evaluation?.predictions?.sha256;
  return {
    ...(artifact === undefined ? {} : { artifact: `sha256:${artifact}` }),
    manifest: subject.digest,
    ...(predictions === undefined ? {} : { predictions: `sha256:${predictions}` }),
  };
};

const closed = new Set(['production', 'retired']);

/** Without a rule for its state, a version is judged as if it entered the state again; what serves, or is done, stays as it is. */
const amendmentFindings = (change: Change, { policy }: Around): readonly Judgement[] => {
  if (change.kind !== 'amendment' || isNewExperiment(change)) return [];
  const rule = policy.data.amendments?.[change.from];
  if (rule?.may_change !== undefined) return [judgeAmendment(change, rule.may_change)];
  return closed.has(change.from) ? [judgeAmendment(change, ['x-*'])] : [];
};

type Stamp = (
  gate: string,
  kind: string,
  rule: { readonly judgement: Judgement; readonly enforcement: Enforcement },
) => Finding;

const stampFor =
  (change: Change): Stamp =>
  (gate, kind, { judgement, enforcement }) => {
    const { at, ...claimed } = judgement.claim;
    const place = at ?? change.subject.document.placeOf(['model', 'status']);
    return {
      gate,
      kind,
      answer: judgement.answer,
      enforcement,
      ...claimed,
      because: judgement.because,
      remedy: 'remedy' in judgement ? judgement.remedy : null,
      file: change.file,
      line: place.line,
      column: place.column,
      waiver: null,
    };
  };

interface Judging {
  readonly about: About;
  readonly around: Around;
  readonly stamp: Stamp;
}

/** The parser of policies refuses one that asks for what it does not define; a gate that is missed passes nothing. */
const gateNamed = (id: string, { policy }: Around): PolicyGate => {
  const gate = policy.data.gates?.[id];
  if (gate === undefined) throw new Error(`the policy asks for the gate ${id} and does not define it`);
  return gate;
};

const gateFindings = (id: string, { about, around, stamp }: Judging): readonly Finding[] => {
  const gate = gateNamed(id, around);
  const warns = about.statistics.inconclusive === 'warn';
  return gate.judge(about).map((judgement) => {
    const isHint = 'enforcement' in judgement || (judgement.answer === 'inconclusive' && warns);
    const enforcement = isHint ? 'warn' : gate.enforcement;
    return stamp(id, gate.kind, { judgement, enforcement });
  });
};

const flips = (id: string, { about, around, stamp }: Judging): readonly Finding[] =>
  flipped(gateNamed(id, around), about).map((judgement) =>
    stamp('flipped', 'flipped', { judgement, enforcement: 'warn' }),
  );
