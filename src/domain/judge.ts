import { judgeAmendment } from './amendment.ts';
import { type Asked, assign } from './approvals/assign.ts';
import { championOf } from './champion.ts';
import { type Change, isNewExperiment } from './changes.ts';
import { demandsFor, nothing, tierOf, tierProblems } from './demands.ts';
import type { Enforcement, Finding, Judgement } from './finding.ts';
import type { About } from './gates/gate.ts';
import type { Measurement } from './measurement.ts';
import { statisticsOf } from './policy/policy.ts';
import type { Problem } from './problem.ts';
import type { Snapshot } from './snapshot.ts';
import { type Around, standingRules } from './standing-rules.ts';
import type { Transition } from './verdict.ts';

/** One change against the policy: its findings, its approvals, and what could not be read for either. */
export interface Judged {
  readonly transition: Transition;
  readonly problems: readonly Problem[];
}

export const judgeChange = (change: Change, around: Around, snapshot: Snapshot): Judged => {
  const demands = change.lawful ? demandsFor(change, around.policy) : nothing;
  const champion = championOf(change, around.atBase, snapshot.siblings.unread);
  const about: About = {
    manifest: change.subject,
    champion,
    from: change.from,
    to: change.to,
    now: around.now,
    measurement: snapshot.measurements[change.subject.file] ?? notAsked,
    statistics: statisticsOf(around.policy),
  };
  const stamp = stampFor(change);
  const findings = !change.lawful
    ? []
    : [
        ...amendmentFindings(change, around).map((judgement) =>
          stamp('amendment', 'amendment', { judgement, enforcement: 'block' }),
        ),
        ...standingRules(change, around).map(({ id, ...rule }) => stamp(id, 'lifecycle', rule)),
        ...demands.gates.flatMap((id) => gateFindings(id, { about, around, stamp })),
      ];
  const asked: Asked = { change, roles: demands.roles, expireAfter: demands.expireAfter };
  const { problems, ...people } = assign(asked, snapshot, around.policy);
  return {
    transition: { ...facts(change, champion), findings, ...people },
    problems: [...tierProblems(change, around.policy), ...problems],
  };
};

const notAsked: Measurement = {
  kind: 'unmeasured',
  because: 'the manifest names no predictions',
  remedy: 'Name the predictions in evaluation.predictions, so that assay can measure them.',
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

const gateFindings = (id: string, { about, around, stamp }: Judging): readonly Finding[] => {
  const gate = around.policy.data.gates?.[id];
  if (gate === undefined) return [];
  const warns = about.statistics.inconclusive === 'warn';
  return gate.judge(about).map((judgement) => {
    const enforcement = judgement.answer === 'inconclusive' && warns ? 'warn' : gate.enforcement;
    return stamp(id, gate.kind, { judgement, enforcement });
  });
};
