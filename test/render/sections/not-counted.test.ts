import { describe, expect, it } from 'vitest';
import { notCounted } from '../../../src/render/sections/not-counted.ts';
import { part, shown } from './shown.ts';

describe('not-counted', () => {
  it('says who and why', () => {
    expect(shown(notCounted, part())).toBeNull();
    const people = { not_counted: [{ user: 'dana', because: 'not_in_role: asked are ml-leads' }] };
    expect(shown(notCounted, part(people))).toContain(
      '<summary>1 approval does not count</summary>\n\n- `dana`: not in role: asked are ml-leads',
    );
    expect(shown(notCounted, part(people), { notCounted: false })).toBeNull();
  });
});
