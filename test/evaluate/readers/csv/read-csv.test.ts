import { describe, expect, it } from 'vitest';
import { defaultLimits, type Wanted } from '../../../../src/evaluate/table.ts';
import { plainTable } from '../columns.ts';
import { brief, problemsOf, readAs } from '../reading.ts';

const wanted: readonly Wanted[] = [
  { name: 'id', as: 'id' },
  { name: 'score', as: 'number' },
  { name: 'group', as: 'text' },
];

const rowsOf = (text: string | Uint8Array, as: readonly Wanted[] = wanted) => {
  const read = readAs('p.csv', text, as);
  expect(problemsOf(read)).toEqual([]);
  return read.ok ? plainTable(read.table) : {};
};

const problemsIn = (text: string | Uint8Array, as: readonly Wanted[] = wanted) =>
  brief(readAs('p.csv', text, as));

describe('CSV', () => {
  it('reads the wanted columns, in any order, and no others', () => {
    expect(rowsOf('extra,group,score,id\n"x\ny",F,0.5,a\n,M,.25,b')).toEqual({
      id: ['a', 'b'],
      score: [0.5, 0.25],
      group: ['F', 'M'],
    });
  });

  it.each([
    ['LF', 'id,score,group\na,1,x\nb,2,y\n'],
    ['CRLF', 'id,score,group\r\na,1,x\r\nb,2,y\r\n'],
    ['no last line break', 'id,score,group\na,1,x\nb,2,y'],
    ['a byte order mark', '\ufeffid,score,group\na,1,x\nb,2,y\n'],
    ['quotes round everything', '"id","score","group"\r\n"a","1","x"\r\n"b","2","y"\r\n'],
    ['a byte order mark before a quote', '\ufeff"id",score,group\na,1,x\nb,2,y\n'],
  ])('reads files with %s', (_, text) => {
    expect(rowsOf(text)).toEqual({ id: ['a', 'b'], score: [1, 2], group: ['x', 'y'] });
  });

  it('keeps text as it stands', () => {
    const groups = [
      ' F ',
      'null',
      'NA',
      'NaN',
      '007',
      '7',
      '__proto__',
      'a""b',
      '日本',
      '"x"',
      'x\r\ny',
      'a,b',
      'e\u0301',
      'é',
    ];
    const text = groups.map((group, i) => `${i},1,"${group.replaceAll('"', '""')}"`).join('\n');
    expect(rowsOf(`id,score,group\n${text}\n`).group).toEqual(groups);
  });

  it('takes an empty field for missing, quoted or not', () => {
    expect(rowsOf('id,score,group\n,,\n"","",""\na,1,x\n')).toEqual({
      id: [null, null, 'a'],
      score: [null, null, 1],
      group: [null, null, 'x'],
    });
  });

  it('keeps ids as text: 7 is not 007, and integers beyond 2^53 keep their digits', () => {
    const ids = ['7', '8', '-3', '0', '007', '7.0', '123456789012345678901', '-0', '9007199254740993', ' 7'];
    expect(rowsOf(`id,score,group\n${ids.map((id) => `${id},1,x`).join('\n')}\n`).id).toEqual(ids);
  });

  it('gives a label its text and its number', () => {
    const read = readAs('p.csv', 'y\n1\n1.0\nyes\n\n1\n', [{ name: 'y', as: 'label' }]);
    const column = read.ok ? read.table.columns.get('y') : undefined;
    expect(column).toMatchObject({
      entries: [
        { text: '1', kind: 'text', number: 1 },
        { text: '1.0', kind: 'text', number: 1 },
        { text: 'yes', kind: 'text', number: null },
      ],
      codes: Uint8Array.of(0, 1, 2, 255, 0),
      missingCode: 255,
    });
  });

  it('knows on which line a row starts', () => {
    const read = readAs('p.csv', '"id","sc\nore",group\n1,2,"a\nb\nc"\n2,2,d\n"3",2,"e\r\nf"\n4,2,g\n', [
      { name: 'id', as: 'id' },
    ]);
    expect(read.ok && [0, 1, 2, 3].map(read.table.lineOf)).toEqual([3, 6, 7, 9]);
  });

  it('finds many faults in one file, each with its line and row', () => {
    const text = [
      'id,score,group',
      'a,1,x',
      'b,1',
      'c,"1\n",x',
      'd,nan,x',
      'e,1,x,y',
      'f,0x1,x',
      'g,1,"x" ',
    ].join('\n');
    expect(problemsIn(`${text}\n`)).toEqual([
      'ragged-row 3 2 -',
      'not-a-number 4 3 score',
      'not-a-number 6 4 score',
      'ragged-row 7 5 -',
      'not-a-number 8 6 score',
      'unterminated-quote 9 7 -',
    ]);
  });

  it('gives the table beside faults of single rows', () => {
    const read = readAs('p.csv', 'id,score,group\na,1,x\nb\nc,x,y\nd,2,z\n', wanted);
    if (read.ok || read.table === null) throw new Error('expected faults and a table');
    expect(read.table.rows).toBe(4);
    expect([...read.table.faulty]).toEqual([1]);
    expect(plainTable(read.table)).toEqual({
      id: ['a', null, 'c', 'd'],
      score: [1, null, null, 2],
      group: ['x', null, 'y', 'z'],
    });
    const score = read.table.columns.get('score');
    expect(score?.kind === 'number' && score.missing).toEqual(Uint8Array.of(0, 1, 2, 0));
  });

  it('uses the codes of the caller', () => {
    const codes = { missing: 'score-missing', notANumber: 'score-not-a-number' } as const;
    const read = readAs('p.csv', 'id,score\na,\nb,N/A\nc,""\n', [{ name: 'score', as: 'number', codes }]);
    expect(brief(read)).toEqual([
      'score-missing 2 1 score',
      'score-not-a-number 3 2 score',
      'score-missing 4 3 score',
    ]);
  });

  it.each([
    ['', 'empty-file - - -'],
    ['\ufeff', 'empty-file - - -'],
    ['\n', 'empty-file - - -'],
    ['id,score,group', 'no-rows 1 - -'],
    ['id,score,group\r\n', 'no-rows 1 - -'],
    ['id;score;group\na;1;x\n', 'wrong-delimiter 1 - -'],
    ['id\tscore\tgroup\na\t1\tx\n', 'wrong-delimiter 1 - -'],
    ['id,score,group\na,1,"x\n', 'unterminated-quote 2 1 group'],
    ['id,"score,group\na,1,x\n', 'unterminated-quote 1 - -'],
    ['id,score,group,score\na,1,x,2\n', 'duplicate-column 1 - score'],
    ['id,scores,group\na,1,x\n', 'missing-column 1 - score'],
    ['id,score,group\na,1,x\u0000y\n', 'nul-byte 2 1 group'],
    ['id,score,group\na,1,x\n\n', 'ragged-row 3 2 -'],
  ])('%j: %s', (text, problem) => {
    expect(problemsIn(text)).toEqual([problem]);
  });

  it('minds a doubled column only when it is wanted', () => {
    expect(rowsOf('id,x,score,group,x\na,1,2,g,3\n').score).toEqual([2]);
  });

  it('names the nearest column', () => {
    expect(problemsOf(readAs('p.csv', 'id,scroe,group\n', wanted))).toMatchObject([
      { nearest: 'scroe', found: 'id, scroe, group' },
    ]);
  });

  it('finds bytes that are not UTF-8, on the right line, also after quoted line breaks', () => {
    const text = Buffer.from('id,score,group\na,1,"x\ny"\nb,2,Z\xff\nc,3,ok\n', 'latin1');
    expect(problemsIn(text)).toEqual(['not-utf8 4 2 group']);
    expect(problemsIn(Buffer.from('id,score,gr\xe9up\na,1,x\n', 'latin1'))).toEqual(['not-utf8 1 - -']);
  });

  it('stops at the limit of rows and reports no more than 100 problems', () => {
    const rows = Array.from({ length: 500 }, (_, i) => `${i},x,g`).join('\n');
    const read = readAs('p.csv', `id,score,group\n${rows}\n`, wanted);
    expect(problemsOf(read)).toHaveLength(100);
    const few = readAs('p.csv', `id,score,group\n${rows.replaceAll('x', '1')}\n`, wanted, {
      ...defaultLimits,
      rows: 499,
    });
    expect(brief(few)).toEqual(['too-many-rows - - -']);
    expect(
      readAs('p.csv', `id,score,group\n${rows.replaceAll('x', '1')}\n`, wanted, {
        ...defaultLimits,
        rows: 500,
      }).ok,
    ).toBe(true);
  });

  it('does not hold a whole file for a quote that is never closed', () => {
    const text = `id,score,group\na,1,"${'x'.repeat(1_000_000)}`;
    expect(brief(readAs('p.csv', text, wanted, { ...defaultLimits, page_bytes: 1000 }))).toEqual([
      'unterminated-quote 2 1 -',
    ]);
  });

  it('takes __proto__ for a column as for any other', () => {
    expect(rowsOf('__proto__\nx\n', [{ name: '__proto__', as: 'text' }])).toEqual(
      Object.fromEntries([['__proto__', ['x']]]),
    );
  });
});
