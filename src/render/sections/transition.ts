import type { Markdown } from '../../domain/effect.ts';
import { changeOf, type Standing, standingOf } from '../change.ts';
import { code, md, none, text } from '../markdown.ts';
import type { Part, Section } from './section.ts';

type TransitionView = {
  readonly heading: Markdown;
  readonly tier: Markdown;
  readonly champion: Markdown;
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

const view = ({ transition, alone }: Part): TransitionView => ({
  heading: alone ? none : md`${changeOf(transition)}: ${standings[standingOf(transition)]}`,
  tier: transition.tier === null ? none : text(transition.tier, 40),
  champion: transition.champion === null ? none : text(transition.champion, 40),
  file: code(transition.file),
  unlawful: !transition.lawful,
  from: text(transition.from),
  to: text(transition.to),
});

const sample: TransitionView = {
  heading: md`fraud_detector 3.2.1, staging → production: ✅ holds`,
  tier: md`high`,
  champion: md`3.1.8`,
  file: md`models/fraud_detector/3.2.1.yaml`,
  unlawful: true,
  from: md`staging`,
  to: md`production`,
};

export const transition: Section<Part> = { name: 'transition', view, sample };
