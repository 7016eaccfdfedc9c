import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { VerdictFile } from '../../src/domain/verdict.ts';
import { folderWith } from '../support/folder.ts';
import { type GitFolder, refsOf } from '../support/git-folder.ts';
import { assay } from '../support/terminal.ts';

const manifest = 'models/fraud_detector/3.2.1.yaml';

const judged = async ({ folder }: GitFolder, ...more: readonly string[]): Promise<VerdictFile> => {
  const { stdout, stderr } = await assay(folder, ['check', '--json', ...more]);
  expect(stderr).toBe('');
  return JSON.parse(stdout) as VerdictFile;
};

const codes = ({ problems }: VerdictFile): readonly string[] => problems.map(({ code }) => code);

describe('assay check between two refs', () => {
  it('judges the checked-out branch against main, and waits for people whom nobody asked', async () => {
    const refs = refsOf('owner-and-lead-by-two-people');
    const { code, stdout } = await assay(refs.folder, ['check']);
    expect(code).toBe(1);
    expect(stdout).toContain('Waits for owner (owen, petra) and lead (@acme/ml-leads)');
    expect((await assay(refs.folder, ['check', '--gates'])).code).toBe(0);
  });

  it('names the commits it judged, and the repository of the remote', async () => {
    const refs = refsOf('owner-and-lead-by-two-people');
    refs.git('remote', 'add', 'origin', 'git@github.com:acme/models.git');
    const verdict = await judged(refs, '--base', 'main', '--head', 'change');
    expect(verdict.head).toBe(refs.git('rev-parse', 'change'));
    expect(verdict.snapshot).toMatchObject({
      base: refs.git('rev-parse', 'main'),
      repository: 'acme/models',
    });
    expect(verdict.snapshot.pull).toMatchObject({ number: null, author: null, title: 'Change' });
  });

  it('works from a folder within the repository', async () => {
    const refs = refsOf('metric-is-under-its-floor');
    const { code } = await assay(join(refs.folder, 'models/fraud_detector'), ['check']);
    expect(code).toBe(1);
  });

  it('judges what is committed, not what lies about', async () => {
    const refs = refsOf('owner-and-lead-by-two-people').write({ [manifest]: 'not: [a manifest\n' });
    expect(codes(await judged(refs))).toEqual([]);
  });

  it('finds both paths of a rename', async () => {
    const verdict = await judged(refsOf('renamed-to-dodge-the-lifecycle'));
    expect(codes(verdict)).toEqual(['unlawful-transition']);
    expect(verdict.snapshot.renames).toEqual([{ from: manifest, to: 'models/fraud_detector/v3.2.1.yaml' }]);
  });

  it('sees a manifest that leaves the globs', async () => {
    expect(codes(await judged(refsOf('renamed-out-of-the-globs')))).toEqual(['unlawful-transition']);
  });

  it('refuses a symbolic link', async () => {
    expect(codes(await judged(refsOf('manifest-becomes-a-symlink')))).toEqual(['symlink']);
  });

  it('refuses a manifest below a folder that became a symbolic link', async () => {
    const refs = refsOf('owner-and-lead-by-two-people');
    refs.git('rm', '-r', '--quiet', 'models/fraud_detector');
    refs.write({ 'elsewhere/note': '', 'models/churn/note': '' });
    symlinkSync('../elsewhere', join(refs.folder, 'models/fraud_detector'));
    refs.commit('Swap the folder');
    const verdict = await judged(refs);
    expect(verdict.transitions).toMatchObject([{ change: 'removal', lawful: false }]);
  });

  it('warns of a manifest that the base changed too', async () => {
    const refs = refsOf('owner-and-lead-by-two-people');
    const text = refs.git('show', `main:${manifest}`);
    refs.git('switch', '--quiet', 'main');
    refs.write({ [manifest]: `${text}\nx-note: from main\n` }).commit('Note');
    refs.git('switch', '--quiet', 'change');
    const verdict = await judged(refs);
    expect(verdict.problems).toMatchObject([{ code: 'changed-on-both-sides', severity: 'warning' }]);
    expect(verdict.decision).toBe('awaiting');
  });

  it('reads the policy at the tip of the base, not where the change left it', async () => {
    const refs = refsOf('owner-and-lead-by-two-people');
    const policy = refs.git('show', 'main:.assay/policy.yaml');
    refs.git('switch', '--quiet', 'main');
    refs.write({ '.assay/policy.yaml': policy.replace('0.91', '0.99') }).commit('Raise the floor');
    refs.git('switch', '--quiet', 'change');
    const verdict = await judged(refs);
    expect(verdict.decision).toBe('rejected');
    expect(verdict.transitions[0]?.findings.find(({ gate }) => gate === 'auc-floor')?.expected).toBe(0.99);
  });

  it('judges a head without common history as a change of everything', async () => {
    const refs = refsOf('owner-and-lead-by-two-people');
    refs.git('switch', '--quiet', '--orphan', 'alone');
    refs.write({ 'README.md': 'alone\n' }).commit('Alone');
    const verdict = await judged(refs);
    expect(codes(verdict).toSorted()).toEqual(['no-policy', 'unlawful-transition']);
  });
});

describe('assay check between refs that are not there', () => {
  it.each([
    ['--base', 'nowhere'],
    ['--head', 'nowhere'],
    ['--base', '--output=evil'],
  ])('%s %s is a wrong call', async (option, name) => {
    const { folder } = refsOf('owner-and-lead-by-two-people');
    const { code, stdout, stderr } = await assay(folder, ['check', `${option}=${name}`]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`git knows no commit ${name}`);
  });

  it('says which bases it looked for', async () => {
    const refs = refsOf('owner-and-lead-by-two-people');
    refs.git('branch', '--move', 'main', 'trunk');
    const { code, stderr } = await assay(refs.folder, ['check']);
    expect(code).toBe(2);
    expect(stderr).toContain('name the base with --base');
  });

  it('says that it is in no repository', async () => {
    const { code, stderr } = await assay(folderWith(), ['check']);
    expect(code).toBe(2);
    expect(stderr).toContain('is in no git repository');
  });
});

describe('assay check between two refs, in the corners', () => {
  // src/local/git-blobs.ts splits each line of ls-tree at every tab, so such a path is never found.
  it('judges a manifest whose name has a tab', async () => {
    const refs = refsOf('owner-and-lead-by-two-people');
    const text = refs.git('show', `change:${manifest}`).replace('"3.2.1"', '"3.2.2"');
    refs.write({ 'models/fraud_detector/3.2.2\t.yaml': text }).commit('Tab');
    expect(codes(await judged(refs))).toEqual(['unlawful-transition']);
  });

  // src/domain/plan.ts puts a team that nobody asked for among the users.
  it('asks a team as a team', async () => {
    const verdict = await judged(refsOf('owner-and-lead-by-two-people'));
    expect(verdict.effects.find(({ kind }) => kind === 'request-review')).toMatchObject({
      users: ['owen', 'petra'],
      teams: ['acme/ml-leads'],
    });
  });
});
