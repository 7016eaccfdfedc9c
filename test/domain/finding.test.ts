import { expect, test } from 'vitest';
import { type Answer, blocks, warns } from '../../src/domain/finding.ts';
import { aFinding, aWaiver } from '../render/builders.ts';

const waiver = aWaiver();

test.each<readonly [Answer, boolean]>([
  ['pass', false],
  ['skip', false],
  ['fail', true],
  ['inconclusive', true],
  ['error', true],
])('%s is in the way, or is to be said: %s', (answer, is) => {
  const [strict, hint] = [aFinding({ answer }), aFinding({ answer, enforcement: 'warn' })];
  expect([blocks(strict), warns(hint)]).toEqual([is, is]);
  expect([warns(strict), blocks(hint)]).toEqual([false, false]);
});

test('what is waived is neither', () => {
  expect(blocks(aFinding({ answer: 'fail', waiver }))).toBe(false);
  expect(warns(aFinding({ answer: 'fail', enforcement: 'warn', waiver }))).toBe(false);
});
