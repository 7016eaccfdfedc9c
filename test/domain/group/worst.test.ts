import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StatusState } from '../../../src/domain/effect.ts';
import { lineOf, type Said, worstOf } from '../../../src/domain/group/worst.ts';

const said = (number: number, state: StatusState, description: string = state): Said => ({
  by: [number],
  state,
  description,
});

test('error is worse than failure, failure than pending, pending than success', () => {
  const all = [said(1, 'success'), said(2, 'pending'), said(3, 'failure'), said(4, 'error')];
  expect(worstOf(all)?.by).toEqual([4]);
  expect(worstOf(all.slice(0, 3))?.by).toEqual([3]);
  expect(worstOf(all.slice(0, 2))?.by).toEqual([2]);
  expect(worstOf([])).toBeNull();
});

test('the line says whom it is about, or for whom it holds', () => {
  const held = [said(7, 'success'), said(12, 'success')];
  expect(lineOf(held[0] ?? said(0, 'error'), held)).toBe('holds for #7, #12');
  expect(lineOf(said(12, 'pending', 'Waits for lead'), held)).toBe('#12: Waits for lead');
  expect(lineOf({ by: [7, 12], state: 'failure', description: 'no' }, held)).toBe('#7, #12: no');
  expect(Array.from(lineOf(said(7, 'error', '🙂'.repeat(200)), held))).toHaveLength(140);
});

const anySaid = fc.record({
  by: fc.array(fc.nat(), { minLength: 1, maxLength: 2 }),
  state: fc.constantFrom<StatusState>('error', 'failure', 'pending', 'success'),
  description: fc.string(),
});

test('green only when all are green, in whatever order they are told, and one more is never better', () => {
  fc.assert(
    fc.property(fc.array(anySaid, { minLength: 1 }), anySaid, (all, one) => {
      const state = worstOf(all)?.state;
      expect(state === 'success').toBe(all.every((each) => each.state === 'success'));
      expect(worstOf(all.toReversed())?.state).toBe(state);
      expect(worstOf([...all, one])?.state === 'success').toBe(
        state === 'success' && one.state === 'success',
      );
    }),
  );
});
