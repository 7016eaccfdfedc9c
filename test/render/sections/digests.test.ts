import { describe, expect, it } from 'vitest';
import { digests } from '../../../src/render/sections/digests.ts';
import { aTransition } from '../builders.ts';
import { page, shown } from './shown.ts';

describe('digests', () => {
  it('name the version among several only', () => {
    expect(shown(digests, page())).toContain('\n| manifest | `sha256:');
    expect(shown(digests, page({ transitions: [aTransition(), aTransition()] }))).toContain(
      '\n| fraud\\_detector 3.2.1: manifest |',
    );
    expect(shown(digests, page(), { digests: false })).toBeNull();
  });
});
