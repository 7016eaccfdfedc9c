import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { openCase } from '../../src/local/open-case.ts';
import type { Source } from '../../src/ports.ts';

const facts =
  'now: 2026-03-02T12:00:00Z\npull: { number: 7 }\nheads: [{ name: h1 }]\nteams: { acme/leads: [lea] }\n';
const other = 'now: 2026-03-02T12:00:00Z\npull: { number: 8 }\nheads: [{ name: k1 }]\n';

const nothing = { files: [], ids: [], folders: [], bothSides: [], teams: [], users: [], admins: [] };

const opened = async <T>(files: { readonly [path: string]: string }, use: (source: Source) => Promise<T>) => {
  const folder = mkdtempSync(join(tmpdir(), 'assay-case-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const parsed = await openCase(folder);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    return await use(parsed.value.source);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const group = `${facts}merge_group: { head: g1, pulls: [7, 8, 9] }\n`;

test('a merge group is the tree of its commit, and the pull requests that the folder tells of', async () => {
  const files = {
    'pull.yaml': group,
    'base/a': '1',
    'head/a': '2',
    'heads/g1/b': '3',
    'pulls/8/pull.yaml': other,
    'pulls/8/head/b': '3',
  };
  await opened(files, async (source) => {
    const { head, changed, pull, others } = await source.pull();
    expect({ head, changed, number: pull.number }).toEqual({ head: 'g1', changed: ['a', 'b'], number: null });
    expect(others?.pulls.map((one) => [one.number, one.source === null])).toEqual([
      [7, false],
      [8, false],
      [9, true],
    ]);
    const second = others?.pulls[1]?.source ?? null;
    expect((await second?.pull())?.changed).toEqual(['b']);
    const answers = await second?.ask({ ...nothing, teams: ['acme/leads'] });
    expect(answers?.teams.get('acme/leads')).toEqual({ kind: 'members', members: ['lea'] });
  });
});

test('facts of another pull request that cannot be read are the case’s fault, told with their place', async () => {
  const broken = { 'pull.yaml': group, 'pulls/8/pull.yaml': 'now: 7\n' };
  await expect(opened(broken, () => Promise.resolve())).rejects.toThrow('pulls/8/pull.yaml');
});

test('the default branch has a tree of its own, and none where it is the base', async () => {
  const at = (base: string) =>
    `${facts.replace('number: 7', `number: 7, base: ${base}, default_branch: main`)}`;
  const files = { 'default/.assay/policy.yaml': 'assay: 1\n', 'base/.assay/policy.yaml': 'assay: 2\n' };
  await opened({ ...files, 'pull.yaml': at('feature') }, async (source) => {
    const { authority } = await source.pull();
    expect(authority?.branch).toBe('main');
    const commit = authority?.commit ?? '';
    const asked = [commit, 'base'].map((each) => ({ at: each, path: '.assay/policy.yaml' }));
    const answers = await source.ask({ ...nothing, files: asked });
    expect(asked.map(({ at: each, path }) => answers.files.get(`${each}:${path}`))).toEqual([
      { kind: 'text', text: 'assay: 1\n' },
      { kind: 'text', text: 'assay: 2\n' },
    ]);
  });
  await opened({ ...files, 'pull.yaml': at('main') }, async (source) => {
    expect((await source.pull()).authority).toBeUndefined();
  });
});
