import { expect, test } from 'vitest';
import { aHead, aSnapshot, file, manifestText, type Story, text } from '../../support/snapshot.ts';
import { answers, auc, judged, policy, said } from './story.ts';

// Said of the first head at 17:00; the second came half a minute later.

const manifest = (status: string, score: string): string =>
  manifestText(
    status,
    `evaluation: { task: binary, predictions: { path: p.csv }, metrics: { auc_roc: ${score} } }`,
  );
const path = 'models/fraud/1.yaml';
const files = [file(manifest('staging', '0.8'), manifest('production', '0.8'))];
const first = 'c'.repeat(40);
const head = aHead();
const heads = [
  { ...head, name: first },
  { ...head, at: '2026-03-01T17:00:30Z' },
];

const answer = (over: Story): string | undefined =>
  answers(judged(said(['rita', auc]), { files, ...over }))[0];

const earlier = (score: string, predictions: string): NonNullable<Story['earlier']> => ({
  heads: {
    [first]: {
      files: [{ path, content: text(manifest('production', score)) }],
      policy: text(policy),
      evidence: { 'p.csv': predictions },
    },
  },
  evidence: { 'p.csv': 'blob' },
});

const taken = 'taken: auc is waived until 2026-03-09';

test('what was said of an earlier head stands where nothing that was judged changed', () => {
  expect(answer({})).toBe(taken);
  expect(answer({ heads, earlier: earlier('0.8', 'blob') })).toBe(taken);
});

test.each([
  ['nobody knows what it held', undefined, 'something was pushed'],
  ['one thing changed', earlier('0.7', 'blob'), 'models/fraud/1.yaml (evaluation.metrics.auc_roc) changed'],
  [
    'two things changed',
    earlier('0.7', 'other'),
    'models/fraud/1.yaml (evaluation.metrics.auc_roc), p.csv changed',
  ],
])('what was said of an earlier head is void where %s', (_, held, since) => {
  expect(answer(held === undefined ? { heads } : { heads, earlier: held })).toBe(
    `refused: void: it was said of ccccccc, and ${since} since; say it again if it still holds`,
  );
});

test('what was said of a head that nobody saw come is void', () => {
  expect(answer({ heads: [{ ...head, at: null }] })).toBe(
    'refused: void: nobody knows which head was there when it was said; say it again if it still holds',
  );
});

test('what was said before the base branch moved is void', () => {
  const { pull } = aSnapshot();
  const later = '2026-03-01T17:00:30Z';
  expect(answer({ pull: { ...pull, base: 'release', base_since: later } })).toBe(
    'refused: void: it was said before the pull request was turned to release',
  );
  expect(answer({ since: { [path]: later } })).toBe(
    `refused: void: ${path} changed on the base branch since, on ${later}; say it again if it still holds`,
  );
  expect(answer({ since: { [path]: '2026-03-01T16:59:30Z' } })).toBe(taken);
});
