import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gates } from '../../src/domain/gates/index.ts';
import { caseFolder, folderWith } from '../support/folder.ts';
import { findingShape, roleShape } from '../support/shapes.ts';
import { assay } from '../support/terminal.ts';
import { tooWide } from '../support/width.ts';

const here = folderWith();
const explained = (name: string, story: string, ...more: readonly string[]) =>
  assay(here, ['explain', name, '--case', caseFolder(story), ...more]);

describe('assay explain', () => {
  it.each(gates.map(({ kind }) => kind))('says what %s asks, anywhere', async (kind) => {
    const { code, stdout, stderr } = await assay(here, ['explain', kind]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`${kind}: `);
    expect(stdout).toContain('In a policy: {');
    expect(tooWide(stdout, 80)).toEqual([]);
  });

  it('says why a gate of the policy answered so, and what would change it', async () => {
    const { code, stdout } = await explained('the-gate', 'challenger-is-worse');
    expect(code).toBe(0);
    for (const words of [
      'the-gate answers fail',
      'Compared: -0.006 >= -0.005 (declared)',
      'What would change it:',
    ])
      expect(stdout).toContain(words);
    expect(stdout).toContain('models/fraud_detector/3.2.1.yaml:16');
  });

  it('says who fills a role, who could, and who does not count', async () => {
    const { stdout } = await explained('lead', 'one-person-cannot-fill-two-roles');
    expect(stdout).toContain('0 of 1');
    expect(stdout).toContain('by lea');
    expect(stdout).toContain('owen does not count: second_role');
    expect(tooWide(stdout, 80)).toEqual([]);
  });

  it('gives the findings and roles as data', async () => {
    const finding = JSON.parse((await explained('the-gate', 'challenger-is-worse', '--json')).stdout);
    expect(findingShape.array().length(1).safeParse(finding.findings).error).toBeUndefined();
    const role = JSON.parse((await explained('lead', 'one-person-cannot-fill-two-roles', '--json')).stdout);
    expect(roleShape.array().length(1).safeParse(role.roles).error).toBeUndefined();
  });

  it('explains in a saved verdict', async () => {
    const { stdout } = await assay(here, ['check', '--case', caseFolder('challenger-is-worse'), '--json']);
    writeFileSync(join(here, 'verdict.json'), stdout);
    const told = await assay(here, ['explain', 'the-gate', '--verdict', 'verdict.json']);
    expect(told).toEqual(await explained('the-gate', 'challenger-is-worse'));
  });

  it('names the nearest name for a slip', async () => {
    const { code, stdout, stderr } = await explained('the-gat', 'challenger-is-worse');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('did you mean the-gate?');
  });

  it('lists the names when none is near', async () => {
    const { code, stderr } = await explained('xyzzyxyzzy', 'challenger-is-worse');
    expect(code).toBe(2);
    expect(stderr).toContain('the-gate');
  });

  it('says when the change cannot be judged', async () => {
    const folder = folderWith({ 'pull.yaml': 'now: yesterday\npull: {}\nheads: []\n' });
    const { code, stderr } = await assay(folder, ['explain', 'owner', '--case', '.']);
    expect(code).toBe(2);
    expect(stderr).toContain('the change cannot be judged');
  });
});
