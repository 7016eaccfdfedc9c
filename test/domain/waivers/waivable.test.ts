import { expect, test } from 'vitest';
import { neverWaived } from '../../../src/domain/waivers/waivable.ts';
import { aFinding } from '../../render/builders.ts';
import { aPolicy } from '../../support/snapshot.ts';

const gates = 'roles: { risk: { users: [rita] } }\ngates: { floor: { metric: auc_roc, at_least: 0.9 } }\n';
const silent = aPolicy(gates);
const lenient = aPolicy(`${gates}waivers: { by: risk }\n`);
const strict = aPolicy(`${gates}waivers: { by: risk, never: [floor] }\n`);

test.each(['lifecycle', 'amendment', 'holdout', 'policy'])('nobody waives a rule of the %s', (kind) => {
  for (const policy of [silent, lenient, strict])
    expect(neverWaived(aFinding({ gate: 'some-rule', kind }), policy)).toBe(
      `never: some-rule is a rule of the ${kind}, which nobody may waive`,
    );
});

test('a gate may be waived unless the policy names it', () => {
  const on = (gate: string) =>
    [silent, lenient, strict].map((policy) => neverWaived(aFinding({ gate, kind: 'metric' }), policy));
  expect(on('floor')).toEqual([null, null, 'never: the policy names floor under waivers.never']);
  expect(on('other')).toEqual([null, null, null]);
});
