import type { Effect } from '../domain/effect.ts';
import { commentStep, noticeStep, stickyOf } from './cards.ts';
import { labelSteps } from './labels.ts';
import type { Memory } from './memory.ts';
import { requestSteps } from './requests.ts';
import type { Step } from './step.ts';

const isKind =
  <K extends Effect['kind']>(kind: K) =>
  (effect: Effect): effect is Extract<Effect, { kind: K }> =>
    effect.kind === kind;

/** What is to be written so that the pull request looks as wanted; nothing for what looks so already. */
export const stepsFor = (memory: Memory, effects: readonly Effect[]): readonly Step[] => {
  const notices = effects.filter(isKind('notice'));
  const cards = effects.filter(isKind('comment'));
  const decision = notices[0]?.decision ?? null;
  const sticky = cards[0] === undefined ? null : (stickyOf(memory, cards[0].marker)?.body ?? null);
  return [
    ...cards.map((effect) => commentStep(memory, effect, decision)),
    ...notices.map((effect) => noticeStep(memory, effect, sticky)),
    ...effects.filter(isKind('labels')).flatMap((effect) => labelSteps(memory, effect)),
    ...effects.filter(isKind('request-review')).flatMap((effect) => requestSteps(memory, effect)),
  ];
};
