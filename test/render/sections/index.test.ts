import { expect, it } from 'vitest';
import { allSections } from '../../../src/render/sections/index.ts';

it('every sample fills every list, so that a template can be checked against it', () => {
  for (const section of allSections)
    expect(Object.values(section.sample).every((value) => !Array.isArray(value) || value.length > 0)).toBe(
      true,
    );
});
