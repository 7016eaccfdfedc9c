// How one transition is called and how it stands, in the words that every section uses.

import type { Markdown } from '../domain/effect.ts';
import { blocks, type Finding, warns } from '../domain/finding.ts';
import type { RoleAnswer, Transition } from '../domain/verdict.ts';
import { md, text } from './markdown.ts';

const version = (transition: Transition): Markdown =>
  md`${text(transition.model, 80)} ${text(transition.version, 40)}`;

/** "fraud_detector 3.2.1, staging → production". */
export const changeOf = (transition: Transition): Markdown => {
  switch (transition.change) {
    case 'promotion':
      return md`${version(transition)}, ${text(transition.from)} → ${text(transition.to)}`;
    case 'amendment':
      return md`${version(transition)}, amended while in ${text(transition.to)}`;
    case 'removal':
      return md`${version(transition)}, manifest removed while ${text(transition.from)}`;
  }
};

export const isOpen = (role: RoleAnswer): boolean => role.filled_by.length < role.needed;

export type Standing = 'holds' | 'waits' | 'fails';

export const standingOf = (transition: Transition): Standing => {
  if (!transition.lawful || transition.findings.some(blocks)) return 'fails';
  return transition.vetoes.length > 0 || transition.approvals.some(isOpen) ? 'waits' : 'holds';
};

const rank = ({ answer, waiver, enforcement }: Finding): number =>
  ['fail', 'error', 'inconclusive', 'waived', 'pass', 'skip'].indexOf(waiver === null ? answer : 'waived') +
  (enforcement === 'warn' ? 10 : 0);

/** What was lost since the champion, because that is news; what stands in the way, what only warns; in the policy's order otherwise. */
export const worstFirst = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((one, other) => news(one) - news(other) || rank(one) - rank(other));

const news = ({ kind }: Finding): number => (kind === 'flipped' ? 0 : 1);

const marks: { readonly [answer in Finding['answer']]: Markdown } = {
  pass: md`✅`,
  fail: md`❌`,
  inconclusive: md`❓`,
  skip: md`➖`,
  error: md`⚠️`,
};

const words: { readonly [answer in Finding['answer']]: Markdown } = {
  pass: md`pass`,
  fail: md`fail`,
  inconclusive: md`inconclusive`,
  skip: md`does not apply`,
  error: md`cannot tell`,
};

/** The answer with its mark and always in words: "❌ fail", "❓ inconclusive, warns only". */
export const answerOf = (finding: Finding): Markdown => {
  const answer = md`${marks[finding.answer]} ${words[finding.answer]}`;
  if (finding.waiver !== null) return md`${answer}, waived`;
  return warns(finding) ? md`${answer}, warns only` : answer;
};
