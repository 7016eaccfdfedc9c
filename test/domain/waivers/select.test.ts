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

test.each([
  ['flor', 'no gate flor is asked of this change; did you mean floor?'],
  ['zzzzzzzz', 'there are floor; slices; parity; both; hint and 2 more'],
  [
    'slices',
    'slices has 3: say slices[region=north]; slices[region=south] or slices[region=north, age=missing]',
  ],
  ['slices[recall]', 'slices has 3'],
  ['parity', 'say parity[ratio by sex] or parity[ratio by region]'],
  ['slices[region=nort]', 'did you mean slices[region=north]?'],
  ['slices[age=missing]', 'slices has no such finding'],
  ['slices[constructor=x]', 'slices has no such finding'],
  ['floor[region=north]', 'floor has no such finding; there are floor'],
  ['slices[region=west]', 'nothing to waive: slices passes'],
  ['hint', 'nothing to waive: hint only warns'],
  ['skipped', 'nothing to waive: skipped does not apply'],
])('%s is none: %s', (said, words) => {
  expect(selected(said)).toContain(words);
});

test('where nothing is asked there is nothing to waive', () => {
  const name = { gate: 'floor', subject: null, where: null, of: null };
  expect(select(name, [])).toEqual({
    kind: 'refused',
    because: 'nothing to waive: no gate is asked of this change',
  });
});
