import { expect, test } from 'vitest';
import { inFlow } from '../../../src/domain/document/flow.ts';
import { at } from '../../../src/domain/document/value.ts';
import { documentOf } from '../../support/told-problems.ts';

const shown = (written: string): string => inFlow(at(documentOf(`it: ${written}`).value, ['it']) ?? null);

test.each([
  ['0.910', '0.91'],
  ['true', 'true'],
  ['~', 'null'],
  ['a b', 'a b'],
  ['models/a-b_1.yaml', 'models/a-b_1.yaml'],
  ['{ a: 1, b: [x, { c: ~ }] }', '{ a: 1, b: [x, { c: null }] }'],
  ['[[], {}]', '[[], {}]'],
  ['""', '""'],
  ['" a"', '" a"'],
  ['"a "', '"a "'],
  ['"a\\nb"', '"a\\nb"'],
  ['"\\e[1m"', '"\\u001b[1m"'],
  ...':#[]{},*&!|>%@`'.split('').map((sign) => [`"a${sign}b"`, `"a${sign}b"`]),
  [`"it's"`, `"it's"`],
  [`'say "a"'`, '"say \\"a\\""'],
])('%s is written %s, in one line', (written, flow) => {
  expect(shown(written)).toBe(flow);
});
