import { describe, expect, it } from 'vitest';
import { footer } from '../../../src/render/sections/footer.ts';
import { page, shown } from './shown.ts';

describe('footer', () => {
  it('tells how to judge again, what was left out, and which template was broken', () => {
    expect(shown(footer, page())).toMatch(/^<sub>Judged at head `9f2c4e8a1b`/);
    const fault = { template: 'gates', line: 3, column: 2, message: 'no' };
    const text = shown(footer, {
      ...page(),
      dropped: ['digests', 'remedies'],
      faults: Array.from({ length: 7 }, () => fault),
    });
    expect(text).toContain(
      'template `gates` was not used, the built-in one stands in its place. At `3:2`: no',
    );
    expect(text).toContain('- … and 2 more');
    expect(text).toContain('Left out to fit into a comment: digests; remedies.');
  });
});
