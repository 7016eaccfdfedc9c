import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { GitFolder } from '../support/git-folder.ts';
import { assay } from '../support/terminal.ts';

const policy = `assay: 1
roles: { owner: { users: [owen] } }
gates: { floor: { metric: auc_roc, at_least: 0.9 } }
to: { evaluated: { gates: [floor], approvals: [owner] } }
`;
const weaker = policy.replace('0.9', '0.5');

const test = `name: a model of 0.7 is rejected
case: { now: 2026-03-02T12:00:00Z, reviews: [{ user: owen }] }
head:
  models/fraud/1.yaml: |
    model: { name: fraud, version: "1", status: evaluated }
    evaluation: { test_auc_roc: 0.7 }
expect: { decision: rejected }
`;

const diffed = (folder: string, ...args: readonly string[]) => assay(folder, ['policy', 'diff', ...args]);

describe('assay policy diff', () => {
  const files = folderWith({ 'a.yaml': policy, 'b.yaml': weaker, '.assay/tests/floor.yaml': test });

  it('tells what two files ask otherwise, and which tests flip', async () => {
    const { code, stdout } = await diffed(files, 'a.yaml', 'b.yaml');
    expect(code).toBe(1);
    expect(stdout).toContain('1 weaker, 0 different, 0 stronger:\n  weaker     floor: at least 0.9 -> 0.5\n');
    expect(stdout).toContain(
      '1 of 1 policy tests flip.\n  flips  a model of 0.7 is rejected: rejected -> approved',
    );
  });

  it('exits 0 where nothing flips', async () => {
    expect(await diffed(files, 'a.yaml', 'a.yaml')).toEqual({
      code: 0,
      stdout: 'The two policies ask the same.\n\n0 of 1 policy tests flip.\n',
      stderr: '',
    });
    const without = folderWith({ 'a.yaml': policy, 'b.yaml': weaker });
    expect((await diffed(without, 'a.yaml', 'b.yaml')).stdout).toContain('There are no policy tests');
  });

  it('compares two commits by the tests of both', async () => {
    const git = new GitFolder({ '.assay/policy.yaml': policy, '.assay/tests/floor.yaml': test });
    git.git('switch', '--quiet', '--create', 'weaker');
    git.write({
      '.assay/policy.yaml': weaker,
      '.assay/tests/floor.yaml': test.replace('rejected }', 'approved }'),
    });
    git.commit('Lower the floor');
    const { code, stdout } = await diffed(git.folder, 'main', 'weaker', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      base: { name: 'main', policy: expect.stringMatching(/^sha256:/) },
      head: { name: 'weaker' },
      lines: [{ effect: 'weaker', path: 'gates.floor.at_least', file: '.assay/policy.yaml', line: 3 }],
      tests: { cases: 1, flips: [{ before: 'rejected', after: 'approved' }], failing: [] },
    });
  });

  it.each([
    ['nonsuch', 'a.yaml', 'nonsuch is neither a file nor a commit that git knows'],
    ['a.yaml', 'broken.yaml', 'broken.yaml:1:'],
  ])('exits 2 for %s and %s', async (base, head, words) => {
    const folder = folderWith({ 'a.yaml': policy, 'broken.yaml': 'assay: 2' });
    const { code, stderr } = await diffed(folder, base, head);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
  });

  it('exits 2 where a commit has no policy', async () => {
    const git = new GitFolder({ 'README.md': 'x' });
    const { code, stderr } = await diffed(git.folder, 'main', 'main');
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('there is no policy'),
    });
  });
});
