import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bounded } from '../../src/domain/bounded-findings.ts';
import { type Answer, blocks, type Finding } from '../../src/domain/finding.ts';

const aFinding = (given: Partial<Finding> = {}): Finding => ({
  gate: 'regions',
  kind: 'metric',
  answer: 'pass',
  enforcement: 'block',
  subject: 'recall',
  where: { region: 'north' },
  operator: '>=',
  expected: 0.75,
  actual: 0.8,
  low: 0.78,
  high: 0.82,
  rows: 100,
  evidence: 'measured',
  because: 'recall is 0.8',
  remedy: null,
  file: 'models/fraud/1.yaml',
  line: 3,
  column: 1,
  waiver: null,
  ...given,
});

const many = (count: number, given: Partial<Finding>): readonly Finding[] =>
  Array.from({ length: count }, (_, place) => aFinding({ where: { region: String(place) }, ...given }));

test('fifty findings stay as they are, in their order', () => {
  const findings = [...many(49, {}), aFinding({ answer: 'fail', actual: 0.1 })];
  expect(bounded(findings)).toEqual(findings);
});

describe('of more', () => {
  test('the worst are written out, and one counts the rest by answer', () => {
    const fails = Array.from({ length: 60 }, (_, place) =>
      aFinding({ where: { region: String(place) }, answer: 'fail', actual: place / 100, remedy: 'Mend it.' }),
    );
    const found = bounded([
      ...many(4900, {}),
      ...fails,
      ...many(40, { answer: 'inconclusive', actual: 0.75 }),
    ]);
    expect(found).toHaveLength(51);
    expect(found.slice(0, 50).map(({ actual }) => actual)).toEqual(
      Array.from({ length: 50 }, (_, place) => place / 100),
    );
    expect(found[50]).toEqual(
      aFinding({
        answer: 'fail',
        where: null,
        operator: null,
        expected: null,
        actual: null,
        low: null,
        high: null,
        rows: null,
        because: '4950 more slices of recall are counted only: 10 fail, 40 inconclusive, 4900 pass',
        remedy: 'Begin with those that are written out; they are the worst.',
      }),
    );
  });

  test('over a ceiling the highest are the worst', () => {
    const found = bounded(
      Array.from({ length: 60 }, (_, place) =>
        aFinding({ answer: 'fail', operator: '<=', expected: 0.1, actual: place / 100 }),
      ),
    );
    expect(found[0]?.actual).toBe(0.59);
  });

  test('each gate has its own fifty', () => {
    const found = bounded([...many(60, { gate: 'one' }), ...many(3, { gate: 'other' })]);
    expect(found.map(({ gate }) => gate)).toEqual([
      ...Array.from({ length: 51 }, () => 'one'),
      ...Array.from({ length: 3 }, () => 'other'),
    ]);
    expect(found[50]).toMatchObject({ answer: 'pass', remedy: null });
  });

  test('a failure that only warns comes after one that blocks, and before what holds', () => {
    const found = bounded([
      ...many(60, {}),
      ...many(2, { answer: 'fail', enforcement: 'warn', remedy: 'Mend it.' }),
      aFinding({ answer: 'error', actual: null, remedy: 'Measure it.' }),
    ]);
    expect(found.slice(0, 4).map(({ answer, enforcement }) => `${answer} ${enforcement}`)).toEqual([
      'error block',
      'fail warn',
      'fail warn',
      'pass block',
    ]);
  });
});

test('nothing that blocks is lost, nor what decides', () => {
  const drawn = fc.array(
    fc.record({
      answer: fc.constantFrom<Answer[]>('pass', 'fail', 'inconclusive', 'skip', 'error'),
      enforcement: fc.constantFrom('block' as const, 'warn' as const),
      actual: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
    }),
    { maxLength: 200, size: 'max' },
  );
  const decides = (findings: readonly Finding[]) => {
    const blocking = findings.filter(blocks);
    if (blocking.some(({ answer }) => answer !== 'error')) return 'rejected';
    return blocking.length > 0 ? 'undecidable' : 'holds';
  };
  fc.assert(
    fc.property(drawn, (all) => {
      const findings = all.map((given) => aFinding(given));
      const found = bounded(findings);
      expect(found.length).toBeLessThanOrEqual(51);
      expect(decides(found)).toBe(decides(findings));
    }),
  );
});

describe('the rest', () => {
  const rest = (findings: readonly Finding[]): Finding | undefined => bounded(findings).at(-1);

  test('that does not apply needs no remedy', () => {
    expect(rest(many(60, { answer: 'skip' }))).toMatchObject({
      answer: 'skip',
      because: '10 more slices of recall are counted only: 10 do not apply',
      remedy: null,
    });
  });

  test('is of findings where one of them is of no slice', () => {
    const findings = [aFinding({ where: null, actual: 0.9 }), ...many(60, { answer: 'error' })];
    expect(rest(findings)?.because).toBe(
      '11 more findings of recall are counted only: 10 cannot be told, 1 pass',
    );
  });

  test('are those that miss their bar by least; what has no number misses nothing', () => {
    const missing = [
      aFinding({ answer: 'fail', actual: null, rows: 1 }),
      aFinding({ answer: 'fail', expected: null, actual: -9, rows: 2 }),
      aFinding({ answer: 'fail', expected: 'a', rows: 3 }),
    ];
    const found = bounded([
      ...missing,
      aFinding({ answer: 'fail', expected: 0.9, actual: 0.8, rows: 4 }),
      aFinding({ answer: 'fail', expected: 0.2, actual: 0, rows: 5 }),
      ...many(60, {}),
    ]);
    expect(found.slice(0, 5).map(({ rows }) => rows)).toEqual([5, 4, 1, 2, 3]);
  });
});
