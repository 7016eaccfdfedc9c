import type { Command } from '../approvals/comments.ts';
import type { Change } from '../changes.ts';
import type { Finding, Waiver } from '../finding.ts';
import type { Policy } from '../policy/policy.ts';
import { isAddressed } from './addressed.ts';
import type { Authority } from './authority.ts';
import { beyond, writtenCeiling } from './ceiling.ts';
import type { FindingName, Target } from './finding-name.ts';
import { parseUnwaive, parseWaive, type Waiving } from './grammar.ts';
import { type Meant, meant, refuse } from './meant.ts';
import { outdated, type Present } from './outdated.ts';
import { type Selected, select } from './select.ts';
import { type Clock, timeBox } from './time-box.ts';
import { neverWaived } from './waivable.ts';

/** What one line about waivers comes to, before it is known what was said after it. */
export type Outcome =
  | {
      readonly kind: 'waiver';
      readonly command: Command;
      readonly waiver: Waiver;
      readonly of: Selected;
    }
  | { readonly kind: 'all'; readonly command: Command; readonly waiver: Waiver }
  | { readonly kind: 'lift'; readonly command: Command; readonly target: Target }
  | { readonly kind: 'refused'; readonly command: Command; readonly because: string };

export interface Judging extends Present {
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
  readonly policy: Policy;
  readonly authority: Authority;
  readonly now: number;
}

/** null: about another version. */
export const outcomeOf = (command: Command, judging: Judging): Outcome | null => {
  const outcome =
    command.word === 'waive'
      ? waived(command, judging)
      : lifted(command, parseUnwaive(command.argument), judging);
  if (outcome.kind === 'refused') return { kind: 'refused', command, because: outcome.because };
  return outcome.value;
};

const waived = (command: Command, judging: Judging): Meant<Outcome | null> => {
  const parsed = parseWaive(command.argument);
  if (parsed.kind === 'refused') return parsed;
  const { target } = parsed.value;
  const mine = isAddressed(
    target.kind === 'all' ? target.of : target.name.of,
    judging.change,
    judging.changes,
  );
  if (mine.kind === 'refused') return mine;
  if (!mine.value) return meant(null);
  return target.kind === 'all'
    ? judgeAll(command, parsed.value, judging)
    : judgeOne(command, { ...parsed.value, name: target.name }, judging);
};

const lifted = (
  command: Command,
  parsed: Meant<Target>,
  { change, changes }: Judging,
): Meant<Outcome | null> => {
  if (parsed.kind === 'refused') return parsed;
  const target = parsed.value;
  const mine = isAddressed(target.kind === 'all' ? target.of : target.name.of, change, changes);
  if (mine.kind === 'refused') return mine;
  return meant(mine.value ? { kind: 'lift', command, target } : null);
};

const longestWaiver = '30d';
const longestBreakGlass = '3d';

const judgeOne = (
  command: Command,
  said: Waiving & { readonly name: FindingName },
  judging: Judging,
): Meant<Outcome> => {
  const { by, at_most = longestWaiver } = judging.policy.data.waivers ?? {};
  if (by === undefined) return refuse('the policy lets nobody waive a finding: it has no waivers.by');
  const of = select(said.name, judging.findings);
  if (of.kind === 'refused') return of;
  const { ceiling } = said;
  const [never] = of.value.flatMap((finding) => neverWaived(finding, judging.policy) ?? []);
  const [worse = null] =
    ceiling === null ? [] : of.value.flatMap((finding) => beyond(ceiling, finding) ?? []);
  const refusal =
    judging.authority.refusalOf(command.user, [by]) ??
    never ??
    untimely(command, said, { ...judging, atMost: at_most }) ??
    worse;
  return refusal === null
    ? meant({ kind: 'waiver', command, waiver: waiverOf(command, said), of: of.value })
    : refuse(refusal);
};

const judgeAll = (command: Command, said: Waiving, judging: Judging): Meant<Outcome> => {
  const rule = judging.policy.data.waivers?.break_glass;
  if (rule === undefined)
    return refuse('the policy has no waivers.break_glass, so findings are waived one by one');
  if (said.ceiling !== null) return refuse('only while is for one finding, and this waives all');
  const refusal =
    judging.authority.refusalOf(command.user, rule.by) ??
    untimely(command, said, { ...judging, atMost: rule.at_most ?? longestBreakGlass });
  return refusal === null
    ? meant({ kind: 'all', command, waiver: waiverOf(command, said) })
    : refuse(refusal);
};

const untimely = (
  { at }: Command,
  { until }: Waiving,
  judging: Judging & Pick<Clock, 'atMost'>,
): string | null => {
  const box = timeBox(until, { at, ...judging });
  return box.kind === 'refused' ? box.because : outdated(at, judging);
};

const waiverOf = ({ user, at, comment }: Command, { until, because, ceiling }: Waiving): Waiver => ({
  by: user,
  at,
  until,
  because,
  ceiling: ceiling === null ? null : writtenCeiling(ceiling),
  comment,
});
