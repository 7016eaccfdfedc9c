import { commandsIn } from '../approvals/comments.ts';
import { blocks, type Finding } from '../finding.ts';
import type { CommandAnswer, Transition } from '../verdict.ts';
import { answerOf } from './answers.ts';
import { authorityOver } from './authority.ts';
import { type Glass, glassOf } from './break-glass.ts';
import { type Judging, outcomeOf } from './outcome.ts';
import { type Exception, standingOf } from './standing.ts';
import { neverWaived } from './waivable.ts';

/** The findings of one change with what was waived of them, and what each line about waivers came to. */
export interface Waived extends Pick<Transition, 'findings' | 'waived' | 'break_glass'> {
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
    commands: outcomes.map((outcome) => answerOf(outcome, { standing, glass, isUsed })),
  };
};

const withWaiver = (finding: Finding, exceptions: readonly Exception[]): Finding => {
  const last = exceptions.findLast((one) => one.kind === 'waiver' && one.of.includes(finding));
  return last === undefined ? finding : { ...finding, waiver: last.waiver };
};

const behindGlass = (finding: Finding, glass: Glass, { policy }: Judging): Finding =>
  glass.kind === 'broken' && blocks(finding) && neverWaived(finding, policy) === null
    ? { ...finding, waiver: glass.waiver }
    : finding;
