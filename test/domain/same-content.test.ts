import { expect, test } from 'vitest';
import { isSameContent } from '../../src/domain/same-content.ts';
import type { Content } from '../../src/domain/snapshot.ts';
import { text } from '../support/snapshot.ts';

const refused = (found: string): Content => ({ kind: 'refused', code: 'too-large', found });

test.each<readonly [Content | undefined, Content | undefined, boolean]>([
  [text('a'), text('a'), true],
  [text('a'), text('b'), false],
  [text(''), text(null), false],
  [text(null), text(null), true],
  [refused('9 MB'), refused('9 MB'), true],
  [refused('9 MB'), refused('8 MB'), false],
  [undefined, text(null), false],
  [undefined, undefined, true],
])('%j and %j are the same: %s', (one, other, same) => {
  expect(isSameContent(one, other)).toBe(same);
});
