import { expect, test } from 'vitest';
import { baseMoved } from '../../../src/domain/binding/base-moved.ts';
import { aSnapshot } from '../../support/snapshot.ts';

const [nine, ten, eleven] = ['2026-03-01T09:00:00Z', '2026-03-01T10:00:00Z', '2026-03-01T11:00:00Z'];
const policy = '.assay/policy.yaml';

interface Base {
  readonly turned?: string;
  readonly since?: { readonly [path: string]: string };
}

const moved = (said: string, { turned, since }: Base) => {
  const { pull, ...rest } = aSnapshot(since === undefined ? {} : { since });
  const snapshot = { ...rest, pull: turned === undefined ? pull : { ...pull, base_since: turned } };
  return baseMoved(said, {
    snapshot,
    change: { files: ['models/fraud/2.yaml'] },
    restsOn: ['models/fraud/1.yaml'],
  });
};

test.each<readonly [string, string, Base]>([
  ['nothing is known', ten, {}],
  ['it was turned before', ten, { turned: nine }],
  ['the policy changed before', ten, { since: { [policy]: nine } }],
  ['another file changed since', ten, { since: { 'models/fraud/3.yaml': eleven } }],
])('when %s it has not moved', (_, said, base) => {
  expect(moved(said, base)).toBeNull();
});

test.each<readonly [string, string, Base, object]>([
  ['it was turned since', ten, { turned: eleven }, { kind: 'turned', to: 'main' }],
  ['it was turned in the same second', ten, { turned: ten }, { kind: 'turned', to: 'main' }],
  ['nobody knows when it was turned', ten, { turned: 'lately' }, { kind: 'turned', to: 'main' }],
  ['nobody knows when it was said', 'lately', { turned: nine }, { kind: 'turned', to: 'main' }],
  [
    'the policy changed since',
    ten,
    { since: { [policy]: eleven } },
    { kind: 'changed', path: policy, at: eleven },
  ],
  [
    'the policy changed in the same second',
    ten,
    { since: { [policy]: ten } },
    { kind: 'changed', path: policy, at: ten },
  ],
  [
    'the manifest at base changed since',
    ten,
    { since: { 'models/fraud/2.yaml': eleven } },
    { kind: 'changed', path: 'models/fraud/2.yaml', at: eleven },
  ],
  [
    'the champion changed since',
    ten,
    { since: { [policy]: nine, 'models/fraud/1.yaml': eleven } },
    { kind: 'changed', path: 'models/fraud/1.yaml', at: eleven },
  ],
])('when %s it has moved', (_, said, base, how) => {
  expect(moved(said, base)).toEqual(how);
});
