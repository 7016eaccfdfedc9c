import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { problemsShape } from '../support/shapes.ts';
import { assay } from '../support/terminal.ts';

const policy = `assay: 1
roles: { owner: { users: [owen] } }
gates:
  floor: { metric: auc_roc, at_least: 0.9 }
to:
  production: { gates: [floor], approvals: [owner] }
`;
const manifest = `model:
  name: fraud
  version: "1.0"
  status: staging
`;
const slip = `${manifest}evaluation:\n  metrcs: { auc_roc: 0.9 }\n  task: binry\n`;

const project = (more: { readonly [path: string]: string } = {}): string =>
  folderWith({ '.assay/policy.yaml': policy, 'models/fraud/1.0.yaml': manifest, ...more });

const problemsOf = async (folder: string, files: readonly string[] = []) => {
  const { code, stdout, stderr } = await assay(folder, ['validate', ...files, '--json']);
  expect(stderr).toBe('');
  return { code, problems: problemsShape.parse(JSON.parse(stdout)).problems };
};

describe('assay validate finds what to check', () => {
  it('takes the policy and every manifest that its globs match', async () => {
    const folder = project({
      'models/fraud/1.1.yaml': manifest.replace('1.0', '1.1'),
      'ml/other.yaml': 'not: ours',
    });
    expect(await assay(folder, ['validate'])).toEqual({
      code: 0,
      stdout: '3 files checked: no problems\n',
      stderr: '',
    });
  });

  it('takes the globs of the policy', async () => {
    const folder = project({
      '.assay/policy.yaml': `${policy}manifests: ["ml/*.yaml"]\n`,
      'ml/a.yaml': 'x: 1\n',
    });
    const { code, problems } = await problemsOf(folder);
    expect(code).toBe(2);
    expect(new Set(problems.map(({ file }) => file))).toEqual(new Set(['ml/a.yaml']));
  });

  it('takes the files that are named, from the current directory', async () => {
    const folder = project({ 'drafts/x.yaml': slip });
    expect((await problemsOf(join(folder, 'drafts'), ['x.yaml'])).problems[0]?.file).toBe('x.yaml');
    expect((await problemsOf(folder, ['models/fraud/1.0.yaml'])).code).toBe(0);
  });

  it('knows a policy by its first key, whatever its file is called', async () => {
    const folder = project({ 'strict.yaml': policy.replace('floor]', 'flor]') });
    const { problems } = await problemsOf(folder, ['strict.yaml']);
    expect(problems).toMatchObject([{ code: 'unknown-gate', found: 'flor', nearest: 'floor', line: 6 }]);
  });

  it('says that a file is not there', async () => {
    const { code, problems } = await problemsOf(project(), ['models/fraud/9.yaml']);
    expect(code).toBe(2);
    expect(problems).toMatchObject([{ code: 'file-not-found', file: 'models/fraud/9.yaml' }]);
  });
});

describe('assay validate lists every problem it can', () => {
  it('of one file and of all files, each with its place and the nearest name', async () => {
    const folder = project({ 'models/fraud/1.1.yaml': slip, 'models/fraud/1.2.yaml': 'model: [\n' });
    const { code, problems } = await problemsOf(folder);
    expect(code).toBe(2);
    expect(problems).toMatchObject([
      { file: 'models/fraud/1.1.yaml', line: 7, column: 9, found: 'binry', nearest: 'binary' },
      { file: 'models/fraud/1.1.yaml', line: 6, column: 3, code: 'unknown-key', nearest: 'metrics' },
      { file: 'models/fraud/1.2.yaml', code: 'yaml-syntax' },
    ]);
  });

  it('a broken policy does not hide broken manifests', async () => {
    const folder = project({ '.assay/policy.yaml': 'assay: 3\n', 'models/fraud/1.0.yaml': slip });
    const codes = (await problemsOf(folder)).problems.map(({ code }) => code);
    expect(codes).toContain('unsupported-version');
    expect(codes).toContain('unknown-key');
  });

  it('two files that describe one version', async () => {
    const folder = project({ 'models/fraud/copy.yaml': manifest });
    expect((await problemsOf(folder)).problems).toMatchObject([
      { code: 'duplicate-version', file: 'models/fraud/copy.yaml', line: 3, column: 12 },
    ]);
  });

  it('files that are no text of their own', async () => {
    const folder = project();
    symlinkSync('1.0.yaml', join(folder, 'models/fraud/link.yaml'));
    writeFileSync(join(folder, 'models/fraud/latin.yaml'), Buffer.from('model: {name: caf\xe9}', 'latin1'));
    writeFileSync(join(folder, 'models/fraud/long.yaml'), 'x'.repeat(1_048_577));
    const { code, problems } = await problemsOf(folder);
    expect(code).toBe(2);
    expect(problems.map((problem) => problem.code)).toEqual(['not-utf8', 'symlink', 'too-large']);
  });

  it('a warning alone is no error', async () => {
    const folder = project({
      'models/fraud/1.0.yaml': `${manifest}evaluation: { metrics: { recal: 0.9 } }\n`,
    });
    const { code, problems } = await problemsOf(folder);
    expect(code).toBe(0);
    expect(problems).toMatchObject([{ severity: 'warning', code: 'unknown-metric', nearest: 'recall' }]);
  });
});

describe('assay validate of many files', () => {
  it('finds in threads what it finds without, in the same order', async () => {
    const many = Array.from({ length: 700 }, (_, index) => [
      `models/m${String(index).padStart(3, '0')}/1.yaml`,
      manifest.replace('fraud', index === 650 ? 'm3' : `m${index}`),
    ]);
    const folder = project({ ...Object.fromEntries(many), 'models/m010/2.yaml': slip.replace('1.0', '2') });
    const { code, problems } = await problemsOf(folder);
    expect(code).toBe(2);
    expect(problems.map((problem) => `${problem.file} ${problem.code}`)).toEqual([
      'models/m010/2.yaml wrong-type',
      'models/m010/2.yaml unknown-key',
      'models/m650/1.yaml duplicate-version',
    ]);
  });
});

describe('assay validate speaks in four formats', () => {
  const folder = project({ 'models/fraud/1.0.yaml': slip });

  it('text: as compilers do, with found, expected and nearest, and a total', async () => {
    const { code, stdout, stderr } = await assay(folder, ['validate']);
    expect({ code, stderr }).toEqual({ code: 2, stderr: '' });
    expect(stdout).toMatch(/^models\/fraud\/1\.0\.yaml:7:9: error: .+ \[wrong-type\]\n {2}found: {4}binry\n/);
    expect(stdout).toContain('  nearest:  metrics\n');
    expect(stdout.endsWith('2 files checked: 2 errors, 0 warnings\n')).toBe(true);
  });

  it('json: --json and --format json are the same', async () => {
    const short = await assay(folder, ['validate', '--json']);
    expect(await assay(folder, ['validate', '--format', 'json'])).toEqual(short);
    expect(JSON.parse((await assay(project(), ['validate', '--json'])).stdout)).toEqual({ problems: [] });
  });

  it('sarif: one result for each problem, with rule, level and region', async () => {
    const log = JSON.parse((await assay(folder, ['validate', '--format', 'sarif'])).stdout);
    expect(log).toMatchObject({ version: '2.1.0', runs: [{ tool: { driver: { name: 'assay' } } }] });
    const [{ results, tool }] = log.runs;
    expect(results).toHaveLength(2);
    expect(results[1]).toMatchObject({
      ruleId: 'unknown-key',
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'models/fraud/1.0.yaml' },
            region: { startLine: 6, startColumn: 3 },
          },
        },
      ],
    });
    expect(tool.driver.rules[results[1].ruleIndex].id).toBe('unknown-key');
  });

  it('github: one workflow command for each problem, and nothing else', async () => {
    const { stdout } = await assay(folder, ['validate', '--format', 'github']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(
      /^::error file=models\/fraud\/1\.0\.yaml,line=6,col=3,title=assay%3A unknown-key::.+Did you mean metrics\?$/,
    );
  });

  it('github: a text of the file cannot begin a command of its own', async () => {
    const evil = project({ 'models/fraud/1.0.yaml': `${manifest}"a\\n::set-output name=x::y": 1\n` });
    const { stdout } = await assay(evil, ['validate', '--format', 'github']);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  });

  it('names the nearest format for a slip', async () => {
    const { code, stdout, stderr } = await assay(folder, ['validate', '--format', 'sarf']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('did you mean sarif?');
  });
});
