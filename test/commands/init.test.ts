import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recommendedPolicy } from '../../src/domain/policy/recommended.ts';
import { filesBelow } from '../../src/local/files.ts';
import { home, assay as run } from '../support/terminal.ts';
import { repository } from './init-repository.ts';

const policy = '.assay/policy.yaml';
const example = '.assay/tests/undescribed.yaml';
const workflow = '.github/workflows/assay.yml';

const assay = async (cwd: string, ...args: readonly string[]) => {
  const { code, stdout: out, stderr: err } = await run(cwd, args, { columns: 200 });
  return { code, out, err };
};

test('without --write it shows a diff that git would apply, and writes nothing', async () => {
  const { root, git } = await repository();
  const { code, out, err } = await assay(root, 'init');
  expect(code).toBe(0);
  expect(await filesBelow(root)).toEqual([]);
  expect(err).toContain('Nothing was written yet: assay init --write writes these 5 files');
  await writeFile(join(root, 'init.patch'), out);
  git('apply', 'init.patch');
  await rm(join(root, 'init.patch'));
  const applied = await Promise.all(
    (await filesBelow(root)).map((path) => readFile(join(root, path), 'utf8')),
  );
  const other = await repository();
  await assay(other.root, 'init', '--write');
  expect(applied).toEqual(await Promise.all((await filesBelow(other.root)).map(other.read)));
});

test('what it writes is valid, and gives the names that git knows as guesses', async () => {
  const { root, read } = await repository();
  const { code, err } = await assay(root, 'init', '--write');
  expect(code).toBe(0);
  expect(await filesBelow(root)).toEqual([
    policy,
    example,
    '.github/CODEOWNERS',
    workflow,
    'models/fraud_models/0.1.0.yaml',
  ]);
  expect(await assay(root, 'policy', 'test')).toMatchObject({ code: 0, err: '' });
  expect(await assay(root, 'validate')).toEqual({ code: 0, out: '2 files checked: no problems\n', err: '' });
  expect(await read(policy)).toContain('lead: { teams: [acme/ml-leads] }');
  expect(await read('models/fraud_models/0.1.0.yaml')).toContain('owners: ["@dana"]');
  expect(await read('.github/CODEOWNERS')).toContain('/.assay/ @acme/ml-leads\n');
  expect(await read(workflow)).toBe(await readFile(new URL('templates/init/assay.yml', home), 'utf8'));
  for (const guess of ['the owner is @dana', 'the lead is @acme/ml-leads', 'the model is fraud_models'])
    expect(err).toContain(`guessed: ${guess}`);
  expect(err).toMatch(/1\. .*merge it.*2\. .*assay\/promotion required.*3\. .*ASSAY_TOKEN/s);
});

test('the example in the policy is what it says: the recommended list with one gate more', async () => {
  const { root, read, write } = await repository();
  await assay(root, 'init', '--write');
  const lines = (await read(policy)).split('\n');
  const from = lines.indexOf('# gates:');
  await write(
    policy,
    [...lines.slice(0, from), ...lines.slice(from).map((line) => line.replace(/^# /, ''))].join('\n'),
  );
  expect(await assay(root, 'validate', policy)).toMatchObject({
    code: 0,
    out: '1 file checked: no problems\n',
  });
  const listed = (text: string): string => /evaluated: \{ gates: \[(.*?)\]/.exec(text)?.[1] ?? '';
  expect(listed(await read(policy))).toBe(`${listed(recommendedPolicy)}, auc-floor`);
});

test('names that were said are taken, and a lead can be a person', async () => {
  const { root, read } = await repository();
  const { err } = await assay(
    root,
    'init',
    '--write',
    '--lead',
    'lea',
    '--owner',
    '@acme/fraud',
    '--model',
    'churn',
  );
  expect(await read(policy)).toContain('lead: { users: [lea] }');
  expect(await read('models/churn/0.1.0.yaml')).toContain('owners: ["@acme/fraud"]');
  expect(err).not.toContain('guessed');
  expect(await assay(root, 'validate')).toMatchObject({ code: 0 });
});

test.each([
  ['--lead', 'a b'],
  ['--owner', '@x"\n'],
  ['--model', '../up'],
])('%s %j is refused before anything is read', async (option, value) => {
  const { root } = await repository();
  expect(await assay(root, 'init', '--write', option, value)).toMatchObject({ code: 2, out: '' });
  expect(await filesBelow(root)).toEqual([]);
});

test('a file that is there is left as it is', async () => {
  const { root, read, write } = await repository();
  await write(policy, 'assay: 1\n');
  await write('models/old/1.yaml', 'model: { name: old, version: "1" }\n');
  const { code, out, err } = await assay(root, 'init', '--write');
  expect(code).toBe(0);
  expect(await read(policy)).toBe('assay: 1\n');
  expect(out).not.toContain(policy);
  expect(err).toContain(`left alone: ${policy}: it is there already`);
  expect(await filesBelow(join(root, 'models'))).toEqual(['old/1.yaml']);
  expect(await assay(root, 'init', '--write')).toMatchObject({
    code: 0,
    out: '',
    err: expect.stringContaining('nothing to write'),
  });
});

test.each([
  ['CODEOWNERS', '* @acme/all\n'],
  ['docs/CODEOWNERS', 'a @b\nc @d\ne @f\ng @h'],
  ['.github/CODEOWNERS', ''],
])('lines are appended to %s, which says %j', async (path, before) => {
  const { root, read, write, git } = await repository();
  await write(path, before);
  const { out } = await assay(root, 'init');
  await writeFile(join(root, '.git/init.patch'), out);
  git('apply', '--check', '.git/init.patch');
  await assay(root, 'init', '--write');
  const after = await read(path);
  expect(after.startsWith(before)).toBe(true);
  expect(after).toMatch(
    new RegExp(`(^|\n)/\\.assay/ @acme/ml-leads\n/${workflow} @acme/ml-leads\n/${path} @acme/ml-leads\n$`),
  );
  expect((await filesBelow(root)).filter((file) => file.endsWith('CODEOWNERS'))).toEqual([path]);
  await assay(root, 'init', '--write');
  expect(await read(path)).toBe(after);
});

test.each(['.assay', '.github/CODEOWNERS', 'models'])(
  'nothing is written through a link at %s',
  async (path) => {
    const { root } = await repository();
    const outside = await repository();
    await mkdir(join(root, '.github'));
    await symlink(outside.root, join(root, path));
    const { code, err } = await assay(root, 'init', '--write');
    expect(code).toBe(2);
    expect(err).toContain(`${path} is a symbolic link`);
    expect(await filesBelow(outside.root)).toEqual([]);
    expect(existsSync(join(root, workflow))).toBe(false);
  },
);

test('a folder where a file belongs is said', async () => {
  const { root } = await repository();
  await mkdir(join(root, policy), { recursive: true });
  expect(await assay(root, 'init', '--write')).toMatchObject({
    code: 2,
    err: expect.stringContaining(`${policy} is no file`),
  });
});

test('it writes at the root of the repository, wherever it is called, and works without a remote', async () => {
  const { root } = await repository('');
  await mkdir(join(root, 'deep/down'), { recursive: true });
  await assay(join(root, 'deep/down'), 'init', '--write', '--model', 'fraud');
  expect(existsSync(join(root, policy))).toBe(true);
  expect(await assay(root, 'validate')).toMatchObject({ code: 0 });
});

test('--json says the same as data', async () => {
  const { root } = await repository('https://github.com/acme/models');
  const { out, err } = await assay(root, 'init', '--json');
  expect(err).toBe('');
  const { written, files, names } = JSON.parse(out) as {
    written: boolean;
    files: readonly { path: string; action: string }[];
    names: object;
  };
  expect(written).toBe(false);
  expect(files.map(({ path, action }) => [path, action])).toEqual([
    [policy, 'create'],
    [example, 'create'],
    [workflow, 'create'],
    ['.github/CODEOWNERS', 'create'],
    ['models/models/0.1.0.yaml', 'create'],
  ]);
  expect(names).toMatchObject({ lead: { value: '@acme/ml-leads', guessed: true } });
});

test('colour is for a terminal', async () => {
  const { root } = await repository();
  expect((await assay(root, 'init')).out).not.toContain('\u001b');
  const { stdout } = await run(root, ['init'], { colour: true });
  expect(stdout).toContain('\u001b[32m+assay: 1\u001b[39m');
  expect(stdout).toContain('\n+++ b/.assay/policy.yaml\n');
});
