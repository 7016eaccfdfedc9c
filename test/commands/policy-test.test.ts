import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { assay } from '../support/terminal.ts';
import { tooWide } from '../support/width.ts';

const policy = `assay: 1
roles: { owner: { users: [owen] } }
gates: { floor: { metric: auc_roc, at_least: 0.9 } }
to: { evaluated: { gates: [floor], approvals: [owner] } }
`;

const floor = (decision: string): string => `name: a model of 0.7 is rejected
case: { now: 2026-03-02T12:00:00Z, reviews: [{ user: owen }] }
head:
  models/fraud/1.yaml: |
    model: { name: fraud, version: "1", status: evaluated }
    evaluation: { test_auc_roc: 0.7 }
expect: { decision: ${decision} }
`;

const path = '.assay/tests/floor.yaml';

const here = (tests: { readonly [path: string]: string }) =>
  folderWith({ '.assay/policy.yaml': policy, ...tests });

describe('assay policy test', () => {
  it('runs every test of the folder', async () => {
    expect(await assay(here({ [path]: floor('rejected') }), ['policy', 'test'])).toEqual({
      code: 0,
      stdout: `PASS  a model of 0.7 is rejected (${path})\n\n1 of 1 policy tests hold\n`,
      stderr: '',
    });
  });

  it('says what is not as expected, and exits 1', async () => {
    const { code, stdout } = await assay(here({ [path]: floor('approved') }), ['policy', 'test']);
    expect(code).toBe(1);
    expect(stdout).toContain('FAIL  a model of 0.7 is rejected');
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'decision: expected approved, is rejected: floor: auc_roc is 0.7',
    );
    expect(stdout).toContain('1 of 1 policy tests does not hold');
    expect(tooWide(stdout, 80)).toEqual([]);
  });

  it('gives the same as data', async () => {
    const { code, stdout } = await assay(here({ [path]: floor('approved') }), ['policy', 'test', '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      policy: expect.stringMatching(/^sha256:/),
      passed: 0,
      failed: 1,
      tests: [
        {
          name: 'a model of 0.7 is rejected',
          file: path,
          passed: false,
          decision: 'rejected',
          differences: [{ what: 'decision' }],
        },
      ],
    });
  });

  it('runs the tests that are named, by the policy that is named', async () => {
    const folder = here({ 'a.yaml': floor('approved'), 'weaker.yaml': policy.replace('0.9', '0.5') });
    expect(await assay(folder, ['policy', 'test', 'a.yaml', '--policy', 'weaker.yaml'])).toMatchObject({
      code: 0,
    });
  });

  it.each([
    ['there is no test', [], {}, 'there are no tests in .assay/tests'],
    ['the file is not there', ['nope.yaml'], {}, 'there is no test at nope.yaml'],
    ['the policy is not there', ['--policy', 'nope.yaml'], {}, 'there is no policy at nope.yaml'],
    ['a test is broken', [], { [path]: floor('rejekted') }, `${path}:7:21: error`],
    [
      'a file that a test names is not there',
      [],
      { [path]: `${floor('rejected')}base: { models/a/1.yaml: { file: models/a/1.yaml } }\n` },
      'the test names models/a/1.yaml',
    ],
  ])('exits 2 where %s', async (_, args, tests, words) => {
    const { code, stdout, stderr } = await assay(here(tests), ['policy', 'test', ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.replace(/\s+/g, ' ')).toContain(words);
  });
});
