import { expect, test } from 'vitest';
import { parsePolicy } from '../../../src/domain/policy/policy.ts';

const start = 'assay: 1\nroles: { lead: { users: [lea, liam] } }\n';

const problemsOf = (waivers: string): readonly string[] =>
  parsePolicy('p.yaml', `${start}waivers: ${waivers}`).problems.map(
    ({ code, line, column, found, nearest }) => `${line}:${column} ${code} ${found} ${nearest}`,
  );

test.each([
  '{}',
  '{ by: lead, at_most: 30d, never: [] }',
  '{ break_glass: { by: [lead, lead] } }',
  '{ break_glass: { by: [lead, lead], at_most: 12h, follow_up: 14d, x-pager: 7 } }',
])('%s is taken', (waivers) => {
  expect(problemsOf(waivers)).toEqual([]);
});

test.each([
  ['{ by: laed }', '3:16 unknown-role laed lead'],
  ['{ never: [floor] }', '3:20 unknown-gate floor null'],
  ['{ at_most: soon }', '3:21 bad-duration soon null'],
  ['{ break_glass: { by: [lead, oncall] } }', '3:38 unknown-role oncall null'],
  ['{ break_glass: { by: [lead] } }', '3:31 wrong-type a list of 1 null'],
  ['{ break_glass: { by: [] } }', '3:31 wrong-type a list of 0 null'],
  ['{ break_glass: {} }', '3:25 missing-key null null'],
  ['{ break_glass: { by: [lead, lead], folow_up: 14d } }', '3:45 unknown-key folow_up follow_up'],
  ['{ break_glass: { by: [lead, lead], at_most: -1d } }', '3:54 bad-duration -1d null'],
])('%s is refused', (waivers, problem) => {
  expect(problemsOf(waivers)).toContain(problem);
});
