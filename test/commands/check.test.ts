import { describe, expect, it } from 'vitest';
import { canonical } from '../../src/domain/canonical.ts';
import { caseFolder, folderWith } from '../support/folder.ts';
import { verdictShape } from '../support/shapes.ts';
import { assay, type Screen } from '../support/terminal.ts';
import { tooWide } from '../support/width.ts';

const here = folderWith();
const checked = (name: string, more: readonly string[] = [], screen: Screen = {}) =>
  assay(here, ['check', '--case', caseFolder(name), ...more], screen);

describe('assay check --case', () => {
  it.each([
    ['owner-and-lead-by-two-people', 0, 'APPROVED'],
    ['nobody-has-approved-yet', 1, 'AWAITING'],
    ['metric-is-under-its-floor', 1, 'REJECTED'],
    ['unknown-key', 2, 'UNDECIDABLE'],
    ['metric-must-be-measured', 3, 'UNDECIDABLE'],
    ['team-cannot-be-read', 3, 'UNDECIDABLE'],
  ])('%s ends with %i and says %s on stdout, nothing on stderr', async (name, code, word) => {
    const ran = await checked(name);
    expect(ran).toMatchObject({ code, stderr: '' });
    expect(ran.stdout.startsWith(`${word}  `)).toBe(true);
  });

  it('says the finding with its place, who is missing and what is next', async () => {
    const { stdout } = await checked('metric-is-under-its-floor');
    expect(stdout).toContain('fraud_detector 3.2.1  staging -> production');
    expect(stdout).toContain('FAIL   the-gate: auc_roc is 0.951, 0.009 below the floor of 0.96');
    expect(stdout).toContain('models/fraud_detector/3.2.1.yaml:16');
    expect(stdout).toContain('owner 1/1: owen');
    expect(stdout).toMatch(/\nNext\n {2}- dana: the-gate: /);
  });

  it('says who does not count, and who could', async () => {
    const { stdout } = await checked('one-person-cannot-fill-two-roles');
    expect(stdout).toContain('lead 0/1 (asked: lea)');
    expect(stdout).toContain('owen does not count: second_role: fills owner and cannot fill lead too');
  });

  it('with --gates a change that only waits for people holds', async () => {
    expect((await checked('nobody-has-approved-yet', ['--gates'])).code).toBe(0);
    expect((await checked('metric-is-under-its-floor', ['--gates'])).code).toBe(1);
    expect((await checked('unknown-key', ['--gates'])).code).toBe(2);
  });

  it('prints a verdict file of the fixed shape, as canonical JSON on one line', async () => {
    for (const name of ['owner-and-lead-by-two-people', 'unknown-key', 'changes-requested-vetoes']) {
      const { stdout, stderr } = await checked(name, ['--json']);
      expect(stderr).toBe('');
      expect(verdictShape.safeParse(JSON.parse(stdout)).error).toBeUndefined();
      expect(stdout).toBe(`${canonical(JSON.parse(stdout))}\n`);
    }
  });

  it('colours only a terminal that wants it', async () => {
    expect((await checked('nobody-has-approved-yet')).stdout).not.toContain('\u001b');
    expect((await checked('nobody-has-approved-yet', [], { colour: true })).stdout).toContain('\u001b[');
  });

  it.each(['nobody-has-approved-yet', 'metric-is-under-its-floor', 'example-manifest-asks-for-production'])(
    'is no wider than the terminal where words allow: %s',
    async (name) => {
      for (const columns of [60, 80])
        expect(tooWide((await checked(name, [], { columns })).stdout, columns)).toEqual([]);
    },
  );

  // Fault: check prints its problems unwrapped (src/commands/verdict-lines.ts).
  it('is no wider than the terminal where words allow, with problems too', async () => {
    expect(tooWide((await checked('unknown-state')).stdout, 80)).toEqual([]);
  });
});

describe('assay check --case of something else', () => {
  it('says what a case folder has', async () => {
    const { code, stdout, stderr } = await assay(here, ['check', '--case', here]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('is no case folder: it has no pull.yaml');
  });

  it('tells broken facts as problems, on stderr or as JSON', async () => {
    const folder = folderWith({ 'pull.yaml': 'now: yesterday\npull: {}\nheads: []\n' });
    const said = await assay(folder, ['check', '--case', '.']);
    expect(said).toMatchObject({ code: 2, stdout: '' });
    expect(said.stderr).toMatch(/pull\.yaml:1:6: error: .*\[bad-date\]/);
    const { code, stdout } = await assay(folder, ['check', '--case', '.', '--json']);
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ problems: [{ code: 'bad-date', line: 1, column: 6 }] });
  });

  it('tells a broken journal by its line', async () => {
    const folder = folderWith({
      'pull.yaml': 'now: 2026-03-02T12:00:00Z\npull: {}\nheads: [{ name: h1 }]\n',
      'journal.jsonl': '\n{"at": 1}\n',
    });
    const { code, stderr } = await assay(folder, ['check', '--case', '.']);
    expect(code).toBe(2);
    expect(stderr).toContain('journal.jsonl:2:1: error:');
  });

  it('takes a case folder from the current directory', async () => {
    expect((await assay(caseFolder('unknown-key'), ['check', '--case', '.'])).code).toBe(2);
  });
});
