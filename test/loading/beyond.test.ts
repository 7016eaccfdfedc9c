import { expect, test } from 'vitest';
import { readBeyond } from '../../src/loading/beyond.ts';
import type { PullFacts, Source } from '../../src/ports.ts';
import { aSnapshot } from '../support/snapshot.ts';

const factsOf = (head: string, more: Partial<PullFacts> = {}): PullFacts => {
  const { repository, pull, base, heads } = aSnapshot();
  const none = { changed: [], renames: [], reviews: [], comments: [], journal: [], limits: [] };
  return { repository, pull, base, head, heads, ...none, ...more };
};

const sourceAt = (head: string, more: Partial<PullFacts> = {}): Source => ({
  pull: () => Promise.resolve(factsOf(head, more)),
  ask: () => Promise.reject(new Error('nothing is asked here')),
  tree: () => () => Promise.resolve(null),
});

const load = (_: Source, facts: PullFacts) => {
  if (facts.others !== undefined) throw new Error('others of others');
  return Promise.resolve({ ...aSnapshot(), head: facts.head });
};

const own = sourceAt('h');

test('nothing is beyond where nothing is told', async () => {
  expect(await readBeyond(own, factsOf('h'), load)).toEqual({});
});

test('who has another head by now does not share it, and nobody’s others are followed', async () => {
  const back = { kind: 'same-head', pulls: [{ number: 7, source: own }] } as const;
  const pulls = [
    { number: 8, source: sourceAt('h', { others: back }) },
    { number: 9, source: sourceAt('moved') },
  ];
  const { others } = await readBeyond(own, factsOf('h', { others: { kind: 'same-head', pulls } }), load);
  expect(others?.pulls.map(({ number }) => number)).toEqual([8]);
  const gone = { others: { kind: 'same-head', pulls: pulls.slice(1) } } as const;
  expect(await readBeyond(own, factsOf('h', gone), load)).toEqual({});
});

test('a group keeps whom it cannot know, and says which one could not be read', async () => {
  const pulls = [{ number: 8, source: null }];
  const { others } = await readBeyond(own, factsOf('g', { others: { kind: 'group', pulls } }), load);
  expect(others).toEqual({ kind: 'group', pulls: [{ number: 8, snapshot: null }] });
  const broken: Source = { ...own, pull: () => Promise.reject(new Error('no answer')) };
  const failing = factsOf('g', { others: { kind: 'group', pulls: [{ number: 9, source: broken }] } });
  await expect(readBeyond(own, failing, load)).rejects.toThrow('#9: no answer');
});
