import { commandsIn } from '../approvals/comments.ts';
import { blocks, type Finding } from '../finding.ts';
import type { Policy } from '../policy/policy.ts';
import type { CommandAnswer, Transition } from '../verdict.ts';
import { answerOf } from './answers.ts';
import { authorityOver } from './authority.ts';
import { type Glass, glassOf } from './break-glass.ts';
import { type Judging, outcomeOf } from './outcome.ts';
import { type Exception, standingOf, type Voice } from './standing.ts';
import { neverWaived } from './waivable.ts';

/** The findings of one change with what was waived of them, and what each line about waivers came to. */
export interface Waived
  extends Pick<Transition, 'findings' | 'waived' | 'break_glass' | 'break_glass_awaits'> {
  readonly commands: readonly CommandAnswer[];
}

/** The exceptions that people made, as they stand now: made anew from the comments each time. */
export const waive = (on: Omit<Judging, 'authority'>): Waived => {
  const lines = commandsIn(on.snapshot).filter(({ word }) => word === 'waive' || word === 'unwaive');
  if (lines.length === 0) return { findings: on.findings, waived: 0, break_glass: null, commands: [] };
  const judging: Judging = { ...on, authority: authorityOver(on.change, on) };
  const outcomes = lines.flatMap((line) => outcomeOf(line, judging) ?? []);
  const standing = standingOf(outcomes, judging);
  const voices = standing.exceptions.flatMap((one) => (one.kind === 'all' ? [one] : []));
  const glass = glassOf(voices, judging);
  const each = on.findings.map((finding) => withWaiver(finding, standing.exceptions));
  const findings = each.map((finding) => behindGlass(finding, glass, judging));
  const isUsed = findings.some((finding, index) => finding !== each[index]);
  return {
    findings,
    waived: findings.filter(({ waiver }) => waiver !== null).length,
    break_glass: isUsed && glass.kind === 'broken' ? glass.by : null,
    ...awaited(voices, glass, { ...judging, findings: each }),
    commands: standing.heard.map((heard) => answerOf(heard, { standing, glass, isUsed })),
  };
};

/** Whom the first voice waits for, where the second would let something pass. */
const awaited = (
  voices: readonly Voice[],
  glass: Glass,
  { authority, findings, policy }: Judging,
): Pick<Transition, 'break_glass_awaits'> => {
  if (glass.kind === 'broken' || voices.length === 0) return {};
  if (!findings.some((finding) => isBehindGlass(finding, policy))) return {};
  const { personOf, ableIn } = authority;
  const spoke = new Set(voices.map(({ command }) => personOf(command.user)));
  return {
    break_glass_awaits: glass.open.map((role) => ({
      role,
      could_be_filled_by: ableIn(role)
        .filter((login) => !spoke.has(personOf(login)))
        .sort(),
    })),
  };
};

const withWaiver = (finding: Finding, exceptions: readonly Exception[]): Finding => {
  const last = exceptions.findLast((one) => one.kind === 'waiver' && one.of.includes(finding));
  return last === undefined ? finding : { ...finding, waiver: last.waiver };
};

const behindGlass = (finding: Finding, glass: Glass, { policy }: Judging): Finding =>
  glass.kind === 'broken' && isBehindGlass(finding, policy) ? { ...finding, waiver: glass.waiver } : finding;

const isBehindGlass = (finding: Finding, policy: Policy): boolean =>
  blocks(finding) && neverWaived(finding, policy) === null;
