import { expect, test } from 'vitest';
import { mergedGoverning } from '../../../src/domain/group/governing.ts';
import type { GoverningFile, OtherPull } from '../../../src/domain/snapshot.ts';
import { aSnapshot } from '../../support/snapshot.ts';

const policyPath = '.assay/policy.yaml';

const policy = (head: string | null, path = policyPath): GoverningFile => ({
  path,
  kind: 'policy',
  base: 'a',
  head,
});

const changing = (number: number, ...governing: readonly GoverningFile[]): OtherPull => ({
  number,
  snapshot: aSnapshot({ governing }),
});

const plain: OtherPull = { number: 4, snapshot: aSnapshot() };
const unknown: OtherPull = { number: 5, snapshot: null };

const landing = (governing: readonly GoverningFile[], ...pulls: readonly OtherPull[]) =>
  mergedGoverning({ ...aSnapshot({ governing }), others: { kind: 'group', pulls } });

test('a policy that lands as one of the pull requests leaves it is no news', () => {
  expect(landing([policy('b')], plain, unknown, changing(7, policy('b')))).toEqual([]);
  expect(landing([policy('c')], changing(7, policy('b')), changing(8, policy('c')))).toEqual([]);
  expect(landing([policy(null)], changing(7, policy(null)))).toEqual([]);
  expect(landing([], changing(7, policy('b')))).toEqual([]);
  expect(mergedGoverning({ ...aSnapshot(), others: { kind: 'group', pulls: [plain] } })).toEqual([]);
});

test('a policy that git merged of two pull requests lands by neither’s approvals', () => {
  expect(landing([policy('d')], plain, changing(7, policy('b')), changing(8, policy('c')), unknown)).toEqual([
    {
      by: [7, 8],
      state: 'failure',
      description: '.assay/policy.yaml would land as none of them was judged with; merge one after the other',
    },
  ]);
});

const blamed = (...said: Parameters<typeof landing>) => landing(...said).map(({ by }) => by);

test('to blame are those that change the very file; where nobody does, the whole group', () => {
  const other = policy('b', '.assay/templates/headline.hbs');
  expect(blamed([policy('b')], changing(7, policy('c')), changing(8, other))).toEqual([[7]]);
  expect(blamed([policy('b')], plain, changing(8, other), unknown)).toEqual([[4, 8, 5]]);
  expect(blamed([policy(null)], changing(7, policy('b')))).toEqual([[7]]);
  expect(blamed([policy('b')], changing(7, policy(null)))).toEqual([[7]]);
  expect(blamed([policy('x'), other, policy('y', 'CODEOWNERS')], changing(8, other), plain)).toEqual([
    [8, 4],
    [8, 4],
  ]);
});
