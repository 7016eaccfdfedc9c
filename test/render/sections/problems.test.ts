import { describe, expect, it } from 'vitest';
import { problems } from '../../../src/render/sections/problems.ts';
import { aProblem } from '../builders.ts';
import { page, shown } from './shown.ts';

describe('problems', () => {
  it('are absent when there are none', () => {
    expect(shown(problems, page())).toBeNull();
  });

  it('come errors first, with place, found, nearest and expected', () => {
    const both = [aProblem({ severity: 'warning', found: null, expected: null, nearest: null }), aProblem()];
    expect(shown(problems, page({ problems: both }))).toBe(
      '**Problems**\n\n- ❌ error at `models/fraud_detector/3.2.1.yaml:12:5`<br>evaluation has no key of this name<br>Found: `treshold` · Nearest: `threshold`<br>Expected: a key of evaluation, or one that begins with x-\n- ⚠️ warning at `models/fraud_detector/3.2.1.yaml:12:5`<br>evaluation has no key of this name',
    );
  });

  it('are cut', () => {
    expect(
      shown(problems, page({ problems: Array.from({ length: 217 }, () => aProblem()) }), { rows: 3 }),
    ).toMatch(/\n- … and 214 more, see the job summary or the verdict file$/);
  });
});
