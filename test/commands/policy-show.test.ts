import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { assay } from '../support/terminal.ts';

const three = `assay: 1
extends: recommended
roles: { owner: { field: model.owners }, lead: { teams: [acme/ml-leads] } }
gates:
  soak: { shadow: 7d }
`;
const project = (policy = three): string => folderWith({ '.assay/policy.yaml': policy });

describe('assay policy show', () => {
  it('shows the effective policy, each line with where it came from', async () => {
    const { code, stdout, stderr } = await assay(project(), ['policy', 'show']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toContainEqual(
      expect.stringMatching(/^gates\.soak: \{ shadow: 7d \} +# \.assay\/policy\.yaml:5$/),
    );
    expect(lines).toContainEqual(expect.stringMatching(/^gates\.canary: .+ # recommended:\d+$/));
    expect(lines).toContainEqual(
      expect.stringMatching(/^roles\.lead: .+acme\/ml-leads.+# \.assay\/policy\.yaml:3$/),
    );
    expect(lines.every((line) => / # \S+:\d+$/.test(line))).toBe(true);
  });

  it('as data: digest, effective policy, origins, and what each gate asks', async () => {
    const { stdout } = await assay(project(), ['policy', 'show', '--json']);
    const shown = JSON.parse(stdout);
    expect(shown.policy).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(shown.effective.gates.soak).toEqual({ shadow: '7d' });
    expect(shown.origins['gates.soak']).toBe('.assay/policy.yaml:5');
    expect(shown.gates.soak).toEqual({ kind: 'shadow', asks: expect.any(String), enforcement: 'block' });
  });

  it('without extends a policy is exactly what it says', async () => {
    const { stdout } = await assay(project('assay: 1\nroles: { owner: { users: [owen] } }\n'), [
      'policy',
      'show',
    ]);
    expect(stdout.trimEnd().split('\n')).toHaveLength(2);
  });

  it('takes another file', async () => {
    const folder = folderWith({ 'strict.yaml': three });
    expect((await assay(folder, ['policy', 'show', '--file', 'strict.yaml'])).code).toBe(0);
  });

  it('tells what is wrong with it, on stderr or as data', async () => {
    const folder = project(`${three}to: { production: { gates: [sok] } }\n`);
    const said = await assay(folder, ['policy', 'show']);
    expect(said).toMatchObject({ code: 2, stdout: '' });
    expect(said.stderr).toContain('.assay/policy.yaml:6:');
    const { code, stdout } = await assay(folder, ['policy', 'show', '--json']);
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ problems: [{ code: 'unknown-gate', nearest: 'soak' }] });
  });

  it('says how to come by one', async () => {
    const { code, stderr } = await assay(folderWith(), ['policy', 'show']);
    expect(code).toBe(2);
    expect(stderr).toContain('assay init writes one');
  });
});
