import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { caseFolder, folderWith } from '../support/folder.ts';
import { GitFolder } from '../support/git-folder.ts';
import { assay } from '../support/terminal.ts';

const policy = (floor: string): string => `assay: 1
roles: { owner: { users: [owen] } }
gates: { floor: { metric: auc_roc, at_least: ${floor} } }
to: { evaluated: { gates: [floor], approvals: [owner] } }
`;

const manifest = (version: string, auc: string): string =>
  `model: { name: fraud, version: "${version}", status: evaluated }\nevaluation: { test_auc_roc: ${auc} }\n`;

/** Three merges: a model, something else, another model. */
const history = (): GitFolder => {
  const git = new GitFolder({ '.assay/policy.yaml': policy('0.9') });
  git.write({ 'models/fraud/1.yaml': manifest('1', '0.92') }).commit('First');
  git.write({ 'README.md': 'Models' }).commit('Say more');
  git.write({ 'models/fraud/2.yaml': manifest('2', '0.97') }).commit('Second');
  return git;
};

const replayed = (folder: string, ...args: readonly string[]) => assay(folder, ['policy', 'replay', ...args]);

describe('assay policy replay', () => {
  it('judges the merges that git knows again, and flips nothing by the same policy', async () => {
    const { code, stdout } = await replayed(history().folder);
    expect(code).toBe(0);
    expect(stdout.match(/^same /gm)).toHaveLength(2);
    expect(stdout).toContain('0 of 2 decisions flip');
  });

  it('says which decisions another policy flips', async () => {
    const git = history().write({ 'stricter.yaml': policy('0.95') });
    const { code, stdout } = await replayed(git.folder, '--policy', 'stricter.yaml', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      judged: 2,
      flips: 1,
      verdicts: [
        { flips: false, transitions: [{ version: '2' }] },
        { flips: true, before: 'awaiting', after: 'rejected', transitions: [{ version: '1' }] },
      ],
    });
  });

  it('looks at the last of them', async () => {
    const { stdout } = await replayed(history().folder, '--last', '1');
    expect(stdout).toContain('fraud 2 experimenting -> evaluated');
    expect(stdout).toContain('0 of 1 decisions flip');
  });

  it('judges saved verdicts again, and tells apart what nobody looked at then', async () => {
    const measured = policy('0.9')
      .replace('at_least: 0.9', 'at_least: 0.9, in: [[merchant]]')
      .replace('evaluated: {', 'production: {');
    const folder = folderWith({ '.assay/policy.yaml': measured, 'verdicts/readme.txt': 'no verdict' });
    const { stdout: bytes } = await assay(folder, [
      'check',
      '--case',
      caseFolder('measured-promotion-is-approved'),
      '--json',
    ]);
    writeFileSync(join(folder, 'verdicts', 'a.json'), bytes);
    const { code, stdout } = await replayed(folder, '--verdicts', 'verdicts');
    expect(code).toBe(3);
    expect(stdout).toContain('?     a.json');
    expect(stdout).toContain('floor: error: not measured then (models/fraud_detector/3.2.1.yaml)');
  });

  it.each([
    ['no such folder', ['--verdicts', 'nope'], 'there is no folder nope'],
    ['a folder without verdicts', ['--verdicts', 'empty'], 'there are no verdict files'],
    ['a file that is no verdict', ['--verdicts', 'wrong'], 'is no verdict file'],
    ['no number', ['--last', 'all'], '--last takes a whole number'],
    ['nothing in git', [], 'is in no git repository'],
    ['no policy', ['--policy', 'nope.yaml'], 'there is no policy at nope.yaml'],
  ])('exits 2 for %s', async (_, args, words) => {
    const folder = folderWith({
      '.assay/policy.yaml': policy('0.9'),
      'empty/x.txt': '',
      'wrong/a.json': '{}',
    });
    const { code, stdout, stderr } = await replayed(folder, ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
  });

  it('has nothing to judge where no merge had a policy', async () => {
    const git = new GitFolder({});
    git
      .write({ '.assay/policy.yaml': policy('0.9'), 'models/fraud/1.yaml': manifest('1', '0.92') })
      .commit('All');
    expect(await replayed(git.folder)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('nothing to judge'),
    });
  });
});
