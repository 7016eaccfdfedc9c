import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonical } from '../src/domain/canonical.ts';
import { decide } from '../src/domain/decide.ts';
import type { VerdictFile } from '../src/domain/verdict.ts';
import { type Story, stories } from './support/case-folder.ts';
import { disagreements } from './support/disagreements.ts';
import { groupOfOne, inQueue } from './support/group-of-one.ts';
import { goldensOf, judgeCase } from './support/judged-case.ts';
import { assay } from './support/terminal.ts';

const drawer = mkdtempSync(join(tmpdir(), 'assay-cases-'));

const saved = ({ name }: Story, verdict: VerdictFile): { file: string; bytes: string } => {
  const [file, bytes] = [`${name.replaceAll('/', '-')}.json`, `${canonical(verdict)}\n`];
  writeFileSync(join(drawer, file), bytes);
  return { file, bytes };
};

const all = stories();

describe('a story comes out as it says', () => {
  for (const story of all.filter(({ expectation }) => expectation.aside === undefined)) {
    it(`${story.name}: ${story.expectation.story}`, async () => {
      const verdict = await judgeCase(story.folder);
      expect(disagreements(story.expectation, verdict)).toEqual([]);
      expect(Array.from(verdict.status.description).length).toBeLessThanOrEqual(140);
      const group = groupOfOne(verdict.snapshot);
      if (group !== null) expect(decide(group).decision, 'in a queue').toBe(inQueue(verdict.decision));
      for (const [file, text] of Object.entries(goldensOf(verdict)))
        expect(text, file).toBe(readFileSync(join(story.folder, file), 'utf8'));
      const { file, bytes } = saved(story, verdict);
      expect(await assay(drawer, ['replay', file])).toEqual({ code: 0, stdout: bytes, stderr: '' });
    });
  }
});

// A fault that is known and not mended yet has its story beside the others, and says so here.
it.for(all.filter(({ expectation }) => expectation.aside !== undefined))(
  'a story that is aside does not come out yet: $name',
  async ({ expectation, folder }) => {
    const found = disagreements(expectation, await judgeCase(folder));
    expect(found, 'it holds now: take `aside` out of its expect.yaml and accept it').not.toEqual([]);
  },
);
