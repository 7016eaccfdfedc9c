import { judgeChange } from '../../src/commands/check.ts';
import { sha256 } from '../../src/domain/canonical.ts';
import type { Effect } from '../../src/domain/effect.ts';
import type { VerdictFile } from '../../src/domain/verdict.ts';
import { folderToJudge } from './case-folder.ts';
import { CapturedTerminal } from './terminal.ts';

/** What is kept of a judgement beside its story, file name to text. */
export interface Goldens {
  readonly 'verdict.json': string;
  readonly 'card.md': string;
  readonly 'effects.json': string;
}

/** A story through the one path that every entry walks. */
export const judgeCase = async (folder: string): Promise<VerdictFile> => {
  const judged = await judgeChange({ case: folderToJudge(folder) }, new CapturedTerminal(folder));
  if (judged.ok) return judged.value;
  throw new Error(`the facts of the case are broken: ${JSON.stringify(judged.problems, null, 2)}`);
};

export const goldensOf = (verdict: VerdictFile): Goldens => {
  const { snapshot: _snapshot, effects, version: _version, card: _card, ...judged } = verdict;
  return {
    'verdict.json': pretty(judged),
    'card.md': cardOf(effects),
    'effects.json': pretty(effects.map(withoutCard)),
  };
};

const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

export const cardOf = (effects: readonly Effect[]): string => {
  const summary = effects.find((effect) => effect.kind === 'summary');
  if (summary?.kind !== 'summary') throw new Error('no effect carries the card');
  return summary.body;
};

/** card.md holds the card; here its digest says that it is the same one. */
const withoutCard = (effect: Effect): unknown =>
  effect.kind === 'comment' || effect.kind === 'summary' ? { ...effect, body: sha256(effect.body) } : effect;
