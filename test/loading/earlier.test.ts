import { expect, test } from 'vitest';
import type { Head, Review } from '../../src/domain/snapshot.ts';
import { readEarlier } from '../../src/loading/earlier.ts';
import type { PullFacts, Questions, Source } from '../../src/ports.ts';
import { aReview, file, manifestText } from '../support/snapshot.ts';

const head = (name: string, hour: number): Head => ({
  name,
  at: `2026-03-01T${hour}:00:00Z`,
  pushed_by: 'dana',
  commits: [],
});

const facts = (reviews: readonly Review[], heads = [head('h1', 10), head('h2', 15)]): PullFacts => ({
  repository: 'acme/models',
  pull: { number: 7, author: 'dana', title: '', base: 'main', draft: false, fork: false },
  base: 'base',
  head: heads.at(-1)?.name ?? '',
  changed: [],
  renames: [],
  heads,
  reviews,
  comments: [],
  journal: [],
  limits: [],
});

const path = 'models/fraud/1.yaml';
const unpinned = 'evaluation: { predictions: { path: evidence/p.csv } }\n';
const files = [file(manifestText('staging'), manifestText('production', unpinned))];

/** A source that remembers what it was asked, and holds one text and one blob everywhere. */
const remembering = () => {
  const asked: Questions[] = [];
  const source: Source = {
    pull: () => Promise.reject(new Error('nobody asks')),
    tree: () => () => Promise.resolve(null),
    ask: (questions) => {
      asked.push(questions);
      return Promise.resolve({
        files: new Map(
          questions.files.map(({ at, path: one }) => [`${at}:${one}`, { kind: 'text', text: at }]),
        ),
        ids: new Map(
          questions.ids.map(({ at, path: one }) => [`${at}:${one}`, one.endsWith('.csv') ? at : null]),
        ),
        folders: new Map(),
        bothSides: new Set(),
        teams: new Map(),
        users: new Map(),
        admins: new Map(),
      });
    },
  };
  return { asked, source };
};

const approving = (user: string, at: string, name = 'h1'): Review => aReview(user, { head: name, at });

test.each<readonly [string, readonly Review[]]>([
  ['nobody approved', []],
  ['the present head was approved', [approving('owen', '2026-03-01T16:00:00Z', 'h2')]],
  ['an unknown head was approved', [approving('owen', '2026-03-01T16:00:00Z', 'h9')]],
])('nothing is asked where %s', async (_, reviews) => {
  const { asked, source } = remembering();
  expect(await readEarlier(source, facts(reviews), { files })).toEqual({});
  expect(asked).toEqual([]);
});

test('the files, the policy and the unpinned evidence of an approved earlier head, in one question', async () => {
  const { asked, source } = remembering();
  const { earlier } = await readEarlier(source, facts([approving('owen', '2026-03-01T11:00:00Z')]), {
    files,
  });
  expect(asked).toHaveLength(1);
  expect(earlier?.heads.h1).toEqual({
    files: [{ path, content: { kind: 'text', text: 'h1' } }],
    policy: { kind: 'text', text: 'h1' },
    evidence: { 'evidence/p.csv': 'h1', 'evidence/p.csv.dvc': null, 'dvc.lock': null },
  });
  expect(earlier?.evidence['evidence/p.csv']).toBe('h2');
});

test('of many approved heads the ten that were approved last are asked about', async () => {
  const heads = Array.from({ length: 24 }, (_, index) => head(`h${index}`, index).name).map(
    (name, index) => ({
      ...head(name, 0),
      at: `2026-03-01T${String(index).padStart(2, '0')}:00:00Z`,
    }),
  );
  const reviews = heads
    .slice(0, -1)
    .map(({ name, at }, index) => approving(`user${index}`, at.replace(':00:00Z', ':30:00Z'), name));
  const { source } = remembering();
  const { earlier } = await readEarlier(source, facts(reviews, heads), { files });
  expect(Object.keys(earlier?.heads ?? {})).toEqual(heads.slice(13, 23).map(({ name }) => name));
});
