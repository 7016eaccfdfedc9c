import type { Markdown } from '../../domain/effect.ts';
import type { UsedHoldout } from '../../domain/verdict.ts';
import { changeOf, type Standing, standingOf } from '../change.ts';
import { code, count, md, none, text } from '../markdown.ts';
import type { Part, Section } from './section.ts';

type TransitionView = {
  readonly heading: Markdown;
  readonly tier: Markdown;
  readonly champion: Markdown;
  readonly holdout: Markdown;
  readonly file: Markdown;
  readonly unlawful: boolean;
  readonly from: Markdown;
  readonly to: Markdown;
};

const standings: { readonly [standing in Standing]: Markdown } = {
  holds: md`✅ holds`,
  waits: md`⏳ waits for approval`,
  fails: md`❌ does not hold`,
};

const timesUsed = ({ use, of }: UsedHoldout): Markdown => {
  if (use === null) return none;
  if (of === null) return md`, use ${count(use)}`;
  return use > of ? md`, used ${count(of)} of ${count(of)}` : md`, use ${count(use)} of ${count(of)}`;
};

/** "sealed holdout fraud (sha256:6a1e0d5b8c7f…, use 4 of 10)". */
const sealed = (used: UsedHoldout): Markdown =>
  md`sealed holdout ${text(used.name, 60)} (${code(`${used.labels.slice(0, 19)}…`)}${timesUsed(used)})`;

const view = ({ transition, alone }: Part): TransitionView => ({
  heading: alone ? none : md`${changeOf(transition)}: ${standings[standingOf(transition)]}`,
  tier: transition.tier === null ? none : text(transition.tier, 40),
  champion: transition.champion === null ? none : text(transition.champion, 40),
  holdout: transition.holdout === undefined ? none : sealed(transition.holdout),
  file: code(transition.file),
  unlawful: !transition.lawful,
  from: text(transition.from),
  to: text(transition.to),
});

const sample: TransitionView = {
  heading: md`fraud_detector 3.2.1, staging → production: ✅ holds`,
  tier: md`high`,
  champion: md`3.1.8`,
  holdout: md`sealed holdout fraud (sha256:6a1e0d5b8c7f…, use 4 of 10)`,
  file: md`models/fraud_detector/3.2.1.yaml`,
  unlawful: true,
  from: md`staging`,
  to: md`production`,
};

export const transition: Section<Part> = { name: 'transition', view, sample };
