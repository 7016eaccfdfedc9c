import { expect, test } from 'vitest';
import { play } from './play.ts';

// A slice of `npm run test:model`, of one seed; `npm run test:model:proof` shows that it notices each rule that goes.

test('whatever happens to a pull request, the code and the oracle say the same of it', async () => {
  const { disagreement, decisions, waived, groups, rules, owned } = await play(2_000, 20_260_301);
  expect(disagreement).toBeNull();
  expect(Object.keys(decisions).sort()).toEqual(['approved', 'awaiting', 'rejected', 'undecidable']);
  expect(waived).toBeGreaterThan(10);
  for (const some of [groups, rules, owned]) expect(some['approved']).toBeGreaterThan(10);
}, 240_000);
