import { expect, test } from 'vitest';
import { remarksOn } from '../../src/domain/remarks.ts';
import type { RoleAnswer } from '../../src/domain/verdict.ts';

const lead: RoleAnswer = {
  role: 'lead',
  needed: 1,
  filled_by: [],
  could_be_filled_by: ['lea'],
  until: null,
  ask: [],
};

test('of an ordinary role there is nothing more to say', () => {
  expect(remarksOn(lead)).toEqual([]);
});

test('whose owners it means, why it is asked for, what would do too', () => {
  const files = ['models/a/1.yaml', 'models/b/1.yaml'];
  expect(
    remarksOn({ ...lead, files, grown: 'the risk tier is high', instead: ['2 of risk', 'owner'] }),
  ).toEqual([
    'who owns models/a/1.yaml and models/b/1.yaml',
    'asked because the risk tier is high',
    'or instead 2 of risk, or owner',
  ]);
});
