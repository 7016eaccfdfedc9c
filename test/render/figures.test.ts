import { describe, expect, it } from 'vitest';
import { asked, figure, found, miss } from '../../src/render/figures.ts';
import { aFinding } from './builders.ts';

describe('a figure', () => {
  it.each([
    [0.951, '0.951'],
    [0.30000000000000004, '0.3'],
    [20000, '20,000'],
    [1e-5, '0.00001'],
    [1e-9, '`1e-9`'],
    [-0.005, '−0.005'],
    [Number.NaN, '`NaN`'],
    [true, 'yes'],
    [false, 'no'],
    ['0.12345678901234567890', '`0.12345678901234567890`'],
  ])('%s is %s', (quantity, shown) => {
    expect(figure(quantity)).toBe(shown);
  });

  it('is not rounded onto the bar that it misses', () => {
    expect(figure(0.90999999, 0.91)).toBe('`0.90999999`');
    expect(figure(0.91, 0.91)).toBe('0.91');
  });
});

describe('a finding', () => {
  it('says what was asked and where', () => {
    expect(asked(aFinding({ where: { sex: 'F', age_band: null } }))).toBe(
      '`auc_roc` ≥ 0.91 for `sex=F`, `age_band` missing',
    );
    expect(asked(aFinding({ operator: 'present', expected: true }))).toBe('`auc_roc` present');
    expect(asked(aFinding({ operator: null, expected: null }))).toBe('`auc_roc`');
  });

  it('says what was found, with its interval and rows', () => {
    expect(found(aFinding())).toBe('0.951 [0.947, 0.955], n\u00a0=\u00a020,000');
    expect(found(aFinding({ low: null, high: null, rows: null }))).toBe('0.951');
    expect(found(aFinding({ actual: null }))).toBe('');
  });

  it('says by how much it misses', () => {
    expect(miss(aFinding({ actual: 0.712, expected: 0.75 }))).toBe('0.038 too low');
    expect(miss(aFinding({ operator: '<=', actual: 112, expected: 100 }))).toBe('12 too high');
    expect(miss(aFinding())).toBe('');
    expect(miss(aFinding({ actual: '0.712' }))).toBe('');
  });
});
