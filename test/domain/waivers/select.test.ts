import { expect, test } from 'vitest';
import type { Finding } from '../../../src/domain/finding.ts';
import { takeTarget } from '../../../src/domain/waivers/finding-name.ts';
import { select } from '../../../src/domain/waivers/select.ts';
import { aFinding } from '../../render/builders.ts';

const fail = (gate: string, over: Partial<Finding> = {}): Finding =>
  aFinding({ gate, answer: 'fail', subject: 'recall', where: null, ...over });

const findings: readonly Finding[] = [
  fail('floor'),
  fail('slices', { where: { region: 'north' } }),
  fail('slices', { where: { region: 'south' } }),
  fail('slices', { where: { region: 'north', age: null } }),
  fail('slices', { where: { region: 'west' }, answer: 'pass' }),
  fail('parity', { subject: 'ratio by sex' }),
  fail('parity', { subject: 'ratio by region' }),
  fail('both', { operator: '>=', expected: 0.9 }),
  fail('both', { operator: '<=', expected: 0.5 }),
  fail('hint', { enforcement: 'warn' }),
  fail('absent', { answer: 'error' }),
  fail('skipped', { answer: 'skip' }),
  fail('half', { answer: 'skip' }),
  fail('half', { answer: 'pass' }),
  fail('mixed', { answer: 'pass', where: { region: 'north' } }),
  fail('mixed', { enforcement: 'warn', where: { region: 'south' } }),
  ...'abcdef'.split('').map((region) => fail('many', { where: { region } })),
];

const selected = (said: string): readonly Finding[] | string => {
  const target = takeTarget(said);
  if (target.kind === 'refused' || target.value.value.kind !== 'one') throw new Error(`no name: ${said}`);
  const met = select(target.value.value.name, findings);
  return met.kind === 'refused' ? met.because : met.value;
};

test.each([
  ['floor', [0]],
  ['floor[recall]', [0]],
  ['slices[region=north]', [1]],
  ['slices[age=missing, region=north]', [3]],
  ['parity[ratio by sex]', [5]],
  ['both', [7, 8]],
  ['absent', [10]],
])('%s is one finding', (said, which) => {
  expect(selected(said)).toEqual(which.map((index) => findings[index]));
});

const slicesOpen =
  'there are slices[region=north]; slices[region=south] and slices[region=north, age=missing]';

test.each([
  ['flor', 'no gate flor is asked of this change; did you mean floor?'],
  [
    'zzzzzzzz',
    'no gate zzzzzzzz is asked of this change; there are floor; slices; parity; both; hint and 5 more',
  ],
  [
    'slices',
    'a waiver is of one finding, and slices has 3: say slices[region=north]; slices[region=south] or slices[region=north, age=missing]',
  ],
  [
    'slices[recall]',
    'a waiver is of one finding, and slices has 3: say slices[region=north]; slices[region=south] or slices[region=north, age=missing]',
  ],
  [
    'parity',
    'a waiver is of one finding, and parity has 2: say parity[ratio by sex] or parity[ratio by region]',
  ],
  [
    'many',
    'a waiver is of one finding, and many has 6: say many[region=a]; many[region=b]; many[region=c]; many[region=d]; many[region=e] or one of 1 more',
  ],
  ['slices[region=nort]', 'slices has no such finding; did you mean slices[region=north]?'],
  ['slices[region=wets]', 'slices has no such finding; did you mean slices[region=north]?'],
  ['slices[age=missing]', `slices has no such finding; ${slicesOpen}`],
  ['slices[constructor=x]', `slices has no such finding; ${slicesOpen}`],
  [
    'slices[region=north, age=18]',
    'slices has no such finding; did you mean slices[region=north, age=missing]?',
  ],
  ['floor[region=north]', 'floor has no such finding; there are floor'],
  ['hint[precision at the very top]', 'hint has no such finding; there are hint'],
  ['mixed[precision]', 'mixed has no such finding; there are mixed[region=north] and mixed[region=south]'],
  ['slices[region=west]', 'nothing to waive: slices passes'],
  ['half', 'nothing to waive: half passes'],
  ['hint', 'nothing to waive: hint only warns'],
  ['mixed', 'nothing to waive: mixed only warns'],
  ['skipped', 'nothing to waive: skipped does not apply'],
])('%s is none: %s', (said, words) => {
  expect(selected(said)).toBe(words);
});

test('five gates are named, and of more the rest is counted', () => {
  const among = (gates: string) =>
    select(
      { gate: 'zzzzzzzz', subject: null, where: null, of: null },
      gates.split('').map((gate) => fail(gate)),
    );
  expect([among('a'), among('ab'), among('abcde'), among('abcdef')]).toEqual(
    ['a', 'a and b', 'a; b; c; d and e', 'a; b; c; d; e and 1 more'].map((gates) => ({
      kind: 'refused',
      because: `no gate zzzzzzzz is asked of this change; there are ${gates}`,
    })),
  );
});

test('where nothing is asked there is nothing to waive', () => {
  const name = { gate: 'floor', subject: null, where: null, of: null };
  expect(select(name, [])).toEqual({
    kind: 'refused',
    because: 'nothing to waive: no gate is asked of this change',
  });
});
