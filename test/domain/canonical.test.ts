import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical, digestOf, sha256 } from '../../src/domain/canonical.ts';

test('the example of RFC 8785, section 3.2', () => {
  const data = {
    numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
    literals: [null, true, false],
  };
  expect(canonical(data)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
});

test('keys are ordered by UTF-16 code unit, as in RFC 8785, section 3.2.3', () => {
  const data = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
  expect([...canonical(data).matchAll(/:(\d)/g)].map(([, order]) => order).join('')).toBe('2467153');
});

test.each([
  [0, '0'],
  [-0, '0'],
  [1e21, '1e+21'],
  [9007199254740992, '9007199254740992'],
  [5e-324, '5e-324'],
  [295147905179352830000, '295147905179352830000'],
])('%d is written %s', (number, text) => {
  expect(canonical(number)).toBe(text);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY])('%d has no JSON form', (number) => {
  expect(() => canonical({ a: [number] })).toThrow(new TypeError(`${number} has no JSON form`));
});

test('what is undefined is left out', () => {
  expect(canonical({ b: undefined, a: 1 })).toBe('{"a":1}');
});

test('property: it is JSON that says the same', () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      expect(JSON.parse(canonical(JSON.parse(json)))).toEqual(JSON.parse(canonical(JSON.parse(json))));
      expect(canonical(JSON.parse(canonical(JSON.parse(json))))).toBe(canonical(JSON.parse(json)));
    }),
  );
});

test('property: the order of keys changes nothing', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.integer()), (data) => {
      expect(digestOf(Object.fromEntries(Object.entries(data).reverse()))).toBe(digestOf(data));
    }),
  );
});

test('a digest says its kind', () => {
  expect(sha256('')).toBe('sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});
