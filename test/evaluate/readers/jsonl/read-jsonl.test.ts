import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultLimits, type Wanted } from '../../../../src/evaluate/table.ts';
import { plainTable } from '../columns.ts';
import { brief, problemsOf, readAs, readChunked } from '../reading.ts';

const wanted: readonly Wanted[] = [
  { name: 'id', as: 'id' },
  { name: 'score', as: 'number' },
  { name: 'group', as: 'text' },
];

const rowsOf = (text: string) => {
  const read = readAs('p.jsonl', text, wanted);
  expect(problemsOf(read)).toEqual([]);
  return read.ok ? plainTable(read.table) : {};
};

const problemsIn = (text: string | Uint8Array) => brief(readAs('p.jsonl', text, wanted));

const good = '{"id":1,"score":0.5,"group":"F"}';

describe('JSONL', () => {
  it('reads objects, blank lines, blanks, CRLF and other keys', () => {
    const text = `\ufeff${good}\r\n\n  \t\r\n { "extra" : {"a":[1,{"b":null}],"c":"}"} , "group":"M" , "score" : 1e-3,"id":"x"}\n{"score":null}`;
    expect(rowsOf(text)).toEqual({
      id: ['1', 'x', null],
      score: [0.5, 0.001, null],
      group: ['F', 'M', null],
    });
  });

  it('knows the lines behind blank ones', () => {
    const read = readAs('p.jsonl', `\n\n${good}\n\n${good}\n${good}\n`, wanted);
    expect(read.ok && [0, 1, 2].map(read.table.lineOf)).toEqual([3, 5, 6]);
  });

  it('takes numbers and booleans in text columns as they stand', () => {
    const text =
      '{"id":7,"group":1.0,"score":1}\n{"id":"007","group":true,"score":2}\n{"id":12345678901234567890,"group":-0,"score":3}';
    expect(rowsOf(text)).toEqual({
      id: ['7', '007', '12345678901234567890'],
      group: ['1.0', 'true', '-0'],
      score: [1, 2, 3],
    });
  });

  it('reads escapes, also in keys', () => {
    const text = String.raw`{"\u0069d":"a\"\\\/\b\f\n\r\t","gr\u006fup":"\u00e9\u65e5\ud83d\ude00","score":1}`;
    expect(rowsOf(text)).toEqual({ id: ['a"\\/\b\f\n\r\t'], group: ['é日😀'], score: [1] });
  });

  it('keeps labels of different kinds apart', () => {
    const text = '{"y":1}\n{"y":"1"}\n{"y":true}\n{"y":"true"}\n{"y":1.0}\n{"y":null}\n{"y":""}';
    const read = readAs('p.jsonl', text, [{ name: 'y', as: 'label' }]);
    const column = read.ok ? read.table.columns.get('y') : undefined;
    expect(column?.kind === 'label' && column.entries).toEqual([
      { text: '1', kind: 'number', number: 1 },
      { text: '1', kind: 'text', number: 1 },
      { text: 'true', kind: 'boolean', number: 1 },
      { text: 'true', kind: 'text', number: null },
      { text: '1.0', kind: 'number', number: 1 },
      { text: '', kind: 'text', number: null },
    ]);
  });

  it('takes the same number and text for one group', () => {
    const read = readAs('p.jsonl', '{"y":1}\n{"y":"1"}', [{ name: 'y', as: 'text' }]);
    expect(read.ok && read.table.columns.get('y')).toMatchObject({ dictionary: ['1'] });
  });

  it.each([
    ['[1]', 'jsonl-not-an-object'],
    ['"x"', 'jsonl-not-an-object'],
    ['null', 'jsonl-not-an-object'],
    ['12', 'jsonl-not-an-object'],
    ['hello', 'jsonl-syntax'],
    ['{', 'jsonl-syntax'],
    ['{"id":1', 'jsonl-syntax'],
    ['{"id":1,}', 'jsonl-syntax'],
    ['{"id":01}', 'jsonl-syntax'],
    ['{"id":+1}', 'jsonl-syntax'],
    ['{"score":.5}', 'jsonl-syntax'],
    ['{"score":5.}', 'jsonl-syntax'],
    ['{"score":NaN}', 'jsonl-syntax'],
    ['{"score":-Infinity}', 'jsonl-syntax'],
    ["{'id':1}", 'jsonl-syntax'],
    ['{"id":"a\tb"}', 'jsonl-syntax'],
    ['{"id":"a\\x"}', 'jsonl-syntax'],
    ['{"id":1} x', 'jsonl-syntax'],
    ['{"id":1}{"id":2}', 'jsonl-syntax'],
    ['{"id":1,"id":2}', 'duplicate-key'],
    ['{"z":1,"\\u007a":2}', 'duplicate-key'],
    ['{"z":{"a":1,"b":{"a":1},"a":2}}', 'duplicate-key'],
    [`{"z":${'['.repeat(1000)}${']'.repeat(1000)}}`, 'too-deep'],
    ['{"group":"\\ud800"}', 'not-utf8'],
  ])('%s: %s', (line, code) => {
    expect(problemsIn(`${good}\n${line}\n${good}\n`)).toEqual([`${code} 2 2 -`]);
  });

  it('allows the same key in different objects', () => {
    expect(
      rowsOf('{"z":{"a":1},"y":{"a":1},"a":[{"a":1},{"a":1}],"id":1,"score":2,"group":"x"}').score,
    ).toEqual([2]);
  });

  it.each([
    ['{"score":"0.5"}', 'wrong-type 2 2 score'],
    ['{"score":true}', 'wrong-type 2 2 score'],
    ['{"score":[1]}', 'wrong-type 2 2 score'],
    ['{"group":{"a":1}}', 'wrong-type 2 2 group'],
    ['{"id":[]}', 'wrong-type 2 2 id'],
  ])('%s: %s', (line, problem) => {
    expect(problemsIn(`${good}\n${line}\n`)).toEqual([problem]);
  });

  it('calls a key that no row has a missing column, and names the nearest', () => {
    const read = readAs('p.jsonl', '{"id":1,"scroe":2,"group":"x"}\n', wanted);
    expect(problemsOf(read)).toMatchObject([{ code: 'missing-column', field: 'score', nearest: 'scroe' }]);
  });

  it('finds bytes that are not UTF-8', () => {
    expect(problemsIn(Buffer.from(`${good}\n{"id":"\xff"}\n`, 'latin1'))).toEqual(['not-utf8 2 2 -']);
  });

  it('stops at limits', () => {
    const limits = { ...defaultLimits, rows: 1 };
    expect(brief(readAs('p.jsonl', `${good}\n${good}\n`, wanted, limits))).toEqual(['too-many-rows - - -']);
    expect(readAs('p.jsonl', `${good}\n\n`, wanted, limits).ok).toBe(true);
    const long = `{"id":"${'x'.repeat(700_000)}"}`;
    expect(brief(readAs('p.jsonl', long, wanted, { ...defaultLimits, page_bytes: 1000 }))).toEqual([
      'page-too-large 1 1 -',
    ]);
    expect(problemsIn('\n\n')).toEqual(['no-rows - - -']);
  });
});

const text = fc.string({ unit: 'grapheme', maxLength: 10 }).filter((value) => value.isWellFormed());
const rows = fc.array(
  fc.record(
    {
      id: fc.oneof(text, fc.integer()),
      score: fc.double({ noNaN: true, noDefaultInfinity: true }),
      group: fc.oneof(text, fc.constant(null), fc.boolean()),
      other: fc.jsonValue({ maxDepth: 3 }),
    },
    { requiredKeys: [] },
  ),
  { minLength: 1, maxLength: 10 },
);

describe('properties', () => {
  it('reads what JSON.stringify writes, in any window, blanks and escapes or none', () => {
    fc.assert(
      fc.property(rows, fc.boolean(), fc.integer({ min: 4, max: 80 }), (objects, escaped, chunk) => {
        const all = [{ id: 'first', score: 1, group: 'g' }, ...objects];
        const lines = all.map((one) => JSON.stringify(one));
        const inAscii = (line: string) =>
          line.replace(/[\u0080-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
        const { table, problems } = readChunked(
          'jsonl',
          lines.map((line) => (escaped ? inAscii(line) : line)).join('\n'),
          wanted,
          chunk,
        );
        expect(problems).toEqual([]);
        const value = (given: string | number | boolean | null | undefined) =>
          given === undefined || given === null ? null : String(given);
        expect(table && plainTable(table)).toEqual({
          id: all.map(({ id }) => value(id)),
          score: all.map(({ score }) => (score === undefined ? null : JSON.parse(JSON.stringify(score)))),
          group: all.map(({ group }) => value(group)),
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('calls a line wrong exactly when JSON.parse does', () => {
    const token = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"id"',
      '1',
      '-',
      '0',
      '.5',
      'e3',
      'true',
      'null',
      ' ',
      '"',
      '\\',
      'x',
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 12 }), (tokens) => {
        const line = `{${tokens.join('')}}`;
        const codes = readChunked('jsonl', `${good}\n${line}\n`, wanted, 1 << 12).problems.map(
          ({ code }) => code,
        );
        fc.pre(!codes.includes('duplicate-key'));
        let valid = true;
        try {
          JSON.parse(line);
        } catch {
          valid = false;
        }
        expect(codes.includes('jsonl-syntax')).toBe(!valid);
      }),
      { numRuns: 5000 },
    );
  });
});
