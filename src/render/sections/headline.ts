import type { Markdown } from '../../domain/effect.ts';
import { blocks, warns } from '../../domain/finding.ts';
import { isError } from '../../domain/problem.ts';
import type { Decision, NextStep, Verdict, Veto } from '../../domain/verdict.ts';
import { changeOf, isOpen } from '../change.ts';
import { type Detail, moreThan } from '../detail.ts';
import { code, count, join, md, none, text } from '../markdown.ts';
import { anyOf } from '../people.ts';
import type { Page, Section } from './section.ts';

type HeadlineView = {
  readonly decision: Markdown;
  readonly what: Markdown;
  readonly missing: Markdown;
  readonly one: boolean;
  readonly next: readonly { readonly step: Markdown }[];
  readonly more: Markdown;
};

const mostSteps = 5;
const mostNames = 6;

const decisions: { readonly [decision in Decision]: Markdown } = {
  approved: md`✅ Approved`,
  awaiting: md`⏳ Awaiting approval`,
  rejected: md`❌ Rejected`,
  undecidable: md`⚠️ Undecidable`,
};

export const whatOf = (verdict: Verdict): Markdown => {
  const [first, ...others] = verdict.transitions;
  if (first === undefined)
    return verdict.policy_change === undefined ? md`no model version changes` : md`the policy changes`;
  if (others.length === 0) return changeOf(first);
  const models = new Set(verdict.transitions.map((transition) => transition.model)).size;
  const of = models === 1 ? md`${text(first.model, 80)}` : md`${count(models)} models`;
  return md`${count(verdict.transitions.length)} changes to ${of}`;
};

const isBroken = ({ transitions }: Verdict): boolean =>
  transitions.some(({ break_glass }) => break_glass !== null);

export const decisionOf = (verdict: Verdict): Markdown =>
  verdict.decision === 'approved' && isBroken(verdict)
    ? md`🚨 Approved by break-glass`
    : decisions[verdict.decision];

const listOf = (names: Iterable<string>): Markdown => {
  const all = [...new Set(names)];
  const shown = join(
    all.slice(0, mostNames).map((name) => code(name, 60)),
    md`, `,
  );
  return all.length > mostNames ? md`${shown} and ${count(all.length - mostNames)} more` : shown;
};

const problemsOf = (verdict: Verdict): Markdown => {
  const errors = verdict.problems.filter(isError).length;
  if (errors === 0) return none;
  return md`${count(errors)} ${errors === 1 ? md`problem keeps` : md`problems keep`} it from being judged.`;
};

const gatesOf = (verdict: Verdict): Markdown => {
  const findings = verdict.transitions.flatMap((one) => one.findings);
  const asked = new Set(findings.filter((one) => one.answer !== 'skip').map((one) => one.gate));
  const open = new Set(findings.filter(blocks).map((one) => one.gate));
  if (asked.size === 0) return none;
  const waived = new Set(findings.filter((one) => one.waiver !== null).map((one) => one.gate));
  if (open.size === 0 && waived.size > 0)
    return md`${count(asked.size - waived.size)} of ${count(asked.size)} gates hold, ${count(waived.size)} ${waived.size === 1 ? md`is` : md`are`} waived: ${listOf(waived)}.`;
  if (open.size > 0)
    return md`${count(open.size)} of ${count(asked.size)} gates ${open.size === 1 ? md`does` : md`do`} not hold: ${listOf(open)}.`;
  return asked.size === 1 ? md`The one gate holds.` : md`All ${count(asked.size)} gates hold.`;
};

const warningsOf = (verdict: Verdict): Markdown => {
  const warning = verdict.transitions
    .flatMap((one) => one.findings)
    .filter(warns)
    .map((one) => one.gate);
  return warning.length === 0 ? none : md`Warning only: ${listOf(warning)}.`;
};

const askingIn = ({ transitions, policy_change }: Verdict) => [
  ...transitions,
  ...(policy_change === undefined ? [] : [policy_change]),
];

const approvalsOf = (verdict: Verdict): Markdown => {
  const roles = askingIn(verdict).flatMap((one) => one.approvals);
  const needed = roles.reduce((sum, role) => sum + role.needed, 0);
  const given = roles.reduce((sum, role) => sum + Math.min(role.needed, role.filled_by.length), 0);
  if (needed === 0) return none;
  if (given < needed)
    return md`${count(given)} of ${count(needed)} approvals given, missing ${listOf(roles.filter(isOpen).map((role) => role.role))}.`;
  return needed === 1
    ? md`The one approval is given.`
    : md`${count(needed)} of ${count(needed)} approvals given.`;
};

const vetoesOf = (verdict: Verdict): Markdown => {
  const vetoes = askingIn(verdict).flatMap((one) => one.vetoes);
  const who = (by: Veto['by']): readonly string[] => [
    ...new Set(vetoes.filter((veto) => veto.by === by).map(({ user }) => user)),
  ];
  const [reviewers, holders] = [who('review'), who('hold')];
  const asked = reviewers.length === 0 ? [] : [md`Changes requested by ${anyOf(reviewers)}.`];
  const held = holders.length === 0 ? [] : [md`Held by ${anyOf(holders)}.`];
  return join([...asked, ...held], md` `);
};

/** What stands between this and an approval, in a sentence or four. */
export const missingOf = (verdict: Verdict): Markdown =>
  join(
    [problemsOf, gatesOf, warningsOf, approvalsOf, vetoesOf]
      .map((say) => say(verdict))
      .filter((said) => said !== none),
    md` `,
  );

export const stepOf = (step: NextStep, detail: Detail): Markdown =>
  step.who.length === 0
    ? text(step.what, detail.words)
    : md`${anyOf(step.who)}: ${text(step.what, detail.words)}`;

const view = ({ verdict }: Page, detail: Detail): HeadlineView => {
  const next = verdict.next.slice(0, mostSteps).map((step) => ({ step: stepOf(step, detail) }));
  return {
    decision: decisionOf(verdict),
    what: whatOf(verdict),
    missing: missingOf(verdict),
    one: next.length === 1,
    next,
    more: moreThan(next.length, verdict.next.length),
  };
};

const sample: HeadlineView = {
  decision: md`⏳ Awaiting approval`,
  what: md`fraud_detector 3.2.1, staging → production`,
  missing: md`All 10 gates hold. 1 of 2 approvals given, missing lead.`,
  one: true,
  next: [{ step: md`lea: approve as lead` }],
  more: none,
};

export const headline: Section<Page> = { name: 'headline', view, sample };
