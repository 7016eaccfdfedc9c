import { expect, test } from 'vitest';
import type { Content } from '../../src/domain/snapshot.ts';
import { readGoverning } from '../../src/loading/governing.ts';
import type { PullFacts, Questions, Source } from '../../src/ports.ts';
import { aPolicy, text } from '../support/snapshot.ts';

interface Trees {
  readonly base: { readonly [path: string]: string };
  readonly head: { readonly [path: string]: string };
}

const policy = aPolicy(
  `roles: { lead: { users: [lea] } }\nholdouts: { h: { labels: e/h.csv, sha256: ${'a'.repeat(64)}, id: id, label: y } }`,
);

/** A source over two trees that counts what it is asked. */
const sourceOf = (trees: Trees) => {
  const asked: Questions[] = [];
  const at = (commit: string, path: string): string | null =>
    (commit === 'base' ? trees.base : trees.head)[path] ?? null;
  const content = (commit: string, path: string): Content => text(at(commit, path));
  const source: Source = {
    pull: () => Promise.reject(new Error('nobody asks')),
    tree: () => () => Promise.resolve(null),
    ask: (questions) => {
      asked.push(questions);
      const { files, ids, folders } = questions;
      return Promise.resolve({
        files: new Map(files.map((one) => [`${one.at}:${one.path}`, content(one.at, one.path)])),
        ids: new Map(ids.map((one) => [`${one.at}:${one.path}`, at(one.at, one.path)])),
        folders: new Map(
          folders.map((one) => [
            `${one.at}:${one.path}`,
            Object.keys(one.at === 'base' ? trees.base : trees.head)
              .filter((path) => path.startsWith(`${one.path}/`))
              .map((path) => path.slice(one.path.length + 1)),
          ]),
        ),
        bothSides: new Set(),
        teams: new Map(),
        users: new Map(),
        admins: new Map(),
      });
    },
  };
  return { asked, source };
};

const read = async (trees: Trees, named = [policy]) => {
  const { asked, source } = sourceOf(trees);
  const facts: PullFacts = {
    repository: 'acme/models',
    pull: { number: 7, author: 'dana', title: '', base: 'main', draft: false, fork: false },
    base: 'base',
    head: 'head',
    changed: [...new Set([...Object.keys(trees.base), ...Object.keys(trees.head)])],
    renames: [],
    heads: [],
    reviews: [],
    comments: [],
    journal: [],
    limits: [],
  };
  const governing = await readGoverning(source, facts, { named, effective: named[0] ?? null });
  return { ...governing, asked };
};

test('a pull request of manifests costs no question', async () => {
  const { governing, asked } = await read({ base: {}, head: { 'models/a/1.yaml': 'x' } });
  expect({ governing, asked }).toEqual({ governing: undefined, asked: [] });
});

test('what governs is told with git’s ids of both sides, and what is the same again is not changed', async () => {
  const { governing } = await read({
    base: { CODEOWNERS: 'a', 'e/h.csv': '1', '.assay/templates/x.hbs': 'same' },
    head: { CODEOWNERS: 'b', '.assay/templates/x.hbs': 'same' },
  });
  expect(governing).toEqual([
    { path: 'CODEOWNERS', kind: 'codeowners', base: 'a', head: 'b' },
    { path: 'e/h.csv', kind: 'labels', base: '1', head: null },
  ]);
});

test('a workflow is read before it is said to be assay’s', async () => {
  const { governing } = await read({
    base: { '.github/workflows/a.yml': 'run: make' },
    head: { '.github/workflows/a.yml': 'uses: acme/assay', '.github/workflows/b.yml': 'run: make' },
  });
  expect(governing?.map(({ path }) => path)).toEqual(['.github/workflows/a.yml']);
});

const aTest = (head: string): string =>
  `name: a\ncase: { now: 2026-03-02T12:00:00Z }\nhead: { models/a/1.yaml: ${head} }\nexpect: { decision: approved }`;

test('the tests of both sides are read where the policy changes, with the files that they name', async () => {
  const { policyTests } = await read({
    base: {
      '.assay/policy.yaml': 'old',
      '.assay/tests/a.yaml': aTest('{ file: m.yaml }'),
      'm.yaml': 'at base',
    },
    head: {
      '.assay/policy.yaml': 'new',
      '.assay/tests/a.yaml': aTest('{ file: m.yaml }'),
      '.assay/tests/readme.md': '',
    },
  });
  expect(policyTests?.base.tests.map(({ path }) => path)).toEqual(['.assay/tests/a.yaml']);
  expect(policyTests?.base.named).toEqual([{ path: 'm.yaml', content: text('at base') }]);
  expect(policyTests?.head.named).toEqual([{ path: 'm.yaml', content: text(null) }]);
});

test('of very many tests some are left unread, and that is said', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 203 }, (_, index) => [
      `.assay/tests/${String(index).padStart(3, '0')}.yaml`,
      aTest('x'),
    ]),
  );
  const { policyTests } = await read({ base: {}, head: many });
  expect(policyTests?.head.tests).toHaveLength(200);
  expect(policyTests?.head.unread).toBe(3);
});

test('without a policy at base there is nobody whom it asks', async () => {
  const { governing, asked } = await read({ base: {}, head: { '.assay/policy.yaml': 'x' } }, []);
  expect({ governing, asked }).toEqual({ governing: undefined, asked: [] });
});
