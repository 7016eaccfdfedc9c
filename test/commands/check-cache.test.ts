import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { VerdictFile } from '../../src/domain/verdict.ts';
import { folderWith } from '../support/folder.ts';
import { refsOf } from '../support/git-folder.ts';
import { assay } from '../support/terminal.ts';

const checked = async (cwd: string, ...more: readonly string[]): Promise<VerdictFile> => {
  const { stdout, stderr } = await assay(cwd, ['check', '--json', ...more]);
  expect(stderr).toBe('');
  const verdict: VerdictFile = JSON.parse(stdout);
  // The one thing that differs from call to call.
  return { ...verdict, snapshot: { ...verdict.snapshot, now: '' } };
};

describe('assay check --cache', () => {
  const { folder } = refsOf('measured-promotion-is-approved');

  it('keeps measurements, and no verdict tells that it did', async () => {
    const cache = join(folderWith(), 'cache');
    const without = await checked(folder);
    const first = await checked(folder, '--cache', cache);
    const [kept, ...others] = readdirSync(cache);
    expect([kept, others]).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.json$/), []]);
    const second = await checked(folder, '--cache', cache);
    writeFileSync(join(cache, kept ?? ''), 'spoiled');
    const third = await checked(folder, '--cache', cache);
    expect(Object.values(first.snapshot.measurements)).toMatchObject([{ kind: 'measured' }]);
    for (const verdict of [first, second, third]) expect(verdict).toEqual(without);
  });

  it('refuses a folder that the change could bring along', async () => {
    const { code, stderr } = await assay(folder, ['check', '--cache', 'models']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('keep measurements outside of it')]);
  });
});
