import { describe, expect, test } from 'vitest';
import { hasBudget, sealedFor } from '../../../src/domain/holdout/sealed.ts';
import { parsePolicy } from '../../../src/domain/policy/policy.ts';
import { aPolicy } from '../../support/snapshot.ts';

const holdout = (name: string, rest = ''): string =>
  `  ${name}: { labels: data/${name}.csv, sha256: ${'a'.repeat(64)}, id: id, label: y${rest} }\n`;

const policy = (...holdouts: readonly string[]): string => `holdouts:\n${holdouts.join('')}`;

describe('the holdout of a model', () => {
  const both = aPolicy(policy(holdout('all'), holdout('fraud', ', for: [fraud, spam], uses: 3')));

  test('is the one that names it, else the one that names none', () => {
    expect(sealedFor(both, 'fraud')).toMatchObject({ name: 'fraud', labels: 'data/fraud.csv', uses: 3 });
    expect(sealedFor(both, 'churn')).toMatchObject({ name: 'all', uses: null, groups: null });
  });

  test('is none where every one names others', () => {
    expect(sealedFor(aPolicy(policy(holdout('fraud', ', for: [fraud]'))), 'Fraud')).toBe(null);
    expect(sealedFor(aPolicy(''), 'fraud')).toBe(null);
  });

  test.each(['__proto__', 'constructor', 'toString'])('of a model called %s is that of any model', (name) => {
    expect(sealedFor(both, name)?.name).toBe('all');
  });

  test('says what belongs to a row', () => {
    const rest = ', positive: 0, weight: w, query: q, cluster: c, groups: [sex]';
    expect(sealedFor(aPolicy(policy(holdout('all', rest))), 'm')).toMatchObject({
      columns: { id: 'id', label: 'y', weight: 'w', query: 'q', cluster: 'c' },
      groups: ['sex'],
      positive: expect.objectContaining({ text: '0' }),
    });
  });

  test('says nothing of what the policy leaves out', () => {
    expect(sealedFor(aPolicy(policy(holdout('all'))), 'm')).toStrictEqual({
      name: 'all',
      labels: 'data/all.csv',
      sha256: 'a'.repeat(64),
      columns: { id: 'id', label: 'y', weight: null, query: null },
      groups: null,
      positive: null,
      uses: null,
    });
  });

  test('has a budget or not', () => {
    expect([both, aPolicy(policy(holdout('all'))), aPolicy('')].map(hasBudget)).toEqual([true, false, false]);
  });
});

describe('a policy with holdouts is refused', () => {
  const faults = (...holdouts: readonly string[]) =>
    parsePolicy('p.yaml', `assay: 1\n${policy(...holdouts)}`).problems.map(
      ({ code, line, found }) => `${line} ${code} ${found}`,
    );

  test('when two grade one model: the second is pointed at', () => {
    const two = [holdout('a', ', for: [x, fraud]'), holdout('b', ', for: [fraud]')];
    expect(faults(...two)).toEqual(['4 two-holdouts fraud']);
    expect(faults(holdout('a'), holdout('b'))).toEqual(['4 two-holdouts b']);
    expect(faults(holdout('a', ', for: [x]'), holdout('b', ', for: [y]'), holdout('c'))).toEqual([]);
  });

  test.each([
    [', weight: id', 'id'],
    [', query: id', 'id'],
    [', groups: [sex, id]', 'id'],
  ])('when the ids are more than ids: %s', (rest, found) => {
    expect(faults(holdout('a', rest))).toEqual([`3 wrong-type ${found}`]);
  });

  test('when its labels lie outside the repository, or nothing pins them', () => {
    const outside = `  a: { labels: ../a.csv, sha256: ${'a'.repeat(64)}, id: id, label: y }\n`;
    expect(faults(outside)).toEqual(['3 path-escape ../a.csv']);
    expect(faults('  a: { labels: a.csv, id: id, label: y }\n')[0]).toMatch(/^3 missing-key/);
  });
});
