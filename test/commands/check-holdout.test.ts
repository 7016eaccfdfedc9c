import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { VerdictFile } from '../../src/domain/verdict.ts';
import { caseFolder } from '../support/folder.ts';
import { type GitFolder, refsOf } from '../support/git-folder.ts';
import { writtenForHoldouts } from '../support/holdouts.ts';
import { assay } from '../support/terminal.ts';

// Between two refs there is no journal beside the case: what the base branch keeps is all that is known.

const judged = async (refs: GitFolder): Promise<VerdictFile> => {
  const { stdout } = await assay(refs.folder, ['check', '--base', 'main', '--json']);
  return JSON.parse(stdout) as VerdictFile;
};

const budgetOf = ({ transitions }: VerdictFile) =>
  transitions
    .flatMap(({ findings }) => findings)
    .filter(({ gate }) => gate === 'holdout-budget')
    .map(({ answer, because }) => `${answer}: ${because}`);

const journalAt = (refs: GitFolder, text: string): void => {
  refs.git('switch', '--quiet', 'main');
  refs.write({ '.assay/journal.jsonl': text }).commit('Keep a journal');
  refs.git('switch', '--quiet', 'change');
};

test('uses are counted from the journal of the base branch, and unknown without one', async () => {
  const refs = refsOf('holdout-is-used-up');
  const first = await judged(refs);
  expect(budgetOf(first)).toEqual([expect.stringContaining('error: the policy allows 10 uses')]);
  expect(first.transitions[0]?.holdout).toMatchObject({ name: 'fraud', use: null, of: 10 });
  journalAt(refs, '');
  expect(budgetOf(await judged(refs))).toEqual(['pass: use 1 of 10 of the sealed holdout fraud']);
});

test('a pull request cannot empty the journal that counts its uses', async () => {
  const refs = refsOf('holdout-is-used-up');
  const use = (version: string) =>
    JSON.stringify({ at: '2026-02-01', model: 'm', version, holdout: 'fraud', predictions: 'p' });
  journalAt(refs, `${Array.from({ length: 10 }, (_, index) => use(String(index))).join('\n')}\n`);
  refs.write({ '.assay/journal.jsonl': '' }).commit('Forget');
  expect(budgetOf(await judged(refs))).toEqual([
    'fail: the sealed holdout fraud is used 10 of 10, and these predictions would be one more',
  ]);
});

test('labels in the checkout of the pull request are not those of the base branch', async () => {
  const refs = refsOf('holdout-labels-of-the-head-are-ignored');
  const before = await judged(refs);
  refs.write({ 'evidence/holdouts/fraud.csv': 'txn_id,is_fraud,sex,region\np0001,1,F,EU\n' });
  const [transition] = (await judged(refs)).transitions;
  expect(transition?.holdout).toEqual(before.transitions[0]?.holdout);
  refs.commit('Other labels');
  const after = await judged(refs);
  expect(after.problems).toMatchObject([{ code: 'holdout-changed' }]);
  expect(after.transitions[0]?.holdout).toEqual(before.transitions[0]?.holdout);
});

test.each(Object.entries(writtenForHoldouts))(
  '%s holds the files that were counted for it',
  (story, files) => {
    for (const [path, text] of Object.entries(files))
      expect(readFileSync(join(caseFolder(story), path), 'utf8'), path).toBe(text);
  },
);
